package tui

import (
	"slices"
)

// keyBook is the table of keys in force: the default one, or as it was remapped in the settings. It is made once a program and never changes.
// A nil book is the default table.
type keyBook struct {
	table []action
	index map[screenID]map[string]actionID
}

// newKeyBook indexes a table by screen and key.
func newKeyBook(table []action) *keyBook {
	b := &keyBook{table: table, index: map[screenID]map[string]actionID{}}
	for _, a := range table {
		for _, s := range a.screens {
			if b.index[s] == nil {
				b.index[s] = map[string]actionID{}
			}
			for _, k := range a.keys {
				b.index[s][k] = a.id
			}
		}
	}
	return b
}

// rows are the rows of the table, in the order of help.
func (b *keyBook) rows() []action {
	if b == nil {
		return keyTable()
	}
	return b.table
}

// find gives the action of a key on a screen: the screen's own keys go before those that work everywhere.
func (b *keyBook) find(s screenID, key string) (actionID, bool) {
	if b == nil {
		return newKeyBook(keyTable()).find(s, key)
	}
	if id, ok := b.index[s][key]; ok {
		return id, true
	}
	id, ok := b.index[screenAny][key]
	return id, ok
}

// of lists the rows that work on a screen by a key, its own first, with the keys that lead there: the screen's own go before general ones.
func (b *keyBook) of(s screenID) []action {
	return slices.DeleteFunc(b.all(s), func(a action) bool { return len(a.keys) == 0 })
}

// all lists every row that works on a screen, its own first; one without keys is reached by the palette and the linear mode only.
func (b *keyBook) all(s screenID) []action {
	var own, general []action
	taken := map[string]bool{}
	for _, a := range b.rows() {
		switch {
		case slices.Contains(a.screens, s):
			own = append(own, a)
			for _, k := range a.keys {
				taken[k] = true
			}
		case slices.Contains(a.screens, screenAny):
			general = append(general, a)
		}
	}
	for i, a := range general {
		general[i].keys = slices.DeleteFunc(slices.Clone(a.keys), func(k string) bool { return taken[k] })
	}
	return append(own, general...)
}

// row gives an action's row on a screen, or its first row anywhere when it has none there.
func (b *keyBook) row(s screenID, id actionID) (action, bool) {
	var first action
	for _, a := range b.rows() {
		if a.id != id {
			continue
		}
		if slices.Contains(a.screens, s) || slices.Contains(a.screens, screenAny) {
			return a, true
		}
		if first.id == "" {
			first = a
		}
	}
	return first, first.id != ""
}

// first is the first key of an action on a screen, as tea names it; "" for an action that is not in the table.
func (b *keyBook) first(s screenID, id actionID) string {
	a, _ := b.row(s, id)
	return a.first()
}

// first is the key that is shown for the action; "" when none leads to it.
func (a action) first() string {
	if len(a.keys) == 0 {
		return ""
	}
	return a.keys[0]
}
