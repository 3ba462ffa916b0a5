package mem

import (
	"bytes"
	"slices"
	"sort"

	"rettidig/store"
)

// full is how many records a chunk holds before it is split.
const full = 128

// tree is the sorted records, in chunks. A committed tree never changes: its successor shares the chunks it did not touch.
type tree struct {
	rev    store.Rev
	chunks []*chunk // none is empty
}

// chunk is a run of records in order. Only the tree of the same revision may change it in place.
type chunk struct {
	rev     store.Rev
	entries []entry
}

type entry struct{ key, value []byte }

// place is a position in the tree: chunk and entry. It may lie one before the first or one after the last.
type place struct{ c, e int }

// fork makes the draft of the next revision.
func (t *tree) fork() *tree {
	return &tree{rev: t.rev + 1, chunks: slices.Clone(t.chunks)}
}

// find is the place of key, or of the first key after it.
func (t *tree) find(key []byte) (place, bool) {
	c := sort.Search(len(t.chunks), func(i int) bool { return bytes.Compare(t.chunks[i].entries[0].key, key) > 0 })
	if c == 0 {
		return place{}, false
	}
	entries := t.chunks[c-1].entries
	e := sort.Search(len(entries), func(i int) bool { return bytes.Compare(entries[i].key, key) >= 0 })
	if e == len(entries) {
		return place{c: c}, false
	}
	return place{c: c - 1, e: e}, bytes.Equal(entries[e].key, key)
}

func (t *tree) holds(p place) bool {
	return p.c >= 0 && p.c < len(t.chunks)
}

func (t *tree) at(p place) *entry { return &t.chunks[p.c].entries[p.e] }

func (t *tree) last() place { return t.prev(place{c: len(t.chunks)}) }

func (t *tree) next(p place) place {
	if p.e+1 < len(t.chunks[p.c].entries) {
		return place{c: p.c, e: p.e + 1}
	}
	return place{c: p.c + 1}
}

func (t *tree) prev(p place) place {
	if p.e > 0 {
		return place{c: p.c, e: p.e - 1}
	}
	if p.c == 0 {
		return place{c: -1}
	}
	return place{c: p.c - 1, e: len(t.chunks[p.c-1].entries) - 1}
}

// put stores copies. An old value stays as it was, for readers of older trees still hold it.
func (t *tree) put(key, value []byte) {
	value = append(make([]byte, 0, len(value)), value...)
	at, found := t.find(key)
	if found {
		t.own(at.c).entries[at.e].value = value
		return
	}
	if len(t.chunks) == 0 {
		t.chunks = []*chunk{{rev: t.rev}}
	}
	if at.e == 0 && at.c > 0 { // between two chunks: goes at the end of the first
		at = place{c: at.c - 1, e: len(t.chunks[at.c-1].entries)}
	}
	c := t.own(at.c)
	c.entries = slices.Insert(c.entries, at.e, entry{key: bytes.Clone(key), value: value})
	t.split(at.c)
}

// drop removes a key that is there.
func (t *tree) drop(key []byte) {
	at, _ := t.find(key)
	c := t.own(at.c)
	c.entries = slices.Delete(c.entries, at.e, at.e+1)
	if len(c.entries) == 0 {
		t.chunks = slices.Delete(t.chunks, at.c, at.c+1)
	}
}

// own makes chunk i safe to change.
func (t *tree) own(i int) *chunk {
	c := t.chunks[i]
	if c.rev != t.rev {
		c = &chunk{rev: t.rev, entries: slices.Clone(c.entries)}
		t.chunks[i] = c
	}
	return c
}

// split cuts chunk i in two once it is full.
func (t *tree) split(i int) {
	c := t.chunks[i]
	if len(c.entries) <= full {
		return
	}
	half := len(c.entries) / 2
	right := &chunk{rev: t.rev, entries: slices.Clone(c.entries[half:])}
	clear(c.entries[half:])
	c.entries = c.entries[:half]
	t.chunks = slices.Insert(t.chunks, i+1, right)
}
