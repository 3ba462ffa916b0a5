package main

import (
	"encoding/json"
	"path/filepath"
	"sync"
	"testing"
)

// TestTwoActorsTakeTheNext lets two people take the next task from many processes at once: nobody gets what another got, and nothing is left over.
func TestTwoActorsTakeTheNext(t *testing.T) {
	dir := t.TempDir()
	const tasks = 8
	file := filepath.Join(dir, "few.csv")
	writeTasks(t, file, tasks)
	runProgram(t, dir, "init", "--demo")
	runProgram(t, dir, "import", file)
	runProgram(t, dir, "staff", "add", "bo", "--name", "Bo")

	var wg sync.WaitGroup
	taken := make([]uint64, tasks)
	for i := range taken {
		wg.Go(func() { taken[i] = takeNext(t, dir, i%2 == 1) })
	}
	wg.Wait()
	seen := map[uint64]bool{}
	for _, id := range taken {
		if id == 0 || seen[id] {
			t.Fatalf("taken: %v", taken)
		}
		seen[id] = true
	}
	none := program(dir, "next")
	if out, err := none.CombinedOutput(); err == nil {
		t.Errorf("a ninth of eight was taken: %s", out)
	}
	if n := checkedTasks(t, dir); n != tasks {
		t.Errorf("%d tasks, want %d", n, tasks)
	}
}

// takeNext runs one process until it has a task; a store that others keep busy for longer than a second is asked again.
func takeNext(t *testing.T, dir string, bo bool) uint64 {
	for range 20 {
		cmd := program(dir, "next", "--json")
		if bo {
			cmd.Env = append(cmd.Env, "RETTIDIG_USER=bo")
		}
		out, err := cmd.Output()
		if err != nil {
			continue
		}
		var e entryJSON
		if err := json.Unmarshal(out, &e); err != nil || e.Task == nil {
			t.Errorf("%s: %v", out, err)
			return 0
		}
		return uint64(*e.Task)
	}
	return 0
}
