package store

import (
	"bytes"
	"container/heap"
	"context"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// findStretch is how many records are looked at between two looks at the context.
const findStretch = 20_000

// Find looks for the tasks the filter picks and returns the page of them that the query asks for, with their number. It looks at ctx as it goes.
func (s *Store) Find(ctx context.Context, f Filter, q Query) (Found, error) {
	var found Found
	err := s.View(ctx, func(v *Snapshot) error {
		m, err := v.matcher(f)
		if err != nil {
			return err
		}
		if q.Uncounted {
			var done bool
			if found, done, err = v.peek(ctx, m, q, nil); done || err != nil {
				return err
			}
		}
		found, err = v.find(ctx, m, q)
		return err
	})
	return found, err
}

// matcher is a filter made ready for testing records: words folded, catalog names matched once, numbers and names looked up.
type matcher struct {
	f       Filter
	cond    Cond
	root    node
	plan    plan // once hasPlan
	hasPlan bool
}

func (v *Snapshot) matcher(f Filter) (*matcher, error) {
	m := &matcher{f: f, cond: f.cond()}
	var err error
	m.root, err = v.compile(m.cond)
	return m, err
}

// match decides on a record; only the fields the filter speaks of are read.
func (m *matcher) match(r *record) bool {
	return len(r.b) >= offTexts && m.state(State(r.b[offState])) && m.root.test(r)
}

func (m *matcher) state(s State) bool {
	switch {
	case m.f.All:
		return s != StateRemoved
	case m.f.Resolved:
		return s == StateResolved || s == StateConfirmed
	}
	return s == StateOpen
}

// open reports whether the filter looks at open tasks alone: those stand in the orders.
func (m *matcher) open() bool { return !m.f.All && !m.f.Resolved }

// words are the conditions of a search for every word of a text.
func words(text string) []Cond {
	var list []Cond
	for _, w := range strings.Fields(text) {
		list = append(list, Word(w))
	}
	return list
}

// word is one folded word of the filter's text with what it matches besides the record's own text.
type word struct {
	text   []byte
	number catalog.Number // a word of up to three digits is a type number
	types  bitset         // types whose name or gloss holds it
	people bitset         // citizens whose name holds it
}

func newWord(text string) word {
	w := word{text: []byte(text)}
	if n, err := strconv.Atoi(text); err == nil && len(text) <= 3 {
		w.number = catalog.Number(n)
	}
	for _, t := range catalog.All() {
		if strings.Contains(safe.Fold(t.Name), text) || strings.Contains(safe.Fold(t.Gloss), text) {
			w.types.add(uint64(t.Number))
		}
	}
	return w
}

// foldedName skips to the folded name of a person's record without copying anything.
func foldedName(b []byte) []byte {
	d := &decoder{b: b}
	d.take(offHash + cprHashLength)
	for range 4 { // CPR, flag, case, name
		d.bytes()
	}
	return d.b
}

func typeIn(b []byte) catalog.Number {
	return catalog.Number(int32(binary.BigEndian.Uint32(b[offType:])))
}

// bitset is a set of small numbers.
type bitset []uint64

func (s *bitset) add(n uint64) {
	for uint64(len(*s)) <= n/64 {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

// join adds all of the other set.
func (s *bitset) join(other bitset) {
	if n := len(other) - len(*s); n > 0 {
		*s = append(*s, make(bitset, n)...)
	}
	for i, word := range other {
		(*s)[i] |= word
	}
}

func (s bitset) has(n uint64) bool { return n/64 < uint64(len(s)) && s[n/64]&(1<<(n%64)) != 0 }

// topKeys keeps the first, or going up the last, keys beyond a place.
type topKeys struct {
	keys  []Cursor
	limit int
	up    bool
}

// offer takes a key that is good enough; it keeps a copy, so the caller may use the bytes again.
func (t *topKeys) offer(key, beyond Cursor) {
	switch {
	case beyond != nil && (bytes.Equal(beyond, key) || !t.better(beyond, key)):
	case len(t.keys) < t.limit:
		heap.Push(t, slices.Clone(key))
	case t.better(key, t.keys[0]):
		t.keys[0] = append(t.keys[0][:0], key...)
		heap.Fix(t, 0)
	}
}

// keep takes a key that is good enough, and the bytes of it.
func (t *topKeys) keep(key Cursor) {
	switch {
	case len(t.keys) < t.limit:
		heap.Push(t, key)
	case t.better(key, t.keys[0]):
		t.keys[0] = key
		heap.Fix(t, 0)
	}
}

// first is the n best, copied and sorted.
func (t *topKeys) first(n int) []Cursor {
	keys := slices.Clone(t.keys)
	slices.SortFunc(keys, func(a, b Cursor) int { return bytes.Compare(a, b) })
	keys = keys[:min(n, len(keys))]
	for i, k := range keys {
		keys[i] = slices.Clone(k)
	}
	return keys
}

func (t *topKeys) better(a, b Cursor) bool { return (bytes.Compare(a, b) < 0) != t.up }

func (t *topKeys) sorted() []Cursor {
	slices.SortFunc(t.keys, func(a, b Cursor) int { return bytes.Compare(a, b) })
	return t.keys
}

// Len, Less, Swap, Push and Pop make a heap whose first key is the one to give up next.
func (t *topKeys) Len() int           { return len(t.keys) }
func (t *topKeys) Less(i, j int) bool { return t.better(t.keys[j], t.keys[i]) }
func (t *topKeys) Swap(i, j int)      { t.keys[i], t.keys[j] = t.keys[j], t.keys[i] }
func (t *topKeys) Push(k any)         { t.keys = append(t.keys, k.(Cursor)) }

// Pop takes the last key away.
func (t *topKeys) Pop() any {
	last := t.keys[len(t.keys)-1]
	t.keys = t.keys[:len(t.keys)-1]
	return last
}

// DueBefore is the filter that shows only what must be solved before the moment.
func DueBefore(at time.Time) Filter { return Filter{Before: at} }
