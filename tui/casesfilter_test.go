package tui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

func (p *pilot) cases() (numbers []string) {
	p.t.Helper()
	c, ok := p.m.top().(casesScreen)
	if !ok {
		p.t.Fatalf("the top is %T", p.m.top())
	}
	for _, r := range c.win.rows {
		numbers = append(numbers, r.Case)
	}
	return numbers
}

// The cases are filtered as the queue is: only those with a task that matches stay, and Esc takes the filter off before it closes the screen.
func TestCasesFilter(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("C")
	all := len(p.cases())
	p.keys("/", "type:20").sees("/ type:20").keys("enter").sees("/type:20", "2026-004702", "2026-004705")
	if got := p.cases(); len(got) != 2 {
		t.Fatalf("cases %v, want the two with a task of type 20", got)
	}
	p.keys("/", "x", "enter").sees("20x").keys("esc")
	if got := p.cases(); len(got) != all {
		t.Fatalf("%d cases, want all %d again", len(got), all)
	}
	p.keys("/", "type:999", "enter").sees("Ingen sag har en åben opgave, der passer").keys("esc", "esc").sees("1 af 24")
}

// What narrows the queue narrows its cases too.
func TestCasesOfTheFilteredQueue(t *testing.T) {
	p := newPilot(t, 120, 36, text.En, testRows()).find("type:20").keys("C").sees("/type:20")
	if got := p.cases(); len(got) != 2 {
		t.Fatalf("cases %v", got)
	}
	p.keys("esc").lacks("/type:20").keys("esc").sees("1 of 2")
}

// A saved view with group = "case" opens the cases with its filter; the queue stays as it was.
func TestViewGroupedByCase(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.m.deps.Views = Views{Load: func(text.Lang) ([]SavedView, []string) {
		return []SavedView{{Name: "Sager med refusion", Key: "r", Filter: "type:60,20", Group: "case"}, {Name: "Ødelagt", Key: "x", Filter: "blokr:x", Group: "case"}}, nil
	}}
	p.keys("v", "r").sees("Sager med åbne opgaver", "Sager med refusion", "/type:60,20")
	if got := p.cases(); len(got) != 3 {
		t.Fatalf("cases %v, want three", got)
	}
	p.keys("esc", "esc").sees("1 af 24").keys("v", "x").sees("Visningen Ødelagt kan ikke bruges")
}

// A search for a citizen among the cases is logged once, and its number is masked once it is no longer typed.
func TestCasesOfACitizen(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("C", "/", "cpr:900285-0105", "enter").lacks("900285-0105").sees("2026-004705")
	if got := p.cases(); len(got) != 1 || p.searches() != 1 {
		t.Fatalf("cases %v, %d searches logged", got, p.searches())
	}
}

func TestCasesFilterGoldens(t *testing.T) {
	for name, keys := range map[string][]string{"typed": {"C", "/", "bloker:"}, "on": {"C", "/", "bloker:udbetaling eller type:19", "enter", "enter"}} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			for _, lang := range []text.Lang{text.Da, text.En} {
				t.Run(fmt.Sprintf("%s/%dx%d_%s", name, size[0], size[1], lang), func(t *testing.T) {
					p := newPilot(t, size[0], size[1], lang, testRows()).keys(keys...)
					mustFill(t, p.m.View().Content, size[0], size[1])
					golden.RequireEqual(t, p.screen())
				})
			}
		}
	}
}

func TestFilteredCasesAtEverySize(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen {
		x := filter{}.with(e.frame, "type:19", "Ærø")
		c := casesOf("", x).(casesScreen) //nolint:forcetypeassert // a test
		s, _ := drive(e, c, loadedMsg[casesData]{value: casesData{windowData: windowData{what: stretchStart}, cases: map[store.TaskID]store.CaseRow{}}})
		s, _ = drive(e, s, press(actFilter))
		return s
	})
}
