package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/guides"
	"rettidig/internal/text"
)

// drawTrail is the rule below the head, with what was chosen so far in it. Where no checklist stands beside the text it also says which steps are done.
func (g guideScreen) drawTrail(f frame) string {
	said := g.chosenText(f)
	if g.hasBeside(f.w) || guideSide(f.w) == 0 {
		said = strings.TrimSuffix(g.stepMarks()+"  "+said, "  ")
	}
	if said == "" || f.w < 8 {
		return f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))
	}
	room := f.w - 5
	if over := ansi.StringWidth(said) - room; over > 0 {
		said = "…" + ansi.TruncateLeft(said, over+1, "") // the latest choice is never the one cut off
	}
	rest := max(f.w-ansi.StringWidth(said)-3, 0)
	return f.st.Rule.Render("─") + " " + f.st.Good.Render(said) + " " + f.st.Rule.Render(strings.Repeat("─", rest))
}

// stepMarks shows every step by a mark: done, here, ahead.
func (g guideScreen) stepMarks() string {
	var b strings.Builder
	current, _ := g.run.Current()
	for _, s := range g.guide.Steps {
		switch {
		case g.gone(s):
			b.WriteString("✓")
		case s.ID == current.ID && !g.run.Finished() && !g.resolved():
			b.WriteString("›")
		default:
			b.WriteString("○")
		}
	}
	return b.String()
}

// chosenText names what was chosen, with the numbers of the steps; empty while nothing is.
func (g guideScreen) chosenText(f frame) string {
	var parts []string
	for i, s := range g.guide.Steps {
		if c, ok := g.chosen(s); ok {
			parts = append(parts, fmt.Sprintf("%d %s", i+1, c.Label))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return f.t(text.TrailChosen) + ": " + strings.Join(parts, " › ")
}

// answers are the choices of the walk; of a task that is resolved those written with it.
func (g guideScreen) answers() []guides.Answer {
	if !g.resolved() {
		return g.run.Answers()
	}
	out := make([]guides.Answer, 0, len(g.row.Resolution.Answers))
	for _, a := range g.row.Resolution.Answers {
		out = append(out, guides.Answer(a))
	}
	return out
}
