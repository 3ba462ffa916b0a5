// Command archive packs a built program into a release archive that is the same, byte for byte, whoever packs it.
//
//	archive OUT.tar.gz|OUT.zip SECONDS FILE...
//
// SECONDS since 1970 is the time every entry gets; an entry whose name is rettidig or ends in .exe is made executable. It lies in the tools
// module, so that the program itself does not carry it.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 3 {
		return errors.New("want OUT SECONDS FILE...")
	}
	seconds, err := strconv.ParseInt(args[1], 10, 64)
	if err != nil {
		return fmt.Errorf("time %q: %w", args[1], err)
	}
	out, err := os.Create(args[0])
	if err != nil {
		return err
	}
	pack := packTar
	if strings.HasSuffix(args[0], ".zip") {
		pack = packZip
	}
	return errors.Join(pack(out, time.Unix(seconds, 0).UTC(), args[2:]), out.Close())
}

func packTar(w io.Writer, at time.Time, files []string) error {
	gz, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	tw := tar.NewWriter(gz)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		head := &tar.Header{Name: filepath.Base(f), Mode: mode(f), Size: int64(len(data)), ModTime: at, Format: tar.FormatUSTAR}
		if err := tw.WriteHeader(head); err != nil {
			return err
		}
		if _, err := tw.Write(data); err != nil {
			return err
		}
	}
	return errors.Join(tw.Close(), gz.Close())
}

func packZip(w io.Writer, at time.Time, files []string) error {
	zw := zip.NewWriter(w)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		head := &zip.FileHeader{Name: filepath.Base(f), Method: zip.Deflate, Modified: at}
		head.SetMode(os.FileMode(mode(f)))
		entry, err := zw.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := entry.Write(data); err != nil {
			return err
		}
	}
	return zw.Close()
}

func mode(file string) int64 {
	if name := filepath.Base(file); name == "rettidig" || strings.HasSuffix(name, ".exe") {
		return 0o755
	}
	return 0o644
}
