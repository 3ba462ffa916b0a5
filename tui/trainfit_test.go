package tui

import (
	"strings"
	"testing"

	"rettidig/internal/text"
)

// At 80 columns no text of the training room's own is cut, in either language.
func TestTrainingTextsFitAt80(t *testing.T) {
	for name, keys := range map[string][]string{
		"menu": {}, "menu end": {"G"}, "page": {"enter"}, "queue": {"enter", "enter"}, "under way": {"enter", "G", "enter"},
		"another": {"enter", "G", "enter", "j", "enter"}, "discard": {"enter", "G", "enter", "x"}, "questions": {"j", "j", "j", "enter", "j"},
		"question": {"j", "j", "j", "enter", "j", "enter"}, "result": {"enter", "G", "k", "k", "enter", "j"}, "result end": {"enter", "G", "k", "k", "enter", "j", "G"},
		"help": {"?"}, "page help": {"enter", "?"}, "end": {"enter", "G", "k", "k", "enter"},
	} {
		for _, lang := range []text.Lang{text.Da, text.En} {
			p := newTrainee(t, 80, 24, lang).keys(keys...)
			for _, line := range splitLines(p.screen()) {
				if strings.HasPrefix(strings.TrimSpace(line), "Rettidig") {
					continue // the header reminds of the goal as far as there is room; the exercise's page has it whole
				}
				if s, ok := cutText(line); ok && !inFull(p.screen(), s) {
					t.Errorf("%s in %s cuts %q", name, lang, s)
				}
			}
		}
	}
}
