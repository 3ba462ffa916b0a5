package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// watchSpan watches a folder from a moment on, until the files named have come; beside lets the test do something while it is watched.
func (w *world) watchSpan(t *testing.T, now time.Time, dir string, files []string, beside func()) string {
	t.Helper()
	w.env[envNow] = now.Format(time.RFC3339)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan int, 1)
	go func() { done <- w.run(ctx, "import", "--watch", dir, "--snapshot", "--interval", "100ms") }()
	waitForFiles(t, dir, files)
	beside()
	stop()
	if code := <-done; code != 0 {
		t.Fatalf("code %d: %s", code, w.stderr.String())
	}
	return w.stdout.String() + w.stderr.String()
}

// verdicts are the labels of the first tasks, by number.
func (w *world) verdicts(t *testing.T, ids ...string) string {
	t.Helper()
	var list []string
	for _, id := range ids {
		var task struct{ Verdict string }
		if code := w.run(context.Background(), "show", id, "--json"); code != 0 {
			t.Fatal(w.stderr.String())
		}
		if err := json.Unmarshal(w.stdout.Bytes(), &task); err != nil {
			t.Fatal(err)
		}
		list = append(list, task.Verdict)
	}
	return strings.Join(list, " ")
}

// TestWatchSnapshot lets snapshots fall into a watched folder for a day: each is judged by its own time, one that says the same as an earlier one is a
// snapshot of its own, a doubtful one is put aside, and a second watcher is refused.
func TestWatchSnapshot(t *testing.T) {
	w := newWorld(t)
	w.env[envNow] = fixed.Add(-2 * time.Hour).Format(time.RFC3339)
	w.run(context.Background(), "init", "--demo")
	dir := filepath.Join(w.dir, "ind")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	head, k1, k2, k3 := "opgave_id;opgavetype_nr;sagsnummer;oprettet\n", "K1;38;S-1;16-11-2026\n", "K2;38;S-2;16-11-2026\n", "K3;38;S-3;16-11-2026\n"
	drop := func(name, content string, at time.Time) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	morning := fixed.Add(-2 * time.Hour)
	drop("1.csv", head+k1+k2+k3, morning.Add(-time.Hour))
	w.watchSpan(t, morning, dir, []string{"faerdig/1.csv"}, func() {
		second := &world{dir: w.dir, env: w.env}
		if code := second.run(context.Background(), "import", "--watch", dir, "--snapshot"); code != exitError || !strings.Contains(second.stderr.String(), "Der er allerede et program") {
			t.Errorf("a second watcher: code %d, %s", code, second.stderr.String())
		}
	})
	for _, id := range []string{"1", "2"} {
		if code := w.run(context.Background(), "resolve", id); code != 0 {
			t.Fatal(w.stderr.String())
		}
	}
	drop("2.csv", head+k1+k2+k3, morning.Add(4*time.Hour))
	drop("3.csv", head+k2+k3, morning.Add(5*time.Hour))
	drop("0.csv", head+k1+k2, morning.Add(-3*time.Hour))
	out := w.watchSpan(t, morning.Add(6*time.Hour), dir, []string{"faerdig/2.csv", "faerdig/3.csv", "fejl/0.csv", "fejl/0.csv.fejl.txt"}, func() {})
	for _, s := range []string{"2  ikke markeret løst i KSD", "1  bekræftet løst", "før det seneste", "Filer indlæst: 2, ikke indlæst: 1"} {
		if !strings.Contains(out, s) {
			t.Errorf("not said: %s\n%s", s, out)
		}
	}
	if got := w.verdicts(t, "1", "2", "3"); got != "confirmed not_marked " {
		t.Errorf("labels %q", got)
	}
	if code := w.run(context.Background(), "import", "--watch", dir, "--snapshot", "--taken", "08:00"); code != exitUsage {
		t.Errorf("one time for all files: code %d", code)
	}
}
