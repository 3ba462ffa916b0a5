package tui

import (
	"errors"
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// The shape of the preview, in rows of the body.
const (
	manyRoomy = 16 // from here on what is expected, and the row under the cursor in full, have lines of their own
	manyTell  = 2  // lines for the row under the cursor
	manyMost  = 2  // lines for what is expected
)

func (s manyScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s manyScreen) draws(f frame) string {
	head, foot := s.head(f), s.foot(f)
	table := s.table(f.sized(f.w, max(f.h-len(head)-len(foot), 0)))
	return fit(strings.Join(append(append(head, table...), foot...), "\n"), f.w, f.h)
}

// rows is how many tasks are seen at a time, the headings among them not counted.
func (s manyScreen) rows(f frame) int { return max(f.h-len(s.head(f))-len(s.foot(f))-3, 1) }

// head says what will be done, and sums it up.
func (s manyScreen) head(f frame) []string {
	place := ""
	if n := len(s.plan.rows); n > 0 {
		place = f.st.Quiet.Render(f.t(text.QueuePlace, number(f.lang, s.cur.within(n, 1).at+1), number(f.lang, n))) + " "
	}
	out := []string{ends(" "+f.st.Strong.Render(s.title(f)), place, f.w)}
	if !s.has {
		said := f.st.Faint.Render(f.t(text.ManyLooking))
		if s.load == 0 {
			said = ""
		}
		return append(out, pad(" "+said, f.w))
	}
	out = append(out, pad(" "+s.totals(f), f.w))
	if f.h >= manyRoomy {
		out = append(out, s.expects(f)...)
	}
	return append(out, f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))))
}

// title names the act and how many tasks it is on.
func (s manyScreen) title(f frame) string {
	if s.act.kind == store.KindHandover {
		return f.t(text.ManyHandover, safe.Line(s.act.from.Name), safe.Line(s.act.to.Name))
	}
	title := upperFirst(text.ActOnTasks(f.lang, string(s.act.kind), len(s.act.ids)))
	if s.act.said != "" {
		title += " · " + safe.Line(s.act.said)
	}
	if s.act.to.ID != 0 {
		title += " → " + safe.Line(s.act.to.Name)
	}
	return title
}

// verb is on the button that does it.
func (s manyScreen) verb(f frame) string {
	return f.t(manyVerb(s.act.kind), text.Tasks(f.lang, len(s.plan.acts)))
}

func manyVerb(k store.EventKind) text.Msg {
	switch k {
	case store.KindClaim:
		return text.ManyClaim
	case store.KindGiveBack:
		return text.ManyGiveBack
	case store.KindAssign:
		return text.ManyAssign
	case store.KindHandover:
		return text.ManyHandVerb
	case store.KindWait:
		return text.ManyWait
	case store.KindNote:
		return text.ManyNote
	case store.KindSetDue:
		return text.ManyDue
	case store.KindReopen:
		return text.ManyReopen
	}
	return text.ManyResolve
}

// totals counts what can be done, what is refused, and what is so already. Only what is refused is lit.
func (s manyScreen) totals(f frame) string {
	p := s.plan
	parts := []string{f.st.Good.Render("✓ ") + f.st.Text.Render(f.t(text.ManyCan, number(f.lang, p.can)))}
	if n := len(p.rows) - p.can - p.same; n > 0 {
		parts = append(parts, f.st.Accent.Render("! "+f.t(text.ManyRefused, number(f.lang, n))))
	}
	if p.same > 0 {
		parts = append(parts, f.st.Quiet.Render("· "+f.t(text.ManySame, number(f.lang, p.same))))
	}
	if p.cut > 0 {
		parts = append(parts, f.st.Accent.Render("! "+f.t(text.ManyCut, number(f.lang, p.cut))))
	}
	return strings.Join(parts, "   ")
}

// expects says what solving the tasks is expected to bring, case by case.
func (s manyScreen) expects(f frame) []string {
	var parts []string
	for _, x := range s.plan.expects {
		said := f.t(text.ManyWaitsForOthers)
		if len(x.BlockedBy) == 0 {
			said = lowerFirst(releaseText(f.lang, x.Release, 0, f.now))
		}
		parts = append(parts, f.t(text.ManyInCases, said, count(f.lang, len(x.cases), text.ManyOneCase, text.ManyCases)))
	}
	for _, x := range s.plan.follows {
		parts = append(parts, f.t(text.ManyFollow, number(f.lang, x.n), int(x.typ), typeName(x.typ, "", f.lang)))
	}
	if len(parts) == 0 {
		return nil
	}
	lines := wrap(f.t(text.ManyExpects, strings.Join(parts, "; ")), max(f.w-2, 1))
	for n := len(parts) - 1; n > 0 && len(lines) > manyMost; n-- { // the least of it is left out whole
		lines = wrap(f.t(text.ManyExpects, strings.Join(append(parts[:n:n], f.t(text.ManyMore)), "; ")), max(f.w-2, 1))
	}
	for i, l := range lines {
		lines[i] = pad(" "+f.st.Quiet.Render(l), f.w)
	}
	return lines
}

// manyColumns are the widths of the table.
type manyColumns struct{ name, cas, what int }

func newManyColumns(w int) manyColumns {
	c := manyColumns{}
	free := w - 2 - 2 - 2 - widthNo - 1 - 1 // pointer, sign, mark, number and the blanks between
	if w >= 72 {
		c.cas = widthCase
		free -= widthCase + 1
	}
	c.name = max(min(free*2/5, 40), 8)
	c.what = max(free-c.name-1, 4)
	return c
}

// table lists the tasks under the headings of what becomes of them.
func (s manyScreen) table(f frame) []string {
	if !s.has || len(s.plan.rows) == 0 {
		return append([]string{""}, wrap(" "+f.st.Quiet.Render(s.empty(f)), f.w)...)
	}
	c := newManyColumns(f.w)
	var lines []string
	at, last := 0, ""
	cur := s.cur.within(len(s.plan.rows), s.rows(f))
	from := max(cur.at-f.h-1, 0) // what lies further up cannot be seen: twenty thousand rows are not drawn for one screen of them
	for i := from; i < len(s.plan.rows) && len(lines) < 3*f.h; i++ {
		r := s.plan.rows[i]
		if group := s.group(f, r); group != last {
			lines, last = append(lines, s.heading(f, r, group)), group
		}
		if i == cur.at {
			at = len(lines)
		}
		lines = append(lines, s.line(f, c, r, i == cur.at))
	}
	out := around(lines, at, f.h)
	for len(out) < f.h {
		out = append(out, "")
	}
	return out
}

func (s manyScreen) empty(f frame) string {
	if s.has && s.act.kind == store.KindHandover {
		return f.t(text.ManyHoldsNone, safe.Line(s.act.from.Name))
	}
	return ""
}

// group names what becomes of a task.
func (s manyScreen) group(f frame, r manyRow) string {
	n := len(s.plan.rows) - s.plan.can - s.plan.same
	switch {
	case r.refused():
		return f.t(text.ManyGroupRefused, number(f.lang, n))
	case r.plan.Same:
		return f.t(text.ManyGroupSame, number(f.lang, s.plan.same))
	}
	return f.t(text.ManyGroupCan, number(f.lang, s.plan.can))
}

func (s manyScreen) heading(f frame, r manyRow, group string) string {
	st := f.st.Title
	if r.refused() {
		st = f.st.Accent
	}
	return pad(" "+st.Render(group), f.w)
}

func (s manyScreen) line(f frame, c manyColumns, r manyRow, here bool) string {
	style := styler(f, here)
	sign, signStyle := "✓", f.st.Good
	switch {
	case r.refused():
		sign, signStyle = "!", f.st.Accent
	case r.plan.Same:
		sign, signStyle = "·", f.st.Quiet
	}
	mark, markStyle := f.st.mark(r.Impact)
	out := style(f.st.Strong, cursorMark(here)+" ") + style(signStyle, sign+" ") + style(markStyle, mark+" ") +
		style(f.st.Quiet, padLeft(itoa(int(r.Type)), widthNo)+" ") + style(f.st.Text, pad(typeName(r.Type, safe.Line(r.TypeName), f.lang), c.name)+" ")
	if c.cas > 0 {
		out += style(f.st.Quiet, pad(safe.Line(r.Case), c.cas)+" ")
	}
	used := 2 + 2 + 2 + widthNo + 1 + c.name + 1
	if c.cas > 0 {
		used += c.cas + 1
	}
	st := f.st.Text
	if r.plan.Same {
		st = f.st.Quiet
	}
	return out + style(st, pad(s.what(f, r), max(f.w-used, 0)))
}

// what says in a sentence what becomes of a task.
func (s manyScreen) what(f frame, r manyRow) string {
	e := env{frame: f}
	switch {
	case r.refused():
		return failMany(e, r.plan.Err)
	case r.plan.Same:
		return f.t(text.ManyIsSo)
	case r.plan.Expected != nil:
		return f.t(text.ManyWillResolve, lowerFirst(releaseText(f.lang, *r.plan.Expected, 0, f.now)))
	}
	return s.after(f, r)
}

// after tells how the task will stand here.
func (s manyScreen) after(f frame, r manyRow) string {
	was := safe.Line(r.OwnerName)
	switch s.act.kind {
	case store.KindClaim:
		return f.t(text.ManyWillClaim)
	case store.KindGiveBack:
		return f.t(text.ManyWillGiveBack)
	case store.KindAssign, store.KindHandover:
		if was == "" {
			return f.t(text.ManyWillAssign, safe.Line(s.act.to.Name))
		}
		return f.t(text.ManyWillMove, was, safe.Line(s.act.to.Name))
	case store.KindWait:
		if late := !r.Deadline.IsZero() && r.plan.After.WaitUntil.End().After(r.Deadline); late {
			return f.t(text.ManyWillWaitLate, shortDate(r.plan.After.WaitUntil, f.today()), moment(f.lang, r.Deadline, f.now))
		}
		return f.t(text.ManyWillWait, shortDate(r.plan.After.WaitUntil, f.today()))
	case store.KindNote:
		return f.t(text.ManyWillNote)
	case store.KindSetDue:
		if r.plan.After.LocalDue.IsZero() {
			return f.t(text.ManyWillClearDue)
		}
		return f.t(text.ManyWillDue, shortDate(r.plan.After.LocalDue, f.today()))
	}
	return f.t(text.ManyWillReopen)
}

// foot tells the row under the cursor in full, and asks for the confirmation or shows how far the act is.
func (s manyScreen) foot(f frame) []string {
	rule := f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))
	out := []string{rule}
	if row, ok := s.selected(); ok && f.h >= manyRoomy {
		out = append(append(out, s.tell(f, row)...), rule)
	}
	if s.running() {
		bar := " " + progressBar(f, s.at.done, s.at.total, max(min(48, f.w-2), 0))
		return append(out, pad(" "+f.st.Quiet.Render(f.t(text.ManyDoing, keyOf(f, screenBulk, actBack))), f.w), pad(bar, f.w))
	}
	return append(out, s.confirmation(f)...)
}

// tell is the row under the cursor in full: the list has room for its beginning only.
func (s manyScreen) tell(f frame, r manyRow) []string {
	what := s.what(f, r)
	if r.refused() && r.ID != 0 && errors.Is(r.plan.Err, errOpenGuide) {
		what += " " + f.t(text.ManyGuideKey)
	}
	lines := hang(" ", taskTitle(f, r.Task)+": "+what, f.w-1)
	if r.ID == 0 {
		lines = hang(" ", what, f.w-1)
	}
	lines = lines[:min(len(lines), manyTell+1)]
	for i := range lines {
		lines[i] = f.st.Text.Render(lines[i])
	}
	for len(lines) < manyTell {
		lines = append(lines, "")
	}
	return lines
}

// confirmation is the field for the number and the buttons, on as few lines as they need.
func (s manyScreen) confirmation(f frame) []string {
	if s.form.verb == "" {
		return []string{"", ""}
	}
	var out []string
	if s.form.wrong != "" {
		for _, l := range hang("! ", s.form.wrong, f.w-2) {
			out = append(out, " "+f.st.Accent.Render(l))
		}
	}
	for i, x := range s.form.fields {
		st := f.st.Label
		if s.form.focus == i {
			st = f.st.Title
		}
		x.line.SetWidth(9)
		out = append(out, " "+st.Render(x.label)+" "+f.st.Rule.Render("│ ")+x.line.View())
	}
	foot := s.form.foot(f, max(f.w-2, 1))
	return append(out, " "+foot[len(foot)-1])
}

func (s manyScreen) hint(f frame) string {
	keys := []struct {
		key  string
		word text.Msg
	}{{"↑↓", text.ManyKeyMove}, {"F2", text.ManyKeyGuide}, {"Tab", text.FormNext}, {"↵", text.FormEnter}, {"Esc", text.FormClose}}
	parts := make([]string, len(keys))
	for i, k := range keys {
		parts[i] = f.st.Key.Render(k.key) + " " + f.st.Quiet.Render(f.t(k.word))
	}
	return strings.Join(parts, "  ")
}
