package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"rettidig/store"
)

// views counts the Views of a store, and lets something happen between them.
type views struct {
	store.Viewer
	n       int
	between func(n int)
}

func (w *views) View(ctx context.Context, fn func(*store.Snapshot) error) error {
	if w.n++; w.between != nil {
		w.between(w.n)
	}
	return w.Viewer.View(ctx, fn)
}

// approveAll is the act of the tests: everything is solved, as done in KSD, but for one task that is refused beforehand.
func approveAll(refused store.TaskID) func(store.Row, store.On) (store.Command, error) {
	return func(r store.Row, on store.On) (store.Command, error) {
		if r.ID == refused {
			return nil, errRefused
		}
		return store.Resolve{On: on, Acted: true, Answers: []store.Answer{{Step: "cause", Choice: "approved"}}}, nil
	}
}

var errRefused = errors.New("refused beforehand")

// A plan in stretches says what a plan of all at once says: what counts together lies on one case, and no case is split.
func TestPlanEachInStretches(t *testing.T) {
	d := manyCases(t)
	ids := []store.TaskID{7, 1, 5, 3, 2, 6, 4, 99}
	whole, err := store.PlanEach(context.Background(), d.Store, d.me, d.now, ids, approveAll(5))
	if err != nil {
		t.Fatal(err)
	}
	for most := 1; most < len(ids); most++ {
		src := &views{Viewer: d.Store}
		got, err := store.PlanEachWithin(context.Background(), src, d.me, d.now, ids, approveAll(5), most)
		if err != nil {
			t.Fatal(err)
		}
		for i := range whole {
			if said(got[i]) != said(whole[i]) {
				t.Errorf("%d at a time: %s\nwant %s", most, said(got[i]), said(whole[i]))
			}
		}
		if src.n < len(ids)/most {
			t.Errorf("%d at a time, but only %d Views", most, src.n)
		}
	}
	for i, p := range whole {
		if p.Plan.Task != ids[i] {
			t.Errorf("place %d holds task %d", i, p.Plan.Task)
		}
	}
	if !errors.Is(whole[2].Plan.Err, errRefused) || !errors.Is(whole[7].Plan.Err, store.ErrNotFound) {
		t.Errorf("refused %v, %v", whole[2].Plan.Err, whole[7].Plan.Err)
	}
}

// Whoever changes a task between two stretches is not overruled: the task is refused as changed.
func TestPlanEachWhileOthersWork(t *testing.T) {
	d := manyCases(t)
	src := &views{Viewer: d.Store}
	src.between = func(n int) {
		if n == 3 { // all are read, none is planned
			d.submit(store.Claim{On: d.on(2)})
		}
	}
	got, err := store.PlanEachWithin(context.Background(), src, d.me, d.now, []store.TaskID{1, 2, 3, 4}, approveAll(0), 2)
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(got[1].Plan.Err, store.ErrConflict) {
		t.Errorf("the changed task: %v", got[1].Plan.Err)
	}
}

// manyCases has tasks that count together on their cases: two blockers, a meta task with its cause, a payment blocker behind a decision.
func manyCases(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.take(row(19, "a", "2022-10-03"), row(38, "b", "2022-10-03"), row(40, "a", "2022-10-03"), row(60, "b", "2022-10-03"),
		row(38, "c", "2022-10-03"), row(60, "a", "2022-10-03"), row(19, "b", "2022-10-03"))
	return d
}

// said is what a plan says of a task, but for the numbers of events to come.
func said(p store.PlannedTask) string {
	expected := store.Release{}
	if p.Plan.Expected != nil {
		expected = *p.Plan.Expected
	}
	return fmt.Sprint(p.Plan.Task, p.Case, p.Plan.Err, p.Plan.Same, p.Plan.After.State, expected)
}
