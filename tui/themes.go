package tui

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Theme is what the user wants of colours.
type Theme string

// The themes. Auto asks the terminal for its background and takes dark when it does not answer. High contrast and colour-blind have a dark and a light
// form, and ask too. What each promises, themes_test.go computes: the contrast of WCAG 2 (1.4.3, 1.4.6) for all of them, and for colour-blind that
// the accent can be told from every other colour with any of the three kinds of colour blindness. With the sixteen colours of the terminal's own
// palette nothing can be promised: they are what the terminal makes of them.
const (
	ThemeAuto       Theme = "auto"
	ThemeDark       Theme = "dark"
	ThemeLight      Theme = "light"
	ThemeContrast   Theme = "high-contrast"
	ThemeColorBlind Theme = "colour-blind"
)

// asks reports whether the theme hangs on the terminal's background.
func (t Theme) asks() bool { return t != ThemeDark && t != ThemeLight }

// look is which colours, apart from dark and light.
type look uint8

// The looks.
const (
	lookUsual look = iota
	lookContrast
	lookBlind
)

func (t Theme) look() look {
	switch t {
	case ThemeContrast:
		return lookContrast
	case ThemeColorBlind:
		return lookBlind
	}
	return lookUsual
}

// palette names the colours of a theme as lipgloss reads them: #RRGGBB or a number of the 256.
type palette struct{ text, quiet, faint, title, accent, good, selected, onAccent string }

func (p palette) tokens() tokens {
	c := func(s string) color.Color { return lipgloss.Color(s) }
	return tokens{
		text: c(p.text), quiet: c(p.quiet), faint: c(p.faint), title: c(p.title), accent: c(p.accent), good: c(p.good),
		selected: c(p.selected), onAccent: c(p.onAccent),
	}
}

// tokensOf gives the colours for a look, a background and a colour profile; false when there are none to have.
func tokensOf(k styleKey) (tokens, bool) {
	switch {
	case k.profile <= colorprofile.ASCII:
		return tokens{}, false
	case k.profile == colorprofile.ANSI:
		return tokens16(k), true
	case k.profile == colorprofile.ANSI256:
		return palette256(k).tokens(), true
	}
	return paletteFull(k).tokens(), true
}

func paletteFull(k styleKey) palette {
	switch {
	case k.look == lookContrast && k.dark:
		return palette{"#FFFFFF", "#E8E8E8", "#CFCFCF", "#9FE0FF", "#FFD000", "#8CFF9A", "#00245C", "#000000"}
	case k.look == lookContrast:
		return palette{"#000000", "#1F1F1F", "#333333", "#00327A", "#7A1F00", "#004D1A", "#CFE4FF", "#FFFFFF"}
	case k.look == lookBlind && k.dark:
		return palette{"#DCE0E6", "#B4BDC9", "#98A2B0", "#A9CFFF", "#FFB000", "#6FB7FF", "#2B3645", "#201509"}
	case k.look == lookBlind:
		return palette{"#1F2733", "#4A5464", "#5F6977", "#0B4F8A", "#A84300", "#00609C", "#DCE8F4", "#FFFFFF"}
	case k.dark:
		return palette{"#D8DCE2", "#AEB7C4", "#939DAB", "#8FB8DE", "#F2A65A", "#8CC9A1", "#2B3645", "#201509"}
	}
	return palette{"#1F2733", "#4A5464", "#5F6977", "#1F5A8F", "#A84300", "#1A6B40", "#DCE8F4", "#FFFFFF"}
}

// palette256 picks from the 256 colours by hand: the nearest ones by arithmetic turn greys into greens.
func palette256(k styleKey) palette {
	switch {
	case k.look == lookContrast && k.dark:
		return palette{"231", "254", "252", "153", "220", "120", "17", "16"}
	case k.look == lookContrast:
		return palette{"16", "234", "236", "18", "52", "22", "195", "231"}
	case k.look == lookBlind && k.dark:
		return palette{"253", "250", "247", "153", "214", "75", "237", "16"}
	case k.look == lookBlind:
		return palette{"235", "238", "240", "24", "94", "25", "255", "231"}
	case k.dark:
		return palette{"253", "250", "247", "110", "215", "115", "237", "233"}
	}
	return palette{"235", "238", "240", "24", "88", "22", "255", "231"}
}

// tokens16 uses the sixteen colours of the terminal's own palette, and none that is hard to read on either background.
func tokens16(k styleKey) tokens {
	t := tokens{
		text: lipgloss.Black, quiet: lipgloss.Black, faint: lipgloss.BrightBlack, title: lipgloss.Blue,
		accent: lipgloss.Red, good: lipgloss.Green, selected: lipgloss.White, onAccent: lipgloss.BrightWhite,
	}
	if k.dark {
		t = tokens{
			text: lipgloss.BrightWhite, quiet: lipgloss.White, faint: lipgloss.BrightBlack, title: lipgloss.BrightCyan,
			accent: lipgloss.BrightYellow, good: lipgloss.BrightGreen, selected: lipgloss.Blue, onAccent: lipgloss.Black,
		}
	}
	if k.look == lookContrast {
		t.faint = t.quiet // bright black is the weakest of them everywhere
	}
	if k.look == lookBlind {
		t.good = t.title // green and red are what cannot be told apart
	}
	return t
}
