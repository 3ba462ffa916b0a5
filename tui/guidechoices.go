package tui

import (
	"fmt"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// drawChoices draws the choices of a step and, before anything is chosen, what the one under the cursor is expected to bring.
// On the last step it shows the same for the choice that was made.
func (g guideScreen) drawChoices(f frame, s guides.Step) []string {
	if len(s.Choices) == 0 {
		return g.drawChosen(f)
	}
	var out []string
	if f.h >= guideLow {
		out = append(out, f.st.Label.Render(f.t(text.WalkChoices)))
	}
	for i, c := range s.Choices {
		out = append(out, drawChoice(f, i, c.Label, i == g.cursor)...)
	}
	c := s.Choices[min(g.cursor, len(s.Choices)-1)]
	if c.Value != "" {
		for _, l := range hang("     ", g.inKSD(f, c), f.w) {
			out = append(out, f.st.Key.Render(l))
		}
	}
	if f.h >= guideLow {
		out = append(out, "")
	}
	return append(out, g.drawOutcome(f, c)...)
}

func drawChoice(f frame, i int, label string, current bool) []string {
	mark, st := " ", f.st.Text
	if current {
		mark, st = "›", f.st.Selected
	}
	var out []string
	for _, l := range hang(fmt.Sprintf("%s %d  ", mark, i+1), label, f.w) {
		out = append(out, st.Render(pad(l, f.w)))
	}
	return out
}

// drawOutcome says what a choice is expected to bring; on a low screen the guide's own words are cut to their first sentence.
func (g guideScreen) drawOutcome(f frame, c guides.Choice) []string {
	low := f.h < guideLow
	said := []string{c.OutcomeText}
	if low {
		said[0] = firstSentence(c.OutcomeText)
	}
	switch {
	case !c.Resolves:
		said = append(said, f.t(text.WalkWaitTitle))
	case g.known:
		release := g.release(f, g.task.release, c)
		said = append(said, release[0])
		if !low {
			said = append(append(said, paymentLines(f, g.task.ahead, c.Outcome == guides.OutcomeRefusal)...), release[1:]...)
			said = append(append(said, followUps(f, c.FollowUp)...), g.returns(f)...)
		}
	}
	if len(c.Tracks) > 0 {
		said = append(said, f.t(text.WalkTracks, numbers(c.Tracks)))
	}
	return expected(f, said)
}

// returns says whether the type comes back without the act, where the sources say that it does.
func (g guideScreen) returns(f frame) []string {
	how := g.task.ahead.Return.How
	if how == "" || how == catalog.RecursNone {
		return nil
	}
	return []string{returnText(f, g.task.ahead.Return)}
}

// firstSentence is a text up to its first full stop that a blank follows.
func firstSentence(s string) string {
	if i := strings.Index(s, ". "); i >= 0 {
		return s[:i+1]
	}
	return s
}

// expected draws sentences under the heading "expected", each on a line of its own.
func expected(f frame, said []string) []string {
	out := []string{f.st.Label.Render(f.t(text.WalkExpect))}
	for _, s := range said {
		if s == "" {
			continue
		}
		for _, l := range hang("· ", s, f.w) {
			out = append(out, f.st.Text.Render(l))
		}
	}
	return out
}

// inKSD says where in KSD a choice is set: menu item, field and value, in KSD's own Danish words.
func (g guideScreen) inKSD(f frame, c guides.Choice) string {
	where := c.Field
	for _, fd := range g.guide.Fields {
		if fd.Name == c.Field && fd.Menu != "" {
			where = fd.Menu + " › " + fd.Name
		}
	}
	return f.t(text.WalkInKSD, where, c.Value)
}

// drawChosen repeats, on the steps after the deciding one, what was chosen and what is expected.
func (g guideScreen) drawChosen(f frame) []string {
	c, ok := g.run.Outcome()
	if !ok {
		return nil
	}
	out := []string{f.st.Label.Render(f.t(text.WalkYouChose)), f.st.Strong.Render(pad(c.Label, f.w))}
	if f.h >= guideLow {
		out = append(out, "")
	}
	return append(out, g.drawOutcome(f, c)...)
}
