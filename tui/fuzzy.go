package tui

import (
	"strings"

	"rettidig/internal/safe"
)

// fuzzy tells how well a text answers a query; zero when it does not. Both are folded: Danish letters match their other spellings, and case counts
// for nothing. Each word of the query must be found, as the beginning of a word (best), inside one, or as letters in their order ("mls" finds
// "Markér som løst").
func fuzzy(query, hay string) int {
	words := strings.Fields(safe.Fold(query))
	folded := " " + safe.Fold(hay)
	if len(words) == 0 {
		return 1
	}
	sum := 0
	for _, w := range words {
		n := fuzzyWord(w, folded)
		if n == 0 {
			return 0
		}
		sum += n
	}
	return sum
}

// The weights of fuzzyWord. A run of letters is worth less than any word found whole, and less the wider it is spread.
const (
	fuzzyStart  = 1000
	fuzzyInside = 500
	fuzzyRun    = 400
	fuzzyMin    = 2 // letters a run needs: one alone is in every sentence
)

// fuzzyWord finds one folded word in a folded text that begins with a blank.
func fuzzyWord(w, hay string) int {
	if strings.Contains(hay, " "+w) {
		return fuzzyStart
	}
	if strings.Contains(hay, w) {
		return fuzzyInside
	}
	if len(w) < fuzzyMin {
		return 0
	}
	return fuzzyLetters(w, hay)
}

// fuzzyLetters finds the letters of a word in their order, the first of them at the beginning of a word of the text.
func fuzzyLetters(w, hay string) int {
	best := 0
	for from := 0; ; {
		at := strings.Index(hay[from:], " "+w[:1])
		if at < 0 {
			return best
		}
		from += at + 2
		if spread := spreadOf(w[1:], hay[from:]); spread >= 0 {
			best = max(best, fuzzyRun-min(spread, fuzzyRun-1))
		}
	}
}

// spreadOf counts the letters skipped while the letters of rest are found in their order; -1 when they are not there.
func spreadOf(rest, hay string) int {
	skipped := 0
	for i := range len(rest) {
		at := strings.IndexByte(hay, rest[i])
		if at < 0 {
			return -1
		}
		skipped += at
		hay = hay[at+1:]
	}
	return skipped
}
