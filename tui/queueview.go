package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/query"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// layout says how list and pane share the body.
type layout uint8

// The layouts.
const (
	layoutOne   layout = iota // one of them at a time
	layoutBelow               // the pane below the list
	layoutSide                // the pane to the right
	layoutThree               // and its case beside the pane
)

// What the layouts need, in columns and rows.
const (
	threeFrom  = 190 // columns from which the task's case stands beside the pane
	paneThree  = 44  // the width of both then
	sideFrom   = 100 // columns from which the pane stands to the right
	belowFrom  = 19  // rows of body from which it stands below
	paneBelow  = 9   // its height there, with its rule
	paneMin    = 40  // its least width at the side
	paneMax    = 64
	sideRule   = 3 // columns of the rule between list and pane
	listAbove  = 2 // lines above the rows: what is shown, and the column heads
	cursorCols = 2
)

func (q queueScreen) layout(f frame) layout {
	switch {
	case f.w >= threeFrom && f.h >= 8:
		return layoutThree
	case f.w >= sideFrom && f.h >= 8:
		return layoutSide
	case f.h >= belowFrom && f.w >= 50:
		return layoutBelow
	}
	return layoutOne
}

// listSize gives the size of the list part of the body.
func (q queueScreen) listSize(f frame) (w, h int) {
	if q.nine {
		return f.w, foundListRows(f)
	}
	if q.hide {
		return f.w, f.h
	}
	switch q.layout(f) {
	case layoutThree:
		return f.w - 2*(paneThree+sideRule), f.h
	case layoutSide:
		return f.w - paneWidth(f.w) - sideRule, f.h
	case layoutBelow:
		return f.w, f.h - paneBelow
	}
	return f.w, f.h
}

func paneWidth(w int) int { return min(max(w*3/8, paneMin), paneMax) }

// listRows is how many tasks are shown at once.
func (q queueScreen) listRows(f frame) int {
	_, h := q.listSize(f)
	return max(h-listAbove, 1)
}

func (q queueScreen) view(f frame) string {
	if q.nine {
		return q.list.draw(f, q.version, q.drawFound)
	}
	lw, lh := q.listSize(f)
	list := q.list.draw(f.sized(lw, lh), q.version, func(in frame) string { return q.drawList(in, q.columns(f, in.w-gutterOf(q.marks))) })
	if q.hide {
		return list
	}
	switch q.layout(f) {
	case layoutThree:
		in := f.sized(paneThree, f.h)
		return beside(f.h, list, sideBar(f), q.pane.draw(in, q.version, q.drawPane), sideBar(f), q.third.draw(in, q.version, q.drawThird))
	case layoutSide:
		pane := q.pane.draw(f.sized(paneWidth(f.w), f.h), q.version, q.drawPane)
		return beside(f.h, list, sideBar(f), pane)
	case layoutBelow:
		pane := q.pane.draw(f.sized(f.w-2, paneBelow-1), q.version, q.drawPane)
		return list + "\n" + f.st.Rule.Render(strings.Repeat("─", f.w)) + "\n" + shifted(pane)
	}
	if q.only {
		return shifted(q.pane.draw(f.sized(f.w-2, f.h), q.version, q.drawPane))
	}
	return list
}

func sideBar(f frame) string {
	return strings.TrimSuffix(strings.Repeat(f.st.Rule.Render(" │ ")+"\n", f.h), "\n")
}

// shifted moves a block one column to the right.
func shifted(s string) string { return " " + strings.ReplaceAll(s, "\n", "\n ") }

// drawList draws what is shown, the column heads and the rows.
func (q queueScreen) drawList(f frame, cols []column) string {
	g := gutterOf(q.marks)
	in := f.sized(f.w-g, f.h)
	lines := make([]string, 0, f.h)
	lines = append(lines, q.statusLine(f), blanks(g)+drawHeads(in, cols))
	if len(q.win.rows) == 0 {
		lines = append(lines, "", "  "+f.st.Quiet.Render(q.emptyText(f)))
	}
	for i := q.win.top; i < len(q.win.rows) && len(lines) < f.h; i++ {
		lines = append(lines, signOf(f, q.marks, q.win.rows[i].ID)+drawRow(in, cols, q.win.rows[i], i == q.win.sel))
	}
	if q.filter.typing {
		lines = overlaid(lines, q.filter.below(f, max(f.h/2, 1)))
	}
	return fit(strings.Join(lines, "\n"), f.w, f.h)
}

// overlaid lays lines over those below the first.
func overlaid(lines, over []string) []string {
	for i, l := range over {
		if at := i + 1; at < len(lines) {
			lines[at] = l
		} else {
			lines = append(lines, l)
		}
	}
	return lines
}

func (q queueScreen) emptyText(f frame) string {
	switch {
	case q.failed != "":
		return q.failed
	case !q.begun || q.load != 0 || q.filter.lookup != 0:
		return f.t(text.QueueLoading)
	case q.filter.on():
		return f.t(text.QueueNoMatch, keyOf(f, screenAny, actTabResolved))
	}
	return f.t(text.QueueAllDone, keyOf(f, screenQueue, actImport), keyOf(f, screenAny, actTabResolved))
}

// statusLine says in which order the tasks stand, what narrows them, and where in them the cursor is.
func (q queueScreen) statusLine(f frame) string {
	at := q.place(f)
	if q.filter.typing {
		in := q.filter.input
		in.SetWidth(max(f.w-ansi.StringWidth(at)-6, 4))
		return ends(" "+in.View(), at+" ", f.w)
	}
	parts := []string{f.st.Quiet.Render(f.t(orderName(q.order)))}
	if n := q.marks.count(); n > 0 { // before all else: what a key does now, it does with these
		parts = append([]string{markLine(f, n)}, parts...)
	}
	if f.partial {
		parts[len(parts)-1] = f.st.Accent.Render("! " + f.t(text.QueuePartial))
	}
	if q.filter.cutOff {
		cut := f.rules.NextCutOff(f.now)
		parts = append(parts, f.st.Accent.Render(f.t(text.QueueBeforeCutOff, weekdayClock(f.lang, cut))))
	}
	if q.filter.mine {
		parts = append(parts, f.st.Title.Render(f.t(text.QueueMine)))
	}
	if q.filter.named != "" {
		parts = append(parts, f.st.Title.Render(safe.Line(q.filter.named)))
	}
	if s := q.filter.text(); s != "" {
		parts = append(parts, f.st.Title.Render("/"+q.filter.shown()))
	}
	left := " " + strings.Join(parts, f.st.Faint.Render(" · "))
	if q.filter.on() { // how many match is what a long filter is typed for
		left = ansi.Truncate(left, max(f.w-ansi.StringWidth(at)-2, 0), "…")
	}
	return ends(left, at+" ", f.w)
}

// shown is the filter's text as the screen repeats it: a CPR is masked once it is no longer typed.
func (x filter) shown() string { return query.Masked(x.text()) }

// place is the cursor's number among all tasks; a reckoned one stands behind a tilde.
func (q queueScreen) place(f frame) string {
	switch {
	case q.filter.on() && q.load != 0:
		return f.st.Faint.Render(f.t(text.QueueSearching))
	case len(q.win.rows) == 0:
		return ""
	}
	tilde := ""
	if !q.win.exact {
		tilde = "~"
	}
	return f.st.Quiet.Render(tilde + f.t(text.QueuePlace, number(f.lang, q.win.position()), number(f.lang, q.win.total)))
}

// orderName says what comes first in an order.
func orderName(o store.Order) text.Msg {
	switch o {
	case store.OrderDeadline:
		return text.OrderDeadline
	case store.OrderRelease:
		return text.OrderRelease
	case store.OrderAge:
		return text.OrderAge
	}
	return text.OrderImpact
}
