package store

import (
	"bytes"
	"context"
	"slices"
	"sync"
)

// Stream is Find for the beginning of an order that tells on the way what it has found: show gets the first rows of the page, at most so many, as soon as some
// of the next 20,000 tasks match, and again as the search goes on. Rows may come in between those shown before, until the page is full. Total is -1 in what show
// gets. It is called by one goroutine at a time, not always the caller's, and holds the search up; it must not use the store.
func (s *Store) Stream(ctx context.Context, f Filter, q Query, first int, show func(Found)) (found Found, err error) {
	q.After, q.Up = nil, false
	err = s.View(ctx, func(v *Snapshot) error {
		m, err := v.matcher(f)
		if err != nil {
			return err
		}
		t := &telling{show: show, rows: first}
		ahead := q
		ahead.Limit = first
		var done bool
		if found, done, err = v.peek(ctx, m, ahead, t); err != nil || done && !found.More {
			return err
		}
		if done {
			show(Found{Page: found.Page, Total: -1})
			t = nil // the page is full: there is nothing to tell but the end
		}
		find := newSearch(v, m, q)
		find.telling = t
		found, err = find.answer(find.run(ctx))
		return err
	})
	return found, err
}

// telling shows the beginning of a page while a search goes on. A nil one tells nothing.
type telling struct {
	show func(Found)
	rows int

	mu    sync.Mutex
	parts [mostWorkers][]Cursor // the best of each worker
	ahead []Cursor              // what a walk along the order has found
	shown []Cursor
	steps int
}

// walked tells of what a walk along the order has found so far: the page begins with it.
func (t *telling) walked(v *Snapshot, keys []Cursor) {
	if t != nil {
		t.ahead = keys[:min(len(keys), t.rows)]
		t.tell(v, t.ahead)
	}
}

// step tells, at the first, second, fourth, eighth … step of all workers, of what they have found so far.
func (t *telling) step(worker int, f *finder) {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.parts[worker] = f.top.first(t.rows)
	if t.steps++; t.steps&(t.steps-1) != 0 {
		return
	}
	keys := slices.Concat(append(t.parts[:], t.ahead, t.shown)...) // a worker of the next stage begins with nothing: what was shown stays
	slices.SortFunc(keys, func(a, b Cursor) int { return bytes.Compare(a, b) })
	keys = slices.CompactFunc(keys, func(a, b Cursor) bool { return bytes.Equal(a, b) })
	t.tell(f.v, keys[:min(len(keys), t.rows)])
}

func (t *telling) tell(v *Snapshot, keys []Cursor) {
	if len(keys) == 0 || slices.EqualFunc(keys, t.shown, func(a, b Cursor) bool { return bytes.Equal(a, b) }) {
		return
	}
	t.shown = slices.Clone(keys)
	t.show(Found{Page: Page{Rows: v.rowsAt(keys), More: true}, Total: -1})
}
