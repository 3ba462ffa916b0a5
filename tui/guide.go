package tui

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// guideScreen walks a caseworker through the guide of a task's type. Digits and Enter choose; at the end it hands the answers on, to be
// confirmed and written. It can also be read as one page, and searched.
type guideScreen struct {
	row      store.Row
	deciding bool // begin at the deciding step
	lang     text.Lang
	guide    guides.Guide
	run      guides.Run
	cursor   int // the choice under the cursor
	top      int // the first line of text shown

	page   mdDoc
	drawn  loadID // the drawing waited for
	task   caseTask
	known  bool // task holds what the store said
	loaded loadID
	failed string // why the task could not be read

	shows     guideShows // what stands in the right pane
	pageTop   int
	searching bool
	input     textinput.Model
	found     finder
	walk      guideWalk
	copied    string // the step copied last
	look      *guideLook
	beside    preview // what stands beside the guide when the task does
	pane      *memo
	version   int

	rate     *typeReturns // how often tasks of the type came back; nil until that is counted
	counting loadID
}

// guideShows says what the right pane of a guide shows.
type guideShows uint8

// What the right pane shows.
const (
	showStep  guideShows = iota
	showWhole            // the guide as one page
	showLaw              // its law references
)

// newGuideScreen opens the guide of a task's type. A row without a task opens it for reading only.
func newGuideScreen(row store.Row, deciding bool) guideScreen {
	return guideScreen{row: row, deciding: deciding, pane: &memo{}}
}

// id differs for the page: there n is the next match, in the walk a note.
func (g guideScreen) id() screenID {
	if g.shows != showStep {
		return screenGuidePage
	}
	return screenGuide
}

func (g guideScreen) typing() bool { return g.searching }

func (g guideScreen) init(e env) (screen, tea.Cmd) {
	g.look = e.look
	g = g.open(e)
	if g.deciding {
		g.run = toDeciding(g.run)
	}
	g, draw := g.draw(e)
	g, read := g.read(e)
	g, tally := g.readReturns(e)
	g, beside := g.readBeside(e)
	return g, tea.Batch(draw, read, tally, beside)
}

// open takes the guide in the language of the program and starts at its first step.
func (g guideScreen) open(e env) guideScreen {
	g.lang = e.lang
	g.guide = e.guides.Guide(g.row.Type, e.lang)
	g.run = g.guide.Start()
	return g.changed()
}

// toDeciding passes the steps without choices that lie before the deciding one; a step that asks something is not passed over.
func toDeciding(r guides.Run) guides.Run {
	for {
		step, ok := r.Current()
		if !ok || step.Deciding || len(step.Choices) > 0 {
			return r
		}
		next, err := r.Next()
		if err != nil || next.Finished() { // the last step is shown until the store has said yes
			return r
		}
		r = next
	}
}

// changed notes that the screen must be drawn anew.
func (g guideScreen) changed() guideScreen {
	g.version++
	return g
}

// draw asks for the page at the width it is shown at, unless it is there.
func (g guideScreen) draw(e env) (guideScreen, tea.Cmd) {
	k := mdKey{hash: g.guide.Hash, lang: g.guide.Lang, number: g.guide.Type, width: g.textWidth(e.w), look: e.st.key}
	if g.page.key == k {
		return g, nil
	}
	if doc, ok := e.pages.get(k); ok {
		g.page = doc
		return g.changed(), nil
	}
	g.drawn = e.next()
	return g, loadPage(g.drawn, g.guide, k)
}

// read asks the store how the task stands now.
func (g guideScreen) read(e env) (guideScreen, tea.Cmd) {
	if g.row.ID == 0 {
		return g, nil
	}
	g.loaded = e.next()
	return g, e.do.loadTask(g.loaded, g.row.ID, e.now)
}

func (g guideScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[mdDoc]:
		return g.tookPage(e, msg), nil
	case loadedMsg[caseTask]:
		return g.tookTask(e, msg), nil
	case loadedMsg[walkKept]:
		return g.kept(e, msg)
	case calculatedMsg:
		return g.calculated(e, msg)
	case rulesMsg:
		return g.rejudged(e), nil
	case loadedMsg[typeReturns]:
		return g.tookReturns(msg), nil
	case loadedMsg[previewData]:
		return g.tookBeside(msg), nil
	case gotoPartMsg:
		return g.toPart(msg.part), nil
	case resizedMsg:
		return g.resized(e)
	case changedMsg, shownMsg:
		return g.reread(e)
	case actionMsg:
		return g.act(e, msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		return g.typed(e, msg)
	}
	return g, nil
}

// reread reads the task anew, and what stands beside the guide.
func (g guideScreen) reread(e env) (screen, tea.Cmd) {
	g, read := g.read(e)
	g, beside := g.readBeside(e)
	g, draw := g.draw(e) // another guide may have changed what stands beside it
	return g.changed(), tea.Batch(read, beside, draw)
}

func (g guideScreen) tookPage(e env, msg loadedMsg[mdDoc]) screen {
	if msg.id != g.drawn {
		return g
	}
	g.drawn = 0
	if msg.err != nil {
		g.failed = e.t(text.WalkNotDrawn)
		return g.changed()
	}
	e.pages.put(msg.value)
	g.page = msg.value
	if g.found.query != "" {
		g.found = find(g.page.whole, g.found.query, g.pageTop)
	}
	return g.changed()
}

func (g guideScreen) tookTask(e env, msg loadedMsg[caseTask]) screen {
	if msg.id != g.loaded {
		return g
	}
	g.loaded, g.failed = 0, ""
	if msg.err != nil {
		g.failed = failure(e, msg.err)
		return g.changed()
	}
	g.task, g.known = msg.value, true
	g.row = msg.value.Row
	if msg.value.walked {
		g = g.resume(e, msg.value.walk)
	}
	return g.changed()
}

// resized draws the page for the new width; a new language opens the same step of the other language's guide.
func (g guideScreen) resized(e env) (screen, tea.Cmd) {
	if e.lang != g.lang {
		passed, results := g.run.Passed(), g.run.Results()
		g = g.open(e)
		g.run = g.guide.Resume(passed, results) // steps and choices have the same ids in every language
	}
	g, cmd := g.draw(e)
	return g.changed(), cmd
}

func (g guideScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	switch a.id {
	case actOpen:
		return g.forward(e)
	case actChoose:
		return g.choose(e, int(a.key[0]-'1'))
	case actPrev:
		return g.back(e)
	case actCalc:
		return g.openCalc(e)
	case actStartOver:
		return g.startOver(e)
	case actApprove:
		return g, emit(pushMsg{newApproveForm(e, g.guide)})
	case actFilter:
		return g.search(e), nil
	case actMore:
		return g.toggle(showWhole), nil
	case actLaw:
		return g.toggle(showLaw), nil
	case actContents:
		step, _ := g.run.Current()
		return g, emit(pushMsg{newContentsScreen(g.guide, g.number(step))})
	case actBeside:
		return g.toggleBeside(e)
	case actCopyStep:
		return g.copyStep(e)
	case actPresent:
		step, _ := g.run.Current()
		return g, emit(pushMsg{newPresentScreen(g.row.Type, step.ID)})
	case actNextHit:
		return g.hit(e, 1), nil
	case actPrevHit:
		return g.hit(e, -1), nil
	case actResolve:
		return g.toResolving(e)
	case actBack:
		return g.leaveStep()
	case actDown, actUp, actPageDown, actPageUp, actTop, actBottom:
		return g.move(e, a.id), nil
	}
	return g, g.taskAct(a.id)
}

// why refuses an act that the task is not in a state for.
func (g guideScreen) why(e env, id actionID) string {
	switch id {
	case actChoose:
		return g.whyNotChoose(e)
	case actCalc:
		return g.whyNotCalc(e)
	case actApprove:
		return whyNotApprove(e, g.guide)
	case actStartOver:
		if len(g.run.Trail())+len(g.run.Results()) == 0 {
			return e.t(text.WalkAtStart)
		}
		return ""
	case actNextHit, actPrevHit:
		if g.found.query == "" {
			return e.t(text.WalkFindNothing, keyOf(e.frame, screenGuidePage, actFilter))
		}
		return ""
	case actBeside:
		return g.whyNotBeside(e)
	}
	if g.row.ID == 0 {
		return ""
	}
	return refusal(e, g.row.Task, id)
}

// idle leaves to a guide whose task is resolved what still does something: the walk is over, and nobody works on the task any more.
func (g guideScreen) idle(id actionID) bool {
	if !g.resolved() || g.id() != screenGuide {
		return false
	}
	switch id {
	case actOpen, actPrev, actChoose, actResolve, actClaim, actWait:
		return true
	}
	return false
}

// taskAct asks for the acts on the task that other screens offer too.
func (g guideScreen) taskAct(id actionID) tea.Cmd {
	if g.row.ID == 0 {
		return nil
	}
	if id == actCase && len(g.task.held) > 0 {
		return emit(openCaseMsg{number: g.row.Case, focus: g.task.held[0].ID}) // the cause, not the task it holds
	}
	return taskAction(id, g.row)
}

// toggle shows something in the right pane, or the step again.
func (g guideScreen) toggle(what guideShows) guideScreen {
	if g.shows == what {
		what = showStep
	}
	g.shows, g.found, g.pageTop = what, finder{}, 0
	return g.changed()
}

// chosenAt gives the index of the choice made at the step, so that going back shows what was chosen.
func chosenAt(s guides.Step, answers []guides.Answer) int {
	for _, a := range answers {
		for i, c := range s.Choices {
			if a.Step == s.ID && a.Choice == c.ID {
				return i
			}
		}
	}
	return 0
}

// landed shows a step from its beginning.
func (g guideScreen) landed() guideScreen {
	g.cursor, g.top, g.copied = 0, 0, ""
	return g.changed()
}

// resolved reports whether the store says that the task is resolved here.
func (g guideScreen) resolved() bool {
	return g.known && g.row.Resolution != nil && g.row.State == store.StateResolved
}
