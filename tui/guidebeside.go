package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// guideLook is how the user has set up the guide; it holds for every guide while the program runs. It is touched by the event loop only.
type guideLook struct{ beside bool }

// The task beside the guide: its width on a broad and on a slim screen. Below guideSlim there is no room for it.
const (
	besideWide = 42
	besideSlim = 29
)

func besideWidth(w int) int {
	if w >= guideWide {
		return besideWide
	}
	return besideSlim
}

// wantsBeside reports whether the user has asked for the task beside the guide and there is a task.
func (g guideScreen) wantsBeside() bool { return g.look != nil && g.look.beside && g.row.ID != 0 }

// hasBeside reports whether the task stands beside the guide on a body of width w.
func (g guideScreen) hasBeside(w int) bool { return g.wantsBeside() && w >= guideSlim }

func (g guideScreen) whyNotBeside(e env) string {
	switch {
	case g.row.ID == 0:
		return e.t(text.BesideNoTask)
	case e.w < guideSlim:
		return e.t(text.BesideNoRoom, guideSlim-1)
	}
	return ""
}

// toggleBeside sets the task beside the guide, or takes it away; the text is drawn anew for the room it then has.
func (g guideScreen) toggleBeside(e env) (screen, tea.Cmd) {
	if g.look == nil {
		return g, nil
	}
	g.look.beside = !g.look.beside
	g, draw := g.draw(e)
	g, read := g.readBeside(e)
	return g.changed(), tea.Batch(draw, read)
}

// readBeside asks for what is shown of the task, as the queue's own pane does.
func (g guideScreen) readBeside(e env) (guideScreen, tea.Cmd) {
	if !g.wantsBeside() {
		return g, nil
	}
	g.beside.load, g.beside.of = e.next(), g.row.ID
	return g, e.do.preview(g.beside.load, g.row, e.now, false)
}

func (g guideScreen) tookBeside(msg loadedMsg[previewData]) screen {
	if msg.id != g.beside.load {
		return g
	}
	g.beside.load = 0
	if msg.err == nil {
		g.beside.data = msg.value
	}
	return g.changed()
}

// leftPane draws the task, or the checklist of steps.
func (g guideScreen) leftPane(f frame) string {
	if !g.wantsBeside() {
		return fit(strings.Join(g.sidePane(f), "\n"), f.w, f.h)
	}
	p := pane{f: f.sized(f.w-1, f.h), row: g.row, headless: true}
	if g.beside.data.task.ID == g.row.ID {
		p.data, p.known = g.beside.data, true
	}
	return fit(strings.Join(indent(p.fitted()), "\n"), f.w, f.h)
}
