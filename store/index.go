package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// A large import writes its tasks' records at once but puts them into the open orders only at its end, sorted: keys in arrival order would touch nearly
// every page of every order with each chunk. Until then a mark in the store says from which task on the orders are incomplete, so that readers look at
// those records too and miss nothing, and an interrupted import is finished by the next Finish, whoever calls it.

// laterRows is from how many rows on an import leaves the orders to its end.
const laterRows = 50_000

// laterState is how far the orders of a large import have come.
type laterState struct {
	From   TaskID   `json:"from"`   // tasks from this one on may be missing from the open orders
	People PersonID `json:"people"` // citizens from this one on may not be found by number
	Cases  TaskID   `json:"cases"`  // cases whose first task is this one or a later one may be missing from the order of cases
}

func readLater(r Reader) (laterState, bool) {
	var st laterState
	b, ok := r.Get(keyLater)
	return st, ok && json.Unmarshal(b, &st) == nil
}

// postpone marks the orders incomplete from here on when the import takes in many rows.
func (x *tx) postpone(rows int) {
	st, begun := readLater(x.r)
	switch {
	case rows < laterRows:
	case begun:
		x.later, x.laterPerson, x.laterCase = st.From, st.People, st.Cases
	default:
		x.later, x.laterPerson, x.laterCase = x.next.Task+1, x.next.Person+1, x.next.Task+1
		x.putJSON(keyLater, laterState{From: x.later, People: x.laterPerson, Cases: x.laterCase})
	}
}

// finishSize bounds the memory and the steps of Finish.
type finishSize struct {
	records int // tasks or citizens whose keys are sorted together
	step    int // keys put in one step of the engine
}

// defaultFinish holds at most 96 MB of keys.
func defaultFinish() finishSize { return finishSize{records: 1_000_000, step: 50_000} }

// errMoved says that somebody changed the store between reading the tasks and putting their keys.
var errMoved = errors.New("the store has moved on")

// Finish completes the orders after a large import, and carries changed settings into all stored keys, a step at a time; progress (which may be nil)
// gets what is done and what is in all. It takes up what was interrupted and does nothing when there is nothing to do.
func (s *Store) Finish(ctx context.Context, a Actor, progress func(done, total int)) error {
	if progress == nil {
		progress = func(int, int) {}
	}
	for {
		more, err := s.finishPass(ctx, defaultFinish(), progress)
		if err != nil && !errors.Is(err, errMoved) {
			return fmt.Errorf("finish the orders: %w", err)
		}
		if err == nil && !more {
			return s.Rebuild(ctx, a, progress)
		}
	}
}

// finishPass sorts the keys of the next tasks, or behind the last task of the next citizens, and puts them. Breaking off costs only the pass:
// putting a key twice does no harm.
func (s *Store) finishPass(ctx context.Context, size finishSize, progress func(done, total int)) (more bool, err error) {
	p := &finishing{limit: size.records}
	err = s.View(ctx, func(v *Snapshot) error { return p.read(ctx, v) })
	if err != nil || !p.begun {
		return false, err
	}
	total := p.keys()
	done := 0
	for list := range p.sort() {
		for len(list.keys) > 0 {
			if err := ctx.Err(); err != nil {
				return false, err
			}
			n := min(size.step, len(list.keys))
			if err := p.put(ctx, s.engine, list.keys[:n], list.size); err != nil {
				return false, err
			}
			list.keys, done = list.keys[n:], done+n
			progress(done, total)
		}
	}
	return true, p.advance(ctx, s.engine)
}

// finishing is one pass over records whose keys are missing.
type finishing struct {
	limit int // records
	begun bool
	next  laterState // once the pass is done
	over  bool       // nothing is left then
	head  Seq
	lists [len(openOrders)]keyList // for citizens and cases only the first is used
}

// keyList is the keys of one order or index.
type keyList struct {
	keys []fixedKey
	size int // of a key, in bytes
}

// fixedKey is a key without pointers, so that millions of them cost the collector nothing.
type fixedKey [orderKeyLength]byte

// add appends the key that write makes in the room it is given.
func (l *keyList) add(write func([]byte) []byte) {
	l.keys = append(l.keys, fixedKey{})
	l.size = len(write(l.keys[len(l.keys)-1][:0]))
}

// read collects the keys of the next records.
func (p *finishing) read(ctx context.Context, v *Snapshot) error {
	p.next, p.begun = readLater(v.r)
	p.head = readHead(v.r).seq
	if !p.begun {
		return p.readOlder(ctx, v.r)
	}
	p.reserve(v.Info().Tasks)
	n, err := p.scan(ctx, v.r, Range{From: keyTask(p.next.From), To: []byte{spaceTask + 1}}, p.takeTask)
	if n > 0 || err != nil {
		return err
	}
	n, err = p.scan(ctx, v.r, Range{From: keyPerson(p.next.People), To: []byte{spacePerson + 1}}, p.takePerson)
	if n > 0 || err != nil {
		return err
	}
	p.over = true
	return p.readCases(ctx, v.r, casesFrom(v.r))
}

// reserve makes room for the keys of the tasks at once: lists of this size must not grow by doubling.
func (p *finishing) reserve(tasks int) {
	n := min(p.limit, tasks-int(p.next.From)+1)
	for i := range p.lists {
		p.lists[i].keys = make([]fixedKey, 0, max(n, 0))
	}
}

func (p *finishing) scan(ctx context.Context, r Reader, rng Range, take func(key, record []byte)) (n int, err error) {
	rng.Limit = p.limit
	for k, b := range r.Scan(rng) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return n, ctx.Err()
		}
		take(k, b)
	}
	return n, nil
}

// takeTask makes an open task's keys straight from its record.
func (p *finishing) takeTask(key, b []byte) {
	id := TaskID(keyLast(key))
	p.next.From = id + 1
	if !isOpen(b) {
		return
	}
	at := placeIn(id, b)
	for i, o := range openOrders {
		p.lists[i].add(func(k []byte) []byte { return at.append(k, o) })
	}
}

// joinLate adds to the keys of a page those that belong there but are not yet in the order, in the direction walked. A task may stand in both.
func (v *Snapshot) joinLate(keys []Cursor, q Query, from TaskID) []Cursor {
	top := &topKeys{limit: 2 * (q.Limit + 1), up: q.Up}
	for _, k := range keys {
		top.offer(k, nil)
	}
	for k, b := range v.r.Scan(Range{From: keyTask(from), To: []byte{spaceTask + 1}}) {
		if isOpen(b) {
			at := placeIn(TaskID(keyLast(k)), b)
			top.offer(at.append(nil, q.Order), q.After)
		}
	}
	all := slices.CompactFunc(top.sorted(), func(a, b Cursor) bool { return bytes.Equal(a, b) })
	if q.Up {
		slices.Reverse(all)
	}
	return all[:min(len(all), q.Limit+1)]
}

// takePerson makes the key a citizen is found by straight from the record; none for a citizen without a number.
func (p *finishing) takePerson(key, b []byte) {
	id := PersonID(keyLast(key))
	p.next.People = id + 1
	if len(b) < offHash+cprHashLength {
		return
	}
	if h := cprHash(b[offHash : offHash+cprHashLength]); h != (cprHash{}) {
		p.lists[0].add(func(k []byte) []byte { return appendHashKey(k, h, id) })
	}
}

// sort sorts the lists one after another and hands each out, so that one is put while the next is sorted.
func (p *finishing) sort() <-chan keyList {
	out := make(chan keyList, len(p.lists)) // nobody need take them all
	go func() {
		defer close(out)
		room := make([]fixedKey, p.longest())
		for _, list := range p.lists {
			sortKeys(list.keys, room, list.size)
			out <- list
		}
	}()
	return out
}

func (p *finishing) longest() int {
	n := 0
	for _, list := range p.lists {
		n = max(n, len(list.keys))
	}
	return n
}

func (p *finishing) keys() int {
	n := 0
	for _, list := range p.lists {
		n += len(list.keys)
	}
	return n
}

// put writes keys, unless the store has moved since they were read: one of them might no longer be true.
func (p *finishing) put(ctx context.Context, e Engine, keys []fixedKey, size int) error {
	_, err := e.Update(ctx, func(w Writer) error {
		if readHead(w).seq != p.head {
			return errMoved
		}
		for i := range keys {
			w.Put(keys[i][:size], nothing)
		}
		return nil
	})
	return err
}

// advance notes that the pass is done, or takes the mark away behind the last one.
func (p *finishing) advance(ctx context.Context, e Engine) error {
	_, err := e.Update(ctx, func(w Writer) error {
		if readHead(w).seq != p.head {
			return errMoved
		}
		if p.over {
			w.Delete(keyLater)
			w.Put(keyGrouped, nothing)
			return nil
		}
		b, err := json.Marshal(p.next)
		if err == nil {
			w.Put(keyLater, b)
		}
		return err
	})
	return err
}
