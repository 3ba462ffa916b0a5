package tui

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"rettidig/catalog"
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
	facts := []string{f.t(text.ReconcileTaken, stamp(s.sum.Taken)), scopeText(f, x.Scope), f.t(text.ReconcileRows, number(f.lang, s.sum.Rows))}
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
	if s.sum.Bad > 0 {
		out = append(out, f.t(text.ReconcileWarnBad, number(f.lang, s.sum.Bad)))
		for _, p := range s.sum.Problems[:min(planProblems, len(s.sum.Problems))] {
			out = append(out, upperFirst(badRowText(f, p)))
		}
	}
	for _, w := range s.sum.Warnings {
		out = append(out, safe.Line(w.In(f.lang)))
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

// group is the group under the cursor, or that of the task under it.
func (s reconcileScreen) group() (planGroup, bool) {
	i, _ := s.line(s.cur.within(s.count(), 1).at)
	if i < 0 {
		return planGroup{}, false
	}
	return s.groups[i], true
}

// foot tells of the group under the cursor below the list.
func (s reconcileScreen) foot(f frame) []string {
	if f.h < caseLow {
		return nil
	}
	out := []string{f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	side := s.side(f.sized(max(f.w-2, 1), reconcileFoot-1))
	for i := range reconcileFoot - 1 {
		l := ""
		if i < len(side) {
			l = " " + side[i]
		}
		out = append(out, l)
	}
	return out
}

// side tells of the group under the cursor: what it means, and its tasks by what they hold back and by type. Of a task under the cursor it tells all that
// the line in the list may have no room for.
func (s reconcileScreen) side(f frame) []string {
	if item, ok := s.item(); ok {
		return s.itemSide(f, item)
	}
	g, ok := s.group()
	if !ok {
		return nil
	}
	var out []string
	for _, l := range wrap(f.t(text.PlanKindSays(string(g.kind))), max(f.w, 1)) {
		out = append(out, f.st.Text.Render(l))
	}
	types := s.sum.Plan.Types[g.kind]
	if len(types) == 0 {
		return out
	}
	if f.h < reconcileFoot {
		out = append(out, s.classLine(f, types))
		return append(out, s.typeBars(f, types, f.h-len(out))...)
	}
	out = append(out, "", f.st.Title.Render(f.t(text.ReconcileByClass)))
	out = append(out, s.classBars(f, types)...)
	out = append(out, "", f.st.Title.Render(f.t(text.ReconcileByType)))
	out = append(out, s.typeBars(f, types, min(f.h-len(out)-planExamples-2, planTypes))...)
	return append(out, s.examples(f, g)...)
}

// itemSide tells of one task: which it is, and what changes or of which task it speaks.
func (s reconcileScreen) itemSide(f frame, item store.PlanItem) []string {
	room := max(f.w, 1)
	out := []string{f.st.Strong.Render(pad(strconv.Itoa(int(item.Type))+" "+typeName(item.Type, "", f.lang), room))}
	about := f.t(text.ReconcileItemCase, safe.Line(item.Case))
	if item.Line > 0 {
		about += " · " + f.t(text.ReconcileItemLine, number(f.lang, item.Line))
	}
	out = append(out, f.st.Quiet.Render(pad(about, room)))
	if f.h >= reconcileFoot {
		out = append(out, "")
	}
	for _, part := range s.itemParts(f, item) {
		for _, l := range wrap(upperFirst(part), room) {
			out = append(out, f.st.Text.Render(l))
		}
	}
	for _, l := range wrap(f.t(text.PlanKindSays(string(item.Kind))), room) {
		out = append(out, f.st.Quiet.Render(l))
	}
	return out
}

// How much the side says: the types with the most tasks, and the first tasks themselves.
const (
	planTypes    = 8
	planExamples = 3
)

// examples are the first tasks of a group, for a group that is not unfolded.
func (s reconcileScreen) examples(f frame, g planGroup) []string {
	if g.open || g.from == g.to {
		return nil
	}
	out := []string{"", f.st.Title.Render(f.t(text.ReconcileExamples))}
	for _, item := range s.sum.Plan.Items[g.from:min(g.to, g.from+planExamples)] {
		tail := s.itemTail(f, item)
		if tail == "" {
			tail = typeName(item.Type, "", f.lang)
		}
		out = append(out, f.st.Quiet.Render(pad(padLeft(strconv.Itoa(int(item.Type)), 3)+" "+safe.Line(item.Case)+"  "+tail, f.w)))
	}
	return out
}

// byImpact adds up counts by type to counts by what the types hold back.
func byImpact(rules catalog.Rules, types map[catalog.Number]int) map[catalog.Impact]int {
	out := map[catalog.Impact]int{}
	for n, count := range types {
		out[rules.Impact(n)] += count
	}
	return out
}

// classLine is the counts by effect in one line.
func (s reconcileScreen) classLine(f frame, types map[catalog.Number]int) string {
	counts := byImpact(f.rules, types)
	var parts []string
	for _, i := range catalog.Impacts() {
		if n := counts[i]; n > 0 {
			mark, st := f.st.mark(i)
			parts = append(parts, st.Render(mark)+f.st.Text.Render(" "+f.t(impactShort(i))+" "+number(f.lang, n)))
		}
	}
	return strings.Join(parts, f.st.Faint.Render(" · "))
}

func (s reconcileScreen) classBars(f frame, types map[catalog.Number]int) []string {
	counts := byImpact(f.rules, types)
	most := 1
	for _, n := range counts {
		most = max(most, n)
	}
	var out []string
	for _, i := range catalog.Impacts() {
		if n := counts[i]; n > 0 {
			mark, st := f.st.mark(i)
			head := st.Render(mark) + f.st.Text.Render(" "+pad(f.t(impactShort(i)), 18)+padLeft(number(f.lang, n), 8)+" ")
			out = append(out, head+st.Render(report.Bar(n, most, max(f.w-29, 0), false)))
		}
	}
	return out
}

// typeBars draw the types with the most tasks, as many as there is room for.
func (s reconcileScreen) typeBars(f frame, types map[catalog.Number]int, room int) []string {
	list := slices.SortedFunc(maps.Keys(types), func(a, b catalog.Number) int { return cmp.Or(types[b]-types[a], int(a-b)) })
	var out []string
	for i, n := range list {
		if len(out) == room-1 && i < len(list)-1 {
			return append(out, f.st.Faint.Render(f.t(text.ReconcileMoreTypes, number(f.lang, len(list)-i))))
		}
		name := max(f.w-6-7-12, 6)
		head := f.st.Text.Render(padLeft(strconv.Itoa(int(n)), 3) + " " + pad(typeName(n, "", f.lang), name) + padLeft(number(f.lang, types[n]), 7) + " ")
		out = append(out, head+f.st.Title.Render(report.Bar(types[n], types[list[0]], 12, false)))
	}
	return out
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
