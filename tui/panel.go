package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// panelScreen shows a text to be read, or selected with the terminal's own mouse: nothing stands beside it or frames it.
type panelScreen struct {
	title text.Msg
	why   string // a sentence above the text
	body  string // lines as they are; long ones are wrapped
	top   int
}

func newPanelScreen(title text.Msg, why, body string) panelScreen {
	return panelScreen{title: title, why: why, body: safe.Block(body)}
}

func (p panelScreen) id() screenID { return screenPanel }
func (p panelScreen) typing() bool { return false }

func (p panelScreen) init(env) (screen, tea.Cmd) { return p, nil }

func (p panelScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	a, ok := msg.(actionMsg)
	switch {
	case !ok:
		return p, nil
	case a.id == actBack:
		return p, emit(popMsg{})
	}
	p.top = scrolled(a.id, p.top, len(p.text(e.frame)), max(e.h-len(p.head(e.frame)), 1))
	return p, nil
}

// head is the title and the sentence above the text.
func (p panelScreen) head(f frame) []string {
	out := []string{" " + f.st.Title.Render(f.t(p.title))}
	for _, l := range wrap(p.why, max(f.w-2, 1)) {
		out = append(out, " "+f.st.Quiet.Render(l))
	}
	return append(out, f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))))
}

func (p panelScreen) text(f frame) []string {
	var out []string
	for _, l := range strings.Split(strings.TrimRight(p.body, "\n"), "\n") {
		out = append(out, wrap(l, max(f.w, 1))...)
	}
	return out
}

func (p panelScreen) view(f frame) string {
	head, body := p.head(f), p.text(f)
	rows := max(f.h-len(head), 0)
	top := max(min(p.top, len(body)-rows), 0)
	return fit(strings.Join(append(head, body[min(top, len(body)):min(top+rows, len(body))]...), "\n"), f.w, f.h)
}

// lines is the panel in the linear mode: the whole text.
func (p panelScreen) lines(f frame) []string {
	return append([]string{f.t(p.title), p.why, ""}, strings.Split(p.body, "\n")...)
}
