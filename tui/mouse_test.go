package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
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

// A click goes to a choice of a guide, and takes none; one beside the choices does nothing.
func TestMouseInAGuide(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}} {
		p := mousePilot(t, size[0], size[1])
		lib, err := guides.Load()
		if err != nil {
			t.Fatal(err)
		}
		p.m.deps.Guides = lib
		p.find("19 4702").keys("l")
		row := p.m.top().(guideScreen).row //nolint:forcetypeassert // the guide is on top
		for i, label := range []string{"Uarbejdsdygtig: Anden", "Ikke uarbejdsdygtig: Anden", "Vent, mens oplysninger"} {
			x, y := p.place(label)
			p.send(clickAt(x, y))
			if at := p.m.top().(guideScreen).cursor; at != i { //nolint:forcetypeassert // the guide is on top
				t.Errorf("%v: %q: the cursor is on %d:\n%s", size, label, at, p.screen())
			}
		}
		p.send(clickAt(1, 8), clickAt(size[0]-1, size[1]-2), clickAt(-1, 50))
		if g := p.m.top().(guideScreen); g.cursor != 2 || p.task(row.ID).State != store.StateOpen { //nolint:forcetypeassert // the guide is on top
			t.Errorf("%v: a click beside the choices did something:\n%s", size, p.screen())
		}
	}
}

func TestMouseInTheCatalog(t *testing.T) {
	p := mousePilot(t, 120, 36).keys("K")
	x, y := p.place("Dokument tilknyttet")
	p.send(clickAt(x, y)).sees("› ■   8")
	p.send(clickAt(100, y+2)).sees("› ■   8")
}

// The linear catalog has every name whole.
func TestPlainCatalogHasWholeNames(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("K", "/", "57", "enter")
	l := plainMode{m: p.m}
	if page := l.page(); !strings.Contains(page, "Sygedagpenge kan ikke beregnes for ledig med flere sygefraværssager.") {
		t.Errorf("got:\n%s", page)
	}
}

// In the show a notch of the wheel reads on to the page's end and then turns one page; a click turns one, back at the left edge.
func TestMousePresent(t *testing.T) {
	p := show(t, 80, 24, text.Da)
	p.m.deps.Mouse = true
	down, up := tea.MouseWheelMsg{Button: tea.MouseWheelDown}, tea.MouseWheelMsg{Button: tea.MouseWheelUp}
	p.keys("6").send(down).sees("7 af 13", "mere ↓")
	for range 5 {
		p.send(down)
	}
	p.sees("7 af 13", "3   Vent").send(down).sees("8 af 13").send(down).sees("9 af 13").send(up).sees("8 af 13")
	p.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 40, Y: 10}).sees("9 af 13").send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 2, Y: 10}).sees("8 af 13")
}
