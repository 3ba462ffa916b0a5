package store_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
	"rettidig/store/storetest"
)

func TestImportTwiceChangesNothing(t *testing.T) {
	d := newDesk(t)
	a := row(19, "a", "2022-10-03")
	a.KSDID, a.Name, a.CPR = "K1", "Bo", "9002850001"
	rows := []store.ImportRow{a, row(38, "a", "2022-10-03"), row(38, "b", "2022-10-04")}
	if got := d.take(rows...); got.Added != 3 || got.WithoutID != 2 {
		t.Fatalf("first: %+v", got)
	}
	var before, after store.Info
	d.view(func(v *store.Snapshot) { before = v.Info() })
	if got := d.take(rows...); got.Unchanged != 3 || got.Added+got.Changed+got.Removed != 0 {
		t.Fatalf("again: %+v", got)
	}
	d.view(func(v *store.Snapshot) { after = v.Info() })
	if before != after {
		t.Errorf("a second run changed the store: %+v, then %+v", before, after)
	}
	d.sound()
}

func TestImportOwnsKSDsFieldsOnly(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.KSDID, r.Due = "K1", catalog.NewDate(2022, 10, 20)
	d.take(r)
	d.submit(store.Claim{On: d.on(1)})
	d.submit(store.SetDue{On: d.on(1), Due: catalog.NewDate(2022, 10, 19), Reason: "aftale"})
	r.Due, r.CaseStatus = catalog.NewDate(2022, 10, 25), catalog.StatusOngoing
	if got := d.take(r); got.Changed != 1 {
		t.Fatalf("%+v", got)
	}
	tk := d.task(1)
	if tk.Due != r.Due || tk.OriginalDue != catalog.NewDate(2022, 10, 20) || !tk.OriginalFirst || tk.LocalDue != catalog.NewDate(2022, 10, 19) || tk.Owner != 1 {
		t.Errorf("after import %+v", tk)
	}
	d.view(func(v *store.Snapshot) {
		log, _ := v.TaskLog(1)
		f, err := log[len(log)-1].Facts()
		if err != nil || len(f.Import.Changes) != 1 || len(f.Import.Changes[0].Fields) != 2 {
			t.Errorf("the log says %+v, %v", f.Import, err)
		}
	})
	d.submit(store.Undo{}) // an import between does not count as building on it
	d.sound()
}

func TestAbsentColumnsAreLeft(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.KSDID, r.Due = "K1", catalog.NewDate(2022, 10, 20)
	d.take(r)
	r.Due, r.CaseStatus, r.Has = 0, "", 0
	if got := d.take(r); got.Unchanged != 1 {
		t.Errorf("%+v", got)
	}
}

func TestResolvedTaskStillInTheFile(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.KSDID = "K1"
	d.take(r)
	d.submit(store.Resolve{On: d.on(1)})
	if got := d.take(r); !slices.Equal(got.Still, []store.TaskID{1}) || d.task(1).State != store.StateResolved {
		t.Errorf("%+v, task %s", got, d.task(1).State)
	}
}

// Without an id of KSD's the k-th of n equal rows is task k; fewer rows take open tasks away from the end, never one resolved here.
func TestTwins(t *testing.T) {
	d := newDesk(t)
	twins := func(n int) (rows []store.ImportRow) {
		for k := range n {
			r := row(38, "a", "2022-10-03")
			r.Twin, r.Twins = k+1, n
			rows = append(rows, r)
		}
		return rows
	}
	if got := d.take(twins(3)...); got.Added != 3 {
		t.Fatalf("three: %+v", got)
	}
	if got := d.take(twins(4)...); got.Added != 1 || got.Unchanged != 3 {
		t.Fatalf("four: %+v", got)
	}
	if got := d.take(twins(2)...); got.Removed != 2 || d.task(3).State != store.StateGone || d.task(4).State != store.StateGone {
		t.Fatalf("two: %+v", got)
	}
	d.submit(store.Resolve{On: d.on(1)})
	if got := d.take(twins(1)...); got.Removed != 0 || got.Unchanged != 1 || d.task(2).State != store.StateOpen {
		t.Fatalf("one, after the first was resolved here: %+v", got)
	}
	if got := d.take(twins(4)...); got.Added != 0 || got.Changed != 2 || len(got.Still) != 1 {
		t.Fatalf("four again: %+v", got)
	}
	d.sound()
}

func TestTwinsOverChunks(t *testing.T) {
	d := newDesk(t)
	run := store.ImportRun{ID: "r1", SHA256: "s1"}
	for k := range 3 {
		r := row(38, "a", "2022-10-03")
		r.Twin, r.Twins = k+1, 3
		c := store.ImportChunk{Meta: store.Meta{ID: store.CommandID(fmt.Sprint("r1/", k))}, Run: run, Chunk: k, Rows: []store.ImportRow{r}, Last: k == 2}
		if got := d.submit(c).Import(); got.Added != 1 {
			t.Errorf("chunk %d: %+v", k, got)
		}
		_, next, found, err := d.ImportRun(context.Background(), "s1")
		if err != nil || found != (k < 2) || (found && next != k+1) {
			t.Errorf("after chunk %d: next %d, found %v, %v", k, next, found, err)
		}
	}
	d.sound()
}

// A task that first came without an id is the same task when a later file gives it one.
func TestIDArrivesLater(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	d.take(r)
	r.KSDID = "K1"
	if got := d.take(r); got.Changed != 1 || got.Added != 0 || d.task(1).KSDID != "K1" {
		t.Errorf("%+v", got)
	}
	d.sound()
}

// An unfinished import is not taken up again behind another file: the queue would be half as one has it and half as the other.
func TestAnotherFileEndsAnUnfinishedImport(t *testing.T) {
	d := newDesk(t)
	run := store.ImportRun{ID: "r1", SHA256: "s1"}
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/0"}, Run: run, Rows: []store.ImportRow{row(38, "a", "2022-10-03")}})
	d.take(row(38, "b", "2022-10-03"))
	if _, _, found, err := d.ImportRun(context.Background(), "s1"); err != nil || found {
		t.Errorf("found %v, %v", found, err)
	}
}

// The CPR of a citizen can change (types 9 and 21): the case keeps its tasks, and is found by the new number.
func TestRenumberedCitizen(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.KSDID, r.CPR, r.Name = "K1", "9002850001", "Bo"
	d.take(r)
	r.CPR = "9102850009"
	if got := d.take(r); got.Changed != 1 {
		t.Fatalf("%+v", got)
	}
	hash, err := d.SearchCPR(context.Background(), d.me, "9102850009")
	if err != nil {
		t.Fatal(err)
	}
	found, err := d.Find(context.Background(), store.Filter{Person: hash}, store.Query{Limit: 5})
	if err != nil || found.Total != 1 || found.Rows[0].MaskedCPR != "910285-xxxx" {
		t.Errorf("found %+v, %v", found, err)
	}
	d.sound()
}

func TestPlanImportChangesNothing(t *testing.T) {
	d := newDesk(t)
	var before, after store.Info
	d.view(func(v *store.Snapshot) { before = v.Info() })
	got, err := d.PlanImport(context.Background(), []store.ImportRow{row(38, "a", "2022-10-03"), row(19, "a", "2022-10-03")})
	if err != nil || got.Added != 2 {
		t.Errorf("%+v, %v", got, err)
	}
	d.view(func(v *store.Snapshot) { after = v.Info() })
	if before != after {
		t.Error("a plan changed the store")
	}
}

func TestTaskMovesToAnotherCase(t *testing.T) {
	d := newDesk(t)
	a, b := row(19, "a", "2022-10-03"), row(60, "a", "2022-10-03")
	a.KSDID, b.KSDID = "K1", "K2"
	d.take(a, b)
	b.Case = "b"
	d.take(b)
	if d.task(1).Blockers != 0 || d.task(2).Case != "b" {
		t.Errorf("%+v", d.task(2))
	}
	d.sound()
}

// Settings that move keys rebuild the orders in steps that resume; queues stay whole between them.
func TestConfigureRebuilds(t *testing.T) {
	d := newDesk(t)
	d.take(row(137, "a", "2022-10-03"), row(138, "a", "2022-10-03"), row(38, "a", "2022-10-03"), row(1, "b", "2022-10-03"))
	owner := store.Actor{Staff: 1, Role: store.RoleSystemOwner}
	configure := func(set map[string]string) error {
		_, err := d.Submit(context.Background(), owner, store.Configure{Set: set})
		return err
	}
	if err := configure(map[string]string{"class.137": "decision", "wrong_payment.1": "true", "cutoff": "14:00"}); err != nil {
		t.Fatal(err)
	}
	d.sound()
	for step := range 4 {
		e, err := d.Submit(context.Background(), owner, store.RebuildStep{Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		if f, _ := e.Facts(); f.Rebuild.Done != (step == 3) {
			t.Errorf("step %d: %+v", step, f.Rebuild)
		}
		d.sound()
	}
	tk := d.task(3)
	if d.task(1).Impact != catalog.ImpactDecision || d.task(4).Impact != catalog.ImpactWrongPayment || tk.Blockers != 1 || tk.Deadline.Hour() != 14 {
		t.Errorf("after the rebuild: %v %v %+v", d.task(1).Impact, d.task(4).Impact, tk)
	}
	for _, bad := range []map[string]string{{"class.19": "none"}, {"nonsense": "1"}, {"cutoff": "noon"}, {"due_days.none": "-1"}, {"holiday_rule": "x"}} {
		if err := configure(bad); !errors.Is(err, store.ErrSetting) {
			t.Errorf("%v: %v", bad, err)
		}
	}
}

// A task resolved before the settings changed comes back by the settings of today.
func TestReopenedAfterConfigure(t *testing.T) {
	d := newDesk(t)
	d.take(row(137, "a", "2022-10-03"), row(38, "a", "2022-10-03"))
	d.submit(store.Resolve{On: d.on(1)})
	owner := store.Actor{Staff: 1, Role: store.RoleSystemOwner}
	if _, err := d.Submit(context.Background(), owner, store.Configure{Set: map[string]string{"class.137": "payment"}}); err != nil {
		t.Fatal(err)
	}
	if err := d.Rebuild(context.Background(), owner, nil); err != nil {
		t.Fatal(err)
	}
	if got := d.task(1).Impact; got != catalog.ImpactPayment {
		t.Errorf("resolved, it has impact %s", got)
	}
	d.submit(store.Undo{})
	if tk := d.task(1); tk.Impact != catalog.ImpactPayment || tk.Blockers != 1 {
		t.Errorf("back in the queue it is %+v", tk)
	}
	d.sound()
}

// An engine with small limits takes an import in small chunks.
func TestSmallLimits(t *testing.T) {
	d := newDeskOn(t, storetest.Small(mem.New(), store.Limits{Ops: 128}))
	d.take(row(38, "a", "2022-10-03"), row(19, "a", "2022-10-03"), row(60, "b", "2022-10-03"))
	d.sound()
}

func TestWatchSeesOtherSubmits(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	seqs, err := d.Watch(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	d.take(row(38, "a", "2022-10-03"))
	if got := <-seqs; got != 2 {
		t.Errorf("the head is said to be %d", got)
	}
}

// A bad row is numbered from the end of its group: the good ones stay what they are, and the corrected one is new when it comes back.
func TestTwinsOfBadRows(t *testing.T) {
	d := newDesk(t)
	twin := func(k int) store.ImportRow {
		r := row(38, "a", "2022-10-03")
		r.Twin, r.Twins = k, 3
		return r
	}
	for i, want := range []store.ImportResult{{Added: 2}, {Unchanged: 2}} {
		if got := d.take(twin(1), twin(2)); got.Added != want.Added || got.Unchanged != want.Unchanged || got.Removed != 0 {
			t.Errorf("good rows, run %d: %+v", i+1, got)
		}
	}
	for i, want := range []store.ImportResult{{Added: 1}, {Unchanged: 1}} {
		if got := d.take(twin(3)); got.Added != want.Added || got.Unchanged != want.Unchanged || got.Removed != 0 {
			t.Errorf("the corrected row, run %d: %+v", i+1, got)
		}
	}
	if got := d.take(twin(1), twin(2)); got.Unchanged != 2 || got.Removed != 0 {
		t.Errorf("the first file again: %+v", got)
	}
	d.sound()
}

// A large import puts its tasks into the orders at its end; until then nothing is lost, acts go on, and whoever finishes it ends in the same store.
func TestLargeImportIsFinishedLater(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, "early", "2022-10-03"))
	run := store.ImportRun{ID: "r1", SHA256: "s1", Total: 60_000}
	var rows []store.ImportRow
	for i := range 300 {
		rows = append(rows, row([]catalog.Number{19, 38, 114, 1}[i%4], caseNo(i/2), "2022-10-03"))
	}
	rows[4].CPR, rows[5].CPR = "9002850001", "9002850001"
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/0"}, Run: run, Rows: rows[:200]})
	d.sound()
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/1"}, Run: run, Chunk: 1, Rows: rows[200:], Last: true})
	unfinished := d.orders(301)
	if hash, err := d.SearchCPR(context.Background(), d.me, "9002850001"); err != nil {
		t.Error(err)
	} else if found, err := d.Find(context.Background(), store.Filter{Person: hash}, store.Query{Limit: 5}); err != nil || found.Total != 2 {
		t.Errorf("%d tasks found by number before the import is finished, %v", found.Total, err)
	}
	d.submit(store.Resolve{On: d.on(2), Answers: answer(store.ChoiceApproved)})
	d.submit(store.Wait{On: d.on(3), Until: catalog.DateOf(d.now) + 3, Reason: "a reply is awaited"})
	d.sound()
	d.view(func(v *store.Snapshot) {
		if !v.Info().Rebuilding {
			t.Error("the store does not say that its orders are incomplete")
		}
	})
	if err := d.Finish(context.Background(), store.Actor{Staff: 1, Role: store.RoleSystemOwner}, nil); err != nil {
		t.Fatal(err)
	}
	d.submit(store.Undo{}) // the waiting
	d.submit(store.Undo{}) // the resolution
	if finished := d.orders(301); !reflect.DeepEqual(unfinished, finished) {
		t.Error("the orders read otherwise before the import was finished")
	}
	d.view(func(v *store.Snapshot) {
		if v.Info().Rebuilding {
			t.Error("the store says that its orders are incomplete still")
		}
	})
	d.sound()
}

// orders reads every open order down and up by small pages, and wants n tasks in each.
func (d *desk) orders(n int) (all [][]store.TaskID) {
	d.t.Helper()
	for o := store.OrderImpact; o <= store.OrderAge; o++ {
		down := d.walk(store.Query{Order: o, Limit: 7})
		up := d.walk(store.Query{Order: o, Limit: 7, Up: true})
		if slices.Reverse(up); len(down) != n || !slices.Equal(down, up) {
			d.t.Errorf("order %s: %d tasks down and %d up, want %d", o, len(down), len(up), n)
		}
		all = append(all, down)
	}
	return all
}

// walk reads an order to its end, page by page.
func (d *desk) walk(q store.Query) (ids []store.TaskID) {
	for more := true; more; {
		d.view(func(v *store.Snapshot) {
			p := v.Page(q)
			more = p.More
			if q.Up {
				slices.Reverse(p.Rows)
			}
			for _, r := range p.Rows {
				ids = append(ids, r.ID)
				q.After = r.At
			}
		})
	}
	return ids
}
