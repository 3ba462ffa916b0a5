package store_test

import (
	"testing"

	"rettidig/store"
)

func TestVerdictNames(t *testing.T) {
	for _, v := range append(store.Verdicts(), store.VerdictNone) {
		if back, ok := store.ParseVerdict(v.String()); !ok || back != v {
			t.Errorf("%d reads as %d, %v", v, back, ok)
		}
	}
	if _, ok := store.ParseVerdict("løst"); ok {
		t.Error("a name that is none was read")
	}
}

// A verdict follows the state: resolved tasks await KSD, and one that is open again is judged no more.
func TestVerdictFollowsTheState(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	if got := d.task(1).Verdict; got != store.VerdictNone {
		t.Errorf("new: %s", got)
	}
	d.submit(store.Resolve{On: d.on(1)})
	if got := d.task(1).Verdict; got != store.VerdictAwaiting {
		t.Errorf("resolved: %s", got)
	}
	d.submit(store.Undo{})
	if got := d.task(1).Verdict; got != store.VerdictNone {
		t.Errorf("undone: %s", got)
	}
}
