package tui

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// The backgrounds that terminals come with: the themes paint none of their own, so they must be read on all of these.
var (
	darkGrounds  = []string{"#000000", "#1E1E1E", "#282A36"}
	lightGrounds = []string{"#FFFFFF", "#F5F5F5", "#FDF6E3"}
)

func eachPalette(t *testing.T, each func(t *testing.T, k styleKey, x tokens, grounds []string)) {
	t.Helper()
	names := map[look]string{lookUsual: "usual", lookContrast: "high-contrast", lookBlind: "colour-blind"}
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for l, name := range names {
			for _, dark := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s dark=%v %v", name, dark, profile), func(t *testing.T) {
					k := styleKey{l, dark, profile}
					x, ok := tokensOf(k)
					if !ok {
						t.Fatal("no colours")
					}
					grounds := lightGrounds
					if dark {
						grounds = darkGrounds
					}
					each(t, k, x, grounds)
				})
			}
		}
	}
}

// Contrast as WCAG 2.2 computes it. Running text has 7:1 (AAA) in every theme and everything written 4.5:1 (AA); high contrast has 7:1 throughout.
func TestContrast(t *testing.T) {
	eachPalette(t, func(t *testing.T, k styleKey, x tokens, grounds []string) {
		least := 4.5
		if k.look == lookContrast {
			least = 7
		}
		worst := math.Inf(1)
		need := func(name string, fore, ground color.Color, want float64) {
			c := contrast(fore, ground)
			worst = min(worst, c)
			if c < want {
				t.Errorf("%s: %.2f, want %.1f", name, c, want)
			}
		}
		for _, g := range grounds {
			ground := hex(t, g)
			need("text on "+g, x.text, ground, 7)
			for name, c := range map[string]color.Color{"quiet": x.quiet, "faint": x.faint, "title": x.title, "accent": x.accent, "good": x.good} {
				need(name+" on "+g, c, ground, least)
			}
		}
		for name, c := range map[string]color.Color{"text": x.text, "quiet": x.quiet, "title": x.title, "accent": x.accent, "good": x.good} {
			need(name+" on the selected row", c, x.selected, least)
		}
		need("on the accent", x.onAccent, x.accent, least)
		need("on a pressed button", x.onAccent, x.title, least)
		t.Logf("least contrast %.2f", worst)
	})
}

// With each kind of colour blindness the accent, which means "this holds something back", must be told from every other colour of the theme.
// A difference of 20 (CIE76) is seen at a glance; about 2.3 is the least that can be seen at all.
func TestColourBlindCanTellTheAccent(t *testing.T) {
	eachPalette(t, func(t *testing.T, k styleKey, x tokens, _ []string) {
		if k.look != lookBlind {
			t.Skip("not promised")
		}
		for kind, m := range blindness {
			for name, c := range map[string]color.Color{"text": x.text, "quiet": x.quiet, "title": x.title, "good": x.good} {
				if d := difference(seenBy(m, x.accent), seenBy(m, c)); d < 20 {
					t.Errorf("%s: accent and %s differ by %.1f", kind, name, d)
				}
			}
		}
	})
}

// The measure itself: black on white is 21, and the sample of the specification's own tools #777 on white is 4.48.
func TestContrastIsWCAGs(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{{"#000000", "#FFFFFF", 21}, {"#777777", "#FFFFFF", 4.48}, {"#FFFFFF", "#FFFFFF", 1}, {"#FF0000", "#FFFFFF", 4.00}} {
		if got := contrast(hex(t, tt.a), hex(t, tt.b)); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

func hex(t *testing.T, s string) color.Color {
	t.Helper()
	var c color.RGBA
	if _, err := fmt.Sscanf(s, "#%02X%02X%02X", &c.R, &c.G, &c.B); err != nil {
		t.Fatal(err)
	}
	c.A = 255
	return c
}

// linear is a colour's light, channel by channel (sRGB, IEC 61966-2-1, with the threshold WCAG names).
func linear(c color.Color) [3]float64 {
	r, g, b, _ := c.RGBA()
	var out [3]float64
	for i, v := range []uint32{r, g, b} {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			out[i] = s / 12.92
		} else {
			out[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return out
}

func luminance(c color.Color) float64 {
	l := linear(c)
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// blindness is how light is seen without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.
var blindness = map[string][3][3]float64{
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func seenBy(m [3][3]float64, c color.Color) [3]float64 {
	l := linear(c)
	var out [3]float64
	for i := range m {
		out[i] = min(max(m[i][0]*l[0]+m[i][1]*l[1]+m[i][2]*l[2], 0), 1)
	}
	return out
}

// difference is CIE76 between two lights, by way of CIELAB with the white of sRGB.
func difference(a, b [3]float64) float64 {
	x, y := lab(a), lab(b)
	return math.Sqrt(sq(x[0]-y[0]) + sq(x[1]-y[1]) + sq(x[2]-y[2]))
}

func sq(x float64) float64 { return x * x }

func lab(l [3]float64) [3]float64 {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124*l[0] + 0.3576*l[1] + 0.1805*l[2]) / 0.95047)
	y := f(0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2])
	z := f((0.0193*l[0] + 0.1192*l[1] + 0.9505*l[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
