package storetest_test

import (
	"testing"

	"rettidig/store"
	"rettidig/store/mem"
	"rettidig/store/storetest"
)

// TestWrappers: each wrapper misbehaves only in ways the contract allows, so a wrapped engine still passes.
func TestWrappers(t *testing.T) {
	for name, wrap := range map[string]func(store.Engine) store.Engine{
		"Twice":    storetest.Twice,
		"Scribble": storetest.Scribble,
		"Small":    func(e store.Engine) store.Engine { return storetest.Small(e, store.Limits{Ops: 50, Value: 1000}) },
		"Unknown":  func(e store.Engine) store.Engine { return storetest.Unknown(e, 3) },
		"Lost":     func(e store.Engine) store.Engine { return storetest.Lost(e, 3) },
		"Flaky":    func(e store.Engine) store.Engine { return storetest.Flaky(e, 3) },
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Run(t, func(*testing.T) store.Engine { return wrap(mem.New()) })
		})
	}
}
