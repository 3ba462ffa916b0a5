package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// A clicker takes a click at a place of its body: on a row it goes there, on the head of a column it sorts by it.
type clicker interface {
	click(e env, x, y int) (screen, tea.Cmd)
}

// A wheeler takes a notch of the wheel, as the key that it stands for, where several steps of it would be too many.
type wheeler interface {
	wheel(e env, id actionID) (screen, tea.Cmd)
}

// wheelRows is how many rows one notch of the wheel moves.
const wheelRows = 3

// mouse takes the mouse where the user has let it in. It does nothing that a key cannot do, and nothing that changes a task.
func (m Model) mouse(msg tea.Msg) (tea.Model, tea.Cmd) {
	if !m.deps.Mouse {
		return m, nil
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		return m.wheel(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	}
	return m, nil
}

// wheel moves the cursor of the top screen; where text is typed the arrow keys do.
func (m Model) wheel(msg tea.MouseWheelMsg) (tea.Model, tea.Cmd) {
	var step tea.Msg
	typing := m.top().typing()
	switch {
	case msg.Button == tea.MouseWheelDown && typing:
		step = tea.KeyPressMsg{Code: tea.KeyDown}
	case msg.Button == tea.MouseWheelUp && typing:
		step = tea.KeyPressMsg{Code: tea.KeyUp}
	case msg.Button == tea.MouseWheelDown:
		step = actionMsg{id: actDown}
	case msg.Button == tea.MouseWheelUp:
		step = actionMsg{id: actUp}
	default:
		return m, nil
	}
	if w, ok := m.top().(wheeler); ok {
		next, cmd := w.wheel(m.env(), step.(actionMsg).id) //nolint:forcetypeassert // a screen that takes the wheel types nothing
		return m.topped(next), cmd
	}
	var cmds []tea.Cmd
	for range wheelRows {
		next, cmd := m.toTop(step)
		m = next.(Model) //nolint:forcetypeassert // toTop returns the Model it was called on
		cmds = append(cmds, cmd)
	}
	return m, tea.Batch(cmds...)
}

// click hands a click inside the body to the top screen, in the body's own coordinates. A box on top takes none.
func (m Model) click(msg tea.MouseClickMsg) (tea.Model, tea.Cmd) {
	y := msg.Y - m.headHeight()
	c, ok := m.top().(clicker)
	if !ok || msg.Button != tea.MouseLeft || y < 0 || y >= m.bodyHeight() || m.top().typing() || isModal(m.top()) {
		return m, nil
	}
	m.notice = noticeMsg{}
	next, cmd := c.click(m.env(), msg.X, y)
	return m.topped(next), cmd
}

// topped is the model with its top screen as it is now.
func (m Model) topped(s screen) Model {
	stack := m.stacks[m.tab]
	stack[len(stack)-1] = s
	return m
}

// click goes to a task, or sorts by the column whose head was clicked.
func (q queueScreen) click(e env, x, y int) (screen, tea.Cmd) {
	w, h := q.listSize(e.frame)
	if x >= w || y >= h || q.only {
		return q, nil
	}
	if y == listAbove-1 {
		return q.sortBy(e, columnAt(q.columns(e.frame, w-gutterOf(q.marks)), x-gutterOf(q.marks)))
	}
	at := q.win.top + y - listAbove
	if y < listAbove || at >= len(q.win.rows) {
		return q, nil
	}
	q.win = q.win.move(at - q.win.sel)
	return q.after(e, false)
}

// columnAt finds the column at a place of a row; the one before the first is the first's.
func columnAt(cols []column, x int) columnID {
	end := cursorCols
	for _, c := range cols {
		end += c.width + 1
		if x < end {
			return c.id
		}
	}
	return colState
}

// sortBy takes the order that a column shows; the other columns say that there is none by them.
func (q queueScreen) sortBy(e env, c columnID) (screen, tea.Cmd) {
	orders := map[columnID]store.Order{colMark: store.OrderImpact, colNo: store.OrderImpact, colDue: store.OrderDeadline, colRest: store.OrderRelease, colState: store.OrderAge}
	o, ok := orders[c]
	if !ok {
		return q, say(e.t(text.MouseNoOrder, e.t(columnHead(c)), keyOf(e.frame, screenQueue, actOrder)))
	}
	q.order = o
	return q.fromStart(e)
}

// click goes to an event.
func (l logScreen) click(e env, _, y int) (screen, tea.Cmd) {
	at, ok := l.cur.clicked(y-logHead, len(l.data.entries), l.rows(e.frame))
	if !ok {
		return l, nil
	}
	l.cur = at
	l.version++
	return l.further(e)
}

// click goes to a resolved task.
func (r resolvedScreen) click(e env, _, y int) (screen, tea.Cmd) {
	at, ok := r.cur.clicked(y-logHead, len(r.data.page.Rows), r.rows(e.frame))
	if !ok {
		return r, nil
	}
	r.cur = at
	r.version++
	return r.ask(e)
}

// click goes to a task of the case.
func (c caseScreen) click(e env, _, y int) (screen, tea.Cmd) {
	at, ok := c.cur.clicked(y-len(c.head(e.frame))-1, len(c.data.tasks), c.rows(e.frame))
	if !ok || !c.has {
		return c, nil
	}
	c.cur = at
	c.version++
	return c, nil
}

// clicked is the cursor on the row that is shown y lines below the first; false when there is none.
func (c cursor) clicked(y, n, rows int) (cursor, bool) {
	c = c.within(n, rows)
	if y < 0 || y >= rows || c.top+y >= n {
		return c, false
	}
	c.at = c.top + y
	return c, true
}
