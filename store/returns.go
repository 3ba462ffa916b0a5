package store

import (
	"cmp"
	"slices"
	"time"

	"rettidig/catalog"
)

// ReturnCount counts resolutions of one type by guide, choice and week, and what KSD's files have shown of them.
type ReturnCount struct {
	Type    catalog.Number
	Guide   string       // content hash of the guide that was followed; empty for none
	Choice  string       // the choices made, step=choice, ...; empty for none
	Week    catalog.Date // Monday of the week of the resolution
	Label   [verdicts]int
	Outcome [outcomes]int // of those expected to be decided in an evening run
}

// Judged counts the resolutions that a snapshot has told something of which counts: held or not. Types made at each request or letter stand outside, since
// that they are made again says nothing of the solution (S2 l.289-290, 724).
func (c *ReturnCount) Judged() int {
	if recurrence(c.Type) == PlanRecreated {
		return 0
	}
	return c.Label[VerdictConfirmed] + c.Label[VerdictReplaced] + c.Label[VerdictReturned]
}

// Returned counts those that did not hold. A return is counted for the next-day types alone, so 29 and the letter types are never in it.
func (c *ReturnCount) Returned() int { return c.Label[VerdictReturned] }

// Returns counts the resolutions made in a span of time [from, to), by type, guide, choice and week, in that order. It reads the resolved tasks of that
// time, newest first, and nothing else.
func (v *Snapshot) Returns(from, to time.Time) []ReturnCount {
	type key struct {
		typ           catalog.Number
		guide, choice string
		week          catalog.Date
	}
	counts := map[key]*ReturnCount{}
	v.eachResolved(from, to, func(t *Task) {
		r := t.Resolution
		k := key{t.Type, r.Guide.Hash, ChoiceText(r.Answers), weekOf(r.At)}
		c := counts[k]
		if c == nil {
			c = &ReturnCount{Type: k.typ, Guide: k.guide, Choice: k.choice, Week: k.week}
			counts[k] = c
		}
		c.Label[t.Verdict]++
		if expectedTonight(r) {
			c.Outcome[t.Observed]++
		}
	})
	list := make([]ReturnCount, 0, len(counts))
	for _, c := range counts {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b ReturnCount) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Guide, b.Guide), cmp.Compare(a.Choice, b.Choice), cmp.Compare(a.Week, b.Week))
	})
	return list
}

// weekOf is the Monday of the week.
func weekOf(at time.Time) catalog.Date {
	at = at.In(catalog.Copenhagen)
	return catalog.DateOf(at) - catalog.Date((int(at.Weekday())+6)%7)
}

// eachResolved yields the tasks resolved in a span of time, newest first.
func (v *Snapshot) eachResolved(from, to time.Time, do func(*Task)) {
	for k := range v.r.Scan(underOrder(OrderResolved)) {
		t, err := readTask(v.r, TaskID(keyLast(k)))
		switch {
		case err != nil || t.Resolution == nil || !t.Resolution.At.Before(to):
		case t.Resolution.At.Before(from):
			return
		default:
			do(&t)
		}
	}
}

// RunForecast counts the decisions expected in one evening run, and what the snapshots after it have shown.
type RunForecast struct {
	Run          time.Time
	Expected     int // all of them
	Seen         int // the case had left "Under afklaring"
	Contradicted int // it had not
	Unmarked     int // it had not, and the resolved task still stood in KSD
}

// Pending counts those of which no snapshot has shown anything: the case had no open task left, or no snapshot has been taken since.
func (f *RunForecast) Pending() int { return f.Expected - f.Seen - f.Contradicted - f.Unmarked }

// Forecasts counts the expected decisions of resolutions made in [from, to) by their run, oldest first.
func (v *Snapshot) Forecasts(from, to time.Time) []RunForecast {
	runs := map[int64]*RunForecast{}
	v.eachResolved(from, to, func(t *Task) {
		if !expectedTonight(t.Resolution) {
			return
		}
		at := t.Resolution.Expected.At
		f := runs[at.Unix()]
		if f == nil {
			f = &RunForecast{Run: at}
			runs[at.Unix()] = f
		}
		f.Expected++
		switch t.Observed {
		case OutcomePending:
		case OutcomeSeen:
			f.Seen++
		case OutcomeContradicted:
			f.Contradicted++
		case OutcomeUnmarked:
			f.Unmarked++
		}
	})
	list := make([]RunForecast, 0, len(runs))
	for _, f := range runs {
		list = append(list, *f)
	}
	slices.SortFunc(list, func(a, b RunForecast) int { return a.Run.Compare(b.Run) })
	return list
}

// expectedTonight reports whether a resolution was expected to let a decision be made in an evening run: only that can be seen in the next snapshot.
func expectedTonight(r *Resolution) bool {
	return r.Expected.What == catalog.WhatDecision && r.Expected.When == catalog.WhenTonight
}
