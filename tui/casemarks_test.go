package tui

import (
	"slices"
	"testing"

	"rettidig/internal/text"
	"rettidig/store"
)

// On a case the tasks are marked as in the queue; a star marks those that are open, and an act is done with all of them.
func TestMarkOnCase(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("sag:2026-004701").keys("s", "space").sees("1 markeret", "✓ ›", "Esc Fjern mærker").keys("esc").lacks("markeret")
	p.keys("space", "j", "B").sees("2 markeret").keys("esc", "*")
	c := p.m.top().(caseScreen) //nolint:forcetypeassert // a test
	if got := c.markCount(); got != c.data.open || got < 2 {
		t.Fatalf("%d marked of %d open", got, c.data.open)
	}
	ids := c.marks.list()
	p.keys("t").sees("Overtagelse af " + itoa(len(ids)) + " opgaver")
	p.confirm(len(ids)).sees("Gjort: overtagelse af").lacks("markeret")
	for _, id := range ids {
		if p.task(id).Owner != p.actor.Staff {
			t.Errorf("task %d is not held", id)
		}
	}
	p.keys("p").lacks("forventes:").keys("p").sees("forventes:")
}

// Case by case, Space marks a folded case whole, and takes its marks away; a range is of whole cases; unfolded tasks are marked one by one.
func TestMarkInCases(t *testing.T) {
	p := newPilot(t, 120, 36, text.En, testRows()).keys("C", "space")
	c := func() casesScreen { return p.m.top().(casesScreen) } //nolint:forcetypeassert // a test
	first := c().rows[c().win.rows[0].ID]
	if got := c().markCount(); got != first.Open {
		t.Fatalf("%d marked, the case has %d open", got, first.Open)
	}
	p.sees("✓ ›").keys("space").lacks("marked")
	p.keys("j", "enter", "j", "space").sees("1 marked")
	second := c().rows[c().win.rows[1].ID]
	if second.Open > 1 {
		p.sees("– ")
	}
	p.keys("B").sees("The range begins here")
	want := second.Open
	p.keys("j")
	for c().sub != 0 {
		p.keys("j")
	}
	p.keys("j", "B")
	for _, i := range []int{2, 3} {
		want += c().rows[c().win.rows[i].ID].Open
	}
	if got := c().markCount(); got != want {
		t.Fatalf("%d marked in three cases, want %d", got, want)
	}
	ids := c().marks.list()
	p.keys("t").sees("Claiming " + itoa(len(ids)) + " tasks").confirm(len(ids)).lacks("marked")
	if !slices.ContainsFunc(ids, func(id store.TaskID) bool { return p.task(id).Owner == p.actor.Staff }) {
		t.Error("nothing was claimed")
	}
}

// A star marks what the filter picks, not all of its cases.
func TestMarkAllInCases(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("C", "*").sees("24 markeret").keys("esc", "/", "type:20", "enter", "*").sees("2 markeret")
	p.keys("esc").sees("type:20").keys("esc", "esc").sees("Det, der blokerer mest")
}

// confirm answers what stands between a preview and the act.
func (p *pilot) confirm(n int) *pilot {
	p.t.Helper()
	if n < confirmMany {
		return p.keys("tab", "enter")
	}
	return p.keys(itoa(n), "enter")
}
