package report

import (
	"strings"

	"rettidig/catalog"
)

// Bar draws n of most as a bar of at most width columns: block characters in eighths, or # in ASCII. Anything above nothing shows at least a
// sliver, so that one task is never drawn as none.
func Bar(n, most, width int, ascii bool) string {
	if n <= 0 || most <= 0 || width <= 0 {
		return ""
	}
	if ascii {
		return strings.Repeat("#", max(1, min(n, most)*width/most))
	}
	const steps = 8
	eighths := max(1, min(n, most)*width*steps/most)
	bar := strings.Repeat("█", eighths/steps)
	if rest := eighths % steps; rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return bar
}

// plainMark gives the ASCII form of a mark made for a table, when asked for.
func plainMark(mark string, ascii bool) string {
	if !ascii || mark == "" {
		return mark
	}
	for _, i := range catalog.Impacts() {
		if Mark(i, false) == mark {
			return Mark(i, true)
		}
	}
	return "?"
}
