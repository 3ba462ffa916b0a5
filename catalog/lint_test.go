package catalog

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func lintOf(t *testing.T, rule string) Finding {
	t.Helper()
	for _, f := range Lint() {
		if f.Rule == rule {
			return f
		}
	}
	t.Fatalf("no finding %s", rule)
	return Finding{}
}

// The contradictions of the sources, each with the numbers and places it is about.
func TestLintFindsTheContradictions(t *testing.T) {
	tests := []struct {
		rule    string
		numbers []Number
		place   string
	}{
		{"printed_twice", []Number{61}, "S2 l.541"},
		{"stated_and_counted", nil, "S2 l.191"},
		{"class_unknown", []Number{135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148}, "S2 l.759"},
		{"rank_cell_empty", []Number{47, 52, 96, 98, 112, 132, 146, 147, 148}, ""},
		{"blocks_without_consequence", []Number{27}, "S2 l.367"},
		{"none_contradicted", []Number{14, 34, 47, 74, 96}, ""},
		{"retired_with_rank", []Number{66, 106}, ""},
		{"column_54", []Number{54}, "S1 l.52"},
		{"same_name", []Number{2, 49}, ""},
		{"number_unused", []Number{3, 4, 5, 7, 12, 18, 23, 25, 31, 33, 37, 41, 43, 45, 46, 53, 62, 70, 71, 72, 76, 81, 82, 113, 134}, ""},
	}
	for _, tt := range tests {
		f := lintOf(t, tt.rule)
		if !slices.Equal(f.Numbers, tt.numbers) || (tt.place != "" && !slices.Contains(f.Places, tt.place)) {
			t.Errorf("%s: numbers %v, places %v", tt.rule, f.Numbers, f.Places)
		}
	}
	if f := lintOf(t, "rank_column_absent"); len(f.Numbers) != 24 {
		t.Errorf("%d types without the column, want 24", len(f.Numbers))
	}
	if text := lintOf(t, "stated_and_counted").Text(false); !strings.Contains(text, "124 tasks") || !strings.Contains(text, "123 different") {
		t.Errorf("got %q", text)
	}
}

// Four pairs share a name, seven types are not named alike in the two lists, three or more are spelled in three ways (BRIEF 2.9-2.11).
func TestLintOfNames(t *testing.T) {
	var pairs, changed, spelled []Number
	for _, f := range Lint() {
		switch f.Rule {
		case "same_name":
			pairs = append(pairs, f.Numbers...)
		case "name_changed":
			changed = append(changed, f.Numbers...)
		case "spellings":
			spelled = append(spelled, f.Numbers...)
		}
	}
	if !slices.Equal(pairs, []Number{2, 49, 28, 143, 84, 85, 102, 112}) {
		t.Errorf("same name: %v", pairs)
	}
	if !slices.Equal(changed, []Number{19, 36, 64, 83, 95, 108, 111}) {
		t.Errorf("changed: %v", changed)
	}
	for _, n := range []Number{16, 19, 56} {
		if !slices.Contains(spelled, n) {
			t.Errorf("%d is spelled in several ways: %v", n, spelled)
		}
	}
}

// Every place names a line, or a span of lines, that the document has; every finding has both languages and a rule.
func TestLintPlaces(t *testing.T) {
	lines := map[string]int{"S1": 385, "S2": 825}
	for _, f := range Lint() {
		if f.Rule == "" || f.da == "" || f.en == "" || !slices.IsSorted(f.Numbers) {
			t.Errorf("%+v", f)
		}
		for _, p := range f.Places {
			doc, span, ok := strings.Cut(p, " l.")
			from, to, isSpan := strings.Cut(span, "-")
			if !isSpan {
				to = from
			}
			a, err := strconv.Atoi(from)
			b, err2 := strconv.Atoi(to)
			if !ok || err != nil || err2 != nil || a < 1 || b < a || b > lines[doc] {
				t.Errorf("%s: place %q", f.Rule, p)
			}
		}
	}
}

// The difference between the editions: 14 new types, names that changed, and how often a type came, each with its period.
func TestDiff(t *testing.T) {
	old, _ := EditionByName("2020")
	later, _ := EditionByName("2021")
	fresh, ranks := 0, map[Number]Change{}
	for _, c := range Diff(old, later) {
		switch c.Fact {
		case FactType:
			fresh++
			if c.Type <= lastOf2020 || c.Old != "" {
				t.Errorf("%+v is not new", c)
			}
		case FactRank:
			ranks[c.Type] = c
		}
	}
	if fresh != 14 {
		t.Errorf("%d new types, want 14", fresh)
	}
	if c := ranks[38]; c.Old != "10" || c.New != "36" || c.OldAt.Place() != "S1 l.103" {
		t.Errorf("38: %+v", c)
	}
	if c := ranks[20]; c.Old != "177 (2019-11-24/2020-05-20)" || c.New != "2" {
		t.Errorf("20: %+v", c)
	}
	if len(Diff(later, old)) > 0 || len(Diff(old, old)) > 0 {
		t.Error("a difference runs from the older edition to the newer one only")
	}
}

// What was known on a day holds nothing that a later document says.
func TestAsOf(t *testing.T) {
	ty, _ := Lookup(60)
	facts := func(day Date) string {
		var out []string
		for _, a := range ty.AsOf(day) {
			if !slices.Contains(out, a.Fact) {
				out = append(out, a.Fact)
			}
		}
		return strings.Join(out, " ")
	}
	if got := facts(NewDate(2020, 12, 31)); got != "name blocking place count" {
		t.Errorf("end of 2020: %s", got)
	}
	if got := facts(NewDate(2022, 1, 1)); got != "name blocking deletability consequence recurrence place count" {
		t.Errorf("2022: %s", got)
	}
	if got := facts(NewDate(2019, 1, 1)); got != "" {
		t.Errorf("2019: %s", got)
	}
}

// Every assertion says where it stands and how sure it is.
func TestAssertionsAreSourced(t *testing.T) {
	for _, ty := range All() {
		for _, a := range ty.Assertions() {
			if a.Source.Doc == "" || a.Source.Basis == "" || a.Source.Confidence == "" || a.Source.AsOf.IsZero() || a.Value == "" {
				t.Errorf("%+v", a)
			}
		}
	}
}
