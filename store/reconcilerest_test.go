package store_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unsafe"

	"rettidig/catalog"
	"rettidig/store"
)

// manyNew are new tasks of types that may be made again and of others, so many more than a plan lists.
func manyNew(more int) []store.ImportRow {
	rows := make([]store.ImportRow, store.PlanNewKept+more)
	for i := range rows {
		rows[i] = withID(fmt.Sprint("K", i), []catalog.Number{19, 38, 29}[i%3], fmt.Sprint("S", i/2), "2022-10-03")
		rows[i].Line = i + 2
	}
	return rows
}

// The first load of a store counts every new task and keeps no more of them than a person looks through; a plan that leaves out other tasks is another plan.
func TestPlanKeepsFew(t *testing.T) {
	d := newDesk(t)
	rows := manyNew(3)
	p := d.planned(store.Extract{Taken: d.now}, rows...)
	if p.Counts[store.PlanNew] != len(rows) || p.Types[store.PlanNew][38] != (len(rows)+1)/3 || p.Left != 3 || len(p.Items) != store.PlanNewKept {
		t.Fatalf("%d counted, %d of no. 38, %d left out, %d items", p.Counts[store.PlanNew], p.Types[store.PlanNew][38], p.Left, len(p.Items))
	}
	if again := d.planned(store.Extract{Taken: d.now}, rows...); again.Sum != p.Sum {
		t.Error("the same plan has another sum")
	}
	rows[len(rows)-1].KSDID = "another"
	if other := d.planned(store.Extract{Taken: d.now}, rows...); other.Sum == p.Sum {
		t.Error("another plan has the same sum")
	}
}

// Who asks for all gets all, and rows can still be told apart when what they were joined with has been let go.
func TestPlanListsAll(t *testing.T) {
	d := newDesk(t)
	rows := manyNew(3)
	rc := store.NewReconciliation(rows[0].Has)
	rc.Begin(store.ImportRun{Extract: &store.Extract{Taken: d.now}, Total: len(rows)})
	rc.ListAll()
	d.view(func(v *store.Snapshot) {
		rc.LookAtTasks(v)
		rc.LookAtCases(v)
		rc.Match(rows)
		silent := make([]bool, len(rows))
		for i := range rows {
			if !rc.Needs(i, &rows[i]) {
				t.Fatalf("row %d is new and not needed", i)
			}
			silent[i] = rows[i].Silent
		}
		if err := rc.PlanRows(v, rows); err != nil {
			t.Fatal(err)
		}
		if err := rc.PlanEnd(v); err != nil {
			t.Fatal(err)
		}
		for i := range rows {
			if was := silent[i]; !rc.Needs(i, &rows[i]) || rows[i].Silent != was {
				t.Fatalf("row %d: silent was %v, is %v", i, was, rows[i].Silent)
			}
		}
	})
	if p := rc.Plan(); p.Left != 0 || len(p.Items) != len(rows) {
		t.Errorf("%d items, %d left out", len(p.Items), p.Left)
	}
}

// What a reconciliation keeps of a row is its own: a text of the row would hold on to the block of the file around it, and in the end to the whole file.
func TestAReconciliationHoldsNoBlockOfTheFile(t *testing.T) {
	d := newDesk(t)
	let := make(chan struct{})
	rc := store.NewReconciliation(store.ColName)
	rc.Begin(store.ImportRun{Extract: &store.Extract{Taken: d.now}, Total: 2})
	planBlock(d, rc, let)
	for range 100 {
		runtime.GC()
		select {
		case <-let:
			runtime.KeepAlive(rc)
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Error("the block is still held")
	runtime.KeepAlive(rc)
}

// planBlock plans two rows, one without KSD's id, whose texts lie in one block of memory; let is closed when that has been given back.
func planBlock(d *desk, rc *store.Reconciliation, let chan struct{}) {
	block := strings.Repeat("2026-004711 OPG-1 Nord ", 100)
	runtime.AddCleanup(unsafe.StringData(block), func(c chan struct{}) { close(c) }, let)
	twin := row(19, block[:11], "2022-10-03")
	known := withID(block[12:17], 38, block[:11], "2022-10-03")
	twin.Name, known.Name = block[18:22], block[18:22]
	rows := []store.ImportRow{twin, known}
	for i := range rows {
		rows[i].Line, rows[i].Has = i+2, store.ColName
	}
	d.view(func(v *store.Snapshot) {
		rc.LookAtTasks(v)
		rc.LookAtCases(v)
		rc.Match(rows)
		for i := range rows {
			rc.Needs(i, &rows[i])
		}
		if err := rc.PlanRows(v, rows); err != nil {
			d.t.Fatal(err)
		}
	})
}
