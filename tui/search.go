package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/safe"
)

// finder searches the lines of a drawn page. Danish letters match their other spellings, and a phrase may run on into the next line.
type finder struct {
	query string // as typed
	hits  []int  // lines the query begins on, ascending
	at    int    // index of the current one in hits
}

// find searches the lines, going on from the given line.
func find(lines []string, query string, from int) finder {
	f := finder{query: query}
	want := safe.Fold(strings.TrimSpace(query))
	if want == "" {
		return f
	}
	folded := make([]string, len(lines)+1)
	for i, l := range lines {
		folded[i] = safe.Fold(strings.TrimSpace(ansi.Strip(l)))
	}
	for i := range lines {
		at := strings.Index(folded[i]+" "+folded[i+1], want)
		if at >= 0 && at < max(len(folded[i]), 1) {
			f.hits = append(f.hits, i)
		}
	}
	for f.at < len(f.hits)-1 && f.hits[f.at] < from {
		f.at++
	}
	return f
}

// line gives the line of the current hit; false when there is none.
func (f finder) line() (int, bool) {
	if len(f.hits) == 0 {
		return 0, false
	}
	return f.hits[f.at], true
}

// step goes to the next hit, or back for -1, around the ends.
func (f finder) step(by int) finder {
	if n := len(f.hits); n > 0 {
		f.at = ((f.at+by)%n + n) % n
	}
	return f
}

// has reports whether the line is a hit.
func (f finder) has(line int) bool {
	for _, h := range f.hits {
		if h == line {
			return true
		}
	}
	return false
}
