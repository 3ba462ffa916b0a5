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

// bigScale is how large the letters are: half a row of the screen a dot, or a whole row and two columns.
type bigScale int

// The scales.
const (
	bigHalf bigScale = 1
	bigFull bigScale = 2
)

// rows is how many rows of the screen a line of big letters takes.
func (s bigScale) rows() int { return glyphRows * int(s) / 2 }

// wordGap is the blank between two words, in dots.
const wordGap = 3

// bigText sets a text in big letters, broken into lines of at most w columns. It returns nil when it cannot be set so, or would take more than h rows.
func bigText(s string, w, h int, scale bigScale) []string {
	var lines [][glyphRows]string
	for _, word := range strings.Fields(s) {
		b, ok := bitmap(word)
		if !ok || len([]rune(b[0]))*int(scale) > w {
			return nil
		}
		if last := len(lines) - 1; last >= 0 && (len(lines[last][0])+wordGap+len(b[0]))*int(scale) <= w {
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
	for y := 0; y < glyphRows; y += 2 {
		var b strings.Builder
		for x := range dots[y] {
			b.WriteString(halfBlock(dots[y][x] == '#', dots[y+1][x] == '#'))
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

func halfBlock(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}
