package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

// The list of latest acts names what was done, the newest first, and says of each whether it can be undone: what was undone cannot, nor what was
// built on; only the latest undo can be redone.
func TestActsSayWhatCanBeUndone(t *testing.T) {
	ctx, now := context.Background(), time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)
	s, err := store.Init(ctx, mem.New(), store.InitInfo{
		Kind: store.KindDemo, Login: "bo", Name: "Bente Øst", Roles: []store.Role{store.RoleSystemOwner, store.RoleCaseworker},
	}, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	a := store.Actor{Staff: 1, Role: store.RoleCaseworker}
	do := func(c store.Command) store.Event {
		t.Helper()
		e, err := s.Submit(ctx, a, c)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	acts := func(limit int) []store.Act {
		t.Helper()
		var list []store.Act
		if err := s.View(ctx, func(v *store.Snapshot) error {
			var err error
			list, err = v.Acts(a, limit)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return list
	}
	on := func(id store.TaskID) store.On {
		t.Helper()
		var at store.On
		if err := s.View(ctx, func(v *store.Snapshot) error {
			task, err := v.Task(id)
			at = store.On{Task: id, Version: task.Version}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return at
	}
	if got := acts(5); len(got) != 0 {
		t.Fatalf("nothing was done, yet: %v", got)
	}
	made := do(store.CreateTask{Case: "S1", Text: "Ring"})
	claimed := do(store.Claim{On: on(made.Task)})
	noted := do(store.AddNote{On: on(made.Task), Text: "ringet"})
	got := acts(5)
	if len(got) != 3 || got[0].Seq != noted.Seq || got[1].Seq != claimed.Seq || got[2].Seq != made.Seq {
		t.Fatalf("got %v", got)
	}
	if got[0].Err != nil || got[1].Err != nil || !errors.Is(got[2].Err, store.ErrBuiltOn) {
		t.Errorf("reasons %v, %v, %v", got[0].Err, got[1].Err, got[2].Err)
	}
	do(store.Undo{Event: claimed.Seq})
	if got = acts(5); !errors.Is(got[1].Err, store.ErrNothing) || !got[1].Redo || got[0].Redo || got[2].Err != nil {
		t.Errorf("after the undo: %+v", got)
	}
	if got = acts(2); len(got) != 2 || got[0].Seq != noted.Seq {
		t.Errorf("the two latest: %v", got)
	}
}

// A due date of our own is set, moved and taken away with a reason alone; one of blanks is none.
func TestSetDueNeedsAReason(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	was := d.task(1).Due
	for _, why := range []string{"", " \t"} {
		if err := d.refused(store.SetDue{On: d.on(1), Due: catalog.NewDate(2022, 12, 1), Reason: why}); !errors.Is(err, store.ErrNeedsText) {
			t.Fatalf("with the reason %q: %v", why, err)
		}
	}
	d.submit(store.SetDue{On: d.on(1), Due: catalog.NewDate(2022, 12, 1), Reason: "aftalt"})
	if err := d.refused(store.SetDue{On: d.on(1)}); !errors.Is(err, store.ErrNeedsText) || d.task(1).LocalDue.IsZero() {
		t.Errorf("taken away without a reason: %v", err)
	}
	d.submit(store.SetDue{On: d.on(1), Reason: "bortfaldet"})
	if t1 := d.task(1); !t1.LocalDue.IsZero() || t1.Due != was {
		t.Errorf("own due date %s, KSD's %s", t1.LocalDue, t1.Due)
	}
	d.sound()
}
