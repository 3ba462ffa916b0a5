package store_test

import (
	"context"
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// The queue's order: decision, payment, wrong payment, letter, unknown, none (S1 l.50-54, l.176).
func TestImpactOrder(t *testing.T) {
	d := newDesk(t)
	d.take(row(1, "a", "2022-10-03"), row(137, "b", "2022-10-03"), row(54, "c", "2022-10-03"),
		row(114, "d", "2022-10-03"), row(38, "e", "2022-10-03"), row(19, "f", "2022-10-03"))
	if got, want := d.ids(store.Query{}), []store.TaskID{6, 5, 4, 3, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("impact order %v, want %v", got, want)
	}
	d.sound()
}

func TestPagesMeet(t *testing.T) {
	d := newDesk(t)
	var rows []store.ImportRow
	for i := range 50 {
		rows = append(rows, row([]catalog.Number{19, 38, 114, 1, 60}[i%5], caseNo(i/2), "2022-10-03"))
	}
	d.take(rows...)
	for o := store.OrderImpact; o <= store.OrderAge; o++ {
		all := d.ids(store.Query{Order: o})
		if len(all) != 50 {
			t.Fatalf("%s holds %d", o, len(all))
		}
		d.view(func(v *store.Snapshot) {
			var down, up []store.TaskID
			for at, more := store.Cursor(nil), true; more; {
				p := v.Page(store.Query{Order: o, After: at, Limit: 7})
				for _, r := range p.Rows {
					down, at = append(down, r.ID), r.At
				}
				more = p.More
			}
			for at, more := store.Cursor(nil), true; more; {
				p := v.Page(store.Query{Order: o, After: at, Limit: 7, Up: true})
				for i, r := range slices.Backward(p.Rows) {
					up = append(up, r.ID)
					if i == 0 {
						at = r.At
					}
				}
				more = p.More
			}
			slices.Reverse(up)
			if !slices.Equal(down, all) || !slices.Equal(up, all) {
				t.Errorf("%s: pages down %v, up %v, all %v", o, down, up, all)
			}
		})
	}
}

// The last blocker of a case has none left; waiting tasks count; unknown types are named beside.
func TestBlockersFollowTheCase(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, "a", "2022-10-03"), row(60, "a", "2022-10-03"), row(38, "a", "2022-10-03"), row(137, "a", "2022-10-03"), row(1, "a", "2022-10-03"))
	for i, want := range []int{1, 1, 2, 0, 0} {
		if got := d.task(store.TaskID(i + 1)).Blockers; got != want {
			t.Errorf("task %d: %d blockers left, want %d", i+1, got, want)
		}
	}
	d.view(func(v *store.Snapshot) {
		tk, _ := v.Task(1)
		if n := v.Unknown(tk); n != 1 {
			t.Errorf("%d of unknown class beside, want 1", n)
		}
	})
	d.submit(store.Wait{On: d.on(2), Until: catalog.NewDate(2022, 11, 1), Reason: "a reply is awaited"})
	if got := d.task(1).Blockers; got != 1 {
		t.Errorf("a waiting blocker no longer counts: %d", got)
	}
	d.submit(store.Resolve{On: d.on(2), Acted: true})
	if a, b := d.task(1).Blockers, d.task(3).Blockers; a != 0 || b != 1 {
		t.Errorf("after one went: %d and %d left, want 0 and 1", a, b)
	}
	d.sound()
}

func TestCounts(t *testing.T) {
	d := newDesk(t)
	due := row(19, "a", "2022-10-03")
	due.Due = catalog.NewDate(2022, 10, 5)
	d.take(due, row(38, "b", "2022-10-03"), row(38, "c", "2022-10-03"))
	d.submit(store.Wait{On: d.on(2), Until: catalog.NewDate(2022, 11, 1), Reason: "a reply is awaited"})
	d.submit(store.Resolve{On: d.on(3)})
	d.view(func(v *store.Snapshot) {
		n := v.Counts(catalog.NewDate(2022, 10, 17))
		if n.Open != 2 || n.Resolved != 1 || n.Waiting != 1 || n.Impact[catalog.ImpactPayment] != 1 || n.Impact[catalog.ImpactDecision] != 1 {
			t.Errorf("counts %+v", n)
		}
		if n := v.Counts(catalog.NewDate(2022, 11, 1)); n.Waiting != 0 {
			t.Errorf("a task still waits on the day it comes back")
		}
		want := []store.DueCount{{Type: 38, Open: 1, Resolved: 1}, {Due: catalog.NewDate(2022, 10, 5), Type: 19, Open: 1}}
		if got := v.DueCounts(catalog.NewDate(2022, 10, 17)); !slices.Equal(got, want) {
			t.Errorf("due counts %v, want %v", got, want)
		}
		if got := v.TypeCounts(); !slices.Equal(got, []store.TypeCount{{Type: 19, Open: 1}, {Type: 38, Open: 1, Resolved: 1}}) {
			t.Errorf("type counts %v", got)
		}
	})
}

func TestFind(t *testing.T) {
	d := newDesk(t)
	a := row(19, "2022-1111", "2022-10-03")
	a.Name, a.CPR = "Bjørn Ærlig", "9002850001"
	b := row(38, "2022-2222", "2022-10-03")
	b.Name, b.CPR, b.Company, b.Has = "Åse Holm", "9102850002", "Nørregård ApS", b.Has|store.ColCompany
	d.take(a, b, row(119, "2022-3319", "2022-10-03"))
	for _, c := range []struct {
		text string
		want []store.TaskID
	}{
		{"19", []store.TaskID{1}},
		{"2022", []store.TaskID{1, 3, 2}},
		{"aerlig", []store.TaskID{1}},
		{"ærl bjoern", []store.TaskID{1}},
		{"aase", []store.TaskID{2}},
		{"noerregaard", []store.TaskID{2}},
		{"feriekonto", []store.TaskID{2}},
		{"holm 19", nil},
		{"FERIE åse", []store.TaskID{2}},
		{"", []store.TaskID{1, 3, 2}},
	} {
		found, err := d.Find(context.Background(), store.Filter{Text: c.text}, store.Query{Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		var got []store.TaskID
		for _, r := range found.Rows {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, c.want) || found.Total != len(c.want) {
			t.Errorf("%q finds %v of %d, want %v", c.text, got, found.Total, c.want)
		}
	}
}

func TestFindByCPRIsLoggedAndMasked(t *testing.T) {
	d := newDesk(t)
	a := row(19, "2022-1111", "2022-10-03")
	a.Name, a.CPR = "Bjørn Ærlig", "9002850001"
	d.take(a, row(19, "2022-2222", "2022-10-03"))
	hash, err := d.SearchCPR(context.Background(), d.me, "9002850001")
	if err != nil {
		t.Fatal(err)
	}
	found, err := d.Find(context.Background(), store.Filter{Person: hash}, store.Query{Limit: 10})
	if err != nil || found.Total != 1 || found.Rows[0].ID != 1 || found.Rows[0].MaskedCPR != "900285-xxxx" {
		t.Errorf("found %+v, %v", found, err)
	}
	cpr, err := d.RevealCPR(context.Background(), d.me, 1)
	if err != nil || cpr != "9002850001" {
		t.Errorf("revealed %q, %v", cpr, err)
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.Log(0, 2, true)
		if err != nil || len(log) != 2 || log[0].Kind != store.KindShowPerson || log[1].Kind != store.KindSearchPerson {
			t.Errorf("the log ends with %+v, %v", log, err)
		}
	})
}

func TestFindPages(t *testing.T) {
	d := newDesk(t)
	var rows []store.ImportRow
	for i := range 40 {
		rows = append(rows, row([]catalog.Number{19, 38}[i%2], caseNo(i), "2022-10-03"))
	}
	d.take(rows...)
	f := store.Filter{Types: []catalog.Number{38}}
	first, _ := d.Find(context.Background(), f, store.Query{Limit: 15})
	second, _ := d.Find(context.Background(), f, store.Query{Limit: 15, After: first.Rows[14].At})
	back, _ := d.Find(context.Background(), f, store.Query{Limit: 15, After: second.Rows[0].At, Up: true})
	if !first.More || second.More || len(second.Rows) != 5 || first.Total != 20 || back.More || len(back.Rows) != 15 || back.Rows[0].ID != first.Rows[0].ID {
		t.Errorf("pages of %d, %d and back %d", len(first.Rows), len(second.Rows), len(back.Rows))
	}
}
