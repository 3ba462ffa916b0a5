package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// TestKilledImport kills a large import while it writes. What was taken in is whole and in the queue at once; the same command takes the rest, and
// once more changes nothing.
func TestKilledImport(t *testing.T) {
	dir := t.TempDir()
	const rows = 62_000
	file := filepath.Join(dir, "many.csv")
	writeTasks(t, file, rows)
	runProgram(t, dir, "init", "--demo")
	importing := program(dir, "import", file)
	if err := importing.Start(); err != nil {
		t.Fatal(err)
	}
	for checkedTasks(t, dir) == 0 {
	}
	if err := importing.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = importing.Wait() // it was killed
	taken := checkedTasks(t, dir)
	if listed := countLines(runProgram(t, dir, "list", "--json")); listed != taken || taken >= rows {
		t.Fatalf("after the kill %d tasks are listed, %d are in the store", listed, taken)
	}
	var report importJSON
	for run, want := range []importJSON{{Resumed: true, Added: rows - taken}, {Unchanged: rows}} {
		if err := json.Unmarshal([]byte(runProgram(t, dir, "import", file, "--json")), &report); err != nil {
			t.Fatal(err)
		}
		if report.Added != want.Added || report.Resumed != want.Resumed || report.Unchanged != want.Unchanged {
			t.Errorf("run %d: %+v", run+1, report)
		}
		if n := checkedTasks(t, dir); n != rows {
			t.Errorf("run %d: %d tasks in the store", run+1, n)
		}
	}
	if listed := countLines(runProgram(t, dir, "list", "--json")); listed != rows {
		t.Errorf("%d tasks are listed, want %d", listed, rows)
	}
}

// checkedTasks runs check, which fails on any fault, and returns how many tasks there are.
func checkedTasks(t *testing.T, dir string) int {
	t.Helper()
	var result checkJSON
	if err := json.Unmarshal([]byte(patiently(t, dir, "check", "--json")), &result); err != nil || !result.OK {
		t.Fatalf("check: %+v, %v", result, err)
	}
	return result.Tasks
}

func countLines(s string) int { return strings.Count(s, "\n") }
