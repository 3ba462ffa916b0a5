package guides

import (
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/ksdsim"
)

// Every path of every guide is run on a simulated case. Where the sources settle what KSD does (Proven), the case must end as the guide
// says; for the others the walk, the mark and the return are run, and the guide must not claim more than "expected".
func TestGuidesOnASimulatedCase(t *testing.T) {
	proven := 0
	for _, g := range everyGuide(t) {
		if _, known := catalog.Lookup(g.Type); !known {
			continue
		}
		if g.Proven() {
			proven++
		}
		for _, status := range []string{catalog.StatusClarifying, catalog.StatusOngoing} {
			paths(t, g.Start(), func(r Run) { simulate(t, g, r, status) })
		}
	}
	if proven != 2*len(provenTypes()) {
		t.Errorf("%d guides are proven", proven)
	}
}

// simulate does in the simulated case what the path says, lets a day and a Monday pass, and looks at what became of it.
func simulate(t *testing.T, g Guide, r Run, status string) {
	t.Helper()
	choice, _ := r.Outcome()
	c := caseFor(g, status)
	act(c, g, choice)
	if choice.Resolves {
		c.Mark(g.Type, true)
	}
	c.Evening()
	c.Morning()
	c.Monday()
	if !choice.Resolves && !c.Has(g.Type) {
		t.Errorf("%d %s: waiting solved the task", g.Type, choice.ID)
	}
	if choice.Resolves && c.Has(g.Type) {
		t.Errorf("%d %s: the act was done and the task came back", g.Type, choice.ID)
	}
	if g.Proven() {
		checkOutcome(t, g, choice, c)
	}
}

// caseFor is a case on which the guide's task stands, with a cause for a task that says the case cannot be finished.
func caseFor(g Guide, status string) *ksdsim.Case {
	c := ksdsim.New(status, g.Type)
	if t, _ := catalog.Lookup(g.Type); t.Meta {
		c.Open, c.Closing = append(c.Open, 26), true
	}
	c.Wrong = g.Type == 114
	return c
}

// act does what the choice stands for.
func act(c *ksdsim.Case, g Guide, choice Choice) {
	if choice.Field != "" {
		c.Set(choice.Field, choice.Value)
	}
	if t, _ := catalog.Lookup(g.Type); t.Meta && choice.Resolves {
		c.Mark(26, true) // the cause is solved, or no longer there
	}
	switch choice.Outcome {
	case OutcomeCorrected:
		c.Correct()
	case OutcomeConfirmed:
		c.Wrong = false // the data were right all along
	}
}

// checkOutcome holds the guide's stated outcome against what the case became.
func checkOutcome(t *testing.T, g Guide, choice Choice, c *ksdsim.Case) {
	t.Helper()
	bad := ""
	switch {
	case choice.Outcome == OutcomeGrant && c.Decision != ksdsim.Granted:
		bad = "no grant"
	case choice.Outcome == OutcomeRefusal && c.Decision != ksdsim.Refused:
		bad = "no refusal"
	case choice.Outcome == OutcomeWait && (c.Decision == ksdsim.Granted || c.Decision == ksdsim.Refused || c.Closed):
		bad = "something was decided while waiting"
	case g.Type == 114 && choice.Resolves && c.Payment != ksdsim.Paid:
		bad = "the payment was " + string(c.Payment)
	case g.Type == 114 && !choice.Resolves && c.Payment != ksdsim.PaidWrong:
		bad = "waiting kept the wrong payment back"
	case c.Closing && choice.Resolves && !c.Closed:
		bad = "the case did not finish"
	}
	for _, n := range choice.FollowUp {
		if !c.Has(n) {
			bad = "the follow-up did not come"
		}
	}
	if slices.Contains(c.Open, 68) && !slices.Contains(choice.FollowUp, 68) {
		bad = "a letter task came that the guide does not name"
	}
	if bad != "" {
		t.Errorf("%d %s %s: the guide says %s, but %s", g.Type, g.Lang, choice.ID, choice.Outcome, bad)
	}
}

// A path that skips the act on a type that recurs sees the task again the next day (S2 l.97-105).
func TestSkippingTheActBringsItBack(t *testing.T) {
	seen := 0
	for _, g := range everyGuide(t) {
		ty, _ := catalog.Lookup(g.Type)
		if ty.Recurrence != catalog.RecursNextDay {
			continue
		}
		seen++
		c := caseFor(g, catalog.StatusClarifying)
		c.Mark(g.Type, false)
		c.Evening()
		if c.Decision == ksdsim.Granted || c.Decision == ksdsim.Refused {
			t.Errorf("%d: decided without the act", g.Type)
		}
		if c.Morning(); !c.Has(g.Type) {
			t.Errorf("%d %s: it did not come back", g.Type, g.Lang)
		}
	}
	if seen < 40 {
		t.Errorf("%d guides of next-day types, want two languages of 23", seen)
	}
}

// A guide that lies goes red: the check fails for a guide whose outcomes are swapped.
func TestALyingGuideIsCaught(t *testing.T) {
	g := library(t).Guide(19, "da")
	step, _ := g.Deciding()
	approved, _ := step.Choice("approved")
	approved.Outcome, approved.FollowUp = OutcomeRefusal, []catalog.Number{68}
	c := caseFor(g, catalog.StatusClarifying)
	act(c, g, approved)
	c.Mark(19, true)
	c.Evening()
	probe := &testing.T{}
	checkOutcome(probe, g, approved, c)
	if !probe.Failed() {
		t.Error("a refusal that was a grant passed")
	}
}
