// Package bluemonday stands in for the HTML sanitiser of the same name, which glamour uses to take HTML out of markdown.
//
// The real one compiles the grammar of every CSS property at each start, before main: 6 ms on the machine where `rettidig list` may take 40.
// Glamour asks for its strict policy alone, which lets no element through; that is all this package does, on the same HTML parser. go.mod puts it
// in the real one's place by a replace line, and the compiler says so when a newer glamour needs more.
package bluemonday

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Policy takes every HTML element out of a text.
type Policy struct{}

// StrictPolicy returns the policy that lets no element through.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize returns the text of s, escaped for HTML, without elements, comments and doctypes. The content of elements that hold no text for a
// reader, such as script and style, goes too; one that is never closed takes the rest with it.
func (p *Policy) Sanitize(s string) string {
	if !strings.ContainsAny(s, "<>&'\"\r\x00") {
		return s
	}
	var out strings.Builder
	hidden := 0
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			if hidden == 0 {
				out.WriteString(z.Token().String())
			}
		case html.StartTagToken:
			if hides(z.Token().DataAtom) {
				hidden++
			}
		case html.EndTagToken:
			if hides(z.Token().DataAtom) && hidden > 0 {
				hidden--
			}
		}
	}
}

// hides reports whether what stands inside the element is not text for a reader.
func hides(a atom.Atom) bool {
	switch a {
	case atom.Frame, atom.Frameset, atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object, atom.Script, atom.Style:
		return true
	}
	return false
}
