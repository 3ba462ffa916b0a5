package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// openGuide opens the guide of a row with its page drawn and the task read.
func openGuide(t *testing.T, e env, task caseTask, deciding bool) screen {
	t.Helper()
	s, _ := newGuideScreen(task.Row, deciding).init(e)
	return drawPage(t, e, s, task)
}

// drawPage answers the loads that the screen waits for.
func drawPage(t *testing.T, e env, s screen, task caseTask) screen {
	t.Helper()
	g := s.(guideScreen)
	if g.drawn != 0 {
		msg := loadPage(g.drawn, g.guide, mdKey{hash: g.guide.Hash, number: g.guide.Type, lang: g.guide.Lang, width: g.textWidth(e.w), look: e.st.key})()
		s, _ = s.update(e, msg)
	}
	if g.loaded != 0 {
		s, _ = s.update(e, loadedMsg[caseTask]{id: g.loaded, value: task})
	}
	return s
}

func otherCauseTask() caseTask {
	return caseTask{Row: testRow(1, 19, catalog.NewDate(2026, time.November, 25), 0), release: tonight()}
}

// heldTask is a task 40 that two tasks of its case hold.
func heldTask() caseTask {
	return caseTask{
		Row: testRow(4, 40, 0, 0), release: store.Release{What: catalog.WhatNothing, When: catalog.WhenNone},
		held: []store.Task{testRow(1, 19, 0, 1).Task, testRow(3, 26, 0, 1).Task},
	}
}

func TestGuideFirstStepGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openGuide(t, e, otherCauseTask(), false) })
}

func TestGuideDecidingGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openGuide(t, e, otherCauseTask(), true) })
}

func TestGuideRejectedGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openGuide(t, e, otherCauseTask(), true), digit(2))
		return s
	})
}

func TestGuideResolvedGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		return openGuide(t, e, caseTask{Row: resolvedRow(1, "rejected", sunday)}, false)
	})
}

func TestGuideHeldGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openGuide(t, e, heldTask(), false) })
}

func TestGuideGeneratedGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		return openGuide(t, e, caseTask{Row: testRow(2, 10, 0, 1), release: store.Release{What: catalog.WhatDecision, When: catalog.WhenNone, BlockedBy: []store.TaskID{1}}}, true)
	})
}

func TestGuideSearchGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openGuide(t, e, otherCauseTask(), false), append([]tea.Msg{press(actFilter)}, typeText("aarsag ikke")...)...)
		return s
	})
}

func TestGuideFitsEverywhere(t *testing.T) {
	for name, task := range map[string]caseTask{"19": otherCauseTask(), "40": heldTask()} {
		t.Run(name, func(t *testing.T) {
			sweep(t, func(t *testing.T, e env) screen {
				s, _ := newGuideScreen(task.Row, true).init(e)
				s, _ = s.update(e, loadedMsg[caseTask]{id: s.(guideScreen).loaded, value: task})
				return s
			})
		})
	}
}

// Walking 19 to a refusal hands on the choice, the expected task 68 and the version of the guide (issue: the deciding step is cause).
func TestGuideWalksToTheRefusal(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s := openGuide(t, e, otherCauseTask(), false)
	for s.(guideScreen).decidingAhead() {
		s, _ = drive(e, s, press(actOpen))
	}
	s, _ = drive(e, s, digit(2))
	_, cmd := drive(e, s, press(actOpen))
	msg, ok := cmd().(resolveWithMsg)
	if !ok {
		t.Fatalf("the end of the guide asks for %T", cmd())
	}
	if len(msg.answers) != 1 || msg.answers[0] != (store.Answer{Step: "cause", Choice: "rejected"}) {
		t.Errorf("answers %v", msg.answers)
	}
	if len(msg.choice.FollowUp) != 1 || msg.choice.FollowUp[0] != 68 {
		t.Errorf("follow-ups %v", msg.choice.FollowUp)
	}
	if msg.guide.Hash != e.guides.Guide(19, text.Da).Hash || msg.guide.Lang != "da" {
		t.Errorf("guide %v", msg.guide)
	}
}

// The key that marks as resolved leads to the choice, and once it is made asks for the mark, with the last step still shown.
func TestGuideResolveKeyAtEveryPlace(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	for name, task := range map[string]caseTask{"19": otherCauseTask(), "40": heldTask()} {
		s, cmd := drive(e, openGuide(t, e, task, false), press(actResolve))
		if step, ok := s.(guideScreen).run.Current(); !ok || !step.Deciding || cmd != nil {
			t.Fatalf("%s: the key leads to %q", name, step.ID)
		}
		s, cmd = drive(e, s, digit(1), press(actResolve))
		if msg, ok := cmd().(resolveWithMsg); !ok || len(msg.answers) != 1 {
			t.Errorf("%s: once chosen it asks for %T", name, cmd())
		}
		if step, ok := s.(guideScreen).run.Current(); !ok || step.ID != "close" {
			t.Errorf("%s: behind the question stands %q", name, step.ID)
		}
	}
}

// A task that was resolved without its guide shows no step as done: nobody has gone through them.
func TestGuideNotFollowedHasNoTicks(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	row := resolvedRow(1, "rejected", sunday)
	row.Resolution.Guide, row.Resolution.Answers = store.GuideMark{}, nil
	if view := plain(openGuide(t, e, caseTask{Row: row}, false).view(e.frame)); strings.Contains(view, "✓ 1") || strings.Contains(view, "› 1") {
		t.Error(view)
	}
}

// decidingAhead reports whether the deciding step has not been reached.
func (g guideScreen) decidingAhead() bool {
	step, ok := g.run.Current()
	return ok && !step.Deciding
}

// Waiting opens the form that needs a date and never resolves (S2 l.112-115).
func TestGuideWaitNeverResolves(t *testing.T) {
	for _, n := range []catalog.Number{19, 114, 40, 10} {
		e := testEnv(t, 120, 32, text.Da)
		s := openGuide(t, e, caseTask{Row: testRow(1, n, 0, 0)}, false)
		for s.(guideScreen).decidingAhead() {
			s, _ = drive(e, s, press(actOpen))
		}
		step, _ := s.(guideScreen).run.Current()
		for i, c := range step.Choices {
			if c.Resolves {
				continue
			}
			after, cmd := drive(e, s, digit(i+1))
			if _, ok := cmd().(waitTaskMsg); !ok {
				t.Errorf("%d %s asks for %T", n, c.ID, cmd())
			}
			if len(after.(guideScreen).run.Answers()) != 0 {
				t.Errorf("%d %s is kept as an answer", n, c.ID)
			}
		}
	}
}

// A choice that waits leaves the walk where it is even where the guide has steps behind it.
func TestGuideWaitDoesNotMoveOn(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	g := openGuide(t, e, otherCauseTask(), false).(guideScreen)
	wait := guides.Choice{ID: "wait", NeedsDate: true}
	g.guide = guides.Guide{Steps: []guides.Step{{ID: "cause", Deciding: true, Choices: []guides.Choice{wait}}, {ID: "close"}}}
	g.run = g.guide.Start()
	after, cmd := drive(e, g, digit(1))
	if _, ok := cmd().(waitTaskMsg); !ok || len(after.(guideScreen).run.Trail()) != 0 {
		t.Errorf("asks for %T and has left %v", cmd(), after.(guideScreen).run.Trail())
	}
}

func TestGuideBackShowsWhatWasChosen(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s, _ := drive(e, openGuide(t, e, otherCauseTask(), true), digit(2), press(actPrev))
	g := s.(guideScreen)
	if step, _ := g.run.Current(); step.ID != "cause" || g.cursor != 1 || len(g.run.Answers()) != 0 {
		t.Errorf("at %s, cursor %d, answers %v", step.ID, g.cursor, g.run.Answers())
	}
}

func TestGuideKeepsItsPlaceInTheOtherLanguage(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s, _ := drive(e, openGuide(t, e, otherCauseTask(), true), digit(1))
	e.lang = text.En
	s, _ = drive(e, s, resizedMsg{})
	g := s.(guideScreen)
	if c, ok := g.run.Outcome(); !ok || c.ID != "approved" || g.guide.Lang != text.En {
		t.Errorf("choice %v %v in %s", c.ID, ok, g.guide.Lang)
	}
}

func TestGuideLeadsToTheCauses(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	_, cmd := drive(e, openGuide(t, e, heldTask(), false), press(actCase))
	if got := cmd(); !sameMsg(got, openCaseMsg{number: testCase, focus: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestGuideOfAClosedTaskIsReadOnly(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	task := otherCauseTask()
	task.State = store.StateGone
	s, _ := drive(e, openGuide(t, e, task, true), digit(1))
	_, cmd := drive(e, s, press(actOpen))
	if n, ok := cmd().(noticeMsg); !ok || !n.bad {
		t.Errorf("a task that is not open asks for %+v", cmd())
	}
}

func TestGuideSearch(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s := openGuide(t, e, otherCauseTask(), false)
	s, _ = drive(e, s, press(actFilter))
	if !s.typing() {
		t.Fatal("the search line takes no letters")
	}
	s, _ = drive(e, s, typeText("fraværsårsag")...)
	g := s.(guideScreen)
	first, ok := g.found.line()
	if !ok {
		t.Fatal("nothing found")
	}
	s, _ = drive(e, s, tea.KeyPressMsg{Code: tea.KeyEnter})
	if s.typing() || s.id() != screenGuidePage {
		t.Fatal("Enter must close the line and leave the hits")
	}
	s, _ = drive(e, s, press(actNextHit))
	g = s.(guideScreen)
	if next, _ := g.found.line(); next <= first || next < g.pageTop || next >= g.pageTop+e.h-guideHead-1 {
		t.Errorf("hit %d then %d, page at %d", first, next, g.pageTop)
	}
	s, _ = drive(e, s, press(actPrevHit))
	if at, _ := s.(guideScreen).found.line(); at != first {
		t.Errorf("back at %d, the first hit is on %d", at, first)
	}
	s, _ = drive(e, s, press(actFilter), tea.KeyPressMsg{Code: tea.KeyEscape})
	if s.typing() || s.(guideScreen).shows != showWhole {
		t.Error("Esc must close the line and stay on the page")
	}
	if s, _ = drive(e, s, press(actBack)); s.(guideScreen).shows != showStep {
		t.Error("Esc must then go back to the step")
	}
}

// A page drawn for one width is kept; another width, language or theme draws anew.
func TestGuideIsDrawnOnce(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	openGuide(t, e, otherCauseTask(), false)
	s, _ := newGuideScreen(otherCauseTask().Row, false).init(e)
	if s.(guideScreen).drawn != 0 {
		t.Error("drawn again at the same width")
	}
	e.w = 90
	if s, _ = drive(e, s, resizedMsg{}); s.(guideScreen).drawn == 0 {
		t.Error("not drawn for the new width")
	}
}

func TestGuideShowsItsTrust(t *testing.T) {
	for _, lang := range []text.Lang{text.Da, text.En} {
		e := testEnv(t, 120, 32, lang)
		if view := plain(openGuide(t, e, otherCauseTask(), false).view(e.frame)); !strings.Contains(view, lang.T(text.WalkDraft)) {
			t.Errorf("%s: a draft is not marked", lang)
		}
		if view := plain(openGuide(t, e, caseTask{Row: testRow(1, 10, 0, 0)}, false).view(e.frame)); !strings.Contains(view, lang.T(text.WalkGeneratedShort)) {
			t.Errorf("%s: a page made from the catalog is not marked", lang)
		}
	}
}

// One golden with its styles: nothing runs on from the text into the panes beside it.
func TestGuideStyledGolden(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	e.st = newStyles(true, colorprofile.TrueColor)
	golden.RequireEqual(t, openGuide(t, e, otherCauseTask(), true).view(e.frame))
}

// A guide of the municipality's own, a fault in it and workarounds show at every size; an expired workaround stands out, and each is said at its step.
func TestGuideMarksAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{80, 20}, {60, 16}, {120, 32}} {
		e := testEnv(t, size[0], size[1], text.Da)
		g := openGuide(t, e, heldTask(), false).(guideScreen)
		g.guide.Own = true
		g.guide.Workarounds = []guides.Workaround{
			{Error: "KSD-1", Owner: "Team A", Expires: e.today() - 1, Text: "Brug journalen."},
			{Error: "KSD-2", Owner: "Team B", Expires: e.today(), Step: "solve", Text: "Vent en dag."},
		}
		first := ansi.Strip(g.changed().view(e.frame))
		for _, want := range []string{"kommunens egen", "! omvej udløbet", "! Omvej KSD-1 udløb"} {
			if !strings.Contains(first, want) {
				t.Errorf("%v: %q is not shown:\n%s", size, want, first)
			}
		}
		next, _ := drive(e, g.changed(), press(actOpen))
		if second := ansi.Strip(next.view(e.frame)); !strings.Contains(second, "Omvej KSD-2 til og med") {
			t.Errorf("%v: the workaround of the step is not shown:\n%s", size, second)
		}
		g.guide.Own, g.guide.Workarounds, g.guide.Broken = false, nil, &guides.Problem{File: "da/040.md", Line: 7, Field: "kind", Msg: text.GuideMissing}
		if said := ansi.Strip(g.changed().view(e.frame)); !strings.Contains(said, "! egen har fejl") || !strings.Contains(strings.Join(strings.Fields(said), " "), "da/040.md:7: kind") {
			t.Errorf("%v: the fault is not shown:\n%s", size, said)
		}
	}
}
