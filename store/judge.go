package store

import (
	"cmp"
	"slices"
	"time"

	"rettidig/catalog"
)

// judge decides what a snapshot means for one task. It is made of values only; each rule stands in docs/ARCHITECTURE.md and in a table test.
type judge struct {
	Extract
	slack time.Duration
}

// absent judges a task that is not in the snapshot. The empty kind: the snapshot says nothing of it.
func (j judge) absent(t *Task) PlanKind {
	if t.Manual || !j.Scope.Covers(t) {
		return "" // tasks made here (48) are not KSD's, and what the scope leaves out cannot be missed
	}
	switch t.State {
	case StateOpen:
		if t.FirstSeen.After(j.Taken) || t.Created.Time.After(j.Taken) {
			return PlanTooLate
		}
		return PlanVanished
	case StateResolved:
		if t.FirstSeen.After(j.Taken) || t.Resolution.At.After(j.Taken) {
			return PlanTooLate
		}
		return PlanConfirmed
	}
	return ""
}

// present judges a task resolved here that stands in the snapshot.
func (j judge) present(t *Task) PlanKind {
	switch {
	case t.State != StateResolved || t.Manual:
		return ""
	case !t.Resolution.At.Add(j.slack).Before(j.Taken):
		if t.Judged == t.Resolution.Event {
			return "" // a newer snapshot has judged it
		}
		return PlanTooLate
	case t.KSDID == "" && t.Created.DateOnly && t.Created.Date() == catalog.DateOf(t.Resolution.At):
		if t.Verdict == VerdictUncertain {
			return ""
		}
		return PlanUncertain // made and resolved on one day: it may be the same, or have been made again that day
	case t.Verdict == VerdictNotMarked:
		return ""
	}
	return PlanNotMarked
}

// returnDays is how long after its resolution a task made again still says that the resolution did not hold: it is made "the day after"
// (S2 l.97-105), and a run at night or over a day off may be one later.
const returnDays = 2

// again judges whether a task is one resolved here made again, of the same type on the same case and gone from KSD. It returns the resolution it
// speaks of, nil when the task is simply new.
func (j judge) again(n *Task, olds []*Task) (PlanKind, *Task) {
	slices.SortFunc(olds, func(a, b *Task) int {
		return cmp.Or(b.Resolution.At.Compare(a.Resolution.At), cmp.Compare(b.ID, a.ID))
	})
	for _, old := range olds {
		if old.Type != n.Type {
			continue
		}
		if kind := j.pair(n, old); kind != "" {
			return kind, old
		}
	}
	return "", nil
}

// pair judges one of them. A task of the day of the resolution without a clock time may be older than it, and next-day types are made the day after: that is no
// return. At a new request or letter it may well be of the same day.
func (j judge) pair(n, old *Task) PlanKind {
	if n.FirstSeen.Before(old.Resolution.At) {
		return "" // it was there already
	}
	recurs := recurrence(n.Type)
	resolved, made := catalog.DateOf(old.Resolution.At), n.Created.Date()
	if n.KSDID == "" && (made == old.Created.Date() || recurs != "" && n.Created.DateOnly && made == resolved) {
		return PlanUncertain
	}
	after := n.Created.Time.After(old.Resolution.At) || n.Created.DateOnly && (made > resolved || made == resolved && recurs == PlanRecreated)
	switch {
	case !after:
		return ""
	case recurs == PlanReturned && made > resolved+returnDays:
		return ""
	}
	return recurs
}

// recurrence says what it means that a task of the type is made again: returned for the next-day types, recreated for those made at each request
// or letter (S2 l.289-290, 724, 786, 802, 809), nothing for all others.
func recurrence(n catalog.Number) PlanKind {
	t, _ := catalog.Lookup(n)
	switch t.Recurrence {
	case catalog.RecursNextDay:
		return PlanReturned
	case catalog.RecursPerRefund, catalog.RecursPerLetter:
		return PlanRecreated
	}
	return ""
}

// missing reports whether a follow-up should have come by the time of the snapshot: after its run plus one day.
func (j judge) missing(e *Expectation) bool {
	return e.Met == 0 && !e.Gone && e.Missing == 0 && !e.Run.IsZero() && e.Run.AddDate(0, 0, 1).Before(j.Taken) && j.Scope.coversExpected(e)
}

// Outcome is what the next snapshot showed of a decision that was expected in an evening run.
type Outcome uint8

// The outcomes.
const (
	OutcomePending      Outcome = iota // no snapshot has shown the case since
	OutcomeSeen                        // the case has left "Under afklaring": as expected
	OutcomeContradicted                // the case is still "Under afklaring"
	OutcomeUnmarked                    // so it is, but the resolved task stands in KSD too: nothing could be decided, and the expectation is not tried
	outcomes                           // how many there are
)

// outcome is what a snapshot showed of a task's expectation. A decision that did not come says nothing of it while the task stands in KSD as well: either
// it was not marked there, or nobody can tell yet.
func (j judge) outcome(t *Task, status string) Outcome {
	seen := j.observe(t.Resolution, status)
	switch {
	case seen != OutcomeContradicted || t.State != StateResolved:
		return seen
	case t.Verdict == VerdictNotMarked:
		return OutcomeUnmarked
	}
	return OutcomePending
}

// observe compares the case's status with what a resolution expected of it. Only a decision expected in a run can be seen: then the case was
// "Under afklaring", and a decided one is not (S1 l.150).
func (j judge) observe(r *Resolution, status string) Outcome {
	if !expectedTonight(r) || status == "" || !r.Expected.At.Before(j.Taken) {
		return OutcomePending
	}
	if status == catalog.StatusClarifying {
		return OutcomeContradicted
	}
	return OutcomeSeen
}
