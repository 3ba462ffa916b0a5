package demo

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

func filled(t *testing.T, seed uint64, tasks int) *store.Store {
	t.Helper()
	ctx, clock := context.Background(), func() time.Time { return sunday() }
	s, err := store.Init(ctx, mem.New(), store.InitInfo{Kind: store.KindDemo, Municipality: "Testby Kommune", Login: "demo", Name: "Demo"}, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	var me store.Staff
	view(t, s, func(v *store.Snapshot) error {
		me, _ = v.MemberByLogin("demo")
		return nil
	})
	if err := Fill(ctx, s, store.Actor{Staff: me.ID, Role: store.RoleSystemOwner}, seed, tasks, sunday(), nil); err != nil {
		t.Fatal(err)
	}
	return s
}

func view(t *testing.T, s *store.Store, fn func(*store.Snapshot) error) {
	t.Helper()
	if err := s.View(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// The demo has a history: resolved tasks of every choice, held, waiting and noted ones, and a refused no. 19 whose letter is expected (S1 l.214).
func TestFillMakesAStoreWithAHistory(t *testing.T) {
	s := filled(t, 1, demoTasks)
	view(t, s, func(v *store.Snapshot) error {
		counts := v.Counts(catalog.DateOf(sunday()))
		if counts.Open+counts.Resolved != demoTasks || counts.Resolved < 6 || counts.Waiting < 4 {
			t.Errorf("open %d, resolved %d, waiting %d", counts.Open, counts.Resolved, counts.Waiting)
		}
		if len(v.Staff()) != 7 {
			t.Errorf("%d members of staff", len(v.Staff()))
		}
		if me, _ := v.MemberByLogin("demo"); len(me.Roles) != len(store.Roles()) {
			t.Errorf("the user has roles %v, want all", me.Roles)
		}
		expected := v.Expectations(caseNumber(caseRefused))
		if len(expected) != 1 || expected[0].Type != 68 || expected[0].Met != 0 || expected[0].Gone {
			t.Errorf("expectations of the refused case: %+v", expected)
		}
		for _, n := range []int{caseFree, caseOngoing} {
			if _, tasks, err := v.Case(caseNumber(n), 0); err != nil || len(tasks) == 0 || tasks[0].State != store.StateOpen || tasks[0].Owner != 0 {
				t.Errorf("case %d is not left for the user: %v %+v", n, err, tasks)
			}
		}
		return nil
	})
	kinds := map[store.EventKind]int{}
	view(t, s, func(v *store.Snapshot) error {
		log, err := v.Log(0, 1000, false)
		for _, e := range log {
			kinds[e.Kind]++
		}
		return err
	})
	for _, k := range []store.EventKind{store.KindImport, store.KindClaim, store.KindResolve, store.KindWait, store.KindNote, store.KindSetDue, store.KindAssign, store.KindUndo} {
		if kinds[k] == 0 {
			t.Errorf("no event of kind %s", k)
		}
	}
	faults, err := s.Check(context.Background(), nil)
	if err != nil || len(faults) > 0 {
		t.Errorf("check: %v %v", err, faults)
	}
}

// facts writes down what the demo's tasks are, without the store's own random salts.
func facts(t *testing.T, s *store.Store) string {
	var b strings.Builder
	view(t, s, func(v *store.Snapshot) error {
		for _, o := range []store.Order{store.OrderImpact, store.OrderResolved} {
			for _, r := range v.Page(store.Query{Order: o, Limit: 10_000}).Rows {
				resolution := r.Resolution
				r.Resolution = nil
				fmt.Fprintf(&b, "%+v %s %s %+v\n", r.Task, r.Citizen, r.MaskedCPR, resolution)
			}
		}
		return nil
	})
	return b.String()
}

func TestTheSameSeedGivesTheSameStore(t *testing.T) {
	a, b := facts(t, filled(t, 4, 250)), facts(t, filled(t, 4, 250))
	if a != b {
		t.Error("two demos of one seed differ")
	}
}

func TestSmallDemosFillToo(t *testing.T) {
	for _, n := range []int{1, 5, 40} {
		filled(t, 1, n)
	}
}

// A demo large enough to be imported without its orders is put into them before it is shown; else every page of it would read all tasks.
func TestALargeDemoIsPutIntoItsOrders(t *testing.T) {
	view(t, filled(t, 1, 50_000), func(v *store.Snapshot) error {
		if v.Info().Rebuilding {
			t.Error("tasks of the demo are not in their orders")
		}
		return nil
	})
}
