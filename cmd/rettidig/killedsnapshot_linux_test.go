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
	runProgram(t, dir, arguments(0)...)
	runProgram(t, dir, arguments(1)...)
	want := [2]string{1: openTasks(t, dir)}
	runProgram(t, dir, arguments(2)...)
	want[0] = openTasks(t, dir)
	for i := 3; i < kills+3; i++ {
		killed := program(dir, arguments(i)...)
		if err := killed.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.IntN(400)) * time.Millisecond)
		_ = killed.Process.Kill() // it may have ended by itself
		_ = killed.Wait()
		checkedTasks(t, dir)
		patiently(t, dir, "note", "1", fmt.Sprintf("efter %d", i))
		runProgram(t, dir, arguments(i)...)
		if got := openTasks(t, dir); got != want[i%2] {
			t.Fatalf("kill %d: %d tasks are open, want %d", i-2, countLines(got), countLines(want[i%2]))
		}
	}
	if n := strings.Count(runProgram(t, dir, "log", "1"), "efter "); n != kills {
		t.Errorf("%d notes are in the log, %d were acknowledged", n, kills)
	}
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

// openTasks lists number and due date of every open task.
func openTasks(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(patiently(t, dir, "list", "--json")), "\n") {
		var task struct {
			ID  int    `json:"id"`
			Due string `json:"due"`
		}
		if err := json.Unmarshal([]byte(line), &task); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		fmt.Fprintln(&out, task.ID, task.Due)
	}
	return out.String()
}
