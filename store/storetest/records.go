package storetest

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"rettidig/store"
)

func putGetDelete(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "b=2")
	put(t, e, "a=3")
	wantContent(t, e, "a=3 b=2")
	update(t, e, func(w store.Writer) { w.Delete([]byte("a")); w.Delete([]byte("missing")) })
	wantContent(t, e, "b=2")
	view(t, e, func(r store.Reader) {
		if v, ok := r.Get([]byte("a")); ok || v != nil {
			t.Errorf("a deleted key reads as %q, %v", v, ok)
		}
		for _, key := range []string{"", "bb", strings.Repeat("k", store.MaxKey+1)} {
			if _, ok := r.Get([]byte(key)); ok {
				t.Errorf("%q was never put and is there", key)
			}
		}
	})
	update(t, e, func(w store.Writer) { w.Delete([]byte("b")) })
	wantContent(t, e, "")
}

func emptyValue(t *testing.T, e store.Engine) {
	update(t, e, func(w store.Writer) { w.Put([]byte("empty"), []byte{}); w.Put([]byte("nil"), nil) })
	view(t, e, func(r store.Reader) {
		for _, v := range r.GetMany([][]byte{[]byte("empty"), []byte("nil")}) {
			if v == nil || len(v) != 0 {
				t.Errorf("an empty value reads as %#v in GetMany, where nil means missing", v)
			}
		}
		if v, ok := r.Get([]byte("nil")); !ok || len(v) != 0 {
			t.Errorf("an empty value reads as %q, %v", v, ok)
		}
	})
}

func getMany(t *testing.T, e store.Engine) {
	put(t, e, "a=1", "c=3", "d=4")
	view(t, e, func(r store.Reader) {
		got := r.GetMany([][]byte{[]byte("d"), []byte("b"), []byte("a"), []byte("a"), []byte("")})
		want := [][]byte{[]byte("4"), nil, []byte("1"), []byte("1"), nil}
		if len(got) != len(want) {
			t.Fatalf("%d values for %d keys", len(got), len(want))
		}
		for i := range want {
			if !bytes.Equal(got[i], want[i]) || (got[i] == nil) != (want[i] == nil) {
				t.Errorf("value %d is %#v, want %#v", i, got[i], want[i])
			}
		}
		if none := r.GetMany(nil); len(none) != 0 {
			t.Errorf("no keys gave %d values", len(none))
		}
	})
}

// copiesInput: callers reuse their buffers between puts.
func copiesInput(t *testing.T, e store.Engine) {
	update(t, e, func(w store.Writer) {
		key, value := []byte("k1"), []byte("v1")
		w.Put(key, value)
		key[1], value[1] = '2', '2'
		w.Put(key, value)
		key[1], value[1] = 'x', 'x'
	})
	wantContent(t, e, "k1=v1 k2=v2")
}

func readYourWrites(t *testing.T, e store.Engine) {
	put(t, e, "a=old", "gone=1")
	update(t, e, func(w store.Writer) {
		before, _ := w.Get([]byte("a"))
		w.Put([]byte("a"), []byte("new"))
		w.Put([]byte("b"), []byte("made"))
		w.Delete([]byte("gone"))
		got := w.GetMany([][]byte{[]byte("a"), []byte("b"), []byte("gone")})
		if string(got[0]) != "new" || string(got[1]) != "made" || got[2] != nil {
			t.Errorf("own writes read as %q", got)
		}
		if string(before) != "old" {
			t.Errorf("a value read before a put changed under its reader to %q", before)
		}
	})
	wantContent(t, e, "a=new b=made")
}

func keySize(t *testing.T, e store.Engine) {
	longest := bytes.Repeat([]byte("k"), store.MaxKey)
	update(t, e, func(w store.Writer) { w.Put(longest, []byte("v")) })
	for name, c := range map[string]struct {
		key  []byte
		want error
	}{
		"too long": {append(longest, 'k'), store.ErrTooLarge},
		"empty":    {nil, store.ErrMisuse},
	} {
		_, err := retry(context.Background(), e, func(w store.Writer) error {
			w.Put([]byte("other"), nil)
			w.Put(c.key, nil)
			return nil
		})
		if !errors.Is(err, c.want) {
			t.Errorf("a key that is %s: %v, want %v", name, err, c.want)
		}
	}
	wantContent(t, e, string(longest)+"=v")
}

// largeValue goes past the page of any engine.
func largeValue(t *testing.T, e store.Engine) {
	size := 300_000
	if most := e.Limits().Value; most > 0 {
		size = min(size, most)
	}
	big := bytes.Repeat([]byte("x"), size)
	update(t, e, func(w store.Writer) { w.Put([]byte("big"), big) })
	view(t, e, func(r store.Reader) {
		if v, _ := r.Get([]byte("big")); !bytes.Equal(v, big) {
			t.Errorf("a value of %d bytes came back as %d bytes, or changed", size, len(v))
		}
	})
}

// limits: an engine that names a limit refuses what is over it, all of it.
func limits(t *testing.T, e store.Engine) {
	l := e.Limits()
	if l.Ops > 0 {
		wantTooLarge(t, e, func(w store.Writer) {
			for i := range l.Ops + 1 {
				w.Put(numbered(i), nil)
			}
		})
	}
	if l.Value > 0 {
		wantTooLarge(t, e, func(w store.Writer) { w.Put([]byte("a"), make([]byte, l.Value+1)) })
	}
	wantContent(t, e, "")
}

func wantTooLarge(t *testing.T, e store.Engine, fn func(store.Writer)) {
	t.Helper()
	_, err := retry(context.Background(), e, func(w store.Writer) error { fn(w); return nil })
	if !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("an Update over the limits %+v gave %v", e.Limits(), err)
	}
}

func closes(t *testing.T, e store.Engine) {
	put(t, e, "a=1")
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if err := e.View(ctx, func(store.Reader) error { return nil }); err == nil {
		t.Error("View works on a closed engine")
	}
	if _, err := e.Update(ctx, func(store.Writer) error { return nil }); err == nil {
		t.Error("Update works on a closed engine")
	}
	if _, err := e.Watch(ctx, 0); err == nil {
		t.Error("Watch works on a closed engine")
	}
	if err := e.Close(); err != nil {
		t.Errorf("a second Close: %v", err)
	}
}
