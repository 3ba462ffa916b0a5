package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// casesScreen is the queue case by case: one row a case, the worst first, which unfolds to its tasks.
type casesScreen struct {
	focus  string // the case the cursor goes to at first
	filter filter // shows only cases with a task it picks
	win    window // of cases; a row's task holds the case number and the id the case is known by
	rows   map[store.TaskID]store.CaseRow
	open   map[store.TaskID][]caseNode // unfolded cases
	sub    int                         // 0 is the case itself, 1 its first task
	load   loadID
	unfold map[loadID]store.TaskID // loads of unfolded cases
	has    bool
	failed string
	marks  *marks

	version int
	list    *memo
}

// caseNode is a task of an unfolded case; a meta task stands below its cause.
type caseNode struct {
	caseTask
	under bool
}

func newCasesScreen(focus string) screen {
	return casesScreen{
		focus: focus, list: &memo{}, marks: &marks{}, rows: map[store.TaskID]store.CaseRow{}, open: map[store.TaskID][]caseNode{},
		unfold: map[loadID]store.TaskID{},
	}
}

func (c casesScreen) id() screenID { return screenCases }
func (c casesScreen) typing() bool { return c.filter.typing }

func (c casesScreen) init(e env) (screen, tea.Cmd) {
	c.win.height = c.height(e.frame)
	if x, asked, ready := c.filter.read(e, true); c.filter.made && !ready {
		c.filter = x
		return c.lookUp(e, asked)
	}
	if c.focus != "" && !c.filter.on() {
		c.load = e.next()
		return c, e.do.casesFrom(c.load, c.focus, chunkRows, e.now)
	}
	return c.read(e, stretchStart)
}

func (c casesScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[casesData]:
		return c.took(e, msg)
	case loadedMsg[caseData]:
		return c.tookCase(msg), nil
	case changedMsg, shownMsg:
		return c.renew(e)
	case loadedMsg[personHashes]:
		return c.tookPeople(e, msg)
	case loadedMsg[marked]:
		return c.tookMarks(e, msg)
	case submittedMsg:
		return c.submitted(msg), nil
	case tea.KeyPressMsg, tea.PasteMsg:
		return c.typed(e, msg)
	case resizedMsg:
		c.filter.input.SetStyles(e.st.input())
		c.win = c.win.sized(c.height(e.frame))
		c.version++
	case actionMsg:
		return c.act(e, msg.id)
	}
	return c, nil
}

// read asks for a stretch of the order of cases.
func (c casesScreen) read(e env, what stretch) (casesScreen, tea.Cmd) {
	if e.do.store == nil {
		return c, nil
	}
	q := windowQuery{what: what, rows: max(chunkRows, 3*c.win.height), filter: c.filter.query(e)}
	if !q.filter.Empty() {
		q.rows = max(firstRows, 2*c.win.height) // a case is costlier to find than to read
	}
	switch {
	case what == stretchAround && c.win.anchor() == nil:
		q.what = stretchStart
	case what == stretchAround:
		q.anchor = c.win.anchor()
	case what == stretchDown:
		q.anchor = c.win.rows[len(c.win.rows)-1].At
	case what == stretchUp:
		q.anchor = c.win.rows[0].At
	}
	c.filter.stop()
	ctx, cancel := context.WithCancel(e.do.ctx)
	c.filter.cancel = cancel
	e.jobs.end(c.load)
	c.load = e.next()
	if c.filter.on() {
		e.jobs.begin(c.load, text.WorkSearch, e.now, cancel)
	}
	return c, e.do.cases(ctx, c.load, q, e.now)
}

// renew reads what is shown anew, the unfolded cases too.
func (c casesScreen) renew(e env) (screen, tea.Cmd) {
	next, cmd := c.read(e, stretchAround)
	cmds := []tea.Cmd{cmd}
	for first := range c.open {
		cmds = append(cmds, next.loadTasks(e, first))
	}
	return next, tea.Batch(cmds...)
}

func (c casesScreen) took(e env, msg loadedMsg[casesData]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != c.load {
		return c, nil
	}
	c.load, c.has, c.failed = 0, true, ""
	c.version++
	if msg.err != nil {
		c.failed = failure(e, msg.err)
		return c, nil
	}
	was, _ := c.win.row()
	c.win = c.win.sized(c.height(e.frame)).take(msg.value.windowData)
	if now, _ := c.win.row(); now.ID != was.ID {
		c.sub = 0
	}
	rows := make(map[store.TaskID]store.CaseRow, len(c.win.rows))
	for _, r := range c.win.rows {
		rows[r.ID] = c.rows[r.ID]
		if fresh, ok := msg.value.cases[r.ID]; ok {
			rows[r.ID] = fresh
		}
	}
	c.rows = rows
	return c.after(e)
}

// after asks for the cases the cursor has come near.
func (c casesScreen) after(e env) (casesScreen, tea.Cmd) {
	c.version++
	if what, ok := c.win.wants(); ok && c.load == 0 {
		return c.read(e, what)
	}
	return c, nil
}

// tookCase shows the tasks of a case that was unfolded.
func (c casesScreen) tookCase(msg loadedMsg[caseData]) screen {
	first, ok := c.unfold[msg.id]
	if !ok {
		return c
	}
	delete(c.unfold, msg.id)
	c.version++
	if msg.err != nil || msg.value.open == 0 {
		delete(c.open, first)
	} else {
		c.open[first] = foldMetas(msg.value.tasks[:msg.value.open])
	}
	if row, _ := c.win.row(); row.ID == first {
		c.sub = min(c.sub, len(c.open[first]))
	}
	return c
}

func (c casesScreen) loadTasks(e env, first store.TaskID) tea.Cmd {
	id := e.next()
	c.unfold[id] = first
	return e.do.loadCase(id, c.rows[first].Case.Number, e.now)
}

// foldMetas puts every held meta task below the first of its causes; the others keep their order.
func foldMetas(tasks []caseTask) []caseNode {
	under := map[store.TaskID][]caseTask{}
	for _, t := range tasks {
		if len(t.held) > 0 {
			under[t.held[0].ID] = append(under[t.held[0].ID], t)
		}
	}
	var out []caseNode
	for _, t := range tasks {
		if len(t.held) > 0 {
			continue
		}
		out = append(out, caseNode{caseTask: t})
		for _, meta := range under[t.ID] {
			out = append(out, caseNode{caseTask: meta, under: true})
		}
	}
	return out
}

// selected is the task under the cursor; ok is false on a case.
func (c casesScreen) selected() (caseNode, bool) {
	row, _ := c.win.row()
	nodes := c.open[row.ID]
	if c.sub == 0 || c.sub > len(nodes) {
		return caseNode{}, false
	}
	return nodes[c.sub-1], true
}

func (c casesScreen) act(e env, id actionID) (screen, tea.Cmd) {
	if isMove(id) {
		return c.move(e, id)
	}
	row, ok := c.win.row()
	switch id {
	case actBack:
		return c.back(e)
	case actFilter:
		return c.openFilter(e)
	case actHandover:
		return c, emit(handoverMsg{})
	}
	if !ok {
		return c, nil
	}
	task, onTask := c.selected()
	switch {
	case id == actMark || id == actMarkRange || id == actMarkAll:
		return c.mark(e, id, row)
	case c.marks.count() > 0 && onMany(id):
		return c, c.marks.act(id)
	case id == actFold:
		delete(c.open, row.ID)
		c.sub = 0
		return c.after(e)
	case onTask && id == actUnfold:
		return c, emit(openGuideMsg{row: task.Row})
	case onTask:
		return c, taskAction(id, task.Row)
	case id == actOpen, id == actUnfold, id == actResolve:
		return c.toggle(e, row.ID)
	case id == actCase:
		return c, emit(openCaseMsg{number: row.Case})
	case id == actCopy:
		return c, emit(copyMsg{safe.Line(row.Case)})
	}
	return c, nil
}

// toggle unfolds a case, or folds one that is unfolded.
func (c casesScreen) toggle(e env, first store.TaskID) (screen, tea.Cmd) {
	c.version++
	if _, open := c.open[first]; open {
		delete(c.open, first)
		return c, nil
	}
	return c, c.loadTasks(e, first)
}

// move walks over cases and the tasks of unfolded ones.
func (c casesScreen) move(e env, id actionID) (screen, tea.Cmd) {
	row, _ := c.win.row()
	switch {
	case id == actDown && c.sub < len(c.open[row.ID]):
		c.sub++
	case id == actUp && c.sub > 0:
		c.sub--
	case id == actUp:
		at := c.win.sel
		c.win = c.win.move(-1)
		if above, _ := c.win.row(); c.win.sel != at {
			c.sub = len(c.open[above.ID])
		}
	case id == actTop && c.win.more.up:
		c.sub = 0
		return c.read(e, stretchStart)
	case id == actBottom && c.win.more.down:
		c.sub = 0
		return c.read(e, stretchEnd)
	default:
		c.win, c.sub = c.win.move(stepped(id, 0, len(c.win.rows), c.win.height)), 0
		if id == actTop {
			c.win = c.win.move(-len(c.win.rows))
		}
	}
	return c.after(e)
}

// why refuses what needs a task while the cursor is on a case.
func (c casesScreen) why(e env, id actionID) string {
	if c.marks.count() > 0 && onMany(id) {
		return ""
	}
	switch id {
	case actMark, actMarkRange, actMarkAll:
		if _, ok := c.win.row(); !ok {
			return e.t(text.QueueNoTask)
		}
		return ""
	case actClaim, actGiveBack, actDue, actAssign, actNote, actWait, actTaskLog, actShowCPR:
		if _, ok := c.selected(); !ok {
			return e.t(text.QueueNoTask)
		}
	}
	if t, ok := c.selected(); ok {
		return refusal(e, t.Task, id)
	}
	return ""
}
