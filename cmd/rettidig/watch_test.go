package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWatch drops files into a folder while it is watched, and stops the watcher as Ctrl-C does.
func TestWatch(t *testing.T) {
	w := newWorld(t)
	if code := w.run(context.Background(), "init", "--demo"); code != 0 {
		t.Fatal(w.stderr.String())
	}
	dir := filepath.Join(w.dir, "ind")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	const head = "opgave_id;opgavetype_nr;sagsnummer;oprettet\n"
	for name, content := range map[string]string{
		"god.csv": head + "K-1;19;S-1;18-11-2026\n", "halv.csv": head + "K-2;19;S-2;18-11-2026\nK-3;19;S-3;31-02-2026\n", "nej.csv": "a;b\n1;2\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan int, 1)
	go func() { done <- w.run(ctx, "import", "--watch", dir, "--interval", "100ms") }()
	want := []string{"faerdig/god.csv", "faerdig/halv.csv", "fejl/halv.csv.fejl.csv", "fejl/nej.csv", "fejl/nej.csv.fejl.txt"}
	waitForFiles(t, dir, want)
	stop()
	if code := <-done; code != 0 {
		t.Errorf("code %d: %s", code, w.stderr.String())
	}
	out := w.stdout.String() + w.stderr.String()
	for _, s := range []string{"Filer indlæst: 2, ikke indlæst: 1", "god.csv er flyttet til faerdig", "nej.csv kunne ikke indlæses og er flyttet til fejl", "mangler kolonnen"} {
		if !strings.Contains(out, s) {
			t.Errorf("not said: %s\n%s", s, out)
		}
	}
	if code := w.run(context.Background(), "list", "--json"); code != 0 || strings.Count(w.stdout.String(), "\n") != 2 {
		t.Errorf("the queue: %s", w.stdout.String())
	}
}

func waitForFiles(t *testing.T, dir string, names []string) {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for _, name := range names {
		for {
			if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("%s did not come", name)
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
}

func TestWatchRefuses(t *testing.T) {
	w := newWorld(t)
	if code := w.run(context.Background(), "import", "--watch", w.dir); code != exitNoStore {
		t.Errorf("without a store: code %d", code)
	}
	w.run(context.Background(), "init", "--demo")
	for _, args := range [][]string{
		{"import", "--watch", w.dir, "--dry-run"}, {"import", "--watch", w.dir, "--interval", "1ms"},
	} {
		if code := w.run(context.Background(), args...); code != exitUsage {
			t.Errorf("%v: code %d", args, code)
		}
	}
	if code := w.run(context.Background(), "import", "--watch", filepath.Join(w.dir, "none")); code != exitError {
		t.Errorf("no folder: code %d", code)
	}
}
