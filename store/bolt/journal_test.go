package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"rettidig/store"
)

// FuzzChanges: any bytes are read without a panic, and what is taken is written back as it was.
func FuzzChanges(f *testing.F) {
	f.Add(appendChanges(nil, []change{{[]byte("a"), nil}, {[]byte("b"), []byte{}}, {[]byte("cc"), []byte("value")}}))
	f.Add([]byte{1, 'a'})
	f.Add([]byte{1, 'a', 3, 'x'})
	f.Add([]byte{0, 0})
	f.Add(bytes.Repeat([]byte{0xff}, 20))
	f.Fuzz(func(t *testing.T, b []byte) {
		list, err := parseChanges(b)
		if err != nil {
			if !errors.Is(err, store.ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		again, err := parseChanges(appendChanges(nil, list))
		if err != nil || len(again) != len(list) {
			t.Fatalf("%d changes come back as %d, %v", len(list), len(again), err)
		}
		for i, c := range list {
			if !bytes.Equal(c.key, again[i].key) || !bytes.Equal(c.value, again[i].value) || (c.value == nil) != (again[i].value == nil) {
				t.Errorf("%q=%q comes back as %q=%q", c.key, c.value, again[i].key, again[i].value)
			}
		}
	})
}

func set(t *testing.T, e *Engine, key, value string) {
	t.Helper()
	if _, err := e.Update(context.Background(), func(w store.Writer) error { w.Put([]byte(key), []byte(value)); return nil }); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, e *Engine, key, value string) {
	t.Helper()
	err := e.View(context.Background(), func(r store.Reader) error {
		if v, _ := r.Get([]byte(key)); string(v) != value {
			t.Errorf("%s is %q, want %q", key, v, value)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// records counts what lies in the tree and in the journal of the file.
func records(t *testing.T, e *Engine) (tree, journal int) {
	t.Helper()
	e.garage.swap(nil).close()
	db, err := bbolt.Open(e.path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	_ = db.View(func(tx *bbolt.Tx) error {
		tree, journal = tx.Bucket([]byte(bucketName)).Stats().KeyN, tx.Bucket([]byte(journalName)).Stats().KeyN
		return nil
	})
	return tree, journal
}

// TestJournalFills: small Updates wait in the journal, which goes into the tree when it is full, and at once before an Update of many keys.
func TestJournalFills(t *testing.T) {
	e := open(t)
	for i := range e.size.updates {
		set(t, e, fmt.Sprintf("k%03d", i), "v")
	}
	if tree, journal := records(t, e); tree != 0 || journal != e.size.updates {
		t.Errorf("before: %d in the tree, %d in the journal", tree, journal)
	}
	set(t, e, "k000", "new")
	if tree, journal := records(t, e); tree != e.size.updates || journal != 0 {
		t.Errorf("full: %d in the tree, %d in the journal", tree, journal)
	}
	want(t, e, "k000", "new")
	set(t, e, "gone", "x")
	_, err := e.Update(context.Background(), func(w store.Writer) error {
		w.Delete([]byte("gone"))
		for i := range e.size.own + 1 {
			w.Put(fmt.Appendf(nil, "many%04d", i), nil)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if tree, journal := records(t, e); tree != e.size.updates+e.size.own+1 || journal != 0 {
		t.Errorf("after many: %d in the tree, %d in the journal", tree, journal)
	}
	want(t, e, "gone", "")
}

// TestNothingToDelete: deletes that meet nothing do not move the revision, also when they are more than the journal takes and others' work waits in it.
func TestNothingToDelete(t *testing.T) {
	e := open(t)
	set(t, e, "a", "1")
	before, err := head(e.path)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{1, e.size.own + 5} {
		rev, err := e.Update(context.Background(), func(w store.Writer) error {
			for i := range n {
				w.Delete(fmt.Appendf(nil, "missing%d", i))
			}
			return nil
		})
		if err != nil || rev != before {
			t.Errorf("%d deletes of nothing: revision %d after %d, %v", n, rev, before, err)
		}
	}
	want(t, e, "a", "1")
}

// TestJournalDamage: a flipped bit in the journal is ErrCorrupt, and never a record that was not put.
func TestJournalDamage(t *testing.T) {
	e := open(t)
	set(t, e, "a", "the value in the journal")
	content, err := os.ReadFile(e.path)
	if err != nil {
		t.Fatal(err)
	}
	content[bytes.LastIndex(content, []byte("the value"))] ^= 1
	path := filepath.Join(t.TempDir(), "store.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	bad, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := bad.View(context.Background(), func(store.Reader) error { return nil }); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("View: %v", err)
	}
	if _, err := bad.Update(context.Background(), func(w store.Writer) error { w.Put([]byte("b"), nil); return nil }); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("Update: %v", err)
	}
}

// TestFirstLayout: a file from before there was a journal is read as it is, and carried over by the first Update that changes something.
func TestFirstLayout(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucket([]byte(bucketFirst))
		for i := 0; i < 1000 && err == nil; i++ {
			key := fmt.Appendf(nil, "key%04d", i)
			value := fmt.Appendf(nil, "value %d", i)
			w := &writer{}
			err = b.Put(key, w.seal(key, value))
		}
		return err
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	e, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	want(t, e, "key0999", "value 999")
	set(t, e, "key0000", "new")
	want(t, e, "key0000", "new")
	want(t, e, "key0999", "value 999")
	if tree, journal := records(t, e); tree != 1000 || journal != 1 {
		t.Errorf("%d in the tree, %d in the journal", tree, journal)
	}
}
