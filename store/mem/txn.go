package mem

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"rettidig/store"
)

// patience is how many records a scan passes between two looks at its context.
const patience = 256

// reader is one snapshot in the hands of a caller.
type reader struct {
	ctx    context.Context
	tree   *tree
	err    error // the first failure; everything after it reads as "not there"
	update bool  // it is a writer's
	wrote  bool
	over   bool
}

func (r *reader) end() { r.over = true }

// verdict is what the act returns: a read that failed outranks what fn made of it.
func (r *reader) verdict(err error) error {
	if r.err != nil {
		return r.err
	}
	return err
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) dead() bool { return r.over || r.err != nil }

// Get implements store.Reader.
func (r *reader) Get(key []byte) ([]byte, bool) {
	if r.dead() {
		return nil, false
	}
	at, found := r.tree.find(key)
	if !found {
		return nil, false
	}
	return r.tree.at(at).value, true
}

// GetMany implements store.Reader.
func (r *reader) GetMany(keys [][]byte) [][]byte {
	values := make([][]byte, len(keys))
	for i, key := range keys {
		values[i], _ = r.Get(key)
	}
	return values
}

// Scan implements store.Reader.
func (r *reader) Scan(rg store.Range) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		at, step := r.start(rg)
		for n := 0; r.mayGoOn(n) && r.tree.holds(at); n++ {
			e := r.tree.at(at)
			if rg.Limit > 0 && n == rg.Limit || outside(e.key, rg) {
				return
			}
			if !yield(e.key, e.value) {
				return
			}
			at = step(at)
		}
	}
}

// Parallel implements store.Reader.
func (r *reader) Parallel(n int, work func(part int, r store.Reader)) {
	if r.update || r.dead() {
		for i := range n {
			work(i, r)
		}
		return
	}
	parts := make([]reader, n)
	store.RunParallel(n, func(i int) {
		parts[i] = reader{ctx: r.ctx, tree: r.tree}
		defer parts[i].end()
		work(i, &parts[i])
	})
	for i := range parts {
		r.err = parts[i].verdict(r.err)
	}
}

// start is the first position of a range and how to go on from there.
func (r *reader) start(rg store.Range) (place, func(place) place) {
	if !rg.Down {
		at, _ := r.tree.find(rg.From)
		return at, r.tree.next
	}
	if rg.To == nil {
		return r.tree.last(), r.tree.prev
	}
	at, _ := r.tree.find(rg.To)
	return r.tree.prev(at), r.tree.prev
}

func outside(key []byte, rg store.Range) bool {
	if rg.Down {
		return bytes.Compare(key, rg.From) < 0
	}
	return rg.To != nil && bytes.Compare(key, rg.To) >= 0
}

// mayGoOn says whether a scan may yield its n-th record.
func (r *reader) mayGoOn(n int) bool {
	if r.wrote {
		r.fail(fmt.Errorf("scan after a write: %w", store.ErrMisuse))
	}
	if n%patience == 0 && r.ctx.Err() != nil {
		r.fail(r.ctx.Err())
	}
	return !r.dead()
}

// writer works on a tree of its own, made at the first write.
type writer struct {
	reader
	drafted bool
}

// Put implements store.Writer.
func (w *writer) Put(key, value []byte) {
	switch {
	case w.dead():
	case len(key) == 0:
		w.fail(fmt.Errorf("put of an empty key: %w", store.ErrMisuse))
	case len(key) > store.MaxKey:
		w.fail(fmt.Errorf("key of %d bytes: %w", len(key), store.ErrTooLarge))
	default:
		w.begin()
		w.tree.put(key, value)
	}
}

// Delete implements store.Writer.
func (w *writer) Delete(key []byte) {
	if w.dead() {
		return
	}
	if _, found := w.tree.find(key); found {
		w.begin()
		w.tree.drop(key)
	}
	w.wrote = true
}

func (w *writer) begin() {
	w.wrote = true
	if !w.drafted {
		w.tree, w.drafted = w.tree.fork(), true
	}
}
