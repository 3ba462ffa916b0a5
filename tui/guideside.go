package tui

import (
	"fmt"
	"slices"

	"charm.land/lipgloss/v2"

	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// sidePane draws the steps as a checklist, and below them what the guide rests on. Where the height is short each step has one line,
// and the list begins where the current step is still seen.
func (g guideScreen) sidePane(f frame) []string {
	steps, _ := g.sideSteps(f, false)
	if len(steps)+1 > f.h {
		short, at := g.sideSteps(f, true)
		steps = short
		top := max(min(at-1, len(steps)-f.h+1), 0)
		steps = steps[top:]
	}
	out := append([]string{" " + f.st.Label.Render(f.t(text.WalkSteps))}, steps...)
	notes := g.sideNotes(f)
	if len(out)+len(notes)+1 > f.h {
		notes = g.sideWarnings(f)
	}
	if len(out)+len(notes)+1 > f.h {
		return out
	}
	for len(out)+len(notes) < f.h {
		out = append(out, "")
	}
	return append(out, notes...)
}

// sideSteps draws the steps and gives the line of the current one.
func (g guideScreen) sideSteps(f frame, short bool) (lines []string, at int) {
	current, _ := g.run.Current()
	for i, s := range g.guide.Steps {
		if s.ID == current.ID {
			at = len(lines)
		}
		lines = append(lines, g.sideStep(f, i, s, short)...)
	}
	return lines, at
}

// sideStep draws one step: a tick when it is done, a pointer at the current one, and the choice made there.
func (g guideScreen) sideStep(f frame, i int, s guides.Step, short bool) []string {
	mark, st := "○", f.st.Quiet
	current, _ := g.run.Current()
	switch {
	case g.gone(s):
		mark, st = "✓", f.st.Text
	case current.ID == s.ID && !g.run.Finished() && !g.resolved():
		mark, st = "›", f.st.Selected
	}
	head := fmt.Sprintf(" %s %d ", mark, i+1)
	if short {
		return []string{st.Render(pad(head+s.Title, f.w))}
	}
	var out []string
	for _, l := range hang(head, s.Title, f.w-1) {
		out = append(out, st.Render(pad(l, f.w)))
	}
	if c, ok := g.chosen(s); ok && !g.resolved() { // then the rule above says it
		out = append(out, f.st.Good.Render(pad("     "+c.Label, f.w)))
	}
	return out
}

// gone reports whether a step lies behind: of a resolved task every step of the guide it was resolved by. One that was resolved without a
// guide has none but those its choices answer.
func (g guideScreen) gone(s guides.Step) bool {
	if !g.resolved() {
		return g.passed(s.ID)
	}
	_, answered := g.chosen(s)
	return answered || g.row.Resolution.Guide.Hash != ""
}

func (g guideScreen) passed(step string) bool {
	for _, id := range g.run.Trail() {
		if id == step {
			return true
		}
	}
	return false
}

func (g guideScreen) chosen(s guides.Step) (guides.Choice, bool) {
	for _, a := range g.answers() {
		if a.Step == s.ID {
			return s.Choice(a.Choice)
		}
	}
	return guides.Choice{}, false
}

// sideNotes says how far the guide can be trusted and which versions of the law it was written against.
func (g guideScreen) sideNotes(f frame) []string {
	notes := append(g.sideWarnings(f), indent(g.returnLines(f))...)
	add := func(s string) {
		for _, l := range hang(" ", s, f.w-1) {
			notes = append(notes, f.st.Quiet.Render(l))
		}
	}
	if g.guide.Own {
		add(f.t(text.WalkOwn))
	}
	for _, s := range localNotes(f, g.guide.Local) {
		add(s)
	}
	for _, s := range g.guide.Trust(f.lang) {
		add(s)
	}
	return notes
}

// marks says in a word each, at every size, what sideWarnings says at length: a guide of the municipality's own, a fault in it, and workarounds.
func (g guideScreen) marks(f frame) string {
	var out string
	switch {
	case g.guide.Broken != nil:
		out = f.st.Accent.Render(f.t(text.WalkBrokenShort)) + " · "
	case g.guide.Own:
		out = f.st.Quiet.Render(f.t(text.WalkOwnShort) + " · ")
	}
	expired := slices.ContainsFunc(g.guide.Workarounds, func(x guides.Workaround) bool { return x.Expired(f.today()) })
	switch {
	case expired:
		out += f.st.Accent.Render(f.t(text.WalkWorkOverShort)) + " · "
	case len(g.guide.Workarounds) > 0:
		out += f.st.Quiet.Render(f.t(text.WalkWorkShort) + " · ")
	}
	return out
}

// drawWarnings says the same above the text of the step it belongs to, or of the first one, where the checklist leaves no room for it.
func (g guideScreen) drawWarnings(f frame) []string {
	if f.h >= guideLow {
		return nil
	}
	step, _ := g.run.Current()
	first := len(g.run.Trail()) == 0
	var out []string
	if p := g.guide.Broken; p != nil && first {
		out = append(out, styled(f, f.st.Accent, f.t(text.WalkBroken, p.In(f.lang)))...)
	}
	for _, x := range g.guide.Workarounds {
		if x.Step == step.ID || x.Step == "" && first {
			out = append(out, g.workaround(f, x)...)
		}
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}

// styled sets a sentence in a style, wrapped.
func styled(f frame, st lipgloss.Style, s string) []string {
	out := wrap(safe.Line(s), f.w)
	for i := range out {
		out[i] = st.Render(out[i])
	}
	return out
}

// workaround is a detour with its day and who looks after it; one that has expired stands out.
func (g guideScreen) workaround(f frame, x guides.Workaround) []string {
	said := func(m text.Msg) string { return f.t(m, x.Error, x.Expires.Danish(), x.Owner, x.Text) }
	if x.Expired(f.today()) {
		return styled(f, f.st.Accent, said(text.WalkWorkOver))
	}
	return styled(f, f.st.Text, said(text.WalkWorkaround))
}

// sideWarnings says what is wrong with the municipality's own guide, and which workarounds there are: expired ones stand out.
func (g guideScreen) sideWarnings(f frame) []string {
	inner := f.sized(f.w-2, f.h)
	var out []string
	if p := g.guide.Broken; p != nil {
		out = append(out, styled(inner, f.st.Accent, f.t(text.WalkBroken, p.In(f.lang)))...)
	}
	for _, x := range g.guide.Workarounds {
		out = append(out, g.workaround(inner, x)...)
	}
	return indent(out)
}

// localNotes says what the municipality's layer adds to a guide, each with its place.
func localNotes(f frame, x guides.Local) []string {
	var out []string
	if x.Note != "" {
		out = append(out, f.t(text.LayerFieldNote)+": "+x.Note+" ("+f.t(text.LayerOrigin, x.File, x.NoteLine)+")")
	}
	if x.Kombit != "" {
		out = append(out, f.t(text.LayerFieldKombit)+": "+x.Kombit+" ("+f.t(text.LayerOrigin, x.File, x.KombitLine)+")")
	}
	return out
}
