package tui

import (
	"strings"
	"testing"

	"rettidig/internal/text"
)

// lastLine is the window's last line: what the keys do now.
func (p *pilot) lastLine() string {
	lines := strings.Split(strings.TrimRight(p.screen(), "\n"), "\n")
	return lines[len(lines)-1]
}

// What the footer of a form says of a key is what the key does in the field that has the focus.
func TestFormHintFollowsTheFocus(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	says := func(yes, no string) {
		t.Helper()
		if s := p.lastLine(); !strings.Contains(s, yes) || no != "" && strings.Contains(s, no) {
			t.Errorf("%q, want %q and not %q", s, yes, no)
		}
	}
	p.keys("n") // a text
	says("↵ ny linje  Ctrl-S Gem notatet", "vælg")
	p.keys("tab")
	says("↵ vælg", "ny linje")
	p.keys("esc", "a") // a line, and a text
	says("↵ videre", "vælg")
	p.keys("esc", "*", "l") // a box to tick
	for range 8 {
		if strings.Contains(p.lastLine(), "sæt kryds") {
			break
		}
		p.keys("tab")
	}
	says("Mellemrum sæt kryds", "vælg")
	before := strings.Count(p.screen(), "(x)")
	if p.keys("space"); strings.Count(p.screen(), "(x)") != before+1 {
		t.Error("the key that ticks does not")
	}
}

// A digit where there is nothing to choose says so, is not offered, and one beyond the choices tells how many there are.
func TestGuideDigitsWhereThereIsNoChoice(t *testing.T) {
	p := latePilot(t, 100, 30, text.Da)
	if strings.Contains(p.lastLine(), "1-9") {
		t.Errorf("a step without choices offers digits: %q", p.lastLine())
	}
	p.keys("1").sees("Trinnet har intet at vælge.")
	p.keys("l")
	if !strings.Contains(p.lastLine(), "1-9") {
		t.Errorf("a step with choices does not offer digits: %q", p.lastLine())
	}
	p.keys("9").sees("Trinnet har kun valgene 1-")
}
