package tui

import (
	"context"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// marks are the tasks that are marked, for an act on several at once. They are kept by id, so they stay when the order or the filter changes, however
// far the tasks are from what is shown. It belongs to one screen and is used by its event loop only.
type marks struct {
	tasks map[store.TaskID]markedTask
	from  store.Row // what was marked last by hand, at its place in the order: a range begins there
	begun bool      // from holds: the order and the filter are those it was marked in
	load  loadID    // of tasks to mark that are not in memory
}

// markedTask is a task as its mark keeps it: a list of cases shows which of them are marked, and a form on several tasks asks whether they are of one type.
type markedTask struct {
	id  store.TaskID
	cas string
	typ catalog.Number
}

func asMarked(t store.Task) markedTask { return markedTask{t.ID, t.Case, t.Type} }

func (m *marks) count() int               { return len(m.tasks) }
func (m *marks) has(id store.TaskID) bool { _, ok := m.tasks[id]; return ok }
func (m *marks) clear()                   { *m = marks{} }
func (m *marks) list() []store.TaskID     { return slices.Sorted(maps.Keys(m.tasks)) }

func (m *marks) drop(ids ...store.TaskID) {
	for _, id := range ids {
		delete(m.tasks, id)
	}
}

func (m *marks) add(tasks ...markedTask) {
	if m.tasks == nil {
		m.tasks = map[store.TaskID]markedTask{}
	}
	for _, t := range tasks {
		m.tasks[t.id] = t
	}
}

// inCases counts the marked tasks of each case.
func (m *marks) inCases() map[string]int {
	n := map[string]int{}
	for _, t := range m.tasks {
		n[t.cas]++
	}
	return n
}

// act asks for an act on the marked tasks.
func (m *marks) act(id actionID) tea.Cmd {
	ask := actOnManyMsg{id: id, ids: m.list()}
	for _, t := range m.tasks {
		if ask.only = t.typ; ask.only != m.tasks[ask.ids[0]].typ {
			ask.only = 0
			break
		}
	}
	return emit(ask)
}

// toggle marks a task, or takes its mark away; a range then begins at it.
func (m *marks) toggle(row store.Row) {
	if m.has(row.ID) {
		m.drop(row.ID)
	} else {
		m.add(asMarked(row.Task))
	}
	m.begin(row)
}

// begin lets a range begin at what was marked by hand.
func (m *marks) begin(row store.Row) { m.from, m.begun = row, true }

// moved notes that the order or the filter has changed: a range is between two places of one order.
func (m *marks) moved() { m.begun = false }

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
func span(rows []store.Row, a, b store.TaskID) ([]markedTask, bool) {
	at := func(id store.TaskID) int { return slices.IndexFunc(rows, func(r store.Row) bool { return r.ID == id }) }
	from, to := at(a), at(b)
	if from < 0 || to < 0 {
		return nil, false
	}
	var tasks []markedTask
	for _, r := range rows[min(from, to) : max(from, to)+1] {
		tasks = append(tasks, asMarked(r.Task))
	}
	return tasks, true
}

// rangeTo marks the rows from the one marked last to this one. far is what must be looked for when they are not all in memory; without a row marked last
// the range begins here, and it says so.
func (m *marks) rangeTo(e env, rows []store.Row, row store.Row, key string) (said tea.Cmd, far *marking) {
	from, begun := m.from, m.begun && m.has(m.from.ID)
	m.begin(row)
	if !begun {
		m.add(asMarked(row.Task))
		return say(e.t(text.MarkRangeFrom, key)), nil
	}
	tasks, ok := span(rows, from.ID, row.ID)
	if !ok {
		q := marking{}.between(from.At, row.At)
		return nil, &q
	}
	return m.take(e, loadedMsg[marked]{value: marked{tasks: tasks}}), nil
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
	tasks []markedTask
	more  bool // there are more than can be acted on at once
	turn  bool // are all of them marked already, their marks are taken away
}

// take marks what was found, as far as there is room, and says so when there was not.
func (m *marks) take(e env, msg loadedMsg[marked]) tea.Cmd {
	m.load = 0
	if msg.err != nil {
		return complain(failure(e, msg.err))
	}
	if found := msg.value; found.turn && m.hasAll(found.tasks) {
		for _, t := range found.tasks {
			m.drop(t.id)
		}
		return nil
	}
	for _, t := range msg.value.tasks {
		if m.full() && !m.has(t.id) {
			msg.value.more = true
			break
		}
		m.add(t)
	}
	if msg.value.turn && !msg.value.more {
		return nil // as after one task: the sign and the count tell it
	}
	said := e.t(text.MarkDone, number(e.lang, m.count()))
	if msg.value.more {
		return complain(said + " " + e.t(text.MarkMost, number(e.lang, store.MaxBulk)))
	}
	return say(said)
}

func (m *marks) hasAll(tasks []markedTask) bool {
	return !slices.ContainsFunc(tasks, func(t markedTask) bool { return !m.has(t.id) })
}

// The signs before what is marked: a task, or a case with all its open tasks; and a case with some of them.
const (
	markSign = "✓"
	markSome = "–"
)

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
