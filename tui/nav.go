package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// general carries out the actions that work everywhere.
func (m Model) general(a actionMsg) (tea.Model, tea.Cmd, bool) {
	switch a.id {
	case actTabQueue, actTabResolved, actTabReports, actTabLog:
		next, cmd := m.switchTab(tabOf(a.id))
		return next, cmd, true
	case actNextTab:
		next, cmd := m.switchTab((m.tab + 1) % tabCount)
		return next, cmd, true
	case actPrevTab:
		next, cmd := m.switchTab((m.tab + tabCount - 1) % tabCount)
		return next, cmd, true
	case actHelp, actPalette:
		return m.pushed(newHelpScreen(m.helpRows(a.id == actPalette), a.id == actPalette))
	case actWork:
		return m.pushed(newWorkScreen())
	case actCatalog:
		if m.top().id() == screenCatalog {
			return m, nil, true
		}
		return m.pushed(newCatalogScreen())
	case actQuit:
		next, cmd := m.leave()
		return next, cmd, true
	case actLang:
		next, cmd := m.switchLang()
		return next, cmd, true
	}
	return m.generalOnStore(a)
}

// generalOnStore carries out the general actions that need a store.
func (m Model) generalOnStore(a actionMsg) (tea.Model, tea.Cmd, bool) {
	if m.deps.Store == nil {
		return m, nil, false
	}
	switch a.id {
	case actUndo, actRedo:
		next, cmd := m.takeBack(a.id == actRedo)
		return next, cmd, true
	case actActs:
		return m.pushed(newActsScreen())
	case actRole:
		return m.pushed(newRoleForm(m.env()))
	case actExercise:
		if m.reading() {
			next, cmd := m.pop(true)
			return next, cmd, true
		}
		return m.pushed(newExerciseScreen())
	case actPlan:
		if m.top().id() == screenPlan {
			return m, nil, true
		}
		return m.pushed(newPlanScreen())
	case actRecords:
		if m.top().id() == screenRecords {
			return m, nil, true
		}
		return m.pushed(newRecordsScreen())
	case actRefresh:
		next, cmd := m.reload()
		return next, cmd, true
	}
	return m, nil, false
}

func tabOf(id actionID) tab {
	switch id {
	case actTabResolved:
		return tabResolved
	case actTabReports:
		return tabReports
	case actTabLog:
		return tabLog
	}
	return tabQueue
}

// switchTab shows a tab as it was left; its screen is made when it is first asked for.
func (m Model) switchTab(to tab) (tea.Model, tea.Cmd) {
	if m.deps.Store == nil {
		m.notice = noticeMsg{text: m.lang.T(text.NoticeNoStore), bad: true}
		return m, nil
	}
	m.tab = to
	m.version++
	if len(m.stacks[to]) > 0 {
		return m.toTop(shownMsg{})
	}
	next, cmd := newTabScreen(to).init(m.env())
	m.stacks[to] = []screen{next}
	return m, cmd
}

func newTabScreen(t tab) screen {
	switch t {
	case tabResolved:
		return newResolvedScreen()
	case tabReports:
		return newReportsScreen()
	case tabLog:
		return newLogScreen(0)
	}
	return newQueueScreen()
}

// switchLang changes between Danish and English.
func (m Model) switchLang() (tea.Model, tea.Cmd) {
	if m.lang == text.Da {
		m.lang = text.En
	} else {
		m.lang = text.Da
	}
	m.version++
	lang, save := m.lang, m.deps.SaveLang
	next, cmd := m.toAll(resizedMsg{})
	if save == nil {
		return next, cmd
	}
	return next, tea.Batch(cmd, func() tea.Msg {
		if err := save(lang); err != nil {
			return noticeMsg{text: lang.T(text.NoticeLangNotKept), bad: true}
		}
		return nil
	})
}

// navigate carries out what a screen has asked for.
func (m Model) navigate(msg tea.Msg) (tea.Model, tea.Cmd, bool) {
	switch msg := msg.(type) {
	case actionMsg: // from the palette
		next, cmd := m.act(msg)
		return next, cmd, true
	case pushMsg:
		return m.pushed(msg.screen)
	case replaceMsg:
		return m.replaced(msg.screen)
	case leaveRoomMsg:
		return m.leaveRoom()
	case rootMsg:
		return m.rooted(msg.screen)
	case popMsg:
		next, cmd := m.pop(msg.base)
		return next, cmd, true
	case tabMsg:
		next, cmd := m.switchTab(msg.to)
		return next, cmd, true
	case gotoPartMsg:
		next, cmd := m.toTop(msg)
		return next, cmd, true
	case useViewMsg:
		next, cmd := m.toTop(msg)
		return next, cmd, true
	case searchTasksMsg:
		return m.pushed(newFoundScreen(m.env(), msg.filter))
	case openCaseMsg:
		return m.pushed(newCaseScreen(msg.number, msg.focus))
	case openGuideMsg:
		return m.pushed(newGuideScreen(msg.row, msg.deciding))
	case openLogMsg:
		return m.pushed(newLogScreen(msg.task))
	}
	return m.navigateAct(msg)
}

// navigateAct opens the form of an act, or does the act that needs none.
func (m Model) navigateAct(msg tea.Msg) (tea.Model, tea.Cmd, bool) {
	e := m.env()
	switch msg := msg.(type) {
	case resolveTaskMsg:
		return m.beginResolve(msg.row)
	case resolveWithMsg:
		return m.pushed(newResolveForm(e, msg))
	case dueTaskMsg:
		return m.pushed(newDueForm(e, msg.row))
	case assignTaskMsg:
		return m, m.do().loadColleagues(m.ids.next(), msg.row, newAssignForm), true
	case handoverMsg:
		return m, m.do().loadColleagues(m.ids.next(), store.Row{}, newHandoverForm), true
	case actOnManyMsg:
		return m.actOnMany(msg)
	case loadedMsg[colleagues]:
		if msg.err != nil {
			m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
			return m, nil, true
		}
		return m.pushed(msg.value.form(e, msg.value))
	case linkTasksMsg:
		return m.pushed(newLinkForm(e, msg))
	case waitTaskMsg:
		return m.pushed(newWaitForm(e, msg.row))
	case noteTaskMsg:
		return m.pushed(newNoteForm(e, msg.row))
	case reopenTaskMsg:
		return m.pushed(newReopenForm(e, msg.row))
	case claimTaskMsg:
		next, cmd := m.claim(msg.row)
		return next, cmd, true
	case giveBackTaskMsg:
		id := m.ids.next()
		m.acts[id] = true
		return m, m.do().submit(id, msg.row, store.GiveBack{On: on(msg.row)}), true
	case editNoteMsg:
		return m.editNote(msg.row)
	case showCPRMsg:
		return m.pushed(newCPRForm(e, msg.row))
	case copyMsg:
		m.notice = noticeMsg{text: m.lang.T(text.NoticeCopied, msg.text)}
		return m, tea.SetClipboard(msg.text), true
	}
	return m, nil, false
}

// pushed puts a screen on top.
func (m Model) pushed(s screen) (tea.Model, tea.Cmd, bool) {
	next, cmd := s.init(m.env())
	m.stacks[m.tab] = append(m.stacks[m.tab][:len(m.stacks[m.tab]):len(m.stacks[m.tab])], next)
	m.version++
	return m, cmd, true
}

// replaced puts a screen in the place of the top one.
func (m Model) replaced(s screen) (tea.Model, tea.Cmd, bool) {
	next, cmd := s.init(m.env())
	stack := append([]screen(nil), m.stacks[m.tab]...)
	stack[len(stack)-1] = next
	m.stacks[m.tab] = stack
	m.version++
	return m, cmd, true
}

// rooted puts a screen in the place of the queue tab's first one.
func (m Model) rooted(s screen) (tea.Model, tea.Cmd, bool) {
	next, cmd := s.init(m.env())
	stack := append([]screen(nil), m.stacks[tabQueue]...)
	stack[0] = next
	m.stacks[tabQueue] = stack
	m.version++
	return m, cmd, true
}

// pop closes the top screen, or everything above the tab's own one. The last screen of a tab stays.
func (m Model) pop(base bool) (tea.Model, tea.Cmd) {
	stack := m.stacks[m.tab]
	keep := max(len(stack)-1, 1)
	if base {
		keep = 1
	}
	if keep == len(stack) {
		return m, nil
	}
	m.stacks[m.tab] = append([]screen(nil), stack[:keep]...)
	m.version++
	return m.toTop(shownMsg{})
}

// reload loads everything anew.
func (m Model) reload() (tea.Model, tea.Cmd) {
	m.headID = m.ids.next()
	next, cmd := m.toAll(changedMsg{m.head.info.Head})
	return next, tea.Batch(cmd, m.do().header(m.headID, m.now))
}

// moved takes a new head of the store: everything shown is loaded anew.
func (m Model) moved(msg headMsg) (tea.Model, tea.Cmd) {
	if msg.from != m.heads {
		return m, nil // the stream of a store that was left
	}
	wait := waitHead(msg.from)
	if msg.head <= m.head.info.Head {
		return m, wait
	}
	m.head.info.Head = msg.head
	next, cmd := m.reload()
	return next, tea.Batch(cmd, wait)
}

// watching keeps the stream of heads and waits on it. Without one the program still works; it then sees its own changes only.
func (m Model) watching(msg loadedMsg[heads]) (tea.Model, tea.Cmd) {
	if msg.id != m.watchID || msg.err != nil {
		return m, nil
	}
	m.heads = msg.value
	return m, waitHead(m.heads)
}

// sessionMsg is an answer to making or opening a store.
type sessionMsg struct {
	session Session
	then    func(env) tea.Cmd // what to do in the new store; may be nil
	err     error
}

// opened goes on in a store that was made or opened from the welcome screen.
func (m Model) opened(msg sessionMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
		return m.toTop(msg)
	}
	m.deps.Session = msg.session
	m.now = m.deps.Now()
	m.stacks = [tabCount][]screen{}
	m.stacks[tabQueue] = []screen{newQueueScreen()}
	m.tab = tabQueue
	m.beat, m.advID, m.timeUp = m.beat+1, 0, false
	m.version++
	next, cmd := m.start()
	cmd = tea.Batch(cmd, m.tick())
	if msg.then == nil {
		return next, cmd
	}
	return next, tea.Batch(cmd, msg.then(m.env()))
}

// fail gives the sentence for an error.
func (m Model) fail(err error) string { return failure(m.env(), err) }

// submitted tells what the store said, to the user and to every screen; what is shown is loaded anew after a yes.
func (m Model) submitted(msg submittedMsg) (tea.Model, tea.Cmd) {
	own := m.acts[msg.id]
	delete(m.acts, msg.id)
	if msg.err != nil && own {
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
	}
	next, cmd := m.toAll(msg)
	if msg.err != nil {
		return next, cmd
	}
	m = next.(Model) //nolint:forcetypeassert // toAll returns the Model it was called on
	m.notice = noticeMsg{text: done(m.env(), msg)}
	m.head.info.Head = max(m.head.info.Head, msg.event.Seq)
	again, more := m.reload()
	return again, tea.Batch(cmd, more)
}

// claim takes a task, or gives it back when the actor holds it.
func (m Model) claim(row store.Row) (tea.Model, tea.Cmd) {
	on := store.On{Task: row.ID, Version: row.Version}
	id := m.ids.next()
	m.acts[id] = true
	if row.Owner == m.deps.Actor.Staff && row.Owner != 0 {
		return m, m.do().submit(id, row, store.GiveBack{On: on})
	}
	return m, m.do().submit(id, row, store.Claim{On: on})
}
