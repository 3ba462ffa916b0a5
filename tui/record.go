package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// recordScreen is the page of one import: where it came from, and what it did.
type recordScreen struct {
	fetch
	number  int
	data    recordData
	undo    loadID
	top     int
	pane    *memo
	version int
}

func newRecordScreen(number int) screen { return recordScreen{number: number, pane: &memo{}} }

func (r recordScreen) id() screenID { return screenRecord }

func (r recordScreen) typing() bool { return false }

func (r recordScreen) init(e env) (screen, tea.Cmd) { return r.read(e) }

func (r recordScreen) read(e env) (recordScreen, tea.Cmd) {
	r.loaded = e.next()
	return r, e.do.loadRecord(r.loaded, r.number)
}

func (r recordScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[recordData]:
		return r.took(e, msg), nil
	case loadedMsg[undoPlan]:
		if msg.id != r.undo {
			return r, nil
		}
		r.undo = 0
		return r, askUndo(e, msg)
	case changedMsg, shownMsg:
		return r.read(e)
	case resizedMsg:
		r.version++
	case actionMsg:
		return r.act(e, msg.id)
	}
	return r, nil
}

func (r recordScreen) took(e env, msg loadedMsg[recordData]) screen {
	r.version++
	if !r.answered(e, msg.id, msg.err) {
		return r
	}
	r.data = msg.value
	return r
}

func (r recordScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case isMove(id):
		n := len(recordLines(e.sized(max(e.w-2, 1), e.h), r.data.rec, r.data.staff))
		r.top = scrolled(id, r.top, n, max(e.h-2, 1))
		r.version++
	case id == actBack:
		return r, emit(popMsg{})
	case id == actUndoImport && r.has:
		r.undo = e.next()
		return r, e.do.planUndo(r.undo, r.number)
	}
	return r, nil
}

func (r recordScreen) why(e env, id actionID) string {
	if id == actUndoImport && !r.has {
		return e.t(text.RecordsNoneHere)
	}
	return whyNotUndo(e, r.data.rec, id)
}

func (r recordScreen) view(f frame) string { return r.pane.draw(f, r.version, r.draws) }

func (r recordScreen) draws(f frame) string {
	out := []string{" " + f.st.Strong.Render(f.t(text.RecordTitle, r.number)), f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	switch {
	case r.failed != "":
		return fit(strings.Join(append(out, " "+f.st.Accent.Render("! "+r.failed)), "\n"), f.w, f.h)
	case !r.has:
		return fit(strings.Join(append(out, " "+f.st.Faint.Render(f.t(text.RecordsLoading))), "\n"), f.w, f.h)
	}
	lines := recordLines(f.sized(max(f.w-2, 1), f.h), r.data.rec, r.data.staff)
	top := max(min(r.top, len(lines)-max(f.h-2, 1)), 0)
	return fit(strings.Join(append(out, indent(lines[top:])...), "\n"), f.w, f.h)
}

// recordLines tell everything that is kept of an import: facts first, then what it did, with bars.
func recordLines(f frame, rec store.ImportRecord, staff map[store.StaffID]string) []string {
	if rec.Number == 0 {
		return nil
	}
	label := min(factLabel, max(f.w/3, 1))
	var out []string
	for _, p := range recordFacts(f, rec, staff) {
		head := pad(f.t(p.label), label) + " "
		for i, l := range hang(head, p.value, max(f.w, 1)) {
			if i == 0 && len(l) >= len(head) {
				l = f.st.Label.Render(head) + f.st.Text.Render(l[len(head):])
			} else {
				l = f.st.Text.Render(l)
			}
			out = append(out, l)
		}
	}
	out = append(out, "", f.st.Title.Render(f.t(text.RecordDid)))
	return append(out, tallyBars(f, rec.Counts)...)
}

func recordFacts(f frame, rec store.ImportRecord, staff map[store.StaffID]string) []fact {
	file := safe.Line(rec.File)
	if file == "" {
		file = f.t(text.RecordNoName)
	}
	profile := safe.Line(rec.Profile)
	if profile == "" {
		profile = f.t(text.RecordNoProf)
	}
	by := safe.Line(teller{lang: f.lang, staff: staff}.name(rec.Staff))
	rows := number(f.lang, rec.Rows)
	if rec.Bad > 0 {
		rows = f.t(text.RecordRowsBad, rows, number(f.lang, rec.Bad))
	}
	out := []fact{
		{text.RecordFile, file},
		{text.RecordWhen, f.t(text.RecordBy, stamp(rec.At), by, f.t(roleName(rec.Role)))},
		{text.RecordRows, rows},
		{text.RecordForm, safe.Line(rec.Encoding) + ", " + profile},
	}
	kind := f.t(text.RecordPlain)
	if x := rec.Extract; x != nil {
		kind = f.t(text.RecordExtract, stamp(x.Taken), scopeText(f, x.Scope))
	}
	out = append(out, fact{text.RecordKind, kind})
	if rec.Extract != nil && rec.Extract.Forced {
		out = append(out, fact{text.RecordForced, f.t(text.RecordForcedBy, by)})
	}
	if rec.Undone != 0 {
		out = append(out, fact{text.RecordUndone, f.t(text.RecordUndoneAt, rec.Undone)})
	}
	return append(out, fact{text.RecordSum, rec.SHA256})
}

// tallyBars draw counts by kind. What is unchanged has a number but no bar: it would dwarf all others.
func tallyBars(f frame, counts store.Tally) []string {
	most := 0
	for kind, n := range counts {
		if kind != store.PlanUnchanged {
			most = max(most, n)
		}
	}
	var out []string
	for _, kind := range store.PlanKinds() {
		n := counts[kind]
		if n == 0 {
			continue
		}
		bar := ""
		if kind != store.PlanUnchanged {
			bar = report.Bar(n, most, max(f.w-planKindWidth-10, 0), false)
		}
		head := pad(upperFirst(f.t(text.PlanKindShort(string(kind)))), planKindWidth) + padLeft(number(f.lang, n), 8)
		out = append(out, f.st.Text.Render(head+"  ")+kindStyle(f, kind).Render(bar))
	}
	if len(out) == 0 {
		out = append(out, f.st.Quiet.Render(f.t(text.RecordNothing)))
	}
	return out
}
