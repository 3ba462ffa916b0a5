package tui

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

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
	if g.kind == store.PlanNew && s.sum.Plan.Left > 0 {
		for _, l := range wrap(f.t(text.ReconcileListed, number(f.lang, g.to-g.from)), max(f.w, 1)) {
			out = append(out, f.st.Quiet.Render(l))
		}
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
