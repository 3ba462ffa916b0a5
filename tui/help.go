package tui

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// helpScreen lists actions with their keys, narrows them as one types, and runs the chosen one. As help it shows what works on the screen it was
// opened from, as palette every action there is; one that cannot be done now is dimmed and says why.
type helpScreen struct {
	rows    []helpRow
	palette bool // opened to find a command
	input   textinput.Model
	ready   bool
	sel     int
	refused bool // the chosen one could not be done
}

// helpRow is an action as help lists it.
type helpRow struct {
	action
	why string // why it cannot be done now; empty when it can
}

func newHelpScreen(rows []helpRow, palette bool) screen {
	return helpScreen{rows: rows, palette: palette}
}

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
	s.refused = false
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
	s.sel = min(max(s.sel, 0), max(len(s.found())-1, 0))
	return s, nil
}

// run closes the help and then does what was chosen; what cannot be done says why and stays.
func (s helpScreen) run() (screen, tea.Cmd) {
	found := s.found()
	if len(found) == 0 {
		return s, nil
	}
	a := found[s.sel]
	if a.why != "" {
		s.refused = true
		return s, nil
	}
	return s, tea.Sequence(emit(popMsg{}), emit(actionMsg{a.id, a.first()}))
}

// found lists the actions that answer what is typed, in either language or as a key: those that can be done before the others, the best first.
func (s helpScreen) found() []helpRow {
	query := strings.TrimSpace(s.input.Value())
	var out []helpRow
	score := map[string]int{}
	for _, r := range s.rows {
		if n := r.answers(query); n > 0 {
			out = append(out, r)
			score[r.name()] = n
		}
	}
	slices.SortStableFunc(out, func(a, b helpRow) int {
		return cmp.Or(cmp.Compare(b.able(), a.able()), cmp.Compare(score[b.name()], score[a.name()]))
	})
	return out
}

// answers tells how well the action answers what is typed; zero when it does not. A key as typed goes before any word.
func (r helpRow) answers(query string) int {
	if slices.Contains(r.keys, query) {
		return 10 * fuzzyStart
	}
	return max(fuzzy(query, r.help.Da+" "+r.short.Da), fuzzy(query, r.help.En+" "+r.short.En))
}

// name tells rows apart: an action may stand in the table once for each of its meanings.
func (r helpRow) name() string { return string(r.id) + " " + r.help.Da }

// able is 1 when the action can be done now, else 0.
func (r helpRow) able() int {
	if r.why == "" {
		return 1
	}
	return 0
}

func (s helpScreen) hint(f frame) string {
	if s.palette {
		return f.st.Quiet.Render(f.t(text.PaletteHint))
	}
	return f.st.Quiet.Render(f.t(text.HelpHint))
}

func (s helpScreen) view(f frame) string {
	width := min(helpWidth, f.w)
	inner := width - 4
	title := text.HelpTitle
	if s.palette {
		title = text.HelpFind
	}
	if inner < 8 || f.h < 5 || !s.ready {
		return fit(f.t(title), f.w, f.h)
	}
	s.input.SetWidth(inner - 4)
	found := s.found()
	head, foot := []string{s.input.View(), ""}, s.foot(f, found, inner)
	room := f.h - 2 - len(head)
	if room < len(foot)+4 {
		foot = nil
	}
	list := around(s.lines(f, found, inner), s.sel, max(room-len(foot), 1))
	return box(f, f.t(title), append(append(head, list...), foot...), width)
}

// helpWidth is the outer width of help: a sentence, its key, and why it cannot be done.
const helpWidth = 84

const keyColumn = 14

func (s helpScreen) lines(f frame, found []helpRow, inner int) []string {
	if len(found) == 0 {
		return []string{f.st.Faint.Render(f.t(text.HelpNothing))}
	}
	out := make([]string, len(found))
	for i, r := range found {
		out[i] = s.line(f, r, i == s.sel, inner)
	}
	return out
}

// line draws one action. One that cannot be done is dimmed, and says why behind it: dimming alone may not be seen.
func (s helpScreen) line(f frame, r helpRow, selected bool, inner int) string {
	keys, help, why := pad(keyNames(f.lang, r.action), keyColumn), f.t(r.help), ""
	if r.why != "" {
		why = " (" + r.why + ")"
	}
	switch {
	case selected:
		return f.st.Selected.Render(pad("› "+keys+" "+help+why, inner))
	case why != "":
		return f.st.Faint.Render(pad("  "+keys+" "+help+why, inner))
	}
	return "  " + f.st.Key.Render(keys) + " " + f.st.Text.Render(ansi.Truncate(help, inner-keyColumn-3, "…"))
}

// foot tells in full why the chosen action cannot be done, else explains the marks of the queue. It keeps its height where it can.
func (s helpScreen) foot(f frame, found []helpRow, inner int) []string {
	if len(found) > 0 && found[s.sel].why != "" {
		st := f.st.Quiet
		if s.refused {
			st = f.st.Accent
		}
		return append([]string{""}, hang(st.Render("! "), st.Render(f.t(text.HelpWhyNot, found[s.sel].why)), inner)...)
	}
	return s.legend(f, inner)
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
