package store

import (
	"context"
	"math"
	"slices"
)

// walkCases is how many cases are looked at, in their order, for a page of those with a task that a filter picks. Where that does not fill the page the
// tasks are looked for instead, by their indexes, and their cases put in order.
const walkCases = 4_000

// FindCases returns a page of the cases that have an open task the filter picks, in the order of Cases. A page that lies near in the order is read from it
// alone; a rare filter is answered by its tasks. It looks at ctx as it goes.
func (s *Store) FindCases(ctx context.Context, f Filter, q CaseQuery) (CasePage, error) {
	return s.findCases(ctx, f, q, walkCases)
}

func (s *Store) findCases(ctx context.Context, f Filter, q CaseQuery, most int) (page CasePage, err error) {
	f.All, f.Resolved = false, false
	err = s.View(ctx, func(v *Snapshot) error {
		m, err := v.matcher(f)
		if err != nil {
			return err
		}
		w := &caseWalk{v: v, m: m, rec: record{v: v}, q: q, most: most}
		full := false
		if casesFrom(v.r) == 0 {
			if full, err = w.walk(ctx); err != nil {
				return err
			}
		}
		if !full {
			if err := w.byTasks(ctx); err != nil {
				return err
			}
		}
		page = w.page()
		return nil
	})
	return page, err
}

// caseWalk is one search for cases.
type caseWalk struct {
	v    *Snapshot
	m    *matcher
	rec  record
	q    CaseQuery
	most int      // cases to look at
	keys []Cursor // in the direction walked
}

// walk goes along the order of cases; full says that the page is, or that the order has no more.
func (w *caseWalk) walk(ctx context.Context) (full bool, err error) {
	n := 0
	for k := range w.v.r.Scan(caseRange(w.q)) {
		if n++; n > w.most {
			return false, ctx.Err()
		}
		t, err := readTask(w.v.r, firstOf(k))
		if err != nil {
			continue // Check reports it
		}
		if w.holds(t.Case) {
			w.keys = append(w.keys, slices.Clone(k))
		}
		if len(w.keys) > w.q.Limit {
			return true, ctx.Err()
		}
	}
	return true, ctx.Err()
}

// holds reports whether the case has an open task that the filter picks.
func (w *caseWalk) holds(number string) bool {
	for _, t := range readMembers(w.v.r, number) {
		b, ok := w.v.r.Get(keyTask(t.id))
		if t.state != StateOpen || !ok {
			continue
		}
		w.rec.next(b)
		if w.m.match(&w.rec) {
			return true
		}
	}
	return false
}

// byTasks looks for every task the filter picks, and puts their cases in order.
func (w *caseWalk) byTasks(ctx context.Context) error {
	s := newSearch(w.v, w.m, Query{Order: OrderImpact, Limit: math.MaxInt - 1})
	if err := s.run(ctx); err != nil {
		return err
	}
	top := &topKeys{limit: w.q.Limit + 1, up: w.q.Up}
	seen := map[string]bool{}
	found, _ := s.found()
	for i, k := range found.keys {
		if i%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, err := readTask(w.v.r, TaskID(keyLast(k)))
		if err != nil || seen[t.Case] {
			continue
		}
		seen[t.Case] = true
		if key := caseKey(readMembers(w.v.r, t.Case)); key != nil {
			top.offer(key, w.q.After)
		}
	}
	w.keys = top.sorted()
	if w.q.Up {
		slices.Reverse(w.keys)
	}
	return nil
}

// page reads the rows of what was found.
func (w *caseWalk) page() CasePage {
	more := len(w.keys) > w.q.Limit
	return w.v.casesAt(w.keys[:min(len(w.keys), w.q.Limit)], more, w.q)
}
