package store_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rettidig/store"
)

// shape is all that an import can change on the tasks of a store, but for versions.
func (d *desk) shape() map[store.TaskID]store.Task {
	all := map[store.TaskID]store.Task{}
	found, err := d.Find(context.Background(), store.Filter{All: true}, store.Query{Limit: 500})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range found.Rows {
		t := r.Task
		t.Version = 0
		all[t.ID] = t
	}
	return all
}

// An import that nobody has built on is undone as a whole: everything is as it was before it.
func TestUndoImport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		d.extract(drawQueue(t, "a", true)...)
		d.pass(0, 1)
		work(t, d)
		d.pass(1, 0)
		before := d.shape()
		imports := len(d.imports())
		b := drawQueue(t, "b", true)
		if rapid.Bool().Draw(t, "plain") {
			d.take(b...)
		} else {
			d.extract(b...)
		}
		list := d.imports()
		if len(list) == imports {
			return // nothing was changed
		}
		d.actAndUndo()
		plan := d.planUndo(list[0].Number)
		tasks := d.shape()
		d.submit(store.UndoImport{Number: list[0].Number})
		d.sound()
		if n := removed(d.shape(), tasks); n != plan.Removed {
			t.Fatalf("planned to remove %d, removed %d", plan.Removed, n)
		}
		if after := d.shape(); !reflect.DeepEqual(before, after) {
			t.Fatalf("before %+v\nafter %+v", before, after)
		}
		if _, err := d.Submit(context.Background(), d.me, store.UndoImport{Number: list[0].Number}); !errors.Is(err, store.ErrUndone) {
			t.Fatalf("once more: %v", err)
		}
		d.extract(b...) // and it can be taken in again
	})
}

// actAndUndo claims the first free task and takes that back: an act that does not stand is not built on.
func (d *desk) actAndUndo() {
	found, err := d.Find(context.Background(), store.Filter{}, store.Query{Limit: 500})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range found.Rows {
		if r.State == store.StateOpen && r.Owner == 0 {
			d.submit(store.Claim{On: store.On{Task: r.ID, Version: r.Version}})
			d.submit(store.Undo{})
			return
		}
	}
}

// planUndo is what the store says undoing an import would do.
func (d *desk) planUndo(number int) (plan store.ImportUndo) {
	d.view(func(v *store.Snapshot) {
		var err error
		if plan, err = v.PlanUndoImport(d.me, number); err != nil {
			d.t.Fatal(err)
		}
	})
	return plan
}

// removed counts the tasks that one of two shapes has no more.
func removed(after, before map[store.TaskID]store.Task) int {
	n := 0
	for id := range before {
		if _, ok := after[id]; !ok {
			n++
		}
	}
	return n
}

func (d *desk) imports() (list []store.ImportRecord) {
	d.view(func(v *store.Snapshot) { list = v.Imports(0) })
	return list
}

// What was built on an import is said: acts on its tasks, or a later import.
func TestUndoImportBuiltOn(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 38, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03"))
	d.submit(store.Claim{On: d.on(2)})
	var built *store.BuiltOnError
	d.view(func(v *store.Snapshot) {
		if _, err := v.PlanUndoImport(d.me, 1); !errors.As(err, &built) || !slices.Equal(built.Tasks, []store.TaskID{2}) {
			t.Errorf("plan: %v", err)
		}
	})
	if err := d.refused(store.UndoImport{Number: 1}); !errors.As(err, &built) || !slices.Equal(built.Tasks, []store.TaskID{2}) {
		t.Errorf("%v", err)
	}
	d.submit(store.Undo{})
	d.pass(1, 0)
	d.extract(withID("K2", 38, "b", "2022-10-03"))
	if err := d.refused(store.UndoImport{Number: 1}); !errors.As(err, &built) || built.Import != 2 {
		t.Errorf("%v", err)
	}
	d.submit(store.UndoImport{Number: 2}) // import 2 forgot what the records held before import 1
	if err := d.refused(store.UndoImport{Number: 1}); !errors.As(err, &built) || built.Import != 2 {
		t.Errorf("behind an undone one: %v", err)
	}
	if err := d.refused(store.UndoImport{Number: 9}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
