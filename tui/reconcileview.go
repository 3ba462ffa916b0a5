package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// The shape of the plan of a snapshot.
const (
	reconcileWide = 104 // from here on the group under the cursor is told beside the list
	reconcileSide = 46
	reconcileFoot = 7 // lines for it below the list, where there is no room beside
)

func (s reconcileScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s reconcileScreen) draws(f frame) string {
	if s.running() {
		return s.drawRun(f)
	}
	head := s.head(f)
	h := max(f.h-len(head), 0)
	if f.w < reconcileWide {
		foot := s.foot(f)
		list := fit(strings.Join(s.list(f.sized(f.w, max(h-len(foot), 0))), "\n"), f.w, max(h-len(foot), 0))
		return fit(strings.Join(slices.Concat(head, strings.Split(list, "\n"), foot), "\n"), f.w, f.h)
	}
	w := f.w - reconcileSide - 3
	left := fit(strings.Join(s.list(f.sized(w, h)), "\n"), w, h)
	bar := strings.TrimSuffix(strings.Repeat(" "+f.st.Rule.Render("│")+" \n", h), "\n")
	side := fit(strings.Join(s.side(f.sized(reconcileSide, h)), "\n"), reconcileSide, h)
	return fit(strings.Join(head, "\n")+"\n"+beside(h, left, bar, side), f.w, f.h)
}

// rows is how many lines of the list are seen.
func (s reconcileScreen) rows(f frame) int {
	n := f.h - len(s.head(f))
	if f.w < reconcileWide {
		n -= len(s.foot(f))
	}
	return max(n, 1)
}

// head names the snapshot, and says what is doubtful or went wrong.
func (s reconcileScreen) head(f frame) []string {
	x := s.req.Extract
	facts := []string{f.t(text.ReconcileTaken, stamp(s.sum.Taken)), scopeText(f, x.Scope), text.Rows(f.lang, s.sum.Rows)}
	name := " " + f.st.Strong.Render(f.t(text.ReconcileTitle)) + "  " + f.st.Text.Render(safe.Line(baseName(s.req.Path)))
	said := f.st.Quiet.Render(strings.Join(facts, " · ")) + " "
	out := []string{ends(name, said, f.w)}
	if !fits(f.w, name, said) {
		out = []string{pad(name, f.w), pad(" "+said, f.w)}
	}
	out = append(out, f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))))
	warn := s.warnings(f)
	if s.failed != "" {
		warn = append([]string{s.failed}, warn...)
	}
	for _, p := range warn {
		for i, l := range wrap(p, max(f.w-4, 1)) {
			mark := f.st.Accent.Render(" ! ")
			if i > 0 {
				mark = "   "
			}
			out = append(out, mark+f.st.Text.Render(l))
		}
	}
	if most := max(f.h/2, 3); len(out) > most {
		out = out[:most]
	}
	if s.sum.Plan.Empty() {
		out = append(out, " "+f.st.Good.Render("✓ ")+f.st.Text.Render(f.t(text.ReconcileNoMove)))
	}
	return out
}

// warnings say what is doubtful about the snapshot, and what was noticed in its file.
func (s reconcileScreen) warnings(f frame) []string {
	out := s.doubts(f)
	if s.sum.Bad == 1 {
		out = append(out, f.t(text.ReconcileWarnBadOne))
	} else if s.sum.Bad > 1 {
		out = append(out, f.t(text.ReconcileWarnBad, number(f.lang, s.sum.Bad)))
	}
	for _, p := range s.sum.Problems[:min(planProblems, len(s.sum.Problems))] {
		out = append(out, upperFirst(badRowText(f, p)))
	}
	for _, w := range s.sum.Warnings {
		out = append(out, safe.Line(w.In(f.lang)))
	}
	return out
}

// doubts say why the snapshot can only be forced; none when it need not be.
func (s reconcileScreen) doubts(f frame) []string {
	var out []string
	switch s.sum.Doubt {
	case store.TakenSure:
	case store.TakenFuture:
		out = append(out, f.t(text.ReconcileWarnFuture, stamp(s.sum.Taken)))
	case store.TakenBefore:
		out = append(out, f.t(text.ReconcileWarnBefore, stamp(s.sum.Taken)))
	case store.TakenOld:
		out = append(out, f.t(text.ReconcileWarnOld, stamp(s.sum.Taken)))
	}
	for _, d := range s.sum.Plan.Doubts {
		switch d {
		case store.DoubtOlder:
			out = append(out, f.t(text.ReconcileWarnOlder))
		case store.DoubtSmall:
			out = append(out, f.t(text.ReconcileWarnSmall, number(f.lang, s.sum.Plan.InScope()), number(f.lang, s.sum.Plan.Open)))
		}
	}
	if len(out) > 0 {
		out = append(out, f.t(text.ReconcileWarnForce))
	}
	return out
}

// scopeText says what a snapshot covers.
func scopeText(f frame, s store.Scope) string {
	if s.Whole() {
		return f.t(text.ReconcileAll)
	}
	var parts []string
	add := func(m text.Msg, words []string) {
		if len(words) > 0 {
			parts = append(parts, lowerFirst(f.t(m))+" "+safe.Line(strings.Join(words, ", ")))
		}
	}
	add(text.ExtractOwners, s.Owners)
	add(text.ExtractTypes, numberWords(s.Types))
	add(text.ExtractCases, s.Cases)
	return strings.Join(parts, ", ")
}

// baseName is the last part of a path, of any system.
func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// list draws the groups, with bars, and the tasks of those that are unfolded.
func (s reconcileScreen) list(f frame) []string {
	n := s.count()
	cur := s.cur.within(n, max(f.h, 1))
	var out []string
	for at := cur.top; at < min(cur.top+f.h, n); at++ {
		g, item := s.line(at)
		if item < 0 {
			out = append(out, s.groupLine(f, s.groups[g], at == cur.at))
			continue
		}
		out = append(out, s.itemLine(f, s.sum.Plan.Items[item], at == cur.at))
	}
	return out
}

// planProblems is how many faults of bad rows are told; their number says whether there are more.
const planProblems = 3

// planKindWidth is the width of a group's name.
const planKindWidth = 24

func (s reconcileScreen) groupLine(f frame, g planGroup, on bool) string {
	fold := "▸"
	switch {
	case g.open:
		fold = "▾"
	case g.from == g.to:
		fold = " "
	}
	pointer := "  "
	if on {
		pointer = "› "
	}
	name := pad(pointer+fold+" "+upperFirst(f.t(text.PlanKindShort(string(g.kind)))), planKindWidth+4)
	count := padLeft(number(f.lang, g.n), 9)
	room := max(f.w-planKindWidth-4-9-4, 0)
	bar := ""
	if g.kind != store.PlanUnchanged {
		bar = report.Bar(g.n, s.most(), room, false)
	}
	if on {
		return f.st.Selected.Render(name+count+"  ") + f.st.onSelected(kindStyle(f, g.kind)).Render(bar) + f.st.Selected.Render(blanks(max(f.w-planKindWidth-4-9-2-lipgloss.Width(bar), 0)))
	}
	return f.st.Text.Render(name+count+"  ") + kindStyle(f, g.kind).Render(bar)
}

// most is the largest count of a group that changes or judges something: what is unchanged would dwarf all others.
func (s reconcileScreen) most() int {
	n := 1
	for _, g := range s.groups {
		if g.kind != store.PlanUnchanged {
			n = max(n, g.n)
		}
	}
	return n
}

// kindStyle gives what calls for a caseworker the accent, what KSD agrees with the colour of yes, and all else that of headings.
func kindStyle(f frame, kind store.PlanKind) lipgloss.Style {
	switch kind {
	case store.PlanReturned, store.PlanReopened, store.PlanNotMarked, store.PlanExpectationMissing:
		return f.st.Accent
	case store.PlanConfirmed, store.PlanExpectationMet:
		return f.st.Good
	case store.PlanUnchanged, store.PlanTooLate:
		return f.st.Faint
	}
	return f.st.Title
}

func (s reconcileScreen) itemLine(f frame, item store.PlanItem, on bool) string {
	pointer, st := "      ", f.st.Quiet
	if on {
		pointer, st = "›     ", f.st.Selected
	}
	const no, cas = 4, 14
	tail := s.itemTail(f, item)
	name := max(f.w-6-no-cas-lipgloss.Width(tail)-3, 12)
	line := pointer + padLeft(strconv.Itoa(int(item.Type)), no-1) + " " + pad(typeName(item.Type, "", f.lang), name) + " " + pad(safe.Line(item.Case), cas) + " " + tail
	return st.Render(pad(line, f.w))
}

// itemTail says which fields change, or of which task it speaks.
func (s reconcileScreen) itemTail(f frame, item store.PlanItem) string {
	return strings.Join(s.itemParts(f, item), ", ")
}

func (s reconcileScreen) itemParts(f frame, item store.PlanItem) []string {
	var parts []string
	for _, c := range item.Fields {
		said := f.t(text.ChangedField(c.Name))
		if c.Old != "" || c.New != "" {
			said += " " + fieldValue(c.Old) + " → " + fieldValue(c.New)
		}
		parts = append(parts, said)
	}
	if item.Of != 0 && item.Of != item.Task {
		parts = append(parts, f.t(text.ReconcileOf, item.Of))
	}
	return parts
}

// fieldValue writes an old or new value: dates as they are read, nothing as a dash.
func fieldValue(s string) string {
	if len(s) == len("2026-11-22") && s[4] == '-' && s[7] == '-' {
		return s[8:] + s[4:8] + s[:4]
	}
	if s == "" {
		return "–"
	}
	return safe.Line(s)
}

// drawRun draws how far the snapshot has been carried out.
func (s reconcileScreen) drawRun(f frame) string {
	said := text.ReconcileRunning
	if s.run.dry {
		said = text.ImportReading
	}
	width := max(min(f.w-2, 60), 1)
	lines := []string{
		" " + f.st.Strong.Render(f.t(text.ReconcileTitle)) + "  " + f.st.Text.Render(safe.Line(baseName(s.req.Path))),
		f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))), " " + f.st.Text.Render(f.t(said)), " " + progressBar(f, s.at.done, s.at.total, width),
	}
	return fit(strings.Join(append(lines, indent(wrap(f.st.Faint.Render(f.t(text.ImportStop)), width))...), "\n"), f.w, f.h)
}
