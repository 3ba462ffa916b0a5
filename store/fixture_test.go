package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/bolt"
	"rettidig/store/mem"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Errorf(string, ...any)
}

// desk is a store with a clock that the test turns by hand.
type desk struct {
	*store.Store
	t   tester
	now time.Time
	me  store.Actor
}

// monday is Monday 17 October 2022, 09:00 in Copenhagen.
func monday() time.Time { return time.Date(2022, 10, 17, 9, 0, 0, 0, catalog.Copenhagen) }

func newDesk(t tester) *desk { return newDeskOn(t, mem.New()) }

// newFile is an engine on an empty file.
func newFile(t testing.TB) *bolt.Engine {
	t.Helper()
	path := filepath.Join(t.TempDir(), "queue.db")
	if err := bolt.Create(path, bolt.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

func newDeskOn(t tester, e store.Engine) *desk {
	d := &desk{t: t, now: monday(), me: store.Actor{Staff: 1, Role: store.RoleCaseworker}}
	info := store.InitInfo{Kind: store.KindDemo, Login: "anna", Name: "Anna", Roles: store.Roles(), Municipality: "Prøveby"}
	s, err := store.Init(context.Background(), e, info, func() time.Time { return d.now })
	if err != nil {
		t.Fatal(err)
	}
	d.Store = s
	return d
}

// row is a good row of a file; change it as the test needs.
func row(typ catalog.Number, number string, created string) store.ImportRow {
	day, err := catalog.ParseDate(created)
	if err != nil {
		panic(err)
	}
	return store.ImportRow{
		Type: typ, Case: number, CaseStatus: catalog.StatusClarifying, Created: catalog.Moment{Time: day.At(0), DateOnly: true},
		Twin: 1, Twins: 1, Has: store.ColStatus | store.ColDue | store.ColCPR | store.ColName,
	}
}

func (d *desk) submit(c store.Command) store.Event {
	d.t.Helper()
	e, err := d.Submit(context.Background(), d.me, c)
	if err != nil {
		d.t.Fatalf("%T: %v", c, err)
	}
	return e
}

// hire adds a caseworker.
func (d *desk) hire(login, name string) {
	d.t.Helper()
	owner := store.Actor{Staff: d.me.Staff, Role: store.RoleSystemOwner}
	c := store.AddStaff{Staff: store.Staff{Login: login, Name: name, Roles: []store.Role{store.RoleCaseworker}}}
	if _, err := d.Submit(context.Background(), owner, c); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) refused(c store.Command) error {
	d.t.Helper()
	_, err := d.Submit(context.Background(), d.me, c)
	if err == nil {
		d.t.Fatalf("%T was not refused", c)
	}
	return err
}

// take imports the rows as one file.
func (d *desk) take(rows ...store.ImportRow) store.ImportResult {
	d.t.Helper()
	run := store.ImportRun{ID: string(store.NewCommandID()), SHA256: string(store.NewCommandID())}
	e := d.submit(store.ImportChunk{Meta: store.Meta{ID: store.CommandID(run.ID + "/0")}, Run: run, Rows: rows, Last: true})
	return e.Import()
}

func (d *desk) view(fn func(v *store.Snapshot)) {
	d.t.Helper()
	if err := d.View(context.Background(), func(v *store.Snapshot) error { fn(v); return nil }); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) task(id store.TaskID) (t store.Task) {
	d.t.Helper()
	d.view(func(v *store.Snapshot) {
		var err error
		if t, err = v.Task(id); err != nil {
			d.t.Fatal(err)
		}
	})
	return t
}

// on names the task as it is now.
func (d *desk) on(id store.TaskID) store.On {
	return store.On{Task: id, Version: d.task(id).Version}
}

// sound fails the test when the store's own check finds anything.
func (d *desk) sound() {
	d.t.Helper()
	faults, err := d.Check(context.Background(), nil)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, f := range faults {
		d.t.Errorf("%s: %s", f.Where, f.What)
	}
}

func (d *desk) ids(q store.Query) (ids []store.TaskID) {
	if q.Limit == 0 {
		q.Limit = 100
	}
	d.view(func(v *store.Snapshot) {
		for _, r := range v.Page(q).Rows {
			ids = append(ids, r.ID)
		}
	})
	return ids
}

func caseNo(n int) string { return fmt.Sprintf("2022-%04d", n) }

func answer(choice string) []store.Answer {
	return []store.Answer{{Step: store.StepCause, Choice: choice}}
}
