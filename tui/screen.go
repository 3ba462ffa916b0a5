package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// A screen is one view of the queue: a plain struct that is changed by messages and drawn by a pure function.
// A screen never asks the store: it returns commands made by env.do (commands.go) and takes their answers as messages.
type screen interface {
	// id names the screen in the table of keys.
	id() screenID
	// init starts the first loads. It is called once, when the screen is put on its stack.
	init(env) (screen, tea.Cmd)
	// update takes a message: an actionMsg for a key of the table, a tea.KeyPressMsg or tea.PasteMsg while typing is true,
	// an answer to one of the screen's own loads (recognised by its loadID), changedMsg, shownMsg or resizedMsg.
	update(env, tea.Msg) (screen, tea.Cmd)
	// view draws exactly what fits in the frame; what is too wide or too high is cut by the caller.
	view(frame) string
	// typing reports whether the screen takes letters as text, so that no letter is a command.
	typing() bool
}

// A modal screen is drawn as a box over the screen below it; its view gives the box alone.
type modal interface{ modal() }

// A screen that can refuse an action says why in a sentence; the empty string allows it.
type refuser interface {
	why(env, actionID) string
}

// screenID names a screen in the table of keys.
type screenID uint8

// The screens. screenAny stands for keys that work everywhere.
const (
	screenAny screenID = iota
	screenQueue
	screenWelcome
	screenHelp
	screenForm
	screenCase
	screenGuide
	screenLog
	screenResolved
	screenReports
	screenWork
	screenActs
	screenImport // while a file is being taken in
	screenPlan
	screenCases // the queue case by case
	screenViews // the menu of saved views

	screenReconcile // what a snapshot would do
	screenRecords   // the records of imports
	screenRecord    // one of them

	screenCatalog
	screenCatalogType
	screenFacets // of the catalog

	screenBulk // what an act on several tasks will do, and while it is done

	screenGuidePage // the guide as one page, or its law references
	screenContents  // the menu of a guide's parts
	screenPanel     // a text to read
	screenPresent   // a guide for a class

	screenTraining    // the exercises there are
	screenExercise    // the one under way
	screenTrainResult // what came of it

	screenEnd // none: new screens go before it
)

// tab is one of the screens that digits and Tab switch between; each keeps its own stack.
type tab int

// The tabs, in the order of their digits.
const (
	tabQueue tab = iota
	tabResolved
	tabReports
	tabLog
	tabCount
)

// actionMsg is a key of the table, translated: the screen matches the action, never the key.
type actionMsg struct {
	id  actionID
	key string // the key pressed, for actions that several keys share (the digits of a guide)
}

// changedMsg says that the store has moved on, by this program or another: reload what is shown.
type changedMsg struct{ head store.Seq }

// shownMsg says that the screen is on top again after another was closed.
type shownMsg struct{}

// resizedMsg says that the body has a new size, theme or language; env has it.
type resizedMsg struct{}

// Navigation: a screen asks by emitting one of these; nav.go carries it out.
type (
	// pushMsg puts a screen on top.
	pushMsg struct{ screen screen }
	// popMsg closes the top screen; Base closes everything down to the tab's own screen.
	popMsg struct{ base bool }
	// replaceMsg puts a screen in the place of the top one.
	replaceMsg struct{ screen screen }
	// tabMsg switches to a tab.
	tabMsg struct{ to tab }
	// openCaseMsg opens all tasks of a case, with the cursor on the task Focus when it is not zero.
	openCaseMsg struct {
		number string
		focus  store.TaskID
	}
	// openGuideMsg opens the guide of a task's type; deciding starts at the deciding step.
	openGuideMsg struct {
		row      store.Row
		deciding bool
	}
	// gotoPartMsg shows the part of a guide with the number, from 0, of its headings, on the screen below the menu.
	gotoPartMsg struct{ part int }
	// openLogMsg opens the event log of a task, or of the whole store for task zero.
	openLogMsg struct{ task store.TaskID }
	// resolveTaskMsg begins to resolve a task: its guide when it has a written one, else the question of the generated guide.
	resolveTaskMsg struct{ row store.Row }
	// resolveWithMsg is a guide walked to its end: ask for what is still missing, show what is expected, and resolve.
	resolveWithMsg struct {
		row     store.Row
		answers []store.Answer
		choice  guides.Choice // the choice of the deciding step
		guide   store.GuideMark
		trail   []store.WalkStep
		calcs   []store.Calculation
	}
	// waitTaskMsg, noteTaskMsg and reopenTaskMsg open the form of that act.
	waitTaskMsg   struct{ row store.Row }
	dueTaskMsg    struct{ row store.Row }
	assignTaskMsg struct{ row store.Row } // asks for the staff table first
	noteTaskMsg   struct{ row store.Row }
	reopenTaskMsg struct{ row store.Row }
	// claimTaskMsg takes a task or, when the actor holds it, gives it back.
	claimTaskMsg struct{ row store.Row }
	// giveBackTaskMsg gives a task back, also one that somebody else holds if the store lets the actor.
	giveBackTaskMsg struct{ row store.Row }
	// showCPRMsg shows the citizen's full CPR for a moment; the store logs it first.
	showCPRMsg struct{ row store.Row }
	// copyMsg copies a text that is not personal data to the clipboard and says so.
	copyMsg struct{ text string }
	// noticeMsg says something in the line above the keys until the next key.
	noticeMsg struct {
		text string
		bad  bool // a refusal or an error, marked
	}
)

// emit turns a message into a command, for a screen that asks for navigation.
func emit(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// say makes a notice.
func say(s string) tea.Cmd { return emit(noticeMsg{text: s}) }

// complain makes a notice of a refusal or an error.
func complain(s string) tea.Cmd { return emit(noticeMsg{text: s, bad: true}) }

// tabTitle names a tab.
func tabTitle(t tab) text.Msg {
	switch t {
	case tabResolved:
		return text.TabResolved
	case tabReports:
		return text.TabReports
	case tabLog:
		return text.TabLog
	}
	return text.TabQueue
}
