package store_test

import (
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// Two resolutions of 19 by one guide: one held, one came back. The rate is by type, guide, choice and week.
func TestReturns(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 19, "a", "2022-10-03"), withID("K2", 19, "b", "2022-10-03"), withID("K3", 29, "c", "2022-10-03"))
	for id, choice := range []string{store.ChoiceApproved, store.ChoiceApproved, ""} {
		d.resolve(store.TaskID(id+1), choice)
	}
	d.pass(1, 0)
	d.extract(withID("K4", 19, "a", "2022-10-18"), withID("K5", 29, "c", "2022-10-18"))
	d.view(func(v *store.Snapshot) {
		list := v.Returns(monday().AddDate(0, 0, -7), d.now)
		if len(list) != 2 {
			t.Fatalf("%+v", list)
		}
		if c := list[0]; c.Type != 19 || c.Guide != "g1" || c.Choice != "cause=approved" || c.Week != catalog.NewDate(2022, 10, 17) || c.Returned() != 1 || c.Judged() != 2 {
			t.Errorf("19: %+v", c)
		}
		if c := list[1]; c.Type != 29 || c.Returned() != 0 || c.Judged() != 0 || c.Label[store.VerdictRecreated] != 1 {
			t.Errorf("29 is outside the rate: %+v", c)
		}
		if list := v.Returns(d.now, d.now.AddDate(1, 0, 0)); len(list) != 0 {
			t.Errorf("another time: %+v", list)
		}
	})
}

// The case's status in the next snapshot confirms or contradicts "expected tonight" (S1 l.150); a case that is not in it says nothing.
func TestForecasts(t *testing.T) {
	d := newDesk(t)
	rows := []store.ImportRow{
		withID("K1", 19, "a", "2022-10-03"), withID("K2", 51, "a", "2022-10-03"), withID("K3", 19, "b", "2022-10-03"),
		withID("K4", 51, "b", "2022-10-03"), withID("K5", 19, "c", "2022-10-03"), withID("K6", 30, "d", "2022-10-03"),
	}
	d.extract(rows...)
	d.resolve(6, "")
	for _, id := range []store.TaskID{1, 3, 5} {
		d.resolve(id, store.ChoiceApproved)
	}
	d.pass(1, 0)
	rows[1].CaseStatus = catalog.StatusOngoing
	d.extract(rows[1], rows[3], rows[5]) // the last was not marked in KSD, so nothing could be decided
	d.view(func(v *store.Snapshot) {
		list := v.Forecasts(monday(), d.now)
		if len(list) != 1 || list[0].Expected != 4 || list[0].Seen != 1 || list[0].Contradicted != 1 || list[0].Unmarked != 1 || list[0].Pending() != 1 {
			t.Errorf("%+v", list)
		}
		if run := time.Date(2022, 10, 17, 18, 0, 0, 0, catalog.Copenhagen); len(list) == 1 && !list[0].Run.Equal(run) {
			t.Errorf("run %s", list[0].Run)
		}
	})
	d.pass(1, 0)
	if p := d.planned(store.Extract{Taken: d.now}, rows[1], rows[3], rows[5]); !p.Empty() {
		t.Errorf("%v", kinds(p))
	}
}
