package guides

import (
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

func TestCutNotes(t *testing.T) {
	for name, c := range map[string]struct{ in, rest, notes string }{
		"none":        {"A\n\nB", "A\n\nB", ""},
		"danish":      {"A\n\n```underviser\nSpørg.\n```\n\nB", "A\n\nB", "Spørg."},
		"english":     {"A\n\n```trainer\nAsk.\n```", "A", "Ask."},
		"two":         {"```trainer\nOne.\n```\n\nA\n\n```trainer\nTwo.\n```", "A", "One.\nTwo."},
		"other fence": {"A\n\n```\n```trainer\nB\n```", "A\n\n```\n```trainer\nB\n```", ""},
		"longer":      {"A\n````trainer\n```\nx\n```\n````\nB", "A\nB", "```\nx\n```"},
		"open":        {"A\n```trainer\nB", "A", "B"},
		"mid word":    {"A ```trainer B", "A ```trainer B", ""},
	} {
		if rest, notes := cutNotes(c.in); rest != c.rest || notes != c.notes {
			t.Errorf("%s: %q and %q", name, rest, notes)
		}
	}
}

// The notes of a guide stand in their part and nowhere a caseworker reads, and a guide changes when they do.
func TestNotesStandApart(t *testing.T) {
	const secret = "Vent, til nogen siger bemærkningen højt."
	data := []byte(strings.Replace(readContent(t, "da/048.md"), "*Råd*\n\nÅbn sagen", "*Råd*\n\n```underviser\n"+secret+"\n```\n\nÅbn sagen", 1))
	before, err := Parse([]byte(readContent(t, "da/048.md")))
	if err != nil {
		t.Fatal(err)
	}
	g, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if g.Steps[0].Notes != secret {
		t.Errorf("notes %q", g.Steps[0].Notes)
	}
	if strings.Contains(g.Markdown, secret) || strings.Contains(g.Steps[0].Text, secret) || g.Steps[0].Text != before.Steps[0].Text {
		t.Errorf("the text holds the notes, or has changed: %q", g.Steps[0].Text)
	}
	if g.Hash == before.Hash {
		t.Error("the hash is the same")
	}
	if g.Markdown != before.Markdown {
		t.Errorf("the page has changed:\n%s", g.Markdown)
	}
}

// The main guides have notes for the trainer on every step but the shared one.
func TestMainGuidesHaveNotes(t *testing.T) {
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{19, 114, 40, 68} {
		for _, lang := range []text.Lang{text.Da, text.En} {
			g := lib.Guide(catalog.Number(n), lang)
			if g.Notes == "" {
				t.Errorf("%d %s: no notes on the whole", n, lang)
			}
			for _, s := range g.Steps {
				if s.Notes == "" && s.Kind != KindClose {
					t.Errorf("%d %s %s: no notes", n, lang, s.ID)
				}
			}
		}
	}
}

func readContent(t *testing.T, name string) string {
	t.Helper()
	data, err := content.ReadFile("content/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func FuzzCutNotes(f *testing.F) {
	f.Add("A\n\n```underviser\nSpørg.\n```\n\nB")
	f.Add("````trainer\n```\n````")
	f.Fuzz(func(t *testing.T, s string) {
		rest, notes := cutNotes(s)
		if again, more := cutNotes(rest); more == "" && again != rest {
			t.Errorf("%q: a second time gives %q instead of %q", s, again, rest)
		}
		if len(rest)+len(notes) > len(s) {
			t.Errorf("%q grew to %q and %q", s, rest, notes)
		}
	})
}

// A trainer can hold a class on every written guide: each has notes at its beginning and at the step that decides.
func TestEveryWrittenGuideHasNotesForATrainer(t *testing.T) {
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for _, known := range catalog.All() {
		for _, lang := range []text.Lang{text.Da, text.En} {
			g := lib.Guide(known.Number, lang)
			if g.Generated {
				continue
			}
			written++
			if step, ok := g.Deciding(); g.Notes == "" || !ok || step.Notes == "" {
				t.Errorf("%d in %s lacks notes", known.Number, g.Lang)
			}
		}
	}
	if written < 33 {
		t.Errorf("%d written guides", written)
	}
}
