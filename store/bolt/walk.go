package bolt

import (
	"bytes"

	"go.etcd.io/bbolt"

	"rettidig/store"
)

// walk goes through the tree and the journal over it side by side.
type walk struct {
	r           *reader
	rg          store.Range
	c           *bbolt.Cursor
	key, stored []byte  // where the tree stands; a nil key is its end
	over        overlay // what is left of the journal's part of the range
}

func (r *reader) walkOf(rg store.Range) *walk {
	w := &walk{r: r, rg: rg, over: r.jrn.between(rg.From, rg.To)}
	w.c, w.key, w.stored = r.seek(rg)
	w.bound()
	return w
}

// next returns the next key and its value; there is false for a key that the journal says is gone, and the key is nil at the end or after a failure.
func (w *walk) next() (key, value []byte, there bool) {
	if len(w.over) > 0 {
		if order := w.compare(); order >= 0 {
			c := w.cut()
			if order == 0 {
				w.step()
			}
			return c.key, c.value, c.value != nil
		}
	}
	if w.key == nil {
		return nil, nil, false
	}
	key = w.key
	value, there = w.r.open(key, w.stored)
	if !there {
		return nil, nil, false
	}
	w.step()
	return key, value, true
}

// compare is positive when the journal's key comes first, zero when both stand at the same.
func (w *walk) compare() int {
	if w.key == nil {
		return 1
	}
	if w.rg.Down {
		return bytes.Compare(w.over[len(w.over)-1].key, w.key)
	}
	return bytes.Compare(w.key, w.over[0].key)
}

// cut takes the journal's next change.
func (w *walk) cut() (c change) {
	if last := len(w.over) - 1; w.rg.Down {
		c, w.over = w.over[last], w.over[:last]
	} else {
		c, w.over = w.over[0], w.over[1:]
	}
	return c
}

func (w *walk) step() {
	w.key, w.stored = w.r.step(w.c, w.rg.Down)
	w.bound()
}

// bound ends the walk of the tree where the range ends.
func (w *walk) bound() {
	switch {
	case w.key == nil:
	case w.rg.Down && bytes.Compare(w.key, w.rg.From) < 0:
		w.key = nil
	case !w.rg.Down && w.rg.To != nil && bytes.Compare(w.key, w.rg.To) >= 0:
		w.key = nil
	}
}
