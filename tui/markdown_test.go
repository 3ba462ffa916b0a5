package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"rettidig/guides"
)

// mdPlain is the look without colour, mdLooks one of each kind.
func mdPlain() styleKey { return styleKey{lookUsual, true, colorprofile.ASCII} }

func mdLooks() []styleKey {
	return []styleKey{
		{lookUsual, true, colorprofile.TrueColor}, {lookUsual, false, colorprofile.TrueColor}, {lookUsual, true, colorprofile.ANSI256}, {lookUsual, false, colorprofile.ANSI}, mdPlain(),
	}
}

// The text of a guide has the colour of the text beside it, in every palette.
func TestMarkdownHasTheScreensColours(t *testing.T) {
	for look, want := range map[styleKey]string{
		{lookUsual, true, colorprofile.TrueColor}: "38;2;216;220;226", {lookUsual, false, colorprofile.ANSI256}: "38;5;235", {lookUsual, true, colorprofile.ANSI}: "97",
	} {
		m, err := newMarkdown(40, look)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := m.lines("tekst")
		if err != nil || len(lines) == 0 || !strings.Contains(lines[0], want) {
			t.Errorf("%v: %q lacks %s (%v)", look, lines, want, err)
		}
	}
}

func TestMarkdownFitsItsWidth(t *testing.T) {
	src := "# Titel\n\nEn **vigtig** sætning om ærø som fortsætter ret langt ud over linjens kant.\n\n" +
		"- punkt et\n- punkt to\n\n> citat\n\n| Felt | Værdi |\n|---|---|\n| Fraværsårsag | Anden årsag ikke godkendt |\n\n" +
		"https://example.org/en/meget/lang/adresse/der/ikke/kan/brydes/ved/et/ord/men/skal/kunne/laeses\n\n```\nkode\n```\n"
	for _, look := range mdLooks() {
		for _, width := range []int{0, 20, 33, 60, 118} {
			m, err := newMarkdown(width, look)
			if err != nil {
				t.Fatal(err)
			}
			lines, err := m.lines(src)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range lines {
				if w := ansi.StringWidth(l); w > m.width {
					t.Errorf("look %v width %d: line of %d: %q", look, width, w, l)
				}
			}
			if joined := strings.Join(lines, ""); look == mdPlain() && strings.Contains(joined, "38;") {
				t.Errorf("the plain look has colour: %q", joined)
			}
			plain := strings.ReplaceAll(ansi.Strip(strings.Join(lines, "")), " ", "")
			if !strings.Contains(plain, "skal/kunne/laeses") {
				t.Errorf("width %d: the link is cut", width)
			}
		}
	}
}

func TestRenderGuideCache(t *testing.T) {
	g := guides.Guide{Hash: "h", Markdown: "# A\n\ntekst", Steps: []guides.Step{{ID: "read", Text: "Læs **årsagen**."}}}
	k := mdKey{hash: g.Hash, width: 40, look: mdPlain()}
	doc, err := renderGuide(g, k)
	if err != nil {
		t.Fatal(err)
	}
	if got := ansi.Strip(strings.Join(doc.steps["read"], "\n")); !strings.Contains(got, "Læs årsagen.") {
		t.Errorf("step text %q", got)
	}
	c := &mdCache{}
	c.put(doc)
	if _, ok := c.get(mdKey{hash: "h", width: 41, look: mdPlain()}); ok {
		t.Error("another width must be drawn anew")
	}
	if _, ok := c.get(k); !ok {
		t.Error("the drawn page is not found again")
	}
	for i := range 2 * mdCacheSize {
		c.put(mdDoc{key: mdKey{width: i}})
	}
	if len(c.docs) != mdCacheSize {
		t.Errorf("%d pages kept", len(c.docs))
	}
}

// Blanks that each carry a colour of their own were once left as one line wider than the pane: there is no word to break at.
func TestHangLineOfColouredBlanks(t *testing.T) {
	blanks := strings.Repeat("\x1b[30m \x1b[m", 30)
	for _, line := range []string{blanks, "x" + blanks, blanks + "x", "• " + blanks + "x"} {
		for _, l := range hangLine(line, 20) {
			if n := ansi.StringWidth(l); n > 20 {
				t.Errorf("%q: a line of %d cells", line, n)
			}
		}
	}
}

// Whatever a page holds, drawing it neither panics nor makes a line wider than the pane.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"# A\n\n- x;\n  y\n\n| a | b |\n|---|---|\n| c | d |\n", "> > > x", "1. a\n   b\n2) c", "```\n- x\n  y\n```", "[l](https://example.org)", "**æ_ø_å**", "a\x1b[31mb", strings.Repeat("- ", 15) + "a list so deep that its text has no room beside it",
	} {
		f.Add(s, uint8(30))
	}
	f.Fuzz(func(t *testing.T, src string, w uint8) {
		m, err := newMarkdown(int(w), mdLooks()[int(w)%len(mdLooks())])
		if err != nil {
			t.Fatal(err)
		}
		lines, err := m.lines(src)
		if err != nil {
			t.Skip(err)
		}
		for _, l := range lines {
			if n := ansi.StringWidth(l); n > m.width {
				t.Fatalf("width %d: a line of %d: %q", m.width, n, l)
			}
		}
	})
}

// A guide opens within a frame of 16 ms: what is drawn off the event loop must not take longer.
func BenchmarkRenderGuide(b *testing.B) {
	lib, err := guides.Load()
	if err != nil {
		b.Fatal(err)
	}
	g := lib.Guide(19, "da")
	for b.Loop() {
		if _, err := renderGuide(g, mdKey{hash: g.Hash, width: 80, look: mdLooks()[0]}); err != nil {
			b.Fatal(err)
		}
	}
}
