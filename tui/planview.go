package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"rettidig/catalog"
	"rettidig/internal/plan"
	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// The shape of the plan screen.
const (
	planWide = 110 // from here on who is left behind stands beside the work
	planSide = 46
	planTall = 26 // from here on all is said, not only the first
)

func (p planScreen) view(f frame) string { return p.pane.draw(f, p.version, p.draws) }

func (p planScreen) draws(f frame) string {
	if note := p.note(f); note != "" {
		return fit(p.title(f)+"\n"+p.rule(f)+"\n"+note, f.w, f.h)
	}
	head := p.head(f)
	h := max(f.h-len(head), 0)
	if f.w < planWide || p.left {
		return fit(strings.Join(append(head, p.list(f.sized(f.w, h))...), "\n"), f.w, f.h)
	}
	w := f.w - planSide - 3
	left := fit(strings.Join(p.list(f.sized(w, h)), "\n"), w, h)
	bar := strings.TrimSuffix(strings.Repeat(" "+f.st.Rule.Render("│")+" \n", h), "\n")
	side := fit(strings.Join(p.side(f.sized(planSide, h)), "\n"), planSide, h)
	return fit(strings.Join(head, "\n")+"\n"+beside(h, left, bar, side), f.w, f.h)
}

// rows is how many rows of the list are seen.
func (p planScreen) rows(f frame) int { return max(f.h-len(p.head(f))-2, 1) }

// note is what stands instead of a plan.
func (p planScreen) note(f frame) string {
	switch {
	case p.failed != "":
		return " " + f.st.Accent.Render("! "+p.failed)
	case !p.has && p.at.total > 0:
		return " " + f.st.Quiet.Render(f.t(text.PlanReading)) + "\n " + progressBar(f, p.at.done, p.at.total, max(min(40, f.w-2), 0))
	case !p.has:
		return " " + f.st.Faint.Render(f.t(text.PlanReading))
	}
	return ""
}

// title says which cut-off the plan is for.
func (p planScreen) title(f frame) string {
	left := " " + f.st.Strong.Render(f.t(text.PlanTitle))
	if p.has {
		left += " " + f.st.Text.Render(f.t(text.PlanForRun, moment(f.lang, p.data.CutOff, f.now)))
	}
	return pad(left, f.w)
}

// time says how many minutes there are until the two due dates.
func (p planScreen) time(f frame) string {
	d := p.data
	said := f.t(text.PlanMinutes, number(f.lang, d.Minutes)) + ", "
	if d.EveningMinutes > 0 {
		said += f.t(text.PlanEvening, number(f.lang, d.EveningMinutes), moment(f.lang, d.Evening, f.now))
	} else {
		said += f.t(text.PlanNoEvening)
	}
	return pad(" "+f.st.Quiet.Render(said), f.w)
}

func (p planScreen) rule(f frame) string { return f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))) }

// head is all above the list: the bars, and what there is to say.
func (p planScreen) head(f frame) []string {
	out := append([]string{p.title(f), p.time(f)}, p.bars(f)...)
	says := p.says(f)
	if f.w < planWide || p.left { // else they stand beside the work
		if f.h < planTall {
			says = says[:min(len(says), 1)]
		}
		for _, s := range says {
			out = append(out, indent(wrap(s, max(f.w-2, 1)))...)
		}
	}
	return append(out, p.section(f))
}

// bars draw the minutes used of those there are, and the cases the plan frees beside what the two orders free on the same minutes.
func (p planScreen) bars(f frame) []string {
	d := p.data
	label := 16
	room := max(min(f.w-label-46, 60), 4)
	line := func(name text.Msg, n, most int, st lipgloss.Style, said string) string {
		bar := report.Bar(n, most, room, false)
		return pad(" "+f.st.Label.Render(pad(f.t(name), label))+st.Render(bar)+blanks(room-len([]rune(bar)))+" "+f.st.Text.Render(said), f.w)
	}
	used := f.t(text.PlanUsedOf, number(f.lang, d.Used), number(f.lang, d.Minutes))
	if d.ShareMinutes > 0 {
		used += ", " + f.t(text.PlanUsedLate, number(f.lang, d.ShareMinutes))
	}
	most := max(len(d.Freed), d.ByDeadline, d.ByImpact)
	return []string{
		line(text.PlanUsed, d.Used, d.Minutes, f.st.Title, used),
		line(text.PlanFrees, len(d.Freed), most, f.st.Good, p.casesFreed(f, len(d.Freed))),
		line(text.PlanDeadline, d.ByDeadline, most, f.st.Quiet, p.casesFreed(f, d.ByDeadline)),
		line(text.PlanImpact, d.ByImpact, most, f.st.Quiet, p.casesFreed(f, d.ByImpact)),
	}
}

func (p planScreen) casesFreed(f frame, n int) string {
	if n == 1 {
		return f.t(text.PlanCase)
	}
	return f.t(text.PlanCases, number(f.lang, n))
}

// says lists what there is to say of the plan, in sentences.
func (p planScreen) says(f frame) []string {
	var out []string
	if p.stale {
		out = append(out, f.st.Accent.Render("! ")+f.st.Text.Render(f.t(text.PlanStale, keyOf(f, screenPlan, actPlanAgain))))
	}
	for _, s := range plan.Says(p.data.Plan, p.data.wrong, p.data.partial) {
		args := make([]any, len(s.Numbers))
		for i, n := range s.Numbers {
			args[i] = number(f.lang, n)
		}
		out = append(out, f.st.Text.Render(f.t(planSaying(s.What), args...)))
	}
	return out
}

func planSaying(s plan.Saying) text.Msg {
	return map[plan.Saying]text.Msg{
		plan.SayEmpty: text.PlanEmpty, plan.SayNothing: text.PlanNothing, plan.SaySame: text.PlanSame, plan.SayMore: text.PlanMore,
		plan.SayFewer: text.PlanFewer, plan.SaySpare: text.PlanSpare, plan.SayExpected: text.PlanExpected, plan.SayUnsure: text.PlanUnsure,
		plan.SayTimes: text.PlanGuess, plan.SayWrong: text.PlanWrong, plan.SayPartial: text.PlanPartial,
	}[s]
}

// section is the rule above the list: which list it is, and where in it we are.
func (p planScreen) section(f frame) string {
	name, other := text.PlanWorkTitle, text.PlanLeftTitle
	if p.left {
		name, other = other, name
	}
	n, place := p.count(), ""
	if n > 0 {
		place = " " + f.t(text.QueuePlace, number(f.lang, p.cur[p.which()].within(n, 1).at+1), number(f.lang, n)) + " "
	}
	left := f.st.Rule.Render("─ ") + f.st.Title.Render(f.t(name)) + " " + f.st.Faint.Render(keyOf(f, screenPlan, actMore)+" "+f.t(other)) + " "
	right := f.st.Faint.Render(place) + f.st.Rule.Render("─")
	free := f.w - lipgloss.Width(left) - lipgloss.Width(right)
	return left + f.st.Rule.Render(strings.Repeat("─", max(free, 0))) + right
}

func (p planScreen) list(f frame) []string {
	switch {
	case p.left && len(p.data.Left.List) == 0:
		return []string{" " + f.st.Quiet.Render(f.t(text.PlanLeftNobody))}
	case p.left:
		return p.leftList(f)
	case len(p.data.Steps) == 0:
		return nil
	}
	return p.work(f)
}

// planColumns are the widths of the list of work; zero leaves a column out.
type planColumns struct{ name, by, cas int }

func newPlanColumns(f frame) planColumns {
	c := planColumns{by: 11, cas: 13}
	if f.w < 66 {
		c.by = 0
	}
	if f.w < 50 {
		c.cas = 0
	}
	c.name = f.w - 2 - 2 - 4 - 5 - 6 - 11 // pointer, mark, number, minutes, sum and what it frees
	for _, n := range []int{c.by, c.cas} {
		if n > 0 {
			c.name -= n + 1
		}
	}
	c.name = max(c.name, 8)
	return c
}

func (c planColumns) line(no, name, cas, minutes, sum, by, frees string) string {
	s := padLeft(no, 3) + " " + pad(name, c.name)
	if c.cas > 0 {
		s += " " + pad(cas, c.cas)
	}
	s += padLeft(minutes, 5) + padLeft(sum, 6)
	if c.by > 0 {
		s += " " + pad(by, c.by)
	}
	return s + " " + pad(frees, 10)
}

// work lists the tasks in the order to do them, with the minutes so far.
func (p planScreen) work(f frame) []string {
	c := newPlanColumns(f)
	rows := max(f.h-1, 1)
	cur := p.cur[0].within(len(p.data.Steps), rows)
	out := []string{f.st.Label.Render(pad("    "+c.line(f.t(text.PlanColNo), f.t(text.PlanColTask), f.t(text.PlanColCase), f.t(text.PlanColMinutes),
		f.t(text.PlanColSum), f.t(text.PlanColBy), f.t(text.PlanColFrees)), f.w))}
	sum := 0
	for i, s := range p.data.Steps {
		sum += s.Minutes
		if i >= cur.top && i < cur.top+rows {
			out = append(out, p.workRow(f, c, s, sum, i == cur.at))
		}
	}
	return out
}

func (p planScreen) workRow(f frame, c planColumns, s plan.Step, sum int, at bool) string {
	row := p.data.rows[s.ID]
	mark, markStyle := f.st.mark(row.Impact)
	frees, by := "", ""
	switch {
	case s.Frees:
		frees = f.t(text.PlanFreesMark)
	case s.Late:
		frees = f.t(text.PlanLateMark)
	}
	if !s.By.IsZero() {
		by = shortDate(catalog.DateOf(s.By), f.today()) + " " + clock(s.By)
	}
	line := " " + c.line(strconv.Itoa(int(s.Type)), typeName(s.Type, safe.Line(row.TypeName), f.lang), safe.Line(s.Case), strconv.Itoa(s.Minutes), strconv.Itoa(sum), by, frees)
	if at {
		return f.st.Selected.Render("› ") + f.st.onSelected(markStyle).Render(mark) + f.st.Selected.Render(pad(line, max(f.w-3, 0)))
	}
	return "  " + markStyle.Render(mark) + f.st.Text.Render(pad(line, max(f.w-3, 0)))
}
