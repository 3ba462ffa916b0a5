package tui

import (
	"strings"
	"unicode"
)

// Big letters are drawn from a bitmap of six rows, so that a heading can be read from the back of a room. All letters are capitals; the top row holds
// what stands above them.

// glyphRows is the height of the bitmap.
const glyphRows = 6

// glyphs gives the letters' rows from the second one down, or all six.
func glyphs() map[rune]string {
	return map[rune]string{
		'A': " ## /#  #/####/#  #/#  #", 'B': "### /#  #/### /#  #/### ", 'C': " ###/#   /#   /#   / ###", 'D': "### /#  #/#  #/#  #/### ",
		'E': "####/#   /### /#   /####", 'F': "####/#   /### /#   /#   ", 'G': " ###/#   /# ##/#  #/ ###", 'H': "#  #/#  #/####/#  #/#  #",
		'I': "#/#/#/#/#", 'J': "  ##/   #/   #/#  #/ ## ", 'K': "#  #/# # /##  /# # /#  #", 'L': "#   /#   /#   /#   /####",
		'M': "#   #/## ##/# # #/#   #/#   #", 'N': "#   #/##  #/# # #/#  ##/#   #", 'O': " ## /#  #/#  #/#  #/ ## ", 'P': "### /#  #/### /#   /#   ",
		'Q': " ## /#  #/#  #/# # / # #", 'R': "### /#  #/### /# # /#  #", 'S': " ###/#   / ## /   #/### ", 'T': "#####/  #  /  #  /  #  /  #  ",
		'U': "#  #/#  #/#  #/#  #/ ## ", 'V': "#   #/#   #/ # # / # # /  #  ", 'W': "#   #/#   #/# # #/## ##/#   #", 'X': "#   #/ # # /  #  / # # /#   #",
		'Y': "#   #/ # # /  #  /  #  /  #  ", 'Z': "####/   #/ ## /#   /####",
		'Æ': " ####/# #  /#### /# #  /# ###", 'Ø': " ### /#  ##/# # #/##  #/ ### ", 'Å': "  #  /     / ### /#   #/#####/#   #", 'É': "   #/####/#   /### /#   /####",
		'0': "####/#  #/#  #/#  #/####", '1': " #/##/ #/ #/ #", '2': "### /   #/ ## /#   /####", '3': "### /   #/ ## /   #/### ", '4': "#  #/#  #/####/   #/   #",
		'5': "####/#   /### /   #/### ", '6': " ## /#   /### /#  #/ ## ", '7': "####/   #/  # / #  / #  ", '8': " ## /#  #/ ## /#  #/ ## ", '9': " ## /#  #/ ###/   #/ ## ",
		'?': "### /   #/ ## /    / #  ", '!': "#/#/#/ /#", '.': " / / / /#", ',': "  /  /  / #/# ", ':': " /#/ /#/ ", '-': "   /   /###/   /   ", '–': "   /   /###/   /   ",
		'/': "   #/  # /  # / #  /#   ", '(': " #/# /# /# / #", ')': "# / #/ #/ #/# ", '\'': "#/#/ / / ", '§': " ##/#  / ##/# #/## /  #", ' ': "  /  /  /  /  ",
		'»': "    /# # / # #/# # /    ", '«': "    / # #/# # / # #/    ", '"': "# #/# #/   /   /   ", '+': "   / # /###/ # /   ", '%': "#  #/  # / #  /#   /#  #",
	}
}

// bitmap sets a word in big letters; false when there is one it has no picture of.
func bitmap(word string) ([glyphRows]string, bool) {
	var out [glyphRows]string
	all := glyphs()
	for i, r := range []rune(word) {
		picture, ok := all[unicode.ToUpper(r)]
		if !ok {
			return out, false
		}
		rows := strings.Split(picture, "/")
		if len(rows) < glyphRows {
			rows = append([]string{strings.Repeat(" ", len(rows[0]))}, rows...)
		}
		for y := range out {
			if i > 0 {
				out[y] += " "
			}
			out[y] += rows[y]
		}
	}
	return out, true
}

// bigScale is how large the letters are, by what a dot takes of the screen: half a row and half a column, half a row and a column, or a row and two columns.
type bigScale int

// The scales.
const (
	bigSlim bigScale = iota
	bigHalf
	bigFull
)

// bigScales are the scales, the largest first.
func bigScales() []bigScale { return []bigScale{bigFull, bigHalf, bigSlim} }

// rows is how many rows of the screen a line of big letters takes.
func (s bigScale) rows() int {
	if s == bigFull {
		return glyphRows
	}
	return glyphRows / 2
}

// columns is how many columns of the screen so many dots take.
func (s bigScale) columns(dots int) int {
	switch s {
	case bigFull:
		return 2 * dots
	case bigHalf:
		return dots
	}
	return (dots + 1) / 2
}

// wordGap is the blank between two words, in dots.
const wordGap = 3

// bigText sets a text in big letters, broken into lines of at most w columns. It returns nil when it cannot be set so, or would take more than h rows.
func bigText(s string, w, h int, scale bigScale) []string {
	var lines [][glyphRows]string
	for _, word := range strings.Fields(s) {
		b, ok := bitmap(word)
		if !ok || scale.columns(len(b[0])) > w {
			return nil
		}
		if last := len(lines) - 1; last >= 0 && scale.columns(len(lines[last][0])+wordGap+len(b[0])) <= w {
			for y := range b {
				lines[last][y] += strings.Repeat(" ", wordGap) + b[y]
			}
			continue
		}
		lines = append(lines, b)
	}
	if len(lines) == 0 || len(lines)*(scale.rows()+1)-1 > h {
		return nil
	}
	var out []string
	for i, l := range lines {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, scale.draw(l)...)
	}
	return out
}

// draw turns dots into blocks.
func (s bigScale) draw(dots [glyphRows]string) []string {
	var out []string
	if s == bigFull {
		for _, row := range dots {
			out = append(out, strings.TrimRight(strings.NewReplacer("#", "██", " ", "  ").Replace(row), " "))
		}
		return out
	}
	wide := 1
	if s == bigSlim {
		wide = 2
	}
	for y := 0; y < glyphRows; y += 2 {
		var b strings.Builder
		for x := 0; x < len(dots[y]); x += wide {
			b.WriteRune(block(dots[y], dots[y+1], x, x+wide-1))
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

// block is the character that has the dots of two rows at a left and a right place, which may be the same.
func block(upper, lower string, left, right int) rune {
	n := 0
	for i, at := range []struct {
		row string
		x   int
	}{{upper, left}, {upper, right}, {lower, left}, {lower, right}} {
		if at.x < len(at.row) && at.row[at.x] == '#' {
			n |= 1 << i
		}
	}
	return []rune(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")[n]
}
