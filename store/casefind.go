package store

import (
	"bytes"
	"context"
	"runtime"
	"slices"
)

// walkCases is how many cases are looked at, in their order, for a page of those with a task that a filter picks. Where that does not fill the page, or an index
// names a few tasks, the tasks are looked for instead and their cases put in order.
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
		if p := m.planned(v); casesFrom(v.r) == 0 && !(p.known && p.size <= fewTasks/10) {
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
	s := newSearch(w.v, w.m, Query{})
	s.all = true
	if err := s.run(ctx); err != nil {
		return err
	}
	ids, n := s.matches()
	if n > w.v.sizes.caseTasks && casesFrom(w.v.r) == 0 {
		return w.byMembers(ctx, ids)
	}
	top := &topKeys{limit: w.q.Limit + 1, up: w.q.Up}
	seen := map[string]bool{}
	for id := range ids.all() {
		t, err := readTask(w.v.r, TaskID(id))
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
	return ctx.Err()
}

// byMembers goes along the order of cases once it is known which of them have one of many tasks: a case's key ends in its first task, and what the case keeps of
// its tasks tells which that is. Two sets of numbers is all that is kept.
func (w *caseWalk) byMembers(ctx context.Context, tasks bitset) error {
	firsts, err := w.v.firstsOf(ctx, tasks)
	if err != nil {
		return err
	}
	n := 0
	w.keys = nil
	for k := range w.v.r.Scan(caseRange(w.q)) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if !firsts.has(uint64(firstOf(k))) {
			continue
		}
		if w.keys = append(w.keys, slices.Clone(k)); len(w.keys) > w.q.Limit {
			break
		}
	}
	return nil
}

// firstsOf are the first tasks of the cases that have one of the tasks.
func (v *Snapshot) firstsOf(ctx context.Context, tasks bitset) (bitset, error) {
	list := v.cutAll(under([]byte{spaceMember}))
	parts := make([]bitset, workers())
	err := v.inParts(len(list), func(worker int, v *Snapshot) func(int) error {
		return func(i int) error { return v.addFirsts(ctx, list[i], tasks, &parts[worker]) }
	})
	var all bitset
	for _, part := range parts {
		all.join(part)
	}
	return all, err
}

// addFirsts adds those of a piece of what cases keep. A piece may begin within a case.
func (v *Snapshot) addFirsts(ctx context.Context, rng Range, tasks bitset, firsts *bitset) error {
	var number []byte
	var first uint64
	n := 0
	for k := range v.r.Scan(rng) {
		if n++; n%breath == 0 {
			if runtime.Gosched(); ctx.Err() != nil {
				return ctx.Err()
			}
		}
		if number == nil {
			first = keyLast(endOf(v.r, under(k[:len(k)-8]), false))
		} else if !bytes.Equal(number, k[:len(k)-8]) {
			first = keyLast(k)
		}
		number = append(number[:0], k[:len(k)-8]...)
		if tasks.has(keyLast(k)) {
			firsts.add(first)
		}
	}
	return ctx.Err()
}

// page reads the rows of what was found.
func (w *caseWalk) page() CasePage {
	more := len(w.keys) > w.q.Limit
	return w.v.casesAt(w.keys[:min(len(w.keys), w.q.Limit)], more, w.q)
}
