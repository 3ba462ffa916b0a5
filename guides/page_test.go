package guides

import (
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// The page has the guide's own text, and every choice with what it brings stands under its own step; nothing is said twice and no heading is new.
func TestPage(t *testing.T) {
	for _, g := range everyGuide(t) {
		page := g.Page()
		if got := (Guide{Markdown: page}).Headings(); !slices.Equal(got, g.Headings()) {
			t.Errorf("%d %s: headings %q", g.Type, g.Lang, got)
		}
		for _, s := range g.Steps {
			part := under(page, s.Title)
			for _, c := range s.Choices {
				if strings.Count(part, "*"+c.Label+"*: ") != 1 || !strings.Contains(part, c.OutcomeText) {
					t.Errorf("%d %s: %s is not under its step:\n%s", g.Type, g.Lang, c.ID, part)
				}
			}
		}
	}
}

// under gives what stands on a page under a step's heading.
func under(page, title string) string {
	for _, part := range strings.Split(page, "\n## ")[1:] {
		head, rest, _ := strings.Cut(part, "\n")
		if cutNumber(head, ". ") == title {
			return rest
		}
	}
	return ""
}

// A task type is named once: in the sentence of the outcome, or after it.
func TestPageNamesEachTypeOnce(t *testing.T) {
	g := Guide{Lang: text.Da, Steps: []Step{{Title: "Vælg", Choices: []Choice{
		{Label: "a", OutcomeText: "Opgave 26 kan komme.", Tracks: []catalog.Number{26, 6}, NeedsGround: true},
	}}}, Markdown: "# 1 X\n\n## 1. Vælg\n\n*Råd*\n\n```\n## no heading\n```\n"}
	want := "*a*: Opgave 26 kan komme. Arbejdet kan gå videre i nr. 6. Kræver en begrundelse i ord.\n"
	if got := g.Page(); !strings.HasSuffix(got, want) {
		t.Errorf("got %q", got)
	}
}

// What is said of a guide's trust follows who has checked it, with dates as the language writes them.
func TestTrust(t *testing.T) {
	g := library(t).Guide(90, text.Da)
	draft := strings.Join(g.Trust(text.Da), "|")
	for _, want := range []string{"Udkast", "katalog 2020, 2021", "SDPL §§ 40 og 59 (LBK nr. 1179 af 21/09/2023, den nyeste vi har set, ikke efterprøvet)", "version " + g.Hash[:HashShown]} {
		if !strings.Contains(draft, want) {
			t.Errorf("%q is missing in %q", want, draft)
		}
	}
	on := catalog.NewDate(2026, 11, 22)
	checked := library(t).WithApproved([]Approved{{Type: 90, Lang: text.Da, Hash: g.Hash, On: on}}).Guide(90, text.Da)
	for lang, want := range map[text.Lang][]string{
		text.Da: {"Efterprøvet af kommunens superbruger 22-11-2026", "læst 22-11-2026"},
		text.En: {"superuser on 2026-11-22", "read 2026-11-22", "In Danish only"},
	} {
		said := strings.Join(checked.Trust(lang), "|")
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: %q is missing in %q", lang, w, said)
			}
		}
	}
	if l := (LawVersion{Checked: "in May"}); l.Day(text.Da) != "in May" {
		t.Errorf("a day that is no date reads %q", l.Day(text.Da))
	}
}

// No guide says of itself that nobody has checked it: the program says who has, and the text must stay true then.
func TestNoGuideSpeaksOfItsOwnCheck(t *testing.T) {
	for _, g := range everyWritten(t) {
		for _, bad := range []string{"Ingen har efterprøvet", "Nobody has verified", "er et udkast", "is a draft"} {
			if strings.Contains(g.Markdown, bad) {
				t.Errorf("%d %s says %q", g.Type, g.Lang, bad)
			}
		}
	}
}
