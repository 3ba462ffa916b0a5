package tui

import (
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// recordsScreen lists what has been imported, the newest first. An import can be undone as a whole from here.
type recordsScreen struct {
	fetch
	data    recordsData
	undo    loadID // the look at what undoing would do
	cur     cursor
	pane    *memo
	version int
}

func newRecordsScreen() screen { return recordsScreen{pane: &memo{}} }

func (r recordsScreen) id() screenID { return screenRecords }

func (r recordsScreen) typing() bool { return false }

func (r recordsScreen) init(e env) (screen, tea.Cmd) { return r.read(e) }

func (r recordsScreen) read(e env) (recordsScreen, tea.Cmd) {
	r.loaded = e.next()
	return r, e.do.loadRecords(r.loaded)
}

func (r recordsScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[recordsData]:
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

func (r recordsScreen) took(e env, msg loadedMsg[recordsData]) screen {
	r.version++
	if !r.answered(e, msg.id, msg.err) {
		return r
	}
	r.data = msg.value
	r.cur = r.cur.within(len(r.data.list), r.rows(e.frame))
	return r
}

func (r recordsScreen) selected() (store.ImportRecord, bool) {
	if r.cur.at >= len(r.data.list) {
		return store.ImportRecord{}, false
	}
	return r.data.list[r.cur.at], true
}

func (r recordsScreen) act(e env, id actionID) (screen, tea.Cmd) {
	rec, ok := r.selected()
	switch {
	case isMove(id):
		r.cur = r.cur.move(id, len(r.data.list), r.rows(e.frame))
		r.version++
	case id == actBack:
		return r, emit(popMsg{})
	case id == actOpen && ok:
		return r, emit(pushMsg{newRecordScreen(rec.Number)})
	case id == actUndoImport && ok:
		r.undo = e.next()
		return r, e.do.planUndo(r.undo, rec.Number)
	}
	return r, nil
}

// why refuses what needs a record when there is none.
func (r recordsScreen) why(e env, id actionID) string {
	rec, ok := r.selected()
	switch {
	case id != actOpen && id != actUndoImport:
		return ""
	case !ok:
		return e.t(text.RecordsNoneHere)
	}
	return whyNotUndo(e, rec, id)
}

// whyNotUndo refuses to undo for reasons that need no look into the store.
func whyNotUndo(e env, rec store.ImportRecord, id actionID) string {
	if id != actUndoImport {
		return ""
	}
	if err := store.Permit(e.actor.Role, store.UndoImport{}); err != nil {
		return failure(e, err)
	}
	if rec.Undone != 0 {
		return e.t(text.UndoImportOver)
	}
	return ""
}

// rows is how many records are seen at a time.
func (r recordsScreen) rows(f frame) int { return max(f.h-logHead, 1) }

func (r recordsScreen) view(f frame) string { return r.pane.draw(f, r.version, r.draws) }

func (r recordsScreen) draws(f frame) string {
	total, note := "", ""
	switch {
	case r.failed != "":
		note = f.st.Accent.Render("! " + r.failed)
	case !r.has:
		note = f.st.Faint.Render(f.t(text.RecordsLoading))
	case len(r.data.list) == 0:
		note = f.st.Quiet.Render(f.t(text.RecordsEmpty, keyOf(f, screenQueue, actImport)))
	default:
		total = f.st.Quiet.Render(f.t(text.RecordsCount, len(r.data.list))) + " "
	}
	out := []string{ends(" "+f.st.Strong.Render(f.t(text.RecordsTitle)), total, f.w), f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	if note != "" {
		return fit(strings.Join(append(out, " "+note), "\n"), f.w, f.h)
	}
	if f.w < recordsWide {
		return fit(strings.Join(append(out, r.table(f)...), "\n"), f.w, f.h)
	}
	w, h := f.w-recordsSide-3, max(f.h-len(out), 0)
	left := fit(strings.Join(r.table(f.sized(w, h+2)), "\n"), w, h)
	bar := strings.TrimSuffix(strings.Repeat(" "+f.st.Rule.Render("│")+" \n", h), "\n")
	rec, _ := r.selected()
	side := fit(strings.Join(recordLines(f.sized(recordsSide, h), rec, r.data.staff), "\n"), recordsSide, h)
	return fit(strings.Join(out, "\n")+"\n"+beside(h, left, bar, side), f.w, f.h)
}

// The shape of the list: from recordsWide on the record under the cursor stands beside it.
const (
	recordsWide = 116
	recordsSide = 46
)

// recordColumns are the widths of the list's columns; zero leaves a column out.
type recordColumns struct{ at, taken, by, file int }

func newRecordColumns(w int) recordColumns {
	c := recordColumns{at: 11, taken: 11}
	used := 2 + 4 + 8 + 6 + 2*3
	switch {
	case w >= 100:
		c.at, c.taken, c.by = 16, 16, 16
		used += c.by + 2
	case w < 66:
		c.taken, used = 0, used-2
	}
	c.file = max(w-used-c.at-c.taken-1, 8)
	return c
}

func (c recordColumns) line(no, at, taken, rows, bad, by, file string) string {
	s := padLeft(no, 4) + "  " + pad(at, c.at)
	if c.taken > 0 {
		s += "  " + pad(taken, c.taken)
	}
	s += padLeft(rows, 8) + padLeft(bad, 6) + "  "
	if c.by > 0 {
		s += pad(by, c.by) + "  "
	}
	return s + pad(file, c.file)
}

func (r recordsScreen) table(f frame) []string {
	c := newRecordColumns(f.w)
	out := []string{f.st.Label.Render(pad("  "+c.line(f.t(text.RecordsColNo), f.t(text.RecordsColWhen), f.t(text.RecordsColTaken), f.t(text.RecordsColRows),
		f.t(text.RecordsColBad), f.t(text.RecordsColBy), f.t(text.RecordsColFile)), f.w))}
	rows := r.rows(f)
	cur := r.cur.within(len(r.data.list), rows)
	for i := cur.top; i < min(cur.top+rows, len(r.data.list)); i++ {
		rec := r.data.list[i]
		taken, file, st := "–", safe.Line(rec.File), f.st.Text
		if rec.Extract != nil {
			taken = when(f, rec.Extract.Taken, c.at)
		}
		if rec.Undone != 0 {
			file, st = f.t(text.RecordsUndone)+": "+file, f.st.Faint
		}
		pointer := "  "
		if i == cur.at {
			pointer, st = "› ", f.st.Selected
		}
		line := c.line(strconv.Itoa(rec.Number), when(f, rec.At, c.at), taken, number(f.lang, rec.Rows), number(f.lang, rec.Bad), safe.Line(r.data.staff[rec.Staff]), file)
		out = append(out, st.Render(pad(pointer+line, f.w)))
	}
	return out
}

// askUndo asks before an import is undone, or says what stands in the way.
func askUndo(e env, msg loadedMsg[undoPlan]) tea.Cmd {
	if msg.err != nil {
		return complain(failure(e, msg.err))
	}
	u := msg.value
	if u.err != nil {
		return emit(pushMsg{undoRefused(e, u)})
	}
	return emit(pushMsg{form{
		title: e.t(text.UndoImportTitle, u.number), verb: e.t(text.UndoImportVerb), no: e.t(text.UndoImportNo), confirm: true,
		intro: []string{
			e.t(text.UndoImportIntro, number(e.lang, u.plan.Restored), number(e.lang, u.plan.Removed)), "", e.st.Quiet.Render(e.t(text.UndoImportLog)),
		},
		submit: func(e env, _ []string) (loadID, tea.Cmd, fault) {
			id := e.next()
			return id, e.do.submit(id, store.Row{}, store.UndoImport{Number: u.number}), fault{}
		},
	}})
}

// undoRefused says why an import cannot be undone, and what was built on it.
func undoRefused(e env, u undoPlan) screen {
	w := form{title: e.t(text.UndoImportRefused, u.number), verb: e.t(text.UndoImportClose), told: true}
	w.submit = func(env, []string) (loadID, tea.Cmd, fault) { return 0, emit(popMsg{}), fault{} }
	var built *store.BuiltOnError
	switch {
	case errors.Is(u.err, store.ErrUndone):
		w.intro = []string{e.t(text.UndoImportOver)}
	case errors.Is(u.err, store.ErrEnded):
		w.intro = []string{e.t(text.UndoImportHalf)}
	case errors.Is(u.err, store.ErrTooLarge):
		w.intro = []string{e.t(text.UndoImportLarge)}
	case errors.As(u.err, &built) && built.Import != 0:
		w.intro = []string{e.t(text.UndoImportLater, built.Import)}
	case errors.As(u.err, &built):
		w.intro = append([]string{e.t(text.UndoImportActs, len(built.Tasks))}, builtLines(e, u)...)
	default:
		w.intro = []string{failure(e, u.err)}
	}
	return w.focusOn(1)
}

func builtLines(e env, u undoPlan) []string {
	out := make([]string, 0, len(u.acts)+1)
	for _, a := range u.acts {
		out = append(out, e.t(text.UndoImportAct, a.row.ID, int(a.row.Type), lowerFirst(e.t(eventName(a.event.Kind))), safe.Line(a.event.Actor), stamp(a.event.At)))
	}
	if u.more > 0 {
		out = append(out, e.t(text.UndoImportMore, u.more))
	}
	return out
}
