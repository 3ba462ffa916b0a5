package store

import (
	"context"
	"slices"
	"time"

	"rettidig/catalog"
)

// blockerStretch is how many records are read between two looks at the context and two reports of progress.
const blockerStretch = 20_000

// Blockers hands every open task that holds back a decision or a payment to fn, in the order of their ids. It reads the keys of those tasks in one order
// and then their records, so it costs what they are, not what the store is. progress, which may be nil, gets what is done and what is in all.
func (v *Snapshot) Blockers(ctx context.Context, progress func(done, total int), fn func(Task)) error {
	ids := v.blockerIDs()
	keys := make([][]byte, 0, min(len(ids), blockerStretch))
	for from := 0; from < len(ids); from += blockerStretch {
		if err := ctx.Err(); err != nil {
			return err
		}
		if progress != nil {
			progress(from, len(ids))
		}
		part := ids[from:min(from+blockerStretch, len(ids))]
		keys = keys[:0]
		for _, id := range part {
			keys = append(keys, keyTask(id))
		}
		for i, b := range v.r.GetMany(keys) {
			if t, err := decodeTask(part[i], b); err == nil && t.State == StateOpen && releaseGroup(t.Class) == 0 {
				fn(t)
			} // Check reports what cannot be read
		}
	}
	return ctx.Err()
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
