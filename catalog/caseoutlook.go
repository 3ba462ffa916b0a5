package catalog

import "time"

// CaseProspect is all that decides what solving every blocker of a case leads to.
type CaseProspect struct {
	Status      string    // verbatim; empty when unknown
	Frequency   string    // the case's udbetalingsfrekvens, verbatim; empty when unknown
	At          time.Time // when they would be solved
	Open        []Sibling // the open tasks of the case
	DecisionRun time.Time // the evening run still to come for a decision blocker of the case resolved here; zero if there is none
}

// CaseOutlook is what solving every blocker of a case in one go is expected to bring. Nothing here says that it has happened: KSD alone knows.
type CaseOutlook struct {
	What     string       // what the worst open task holds back: WhatDecision, ... WhatNothing
	When     string       // WhenNone when nothing is held back
	At       time.Time    // the run or cut-off of When; zero otherwise
	Payment  PaymentAfter // what then happens to the payment
	Blockers int          // open tasks that hold back a decision, a payment or a letter, and no. 114, which must be solved before the run
	Unknown  int          // open tasks whose effect no source states
}

// CaseOutlook says what solving all blockers of a case is expected to release, and when: the preview of the worst of them with all others solved in the
// same go, so that list, preview and plan cannot disagree.
func (r Rules) CaseOutlook(p CaseProspect) CaseOutlook {
	out := CaseOutlook{What: WhatNothing, When: WhenNone, Unknown: UnknownBeside(p.Open)}
	worst := -1
	for i, o := range p.Open {
		impact := r.Impact(o.Number)
		if impact < ImpactUnknown {
			out.Blockers++
		}
		if worst < 0 || impact < r.Impact(p.Open[worst].Number) {
			worst = i
		}
	}
	if worst < 0 {
		return out
	}
	w := p.Open[worst]
	others := append(append([]Sibling(nil), p.Open[:worst]...), p.Open[worst+1:]...)
	e := r.Preview(Prospect{
		Number: w.Number, Status: p.Status, Frequency: p.Frequency, At: p.At, Others: others, With: others, DecisionRun: p.DecisionRun,
	})
	out.What, out.When, out.At, out.Payment = e.What, e.When, e.At, e.Payment
	return out
}
