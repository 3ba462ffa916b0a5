package tui

import "testing"

// The table of the layout must be whole: every character of ASCII is on the keyboard, at one level only.
func TestDanishLayoutIsWhole(t *testing.T) {
	seen := map[rune]int{}
	for _, chars := range []string{danishPlain, danishShift, danishAltGr, danishDead} {
		for _, r := range chars {
			seen[r]++
		}
	}
	for r := ' '; r <= '~'; r++ {
		if seen[r] != 1 {
			t.Errorf("%q stands %d times in the layout", r, seen[r])
		}
	}
	for r, want := range map[rune]keyLevel{
		'a': levelPlain, 'Å': levelShift, '?': levelShift, ':': levelShift, '/': levelShift, '@': levelAltGr, '[': levelAltGr, '\\': levelAltGr,
		'|': levelAltGr, '$': levelAltGr, '~': levelDead, '^': levelDead, '`': levelDead, 'ß': levelNone,
	} {
		if got := danishLevel(r); got != want {
			t.Errorf("%q is at level %d, want %d", r, got, want)
		}
	}
}

// No default key may need AltGr or a dead key on a Danish keyboard.
func TestNoDefaultKeyNeedsAltGr(t *testing.T) {
	for _, a := range keyTable() {
		for _, k := range a.keys {
			if hardOnDanish(k) || k == "" {
				t.Errorf("%s: %q", a.id, k)
			}
		}
	}
	for _, k := range []string{"@", "ctrl+]", "alt+{", "ß", "~"} {
		if !hardOnDanish(k) {
			t.Errorf("%q passes for easy", k)
		}
	}
}
