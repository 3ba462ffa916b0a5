package catalog

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The tasks beside the one previewed.
var (
	besideDecision = Sibling{101, 60, BlocksDecision}
	besidePayment  = Sibling{102, 38, BlocksPayment}
	besideLetter   = Sibling{103, 54, BlocksLetter}
	besideUnknown  = Sibling{104, 137, BlocksUnknown}
	besideNone     = Sibling{105, 68, BlocksNone}
)

// previewLine writes a preview so that a table can state it: what, when and at, what blocks; then the payment.
func previewLine(p Preview) string {
	s := p.What + " " + p.When
	if !p.At.IsZero() {
		s += " " + p.At.Format("Mon 15:04")
	}
	if len(p.BlockedBy) > 0 {
		s += fmt.Sprint(" ", p.BlockedBy)
	}
	if !p.Payment.Holds {
		return s
	}
	s += "; paid"
	if !p.Payment.At.IsZero() {
		s += " " + p.Payment.At.Format("02 Jan")
	}
	if len(p.Payment.BlockedBy) > 0 {
		s += fmt.Sprint(" ", p.Payment.BlockedBy)
	}
	return s
}

// Class x case status x other blockers x time (S1 l.50-54, l.117-123, l.148-151, l.176). Cut-offs: Mondays 1 and 8 November 2021 at 12:00;
// evening runs at 18:00.
func TestPreview(t *testing.T) {
	const (
		decision, payment, threshold, letter, none, unknown = 60, 38, 114, 54, 13, 137

		tuesday, lateTuesday = "2021-10-26 09:00", "2021-10-26 18:01"
		sunday, lateSunday   = "2021-10-31 17:00", "2021-10-31 18:01"
		monday, afterCutOff  = "2021-11-01 09:00", "2021-11-01 12:00"
	)
	tests := []struct {
		number Number
		status string
		others []Sibling
		at     string
		want   string
	}{
		{decision, StatusClarifying, nil, tuesday, "decision tonight Tue 18:00; paid 01 Nov"},
		{decision, StatusClarifying, nil, lateTuesday, "decision tonight Wed 18:00; paid 01 Nov"},
		{decision, StatusClarifying, nil, sunday, "decision tonight Sun 18:00; paid 01 Nov"},
		{decision, StatusClarifying, nil, lateSunday, "decision tonight Mon 18:00; paid 08 Nov"},
		{decision, StatusClarifying, nil, monday, "decision tonight Mon 18:00; paid 08 Nov"},
		{decision, StatusClarifying, nil, afterCutOff, "decision tonight Mon 18:00; paid 08 Nov"},
		{decision, StatusOngoing, nil, tuesday, "decision at_once; paid 01 Nov"},
		{decision, StatusOngoing, nil, monday, "decision at_once; paid 01 Nov"},
		{decision, StatusOngoing, nil, afterCutOff, "decision at_once; paid 08 Nov"},
		{decision, StatusClosed, nil, tuesday, "decision unknown; paid"},
		{decision, "", nil, tuesday, "decision unknown; paid"},
		{decision, StatusOngoing, []Sibling{besideDecision}, tuesday, "decision none [101]; paid [101]"},
		{decision, StatusClarifying, []Sibling{besidePayment}, tuesday, "decision tonight Tue 18:00; paid [102]"},
		{decision, StatusOngoing, []Sibling{besidePayment}, monday, "decision at_once; paid [102]"},
		{decision, StatusOngoing, []Sibling{besidePayment, besideDecision}, monday, "decision none [101]; paid [102 101]"},
		{decision, StatusOngoing, []Sibling{besideLetter, besideUnknown, besideNone}, monday, "decision at_once; paid 01 Nov"},
		{payment, StatusClarifying, nil, tuesday, "payment next_payment_run Mon 12:00; paid 01 Nov"},
		{payment, StatusClarifying, nil, monday, "payment next_payment_run Mon 12:00; paid 01 Nov"},
		{payment, StatusOngoing, nil, afterCutOff, "payment next_payment_run Mon 12:00; paid 08 Nov"},
		{payment, "", nil, monday, "payment next_payment_run Mon 12:00; paid 01 Nov"},
		{payment, StatusOngoing, []Sibling{besideDecision}, monday, "payment none [101]; paid [101]"},
		{payment, StatusOngoing, []Sibling{besidePayment}, monday, "payment none [102]; paid [102]"},
		{payment, StatusOngoing, []Sibling{besideUnknown}, monday, "payment next_payment_run Mon 12:00; paid 01 Nov"},
		{threshold, StatusOngoing, nil, monday, "avoids_wrong_payment next_payment_run Mon 12:00"},
		{threshold, StatusClarifying, []Sibling{besideDecision}, monday, "avoids_wrong_payment next_payment_run Mon 12:00"},
		{letter, StatusOngoing, nil, tuesday, "letter unknown"},
		{letter, StatusOngoing, []Sibling{besideLetter}, tuesday, "letter none [103]"},
		{none, StatusOngoing, []Sibling{besideDecision}, tuesday, "nothing none"},
		{unknown, StatusOngoing, nil, tuesday, "unknown unknown"},
		{901, "", nil, tuesday, "unknown unknown"},
	}
	for _, tt := range tests {
		p := Prospect{Number: tt.number, Status: tt.status, Others: tt.others, At: at(t, tt.at)}
		if got := previewLine(DefaultRules().Preview(p)); got != tt.want {
			t.Errorf("no. %d on %q with %v at %s: %q, want %q", tt.number, tt.status, tt.others, tt.at, got, tt.want)
		}
	}
}

// Tasks solved in the same go block nothing, but a decision among them puts the payment behind its evening run (S1 l.54, l.150).
func TestPreviewOfSeveralAtOnce(t *testing.T) {
	all := []Sibling{besideDecision, besidePayment}
	for _, tt := range []struct {
		number           Number
		status, at, want string
		with             []Sibling
	}{
		{38, StatusClarifying, "2021-10-26 09:00", "payment next_payment_run Mon 12:00; paid 01 Nov", all},
		{38, StatusClarifying, "2021-11-01 09:00", "payment next_payment_run Mon 12:00; paid 08 Nov", all},
		{38, StatusOngoing, "2021-11-01 09:00", "payment next_payment_run Mon 12:00; paid 01 Nov", all},
		{38, StatusOngoing, "2021-11-01 09:00", "payment none [101]; paid [101]", all[1:]},
		{60, StatusClarifying, "2021-10-26 09:00", "decision tonight Tue 18:00; paid 01 Nov", all},
	} {
		p := Prospect{Number: tt.number, Status: tt.status, Others: all, With: tt.with, At: at(t, tt.at)}
		if got := previewLine(DefaultRules().Preview(p)); got != tt.want {
			t.Errorf("no. %d on %q at %s with %v: %q, want %q", tt.number, tt.status, tt.at, tt.with, got, tt.want)
		}
	}
}

// S1 l.214 (19 refused gives 68); S2 l.97-105, l.289, l.377, l.470, l.724 (what comes back).
func TestPreviewFollowUpsAndReturn(t *testing.T) {
	tomorrow := NewDate(2021, 10, 27)
	for _, tt := range []struct {
		number Number
		chosen bool
		choice []Number
		want   []FollowUp
		back   Return
	}{
		{19, false, nil, []FollowUp{{68, IfRefused}}, Return{How: RecursNextDay, On: tomorrow}},
		{19, true, nil, nil, Return{How: RecursNextDay, On: tomorrow}},
		{19, true, []Number{68}, []FollowUp{{68, ""}}, Return{How: RecursNextDay, On: tomorrow}},
		{19, true, []Number{52}, nil, Return{How: RecursNextDay, On: tomorrow}},
		{60, true, []Number{68}, nil, Return{How: RecursNextDay, On: tomorrow}},
		{29, false, nil, nil, Return{How: RecursPerRefund}},
		{26, false, nil, nil, Return{How: RecursLater, Later: []Number{39, 40, 89}}},
		{128, false, nil, nil, Return{How: RecursPerLetter}},
		{66, false, nil, nil, Return{How: RecursRetired}},
		{13, false, nil, nil, Return{How: RecursNone}},
		{901, false, nil, nil, Return{How: RecursUnknown}},
	} {
		p := DefaultRules().Preview(Prospect{Number: tt.number, At: at(t, "2021-10-26 09:00"), Chosen: tt.chosen, FollowUp: tt.choice})
		if !slices.Equal(p.FollowUps, tt.want) {
			t.Errorf("no. %d: follow-ups %v, want %v", tt.number, p.FollowUps, tt.want)
		}
		if p.Return.How != tt.back.How || p.Return.On != tt.back.On || !slices.Equal(p.Return.Later, tt.back.Later) {
			t.Errorf("no. %d: comes back %v, want %v", tt.number, p.Return, tt.back)
		}
	}
}

// S2 l.297-298, l.325: what holds a meta task, but not what is solved with it.
func TestPreviewOfMeta(t *testing.T) {
	others := []Sibling{besideDecision, {7, 26, BlocksPayment}, {8, 39, BlocksNone}}
	p := Prospect{Number: 40, Others: others, At: at(t, "2021-10-26 09:00")}
	if got := DefaultRules().Preview(p).HeldBy; !slices.Equal(got, []uint64{101, 7}) {
		t.Errorf("40 is held by %v", got)
	}
	p.With = others[:2]
	if got := DefaultRules().Preview(p).HeldBy; got != nil {
		t.Errorf("40 is held by %v, which are solved in the same go", got)
	}
}

func TestPreviewProperties(t *testing.T) {
	beside := []Sibling{besideDecision, besidePayment, besideLetter, besideUnknown, besideNone}
	rapid.Check(t, func(t *rapid.T) {
		r := anyRules(t)
		p := Prospect{
			Number: Number(rapid.IntRange(1, 150).Draw(t, "number")), Status: rapid.SampledFrom(append(Statuses(), "")).Draw(t, "status"),
			At: anyTime(t, "at"), Others: rapid.SliceOfNDistinct(rapid.SampledFrom(beside), 0, 5, func(s Sibling) uint64 { return s.ID }).Draw(t, "others"),
		}
		v := r.Preview(p)
		if v.Payment.Holds && len(v.BlockedBy) > len(v.Payment.BlockedBy) {
			t.Fatal("what holds the decision holds the payment too")
		}
		if !v.Payment.At.IsZero() && (len(v.Payment.BlockedBy) > 0 || v.Payment.At.Before(p.At)) {
			t.Fatalf("paid at %v with %v open, solved at %v", v.Payment.At, v.Payment.BlockedBy, p.At)
		}
		if v.What == WhatPayment && !v.Payment.At.Equal(v.At) {
			t.Fatal("a payment blocker says two things of the payment")
		}
		p.With = p.Others
		all := r.Preview(p)
		if len(all.BlockedBy)+len(all.Payment.BlockedBy)+all.Unknown > 0 {
			t.Fatal("something blocks although all is solved in the same go")
		}
		if all.What != v.What {
			t.Fatal("what a type holds back depends on what else is solved")
		}
	})
}
