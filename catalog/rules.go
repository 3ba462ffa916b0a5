package catalog

import "time"

// HolidayRule says where the payment cut-off goes when its Monday is a holiday. What KSD does is unknown, so it is a setting (to be verified).
type HolidayRule string

// The holiday rules. Anything else counts as the default, the previous working day.
const (
	HolidayPrevious HolidayRule = "previous_working_day"
	HolidaySame     HolidayRule = "same_day"
	HolidayNext     HolidayRule = "next_working_day"
)

// WeekParity is which ISO weeks KMD's deletion runs take in a year.
type WeekParity string

// The parities.
const (
	OddWeeks  WeekParity = "odd"
	EvenWeeks WeekParity = "even"
)

// DueDays is how many calendar days after its making a task without a due date is sorted, by [Impact]; index 0 is not used.
type DueDays [ImpactNone + 1]int

// Rules is what a municipality sets over the catalog. [DefaultRules] gives the defaults; the zero value is not of use.
type Rules struct {
	CutOff     Clock       // payment cut-off on Mondays; S1 l.119 says "afternoon" without a clock (to be verified)
	EveningRun Clock       // the run that decides cases every evening; S1 l.150 gives no clock (to be verified)
	Holiday    HolidayRule // where a cut-off on a holiday goes
	// MondayEvening makes the evening run on the cut-off's own day count for that cut-off, as if the payment run came after it.
	// Off, what counts is the last evening run before the cut-off.
	MondayEvening bool
	DueDays       DueDays
	TypeDueDays   map[Number]int      // the same for single types; it goes before DueDays
	Class         map[Number]Blocking // classes for types the sources leave unknown; others are ignored
	WrongPayment  map[Number]bool     // types raised to ImpactWrongPayment; a decision or payment blocker keeps its higher place
	// DeletionWeeks gives the parity of KMD's runs by calendar year. The sources fix 2021 (odd) and 2022 (even); those two are not overridden.
	DeletionWeeks map[int]WeekParity
	Plan          PlanRules // what the day plan counts with; it moves no key
}

// DefaultRules are the rules of a municipality that has set nothing.
func DefaultRules() Rules {
	return Rules{
		CutOff:     12 * 60,
		EveningRun: 18 * 60,
		Holiday:    HolidayPrevious,
		DueDays: DueDays{
			ImpactDecision:     3,
			ImpactPayment:      3,
			ImpactWrongPayment: 3,
			ImpactLetter:       5,
			ImpactUnknown:      7,
			ImpactNone:         14,
		},
		Plan: DefaultPlan(),
	}
}

// Blocking is what an open task of the type holds back: the sources' class, or the municipality's where they leave it unknown.
func (r Rules) Blocking(n Number) Blocking {
	if t := find(n); t != nil && t.Blocking != BlocksUnknown {
		return t.Blocking
	}
	return r.Class[n]
}

// Impact is the type's place in the queue, the municipality's layer included. The layer can raise a type to ImpactWrongPayment, never lower one.
func (r Rules) Impact(n Number) Impact {
	i := ImpactOf(r.Blocking(n))
	if i > ImpactWrongPayment && (n == numberThreshold || r.WrongPayment[n]) {
		return ImpactWrongPayment
	}
	return i
}

// SortDue is the date a task of the type sorts by: KSD's due date, or, without one, the date computed from TypeDueDays or DueDays, and whether it
// is computed. A computed date only sorts; it is never shown as KSD's and never counted in R23.
func (r Rules) SortDue(n Number, imp Impact, created Moment, due Date) (d Date, computed bool) {
	if !due.IsZero() {
		return due, false
	}
	return created.Date() + Date(r.DaysOf(n, imp)), true
}

// DaysOf is how many calendar days after its making a task of the type without a due date is sorted.
func (r Rules) DaysOf(n Number, imp Impact) int {
	if days, ok := r.TypeDueDays[n]; ok {
		return days
	}
	if int(imp) >= len(r.DueDays) {
		imp = ImpactUnknown
	}
	return r.DueDays[imp]
}

// Deadline is the second sort key: the end of the due date or, for ImpactPayment and ImpactWrongPayment, the first payment cut-off after the task
// was made if that is earlier (S1 l.117-119, l.176). It depends on stored facts only and does not move when it has passed.
func (r Rules) Deadline(imp Impact, created Moment, sortDue Date) time.Time {
	end := sortDue.End()
	if imp != ImpactPayment && imp != ImpactWrongPayment {
		return end
	}
	if cut := r.FirstCutOff(created); cut.Before(end) {
		return cut
	}
	return end
}
