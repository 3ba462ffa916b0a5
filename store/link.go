package store

import "errors"

// A manual task (48) is made here and a task of KSD's arrives with a file; nobody but a person can tell that the two are one. Linking them makes KSD's the
// one that stays: it takes over what was done with the manual one here, and that leaves the queue, so that the same work does not stand twice.

// ErrNoPair says that two tasks cannot be one: the first must be made here, the second KSD's own no. 48 on the same case.
var ErrNoPair = errors.New("not a manual task and KSD's own on the same case")

func (x *tx) linkTasks(c Link) (outcome, error) {
	made, err := x.on(c.On)
	if err != nil {
		return outcome{}, err
	}
	ksd, err := x.on(c.To)
	if err != nil {
		return outcome{}, err
	}
	if err := x.mayLink(&made.now, &ksd.now); err != nil {
		return outcome{}, err
	}
	facts := BulkFacts{Act: KindLink, First: x.seq}
	x.grouped = true
	taken := overtaken(made.now.Local, ksd.now.Local)
	var parts []part
	for _, p := range []struct {
		w     *workTask
		local Local
		other TaskID
	}{{made, Local{State: StateRemoved}, ksd.now.ID}, {ksd, taken, made.now.ID}} {
		out := x.relocal(p.w, p.local)
		out.facts.Link = p.other
		parts = append(parts, part{kind: KindLink, seq: x.seq, out: out})
		x.seq++
	}
	x.shareLog(made, ksd.now.ID, true)
	out, err := x.closing(facts, parts)
	out.facts.Type = typeManual
	return out, err
}

// relocal gives a task other local fields, and notes what undo needs, also when they are as they were.
func (x *tx) relocal(w *workTask, local Local) outcome {
	before, prev := w.now.Local, w.now.LocalSeq
	w.now.Local, w.now.LocalSeq = local, x.seq
	x.change(w)
	x.indexEvent(w.now.ID)
	after := w.now.Local
	return outcome{task: w.now.ID, facts: Facts{Type: w.now.Type, Before: &before, After: &after, Prev: prev}}
}

// mayLink says why two tasks cannot be one.
func (x *tx) mayLink(made, ksd *Task) error {
	switch {
	case !Pair(*made, *ksd):
		return ErrNoPair
	case ksd.State != StateOpen || made.State != StateOpen && made.State != StateResolved:
		return ErrNotOpen
	}
	return errors.Join(x.mine(made), x.mine(ksd))
}

// Pair reports whether a task made here may be the same as a task of KSD's: both are no. 48 on one case.
func Pair(made, ksd Task) bool {
	return made.Manual && !ksd.Manual && made.Type == typeManual && ksd.Type == typeManual && made.Case == ksd.Case && made.Case != ""
}

// overtaken is what was done with the manual task, beside what was done with KSD's already.
func overtaken(made, ksd Local) Local {
	if made.Owner == 0 {
		made.Owner, made.OwnedSince = ksd.Owner, ksd.OwnedSince
	}
	if made.WaitUntil == 0 && made.State == StateOpen {
		made.WaitUntil = ksd.WaitUntil
	}
	if made.LocalDue == 0 {
		made.LocalDue = ksd.LocalDue
	}
	return made
}

// shareLog lets the events of the manual task show in the log of KSD's too, or no longer: notes and reasons must not be lost with it.
func (x *tx) shareLog(made *workTask, with TaskID, share bool) {
	mark := func(s Seq) {
		if share {
			x.put(keyTaskSeq(with, s), []byte{})
		} else {
			x.remove(keyTaskSeq(with, s))
		}
	}
	mark(made.now.Born)
	for k := range x.r.Scan(under(keyNumber(spaceTaskSeq, uint64(made.now.ID)))) {
		mark(Seq(keyLast(k)))
	}
}

// shareAgain puts the shared log right when a link is taken back or brought back.
func (x *tx) shareAgain(e Event, f Facts, share bool) {
	if f.Link == 0 {
		return
	}
	if w := x.task(f.Link); w != nil && w.now.Manual { // e is KSD's side
		x.shareLog(w, e.Task, share)
	}
}
