package storetest

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"rettidig/store"
)

// Small returns e with the given limits, enforced: an Update over them writes nothing and gives store.ErrTooLarge. It finds a caller
// that does not cut its work into pieces.
func Small(e store.Engine, l store.Limits) store.Engine { return small{e, l} }

type small struct {
	store.Engine
	limits store.Limits
}

func (e small) Limits() store.Limits { return e.limits }

func (e small) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	return e.Engine.Update(ctx, func(w store.Writer) error {
		counted := &counter{Writer: w, limits: e.limits}
		err := fn(counted)
		if counted.over {
			return fmt.Errorf("an Update of %d writes: %w", counted.ops, store.ErrTooLarge)
		}
		return err
	})
}

type counter struct {
	store.Writer
	limits store.Limits
	ops    int
	over   bool
}

func (w *counter) Put(key, value []byte) {
	if w.count(value) {
		w.Writer.Put(key, value)
	}
}

func (w *counter) Delete(key []byte) {
	if w.count(nil) {
		w.Writer.Delete(key)
	}
}

func (w *counter) count(value []byte) bool {
	w.ops++
	w.over = w.over || w.limits.Ops > 0 && w.ops > w.limits.Ops || w.limits.Value > 0 && len(value) > w.limits.Value
	return !w.over
}

// Scribble returns e with every key and value handed out as a copy that is overwritten when its act ends. It finds a caller that keeps
// what it was only lent, which an engine in memory forgives and one on a mapped file does not.
func Scribble(e store.Engine) store.Engine { return scribble{e} }

type scribble struct{ store.Engine }

func (e scribble) View(ctx context.Context, fn func(store.Reader) error) error {
	return e.Engine.View(ctx, func(r store.Reader) error {
		l := &lender{Reader: r}
		defer l.spoil()
		return fn(l)
	})
}

func (e scribble) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	return e.Engine.Update(ctx, func(w store.Writer) error {
		l := &lendingWriter{lender{Reader: w}, w}
		defer l.spoil()
		return fn(l)
	})
}

type lender struct {
	store.Reader
	lent [][]byte
}

type lendingWriter struct {
	lender
	w store.Writer
}

func (l *lendingWriter) Put(key, value []byte) { l.w.Put(key, value) }
func (l *lendingWriter) Delete(key []byte)     { l.w.Delete(key) }

func (l *lender) lend(b []byte) []byte {
	if b != nil {
		b = append(make([]byte, 0, len(b)), b...)
		l.lent = append(l.lent, b)
	}
	return b
}

func (l *lender) spoil() {
	for _, b := range l.lent {
		copy(b, bytes.Repeat([]byte{0xDB}, len(b)))
	}
}

func (l *lender) Get(key []byte) ([]byte, bool) {
	v, ok := l.Reader.Get(key)
	return l.lend(v), ok
}

func (l *lender) GetMany(keys [][]byte) [][]byte {
	values := l.Reader.GetMany(keys)
	for i, v := range values {
		values[i] = l.lend(v)
	}
	return values
}

func (l *lender) Scan(r store.Range) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		for k, v := range l.Reader.Scan(r) {
			if !yield(l.lend(k), l.lend(v)) {
				return
			}
		}
	}
}

func (l *lender) Parallel(n int, work func(part int, r store.Reader)) {
	l.Reader.Parallel(n, func(i int, r store.Reader) {
		part := &lender{Reader: r}
		defer part.spoil()
		work(i, part)
	})
}
