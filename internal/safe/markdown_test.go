package safe

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCapMarkdown(t *testing.T) {
	if got := Markdown(strings.Repeat("æ", markdownBytes)); len(got) > markdownBytes || !strings.HasSuffix(got, "æ") {
		t.Errorf("capped to %d bytes, ends %q", len(got), got[len(got)-2:])
	}
	for _, in := range []string{strings.Repeat(">", 500) + "x", strings.Repeat("> ", 500) + "x", strings.Repeat("- ", 500) + "x", strings.Repeat(" ", 900) + "- x", strings.Repeat("[", 500) + "x"} {
		got := Markdown(in)
		if len(got) > 2*markdownDepth+3 || !strings.HasSuffix(got, "x") {
			t.Errorf("%.10q... became %q", in, got)
		}
	}
	const plain = "Almindelig tekst.\n\n- et\n  - to\n\n**fed** og `kode`"
	if got := Markdown(plain); got != plain {
		t.Errorf("an ordinary page changed: %q", got)
	}
}

func TestCapMarkdownNeverNestsDeep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringOfN(rapid.SampledFrom([]rune(" >-*+\tx[")), 0, 200, -1).Draw(t, "line")
		got := capDepth(line)
		if again := capDepth(got); again != got {
			t.Fatalf("not settled: %q then %q", got, again)
		}
		if strings.Count(got, "x") != strings.Count(line, "x") {
			t.Fatalf("text lost: %q from %q", got, line)
		}
	})
}
