package store

import "errors"

// undoBulk takes back every act of a bulk that nobody has built on, the last one first, and names those it leaves.
func (x *tx) undoBulk(header Event, b BulkFacts) (outcome, error) {
	facts := BulkFacts{Act: b.Act, First: x.seq}
	var parts []part
	for seq := b.Last; seq >= b.First && seq > 0; seq-- {
		e, f, err := readFacts(x.r, seq)
		if err != nil {
			return outcome{}, err
		}
		out, err := x.undoPart(e, f)
		if err != nil {
			if b.Act == KindLink {
				return outcome{}, err // both or neither
			}
			if err := leaveOut(&facts, e.Task, err); err != nil {
				return outcome{}, err
			}
			continue
		}
		x.shareAgain(e, f, false)
		x.putJSON(keyUndone(seq), x.seq)
		parts = append(parts, part{kind: KindUndo, seq: x.seq, out: out})
		x.seq++
	}
	if len(parts) == 0 {
		return outcome{}, ErrBuiltOn
	}
	x.putJSON(keyUndone(header.Seq), x.seq)
	x.remove(keyActs(spaceActs, header.Staff, header.Seq))
	x.put(keyActs(spaceUndos, x.actor.Staff, x.seq), []byte{})
	return x.takenBack(header.Seq, facts, parts), nil
}

func (x *tx) undoPart(e Event, f Facts) (outcome, error) {
	if e.Kind != KindNote {
		return x.turnBack(e, f)
	}
	x.indexEvent(e.Task)
	return outcome{task: e.Task, facts: Facts{Undoes: e.Seq, Type: f.Type}}, nil
}

// leaveOut notes a task that is left as it is; anything but a refusal of this one task is returned.
func leaveOut(facts *BulkFacts, id TaskID, err error) error {
	r, single := refusalOf(id, err)
	if !single {
		return err
	}
	facts.Refused = append(facts.Refused, r)
	return nil
}

func (x *tx) takenBack(what Seq, facts BulkFacts, parts []part) outcome {
	for _, p := range parts {
		facts.Tasks, facts.Last = append(facts.Tasks, p.out.task), p.seq
	}
	return outcome{facts: Facts{Undoes: what, Bulk: &facts}, parts: parts}
}

// redoBulk brings back what an undo of a bulk took back: undo is the undo's closing event.
func (x *tx) redoBulk(undo, header Event, b BulkFacts) (outcome, error) {
	facts := BulkFacts{Act: b.Act, First: x.seq}
	var parts []part
	for seq := b.Last; seq >= b.First && seq > 0; seq-- {
		u, uf, err := readFacts(x.r, seq)
		if err != nil {
			return outcome{}, err
		}
		e, f, err := readFacts(x.r, uf.Undoes)
		if err != nil {
			return outcome{}, err
		}
		out, err := x.redoPart(u, e, f, uf)
		if err != nil {
			if b.Act == KindLink {
				return outcome{}, err
			}
			if err := leaveOut(&facts, e.Task, err); err != nil {
				return outcome{}, err
			}
			continue
		}
		x.shareAgain(e, f, true)
		x.remove(keyUndone(e.Seq))
		parts = append(parts, part{kind: KindRedo, seq: x.seq, out: out})
		x.seq++
	}
	if len(parts) == 0 {
		return outcome{}, ErrBuiltOn
	}
	x.remove(keyUndone(header.Seq))
	x.remove(keyActs(spaceUndos, x.actor.Staff, undo.Seq))
	x.put(keyActs(spaceActs, header.Staff, header.Seq), []byte{})
	return x.takenBack(undo.Seq, facts, parts), nil
}

func (x *tx) redoPart(u, e Event, f, uf Facts) (outcome, error) {
	if e.Kind != KindNote {
		return x.turnForward(u, e, f, uf)
	}
	x.indexEvent(e.Task)
	return outcome{task: e.Task, facts: Facts{Undoes: u.Seq, Type: f.Type}}, nil
}

// ErrTooMany says that a Bulk has more than MaxBulk acts.
var ErrTooMany = errors.New("too many tasks at once")
