package catalog

import (
	"slices"
	"strings"
	"testing"
)

// Every item of BRIEF section 2 is reported with its numbers, or says here why it is no contradiction of the sources.
func TestLintCoversTheBrief(t *testing.T) {
	type report struct {
		rule    string
		numbers []Number
	}
	items := []struct {
		item    string
		reports []report
		why     string // why it is not, or not only, reported
	}{
		{"2.1 109, 124, 123", []report{{"stated_and_counted", nil}, {"printed_twice", []Number{61}}}, ""},
		{"2.2 the 109 reconstructed", []report{{"none_derived", []Number{1, 52, 129}}, {"class_unknown", []Number{135, 148}}}, ""},
		{"2.3 numbers never used", []report{{"number_unused", []Number{3, 113, 134}}}, ""},
		{"2.4 the column of 54", []report{{"column_54", []Number{54}}}, ""},
		{"2.5 the first without a number", []report{{"unnumbered_first", []Number{36}}}, ""},
		{"2.6 16, 14, 10", []report{{"three_totals", nil}}, ""},
		{"2.7 75 seen, ranks to 115", []report{
			{"seen_and_ranked", nil}, {"ranks_missing", nil}, {"rank_column_absent", []Number{19, 138}}, {"rank_cell_empty", []Number{47, 148}},
		}, ""},
		{"2.8 frequency changed", []report{{"frequency_moved", []Number{6, 20, 38, 137}}}, ""},
		{"2.9 names that change", []report{
			{"name_changed", []Number{64, 83, 95, 108, 111}}, {"logic_changed", []Number{29}}, {"spelled_otherwise", []Number{57}},
		}, ""},
		{"2.10 several spellings", []report{
			{"spellings", []Number{16, 19, 56}},
			{"spelled_otherwise", []Number{11, 50, 77}},
			{"paragraph_case", []Number{52, 77}},
			{"near_name", []Number{32, 51}},
			{"misprints", []Number{128, 139, 142, 143, 144}},
			{"abbreviations", []Number{13, 138}},
		}, ""},
		{"2.11 same name", []report{
			{"same_name", []Number{2, 28, 49, 84, 85, 102, 112, 143}},
			{"same_name_other_remark", []Number{2, 49}},
			{"near_name", []Number{8, 17, 126, 65, 136, 39, 89, 54, 67, 121, 142}},
		}, ""},
		{"2.12 the screenshot misread", []report{{"misread_screenshot", []Number{19}}, {"misread_elsewhere", nil}, {"dates_in_screenshot", []Number{90}}}, ""},
		{"2.13 blocking and consequence", []report{
			{"none_contradicted", []Number{14, 34, 47, 74, 96}},
			{"list_and_remark", []Number{58, 104}},
			{"deletable_undecided", []Number{74}},
			{"blocks_without_consequence", []Number{27}},
			{"free_with_loss", []Number{24}},
		}, ""},
		{"2.14 three headings", []report{{"three_headings", nil}}, ""},
		{"2.15 the remark of 144", []report{{"copied_remark", []Number{143, 144}}}, ""},
		{"2.16 106 and 66", []report{{"double_negation", []Number{106}}, {"retired_with_rank", []Number{66, 106}}}, ""},
		{"2.17 rhythms", []report{{"four_rhythms", []Number{26, 27, 29, 118, 128, 142, 143, 144}}, {"list_and_remark", []Number{29}}}, ""},
		{"2.18 R23", []report{{"r23_two_ways", nil}, {"r23_unknown_name", []Number{30}}, {"r23_sample_older", nil}}, ""},
		{"2.19 Monday afternoon and holidays", []report{{"no_clock", nil}, {"holiday_mondays", nil}, {"week_parity", nil}}, ""},
		{"2.20 before and at the latest", []report{{"no_clock", nil}}, ""},
		{"2.21 counts without population", []report{{"counts_without_population", nil}}, "the estimate for the whole country is the brief's own and no source's"},
		{"2.22 date formats", []report{{"date_forms", nil}}, ""},
		{"2.23 resolved and deleted", []report{{"solved_or_deleted", nil}}, ""},
		{"2.24 layout traps", []report{{"layout_traps", []Number{1, 11, 27, 87, 125, 140, 141}}}, "that page heads repeat is no contradiction"},
		{"2.25 BEK 514", []report{{"order_unread", []Number{13}}}, ""},
	}
	if len(items) != 25 {
		t.Fatalf("%d items, the brief has 25", len(items))
	}
	all := Lint()
	for _, it := range items {
		for _, r := range it.reports {
			var numbers []Number
			found := false
			for _, f := range all {
				if f.Rule == r.rule {
					found = true
					numbers = append(numbers, f.Numbers...)
				}
			}
			if !found {
				t.Errorf("%s: no finding %s", it.item, r.rule)
			}
			for _, n := range r.numbers {
				if !slices.Contains(numbers, n) {
					t.Errorf("%s: %s does not name %d", it.item, r.rule, n)
				}
			}
		}
	}
}

// What is computed agrees with the brief to the unit: 53 less the three that are named, 25 ranks printed nowhere.
func TestLintComputes(t *testing.T) {
	if n := len(lintOf(t, "none_derived").Numbers); n != 50 {
		t.Errorf("%d types have a derived class, want 53 less 13, 51 and 114", n)
	}
	for _, f := range Lint() {
		if len(f.Places) == 0 {
			t.Errorf("%s names no place", f.Rule)
		}
	}
	text := lintOf(t, "ranks_missing").Text(false)
	if !strings.Contains(text, "1, 3, 4, 7, 12, 16, 17, 21, 22, 25, 31, 35, 41, 44, 47, 48, 49, 52, 56, 63, 64, 66, 72, 84, 105.") {
		t.Errorf("got %q", text)
	}
	if got := lintOf(t, "spelled_otherwise").Numbers; !slices.Equal(got, []Number{11, 50, 56, 57, 77}) {
		t.Errorf("spelled otherwise: %v", got)
	}
}
