package tui

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFuzzyFindsAndRanks(t *testing.T) {
	for _, tt := range []struct {
		query, hay string
		want       bool
	}{
		{"", "Markér som løst", true},
		{"loest", "Markér som løst", true},
		{"LØST", "Markér som løst", true},
		{"mls", "Markér som løst", true},
		{"som mark", "Markér som løst", true},
		{"slm", "Markér som løst", false},
		{"x", "Markér som løst", false},
		{"markør", "Markér som løst", false},
		{"løst ikke", "Markér som løst", false},
	} {
		if got := fuzzy(tt.query, tt.hay) > 0; got != tt.want {
			t.Errorf("%q in %q: %v", tt.query, tt.hay, got)
		}
	}
	if whole, run := fuzzy("note", "Skriv en note"), fuzzy("note", "Ny opgave til en kollega"); whole <= run {
		t.Errorf("the word itself counts %d, its letters %d", whole, run)
	}
	if start, inside := fuzzy("tag", "Tag opgaven"), fuzzy("tag", "Modtag"); start <= inside {
		t.Errorf("a word's beginning counts %d, its middle %d", start, inside)
	}
}

// Whatever is typed: every text finds itself, and nothing breaks on bytes that are no text.
func TestFuzzyFindsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if fuzzy(s, s) == 0 {
			t.Fatalf("%q does not find itself", s)
		}
		fuzzy(s, rapid.String().Draw(t, "other"))
	})
}
