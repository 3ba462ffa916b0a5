//go:build !race

package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// keyAllocs is how many allocations a press on the queue may cost until the window is drawn, its loads from a store in memory included. docs/performance.md
// states the numbers; whoever raises one says why there. They are a third above what was measured, for libraries differ a little by system.
var keyAllocs = map[string]struct {
	keys []string // pressed in turn, so that every press changes the window
	most float64  // a press
}{
	"move":  {[]string{"j", "k"}, 4700},
	"order": {[]string{"o", "O"}, 7800},
	"page":  {[]string{"pgdown", "pgup"}, 3700},
	"ends":  {[]string{"G", "home"}, 3700},
	"tab":   {[]string{"tab", "shift+tab"}, 3400},
}

// TestKeyAllocations holds what a key press allocates. The numbers do not depend on the machine's speed, so it can be held in every run.
func TestKeyAllocations(t *testing.T) {
	for name, c := range keyAllocs {
		p := newPilot(t, 120, 36, text.Da, testRows())
		press := func() { p.keys(c.keys...) }
		press() // memos and first loads
		got := testing.AllocsPerRun(20, press) / float64(len(c.keys))
		t.Logf("%s: %.0f allocations a press, at most %.0f", name, got, c.most)
		if got > c.most {
			t.Errorf("%s: %.0f allocations a press, stated are at most %.0f", name, got, c.most)
		}
	}
}

// TestIdleMessageAllocations: a message that changes nothing draws the window from its memos.
func TestIdleMessageAllocations(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	var model tea.Model = p.m
	got := testing.AllocsPerRun(20, func() { _ = model.View() })
	t.Logf("%.0f allocations", got)
	if got > idleAllocs {
		t.Errorf("%.0f allocations for a window that has not changed, stated are at most %d", got, idleAllocs)
	}
}

// idleAllocs is what putting the memos together may cost.
const idleAllocs = 185
