package storetest

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"
	"time"

	"rettidig/store"
)

// patience is how long a test waits for what must come. It passes only when an engine is broken.
const patience = 20 * time.Second

var errOwn = errors.New("an error of the test's own")

func wantCancelled(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%s: %v, want %v", what, err, context.Canceled)
	}
}

// allOrNothing: an fn that fails leaves nothing behind, and its own error comes back.
func allOrNothing(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "b=2")
	_, err := retry(context.Background(), e, func(w store.Writer) error {
		w.Put([]byte("a"), []byte("changed"))
		w.Put([]byte("new"), nil)
		w.Delete([]byte("b"))
		return errOwn
	})
	if !errors.Is(err, errOwn) {
		t.Errorf("Update gave %v, want fn's own error", err)
	}
	wantContent(t, e, "a=1 b=2")
	if err := e.View(context.Background(), func(store.Reader) error { return errOwn }); !errors.Is(err, errOwn) {
		t.Errorf("View gave %v, want fn's own error", err)
	}
	put(t, e, "c=3")
	wantContent(t, e, "a=1 b=2 c=3")
}

// panics: a panic of the caller's own goes on, and the engine is left whole and free.
func panics(t *testing.T, e store.Engine) {
	put(t, e, "a=1")
	for _, act := range []func(){
		func() { _ = e.View(context.Background(), func(store.Reader) error { panic(errOwn) }) },
		func() {
			_, _ = retry(context.Background(), e, func(w store.Writer) error { w.Put([]byte("a"), []byte("2")); panic(errOwn) })
		},
	} {
		func() {
			defer func() {
				if p := recover(); p != any(errOwn) {
					t.Errorf("recovered %v, want the caller's own panic", p)
				}
			}()
			act()
		}()
	}
	wantContent(t, e, "a=1")
	put(t, e, "b=2")
	wantContent(t, e, "a=1 b=2")
}

// misuse: the first failure inside an Update is kept, everything after it reads as missing, and nothing is written.
func misuse(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "b=2", "c=3")
	for name, fn := range map[string]func(store.Writer){
		"a scan after a put": func(w store.Writer) {
			w.Put([]byte("x"), nil)
			drain(w)
		},
		"a scan after a delete": func(w store.Writer) {
			w.Delete([]byte("a"))
			drain(w)
		},
		"a put inside a scan": func(w store.Writer) {
			for k := range w.Scan(store.Range{}) {
				w.Put(k, []byte("x"))
			}
		},
		"an empty key": func(w store.Writer) {
			w.Put(nil, []byte("x"))
			if _, ok := w.Get([]byte("a")); ok {
				t.Error("after a failure Get still finds")
			}
			if got := w.GetMany([][]byte{[]byte("a")}); len(got) != 1 || got[0] != nil {
				t.Errorf("after a failure GetMany gives %q", got)
			}
			drain(w)
			w.Put([]byte("x"), nil)
			w.Delete([]byte("b"))
		},
	} {
		_, err := retry(context.Background(), e, func(w store.Writer) error { fn(w); return errOwn })
		if !errors.Is(err, store.ErrMisuse) || errors.Is(err, errOwn) {
			t.Errorf("%s: %v, want the engine's %v in place of fn's error", name, err, store.ErrMisuse)
		}
	}
	wantContent(t, e, "a=1 b=2 c=3")
	update(t, e, func(w store.Writer) {
		for k := range w.Scan(store.Range{}) {
			w.Put(k, []byte("x"))
			break // leaving at once is allowed
		}
	})
	wantContent(t, e, "a=x b=2 c=3")
}

func drain(r store.Reader) {
	for range r.Scan(store.Range{}) {
	}
}

// afterEnd: a Reader kept past its act finds nothing and breaks nothing.
func afterEnd(t *testing.T, e store.Engine) {
	var r store.Reader
	var w store.Writer
	put(t, e, "a=1")
	view(t, e, func(inner store.Reader) { r = inner })
	update(t, e, func(inner store.Writer) { w = inner })
	for _, kept := range []store.Reader{r, w} {
		if _, ok := kept.Get([]byte("a")); ok || dump(kept, store.Range{}) != "" {
			t.Error("a Reader kept past its act still reads")
		}
	}
	w.Put([]byte("b"), nil)
	w.Delete([]byte("a"))
	wantContent(t, e, "a=1")
}

func revisions(t *testing.T, e store.Engine) {
	first := put(t, e, "a=1")
	second := put(t, e, "a=2")
	if second <= first {
		t.Errorf("revision %d after %d", second, first)
	}
	if rev := update(t, e, func(w store.Writer) { w.Get([]byte("a")) }); rev != second {
		t.Errorf("an Update that changed nothing gave revision %d, want %d", rev, second)
	}
	if rev := update(t, e, func(w store.Writer) { w.Delete([]byte("missing")) }); rev != second {
		t.Errorf("a Delete of nothing gave revision %d, want %d", rev, second)
	}
}

// chance is what an Update gets to finish while a View is open, for an engine that lets it.
const chance = 200 * time.Millisecond

// isolation: a View sees one moment, whatever an Update does meanwhile. The Update may go through, wait for the View or be refused, so
// a View must never wait for an Update to end; here it waits a moment.
func isolation(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "b=1")
	done := make(chan struct{})
	view(t, e, func(r store.Reader) {
		if got := dump(r, store.Range{}); got != "a=1 b=1" {
			t.Errorf("before: %q", got)
		}
		go func() {
			defer close(done)
			_, _ = e.Update(context.Background(), replaceAll)
		}()
		select {
		case <-done:
		case <-time.After(chance):
		}
		if got := dump(r, store.Range{}); got != "a=1 b=1" {
			t.Errorf("a View saw an Update that came after its start: %q", got)
		}
		if v, ok := r.Get([]byte("b")); !ok || string(v) != "1" {
			t.Errorf("in the same View b reads as %q, %v", v, ok)
		}
	})
	<-done
}

func replaceAll(w store.Writer) error {
	w.Put([]byte("a"), []byte("2"))
	w.Delete([]byte("b"))
	w.Put([]byte("c"), []byte("2"))
	return nil
}

// serializable: no increment is lost between writers that read before they write.
func serializable(t *testing.T, e store.Engine) {
	const writers, rounds = 4, 15
	var wg sync.WaitGroup
	errs := make([]error, writers)
	for i := range writers {
		wg.Go(func() {
			for round := 0; round < rounds && errs[i] == nil; round++ {
				errs[i] = increment(e, fmt.Sprintf("mark-%d-%d", i, round))
			}
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	view(t, e, func(r store.Reader) {
		if v, _ := r.Get([]byte("n")); string(v) != strconv.Itoa(writers*rounds) {
			t.Errorf("%d increments gave %q", writers*rounds, v)
		}
	})
}

// increment adds one to the counter exactly once: the mark tells a repeat, after a doubtful commit, that it was done.
func increment(e store.Engine, mark string) error {
	_, err := retry(context.Background(), e, func(w store.Writer) error {
		if _, done := w.Get([]byte(mark)); done {
			return nil
		}
		v, _ := w.Get([]byte("n"))
		n, _ := strconv.Atoi(string(v))
		w.Put([]byte("n"), []byte(strconv.Itoa(n+1)))
		w.Put([]byte(mark), nil)
		return nil
	})
	return err
}
