package catalog

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// S1 l.54 (a decision blocker stops the payment too), l.121 (no other blocker on the case).
func TestBlockersLeft(t *testing.T) {
	others := []Sibling{
		{1, 19, BlocksDecision}, {2, 38, BlocksPayment}, {3, 54, BlocksLetter}, {4, 68, BlocksNone}, {5, 137, BlocksUnknown}, {6, 60, BlocksDecision},
	}
	for class, want := range map[Blocking][]uint64{
		BlocksDecision: {1, 6}, BlocksPayment: {1, 2, 6}, BlocksLetter: {3}, BlocksNone: nil, BlocksUnknown: nil,
	} {
		if got := BlockersLeft(class, others); !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", class, got, want)
		}
	}
	if n := UnknownBeside(others); n != 1 {
		t.Errorf("%d of unknown effect, want 1", n)
	}
	if got := BlockersLeft(BlocksDecision, others[1:5]); got != nil {
		t.Errorf("the last decision blocker still waits for %v", got)
	}
}

// S1 l.117-123 (payment), l.148-151 (decision), l.176 (threshold).
func TestRelease(t *testing.T) {
	tuesday := at(t, "2021-10-26 09:00")
	monday := "Mon 2021-11-01 12:00 +0100"
	tests := []struct {
		name string
		s    Situation
		want [3]string // what, when, at
	}{
		{"decision, clarifying", Situation{Class: BlocksDecision, Impact: ImpactDecision, Status: StatusClarifying}, [3]string{WhatDecision, WhenTonight, "Tue 2021-10-26 18:00 +0200"}},
		{"decision, ongoing", Situation{Class: BlocksDecision, Impact: ImpactDecision, Status: StatusOngoing}, [3]string{WhatDecision, WhenAtOnce, ""}},
		{"decision, other status", Situation{Class: BlocksDecision, Impact: ImpactDecision, Status: StatusClosed}, [3]string{WhatDecision, WhenUnknown, ""}},
		{"decision, no status", Situation{Class: BlocksDecision, Impact: ImpactDecision}, [3]string{WhatDecision, WhenUnknown, ""}},
		{"decision, another blocker open", Situation{Class: BlocksDecision, Impact: ImpactDecision, Status: StatusOngoing, BlockedBy: []uint64{7}}, [3]string{WhatDecision, WhenNone, ""}},
		{"payment", Situation{Class: BlocksPayment, Impact: ImpactPayment}, [3]string{WhatPayment, WhenNextPaymentRun, monday}},
		{"payment, another blocker open", Situation{Class: BlocksPayment, Impact: ImpactPayment, BlockedBy: []uint64{7}}, [3]string{WhatPayment, WhenNone, ""}},
		{"threshold", Situation{Class: BlocksNone, Impact: ImpactWrongPayment}, [3]string{WhatAvoidsWrongPayment, WhenNextPaymentRun, monday}},
		{"raised unknown", Situation{Class: BlocksUnknown, Impact: ImpactWrongPayment}, [3]string{WhatAvoidsWrongPayment, WhenNextPaymentRun, monday}},
		{"letter", Situation{Class: BlocksLetter, Impact: ImpactLetter, Status: StatusOngoing}, [3]string{WhatLetter, WhenUnknown, ""}},
		{"nothing", Situation{Class: BlocksNone, Impact: ImpactNone}, [3]string{WhatNothing, WhenNone, ""}},
		{"unknown class", Situation{Class: BlocksUnknown, Impact: ImpactUnknown, Status: StatusOngoing}, [3]string{WhatUnknown, WhenUnknown, ""}},
	}
	for _, tt := range tests {
		tt.s.At = tuesday
		got := DefaultRules().Release(tt.s)
		if g := [3]string{got.What, got.When, clockOf(got.At)}; g != tt.want || !slices.Equal(got.BlockedBy, tt.s.BlockedBy) {
			t.Errorf("%s: %v, want %v", tt.name, g, tt.want)
		}
	}
}

func clockOf(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(clockLayout)
}

// S1 l.54 with l.119 and l.150: with a decision of the case still waiting for its evening run, the payment comes with the first run after that evening.
func TestPaymentReleaseWaitsForTheDecision(t *testing.T) {
	evening := DefaultRules()
	evening.MondayEvening = true
	tests := []struct {
		name                  string
		rules                 Rules
		solved, decision, out string
	}{
		{"friday, decided tonight", DefaultRules(), "2021-10-29 09:00", "2021-10-29 18:00", "Mon 2021-11-01 12:00 +0100"},
		{"monday morning, decided tonight", DefaultRules(), "2021-11-01 09:00", "2021-11-01 18:00", "Mon 2021-11-08 12:00 +0100"},
		{"monday morning, the evening counts", evening, "2021-11-01 09:00", "2021-11-01 18:00", "Mon 2021-11-01 12:00 +0100"},
		{"monday afternoon, the evening counts", evening, "2021-11-01 13:00", "2021-11-01 18:00", "Mon 2021-11-08 12:00 +0100"},
		{"before easter 2022", DefaultRules(), "2022-04-13 09:00", "2022-04-13 18:00", "Mon 2022-04-25 12:00 +0200"},
		{"at the very cut-off", DefaultRules(), "2021-11-01 12:00", "", "Mon 2021-11-08 12:00 +0100"},
	}
	for _, tt := range tests {
		s := Situation{Class: BlocksPayment, Impact: ImpactPayment, At: at(t, tt.solved)}
		if tt.decision != "" {
			s.DecisionRun = at(t, tt.decision)
		}
		if got := tt.rules.Release(s); got.When != WhenNextPaymentRun || clockOf(got.At) != tt.out {
			t.Errorf("%s: %s at %s, want %s", tt.name, got.When, clockOf(got.At), tt.out)
		}
	}
}

func TestReleaseProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRules(t)
		s := Situation{
			Class:     rapid.SampledFrom([]Blocking{BlocksUnknown, BlocksNone, BlocksLetter, BlocksPayment, BlocksDecision}).Draw(t, "class"),
			Impact:    rapid.SampledFrom(Impacts()).Draw(t, "impact"),
			Status:    rapid.SampledFrom(append(Statuses(), "")).Draw(t, "status"),
			BlockedBy: rapid.SliceOfN(rapid.Uint64(), 0, 3).Draw(t, "blocked by"),
			At:        anyTime(t, "at"),
		}
		e := r.Release(s)
		if (e.When == WhenNone) != (len(e.BlockedBy) > 0 || e.What == WhatNothing) {
			t.Fatalf("when is %s with %d blockers and what %s", e.When, len(e.BlockedBy), e.What)
		}
		if timed := e.When == WhenTonight || e.When == WhenNextPaymentRun; timed == e.At.IsZero() {
			t.Fatalf("when is %s at %v", e.When, e.At)
		}
		if !e.At.IsZero() && e.At.Before(s.At) {
			t.Fatalf("expected at %v, before it is solved at %v", e.At, s.At)
		}
	})
}

// S2 l.297-298, l.325, l.469-471, l.679-681.
func TestHolds(t *testing.T) {
	tests := []struct {
		meta, other Number
		want        bool
	}{
		{40, 19, true},
		{40, 68, true},
		{40, 999, true},
		{40, 39, false},
		{40, 89, false},
		{40, 40, false},
		{39, 26, true},
		{39, 118, true},
		{39, 19, false},
		{39, 40, false},
		{39, 999, false},
		{89, 26, true},
		{89, 118, true},
		{89, 39, false},
		{19, 26, false},
		{999, 26, false},
	}
	for _, tt := range tests {
		if got := Holds(tt.meta, tt.other); got != tt.want {
			t.Errorf("%d is held by %d: %v", tt.meta, tt.other, got)
		}
	}
}
