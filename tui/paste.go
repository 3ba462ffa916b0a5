package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// pasteScreen takes rows that were copied from a screen or a spreadsheet. They go the way of a file: what the import would do is shown first.
type pasteScreen struct {
	rows  string // what was pasted, with plain line ends
	wrong string
	asked bool // Esc was pressed once: the next one drops what was pasted
}

func newPasteScreen() screen { return pasteScreen{} }

func (s pasteScreen) id() screenID               { return screenForm }
func (s pasteScreen) typing() bool               { return true }
func (s pasteScreen) modal()                     {}
func (s pasteScreen) init(env) (screen, tea.Cmd) { return s, nil }
func (s pasteScreen) hint(f frame) string        { return f.st.Quiet.Render(f.t(text.PasteHint)) }

// mostPasted is how many bytes of pasted rows are taken; a longer list is better saved as a file.
const mostPasted = 8 << 20

func (s pasteScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return s.paste(e, msg.Content), nil
	case tea.KeyPressMsg:
		return s.key(e, msg)
	}
	return s, nil
}

// paste adds rows: a terminal may hand over a long text in pieces.
func (s pasteScreen) paste(e env, rows string) pasteScreen {
	s.wrong, s.asked = "", false
	if len(s.rows)+len(rows) > mostPasted {
		s.wrong = e.t(text.PasteLong, mostPasted>>20)
		return s
	}
	s.rows += strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(rows)
	return s
}

func (s pasteScreen) key(e env, k tea.KeyPressMsg) (screen, tea.Cmd) {
	switch k.String() {
	case "esc":
		if s.rows != "" && !s.asked {
			s.asked = true
			return s, nil
		}
		return s, emit(popMsg{})
	case "backspace", "delete":
		return pasteScreen{}, nil
	case "enter":
		return s.plan(e)
	}
	return s, nil
}

// plan hands the rows over and goes on as with a file: what they are is asked next.
func (s pasteScreen) plan(e env) (screen, tea.Cmd) {
	if strings.TrimSpace(s.rows) == "" {
		s.wrong = e.t(text.PasteEmpty)
		return s, nil
	}
	if e.deps.Paste == nil {
		return s, nil
	}
	name := e.deps.Paste(s.rows)
	return s, emit(replaceMsg{newPastedScreen(name)})
}

// pastedShown is how many of the pasted lines are shown.
const pastedShown = 4

func (s pasteScreen) view(f frame) string {
	width := min(boxWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 4 {
		return fit(f.t(text.PasteTitle), f.w, f.h)
	}
	lines := wrap(f.t(text.PasteIntro), inner)
	lines = append(lines, "")
	lines = append(lines, s.shown(f, inner)...)
	if s.asked {
		lines = append(lines, "")
		lines = append(lines, wrap(f.st.Accent.Render("! ")+f.t(text.PasteDrop), inner)...)
	}
	if s.wrong != "" {
		lines = append(lines, "")
		lines = append(lines, wrap(f.st.Accent.Render("! ")+s.wrong, inner)...)
	}
	return box(f, f.t(text.PasteTitle), around(lines, len(lines)-1, f.h-2), width) // on a low screen the end says most
}

// shown is the beginning of what was pasted, with CPR numbers masked, and how much it is.
func (s pasteScreen) shown(f frame, w int) []string {
	if s.rows == "" {
		return []string{f.st.Faint.Render("│ " + f.t(text.PasteHere))}
	}
	var out []string
	rest, n := s.rows, 0
	for n < pastedShown && rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		n++
		line = strings.ReplaceAll(line, "\t", " · ")
		out = append(out, f.st.Quiet.Render("│ "+ansi.Truncate(safe.MaskIn(safe.Line(firstBytes(line, 4*w))), w-2, "…")))
	}
	total := strings.Count(strings.TrimRight(s.rows, "\n"), "\n") + 1
	return append(out, "", f.t(text.PasteLines, number(f.lang, total)))
}

// firstBytes keeps the beginning of a line that may be very long.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}
