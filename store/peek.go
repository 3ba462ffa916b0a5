package store

import (
	"cmp"
	"context"
	"runtime"
	"slices"
)

// peek walks the order from where the page begins, at most 20,000 tasks. ok is false when the page is not full by then and more tasks follow: what was found is
// then the beginning of the page. Total is -1 unless all matches are known. It answers nothing while an import has left the orders incomplete.
func (v *Snapshot) peek(ctx context.Context, m *matcher, q Query, t *telling) (found Found, ok bool, err error) {
	found.Total = -1
	if _, late := readLater(v.r); late || !m.open() || q.Order == OrderResolved {
		return found, false, nil
	}
	if p := m.planned(v); p.known && p.size <= fewTasks/10 {
		found, err = v.find(ctx, m, q)
		return found, err == nil, err
	}
	w := &peeking{v: v, m: m, limit: q.Limit, telling: t}
	done, err := w.walk(ctx, q)
	if err != nil {
		return found, false, err
	}
	more := len(w.keys) > q.Limit
	if !done && !more {
		t.walked(v, w.keys)
	}
	if more {
		w.keys = w.keys[:q.Limit]
	}
	if q.Up {
		slices.Reverse(w.keys)
	}
	found.Page = Page{Rows: v.rowsAt(w.keys), More: more || !done}
	if done && !more && q.After == nil {
		found.Total = len(w.keys)
	}
	return found, done || more, nil
}

// peeking is a walk along an order, in growing stretches. Within a stretch the records are looked at in the order they lie, which is several times
// faster than in that of the queue.
type peeking struct {
	v       *Snapshot
	m       *matcher
	keys    []Cursor
	limit   int
	telling *telling
	stretch []peeked
	open    []int // places in stretch that only the record decides
}

// peeked is a key of the order under test.
type peeked struct {
	key   fixedKey
	len   int
	id    TaskID
	holds tri
}

// firstPeek is how many tasks the first stretch has; each is twice as long as the one before, up to lastPeek, so that what is found can be shown.
const (
	firstPeek = 250
	lastPeek  = 4000
)

// walk reports whether it came to the end of the order.
func (w *peeking) walk(ctx context.Context, q Query) (done bool, err error) {
	n, size := 0, firstPeek
	for key := range w.v.r.Scan(walkRange(q)) {
		if n == w.v.sizes.ahead {
			return false, w.test(ctx)
		}
		n++
		w.take(key)
		if len(w.stretch) < size {
			continue
		}
		if err := w.test(ctx); err != nil || len(w.keys) > w.limit {
			return false, err
		}
		w.telling.walked(w.v, w.keys)
		size = min(2*size, lastPeek)
	}
	return true, w.test(ctx)
}

func (w *peeking) take(key []byte) {
	var k keyFacts
	if !k.read(key) {
		return
	}
	p := peeked{id: k.id, holds: w.m.root.key(&k)}
	p.len = copy(p.key[:], key)
	if p.holds == maybe {
		w.open = append(w.open, len(w.stretch))
	}
	w.stretch = append(w.stretch, p)
}

// test decides on the stretch and keeps the keys of what matches, in their order.
func (w *peeking) test(ctx context.Context) error {
	slices.SortFunc(w.open, func(a, b int) int { return cmp.Compare(w.stretch[a].id, w.stretch[b].id) })
	if err := w.look(ctx); err != nil {
		return err
	}
	for i := range w.stretch {
		if p := &w.stretch[i]; p.holds == yes && len(w.keys) <= w.limit {
			w.keys = append(w.keys, slices.Clone(p.key[:p.len]))
		}
	}
	w.stretch, w.open = w.stretch[:0], w.open[:0]
	return nil
}

// look reads the records that decide. Each worker takes some that lie side by side.
func (w *peeking) look(ctx context.Context) error {
	return w.v.inParts(pieces(len(w.open), w.v.sizes.peek), func(_ int, v *Snapshot) func(int) error {
		rec := record{v: v}
		return func(part int) error {
			for _, i := range w.open[part*v.sizes.peek : min((part+1)*v.sizes.peek, len(w.open))] {
				p := &w.stretch[i]
				b, ok := rec.get(spaceTask, uint64(p.id))
				rec.next(b)
				p.holds = sure(ok && w.m.match(&rec))
			}
			runtime.Gosched()
			return ctx.Err()
		}
	})
}

// walkRange is the stretch of the order beyond where the query begins.
func walkRange(q Query) Range {
	rng := underOrder(q.Order)
	if q.After != nil && q.Up {
		rng.To = q.After
	} else if q.After != nil {
		rng.From = append(slices.Clone([]byte(q.After)), 0)
	}
	rng.Down = q.Up
	return rng
}
