// Package storetest holds what every engine must keep: one conformance suite, a model test against a plain map, and wrappers that
// make an engine behave badly in ways the contract allows, so that what stands on an engine can be tested for them.
package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"rettidig/store"
)

// Run holds the engine made by open to the contract of store.Engine. Each case gets a fresh, empty engine and closes it.
//
//	func TestContract(t *testing.T) {
//		storetest.Run(t, func(*testing.T) store.Engine { return mem.New() })
//	}
func Run(t *testing.T, open func(t *testing.T) store.Engine) {
	t.Helper()
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			e := open(t)
			t.Cleanup(func() { _ = e.Close() })
			c.run(t, e)
		})
	}
}

type contractCase struct {
	name string
	run  func(*testing.T, store.Engine)
}

func cases() []contractCase {
	return []contractCase{
		{"PutGetDelete", putGetDelete},
		{"EmptyValue", emptyValue},
		{"GetMany", getMany},
		{"CopiesInput", copiesInput},
		{"ReadYourWrites", readYourWrites},
		{"Scan", scan},
		{"ScanStops", scanStops},
		{"ScanLong", scanLong},
		{"Parallel", parallel},
		{"ParallelFails", parallelFails},
		{"KeySize", keySize},
		{"LargeValue", largeValue},
		{"AllOrNothing", allOrNothing},
		{"Panic", panics},
		{"Misuse", misuse},
		{"AfterEnd", afterEnd},
		{"Revisions", revisions},
		{"Isolation", isolation},
		{"Serializable", serializable},
		{"Cancelled", cancelled},
		{"WatchCoalesces", watchCoalesces},
		{"WatchCloses", watchCloses},
		{"Limits", limits},
		{"Close", closes},
		{"Model", model},
	}
}

// tries is how often a refused or doubtful Update is run again before a test gives up.
const tries = 50

// update commits fn, running it again where the contract allows a refusal or a doubt; so fn must be able to run twice.
func update(t *testing.T, e store.Engine, fn func(store.Writer)) store.Rev {
	t.Helper()
	rev, err := retry(context.Background(), e, func(w store.Writer) error { fn(w); return nil })
	if err != nil {
		t.Fatalf("update: %v", err)
	}
	return rev
}

func retry(ctx context.Context, e store.Engine, fn func(store.Writer) error) (store.Rev, error) {
	var locked *store.LockedError
	for i := 0; ; i++ {
		rev, err := e.Update(ctx, fn)
		again := errors.Is(err, store.ErrBusy) || errors.Is(err, store.ErrUnknown) || errors.As(err, &locked)
		if err == nil || !again || i == tries {
			return rev, err
		}
	}
}

func view(t *testing.T, e store.Engine, fn func(store.Reader)) {
	t.Helper()
	if err := e.View(context.Background(), func(r store.Reader) error { fn(r); return nil }); err != nil {
		t.Fatalf("view: %v", err)
	}
}

// put stores pairs "key=value" in one Update.
func put(t *testing.T, e store.Engine, pairs ...string) store.Rev {
	t.Helper()
	return update(t, e, func(w store.Writer) {
		for _, p := range pairs {
			k, v, _ := bytes.Cut([]byte(p), []byte("="))
			w.Put(k, v)
		}
	})
}

// fill stores n numbered records, in as many Updates as the limits ask for.
func fill(t *testing.T, e store.Engine, n int) {
	t.Helper()
	step := n
	if ops := e.Limits().Ops; ops > 0 {
		step = ops
	}
	for from := 0; from < n; from += step {
		update(t, e, func(w store.Writer) {
			for i := from; i < min(from+step, n); i++ {
				w.Put(numbered(i), []byte(fmt.Sprintf("v%d", i)))
			}
		})
	}
}

func numbered(i int) []byte { return []byte(fmt.Sprintf("n%06d", i)) }

// dump is the whole content as "key=value" words.
func dump(r store.Reader, rg store.Range) string {
	var b bytes.Buffer
	for k, v := range r.Scan(rg) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s=%s", k, v)
	}
	return b.String()
}

func wantContent(t *testing.T, e store.Engine, want string) {
	t.Helper()
	view(t, e, func(r store.Reader) {
		if got := dump(r, store.Range{}); got != want {
			t.Errorf("content is %q, want %q", got, want)
		}
	})
}
