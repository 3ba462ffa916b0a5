package storetest

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"

	"rettidig/store"
)

// parallel: every part sees the whole snapshot, also while others write, inside an Update it sees the Update's own writes, and parts may be parted again.
func parallel(t *testing.T, e store.Engine) {
	const n, parts = 3000, 5
	fill(t, e, n)
	view(t, e, func(r store.Reader) {
		var counts [parts]int
		r.Parallel(parts, func(i int, r store.Reader) {
			for k, v := range r.Scan(store.Range{From: numbered(i * n / parts), To: numbered((i + 1) * n / parts)}) {
				if got, ok := r.Get(k); ok && string(got) == string(v) {
					counts[i]++
				}
			}
		})
		if want := [parts]int{n / parts, n / parts, n / parts, n / parts, n / parts}; counts != want {
			t.Errorf("the parts saw %d records, want %d each", counts, n/parts)
		}
		var inner atomic.Int64
		r.Parallel(2, func(_ int, r store.Reader) {
			r.Parallel(2, func(_ int, r store.Reader) { inner.Add(int64(len(dump(r, store.Range{Limit: 1})))) })
		})
		if want := int64(4 * len("n000000=v0")); inner.Load() != want {
			t.Errorf("parts of parts saw %d bytes, want %d", inner.Load(), want)
		}
		if got := dump(r, store.Range{Limit: 1}); got != "n000000=v0" {
			t.Errorf("after its parts the reader sees %q", got)
		}
	})
	update(t, e, func(w store.Writer) {
		w.Put(numbered(0), []byte("new"))
		w.Parallel(2, func(i int, r store.Reader) {
			if v, _ := r.Get(numbered(0)); string(v) != "new" {
				t.Errorf("part %d of an Update sees %q", i, v)
			}
		})
	})
}

// parallelFails: what goes wrong in a part goes wrong in the act: a context that ends, and a panic.
func parallelFails(t *testing.T, e store.Engine) {
	fill(t, e, 3000)
	ctx, cancel := context.WithCancel(context.Background())
	wantCancelled(t, "a part", e.View(ctx, func(r store.Reader) error {
		r.Parallel(2, func(_ int, r store.Reader) {
			for range r.Scan(store.Range{}) {
				cancel()
			}
		})
		return nil
	}))
	defer func() {
		if p := recover(); p != "in part 1" {
			t.Errorf("recovered %v, want the part's own panic", p)
		}
		wantContentOf(t, e, 3000)
	}()
	view(t, e, func(r store.Reader) {
		r.Parallel(2, func(i int, _ store.Reader) {
			if i == 1 {
				panic(fmt.Sprintf("in part %d", i))
			}
		})
	})
}

func wantContentOf(t *testing.T, e store.Engine, n int) {
	t.Helper()
	view(t, e, func(r store.Reader) {
		got := 0
		for range r.Scan(store.Range{}) {
			got++
		}
		if got != n {
			t.Errorf("%d records, want %d", got, n)
		}
	})
}
