package store

import (
	"encoding/json"
	"errors"
	"fmt"
)

// undo takes an event back by a new one. Nothing is erased.
func (x *tx) undo(c Undo) (outcome, error) {
	seq := c.Event
	if seq == 0 {
		seq = lastOf(x.r, spaceActs, x.actor.Staff)
	}
	e, f, err := x.undoable(seq)
	if err != nil {
		return outcome{}, err
	}
	if f.Bulk != nil {
		return x.undoBulk(e, *f.Bulk)
	}
	x.putJSON(keyUndone(seq), x.seq)
	x.remove(keyActs(spaceActs, e.Staff, seq))
	x.put(keyActs(spaceUndos, x.actor.Staff, x.seq), []byte{})
	if e.Kind == KindNote {
		x.indexEvent(e.Task)
		return outcome{task: e.Task, facts: Facts{Undoes: seq, Type: f.Type}}, nil
	}
	return x.turnBack(e, f)
}

// undoable reads the event and says why it cannot be taken back.
func (x *tx) undoable(seq Seq) (Event, Facts, error) {
	if seq == 0 {
		return Event{}, Facts{}, ErrNothing
	}
	e, f, err := readFacts(x.r, seq)
	if err != nil {
		return e, f, err
	}
	_, own := x.r.Get(keyActs(spaceActs, e.Staff, seq)) // acts that can be undone and have not been
	if !own {
		return e, f, ErrNothing
	}
	if e.Staff != x.actor.Staff && x.actor.Role != RoleSuperuser {
		return e, f, &DeniedError{Role: x.actor.Role, Kind: KindUndo}
	}
	return e, f, nil
}

// turnBack puts the task's local fields back to what they were before the event, if nobody has built on it since.
func (x *tx) turnBack(e Event, f Facts) (outcome, error) {
	w := x.task(e.Task)
	if w == nil {
		return outcome{}, fmt.Errorf("task %d: %w", e.Task, ErrNotFound)
	}
	if w.now.State == StateConfirmed {
		return outcome{}, ErrConfirmed
	}
	if w.now.LocalSeq != e.Seq || f.After == nil || !sameLocal(*f.After, w.now.Local) {
		return outcome{}, ErrBuiltOn
	}
	target := Local{State: StateRemoved} // undoing the making of a task removes it
	if f.Before != nil {
		target = *f.Before
	}
	x.settleExpectations(w, f, true)
	return x.restore(w, target, f.Prev, Facts{Undoes: e.Seq, Type: f.Type}), nil
}

// settleExpectations withdraws what a resolve had raised, or raises again what a reopen had withdrawn; redo turns it round.
func (x *tx) settleExpectations(w *workTask, f Facts, undo bool) {
	if f.After != nil && f.After.Resolution != nil {
		x.withdraw(w.now.Case, f.After.Resolution.Event, undo)
	}
	if f.Before != nil && f.Before.Resolution != nil {
		x.withdraw(w.now.Case, f.Before.Resolution.Event, !undo)
	}
}

func (x *tx) restore(w *workTask, target Local, prev Seq, facts Facts) outcome {
	before := w.now.Local
	w.now.Local, w.now.LocalSeq = target, prev
	x.change(w)
	x.indexEvent(w.now.ID)
	after := w.now.Local
	facts.Before, facts.After, facts.Prev = &before, &after, prev
	return outcome{task: w.now.ID, facts: facts}
}

// redo takes back the actor's latest undo, as long as the actor has done nothing since.
func (x *tx) redo() (outcome, error) {
	seq := lastOf(x.r, spaceUndos, x.actor.Staff)
	if seq == 0 || lastOf(x.r, spaceActs, x.actor.Staff) > seq {
		return outcome{}, ErrNothing
	}
	u, uf, err := readFacts(x.r, seq)
	if err != nil {
		return outcome{}, err
	}
	e, f, err := readFacts(x.r, uf.Undoes)
	if err != nil {
		return outcome{}, err
	}
	if uf.Bulk != nil {
		return x.redoBulk(u, e, *uf.Bulk)
	}
	x.remove(keyUndone(e.Seq))
	x.remove(keyActs(spaceUndos, x.actor.Staff, u.Seq))
	x.put(keyActs(spaceActs, e.Staff, e.Seq), []byte{})
	if e.Kind == KindNote {
		x.indexEvent(e.Task)
		return outcome{task: e.Task, facts: Facts{Undoes: u.Seq, Type: f.Type}}, nil
	}
	return x.turnForward(u, e, f, uf)
}

func (x *tx) turnForward(u, e Event, f, uf Facts) (outcome, error) {
	w := x.task(e.Task)
	if w == nil || f.After == nil || uf.After == nil || w.now.LocalSeq != f.Prev || !sameLocal(*uf.After, w.now.Local) {
		return outcome{}, ErrBuiltOn
	}
	x.settleExpectations(w, f, false)
	return x.restore(w, *f.After, e.Seq, Facts{Undoes: u.Seq, Type: f.Type}), nil
}

// sameLocal compares what was done with a task by what it says: a time read back from a record is equal, not identical.
func sameLocal(a, b Local) bool {
	ja, errA := json.Marshal(a)
	jb, errB := json.Marshal(b)
	return errA == nil && errB == nil && string(ja) == string(jb)
}

// lastOf is the newest seq under a member of staff in the space, zero when there is none.
func lastOf(r Reader, space byte, id StaffID) Seq {
	rng := under(keyNumber(space, uint64(id)))
	rng.Down, rng.Limit = true, 1
	for k := range r.Scan(rng) {
		return Seq(keyLast(k))
	}
	return 0
}

func readEvent(r Reader, seq Seq) (Event, []byte, error) {
	b, ok := r.Get(keyEvent(seq))
	if !ok {
		return Event{}, nil, fmt.Errorf("event %d: %w", seq, ErrNotFound)
	}
	e, err := decodeEvent(seq, b)
	return e, b, err
}

func decodeEvent(seq Seq, b []byte) (e Event, err error) {
	if err := json.Unmarshal(b, &e); err != nil {
		return e, fmt.Errorf("event %d: %w", seq, errors.Join(ErrCorrupt, err))
	}
	return e, nil
}

func readFacts(r Reader, seq Seq) (Event, Facts, error) {
	e, _, err := readEvent(r, seq)
	if err != nil {
		return e, Facts{}, err
	}
	f, err := e.Facts()
	return e, f, err
}
