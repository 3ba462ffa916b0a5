package tui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
)

// beside opens the guide with the task beside it.
func besideGuide(t *testing.T, e env, deciding bool) screen {
	t.Helper()
	e.look.beside = true
	task := otherCauseTask()
	s := openGuide(t, e, task, deciding)
	g := s.(guideScreen)
	s, _ = s.update(e, loadedMsg[previewData]{id: g.beside.load, value: previewData{task: task.Task, release: tonight()}})
	return s
}

func TestGuideBesideGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return besideGuide(t, e, true) })
}

func TestGuideLawGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openGuide(t, e, otherCauseTask(), false), press(actLaw))
		return s
	})
}

func TestGuideCopyGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		g := openGuide(t, e, otherCauseTask(), true).(guideScreen)
		step, _ := g.run.Current()
		return newPanelScreen(text.CopyTitle, e.t(text.CopyAgain), g.stepPlain(e.frame, step))
	})
}

func TestGuideContentsGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p := newPilot(t, w, h, lang, testRows()).find("2026-004702 19").keys("enter", "i", "down", "down")
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

func TestGuideRoomFitsEverywhere(t *testing.T) {
	for name, key := range map[string]actionID{"law": actLaw, "beside": actBeside, "whole": actMore} {
		t.Run(name, func(t *testing.T) {
			sweep(t, func(t *testing.T, e env) screen {
				s, _ := newGuideScreen(otherCauseTask().Row, true).init(e)
				s, _ = drive(e, s, digit(2), press(key))
				return s
			})
		})
	}
	sweep(t, func(t *testing.T, e env) screen { return newContentsScreen(e.guides.Guide(19, e.lang), 1) })
	sweep(t, func(_ *testing.T, e env) screen {
		return newPanelScreen(text.CopyTitle, "why", strings.Repeat("ærø ", 90))
	})
}

// What was chosen is seen at every width, on the page, beside the task and among the law references; the latest choice is never cut off.
func TestTrailIsAlwaysSeen(t *testing.T) {
	for _, w := range []int{60, 80, 120, 200} {
		for name, keys := range map[string][]tea.Msg{"walk": nil, "page": {press(actMore)}, "law": {press(actLaw)}, "beside": {press(actBeside)}} {
			e := testEnv(t, w, 20, text.Da)
			s, _ := drive(e, openGuide(t, e, otherCauseTask(), true), append([]tea.Msg{digit(1)}, keys...)...)
			rule := splitLines(plain(s.view(e.frame)))[guideHead-1]
			if !strings.Contains(rule, "6 Uarbejdsdygtig: Anden årsag godkendt") {
				t.Errorf("%s at %d: %q", name, w, rule)
			}
		}
	}
}

// The menu leads to the part on the page, whichever is asked for; digits lead to steps.
func TestContentsLeadToTheirParts(t *testing.T) {
	for _, n := range []string{"2026-004702 19", "2026-004704 40"} {
		p := newPilot(t, 80, 24, text.Da, testRows()).find(n).keys("enter")
		g := p.m.top().(guideScreen)
		for i, h := range g.guide.Headings() {
			p.keys("i", "home")
			for range i {
				p.keys("down")
			}
			p.keys("enter")
			at := p.m.top().(guideScreen)
			if at.shows != showWhole || at.page.heads[i] != at.pageTop {
				t.Fatalf("%s: %q is not shown", n, h)
			}
			if line := plain(at.page.whole[at.pageTop]); !strings.HasPrefix(h, strings.TrimSpace(line)) || strings.TrimSpace(line) == "" {
				t.Errorf("%s: %q leads to %q", n, h, line)
			}
		}
		p.keys("i", "3")
		if at := p.m.top().(guideScreen); !strings.HasPrefix(strings.TrimSpace(plain(at.page.whole[at.pageTop])), "3. ") {
			t.Errorf("%s: 3 leads to %q", n, plain(at.page.whole[at.pageTop]))
		}
		p.keys("enter")
		if p.m.top().(guideScreen).shows != showStep {
			t.Error("Enter must lead back to the step")
		}
	}
}

// A reference is shown verbatim, with its version, whether anybody has verified it, and the steps that rest on it; the wording is not made up.
func TestLawSaysWhatIsKnown(t *testing.T) {
	e := testEnv(t, 120, 60, text.Da)
	s, _ := drive(e, openGuide(t, e, otherCauseTask(), false), press(actLaw))
	view := plain(s.view(e.frame))
	for _, l := range s.(guideScreen).guide.LawVersions {
		if !strings.Contains(view, l.Ref) || !strings.Contains(view, l.Version) {
			t.Errorf("%s (%s) is not shown", l.Ref, l.Version)
		}
	}
	for _, want := range []string{text.LawUnchecked.Da, "2 Er det borgerens egen sygdom?", text.LawTaken.Da, "retsinformation.dk", text.LawNoSource.Da} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

// The first time a step is sent to the clipboard; the second time, and where the terminal is known not to take it, its text is shown.
func TestCopyStep(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s, cmd := drive(e, openGuide(t, e, otherCauseTask(), true), press(actCopyStep))
	sent := fmt.Sprint(messages(cmd))
	if !strings.Contains(sent, "setClipboardMsg") || !strings.Contains(sent, "6. Vælg værdien under Fraværsårsag") || strings.Contains(sent, "**") {
		t.Errorf("sent %s", sent)
	}
	if strings.Contains(sent, testCase) || strings.Contains(sent, otherCauseTask().Citizen) && otherCauseTask().Citizen != "" {
		t.Errorf("the task is in it: %s", sent)
	}
	if _, cmd = drive(e, s, press(actCopyStep)); !isPanel(cmd) {
		t.Errorf("the second time asks for %v", messages(cmd))
	}
	e.deps.NoClipboard = true
	if _, cmd = drive(e, openGuide(t, e, otherCauseTask(), true), press(actCopyStep)); !isPanel(cmd) {
		t.Error("without a clipboard the text is not shown")
	}
}

func isPanel(cmd tea.Cmd) bool {
	msg, ok := cmd().(pushMsg)
	return ok && reflect.TypeOf(msg.screen) == reflect.TypeFor[panelScreen]()
}

// messages runs a command and lists what it gives, a batch one by one.
func messages(cmd tea.Cmd) []string {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if batch, ok := commandsIn(msg); ok {
		var out []string
		for _, c := range batch {
			out = append(out, messages(c)...)
		}
		return out
	}
	return []string{fmt.Sprintf("%T %v", msg, msg)}
}

// The task beside the guide stays beside it for the next guide, and another key than the usual one does it when the settings say so.
func TestBesideStaysAndCanBeRemapped(t *testing.T) {
	p := &pilot{t: t, now: sunday}
	p.store, p.actor = testStore(t, &p.now, testRows())
	p.begin(120, 36, Deps{Lang: text.Da, Keys: Remap{"beside": {"z"}}, Session: Session{Store: p.store, Actor: p.actor, Now: func() time.Time { return p.now }}})
	p.find("2026-004702 19").keys("enter", "f").lacks(text.PaneDue.Da)
	p.keys("z").sees(text.PaneDue.Da, "›○○○○○○").keys("esc", "down", "enter").sees(text.PaneDue.Da)
	p.keys("z").lacks(text.PaneDue.Da)
}

// Below the least width the program says why there is no task beside the guide.
func TestBesideNeedsRoom(t *testing.T) {
	p := newPilot(t, 70, 24, text.Da, testRows()).find("2026-004702 19").keys("enter", "f")
	p.sees("Gør vinduet bredere")
}

// The menu of a guide's parts opens where the walk stands.
func TestContentsOpenAtTheStep(t *testing.T) {
	p := latePilot(t, 100, 30, text.Da).keys("enter", "enter", "i")
	c, ok := p.m.top().(contentsScreen)
	if !ok || c.parts[c.sel].step != 3 {
		t.Errorf("the cursor is on part %d", c.sel)
	}
}
