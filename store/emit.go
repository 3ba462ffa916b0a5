package store

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"sync"
)

// emitter turns tasks of the working set into writes: the difference between each task as it was and as it is. Several work side by side on a
// large step; they share nothing they write to.
type emitter struct {
	x      *tx
	writes writeSet
	counts map[counter]int64
}

// emitSplit is how many tasks are worth a worker of their own.
const emitSplit = 2_000

// emitTasks emits every task of the working set.
func (x *tx) emitTasks() {
	workers := min(runtime.GOMAXPROCS(0), len(x.order)/emitSplit+1)
	list := make([]*emitter, workers)
	if workers == 1 { // most acts: no goroutine, and no second set to join
		e := &emitter{x: x, counts: x.counts}
		e.writes, x.writes = x.writes, writeSet{}
		for _, w := range x.order {
			e.task(w)
		}
		x.writes = e.writes
		return
	}
	var wg sync.WaitGroup
	for i := range list {
		e := &emitter{x: x, counts: map[counter]int64{}}
		list[i] = e
		from, to := i*len(x.order)/workers, (i+1)*len(x.order)/workers
		wg.Go(func() {
			for _, w := range x.order[from:to] {
				e.task(w)
			}
		})
	}
	wg.Wait()
	for _, e := range list {
		x.writes.join(&e.writes)
		for c, n := range e.counts {
			x.counts[c] += n
		}
	}
}

func (e *emitter) put(key, value []byte) { e.writes.add(key, value) }
func (e *emitter) remove(key []byte)     { e.writes.add(key, nil) }

// task writes a task's record, its membership, its place in every order and its counters.
func (e *emitter) task(w *workTask) {
	if w.touched {
		w.now.Version = w.seq
		w.now.settle()
	}
	if w.existed && !w.touched && sameDerived(&w.was, &w.now) {
		return
	}
	e.record(w)
	e.member(w)
	e.ksdID(w)
	e.orders(w)
	if w.existed {
		e.tally(&w.was, -1)
	}
	e.tally(&w.now, 1)
}

func (e *emitter) record(w *workTask) {
	company := ""
	if c, ok := e.x.cases[w.now.Case]; ok {
		company = c.info.Company
	}
	t, a := &w.now, &e.writes.arena
	key := a.keep(binary.BigEndian.AppendUint64(append(a.room(9), spaceTask), uint64(t.ID)))
	texts := len(t.KSDID) + len(t.TypeName) + len(t.Case) + len(t.Caseworker) + len(t.Remark) + len(company)
	e.put(key, a.keep(encodeTask(a.room(recordRoom+2*texts), t, company)))
}

// recordRoom is what a record takes besides its texts, in bytes; a resolution may take more, and then leaves the arena.
const recordRoom = headLength + 80

// sameDerived compares the fields that can change without an event on the task itself.
func sameDerived(a, b *Task) bool {
	return a.Class == b.Class && a.Impact == b.Impact && a.SortDue == b.SortDue && a.Deadline.Equal(b.Deadline) && a.Blockers == b.Blockers
}

func (e *emitter) member(w *workTask) {
	now := memberOf(&w.now)
	if w.existed && w.was.Case == w.now.Case && memberOf(&w.was) == now {
		return
	}
	if w.existed && w.was.Case != w.now.Case {
		e.remove(keyUnderCase(spaceMember, w.was.Case, uint64(w.now.ID)))
	}
	a := &e.writes.arena
	key := a.room(len(w.now.Case) + 10)
	key = append(append(append(key, spaceMember), w.now.Case...), separator)
	key = a.keep(binary.BigEndian.AppendUint64(key, uint64(w.now.ID)))
	e.put(key, a.keep(now.append(a.room(memberLength))))
}

func (e *emitter) ksdID(w *workTask) {
	if w.existed && w.was.KSDID != "" && w.was.KSDID != w.now.KSDID {
		e.remove(keyText(spaceKSD, w.was.KSDID)) // of an import that was undone
	}
	if w.now.KSDID == "" || (w.existed && w.was.KSDID == w.now.KSDID) {
		return
	}
	a := &e.writes.arena
	key := a.keep(append(append(a.room(len(w.now.KSDID)+1), spaceKSD), w.now.KSDID...))
	e.put(key, a.keep(binary.BigEndian.AppendUint64(a.room(8), uint64(w.now.ID))))
}

// orders moves the task in the orders. A task of a large import is put into the open ones at the import's end; see index.go.
func (e *emitter) orders(w *workTask) {
	later := e.x.later != 0 && w.now.ID >= e.x.later && !w.existed
	if !later {
		for _, o := range openOrders {
			e.move(o, w, w.existed && w.was.State == StateOpen, w.now.State == StateOpen)
		}
	}
	e.move(OrderResolved, w, w.existed && listedResolved(&w.was), listedResolved(&w.now))
}

// listedResolved reports whether the task stands in the order of resolved tasks. One that KSD has reopened stands there too, beside its place in
// the queue: that its solution did not hold is what an auditor looks for.
func listedResolved(t *Task) bool {
	if t.Resolution == nil {
		return false
	}
	return t.State == StateResolved || t.State == StateConfirmed || t.State == StateOpen && t.Came.As == VerdictReopened
}

func (e *emitter) move(o Order, w *workTask, was, is bool) {
	var from, to []byte
	if was {
		from = e.writes.orderKey(o, &w.was)
	}
	if is {
		to = e.writes.orderKey(o, &w.now)
	}
	if bytes.Equal(from, to) {
		return
	}
	if from != nil {
		e.remove(from)
	}
	if to != nil {
		e.put(to, nothing)
	}
}

// tally adds n to every counter the task counts in.
func (e *emitter) tally(t *Task, n int64) {
	for c := range countersOf(t) {
		e.counts[c] += n
	}
}
