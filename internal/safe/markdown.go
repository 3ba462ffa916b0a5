package safe

import "strings"

// The caps on markdown before a renderer sees it.
const (
	markdownBytes = 256 << 10
	markdownDepth = 16
)

// Markdown cuts a page to 256 KiB and 16 levels of nesting, so that a hostile one costs a renderer no more than a long one. Its words stay.
func Markdown(src string) string {
	if len(src) > markdownBytes {
		src = strings.ToValidUTF8(src[:markdownBytes], "")
	}
	if !strings.ContainsAny(src, ">-*+[") && !strings.Contains(src, strings.Repeat(" ", 2*markdownDepth)) {
		return src
	}
	lines := strings.Split(src, "\n")
	for i, line := range lines {
		lines[i] = capInline(capDepth(line))
	}
	return strings.Join(lines, "\n")
}

// capDepth keeps the first 16 levels of indents, quote marks and list marks a line begins with.
func capDepth(line string) string {
	depth, at := 0, 0
	for at < len(line) {
		n := marker(line[at:])
		if n == 0 {
			break
		}
		if depth == markdownDepth {
			return line[:at] + strings.TrimLeft(line[at:], " \t>-*+")
		}
		at += n
		depth++
	}
	return line
}

// marker gives the length of the nesting mark s begins with: two blanks, a tab, a quote mark or a list mark; 0 when there is none.
func marker(s string) int {
	switch {
	case strings.HasPrefix(s, "  "), strings.HasPrefix(s, "- "), strings.HasPrefix(s, "* "), strings.HasPrefix(s, "+ "), strings.HasPrefix(s, "> "):
		return 2
	case s[0] == '\t', s[0] == '>', s[0] == ' ':
		return 1
	}
	return 0
}

// capInline shortens runs of the marks that open inline nesting; the parser's work grows with the square of such a run.
func capInline(line string) string {
	run := 0
	return strings.Map(func(r rune) rune {
		if !strings.ContainsRune("[!*_~`<", r) {
			run = 0
			return r
		}
		if run++; run > markdownDepth {
			return -1
		}
		return r
	}, line)
}
