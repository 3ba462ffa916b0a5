package safe

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestLine(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"plain", "Oplysningsskema - anden årsag", "Oplysningsskema - anden årsag"},
		{"breaks and tabs", "a\tb\r\nc\nd\re\u2028f", "a b c d e f"},
		{"escape sequence", "\x1b[31mrød\x07", "␛[31mrød␇"},
		{"eight-bit control", "a\u009b2Jb", "a\uFFFD2Jb"},
		{"delete", "a\x7fb", "a␡b"},
		{"bidi override", "fil\u202Egpj.exe", "fil\uFFFDgpj.exe"},
		{"tag characters", "a\U000E0041\U000E007Fb", "a\uFFFD\uFFFDb"},
		{"zero width", "a\u200Bb\uFEFFc\u2060d", "a\uFFFDb\uFFFDc\uFFFDd"},
		{"variation selector", "✔\uFE0F", "✔\uFFFD"},
		{"soft hyphen", "syge\u00ADdagpenge", "syge\uFFFDdagpenge"},
		{"odd spaces", "a\u00A0b\u3000c", "a b c"},
		{"broken bytes", "a\xffb\xc3", "a\uFFFDb\uFFFD"},
		{"NFC", "A\u030Arhus", "Århus"},
		{"mark at the start", "\u0301a", "\uFFFDa"},
		{"stacked marks", "e" + strings.Repeat("\u0316", 40) + "x", "e" + strings.Repeat("\u0316", maxMarks) + "\uFFFDx"},
		{"Greek and Cyrillic", "Ωмир", "Ωмир"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Line(c.in); got != c.want {
				t.Errorf("Line(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestBlockKeepsLines(t *testing.T) {
	if got, want := Block("en\r\n\tto\rtre\x1b[2J"), "en\n    to\ntre␛[2J"; got != want {
		t.Errorf("Block = %q, want %q", got, want)
	}
}

func TestCell(t *testing.T) {
	for _, s := range []string{"=1+1", "+45 1", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''=1"} {
		if got := Cell(s); got != "'"+s {
			t.Errorf("Cell(%q) = %q, want an apostrophe before it", s, got)
		}
	}
	for _, s := range []string{"", "'", "'n gård", "19", "a=b", "ærø"} {
		if Cell(s) != s || UnCell(s) != s {
			t.Errorf("%q was changed", s)
		}
	}
}

func TestMaskCPR(t *testing.T) {
	cases := []struct{ in, want string }{
		{"9002850001", "900285-xxxx"},
		{"900285-0001", "900285-xxxx"},
		{"", ""},
		{"90028500012", masked},
		{"navn", masked},
	}
	for _, c := range cases {
		if got := MaskCPR(c.in); got != c.want {
			t.Errorf("MaskCPR(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMaskIn(t *testing.T) {
	cases := []struct{ in, want string }{
		{"borger 900285-0001 ringede", "borger 900285-xxxx ringede"},
		{"9002850001", "900285-xxxx"},
		{"(900285 – 0001)", "(900285-xxxx)"},
		{"90 02 85 0001 og 91.02.85-0002", "900285-xxxx og 910285-xxxx"},
		{"９００２８５-０００１", "900285-xxxx"},
		{"90028500019", "90028500019"},
		{"frist 22-11-2026 kl. 15.00", "frist 22-11-2026 kl. 15.00"},
		{"2026-11-22T15:00:00Z", "2026-11-22T15:00:00Z"},
		{"ingen tal", "ingen tal"},
	}
	for _, c := range cases {
		if got := MaskIn(c.in); got != c.want {
			t.Errorf("MaskIn(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	same := [][]string{
		{"ÆRØ", "aerø", "Aeroe", "ærö"},
		{"Århus", "AARHUS", "aarhus", "A\u030Arhus", "\u212Brhus"},
		{"René Müller", "rene muller", "Rene\u0301 Mu\u0308ller"},
		{"Kontroller sag – bremsende", "kontroller sag - BREMSENDE"},
		{"a b", "A\u00A0B"},
	}
	for _, group := range same {
		want := Fold(group[0])
		for _, s := range group[1:] {
			if got := Fold(s); got != want {
				t.Errorf("Fold(%q) = %q, Fold(%q) = %q", s, got, group[0], want)
			}
		}
	}
	if Fold("hår") == Fold("har") || Fold("øl") == Fold("ol") {
		t.Error("å and ø must not fold to a and o")
	}
}

func TestFoldAllocatesNothing(t *testing.T) {
	buf := make([]byte, 0, 128)
	if n := testing.AllocsPerRun(100, func() { buf = AppendFold(buf[:0], "Sagsbehandler Åse Ærø, LINJE 4") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { _ = Fold("already folded 19") }); n != 0 {
		t.Errorf("%v allocations for text that is folded already", n)
	}
}

// bareCPR is a second, cruder description of what MaskIn must not leave.
var bareCPR = regexp.MustCompile(`(^|[^0-9])[0-9]{6}-?[0-9]{4}([^0-9]|$)`)

func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "æøå", "\x1b[0m", "e\u0301\u0301", "\u202e", "a\xff\u0300", "\r\n\t", "🇩🇰👩‍👩‍👧", "각", "900285-0001", "'=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, block := Line(s), Block(s)
		checkShown(t, s, line, "")
		checkShown(t, s, block, "\n")
		if again := Line(line); again != line {
			t.Errorf("Line is not stable: %q -> %q -> %q", s, line, again)
		}
		if again := Block(block); again != block {
			t.Errorf("Block is not stable: %q -> %q -> %q", s, block, again)
		}
		if got := UnCell(Cell(s)); got != s {
			t.Errorf("UnCell(Cell(%q)) = %q", s, got)
		}
		if shown := MaskIn(s); bareCPR.MatchString(shown) {
			t.Errorf("MaskIn(%q) = %q still shows a number", s, shown)
		}
		if once := Fold(line); Fold(once) != once {
			t.Errorf("Fold is not stable: %q -> %q -> %q", line, once, Fold(once))
		}
	})
}

func checkShown(t *testing.T, in, out, allowed string) {
	t.Helper()
	if !utf8.ValidString(out) || !norm.NFC.IsNormalString(out) {
		t.Errorf("%q -> %q is not clean UTF-8 in NFC", in, out)
	}
	for _, r := range out {
		bad := r < ' ' || (r >= 0x7F && r < 0xA1) || r == 0xAD || (r >= 0x200B && r <= 0x200F) || (r >= 0x2028 && r <= 0x202E) ||
			(r >= 0x2060 && r <= 0x206F) || r == 0xFEFF || (r >= 0xE0000 && r <= 0xE0FFF) || (r >= 0xFE00 && r <= 0xFE0F)
		if bad && !strings.ContainsRune(allowed, r) {
			t.Errorf("%q still holds %U", in, r)
		}
	}
}

func BenchmarkLineClean(b *testing.B) {
	s := "Oplysningsskema - anden årsag; Under afklaring"
	for b.Loop() {
		_ = Line(s)
	}
}

func BenchmarkFold(b *testing.B) {
	buf := make([]byte, 0, 128)
	for b.Loop() {
		buf = AppendFold(buf[:0], "Oplysningsskema - anden årsag; Under afklaring")
	}
}
