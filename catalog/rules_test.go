package catalog

import (
	"testing"

	"pgregory.net/rapid"
)

// S1 l.50-54 and l.176 stand; the municipality may class what the sources leave unknown and may raise any type to WrongPayment, nothing else.
func TestMunicipalityLayer(t *testing.T) {
	r := DefaultRules()
	r.Class = map[Number]Blocking{137: BlocksDecision, 19: BlocksNone, 999: BlocksPayment}
	r.WrongPayment = map[Number]bool{90: true, 19: true, 20: true, 54: true, 138: true, 114: false}
	classes := map[Number]Blocking{137: BlocksDecision, 19: BlocksDecision, 999: BlocksPayment, 138: BlocksUnknown, 998: BlocksUnknown}
	for n, want := range classes {
		if got := r.Blocking(n); got != want {
			t.Errorf("Blocking(%d) = %v, want %v", n, got, want)
		}
	}
	impacts := map[Number]Impact{
		137: ImpactDecision, 999: ImpactPayment, 90: ImpactWrongPayment, 19: ImpactDecision, 20: ImpactPayment, 54: ImpactWrongPayment,
		138: ImpactWrongPayment, 114: ImpactWrongPayment, 68: ImpactNone, 998: ImpactUnknown,
	}
	for n, want := range impacts {
		if got := r.Impact(n); got != want {
			t.Errorf("Impact(%d) = %v, want %v", n, got, want)
		}
	}
	for _, typ := range All() {
		if DefaultRules().Impact(typ.Number) != typ.Impact() {
			t.Errorf("%d: default rules and type disagree on the impact", typ.Number)
		}
	}
}

func TestSortDue(t *testing.T) {
	r := DefaultRules()
	created := Moment{Time: at(t, "2021-12-30 23:30")}
	for imp, want := range map[Impact]string{
		ImpactDecision: "2022-01-02", ImpactPayment: "2022-01-02", ImpactWrongPayment: "2022-01-02",
		ImpactLetter: "2022-01-04", ImpactUnknown: "2022-01-06", ImpactNone: "2022-01-13", Impact(99): "2022-01-06",
	} {
		if got, computed := r.SortDue(1, imp, created, 0); got.String() != want || !computed {
			t.Errorf("%v: %v, %v; want %s", imp, got, computed, want)
		}
	}
	if got, computed := r.SortDue(19, ImpactDecision, created, date(t, "2022-02-01")); got.String() != "2022-02-01" || computed {
		t.Errorf("KSD's own date became %v, %v", got, computed)
	}
}

// S1 l.117-119 and l.176 for the cut-off.
func TestDeadline(t *testing.T) {
	r := DefaultRules()
	created := Moment{Time: at(t, "2021-10-22 10:00")} // Friday; the cut-off is Monday 25-10
	tests := []struct {
		imp       Impact
		due, want string
	}{
		{ImpactDecision, "2021-10-29", "Fri 2021-10-29 23:59 +0200"},
		{ImpactPayment, "2021-10-29", "Mon 2021-10-25 12:00 +0200"},
		{ImpactWrongPayment, "2021-10-29", "Mon 2021-10-25 12:00 +0200"},
		{ImpactPayment, "2021-10-24", "Sun 2021-10-24 23:59 +0200"},
		{ImpactPayment, "2021-10-25", "Mon 2021-10-25 12:00 +0200"},
		{ImpactLetter, "2021-10-29", "Fri 2021-10-29 23:59 +0200"},
		{ImpactNone, "2021-10-31", "Sun 2021-10-31 23:59 +0100"},
	}
	for _, tt := range tests {
		if got := r.Deadline(tt.imp, created, date(t, tt.due)).Format(clockLayout); got != tt.want {
			t.Errorf("%v due %s: %s, want %s", tt.imp, tt.due, got, tt.want)
		}
	}
	easter := Moment{Time: at(t, "2022-04-14 00:00"), DateOnly: true}
	if got := r.Deadline(ImpactPayment, easter, date(t, "2022-05-01")).Format(clockLayout); got != "Mon 2022-04-25 12:00 +0200" {
		t.Errorf("made on Maundy Thursday 2022: %s, want Monday 25-04", got)
	}
}

func TestDeadlineProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRules(t)
		created := Moment{Time: anyTime(t, "created"), DateOnly: rapid.Bool().Draw(t, "date only")}
		imp := rapid.SampledFrom(Impacts()).Draw(t, "impact")
		due := Date(rapid.Int32Range(int32(created.Date())-30, int32(created.Date())+60).Draw(t, "due"))
		deadline := r.Deadline(imp, created, due)
		if deadline.After(due.End()) {
			t.Fatalf("deadline %v after the end of %v", deadline, due)
		}
		if imp == ImpactPayment && deadline.After(r.FirstCutOff(created)) {
			t.Fatalf("deadline %v after the cut-off %v", deadline, r.FirstCutOff(created))
		}
		if imp == ImpactDecision && !deadline.Equal(due.End()) {
			t.Fatalf("a decision blocker's deadline %v is not the end of %v", deadline, due)
		}
	})
}
