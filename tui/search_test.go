package tui

import (
	"slices"
	"testing"
)

func TestFind(t *testing.T) {
	lines := []string{"Fraværsårsag: Andet", "", "\x1b[1mAnden årsag\x1b[0m ikke", "godkendt. Ærø", "andet"}
	for _, c := range []struct {
		query string
		want  []int
	}{
		{"", nil},
		{"andet", []int{0, 4}},
		{"ÅRSAG", []int{0, 2}},
		{"aarsag", []int{0, 2}},
		{"årsag ikke godkendt", []int{2}},
		{"aeroe", []int{3}},
		{"findes ikke", nil},
	} {
		if got := find(lines, c.query, 0).hits; !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.query, got, c.want)
		}
	}
	f := find(lines, "andet", 1)
	if at, _ := f.line(); at != 4 {
		t.Errorf("from line 1 the hit is %d", at)
	}
	if at, _ := f.step(1).line(); at != 0 {
		t.Errorf("after the last comes %d", at)
	}
	if at, _ := f.step(1).step(-1).line(); at != 4 {
		t.Errorf("before the first comes %d", at)
	}
}
