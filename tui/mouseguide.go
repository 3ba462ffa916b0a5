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
