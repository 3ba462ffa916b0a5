package tui

import (
	tea "charm.land/bubbletea/v2"
)

// click goes to a choice of the step at hand. It takes none: that is for a key, which no stray click presses.
func (g guideScreen) click(e env, x, y int) (screen, tea.Cmd) {
	f := e.sized(g.rightWidth(e.w), max(e.h-guideHead, 0))
	step, ok := g.run.Current()
	if !ok || g.shows != showStep || g.resolved() || x < e.w-f.w {
		return g, nil
	}
	l := g.layout(f)
	at := y - guideHead - len(l.head) - l.rows - 1 // below the text stands a blank line
	if f.h >= guideLow {
		at-- // and the heading of the choices
	}
	inner := f.sized(max(min(f.w-2, maxReading), 1), f.h)
	for i, c := range step.Choices {
		n := len(drawChoice(inner, i, c.Label, false))
		if at >= 0 && at < n {
			g.cursor = i
			return g.changed(), nil
		}
		at -= n
	}
	return g, nil
}

// click turns the page of the show: back at its left margin, on everywhere else.
func (p presentScreen) click(e env, x, _ int) (screen, tea.Cmd) {
	if x < e.w/8 {
		return p.act(e, actionMsg{id: actPrev})
	}
	return p.act(e, actionMsg{id: actOpen})
}

// wheel moves some rows through a long page and stops at its end; from there a notch turns one page.
func (p presentScreen) wheel(e env, id actionID) (screen, tea.Cmd) {
	for i := range wheelRows {
		next := p.scroll(e, id)
		if next.at != p.at && i > 0 {
			return p, nil
		}
		if next.at != p.at {
			return next, nil
		}
		p = next
	}
	return p, nil
}

// click goes to a task type.
func (c catalogScreen) click(e env, x, y int) (screen, tea.Cmd) {
	if e.w >= wideCatalog && x >= listWidth(e.w) {
		return c, nil
	}
	at, ok := c.cur.clicked(y-catalogHead, len(c.list), c.rows(e.frame))
	if !ok {
		return c, nil
	}
	c.cur = at
	c.version++
	return c, nil
}
