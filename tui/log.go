package tui

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// logScreen shows the events of a task, the oldest first, or of the whole store, the newest first.
type logScreen struct {
	fetch
	task    store.TaskID // zero for the whole store
	data    logData
	cur     cursor
	bare    bool // the full text of the event under the cursor is hidden
	guide   func(catalog.Number) guides.Guide
	pane    *memo
	version int
}

// newLogScreen opens the log of a task, or of the store for task zero.
func newLogScreen(task store.TaskID) screen { return logScreen{task: task, pane: &memo{}} }

func (l logScreen) id() screenID { return screenLog }

func (l logScreen) typing() bool { return false }

func (l logScreen) init(e env) (screen, tea.Cmd) { return l.read(e) }

// read loads the log from its start.
func (l logScreen) read(e env) (logScreen, tea.Cmd) {
	l.guide = guideIn(e)
	l.loaded = e.next()
	if l.task != 0 {
		return l, e.do.loadTaskLog(l.loaded, l.task)
	}
	return l, e.do.loadLog(l.loaded, 0)
}

// guideIn finds guides in the program's language.
func guideIn(e env) func(catalog.Number) guides.Guide {
	lib, lang := e.guides, e.lang
	return func(n catalog.Number) guides.Guide { return lib.Guide(n, lang) }
}

func (l logScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[logData]:
		return l.took(e, msg), nil
	case changedMsg, shownMsg:
		return l.read(e)
	case resizedMsg:
		l.guide = guideIn(e)
		l.version++
		l.cur = l.cur.within(len(l.data.entries), l.rows(e.frame))
	case actionMsg:
		return l.act(e, msg.id)
	}
	return l, nil
}

func (l logScreen) took(e env, msg loadedMsg[logData]) screen {
	l.version++
	if !l.answered(e, msg.id, msg.err) {
		return l
	}
	at := store.Seq(0)
	if l.cur.at > 0 && l.cur.at < len(l.data.entries) {
		at = l.data.entries[l.cur.at].Seq
	}
	l.data = l.data.joined(msg.value)
	for i, entry := range l.data.entries {
		if entry.Seq == at {
			l.cur.at = i
		}
	}
	l.cur = l.cur.within(len(l.data.entries), l.rows(e.frame))
	return l
}

// joined puts a stretch of the log beside what is there: an older one behind it, a newer one in front of what it does not reach.
func (d logData) joined(n logData) logData {
	if len(d.entries) == 0 || len(n.entries) == 0 || n.row.ID != 0 {
		return n
	}
	n.rows = merged(d.rows, n.rows)
	if n.older {
		n.entries = append(append([]event{}, d.entries...), n.entries...)
		return n
	}
	last := n.entries[len(n.entries)-1].Seq
	for i, e := range d.entries {
		if e.Seq < last {
			n.entries = append(n.entries, d.entries[i:]...)
			n.more = d.more
			break
		}
	}
	return n
}

// merged is both maps in a new one; the second goes before the first.
func merged(a, b map[store.TaskID]store.Row) map[store.TaskID]store.Row {
	out := maps.Clone(a)
	if out == nil {
		return b
	}
	maps.Copy(out, b)
	return out
}

func (l logScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case isMove(id):
		l.cur = l.cur.move(id, len(l.data.entries), l.rows(e.frame))
		l.version++
		return l.further(e)
	case id == actBack:
		return l, emit(popMsg{})
	case id == actMore:
		l.bare = !l.bare
		l.version++
		return l, nil
	case id == actOpen && l.task == 0:
		return l, l.openTask()
	}
	row, ok := l.row()
	if !ok {
		return l, nil
	}
	return l, taskAction(id, row)
}

// row is the task of the log, or the one that the event under the cursor is about.
func (l logScreen) row() (store.Row, bool) {
	if l.task != 0 {
		return l.data.row, l.data.row.ID != 0
	}
	e, _ := l.selected()
	row, ok := l.data.rows[e.Task]
	return row, ok
}

// openTask opens the log of the task that the event under the cursor is about.
func (l logScreen) openTask() tea.Cmd {
	entry, ok := l.selected()
	if !ok || entry.Task == 0 {
		return nil
	}
	return emit(openLogMsg{entry.Task})
}

func (l logScreen) selected() (event, bool) {
	if l.cur.at >= len(l.data.entries) {
		return event{}, false
	}
	return l.data.entries[l.cur.at], true
}

// further loads older events when the cursor nears the end of those that are there.
func (l logScreen) further(e env) (screen, tea.Cmd) {
	n := len(l.data.entries)
	if !l.data.more || l.loaded != 0 || l.cur.at < n-l.rows(e.frame) {
		return l, nil
	}
	l.loaded = e.next()
	return l, e.do.loadLog(l.loaded, l.data.entries[n-1].Seq)
}

func (l logScreen) view(f frame) string { return l.pane.draw(f, l.version, l.draws) }

func (l logScreen) draws(f frame) string {
	note := ""
	switch {
	case l.failed != "":
		note = f.st.Accent.Render("! " + l.failed)
	case !l.has:
		note = f.st.Faint.Render(f.t(text.LogLoading))
	case len(l.data.entries) == 0:
		note = f.st.Quiet.Render(f.t(text.LogEmpty))
	}
	out := []string{l.title(f), f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	if note != "" {
		return fit(strings.Join(append(out, " "+note), "\n"), f.w, f.h)
	}
	rows := l.rows(f)
	out = append(out, l.table(f, rows)...)
	foot := l.foot(f)
	return fit(strings.Join(append(out, foot...), "\n"), f.w, f.h)
}

// logHead is the lines above the rows: title, rule and column titles.
const logHead = 3

// rows is how many events are seen at a time. The foot keeps its height, so that the list does not jump under the cursor.
func (l logScreen) rows(f frame) int { return max(f.h-logHead-l.footHeight(f), 1) }

func (l logScreen) footHeight(f frame) int {
	if l.bare || f.h < caseLow {
		return 0
	}
	return 5
}

func (l logScreen) title(f frame) string {
	title, order := f.t(text.LogTitleStore), f.t(text.LogNewest)
	if l.task != 0 {
		order = f.t(text.LogOldest)
		if r := l.data.row; r.ID != 0 {
			title = f.t(text.LogTitleTask, int(r.Type), typeName(r.Type, safe.Line(r.TypeName), f.lang))
		}
	}
	n := ""
	if l.has {
		n = count(f.lang, len(l.data.entries), text.LogOneEvent, text.LogCount)
		if l.data.more {
			n += "+"
		}
		n += " · "
	}
	return ends(" "+f.st.Strong.Render(title), f.st.Quiet.Render(n+order)+" ", f.w)
}

// logColumns are the widths of the log's columns; zero leaves a column out.
type logColumns struct{ seq, at, who int }

func newLogColumns(w int) logColumns {
	switch {
	case w >= 100:
		return logColumns{seq: 6, at: 16, who: 18}
	case w >= 72:
		return logColumns{seq: 6, at: 11, who: 12}
	}
	return logColumns{seq: 6, at: 11}
}

// when writes an instant for a list: without its year where that is the current one and the room is scarce.
func when(f frame, t time.Time, w int) string {
	if s := stamp(t); ansi.StringWidth(s) <= w {
		return s
	}
	return shortDate(catalog.DateOf(t), f.today()) + " " + clock(t)
}

func (l logScreen) table(f frame, rows int) []string {
	out := []string{f.st.Label.Render(pad(l.line(f, "  ", f.t(text.LogColSeq), f.t(text.LogColAt), f.t(text.LogColWho), f.t(text.LogColWhat)), f.w))}
	cur := l.cur.within(len(l.data.entries), rows)
	for i := cur.top; i < min(cur.top+rows, len(l.data.entries)); i++ {
		out = append(out, l.drawRow(f, l.data.entries[i], i == cur.at))
	}
	return out
}

func (l logScreen) line(f frame, pointer, seq, at, who, what string) string {
	c := newLogColumns(f.w)
	s := pointer + padLeft(seq, c.seq) + "  " + pad(at, c.at) + "  "
	if c.who > 0 {
		s += pad(who, c.who) + "  "
	}
	return s + what
}

func (l logScreen) drawRow(f frame, e event, current bool) string {
	pointer, st := "  ", f.st.Text
	switch {
	case current:
		pointer, st = "› ", f.st.Selected
	case e.Undone != 0:
		st = f.st.Faint
	}
	at := when(f, e.At, newLogColumns(f.w).at)
	return st.Render(pad(l.line(f, pointer, strconv.FormatUint(uint64(e.Seq), 10), at, safe.Line(e.Actor), l.inShort(f, e)), f.w-1) + " ")
}

// inShort tells an event for its line in the list; in the store's log the type of its task stands before it.
func (l logScreen) inShort(f frame, e event) string {
	s := safe.Line(l.teller(f).sentence(e))
	if l.task != 0 || e.facts.Type == 0 {
		return s
	}
	return f.t(text.CaseTaskNumber, int(e.facts.Type)) + ": " + s
}

// what tells an event in full; in the store's log it names the task too.
func (l logScreen) what(f frame, e event) string {
	s := safe.Line(l.teller(f).sentence(e))
	if l.task != 0 || e.Task == 0 {
		return s
	}
	name := f.t(text.LogTask, e.Task)
	if row, ok := l.data.rows[e.Task]; ok {
		name = f.t(text.LogTaskCase, int(row.Type), safe.Line(row.Case))
	}
	return name + ": " + s
}

func (l logScreen) teller(f frame) teller {
	return teller{lang: f.lang, staff: l.data.staff, guide: l.guide}
}

// foot gives the event under the cursor in full, with its place in the chain.
func (l logScreen) foot(f frame) []string {
	h := l.footHeight(f)
	e, ok := l.selected()
	if h == 0 || !ok {
		return nil
	}
	out := []string{f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	who := fmt.Sprintf("%s · %s · %s", stamp(e.At), safe.Line(e.Actor), f.t(roleName(e.Role)))
	out = append(out, f.st.Quiet.Render(pad(" "+who, f.w)))
	for _, s := range wrap(l.what(f, e), max(f.w-2, 1)) {
		if len(out) < h-1 {
			out = append(out, f.st.Text.Render(pad(" "+s, f.w)))
		}
	}
	for len(out) < h-1 {
		out = append(out, "")
	}
	return append(out, f.st.Faint.Render(pad(" "+f.t(text.LogHash, short(e.Hash), l.previous(f, e)), f.w)))
}

func (l logScreen) previous(f frame, e event) string {
	if e.Prev == (store.Hash{}) {
		return f.t(text.LogFirst)
	}
	return short(e.Prev)
}

// short is the beginning of a hash, enough to compare by eye.
func short(h store.Hash) string { return h.String()[:min(12, len(h.String()))] }
