package site

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Marker is the file by which an export knows a folder for its own; it lists the files it wrote.
const Marker = ".rettidig-export"

// markerHead is the marker's first line.
const markerHead = "rettidig guides export 1"

// ErrNotOurs says that a folder holds something and is no export: nothing is written to it.
var ErrNotOurs = errors.New("the folder is not an export")

// ErrNotFolder says that the place is a file.
var ErrNotFolder = errors.New("not a folder")

// The modes of what is written: nothing personal is in it, and it is made to be read by others.
const (
	fileMode = 0o644
	dirMode  = 0o755
)

// Write puts the files into a folder, which is made if it is not there. A folder that holds anything is written to only if it is an earlier export, and
// then only the files of that export are replaced or removed: ErrNotOurs otherwise, before anything is touched. Each file is whole or not there.
func Write(dir string, files []File) (err error) {
	if err := prepare(dir); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	defer func() { err = cmp.Or(err, root.Close()) }()
	before, err := ours(root)
	if err != nil {
		return err
	}
	for _, f := range files {
		if _, err := root.Lstat(f.Name); err == nil && !slices.Contains(before, f.Name) {
			return fmt.Errorf("%s: %w", f.Name, ErrNotOurs)
		}
	}
	return replace(root, before, files)
}

// prepare makes the folder; the one above it must be there.
func prepare(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.Mkdir(dir, dirMode); err != nil {
			return fmt.Errorf("make the folder: %w", err)
		}
		return nil
	case err != nil:
		return fmt.Errorf("look at the folder: %w", err)
	case !info.IsDir():
		return ErrNotFolder
	}
	return nil
}

// ours lists the files of an earlier export; it returns ErrNotOurs for a folder that holds other things. An empty one is fine.
func ours(root *os.Root) ([]string, error) {
	data, err := root.ReadFile(Marker)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, empty(root)
	}
	if err != nil {
		return nil, fmt.Errorf("read the marker: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if lines[0] != markerHead {
		return nil, ErrNotOurs
	}
	return slices.DeleteFunc(lines[1:], func(name string) bool { return !fs.ValidPath(name) }), nil
}

func empty(root *os.Root) error {
	list, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return fmt.Errorf("read the folder: %w", err)
	}
	if len(list) > 0 {
		return ErrNotOurs
	}
	return nil
}

// replace writes the marker first, so that an export that was broken off is known for one, then the files, and removes what is no longer part of it.
func replace(root *os.Root, before []string, files []File) error {
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	both := slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(before), names...))))
	if err := put(root, File{Marker, marker(both)}); err != nil {
		return err
	}
	for _, f := range files {
		if err := put(root, f); err != nil {
			return err
		}
	}
	for _, name := range before {
		if slices.Contains(names, name) {
			continue
		}
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove %s: %w", name, err)
		}
	}
	return put(root, File{Marker, marker(names)})
}

func marker(names []string) []byte {
	return []byte(markerHead + "\n" + strings.Join(names, "\n") + "\n")
}

// put writes a file beside its place and moves it there.
func put(root *os.Root, f File) error {
	if dir := path.Dir(f.Name); dir != "." {
		if err := root.MkdirAll(dir, dirMode); err != nil {
			return fmt.Errorf("make %s: %w", dir, err)
		}
	}
	temp := f.Name + ".part"
	if err := root.WriteFile(temp, f.Data, fileMode); err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	if err := root.Rename(temp, f.Name); err != nil {
		return fmt.Errorf("write %s: %w", f.Name, errors.Join(err, root.Remove(temp)))
	}
	return nil
}
