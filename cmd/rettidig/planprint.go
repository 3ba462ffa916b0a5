package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/plan"
	"rettidig/internal/report"
	"rettidig/internal/text"
)

// writePlan prints the plan for a person: the minutes, what it frees against the two orders, the work in order, and who is left behind.
func (a *app) writePlan(w io.Writer, p planned) {
	bold := ansi.Style{}.Bold()
	fmt.Fprintln(w, bold.Styled(a.t(text.CmdPlanHead, a.when(p.CutOff))))
	fmt.Fprintln(w, a.planMinutes(p))
	fmt.Fprintln(w)
	a.planBars(w, p)
	fmt.Fprintln(w)
	a.planSays(w, p)
	if len(p.Steps) > 0 {
		fmt.Fprintln(w)
		fmt.Fprintln(w, bold.Styled(a.t(text.PlanWorkTitle)))
		a.planSteps(w, p)
	}
	fmt.Fprintln(w)
	a.planLeft(w, p)
}

func (a *app) planMinutes(p planned) string {
	said := a.t(text.PlanMinutes, strconv.Itoa(p.Minutes)) + ", "
	if p.EveningMinutes == 0 {
		return said + a.t(text.PlanNoEvening)
	}
	return said + a.t(text.PlanEvening, strconv.Itoa(p.EveningMinutes), a.when(p.Evening))
}

// planBarCells is how wide the longest bar is.
const planBarCells = 40

// planBars draws what the plan frees beside what the two orders free on the same minutes.
func (a *app) planBars(w io.Writer, p planned) {
	most := max(len(p.Freed), p.ByDeadline, p.ByImpact)
	for _, b := range []struct {
		name text.Msg
		n    int
	}{{text.PlanFrees, len(p.Freed)}, {text.PlanDeadline, p.ByDeadline}, {text.PlanImpact, p.ByImpact}} {
		fmt.Fprintf(w, "%s %s %s\n", pad(a.t(b.name), 22), pad(report.Bar(b.n, most, planBarCells, false), planBarCells), a.casesFreed(b.n))
	}
}

func (a *app) casesFreed(n int) string {
	if n == 1 {
		return a.t(text.PlanCase)
	}
	return a.t(text.PlanCases, strconv.Itoa(n))
}

// planSays says in sentences what the plan rests on.
func (a *app) planSays(w io.Writer, p planned) {
	for _, s := range plan.Says(p.Plan, p.wrong, p.partial) {
		args := make([]any, len(s.Numbers))
		for i, n := range s.Numbers {
			args[i] = strconv.Itoa(n)
		}
		a.say(w, sayings()[s.What], args...)
	}
}

// sayings are the sentences of what a plan has to say.
func sayings() map[plan.Saying]text.Msg {
	return map[plan.Saying]text.Msg{
		plan.SayEmpty: text.PlanEmpty, plan.SayNothing: text.PlanNothing, plan.SaySame: text.PlanSame, plan.SayMore: text.PlanMore,
		plan.SayFewer: text.PlanFewer, plan.SaySpare: text.PlanSpare, plan.SayExpected: text.PlanExpected, plan.SayUnsure: text.PlanUnsure,
		plan.SayTimes: text.PlanGuess, plan.SayWrong: text.PlanWrong, plan.SayPartial: text.PlanPartial,
	}
}

// The widths of the columns of the work, in cells.
const (
	planColPlace = 4
	planColMin   = 6
	planColBy    = 23
)

func (a *app) planSteps(w io.Writer, p planned) {
	t := a.t
	fmt.Fprintln(w, a.cut(pad("", planColPlace)+pad(t(text.CmdColID), colID)+pad(t(text.CmdColType), colType)+pad(t(text.CmdColName), colName)+
		pad(t(text.CmdColCase), colCase)+pad(t(text.PlanColMinutes), planColMin)+pad(t(text.PlanColSum), planColMin)+pad(t(text.PlanColBy), planColBy)+t(text.PlanColFrees)))
	sum := 0
	for i, s := range p.Steps {
		sum += s.Minutes
		mark := ""
		switch {
		case s.Frees:
			mark = t(text.PlanFreesMark)
		case s.Late:
			mark = t(text.CmdPlanLateMark)
		}
		fmt.Fprintln(w, a.cut(pad(strconv.Itoa(i+1), planColPlace)+cell(strconv.FormatUint(uint64(s.ID), 10), colID)+cell(strconv.Itoa(int(s.Type)), colType)+
			cell(a.nameOf(s.Type), colName)+cell(s.Case, colCase)+pad(strconv.Itoa(s.Minutes), planColMin)+pad(strconv.Itoa(sum), planColMin)+
			pad(a.when(s.By), planColBy)+mark))
	}
}

// cut keeps a line within the terminal; a file or pipe gets all of it.
func (a *app) cut(line string) string {
	if a.terminal.width > 0 {
		return ansi.Truncate(line, a.terminal.width, "…")
	}
	return line
}

// leftPrinted is how many of those left behind are printed; --json lists more.
const leftPrinted = 10

func (a *app) planLeft(w io.Writer, p planned) {
	if p.Left.Cases == 0 {
		a.say(w, text.PlanLeftNobody)
		return
	}
	n := func(i int) string { return strconv.Itoa(i) }
	list := p.Left.List[:min(len(p.Left.List), leftPrinted)]
	fmt.Fprintln(w, ansi.Style{}.Bold().Styled(a.t(text.PlanLeftTitle)+": "+a.t(text.PlanLeftCount, n(p.Left.Cases), n(p.Left.Waiting), n(p.Left.Taken))))
	a.say(w, text.PlanLeftShown, n(len(list)))
	fmt.Fprintln(w, a.cut(pad(a.t(text.CmdColCase), colCase)+pad(a.t(text.PlanColSince), planColBy)+pad(a.t(text.PlanColMinutes), planColMin)+a.t(text.PlanColWhy)))
	for _, l := range list {
		since := a.day(l.Since)
		if l.Late {
			since += " !"
		}
		fmt.Fprintln(w, a.cut(cell(l.Case, colCase)+pad(since, planColBy)+pad(n(l.Minutes), planColMin)+a.t(leftWords()[l.Reason])+" ("+idList(l.Tasks)+")"))
	}
}

// leftWords say why a case is left behind.
func leftWords() map[plan.Reason]text.Msg {
	return map[plan.Reason]text.Msg{
		plan.LeftWaiting: text.PlanLeftWaiting, plan.LeftTaken: text.PlanLeftTaken, plan.LeftNotDue: text.PlanLeftNotDue,
		plan.LeftEvening: text.PlanLeftEvening, plan.LeftTime: text.PlanLeftTime, plan.LeftLater: text.PlanLeftLater,
	}
}
