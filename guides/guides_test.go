package guides

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

func TestWrittenGuides(t *testing.T) {
	lib := library(t)
	if got, want := lib.Written(), []catalog.Number{19, 40, 68, 114}; !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for _, n := range lib.Written() {
		da, en := lib.Guide(n, text.Da), lib.Guide(n, text.En)
		if da.Generated || en.Generated || da.Lang != text.Da || en.Lang != text.En {
			t.Errorf("%d is not written in both languages", n)
		}
		if !sameShape(da, en) {
			t.Errorf("%d: the languages differ in steps or choices", n)
		}
		for _, g := range []Guide{da, en} {
			if g.Status != StatusDraft {
				t.Errorf("%d %s ships as %s; only a municipality marks a guide checked", n, g.Lang, g.Status)
			}
			if last := g.Sections[len(g.Sections)-1]; last.ID != "verify" || !strings.Contains(last.Body, ownGuide[g.Lang]) {
				t.Errorf("%d %s does not say what to verify", n, g.Lang)
			}
		}
	}
}

// Facts that no seed states are marked so.
var ownGuide = map[text.Lang]string{text.Da: "Efterprøv i KSD's egen vejledning", text.En: "Verify against KSD's own guide"}

// The choices of 19 are S1's: the values l.207-208, the outcomes l.212-214, the follow-up 68 l.214. A wait never resolves.
func TestOtherCause(t *testing.T) {
	for _, lang := range []text.Lang{text.Da, text.En} {
		g := library(t).Guide(19, lang)
		step, ok := g.Deciding()
		if !ok || step.ID != "cause" {
			t.Fatalf("%s: the deciding step is %q", lang, step.ID)
		}
		var got []string
		for _, c := range step.Choices {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%v|%t|%t|%t", c.ID, c.Field, c.Value, c.Outcome, c.FollowUp, c.Resolves, c.NeedsDate, c.Ask))
		}
		want := []string{
			"approved|Fraværsårsag|Anden årsag godkendt|grant|[]|true|false|false",
			"rejected|Fraværsårsag|Anden årsag ikke godkendt|refusal|[68]|true|false|false",
			"wait|||wait|[]|false|true|false",
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s", lang, strings.Join(got, "\n"))
		}
	}
}

// The eight values of Fraværsårsag stand in S1 l.250-257, under the menu item Fravær (l.222); "depresion" is a doubtful reading.
func TestOtherCauseField(t *testing.T) {
	values := []string{
		"Hjertekarsygdom", "Kræft", "Luftvejssygdom", "Brækket arm, ben eller lign.",
		"Stress/angst/depresion", "Andet", "Anden årsag godkendt", "Anden årsag ikke godkendt",
	}
	for _, lang := range []text.Lang{text.Da, text.En} {
		g := library(t).Guide(19, lang)
		f := g.Fields[0]
		if f.Name != "Fraværsårsag" || f.Menu != "Fravær" || f.Doubtful || !slices.Equal(f.Values, values) {
			t.Errorf("%s: %+v", lang, f)
		}
		if !slices.Equal(f.DoubtfulValues, []string{"Stress/angst/depresion"}) || !g.Fields[1].Doubtful {
			t.Errorf("%s: the doubtful readings are not marked", lang)
		}
		for _, v := range append(values, "**Fravær**", f.Name, g.Fields[1].Name) {
			if !strings.Contains(g.Markdown, v) {
				t.Errorf("%s: the text does not show %q", lang, v)
			}
		}
	}
}

// A refusal of 19 is the only choice that KSD answers with a task the store waits for (S1 l.214, catalog's FollowUps).
func TestFollowUpsAgreeWithTheCatalog(t *testing.T) {
	for _, g := range everyGuide(t) {
		ty, _ := catalog.Lookup(g.Type)
		step, _ := g.Deciding()
		for _, c := range step.Choices {
			for _, n := range c.FollowUp {
				if !slices.Contains(ty.FollowUps, n) {
					t.Errorf("%d %s: the catalog knows no follow-up %d", g.Type, c.ID, n)
				}
			}
		}
	}
}

// Every next-day type asks whether the act was done (S2 l.97-105), but for 19, where the choice is the act; no other type asks.
func TestWhoAsks(t *testing.T) {
	nextDay := 0
	for _, g := range everyGuide(t) {
		ty, _ := catalog.Lookup(g.Type)
		want := ty.Recurrence == catalog.RecursNextDay && g.Type != 19
		if want && g.Lang == text.Da {
			nextDay++
		}
		step, _ := g.Deciding()
		for _, c := range step.Choices {
			if c.Ask != (want && c.Resolves) {
				t.Errorf("%d %s %s: ask is %t", g.Type, g.Lang, c.ID, c.Ask)
			}
		}
	}
	if nextDay != 22 { // the 24 that cannot be deleted, without 29 (per refund request) and 19
		t.Errorf("%d next-day types ask, want 22", nextDay)
	}
}

// The choices of the other three written guides, as the commands take them.
func TestOtherWrittenChoices(t *testing.T) {
	want := map[catalog.Number]string{
		114: "data: ok=confirmed corrected=corrected ask=wait",
		40:  "triggers: triggers_solved=done not_relevant=cause_gone keep_open=wait",
		68:  "letter: letter_sent=letter_sent refusal_wrong=reopened unreachable=undelivered",
	}
	for n, line := range want {
		step, _ := library(t).Guide(n, text.Da).Deciding()
		got := step.ID + ":"
		for _, c := range step.Choices {
			got += " " + c.ID + "=" + c.Outcome
		}
		if got != line {
			t.Errorf("%d: got %s", n, got)
		}
	}
	step, _ := library(t).Guide(68, text.Da).Deciding()
	c, _ := step.Choice("unreachable")
	if !slices.Equal(c.Tracks, []catalog.Number{28, 128, 143}) || len(c.FollowUp) > 0 {
		t.Errorf("unreachable: tracks %v, follow-ups %v", c.Tracks, c.FollowUp)
	}
}

func TestGeneratedPages(t *testing.T) {
	for _, g := range everyGuide(t) {
		if !g.Generated {
			continue
		}
		step, ok := g.Deciding()
		if !ok || step.ID != "done" || len(step.Choices) != 2 || step.Choices[0].ID != "done" || step.Choices[1].ID != "wait" {
			t.Errorf("%d %s: the deciding step is %+v", g.Type, g.Lang, step)
		}
		if !strings.HasPrefix(g.Markdown, fmt.Sprintf("# %d %s\n", g.Type, g.Title)) || !strings.Contains(g.Markdown, ownGuide[g.Lang]) {
			t.Errorf("%d %s: the page does not say what it is", g.Type, g.Lang)
		}
		if strings.Contains(g.Markdown, "%!") || strings.Contains(g.Markdown, "\n\n\n") || longestWord(g.Markdown) > MaxWidth {
			t.Errorf("%d %s: badly made text:\n%s", g.Type, g.Lang, g.Markdown)
		}
	}
}

func TestGeneratedPageSaysTheFacts(t *testing.T) {
	lib := library(t)
	tests := []struct {
		number catalog.Number
		lang   text.Lang
		want   []string
	}{
		{60, text.Da, []string{"S1 l.", "kan KSD ikke afgøre sagen", "samme aften", "kan ikke slettes", "kommer den igen dagen efter", "25-05-2020"}},
		{26, text.Da, []string{"mandag eftermiddag", "udbetalingsfrekvens", "SDPL § 71", "- 39 Sag kan ikke afsluttes"}},
		{29, text.En, []string{"new refund request", "2020-05-25", "In English: SE number"}},
		{39, text.Da, []string{"Løs årsagen først", "- 26 Økonomisk mellemværende", "- 118 Udlæg"}},
		{34, text.Da, []string{"En senere kilde peger den anden vej"}},
		{54, text.Da, []string{"underretningsbrevet", "dødsfald"}},
		{137, text.Da, []string{"Kilderne siger ikke, hvad opgavetypen holder tilbage"}},
		{66, text.En, []string{"no longer make"}},
		{128, text.Da, []string{"hver gang et nyt brev bliver sendt"}},
		{999, text.Da, []string{"# 999 Ukendt opgavetype", "Kilderne siger ikke, om opgaven kan slettes"}},
	}
	for _, tt := range tests {
		g := lib.Guide(tt.number, tt.lang)
		for _, w := range tt.want {
			if !strings.Contains(g.Markdown, w) {
				t.Errorf("%d %s: %q is missing in\n%s", tt.number, tt.lang, w, g.Markdown)
			}
		}
		ty, _ := catalog.Lookup(tt.number)
		if c := ty.ConsequenceText(tt.lang == text.Da); !strings.Contains(g.Markdown, c) {
			t.Errorf("%d %s: the consequence is missing: %s", tt.number, tt.lang, c)
		}
	}
}

// Where only Danish is written, English readers get the Danish guide, not a generated page.
func TestDanishStandsIn(t *testing.T) {
	lib, err := LoadFS(folder("da/114.md", soundGuide(t)))
	if err != nil {
		t.Fatal(err)
	}
	if g := lib.Guide(114, text.En); g.Generated || g.Lang != text.Da {
		t.Errorf("generated %t, language %s", g.Generated, g.Lang)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFirstGuide(b *testing.B) {
	for b.Loop() {
		if g := library(b).Guide(19, text.Da); g.Generated {
			b.Fatal("no guide")
		}
	}
}
