package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/text"
)

// workScreen lists the long work under way and stops it: the one place for all of it.
type workScreen struct{ sel int }

func newWorkScreen() screen { return workScreen{} }

func (s workScreen) id() screenID               { return screenWork }
func (s workScreen) typing() bool               { return false }
func (s workScreen) modal()                     {}
func (s workScreen) init(env) (screen, tea.Cmd) { return s, nil }

func (s workScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	a, ok := msg.(actionMsg)
	if !ok {
		return s, nil
	}
	list := e.jobs.all()
	switch {
	case a.id == actBack:
		return s, emit(popMsg{})
	case isMove(a.id):
		s.sel = max(min(stepped(a.id, s.sel, len(list), len(list)), len(list)-1), 0)
	case a.id == actStop && s.sel < len(list) && list[s.sel].stop != nil:
		list[s.sel].stop()
		return s, say(e.t(text.WorkStopped, e.t(list[s.sel].what)))
	}
	return s, nil
}

// why refuses to stop what cannot be stopped, or what is not there.
func (s workScreen) why(e env, id actionID) string {
	list := e.jobs.all()
	switch {
	case id != actStop:
		return ""
	case s.sel >= len(list):
		return e.t(text.WorkNothing)
	case list[s.sel].stop == nil:
		return e.t(text.WorkNoStop)
	}
	return ""
}

func (s workScreen) view(f frame) string {
	width := min(boxWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 5 {
		return fit(f.t(text.WorkTitle), f.w, f.h)
	}
	list := f.jobs.all()
	if len(list) == 0 {
		return box(f, f.t(text.WorkTitle), wrap(f.st.Quiet.Render(f.t(text.WorkNone)), inner), width)
	}
	var lines []string
	for i, x := range list {
		lines = append(lines, s.line(f, x, i == s.sel, inner), "  "+progressBar(f, x.done, x.total, inner-2))
	}
	return box(f, f.t(text.WorkTitle), around(lines, 2*s.sel, f.h-2), width)
}

func (s workScreen) line(f frame, x job, selected bool, inner int) string {
	right := x.progress()
	if x.stop == nil {
		right = strings.TrimSpace(f.t(text.WorkNoStop) + "  " + right)
	}
	line := ends(f.t(x.what), right, inner-2)
	if selected {
		return f.st.Selected.Render("› " + line)
	}
	return "  " + f.st.Text.Render(line)
}

// working puts the state of long work in the place of what stands at the right end of the header, as long as there is any.
func (m Model) working(f frame, instead string) string {
	list := m.jobs.running(m.now)
	if len(list) == 0 {
		return instead
	}
	x := list[len(list)-1]
	said := f.t(x.what)
	if len(list) > 1 {
		said = f.t(text.WorkMany, len(list)) + ": " + lowerFirst(said)
	}
	if p := x.progress(); p != "" {
		said += " " + p
	}
	key := keyName(f.lang, f.keys.first(screenAny, actWork))
	return f.st.Accent.Render("» "+said) + f.st.Quiet.Render(" · "+key+" "+lowerFirst(f.t(text.KeyWorkStopIt)))
}

// topLine says where we are and, at its right end, who works, or what is under way; that goes before the rest.
func (m Model) topLine(f frame) string {
	place := m.place(f)
	who := m.who(f)
	if m.deps.Exercise != nil {
		who = m.goal(f, f.w-ansi.StringWidth(place)-3)
	}
	right := m.working(f, who) + " "
	if len(m.jobs.running(m.now)) > 0 && !fits(f.w, place, right) {
		place = ansi.Truncate(place, max(f.w-ansi.StringWidth(right)-1, 0), "…")
	}
	return ends(place, right, f.w)
}
