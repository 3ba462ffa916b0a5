package guides

import (
	"embed"
	"fmt"
	"strings"

	"rettidig/internal/text"
)

// sharedTexts holds the steps that many guides have in common, one file a language and step: LANG/ID.md, a heading and the step's text.
//
//go:embed shared
var sharedTexts embed.FS

// sharedStep gives the title and the text of a shared step; false when there is none of that name.
func sharedStep(lang text.Lang, id string) (title, body string, ok bool) {
	if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return "", "", false
	}
	data, err := sharedTexts.ReadFile("shared/" + string(lang) + "/" + id + ".md")
	if err != nil {
		return "", "", false
	}
	head, rest, _ := strings.Cut(string(canonical(data)), "\n")
	return strings.TrimPrefix(head, "# "), strings.TrimSpace(rest), true
}

// takeShared gives each step that names a shared text its title, and returns those texts for the hash: a guide changes when they do.
func (d *document) takeShared() (string, Problems) {
	var all strings.Builder
	var out Problems
	for i := range d.front.Steps {
		s := &d.front.Steps[i]
		if s.Shared == "" {
			continue
		}
		title, body, ok := sharedStep(d.front.Lang, s.Shared)
		if !ok {
			out = append(out, Problem{Line: d.line("steps", i, "shared"), Field: "shared", Msg: text.GuideNoShared, Args: []any{s.Shared}})
			continue
		}
		if s.Title != "" {
			out = append(out, Problem{Line: d.line("steps", i, "title"), Field: "title", Msg: text.GuideSharedTitle})
		}
		s.Title = title
		all.WriteString(title + "\n" + body + "\n")
	}
	return all.String(), out
}

// putShared puts the shared steps' texts where they belong in the page: behind the steps, before the first section.
func (d *document) putShared() {
	at := d.firstSection()
	var page strings.Builder
	for i, s := range d.front.Steps {
		if s.Shared == "" {
			continue
		}
		_, body, _ := sharedStep(d.front.Lang, s.Shared)
		fmt.Fprintf(&page, "## %d. %s\n\n%s\n\n", i+1, s.Title, body)
		d.body.parts = append(d.body.parts, part{heading: s.Title, line: at, text: body})
	}
	lines := strings.SplitAfter(d.text, "\n")
	above := min(max(at-d.at, 0), len(lines))
	d.text = strings.Join(lines[:above], "") + page.String() + strings.Join(lines[above:], "")
}

// firstSection is the file's line of the first section's heading.
func (d *document) firstSection() int {
	for _, s := range d.front.Sections {
		if p, ok := d.body.part(s.Title); ok {
			return p.line
		}
	}
	return d.at
}
