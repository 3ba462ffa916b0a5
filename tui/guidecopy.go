package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
	"rettidig/internal/text"
)

// copyStep sends the step to the clipboard of the terminal. No terminal answers whether it took it: the second time, and where it is known that it does
// not, the text is shown instead.
func (g guideScreen) copyStep(e env) (screen, tea.Cmd) {
	step, ok := g.run.Current()
	if !ok && len(g.guide.Steps) > 0 {
		step, ok = g.guide.Steps[len(g.guide.Steps)-1], true
	}
	if !ok {
		return g, nil
	}
	said, why := g.stepPlain(e.frame, step), text.CopyAgain
	if e.deps != nil && e.deps.NoClipboard {
		why = text.CopyCannot
	} else if g.copied != step.ID {
		g.copied = step.ID
		again := e.t(text.CopySent, g.number(step), keyOf(e.frame, g.id(), actCopyStep))
		return g, tea.Batch(tea.SetClipboard(said), say(again))
	}
	return g, emit(pushMsg{newPanelScreen(text.CopyTitle, e.t(why), said)})
}

// number is the step's number, from 1.
func (g guideScreen) number(s guides.Step) int {
	for i, other := range g.guide.Steps {
		if other.ID == s.ID {
			return i + 1
		}
	}
	return 0
}

// stepPlain is a step as plain text: what it rests on, what to do, and the choices. Nothing of the task is in it.
func (g guideScreen) stepPlain(f frame, s guides.Step) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s\n%d. %s\n(%s)\n\n%s\n", int(g.guide.Type), g.guide.Title, g.number(s), s.Title, basisText(f, s.Basis, s.Place), unmarked(withoutBasis(s.Text, s.Basis)))
	for i, c := range s.Choices {
		fmt.Fprintf(&b, "\n%d) %s: %s", i+1, c.Label, c.OutcomeText)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// unmarked takes the marks of emphasis out of markdown; lists and paragraphs read well as they are.
func unmarked(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "**", ""), "\n")
	for i, l := range lines {
		body := strings.TrimLeft(l, " ")
		mark := l[:len(l)-len(body)]
		if strings.HasPrefix(body, "* ") {
			mark, body = mark+"- ", body[2:]
		}
		lines[i] = mark + strings.NewReplacer("*", "", "`", "").Replace(body)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
