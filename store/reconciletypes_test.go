package store_test

import (
	"testing"

	"rettidig/store"
)

// A task made again speaks of a resolution of its own type only (issue 4 part 1), whatever else was resolved on the case and when.
func TestAgainIsOfTheSameType(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 19, "a", "2022-10-03"), withID("K2", 32, "a", "2022-10-03"), withID("K9", 51, "z", "2022-10-03"))
	d.resolve(1, store.ChoiceApproved)
	d.pass(0, 1)
	d.resolve(2, "-")
	d.pass(1, 0)
	d.extract(withID("K3", 19, "a", "2022-10-18"), withID("K9", 51, "z", "2022-10-03"))
	for id, want := range map[store.TaskID]store.Verdict{1: store.VerdictReturned, 2: store.VerdictConfirmed, 4: store.VerdictReturned} {
		if got := d.task(id).Verdict; got != want {
			t.Errorf("task %d: verdict %s, want %s", id, got, want)
		}
	}
	if of := d.task(4).Came.Task; of != 1 {
		t.Errorf("the task made again speaks of task %d, want 1", of)
	}
}
