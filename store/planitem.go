package store

import "rettidig/catalog"

// PlanKind says what a snapshot means for one task, or for one expectation. The strings are stable and stand in JSON.
type PlanKind string

// The kinds of plan item, for every pair of what the store and the snapshot say.
const (
	PlanNew                PlanKind = "new"
	PlanUnchanged          PlanKind = "unchanged"           // counted, never listed
	PlanChanged            PlanKind = "changed"             // Fields say what; also a vanished task that is back (field "state")
	PlanVanished           PlanKind = "vanished"            // open here, gone from KSD: solved elsewhere
	PlanConfirmed          PlanKind = "confirmed"           // resolved here and gone
	PlanNotMarked          PlanKind = "not_marked"          // resolved here and still there
	PlanReturned           PlanKind = "returned"            // made again: Of did not hold
	PlanReopened           PlanKind = "reopened"            // confirmed and there again with the same id; Of is the task itself
	PlanRecreated          PlanKind = "recreated"           // made again at a new request or letter
	PlanUncertain          PlanKind = "uncertain"           // a twin of Of without KSD's id
	PlanExpectationMet     PlanKind = "expectation_met"     // a follow-up that was expected; Of is the resolved task
	PlanExpectationMissing PlanKind = "expectation_missing" // one that should have come by now; Task is the resolved task
	PlanTooLate            PlanKind = "too_late_to_judge"   // first seen or resolved after the snapshot was taken, or too shortly before
)

// PlanKinds lists every kind in the order a plan is shown: what needs a caseworker first.
func PlanKinds() []PlanKind {
	return []PlanKind{
		PlanReturned, PlanReopened, PlanNotMarked, PlanUncertain, PlanExpectationMissing, PlanVanished, PlanNew, PlanRecreated, PlanChanged,
		PlanExpectationMet, PlanConfirmed, PlanTooLate, PlanUnchanged,
	}
}

// Judges reports whether an item of the kind says of a task resolved here what the snapshot shows of its resolution, while the task still stands in it.
func (k PlanKind) Judges() bool {
	return k == PlanNotMarked || k == PlanReopened || k == PlanTooLate
}

// PlanItem is one thing a snapshot would do, or did. It holds no personal data but the case number and KSD's id: it is shown, never logged.
type PlanItem struct {
	Kind   PlanKind
	Task   TaskID // zero for a task that is only planned
	KSDID  string
	Type   catalog.Number
	Case   string
	Line   int // of the row in the file; zero when no row speaks of the task
	Fields []FieldChange
	Of     TaskID // the resolved task it speaks of; zero when there is none
}
