package store_test

import (
	"context"
	"errors"
	"testing"

	"rettidig/store"
)

// pair makes a manual task on case a, and takes in KSD's own; it gives both.
func (d *desk) pair() (made, ksd store.TaskID) {
	d.t.Helper()
	d.take(row(60, "a", "2022-10-03"))
	made = d.submit(store.CreateTask{Case: "a", Text: "Ring til borgeren"}).Task
	r := row(48, "a", "2022-10-17")
	r.KSDID = "K48"
	d.take(r)
	return made, made + 1
}

// Linking leaves one task: KSD's, with what was done with the manual one, whose log it shows. Undo and redo take both along.
func TestLinkLeavesOneTask(t *testing.T) {
	d := newDesk(t)
	made, ksd := d.pair()
	d.submit(store.Claim{On: d.on(made)})
	d.submit(store.AddNote{On: d.on(made), Text: "Ringet kl. 10"})
	before := d.task(made).Local
	d.submit(store.Link{On: d.on(made), To: d.on(ksd)})
	check := func(linked bool) {
		t.Helper()
		d.view(func(v *store.Snapshot) {
			_, err := v.Task(made)
			if gone := errors.Is(err, store.ErrNotFound); gone != linked {
				t.Errorf("the manual task: %v", err)
			}
			if owned := d.task(ksd).Owner == 1; owned != linked {
				t.Errorf("KSD's task is owned: %v", owned)
			}
			log, err := v.TaskLog(ksd)
			noted := false
			for _, e := range log {
				noted = noted || e.Text == "Ringet kl. 10"
			}
			if err != nil || noted != linked {
				t.Errorf("the note is in the log of KSD's task: %v, %v", noted, err)
			}
			if open := v.Counts(0).Open; open != map[bool]int{true: 2, false: 3}[linked] {
				t.Errorf("%d open tasks", open)
			}
		})
		d.sound()
	}
	check(true)
	d.submit(store.Undo{})
	check(false)
	if got := d.task(made).Local; got.Owner != before.Owner || got.State != before.State {
		t.Errorf("undone to %+v", got)
	}
	d.submit(store.Redo{})
	check(true)
	d.submit(store.AddNote{On: d.on(ksd), Text: "x"})
	d.submit(store.Claim{On: d.on(1)})
	d.submit(store.GiveBack{On: d.on(ksd)})
	if err := d.undoLink(ksd); !errors.Is(err, store.ErrBuiltOn) {
		t.Errorf("undone although somebody worked on: %v", err)
	}
	check2 := d.task(ksd)
	if check2.Owner != 0 {
		t.Error("half undone")
	}
	d.sound()
}

// undoLink undoes the link that a task bears, by its number.
func (d *desk) undoLink(ksd store.TaskID) error {
	var seq store.Seq
	d.view(func(v *store.Snapshot) {
		log, _ := v.Log(0, 100, false)
		for _, e := range log {
			if e.Kind == store.KindLink {
				if b, ok := e.Bulk(); ok && b.Tasks[1] == ksd {
					seq = e.Seq
				}
			}
		}
	})
	_, err := d.Submit(context.Background(), d.me, store.Undo{Event: seq})
	return err
}

// A manual task that was resolved here makes KSD's a resolved one, which the next snapshot judges like any other.
func TestLinkCarriesTheResolution(t *testing.T) {
	d := newDesk(t)
	made, ksd := d.pair()
	d.submit(store.Resolve{On: d.on(made), Acted: true})
	d.submit(store.Link{On: d.on(made), To: d.on(ksd)})
	got := d.task(ksd)
	if got.State != store.StateResolved || got.Verdict != store.VerdictAwaiting || got.Resolution == nil || got.KSDID != "K48" {
		t.Fatalf("%+v", got)
	}
	d.sound()
	d.submit(store.Undo{})
	if got := d.task(ksd); got.State != store.StateOpen || d.task(made).State != store.StateResolved {
		t.Fatalf("%+v", got)
	}
	d.sound()
}

func TestLinkRefuses(t *testing.T) {
	d := newDesk(t)
	made, ksd := d.pair()
	other := d.submit(store.CreateTask{Case: "b", Text: "x"}).Task
	for _, pair := range [][2]store.TaskID{{ksd, made}, {made, 1}, {1, ksd}, {other, ksd}, {made, made}, {made, other}} {
		if err := d.refused(store.Link{On: d.on(pair[0]), To: d.on(pair[1])}); !errors.Is(err, store.ErrNoPair) {
			t.Errorf("%v: %v", pair, err)
		}
	}
	if err := d.refused(store.Link{On: d.on(made), To: store.On{Task: ksd}}); !errors.Is(err, store.ErrConflict) {
		t.Error(err)
	}
	d.hire("bo", "Bo")
	d.submit(store.Assign{On: d.on(ksd), To: 2})
	var taken *store.TakenError
	if err := d.refused(store.Link{On: d.on(made), To: d.on(ksd)}); !errors.As(err, &taken) {
		t.Error(err)
	}
	d.me.Role = store.RoleTrainer
	var denied *store.DeniedError
	if err := d.refused(store.Link{On: d.on(made), To: d.on(ksd)}); !errors.As(err, &denied) {
		t.Error(err)
	}
}
