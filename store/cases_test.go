package store_test

import (
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

func (d *desk) cases(q store.CaseQuery) (numbers []string) {
	if q.Limit == 0 {
		q.Limit = 100
	}
	q.At = d.now
	d.view(func(v *store.Snapshot) {
		for _, row := range v.Cases(q).Rows {
			numbers = append(numbers, row.Case.Number)
		}
	})
	return numbers
}

// One row a case: the worst impact first, then the earliest deadline; a case leaves when its last open task does and comes back with it.
func TestCasesStandByTheirWorstTask(t *testing.T) {
	d := newDesk(t)
	late := row(19, "late", "2022-10-03")
	late.Due = catalog.NewDate(2022, 12, 1)
	d.take(row(1, "none", "2022-10-03"), row(38, "pay", "2022-10-03"), late, row(1, "late", "2022-10-03"), row(19, "dec", "2022-10-03"), row(38, "dec", "2022-10-04"))
	if got, want := d.cases(store.CaseQuery{}), []string{"dec", "late", "pay", "none"}; !slices.Equal(got, want) {
		t.Fatalf("cases %v, want %v", got, want)
	}
	d.view(func(v *store.Snapshot) {
		r := v.Cases(store.CaseQuery{Limit: 1, At: d.now}).Rows[0]
		if r.Open != 2 || r.Outlook.Blockers != 2 || r.Outlook.What != catalog.WhatDecision || r.Outlook.When != catalog.WhenTonight {
			t.Errorf("the first case says %+v", r)
		}
	})
	d.submit(store.Resolve{On: d.on(5), Answers: answer("approved")})
	if got, want := d.cases(store.CaseQuery{}), []string{"late", "pay", "dec", "none"}; !slices.Equal(got, want) {
		t.Errorf("after the decision went: %v, want %v", got, want)
	}
	d.submit(store.Resolve{On: d.on(6)})
	if got, want := d.cases(store.CaseQuery{}), []string{"late", "pay", "none"}; !slices.Equal(got, want) {
		t.Errorf("after the last went: %v, want %v", got, want)
	}
	d.submit(store.Undo{})
	d.submit(store.Undo{})
	if got, want := d.cases(store.CaseQuery{}), []string{"dec", "late", "pay", "none"}; !slices.Equal(got, want) {
		t.Errorf("after both came back: %v, want %v", got, want)
	}
	d.sound()
}

// Pages down and up hold every case once.
func TestPagesOfCasesMeet(t *testing.T) {
	d := newDesk(t)
	var rows []store.ImportRow
	for i := range 60 {
		rows = append(rows, row([]catalog.Number{19, 38, 114, 1, 60}[i%5], caseNo(i/2), "2022-10-03"))
	}
	d.take(rows...)
	all := d.cases(store.CaseQuery{})
	if len(all) != 30 {
		t.Fatalf("%d cases, want 30", len(all))
	}
	d.view(func(v *store.Snapshot) {
		var down, up []string
		for at, more := store.Cursor(nil), true; more; {
			p := v.Cases(store.CaseQuery{After: at, Limit: 7})
			for _, r := range p.Rows {
				down, at = append(down, r.Case.Number), r.At
			}
			more = p.More
		}
		for at, more := store.Cursor(nil), true; more; {
			p := v.Cases(store.CaseQuery{After: at, Limit: 7, Up: true})
			for _, r := range slices.Backward(p.Rows) {
				up = append(up, r.Case.Number)
			}
			at, more = p.Rows[0].At, p.More
		}
		slices.Reverse(up)
		if !slices.Equal(down, all) || !slices.Equal(up, all) {
			t.Errorf("pages down %v, up %v, all %v", down, up, all)
		}
	})
}

// While a large import is unfinished its cases are shown; after it they stand in the order.
func TestCasesOfALargeImport(t *testing.T) {
	d := newDesk(t)
	d.take(row(1, "old", "2022-10-03"))
	run := store.ImportRun{ID: "r1", SHA256: "s1", Total: 60_000}
	rows := []store.ImportRow{row(38, "b", "2022-10-03"), row(19, "old", "2022-10-03"), row(19, "a", "2022-10-03"), row(1, "b", "2022-10-03")}
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/0"}, Run: run, Rows: rows[:2]})
	d.sound()
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/1"}, Run: run, Chunk: 1, Rows: rows[2:], Last: true})
	want := []string{"old", "a", "b"}
	if got := d.cases(store.CaseQuery{}); !slices.Equal(got, want) {
		t.Errorf("before Finish: %v, want %v", got, want)
	}
	d.submit(store.Resolve{On: d.on(2)})
	d.submit(store.Undo{})
	d.sound()
	if err := d.Finish(t.Context(), d.me, nil); err != nil {
		t.Fatal(err)
	}
	if got := d.cases(store.CaseQuery{}); !slices.Equal(got, want) {
		t.Errorf("after Finish: %v, want %v", got, want)
	}
	d.sound()
}

// A store made before there was an order of cases shows them all, keeps sound under acts, and has the order after Finish.
func TestOlderStoreGetsItsCases(t *testing.T) {
	e := mem.New()
	d := newDeskOn(t, e)
	d.take(row(38, "b", "2022-10-03"), row(19, "a", "2022-10-03"), row(1, "c", "2022-10-03"), row(19, "c", "2022-10-04"))
	want := d.cases(store.CaseQuery{})
	if _, err := e.Update(t.Context(), store.MakeOlder); err != nil {
		t.Fatal(err)
	}
	if got := d.cases(store.CaseQuery{}); !slices.Equal(got, want) {
		t.Errorf("before Finish: %v, want %v", got, want)
	}
	d.submit(store.Resolve{On: d.on(2), Answers: answer("approved")})
	d.submit(store.Undo{})
	d.sound()
	if err := d.Finish(t.Context(), d.me, nil); err != nil {
		t.Fatal(err)
	}
	d.submit(store.Resolve{On: d.on(4), Answers: answer("approved")})
	d.submit(store.Undo{})
	if got := d.cases(store.CaseQuery{}); !slices.Equal(got, want) {
		t.Errorf("after Finish: %v, want %v", got, want)
	}
	d.sound()
}
