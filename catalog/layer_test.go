package catalog

import (
	"slices"
	"testing"
)

// A layer lies over rules without changing them, says what it sets and where, and tells what the queue does not use yet.
func TestLayerOver(t *testing.T) {
	days := 2
	l := Layer{File: "kommune.toml", Types: map[Number]LayerType{
		137: {Class: BlocksPayment, DueDays: &days, Lines: map[string]int{"": 1, LayerClass: 2}},
		24:  {WrongPayment: true, Guides: []string{"da/regres.md"}},
		19:  {Class: BlocksNone}, // never taken by a file; the sources win all the same
	}}
	base := DefaultRules()
	r := l.Over(base)
	if r.Blocking(137) != BlocksPayment || r.Impact(24) != ImpactWrongPayment || r.Blocking(19) != BlocksDecision || base.Blocking(137) != BlocksUnknown {
		t.Errorf("137 %v, 24 %v, 19 %v, and without the layer 137 %v", r.Blocking(137), r.Impact(24), r.Blocking(19), base.Blocking(137))
	}
	if d, computed := r.SortDue(137, ImpactPayment, Moment{Time: at(t, "2022-01-01 10:00")}, 0); d.String() != "2022-01-03" || !computed {
		t.Errorf("137 is sorted by %v", d)
	}
	if !r.Local(137) || !r.Local(24) || r.Local(19) || r.Local(1) {
		t.Error("137 and 24 are placed by the municipality, 19 and 1 are not")
	}
	pending, inForce := l.Locals(137, base), l.Locals(137, r)
	if len(pending) != 2 || !pending[0].Pending() || pending[0].Line != 2 || pending[1].Line != 1 {
		t.Errorf("before it is applied: %+v", pending)
	}
	if len(inForce) != 2 || inForce[0].Pending() || inForce[0].InForce != "payment" || inForce[1].InForce != "2" {
		t.Errorf("afterwards: %+v", inForce)
	}
	if files := l.GuideFiles(); len(files) != 1 || files["da/regres.md"] != 24 {
		t.Errorf("guides: %v", files)
	}
}

// 14 types are without a class until the municipality gives them one (BRIEF 2.2).
func TestUnclassed(t *testing.T) {
	if got := Unclassed(DefaultRules()); len(got) != 14 || got[0] != 135 || got[13] != 148 {
		t.Errorf("unclassed: %v", got)
	}
	l := Layer{Types: map[Number]LayerType{135: {Class: BlocksNone}}}
	if got := Unclassed(l.Over(DefaultRules())); len(got) != 13 || slices.Contains(got, 135) {
		t.Errorf("with 135 classed: %v", got)
	}
}
