package store_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// resolveAll resolves the tasks as their types need it, with the word that the act was done in KSD.
func (d *desk) resolveAll(ids ...store.TaskID) (acts []store.Command) {
	for _, id := range ids {
		acts = append(acts, store.Resolve{On: d.on(id), Acted: true})
	}
	return acts
}

func whys(list []store.Refusal) (s []string) {
	for _, r := range list {
		s = append(s, r.Why)
	}
	return s
}

// Nothing skips a check for being one of many: 19 needs its choice, a next-day type the word, a held meta its causes, a task of another's its holder.
func TestBulkChecksEveryTaskAsIfAlone(t *testing.T) {
	d := newDesk(t)
	d.hire("bo", "Bo")
	d.take(row(19, "a", "2022-10-03"), row(38, "b", "2022-10-03"), row(40, "a", "2022-10-03"), row(1, "c", "2022-10-03"), row(38, "c", "2022-10-03"), row(60, "d", "2022-10-03"))
	d.submit(store.Assign{On: d.on(4), To: 2})
	acts := d.resolveAll(1, 2, 3, 4, 5)
	acts = append(acts, store.Resolve{On: d.on(5)}, store.Resolve{On: d.on(6)}, store.Resolve{On: store.On{Task: 99}})
	plan := d.plan(acts)
	e := d.submit(store.Bulk{Acts: acts})
	b, ok := e.Bulk()
	if !ok || !slices.Equal(b.Tasks, []store.TaskID{2, 5}) || b.Act != store.KindResolve {
		t.Fatalf("done %+v", b)
	}
	if got, want := whys(b.Refused), []string{"needs_choice", "needs_acted", "taken", "not_open", "not_found", "held"}; !sameWords(got, want) {
		t.Errorf("refused %v, want %v", got, want)
	}
	var taken *store.TakenError
	if !errors.As(plan[3].Err, &taken) || taken.Name != "Bo" || !taken.Since.Equal(d.now) {
		t.Errorf("the plan says %v of a task that Bo holds since %s", plan[3].Err, d.now)
	}
	if plan[1].Err != nil || plan[1].Expected == nil || plan[1].Expected.What != catalog.WhatPayment || plan[0].Err == nil {
		t.Errorf("the plan says %+v", plan)
	}
	d.sound()
}

func sameWords(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func (d *desk) plan(acts []store.Command) (list []store.Planned) {
	d.t.Helper()
	d.view(func(v *store.Snapshot) {
		var err error
		if list, err = v.PlanBulk(context.Background(), d.me, d.now, acts); err != nil {
			d.t.Fatal(err)
		}
	})
	return list
}

// A meta task is held by its causes only as long as they are not solved in the same go; and each task is expected to bring what all bring together.
func TestBulkSolvesAWholeCase(t *testing.T) {
	d := newDesk(t)
	d.take(row(40, "a", "2022-10-03"), row(60, "a", "2022-10-03"), row(60, "a", "2022-10-04"))
	e := d.submit(store.Bulk{Acts: d.resolveAll(1, 2, 3)})
	if b, _ := e.Bulk(); !slices.Equal(b.Tasks, []store.TaskID{2, 3, 1}) || len(b.Refused) != 0 {
		t.Fatalf("done %+v", b)
	}
	if r := d.task(2).Resolution; len(r.Expected.BlockedBy) != 0 || r.Expected.When != catalog.WhenTonight || r.Event == d.task(3).Resolution.Event || r.Forced {
		t.Errorf("the first of them expects %+v", r)
	}
	if r := d.task(1).Resolution; r.Forced {
		t.Error("the meta task counts as forced although its causes went with it")
	}
	d.sound()
}

// Undo takes a whole act back and redo brings it again; a task somebody built on is left and named.
func TestBulkIsUndoneAsOne(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03"), row(19, "c", "2022-10-03"))
	acts := append(d.resolveAll(1, 2), store.Resolve{On: d.on(3), Answers: answer(store.ChoiceRejected)})
	d.submit(store.Bulk{Acts: acts})
	u := d.submit(store.Undo{})
	if b, ok := u.Bulk(); !ok || len(b.Tasks) != 3 || b.Act != store.KindResolve {
		t.Fatalf("undone %+v", b)
	}
	for id := store.TaskID(1); id <= 3; id++ {
		if d.task(id).State != store.StateOpen {
			t.Errorf("task %d is %s", id, d.task(id).State)
		}
	}
	d.view(func(v *store.Snapshot) {
		if e := v.Expectations("c"); len(e) != 1 || !e[0].Gone {
			t.Errorf("expectations after undo: %+v", e)
		}
	})
	if err := d.refused(store.Undo{}); !errors.Is(err, store.ErrNothing) {
		t.Errorf("a second undo: %v", err)
	}
	d.sound()
	d.submit(store.Redo{})
	if d.task(3).State != store.StateResolved || d.task(1).State != store.StateResolved {
		t.Error("redo brought not all of it back")
	}
	d.sound()
	d.submit(store.Reopen{On: d.on(2), Reason: "forkert"})
	d.submit(store.Undo{}) // of the reopening
	u = d.submit(store.Undo{})
	if b, _ := u.Bulk(); len(b.Tasks) != 3 {
		t.Errorf("after the reopening was taken back %+v is undone", b)
	}
	d.submit(store.Redo{})
	d.sound()
}

// What another has built on stays, and is named; the rest is taken back.
func TestUndoOfBulkLeavesWhatWasBuiltOn(t *testing.T) {
	d := newDesk(t)
	d.hire("bo", "Bo")
	d.take(row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03"))
	d.submit(store.Bulk{Acts: []store.Command{store.Claim{On: d.on(1)}, store.Claim{On: d.on(2)}}})
	if _, err := d.Submit(t.Context(), store.Actor{Staff: 2, Role: store.RoleCaseworker}, store.Assign{On: d.on(2), To: 2}); err != nil {
		t.Fatal(err)
	}
	b, _ := d.submit(store.Undo{}).Bulk()
	if !slices.Equal(b.Tasks, []store.TaskID{1}) || len(b.Refused) != 1 || b.Refused[0].Why != "built_on" {
		t.Errorf("undone %+v", b)
	}
	if d.task(1).Owner != 0 || d.task(2).Owner != 2 {
		t.Error("the wrong task was given back")
	}
	b, _ = d.submit(store.Redo{}).Bulk()
	if !slices.Equal(b.Tasks, []store.TaskID{1}) || d.task(1).Owner != 1 {
		t.Errorf("redone %+v", b)
	}
	d.sound()
}

// A retry of an act on several tasks returns the event it made, with its results, and does nothing.
func TestBulkIsIdempotent(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03"))
	c := store.Bulk{Meta: store.Meta{ID: store.NewCommandID()}, Acts: d.resolveAll(1, 2)}
	first, again := d.submit(c), d.submit(c)
	if first.Seq != again.Seq || string(first.Data) != string(again.Data) {
		t.Errorf("the retry made %+v", again)
	}
	b, _ := again.Bulk()
	if b.First+1 != b.Last || b.Last+1 != first.Seq || len(b.Tasks) != 2 {
		t.Errorf("results %+v of event %d", b, first.Seq)
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.TaskLog(2)
		if err != nil || len(log) != 2 || log[1].Kind != store.KindResolve {
			t.Fatalf("the task's log is %+v, %v", log, err)
		}
		if f, _ := log[1].Facts(); f.Group != c.ID {
			t.Errorf("the act names no group: %+v", f)
		}
	})
}

func TestBulkRefusesAllOrNone(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, "a", "2022-10-03"))
	var all *store.RefusedError
	if err := d.refused(store.Bulk{Acts: d.resolveAll(1)}); !errors.As(err, &all) || !errors.Is(err, store.ErrNeedsChoice) {
		t.Errorf("all refused: %v", err)
	}
	if err := d.refused(store.Bulk{}); !errors.Is(err, store.ErrNothing) {
		t.Errorf("none asked: %v", err)
	}
	var denied *store.DeniedError
	nested := store.Bulk{Acts: []store.Command{store.Bulk{Acts: d.resolveAll(1)}}}
	if err := d.refused(nested); !errors.As(err, &denied) {
		t.Errorf("nested: %v", err)
	}
	d.me.Role = store.RoleManager
	if err := d.refused(store.Bulk{Acts: d.resolveAll(1)}); !errors.As(err, &denied) {
		t.Errorf("a manager resolves: %v", err)
	}
	d.sound()
}

// Everything somebody holds goes to another in one act: by a superuser, a manager, or the holder; nobody else.
func TestHandover(t *testing.T) {
	d := newDesk(t)
	d.hire("bo", "Bo")
	d.hire("eva", "Eva")
	d.take(row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03"), row(38, "c", "2022-10-03"), row(38, "d", "2022-10-03"))
	for id := store.TaskID(1); id <= 3; id++ {
		d.submit(store.Assign{On: d.on(id), To: 2})
	}
	held := func() (list []store.On) {
		d.view(func(v *store.Snapshot) { list, _ = v.Held(context.Background(), 2) })
		return list
	}
	c := store.Handover{From: 2, To: 3, Tasks: held()}
	var denied *store.DeniedError
	if _, err := d.Submit(t.Context(), store.Actor{Staff: 3, Role: store.RoleCaseworker}, c); !errors.As(err, &denied) {
		t.Errorf("a third person hands over: %v", err)
	}
	d.submit(store.Resolve{On: store.On{Task: 4, Version: d.task(4).Version}})
	d.me.Role = store.RoleManager
	d.submit(store.Assign{On: d.on(3), To: 1}) // meanwhile one went elsewhere
	e := d.submit(c)
	b, _ := e.Bulk()
	if !slices.Equal(b.Tasks, []store.TaskID{1, 2}) || !sameWords(whys(b.Refused), []string{"taken"}) {
		t.Errorf("handed over %+v", b)
	}
	if d.task(1).Owner != 3 || d.task(3).Owner != 1 || len(held()) != 0 {
		t.Error("the wrong tasks went over")
	}
	if e.Kind != store.KindHandover || strings.Contains(string(e.Data), "Bo") {
		t.Errorf("the event is %+v", e)
	}
	d.submit(store.Undo{})
	if d.task(1).Owner != 2 || d.task(2).Owner != 2 {
		t.Error("undo did not give them back")
	}
	d.sound()
}

// The next task is the top of the view that nobody holds and that does not wait.
func TestTakeNext(t *testing.T) {
	d := newDesk(t)
	d.hire("bo", "Bo")
	d.take(row(60, "a", "2022-10-03"), row(60, "b", "2022-10-04"), row(60, "c", "2022-10-05"), row(38, "d", "2022-10-03"))
	d.submit(store.Assign{On: d.on(1), To: 2})
	d.submit(store.Wait{On: d.on(2), Until: catalog.NewDate(2022, 11, 1), Reason: "a reply is awaited"})
	view := func(ctx context.Context, after store.Cursor) (p store.Page, err error) {
		err = d.View(ctx, func(v *store.Snapshot) error { p = v.Page(store.Query{After: after, Limit: 1}); return nil })
		return p, err
	}
	for _, want := range []store.TaskID{3, 4} {
		got, _, err := d.TakeNext(t.Context(), d.me, view)
		if err != nil || got.ID != want || d.task(want).Owner != 1 {
			t.Fatalf("took %d, %v; want %d", got.ID, err, want)
		}
	}
	if _, _, err := d.TakeNext(t.Context(), d.me, view); !errors.Is(err, store.ErrNoneFree) {
		t.Errorf("with nothing free: %v", err)
	}
}

// A step of many acts tells how far it is, and one that is stopped meanwhile changes nothing.
func TestBulkTellsItsProgress(t *testing.T) {
	d := newDesk(t)
	var rows []store.ImportRow
	for i := range 450 {
		rows = append(rows, row(38, "sag"+strings.Repeat("x", i%9), "2022-10-03"))
	}
	d.take(rows...)
	var acts []store.Command
	for id := store.TaskID(1); id <= 450; id++ {
		acts = append(acts, store.Claim{On: d.on(id)})
	}
	var told []int
	d.submit(store.Bulk{Acts: acts, Progress: func(done, total int) {
		if total != 450 {
			t.Errorf("%d of %d", done, total)
		}
		told = append(told, done)
	}})
	if !slices.Equal(told, []int{0, 200, 400}) {
		t.Errorf("told %v", told)
	}
	ctx, stop := context.WithCancel(context.Background())
	for i := range acts {
		acts[i] = store.GiveBack{On: d.on(store.TaskID(i + 1))}
	}
	_, err := d.Submit(ctx, d.me, store.Bulk{Acts: acts, Progress: func(done, _ int) {
		if done == 400 {
			t.Error("it went on after it was stopped")
		}
		if done == 200 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) || d.task(1).Owner == 0 {
		t.Errorf("stopped with %v; the first task is held by %d", err, d.task(1).Owner)
	}
	d.sound()
}
