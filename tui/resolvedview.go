package tui

import (
	"fmt"
	"strconv"
	"strings"

	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

func (r resolvedScreen) view(f frame) string { return r.pane.draw(f, r.version, r.draws) }

func (r resolvedScreen) draws(f frame) string {
	note := ""
	switch {
	case r.failed != "":
		note = f.st.Accent.Render("! " + r.failed)
	case !r.has:
		note = f.st.Faint.Render(f.t(text.ResolvedLoading))
	case len(r.data.page.Rows) == 0 && r.missing:
		note = f.st.Quiet.Render(f.t(text.MissingNone, keyOf(f, screenResolved, actMissing)))
	case len(r.data.page.Rows) == 0:
		note = f.st.Quiet.Render(f.t(text.ResolvedEmpty, keyOf(f, screenAny, actTabQueue), keyOf(f, screenQueue, actResolve)))
	}
	total := ""
	if n := r.marks.count(); n > 0 {
		total = markLine(f, n) + " "
	}
	title, counted := text.ResolvedTitle, text.ResolvedCount
	if r.missing {
		title, counted = text.MissingTitle, text.MissingCount
	}
	if r.has {
		total += f.st.Quiet.Render(f.t(counted, r.data.total)) + " "
	}
	out := []string{ends(" "+f.st.Strong.Render(f.t(title)), total, f.w), f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	if note != "" {
		return fit(strings.Join(append(out, " "+note), "\n"), f.w, f.h)
	}
	out = append(out, r.table(f, r.rows(f))...)
	foot := r.foot(f)
	return fit(strings.Join(append(out, foot...), "\n"), f.w, f.h)
}

// rows is how many tasks are seen at a time.
func (r resolvedScreen) rows(f frame) int { return max(f.h-logHead-r.footHeight(f), 1) }

// footHeight is fixed, so that the list does not jump under the cursor.
func (r resolvedScreen) footHeight(f frame) int {
	if r.bare || f.h < caseLow {
		return 0
	}
	return min(10, f.h/2)
}

// resolvedColumns are the widths of the list's columns; zero leaves a column out.
type resolvedColumns struct{ at, no, name, choice, label, by, cas int }

func newResolvedColumns(w int) resolvedColumns {
	c := resolvedColumns{at: 11, no: 3}
	if w >= 64 {
		c.label = resolvedLabel // who did it stands below when there is no room for both
	}
	if w >= 100 {
		c.at, c.by, c.cas = 16, 16, 13
	}
	free := w - 3 - 2 // pointer, the last blank and the gap between name and choice
	for _, n := range []int{c.at, c.no, c.label, c.by, c.cas} {
		if n > 0 {
			free -= n + 2
		}
	}
	c.choice = max(min(free-8, resolvedChoice), 8) // two choices must not look alike for want of room
	c.name = max(free-c.choice, 8)
	return c
}

// resolvedChoice is the most a choice takes: "Anden årsag ikke godkendt" and a little.
const resolvedChoice = 26

// resolvedLabel is the widest label of what KSD shows.
const resolvedLabel = 14

func (c resolvedColumns) line(at, no, name, choice, label, by, cas string) string {
	s := pad(at, c.at) + "  " + padLeft(no, c.no) + "  " + pad(name, c.name) + "  " + pad(choice, c.choice)
	if c.label > 0 {
		s += "  " + pad(label, c.label)
	}
	if c.by > 0 {
		s += "  " + pad(by, c.by)
	}
	if c.cas > 0 {
		s += "  " + pad(cas, c.cas)
	}
	return s
}

func (r resolvedScreen) table(f frame, rows int) []string {
	g := gutterOf(r.marks)
	cols := newResolvedColumns(f.w - g)
	out := []string{f.st.Label.Render(pad(blanks(g)+"  "+cols.line(f.t(text.ResolvedColAt), f.t(text.CaseColNo), f.t(text.CaseColTask), f.t(text.ResolvedColChoice),
		f.t(text.ResolvedColLabel), f.t(text.ResolvedColBy), f.t(text.ResolvedColCase)), f.w))}
	all := r.data.page.Rows
	cur := r.cur.within(len(all), rows)
	for i := cur.top; i < min(cur.top+rows, len(all)); i++ {
		pointer, st := "  ", f.st.Text
		if i == cur.at {
			pointer, st = "› ", f.st.Selected
		}
		out = append(out, signOf(f, r.marks, all[i].ID)+st.Render(pad(pointer+r.line(f, cols, all[i]), f.w-g)))
	}
	return out
}

func (r resolvedScreen) line(f frame, cols resolvedColumns, row store.Row) string {
	at, choice, by := "", "", ""
	if res := row.Resolution; res != nil {
		at, by, choice = when(f, res.At, cols.at), r.teller(f).name(res.By), r.choice(f, row)
	}
	return cols.line(at, strconv.Itoa(int(row.Type)), typeName(row.Type, safe.Line(row.TypeName), f.lang), choice,
		labelText(f, row.Task), safe.Line(by), safe.Line(row.Case))
}

func (r resolvedScreen) teller(f frame) teller {
	return teller{lang: f.lang, staff: r.data.staff, guide: r.guide}
}

func (r resolvedScreen) choice(f frame, row store.Row) string {
	if c := r.teller(f).choices(row.Type, row.Resolution); c != "" {
		return c
	}
	return f.t(text.ResolvedNoChoice)
}

// foot tells everything the store knows about the resolution under the cursor.
func (r resolvedScreen) foot(f frame) []string {
	h := r.footHeight(f)
	row, ok := r.selected()
	if h == 0 || !ok || row.Resolution == nil {
		return nil
	}
	out := []string{f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	for _, p := range r.facts(f, row) {
		head := " " + pad(f.t(p.label), factLabel) + " "
		for i, l := range hang(head, p.value, f.w-1) {
			if i == 0 {
				l = f.st.Label.Render(head) + f.st.Text.Render(l[len(head):])
			} else {
				l = f.st.Text.Render(l)
			}
			out = append(out, l)
		}
	}
	out = out[:min(len(out), h)]
	for len(out) < h {
		out = append(out, "")
	}
	return out
}

// factLabel is the width of the labels in the details.
const factLabel = 18

// fact is one line of the details.
type fact struct {
	label text.Msg
	value string
}

func (r resolvedScreen) facts(f frame, row store.Row) []fact {
	res := row.Resolution
	who := f.t(text.ResolvedByRole, safe.Line(r.teller(f).name(res.By)), f.t(roleName(res.Role)))
	out := []fact{
		{text.ResolvedColChoice, r.choice(f, row)},
		{text.ResolvedGround, r.ground(f, row)},
		{text.ResolvedBy, who + ", " + stamp(res.At) + ", " + f.t(text.ResolvedEvent, res.Event)},
		{text.ResolvedGuide, r.guideVersion(f, row)},
		{text.ResolvedExpected, releaseText(f.lang, res.Expected, 0, f.now)},
	}
	if row.ID == r.detail.task {
		out = append(out, r.trailFacts(f, row)...)
	}
	if row.ID == r.detail.task && len(r.detail.follow) > 0 {
		var names []string
		for _, n := range r.detail.follow {
			names = append(names, fmt.Sprintf("%d %s", int(n), typeName(n, "", f.lang)))
		}
		out = append(out, fact{text.ResolvedFollowUps, strings.Join(names, ", ")})
	}
	state := f.t(text.VerdictSays(row.Verdict.String()))
	if res.Acted {
		state += " · " + f.t(text.LogActed)
	}
	if res.Forced {
		state += " · " + f.t(text.LogForced)
	}
	return append(out, fact{text.ResolvedColCase, safe.Line(row.Case) + " · " + citizen(row)}, fact{text.ResolvedState, state})
}

func (r resolvedScreen) ground(f frame, row store.Row) string {
	switch {
	case row.ID != r.detail.task:
		return "…"
	case r.detail.erased:
		return f.t(text.LogErased)
	case r.detail.ground == "":
		return f.t(text.ResolvedNoGround)
	}
	return safe.Line(r.detail.ground)
}

// guideVersion says which text was followed, and whether it is still the one of today.
func (r resolvedScreen) guideVersion(f frame, row store.Row) string {
	mark := row.Resolution.Guide
	if mark.Hash == "" {
		return f.t(text.ResolvedNoGuide)
	}
	s := f.t(text.WalkVersion, mark.Hash[:min(guides.HashShown, len(mark.Hash))]) + " (" + mark.Lang + ")"
	if mark.Edition != "" {
		s += ", " + f.t(text.ResolvedEdition, safe.Line(mark.Edition))
	}
	if string(f.lang) != mark.Lang {
		return s // the other language's text has a hash of its own
	}
	if r.guide != nil && r.guide(row.Type).Hash == mark.Hash {
		return s + ", " + f.t(text.ResolvedSameGuide)
	}
	return s + ", " + f.t(text.ResolvedOldGuide)
}

// trailFacts are the steps that were gone through, and what was worked out on the way.
func (r resolvedScreen) trailFacts(f frame, row store.Row) []fact {
	var out []fact
	if steps := r.teller(f).trail(row.Type, r.detail.trail); steps != "" {
		out = append(out, fact{text.ResolvedTrail, steps})
	}
	for _, c := range r.detail.calcs {
		out = append(out, fact{text.ResolvedCalc, safe.Line(strings.Join(c.Said, " "))})
	}
	return out
}
