package store

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"sync/atomic"
)

// A filter is answered in one of four ways, the cheapest that is exact:
//
//	peek   walk the order from where the page begins, testing records, until the page is full: nothing else is read. At most 20,000 tasks.
//	few    an index names the tasks that can match, and they are few: look each of them up.
//	keys   the keys of an order decide: walk a stretch of it and read records only where the key leaves it open.
//	scan   read every task's record once in the order they lie: one pass over the map beats a million look-ups.
//
// All but the first steps of a peek are done by several workers, see parallel.go.

// Bounds of the plan, in tasks.
const (
	fewTasks  = 25_000
	openShare = 16 // one task in so many may be left open by the keys, beside searchSizes.open
)

// find answers the query in full: the page and the number of matches.
func (v *Snapshot) find(ctx context.Context, m *matcher, q Query) (Found, error) {
	s := newSearch(v, m, q)
	return s.answer(s.run(ctx))
}

// search is one answer under way.
type search struct {
	v       *Snapshot
	m       *matcher
	q       Query
	finders []finder     // of the workers
	open    atomic.Int64 // how many tasks the keys have not decided
	telling *telling
	all     bool // every match is wanted instead of a page
}

// errDense says that the keys leave so many tasks open that reading every record is cheaper.
var errDense = errors.New("the keys decide too little")

func newSearch(v *Snapshot, m *matcher, q Query) *search { return &search{v: v, m: m, q: q} }

func (s *search) run(ctx context.Context) error {
	p := s.m.planned(s.v)
	_, late := readLater(s.v.r)
	switch {
	case p.known && len(p.ranges) == 0 && p.size <= fewTasks:
		return s.few(ctx, p)
	case late || !s.m.open():
		return s.scan(ctx)
	case p.known && p.size <= fewTasks:
		return s.few(ctx, p)
	case keyed(s.m.cond):
		return s.keysFirst(ctx, s.stretches(p))
	}
	return s.scan(ctx)
}

// keysFirst begins anew with every record when the keys decide too little.
func (s *search) keysFirst(ctx context.Context, ranges []Range) error {
	err := s.keys(ctx, ranges)
	if errors.Is(err, errDense) {
		s.finders = nil
		return s.scan(ctx)
	}
	return err
}

// stretches are the parts of the orders to walk: those an index names, if they are of one order, else the order whose keys say most.
func (s *search) stretches(p plan) []Range {
	if !p.known || len(p.ids) > 0 || !oneOrder(p.ranges) {
		return []Range{underOrder(OrderRelease)}
	}
	return joined(p.ranges)
}

func oneOrder(ranges []Range) bool {
	for _, rng := range ranges {
		if rng.From[1] != ranges[0].From[1] {
			return false
		}
	}
	return true
}

// joined joins ranges that overlap, so that no key is walked twice.
func joined(ranges []Range) []Range {
	slices.SortFunc(ranges, func(a, b Range) int { return bytes.Compare(a.From, b.From) })
	var out []Range
	for _, rng := range ranges {
		if n := len(out); n > 0 && bytes.Compare(rng.From, out[n-1].To) <= 0 {
			if bytes.Compare(rng.To, out[n-1].To) > 0 {
				out[n-1].To = rng.To
			}
			continue
		}
		out = append(out, rng)
	}
	return out
}

// answer gives what was found, once the search has run.
func (s *search) answer(err error) (Found, error) {
	if err != nil {
		return Found{}, err
	}
	top, total := s.found()
	keys := top.sorted()
	more := len(keys) > s.q.Limit
	if more && s.q.Up {
		keys = keys[1:]
	} else if more {
		keys = keys[:s.q.Limit]
	}
	return Found{Page: Page{Rows: s.v.rowsAt(keys), More: more}, Total: total}, nil
}

// found puts together what the workers have found.
func (s *search) found() (top topKeys, total int) {
	top = s.newTop()
	for _, f := range s.finders {
		for _, k := range f.top.keys {
			top.keep(k)
		}
		total += f.total
	}
	return top, total
}

// matches puts together every match the workers have found, and how many they are.
func (s *search) matches() (ids bitset, n int) {
	for i := range s.finders {
		ids.join(s.finders[i].ids)
		n += s.finders[i].total
	}
	return ids, n
}

func (s *search) newTop() topKeys { return topKeys{limit: s.q.Limit + 1, up: s.q.Up} }

// each lets workers take n pieces of the search, each worker with a finder of its own.
func (s *search) each(n int, take func(f *finder, piece int) error) error {
	first := len(s.finders)
	s.finders = append(s.finders, make([]finder, workers())...)
	return s.v.inParts(n, func(worker int, v *Snapshot) func(int) error {
		f := &s.finders[first+worker]
		*f = finder{v: v, m: s.m, q: s.q, top: s.newTop(), all: s.all, rec: record{v: v}, key: make([]byte, 0, orderKeyLength)}
		return func(piece int) error {
			err := take(f, piece)
			s.telling.step(worker, f)
			return err
		}
	})
}

// scan reads every record.
func (s *search) scan(ctx context.Context) error {
	if err := s.v.prepare(ctx, s.m.root); err != nil {
		return err
	}
	list := s.v.cutAll(under([]byte{spaceTask}))
	return s.each(len(list), func(f *finder, i int) error { return f.scan(ctx, list[i]) })
}

// keys walks stretches of the orders.
func (s *search) keys(ctx context.Context, ranges []Range) error {
	list := s.v.cutAll(ranges...)
	most := int64(s.v.Info().Tasks/openShare + s.v.sizes.open)
	err := s.each(len(list), func(f *finder, i int) error {
		was := len(f.open)
		if err := f.keys(ctx, list[i]); err != nil {
			return err
		}
		if s.open.Add(int64(len(f.open)-was)) > most {
			return errDense
		}
		return nil
	})
	if err != nil {
		return err
	}
	var open []TaskID
	for i := range s.finders {
		open = append(open, s.finders[i].open...)
	}
	return s.lookUpAll(ctx, open)
}

// few looks up the tasks that can match.
func (s *search) few(ctx context.Context, p plan) error {
	ids := p.ids
	for _, rng := range p.ranges {
		for k := range s.v.r.Scan(rng) {
			ids = append(ids, TaskID(keyLast(k)))
		}
	}
	return s.lookUpAll(ctx, ids)
}

// lookUpAll looks tasks up in the order they lie.
func (s *search) lookUpAll(ctx context.Context, ids []TaskID) error {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	size := s.v.sizes.lookUp
	return s.each(pieces(len(ids), size), func(f *finder, i int) error {
		for _, id := range ids[i*size : min((i+1)*size, len(ids))] {
			if err := f.late(ctx); err != nil {
				return err
			}
			f.lookUp(id)
		}
		return nil
	})
}
