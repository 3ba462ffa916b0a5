package store

import (
	"context"
	"slices"
	"time"

	"rettidig/catalog"
)

// BlockerWalk reads every open task that holds back a decision or a payment, in the order of their ids, a stretch at a time, each in a View of its own:
// nobody who wants to write waits for the whole of a large queue. What is changed meanwhile is told by Changed.
//
// It reads the keys of those tasks in one order and then their records, so it costs what they are, not what the store is.
type BlockerWalk struct {
	ids   []TaskID // still to be read
	total int
	dense bool // they are so many of all tasks that records are read one after another instead of being looked up
	head  Seq  // when the walk began
}

// WalkBlockers begins a walk.
func (v *Snapshot) WalkBlockers() *BlockerWalk {
	ids := v.blockerIDs()
	return &BlockerWalk{ids: ids, total: len(ids), dense: len(ids) >= v.Info().Tasks/denseShare, head: readHead(v.r).seq}
}

// denseShare: looking a task up costs what reading some eight in a row does.
const denseShare = 8

// Done is how many tasks have been read, of how many.
func (w *BlockerWalk) Done() (done, total int) { return w.total - len(w.ids), w.total }

// Next hands the next tasks, at most limit of them, to take, with the fields filled that a plan needs: those of the record's head, the due dates and the case. It
// reports whether there are more.
func (w *BlockerWalk) Next(ctx context.Context, v *Snapshot, limit int, take func(Task)) (more bool, err error) {
	n := min(len(w.ids), limit)
	part := w.ids[:n]
	w.ids = w.ids[n:]
	if n == 0 {
		return false, ctx.Err()
	}
	each := func(id TaskID, b []byte) {
		if t, ok := sketch(id, b); ok {
			take(t)
		} // Check reports what cannot be read
	}
	if w.dense {
		for k, b := range v.r.Scan(Range{From: keyTask(part[0]), To: keyTask(part[n-1] + 1)}) {
			each(TaskID(keyLast(k)), b)
		}
	} else {
		v.tasksOf(part, each)
	}
	return len(w.ids) > 0, ctx.Err()
}

// tasksOf looks tasks up in the order given.
func (v *Snapshot) tasksOf(ids []TaskID, take func(TaskID, []byte)) {
	keys := make([][]byte, len(ids))
	for i, id := range ids {
		keys[i] = keyTask(id)
	}
	for i, b := range v.r.GetMany(keys) {
		take(ids[i], b)
	}
}

// sketch reads the fields of an open blocker that a plan needs; ok is false for any other task.
func sketch(id TaskID, b []byte) (t Task, ok bool) {
	if len(b) < headLength || b[0] != recordVersion || State(b[offState]) != StateOpen || releaseGroup(catalog.Blocking(b[offClass])) != 0 {
		return t, false
	}
	t.ID = id
	d := &decoder{b: b[1:]}
	d.head(&t)
	d.take(3 * 8) // version and other events
	t.Due, t.OriginalDue, t.SortDue, t.LocalDue = d.date(), d.date(), d.date(), d.date()
	d.take(2 * 8) // since when it is owned and known
	d.bytes()     // KSD's id
	d.bytes()     // the type's name
	t.Case = d.text()
	return t, !d.bad
}

// Changed returns the cases that were acted on since the walk began, with their open blockers as they are now; the walk then counts as begun now. ok is
// false when that cannot be told by case, as after an import, or when it is much: then only a new walk helps.
func (w *BlockerWalk) Changed(v *Snapshot) (cases map[string][]Task, ok bool) {
	cases = map[string][]Task{}
	n := 0
	for k := range v.r.Scan(Range{From: keyEvent(w.head + 1), To: keyEvent(1<<63 - 1)}) {
		e, _, err := readEvent(v.r, Seq(keyLast(k)))
		if n++; err != nil || n > mostChanges || !v.changedCase(e, cases) {
			return nil, false
		}
	}
	w.head = readHead(v.r).seq
	for number := range cases {
		for _, m := range readMembers(v.r, number) {
			if b, there := v.r.Get(keyTask(m.id)); there {
				if t, open := sketch(m.id, b); open {
					cases[number] = append(cases[number], t)
				}
			}
		}
	}
	return cases, true
}

// mostChanges is how many events are followed rather than everything read anew.
const mostChanges = 1000

// changedCase notes the case of the task an event speaks of; false for an event that changes tasks without naming one.
func (v *Snapshot) changedCase(e Event, cases map[string][]Task) bool {
	if e.Task == 0 {
		return e.Kind == KindBulk || e.Kind == KindSearchPerson || e.Kind == KindStaff // the acts of a bulk have events of their own
	}
	t, err := readTask(v.r, e.Task)
	if err == nil {
		cases[t.Case] = nil
	}
	return err == nil
}

// blockerIDs finds them at the head of the order of release, and among the tasks that an unfinished import has not put there yet.
func (v *Snapshot) blockerIDs() []TaskID {
	var ids []TaskID
	for k := range v.r.Scan(under([]byte{spaceOrder, byte(OrderRelease), 0})) {
		ids = append(ids, TaskID(keyLast(k)))
	}
	if st, late := readLater(v.r); late {
		for k := range v.r.Scan(Range{From: keyTask(st.From), To: after([]byte{spaceTask})}) {
			ids = append(ids, TaskID(keyLast(k)))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// CaseFacts is what decides when a case's payment comes once its tasks are solved.
type CaseFacts struct {
	Status    string // verbatim; empty when unknown
	Frequency string // udbetalingsfrekvens, verbatim
	// DecisionRun is the evening run still to come that decides for a decision blocker of the case resolved here; zero if there is none.
	DecisionRun time.Time
	Unknown     int // open tasks whose effect no source states
}

// CaseFacts reads them for a case as seen from now.
func (v *Snapshot) CaseFacts(number string, now time.Time) CaseFacts {
	c, members := readCase(v.r, number), readMembers(v.r, number)
	return CaseFacts{
		Status: c.Status, Frequency: c.Frequency, DecisionRun: decisionRun(v.r, v.rules, members, c.Status, now),
		Unknown: catalog.UnknownBeside(siblings(members, v.rules, 0)),
	}
}

// StandingActs returns the newest acts of every member of staff that have not been taken back, at most limit of each, in the order they were made.
func (v *Snapshot) StandingActs(limit int) ([]Event, error) {
	var seqs []Seq
	for _, m := range allStaff(v.r) {
		rng := under(keyNumber(spaceActs, uint64(m.ID)))
		rng.Down, rng.Limit = true, limit
		for k := range v.r.Scan(rng) {
			seqs = append(seqs, Seq(keyLast(k)))
		}
	}
	slices.Sort(seqs)
	acts := make([]Event, 0, len(seqs))
	for _, seq := range seqs {
		e, _, err := readEvent(v.r, seq)
		if err != nil {
			return acts, err
		}
		acts = append(acts, e)
	}
	return acts, nil
}
