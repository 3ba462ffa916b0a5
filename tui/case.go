package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// caseScreen shows all tasks of one case: what each holds back, which is the last to do so, and what KSD is expected to make.
type caseScreen struct {
	fetch
	number  string
	focus   store.TaskID // where the cursor goes when the case has been read
	data    caseData
	cur     cursor
	bare    bool // the details below the list are hidden
	marks   *marks
	pane    *memo
	version int
}

// newCaseScreen opens a case with the cursor on a task of it, when focus is not zero.
func newCaseScreen(number string, focus store.TaskID) screen {
	return caseScreen{number: number, focus: focus, pane: &memo{}, marks: &marks{}}
}

func (c caseScreen) id() screenID { return screenCase }

func (c caseScreen) typing() bool { return false }

func (c caseScreen) init(e env) (screen, tea.Cmd) { return c.read(e) }

func (c caseScreen) read(e env) (caseScreen, tea.Cmd) {
	c.loaded = e.next()
	return c, e.do.loadCase(c.loaded, c.number, e.now)
}

func (c caseScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[caseData]:
		return c.took(e, msg), nil
	case changedMsg, shownMsg:
		return c.read(e)
	case submittedMsg:
		return c.submitted(msg), nil
	case resizedMsg:
		c.version++
		c.cur = c.cur.within(len(c.data.tasks), c.rows(e.frame))
	case actionMsg:
		return c.act(e, msg.id)
	}
	return c, nil
}

// took shows the case as it was read; the cursor stays on its task when others have come or gone.
func (c caseScreen) took(e env, msg loadedMsg[caseData]) screen {
	c.version++
	if !c.answered(e, msg.id, msg.err) {
		return c
	}
	if t, ok := c.selected(); ok && c.focus == 0 {
		c.focus = t.ID
	}
	c.data = msg.value
	for i, t := range c.data.tasks {
		if t.ID == c.focus {
			c.cur.at = i
		}
	}
	c.focus = 0
	c.cur = c.cur.within(len(c.data.tasks), c.rows(e.frame))
	return c
}

// selected is the task under the cursor.
func (c caseScreen) selected() (caseTask, bool) {
	if c.cur.at >= len(c.data.tasks) {
		return caseTask{}, false
	}
	return c.data.tasks[c.cur.at], true
}

func (c caseScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case isMove(id):
		c.cur = c.cur.move(id, len(c.data.tasks), c.rows(e.frame))
		c.version++
		return c, nil
	case id == actBack:
		return c.back()
	case id == actMark || id == actMarkRange || id == actMarkAll:
		return c.mark(e, id)
	case c.marks.count() > 0 && onMany(id):
		return c, c.marks.act(id)
	case id == actMore:
		c.bare = !c.bare
		c.version++
		c.cur = c.cur.within(len(c.data.tasks), c.rows(e.frame))
		return c, nil
	}
	t, ok := c.selected()
	switch {
	case !ok:
		return c, nil
	case id == actLink:
		return c, c.link()
	}
	return c, taskAction(id, t.Row)
}

// why refuses an act that the task under the cursor is not in a state for.
func (c caseScreen) why(e env, id actionID) string {
	switch {
	case id == actLink:
		return c.whyNotLink(e)
	case id == actMark || id == actMarkRange || id == actMarkAll:
		return c.whyNotMark(e, id)
	case c.marks.count() > 0 && onMany(id):
		return ""
	}
	t, ok := c.selected()
	if !ok {
		return ""
	}
	return refusal(e, t.Task, id)
}

// refusal says why a task is not in a state for an act; empty when it is, as far as its state goes.
func refusal(e env, t store.Task, id actionID) string {
	switch {
	case id == actReopen && t.State == store.StateOpen:
		return e.t(text.FailNotResolved)
	case t.State != store.StateOpen && (id == actResolve || id == actClaim || id == actGiveBack || id == actWait || id == actDue || id == actAssign):
		return e.t(text.FailNotOpen)
	}
	return ""
}

// taskAction asks for an act on a task, the same from every list of tasks; nil when the action is none of them.
func taskAction(id actionID, row store.Row) tea.Cmd {
	switch id {
	case actOpen:
		return emit(openGuideMsg{row: row})
	case actResolve:
		return emit(resolveTaskMsg{row})
	case actReopen:
		return emit(reopenTaskMsg{row})
	case actCase:
		return emit(openCaseMsg{number: row.Case, focus: row.ID})
	case actClaim:
		return emit(claimTaskMsg{row})
	case actGiveBack:
		return emit(giveBackTaskMsg{row})
	case actWait:
		return emit(waitTaskMsg{row})
	case actDue:
		return emit(dueTaskMsg{row})
	case actAssign:
		return emit(assignTaskMsg{row})
	case actNote:
		return emit(noteTaskMsg{row})
	case actEditor:
		return emit(editNoteMsg{row})
	case actTaskLog:
		return emit(openLogMsg{row.ID})
	case actShowCPR:
		return emit(showCPRMsg{row})
	case actCases:
		return emit(pushMsg{newCasesScreen(row.Case)})
	case actCopy:
		return emit(copyMsg{safe.Line(row.Case)})
	}
	return nil
}
