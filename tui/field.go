package tui

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
)

// fieldKind is what a field takes.
type fieldKind uint8

// The kinds of field.
const (
	fieldLine fieldKind = iota
	fieldArea
	fieldChoice // one of options, with up and down
	fieldCheck  // yes or no, with space
)

// field is one field of a form.
type field struct {
	kind    fieldKind
	label   string
	help    string // a line below it
	line    textinput.Model
	area    textarea.Model
	options []string
	chosen  int
	on      bool
	aside   bool   // the label stands beside the line, not above it
	group   string // a heading above the field, over those that follow
	first   string // what it held when the form was opened
	whole   bool   // all it holds is selected: the first letter typed takes its place
}

func lineField(f frame, label, value, placeholder string) field {
	in := newInput(f, "", placeholder)
	in.SetValue(value)
	in.Blur()
	return field{kind: fieldLine, label: label, line: in, first: value}
}

// selected selects what a line holds from the start, as a date or number is rather written anew than mended.
func (x field) selected() field {
	x.whole = x.line.Value() != ""
	return x
}

// take takes a key or pasted text. What is selected gives way to text, and is taken away as one; any other key begins to mend it.
func (x field) take(msg tea.Msg) field {
	key, pressed := msg.(tea.KeyPressMsg)
	takesAway := pressed && (key.String() == "backspace" || key.String() == "delete")
	if x.whole && (!pressed || key.Text != "" || takesAway) {
		x.line.SetValue("")
	}
	switch {
	case x.kind == fieldLine && !(x.whole && takesAway):
		x.line, _ = x.line.Update(msg)
	case x.kind == fieldArea:
		x.area, _ = x.area.Update(msg)
	}
	x.whole = false
	return x
}

func areaField(f frame, label, placeholder string, rows int) field {
	a := textarea.New()
	a.ShowLineNumbers, a.Prompt, a.Placeholder = false, "", placeholder
	a.CharLimit = maxNote
	a.SetStyles(f.st.area())
	a.SetHeight(rows)
	a.Blur()
	return field{kind: fieldArea, label: label, area: a}
}

// maxNote is the longest note, in characters; the store has the last word.
const maxNote = 2000

func choiceField(label string, options []string, chosen int) field {
	return field{kind: fieldChoice, label: label, options: options, chosen: chosen, first: options[chosen]}
}

func checkField(label string) field { return field{kind: fieldCheck, label: label} }

// value is what the field holds: text, the words of the option chosen, or checked for a ticked box.
func (x field) value() string {
	switch x.kind {
	case fieldArea:
		return x.area.Value()
	case fieldChoice:
		return x.options[x.chosen]
	case fieldCheck:
		if x.on {
			return checked
		}
		return ""
	}
	return x.line.Value()
}

// checked is the value of a ticked check field.
const checked = "1"

func (x field) typed() bool {
	return (x.kind == fieldLine || x.kind == fieldArea) && strings.TrimSpace(x.value()) != "" && x.value() != x.first
}

func (x field) focused(on bool) field {
	switch {
	case x.kind == fieldLine && on:
		x.line.Focus()
	case x.kind == fieldLine:
		x.line.Blur()
	case x.kind == fieldArea && on:
		x.area.Focus()
	case x.kind == fieldArea:
		x.area.Blur()
	}
	return x
}

// draw gives the field's lines: label, content, help.
func (x field) draw(f frame, w int, on bool) []string {
	label := f.st.Label.Render(x.label)
	if on {
		label = f.st.Title.Render(x.label)
	}
	var out []string
	switch x.kind {
	case fieldCheck:
		out = []string{x.drawCheck(f, on)}
	case fieldChoice:
		out = append([]string{label}, x.drawOptions(f, on)...)
	case fieldArea:
		x.area.SetWidth(w)
		out = append([]string{label}, strings.Split(x.area.View(), "\n")...)
	default:
		if x.aside {
			out = x.drawAside(f, w, on)
			break
		}
		x.line.SetWidth(w - 3)
		out = []string{label, f.st.Rule.Render("│ ") + x.drawLine(f, on)}
	}
	if x.help != "" {
		for _, l := range wrap(x.help, w) {
			out = append(out, f.st.Faint.Render(l))
		}
	}
	return out
}

// drawLine gives the line with its cursor, or with all of it selected.
func (x field) drawLine(f frame, on bool) string {
	if x.whole && on {
		return f.st.Selected.Render(safe.Line(x.line.Value()))
	}
	return x.line.View()
}

// asideLabel is the width of a label beside its line.
const asideLabel = 18

func (x field) drawAside(f frame, w int, on bool) []string {
	label := f.st.Label.Render(pad("  "+x.label, asideLabel))
	if on {
		label = f.st.Selected.Render(pad("› "+x.label, asideLabel))
	}
	x.line.SetWidth(max(w-asideLabel-3, 1))
	line := label + f.st.Rule.Render("│ ") + x.drawLine(f, on)
	if x.group == "" {
		return []string{line}
	}
	return []string{f.st.Title.Render(x.group), line}
}

func (x field) drawCheck(f frame, on bool) string {
	mark := "( ) "
	if x.on {
		mark = "(x) "
	}
	if on {
		return f.st.Selected.Render("› " + mark + x.label)
	}
	return f.st.Text.Render("  " + mark + x.label)
}

func (x field) drawOptions(f frame, on bool) []string {
	out := make([]string, len(x.options))
	for i, o := range x.options {
		mark, st := "  ( ) ", f.st.Text
		if i == x.chosen {
			mark = "  (x) "
			if on {
				mark, st = "› (x) ", f.st.Selected
			}
		}
		out[i] = st.Render(mark + o)
	}
	return out
}
