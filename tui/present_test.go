package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// show opens the show of a guide from the queue, on its deciding step.
func show(t *testing.T, w, h int, lang text.Lang) *pilot {
	t.Helper()
	return newPilot(t, w, h, lang, testRows()).find("2026-004702 19").keys("enter", "v")
}

func TestPresentGolden(t *testing.T) {
	for name, keys := range map[string][]string{"first": {"g"}, "step": {"2"}, "deciding": {"6"}, "notes": {"6", "n"}} {
		t.Run(name, func(t *testing.T) {
			windows(t, func(t *testing.T, w, h int, lang text.Lang) {
				p := show(t, w, h, lang).keys(keys...)
				mustFill(t, p.m.View().Content, w, h)
				golden.RequireEqual(t, p.screen())
			})
		})
	}
}

func TestPresentFitsEverywhere(t *testing.T) {
	for _, notes := range []bool{false, true} {
		sweep(t, func(_ *testing.T, e env) screen {
			s, _ := newPresentScreen(19, "cause").init(e)
			p := s.(presentScreen)
			p.notes = notes
			return p
		})
	}
}

// Nothing of the task, its people, the queue or the user is seen, on any page, with the notes or the help on top.
func TestPresentShowsNothingPersonal(t *testing.T) {
	p := show(t, 200, 50, text.Da)
	banned := []string{"2026-0047", "900285", "Prøvesen", "Bente", "Ærø Prøvekommune", "DEMO", "Kørsel om", "sagsbehandler ·"}
	pages := len(p.m.top().(presentScreen).pages)
	p.keys("g")
	for range pages {
		p.lacks(banned...).keys("n").lacks(banned...).keys("n", "?").lacks(banned...).keys("esc", "enter")
	}
}

// No key leads to the queue while a class is looking; Esc does, and shows the guide again.
func TestPresentStaysInFront(t *testing.T) {
	p := show(t, 120, 36, text.Da)
	for _, key := range []string{"tab", "P", "u", "H", "R", "shift+tab", "W"} {
		p.keys(key)
		if p.m.top().id() != screenPresent {
			t.Fatalf("%s leads to %T", key, p.m.top())
		}
		p.sees("Vejledningen vises for en klasse").keys("n", "n")
	}
	if p.keys("esc").m.top().id() != screenGuide {
		t.Errorf("Esc leads to %T", p.m.top())
	}
}

// The clock runs from the start, and one key sets it back.
func TestPresentClock(t *testing.T) {
	p := show(t, 120, 36, text.Da).sees("13:05  ·  0 min")
	p.now = p.now.Add(75 * time.Minute)
	p.send(tickMsg{}).sees("14:20  ·  1 t 15 min").keys("0").sees("14:20  ·  0 min")
}

// One key leads through every page to the last, and stays there; the language changes in place.
func TestPresentTurns(t *testing.T) {
	p := show(t, 120, 36, text.Da).keys("g").sees("1 af 13")
	for range 30 {
		p.keys("enter")
	}
	p.sees("13 af 13").keys("left").sees("12 af 13").keys("4").sees("Trin 4", "5 af 13").keys("D").sees("Step 4", "5 of 13")
}

// Without a queue the show is all there is: Esc does not close it.
func TestPresentAlone(t *testing.T) {
	p := &pilot{t: t, now: sunday}
	p.begin(80, 24, Deps{Lang: text.Da, Present: 114, Session: Session{Now: func() time.Time { return p.now }}})
	p.sees("114 Grænseværdi", "1 af").keys("esc").sees("q lukker programmet").keys("enter").sees("Trin 1")
}

// At 80 columns every heading of every guide is set in big letters: a class reads it from the back of the room.
func TestPresentHeadingsAreBig(t *testing.T) {
	lib, err := guides.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []text.Lang{text.Da, text.En} {
		e := testEnv(t, 80, 22, lang)
		e.guides = lib
		for n := catalog.Number(1); n <= 148; n++ {
			p := newPresentScreen(n, "").open(e)
			for _, x := range p.pages {
				if titles := p.titles(e.frame, x); len(titles[0]) < bigSlim.rows() {
					t.Errorf("%d %q is set small", n, x.title)
				}
			}
		}
	}
}

// What stands below the edge comes before the next page, and a heading gives way before the text does.
func TestPresentSkipsNoChoice(t *testing.T) {
	p := show(t, 80, 24, text.Da).keys("6").sees("7 af 13", "mere ↓").lacks("3   Vent")
	p.keys("enter", "enter").sees("7 af 13", "3   Vent").lacks("mere ↓").keys("enter").sees("8 af 13")
}

func TestBigText(t *testing.T) {
	for _, scale := range bigScales() {
		lines := bigText("Er årsagen øvre? Æble 19", 90, 40, scale)
		if len(lines) == 0 {
			t.Fatal("not set")
		}
		for _, l := range lines {
			if ansi.StringWidth(l) > 90 {
				t.Errorf("a line of %d", ansi.StringWidth(l))
			}
		}
	}
	if bigText("Ord med 漢", 90, 40, bigHalf) != nil || bigText("Enmegetlangtord", 20, 40, bigHalf) != nil || bigText("a b c", 6, 3, bigHalf) != nil {
		t.Error("what cannot be set is set all the same")
	}
	for r, picture := range glyphs() {
		rows := strings.Split(picture, "/")
		for _, row := range rows {
			if len(row) != len(rows[0]) || (len(rows) != glyphRows && len(rows) != glyphRows-1) {
				t.Errorf("%c is drawn crooked: %q", r, rows)
				break
			}
		}
	}
}
