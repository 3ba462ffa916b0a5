package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// actsScreen lists the user's own latest acts: what, when, and whether it can be undone; undo and redo are done from it.
type actsScreen struct {
	fetch
	acts []actRow
	sel  int
}

// actRow is an act with the task it was about.
type actRow struct {
	store.Act
	row store.Row // zero for an act without a task
}

func newActsScreen() screen { return actsScreen{} }

func (s actsScreen) id() screenID { return screenActs }
func (s actsScreen) typing() bool { return false }
func (s actsScreen) modal()       {}

func (s actsScreen) init(e env) (screen, tea.Cmd) { return s.read(e) }

func (s actsScreen) read(e env) (screen, tea.Cmd) {
	if e.do.store == nil {
		return s, nil
	}
	s.loaded = e.next()
	return s, e.do.loadActs(s.loaded)
}

func (s actsScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[[]actRow]:
		if !s.answered(e, msg.id, msg.err) {
			return s, nil
		}
		s.acts = msg.value
		s.sel = max(min(s.sel, len(s.acts)-1), 0)
	case changedMsg, shownMsg:
		return s.read(e)
	case actionMsg:
		return s.act(msg.id)
	}
	return s, nil
}

func (s actsScreen) act(id actionID) (screen, tea.Cmd) {
	n := len(s.acts)
	switch {
	case id == actBack:
		return s, emit(popMsg{})
	case isMove(id):
		s.sel = max(min(stepped(id, s.sel, n, actsShown), n-1), 0)
	case id == actUndoThis && s.sel < n:
		return s, emit(undoActMsg{s.acts[s.sel].Seq})
	}
	return s, nil
}

// undoActMsg asks to undo one act; the program carries it out and tells.
type undoActMsg struct{ event store.Seq }

// why refuses to undo what cannot be undone, in the words of the mark beside it.
func (s actsScreen) why(e env, id actionID) string {
	switch {
	case id != actUndoThis:
		return ""
	case s.sel >= len(s.acts):
		return e.t(text.FailNothing)
	case s.acts[s.sel].Err != nil:
		return failure(e, s.acts[s.sel].Err)
	}
	return ""
}

// actsShown is how many acts are listed: what one may still regret.
const actsShown = 50

// loadActs reads the user's latest acts with their tasks.
func (c commands) loadActs(id loadID) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) ([]actRow, error) {
		acts, err := v.Acts(c.actor, actsShown)
		if err != nil {
			return nil, err
		}
		rows := make([]actRow, len(acts))
		for i, a := range acts {
			rows[i] = actRow{Act: a}
			if t, err := v.Task(a.Task); err == nil { // an act on several tasks has none of its own
				rows[i].row = v.Row(t)
			}
		}
		return rows, nil
	})
}

func (s actsScreen) view(f frame) string {
	width := min(helpWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 5 {
		return fit(f.t(text.ActsTitle), f.w, f.h)
	}
	if note := s.note(f); note != "" {
		return box(f, f.t(text.ActsTitle), wrap(note, inner), width)
	}
	var lines []string
	for i, a := range s.acts {
		lines = append(lines, s.line(f, a, i == s.sel, inner))
	}
	foot := s.foot(f, inner)
	if f.h-2 < len(foot)+3 {
		foot = nil
	}
	return box(f, f.t(text.ActsTitle), append(around(lines, s.sel, f.h-2-len(foot)), foot...), width)
}

func (s actsScreen) note(f frame) string {
	switch {
	case s.failed != "":
		return f.st.Accent.Render("! " + s.failed)
	case !s.has:
		return f.st.Faint.Render(f.t(text.LogLoading))
	case len(s.acts) == 0:
		return f.st.Quiet.Render(f.t(text.ActsNone))
	}
	return ""
}

func (s actsScreen) foot(f frame, inner int) []string {
	say := f.t(text.ActsFoot, keyOf(f, screenActs, actUndoThis), keyOf(f, screenActs, actUndo), keyOf(f, screenActs, actRedo))
	return append([]string{""}, wrap(f.st.Faint.Render(say), inner)...)
}

// line tells one act: when, what, and behind a mark whether it can be undone.
func (s actsScreen) line(f frame, a actRow, selected bool, inner int) string {
	what := f.t(eventName(a.Kind))
	if b, several := a.Event.Bulk(); several {
		what = upperFirst(text.ActOnTasks(f.lang, string(actOf(a.Kind, b)), len(b.Tasks)))
	} else if a.row.ID != 0 {
		what = f.t(text.DoneOnTask, what, int(a.row.Type), safe.Line(a.row.Case))
	}
	line := s.marked(f, a, pad(shortStamp(f, a.LogEntry), 13)+" "+what, inner-2)
	switch {
	case selected:
		return f.st.Selected.Render("› " + line)
	case a.Err != nil:
		return f.st.Faint.Render("  " + line)
	}
	return f.st.Text.Render("  " + line)
}

// marked sets the mark behind what was done, with its words where there is room for them.
func (s actsScreen) marked(f frame, a actRow, what string, w int) string {
	mark, said := markOfAct(a.Act)
	if full := mark + " " + f.t(said); ansi.StringWidth(what)+1+ansi.StringWidth(full) <= w {
		return ends(what, full, w)
	}
	return pad(what, w-2) + " " + mark
}

// markOfAct gives the mark of an act and what it means.
func markOfAct(a store.Act) (string, text.Msg) {
	switch {
	case a.Redo:
		return "↷", text.ActsRedo
	case errors.Is(a.Err, store.ErrNothing):
		return "×", text.ActsUndone
	case errors.Is(a.Err, store.ErrConfirmed):
		return "×", text.ActsInKSD
	case a.Err != nil:
		return "×", text.ActsBuiltOn
	}
	return "↶", text.ActsCan
}
