package tui

import (
	"errors"
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

// withViews gives the pilot saved views, and keeps what is saved.
func (p *pilot) withViews(saved *[]SavedView) *pilot {
	p.m.deps.Views = Views{
		Load: func(text.Lang) ([]SavedView, []string) {
			list := []SavedView{
				{Name: "Før mandag", Key: "m", Filter: "bloker:udbetaling,forkert eller frist:<kørsel", Order: store.OrderDeadline},
				{Name: "Sidste blokering", Key: "s", Filter: "rest:0", Order: store.OrderRelease},
				{Name: "Stikprøver", Key: "p", Filter: "type:13"},
				{Name: "Ødelagt", Filter: "blokr:x"},
			}
			return append(list, *saved...), []string{"Visninger i /x/views.toml: linje 4, feltet order: op er ingen rækkefølge."}
		},
		Save: func(v SavedView) error {
			if v.Name == "" {
				return errors.New("no name")
			}
			*saved = append(*saved, v)
			return nil
		},
	}
	return p
}

func TestSavedViews(t *testing.T) {
	var saved []SavedView
	p := newPilot(t, 120, 36, text.Da, testRows()).withViews(&saved)
	p.keys("v").sees("Gemte visninger", "Sidste blokering", "linje 4, feltet order")
	p.keys("p").sees("Stikprøver", "/type:13", "1 af 1").lacks("Gemte visninger")
	p.keys("v", "s").sees("Det, der frigiver mest, først", "Sidste blokering", "/rest:0")
	p.keys("v", "down", "down", "down", "enter").sees("Visningen Ødelagt kan ikke bruges", "Mente du bloker?", "/rest:0")
	p.keys("esc").sees("1 af 24").lacks("Sidste blokering")
}

// What a view "Før mandag" shows is what the key m shows.
func TestBeforeMondayIsTheCutOff(t *testing.T) {
	var saved []SavedView
	p := newPilot(t, 120, 36, text.Da, testRows()).withViews(&saved)
	p.keys("v", "m", "G")
	view := p.m.stacks[tabQueue][0].(queueScreen).win //nolint:forcetypeassert // a test
	p.keys("esc", "m")
	cut := p.m.stacks[tabQueue][0].(queueScreen).win //nolint:forcetypeassert // a test
	if len(view.rows) == 0 || view.total != cut.total {
		t.Fatalf("the view shows %d tasks, the key %d", view.total, cut.total)
	}
}

func TestSaveView(t *testing.T) {
	var saved []SavedView
	p := newPilot(t, 120, 36, text.Da, testRows()).withViews(&saved)
	p.keys("v", "+").sees("intet filter at gemme").keys("esc")
	p.keys("/", "navn:øst", "enter", "v", "+").sees("kan ikke gemmes").keys("esc", "esc")
	p.keys("/", "type:19,114", "enter", "o", "v", "+").sees("Filteret: type:19,114").keys("enter", "k", "enter").sees("no name")
	p.keys("up", "Mit udvalg", "enter", "enter").sees("Visningen er gemt")
	if len(saved) != 1 || saved[0] != (SavedView{Name: "Mit udvalg", Key: "k", Filter: "type:19,114", Order: store.OrderDeadline}) {
		t.Fatalf("saved %+v", saved)
	}
	p.sees("Mit udvalg").keys("k").sees("1 af 3")
}

func TestAdvancedSearch(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("F").sees("Borger", "Virksomhed", "Sagsinformationer", "P-nummer")
	p.keys("enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter").sees("Udfyld mindst ét felt")
	p.keys("esc", "F").keys("down", "down", "bageri", "down", "down", "down", "4702", "enter", "enter", "enter", "enter")
	p.sees("CPR-nummer", "Personnavn", "Virksomhedsnavn", "CVR-nummer", "P-nummer", "Sagsnummer", "Sagstype", "Sagsstatus", "Sagsbehandler")
	p.sees("/virksomhed:bageri sag:4702", "1 af 2", "900285-xxxx").lacks("900285-0102")
	p.keys("s").sees("Sag 2026-004702").keys("esc", "/", " -type:19", "enter").sees("1 af 1").keys("esc").sees("1 af 24")
}

// A search for a citizen by the form is logged once, and nothing found says so in KSD's words.
func TestAdvancedSearchForACitizen(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("F", "900285-0105", "ctrl+s").sees("1 af 2", "900285-xxxx").lacks("0105")
	if n := p.searches(); n != 1 {
		t.Fatalf("%d searches logged, want 1", n)
	}
	newPilot(t, 80, 24, text.En, testRows()).keys("F", "down", "nobody at all", "ctrl+s").sees("No data")
}

func TestViewsGoldens(t *testing.T) {
	for name, keys := range map[string][]string{
		"views": {"v"}, "save": {"/", "type:19", "enter", "v", "+"}, "form": {"F"}, "found": {"F", "down", "down", "bageri", "ctrl+s", "j"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			for _, lang := range []text.Lang{text.Da, text.En} {
				t.Run(fmt.Sprintf("%s/%dx%d_%s", name, size[0], size[1], lang), func(t *testing.T) {
					var saved []SavedView
					p := newPilot(t, size[0], size[1], lang, testRows()).withViews(&saved).keys(keys...)
					mustFill(t, p.m.View().Content, size[0], size[1])
					golden.RequireEqual(t, p.screen())
				})
			}
		}
	}
}

func TestFoundAtEverySize(t *testing.T) {
	sweep(t, func(_ *testing.T, e env) screen {
		q := newFoundScreen(e, "type:19").(queueScreen) //nolint:forcetypeassert // a test
		q.win = q.win.sized(q.listRows(e.frame)).take(windowData{rows: []store.Row{testRow(1, 19, 0, 0), testRow(2, 60, 0, 0)}, total: 2})
		return q
	})
	sweep(t, func(_ *testing.T, e env) screen {
		return viewsScreen{list: []SavedView{{Name: "Ærø", Key: "æ", Filter: "type:19"}}, problems: []string{"linje 2: x"}}
	})
	sweep(t, func(_ *testing.T, e env) screen { return newSearchForm(e) })
}
