package bolt_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"rettidig/store"
	"rettidig/store/bolt"
)

// sample is a store of several hundred pages and its bytes.
func sample(t testing.TB) (path string, content []byte) {
	t.Helper()
	e := fresh(t, bolt.Options{})
	for from := 0; from < 6000; from += 2000 {
		if err := fillSample(e, from, from+2000); err != nil {
			t.Fatal(err)
		}
	}
	content, err := os.ReadFile(e.Path())
	if err != nil {
		t.Fatal(err)
	}
	return e.Path(), content
}

func fillSample(e *bolt.Engine, from, to int) error {
	_, err := e.Update(context.Background(), func(w store.Writer) error {
		for i := from; i < to; i++ {
			w.Put(sampleKey(i), sampleValue(i))
		}
		return nil
	})
	return err
}

func sampleKey(i int) []byte { return fmt.Appendf(nil, "key%06d", i) }

func sampleValue(i int) []byte { return fmt.Appendf(nil, "the value of record %06d", i) }

// readAll opens the file anew and returns the first record that is not as it was put, and the engine's error.
func readAll(path string) (n int, wrong string, err error) {
	e, err := bolt.Open(path, bolt.Options{LockTimeout: quick})
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = e.Close() }()
	err = e.View(context.Background(), func(r store.Reader) error {
		for k, v := range r.Scan(store.Range{}) {
			var i int
			_, _ = fmt.Sscanf(string(k), "key%d", &i)
			if !bytes.Equal(k, sampleKey(i)) || !bytes.Equal(v, sampleValue(i)) {
				wrong = fmt.Sprintf("%q=%q", k, v)
			}
			n++
		}
		return nil
	})
	return n, wrong, err
}

// TestNoStoreFiles: what is no store is refused before bbolt sees it, and left as it is.
func TestNoStoreFiles(t *testing.T) {
	_, good := sample(t)
	folder := filepath.Join(t.TempDir(), "folder")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := bolt.Open(folder, bolt.Options{}); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("a folder: %v", err)
	}
	metas := bytes.Clone(good)
	metas[20]++
	metas[4096+20]++
	for name, content := range map[string][]byte{
		"empty":           {},
		"one byte":        {1},
		"text":            bytes.Repeat([]byte("sagsnummer;oprettet\r\n"), 1000),
		"zeros":           make([]byte, 32<<10),
		"one page":        good[:4096],
		"metas only":      good[:8192],
		"half":            good[:len(good)/2],
		"both metas":      metas,
		"shifted a byte":  append([]byte{0}, good...),
		"second meta cut": good[:4096+40],
	} {
		path := filepath.Join(t.TempDir(), "store.db")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := bolt.Open(path, bolt.Options{}); !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s: %v, want %v", name, err, store.ErrCorrupt)
		}
		if now, _ := os.ReadFile(path); !bytes.Equal(now, content) {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

// TestDamageLater: a file that goes bad under an open engine gives the same errors from its acts.
func TestDamageLater(t *testing.T) {
	path, good := sample(t)
	e := reopen(t, path, bolt.Options{})
	for name, content := range map[string][]byte{"empty": {}, "cut": good[:len(good)/2], "text": []byte("a letter")} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := get(e, "a"); !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s: View: %v", name, err)
		}
		_, err := e.Update(context.Background(), func(w store.Writer) error { w.Put([]byte("a"), nil); return nil })
		if !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s: Update: %v", name, err)
		}
		if now, _ := os.ReadFile(path); !bytes.Equal(now, content) {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

// TestOneMeta: a meta page torn by a crash leaves the other, at worst the state before.
func TestOneMeta(t *testing.T) {
	path, good := sample(t)
	for _, at := range []int{20, 4096 + 20} {
		bad := bytes.Clone(good)
		bad[at]++
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		n, wrong, err := readAll(path)
		if err != nil || wrong != "" || n != 6000 && n != 4000 {
			t.Errorf("meta at %d: %d records, wrong %q, %v", at, n, wrong, err)
		}
	}
}

// TestFlippedValue: one byte of a value is enough, for Get, GetMany, Scan and in an Update, and nothing of it is told.
func TestFlippedValue(t *testing.T) {
	path, good := sample(t)
	at := bytes.LastIndex(good, sampleValue(4242))
	good[at+3] ^= 1
	if err := os.WriteFile(path, good, 0o600); err != nil {
		t.Fatal(err)
	}
	e := reopen(t, path, bolt.Options{})
	key := sampleKey(4242)
	for name, read := range map[string]func(store.Reader){
		"Get":     func(r store.Reader) { r.Get(key) },
		"GetMany": func(r store.Reader) { r.GetMany([][]byte{key}) },
		"Scan": func(r store.Reader) {
			for range r.Scan(store.Range{From: key, Limit: 1}) {
				t.Error("a scan yields a damaged record")
			}
		},
	} {
		view := e.View(context.Background(), func(r store.Reader) error { read(r); return nil })
		_, update := e.Update(context.Background(), func(w store.Writer) error { read(w); w.Put(key, nil); return nil })
		for _, err := range []error{view, update} {
			if !errors.Is(err, store.ErrCorrupt) {
				t.Errorf("%s: %v, want %v", name, err, store.ErrCorrupt)
			} else if bytes.Contains([]byte(err.Error()), []byte("4242")) {
				t.Errorf("%s: the error tells the content: %v", name, err)
			}
		}
	}
	wantValue(t, e, string(sampleKey(4100)), string(sampleValue(4100)))
}

// TestFlippedAnywhere: wherever a bit changes, no read panics and none gives a record that was never put.
func TestFlippedAnywhere(t *testing.T) {
	path, good := sample(t)
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 400 {
		at := random.IntN(len(good))
		if random.IntN(2) == 0 {
			at = at&^4095 + random.IntN(400) // page headers and the directory behind them
		}
		if flipped(t, f, good[at], int64(at), byte(1)<<random.IntN(8)) != nil {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no flip was noticed: the test does not reach what it means to")
	}
}

// flipped reads the store with one bit changed, puts the bit back and returns what the engine said.
func flipped(t *testing.T, f *os.File, was byte, at int64, bit byte) error {
	t.Helper()
	defer func() { _, _ = f.WriteAt([]byte{was}, at) }()
	if _, err := f.WriteAt([]byte{was ^ bit}, at); err != nil {
		t.Fatal(err)
	}
	_, wrong, err := readAll(f.Name())
	if wrong != "" {
		t.Fatalf("a flip at %d gives %s, %v", at, wrong, err)
	}
	if err != nil && !errors.Is(err, store.ErrCorrupt) {
		t.Fatalf("a flip at %d: %v", at, err)
	}
	return err
}

// TestCutWhileMapped: a file that loses its end under a running View is a fault of memory, which becomes an error.
func TestCutWhileMapped(t *testing.T) {
	for name, read := range map[string]func(store.Reader){
		"Get":  func(r store.Reader) { r.Get(sampleKey(5999)) },
		"Scan": drain,
		"Scan by hand": func(r store.Reader) {
			next, stop := iter.Pull2(r.Scan(store.Range{}))
			defer stop()
			next()
		},
	} {
		path, _ := sample(t)
		e := reopen(t, path, bolt.Options{LockTimeout: quick})
		err := e.View(context.Background(), func(r store.Reader) error {
			if err := os.Truncate(path, 8192); err != nil {
				t.Skip("this system does not cut a mapped file:", err)
			}
			read(r)
			return nil
		})
		if !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("%s past the end of the file: %v, want %v", name, err, store.ErrCorrupt)
		}
		var locked *store.LockedError
		if _, err := e.Update(context.Background(), func(store.Writer) error { return nil }); errors.As(err, &locked) {
			t.Errorf("%s: the lock was left behind", name)
		}
	}
}

func drain(r store.Reader) {
	for range r.Scan(store.Range{}) {
	}
}

// TestPanicInCommit: bbolt panics when it first meets a damaged page while it commits. That is ErrCorrupt, the file stays as it was and
// the lock comes free.
func TestPanicInCommit(t *testing.T) {
	e := fresh(t, bolt.Options{LockTimeout: quick})
	bolt.TightJournal(e)
	err := fillSample(e, 0, 400)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(e.Path())
	if err != nil {
		t.Fatal(err)
	}
	second := 0 // the first key of the second leaf
	pageOf := func(i int) int { return bytes.Index(content, sampleKey(i)) / 4096 }
	for pageOf(second) == pageOf(0) {
		second++
	}
	content[pageOf(second)*4096]++ // the page's own number
	if err := os.WriteFile(e.Path(), content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = e.Update(context.Background(), func(w store.Writer) error {
		for i := range second - 1 {
			w.Delete(sampleKey(i)) // so much that the first leaf is merged with the second
		}
		return nil
	})
	if !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("a panic in commit: %v, want %v", err, store.ErrCorrupt)
	}
	if now, _ := os.ReadFile(e.Path()); !bytes.Equal(now, content) {
		t.Error("half a commit was written")
	}
	wantValue(t, e, string(sampleKey(0)), string(sampleValue(0)))
}

// TestPanicInOpen: a writer meets the damaged list of free pages while bbolt opens the file, which then keeps its lock; ours must not.
func TestPanicInOpen(t *testing.T) {
	path, content := sample(t)
	for at := 2 * 4096; at < len(content); at += 4096 {
		if content[at+8] == 0x10 { // the flag of a free list
			content[at+8] = 0xFF
		}
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	e := reopen(t, path, bolt.Options{LockTimeout: quick})
	for range 2 {
		_, err := e.Update(context.Background(), func(w store.Writer) error { w.Put([]byte("a"), nil); return nil })
		if !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("a panic in open: %v, want %v", err, store.ErrCorrupt)
		}
	}
	wantValue(t, e, string(sampleKey(0)), string(sampleValue(0)))
}

// TestForeign: a bbolt file of another program and one of a later layout of ours are told apart.
func TestForeign(t *testing.T) {
	for bucket, want := range map[string]error{"notes": store.ErrCorrupt, "records.3": store.ErrNewer, "records": store.ErrCorrupt} {
		path := filepath.Join(t.TempDir(), "store.db")
		db, err := bbolt.Open(path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		err = db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte(bucket)); return err })
		if err := errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
		if _, err := get(reopen(t, path, bolt.Options{}), "a"); !errors.Is(err, want) {
			t.Errorf("bucket %q: %v, want %v", bucket, err, want)
		}
	}
}
