package query

import (
	"strings"

	"rettidig/internal/safe"
)

// nearest gives the name that was most likely meant, or none: a slip of one letter in three at most, or a beginning.
func nearest(s string, names []name) name {
	want := safe.Fold(s)
	if want == "" || len(want) > 40 {
		return name{}
	}
	best, found := max(len(want)/3, 1), name{}
	for _, n := range names {
		for _, spelled := range []string{safe.Fold(n.da), safe.Fold(n.en)} {
			d := distance(want, spelled)
			if len(want) > 1 && strings.HasPrefix(spelled, want) {
				d = min(d, 1)
			}
			if d < best || d == best && found == (name{}) {
				best, found = d, n
			}
		}
	}
	return found
}

// distance counts the letters that must be put in, taken out, changed or swapped with their neighbour.
func distance(a, b string) int {
	two, one, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
		}
		two, one, row = one, row, two
	}
	return one[len(b)]
}

// keyNames are the names an unknown key is compared with.
func keyNames() []name {
	var list []name
	for _, k := range keywords() {
		list = append(list, k.name)
	}
	return list
}
