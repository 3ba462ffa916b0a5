package store

import (
	"bytes"
	"encoding/json"
	"slices"
)

// TaskLog returns the events of a task, oldest first; the event that brought it comes first.
func (v *Snapshot) TaskLog(id TaskID) ([]LogEntry, error) {
	t, err := readTask(v.r, id)
	if err != nil {
		return nil, err
	}
	seqs := []Seq{t.Born}
	for k := range v.r.Scan(under(keyNumber(spaceTaskSeq, uint64(id)))) {
		seqs = append(seqs, Seq(keyLast(k)))
	}
	return v.entries(slices.Compact(seqs))
}

// Log returns at most limit events after the given one, oldest first. With up it returns those before the given one (zero: from the end), newest first.
func (v *Snapshot) Log(from Seq, limit int, up bool) ([]LogEntry, error) {
	rng := under([]byte{spaceEvent})
	rng.Limit, rng.Down = limit, up
	switch {
	case up && from > 0:
		rng.To = keyEvent(from)
	case !up:
		rng.From = keyEvent(from + 1)
	}
	var seqs []Seq
	for k := range v.r.Scan(rng) {
		seqs = append(seqs, Seq(keyLast(k)))
	}
	return v.entries(seqs)
}

func (v *Snapshot) entries(seqs []Seq) ([]LogEntry, error) {
	list := make([]LogEntry, 0, len(seqs))
	for _, seq := range seqs {
		e, err := v.entry(seq)
		if err != nil {
			return list, err
		}
		list = append(list, e)
	}
	return list, nil
}

func (v *Snapshot) entry(seq Seq) (LogEntry, error) {
	e, b, err := readEvent(v.r, seq)
	if err != nil {
		return LogEntry{}, err
	}
	l := LogEntry{Event: e, Stored: bytes.Clone(b), Hash: hashOf(b)}
	if m, ok := v.Member(e.Staff); ok {
		l.Actor = m.Name
	}
	body, erased := v.body(e)
	l.Text, l.Calcs, l.Erased = body.Text, body.Calcs, erased
	if b, ok := v.r.Get(keyUndone(seq)); ok {
		_ = json.Unmarshal(b, &l.Undone) // an unreadable mark reads as none; Check reports it
	}
	return l, nil
}

// body gives an event's body; erased is true when it had one and has it no more.
func (v *Snapshot) body(e Event) (body Body, erased bool) {
	if e.BodyHash == (Hash{}) {
		return Body{}, false
	}
	raw, ok := v.r.Get(keyBody(e.Seq))
	if !ok || json.Unmarshal(raw, &body) != nil {
		return Body{}, true
	}
	return body, false
}

// UndoTarget returns the event a bare Undo by the actor would take back, or why there is none.
func (v *Snapshot) UndoTarget(a Actor) (LogEntry, error) {
	seq := lastOf(v.r, spaceActs, a.Staff)
	if seq == 0 {
		return LogEntry{}, ErrNothing
	}
	return v.entry(seq)
}

// RedoTarget returns the event a Redo by the actor would bring back, or why there is none.
func (v *Snapshot) RedoTarget(a Actor) (LogEntry, error) {
	seq := lastOf(v.r, spaceUndos, a.Staff)
	if seq == 0 || lastOf(v.r, spaceActs, a.Staff) > seq {
		return LogEntry{}, ErrNothing
	}
	_, f, err := readFacts(v.r, seq)
	if err != nil {
		return LogEntry{}, err
	}
	return v.entry(f.Undoes)
}
