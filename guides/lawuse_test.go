package guides

import (
	"testing"

	"rettidig/internal/text"
)

func TestSameLaw(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"SDPL § 7", "SDPL § 7", true},
		{"SDPL § 7", "SDPL § 70", false},
		{"SDPL § 7", "FVL § 7", false},
		{"SDPL §§ 55 og 56; de øvrige grunde er et råd", "SDPL §§ 54, 55, 56 og 59", true},
		{"FVL §§ 19 og 21", "SDPL § 7; FVL §§ 19, 21, 22, 24 og 25", true},
		{"SDPL § 59, stk. 6", "SDPL § 6", false},
		{"BEK nr. 1091 af 01/06/2021 §§ 3 og 4", "BEK nr. 1091 af 01/06/2021", true},
		{"BEK 514/2018 § 8", "BEK nr. 1091 af 01/06/2021 § 8", false},
		{"§ 7", "§ 7", false},
		{"", "", false},
	} {
		if sameLaw(c.a, c.b) != c.same || sameLaw(c.b, c.a) != c.same {
			t.Errorf("%q and %q: want %v", c.a, c.b, c.same)
		}
	}
}

// section gives the section with the id.
func (g Guide) section(id string) (Section, bool) {
	for _, s := range g.Sections {
		if s.ID == id {
			return s, true
		}
	}
	return Section{}, false
}

// Every law reference of a written guide is used by a part of it, or listed in its section on the law.
func TestEveryLawReferenceIsUsed(t *testing.T) {
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range lib.Written() {
		g := lib.Guide(n, text.Da)
		for _, l := range g.LawVersions {
			law, _ := g.section("law")
			if len(g.Uses(l.Ref)) == 0 && !sameLaw(l.Ref, law.Place) && law.Basis == BasisLaw {
				t.Errorf("%d: nothing rests on %s", n, l.Ref)
			}
		}
		if got := len(g.Headings()); got < len(g.Steps)+len(g.Sections) {
			t.Errorf("%d: %d headings for %d steps and %d sections", n, got, len(g.Steps), len(g.Sections))
		}
	}
}
