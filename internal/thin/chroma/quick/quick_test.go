package quick

import (
	"strings"
	"testing"
)

func TestHighlightWritesTheSource(t *testing.T) {
	var b strings.Builder
	if err := Highlight(&b, "a\n b\n", "go", "terminal256", "charm"); err != nil || b.String() != "a\n b\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}
