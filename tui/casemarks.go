package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// markCount is how many tasks of the case are marked.
func (c caseScreen) markCount() int { return c.marks.count() }

// mark marks tasks of the case, or takes their marks away. All of them are the open ones: only those can be worked.
func (c caseScreen) mark(e env, id actionID) (screen, tea.Cmd) {
	t, ok := c.selected()
	if !ok {
		return c, nil
	}
	c.version++
	switch id {
	case actMarkAll:
		for _, t := range c.data.tasks[:c.data.open] {
			c.marks.add(asMarked(t.Task))
		}
	case actMarkRange:
		rows := make([]store.Row, len(c.data.tasks))
		for i, t := range c.data.tasks {
			rows[i] = t.Row
		}
		said, far := c.marks.rangeTo(e, rows, t.Row, keyOf(e.frame, screenCase, actMarkRange))
		if far != nil { // where the range began is not on the case any more
			c.marks.add(asMarked(t.Task))
		}
		return c, said
	default:
		c.marks.toggle(t.Row)
	}
	return c, nil
}

// submitted takes the marks off the tasks that an act was done with.
func (c caseScreen) submitted(msg submittedMsg) screen {
	if msg.err == nil && c.marks.unmark(msg) {
		c.version++
	}
	return c
}

// back takes the marks off, or closes the screen.
func (c caseScreen) back() (screen, tea.Cmd) {
	if c.marks.count() == 0 {
		return c, emit(popMsg{})
	}
	c.marks.clear()
	c.version++
	return c, nil
}

// whyNotMark refuses to mark where there is nothing to mark.
func (c caseScreen) whyNotMark(e env, id actionID) string {
	if _, ok := c.selected(); !ok || id == actMarkAll && c.data.open == 0 {
		return e.t(text.QueueNoTask)
	}
	return ""
}
