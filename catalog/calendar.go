package catalog

import "time"

// NextCutOff is the first payment cut-off strictly after the instant: what is solved before it is part of that run (S1 l.119).
// There is one for each ISO week, on its Monday; the holiday rule may move it, back into the week before at times.
func (r Rules) NextCutOff(after time.Time) time.Time {
	day := DateOf(after)
	for monday := mondayOf(day); ; monday += 7 {
		date := r.cutOffDate(monday)
		if date < day {
			continue
		}
		if cut := date.At(r.CutOff); cut.After(after) {
			return cut
		}
	}
}

// FirstCutOff is the first payment cut-off strictly after a task was made. A task of which only the date is known and that was made
// on a cut-off date counts as made before that cut-off: the earlier deadline is the safe one.
func (r Rules) FirstCutOff(created Moment) time.Time {
	if created.DateOnly {
		return r.NextCutOff(created.Date().At(0).Add(-time.Nanosecond))
	}
	return r.NextCutOff(created.Time)
}

// NextEveningRun is the first evening run that still takes what is solved at the instant: the same evening, or, once that run has begun,
// the next evening (S1 l.150). What is solved at the very minute of the run is taken by it.
func (r Rules) NextEveningRun(at time.Time) time.Time {
	day := DateOf(at)
	run := day.At(r.EveningRun)
	if run.Before(at) {
		return (day + 1).At(r.EveningRun)
	}
	return run
}

// PaymentBy is the last moment at which solving a decision blocker still reaches the payment cut-off, since it stops the payment too (S1 l.54).
// On "Igangværende sag" that is the cut-off itself; on any other status the decision waits for an evening run, so it is the last run
// before the cut-off, or with MondayEvening the run on the cut-off's own day. For a payment blocker the moment is the cut-off whatever the status.
func (r Rules) PaymentBy(cutoff time.Time, status string) time.Time {
	if status == StatusOngoing {
		return cutoff
	}
	day := DateOf(cutoff)
	run := day.At(r.EveningRun)
	if r.MondayEvening || run.Before(cutoff) {
		return run
	}
	return (day - 1).At(r.EveningRun)
}

// NextPaymentBy is PaymentBy of the next cut-off seen from now, for any impact; ok is false for an impact that holds no payment back.
// The moment may lie in the past: then the task can no longer reach the next cut-off.
func (r Rules) NextPaymentBy(imp Impact, status string, now time.Time) (by time.Time, ok bool) {
	switch imp {
	case ImpactPayment, ImpactWrongPayment:
		return r.NextCutOff(now), true
	case ImpactDecision:
		cut := r.cutOffReached(now, status)
		return r.PaymentBy(cut, status), true
	}
	return time.Time{}, false
}

// cutOffReached is the next cut-off, or, with MondayEvening, the one that passed earlier today while its evening run is still to come.
func (r Rules) cutOffReached(now time.Time, status string) time.Time {
	if today := r.NextCutOff(DateOf(now).At(0).Add(-time.Nanosecond)); today.Before(now) && r.PaymentBy(today, status).After(now) {
		return today
	}
	return r.NextCutOff(now)
}

// CutOffAfterRun is the first payment cut-off that takes what an evening run decided.
func (r Rules) CutOffAfterRun(run time.Time) time.Time {
	if r.MondayEvening {
		return r.NextCutOff(DateOf(run).At(0).Add(-time.Nanosecond))
	}
	return r.NextCutOff(run)
}

// cutOffDate is the date of the cut-off that belongs to the Monday, after the holiday rule.
func (r Rules) cutOffDate(monday Date) Date {
	step := Date(-1)
	switch r.Holiday {
	case HolidaySame:
		return monday
	case HolidayNext:
		step = 1
	}
	d := monday
	for !WorkingDay(d) {
		d += step
	}
	return d
}

// mondayOf is the Monday of the date's ISO week.
func mondayOf(d Date) Date {
	return d - Date((int(d.Weekday())+6)%7)
}

// firstDeletionRun is the earliest date a deletion run can fall on: the first was expected in November 2021 (S2 l.269-271).
var firstDeletionRun = NewDate(2021, time.November, 1)

// NextDeletionRun is KMD's first deletion run strictly after the date: a Monday of an odd ISO week in 2021, of an even one in 2022
// (S2 l.265-267), in other years as configured. ok is false when the search comes to a year of which nothing is known.
func (r Rules) NextDeletionRun(after Date) (run Date, ok bool) {
	monday := mondayOf(max(after+1, firstDeletionRun) + 6)
	for {
		parity, known := r.deletionWeeks(monday)
		if !known {
			return 0, false
		}
		if _, week := monday.ISOWeek(); (week%2 == 1) == (parity == OddWeeks) {
			return monday, true
		}
		monday += 7
	}
}

func (r Rules) deletionWeeks(d Date) (WeekParity, bool) {
	year, _, _ := d.Civil()
	switch year {
	case 2021:
		return OddWeeks, true
	case 2022:
		return EvenWeeks, true
	}
	p := r.DeletionWeeks[year]
	return p, p == OddWeeks || p == EvenWeeks
}
