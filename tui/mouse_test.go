package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

func mousePilot(t *testing.T, w, h int) *pilot {
	t.Helper()
	p := newPilot(t, w, h, text.Da, testRows())
	p.m.deps.Mouse = true
	return p
}

func clickAt(x, y int) tea.Msg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }

// place finds a text on the screen, in columns and lines.
func (p *pilot) place(s string) (x, y int) {
	p.t.Helper()
	for y, l := range splitLines(p.screen()) {
		if at := strings.Index(l, s); at >= 0 {
			return len([]rune(l[:at])), y
		}
	}
	p.t.Fatalf("%q is not on the screen:\n%s", s, p.screen())
	return 0, 0
}

// Off by default: neither asked of the terminal nor heeded.
func TestMouseIsOffByDefault(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	if p.m.View().MouseMode != tea.MouseModeNone {
		t.Error("the terminal is asked for the mouse")
	}
	was := p.screen()
	p.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown}, clickAt(5, 8))
	if p.screen() != was {
		t.Errorf("the mouse moved something:\n%s", p.screen())
	}
}

func TestMouseSelectsScrollsAndSorts(t *testing.T) {
	p := mousePilot(t, 80, 24)
	if p.m.View().MouseMode == tea.MouseModeNone {
		t.Error("the terminal is not asked for the mouse")
	}
	p.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown}).sees("4 af 24")
	p.send(tea.MouseWheelMsg{Button: tea.MouseWheelUp}).sees("1 af 24")
	x, y := p.place("60 Ansøgning")
	p.send(clickAt(x, y)).sees("› ■  60 Ansøgning", "4 af 24")
	x, y = p.place("Frist")
	p.send(clickAt(x, y)).sees("Det, der haster mest, først")
	x, y = p.place("Rest")
	p.send(clickAt(x, y)).sees("Det, der frigiver mest, først")
	x, y = p.place("Opgave ")
	p.send(clickAt(x, y)).sees("Køen kan ikke sorteres efter Opgave. o skifter rækkefølge.")
	if p.m.top().(queueScreen).order != store.OrderRelease { //nolint:forcetypeassert // the queue is on top
		t.Error("a column without an order changed it")
	}
}

// Clicks go to rows on the other lists, and to nothing beside them.
func TestMouseOnOtherScreens(t *testing.T) {
	p := mousePilot(t, 80, 24).keys("4")
	x, y := p.place("Køen oprettet")
	p.send(clickAt(x, y)).sees("›      1")
	p.send(clickAt(0, 0), clickAt(79, 23), clickAt(-3, 99)).sees("›      1")
	p.keys("1", "/", "4701", "enter", "s")
	x, y = p.place("60 Ansøgning")
	p.send(clickAt(x, y))
	if c := p.m.top().(caseScreen); c.data.tasks[c.cur.at].Type != 60 { //nolint:forcetypeassert // the case is on top
		t.Errorf("the cursor is on no. %d", c.data.tasks[c.cur.at].Type)
	}
}
