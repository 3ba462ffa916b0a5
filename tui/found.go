package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// foundScreen is the queue with another face: what an advanced search found, in KSD's nine columns (S1 l.369). It is the same list with the same
// keys; it closes with Esc, and / shows and changes the filter the form made.
func newFoundScreen(e env, filter string) screen {
	q := newQueueScreen()
	q.nine = true
	q.filter = q.filter.with(e.frame, filter, "")
	return q
}

// foundField is one of the nine columns.
type foundField struct {
	name  text.Msg
	value func(store.Row) string
	least int // columns of the screen, its share of what is left beside
	share int
}

func foundFields() []foundField {
	return []foundField{
		{text.ColCPRNumber, func(r store.Row) string { return r.MaskedCPR }, 11, 0},
		{text.ColPersonName, func(r store.Row) string { return r.Citizen }, 8, 3},
		{text.ColCompanyName, func(r store.Row) string { return r.CaseInfo.Company }, 8, 3},
		{text.ColCVRNumber, func(r store.Row) string { return r.CaseInfo.CVR }, 10, 0},
		{text.ColPNumber, func(r store.Row) string { return r.CaseInfo.PNumber }, 10, 0},
		{text.ColCaseNumber, func(r store.Row) string { return r.Case }, 11, 1},
		{text.ColCaseKind, func(r store.Row) string { return r.CaseInfo.Kind }, 4, 2},
		{text.ColCaseStatus, func(r store.Row) string { return r.CaseInfo.Status }, 4, 2},
		{text.ColCaseworker, func(r store.Row) string { return r.Caseworker }, 3, 1},
	}
}

// foundBelow is the height of the part below the list that gives the nine fields of the task under the cursor in full, with its rule.
const foundBelow = 6

// foundWide is from how many columns on the list itself has room for them.
const foundWide = 150

func foundListRows(f frame) int {
	if f.w < foundWide && f.h > 2*foundBelow {
		return f.h - foundBelow
	}
	return f.h
}

// widths shares the columns out.
func foundWidths(w int) []int {
	fields := foundFields()
	free, shares := w-cursorCols-len(fields), 0
	for _, x := range fields {
		free, shares = free-x.least, shares+x.share
	}
	out := make([]int, len(fields))
	for i, x := range fields {
		out[i] = max(x.least+max(free, 0)*x.share/shares, 1)
	}
	return out
}

func (q queueScreen) drawFound(f frame) string {
	g := gutterOf(q.marks)
	in := f.sized(f.w-g, f.h)
	widths := foundWidths(in.w)
	high := foundListRows(f)
	lines := []string{q.statusLine(f), blanks(g) + drawFoundRow(in, widths, func(x foundField) string { return f.t(x.name) }, f.st.Label.Render, "  ")}
	if len(q.win.rows) == 0 {
		lines = append(lines, "", "  "+f.st.Quiet.Render(q.foundEmpty(f)))
	}
	for i := q.win.top; i < len(q.win.rows) && len(lines) < high; i++ {
		row := q.win.rows[i]
		draw, mark := f.st.Text.Render, "  "
		if i == q.win.sel {
			draw, mark = f.st.Selected.Render, "› "
		}
		lines = append(lines, signOf(f, q.marks, row.ID)+drawFoundRow(in, widths, func(x foundField) string { return safe.Line(x.value(row)) }, draw, mark))
	}
	if q.filter.typing {
		lines = overlaid(lines, q.filter.below(f, max(high/2, 1)))
	}
	list := fit(strings.Join(lines, "\n"), f.w, high)
	if high == f.h {
		return list
	}
	return list + "\n" + q.drawFoundTask(f)
}

func drawFoundRow(f frame, widths []int, value func(foundField) string, draw func(...string) string, mark string) string {
	var b strings.Builder
	b.WriteString(mark)
	for i, x := range foundFields() {
		b.WriteString(pad(value(x), widths[i]) + " ")
	}
	return draw(pad(b.String(), f.w))
}

func (q queueScreen) foundEmpty(f frame) string {
	if q.failed == "" && q.begun && q.load == 0 && q.filter.lookup == 0 {
		return f.t(text.SearchNoData)
	}
	return q.emptyText(f)
}

// drawFoundTask gives the task under the cursor, and its nine fields in full.
func (q queueScreen) drawFoundTask(f frame) string {
	lines := []string{f.st.Rule.Render(strings.Repeat("─", f.w))}
	row, ok := q.win.row()
	if !ok {
		return fit(lines[0], f.w, foundBelow)
	}
	half := f.w/2 - 1
	mark, st := f.st.mark(row.Impact)
	name := itoa(int(row.Type)) + " " + safe.Line(typeName(row.Type, row.TypeName, f.lang))
	cells := []string{" " + st.Render(mark) + " " + f.st.Title.Render(pad(name, max(half-3, 1)))}
	for _, x := range foundFields() {
		cells = append(cells, " "+f.st.Label.Render(pad(f.t(x.name), 16))+f.st.Text.Render(safe.Line(x.value(row))))
	}
	for i := 0; i < len(cells); i += 2 {
		lines = append(lines, pad(cells[i], half)+" "+pad(cells[i+1], f.w-half-1))
	}
	return fit(strings.Join(lines, "\n"), f.w, foundBelow)
}

// openFound begins the search: a search for a citizen is logged first.
func (q queueScreen) openFound(e env) (screen, tea.Cmd) {
	x, asked, ready := q.filter.read(e, true)
	q.filter = x
	if !ready && x.bad == nil {
		return q.lookUp(e, asked)
	}
	return q.read(e, stretchStart)
}
