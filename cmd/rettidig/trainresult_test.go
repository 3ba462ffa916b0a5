package main

import (
	"strings"
	"testing"

	"rettidig/internal/training"
)

// A figure of none has no bar: two backticks with nothing between them would stand on the page as text.
func TestMarkdownHasNoEmptyBar(t *testing.T) {
	var page strings.Builder
	writePageMarkdown(&page, []training.Line{{Kind: training.LineBar, Text: "Late", Said: "0 of 7", Most: 7}, {Kind: training.LineBar, Text: "Open", Said: "7 of 7", N: 7, Most: 7}})
	if got := page.String(); !strings.HasPrefix(got, "- Late: 0 of 7\n- Open: 7 of 7 `█") {
		t.Errorf("%q", got)
	}
}
