package store_test

import (
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

// Tasks made here (48) are counted beside KSD's own of the same type, through their whole life, in new stores and in those older than the counter.
func TestTasksMadeHereAreCountedApart(t *testing.T) {
	for _, older := range []bool{false, true} {
		e := mem.New()
		d := newDeskOn(t, e)
		due := catalog.NewDate(2022, 10, 5)
		ksds := withID("K1", 48, "a", "2022-10-03")
		ksds.Due = due
		d.take(ksds)
		d.submit(store.CreateTask{Case: "a", Text: "ring op", Due: due})
		d.submit(store.CreateTask{Case: "a", Text: "og skriv"})
		if older {
			if _, err := e.Update(t.Context(), store.ForgetHere); err != nil {
				t.Fatal(err)
			}
		}
		d.submit(store.Resolve{On: d.on(2)})
		d.sound()
		d.view(func(v *store.Snapshot) {
			want := []store.TypeCount{{Type: 48, Open: 2, Resolved: 1, Here: store.Here{Open: 1, Resolved: 1}}}
			if got := v.TypeCounts(); !slices.Equal(got, want) {
				t.Errorf("older %v: %+v, want %+v", older, got, want)
			}
			days := []store.DueCount{
				{Type: 48, Open: 1, Here: store.Here{Open: 1}},
				{Due: due, Type: 48, Open: 1, Resolved: 1, Here: store.Here{Resolved: 1}},
			}
			if got := v.DueCounts(catalog.NewDate(2022, 10, 17)); !slices.Equal(got, days) {
				t.Errorf("older %v: %+v, want %+v", older, got, days)
			}
		})
		d.submit(store.Undo{})
		d.submit(store.Undo{Event: 4})
		d.sound()
		d.view(func(v *store.Snapshot) {
			if got := v.TypeCounts(); len(got) != 1 || got[0].Here != (store.Here{Open: 1}) {
				t.Errorf("older %v: after undo %+v", older, got)
			}
		})
	}
}
