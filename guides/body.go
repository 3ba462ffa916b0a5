package guides

import (
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// body is the markdown under the front matter, taken apart at its headings.
type body struct {
	title string // of the first-level heading
	line  int    // of that heading
	intro string // between it and the first part
	notes string // for the trainer, on the guide as a whole
	parts []part
}

// part is what stands under one second-level heading.
type part struct {
	heading string
	line    int
	text    string // markdown, without the heading, trimmed
	notes   string // for the trainer; taken out of text
}

// readBody takes the markdown apart. Headings inside code fences are text.
func readBody(s string, firstLine int) body {
	var b body
	var current []string
	flush := func() {
		t := strings.TrimSpace(strings.Join(current, "\n"))
		if len(b.parts) > 0 {
			b.parts[len(b.parts)-1].text = t
		} else {
			b.intro = t
		}
		current = nil
	}
	fenced := false
	for i, line := range strings.Split(s, "\n") {
		if strings.HasPrefix(strings.TrimLeft(line, " "), "```") {
			fenced = !fenced
		}
		switch {
		case !fenced && b.title == "" && strings.HasPrefix(line, "# "):
			b.title, b.line = strings.TrimSpace(line[2:]), firstLine+i
		case !fenced && strings.HasPrefix(line, "## "):
			flush()
			heading := cutNumber(strings.TrimSpace(line[3:]), ". ")
			b.parts = append(b.parts, part{heading: heading, line: firstLine + i})
		default:
			current = append(current, line)
		}
	}
	flush()
	return b
}

// tooNested finds a line with more levels of quotes and lists before it than a renderer should be asked to draw.
func tooNested(s string, firstLine int) Problems {
	for i, line := range strings.Split(s, "\n") {
		rest := strings.TrimLeft(line, " >-+*")
		if marks := line[:len(line)-len(rest)]; strings.Count(marks, "  ")+len(strings.ReplaceAll(marks, " ", "")) > MaxDepth && rest != "" {
			return Problems{{Line: firstLine + i, Msg: text.GuideTooDeep, Args: []any{MaxDepth}}}
		}
	}
	return nil
}

func (b body) part(heading string) (part, bool) {
	for _, p := range b.parts {
		if p.heading == heading {
			return p, true
		}
	}
	return part{}, false
}

// join reports where the front matter and the headings do not meet: each step and section has one heading, and each heading one of them.
func (d *document) join() Problems {
	var out Problems
	titles := map[string]bool{}
	need := func(title string, line int) {
		if _, ok := d.body.part(title); !ok {
			out = append(out, Problem{Line: line, Field: "title", Msg: text.GuideNoHeading, Args: []any{title}})
		}
		titles[title] = true
	}
	for i, s := range d.front.Steps {
		need(s.Title, d.line("steps", i, "title"))
	}
	for i, s := range d.front.Sections {
		need(s.Title, d.line("sections", i, "title"))
	}
	for _, p := range d.body.parts {
		if p.line < d.stepLine(p.heading) {
			out = append(out, Problem{Line: p.line, Msg: text.GuideHeadingOrder, Args: []any{p.heading}})
		}
		if !titles[p.heading] {
			out = append(out, Problem{Line: p.line, Msg: text.GuideStrayHeading, Args: []any{p.heading}})
		}
		delete(titles, p.heading) // a second part of the same name is stray
	}
	return out
}

// stepLine gives the line of the step before the one with this title, whose heading must stand above it; 0 for any other heading.
func (d *document) stepLine(title string) int {
	for i, s := range d.front.Steps {
		if s.Title == title && i > 0 {
			before, _ := d.body.part(d.front.Steps[i-1].Title)
			return before.line
		}
	}
	return 0
}

// basis reads the line in italics that opens each part and says what it rests on: *Kilde: S1 l.203-208*, *Lov: SDPL § 7*, *Råd*.
func (p part) basis() (Basis, string, bool) {
	first, _, _ := strings.Cut(p.text, "\n")
	word, ok := strings.CutPrefix(strings.TrimSpace(first), "*")
	word, closed := strings.CutSuffix(word, "*")
	word, place, _ := strings.Cut(word, ": ")
	for _, b := range []Basis{BasisSource, BasisLaw, BasisAdvice} {
		if msg := b.word(); ok && closed && (word == msg.Da || word == msg.En) {
			return b, place, true
		}
	}
	return "", "", false
}

// line is the basis line that basis reads.
func (b Basis) line(lang text.Lang, place string) string {
	if place == "" {
		return "*" + lang.T(b.word()) + "*"
	}
	return "*" + lang.T(b.word()) + ": " + place + "*"
}

func (b Basis) word() text.Msg {
	switch b {
	case BasisSource:
		return text.GuideBasisSource
	case BasisLaw:
		return text.GuideBasisLaw
	}
	return text.GuideBasisAdvice
}

// guide puts the document together.
func (d *document) guide() Guide {
	f := d.front
	g := Guide{
		Type: catalog.Number(f.Type), Lang: f.Lang, Title: d.title(), Status: f.Status, Hash: d.hash, Edition: f.Edition,
		Purpose: plain(d.body.intro), Notes: d.body.notes, Markdown: strings.TrimLeft(d.text, "\n"),
	}
	for _, l := range f.Law {
		g.LawVersions = append(g.LawVersions, LawVersion(l))
	}
	for _, fd := range f.Fields {
		g.Fields = append(g.Fields, Field(fd))
	}
	for _, w := range f.Workarounds {
		day, _ := catalog.ParseDate(w.Expires) // Check says when it is no date
		g.Workarounds = append(g.Workarounds, Workaround{Error: w.Error, Owner: w.Owner, Expires: day, Step: w.Step, Text: plain(w.Text)})
	}
	for _, s := range f.Steps {
		p, _ := d.body.part(s.Title)
		step := Step{ID: s.ID, Title: s.Title, Kind: s.Kind, Deciding: s.Deciding, Calc: s.Calc, Text: p.text, Notes: p.notes}
		step.Basis, step.Place, _ = p.basis()
		for _, c := range s.Choices {
			step.Choices = append(step.Choices, g.labelled(Choice(c)))
		}
		g.Steps = append(g.Steps, step)
	}
	for _, s := range f.Sections {
		p, _ := d.body.part(s.Title)
		section := Section{ID: s.ID, Heading: s.Title, Body: p.text, Notes: p.notes}
		section.Basis, section.Place, _ = p.basis()
		g.Sections = append(g.Sections, section)
	}
	return g
}

// title is the name of the task type: the guide's heading without its number.
func (d *document) title() string { return cutNumber(d.body.title, " ") }

// cutNumber takes off a number and the mark after it, which a heading begins with for the eye.
func cutNumber(s, mark string) string {
	number, rest, ok := strings.Cut(s, mark)
	if ok && number != "" && strings.Trim(number, "0123456789") == "" {
		return rest
	}
	return s
}

// plain makes one line of a paragraph.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
