package tui

import (
	"fmt"
	"strings"
	"time"

	"rettidig/guides"
	"rettidig/internal/text"
)

// The shape of the show.
const (
	presentWide  = 110 // columns from which the notes stand beside the page
	presentHigh  = 40  // rows from which the text is set with a blank line between its lines, where it fits
	presentMost  = 84  // columns of text at most: a class reads short lines
	presentLeast = 6   // rows below which only the title is shown
)

// margin is the blank to the left and right of the page.
func (p presentScreen) margin(w int) int { return min(max(w/16, 2), 12) }

// notesBeside reports whether the notes stand in a column of their own.
func (p presentScreen) notesBeside(f frame) bool { return p.notes && f.w >= presentWide }

// pageWidth is the width of the page without the notes.
func (p presentScreen) pageWidth(f frame) int {
	if p.notesBeside(f) {
		return f.w - f.w*3/8
	}
	return f.w
}

func (p presentScreen) textWidth(f frame) int {
	w := p.pageWidth(f)
	return max(min(w-2*p.margin(w), presentMost), mdMinWidth)
}

func (p presentScreen) view(f frame) string { return p.pane.draw(f, p.version, p.draws) }

func (p presentScreen) draws(f frame) string {
	if f.h < presentLeast || len(p.pages) == 0 {
		return fit(f.t(text.PresentNeedsRoom), f.w, f.h)
	}
	if p.notes && !p.notesBeside(f) {
		return fit(strings.Join(p.drawNotesAlone(f), "\n"), f.w, f.h)
	}
	w := p.pageWidth(f)
	page := fit(strings.Join(p.drawPage(f.sized(w, f.h)), "\n"), w, f.h)
	if !p.notesBeside(f) {
		return page
	}
	rule := strings.TrimSuffix(strings.Repeat(f.st.Rule.Render("│")+" \n", f.h), "\n")
	notes := fit(strings.Join(p.drawNotes(f.sized(f.w-w-4, f.h)), "\n"), f.w-w-2, f.h)
	return beside(f.h, page, rule, notes)
}

// presentLayout is a page taken apart: what stands above the text, the text, and how many lines of it are shown from top on.
type presentLayout struct {
	head, text []string
	top, rows  int
}

func (p presentScreen) layout(f frame) presentLayout {
	f = f.sized(p.pageWidth(f), f.h)
	x := p.pages[p.at]
	l := presentLayout{text: p.drawText(f, x)}
	room := 0
	for _, title := range p.titles(f, x) { // the largest with which the page stands whole, or else the smallest
		l.head = p.drawHead(f, x, title)
		room = max(f.h-len(l.head)-2, 0) // a blank line and the foot
		if len(l.text) <= room {
			break
		}
	}
	if airy := spaced(l.text); f.h >= presentHigh && len(airy) <= room {
		l.text = airy
	}
	l.rows = min(room, len(l.text))
	l.top = max(min(p.top, len(l.text)-l.rows), 0)
	return l
}

// spaced puts a blank line between every two lines of text.
func spaced(lines []string) []string {
	var out []string
	for i, l := range lines {
		out = append(out, l)
		if i < len(lines)-1 && !blank(l) && !blank(lines[i+1]) {
			out = append(out, "")
		}
	}
	return out
}

func (p presentScreen) drawPage(f frame) []string {
	l := p.layout(f)
	left := blanks(p.margin(f.w))
	out := append([]string{}, l.head...)
	for _, t := range l.text[l.top : l.top+l.rows] {
		out = append(out, left+t)
	}
	for len(out) < f.h-1 {
		out = append(out, "")
	}
	return append(out, p.drawFoot(f, len(l.text) > l.top+l.rows))
}

// drawHead is the guide's name and the clock, and below them the page's title as it was set.
func (p presentScreen) drawHead(f frame, x presentPage, title []string) []string {
	m := p.margin(f.w)
	left := blanks(m)
	name := fmt.Sprintf("%d %s", int(p.of), p.guide.Title)
	if x.step > 0 {
		name = f.t(text.PresentStep, x.step) + "  ·  " + name
	}
	out := []string{"", left + ends(f.st.Quiet.Render(pad(name, max(f.w-2*m-24, 1))), f.st.Quiet.Render(p.clock(f)), f.w-2*m), ""}
	for _, l := range title {
		out = append(out, left+f.st.Title.Render(l))
	}
	return append(out, "")
}

// titles are the settings of a page's title that leave its text some room, the largest letters first; the guide's own name has little text below it.
func (p presentScreen) titles(f frame, x presentPage) [][]string {
	w, most, title := max(f.w-2*p.margin(f.w), 1), f.h*2/5, x.title
	if x.step == 0 && !x.section {
		title, most = fmt.Sprintf("%d %s", int(p.of), x.title), f.h*3/5
	}
	var out [][]string
	for _, scale := range bigScales() {
		if big := bigText(title, w, most, scale); big != nil {
			out = append(out, big)
		}
	}
	if out == nil { // too long for big letters: as bold as a terminal can, with a bar below
		out = append(out, append(wrap(strings.ToUpper(title), w), strings.Repeat("▀", min(w, 12))))
	}
	return out
}

// clock is the time of day, and how long the show has run.
func (p presentScreen) clock(f frame) string {
	run := int(f.now.Sub(p.started) / time.Minute)
	if run < 60 {
		return clock(f.now) + "  ·  " + f.t(text.PresentElapsed, max(run, 0))
	}
	return clock(f.now) + "  ·  " + f.t(text.PresentHours, run/60, run%60)
}

// drawText is what the page says: the purpose, a step with its choices, or a section.
func (p presentScreen) drawText(f frame, x presentPage) []string {
	f = f.sized(p.textWidth(f), f.h)
	switch {
	case x.section:
		return p.sectionText(f, x.id)
	case x.step == 0:
		return append(p.strong(f, unmarked(p.guide.Purpose)), append([]string{""}, p.trust(f)...)...)
	}
	s, _ := p.guide.Step(x.id)
	out := p.basis(f, s.Basis, s.Place)
	out = append(out, p.body(f, p.page.steps[s.ID], s.Text)...)
	for i, c := range s.Choices {
		out = append(out, "")
		out = append(out, p.drawChoice(f, i+1, c)...)
	}
	return out
}

func (p presentScreen) sectionText(f frame, id string) []string {
	for _, s := range p.guide.Sections {
		if s.ID == id {
			return append(p.basis(f, s.Basis, s.Place), p.body(f, p.page.parts[id], s.Body)...)
		}
	}
	return nil
}

// body is the drawn text, or the plain one while it is being drawn.
func (p presentScreen) body(f frame, drawn []string, plain string) []string {
	if drawn != nil && p.page.key.hash == p.guide.Hash {
		return drawn
	}
	return wrap(unmarked(plain), f.w)
}

func (p presentScreen) strong(f frame, s string) []string {
	var out []string
	for _, l := range wrap(s, f.w) {
		out = append(out, f.st.Strong.Render(l))
	}
	return out
}

// basis says what the page rests on, above its text.
func (p presentScreen) basis(f frame, b guides.Basis, place string) []string {
	var out []string
	for _, l := range wrap(basisText(f, b, place), f.w) {
		out = append(out, f.st.Quiet.Render(l))
	}
	return append(out, "")
}

// trust says how far the guide can be relied on.
func (p presentScreen) trust(f frame) []string {
	said := text.WalkDraftLong
	switch {
	case p.guide.Generated:
		said = text.WalkGenerated
	case p.guide.Status == guides.StatusChecked:
		said = text.WalkChecked
	}
	var out []string
	for _, l := range wrap(upperFirst(f.t(said)), f.w) {
		out = append(out, f.st.Quiet.Render(l))
	}
	return out
}

// drawChoice is a choice with what is expected of it.
func (p presentScreen) drawChoice(f frame, n int, c guides.Choice) []string {
	var out []string
	for _, l := range hang(fmt.Sprintf("%d   ", n), c.Label, f.w) {
		out = append(out, f.st.Strong.Render(l))
	}
	for _, l := range hang("    ", f.t(text.PresentExpect)+": "+c.OutcomeText, f.w) {
		out = append(out, f.st.Text.Render(l))
	}
	return out
}

// drawFoot shows how far the show is.
func (p presentScreen) drawFoot(f frame, more bool) string {
	m := p.margin(f.w)
	var dots strings.Builder
	for i := range p.pages {
		switch i {
		case p.at:
			dots.WriteString(f.st.Title.Render("● "))
		default:
			dots.WriteString(f.st.Faint.Render("○ "))
		}
	}
	right := f.t(text.PresentPlace, p.at+1, len(p.pages))
	if more {
		right = f.t(text.PresentMore) + "   " + right
	}
	return blanks(m) + ends(dots.String(), f.st.Quiet.Render(right), max(f.w-2*m, 1))
}

// drawNotes draws the notes of the page.
func (p presentScreen) drawNotes(f frame) []string {
	out := []string{"", f.st.Label.Render(f.t(text.PresentNotes)), ""}
	notes := p.pages[p.at].notes
	if notes == "" {
		return append(out, wrap(f.st.Quiet.Render(f.t(text.PresentNoNotes)), f.w)...)
	}
	for _, par := range noteLines(notes) {
		prefix := ""
		if strings.HasPrefix(par, "- ") {
			prefix, par = "• ", par[2:]
		}
		for _, l := range hang(prefix, par, f.w) {
			out = append(out, f.st.Text.Render(l))
		}
	}
	return out
}

// drawNotesAlone is the page of notes, where they do not fit beside the guide.
func (p presentScreen) drawNotesAlone(f frame) []string {
	m := p.margin(f.w)
	lines := append([]string{"", f.st.Title.Render(p.pages[p.at].title)}, p.drawNotes(f.sized(p.textWidth(f), f.h))...)
	var out []string
	for _, l := range lines {
		out = append(out, blanks(m)+l)
	}
	for len(out) < f.h-1 {
		out = append(out, "")
	}
	return append(out[:f.h-1], p.drawFoot(f, false))
}

// noteLines joins what its writer broke over several lines: a paragraph or a list item each, and blank lines between.
func noteLines(notes string) []string {
	var out []string
	for _, l := range strings.Split(joinSoft(notes), "\n") {
		last := len(out) - 1
		if last >= 0 && l != "" && out[last] != "" && !isItem(strings.TrimSpace(l)) && !isItem(out[last]) {
			out[last] += " " + strings.TrimSpace(l)
			continue
		}
		out = append(out, strings.TrimSpace(l))
	}
	return out
}

// lines is the page in the linear mode: no big letters.
func (p presentScreen) lines(f frame) []string {
	x := p.pages[p.at]
	out := []string{fmt.Sprintf("%d %s", int(p.of), p.guide.Title), f.t(text.PresentPlace, p.at+1, len(p.pages)) + ", " + p.clock(f), x.title}
	out = append(out, strings.Split(plainText(f, strings.Join(p.drawText(f, x), "\n")), "\n")...)
	if p.notes {
		out = append(out, strings.Split(plainText(f, strings.Join(p.drawNotes(f), "\n")), "\n")...)
	}
	return out
}
