package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// markCount is how many tasks are marked, in cases folded or not.
func (c casesScreen) markCount() int { return c.marks.count() }

// mark marks the task under the cursor, all open tasks of the case under it, or those of several cases; or takes the marks away.
func (c casesScreen) mark(e env, id actionID, row store.Row) (screen, tea.Cmd) {
	c.version++
	task, onTask := c.selected()
	switch {
	case id == actMarkAll:
		return c, c.marks.find(e, marking{windowQuery: windowQuery{order: store.OrderImpact, filter: c.filter.query(e)}})
	case id == actMarkRange && c.marks.begun && c.marks.from.ID != row.ID:
		from := c.marks.from
		c.marks.begin(row)
		return c, c.markCases(e, marking{}.between(from.At, row.At))
	case id == actMarkRange:
		c.marks.begin(row)
		return c, tea.Batch(c.markCases(e, marking{from: row.At, to: row.At}), say(e.t(text.MarkRangeFrom, keyOf(e.frame, screenCases, actMarkRange))))
	case onTask && !c.marks.has(task.ID) && c.marks.full():
		return c, complain(e.t(text.MarkMost, number(e.lang, store.MaxBulk)))
	case onTask:
		c.marks.toggle(task.Row)
		c.marks.begin(row) // a range is between cases
		return c, nil
	}
	c.marks.begin(row)
	return c, c.markCases(e, marking{from: row.At, to: row.At, turn: true})
}

// markCases looks for the open tasks of cases, among those the filter shows.
func (c casesScreen) markCases(e env, what marking) tea.Cmd {
	what.cases, what.now, what.filter = true, e.now, c.filter.query(e)
	if what.turn {
		what.filter = store.Filter{} // the case stands here: it need not be looked for
	}
	return c.marks.find(e, what)
}

func (c casesScreen) tookMarks(e env, msg loadedMsg[marked]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != c.marks.load {
		return c, nil
	}
	c.version++
	return c, c.marks.take(e, msg)
}

// submitted takes the marks off the tasks that an act was done with.
func (c casesScreen) submitted(msg submittedMsg) screen {
	if msg.err == nil && c.marks.unmark(msg) {
		c.version++
	}
	return c
}

// signOfCase is what stands in the gutter before a case: whether all its open tasks are marked, or some.
func signOfCase(f frame, m *marks, in map[string]int, r store.CaseRow) string {
	switch n := in[r.Case.Number]; {
	case m.count() == 0:
		return ""
	case n >= r.Open:
		return f.st.Title.Render(markSign + " ")
	case n > 0:
		return f.st.Title.Render(markSome + " ")
	}
	return "  "
}
