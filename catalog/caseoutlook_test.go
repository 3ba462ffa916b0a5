package catalog

import (
	"testing"
	"time"
)

// What solving every blocker of a case is expected to free, and when, over what is open, the status and the hour.
func TestCaseOutlook(t *testing.T) {
	r := DefaultRules()
	monday := time.Date(2022, 10, 17, 9, 0, 0, 0, Copenhagen)
	evening := time.Date(2022, 10, 17, 18, 0, 0, 0, Copenhagen)
	cut, next := time.Date(2022, 10, 17, 12, 0, 0, 0, Copenhagen), time.Date(2022, 10, 24, 12, 0, 0, 0, Copenhagen)
	for _, c := range []struct {
		name     string
		open     []Number
		status   string
		what     string
		when     string
		at, pay  time.Time
		blockers int
		unknown  int
	}{
		{"nothing open", nil, StatusOngoing, WhatNothing, WhenNone, time.Time{}, time.Time{}, 0, 0},
		{"no blockers", []Number{1, 40}, StatusOngoing, WhatNothing, WhenNone, time.Time{}, time.Time{}, 0, 0},
		{"decisions, clarifying", []Number{60, 19, 1}, StatusClarifying, WhatDecision, WhenTonight, evening, next, 2, 0},
		{"decision and payment, ongoing", []Number{38, 19}, StatusOngoing, WhatDecision, WhenAtOnce, time.Time{}, cut, 2, 0},
		{"decision, status unknown", []Number{19}, "", WhatDecision, WhenUnknown, time.Time{}, time.Time{}, 1, 0},
		{"payments", []Number{38, 38}, StatusClarifying, WhatPayment, WhenNextPaymentRun, cut, cut, 2, 0},
		{"wrong payment", []Number{114, 1}, StatusClarifying, WhatAvoidsWrongPayment, WhenNextPaymentRun, cut, time.Time{}, 1, 0},
		{"letter", []Number{54, 137}, StatusClarifying, WhatLetter, WhenUnknown, time.Time{}, time.Time{}, 1, 1},
		{"unknown alone", []Number{137}, StatusClarifying, WhatUnknown, WhenUnknown, time.Time{}, time.Time{}, 0, 1},
	} {
		var open []Sibling
		for i, n := range c.open {
			open = append(open, Sibling{ID: uint64(i + 1), Number: n, Class: r.Blocking(n)})
		}
		o := r.CaseOutlook(CaseProspect{Status: c.status, At: monday, Open: open})
		if o.What != c.what || o.When != c.when || !o.At.Equal(c.at) || !o.Payment.At.Equal(c.pay) || o.Blockers != c.blockers || o.Unknown != c.unknown {
			t.Errorf("%s: %+v, want %s %s at %s, payment %s, %d blockers, %d unknown", c.name, o, c.what, c.when, c.at, c.pay, c.blockers, c.unknown)
		}
	}
}
