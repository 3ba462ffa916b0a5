package tui

import (
	"testing"

	"rettidig/internal/text"
	"rettidig/store"
)

// Marked tasks of one type are solved by one choice of its guide: it must be made, each task must be said to have been gone through, and each records it.
func TestResolveOneTypeByItsChoice(t *testing.T) {
	p := newPilot(t, 120, 40, text.Da, testRows()).find("type:19").keys("*")
	ids := p.queueMarks()
	if len(ids) < 2 {
		t.Fatalf("%d tasks of no. 19", len(ids))
	}
	p.keys("l").sees("19 Oplysningsskema - anden årsag", "ikke valgt endnu", "Ikke uarbejdsdygtig: Anden årsag ikke godkendt", "Hver opgave er gennemgået").lacks("Vent, mens")
	p.keys("enter", "enter", "enter").sees("Vælg først, hvad der blev afgjort.")
	p.keys("down", "down", "enter", "enter", "enter").sees("Sig, at hver opgave er gennemgået")
	p.keys("space", "enter", "enter").sees("Løsning af "+itoa(len(ids))+" opgaver · Ikke uarbejdsdygtig", itoa(len(ids))+" nye opgaver nr. 68")
	s := p.m.top().(manyScreen) //nolint:forcetypeassert // a test
	if len(s.plan.acts) == 0 {
		t.Fatalf("nothing can be solved: %v", s.plan.rows[0].plan.Err)
	}
	done := s.plan.acts
	p.confirm(len(done)).sees("Gjort: løsning af")
	for _, c := range done {
		r := p.task(c.(store.Resolve).Task).Resolution //nolint:forcetypeassert // a test
		if r == nil || len(r.Answers) != 1 || r.Answers[0] != (store.Answer{Step: "cause", Choice: "rejected"}) {
			t.Errorf("recorded %+v", r)
		}
	}
	p.keys("u").sees("Fortrudt: løsning af")
}

// Of several types the guides' choices are not asked for: those tasks are refused, as they always were.
func TestResolveSeveralTypesAsksNoChoice(t *testing.T) {
	newPilot(t, 120, 40, text.En, testRows()).find("type:19,20").keys("*", "l").lacks("not chosen yet").sees("Mark one type only")
}
