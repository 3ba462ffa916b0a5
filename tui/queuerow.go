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

// columnID names a column of the list.
type columnID uint8

// The columns, in the order they stand in.
const (
	colMark columnID = iota
	colNo
	colName
	colCase
	colCPR
	colCitizen
	colDue
	colRest
	colOwner
	colState
)

// column is a column with its width; between columns stands a blank.
type column struct {
	id    columnID
	width int
}

// The widths of the columns.
const (
	widthMark    = 1
	widthNo      = 3
	widthDue     = 18
	widthDueTiny = 10
	widthRest    = 6
	widthCase    = 13
	widthCPR     = 11
	widthOwner   = 12
	widthState   = 15
	widthCitizen = 18
	nameMax      = 64
)

// wish is a column with the room the name must keep for it to be shown.
type wish struct {
	column
	name int
}

// columnsFor picks the columns for a width: the mark, number, name and due date always; the others while the name keeps its room.
func columnsFor(w int) []column {
	return pickColumns(w, []wish{
		{column{colRest, widthRest}, 18},
		{column{colCase, widthCase}, 22},
		{column{colCPR, widthCPR}, 24},
		{column{colOwner, widthOwner}, 26},
		{column{colState, widthState}, 28},
		{column{colCitizen, widthCitizen}, 30},
	})
}

// columnsBeside picks them where pane and case stand beside the list: the citizen goes before what the pane says too.
func columnsBeside(w int) []column {
	return pickColumns(w, []wish{
		{column{colRest, widthRest}, 18},
		{column{colCase, widthCase}, 22},
		{column{colCitizen, widthCitizen}, 24},
		{column{colOwner, widthOwner}, 30},
		{column{colState, widthState}, 30},
		{column{colCPR, widthCPR}, 30},
	})
}

func pickColumns(w int, wishes []wish) []column {
	due := widthDue
	if w < 64 {
		due = widthDueTiny
	}
	free := w - cursorCols - (widthMark + 1) - (widthNo + 1) - (due + 1)
	has := map[columnID]int{colMark: widthMark, colNo: widthNo, colDue: due}
	for _, c := range wishes {
		if free-c.width-1 < c.name {
			break
		}
		has[c.id], free = c.width, free-c.width-1
	}
	if extra := free - nameMax; extra > 0 && has[colCitizen] > 0 {
		has[colCitizen], free = has[colCitizen]+extra, nameMax
	}
	has[colName] = max(free, 4)
	var out []column
	for id := colMark; id <= colState; id++ {
		if has[id] > 0 {
			out = append(out, column{id, has[id]})
		}
	}
	return out
}

func drawHeads(f frame, cols []column) string {
	parts := make([]string, len(cols))
	for i, c := range cols {
		head := f.t(columnHead(c.id))
		if c.id == colNo || c.id == colRest {
			parts[i] = padLeft(head, c.width)
			continue
		}
		parts[i] = pad(head, c.width)
	}
	return f.st.Faint.Render(pad(blanks(cursorCols)+strings.Join(parts, " "), f.w))
}

func columnHead(id columnID) text.Msg {
	switch id {
	case colNo:
		return text.ColNo
	case colName:
		return text.ColTask
	case colCase:
		return text.ColCase
	case colCPR, colCitizen:
		return columnHeadOfPerson(id)
	case colDue:
		return text.ColDue
	case colRest:
		return text.ColRest
	case colOwner:
		return text.ColOwner
	case colState:
		return text.ColState
	}
	return text.Msg{Da: " ", En: " "}
}

func columnHeadOfPerson(id columnID) text.Msg {
	if id == colCPR {
		return text.ColCPR
	}
	return text.ColName
}

// drawRow draws one task. The row under the cursor has a mark of its own, because a background may not be seen; a waiting one is dimmed.
func drawRow(f frame, cols []column, r store.Row, selected bool) string {
	waits := r.Waiting(f.today())
	var b strings.Builder
	plain := func(st lipgloss.Style, s string) {
		switch {
		case selected:
			st = f.st.onSelected(st)
		case waits && !st.GetBold(): // marks and warnings are bold
			st = f.st.Faint
		}
		b.WriteString(st.Render(s))
	}
	cursor := " "
	if selected {
		cursor = "›"
	}
	plain(f.st.Strong, cursor)
	switch {
	case waits && late(f, r):
		plain(f.st.Accent, "!")
	case waits:
		plain(f.st.Quiet, "…")
	case r.CameBack():
		plain(f.st.Accent, markBack)
	case r.BackFromWait(f.today()):
		plain(f.st.Title, markWaited)
	case r.MissingInKSD():
		plain(f.st.Accent, markMissing)
	default:
		plain(f.st.Text, " ")
	}
	for i, c := range cols {
		if i > 0 {
			plain(f.st.Text, " ")
		}
		if c.id == colName {
			name, gloss := listName(f, r.Task, c.width)
			plain(f.st.Text, name)
			plain(f.st.Quiet, gloss)
			continue
		}
		s, st := cell(f, c, r)
		plain(st, s)
	}
	used := cursorCols + len(cols) - 1
	for _, c := range cols {
		used += c.width
	}
	if used < f.w {
		plain(f.st.Text, blanks(f.w-used))
	}
	return b.String()
}

// markBack stands before a task that KSD has made or opened again after it was resolved here.
const markBack = "↺"

// markWaited stands before a task that waited for a date which has come.
const (
	markWaited = "←"
	// markMissing stands before a task that is resolved here and still in KSD.
	markMissing = "≠"
)

// late reports whether a task's deadline has passed.
func late(f frame, r store.Row) bool {
	return r.Overdue(f.now) || (!r.Deadline.IsZero() && f.now.After(r.Deadline))
}

// cell gives a column's content, padded, with its style.
func cell(f frame, c column, r store.Row) (string, lipgloss.Style) {
	switch c.id {
	case colMark:
		return f.st.mark(r.Impact)
	case colNo:
		return padLeft(itoa(int(r.Type)), c.width), f.st.Quiet
	case colCase:
		return pad(safe.Line(r.Case), c.width), f.st.Quiet
	case colCPR:
		return pad(safe.Line(r.MaskedCPR), c.width), f.st.Quiet
	case colCitizen:
		return pad(safe.Line(r.Citizen), c.width), f.st.Quiet
	case colDue:
		return dueCell(f, r, c.width)
	case colRest:
		return restCell(f, r, c.width)
	case colOwner:
		return pad(safe.Line(r.OwnerName), c.width), f.st.Quiet
	}
	return stateCell(f, r, c.width)
}

// listName is the task's Danish name, as KSD shows it, and in English as much of its gloss as there is room for; both together fill w columns.
func listName(f frame, t store.Task, w int) (name, gloss string) {
	name, gloss = typeName(t.Type, safe.Line(t.TypeName), f.lang), glossOf(f, t.Type)
	n := ansi.StringWidth(name)
	if gloss == "" || w-n < glossLeast {
		return pad(name, w), ""
	}
	return name, pad(" · "+gloss, w-n)
}

// glossLeast is the room from which a gloss beside the name says something.
const glossLeast = 10

// glossOf is the English gloss of a type, for a reader of English.
func glossOf(f frame, n catalog.Number) string {
	if known, ok := catalog.Lookup(n); ok && f.lang == text.En {
		return known.Gloss
	}
	return ""
}

// dueCell shows the due date and how far it is; where there is little room only how far.
func dueCell(f frame, r store.Row, w int) (string, lipgloss.Style) {
	st := f.st.Quiet
	if late(f, r) {
		st = f.st.Text
	}
	date := listDate(f, r.Task)
	if r.SortDue.IsZero() && r.Due.IsZero() {
		return pad(f.t(text.DueNone), w), f.st.Faint
	}
	d := r.Due
	if r.DueComputed() {
		d = r.SortDue
	}
	far := daysLeft(f.lang, d, f.today())
	if w < widthDue {
		if r.DueComputed() {
			far = "~" + far
		}
		return pad(far, w), st
	}
	return pad(pad(date, dateCols)+far, w), st
}

// dateCols is the room for a date in the list, with a blank behind it.
const dateCols = 8

// listDate writes a due date in six columns, seven when it is computed: day and month, or month and year for a date of another year.
// The apostrophe tells the year from a day: "nov-25" would read as the 25th of November.
func listDate(f frame, t store.Task) string {
	d := t.Due
	if t.DueComputed() {
		d = t.SortDue
	}
	s := shortDate(d, f.today())
	if len(s) > 5 {
		s = monthName(f.lang, d) + "'" + s[8:] // 10-11-2025 becomes nov'25
	}
	if t.DueComputed() {
		s = "~" + s
	}
	return s
}

// restCell shows how many other tasks hold back the same thing; the last one is the one to solve, and is marked.
func restCell(f frame, r store.Row, w int) (string, lipgloss.Style) {
	switch {
	case !blocks(r.Class):
		return padLeft("", w), f.st.Faint
	case r.Blockers == 0:
		return padLeft(f.t(text.RestLast), w), f.st.Text
	}
	return padLeft("+"+itoa(r.Blockers), w), f.st.Quiet
}

// stateCell says in a word how the task stands.
func stateCell(f frame, r store.Row, w int) (string, lipgloss.Style) {
	switch {
	case r.Waiting(f.today()) && late(f, r):
		return pad(f.t(text.StateWaitsLate, shortDate(r.WaitUntil, f.today())), w), f.st.Accent
	case r.Waiting(f.today()):
		return pad(f.t(text.StateWaits, shortDate(r.WaitUntil, f.today())), w), f.st.Faint
	case r.CameBack(), r.MissingInKSD():
		return pad(labelText(f, r.Task), w), f.st.Accent
	case r.BackFromWait(f.today()):
		return pad(f.t(text.StateCameBack, shortDate(r.WaitUntil, f.today())), w), f.st.Title
	case r.State != store.StateOpen:
		return pad(stateText(f, r.Task), w), f.st.Quiet
	case missed(f, r.Task):
		return pad(f.t(text.StateMissed), w), f.st.Quiet
	case r.Overdue(f.now):
		return pad(f.t(text.StateOverdue), w), f.st.Quiet
	}
	return pad(f.t(text.StateOpen), w), f.st.Faint
}

// missed reports whether the first payment cut-off after the task was made has passed (S1 l.117-119).
func missed(f frame, t store.Task) bool {
	if t.Impact != catalog.ImpactPayment && t.Impact != catalog.ImpactWrongPayment {
		return false
	}
	return !t.Created.Time.IsZero() && f.now.After(f.rules.FirstCutOff(t.Created))
}

func itoa(n int) string { return strconv.Itoa(n) }
