package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
)

// A large import writes its tasks' records at once but puts them into the open orders only at its end, sorted: keys in arrival order would touch nearly
// every page of every order with each chunk. Until then a mark in the store says from which task on the orders are incomplete, so that an interrupted
// import is finished by the next Finish, whoever calls it.

// laterRows is from how many rows on an import leaves the orders to its end.
const laterRows = 50_000

// laterState is how far the orders of a large import have come.
type laterState struct {
	From   TaskID   `json:"from"`            // tasks from this one on
	People PersonID `json:"people"`          // citizens from this one on
	Order  Order    `json:"order,omitempty"` // the order at work; behind the last one, the keys citizens are found by
	After  []byte   `json:"after,omitempty"` // its last key put
}

func readLater(r Reader) (laterState, bool) {
	var st laterState
	b, ok := r.Get(keyLater)
	return st, ok && json.Unmarshal(b, &st) == nil
}

// postpone marks the orders incomplete from here on when the import is a large one.
func (x *tx) postpone(run ImportRun) {
	st, begun := readLater(x.r)
	switch {
	case run.Total < laterRows:
	case begun:
		x.later, x.laterPerson = st.From, st.People
	default:
		x.later, x.laterPerson = x.next.Task+1, x.next.Person+1
		x.putJSON(keyLater, laterState{From: x.later, People: x.laterPerson})
	}
}

// finishSize bounds the memory and the steps of Finish.
type finishSize struct {
	keys int // sorted at a time
	step int // put in one step of the engine
}

// defaultFinish sorts at most 24 MB of keys at a time.
func defaultFinish() finishSize { return finishSize{keys: 500_000, step: 50_000} }

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

// finishPass sorts the next keys of the order at work and puts them.
func (s *Store) finishPass(ctx context.Context, size finishSize, progress func(done, total int)) (more bool, err error) {
	p := &finishing{limit: size.keys}
	err = s.View(ctx, func(v *Snapshot) error { return p.read(ctx, v) })
	if err != nil || !p.begun {
		return false, err
	}
	for from := 0; from < len(p.keys) || from == 0; from += size.step {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		step := p.keys[min(from, len(p.keys)):min(from+size.step, len(p.keys))]
		if err := p.put(ctx, s.engine, step, from+size.step >= len(p.keys)); err != nil {
			return false, err
		}
		progress(int(p.state.Order)*p.total+min(p.done+from, p.total), (lastStage+1)*p.total)
	}
	return true, nil
}

// finishing is one pass over the tasks whose keys are missing from one order.
type finishing struct {
	limit int // keys sorted at a time
	begun bool
	state laterState
	head  Seq
	keys  []fixedKey
	size  int  // bytes of a key of the order
	rest  bool // the order has keys beyond these
	total int  // tasks
	done  int  // of them already in the order at work
}

// fixedKey is an order key without pointers, so that half a million of them cost the collector nothing.
type fixedKey [orderKeyLength]byte

func (k fixedKey) compare(other fixedKey) int {
	for i := 0; i < len(k); i += 8 { // whole words are compared several times faster than bytes
		a, b := binary.BigEndian.Uint64(k[i:]), binary.BigEndian.Uint64(other[i:])
		if a != b {
			return cmp.Compare(a, b)
		}
	}
	return 0
}

// read collects the smallest keys of the order that are not in it yet.
func (p *finishing) read(ctx context.Context, v *Snapshot) error {
	p.state, p.begun = readLater(v.r)
	if !p.begun {
		return nil
	}
	p.head = readHead(v.r).seq
	rng, keyOf := p.state.source()
	for k, b := range v.r.Scan(rng) {
		if p.total++; p.total%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		key, size := keyOf(p.state.Order, k, b)
		if size == 0 || bytes.Compare(key[:], p.state.After) <= 0 {
			p.done++
			continue
		}
		p.size = size
		p.offer(key)
	}
	p.cut()
	return nil
}

// lastStage is the number of stages: the open orders, and the keys that citizens are found by.
const lastStage = len(openOrders)

// source says which records the stage at work reads, and how a record's key is made.
func (st laterState) source() (Range, func(Order, []byte, []byte) (fixedKey, int)) {
	if int(st.Order) == lastStage {
		return Range{From: keyPerson(st.People), To: []byte{spacePerson + 1}}, keyOfPerson
	}
	return Range{From: keyTask(st.From), To: []byte{spaceTask + 1}}, keyOfRecord
}

// offer keeps twice as many keys as are wanted and then gives up the larger half.
func (p *finishing) offer(key fixedKey) {
	p.keys = append(p.keys, key)
	if len(p.keys) == 2*p.limit {
		p.cut()
	}
}

func (p *finishing) cut() {
	slices.SortFunc(p.keys, fixedKey.compare)
	if len(p.keys) > p.limit {
		p.rest = true
		p.keys = p.keys[:p.limit]
	}
}

// put writes one stretch of the keys and notes how far the order has come; end says that the pass ends with it. Nothing is written when the store
// has moved since the keys were read: one of them might no longer be true.
func (p *finishing) put(ctx context.Context, e Engine, keys []fixedKey, end bool) error {
	next := p.state
	if len(keys) > 0 {
		next.After = slices.Clone(keys[len(keys)-1][:])
	}
	if end && !p.rest {
		next.Order, next.After = next.Order+1, nil
	}
	_, err := e.Update(ctx, func(w Writer) error {
		if readHead(w).seq != p.head {
			return errMoved
		}
		return next.write(w, keys, p.size)
	})
	if err == nil && next.Order == p.state.Order {
		p.state = next
	}
	return err
}

// write puts the keys, ascending, and the mark.
func (st laterState) write(w Writer, keys []fixedKey, size int) error {
	for i := range keys {
		w.Put(keys[i][:size], nothing)
	}
	if int(st.Order) > lastStage {
		w.Delete(keyLater)
	} else {
		b, err := json.Marshal(st)
		if err != nil {
			return err
		}
		w.Put(keyLater, b)
	}
	return nil
}

// keyOfRecord reads an open task's key straight from its record, and its size in bytes; zero for a task that is not open.
func keyOfRecord(o Order, key, b []byte) (out fixedKey, size int) {
	if len(b) < headLength || State(b[offState]) != StateOpen {
		return out, 0
	}
	t := Task{
		ID: TaskID(keyLast(key)), Impact: catalog.Impact(b[offImpact]), Class: catalog.Blocking(b[offClass]), Blockers: int(b[offBlockers]),
		Deadline: time.Unix(int64(binary.BigEndian.Uint64(b[offDeadline:])), 0),
		Created:  catalog.Moment{Time: time.Unix(int64(binary.BigEndian.Uint64(b[offCreated:])), 0)},
	}
	return out, len(appendOrderKey(out[:0], o, &t))
}

// keyOfPerson reads the key a citizen is found by straight from the record; none for a citizen without a number.
func keyOfPerson(_ Order, key, b []byte) (out fixedKey, size int) {
	if len(b) < offHash+cprHashLength {
		return out, 0
	}
	h := cprHash(b[offHash : offHash+cprHashLength])
	if h == (cprHash{}) {
		return out, 0
	}
	return out, len(appendHashKey(out[:0], h, PersonID(keyLast(key))))
}
