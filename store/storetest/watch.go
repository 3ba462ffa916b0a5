package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"rettidig/store"
)

// watchCoalesces: revisions only grow, some may be left out, the last one always comes.
func watchCoalesces(t *testing.T, e store.Engine) {
	first := put(t, e, "a=0")
	ch := watch(t, e, first-1)
	if got := next(t, ch); got != first {
		t.Errorf("a watch from before the newest revision gave %d, want %d at once", got, first)
	}
	last := first
	for i := range 10 {
		last = put(t, e, fmt.Sprintf("a=%d", i))
	}
	for seen := first; seen != last; {
		got := next(t, ch)
		if got <= seen || got > last {
			t.Fatalf("watch gave %d after %d, newest is %d", got, seen, last)
		}
		seen = got
	}
	late := watch(t, e, last)
	again := put(t, e, "b=1")
	for _, c := range []<-chan store.Rev{ch, late} {
		if got := next(t, c); got != again {
			t.Errorf("watch gave %d, want %d and nothing older", got, again)
		}
	}
}

// watchCloses: the channel ends with its context, taken or not, and with the engine.
func watchCloses(t *testing.T, e store.Engine) {
	rev := put(t, e, "a=1")
	ctx, cancel := context.WithCancel(context.Background())
	ch, err := e.Watch(ctx, rev-1) // a revision waits to be taken
	if err != nil {
		t.Fatal(err)
	}
	quiet := watch(t, e, rev)
	cancel()
	wantEnd(t, ch)
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	wantEnd(t, quiet)
}

func watch(t *testing.T, e store.Engine, from store.Rev) <-chan store.Rev {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	ch, err := e.Watch(ctx, from)
	if err != nil {
		t.Fatalf("watch: %v", err)
	}
	return ch
}

func next(t *testing.T, ch <-chan store.Rev) store.Rev {
	t.Helper()
	select {
	case rev, ok := <-ch:
		if !ok {
			t.Fatal("the watch ended early")
		}
		return rev
	case <-time.After(patience):
		t.Fatal("the watch says nothing")
	}
	return 0
}

// wantEnd allows what was already on its way, then the end.
func wantEnd(t *testing.T, ch <-chan store.Rev) {
	t.Helper()
	limit := time.After(patience)
	for {
		select {
		case _, ok := <-ch:
			if !ok {
				return
			}
		case <-limit:
			t.Fatal("the watch does not end")
		}
	}
}
