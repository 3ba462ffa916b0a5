package tui

import (
	"strings"
	"testing"

	"rettidig/internal/text"
)

// While a filter is typed, what is only begun is no error: values are offered, or what is awaited is said without pointing. Enter tells it as an error.
func TestFilterBegunIsNotWrong(t *testing.T) {
	p := newPilot(t, 100, 30, text.Da, testRows())
	p.keys("/", "uge:").sees("denne uge", "næste uge").lacks("^", "Filteret, tegn")
	p.keys("ctrl+u", "navn:").sees("Navn mangler en værdi, fx navn:øst.").lacks("^", "Filteret, tegn")
	p.keys("ctrl+u", "(type:19").lacks("^", "Filteret, tegn")
	p.keys("enter").sees("Filteret, tegn 1: parentesen bliver ikke lukket.")
	p.keys("ctrl+u", "uge:54").sees("^^", "Filteret, tegn 5: 54 er ingen uge.")
}

// Blanks before the text move nothing: values are offered all the same, and an error is pointed at where it stands.
func TestFilterBehindABlank(t *testing.T) {
	p := newPilot(t, 100, 30, text.Da, testRows())
	p.keys("/", "  bloker:").sees("afgørelse", "udbetaling").lacks("mangler en værdi")
	p.keys("ctrl+u", "  uge:54").sees("Filteret, tegn 7: 54")
	lines := strings.Split(p.screen(), "\n")
	for i, l := range lines {
		if at := strings.Index(l, "^"); at >= 0 && strings.Index(lines[i-1], "54") != at {
			t.Errorf("the mark stands at %d:\n%s\n%s", at, lines[i-1], l)
		}
	}
}

// A date in a form is typed as in a filter, too.
func TestFormTakesDatesAsAFilterDoes(t *testing.T) {
	p := newPilot(t, 100, 30, text.Da, testRows())
	p.keys("a", "+3d", "tab", "svar", "ctrl+s").sees("afventer til 25-11-2026")
	p.keys("a", "ctrl+u", "torsdag", "tab", "svar", "ctrl+s").sees("afventer til 26-11-2026")
	p.keys("a", "ctrl+u", "snart", "tab", "svar", "ctrl+s").sees("Skriv en dato efter i dag")
}
