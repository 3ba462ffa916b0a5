package tui

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// linkPilot is on a case with a manual task and KSD's own no. 48; the case screen is open on the manual one.
func linkPilot(t *testing.T, w, h int, lang text.Lang) (p *pilot, made store.TaskID) {
	t.Helper()
	rows := testRows()
	p = newPilot(t, w, h, lang, rows)
	ksd := rows[len(rows)-1] // no. 48, on a case of its own
	p.other(store.CreateTask{Case: ksd.Case, Text: "Ring til borgeren", Due: catalog.DateOf(sunday) + 2})
	made = store.TaskID(len(rows) + 1)
	p.find("sag:"+ksd.Case).keys("s", "g")
	return p, made
}

// A manual task and KSD's own are linked from the case, after a question that names both; undo brings both back.
func TestLinkFromTheCase(t *testing.T) {
	p, made := linkPilot(t, 80, 24, text.Da)
	p.keys("S").sees("Er det den samme opgave?", "Lavet her: opgave 25", "Ring til borgeren", "KSD's: opgave 24", "› Nej ‹").keys("enter")
	if p.task(made).State != store.StateOpen {
		t.Fatal("linked without a yes")
	}
	p.keys("S", "right", "enter").sees("De to opgaver er nu én")
	p.keys("S").sees("Sagen har ikke både")
	p.keys("u").sees("kobling af 2 opgaver")
	if p.task(made).State != store.StateOpen {
		t.Fatal("not undone")
	}
	p.keys("U", "g", "h", "down", "down", "down").sees("Koblet med KSD's opgave · opgave 25, lavet her, er den samme")
}

func TestLinkGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p, _ := linkPilot(t, w, h, lang)
		p.keys("S")
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

func TestLinkNeedsANo48(t *testing.T) {
	newPilot(t, 80, 24, text.Da, testRows()).keys("s", "S").sees("Markøren skal stå på nr. 48")
}
