package tui

import (
	"testing"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

// A task whose date has come is back by itself, and marked so in the list, the pane and its case, until it waits anew or somebody ends its waiting.
func TestBackFromWaitIsMarked(t *testing.T) {
	p := newPilot(t, 280, 40, text.Da, testRows()).find("20 4705")
	p.keys("a", "24-11-2026", "enter", "svar", "enter").sees("afventer til 24-11").lacks("←")
	p.now = sunday.Add(2 * 24 * time.Hour)
	p.keys("r").sees("←", "tilbage 24-11", "Ventede til    24-11; er kommet tilbage af")
	p.keys("s").sees("← tilbage 24-11").keys("esc")
	p.keys("a").sees("tom: den afventer ikke længere")
	for range "24-11-2026" {
		p.keys("backspace")
	}
	p.keys("enter", "enter").sees("afventer ikke længere").lacks("←", "tilbage 24-11")
	row := p.queue().mustRow(t)
	if got := p.task(row.ID); !got.WaitUntil.IsZero() || got.State != store.StateOpen {
		t.Errorf("waits until %s", got.WaitUntil)
	}
}

// A wait says what is awaited: without it neither one task nor several are put aside.
func TestWaitNeedsAReason(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	id := p.ids()[0]
	p.keys("a", "24-11-2026", "enter", "enter").sees("Skriv, hvad der ventes på.")
	if !p.task(id).WaitUntil.IsZero() {
		t.Fatal("put aside without a reason")
	}
	several := newPilot(t, 120, 36, text.En, testRows()).keys("space", "j", "space", "a", "24-11-2026", "enter", "enter")
	several.sees("Say what is awaited.").lacks("Putting aside 2 tasks")
}
