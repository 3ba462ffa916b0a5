package tui

import (
	"slices"
	"strings"

	"rettidig/internal/text"
)

// KeyRow is one action in the list of keys.
type KeyRow struct {
	Action string // its id, as [keys] in the settings names it
	Keys   []string
	Help   text.Msg
}

// KeyGroup is the actions of one screen; those of every screen have no name.
type KeyGroup struct {
	Screen text.Msg
	Rows   []KeyRow
}

// Sheet lists the keys in force screen by screen, the general ones last. It is what help, palette and docs/keys.md are made from.
func (r Remap) Sheet() []KeyGroup {
	book := newKeyBook(r.table())
	var groups []KeyGroup
	for s := screenAny + 1; s < screenEnd; s++ {
		if g := sheetOf(book, s); len(g.Rows) > 0 {
			groups = append(groups, g)
		}
	}
	return append(groups, sheetOf(book, screenAny))
}

func sheetOf(book *keyBook, s screenID) KeyGroup {
	g := KeyGroup{Screen: screenName(s)}
	for _, a := range book.rows() {
		if slices.Contains(a.screens, s) {
			g.Rows = append(g.Rows, KeyRow{Action: string(a.id), Keys: slices.Clone(a.keys), Help: a.help})
		}
	}
	return g
}

// KeyNames writes keys as they stand on the keyboard; a run of digits as one.
func KeyNames(lang text.Lang, keys []string) string {
	if len(keys) == 9 && keys[0] == "1" && keys[8] == "9" {
		return "1-9"
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = keyName(lang, k)
	}
	return strings.Join(names, " ")
}
