package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// snapshotKills is how often the test below kills an import; RETTIDIG_KILLS=1000 is the whole of it.
const snapshotKills = 8

// TestKilledSnapshot kills snapshot imports at random moments. After each kill nothing is half, every act acknowledged before it is there, and what is
// missing has been judged wholly or not at all; the same command once more ends as if nothing had happened.
func TestKilledSnapshot(t *testing.T) {
	kills := snapshotKills
	if n, err := strconv.Atoi(os.Getenv("RETTIDIG_KILLS")); err == nil {
		kills = n
	} else if testing.Short() {
		t.Skip("kills the program many times")
	}
	dir := t.TempDir()
	const rows = 3_000
	first, second := filepath.Join(dir, "first.csv"), filepath.Join(dir, "second.csv")
	writeDay(t, first, rows, false)
	writeDay(t, second, rows, true)
	runProgram(t, dir, "init", "--demo")
	files := [...]string{first, second}
	at := time.Now().Add(-time.Hour)
	arguments := func(i int) []string {
		return []string{"import", files[i%2], "--snapshot", "--force", "--taken", at.Add(time.Duration(i) * time.Second).Format("2006-01-02T15:04:05Z07:00")}
	}
	var want [2]string // the open tasks behind each of the two files; from the third on nothing is seen for the first time
	var took time.Duration
	const settled = 4
	for i := range settled {
		began := time.Now()
		runProgram(t, dir, arguments(i)...)
		took = time.Since(began)
		want[i%2] = openTasks(t, dir)
	}
	midway := 0
	for i := settled; i < kills+settled; i++ {
		killed := program(dir, arguments(i)...)
		if err := killed.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(took))
		_ = killed.Process.Kill() // it may have ended by itself
		_ = killed.Wait()
		checkedTasks(t, dir)
		if judgedInPart(t, want[(i+1)%2], want[i%2], openTasks(t, dir)) {
			midway++
		}
		patiently(t, dir, "note", "1", fmt.Sprintf("efter %d", i))
		runProgram(t, dir, arguments(i)...)
		if got := openTasks(t, dir); got != want[i%2] {
			t.Fatalf("kill %d: the tasks are not what the file says: %s", i-settled+1, firstDifference(got, want[i%2]))
		}
	}
	t.Logf("%d of %d kills came between the rows and the end", midway, kills)
	if n := strings.Count(runProgram(t, dir, "log", "1"), "efter "); n != kills {
		t.Errorf("%d notes are in the log, %d were acknowledged", n, kills)
	}
}

// judgedInPart fails the test when of the tasks that the file lacks some have gone and others have not. It reports whether the rows were in and nothing
// was judged, the moment at which a careless import would be half.
func judgedInPart(t *testing.T, before, after, now string) bool {
	t.Helper()
	open := func(list string) map[string]bool {
		tasks := map[string]bool{}
		for line := range strings.Lines(list) {
			if id, rest, _ := strings.Cut(line, " "); strings.HasPrefix(rest, "open ") {
				tasks[id] = true
			}
		}
		return tasks
	}
	was, want, is := open(before), open(after), open(now)
	still, gone, come := 0, 0, 0
	for id := range was {
		switch {
		case !want[id] && is[id]:
			still++
		case !want[id]:
			gone++
		}
	}
	for id := range want {
		if !was[id] && is[id] {
			come++
		}
	}
	if still > 0 && gone > 0 || gone > 0 && come == 0 {
		t.Fatalf("after a kill %d of the missing tasks have gone, %d have not, and %d new ones are there", gone, still, come)
	}
	return still > 0 && come > 0
}

// firstDifference shows the first line in which two lists differ.
func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%q, want %q", a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

// writeDay writes all open tasks of one of two days: between them, of every hundred tasks one has gone, one has another due date and one is new.
func writeDay(t *testing.T, file string, rows int, second bool) {
	t.Helper()
	var out strings.Builder
	out.WriteString("opgave_id;opgavetype_nr;sagsnummer;sagsstatus;oprettet;frist\n")
	for i := range rows {
		due := "2026-11-20"
		switch {
		case i%100 == 7 && second, i%100 == 42 && !second:
			continue
		case i%100 == 13 && second:
			due = "2026-11-27"
		}
		fmt.Fprintf(&out, "K%d;%d;2026-%d;Under afklaring;2026-11-10;%s\n", i, [...]int{19, 38, 51}[i%3], i/2, due)
	}
	if err := os.WriteFile(file, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// openTasks lists number, state, label and due date of every open task, in the order of the queue.
func openTasks(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(patiently(t, dir, "list", "--json")), "\n") {
		var task struct {
			ID                  int
			State, Verdict, Due string
		}
		if err := json.Unmarshal([]byte(line), &task); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		fmt.Fprintln(&out, task.ID, task.State, task.Verdict, task.Due)
	}
	return out.String()
}
