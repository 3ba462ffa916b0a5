package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// marks are the tasks that are marked, for an act on several at once. They are kept by id, so they stay when the order or the filter changes, however
// far the tasks are from what is shown. It belongs to one screen and is used by its event loop only.
type marks struct {
	ids  map[store.TaskID]bool
	from store.Row // the task marked last by hand, at its place in the order: a range begins there; its place is nil when that no longer holds
	load loadID    // of tasks to mark that are not in memory
}

func (m *marks) count() int               { return len(m.ids) }
func (m *marks) has(id store.TaskID) bool { return m.ids[id] }
func (m *marks) clear()                   { *m = marks{} }
func (m *marks) drop(ids ...store.TaskID) { m.each(ids, false) }
func (m *marks) add(ids ...store.TaskID)  { m.each(ids, true) }
func (m *marks) list() (ids []store.TaskID) {
	for id := range m.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (m *marks) each(ids []store.TaskID, on bool) {
	if m.ids == nil {
		m.ids = map[store.TaskID]bool{}
	}
	for _, id := range ids {
		if on {
			m.ids[id] = true
		} else {
			delete(m.ids, id)
		}
	}
}

// toggle marks a task, or takes its mark away; a range then begins at it.
func (m *marks) toggle(row store.Row) {
	m.each([]store.TaskID{row.ID}, !m.has(row.ID))
	m.from = row
}

// moved notes that the order or the filter has changed: a range is between two places of one order.
func (m *marks) moved() { m.from.At = nil }

// full reports whether as many are marked as can be acted on at once.
func (m *marks) full() bool { return m.count() >= store.MaxBulk }

// unmark takes the marks off what an act was done with; false when nothing of it was marked.
func (m *marks) unmark(msg submittedMsg) bool {
	was := m.count()
	if b, several := msg.event.Bulk(); several {
		m.drop(b.Tasks...)
		m.drop(b.Same...)
	} else if _, resolved := msg.command.(store.Resolve); resolved {
		m.drop(msg.row.ID)
	}
	return m.count() != was
}

// span gives the rows from one task to another among those in memory, whichever comes first; false when one of them is not there.
func span(rows []store.Row, a, b store.TaskID) ([]store.TaskID, bool) {
	at := func(id store.TaskID) int { return slices.IndexFunc(rows, func(r store.Row) bool { return r.ID == id }) }
	from, to := at(a), at(b)
	if from < 0 || to < 0 {
		return nil, false
	}
	var ids []store.TaskID
	for _, r := range rows[min(from, to) : max(from, to)+1] {
		ids = append(ids, r.ID)
	}
	return ids, true
}

// rangeTo marks the rows from the one marked last to this one. far is what must be looked for when they are not all in memory; without a row marked last
// the range begins here, and it says so.
func (m *marks) rangeTo(e env, rows []store.Row, row store.Row, key string) (said tea.Cmd, far *marking) {
	from := m.from
	m.from = row
	if from.At == nil || !m.has(from.ID) {
		m.add(row.ID)
		return say(e.t(text.MarkRangeFrom, key)), nil
	}
	ids, ok := span(rows, from.ID, row.ID)
	if !ok {
		q := marking{}.between(from.At, row.At)
		return nil, &q
	}
	return m.take(e, loadedMsg[marked]{value: marked{ids: ids}}), nil
}

// find looks for tasks to mark off the event loop; a search under way is given up.
func (m *marks) find(e env, what marking) tea.Cmd {
	if e.do.store == nil {
		return nil
	}
	e.jobs.end(m.load)
	ctx, cancel := context.WithCancel(e.do.ctx)
	m.load = e.next()
	e.jobs.begin(m.load, text.WorkMark, e.now, cancel)
	return e.do.mark(ctx, m.load, what)
}

// marked is what was found to mark.
type marked struct {
	ids  []store.TaskID
	more bool // there are more than can be acted on at once
}

// take marks what was found, as far as there is room, and says so when there was not.
func (m *marks) take(e env, msg loadedMsg[marked]) tea.Cmd {
	m.load = 0
	if msg.err != nil {
		return complain(failure(e, msg.err))
	}
	for _, id := range msg.value.ids {
		if m.full() {
			msg.value.more = true
			break
		}
		m.add(id)
	}
	said := e.t(text.MarkDone, number(e.lang, m.count()))
	if msg.value.more {
		return complain(said + " " + e.t(text.MarkMost, number(e.lang, store.MaxBulk)))
	}
	return say(said)
}

// markSign stands before a marked task.
const markSign = "✓"

// gutterOf is how many columns stand before the rows of a list for the marks; none as long as nothing is marked.
func gutterOf(m *marks) int {
	if m.count() == 0 {
		return 0
	}
	return 2
}

// signOf is what stands in the gutter before a task.
func signOf(f frame, m *marks, id store.TaskID) string {
	switch {
	case m.count() == 0:
		return ""
	case m.has(id):
		return f.st.Title.Render(markSign + " ")
	}
	return "  "
}

// markKeeper is a screen whose tasks can be marked; the footer then has the acts on them.
type markKeeper interface{ markCount() int }

// markLine says how many tasks are marked, for the line above a list.
func markLine(f frame, n int) string {
	if n == 0 {
		return ""
	}
	return f.st.Pressed.Render(" " + markSign + " " + countMarked(f, n) + " ")
}

func countMarked(f frame, n int) string { return f.t(text.MarkCount, number(f.lang, n)) }
