package catalog

import "time"

// Sibling is another open task of the same case. Waiting tasks are open and count; tasks resolved here are not.
type Sibling struct {
	ID     uint64
	Number Number
	Class  Blocking // from Rules.Blocking
}

// BlockersLeft gives the ids of the other open tasks of the case that hold back the same thing as a task of the class, in their order:
// for a decision blocker the other decision blockers, for a payment blocker the other payment and decision blockers (S1 l.54, l.121),
// for a letter blocker the other letter blockers, otherwise none.
func BlockersLeft(class Blocking, others []Sibling) []uint64 {
	var ids []uint64
	for _, o := range others {
		if holdsBack(o.Class, class) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// holdsBack reports whether a task of class other holds back what a task of class holds back.
func holdsBack(other, class Blocking) bool {
	switch class {
	case BlocksPayment:
		return other == BlocksPayment || other == BlocksDecision
	case BlocksDecision, BlocksLetter:
		return other == class
	}
	return false
}

// UnknownBeside counts the other open tasks whose effect no source states; they are named beside the blockers.
func UnknownBeside(others []Sibling) int {
	n := 0
	for _, o := range others {
		if o.Class == BlocksUnknown {
			n++
		}
	}
	return n
}

// What solving a task is expected to bring: what its type holds back, whatever else is open. Stable keys, used in JSON.
const (
	WhatDecision           = "decision"
	WhatPayment            = "payment"
	WhatLetter             = "letter"
	WhatAvoidsWrongPayment = "avoids_wrong_payment"
	WhatNothing            = "nothing"
	WhatUnknown            = "unknown"
)

// When it is expected. Stable keys, used in JSON.
const (
	WhenAtOnce         = "at_once"
	WhenTonight        = "tonight" // the evening run in Expected.At, which is the next evening once today's has begun
	WhenNextPaymentRun = "next_payment_run"
	WhenUnknown        = "unknown"
	WhenNone           = "none"
)

// Situation is what decides the release of one task.
type Situation struct {
	Class     Blocking  // from Rules.Blocking
	Impact    Impact    // from Rules.Impact
	Status    string    // the case's status, verbatim; empty when unknown
	BlockedBy []uint64  // from BlockersLeft
	At        time.Time // when the task is, or would be, solved
	// DecisionRun is the evening run still to come that decides for a decision blocker of the case resolved here; zero if there is none.
	DecisionRun time.Time
	Frequency   string // the case's udbetalingsfrekvens, verbatim. It governs the pay day (S1 l.123), which no instant here claims to know
}

// Expected is what solving a task is expected to bring. Nothing here says that it has happened: KSD alone knows.
// Every text made from it adds "if KSD has nothing else outstanding" and, for a grant, "if the other conditions are met" (S1 l.150, l.212).
type Expected struct {
	What      string
	When      string    // WhenNone exactly while BlockedBy is not empty or What is WhatNothing
	At        time.Time // the run (WhenTonight) or cut-off (WhenNextPaymentRun); zero otherwise
	BlockedBy []uint64
}

// Release says what solving a task is expected to bring, and when (S1 l.117-123, l.148-151, l.176).
func (r Rules) Release(s Situation) Expected {
	e := Expected{What: whatOf(s), BlockedBy: s.BlockedBy}
	e.When, e.At = r.whenOf(e.What, s)
	return e
}

func whatOf(s Situation) string {
	switch {
	case s.Class == BlocksDecision:
		return WhatDecision
	case s.Class == BlocksPayment:
		return WhatPayment
	case s.Impact == ImpactWrongPayment:
		return WhatAvoidsWrongPayment
	case s.Class == BlocksLetter:
		return WhatLetter
	case s.Class == BlocksNone:
		return WhatNothing
	}
	return WhatUnknown
}

func (r Rules) whenOf(what string, s Situation) (string, time.Time) {
	if len(s.BlockedBy) > 0 || what == WhatNothing {
		return WhenNone, time.Time{}
	}
	switch what {
	case WhatDecision:
		return r.decisionWhen(s)
	case WhatPayment:
		return WhenNextPaymentRun, r.paymentRun(s)
	case WhatAvoidsWrongPayment:
		return WhenNextPaymentRun, r.NextCutOff(s.At)
	}
	return WhenUnknown, time.Time{}
}

func (r Rules) decisionWhen(s Situation) (string, time.Time) {
	switch s.Status {
	case StatusClarifying:
		return WhenTonight, r.NextEveningRun(s.At)
	case StatusOngoing:
		return WhenAtOnce, time.Time{}
	}
	return WhenUnknown, time.Time{}
}

// paymentRun is the cut-off a payment reaches: the next one, or a later one when a decision of the case still waits for its evening run.
func (r Rules) paymentRun(s Situation) time.Time {
	cut := r.NextCutOff(s.At)
	if s.DecisionRun.IsZero() {
		return cut
	}
	if later := r.CutOffAfterRun(s.DecisionRun); later.After(cut) {
		return later
	}
	return cut
}

// Holds reports whether an open task of type other holds the meta task ("the case cannot be finished"): any type that is not meta holds 40;
// 26 and 118 alone hold 39 and 89; meta tasks never hold each other. It is false when meta is no meta type.
func Holds(meta, other Number) bool {
	m := find(meta)
	if m == nil || !m.Meta {
		return false
	}
	if o := find(other); o != nil && o.Meta {
		return false
	}
	if len(m.HeldBy) == 0 {
		return true
	}
	for _, n := range m.HeldBy {
		if n == other {
			return true
		}
	}
	return false
}
