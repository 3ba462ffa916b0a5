package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// markCount is how many tasks are marked.
func (r resolvedScreen) markCount() int { return r.marks.count() }

// why refuses what needs a task when there is none under the cursor.
func (r resolvedScreen) why(e env, id actionID) string {
	switch id {
	case actOpen, actReopen, actNote, actEditor, actCase, actTaskLog, actCopy, actMark, actMarkRange, actMarkAll:
		if _, ok := r.selected(); !ok && r.marks.count() == 0 {
			return e.t(text.QueueNoTask)
		}
	}
	return ""
}

// mark marks resolved tasks, or takes their marks away.
func (r resolvedScreen) mark(e env, id actionID, row store.Row) (screen, tea.Cmd) {
	all := marking{windowQuery: windowQuery{order: store.OrderResolved}}
	var cmd tea.Cmd
	switch id {
	case actMarkAll:
		cmd = r.marks.find(e, all)
	case actMarkRange:
		var far *marking
		if cmd, far = r.marks.rangeTo(e, r.data.page.Rows, row, keyOf(e.frame, screenResolved, actMarkRange)); far != nil {
			all.from, all.to = far.from, far.to
			cmd = r.marks.find(e, all)
		}
	default:
		if !r.marks.has(row.ID) && r.marks.full() {
			return r, complain(e.t(text.MarkMost, number(e.lang, store.MaxBulk)))
		}
		r.marks.toggle(row)
	}
	r.version++
	return r, cmd
}

func (r resolvedScreen) tookMarks(e env, msg loadedMsg[marked]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != r.marks.load {
		return r, nil
	}
	r.version++
	return r, r.marks.take(e, msg)
}
