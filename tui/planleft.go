package tui

import (
	"strconv"

	"rettidig/internal/plan"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// side says, beside the work, what there is to say, and who is left behind.
func (p planScreen) side(f frame) []string {
	var out []string
	for _, s := range p.says(f) {
		out = append(out, wrap(s, f.w)...)
	}
	out = append(out, "", f.st.Title.Render(f.t(text.PlanLeftTitle)))
	if p.data.Left.Cases == 0 {
		return append(out, f.st.Quiet.Render(f.t(text.PlanLeftNobody)))
	}
	for _, l := range wrap(p.leftCount(f), f.w) {
		out = append(out, f.st.Text.Render(l))
	}
	for _, l := range p.data.Left.List {
		if len(out) >= f.h {
			break
		}
		st := f.st.Quiet
		if l.Late {
			st = f.st.Accent.Bold(false)
		}
		out = append(out, st.Render(pad(safe.Line(l.Case), 13))+" "+f.st.Quiet.Render(pad(f.t(leftWord(l.Reason)), max(f.w-14, 0))))
	}
	return out
}

func (p planScreen) leftCount(f frame) string {
	l := p.data.Left
	return f.t(text.PlanLeftCount, number(f.lang, l.Cases), number(f.lang, l.Waiting), number(f.lang, l.Taken))
}

// leftList lists the cases left behind, those that have waited longest first, and says why.
func (p planScreen) leftList(f frame) []string {
	list := p.data.Left.List
	rows := max(f.h-2, 1)
	cur := p.cur[1].within(len(list), rows)
	why := max(f.w-2-14-15-6, 8)
	line := func(cas, since, minutes, reason string) string {
		return pad(cas, 14) + pad(since, 15) + padLeft(minutes, 5) + " " + pad(reason, why)
	}
	shown := ""
	if p.data.Left.Cases > len(list) {
		shown = " " + f.t(text.PlanLeftShown, number(f.lang, len(list)))
	}
	out := []string{
		" " + f.st.Quiet.Render(pad(p.leftCount(f)+"."+shown, max(f.w-1, 0))),
		f.st.Label.Render(pad("  "+line(f.t(text.PlanColCase), f.t(text.PlanColSince), f.t(text.PlanColMinutes), f.t(text.PlanColWhy)), f.w)),
	}
	for i := cur.top; i < min(cur.top+rows, len(list)); i++ {
		out = append(out, p.leftRow(f, list[i], line, i == cur.at))
	}
	return out
}

func (p planScreen) leftRow(f frame, l plan.LeftCase, line func(cas, since, minutes, reason string) string, at bool) string {
	since, st := shortDate(l.Since, f.today()), f.st.Text
	if l.Late {
		since, st = since+" !", f.st.Accent.Bold(false)
	}
	s := line(safe.Line(l.Case), since, strconv.Itoa(l.Minutes), f.t(leftWord(l.Reason)))
	if at {
		return f.st.Selected.Render(pad("› "+s, f.w))
	}
	return st.Render(pad("  "+s, f.w))
}

// leftWord says why a case is left behind.
func leftWord(r plan.Reason) text.Msg {
	switch r {
	case plan.LeftWaiting:
		return text.PlanLeftWaiting
	case plan.LeftTaken:
		return text.PlanLeftTaken
	case plan.LeftNotDue:
		return text.PlanLeftNotDue
	case plan.LeftEvening:
		return text.PlanLeftEvening
	case plan.LeftLater:
		return text.PlanLeftLater
	}
	return text.PlanLeftTime
}
