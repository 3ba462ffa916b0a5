package guides

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Page is the guide to be read from end to end: its text, and under each step that asks something the choices, which stand in the front matter, with
// what each is expected to bring.
func (g Guide) Page() string {
	var out []string
	choices := ""
	flush := func() {
		if choices != "" {
			out = append(strings.Split(strings.TrimRight(strings.Join(out, "\n"), "\n"), "\n"), "", choices)
		}
	}
	for line, heading := range headed(strings.TrimRight(g.Markdown, "\n")) {
		if heading != "" {
			flush()
			choices = g.choicesUnder(cutNumber(heading, ". "))
		}
		out = append(out, line)
	}
	flush()
	return strings.TrimRight(strings.Join(out, "\n"), "\n") + "\n"
}

// choicesUnder lists the choices of the step with a heading, as markdown; empty where it asks nothing.
func (g Guide) choicesUnder(heading string) string {
	for _, s := range g.Steps {
		if s.Title != heading || len(s.Choices) == 0 {
			continue
		}
		out := g.Lang.T(text.GuideChoices) + "\n\n"
		for i, c := range s.Choices {
			out += fmt.Sprintf("%d. *%s*: %s\n", i+1, c.Label, g.choiceBrings(c))
		}
		return out
	}
	return ""
}

// choiceBrings says what to set in KSD, what is expected, where the work may go on, and what the choice asks for.
func (g Guide) choiceBrings(c Choice) string {
	var said []string
	if c.Value != "" {
		said = append(said, g.Lang.T(text.WalkInKSD, c.Field, c.Value)+".")
	}
	said = append(said, c.OutcomeText)
	if n := unsaid(c.OutcomeText, c.FollowUp); n != "" {
		said = append(said, g.Lang.T(text.GuideFollows, n))
	}
	if n := unsaid(c.OutcomeText, c.Tracks); n != "" {
		said = append(said, g.Lang.T(text.WalkTracks, n))
	}
	if c.NeedsGround {
		said = append(said, g.Lang.T(text.SiteGround))
	}
	return strings.Join(said, " ")
}

// unsaid lists the task types that a sentence does not name.
func unsaid(sentence string, types []catalog.Number) string {
	said := strings.FieldsFunc(sentence, func(r rune) bool { return r < '0' || r > '9' })
	var out []string
	for _, n := range types {
		if s := strconv.Itoa(int(n)); !slices.Contains(said, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
