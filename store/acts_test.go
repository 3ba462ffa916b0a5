package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/bolt"
	"rettidig/store/mem"
	"rettidig/store/storetest"
)

// No. 19 without a choice comes back tomorrow, so it is refused (S2 l.112-115); wait never resolves.
func TestOtherCauseNeedsItsChoice(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, "a", "2022-10-03"))
	if err := d.refused(store.Resolve{On: d.on(1), Acted: true}); !errors.Is(err, store.ErrNeedsChoice) {
		t.Errorf("without a choice: %v", err)
	}
	if err := d.refused(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceWait)}); !errors.Is(err, store.ErrWaitChoice) {
		t.Errorf("wait: %v", err)
	}
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceApproved)})
	tk := d.task(1)
	if tk.State != store.StateResolved || tk.Resolution.Expected.What != catalog.WhatDecision || tk.Resolution.Expected.When != catalog.WhenTonight {
		t.Errorf("resolved as %+v", tk.Resolution)
	}
	d.view(func(v *store.Snapshot) {
		if e := v.Expectations("a"); len(e) != 0 {
			t.Errorf("an approved cause expects %v", e)
		}
	})
	d.sound()
}

// A rejected cause makes KSD write a refusal, and a task to write its letter (S1 l.214).
func TestRejectedCauseExpectsALetter(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, "a", "2022-10-03"), row(68, "a", "2022-10-03"))
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceRejected)})
	expected := func() (list []store.Expectation) {
		d.view(func(v *store.Snapshot) { list = v.Expectations("a") })
		return list
	}
	if e := expected(); len(e) != 1 || e[0].Type != 68 || e[0].Met != 0 {
		t.Fatalf("expected %+v", e)
	}
	// The 68 that was open before never meets it, nor one made before the resolution's date.
	if got := d.take(row(68, "a", "2022-10-03"), row(68, "a", "2022-10-10")); len(got.Met) != 0 {
		t.Fatalf("met by %v", got.Met)
	}
	if got := d.take(row(68, "a", "2022-10-18"), row(68, "a", "2022-10-19")); len(got.Met) != 1 || got.Met[0] != 4 {
		t.Fatalf("met by %v, want the first arrival alone", got.Met)
	}
	d.submit(store.Undo{})
	if e := expected(); !e[0].Gone {
		t.Error("undo does not withdraw the expectation")
	}
	d.submit(store.Redo{})
	if e := expected(); e[0].Gone {
		t.Error("redo does not raise it again")
	}
	d.submit(store.Reopen{On: d.on(1), Reason: "forkert valg"})
	if e := expected(); !e[0].Gone {
		t.Error("reopening does not withdraw it")
	}
	d.sound()
}

// An expectation that undo puts back in force is met by what came meanwhile, each task meeting one.
func TestExpectationPutBackMeetsWhatCame(t *testing.T) {
	d := newDesk(t)
	old := row(68, "a", "2022-10-17")
	d.take(row(19, "a", "2022-10-03"), row(19, "a", "2022-10-04"), old)
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceRejected)})
	d.submit(store.Resolve{On: d.on(2), Answers: answer(store.ChoiceRejected)})
	d.submit(store.Reopen{On: d.on(2), Reason: "forkert valg"})
	d.submit(store.Reopen{On: d.on(1), Reason: "forkert valg"})
	letter := row(68, "a", "2022-10-18")
	letter.Twins = 1
	if got := d.take(old, row(68, "a", "2022-10-16"), letter); len(got.Met) != 0 {
		t.Fatalf("withdrawn expectations were met by %v", got.Met)
	}
	d.submit(store.Undo{})
	d.submit(store.Undo{})
	var met []store.TaskID
	d.view(func(v *store.Snapshot) {
		for _, e := range v.Expectations("a") {
			met = append(met, e.Met)
		}
	})
	if !slices.Equal(met, []store.TaskID{5, 0}) {
		t.Errorf("met by %v, want 5 for the first put back and none for the second", met)
	}
	d.sound()
}

// Any other next-day type asks whether the act was done in KSD (S2 l.97-105).
func TestNextDayTypesAskForTheAct(t *testing.T) {
	d := newDesk(t)
	d.take(row(60, "a", "2022-10-03"), row(29, "b", "2022-10-03"), row(38, "c", "2022-10-03"))
	if err := d.refused(store.Resolve{On: d.on(1)}); !errors.Is(err, store.ErrNeedsActed) {
		t.Errorf("60: %v", err)
	}
	d.submit(store.Resolve{On: d.on(1), Acted: true})
	d.submit(store.Resolve{On: d.on(2)}) // 29 comes back at each refund request, not the next day
	d.submit(store.Resolve{On: d.on(3)})
}

// 40 is held by any open task but a meta one, 39 and 89 by 26 and 118 only (S2 l.297-298, 325).
func TestMetaTasksAreHeld(t *testing.T) {
	d := newDesk(t)
	d.take(row(40, "a", "2022-10-03"), row(39, "a", "2022-10-03"), row(1, "a", "2022-10-03"), row(26, "b", "2022-10-03"), row(89, "b", "2022-10-03"))
	var held *store.HeldError
	if err := d.refused(store.Resolve{On: d.on(1), Acted: true}); !errors.As(err, &held) || !slices.Equal(held.By, []store.TaskID{3}) {
		t.Errorf("40: %v", err)
	}
	d.submit(store.Resolve{On: d.on(2), Acted: true}) // 39: no 26 or 118 on the case
	if err := d.refused(store.Resolve{On: d.on(5), Acted: true}); !errors.As(err, &held) || !slices.Equal(held.By, []store.TaskID{4}) {
		t.Errorf("89: %v", err)
	}
	d.submit(store.Resolve{On: d.on(5), Acted: true, Force: "løst i KSD, ikke hentet endnu"})
	if !d.task(5).Resolution.Forced {
		t.Error("a forced resolve is not marked")
	}
	d.submit(store.Resolve{On: d.on(3)})
	d.submit(store.Resolve{On: d.on(1), Acted: true}) // what is resolved here does not hold
	d.sound()
}

func TestClaims(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	d.hire("bo", "Bo")
	bo := store.Actor{Staff: 2, Role: store.RoleCaseworker}
	seen := d.on(1)
	d.submit(store.Claim{On: seen})
	if e := d.submit(store.Claim{On: d.on(1)}); e.Seq != 0 {
		t.Errorf("taking one's own task again made event %d", e.Seq)
	}
	if _, err := d.Submit(context.Background(), bo, store.Claim{On: seen}); !errors.Is(err, store.ErrConflict) {
		t.Errorf("an old version was taken: %v", err)
	}
	var taken *store.TakenError
	if _, err := d.Submit(context.Background(), bo, store.Claim{On: d.on(1)}); !errors.As(err, &taken) || taken.Name != "Anna" {
		t.Errorf("a held task was taken: %v", err)
	}
	if _, err := d.Submit(context.Background(), bo, store.Resolve{On: d.on(1)}); !errors.As(err, &taken) {
		t.Errorf("a held task was resolved by another: %v", err)
	}
	if _, err := d.Submit(context.Background(), bo, store.GiveBack{On: d.on(1)}); !errors.As(err, &taken) {
		t.Errorf("a held task was given back by another: %v", err)
	}
	if _, err := d.Submit(context.Background(), store.Actor{Staff: 2, Role: store.RoleManager}, store.Assign{On: d.on(1), To: 2}); err == nil {
		t.Error("a role was used that bo does not have")
	}
	d.submit(store.Assign{On: d.on(1), To: 2})
	if d.task(1).Owner != 2 {
		t.Error("assigning did not move the task")
	}
	d.sound()
}

func TestWaitNeedsAFutureDate(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	for _, day := range []catalog.Date{0, catalog.DateOf(d.now)} {
		if err := d.refused(store.Wait{On: d.on(1), Until: day}); !errors.Is(err, store.ErrNeedsDate) {
			t.Errorf("until %q: %v", day, err)
		}
	}
	d.submit(store.Wait{On: d.on(1), Until: catalog.DateOf(d.now) + 1, Reason: "afventer arbejdsgiver"})
	tk := d.task(1)
	if !tk.Waiting(catalog.DateOf(d.now)) || tk.Waiting(catalog.DateOf(d.now)+1) {
		t.Error("the task does not wait until its date, and come back by itself")
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03"))
	d.submit(store.Claim{On: d.on(1)})
	d.submit(store.Wait{On: d.on(1), Until: catalog.DateOf(d.now) + 3, Reason: "svar"})
	d.submit(store.Resolve{On: d.on(2)})
	d.submit(store.Undo{})
	d.submit(store.Undo{})
	d.submit(store.Undo{})
	if a, b := d.task(1), d.task(2); a.Owner != 0 || !a.WaitUntil.IsZero() || b.State != store.StateOpen {
		t.Fatalf("three undos left %+v and %+v", a.Local, b.Local)
	}
	if err := d.refused(store.Undo{}); !errors.Is(err, store.ErrNothing) {
		t.Errorf("a fourth undo: %v", err)
	}
	d.submit(store.Redo{})
	d.submit(store.Redo{})
	d.submit(store.Redo{})
	if a, b := d.task(1), d.task(2); a.Owner != 1 || a.WaitUntil.IsZero() || b.State != store.StateResolved {
		t.Fatalf("three redos left %+v and %+v", a.Local, b.Local)
	}
	d.submit(store.Undo{})
	d.submit(store.GiveBack{On: d.on(1)})
	if err := d.refused(store.Redo{}); !errors.Is(err, store.ErrNothing) {
		t.Errorf("redo after a new act: %v", err)
	}
	d.sound()
}

func TestUndoIsRefusedWhenBuiltOn(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	d.hire("bo", "Bo")
	claim := d.submit(store.Claim{On: d.on(1)})
	d.submit(store.Assign{On: d.on(1), To: 2})
	if err := d.refused(store.Undo{Event: claim.Seq}); !errors.Is(err, store.ErrBuiltOn) {
		t.Errorf("undo below another act: %v", err)
	}
	if _, err := d.Submit(context.Background(), store.Actor{Staff: 2, Role: store.RoleCaseworker}, store.Undo{Event: claim.Seq}); err == nil {
		t.Error("another's act was undone by a caseworker")
	}
	d.sound()
}

func TestOwnTaskAndItsUndo(t *testing.T) {
	d := newDesk(t)
	e := d.submit(store.CreateTask{Case: "a", Text: "ring til arbejdsgiver", Due: catalog.DateOf(d.now) + 2})
	if tk := d.task(e.Task); tk.Type != 48 || !tk.Manual || tk.OriginalDue != tk.Due {
		t.Errorf("made %+v", tk)
	}
	d.submit(store.Undo{})
	if ids := d.ids(store.Query{}); len(ids) != 0 {
		t.Errorf("undone, yet in the queue: %v", ids)
	}
	d.sound()
}

func TestCommandIDsMakeRetriesHarmless(t *testing.T) {
	d := newDesk(t)
	d.take(row(38, "a", "2022-10-03"))
	note := store.AddNote{Meta: store.Meta{ID: "once"}, On: d.on(1), Text: "husk bilag"}
	first, again := d.submit(note), d.submit(note)
	if first.Seq != again.Seq {
		t.Errorf("a retry made event %d beside %d", again.Seq, first.Seq)
	}
}

// After a commit whose outcome is unknown the store looks again by the command's id: what had happened is found, what had not is done, and once.
func TestUnknownOutcome(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	d.take(row(38, "a", "2022-10-03"))
	over := func(e store.Engine) *store.Store {
		s, err := store.Open(context.Background(), e, func() time.Time { return d.now })
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	lost := storetest.Lost(e, 2)
	if _, err := lost.Update(context.Background(), func(store.Writer) error { return nil }); err != nil {
		t.Fatal(err) // the next one is lost, the one behind it is not
	}
	for name, e := range map[string]store.Engine{"happened": storetest.Unknown(e, 1), "lost": lost} {
		before := d.seq()
		event, err := over(e).Submit(context.Background(), d.me, store.AddNote{On: d.on(1), Text: name})
		if err != nil || event.Seq != before+1 || d.seq() != before+1 {
			t.Errorf("%s: event %d after %d, the head is %d, %v", name, event.Seq, before, d.seq(), err)
		}
	}
	claim := store.Claim{Meta: store.Meta{ID: "c1"}, On: d.on(1)}
	if _, err := over(storetest.Lost(e, 1)).Submit(context.Background(), d.me, claim); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("an outcome that stays unknown: %v", err)
	}
	d.submit(claim)
	if tk := d.task(1); tk.Owner != 1 {
		t.Error("the claim is lost")
	}
	d.sound()
}

// Applying is deterministic: an engine that runs every step twice ends in the same store.
func TestApplyMayRunTwice(t *testing.T) {
	d := newDeskOn(t, storetest.Twice(mem.New()))
	d.take(row(19, "a", "2022-10-03"), row(38, "a", "2022-10-03"))
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceRejected)})
	d.submit(store.Undo{})
	d.sound()
}

func TestBodiesCanBeErasedAndTheChainHolds(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	d.take(row(38, "a", "2022-10-03"))
	d.submit(store.AddNote{On: d.on(1), Text: "kort"})
	note := d.submit(store.AddNote{On: d.on(1), Text: "følsomt"})
	last := func() (l store.LogEntry) {
		d.view(func(v *store.Snapshot) {
			log, err := v.TaskLog(1)
			if err != nil || len(log) != 3 || log[0].Kind != store.KindImport || log[1].Text != "kort" {
				t.Fatalf("log %+v, %v", log, err)
			}
			l = log[2]
		})
		return l
	}
	if l := last(); l.Text != "følsomt" || l.Erased {
		t.Errorf("before: %+v", l)
	}
	hash := last().Hash
	body := store.BodyKey(note.Seq)
	change(t, e, func(w store.Writer) { w.Delete(body) })
	if l := last(); l.Text != "" || !l.Erased || l.Hash != hash {
		t.Errorf("after: %+v", l)
	}
	d.submit(store.Undo{}) // an act whose text is gone can be undone all the same
	d.sound()
	change(t, e, func(w store.Writer) { w.Put(body, []byte(`{"salt":"00","text":"noget andet"}`)) })
	faults, err := d.Check(context.Background(), nil)
	if err != nil || len(faults) != 1 || faults[0].What != store.FaultBody {
		t.Errorf("another text in its place: %+v, %v", faults, err)
	}
}

// Somebody must always be able to change the staff table.
func TestLastSystemOwnerStays(t *testing.T) {
	d := newDesk(t)
	owner := store.Actor{Staff: 1, Role: store.RoleSystemOwner}
	hire := func(m store.Staff) error {
		_, err := d.Submit(context.Background(), owner, store.AddStaff{Staff: m})
		return err
	}
	both := []store.Role{store.RoleSystemOwner, store.RoleCaseworker}
	for _, m := range []store.Staff{{Login: "anna", Roles: both[1:]}, {Login: "anna", Roles: both, Retired: true}} {
		if err := hire(m); !errors.Is(err, store.ErrLastOwner) {
			t.Errorf("%+v: %v", m, err)
		}
	}
	if err := errors.Join(hire(store.Staff{Login: "bo", Roles: both}), hire(store.Staff{Login: "anna", Roles: both[1:]})); err != nil {
		t.Errorf("with another owner: %v", err)
	}
}

// Showing a number is logged under its keyed hash, the same as a search for it; where there is no number, nothing is shown and nothing logged.
func TestShownNumbersAreFoundInTheLog(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.CPR, r.Name = "9002850001", "Bo"
	d.take(r, row(38, "b", "2022-10-03"))
	hash, err := d.SearchCPR(context.Background(), d.me, "9002850001")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.RevealCPR(context.Background(), d.me, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := d.RevealCPR(context.Background(), d.me, 2); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("without a number: %v", err)
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.Log(0, 1, true)
		if err != nil || len(log) != 1 || log[0].Task != 1 {
			t.Fatalf("the log ends with %+v, %v", log, err)
		}
		if f, err := log[0].Facts(); err != nil || f.Person != hash {
			t.Errorf("facts %+v, %v, want the hash %s", f, err, hash)
		}
	})
}

// change writes behind the store's back.
func change(t *testing.T, e store.Engine, fn func(store.Writer)) {
	t.Helper()
	if _, err := e.Update(context.Background(), func(w store.Writer) error { fn(w); return nil }); err != nil {
		t.Fatal(err)
	}
}

// A flipped bit is one fault: what cannot be read behind it is not told as missing.
func TestCheckTellsOneDamagedRecord(t *testing.T) {
	path := filepath.Join(t.TempDir(), "queue.db")
	if err := bolt.Create(path, bolt.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := newDeskOn(t, e)
	r := row(38, "a", "2022-10-03")
	r.Remark, r.Has = "et helt bestemt ord", r.Has|store.ColRemark
	rows := []store.ImportRow{row(19, "a", "2022-10-03"), r}
	for i := range 100 { // so many that they do not wait in the journal, where a fault hides all
		rows = append(rows, row(38, fmt.Sprintf("b%d", i), "2022-10-03"))
	}
	d.take(rows...)
	d.sound()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file[bytes.Index(file, []byte(r.Remark))] ^= 1
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	faults, err := d.Check(context.Background(), nil)
	if err != nil || len(faults) != 1 || faults[0].What != store.FaultUnreadable || !strings.Contains(faults[0].Where, "task 1") {
		t.Errorf("%+v, %v", faults, err)
	}
}

func TestPermit(t *testing.T) {
	for _, c := range []struct {
		role store.Role
		cmd  store.Command
		want bool
	}{
		{store.RoleCaseworker, store.Resolve{}, true},
		{store.RoleTrainer, store.Resolve{}, false},
		{store.RoleManager, store.Resolve{}, false},
		{store.RoleManager, store.Assign{}, true},
		{store.RoleSystemOwner, store.Configure{}, true},
		{store.RoleCaseworker, store.Configure{}, false},
		{store.RoleSystemOwner, store.ShowPerson{}, false},
		{store.RoleSuperuser, store.Reopen{}, true},
		{store.RoleTrainer, store.AddNote{}, false},
		{store.RoleSystemOwner, store.ImportChunk{}, true},
		{"", store.Claim{}, false},
	} {
		var denied *store.DeniedError
		if err := store.Permit(c.role, c.cmd); (err == nil) != c.want || (err != nil && !errors.As(err, &denied)) {
			t.Errorf("%s %T: %v, want allowed %v", c.role, c.cmd, err, c.want)
		}
	}
}
