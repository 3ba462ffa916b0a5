package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

func (c caseScreen) view(f frame) string { return c.pane.draw(f, c.version, c.draws) }

func (c caseScreen) draws(f frame) string {
	switch {
	case c.failed != "":
		return fit(" "+f.st.Accent.Render("! "+c.failed), f.w, f.h)
	case !c.has:
		return fit(" "+f.st.Faint.Render(f.t(text.CaseLoading)), f.w, f.h)
	}
	head, foot := c.head(f), c.foot(f)
	out := append([]string{}, head...)
	out = append(out, c.table(f, c.rows(f))...)
	out = append(out, foot...)
	return fit(strings.Join(out, "\n"), f.w, f.h)
}

// rows is how many tasks are seen at a time.
func (c caseScreen) rows(f frame) int {
	if !c.has {
		return 0
	}
	return max(f.h-len(c.head(f))-len(c.foot(f))-1, 1)
}

// head says which case this is, whose, and what holds it back.
func (c caseScreen) head(f frame) []string {
	d := c.data
	status := safe.Line(d.info.Status)
	if status == "" {
		status = f.t(text.CaseStatusUnknown)
	}
	title := " " + f.st.Strong.Render(f.t(text.CaseTitle, safe.Line(c.number))) + f.st.Text.Render("  "+status)
	if kind := safe.Line(d.info.Kind); kind != "" {
		title += f.st.Quiet.Render(" · " + kind)
	}
	out := []string{ends(title, c.markedText(f)+f.st.Quiet.Render(c.frequency(f))+" ", f.w), f.st.Quiet.Render(pad(" "+c.parties(f), f.w))}
	out = append(out, c.verdictLines(f)...)
	return append(out, f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))))
}

// markedText says how many tasks are marked, before the rest of the line.
func (c caseScreen) markedText(f frame) string {
	if c.marks.count() == 0 {
		return ""
	}
	return markLine(f, c.marks.count()) + "  "
}

// verdictLines says what holds the case back; on a low screen the gravest alone, in one line.
func (c caseScreen) verdictLines(f frame) []string {
	if c.data.open == 0 {
		return []string{f.st.Quiet.Render(" " + f.t(text.CaseOpenNone))}
	}
	var out []string
	for i, s := range c.data.verdict(f.lang) {
		mark, st := "  ", f.st.Text
		if i == 0 && c.data.blocked() {
			mark, st = "! ", f.st.Accent
		}
		if f.h < caseLow {
			return []string{st.Render(pad(" "+mark+s, f.w))}
		}
		for _, l := range hang(" "+mark, s, f.w-1) {
			out = append(out, st.Render(l))
		}
	}
	return out
}

// caseLow is the height under which the screen says less about the case, so that its tasks can be seen.
const caseLow = 14

func (c caseScreen) frequency(f frame) string {
	if c.data.info.Frequency == "" {
		return f.t(text.CaseNoFrequency)
	}
	return f.t(text.CaseFrequency, safe.Line(c.data.info.Frequency))
}

// parties names citizen and company.
func (c caseScreen) parties(f frame) string {
	d := c.data
	who := strings.TrimSpace(safe.Line(d.citizen) + "  " + d.cpr)
	if who == "" {
		who = f.t(text.CaseNobody)
	}
	parts := []string{who}
	if d.info.Company != "" {
		parts = append(parts, safe.Line(d.info.Company))
	}
	if d.info.CVR != "" {
		parts = append(parts, f.t(text.CaseCompany, safe.Line(d.info.CVR)))
	}
	return strings.Join(parts, " · ")
}

// blocked reports whether an open task holds back a decision, a payment or a letter.
func (d caseData) blocked() bool {
	for _, t := range d.tasks[:d.open] {
		if blocks(t.Class) {
			return true
		}
	}
	return false
}

// caseColumns are the widths of the list's columns; zero leaves a column out.
type caseColumns struct{ name, blocks, due, left, owner, state int }

// columns gives each column what its words need, and the name the rest. Where that leaves too little for names, the owner goes first, then
// what the task blocks, which its mark tells too, and last its state, which its dimming hints at.
func (c caseScreen) columns(f frame) caseColumns {
	col := caseColumns{
		blocks: ansi.StringWidth(f.t(text.CaseColBlocks)), due: ansi.StringWidth(f.t(text.CaseColDue)), left: ansi.StringWidth(f.t(text.CaseColLeft)),
		owner: ansi.StringWidth(f.t(text.CaseColOwner)), state: ansi.StringWidth(f.t(text.CaseColState)),
	}
	for _, t := range c.data.tasks {
		cell := c.cells(f, t)
		col.blocks = max(col.blocks, ansi.StringWidth(cell.blocks))
		col.due = max(col.due, ansi.StringWidth(cell.due))
		col.left = max(col.left, ansi.StringWidth(cell.left))
		col.owner = min(max(col.owner, ansi.StringWidth(cell.owner)), caseOwner)
		col.state = max(col.state, ansi.StringWidth(cell.state))
	}
	if col.nameIn(f.w) < caseName {
		col.owner = 0
	}
	if col.nameIn(f.w) < caseName {
		col.blocks = 0
	}
	if col.nameIn(f.w) < caseNameLeast {
		col.state = 0
	}
	col.name = max(col.nameIn(f.w), 8)
	return col
}

// The most an owner takes, and the least a name should have, before other columns give way and before the state does.
const (
	caseOwner     = 18
	caseName      = 20
	caseNameLeast = 12
)

// nameIn is what the other columns leave for the name in a width.
func (c caseColumns) nameIn(w int) int {
	w -= 2 + 2 + 4 + 1 // pointer, mark, number and the last blank
	for _, n := range []int{c.blocks, c.due, c.left, c.owner, c.state} {
		if n > 0 {
			w -= n + 2
		}
	}
	return w
}

// caseCells are the words of one row.
type caseCells struct{ no, name, blocks, due, left, owner, state string }

func (c caseScreen) cells(f frame, t caseTask) caseCells {
	cell := caseCells{
		no: strconv.Itoa(int(t.Type)), name: typeName(t.Type, safe.Line(t.TypeName), f.lang), blocks: f.t(impactShort(t.Impact)),
		due: t.dueText(f), owner: safe.Line(t.OwnerName), state: stateText(f, t.Task),
	}
	if known, ok := catalog.Lookup(t.Type); ok && f.lang == text.En {
		cell.name += " · " + known.Gloss
	}
	if t.State == store.StateOpen {
		cell.left = t.leftText(f)
	}
	return cell
}

// line sets the cells of one row side by side, behind the pointer and the mark.
func (c caseColumns) line(cell caseCells) string {
	s := padLeft(cell.no, 3) + " " + pad(cell.name, c.name)
	for _, x := range []struct {
		s string
		w int
	}{{cell.blocks, c.blocks}, {cell.due, c.due}, {cell.left, c.left}, {cell.owner, c.owner}, {cell.state, c.state}} {
		if x.w > 0 {
			s += "  " + pad(x.s, x.w)
		}
	}
	return s
}

// table draws the column titles and the rows that are seen.
func (c caseScreen) table(f frame, rows int) []string {
	g := gutterOf(c.marks)
	in := f.sized(f.w-g, f.h)
	cols := c.columns(in)
	titles := caseCells{
		no: f.t(text.CaseColNo), name: f.t(text.CaseColTask), blocks: f.t(text.CaseColBlocks), due: f.t(text.CaseColDue),
		left: f.t(text.CaseColLeft), owner: f.t(text.CaseColOwner), state: f.t(text.CaseColState),
	}
	out := []string{f.st.Label.Render(pad(blanks(g)+"    "+cols.line(titles), f.w))}
	cur := c.cur.within(len(c.data.tasks), rows)
	for i := cur.top; i < min(cur.top+rows, len(c.data.tasks)); i++ {
		out = append(out, signOf(f, c.marks, c.data.tasks[i].ID)+c.row(in, cols, c.data.tasks[i], i == cur.at))
	}
	if c.data.cut && cur.top+rows >= len(c.data.tasks) {
		out = append(out, f.st.Quiet.Render(" "+f.t(text.CaseTasksTruncated, caseLimit)))
	}
	return out
}

func (c caseScreen) row(f frame, cols caseColumns, t caseTask, current bool) string {
	mark, markStyle := f.st.mark(t.Impact)
	pointer, st := "  ", f.st.Text
	switch {
	case current:
		pointer, st = "› ", f.st.Selected
		markStyle = f.st.onSelected(markStyle)
	case t.State != store.StateOpen || t.Waiting(f.today()):
		st, markStyle = f.st.Faint, f.st.Faint
	}
	return st.Render(pointer) + markStyle.Render(mark) + st.Render(pad(" "+cols.line(c.cells(f, t)), f.w-3))
}

// dueText writes the due date and how far it is; how far is left out of tasks that are done.
func (t caseTask) dueText(f frame) string {
	d := t.Due
	if t.DueComputed() {
		d = t.SortDue
	}
	switch {
	case d.IsZero():
		return "–"
	case t.State != store.StateOpen:
		return dueDate(t.Task, f.today())
	}
	return dueDate(t.Task, f.today()) + " " + daysLeft(f.lang, d, f.today())
}

// leftText is the number of other tasks that hold back the same thing, or that this is the last.
func (t caseTask) leftText(f frame) string {
	switch {
	case !blocks(t.Class):
		return "–"
	case t.Blockers == 0:
		return f.t(text.CaseLast)
	}
	return strconv.Itoa(t.Blockers)
}

// stateText says in a word or two where a task stands: of one resolved here, or come back, the label KSD's snapshots have given it.
func stateText(f frame, t store.Task) string {
	switch {
	case t.State == store.StateRemoved:
		return f.t(text.CaseStateRemoved)
	case t.Waiting(f.today()):
		return f.t(text.CaseStateWaits, shortDate(t.WaitUntil, f.today()))
	case t.Verdict != store.VerdictNone:
		return labelText(f, t)
	case t.State == store.StateGone:
		return f.t(text.CaseStateGone)
	case t.State == store.StateConfirmed:
		return f.t(text.Verdict(store.VerdictConfirmed.String()))
	case t.State == store.StateResolved:
		return f.t(text.CaseStateResolved)
	}
	if t.BackFromWait(f.today()) {
		return markWaited + " " + f.t(text.StateCameBack, shortDate(t.WaitUntil, f.today()))
	}
	return f.t(text.CaseStateOpen)
}

// labelText is what KSD's snapshots have shown of a task, in a word or two.
func labelText(f frame, t store.Task) string { return f.t(text.Verdict(t.Verdict.String())) }

// foot says what solving the selected task is expected to bring, and what KSD is expected to make on the case.
func (c caseScreen) foot(f frame) []string {
	if c.bare || f.h < caseLow {
		return nil
	}
	inner := f.sized(min(f.w-2, maxReading), f.h)
	out := append(c.detail(inner), c.expectedTasks(inner)...)
	if len(out) == 0 {
		return nil
	}
	out = out[:min(len(out), f.h/2)]
	return append([]string{f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}, indent(out)...)
}

// detail is what the selected task is expected to bring, or how it was resolved.
func (c caseScreen) detail(f frame) []string {
	t, ok := c.selected()
	if !ok {
		return nil
	}
	var out []string
	add := func(st lipgloss.Style, head, s string) {
		for _, l := range hang(head, s, f.w) {
			out = append(out, st.Render(l))
		}
	}
	switch {
	case t.State == store.StateOpen && len(t.held) > 0:
		add(f.st.Accent, "! ", f.t(text.CaseHeldLead, taskNumbers(f, t.held)))
	case t.State == store.StateOpen && t.isMeta():
		add(f.st.Text, "", f.t(text.CaseHeldNone))
	case t.State == store.StateOpen:
		add(f.st.Label, "", f.t(text.CaseSolvedBrings, taskTitle(f, t.Task)))
		add(f.st.Text, "", releaseSentence(f.lang, t.release, t.unknown, "", f.now))
	case t.Resolution != nil:
		add(f.st.Text, "", f.t(text.CaseResolvedAt, stamp(t.Resolution.At), releaseText(f.lang, t.Resolution.Expected, 0, f.now)))
	}
	return out
}

// isMeta reports whether the task says that the case cannot be finished (S2 l.297-298, 325).
func (t caseTask) isMeta() bool {
	typ, _ := catalog.Lookup(t.Type)
	return typ.Meta
}

func taskNumbers(f frame, ts []store.Task) string {
	parts := make([]string, len(ts))
	for i, t := range ts {
		parts[i] = f.t(text.CaseTaskNumber, int(t.Type))
	}
	return strings.Join(parts, ", ")
}

// expectedTasks names the tasks KSD is expected to make, and says when a citizen is still without the refusal letter.
func (c caseScreen) expectedTasks(f frame) []string {
	var out []string
	for _, e := range c.data.expected {
		if e.Gone {
			continue
		}
		for _, l := range hang("· ", expectationText(f, e), f.w) {
			out = append(out, f.st.Text.Render(l))
		}
	}
	if len(out) > 0 {
		out = append([]string{f.st.Label.Render(f.t(text.CaseExpected))}, out...)
	}
	if c.data.letterMissing() {
		out = append(out, f.st.Accent.Render("! "+f.t(text.CaseLetterMissing)))
	}
	return out
}

func expectationText(f frame, e store.Expectation) string {
	name := typeName(e.Type, "", f.lang)
	if e.Met != 0 {
		return f.t(text.CaseExpectMet, int(e.Type), name)
	}
	s := f.t(text.CaseExpectOpen, int(e.Type), name, stamp(e.Since))
	if !e.Run.IsZero() {
		s += ", " + f.t(text.CaseExpectAfter, stamp(e.Run))
	}
	return s
}
