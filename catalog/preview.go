package catalog

import (
	"slices"
	"time"
)

// Prospect is all that decides what solving one task leads to: its type, its case, what else is open there, and when it would be solved.
type Prospect struct {
	Number    Number
	Status    string    // the case's status, verbatim; empty when unknown
	Frequency string    // the case's udbetalingsfrekvens, verbatim; empty when unknown
	At        time.Time // when the task is, or would be, solved
	Others    []Sibling // the other open tasks of the case
	With      []Sibling // those of Others that would be solved in the same go
	// DecisionRun is the evening run still to come that decides for a decision blocker of the case resolved here; zero if there is none.
	DecisionRun time.Time
	Chosen      bool     // the guide's choice is known, and FollowUp is what it names
	FollowUp    []Number // what the choice expects to follow; only what the catalog knows to follow the type is believed
}

// Preview is everything that solving a task is expected to lead to. Nothing here says that it has happened: KSD alone knows.
type Preview struct {
	Expected               // what is released, when, and what still blocks it
	Payment   PaymentAfter // what then happens to the payment
	Unknown   int          // open tasks of the case whose effect no source states
	HeldBy    []uint64     // open tasks that hold this one, a meta task; none for any other
	FollowUps []FollowUp
	Return    Return
}

// PaymentAfter is what happens to the payment of the case once the task is solved; a decision blocker stops the payment too (S1 l.54).
type PaymentAfter struct {
	Holds     bool      // the task holds a payment back
	At        time.Time // the cut-off the payment then reaches; zero while something blocks it or the time of the decision is unknown
	BlockedBy []uint64  // the other open tasks of the case that hold the payment back
}

// FollowUp is a task that KSD is expected to make.
type FollowUp struct {
	Type Number
	If   string // what it depends on while the choice is not known: IfRefused; empty when it is expected as things stand
}

// IfRefused is a refusal: a task to write the refusal letter follows it (S1 l.214).
const IfRefused = "refused"

// Return says whether a task of the type comes back although it was marked solved without the act in KSD (S2 l.97-105).
type Return struct {
	How   Recurrence // RecursUnknown for a type in no source
	On    Date       // the day it is expected back, for RecursNextDay; else zero
	Later []Number   // tasks of other types that come later, for RecursLater
}

// RecursUnknown is the recurrence of a type that no source knows.
const RecursUnknown Recurrence = "unknown"

// Preview says what solving a task is expected to lead to. It is the one place that answers this: the queue, the guide, the form that resolves,
// several tasks at once and the command all show it.
func (r Rules) Preview(p Prospect) Preview {
	open := without(p.Others, p.With)
	class := r.Blocking(p.Number)
	s := Situation{
		Class: class, Impact: r.Impact(p.Number), Status: p.Status, Frequency: p.Frequency, At: p.At,
		BlockedBy: BlockersLeft(class, open), DecisionRun: r.runWith(p),
	}
	return Preview{
		Expected: r.Release(s), Payment: r.paymentAfter(s, open), Unknown: UnknownBeside(open),
		HeldBy: heldBy(p.Number, open), FollowUps: followUpsOf(p), Return: returnOf(p.Number, p.At),
	}
}

// without leaves out of all the tasks that stand in some.
func without(all, some []Sibling) []Sibling {
	if len(some) == 0 {
		return all
	}
	solved := make(map[uint64]bool, len(some))
	for _, s := range some {
		solved[s.ID] = true
	}
	var left []Sibling
	for _, o := range all {
		if !solved[o.ID] {
			left = append(left, o)
		}
	}
	return left
}

// runWith is the evening run that the case waits for once what is solved in the same go is solved too.
func (r Rules) runWith(p Prospect) time.Time {
	if p.Status == StatusOngoing {
		return p.DecisionRun // decided at once, no run to wait for (S1 l.151)
	}
	for _, s := range p.With {
		if run := r.NextEveningRun(p.At); s.Class == BlocksDecision && run.After(p.DecisionRun) {
			return run
		}
	}
	return p.DecisionRun
}

// paymentAfter follows the payment beyond the decision: which cut-off it reaches, or which tasks still hold it.
func (r Rules) paymentAfter(s Situation, open []Sibling) PaymentAfter {
	if s.Class != BlocksDecision && s.Class != BlocksPayment {
		return PaymentAfter{}
	}
	after := PaymentAfter{Holds: true, BlockedBy: BlockersLeft(BlocksPayment, open)}
	if len(after.BlockedBy) > 0 {
		return after
	}
	if s.Class == BlocksDecision {
		switch when, run := r.decisionWhen(s); when {
		case WhenUnknown:
			return after
		case WhenTonight:
			s.DecisionRun = run
		}
	}
	after.At = r.paymentRun(s)
	return after
}

func heldBy(meta Number, open []Sibling) []uint64 {
	var ids []uint64
	for _, o := range open {
		if Holds(meta, o.Number) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// followUpsOf lists what KSD is expected to make: before the choice is known, all that may follow, with what it depends on.
func followUpsOf(p Prospect) []FollowUp {
	t := find(p.Number)
	if t == nil {
		return nil
	}
	var list []FollowUp
	for _, n := range t.FollowUps {
		switch {
		case !p.Chosen:
			list = append(list, FollowUp{Type: n, If: IfRefused}) // the sources know of one follow-up, and a refusal brings it
		case slices.Contains(p.FollowUp, n):
			list = append(list, FollowUp{Type: n})
		}
	}
	return list
}

// returnOf says whether the type comes back without the act.
func returnOf(n Number, at time.Time) Return {
	t := find(n)
	if t == nil {
		return Return{How: RecursUnknown}
	}
	out := Return{How: t.Recurrence}
	switch t.Recurrence {
	case RecursNextDay:
		out.On = DateOf(at) + 1
	case RecursLater:
		out.Later = t.KnockOn
	}
	return out
}
