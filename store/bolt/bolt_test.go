package bolt_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"rettidig/store"
	"rettidig/store/bolt"
	"rettidig/store/storetest"
)

// quick lets tests of waiting be short.
const quick = 100 * time.Millisecond

// fresh makes an empty store in a folder of its own.
func fresh(t testing.TB, o bolt.Options) *bolt.Engine {
	t.Helper()
	path := filepath.Join(t.TempDir(), "store.db")
	if err := bolt.Create(path, o); err != nil {
		t.Fatal(err)
	}
	return reopen(t, path, o)
}

func reopen(t testing.TB, path string, o bolt.Options) *bolt.Engine {
	t.Helper()
	e, err := bolt.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

func TestContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Engine {
		return fresh(t, bolt.Options{LockTimeout: quick})
	})
}

// TestContractHeld: an engine that keeps its file open behaves no differently.
func TestContractHeld(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Engine {
		e := fresh(t, bolt.Options{LockTimeout: quick})
		if _, err := e.Hold(context.Background()); err != nil {
			t.Fatal(err)
		}
		return e
	})
}

// TestContractTight: with a journal that is full at nearly every Update, reads and writes go through every mixture of journal and tree.
func TestContractTight(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Engine {
		e := fresh(t, bolt.Options{LockTimeout: quick})
		bolt.TightJournal(e)
		return e
	})
}
