package tui

import (
	"slices"
	"strings"

	"rettidig/internal/text"
)

// actionID names something a key does. Screens match it; the keys stand in the table below and nowhere else.
type actionID string

// The actions.
const (
	actUp       actionID = "up"
	actDown     actionID = "down"
	actPageUp   actionID = "page_up"
	actPageDown actionID = "page_down"
	actTop      actionID = "top"
	actBottom   actionID = "bottom"
	actOpen     actionID = "open"
	actBack     actionID = "back"

	actCase    actionID = "case"
	actResolve actionID = "resolve"
	actClaim   actionID = "claim"
	actNote    actionID = "note"
	actWait    actionID = "wait"
	actReopen  actionID = "reopen"
	actTaskLog actionID = "task_log"
	actShowCPR actionID = "show_cpr"
	actCopy    actionID = "copy"
	actNewTask actionID = "new_task"
	actImport  actionID = "import"
	actPaste   actionID = "paste"
	actUndo    actionID = "undo"
	actRedo    actionID = "redo"

	actFilter     actionID = "filter"
	actViews      actionID = "views"
	actSearchForm actionID = "search_form"
	actOrder      actionID = "order"
	actOrderBack  actionID = "order_back"
	actCutOff     actionID = "cut_off"
	actMine       actionID = "mine"
	actPreview    actionID = "preview"
	actForm       actionID = "form" // reports: the other form of R23
	actMore       actionID = "more" // case, log: show or hide details

	actChoose actionID = "choose" // guide: a choice or step by its digit
	actPrev   actionID = "prev"   // guide: the step before

	actCalc      actionID = "calc"       // guide: the step's calculation
	actStartOver actionID = "start_over" // guide: from its first step
	actApprove   actionID = "approve"    // guide: marked checked by the superuser

	actBeside   actionID = "beside"    // guide: the task beside it, or the guide alone
	actContents actionID = "contents"  // guide: jump to a step or section
	actLaw      actionID = "law"       // guide: the law references
	actCopyStep actionID = "copy_step" // guide: the step as text
	actNextHit  actionID = "next_hit"  // a guide's page: the next match of the search
	actPrevHit  actionID = "prev_hit"
	actPresent  actionID = "present" // guide: show it to a class
	actNotes    actionID = "notes"   // the show: notes for the trainer
	actRestart  actionID = "restart" // the show: from the beginning, with the clock at zero

	actTabQueue    actionID = "tab_queue"
	actTabResolved actionID = "tab_resolved"
	actTabReports  actionID = "tab_reports"
	actTabLog      actionID = "tab_log"
	actPlan        actionID = "plan"         // everywhere: the day plan
	actPlanMinutes actionID = "plan_minutes" // plan: choose the minutes
	actPlanAgain   actionID = "plan_again"   // plan: work it out anew

	actNextTab actionID = "next_tab"
	actPrevTab actionID = "prev_tab"

	actRole     actionID = "role"
	actLang     actionID = "lang"
	actRefresh  actionID = "refresh"
	actHelp     actionID = "help"
	actPalette  actionID = "palette"
	actActs     actionID = "acts"      // the latest acts, to undo
	actUndoThis actionID = "undo_this" // latest acts: the one under the cursor
	actEditor   actionID = "editor"    // a note in the user's own editor
	actWork     actionID = "work"      // long work under way: see it, stop it
	actStop     actionID = "stop"      // work: stop what the cursor is on
	actQuit     actionID = "quit"

	actMark      actionID = "mark"       // mark the task for an act on several
	actMarkRange actionID = "mark_range" // mark all from the one marked last
	actMarkAll   actionID = "mark_all"   // mark all that the filter shows
	actGiveBack  actionID = "give_back"  // give a task back
	actHandover  actionID = "handover"   // all of a person's tasks to another

	actNext   actionID = "next"   // queue: take the next free task
	actAssign actionID = "assign" // give a task to somebody
	actDue    actionID = "due"    // a due date of our own
	actCases  actionID = "cases"  // the queue case by case
	actUnfold actionID = "unfold" // cases: a case to its tasks
	actFold   actionID = "fold"

	actReconcile  actionID = "reconcile"   // plan of a snapshot: carry it out
	actRecords    actionID = "imports"     // everywhere: the records of imports
	actUndoImport actionID = "undo_import" // records: undo the import as a whole

	actMissing actionID = "missing" // resolved: only what is missing in KSD

	actLink actionID = "link" // case: a manual task is KSD's

	actDemo actionID = "demo" // welcome

	actExercise     actionID = "exercise"      // everywhere in an exercise: its page
	actExerciseWind actionID = "exercise_wind" // that page: wind the clock forward
	actTrainSeed    actionID = "train_seed"    // exercises: choose the seed
	actTraining     actionID = "training"      // welcome: the exercises
	actTrainDrop    actionID = "train_drop"    // exercises: throw the one under way away
)

// action is one row of the table: what a key does, where, and how help names it.
type action struct {
	id      actionID
	keys    []string // as tea names them; the first is shown
	help    text.Msg // what it does, for help and palette
	short   text.Msg // the same in a word, for the footer; zero keeps it out
	screens []screenID
}

// lists are the screens with a cursor that moves over rows.
var lists = []screenID{
	screenQueue, screenCase, screenLog, screenResolved, screenReports, screenGuide, screenHelp, screenWelcome, screenWork, screenPlan, screenCases, screenActs,
	screenReconcile, screenRecords, screenRecord,
	screenCatalog, screenCatalogType, screenFacets,
	screenGuidePage, screenPanel, screenPresent,
	screenTraining, screenExercise, screenTrainResult,
}

// tasks are the screens where the row under the cursor is a task.
var tasks = []screenID{screenQueue, screenCase, screenCases}

// guidePanes are the faces of the guide screen: the walk, and its page.
var guidePanes = []screenID{screenGuide, screenGuidePage}

// keyTable lists every key there is, in the order of help. Footer, help and palette are made from it, and a test refuses conflicts
// and keys that need AltGr on a Danish keyboard.
func keyTable() []action {
	return slices.Concat(listKeys(), guideKeys(), actKeys(), viewKeys(), catalogKeys(), generalKeys())
}

// listKeys are the keys of rows in a list: opening, marking, and handing tasks over.
func listKeys() []action {
	return []action{
		{actOpen, []string{"enter"}, text.KeyOpen, text.KeyOpenShort, []screenID{screenQueue, screenCase, screenPlan}},
		{actOpen, []string{"enter"}, text.KeyUnfold, text.KeyUnfoldShort, []screenID{screenCases}},
		{actUnfold, []string{"right"}, text.KeyUnfold, text.Msg{}, []screenID{screenCases}},
		{actFold, []string{"left"}, text.KeyFold, text.Msg{}, []screenID{screenCases}},
		{actNext, []string{"x"}, text.KeyNext, text.Msg{}, []screenID{screenQueue}},
		{actMark, []string{"space"}, text.KeyMark, text.Msg{}, []screenID{screenQueue, screenResolved, screenCase}},
		{actMark, []string{"space"}, text.KeyMarkInCases, text.Msg{}, []screenID{screenCases}},
		{actMarkRange, []string{"B"}, text.KeyMarkRange, text.Msg{}, []screenID{screenQueue, screenResolved, screenCase}},
		{actMarkRange, []string{"B"}, text.KeyMarkCases, text.Msg{}, []screenID{screenCases}},
		{actMarkAll, []string{"*"}, text.KeyMarkAll, text.Msg{}, []screenID{screenQueue, screenResolved, screenCases}},
		{actMarkAll, []string{"*"}, text.KeyMarkCase, text.Msg{}, []screenID{screenCase}},
		{actAssign, []string{"w"}, text.KeyAssign, text.Msg{}, tasks},
		{actDue, []string{"d"}, text.KeyDue, text.Msg{}, tasks},
		{actCases, []string{"C"}, text.KeyCases, text.Msg{}, []screenID{screenQueue, screenCase}},
		{actOpen, []string{"enter"}, text.KeyOpenHere, text.KeyOpenHereShort, []screenID{screenLog, screenResolved, screenHelp, screenWelcome}},
	}
}

// guideKeys are the keys of a guide, of its page and of the show for a class.
func guideKeys() []action {
	return []action{
		{actOpen, []string{"enter"}, text.KeyStepDone, text.KeyStepDoneShort, []screenID{screenGuide}},
		{actChoose, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, text.KeyChoose, text.KeyChooseShort, []screenID{screenGuide}},
		{actPrev, []string{"backspace", "p"}, text.KeyPrevStep, text.KeyPrevStepShort, []screenID{screenGuide}},
		{actCalc, []string{"="}, text.KeyCalc, text.Msg{}, []screenID{screenGuide}},
		{actStartOver, []string{"B"}, text.KeyStartOver, text.Msg{}, []screenID{screenGuide}},
		{actApprove, []string{"A"}, text.KeyApprove, text.Msg{}, []screenID{screenGuide}},
		{actOpen, []string{"enter"}, text.KeyBackToStep, text.KeyBackStepShort, []screenID{screenGuidePage}},
		{actOpen, []string{"enter", "right"}, text.KeyPresentNext, text.KeyPresentNextS, []screenID{screenPresent}},
		{actPrev, []string{"backspace", "p", "left"}, text.KeyPresentPrev, text.KeyPresentPrevS, []screenID{screenPresent}},
		{actChoose, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, text.KeyPresentStep, text.KeyPresentStepS, []screenID{screenPresent}},
		{actNotes, []string{"n"}, text.KeyPresentNotes, text.KeyPresentNotesS, []screenID{screenPresent}},
		{actRestart, []string{"0"}, text.KeyPresentRestart, text.Msg{}, []screenID{screenPresent}},
		{actPresent, []string{"v"}, text.KeyPresent, text.Msg{}, guidePanes},
		{actNextHit, []string{"n"}, text.KeyNextHit, text.KeyNextHitShort, []screenID{screenGuidePage}},
		{actPrevHit, []string{"N"}, text.KeyPrevHit, text.KeyPrevHitShort, []screenID{screenGuidePage}},
	}
}

// actKeys are the keys that do something: to a task, an exercise, an import.
func actKeys() []action {
	return []action{
		{actBack, []string{"esc"}, text.KeyImportStop, text.KeyWorkStopIt, []screenID{screenImport}},
		{actUndoThis, []string{"enter"}, text.KeyActsUndo, text.KeyUndoShort, []screenID{screenActs}},
		{actStop, []string{"enter", "x"}, text.KeyWorkStop, text.KeyWorkStopIt, []screenID{screenWork}},
		{actOpen, []string{"enter"}, text.KeyTrainOpen, text.KeyTrainShort, []screenID{screenTraining}},
		{actTrainSeed, []string{"s"}, text.KeyTrainSeed, text.KeyTrainSeedIt, []screenID{screenTraining}},
		{actTraining, []string{"t"}, text.KeyTraining, text.Msg{}, []screenID{screenWelcome}},
		{actTrainDrop, []string{"x"}, text.KeyTrainDrop, text.KeyTrainDropIt, []screenID{screenTraining}},
		{actOpen, []string{"enter"}, text.KeyExerciseOpen, text.KeyExerciseShort, []screenID{screenExercise}},
		{actExerciseWind, []string{"f"}, text.KeyExerciseWind, text.KeyExerciseFwd, []screenID{screenExercise}},
		{actDemo, []string{"d"}, text.KeyDemo, text.Msg{}, []screenID{screenWelcome}},
		{actResolve, []string{"l"}, text.KeyResolve, text.KeyResolveShort, append([]screenID{screenGuide, screenPlan}, tasks...)},
		{actReopen, []string{"b"}, text.KeyReopen, text.KeyReopenShort, []screenID{screenResolved, screenCase}},
		{actMissing, []string{"m"}, text.KeyMissing, text.KeyMissingShort, []screenID{screenResolved}},
		{actCopy, []string{"y"}, text.KeyCopyHere, text.KeyCopyShort, []screenID{screenResolved, screenQueue}},
		{actLink, []string{"S"}, text.KeyLink, text.Msg{}, []screenID{screenCase}},
		{actClaim, []string{"t"}, text.KeyClaim, text.KeyClaimShort, append([]screenID{screenGuide, screenPlan}, tasks...)},
		{actGiveBack, []string{"T"}, text.KeyGiveBack, text.Msg{}, tasks},
		{actHandover, []string{"A"}, text.KeyHandover, text.Msg{}, []screenID{screenQueue, screenCases}},
		{actWait, []string{"a"}, text.KeyWait, text.KeyWaitShort, append([]screenID{screenGuide, screenPlan}, tasks...)},
		{actNote, []string{"n"}, text.KeyNote, text.KeyNoteShort, append([]screenID{screenGuide, screenResolved}, tasks...)},
		{actEditor, []string{"e"}, text.KeyEditor, text.Msg{}, append([]screenID{screenGuide, screenResolved}, tasks...)},
		{actReconcile, []string{"A"}, text.KeyReconcile, text.KeyReconcileShort, []screenID{screenReconcile}},
		{actOpen, []string{"enter", "space"}, text.KeyReconcileOpen, text.KeyReconcileOpenWord, []screenID{screenReconcile}},
		{actOpen, []string{"enter"}, text.KeyRecordOpen, text.KeyOpenHereShort, []screenID{screenRecords}},
		{actUndoImport, []string{"b"}, text.KeyUndoImport, text.KeyUndoImportShort, []screenID{screenRecords, screenRecord}},
	}
}

// viewKeys are the keys that choose what is shown, and how much of it.
func viewKeys() []action {
	return []action{
		{actCase, []string{"s"}, text.KeyCase, text.KeyCaseShort, []screenID{screenQueue, screenCases, screenGuide, screenResolved, screenLog, screenPlan, screenReconcile}},
		{actFilter, []string{"/"}, text.KeyFilter, text.KeyFilterShort, []screenID{screenQueue, screenCases}},
		{actFilter, []string{"/"}, text.KeySearch, text.KeySearchShort, []screenID{screenGuide, screenGuidePage, screenHelp}},
		{actViews, []string{"v"}, text.KeyViews, text.Msg{}, []screenID{screenQueue}},
		{actSearchForm, []string{"F"}, text.KeySearchForm, text.Msg{}, []screenID{screenQueue}},
		{actCutOff, []string{"m"}, text.KeyCutOff, text.KeyCutOffShort, []screenID{screenQueue}},
		{actMine, []string{"M"}, text.KeyMine, text.Msg{}, []screenID{screenQueue}},
		{actOrder, []string{"o"}, text.KeyOrder, text.KeyOrderShort, []screenID{screenQueue}},
		{actOrderBack, []string{"O"}, text.KeyOrderBack, text.Msg{}, []screenID{screenQueue}},
		{actPreview, []string{"p"}, text.KeyPreview, text.KeyPreviewShort, []screenID{screenQueue}},
		{actForm, []string{"f"}, text.KeyForm, text.KeyFormShort, []screenID{screenReports}},
		{actMore, []string{"space"}, text.KeyMore, text.KeyMoreShort, []screenID{screenLog}},
		{actMore, []string{"p"}, text.KeyMoreCase, text.KeyMoreShort, []screenID{screenCase}},
		{actMore, []string{"p"}, text.KeyMoreResolved, text.KeyMoreShort, []screenID{screenResolved}},
		{actBack, []string{"esc"}, text.KeyBulkStop, text.KeyWorkStopIt, []screenID{screenBulk}},
		{actMore, []string{"space"}, text.KeyPlanLeft, text.KeyPlanLeftShort, []screenID{screenPlan}},
		{actPlanMinutes, []string{"m"}, text.KeyPlanMinutes, text.KeyPlanMinShort, []screenID{screenPlan}},
		{actPlanAgain, []string{"r"}, text.KeyPlanAgain, text.Msg{}, []screenID{screenPlan}},
		{actMore, []string{"space"}, text.KeyWholeGuide, text.KeyWholeGuideShort, []screenID{screenGuide}},
		{actMore, []string{"space"}, text.KeyBackToStep, text.Msg{}, []screenID{screenGuidePage}},
		{actContents, []string{"i"}, text.KeyContents, text.KeyContentsShort, guidePanes},
		{actLaw, []string{"L"}, text.KeyLaw, text.KeyLawShort, guidePanes},
		{actBeside, []string{"f"}, text.KeyBeside, text.KeyBesideShort, guidePanes},
		{actCopyStep, []string{"Y"}, text.KeyCopyStep, text.Msg{}, guidePanes},
		{actTaskLog, []string{"h"}, text.KeyTaskLog, text.Msg{}, append([]screenID{screenGuide, screenResolved}, tasks...)},
		{actShowCPR, []string{"c"}, text.KeyShowCPR, text.Msg{}, append([]screenID{screenGuide}, tasks...)},
		{actCopy, []string{"y"}, text.KeyCopy, text.Msg{}, []screenID{screenGuide, screenReconcile, screenCase, screenCases}},
		{actNewTask, []string{"N"}, text.KeyNewTask, text.Msg{}, append([]screenID{screenWelcome}, tasks...)},
		{actImport, []string{"I"}, text.KeyImport, text.Msg{}, []screenID{screenQueue, screenWelcome}},
		{actPaste, []string{"V"}, text.KeyPaste, text.Msg{}, []screenID{screenQueue, screenWelcome}},
	}
}

// generalKeys are the keys that move, switch and ask, on every screen or nearly so.
func generalKeys() []action {
	everywhere := []screenID{screenAny}
	return []action{
		{actDown, []string{"j", "down"}, text.KeyDown, text.Msg{}, lists},
		{actUp, []string{"k", "up"}, text.KeyUp, text.Msg{}, lists},
		{actPageDown, []string{"pgdown", "ctrl+f"}, text.KeyPageDown, text.Msg{}, lists},
		{actPageUp, []string{"pgup", "ctrl+b"}, text.KeyPageUp, text.Msg{}, lists},
		{actTop, []string{"g", "home"}, text.KeyTop, text.Msg{}, lists},
		{actBottom, []string{"G", "end"}, text.KeyBottom, text.Msg{}, lists},

		{actBack, []string{"esc"}, text.KeyBack, text.KeyBackShort, everywhere},
		{actTabQueue, []string{"1"}, text.KeyTabQueue, text.Msg{}, everywhere},
		{actTabResolved, []string{"2"}, text.KeyTabResolved, text.Msg{}, everywhere},
		{actTabReports, []string{"3"}, text.KeyTabReports, text.Msg{}, everywhere},
		{actTabLog, []string{"4"}, text.KeyTabLog, text.Msg{}, everywhere},
		{actCatalog, []string{"K"}, text.KeyCatalog, text.Msg{}, everywhere},
		{actPlan, []string{"P"}, text.KeyPlan, text.Msg{}, everywhere},
		{actNextTab, []string{"tab"}, text.KeyNextTab, text.Msg{}, everywhere},
		{actPrevTab, []string{"shift+tab"}, text.KeyPrevTab, text.Msg{}, everywhere},
		{actUndo, []string{"u"}, text.KeyUndo, text.KeyUndoShort, everywhere},
		{actRedo, []string{"U"}, text.KeyRedo, text.Msg{}, everywhere},
		{actExercise, []string{"E"}, text.KeyExercise, text.Msg{}, everywhere},
		{actActs, []string{"H"}, text.KeyActs, text.Msg{}, everywhere},
		{actRecords, []string{"J"}, text.KeyRecords, text.Msg{}, everywhere},
		{actRole, []string{"R"}, text.KeyRole, text.Msg{}, everywhere},
		{actLang, []string{"D"}, text.KeyLang, text.Msg{}, everywhere},
		{actRefresh, []string{"r", "f5", "ctrl+l"}, text.KeyRefresh, text.Msg{}, everywhere},
		{actHelp, []string{"?", "f1"}, text.KeyHelp, text.KeyHelpShort, everywhere},
		{actWork, []string{"W"}, text.KeyWork, text.Msg{}, everywhere},
		{actPalette, []string{":", "ctrl+p"}, text.KeyPalette, text.Msg{}, everywhere},
		{actQuit, []string{"q"}, text.KeyQuit, text.KeyQuitShort, everywhere},
	}
}

// keyName shows a key as it is written on the keyboard.
func keyName(lang text.Lang, key string) string {
	switch key {
	case "enter":
		return "↵"
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "tab":
		return "Tab"
	case "shift+tab":
		return lang.T(text.KeyNameShift) + "+Tab"
	case "esc":
		return "Esc"
	case "space":
		return lang.T(text.KeyNameSpace)
	case "backspace":
		return "⌫"
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	case "home", "end", "f1", "f5":
		return strings.ToUpper(key[:1]) + key[1:]
	}
	if rest, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "Ctrl-" + strings.ToUpper(rest)
	}
	if rest, ok := strings.CutPrefix(key, "alt+"); ok {
		return "Alt-" + keyName(lang, rest)
	}
	return key
}

// keyNames shows all keys of an action; a run of digits as one.
func keyNames(lang text.Lang, a action) string { return KeyNames(lang, a.keys) }
