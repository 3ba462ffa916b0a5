package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Fault is one thing Check found wrong.
type Fault struct {
	Where string // event 17, record near task 4, task 4, person 3, counter i/1/0/0, order impact; never personal data
	What  FaultKind
	Have  int // FaultCount: what is there
	Want  int // FaultCount: what should be
}

// FaultKind says what is wrong; the strings are stable and stand in JSON.
type FaultKind string

// The kinds of fault.
const (
	FaultUnreadable FaultKind = "unreadable"
	FaultChain      FaultKind = "chain"   // an event does not follow from the one before it
	FaultHead       FaultKind = "head"    // the head is not the last event
	FaultBody       FaultKind = "body"    // an event's text is not the one that was recorded
	FaultCase       FaultKind = "case"    // a task is not on its case as it should be
	FaultID         FaultKind = "id"      // a task or citizen is not found by KSD's id or by number
	FaultOrder      FaultKind = "order"   // a task is missing from an order
	FaultDerived    FaultKind = "derived" // class, deadline or blockers do not follow from the facts
	FaultCount      FaultKind = "count"   // keys or a counter: Have, and should be Want
)

// maxFaults ends a check of a store that is wrong all over.
const maxFaults = 200

// Check reads the whole store in one snapshot: the chain, every record and key, and the counters recounted. It returns what is wrong, nothing when
// all is well, and an error only when the store cannot be read at all. progress may be nil.
func (s *Store) Check(ctx context.Context, progress func(done, total int)) ([]Fault, error) {
	var c *checker
	err := s.View(ctx, func(v *Snapshot) error {
		c = &checker{ctx: ctx, v: v, x: newTx(v.r, v.rules, Actor{}, zeroTime), progress: progress, last: "the start"}
		c.total = int(c.x.next.Task) + int(c.x.head.seq)
		c.later, _ = readLater(v.r)
		c.chain()
		c.tasks()
		c.people()
		c.orders()
		c.places()
		c.counters()
		c.approvals()
		return ctx.Err()
	})
	if errors.Is(err, ErrCorrupt) && c != nil {
		c.faults = append(c.faults, Fault{Where: "record near " + c.last, What: FaultUnreadable})
		err = nil
	}
	if c == nil {
		return nil, err
	}
	return c.faults, err
}

type checker struct {
	ctx         context.Context
	v           *Snapshot
	x           *tx
	progress    func(done, total int)
	done, total int
	open        [len(openOrders)]int // tasks that stand in each open order
	ended       int                  // tasks that stand in the order of resolved ones
	members     int
	ids         int        // tasks with an id of KSD's
	last        string     // event or task read last
	later       laterState // of an unfinished large import
	faults      []Fault
}

func (c *checker) fault(where string, what FaultKind) { c.note(Fault{Where: where, What: what}) }

// note keeps a fault. Behind a record that could not be read everything reads as missing, which says nothing: the error tells of that record.
func (c *checker) note(f Fault) {
	if _, reading := c.v.r.Get(keySchema); reading && len(c.faults) < maxFaults {
		c.faults = append(c.faults, f)
	}
}

func (c *checker) step() bool {
	c.done++
	if c.done%findStretch == 0 && c.progress != nil {
		c.progress(c.done, c.total)
	}
	return c.done%findStretch != 0 || c.ctx.Err() == nil
}

// chain follows the hashes from the first event to the head.
func (c *checker) chain() {
	var prev Hash
	var last Seq
	for k, b := range c.v.r.Scan(under([]byte{spaceEvent})) {
		seq := Seq(keyLast(k))
		where := fmt.Sprintf("event %d", seq)
		c.last = where
		var e Event
		switch {
		case json.Unmarshal(b, &e) != nil:
			c.fault(where, FaultUnreadable)
		case seq != last+1 || e.Seq != seq:
			c.fault(where, FaultChain)
		case e.Prev != prev:
			c.fault(where, FaultChain)
		}
		c.body(where, e)
		prev, last = hashOf(b), seq
		if !c.step() {
			return
		}
	}
	if c.x.head.seq != last || c.x.head.hash != prev {
		c.fault("head", FaultHead)
	}
}

// body compares an event's body with the hash in the chain; an erased body is no fault.
func (c *checker) body(where string, e Event) {
	b, ok := c.v.r.Get(keyBody(e.Seq))
	if ok && hashOf(b) != e.BodyHash {
		c.fault(where, FaultBody)
	}
}

// tasks reads every task and looks for the keys that must stand for it.
func (c *checker) tasks() {
	for k, b := range c.v.r.Scan(under([]byte{spaceTask})) {
		id := TaskID(keyLast(k))
		t, err := decodeTask(id, b)
		if err != nil {
			c.fault(fmt.Sprintf("task %d", id), FaultUnreadable)
			continue
		}
		c.members++
		c.last = fmt.Sprintf("task %d", id)
		c.keys(&t)
		c.derived(&t)
		for n := range countersOf(&t) {
			c.x.counts[n]++
		}
		if !c.step() {
			return
		}
	}
}

func (c *checker) keys(t *Task) {
	where := fmt.Sprintf("task %d", t.ID)
	if t.State == StateOpen {
		c.openKeys(where, t)
	}
	if listedResolved(t) {
		c.ended++
		c.has(where, "order resolved", orderKey(OrderResolved, t))
	}
	key := keyUnderCase(spaceMember, t.Case, uint64(t.ID))
	b, _ := c.v.r.Get(key)
	m, ok := decodeMember(key, b)
	if m.complete(c.v.r); !ok || m != memberOf(t) {
		c.fault(where, FaultCase)
	}
	if t.KSDID != "" {
		c.ids++
		id, ok := c.v.r.Get(keyText(spaceKSD, t.KSDID))
		if !ok || keyLast(id) != uint64(t.ID) {
			c.fault(where, FaultID)
		}
	}
}

// openKeys looks for an open task in the orders; those of an unfinished large import need not all be there.
func (c *checker) openKeys(where string, t *Task) {
	for _, o := range openOrders {
		key := orderKey(o, t)
		if c.later.From != 0 && t.ID >= c.later.From {
			if _, ok := c.v.r.Get(key); ok {
				c.open[o]++
			}
			continue
		}
		c.open[o]++
		c.has(where, "order "+o.String(), key)
	}
}

func (c *checker) has(where, what string, key []byte) {
	if _, ok := c.v.r.Get(key); !ok {
		c.fault(where+", "+what, FaultOrder)
	}
}

// derived recomputes what follows from the rules, unless a rebuild is under way.
func (c *checker) derived(t *Task) {
	if _, rebuilding := c.v.r.Get(keyRebuild); rebuilding || t.State != StateOpen {
		return
	}
	again := *t
	c.x.derive(&again)
	again.Blockers = openByClass(c.x.rules, readMembers(c.v.r, t.Case)).left(again.Class)
	if !sameDerived(t, &again) {
		c.fault(fmt.Sprintf("task %d", t.ID), FaultDerived)
	}
}

// people looks for the key each citizen is found by; those of an unfinished large import need not all be there.
func (c *checker) people() {
	found := 0
	for k, b := range c.v.r.Scan(under([]byte{spacePerson})) {
		id := PersonID(keyLast(k))
		_, h, _, err := decodePerson(id, b)
		if err != nil {
			c.fault(fmt.Sprintf("person %d", id), FaultUnreadable)
			continue
		}
		if h == (cprHash{}) {
			continue
		}
		_, ok := c.v.r.Get(keyHash(h, id))
		if ok {
			found++
		} else if c.later.People == 0 || id < c.later.People {
			c.fault(fmt.Sprintf("person %d", id), FaultID)
		}
	}
	c.count("numbers", under([]byte{spaceHash}), found)
}

// orders counts the keys of every order: with each task's own key found, equal numbers mean that no stray key stands there.
func (c *checker) orders() {
	for _, o := range openOrders {
		c.count("order "+o.String(), underOrder(o), c.open[o])
	}
	c.count("order resolved", underOrder(OrderResolved), c.ended)
	c.count("cases", under([]byte{spaceMember}), c.members)
	c.count("ids", under([]byte{spaceKSD}), c.ids)
}

func (c *checker) count(where string, rng Range, want int) {
	n := 0
	for range c.v.r.Scan(rng) {
		n++
	}
	if n != want {
		c.note(Fault{Where: where, What: FaultCount, Have: n, Want: want})
	}
}

// counters compares the kept counters with those just recounted.
func (c *checker) counters() {
	for k, b := range c.v.r.Scan(under([]byte{spaceCount})) {
		n := counterOf(k)
		if counted(b) != c.x.counts[n] {
			c.note(Fault{Where: n.String(), What: FaultCount, Have: int(counted(b)), Want: int(c.x.counts[n])})
		}
		delete(c.x.counts, n)
	}
	for n, count := range c.x.counts {
		if n.what == countHere && !countsHere(c.v.r) {
			continue
		}
		c.note(Fault{Where: n.String(), What: FaultCount, Want: int(count)})
	}
}
