package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// markCount is how many tasks are marked.
func (q queueScreen) markCount() int { return q.marks.count() }

// mark marks tasks, or takes their marks away.
func (q queueScreen) mark(e env, id actionID) (screen, tea.Cmd) {
	row, ok := q.win.row()
	if !ok {
		return q, nil
	}
	switch id {
	case actMark:
		if !q.marks.has(row.ID) && q.marks.full() {
			return q, complain(e.t(text.MarkMost, number(e.lang, store.MaxBulk)))
		}
		q.marks.toggle(row)
	case actMarkRange:
		return q.markRange(e, row)
	case actMarkAll:
		return q.findMarks(e, marking{})
	}
	return q.changed(), nil
}

// markRange marks all from the task marked last to the one under the cursor, also when one of them is far away; without such a task it begins here.
func (q queueScreen) markRange(e env, row store.Row) (screen, tea.Cmd) {
	cmd, far := q.marks.rangeTo(e, q.win.rows, row, keyOf(e.frame, screenQueue, actMarkRange))
	if far != nil {
		return q.findMarks(e, *far)
	}
	return q.changed(), cmd
}

// findMarks looks for tasks to mark in the order and the filter shown.
func (q queueScreen) findMarks(e env, what marking) (screen, tea.Cmd) {
	what.windowQuery = windowQuery{order: q.order, filter: q.filter.query(e)}
	return q.changed(), q.marks.find(e, what)
}

func (q queueScreen) tookMarks(e env, msg loadedMsg[marked]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != q.marks.load {
		return q, nil
	}
	said := q.marks.take(e, msg)
	return q.changed(), said
}

// submitted takes the marks off the tasks that an act on several was done with; those that were refused stay marked.
func (q queueScreen) submitted(msg submittedMsg) queueScreen {
	if msg.err == nil && q.marks.unmark(msg) {
		return q.changed()
	}
	return q
}
