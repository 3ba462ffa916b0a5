package bolt_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"rettidig/store"
	"rettidig/store/bolt"
)

func set(t testing.TB, e *bolt.Engine, key, value string) store.Rev {
	t.Helper()
	rev, err := e.Update(context.Background(), func(w store.Writer) error {
		w.Put([]byte(key), []byte(value))
		return nil
	})
	if err != nil {
		t.Fatalf("update: %v", err)
	}
	return rev
}

func get(e *bolt.Engine, key string) (string, error) {
	var value string
	err := e.View(context.Background(), func(r store.Reader) error {
		v, _ := r.Get([]byte(key))
		value = string(v)
		return nil
	})
	return value, err
}

func wantValue(t testing.TB, e *bolt.Engine, key, want string) {
	t.Helper()
	if got, err := get(e, key); err != nil || got != want {
		t.Errorf("%s is %q, %v; want %q", key, got, err, want)
	}
}

func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s holds %v, want %v", dir, got, want)
	}
}

// TestCreateModes: the file is its owner's alone, and so is a folder that had to be made.
func TestCreateModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such modes")
	}
	path := filepath.Join(t.TempDir(), "made", "below", "store.db")
	if err := bolt.Create(path, bolt.Options{}); err != nil {
		t.Fatal(err)
	}
	set(t, reopen(t, path, bolt.Options{}), "a", "1")
	for name, want := range map[string]fs.FileMode{
		path:                             0o600,
		filepath.Dir(path):               0o700,
		filepath.Dir(filepath.Dir(path)): 0o700,
	} {
		info, err := os.Stat(name)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, %v; want %v", name, info.Mode().Perm(), err, want)
		}
	}
	wantFiles(t, filepath.Dir(path), "store.db")
}

// TestCreateKeeps: a file that is there is never touched, whatever it is.
func TestCreateKeeps(t *testing.T) {
	for name, content := range map[string]string{"empty": "", "text": "a letter"} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := bolt.Create(path, bolt.Options{}); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%s: %v, want %v", name, err, fs.ErrExist)
		}
		if got, _ := os.ReadFile(path); string(got) != content {
			t.Errorf("%s: now holds %q", name, got)
		}
		wantFiles(t, filepath.Dir(path), name)
	}
}

// TestCreateRace: of many at once one makes the store, and nobody replaces it.
func TestCreateRace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	var wg sync.WaitGroup
	errs := make([]error, 6)
	for i := range errs {
		wg.Go(func() { errs[i] = bolt.Create(path, bolt.Options{}) })
	}
	wg.Wait()
	made := 0
	for _, err := range errs {
		switch {
		case err == nil:
			made++
		case !errors.Is(err, fs.ErrExist):
			t.Error(err)
		}
	}
	if made != 1 {
		t.Errorf("%d of them made the store", made)
	}
	wantFiles(t, filepath.Dir(path), "store.db")
}

// TestCreateCrash: what a crash in creation leaves is no store, and creation goes through the next time.
func TestCreateCrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), ".store.db.1.tmp"), []byte("half a fi"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := bolt.Open(path, bolt.Options{}); !errors.Is(err, store.ErrNoStore) {
		t.Errorf("open after a crash: %v, want %v", err, store.ErrNoStore)
	}
	if err := bolt.Create(path, bolt.Options{}); err != nil {
		t.Fatal(err)
	}
	set(t, reopen(t, path, bolt.Options{}), "a", "1")
}

// TestNeverCreates: neither Open nor an act makes a file that is not there.
func TestNeverCreates(t *testing.T) {
	e := fresh(t, bolt.Options{})
	if err := os.Remove(e.Path()); err != nil {
		t.Fatal(err)
	}
	_, view := get(e, "a")
	_, update := e.Update(context.Background(), func(store.Writer) error { return nil })
	_, open := bolt.Open(e.Path(), bolt.Options{})
	_, watch := e.Watch(context.Background(), 0)
	_, hold := e.Hold(context.Background())
	for name, err := range map[string]error{"View": view, "Update": update, "Open": open, "Watch": watch, "Hold": hold} {
		if !errors.Is(err, store.ErrNoStore) {
			t.Errorf("%s: %v, want %v", name, err, store.ErrNoStore)
		}
	}
	wantFiles(t, filepath.Dir(e.Path()))
}

func TestReadOnly(t *testing.T) {
	e := fresh(t, bolt.Options{})
	set(t, e, "a", "1")
	ro := reopen(t, e.Path(), bolt.Options{ReadOnly: true})
	wantValue(t, ro, "a", "1")
	if _, err := ro.Update(context.Background(), func(store.Writer) error { return nil }); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("update: %v, want %v", err, store.ErrReadOnly)
	}
}

// TestBackup: the copy is a store of its own with the newest content, and never replaces a file.
func TestBackup(t *testing.T) {
	e := fresh(t, bolt.Options{})
	set(t, e, "a", "1")
	path := filepath.Join(t.TempDir(), "copy.db")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := e.Backup(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled backup: %v", err)
	}
	wantFiles(t, filepath.Dir(path))
	if err := e.Backup(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	set(t, e, "a", "2")
	b := reopen(t, path, bolt.Options{})
	wantValue(t, b, "a", "1")
	set(t, b, "b", "of the copy")
	wantValue(t, e, "b", "")
	for _, taken := range []string{path, e.Path()} {
		if err := e.Backup(context.Background(), taken); !errors.Is(err, fs.ErrExist) {
			t.Errorf("a backup onto a file: %v, want %v", err, fs.ErrExist)
		}
	}
	if err := e.Warm(context.Background()); err != nil {
		t.Error(err)
	}
}

// TestHoldNests: the file is given back with the last release, and one of them twice counts once.
func TestHoldNests(t *testing.T) {
	e := fresh(t, bolt.Options{})
	other := reopen(t, e.Path(), bolt.Options{LockTimeout: quick})
	first, err := e.Hold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	second, err := e.Hold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	first()
	first()
	set(t, e, "a", "1")
	var locked *store.LockedError
	if _, err := get(other, "a"); !errors.As(err, &locked) {
		t.Errorf("another engine while the file is held: %v", err)
	}
	second()
	wantValue(t, other, "a", "1")
	set(t, other, "a", "2")
	wantValue(t, e, "a", "2")
}

// TestHoldIsPatientOnceBegun: half an import does not give up because another program had the file for a little more than a second.
func TestHoldIsPatientOnceBegun(t *testing.T) {
	e := fresh(t, bolt.Options{LockTimeout: quick})
	set(t, e, "a", "1")
	other := reopen(t, e.Path(), bolt.Options{})
	begin := func() error {
		taken, err := other.Hold(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(4*quick, taken)
		release, err := e.Hold(context.Background())
		if err == nil {
			release()
		}
		return err
	}
	var locked *store.LockedError
	if err := begin(); !errors.As(err, &locked) {
		t.Errorf("work that has not begun waits: %v", err)
	}
	time.Sleep(5 * quick)
	release, err := e.Hold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	release()
	if err := begin(); err != nil {
		t.Errorf("work that has begun gives up: %v", err)
	}
}
