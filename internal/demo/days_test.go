package demo

import (
	"bytes"
	"context"
	"slices"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

// played is a demo that lives day by day: its clock is moved by hand.
type played struct {
	*testing.T
	store *store.Store
	me    store.Actor
	now   time.Time
}

func play(t *testing.T, tasks int) *played {
	t.Helper()
	p := &played{T: t, now: time.Date(2026, time.November, 16, 8, 0, 0, 0, catalog.Copenhagen)}
	ctx := context.Background()
	s, err := store.Init(ctx, mem.New(), store.InitInfo{Kind: store.KindDemo, Municipality: "Testby Kommune", Login: "demo", Name: "Demo"},
		func() time.Time { return p.now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	p.store = s
	view(t, s, func(v *store.Snapshot) error {
		m, _ := v.MemberByLogin("demo")
		p.me = store.Actor{Staff: m.ID, Role: store.RoleSystemOwner}
		return nil
	})
	if err := Fill(ctx, s, p.me, 1, tasks, p.now, nil); err != nil {
		t.Fatal(err)
	}
	return p
}

// work resolves every third open task that nobody holds.
func (p *played) work() {
	p.Helper()
	p.now = p.now.Add(3 * time.Hour)
	var list []store.Task
	view(p.T, p.store, func(v *store.Snapshot) error {
		for i, r := range v.Page(store.Query{Order: store.OrderImpact, Limit: 500}).Rows {
			if known, _ := catalog.Lookup(r.Type); i%3 == 0 && r.Owner == 0 && !known.Meta && r.Type != 19 && !r.Manual {
				list = append(list, r.Task)
			}
		}
		return nil
	})
	for _, t := range list {
		_, err := p.store.Submit(context.Background(), store.Actor{Staff: p.me.Staff, Role: store.RoleCaseworker},
			store.Resolve{Meta: store.Meta{ID: store.NewCommandID()}, On: store.On{Task: t.ID, Version: t.Version}, Acted: true})
		if err != nil {
			p.Fatalf("resolve task %d (type %d): %v", t.ID, t.Type, err)
		}
	}
}

func (p *played) ksd() *KSD {
	p.Helper()
	var k *KSD
	view(p.T, p.store, func(v *store.Snapshot) error {
		var err error
		k, err = NewKSD(v, 1, p.now)
		return err
	})
	return k
}

// Three consecutive days of the simulated KSD are reconciled, and every label agrees with what the simulation knows to have happened.
func TestEveryLabelOfThreeDays(t *testing.T) {
	p := play(t, 300)
	seen := map[store.Verdict]int{}
	for range 3 {
		p.work()
		k := p.ksd()
		k.Day()
		p.now = k.Taken().Add(15 * time.Minute)
		run := store.ImportRun{
			ID: k.Taken().Format("run-0102"), SHA256: k.Taken().Format("sha-0102"), File: "dag.csv", Extract: &store.Extract{Taken: k.Taken()},
		}
		rows := slices.Collect(k.Rows())
		run.Total = len(rows)
		if _, err := p.store.SubmitExtract(context.Background(), p.me, run, rows); err != nil {
			t.Fatal(err)
		}
		view(t, p.store, func(v *store.Snapshot) error {
			for _, s := range k.tasks {
				got, err := v.Task(s.id)
				if s.id == 0 || err != nil {
					continue
				}
				seen[got.Verdict]++
				if !agrees(s, got) {
					t.Errorf("%s: task %d of type %d is %s and %s; KSD: there %v, made again %q", k.Taken().Format("2 Jan"), s.id, s.row.Type, got.State, got.Verdict, s.there, s.again)
				}
			}
			return nil
		})
	}
	for _, v := range []store.Verdict{store.VerdictConfirmed, store.VerdictReturned, store.VerdictNotMarked, store.VerdictVanished, store.VerdictReopened} {
		if seen[v] == 0 {
			t.Errorf("three days show no task that is %s", v)
		}
	}
}

// agrees holds a label against the truth of the simulation.
func agrees(s simTask, got store.Task) bool {
	switch {
	case s.there && s.local.State == store.StateResolved:
		return got.MissingInKSD()
	case s.there:
		return got.State == store.StateOpen
	case s.again == catalog.RecursNextDay:
		return got.Verdict == store.VerdictReturned && got.State == store.StateConfirmed
	case s.again != "":
		return got.Verdict == store.VerdictRecreated && got.State == store.StateConfirmed
	case s.local.State == store.StateConfirmed:
		return got.State == store.StateConfirmed && got.Verdict != store.VerdictNotMarked && got.Verdict != store.VerdictAwaiting
	}
	return got.State == store.StateGone && got.Verdict == store.VerdictVanished
}

// The same queue gives the same days, every line says that it is invented, and none holds a CPR number.
func TestDaysAreTheSameAndMarked(t *testing.T) {
	p := play(t, 60)
	p.work()
	var files [2]bytes.Buffer
	for i := range files {
		k := p.ksd()
		k.Day()
		k.Day()
		if err := WriteDay(&files[i], k.Rows()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("the same queue gave different days")
	}
	for i, line := range bytes.Split(bytes.TrimSpace(files[0].Bytes()), []byte("\n")) {
		if i > 0 && !bytes.HasSuffix(line, []byte(";opdigtet")) {
			t.Errorf("line %d is not marked as invented: %s", i+1, line)
		}
	}
	if bytes.Contains(files[0].Bytes(), []byte("cpr")) {
		t.Error("the file has a column of CPR numbers")
	}
}
