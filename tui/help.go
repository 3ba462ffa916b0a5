package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// helpScreen lists the keys of the screen it was opened from, narrows them as one types, and runs the chosen one: help and palette in one.
type helpScreen struct {
	of      screenID
	palette bool // opened to find a command
	input   textinput.Model
	ready   bool
	sel     int
}

func newHelpScreen(of screenID, palette bool) screen { return helpScreen{of: of, palette: palette} }

func (s helpScreen) id() screenID { return screenHelp }
func (s helpScreen) typing() bool { return true }
func (s helpScreen) modal()       {}

func (s helpScreen) init(e env) (screen, tea.Cmd) {
	s.input = newInput(e.frame, "/ ", "")
	s.ready = true
	return s, nil
}

func (s helpScreen) update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	switch k.String() {
	case "esc":
		return s, emit(popMsg{})
	case "down", "ctrl+n":
		s.sel++
	case "up", "ctrl+p":
		s.sel--
	case "pgdown":
		s.sel += 10
	case "pgup":
		s.sel -= 10
	case "enter":
		return s.run()
	case "?", "f1":
		if s.input.Value() == "" {
			return s, emit(popMsg{})
		}
	default:
		s.input, _ = s.input.Update(msg)
		s.sel = 0
	}
	s.sel = min(max(s.sel, 0), max(len(s.found(text.Da))-1, 0))
	return s, nil
}

// run closes the help and then does what was chosen.
func (s helpScreen) run() (screen, tea.Cmd) {
	found := s.found(text.Da)
	if len(found) == 0 {
		return s, nil
	}
	a := found[s.sel]
	return s, tea.Sequence(emit(popMsg{}), emit(actionMsg{a.id, a.keys[0]}))
}

// found lists the actions that hold every word typed, in either language or as a key.
func (s helpScreen) found(lang text.Lang) []action {
	query := strings.TrimSpace(s.input.Value())
	words := strings.Fields(safe.Fold(query))
	var out []action
	for _, a := range actionsOf(s.of) {
		hay := safe.Fold(a.help.Da + " " + a.help.En + " " + a.short.Da + " " + a.short.En)
		match := query == a.keys[0]
		if !match {
			match = true
			for _, w := range words {
				match = match && strings.Contains(hay, w)
			}
		}
		if match {
			out = append(out, a)
		}
	}
	return out
}

func (s helpScreen) hint(f frame) string { return f.st.Quiet.Render(f.t(text.HelpHint)) }

func (s helpScreen) view(f frame) string {
	width := min(boxWidth, f.w)
	inner := width - 4
	title := text.HelpTitle
	if s.palette {
		title = text.HelpFind
	}
	if inner < 8 || f.h < 5 || !s.ready {
		return fit(f.t(title), f.w, f.h)
	}
	s.input.SetWidth(inner - 4)
	head := []string{s.input.View(), ""}
	foot := s.legend(f, inner)
	room := f.h - 2 - len(head)
	if room < len(foot)+6 {
		foot = nil
	}
	list := s.lines(f, inner)
	list = around(list, s.sel, max(room-len(foot), 1))
	return box(f, f.t(title), append(append(head, list...), foot...), width)
}

const keyColumn = 14

func (s helpScreen) lines(f frame, inner int) []string {
	found := s.found(f.lang)
	if len(found) == 0 {
		return []string{f.st.Faint.Render(f.t(text.HelpNothing))}
	}
	out := make([]string, len(found))
	for i, a := range found {
		keys, help := pad(keyNames(f.lang, a), keyColumn), f.t(a.help)
		if i == s.sel {
			out[i] = f.st.Selected.Render(pad("› "+keys+" "+help, inner))
			continue
		}
		out[i] = "  " + f.st.Key.Render(keys) + " " + f.st.Text.Render(ansi.Truncate(help, inner-keyColumn-3, "…"))
	}
	return out
}

// legend explains the marks of the queue.
func (s helpScreen) legend(f frame, inner int) []string {
	var parts []string
	for _, i := range catalog.Impacts() {
		mark, st := f.st.mark(i)
		parts = append(parts, st.Render(mark)+" "+f.st.Quiet.Render(f.t(impactShort(i))))
	}
	return append([]string{""}, wrap(strings.Join(parts, "   "), inner)...)
}
