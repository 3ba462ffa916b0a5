//go:build ignore

// taskfile writes a task file of invented tasks, for benchmarks and for trying an import:
//
//	go run scripts/taskfile.go -rows 1000000 -out tasks.csv
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"time"

	"rettidig/catalog"
	"rettidig/internal/demo"
)

func main() {
	rows := flag.Int("rows", 1000, "tasks")
	seed := flag.Uint64("seed", 1, "the same seed and moment give the same file")
	now := flag.String("now", "2026-11-22T14:30:00+01:00", "the moment the dates are drawn around, RFC 3339")
	out := flag.String("out", "", "file to write; standard output when empty")
	flag.Parse()
	if err := write(*rows, *seed, *now, *out); err != nil {
		fmt.Fprintln(os.Stderr, "taskfile:", err)
		os.Exit(1)
	}
}

func write(rows int, seed uint64, now, out string) (err error) {
	at, err := time.Parse(time.RFC3339, now)
	if err != nil {
		return fmt.Errorf("moment: %w", err)
	}
	f := os.Stdout
	if out != "" {
		if f, err = os.OpenFile(out, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600); err != nil {
			return err
		}
		defer func() {
			if e := f.Close(); err == nil {
				err = e
			}
		}()
	}
	w := bufio.NewWriterSize(f, 1<<20)
	if err := demo.WriteCSV(w, demo.Generate(seed, rows, at, catalog.DefaultRules())); err != nil {
		return err
	}
	return w.Flush()
}
