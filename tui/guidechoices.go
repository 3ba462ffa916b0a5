package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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

// drawWhole draws the guide as one page, with the search line at the bottom while searching.
func (g guideScreen) drawWhole(f frame) []string {
	rows := max(f.h-1, 0)
	top := max(min(g.pageTop, len(g.page.whole)-rows), 0)
	current, any := g.found.line()
	var out []string
	for i := top; i < min(top+rows, len(g.page.whole)); i++ {
		line := g.page.whole[i]
		switch {
		case any && i == current:
			line = f.st.Selected.Render("›" + pad(ansi.Strip(line), min(f.w-2, g.page.key.width)))
		case g.found.has(i):
			line = f.st.Title.Render("·" + ansi.Strip(line))
		default:
			line = " " + line
		}
		out = append(out, line)
	}
	for len(out) < rows {
		out = append(out, "")
	}
	return append(out, g.wholeFoot(f, top, rows))
}

// wholeFoot is the search line, or where in the page we are.
func (g guideScreen) wholeFoot(f frame, top, rows int) string {
	if g.searching {
		return " " + ends(g.input.View(), f.st.Quiet.Render(g.hitsText(f))+" ", f.w-1)
	}
	n := len(g.page.whole)
	where := f.t(text.ReportsLineOfMany, min(top+1, n), min(top+rows, n), n)
	return " " + ends(f.st.Quiet.Render(f.t(text.WalkWholePage)), f.st.Faint.Render(where)+" ", f.w-1)
}

func (g guideScreen) hitsText(f frame) string {
	switch {
	case g.input.Value() == "":
		return ""
	case len(g.found.hits) == 0:
		return f.t(text.WalkNoHits)
	}
	return f.t(text.WalkHits, g.found.at+1, len(g.found.hits))
}

// search opens the search line on the whole page.
func (g guideScreen) search(e env) screen {
	g.whole, g.searching, g.found = true, true, finder{}
	g.input = newInput(e.frame, "/ ", e.t(text.WalkSearch))
	return g.changed()
}

// typed takes a key while the search line is open: Enter goes to the next hit, Esc closes the line and stays at the hit.
func (g guideScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	if !g.searching {
		return g, nil
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "esc":
			g.searching = false
			return g.changed(), nil
		case "enter", "down":
			g.found = g.found.step(1)
			return g.toHit(e), nil
		case "up":
			g.found = g.found.step(-1)
			return g.toHit(e), nil
		}
	}
	var cmd tea.Cmd
	g.input, cmd = g.input.Update(msg)
	g.found = find(g.page.whole, g.input.Value(), g.pageTop)
	return g.toHit(e), cmd
}

// toHit scrolls so that the current hit is seen.
func (g guideScreen) toHit(e env) guideScreen {
	line, ok := g.found.line()
	rows := max(e.h-guideHead-1, 1)
	if ok && (line < g.pageTop || line >= g.pageTop+rows) {
		g.pageTop = max(line-rows/3, 0)
	}
	return g.changed()
}

// hint is the footer while the search line is open; otherwise the table of keys makes it.
func (g guideScreen) hint(f frame) string {
	if !g.searching {
		return ""
	}
	return f.st.Quiet.Render(f.t(text.WalkSearchKeys))
}
