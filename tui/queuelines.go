package tui

import (
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// lines writes the queue for the linear mode: what is shown and in which order, a sentence for each task in sight, and what is known of the one the
// cursor is on.
func (q queueScreen) lines(f frame) []string {
	out := []string{plainText(f, q.statusLine(f))}
	if len(q.win.rows) == 0 {
		return append(out, q.emptyText(f))
	}
	to := min(q.win.top+max(q.win.height, 1), len(q.win.rows))
	for i := max(q.win.top, 0); i < to; i++ {
		out = append(out, rowLine(f, q.win.rows[i], i == q.win.sel))
	}
	return append(out, plainText(f, q.drawPane(f.sized(f.w, plainPane))))
}

// The room that the linear mode gives a task's sentence, in columns, and what is known of it, in lines.
const (
	plainRow  = 200
	plainPane = 24
)

// rowLine is a task as a sentence: every column there is, each behind its name but for the first, which are heard for what they are.
func rowLine(f frame, r store.Row, here bool) string {
	head := upperFirst(f.t(impactShort(r.Impact)))
	if here {
		head = f.t(text.PlainHere) + " " + head
	}
	parts := []string{head}
	for _, c := range columnsFor(plainRow) {
		var value string
		switch c.id {
		case colMark:
			continue
		case colName:
			value, _ = listName(f, r.Task, c.width)
		default:
			value, _ = cell(f, c, r)
		}
		value = strings.Join(strings.Fields(value), " ")
		if value == "" {
			continue
		}
		if c.id != colNo && c.id != colName {
			value = f.t(columnHead(c.id)) + " " + value
		}
		parts = append(parts, value)
	}
	return strings.Join(parts, ". ") + "."
}
