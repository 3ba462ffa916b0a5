package tui

import (
	"image/color"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"rettidig/catalog"
	"rettidig/internal/report"
)

// styleKey is all that styles depend on.
type styleKey struct {
	look    look
	dark    bool
	profile colorprofile.Profile
}

// tokens are the colours by what they mean. There is one accent, and it means "this holds something back".
type tokens struct {
	text, quiet, faint color.Color // body, secondary text, rules and hints
	title              color.Color // headings and the selected screen
	accent             color.Color // what blocks
	good               color.Color // said yes, done
	selected           color.Color // background of the selected row
	onAccent           color.Color // text on the accent
}

// styles are the looks by what they mean, made from tokens. Views use these and no colours of their own.
type styles struct {
	key      styleKey
	Text     lipgloss.Style
	Quiet    lipgloss.Style // secondary text
	Faint    lipgloss.Style // rules, hints, waiting rows
	Strong   lipgloss.Style
	Title    lipgloss.Style // headings of panes and sections
	Accent   lipgloss.Style // what blocks; errors
	Good     lipgloss.Style
	Label    lipgloss.Style // names of fields
	Key      lipgloss.Style // keys in footer and help
	Selected lipgloss.Style // the selected row
	Badge    lipgloss.Style // DEMO
	Tab      lipgloss.Style // the current screen's name in the header
	Button   lipgloss.Style
	Pressed  lipgloss.Style // the button Enter would press
	Rule     lipgloss.Style // lines between panes
}

// newStyles makes the usual styles for a background and a colour profile.
func newStyles(dark bool, profile colorprofile.Profile) styles {
	return stylesOf(styleKey{lookUsual, dark, profile})
}

// stylesOf makes styles. It is pure: no look depends on the environment.
func stylesOf(k styleKey) styles {
	t, ok := tokensOf(k)
	switch {
	case !ok:
		return monoStyles(k)
	case k.profile == colorprofile.ANSI:
		return fewStyles(k, t)
	}
	return colourStyles(k, t)
}

func colourStyles(k styleKey, t tokens) styles {
	s := lipgloss.NewStyle
	return styles{
		key:      k,
		Text:     s().Foreground(t.text),
		Quiet:    s().Foreground(t.quiet),
		Faint:    s().Foreground(t.faint),
		Strong:   s().Foreground(t.text).Bold(true),
		Title:    s().Foreground(t.title).Bold(true),
		Accent:   s().Foreground(t.accent).Bold(true),
		Good:     s().Foreground(t.good).Bold(true),
		Label:    s().Foreground(t.quiet),
		Key:      s().Foreground(t.title),
		Selected: s().Foreground(t.text).Background(t.selected).Bold(true),
		Badge:    s().Foreground(t.onAccent).Background(t.accent).Bold(true),
		Tab:      s().Foreground(t.title).Bold(true).Underline(true),
		Button:   s().Foreground(t.quiet),
		Pressed:  s().Foreground(t.onAccent).Background(t.title).Bold(true),
		Rule:     s().Foreground(t.faint),
	}
}

// fewStyles uses the terminal's own palette. Bold black is grey on many such terminals, so what stands on colour is inverted instead.
func fewStyles(k styleKey, t tokens) styles {
	s := colourStyles(k, t)
	inverted := lipgloss.NewStyle().Reverse(true)
	s.Selected, s.Pressed = inverted, inverted
	s.Badge = s.Accent.Bold(false).Reverse(true)
	return s
}

// monoStyles uses weight and inversion only, for NO_COLOR and terminals without colour.
func monoStyles(k styleKey) styles {
	s := lipgloss.NewStyle
	return styles{
		key: k, Text: s(), Quiet: s(), Faint: s().Faint(true), Strong: s().Bold(true), Title: s().Bold(true), Accent: s().Bold(true),
		Good: s().Bold(true), Label: s(), Key: s().Bold(true), Selected: s().Reverse(true), Badge: s().Reverse(true).Bold(true),
		Tab: s().Bold(true).Underline(true), Button: s(), Pressed: s().Reverse(true).Bold(true), Rule: s().Faint(true),
	}
}

// onSelected is a style as it stands in the selected row. With few colours the row is inverted as a whole: coloured text would leave holes in it.
func (s styles) onSelected(st lipgloss.Style) lipgloss.Style {
	if s.key.profile <= colorprofile.ANSI {
		return s.Selected
	}
	return s.Selected.Foreground(st.GetForeground())
}

// mark gives an impact's mark and its style: a shape that can be told without colour, one column wide, the same as in reports and lists.
func (s styles) mark(i catalog.Impact) (string, lipgloss.Style) {
	if i == catalog.ImpactUnknown || i == catalog.ImpactNone || i == 0 {
		return report.Mark(i, false), s.Quiet
	}
	return report.Mark(i, false), s.Accent
}

// input are the styles of a one-line text field.
func (s styles) input() textinput.Styles {
	st := textinput.StyleState{Text: s.Text, Placeholder: s.Faint, Suggestion: s.Faint, Prompt: s.Key}
	return textinput.Styles{Focused: st, Blurred: st, Cursor: textinput.CursorStyle{Color: s.Title.GetForeground()}}
}

// area are the styles of a text field of several lines.
func (s styles) area() textarea.Styles {
	st := textarea.StyleState{Base: s.Text, Text: s.Text, CursorLine: s.Text, Placeholder: s.Faint, Prompt: s.Faint, EndOfBuffer: s.Faint}
	return textarea.Styles{Focused: st, Blurred: st, Cursor: textarea.CursorStyle{Color: s.Title.GetForeground()}}
}
