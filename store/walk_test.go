package store_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"rettidig/store"
	"rettidig/store/mem"
)

const guideHash = "ab" + "0000000000000000000000000000000000000000000000000000000000" + "0001"

func aWalk(steps ...store.WalkStep) store.Walk {
	return store.Walk{
		Guide: store.GuideMark{Hash: guideHash, Lang: "da", Edition: "2020, 2021"}, Steps: steps,
		Calcs: []store.Calculation{{Step: "deadline", Calc: "notification", In: map[string]string{"first": "2017-12-01"}, Said: []string{"Fristen er 05-01-2018."}}},
	}
}

func (d *desk) head() store.Seq {
	var head store.Seq
	d.view(func(v *store.Snapshot) { head = v.Info().Head })
	return head
}

func (d *desk) kept(id store.TaskID, staff store.StaffID) (w store.Walk, ok bool) {
	d.view(func(v *store.Snapshot) { w, ok = v.Walk(id, staff) })
	return w, ok
}

// How far somebody has come is kept for them alone, across a restart, and is no act: no event, no new version, nothing to undo.
func TestWalkIsKept(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	d.hire("bo", "Bo")
	d.take(row(90, caseNo(1), "2022-10-10"))
	claimed := d.submit(store.Claim{On: d.on(1)})
	head, version := d.head(), d.task(1).Version
	keep := aWalk(store.WalkStep{Step: "read"}, store.WalkStep{Step: "deadline", Calc: "notification"})
	if e := d.submit(store.KeepWalk{Task: 1, Walk: keep}); e.Seq != 0 {
		t.Errorf("it made event %d", e.Seq)
	}
	if d.head() != head || d.task(1).Version != version {
		t.Error("keeping a walk moved the head or the task's version")
	}
	again, err := store.Open(context.Background(), e, func() time.Time { return d.now })
	if err != nil {
		t.Fatal(err)
	}
	d.Store = again
	got, ok := d.kept(1, 1)
	if keep.At = d.now; !ok || !reflect.DeepEqual(got, keep) {
		t.Errorf("got %+v, want %+v", got, keep)
	}
	if _, ok := d.kept(1, 2); ok {
		t.Error("a colleague sees it")
	}
	d.view(func(v *store.Snapshot) {
		if target, err := v.UndoTarget(d.me); err != nil || target.Seq != claimed.Seq {
			t.Errorf("undo would take back %d, %v", target.Seq, err)
		}
	})
	d.submit(store.KeepWalk{Task: 1, Walk: store.Walk{}})
	if _, ok := d.kept(1, 1); ok {
		t.Error("an empty walk was not forgotten")
	}
	d.sound()
}

// The trail goes into the event of the resolution, what was calculated into its body, and every walk of the task is thrown away. Undo opens the task; the log
// keeps the trail.
func TestTrailOfAResolution(t *testing.T) {
	d := newDesk(t)
	d.hire("bo", "Bo")
	d.take(row(90, caseNo(1), "2022-10-10"))
	w := aWalk(store.WalkStep{Step: "read"}, store.WalkStep{Step: "deadline", Calc: "notification"}, store.WalkStep{Step: "late", Choice: "from_notice"})
	d.submit(store.KeepWalk{Task: 1, Walk: w})
	d.me.Staff = 2
	d.submit(store.KeepWalk{Task: 1, Walk: w})
	d.me.Staff = 1
	done := d.submit(store.Resolve{
		On: d.on(1), Answers: []store.Answer{{Step: "late", Choice: "from_notice"}}, Guide: w.Guide, Trail: w.Steps, Calcs: w.Calcs, Ground: "Kom for sent",
	})
	for staff := store.StaffID(1); staff <= 2; staff++ {
		if _, ok := d.kept(1, staff); ok {
			t.Errorf("the walk of %d is still there", staff)
		}
	}
	if strings.Contains(string(done.Data), "2017") || strings.Contains(string(done.Data), "05-01-2018") {
		t.Errorf("a date about the citizen stands in the chain: %s", done.Data)
	}
	f, err := done.Facts()
	if err != nil || !reflect.DeepEqual(f.Trail, w.Steps) || f.After.Resolution.Guide != w.Guide {
		t.Errorf("%+v %v", f, err)
	}
	undone := d.submit(store.Undo{})
	if f, _ := undone.Facts(); f.Undoes != done.Seq {
		t.Errorf("undo took back %d", f.Undoes)
	}
	if _, ok := d.kept(1, 1); ok {
		t.Error("the walk came back with the undo: its steps stand in the log")
	}
	if got := d.task(1); got.State != store.StateOpen || got.Resolution != nil {
		t.Errorf("%+v", got.Local)
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.TaskLog(1)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range log {
			if e.Seq == done.Seq && (e.Text != "Kom for sent" || !reflect.DeepEqual(e.Calcs, w.Calcs)) {
				t.Errorf("%+v", e)
			}
		}
	})
	d.submit(store.Redo{})
	d.sound()
}

// What no guide can have led to is refused, and so is a walk on a task that is not open.
func TestWalkRefusals(t *testing.T) {
	d := newDesk(t)
	d.take(row(90, caseNo(1), "2022-10-10"))
	long := make([]store.WalkStep, 65)
	for _, w := range []store.Walk{
		{Steps: long},
		{Steps: []store.WalkStep{{Step: strings.Repeat("x", 65)}}},
		{Calcs: []store.Calculation{{Said: []string{strings.Repeat("x", 9<<10)}}}},
	} {
		if err := d.refused(store.KeepWalk{Task: 1, Walk: w}); !errors.Is(err, store.ErrTooLong) {
			t.Errorf("%v", err)
		}
		if err := d.refused(store.Resolve{On: d.on(1), Trail: w.Steps, Calcs: w.Calcs}); !errors.Is(err, store.ErrTooLong) {
			t.Errorf("%v", err)
		}
	}
	if err := d.refused(store.KeepWalk{Task: 7, Walk: aWalk()}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v", err)
	}
	d.submit(store.Resolve{On: d.on(1)})
	if err := d.refused(store.KeepWalk{Task: 1, Walk: aWalk()}); !errors.Is(err, store.ErrNotOpen) {
		t.Errorf("%v", err)
	}
}

// Only a superuser marks a guide checked, which is logged with the text's hash; another text is not checked by it, and it can be taken back.
func TestApproveGuide(t *testing.T) {
	d := newDesk(t)
	c := store.ApproveGuide{Type: 90, Lang: "da", Hash: guideHash, Edition: "2020, 2021"}
	for _, role := range store.Roles() {
		d.me.Role = role
		if _, err := d.Submit(context.Background(), d.me, c); (err == nil) != (role == store.RoleSuperuser) {
			t.Errorf("%s: %v", role, err)
		}
	}
	d.me.Role = store.RoleSuperuser
	head := d.head()
	if d.submit(c); d.head() != head {
		t.Error("approving the same text again was logged")
	}
	d.view(func(v *store.Snapshot) {
		list := v.Approvals()
		if len(list) != 1 || list[0].Hash != guideHash || list[0].Type != 90 || list[0].By != 1 || !list[0].At.Equal(d.now) || list[0].Event != head {
			t.Errorf("%+v", list)
		}
		log, _ := v.Log(head-1, 1, false)
		f, err := log[0].Facts()
		if err != nil || log[0].Kind != store.KindApproveGuide || f.Type != 90 || f.Approval == nil || f.Approval.Hash != guideHash {
			t.Errorf("%+v %v", log, err)
		}
		if _, err := v.UndoTarget(d.me); !errors.Is(err, store.ErrNothing) {
			t.Errorf("undo would take back an approval: %v", err)
		}
	})
	other := c
	other.Hash, other.Withdraw = strings.Repeat("cd", 32), true
	if err := d.refused(other); !errors.Is(err, store.ErrNotApproved) {
		t.Errorf("%v", err)
	}
	c.Withdraw = true
	d.submit(c)
	d.view(func(v *store.Snapshot) {
		if list := v.Approvals(); len(list) != 0 {
			t.Errorf("%+v", list)
		}
	})
	for _, bad := range []store.ApproveGuide{{Type: 0, Lang: "da", Hash: guideHash}, {Type: 90, Hash: guideHash}, {Type: 90, Lang: "da", Hash: "ab"}} {
		if err := d.refused(bad); !errors.Is(err, store.ErrBadGuide) {
			t.Errorf("%v", err)
		}
	}
	d.sound()
}

// A task that an import shows to be gone leaves no walk behind: it does not go on when the task comes back.
func TestWalkEndsWithTheTask(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	a, b := row(90, caseNo(1), "2022-10-10"), row(38, caseNo(2), "2022-10-10")
	a.KSDID, b.KSDID = "K1", "K2"
	d.extract(a, b)
	d.submit(store.KeepWalk{Task: 1, Walk: aWalk(store.WalkStep{Step: "read"})})
	d.submit(store.KeepWalk{Task: 2, Walk: aWalk(store.WalkStep{Step: "read"})})
	d.pass(1, 0)
	d.extract(b)
	if got := d.task(1).State; got != store.StateGone {
		t.Fatalf("state %d", got)
	}
	d.pass(1, 0)
	d.extract(a, b)
	if got := d.task(1).State; got != store.StateOpen {
		t.Fatalf("it did not come back: state %d", got)
	}
	if _, ok := d.kept(1, 1); ok {
		t.Error("the walk of a task that was gone goes on")
	}
	if _, ok := d.kept(2, 1); !ok {
		t.Error("another task's walk is gone too")
	}
	d.sound()
}
