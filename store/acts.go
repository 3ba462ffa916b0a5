package store

import (
	"cmp"
	"slices"
)

// Act is one of the latest acts of a member of staff, as a list of what can be undone shows it.
type Act struct {
	LogEntry
	// Err says why it cannot be undone now: ErrNothing when it was undone already, ErrBuiltOn or ErrConfirmed; nil when it can, as far as the task shows.
	Err error
	// Redo says that it is what a Redo would bring back.
	Redo bool
}

// Acts returns the actor's own latest acts that can or could be undone, at most limit, the newest first.
func (v *Snapshot) Acts(a Actor, limit int) ([]Act, error) {
	seqs := latest(v.r, spaceActs, a.Staff, limit)
	for _, undo := range latest(v.r, spaceUndos, a.Staff, limit) {
		_, f, err := readFacts(v.r, undo)
		if err != nil {
			return nil, err
		}
		seqs = append(seqs, f.Undoes)
	}
	slices.SortFunc(seqs, func(x, y Seq) int { return cmp.Compare(y, x) })
	seqs = slices.Compact(seqs)
	entries, err := v.entries(seqs[:min(limit, len(seqs))])
	if err != nil {
		return nil, err
	}
	redo, _ := v.RedoTarget(a) // none reads as zero
	acts := make([]Act, len(entries))
	for i, e := range entries {
		acts[i] = Act{LogEntry: e, Err: v.whyNotUndo(e), Redo: e.Seq == redo.Seq && redo.Seq != 0}
	}
	return acts, nil
}

// latest lists the newest seqs under a member of staff in a space, at most n.
func latest(r Reader, space byte, id StaffID, n int) []Seq {
	rng := under(keyNumber(space, uint64(id)))
	rng.Down, rng.Limit = true, n
	var seqs []Seq
	for k := range r.Scan(rng) {
		seqs = append(seqs, Seq(keyLast(k)))
	}
	return seqs
}

// whyNotUndo looks at what an undo would look at first, without doing it: whether it was undone, and what has become of the task since.
func (v *Snapshot) whyNotUndo(e LogEntry) error {
	if e.Undone != 0 {
		return ErrNothing
	}
	if e.Kind == KindNote || e.Task == 0 {
		return nil
	}
	t, err := readTask(v.r, e.Task)
	switch {
	case err != nil:
		return err
	case t.State == StateConfirmed:
		return ErrConfirmed
	case t.LocalSeq != e.Seq:
		return ErrBuiltOn
	}
	return nil
}
