package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"rettidig/internal/text"
)

func openFolder(t *testing.T) (*Folder, string) {
	t.Helper()
	dir := t.TempDir()
	f, err := OpenFolder(dir, text.Da)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, dir
}

func drop(t *testing.T, dir, name, content string, at time.Time) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
	return path
}

func names(t *testing.T, f *Folder) []string {
	t.Helper()
	paths, err := f.Ready()
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, p := range paths {
		out = append(out, filepath.Base(p))
	}
	return out
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestFolderTakesCompleteFilesOldestFirst(t *testing.T) {
	f, dir := openFolder(t)
	day := time.Unix(1_800_000_000, 0)
	drop(t, dir, "b.csv", "x", day.Add(time.Hour))
	drop(t, dir, "a.XLSX", "x", day.Add(2*time.Hour))
	drop(t, dir, "c.txt", "x", day)
	for _, other := range []string{".skjult.csv", "~$a.xlsx", "d.csv.part", "e.pdf"} {
		drop(t, dir, other, "x", day)
	}
	if got := names(t, f); len(got) != 0 {
		t.Errorf("taken at the first look: %v", got)
	}
	if got := names(t, f); !same(got, []string{"c.txt", "b.csv", "a.XLSX"}) {
		t.Errorf("ready: %v", got)
	}
	drop(t, dir, "b.csv", "xy", day.Add(3*time.Hour))
	if got := names(t, f); !same(got, []string{"c.txt", "a.XLSX"}) {
		t.Errorf("a file that grows is ready: %v", got)
	}
}

func TestFolderWaitsForTheWriter(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux can tell")
	}
	f, dir := openFolder(t)
	out, err := os.Create(filepath.Join(dir, "a.csv"))
	if err != nil {
		t.Fatal(err)
	}
	names(t, f)
	if got := names(t, f); len(got) != 0 {
		t.Errorf("taken while it is being written: %v", got)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, f); !same(got, []string{"a.csv"}) {
		t.Errorf("not taken when it is complete: %v", got)
	}
}

func TestFolderKeepsWhatItTook(t *testing.T) {
	f, dir := openFolder(t)
	now := time.Unix(1_800_000_000, 0)
	take := func(f *Folder, name string) (string, bool) {
		path := drop(t, dir, name, "indhold", now)
		sum, before, err := f.Hash(context.Background(), path, false)
		if err != nil {
			t.Fatal(err)
		}
		to, err := f.Take(path, sum)
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Base(to), before
	}
	if to, before := take(f, "a.csv"); to != "a.csv" || before {
		t.Errorf("first: %s %v", to, before)
	}
	if to, before := take(f, "a.csv"); to != "a-2.csv" || !before {
		t.Errorf("the same again: %s %v", to, before)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := OpenFolder(dir, text.Da)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	if _, before := take(again, "b.csv"); !before {
		t.Error("the next watcher does not know what was taken")
	}
	to, err := again.Refuse(drop(t, dir, "c.csv", "x", now), "Derfor.\x1b[2J")
	if err != nil || filepath.Dir(to) != filepath.Join(dir, "fejl") {
		t.Fatal(to, err)
	}
	note, err := os.ReadFile(to + ".fejl.txt")
	if err != nil || string(note) != "Derfor.␛[2J\n" {
		t.Errorf("note %q, %v", note, err)
	}
}

func TestFolderHasOneWatcher(t *testing.T) {
	_, dir := openFolder(t)
	var refused *FileError
	if _, err := OpenFolder(dir, text.En); !errors.As(err, &refused) || refused.Msg != text.FolderWatched {
		t.Errorf("a second watcher: %v", err)
	}
	if _, err := OpenFolder(filepath.Join(dir, "none"), text.En); !errors.As(err, &refused) || refused.Msg != text.TaskFileNoFile {
		t.Errorf("no folder: %v", err)
	}
	if _, err := OpenFolder(drop(t, dir, "x.csv", "", time.Unix(0, 0)), text.En); !errors.As(err, &refused) || refused.Msg != text.FolderNoFolder {
		t.Errorf("a file: %v", err)
	}
}
