package store

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"
	"time"

	"rettidig/catalog"
)

// A filter is answered in one of four ways, the cheapest that is exact:
//
//	peek   walk the order from where the page begins, testing records, until the page is full: nothing else is read. At most 20,000 tasks.
//	few    an index names the tasks that can match, and they are few: look each of them up.
//	keys   the keys of an order decide: walk a stretch of it and read records only where the key leaves it open.
//	scan   read every task's record once in the order they lie: one pass over the map beats a million look-ups.

// Bounds of the plan, in tasks.
const (
	peekTasks = 20_000
	fewTasks  = 25_000
)

// find answers the query in full: the page and the number of matches.
func (v *Snapshot) find(ctx context.Context, m *matcher, q Query) (Found, error) {
	s := newSearch(v, m, q)
	return s.answer(s.run(ctx))
}

// search is one answer under way.
type search struct {
	v     *Snapshot
	m     *matcher
	q     Query
	top   topKeys
	total int
	n     int // records and keys looked at
	rec   record
	key   []byte
	seen  bitset // where two stretches may hold the same task
	many  bool
	later []TaskID // what the keys did not decide
}

func newSearch(v *Snapshot, m *matcher, q Query) *search {
	return &search{v: v, m: m, q: q, top: topKeys{limit: q.Limit + 1, up: q.Up}, rec: record{v: v}, key: make([]byte, 0, orderKeyLength)}
}

func (s *search) run(ctx context.Context) error {
	p := s.v.plan(s.m.cond)
	_, late := readLater(s.v.r)
	switch {
	case p.known && len(p.ranges) == 0 && p.size <= fewTasks:
		return s.few(ctx, p)
	case late || !s.m.open():
		return s.scan(ctx)
	case p.known && p.size <= fewTasks:
		return s.few(ctx, p)
	case keyed(s.m.cond):
		return s.keys(ctx, s.stretches(p))
	}
	return s.scan(ctx)
}

// stretches are the parts of the orders to walk: those an index names, else the order whose keys say most.
func (s *search) stretches(p plan) []Range {
	if p.known && len(p.ids) == 0 {
		return p.ranges
	}
	return []Range{underOrder(OrderRelease)}
}

// answer gives what was found, once the search has run.
func (s *search) answer(err error) (Found, error) {
	if err != nil {
		return Found{}, err
	}
	keys := s.top.sorted()
	more := len(keys) > s.q.Limit
	if more && s.q.Up {
		keys = keys[1:]
	} else if more {
		keys = keys[:s.q.Limit]
	}
	return Found{Page: Page{Rows: s.v.rowsAt(keys), More: more}, Total: s.total}, nil
}

// late looks at ctx now and then.
func (s *search) late(ctx context.Context) error {
	if s.n++; s.n%(findStretch/10) == 0 {
		return ctx.Err()
	}
	return nil
}

// scan reads every record.
func (s *search) scan(ctx context.Context) error {
	if err := s.v.prepare(ctx, s.m.root); err != nil {
		return err
	}
	for k, b := range s.v.r.Scan(under([]byte{spaceTask})) {
		if err := s.late(ctx); err != nil {
			return err
		}
		s.rec.next(b)
		if s.m.match(&s.rec) {
			s.take(TaskID(keyLast(k)), b)
		}
	}
	return nil
}

// few looks up the tasks that can match, in the order they lie.
func (s *search) few(ctx context.Context, p plan) error {
	ids := p.ids
	for _, rng := range p.ranges {
		for k := range s.v.r.Scan(rng) {
			ids = append(ids, TaskID(keyLast(k)))
		}
	}
	return s.lookUpAll(ctx, ids)
}

// lookUpAll looks tasks up in the order they lie.
func (s *search) lookUpAll(ctx context.Context, ids []TaskID) error {
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if err := s.late(ctx); err != nil {
			return err
		}
		s.lookUp(id)
	}
	return nil
}

func (s *search) lookUp(id TaskID) {
	b, ok := s.v.r.Get(binary.BigEndian.AppendUint64(append(s.key[:0], spaceTask), uint64(id)))
	if !ok {
		return // Check reports it
	}
	s.rec.next(b)
	if s.m.match(&s.rec) {
		s.take(id, b)
	}
}

// keys walks stretches of the orders.
func (s *search) keys(ctx context.Context, ranges []Range) error {
	s.many = len(ranges) > 1
	var k keyFacts
	for _, rng := range ranges {
		for key := range s.v.r.Scan(rng) {
			if err := s.late(ctx); err != nil {
				return err
			}
			if k.read(key) && s.fresh(k.id) {
				s.byKey(&k, key)
			}
		}
	}
	return s.lookUpAll(ctx, s.later)
}

// fresh reports whether the task has not been looked at.
func (s *search) fresh(id TaskID) bool {
	if !s.many {
		return true
	}
	if s.seen.has(uint64(id)) {
		return false
	}
	s.seen.add(uint64(id))
	return true
}

func (s *search) byKey(k *keyFacts, key []byte) {
	switch s.m.root.key(k) {
	case no:
	case maybe:
		s.later = append(s.later, k.id)
	case yes:
		s.total++
		switch {
		case Order(key[1]) == s.q.Order:
			s.top.offer(key, s.q.After)
		case s.q.Order == OrderRelease && !k.released:
			s.offerRecord(k.id)
		default:
			s.top.offer(s.orderKeyOf(k), s.q.After)
		}
	}
}

// offerRecord offers the task's key made from its record: the key that was walked does not say enough.
func (s *search) offerRecord(id TaskID) {
	if b, ok := s.v.r.Get(keyTask(id)); ok && len(b) >= headLength {
		s.top.offer(s.orderKeyIn(id, b), s.q.After)
	}
}

// orderKeyOf makes the key in the order asked for from one of another order.
func (s *search) orderKeyOf(k *keyFacts) Cursor {
	t := Task{ID: k.id, Impact: k.impact, Deadline: time.Unix(k.deadline, 0), Created: catalog.Moment{Time: time.Unix(k.created, 0)}}
	s.key = appendOrderKey(s.key[:0], s.q.Order, &t)
	return s.key
}

// orderKeyIn makes the key in the order asked for straight from a record.
func (s *search) orderKeyIn(id TaskID, b []byte) Cursor {
	t := Task{
		ID: id, Impact: catalog.Impact(b[offImpact]), Class: catalog.Blocking(b[offClass]), Blockers: int(b[offBlockers]),
		Deadline: unixIn(b[offDeadline:]), Created: catalog.Moment{Time: unixIn(b[offCreated:])},
	}
	if at := unixIn(b[offResolved:]); !at.IsZero() {
		t.Resolution = &Resolution{At: at}
	}
	s.key = appendOrderKey(s.key[:0], s.q.Order, &t)
	return s.key
}

func unixIn(b []byte) time.Time {
	u := int64(binary.BigEndian.Uint64(b))
	if u == noTime {
		return time.Time{}
	}
	return time.Unix(u, 0)
}

func (s *search) take(id TaskID, b []byte) {
	s.total++
	s.top.offer(s.orderKeyIn(id, b), s.q.After)
}

// peek walks the order from where the page begins. It answers nothing while an import has left the orders incomplete.
func (v *Snapshot) peek(ctx context.Context, m *matcher, q Query) (found Found, ok bool, err error) {
	found.Total = -1
	if _, late := readLater(v.r); late || !m.open() || q.Order == OrderResolved {
		return found, false, nil
	}
	if p := v.plan(m.cond); p.known && p.size <= fewTasks/10 {
		found, err = v.find(ctx, m, q)
		return found, err == nil, err
	}
	w := &peeking{v: v, m: m, rec: record{v: v}, limit: q.Limit}
	done, err := w.walk(ctx, q)
	if err != nil {
		return found, false, err
	}
	more := len(w.keys) > q.Limit
	if more {
		w.keys = w.keys[:q.Limit]
	}
	if q.Up {
		slices.Reverse(w.keys)
	}
	found.Page = Page{Rows: v.rowsAt(w.keys), More: more || !done}
	if done && !more && q.After == nil {
		found.Total = len(w.keys)
	}
	return found, done || more, nil
}

// peeking is a walk along an order, in growing stretches. Within a stretch the records are looked at in the order they lie, which is several times
// faster than in that of the queue.
type peeking struct {
	v       *Snapshot
	m       *matcher
	rec     record
	keys    []Cursor
	limit   int
	stretch []peeked
	open    []int // places in stretch that only the record decides
}

// peeked is a key of the order under test.
type peeked struct {
	key   fixedKey
	len   int
	id    TaskID
	holds tri
}

// firstPeek is how many tasks the first stretch has; each is twice as long as the one before.
const firstPeek = 250

// walk reports whether it came to the end of the order.
func (w *peeking) walk(ctx context.Context, q Query) (done bool, err error) {
	n, size := 0, firstPeek
	for key := range w.v.r.Scan(walkRange(q)) {
		if n == peekTasks {
			return false, w.test(ctx)
		}
		n++
		w.take(key)
		if len(w.stretch) < size {
			continue
		}
		if err := w.test(ctx); err != nil || len(w.keys) > w.limit {
			return false, err
		}
		size *= 2
	}
	return true, w.test(ctx)
}

func (w *peeking) take(key []byte) {
	var k keyFacts
	if !k.read(key) {
		return
	}
	p := peeked{id: k.id, holds: w.m.root.key(&k)}
	p.len = copy(p.key[:], key)
	if p.holds == maybe {
		w.open = append(w.open, len(w.stretch))
	}
	w.stretch = append(w.stretch, p)
}

// test decides on the stretch and keeps the keys of what matches, in their order.
func (w *peeking) test(ctx context.Context) error {
	slices.SortFunc(w.open, func(a, b int) int { return cmp.Compare(w.stretch[a].id, w.stretch[b].id) })
	for n, i := range w.open {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		w.stretch[i].holds = sure(w.look(w.stretch[i].id))
	}
	for i := range w.stretch {
		if p := &w.stretch[i]; p.holds == yes && len(w.keys) <= w.limit {
			w.keys = append(w.keys, slices.Clone(p.key[:p.len]))
		}
	}
	w.stretch, w.open = w.stretch[:0], w.open[:0]
	return nil
}

func (w *peeking) look(id TaskID) bool {
	b, ok := w.v.r.Get(keyTask(id))
	if !ok {
		return false
	}
	w.rec.next(b)
	return w.m.match(&w.rec)
}

// walkRange is the stretch of the order beyond where the query begins.
func walkRange(q Query) Range {
	rng := underOrder(q.Order)
	if q.After != nil && q.Up {
		rng.To = q.After
	} else if q.After != nil {
		rng.From = append(slices.Clone([]byte(q.After)), 0)
	}
	rng.Down = q.Up
	return rng
}
