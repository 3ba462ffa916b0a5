package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// sidePaneTasks is how many tasks of a case are read for the pane beside the preview; the case screen has them all.
const sidePaneTasks = 20

// three reports whether the task's case stands beside the preview.
func (q queueScreen) three(f frame) bool { return !q.nine && !q.hide && q.layout(f) == layoutThree }

// columns are those of the list in the layout of the whole body.
func (q queueScreen) columns(f frame, w int) []column {
	if q.three(f) {
		return columnsBeside(w)
	}
	return columnsFor(w)
}

// resized draws anew, and asks for the case when there has come to be room for it.
func (q queueScreen) resized(e env) (screen, tea.Cmd) {
	if !q.three(e.frame) || e.do.store == nil {
		return q.changed(), nil
	}
	q.shown.of = 0
	return q.after(e, false)
}

// stepTitles are the titles of the steps of a task's guide.
func stepTitles(e env, row store.Row) []string {
	g := e.guides.Guide(row.Type, e.lang)
	out := make([]string, len(g.Steps))
	for i, s := range g.Steps {
		out[i] = s.Title
	}
	return out
}

// drawThird draws the case of the task under the cursor: what its tasks hold back, what KSD is expected to make, and the way the guide goes.
func (q queueScreen) drawThird(f frame) string {
	row, ok := q.win.row()
	d := q.shown.data.whole
	if !ok || d.info.Number != row.Case || q.shown.data.task.ID != row.ID {
		return fit("", f.w, f.h)
	}
	out := []string{f.st.Strong.Render(f.t(text.PaneCase, safe.Line(d.info.Number)))}
	var facts []string
	for _, s := range []string{d.info.Status, d.info.Kind, d.info.Frequency} {
		if s != "" {
			facts = append(facts, safe.Line(s))
		}
	}
	out = append(out, hang("", f.st.Quiet.Render(strings.Join(facts, " · ")), f.w)...)
	for i, s := range d.verdict(f.lang) {
		mark, st := "", f.st.Quiet
		if i == 0 && d.blocked() {
			mark, st = f.st.Accent.Render("! "), f.st.Text
		}
		out = append(out, hang(mark, st.Render(s), f.w)...)
	}
	out = append(append(out, ""), thirdTasks(f, d, row.ID)...)
	out = append(out, thirdExpected(f, d)...)
	return fit(strings.Join(append(out, q.thirdSteps(f, len(out))...), "\n"), f.w, f.h)
}

// thirdTasks lists the open tasks of the case, and those that are done below them.
func thirdTasks(f frame, d caseData, here store.TaskID) []string {
	out := []string{f.st.Title.Render(f.t(text.ThirdOpen, d.open))}
	for i, t := range d.tasks {
		if i == d.open {
			out = append(out, "", f.st.Title.Render(f.t(text.ThirdDone)))
		}
		out = append(out, thirdTask(f, t, t.ID == here))
	}
	if d.cut {
		out = append(out, f.st.Faint.Render(f.t(text.CasesLeft)))
	}
	return out
}

func thirdTask(f frame, t caseTask, here bool) string {
	mark, markStyle := f.st.mark(t.Impact)
	st, right := f.st.Text, ""
	switch {
	case t.State != store.StateOpen || t.Waiting(f.today()):
		st, markStyle, right = f.st.Faint, f.st.Faint, stateText(f, t.Task)
	case blocks(t.Class) && t.Blockers == 0:
		right = f.t(text.RestLast)
	case blocks(t.Class):
		right = "+" + itoa(t.Blockers)
	}
	if here {
		st = f.st.Strong
	}
	name := max(f.w-4-widthNo-1-ansi.StringWidth(right)-1, 4)
	return st.Render(cursorMark(here)) + " " + markStyle.Render(mark) + " " + f.st.Quiet.Render(padLeft(itoa(int(t.Type)), widthNo)) + " " +
		st.Render(pad(typeName(t.Type, safe.Line(t.TypeName), f.lang), name)) + " " + f.st.Quiet.Render(right)
}

// thirdExpected names the tasks KSD is expected to make.
func thirdExpected(f frame, d caseData) []string {
	var out []string
	for _, x := range d.expected {
		if x.Met == 0 && !x.Gone {
			out = append(out, hang("  ", f.st.Text.Render(strconv.Itoa(int(x.Type))+" "+typeName(x.Type, "", f.lang)), f.w)...)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return append([]string{"", f.st.Title.Render(f.t(text.CaseExpected))}, out...)
}

// thirdSteps names the steps of the guide, where there is room below the case for all of them.
func (q queueScreen) thirdSteps(f frame, used int) []string {
	out := []string{"", f.st.Title.Render(f.t(text.ThirdGuide)) + " " + f.st.Faint.Render(keyOf(f, screenQueue, actOpen))}
	for i, s := range q.shown.step {
		out = append(out, hang(f.st.Quiet.Render(padLeft(itoa(i+1), 3)+" "), f.st.Text.Render(safe.Line(s)), f.w)...)
	}
	if used+len(out) > f.h || len(q.shown.step) == 0 {
		return nil
	}
	return out
}
