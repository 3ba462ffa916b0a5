package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// queueScreen is the queue: the list in one of its orders, and what is known of the task under the cursor.
type queueScreen struct {
	order  store.Order
	win    window
	filter filter
	load   loadID // of the window
	early  loadID // the load whose first page is shown already
	held   heldKey
	shown  preview
	hide   bool // the pane is hidden
	only   bool // the pane is shown instead of the list, where there is no room for both
	failed string
	begun  bool // an answer has come
	marks  *marks
	nine   bool // it shows what an advanced search found; see found.go

	version int
	list    *memo
	pane    *memo
	third   *memo
}

// preview is what the pane shows, and the load that will tell more.
type preview struct {
	data previewData
	load loadID
	of   store.TaskID // the task asked for
	step []string     // the steps of its guide, when there is a pane for them
}

func newQueueScreen() queueScreen {
	return queueScreen{list: &memo{}, pane: &memo{}, third: &memo{}, marks: &marks{}}
}

func (q queueScreen) id() screenID { return screenQueue }
func (q queueScreen) typing() bool { return q.filter.typing }

func (q queueScreen) init(e env) (screen, tea.Cmd) {
	q.win.height = q.listRows(e.frame)
	if q.nine {
		return q.openFound(e)
	}
	return q.read(e, stretchStart)
}

func (q queueScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[windowData]:
		return q.took(e, msg)
	case firstRowsMsg:
		return q.tookFirst(e, msg)
	case loadedMsg[takenNext]:
		return q.tookNext(e, msg)
	case loadedMsg[previewData]:
		return q.tookPreview(e, msg), nil
	case loadedMsg[personHashes]:
		return q.tookPeople(e, msg)
	case loadedMsg[marked]:
		return q.tookMarks(e, msg)
	case submittedMsg:
		return q.submitted(msg), nil
	case loadedMsg[filterCounts]:
		return q.tookCounts(msg), nil
	case changedMsg, shownMsg:
		return q.read(e, stretchAround)
	case useViewMsg:
		return q.useView(e, msg.view)
	case rulesMsg:
		return q.changed(), nil
	case resizedMsg:
		q.win = q.win.sized(q.listRows(e.frame))
		q.filter.input.SetStyles(e.st.input())
		return q.resized(e)
	case actionMsg:
		return q.act(e, msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		return q.typed(e, msg)
	}
	return q, nil
}

// changed notes that list and pane must be drawn anew.
func (q queueScreen) changed() queueScreen {
	q.version++
	return q
}

// read asks for a stretch of the order. Reading around nothing is reading from the start.
func (q queueScreen) read(e env, what stretch) (screen, tea.Cmd) {
	if e.do.store == nil {
		return q, nil
	}
	wq := windowQuery{what: what, order: q.order, filter: q.filter.query(e), rows: max(chunkRows, 3*q.win.height), today: e.today(), total: q.win.total}
	if wq.filter.Empty() && !q.begun {
		wq.rows = firstRows // the first frame waits for no row it does not show
	}
	switch what {
	case stretchAround:
		wq.anchor = q.win.anchor()
		if wq.anchor == nil {
			wq.what = stretchStart
		}
	case stretchDown:
		wq.anchor = q.win.rows[len(q.win.rows)-1].At
	case stretchUp:
		wq.anchor = q.win.rows[0].At
	}
	q.filter.stop()
	ctx, cancel := context.WithCancel(e.do.ctx)
	q.filter.cancel = cancel
	e.jobs.end(q.load)
	q.load = e.next()
	if q.filter.on() {
		e.jobs.begin(q.load, text.WorkSearch, e.now, cancel)
	}
	return q, e.do.window(ctx, q.load, wq)
}

// took takes a stretch, and asks for what the cursor has come near meanwhile, and for the pane.
func (q queueScreen) took(e env, msg loadedMsg[windowData]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != q.load {
		return q, nil
	}
	same := q.early == msg.id
	q.load, q.early, q.begun = 0, 0, true
	q = q.changed()
	if msg.err != nil {
		q.failed, q.held = failure(e, msg.err), heldKey{}
		return q, nil
	}
	q.failed = ""
	if msg.value.tasks == 0 && !q.filter.on() && msg.value.total == 0 {
		return q, emit(rootMsg{newWelcomeScreen()})
	}
	q.win = q.win.sized(q.listRows(e.frame)).takeOver(msg.value, same)
	return q.answered(e)
}

// tookFirst shows the first rows of a filter's matches while the others are still looked for.
func (q queueScreen) tookFirst(e env, msg firstRowsMsg) (screen, tea.Cmd) {
	if msg.load != q.load {
		return q, nil
	}
	d := windowData{what: stretchStart, rows: msg.rows, total: len(msg.rows)}
	q.win = q.win.sized(q.listRows(e.frame)).takeOver(d, q.early == q.load)
	q.early, q.begun, q.held.stale = q.load, true, false
	return q.changed(), msg.then
}

// after asks for what is needed after the cursor has moved, or after the rows were read anew.
func (q queueScreen) after(e env, anew bool) (queueScreen, tea.Cmd) {
	q = q.changed()
	var cmds []tea.Cmd
	if what, ok := q.win.wants(); ok && q.load == 0 {
		next, cmd := q.read(e, what)
		q = next.(queueScreen) //nolint:forcetypeassert // read returns a queueScreen
		cmds = append(cmds, cmd)
	}
	row, ok := q.win.row()
	if ok && e.do.store != nil && (anew || q.shown.of != row.ID) {
		q.shown.load, q.shown.of = e.next(), row.ID
		cmds = append(cmds, e.do.preview(q.shown.load, row, e.now, q.three(e.frame)))
	}
	return q, tea.Batch(cmds...)
}

func (q queueScreen) tookPreview(e env, msg loadedMsg[previewData]) screen {
	if msg.id != q.shown.load {
		return q
	}
	q.shown.load = 0
	if msg.err != nil {
		q.shown.data = previewData{}
		return q.changed()
	}
	q.shown.data, q.shown.step = msg.value, nil
	if row, ok := q.win.row(); ok && q.three(e.frame) {
		q.shown.step = stepTitles(e, row)
	}
	return q.changed()
}

// act carries out a key.
func (q queueScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	if q.held.takes(a) {
		return q, nil
	}
	if by, ok := q.step(a.id); ok {
		q.win = q.win.move(by)
		return q.after(e, false)
	}
	switch a.id {
	case actMark, actMarkRange, actMarkAll:
		return q.mark(e, a.id)
	case actHandover:
		return q, emit(handoverMsg{})
	case actTop:
		return q.toEnd(e, stretchStart)
	case actBottom:
		return q.toEnd(e, stretchEnd)
	case actOrder:
		return q.reorder(e, 1)
	case actOrderBack:
		return q.reorder(e, orderCount-1)
	case actFilter:
		return q.openFilter(e)
	case actViews:
		return q, emit(pushMsg{newViewsScreen(q.filter.good, q.order)})
	case actSearchForm:
		return q, emit(pushMsg{newSearchForm(e)})
	case actCutOff:
		q.filter.cutOff = !q.filter.cutOff
		return q.fromStart(e)
	case actMine:
		q.filter.mine = !q.filter.mine
		return q.fromStart(e)
	case actPreview:
		return q.togglePreview(e), nil
	case actBack:
		return q.back(e)
	case actNewTask:
		row, _ := q.win.row()
		return q, emit(pushMsg{newTaskForm(e, row.Case)})
	case actNext:
		return q, e.do.takeNext(e.next(), windowQuery{order: q.order, filter: q.filter.query(e)})
	case actCases:
		row, _ := q.win.row()
		return q, emit(pushMsg{casesOf(row.Case, q.filter)})
	case actImport:
		return q, emit(pushMsg{newImportScreen("")})
	case actPaste:
		return q, emit(pushMsg{newPasteScreen()})
	}
	return q.actOnTask(a)
}

// orderCount is how many orders of open tasks there are.
const orderCount = 4

// step says how far a key moves the cursor.
func (q queueScreen) step(id actionID) (int, bool) {
	page := max(q.win.height-1, 1)
	switch id {
	case actDown:
		return 1, true
	case actUp:
		return -1, true
	case actPageDown:
		return page, true
	case actPageUp:
		return -page, true
	}
	return 0, false
}

// actOnTask asks for what a key does with the task under the cursor.
func (q queueScreen) actOnTask(a actionMsg) (screen, tea.Cmd) {
	if q.marks.count() > 0 && onMany(a.id) {
		return q, q.marks.act(a.id)
	}
	row, ok := q.win.row()
	if !ok {
		return q, nil
	}
	switch a.id {
	case actOpen:
		return q, emit(openGuideMsg{row: row})
	case actCase:
		return q, emit(openCaseMsg{row.Case, row.ID})
	case actResolve:
		return q, emit(resolveTaskMsg{row})
	case actClaim:
		return q, emit(claimTaskMsg{row})
	case actNote:
		return q, emit(noteTaskMsg{row})
	case actGiveBack:
		return q, taskAction(a.id, row)
	case actEditor:
		return q, emit(editNoteMsg{row})
	case actWait:
		return q, emit(waitTaskMsg{row})
	case actDue, actAssign:
		return q, taskAction(a.id, row)
	case actTaskLog:
		return q, emit(openLogMsg{row.ID})
	case actShowCPR:
		return q, emit(showCPRMsg{row})
	case actCopy:
		return q, emit(copyMsg{safe.Line(row.Case)})
	}
	return q, nil
}

// why refuses what needs a task when there is none under the cursor.
func (q queueScreen) why(e env, id actionID) string {
	if q.marks.count() > 0 && onMany(id) {
		return ""
	}
	if _, ok := q.win.row(); !ok && onCursor(id) {
		return e.t(text.QueueNoTask)
	}
	return ""
}

// idle leaves to a task that is resolved here what is still to be done to it: its case is looked up in KSD, where it is marked.
func (q queueScreen) idle(id actionID) bool {
	row, ok := q.win.row()
	resolved := ok && row.State != store.StateOpen && q.marks.count() == 0
	switch id {
	case actResolve, actClaim, actWait:
		return resolved
	case actCopy:
		return !resolved
	}
	return false
}

// toEnd goes to the first or last task; the rows there are read by a seek unless they are in memory.
func (q queueScreen) toEnd(e env, what stretch) (screen, tea.Cmd) {
	switch {
	case what == stretchStart && !q.win.more.up:
		q.win = q.win.move(-len(q.win.rows))
		return q.after(e, false)
	case what == stretchEnd && !q.win.more.down:
		q.win = q.win.move(len(q.win.rows))
		return q.after(e, false)
	}
	return q.read(e, what)
}

func (q queueScreen) reorder(e env, by int) (screen, tea.Cmd) {
	q.order = store.Order((int(q.order) + by) % orderCount)
	return q.fromStart(e)
}

// fromStart reads anew from the first task, after the order or the filter has changed.
func (q queueScreen) fromStart(e env) (screen, tea.Cmd) {
	q = q.changed()
	q.marks.moved()
	q.held.stale = e.do.store != nil
	return q.read(e, stretchStart)
}

// togglePreview shows or hides the pane; where there is no room for both it takes the place of the list.
func (q queueScreen) togglePreview(e env) queueScreen {
	if q.layout(e.frame) == layoutOne {
		q.only = !q.only
	} else {
		q.hide = !q.hide
	}
	q.win = q.win.sized(q.listRows(e.frame))
	return q.changed()
}

// back takes off what narrows the queue, one layer at a time.
func (q queueScreen) back(e env) (screen, tea.Cmd) {
	switch {
	case q.only:
		q.only = false
		return q.changed(), nil
	case q.marks.count() > 0 || q.marks.load != 0:
		q.marks.clear()
		return q.changed(), nil
	case q.nine:
		q.filter.stop()
		return q, emit(popMsg{})
	case q.filter.on():
		q.filter.cutOff, q.filter.mine = false, false
		return q.dropFilter(e)
	}
	return q, nil
}

// tookNext opens the guide of the task that was taken, or says why none was.
func (q queueScreen) tookNext(e env, msg loadedMsg[takenNext]) (screen, tea.Cmd) {
	if msg.err != nil {
		return q, complain(failure(e, msg.err))
	}
	row := msg.value.row
	return q, tea.Sequence(emit(openGuideMsg{row: row}), say(e.t(text.NextTook, int(row.Type), safe.Line(row.Case))))
}
