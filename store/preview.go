package store

import (
	"slices"
	"time"

	"rettidig/catalog"
)

// Preview is what solving a task is expected to lead to; it is catalog's, with the tasks by their ids here.
type Preview struct {
	Release                // what is released, when, and what still blocks it
	Payment   PaymentAfter // what then happens to the payment
	Unknown   int          // other open tasks of the case whose effect is unknown
	HeldBy    []TaskID     // the open tasks that hold this one, a meta task
	FollowUps []catalog.FollowUp
	Return    catalog.Return
}

// PaymentAfter is what happens to the payment of the case once the task is solved.
type PaymentAfter struct {
	Holds     bool      // the task holds a payment back
	At        time.Time // the cut-off the payment then reaches; zero while something blocks it or when is unknown
	BlockedBy []TaskID
}

// PreviewQuery says how a task would be solved.
type PreviewQuery struct {
	At   time.Time
	With []TaskID // tasks that would be solved in the same go; those of other cases do not matter
	// Resolve is the command that would be submitted; nil while the guide's choice is not known.
	Resolve *Resolve
}

// Preview says what solving the task is expected to lead to; see catalog.Rules.Preview.
func (v *Snapshot) Preview(t Task, q PreviewQuery) Preview { return preview(v.r, v.rules, t, q) }

func preview(r Reader, rules catalog.Rules, t Task, q PreviewQuery) Preview {
	members := readMembers(r, t.Case)
	c := readCase(r, t.Case)
	p := catalog.Prospect{
		Number: t.Type, Status: c.Status, Frequency: c.Frequency, At: q.At, Others: siblings(members, rules, t.ID),
		DecisionRun: decisionRun(r, rules, members, c.Status, q.At),
	}
	for _, o := range p.Others {
		if slices.Contains(q.With, TaskID(o.ID)) {
			p.With = append(p.With, o)
		}
	}
	if q.Resolve != nil {
		p.Chosen, p.FollowUp = true, followUps(t.Type, *q.Resolve)
	}
	e := rules.Preview(p)
	return Preview{
		Release: Release{What: e.What, When: e.When, At: e.At, BlockedBy: taskIDs(e.BlockedBy)},
		Payment: PaymentAfter{Holds: e.Payment.Holds, At: e.Payment.At, BlockedBy: taskIDs(e.Payment.BlockedBy)},
		Unknown: e.Unknown, HeldBy: taskIDs(e.HeldBy), FollowUps: e.FollowUps, Return: e.Return,
	}
}

// taskIDs gives ids of the catalog's as ids of tasks; none is an empty list, as JSON writes it.
func taskIDs(ids []uint64) []TaskID {
	out := make([]TaskID, len(ids))
	for i, id := range ids {
		out[i] = TaskID(id)
	}
	return out
}

// release says what solving the task at the moment is expected to bring.
func release(r Reader, rules catalog.Rules, t Task, at time.Time) Release {
	return preview(r, rules, t, PreviewQuery{At: at}).Release
}
