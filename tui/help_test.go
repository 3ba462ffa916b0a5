package tui

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
)

// fewKeys is a small table, so that the golden help does not change whenever an action is added; what is in the real one other tests hold.
func fewKeys() *keyBook {
	var few []action
	for _, a := range keyTable() {
		switch a.id {
		case actOpen, actResolve, actClaim, actFilter, actForm, actDown, actBack, actUndo, actHelp, actPalette, actQuit:
			few = append(few, a)
		}
	}
	return newKeyBook(few)
}

func TestHelpGolden(t *testing.T) {
	for name, keys := range map[string][]string{"help": {"?"}, "palette": {":", "rt"}, "refused": {":", "next report", "enter"}} {
		t.Run(name, func(t *testing.T) {
			windows(t, func(t *testing.T, w, h int, lang text.Lang) {
				p := newPilot(t, w, h, lang, testRows())
				p.m.keys = fewKeys()
				p.keys(keys...)
				mustFill(t, p.m.View().Content, w, h)
				golden.RequireEqual(t, p.screen())
			})
		})
	}
}
