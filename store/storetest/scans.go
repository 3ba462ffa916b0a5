package storetest

import (
	"bytes"
	"context"
	"testing"

	"rettidig/store"
)

func scan(t *testing.T, e store.Engine) {
	view(t, e, func(r store.Reader) {
		for _, down := range []bool{false, true} {
			if got := dump(r, store.Range{Down: down}); got != "" {
				t.Errorf("an empty store holds %q", got)
			}
		}
	})
	put(t, e, "a=1", "b=2", "bb=3", "c=4", "\xff=5")
	for _, c := range []struct {
		name     string
		from, to []byte
		limit    int
		down     bool
		want     string
	}{
		{name: "all", want: "a=1 b=2 bb=3 c=4 \xff=5"},
		{name: "all down", down: true, want: "\xff=5 c=4 bb=3 b=2 a=1"},
		{name: "from is in", from: []byte("b"), want: "b=2 bb=3 c=4 \xff=5"},
		{name: "to is out", to: []byte("bb"), want: "a=1 b=2"},
		{name: "from is in, down", from: []byte("b"), down: true, want: "\xff=5 c=4 bb=3 b=2"},
		{name: "to is out, down", to: []byte("bb"), down: true, want: "b=2 a=1"},
		{name: "between keys", from: []byte("aa"), to: []byte("bz"), want: "b=2 bb=3"},
		{name: "between keys, down", from: []byte("aa"), to: []byte("bz"), down: true, want: "bb=3 b=2"},
		{name: "limit", limit: 2, want: "a=1 b=2"},
		{name: "limit down", limit: 2, down: true, want: "\xff=5 c=4"},
		{name: "limit past the end", from: []byte("c"), limit: 9, want: "c=4 \xff=5"},
		{name: "to past the last", to: []byte("\xff\xff"), down: true, limit: 1, want: "\xff=5"},
		{name: "before the first, down", to: []byte("a"), down: true},
		{name: "after the last", from: []byte("\xff\xff")},
		{name: "nothing between", from: []byte("ba"), to: []byte("bb")},
		{name: "from = to", from: []byte("b"), to: []byte("b")},
		{name: "from = to, down", from: []byte("b"), to: []byte("b"), down: true},
		{name: "upside down", from: []byte("c"), to: []byte("b")},
		{name: "upside down, down", from: []byte("c"), to: []byte("b"), down: true},
		{name: "an empty to is an end", to: []byte{}},
		{name: "an empty to is an end, down", to: []byte{}, down: true},
	} {
		view(t, e, func(r store.Reader) {
			if got := dump(r, store.Range{From: c.from, To: c.to, Limit: c.limit, Down: c.down}); got != c.want {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
			}
		})
	}
}

// scanStops: leaving the loop ends the scan, two scans and reads in between do not disturb each other.
func scanStops(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "b=2", "c=3")
	view(t, e, func(r store.Reader) {
		seq := r.Scan(store.Range{})
		for range seq {
			break
		}
		n := 0
		for k := range seq {
			n++
			inner := dump(r, store.Range{From: k, Limit: 1})
			if v, _ := r.Get(k); inner != string(k)+"="+string(v) {
				t.Errorf("at %q an inner scan sees %q and Get %q", k, inner, v)
			}
			r.Get([]byte("c"))
		}
		if n != 3 {
			t.Errorf("a second use of one scan gave %d records, want 3", n)
		}
	})
}

// scanLong crosses pages, both ways, with values valid until the end.
func scanLong(t *testing.T, e store.Engine) {
	const n = 3000
	fill(t, e, n)
	view(t, e, func(r store.Reader) {
		for _, down := range []bool{false, true} {
			var keys [][]byte
			for k := range r.Scan(store.Range{Down: down}) {
				keys = append(keys, k)
			}
			if len(keys) != n {
				t.Fatalf("down=%v: %d records, want %d", down, len(keys), n)
			}
			for i, k := range keys {
				want := numbered(i)
				if down {
					want = numbered(n - 1 - i)
				}
				if !bytes.Equal(k, want) {
					t.Fatalf("down=%v: record %d is %q, want %q", down, i, k, want)
				}
			}
		}
	})
}

// cancelled: a context that has ended stops an act before, inside and at its end.
func cancelled(t *testing.T, e store.Engine) {
	fill(t, e, 3000)
	before, cancel := context.WithCancel(context.Background())
	cancel()
	ran := false
	wantCancelled(t, "View before", e.View(before, func(store.Reader) error { ran = true; return nil }))
	_, err := e.Update(before, func(store.Writer) error { ran = true; return nil })
	wantCancelled(t, "Update before", err)
	_, err = e.Watch(before, 0)
	wantCancelled(t, "Watch before", err)
	if ran {
		t.Error("fn ran under a cancelled context")
	}
	inside, cancel := context.WithCancel(context.Background())
	wantCancelled(t, "Scan", e.View(inside, func(r store.Reader) error {
		for range r.Scan(store.Range{}) {
			cancel()
		}
		return nil
	}))
	end, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, err = retry(end, e, func(w store.Writer) error { w.Put([]byte("late"), nil); cancel(); return nil })
	wantCancelled(t, "Update at its end", err)
	view(t, e, func(r store.Reader) {
		if _, ok := r.Get([]byte("late")); ok {
			t.Error("a cancelled Update was written")
		}
	})
}
