package guides

import "strings"

// Notes for a trainer stand in the markdown as a fenced block of their own language, so that any viewer shows them set apart:
//
//	```underviser
//	Ask the class what the citizen wrote before anybody opens the field.
//	```
//
// They belong to the part they stand in. They are no text of the guide: a caseworker who works by it never sees them.

// noteWords are the words that open a block of notes, in any language of a guide.
func noteWords() []string { return []string{"underviser", "trainer"} }

// cutNotes takes the notes out of markdown and gives both. A block that is not closed runs to the end of its part, as in any markdown.
func cutNotes(s string) (rest, notes string) {
	if !strings.Contains(s, noteFence) {
		return s, ""
	}
	var kept, noted []string
	fence, inNotes, cut := "", false, false // the fence that is open, whether it holds notes, and whether one was just closed
	for _, line := range strings.Split(s, "\n") {
		mark, word := fenceOf(line)
		switch {
		case fence == "" && mark != "":
			fence, inNotes = mark, isNoteWord(word)
		case fence != "" && strings.HasPrefix(mark, fence) && word == "":
			cut, fence, inNotes = inNotes, "", false
			if cut {
				continue
			}
		case inNotes:
			noted = append(noted, line)
		}
		if inNotes || (cut && line == "" && (len(kept) == 0 || kept[len(kept)-1] == "")) {
			continue // of the blank lines around the block one stays
		}
		cut = false
		kept = append(kept, line)
	}
	if noted == nil {
		return s, ""
	}
	return strings.TrimRight(strings.Join(kept, "\n"), "\n"), strings.TrimSpace(strings.Join(noted, "\n"))
}

const noteFence = "```"

// fenceOf gives the marks of a line that opens or closes a fenced block, and the word behind them.
func fenceOf(line string) (mark, word string) {
	line = strings.TrimLeft(line, " ")
	rest := strings.TrimLeft(line, "`")
	if n := len(line) - len(rest); n >= len(noteFence) {
		return line[:n], strings.TrimSpace(rest)
	}
	return "", ""
}

func isNoteWord(word string) bool {
	for _, w := range noteWords() {
		if strings.EqualFold(word, w) {
			return true
		}
	}
	return false
}

// cutAll takes the notes out of every part and of the page as a whole.
func (d *document) cutAll() {
	d.body.intro, d.body.notes = cutNotes(d.body.intro)
	for i := range d.body.parts {
		p := &d.body.parts[i]
		p.text, p.notes = cutNotes(p.text)
	}
	text, _ := cutNotes(d.text)
	d.text = strings.TrimRight(text, "\n") + "\n"
}
