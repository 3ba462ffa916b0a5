package guides

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rettidig/catalog"
	"rettidig/internal/text"
)

func TestWrittenGuides(t *testing.T) {
	lib := library(t)
	want := []catalog.Number{
		6, 10, 11, 16, 19, 20, 24, 26, 29, 32, 35, 36, 38, 39, 40, 48, 50, 51, 56, 57, 60, 64, 68, 77, 78, 83, 89, 90, 100, 114, 127, 137, 144,
	}
	if got := lib.Written(); !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	english := []catalog.Number{19, 40, 68, 114}
	for _, n := range lib.Written() {
		da, en := lib.Guide(n, text.Da), lib.Guide(n, text.En)
		if da.Generated || en.Generated || da.Lang != text.Da || (en.Lang == text.En) != slices.Contains(english, n) {
			t.Errorf("%d: written in %s and %s", n, da.Lang, en.Lang)
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
	nextDay := map[catalog.Number]bool{}
	for _, g := range everyGuide(t) {
		ty, _ := catalog.Lookup(g.Type)
		want := ty.Recurrence == catalog.RecursNextDay && g.Type != 19
		if want {
			nextDay[g.Type] = true
		}
		step, _ := g.Deciding()
		for _, c := range step.Choices {
			if c.Ask != (want && c.Resolves) {
				t.Errorf("%d %s %s: ask is %t", g.Type, g.Lang, c.ID, c.Ask)
			}
		}
	}
	if len(nextDay) != 22 { // the 24 that cannot be deleted, without 29 (per refund request) and 19
		t.Errorf("%d next-day types ask, want 22", len(nextDay))
	}
}

// The choices of the other written guides, as the commands take them: their ids stand in the log, so they never change.
func TestOtherWrittenChoices(t *testing.T) {
	want := map[catalog.Number]string{
		6:   "control: clear=confirmed conflict=corrected wait=wait",
		10:  "remark: no_effect=confirmed corrected=corrected refusal=refusal wait=wait",
		11:  "refund: justified=confirmed lapsed=refusal wait=wait",
		16:  "reply: upheld=grant maintained=refusal wait=wait",
		20:  "income: known=confirmed partial=corrected recovered=ended wait=wait",
		24:  "recourse: raised=done none=cause_gone wait=wait",
		26:  "balance: offset=done claim=done none=cause_gone wait=wait",
		29:  "number: corrected=corrected confirmed=confirmed wait=wait",
		32:  "control: no_conflict=confirmed conflict=corrected wait=wait",
		35:  "abroad: kept=confirmed stopped=ended wait=wait",
		36:  "change: no_effect=confirmed recomputed=corrected moved=done wait=wait",
		38:  "holiday: none=confirmed agreed=corrected not_agreed=ended wait=wait",
		39:  "balance: settled=done not_relevant=cause_gone wait=wait",
		40:  "triggers: triggers_solved=done not_relevant=cause_gone keep_open=wait",
		48:  "done: done=done moved=done not_relevant=cause_gone later=wait",
		50:  "annul: annulled=ended recovered=ended rejected=confirmed wait=wait",
		51:  "control: seen=confirmed informed=done conflict=corrected wait=wait",
		56:  "hourly: computed=corrected hours_added=corrected agreed=corrected wait=wait",
		57:  "calc: computed=corrected annulled=corrected wait=wait",
		60:  "refund: approved=grant partial=partial rejected=refusal wait=wait",
		64:  "roster: corrected=corrected unchanged=confirmed wait=wait",
		68:  "letter: letter_sent=letter_sent refusal_wrong=reopened unreachable=undelivered",
		77:  "agreement: valid=confirmed approved=grant none=refusal wait=wait",
		78:  "insurance: insured=grant not_insured=refusal wait=wait",
		83:  "extension: corrected=corrected none=ended wait=wait",
		89:  "balance: settled=done not_relevant=cause_gone wait=wait",
		90:  "late: on_time=corrected dispensation=grant from_notice=partial wait=wait",
		100: "scheme: old=confirmed new=corrected not_flex=corrected wait=wait",
		114: "data: ok=confirmed corrected=corrected ask=wait",
		127: "info: no_effect=confirmed corrected=corrected assessed=done wait=wait",
		137: "recovery: agreed=ended corrected=ended partial=corrected wait=wait",
		144: "recovery: agreed=ended corrected=ended partial=corrected wait=wait",
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

// unwritten is a library without any written guide: every page is made from the catalog.
func unwritten(t testing.TB) *Library {
	t.Helper()
	lib, err := LoadFS(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func TestGeneratedPageSaysTheFacts(t *testing.T) {
	lib := unwritten(t)
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

// A shared step has its text and title from one place, stands behind the own steps, and is part of the guide's hash and page.
func TestSharedStep(t *testing.T) {
	g := library(t).Guide(90, text.Da)
	last := g.Steps[len(g.Steps)-1]
	other := library(t).Guide(48, text.Da)
	if last.ID != "close" || last.Kind != KindClose || last.Basis != BasisAdvice || last.Text == "" || last.Text != other.Steps[len(other.Steps)-1].Text {
		t.Fatalf("the closing step is %+v", last)
	}
	heading := fmt.Sprintf("## %d. %s\n\n%s\n\n## Felter og oplysninger\n", len(g.Steps), last.Title, last.Text)
	if strings.Count(g.Markdown, heading) != 1 {
		t.Errorf("the closing step does not stand between the steps and the sections:\n%s", g.Markdown)
	}
	plain := sha256.Sum256(mustRead(t, "content/da/090.md"))
	if g.Hash == hex.EncodeToString(plain[:]) {
		t.Error("the shared text is not in the hash")
	}
}

// A shared step that is not there, or that has a title of its own, is named with its line.
func TestSharedStepWrong(t *testing.T) {
	file := string(mustRead(t, "content/da/048.md"))
	for _, name := range []string{"closed", "../da/close", "Close"} {
		bad := strings.Replace(file, "shared: close", "shared: "+name, 1)
		if got := said(Check(folder("da/048.md", bad)), text.En); !strings.Contains(got, "There is no shared step") {
			t.Errorf("%s: got %q", name, got)
		}
	}
	bad := strings.Replace(file, "shared: close", "shared: close\n    title: Min egen", 1)
	if got := said(Check(folder("da/048.md", bad)), text.En); !strings.Contains(got, "title of its own") {
		t.Errorf("got %q", got)
	}
}

func mustRead(t testing.TB, name string) []byte {
	t.Helper()
	data, err := content.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
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
