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

// Theme is what the user wants of light and dark.
type Theme string

// The themes. Auto asks the terminal and takes dark when it does not answer.
const (
	ThemeAuto  Theme = "auto"
	ThemeDark  Theme = "dark"
	ThemeLight Theme = "light"
)

// styleKey is all that styles depend on.
type styleKey struct {
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

// newStyles makes the styles for a background and a colour profile. It is pure: no look depends on the environment.
func newStyles(dark bool, profile colorprofile.Profile) styles {
	k := styleKey{dark, profile}
	t, ok := tokensOf(k)
	switch {
	case !ok:
		return monoStyles(k)
	case profile == colorprofile.ANSI:
		return fewStyles(k, t)
	}
	return colourStyles(k, t)
}

// tokensOf gives the colours for a background and a colour profile; false when there are none to have.
func tokensOf(k styleKey) (tokens, bool) {
	switch {
	case k.profile <= colorprofile.ASCII:
		return tokens{}, false
	case k.profile == colorprofile.ANSI:
		return tokens16(k.dark), true
	case k.profile == colorprofile.ANSI256:
		return tokens256(k.dark), true
	}
	return tokensFull(k.dark), true
}

func tokensFull(dark bool) tokens {
	if dark {
		return tokens{
			text: lipgloss.Color("#D8DCE2"), quiet: lipgloss.Color("#98A2B0"), faint: lipgloss.Color("#667080"),
			title: lipgloss.Color("#8FB8DE"), accent: lipgloss.Color("#F2A65A"), good: lipgloss.Color("#8CC9A1"),
			selected: lipgloss.Color("#2B3645"), onAccent: lipgloss.Color("#201509"),
		}
	}
	return tokens{
		text: lipgloss.Color("#1F2733"), quiet: lipgloss.Color("#566070"), faint: lipgloss.Color("#7C8694"),
		title: lipgloss.Color("#1F5A8F"), accent: lipgloss.Color("#B14A00"), good: lipgloss.Color("#1E7145"),
		selected: lipgloss.Color("#DCE8F4"), onAccent: lipgloss.Color("#FFFFFF"),
	}
}

// tokens256 picks from the 256 colours by hand: the nearest ones by arithmetic turn greys into greens.
func tokens256(dark bool) tokens {
	if dark {
		return tokens{
			text: lipgloss.Color("253"), quiet: lipgloss.Color("247"), faint: lipgloss.Color("242"), title: lipgloss.Color("110"),
			accent: lipgloss.Color("215"), good: lipgloss.Color("115"), selected: lipgloss.Color("238"), onAccent: lipgloss.Color("233"),
		}
	}
	return tokens{
		text: lipgloss.Color("235"), quiet: lipgloss.Color("240"), faint: lipgloss.Color("245"), title: lipgloss.Color("25"),
		accent: lipgloss.Color("130"), good: lipgloss.Color("29"), selected: lipgloss.Color("254"), onAccent: lipgloss.Color("231"),
	}
}

// tokens16 uses the sixteen colours of the terminal's own palette, and none that is hard to read on either background.
func tokens16(dark bool) tokens {
	if dark {
		return tokens{
			text: lipgloss.BrightWhite, quiet: lipgloss.White, faint: lipgloss.BrightBlack, title: lipgloss.BrightCyan,
			accent: lipgloss.BrightYellow, good: lipgloss.BrightGreen, selected: lipgloss.Blue, onAccent: lipgloss.Black,
		}
	}
	return tokens{
		text: lipgloss.Black, quiet: lipgloss.Black, faint: lipgloss.BrightBlack, title: lipgloss.Blue,
		accent: lipgloss.Red, good: lipgloss.Green, selected: lipgloss.White, onAccent: lipgloss.BrightWhite,
	}
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
