package tui

import (
	"strings"
	"unicode/utf8"
)

// keyLevel is how a character is typed on a keyboard.
type keyLevel uint8

// The levels. A dead key gives its character only with another key after it.
const (
	levelNone keyLevel = iota // not on the keyboard
	levelPlain
	levelShift
	levelAltGr
	levelDead
)

// The characters of the Danish keyboard (DS/INSTA 2130, as Windows, macOS and Linux lay it out for PCs), by what must be held down for them.
const (
	danishPlain = "½1234567890+qwertyuiopåasdfghjklæø'<zxcvbnm,.- "
	danishShift = "§!\"#¤%&/()=?QWERTYUIOPÅASDFGHJKLÆØ*>ZXCVBNM;:_"
	danishAltGr = "@£$€{[]}|\\µ"
	danishDead  = "´`¨^~"
)

// danishLevel says how a character is typed on a Danish keyboard.
func danishLevel(r rune) keyLevel {
	for level, chars := range map[keyLevel]string{
		levelPlain: danishPlain, levelShift: danishShift, levelAltGr: danishAltGr, levelDead: danishDead,
	} {
		if strings.ContainsRune(chars, r) {
			return level
		}
	}
	return levelNone
}

// hardOnDanish reports whether a key, as tea names it, needs AltGr or a dead key on a Danish keyboard, or is not on it.
func hardOnDanish(key string) bool {
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} {
		key = strings.TrimPrefix(key, mod)
	}
	r, n := utf8.DecodeRuneInString(key)
	if n != len(key) {
		return false // a named key: enter, f1, pgdown
	}
	level := danishLevel(r)
	return level != levelPlain && level != levelShift
}
