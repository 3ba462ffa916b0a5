package store

import (
	"bytes"
	"container/heap"
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// findStretch is how many records are looked at between two looks at the context.
const findStretch = 20_000

// Find scans for the tasks the filter picks and returns the page of them that the query asks for, with their number. It looks at ctx as it goes.
func (s *Store) Find(ctx context.Context, f Filter, q Query) (Found, error) {
	var found Found
	err := s.View(ctx, func(v *Snapshot) error {
		m, err := v.matcher(ctx, f)
		if err != nil {
			return err
		}
		found, err = v.find(ctx, m, q)
		return err
	})
	return found, err
}

// find reads every task record once, in the order they lie, and keeps the best of the matches: no match is looked up by its key until it is shown.
func (v *Snapshot) find(ctx context.Context, m *matcher, q Query) (Found, error) {
	top := &topKeys{limit: q.Limit + 1, up: q.Up}
	total, n := 0, 0
	for k, b := range v.r.Scan(under([]byte{spaceTask})) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return Found{}, ctx.Err()
		}
		if !m.match(b) {
			continue
		}
		total++
		t, err := decodeTask(TaskID(keyLast(k)), b)
		if err != nil {
			return Found{}, err
		}
		top.offer(orderKey(q.Order, &t), q.After)
	}
	keys := top.sorted()
	more := len(keys) > q.Limit
	if more && q.Up {
		keys = keys[1:]
	} else if more {
		keys = keys[:q.Limit]
	}
	return Found{Page: Page{Rows: v.rowsAt(keys), More: more}, Total: total}, nil
}

// matcher is a filter made ready for scanning: words folded, catalog names matched once, citizens found beforehand.
type matcher struct {
	f       Filter
	types   map[catalog.Number]bool
	impacts [catalog.ImpactNone + 1]bool
	words   []word
	citizen bitset // with Filter.Person: the citizens with that number
	before  int64
}

// word is one folded word of the filter's text with what it matches besides the record's own text.
type word struct {
	text   []byte
	number catalog.Number          // a word of up to three digits is a type number
	types  map[catalog.Number]bool // types whose name or gloss holds it
	people bitset                  // citizens whose name holds it
}

func (v *Snapshot) matcher(ctx context.Context, f Filter) (*matcher, error) {
	m := &matcher{f: f, before: 1<<63 - 1}
	if len(f.Types) > 0 {
		m.types = map[catalog.Number]bool{}
		for _, n := range f.Types {
			m.types[n] = true
		}
	}
	for _, i := range f.Impacts {
		m.impacts[i] = true
	}
	if !f.Before.IsZero() {
		m.before = f.Before.Unix()
	}
	for _, text := range strings.Fields(safe.Fold(f.Text)) {
		m.words = append(m.words, newWord(text))
	}
	if f.Person != "" {
		h, ok := parseHash(f.Person)
		if !ok {
			return m, fmt.Errorf("the hash of a number: %w", ErrNotFound)
		}
		m.citizen = peopleOf(v.r, h)
	}
	return m, v.findPeople(ctx, m.words)
}

func newWord(text string) word {
	w := word{text: []byte(text), types: map[catalog.Number]bool{}}
	if n, err := strconv.Atoi(text); err == nil && len(text) <= 3 {
		w.number = catalog.Number(n)
	}
	for _, t := range catalog.All() {
		if strings.Contains(safe.Fold(t.Name), text) || strings.Contains(safe.Fold(t.Gloss), text) {
			w.types[t.Number] = true
		}
	}
	return w
}

// findPeople marks, for every word, the citizens whose name holds it.
func (v *Snapshot) findPeople(ctx context.Context, words []word) error {
	if len(words) == 0 {
		return nil
	}
	n := 0
	for k, b := range v.r.Scan(under([]byte{spacePerson})) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		name := foldedName(b)
		for i := range words {
			if bytes.Contains(name, words[i].text) {
				words[i].people.add(keyLast(k))
			}
		}
	}
	return nil
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

// match decides on the bytes of a record; only the fields the filter speaks of are read.
func (m *matcher) match(b []byte) bool {
	return len(b) >= headLength && m.state(b) && m.head(b) && m.person(b) && m.text(b)
}

func (m *matcher) state(b []byte) bool {
	s := State(b[offState])
	switch {
	case m.f.All:
		return s != StateRemoved
	case m.f.Resolved:
		return s == StateResolved || s == StateConfirmed
	case m.f.Waiting:
		return s == StateOpen && catalog.Date(int32(binary.BigEndian.Uint32(b[offWait:]))) > m.f.Today
	}
	return s == StateOpen
}

func (m *matcher) head(b []byte) bool {
	if len(m.f.Impacts) > 0 && !m.impacts[min(int(b[offImpact]), len(m.impacts)-1)] {
		return false
	}
	if m.types != nil && !m.types[typeIn(b)] {
		return false
	}
	if m.f.Owner != 0 && StaffID(binary.BigEndian.Uint32(b[offOwner:])) != m.f.Owner {
		return false
	}
	return int64(binary.BigEndian.Uint64(b[offDeadline:])) <= m.before
}

func typeIn(b []byte) catalog.Number {
	return catalog.Number(int32(binary.BigEndian.Uint32(b[offType:])))
}

func (m *matcher) person(b []byte) bool {
	return m.f.Person == "" || m.citizen.has(binary.BigEndian.Uint64(b[offPerson:]))
}

func (m *matcher) text(b []byte) bool {
	if len(m.words) == 0 {
		return true
	}
	n, citizen := typeIn(b), binary.BigEndian.Uint64(b[offPerson:])
	search := b[min(int(binary.BigEndian.Uint32(b[offSearch:])), len(b)):]
	for i := range m.words {
		if !m.words[i].match(n, citizen, search) {
			return false
		}
	}
	return true
}

func (w *word) match(n catalog.Number, citizen uint64, search []byte) bool {
	if w.number != 0 {
		return w.number == n
	}
	return w.types[n] || w.people.has(citizen) || bytes.Contains(search, w.text)
}

// bitset is a set of small numbers.
type bitset []uint64

func (s *bitset) add(n uint64) {
	for uint64(len(*s)) <= n/64 {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

func (s bitset) has(n uint64) bool { return n/64 < uint64(len(s)) && s[n/64]&(1<<(n%64)) != 0 }

// topKeys keeps the first, or going up the last, keys beyond a place.
type topKeys struct {
	keys  []Cursor
	limit int
	up    bool
}

func (t *topKeys) offer(key, beyond Cursor) {
	if beyond != nil && (bytes.Compare(key, beyond) <= 0) != t.up {
		return
	}
	if beyond != nil && bytes.Equal(key, beyond) {
		return
	}
	if len(t.keys) < t.limit {
		heap.Push(t, key)
		return
	}
	if t.better(key, t.keys[0]) {
		t.keys[0] = key
		heap.Fix(t, 0)
	}
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
