// Package ksdsim is a small simulation of one case in KSD, for tests of guides and for training. It decides what the sources state and
// nothing else: no. 19 and its two values, no. 114 and wrong payments, the tasks that say a case cannot be finished, the evening run, the
// payment run, and that a task marked resolved without the act is made again the day after. All else it leaves open and says so (Unknown).
//
// It is no claim of how KSD works inside.
package ksdsim

import (
	"slices"

	"rettidig/catalog"
)

// The field and values of no. 19 (S1 l.203-208).
const (
	FieldCause       = "Fraværsårsag"
	CauseOther       = "Andet"
	CauseApproved    = "Anden årsag godkendt"
	CauseNotApproved = "Anden årsag ikke godkendt"
)

// Decision is what KSD has made of the case.
type Decision string

// The decisions. Unknown stands for one the sources do not settle.
const (
	Undecided Decision = ""
	Granted   Decision = "grant"
	Refused   Decision = "refusal"
	Unknown   Decision = "unknown"
)

// Payment is what the last payment run did.
type Payment string

// What a payment run does.
const (
	NotPaid   Payment = ""
	Paid      Payment = "paid"
	PaidWrong Payment = "paid_wrong" // thresholds were exceeded and nobody had corrected the data (S1 l.176-178)
)

// Case is one case. Its methods change it.
type Case struct {
	Status   string
	Fields   map[string]string
	Open     []catalog.Number
	Decision Decision
	Payment  Payment
	Closing  bool // KSD wants to finish the case
	Closed   bool
	Wrong    bool // the data behind no. 114 are wrong

	again []catalog.Number // marked resolved without the act: made again the day after
	ready bool             // a task that held the decision back was marked resolved
}

// New makes a case with a status and open tasks. The other conditions for a grant hold.
func New(status string, open ...catalog.Number) *Case {
	return &Case{Status: status, Fields: map[string]string{FieldCause: CauseOther}, Open: slices.Clone(open)}
}

// Set sets a field, as the caseworker does.
func (c *Case) Set(field, value string) { c.Fields[field] = value }

// Correct puts right the data behind no. 114.
func (c *Case) Correct() { c.Wrong = false }

// Has reports whether a task of the type is open.
func (c *Case) Has(n catalog.Number) bool { return slices.Contains(c.Open, n) }

// Mark marks a task resolved; acted says whether what the task asks for was done. On "Igangværende sag" KSD goes on at once (S1 l.151).
func (c *Case) Mark(n catalog.Number, acted bool) {
	i := slices.Index(c.Open, n)
	if i < 0 {
		return
	}
	c.Open = slices.Delete(c.Open, i, i+1)
	t, _ := catalog.Lookup(n)
	if t.Recurrence == catalog.RecursNextDay && !c.done(n, acted) {
		c.again = append(c.again, n)
	}
	c.ready = c.ready || t.Blocking == catalog.BlocksDecision
	if c.Status == catalog.StatusOngoing {
		c.decide()
	}
}

// done says whether the cause of a next-day task is gone: for 19 the field says it (S2 l.112-115), for a task that says the case cannot be
// finished the open causes do (S2 l.117-124), for the others the caseworker's word.
func (c *Case) done(n catalog.Number, acted bool) bool {
	t, _ := catalog.Lookup(n)
	switch {
	case n == 19:
		return c.Fields[FieldCause] == CauseApproved || c.Fields[FieldCause] == CauseNotApproved
	case t.Meta:
		return !c.held(n)
	}
	return acted
}

// held reports whether an open task on the case keeps a meta task alive.
func (c *Case) held(n catalog.Number) bool {
	return slices.ContainsFunc(c.Open, func(o catalog.Number) bool { return catalog.Holds(n, o) })
}

// Evening is the decision run: a case "Under afklaring" on which nothing holds the decision is decided (S1 l.150).
func (c *Case) Evening() {
	if c.Status == catalog.StatusClarifying {
		c.decide()
	}
}

// decide decides the case unless a task holds the decision back, or will again tomorrow.
func (c *Case) decide() {
	if c.Decision != Undecided || c.blocked(catalog.BlocksDecision) || len(c.again) > 0 {
		return
	}
	switch c.Fields[FieldCause] {
	case CauseApproved: // S1 l.212
		c.Decision = Granted
	case CauseNotApproved: // S1 l.214: a refusal, and then the task of writing its letter
		c.Decision = Refused
		c.Open = append(c.Open, 68)
	default:
		c.Decision = Unknown // the sources settle no. 19 alone
	}
}

// Awaits reports whether everything that held the decision back was solved, and the run that makes it has not come yet.
func (c *Case) Awaits() bool {
	return c.ready && c.Decision == Undecided && !c.blocked(catalog.BlocksDecision)
}

// blocked reports whether a task holds something back. One marked without the act still does: its cause is there, and it is made again tomorrow.
func (c *Case) blocked(class catalog.Blocking) bool {
	holds := func(n catalog.Number) bool {
		t, ok := catalog.Lookup(n)
		return ok && t.Blocking == class
	}
	return slices.ContainsFunc(c.Open, holds) || slices.ContainsFunc(c.again, holds)
}

// Morning is the day after: what was marked without the act is made again (S2 l.97-105), and a case that wants to finish tries again.
func (c *Case) Morning() {
	c.Open = append(c.Open, c.again...)
	c.again = nil
	if !c.Closing || c.Closed {
		return
	}
	if len(c.Open) == 0 {
		c.Closed = true
	} else if !slices.ContainsFunc(c.Open, isMeta) {
		c.Open = append(c.Open, 40)
	}
}

func isMeta(n catalog.Number) bool {
	t, _ := catalog.Lookup(n)
	return t.Meta
}

// Monday is the payment run: it pays unless a task holds payment or decision back (S1 l.53-54, l.117-121), or the decision still waits for the evening
// run (S1 l.150); no. 114 does not hold it (S1 l.178).
func (c *Case) Monday() {
	if c.Decision == Refused || c.Awaits() || c.blocked(catalog.BlocksDecision) || c.blocked(catalog.BlocksPayment) {
		c.Payment = NotPaid
		return
	}
	c.Payment = Paid
	if c.Wrong {
		c.Payment = PaidWrong
	}
}
