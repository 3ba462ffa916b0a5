package tui

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"rettidig/internal/text"
)

// Remap is what the settings say about keys: for an action, by its id, the keys that do it instead of the default ones.
type Remap map[string][]string

// KeyFault is one thing wrong with remapped keys, or worth a warning, told by Sentence.
type KeyFault struct {
	say  text.Msg
	args []any
	// Warning says that the keys can be used all the same.
	Warning bool
}

// Sentence tells the fault in a language.
func (f KeyFault) Sentence(lang text.Lang) string {
	args := make([]any, len(f.args))
	for i, a := range f.args {
		args[i] = a
		if m, ok := a.(text.Msg); ok {
			args[i] = lang.T(m)
		}
	}
	return lang.T(f.say, args...)
}

// Check says what is wrong with the keys, faults before warnings: an unknown action or key, a key that two actions of one screen would share, one
// that is awkward on a Danish keyboard. Keys with a fault cannot be used.
func (r Remap) Check() []KeyFault {
	var faults []KeyFault
	known := map[string]action{}
	for _, a := range keyTable() {
		known[string(a.id)] = a
	}
	for _, id := range slices.Sorted(maps.Keys(r)) {
		faults = append(faults, checkRemapped(known, id, r[id])...)
	}
	if !slices.ContainsFunc(faults, func(f KeyFault) bool { return !f.Warning }) {
		faults = append(faults, r.conflicts()...)
	}
	slices.SortStableFunc(faults, func(a, b KeyFault) int { return cmp.Compare(btoi(a.Warning), btoi(b.Warning)) })
	return faults
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// checkRemapped looks at the keys of one action.
func checkRemapped(known map[string]action, id string, keys []string) []KeyFault {
	a, ok := known[id]
	switch {
	case !ok:
		return []KeyFault{{say: text.KeysUnknown, args: []any{id, nearest(id, slices.Sorted(maps.Keys(known)))}}}
	case a.id == actChoose:
		return []KeyFault{{say: text.KeysFixed, args: []any{a.help, id}}}
	case len(keys) == 0:
		return []KeyFault{{say: text.KeysNone, args: []any{a.help, id}}}
	}
	var faults []KeyFault
	for _, k := range keys {
		switch {
		case k == "ctrl+c":
			faults = append(faults, KeyFault{say: text.KeysCtrlC, args: []any{a.help, id}})
		case !isKey(k):
			faults = append(faults, KeyFault{say: text.KeysNoKey, args: []any{k, a.help, id}})
		case hardOnDanish(k):
			faults = append(faults, KeyFault{say: text.KeysAltGr, args: []any{k, a.help, id}, Warning: true})
		}
	}
	return faults
}

// isKey reports whether tea could name a key so: one character, a named key, or one of those with modifiers.
func isKey(k string) bool {
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} {
		if rest, ok := strings.CutPrefix(k, mod); ok {
			k = rest
		}
	}
	if r, n := utf8.DecodeRuneInString(k); n == len(k) && n > 0 {
		return r > ' ' && r != utf8.RuneError
	}
	return slices.Contains([]string{
		"enter", "esc", "tab", "space", "backspace", "delete", "insert", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
	}, k)
}

// conflicts lists the keys that would mean two things on a screen. The general keys that a screen takes for itself by default, such as the digits
// of a guide, are no conflict.
func (r Remap) conflicts() []KeyFault {
	told := map[[3]string]bool{}
	for _, c := range clashes(keyTable()) {
		told[c.name()] = true
	}
	var faults []KeyFault
	for _, c := range clashes(r.table()) {
		if told[c.name()] {
			continue
		}
		told[c.name()] = true
		faults = append(faults, KeyFault{say: text.KeysConflict, args: []any{c.key, c.a.help, string(c.a.id), c.b.help, string(c.b.id), screenName(c.on)}})
	}
	return faults
}

// clash is two actions that share a key on a screen.
type clash struct {
	key  string
	a, b action
	on   screenID
}

// name tells clashes apart, whatever the screen.
func (c clash) name() [3]string { return [3]string{c.key, string(c.a.id), string(c.b.id)} }

// clashes lists the keys of a table that mean two things: two of a screen's own actions, or one of its own and a general one.
func clashes(table []action) []clash {
	var out []clash
	for s := screenAny + 1; s < screenEnd; s++ {
		first := map[string]action{}
		for _, a := range table {
			if !slices.Contains(a.screens, s) && !slices.Contains(a.screens, screenAny) {
				continue
			}
			for _, k := range a.keys {
				if b, ok := first[k]; ok && b.id != a.id {
					out = append(out, clash{k, b, a, s})
					continue
				}
				first[k] = a
			}
		}
	}
	return out
}

// table is the default table with the keys put in. What Check calls a fault must not come here.
func (r Remap) table() []action {
	table := keyTable()
	for i, a := range table {
		if keys, ok := r[string(a.id)]; ok && len(keys) > 0 {
			table[i].keys = slices.Clone(keys)
		}
	}
	return table
}

// nearest gives the name that differs least from one that was mistyped.
func nearest(name string, names []string) string {
	best, least := "", len(name)+1
	for _, n := range names {
		if d := distance(name, n); d < least {
			best, least = n, d
		}
	}
	return best
}

// distance counts the letters to put in, take out or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before + btoi(a[i] != b[j])
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
