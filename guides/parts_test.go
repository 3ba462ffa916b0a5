package guides

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// mainGuides are the types that must have a whole guide: the 23 most frequent (BRIEF section 3), 24, 39, 89 and 144, and short ones for the
// other payment blockers.
func mainGuides() []catalog.Number {
	return []catalog.Number{
		60, 51, 32, 56, 19, 10, 40, 68, 38, 48, 100, 16, 90, 77, 50, 36, 114, 20, 26, 6, 78, 137, 127,
		24, 39, 89, 144,
		57, 83, 64, 35, 29, 11,
	}
}

// Each guide has a purpose, something to look at, ordered steps, a decision with two to four choices, the fields touched, what is expected, a deadline, the
// law with its version, what each part rests on, and what to verify, with where KSD's own guide lies.
func TestEveryGuideHasAllParts(t *testing.T) {
	lib := library(t)
	for _, n := range mainGuides() {
		langs := lib.Langs(n)
		if !slices.Contains(langs, text.Da) {
			t.Errorf("%d has no Danish guide", n)
		}
		for _, lang := range langs {
			for _, lack := range lacks(lib.Guide(n, lang)) {
				t.Errorf("%d %s lacks %s", n, lang, lack)
			}
		}
	}
}

// Taking a part away is noticed: the test above can fail.
func TestAMissingPartIsNoticed(t *testing.T) {
	whole := library(t).Guide(90, text.Da)
	for name, spoil := range map[string]func(*Guide){
		"purpose":    func(g *Guide) { g.Purpose = "" },
		"look":       func(g *Guide) { g.Steps = g.Steps[4:] },
		"choices":    func(g *Guide) { g.Steps[4].Choices = g.Steps[4].Choices[:1] },
		"outcome":    func(g *Guide) { g.Steps[4].Choices[0].OutcomeText = "" },
		"basis":      func(g *Guide) { g.Steps[0].Basis = "" },
		"fields":     func(g *Guide) { g.Sections = without(g.Sections, "fields") },
		"deadline":   func(g *Guide) { g.Sections = without(g.Sections, "deadline") },
		"version":    func(g *Guide) { g.LawVersions[0].Version = "" },
		"where":      func(g *Guide) { g.Sections[len(g.Sections)-1].Body = "Efterprøv i KSD's egen vejledning." },
		"doubtful":   func(g *Guide) { g.Fields = []Field{{Name: "Første fraværsdag"}} },
		"translated": func(g *Guide) { g.Steps[4].Choices[0].FollowUp = []catalog.Number{3} },
	} {
		g := whole
		g.Steps, g.Sections, g.LawVersions = slices.Clone(g.Steps), slices.Clone(g.Sections), slices.Clone(g.LawVersions)
		g.Steps[4].Choices = slices.Clone(g.Steps[4].Choices)
		if spoil(&g); len(lacks(g)) == 0 {
			t.Errorf("%s: nothing was missed", name)
		}
	}
	if got := lacks(whole); len(got) > 0 {
		t.Errorf("the whole guide lacks %v", got)
	}
}

func without(list []Section, id string) []Section {
	return slices.DeleteFunc(slices.Clone(list), func(s Section) bool { return s.ID == id })
}

// lacks lists what a guide is missing.
func lacks(g Guide) []string {
	var out []string
	miss := func(missing bool, what string) {
		if missing {
			out = append(out, what)
		}
	}
	look := slices.ContainsFunc(g.Steps, func(s Step) bool { return s.Kind == KindRead || s.Kind == KindCheck })
	step, ok := g.Deciding()
	resolves := 0
	for _, c := range step.Choices {
		resolves += one(c.Resolves)
		miss(c.Label == "" || c.Outcome == "" || c.OutcomeText == "", "the outcome of "+c.ID)
		for _, n := range slices.Concat(c.FollowUp, c.Tracks) {
			_, known := catalog.Lookup(n)
			miss(!known, "a known follow-up")
		}
	}
	miss(g.Purpose == "", "a purpose")
	miss(!look, "something to look at")
	miss(len(g.Steps) < 3 || g.Steps[len(g.Steps)-1].Kind != KindClose, "ordered steps")
	miss(!ok || len(step.Choices) < 2 || len(step.Choices) > 4 || resolves == 0, "a decision with two to four choices")
	for _, id := range append([]string{"fields"}, RequiredSections()...) {
		at := slices.IndexFunc(g.Sections, func(s Section) bool { return s.ID == id })
		miss(at < 0 || g.Sections[max(at, 0)].Body == "" || g.Sections[max(at, 0)].Basis == "", "the section "+id)
	}
	for _, s := range g.Steps {
		miss(s.Basis == "" || (s.Basis != BasisAdvice && s.Place == ""), "what step "+s.ID+" rests on")
	}
	for _, l := range g.LawVersions {
		miss(l.Ref == "" || l.Version == "", "a law version")
	}
	for _, f := range g.Fields {
		miss(slices.Contains([]string{"Første fraværsdag", "Sidste fraværsdag", "Fraværsårsag bemærkning"}, f.Name) && !f.Doubtful, "the mark of a doubtful reading of "+f.Name)
	}
	return append(out, lacksVerify(g)...)
}

// lacksVerify asks for the mark of what no source says, and for where KSD's own guide lies (S1 l.190-192).
func lacksVerify(g Guide) []string {
	var out []string
	at := slices.IndexFunc(g.Sections, func(s Section) bool { return s.ID == "verify" })
	if at < 0 {
		return []string{"the section verify"}
	}
	body := g.Sections[at].Body
	for _, want := range [][2]string{
		{ownGuide[g.Lang], ownGuide[g.Lang]},
		{"Kundenet", "Kundenet"},
		{"S1 l.190-192", "S1 l.190-192"},
	} {
		if !strings.Contains(body, want[0]) {
			out = append(out, want[1]+" under verify")
		}
	}
	return out
}

// A law reference in a guide names its version, or says that none has been established; only the types whose work rests on no provision have none.
func TestLawIsVersioned(t *testing.T) {
	free := []catalog.Number{40, 48} // S2 names no provision for them
	for _, g := range everyWritten(t) {
		if len(g.LawVersions) == 0 && !slices.Contains(free, g.Type) {
			t.Errorf("%d %s names no law version", g.Type, g.Lang)
		}
		for _, l := range g.LawVersions {
			if l.Checked != "" {
				t.Errorf("%d %s: %s ships as checked", g.Type, g.Lang, l.Ref)
			}
		}
	}
}

// No guide writes a key of the program into a sentence (keys can be remapped), names a person, or uses the words that mean something else in KSD.
func TestWordsOfTheGuides(t *testing.T) {
	bad := map[string]*regexp.Regexp{
		"a key":          regexp.MustCompile(`\((?:[a-z]|Enter|Esc|Tab)\)`),
		"a CPR number":   regexp.MustCompile(`\b\d{6}-?\d{4}\b`),
		"færdig":         regexp.MustCompile(`(?i)\bfærdig`),
		"a double blank": regexp.MustCompile(`[a-zæøå] {2,}[a-zæøå]`),
		"\"KSD danner\"": regexp.MustCompile(`KSD danner en bevilling`),
	}
	for _, g := range everyWritten(t) {
		for what, re := range bad {
			if m := re.FindString(g.Markdown); m != "" {
				t.Errorf("%d %s has %s: %q", g.Type, g.Lang, what, m)
			}
		}
	}
}

func everyWritten(t *testing.T) []Guide {
	t.Helper()
	var out []Guide
	lib := library(t)
	for _, n := range lib.Written() {
		for _, lang := range lib.Langs(n) {
			out = append(out, lib.Guide(n, lang))
		}
	}
	return out
}
