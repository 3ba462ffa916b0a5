package store

import (
	"bytes"
	"encoding/json"
	"fmt"
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

// TaskNews returns the latest events of a task, at most limit, oldest first, to be told in a few words. It leaves out what proves them (Stored and Hash)
// and, of an import, the list of what it added (ImportFacts.Added): half a million bytes that a pane would read at every key.
func (v *Snapshot) TaskNews(id TaskID, limit int) ([]LogEntry, error) {
	t, err := readTask(v.r, id)
	if err != nil {
		return nil, err
	}
	rng := under(keyNumber(spaceTaskSeq, uint64(id)))
	rng.Down, rng.Limit = true, limit
	var seqs []Seq
	for k := range v.r.Scan(rng) {
		seqs = append(seqs, Seq(keyLast(k)))
	}
	if len(seqs) < limit && !slices.Contains(seqs, t.Born) {
		seqs = append(seqs, t.Born)
	}
	list := make([]LogEntry, 0, len(seqs))
	for _, seq := range slices.Backward(seqs) {
		b, ok := v.r.Get(keyEvent(seq))
		if !ok {
			return list, fmt.Errorf("event %d: %w", seq, ErrNotFound)
		}
		e, err := decodeEvent(seq, withoutAdded(b))
		if err != nil {
			return list, err
		}
		list = append(list, v.told(e))
	}
	return list, nil
}

// addedField is how ImportFacts.Added begins in a stored event. These bytes stand nowhere else: within a string, the quotation marks would be escaped,
// and ImportResult's field of this name holds a number.
const addedField = `"added":"`

// withoutAdded empties the list of added tasks in a stored event.
func withoutAdded(b []byte) []byte {
	at := bytes.Index(b, []byte(addedField))
	if at < 0 {
		return b
	}
	at += len(addedField)
	end := bytes.IndexByte(b[at:], '"') // base64 has none of its own
	if end < 0 {
		return b
	}
	return slices.Concat(b[:at], b[at+end:])
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
	l := v.told(e)
	l.Stored, l.Hash = bytes.Clone(b), hashOf(b)
	return l, nil
}

// told adds to an event who did it, what was written, and whether it was taken back.
func (v *Snapshot) told(e Event) LogEntry {
	l := LogEntry{Event: e}
	if m, ok := v.Member(e.Staff); ok {
		l.Actor = m.Name
	}
	body, erased := v.body(e)
	l.Text, l.Calcs, l.Erased = body.Text, body.Calcs, erased
	if b, ok := v.r.Get(keyUndone(e.Seq)); ok {
		_ = json.Unmarshal(b, &l.Undone) // an unreadable mark reads as none; Check reports it
	}
	return l
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
