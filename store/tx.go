package store

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
)

// MaxType is the largest task type number that is taken.
const MaxType = 99_999

// tx is the working set of one Submit: everything is read before anything is written, derived fields and keys follow from the difference between
// a task as it was and as it is, and flush writes all keys in ascending order, which is what makes large imports fast.
type tx struct {
	r           Reader
	rules       catalog.Rules
	at          time.Time
	head        head
	next        nextIDs
	had         nextIDs // as they were stored
	actor       Actor
	seq         Seq                 // of the event this step makes, or makes next
	grouped     bool                // the step makes several events, which are undone by the closing one alone
	with        map[string][]TaskID // by case: tasks resolved in the same step
	told        Progress            // of a step of several acts
	stopped     func() error        // says that such a step is to end; nil when nothing ends it
	tasks       map[TaskID]*workTask
	cases       map[string]*workCase
	people      map[PersonID]*workPerson
	counts      map[counter]int64
	writes      writeSet
	order       []*workTask // in the order they were met, which is nearly that of their keys
	fault       error
	later       TaskID   // tasks made from this one on enter the orders at the end of the import; zero: at once
	laterPerson PersonID // the same for citizens and the keys they are found by
	laterCase   TaskID   // the same for cases whose first task is this one or a later one

	slack  time.Duration           // see SettingSlack
	met    map[expectationKey]bool // of a plan: expectations that other rows of it meet
	metBy  map[TaskID]Expectation  // which expectation a task of this step met
	before bool                    // keep what undo of an import needs; see undoimport.go
	pools  pools

	overtaken []TaskID // confirmed tasks whose expected follow-ups have come with this step
}

// workTask is a task as it was stored and as it will be.
type workTask struct {
	was     Task
	now     Task
	existed bool
	touched bool // something besides derived fields changed
	seq     Seq  // of the event that changed it last in this step
}

// workCase is a case, its tasks and what changed.
type workCase struct {
	info    Case
	was     Case
	existed bool
	members []member
	stored  []member  // as they were
	dirty   bool      // tasks came, went or changed class: blockers must be counted again
	late    bool      // of an import: its citizen was named when it had tasks already
	speaker *workTask // of an import: the task whose log says what became of the case
}

type head struct {
	seq  Seq
	hash Hash
}

type nextIDs struct {
	Task   TaskID   `json:"task"`
	Person PersonID `json:"person"`
	Staff  StaffID  `json:"staff"`
	Import int      `json:"import,omitempty"`
}

func newTx(r Reader, rules catalog.Rules, a Actor, at time.Time) *tx {
	x := &tx{
		r: r, rules: rules, actor: a, at: at, tasks: map[TaskID]*workTask{}, cases: map[string]*workCase{},
		people: map[PersonID]*workPerson{}, counts: map[counter]int64{},
	}
	x.head = readHead(r)
	x.seq = x.head.seq + 1
	if b, ok := r.Get(keyNext); ok {
		x.fail(json.Unmarshal(b, &x.next))
		x.had = x.next
	}
	return x
}

func readNext(r Reader) nextIDs {
	var n nextIDs
	if b, ok := r.Get(keyNext); ok {
		_ = json.Unmarshal(b, &n) // Check reports one that cannot be read
	}
	return n
}

func readHead(r Reader) head {
	var h head
	if b, ok := r.Get(keyHead); ok && len(b) == 40 {
		h.seq = Seq(binary.BigEndian.Uint64(b))
		copy(h.hash[:], b[8:])
	}
	return h
}

// fail keeps the first fault; Submit returns it and nothing is written.
func (x *tx) fail(err error) {
	if x.fault == nil && err != nil {
		x.fault = err
	}
}

func (x *tx) put(key, value []byte) { x.writes.add(key, value) }
func (x *tx) remove(key []byte)     { x.writes.add(key, nil) }

func (x *tx) putJSON(key []byte, v any) {
	b, err := json.Marshal(v)
	x.fail(err)
	x.put(key, b)
}

// task loads a task for change. It returns nil when there is none or it cannot be read.
func (x *tx) task(id TaskID) *workTask {
	if w, ok := x.tasks[id]; ok {
		return w
	}
	b, ok := x.r.Get(keyTask(id))
	if !ok {
		return nil
	}
	return x.loaded(id, b)
}

func (x *tx) loaded(id TaskID, b []byte) *workTask {
	t, err := decodeTask(id, b)
	if err != nil {
		x.fail(err)
		return nil
	}
	w := x.pools.tasks.next()
	w.was, w.now, w.existed = t, t, true
	return x.keep(w)
}

func (x *tx) keep(w *workTask) *workTask {
	x.tasks[w.now.ID] = w
	x.order = append(x.order, w)
	return w
}

// on loads a task and checks that the actor saw its newest version.
func (x *tx) on(o On) (*workTask, error) {
	w := x.task(o.Task)
	if w == nil || w.now.State == StateRemoved {
		return nil, fmt.Errorf("task %d: %w", o.Task, ErrNotFound)
	}
	if w.now.Version != o.Version {
		return nil, fmt.Errorf("task %d: %w", o.Task, ErrConflict)
	}
	return w, nil
}

// caseOf loads a case and its members; a case not yet known begins empty.
func (x *tx) caseOf(number string) *workCase {
	if c, ok := x.cases[number]; ok {
		return c
	}
	c := x.pools.cases.next()
	c.info.Number = number
	if b, ok := x.r.Get(keyCase(number)); ok {
		info, err := decodeCase(number, b)
		x.fail(err)
		c.info, c.was, c.existed = info, info, true
		c.stored = readMembers(x.r, number)
		c.members = slices.Clone(c.stored)
	}
	x.cases[number] = c
	return c
}

func readMembers(r Reader, number string) []member {
	var list []member
	for k, v := range r.Scan(underCase(spaceMember, number)) {
		if m, ok := decodeMember(k, v); ok {
			list = append(list, m)
		}
	}
	for i := range list {
		list[i].complete(r)
	}
	return list
}

// complete reads from the task what a record of an older store does not say.
func (m *member) complete(r Reader) {
	if m.impact != 0 {
		return
	}
	if t, err := readTask(r, m.id); err == nil {
		m.impact, m.deadline = t.Impact, t.Deadline.Unix()
	}
}

func (c *workCase) set(m member) {
	c.dirty = true
	for i := range c.members {
		if c.members[i].id == m.id {
			c.members[i] = m
			return
		}
	}
	c.members = append(c.members, m)
}

func (c *workCase) drop(id TaskID) {
	c.dirty = true
	c.members = slices.DeleteFunc(c.members, func(m member) bool { return m.id == id })
}

// change marks a task as changed by this step's event and tells its case.
func (x *tx) change(w *workTask) {
	w.touched, w.seq = true, x.seq
	if w.existed && w.was.Case != w.now.Case {
		x.caseOf(w.was.Case).drop(w.now.ID)
	}
	x.caseOf(w.now.Case).set(memberOf(&w.now))
}

// add makes a new task of the working set.
func (x *tx) add(t Task) *workTask {
	x.next.Task++
	t.ID = x.next.Task
	w := x.pools.tasks.next()
	w.now = t
	x.keep(w)
	x.change(w)
	return w
}

// derive fills the fields that follow from facts and rules, but for blockers.
func (x *tx) derive(t *Task) {
	t.Class, t.Impact = x.rules.Blocking(t.Type), x.rules.Impact(t.Type)
	t.SortDue, _ = x.rules.SortDue(t.Type, t.Impact, t.Created, t.Due)
	t.Deadline = x.rules.Deadline(t.Impact, t.Created, t.SortDue)
}

// recount counts the blockers of every open task on the cases that changed.
func (x *tx) recount() {
	for _, c := range x.cases {
		if c.dirty {
			x.recountCase(c)
		}
	}
}

func (x *tx) recountCase(c *workCase) {
	before, now := openByClass(x.rules, c.stored), openByClass(x.rules, c.members)
	for _, m := range c.members {
		if m.state != StateOpen {
			continue
		}
		class := x.rules.Blocking(m.typ)
		w, loaded := x.tasks[m.id]
		n := now.left(class)
		if !loaded && n == before.left(class) {
			continue // nothing about this one has moved
		}
		if w == nil {
			w = x.task(m.id)
		}
		if w != nil {
			w.now.Blockers = n
		}
	}
}

// tally counts the open tasks of a case by class.
type tally [catalog.BlocksDecision + 1]int

func openByClass(rules catalog.Rules, members []member) tally {
	var n tally
	for _, m := range members {
		if m.state == StateOpen {
			n[rules.Blocking(m.typ)]++
		}
	}
	return n
}

// left is catalog.BlockersLeft as a count for a task that is itself in the tally.
func (n tally) left(class catalog.Blocking) int {
	others := 0
	switch class {
	case catalog.BlocksDecision, catalog.BlocksLetter:
		others = n[class] - 1
	case catalog.BlocksPayment:
		others = n[catalog.BlocksPayment] + n[catalog.BlocksDecision] - 1
	}
	return min(max(others, 0), MaxBlockers)
}

// flush writes the working set, keys ascending.
func (x *tx) flush(w Writer) error {
	x.recount()
	x.emit()
	x.writeBefore()
	if x.fault != nil {
		return x.fault
	}
	x.writes.flush(w)
	return nil
}

func (x *tx) emit() {
	for _, c := range x.cases {
		x.emitCase(c)
	}
	x.emitPlaces()
	x.emitTasks()
	x.emitPeople()
	x.emitCounts()
	if x.next != x.had {
		x.putJSON(keyNext, x.next)
	}
}

func (x *tx) emitCase(c *workCase) {
	if !c.existed || c.info != c.was {
		i, a := &c.info, &x.writes.arena
		key := a.keep(append(append(a.room(len(i.Number)+1), spaceCase), i.Number...))
		texts := len(i.Status) + len(i.Kind) + len(i.Frequency) + len(i.CVR) + len(i.Company) + len(i.PNumber)
		x.put(key, a.keep(encodeCase(a.room(caseRoom+texts), i)))
	}
}

// caseRoom is what a case's record takes besides its texts, in bytes.
const caseRoom = 24
