package tui

import (
	"slices"
	"testing"

	"rettidig/internal/text"
)

// Every screen has a name in both languages, so that help can say where an action works.
func TestEveryScreenHasAName(t *testing.T) {
	for s := screenAny + 1; s < screenEnd; s++ {
		if m := screenName(s); m.Da == "" || m.En == "" {
			t.Errorf("screen %d has no name", s)
		}
	}
}

// The palette lists every row of the table from every screen, once, and whatever cannot be done says why.
func TestPaletteListsEveryAction(t *testing.T) {
	for _, keys := range [][]string{nil, {"s"}, {"enter"}, {"2"}, {"3"}, {"4"}, {"W"}} {
		p := newPilot(t, 80, 24, text.Da, testRows()).keys(keys...)
		rows := p.m.helpRows(true)
		for _, a := range keyTable() {
			n := 0
			for _, r := range rows {
				if r.id == a.id && r.help == a.help {
					n++
				}
			}
			if n != 1 {
				t.Errorf("after %v: %s stands %d times in the palette", keys, a.id, n)
			}
		}
		for _, r := range rows {
			here := slices.Contains(r.screens, p.m.top().id()) || slices.Contains(r.screens, screenAny)
			if !here && r.why == "" {
				t.Errorf("after %v: %s works elsewhere only and does not say so", keys, r.id)
			}
		}
	}
}

// A command that cannot be done stays in the palette and says why; one that can is run.
func TestPaletteRunsAndRefuses(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	p.keys(":", "naeste rapport").sees("Næste rapport", "Kan ikke nu: kun på: rapporter")
	p.keys("enter").sees("Kan ikke nu: kun på: rapporter", "Find kommando")
	p.keys("esc", "ctrl+p", "hlog", "enter").lacks("Find kommando").sees("Hændelseslog")
}

// What a state forbids is dimmed in help with its reason: without a task there is nothing to claim.
func TestHelpSaysWhyNot(t *testing.T) {
	p := newPilot(t, 120, 36, text.En, testRows()).keys("/", "zzz", "enter", "?", "claim")
	p.sees("Claim the task, or give it back (There is", "Not now: There is no task under the cursor.")
}
