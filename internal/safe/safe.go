// Package safe makes text from outside fit to be shown, written and compared.
//
// A task file may hold anything: escape sequences that repaint a terminal, marks that turn the writing direction, letters nobody can see,
// cells a spreadsheet would run as a formula, and a citizen's number in the middle of a remark. The functions here are applied where text
// comes in and again where it goes out. What they take away they replace visibly, so that nobody reads a cleaned line as the whole truth.
package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Replacement stands where something was taken out that has no sign of its own.
const Replacement = '\uFFFD'

// maxMarks is how many combining marks one letter may carry. Living languages need four; stacks of marks paint over the lines beside them.
const maxMarks = 6

// Line returns s as one line that is safe to write to a terminal: normalised to NFC, tabs, line breaks and odd spaces as plain spaces,
// control characters as their pictures (ESC as ␛), and everything else that is invisible or turns the writing direction as U+FFFD.
// Bytes that are not UTF-8 become U+FFFD too. Line(Line(s)) equals Line(s).
func Line(s string) string {
	if Clean(s) {
		return s
	}
	return scrub(s, false)
}

// Block is Line for text of several lines: line breaks stay, all written as \n, and a tab becomes four spaces.
func Block(s string) string {
	if Clean(s) {
		return s
	}
	return scrub(s, true)
}

// Clean reports whether Line would return s as it is. It knows only the letters of western Europe, so false means "look closer".
func Clean(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r < 0xA1 || r == 0xAD || r >= 0x300 { // from U+0300 on marks begin, and normalising may be needed
			return false
		}
		i += n
	}
	return true
}

func scrub(s string, keepBreaks bool) string {
	var b strings.Builder
	b.Grow(len(s))
	w := scrubber{out: &b, breaks: keepBreaks, marks: maxMarks} // a mark at the very start would join what stands before the text
	for _, r := range norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n")) {
		w.write(r)
	}
	return norm.NFC.String(b.String())
}

type scrubber struct {
	out    *strings.Builder
	breaks bool
	marks  int // combining marks since the last letter
}

func (w *scrubber) write(r rune) {
	if unicode.Is(unicode.M, r) {
		w.mark(r)
		return
	}
	w.marks = 0
	switch {
	case isBreak(r):
		w.lineBreak()
	case r == '\t':
		w.out.WriteString(w.tab())
	case r < ' ':
		w.out.WriteRune('\u2400' + r) // the picture of the control character
	case r == 0x7F:
		w.out.WriteRune('\u2421')
	case unicode.Is(unicode.Zs, r):
		w.out.WriteByte(' ')
	case hidden(r) || !unicode.IsPrint(r):
		w.out.WriteRune(Replacement)
	default:
		w.out.WriteRune(r)
	}
}

// mark writes a combining mark, or one replacement for a hidden one or for all beyond the limit; the rest of that stack is left out.
func (w *scrubber) mark(r rune) {
	w.marks++
	switch {
	case w.marks > maxMarks+1:
	case hidden(r) || w.marks == maxMarks+1:
		w.out.WriteRune(Replacement)
		w.marks = maxMarks + 1
	default:
		w.out.WriteRune(r)
	}
}

func (w *scrubber) lineBreak() {
	if w.breaks {
		w.out.WriteByte('\n')
		w.marks = maxMarks
		return
	}
	w.out.WriteByte(' ')
}

func (w *scrubber) tab() string {
	if w.breaks {
		return "    "
	}
	return " "
}

func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// hidden reports the characters that Unicode counts as printable, yet show nothing: variation selectors, fillers and joiners.
// Control and format characters (bidi marks, zero-width spaces, tags) are caught by unicode.IsPrint.
func hidden(r rune) bool {
	switch {
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF, r >= 0x180B && r <= 0x180F:
		return true
	}
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0:
		return true
	}
	return false
}
