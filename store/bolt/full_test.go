//go:build linux || darwin

package bolt_test

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"testing"

	"rettidig/store"
	"rettidig/store/bolt"
)

// TestDiskFull: an Update for which there is no room certainly did not happen, so it is not called unknown, and the store goes on.
func TestDiskFull(t *testing.T) {
	for name, held := range map[string]bool{"opened for each act": false, "held": true} {
		e := fresh(t, bolt.Options{})
		set(t, e, "a", "old")
		if held {
			release, err := e.Hold(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			defer release()
		}
		err := withFileLimit(t, 2<<20, func() error { // above what the test runner writes of its own
			_, err := e.Update(context.Background(), func(w store.Writer) error {
				w.Put([]byte("a"), make([]byte, 8<<20))
				return nil
			})
			return err
		})
		if err == nil || errors.Is(err, store.ErrUnknown) || errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s: a full disk: %v", name, err)
		}
		wantValue(t, e, "a", "old")
		set(t, e, "a", "new")
		wantValue(t, e, "a", "new")
	}
}

// withFileLimit runs fn while no file of this process may grow past size bytes, which looks like a full disk.
func withFileLimit(t *testing.T, size uint64, fn func() error) error {
	t.Helper()
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: old.Max}); err != nil {
		t.Skip(err)
	}
	defer func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
			t.Error(os.NewSyscallError("setrlimit", err))
		}
	}()
	return fn()
}
