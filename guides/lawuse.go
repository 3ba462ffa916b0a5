package guides

import (
	"iter"
	"strings"
)

// Use is a part of a guide that rests on a law reference.
type Use struct {
	Step  int    // the step's number, from 1; 0 for a section
	Title string // of the step or section
	Place string // what the part says it rests on, for example "SDPL § 40"
}

// Uses lists the parts that say they rest on the law a reference names: the same act, and one of its sections. The section that only lists the
// references is none of them.
func (g Guide) Uses(ref string) []Use {
	var out []Use
	for i, s := range g.Steps {
		if s.Basis == BasisLaw && sameLaw(ref, s.Place) {
			out = append(out, Use{Step: i + 1, Title: s.Title, Place: s.Place})
		}
	}
	for _, s := range g.Sections {
		if s.ID != "law" && s.Basis == BasisLaw && sameLaw(ref, s.Place) {
			out = append(out, Use{Title: s.Heading, Place: s.Place})
		}
	}
	return out
}

// sameLaw reports whether two references share a section of one act. Each may name several, parted by semicolons: "SDPL § 7; FVL §§ 19 og 21".
func sameLaw(a, b string) bool {
	for _, x := range strings.Split(a, ";") {
		for _, y := range strings.Split(b, ";") {
			if meet(x, y) {
				return true
			}
		}
	}
	return false
}

// meet reports whether two references of one act each name a section in common; a reference without sections means the whole act.
func meet(a, b string) bool {
	actA, restA, someA := strings.Cut(a, "§")
	actB, restB, someB := strings.Cut(b, "§")
	if act := strings.TrimSpace(actA); act == "" || act != strings.TrimSpace(actB) {
		return false
	}
	if !someA || !someB {
		return true
	}
	of := sections(restB)
	for _, s := range sections(restA) {
		for _, t := range of {
			if s == t {
				return true
			}
		}
	}
	return false
}

// sections gives the section numbers behind a section mark, lower case: "§§ 55 og 56, stk. 2" names 55 and 56.
func sections(s string) []string {
	s, _, _ = strings.Cut(s, "stk")
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" §,./()", r) }) {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// Headings lists the second-level headings of a guide's page, in their order and as they are written.
func (g Guide) Headings() []string {
	var out []string
	for _, heading := range headed(g.Markdown) {
		if heading != "" {
			out = append(out, heading)
		}
	}
	return out
}

// headed gives the lines of markdown, each with its text where it is a second-level heading; what stands in fenced code is none.
func headed(markdown string) iter.Seq2[string, string] {
	return func(yield func(line, heading string) bool) {
		fence := ""
		for line := range strings.SplitSeq(markdown, "\n") {
			heading := ""
			mark, word := fenceOf(line)
			switch {
			case fence == "" && mark != "":
				fence = mark
			case fence != "" && strings.HasPrefix(mark, fence) && word == "":
				fence = ""
			case fence == "" && strings.HasPrefix(line, "## "):
				heading = strings.TrimSpace(line[len("## "):])
			}
			if !yield(line, heading) {
				return
			}
		}
	}
}
