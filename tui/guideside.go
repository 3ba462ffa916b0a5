package tui

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"rettidig/catalog"
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

// sideWarnings says what is wrong with the municipality's own guide, and which workarounds there are: expired ones stand out.
func (g guideScreen) sideWarnings(f frame) []string {
	var out []string
	add := func(st lipgloss.Style, s string) {
		for _, l := range hang(" ", safe.Line(s), f.w-1) {
			out = append(out, st.Render(l))
		}
	}
	if p := g.guide.Broken; p != nil {
		add(f.st.Accent, f.t(text.WalkBroken, p.In(f.lang)))
	}
	for _, x := range g.guide.Workarounds {
		msg, st := text.WalkWorkaround, f.st.Text
		if x.Expired(catalog.DateOf(f.now)) {
			msg, st = text.WalkWorkOver, f.st.Accent
		}
		add(st, f.t(msg, x.Error, x.Expires.Danish(), x.Owner, x.Text))
	}
	return out
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
