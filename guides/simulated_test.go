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
	c := lived(g, choice, status)
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
	if bad := lie(g, choice, c); bad != "" {
		t.Errorf("%d %s %s: the guide says %s, but %s", g.Type, g.Lang, choice.ID, choice.Outcome, bad)
	}
}

// lie says where a guide's stated outcome is not what the case became; empty when it told the truth.
func lie(g Guide, choice Choice, c *ksdsim.Case) string {
	decided := c.Decision == ksdsim.Granted || c.Decision == ksdsim.Refused
	switch {
	case choice.Outcome == OutcomeGrant && c.Decision != ksdsim.Granted:
		return "no grant came"
	case choice.Outcome == OutcomeRefusal && c.Decision != ksdsim.Refused:
		return "no refusal came"
	case choice.Outcome == OutcomeWait && (decided || c.Closed):
		return "something was decided while waiting"
	case choice.Outcome != OutcomeGrant && choice.Outcome != OutcomeRefusal && decided:
		return "the case was decided: " + string(c.Decision)
	case g.Type == 114 && choice.Resolves && c.Payment != ksdsim.Paid:
		return "the payment was " + string(c.Payment)
	case g.Type == 114 && !choice.Resolves && c.Payment != ksdsim.PaidWrong:
		return "waiting kept the wrong payment back"
	case c.Closing && choice.Resolves && !c.Closed:
		return "the case did not finish"
	}
	for _, n := range choice.FollowUp {
		if !c.Has(n) {
			return "the follow-up did not come"
		}
	}
	if slices.Contains(c.Open, 68) && !slices.Contains(choice.FollowUp, 68) {
		return "a letter task came that the guide does not name"
	}
	return ""
}

// Every path that skips the act on a next-day type sees the task again the next day (S2 l.97-105), in either status and language, and decides nothing
// meanwhile; the catalog has 23 such types.
func TestSkippingTheActBringsItBack(t *testing.T) {
	seen := map[catalog.Number]int{}
	for _, g := range everyGuide(t) {
		ty, _ := catalog.Lookup(g.Type)
		if ty.Recurrence != catalog.RecursNextDay {
			continue
		}
		for _, status := range []string{catalog.StatusClarifying, catalog.StatusOngoing} {
			paths(t, g.Start(), func(r Run) {
				if choice, _ := r.Outcome(); choice.Resolves {
					seen[g.Type]++
					skip(t, g, choice, status)
				}
			})
		}
	}
	for _, ty := range catalog.All() {
		if ty.Recurrence == catalog.RecursNextDay && seen[ty.Number] < 4 { // one path at least, two statuses, two languages
			t.Errorf("%d: %d paths skip the act", ty.Number, seen[ty.Number])
		}
	}
	if len(seen) != 23 { // the 24 that cannot be deleted, without 29 (per refund request)
		t.Errorf("%d next-day types, want 23", len(seen))
	}
}

// skip marks the task without the act, and looks a day later.
func skip(t *testing.T, g Guide, choice Choice, status string) {
	t.Helper()
	c := caseFor(g, status)
	c.Mark(g.Type, false)
	c.Evening()
	if c.Decision == ksdsim.Granted || c.Decision == ksdsim.Refused || c.Closed {
		t.Errorf("%d %s: decided without the act", g.Type, choice.ID)
	}
	if c.Morning(); !c.Has(g.Type) {
		t.Errorf("%d %s %s on %q: it did not come back", g.Type, g.Lang, choice.ID, status)
	}
}

// A guide that lies goes red: one choice of each proven guide is made to promise something else, and the simulated case finds it out.
func TestALyingGuideIsCaught(t *testing.T) {
	for _, tt := range []struct {
		guide  catalog.Number
		choice string
		change func(*Choice)
	}{
		{19, "approved", func(c *Choice) { c.Outcome = OutcomeRefusal }},
		{19, "approved", func(c *Choice) { c.FollowUp = []catalog.Number{68} }},
		{19, "approved", func(c *Choice) { c.Value = ksdsim.CauseNotApproved }},
		{19, "rejected", func(c *Choice) { c.Outcome = OutcomeGrant }},
		{19, "rejected", func(c *Choice) { c.Outcome = OutcomeDone }},
		{19, "rejected", func(c *Choice) { c.FollowUp = nil }},
		{19, "rejected", func(c *Choice) { c.Field = "Pensionsstatus" }},
		{19, "wait", func(c *Choice) { c.Outcome = OutcomeGrant }},
		{114, "ok", func(c *Choice) { c.Outcome = OutcomeDone }},
		{114, "corrected", func(c *Choice) { c.Outcome = OutcomeRefusal }},
		{114, "ask", func(c *Choice) { c.Resolves = true }},
		{39, "settled", func(c *Choice) { c.Outcome = OutcomeGrant }},
		{40, "triggers_solved", func(c *Choice) { c.FollowUp = []catalog.Number{68} }},
		{89, "settled", func(c *Choice) { c.Outcome = OutcomeRefusal }},
	} {
		for _, lang := range library(t).Langs(tt.guide) {
			g := library(t).Guide(tt.guide, lang)
			step, _ := g.Deciding()
			choice, ok := step.Choice(tt.choice)
			if !ok {
				t.Fatalf("%d has no choice %q", tt.guide, tt.choice)
			}
			if bad := lie(g, choice, lived(g, choice, catalog.StatusClarifying)); bad != "" {
				t.Errorf("%d %s as it is written: %s", tt.guide, tt.choice, bad)
			}
			if tt.change(&choice); lie(g, choice, lived(g, choice, catalog.StatusClarifying)) == "" {
				t.Errorf("%d %s: the lie passed: %+v", tt.guide, tt.choice, choice)
			}
		}
	}
}

// lived does what the choice stands for on a case and lets a day and a Monday pass.
func lived(g Guide, choice Choice, status string) *ksdsim.Case {
	c := caseFor(g, status)
	act(c, g, choice)
	if choice.Resolves {
		c.Mark(g.Type, true)
	}
	c.Evening()
	c.Morning()
	c.Monday()
	return c
}
