package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// At 80 columns no text of the program's own is cut, in either language: only what comes from a file or the catalog may be, in a list.
func TestTextsFitAt80(t *testing.T) {
	all := scenes()
	for name, keys := range map[string][]string{
		"help": {"?"}, "palette": {":"}, "acts": {"t", "H"}, "work": {"W"}, "case": {"s"}, "guide": {"enter"}, "log": {"4"}, "reports": {"3"},
		"resolved": {"2"}, "reopen": {"2", "b"},
		"plan": {"P"}, "plan left": {"P", "space"}, "plan minutes": {"P", "m"}, "cases": {"C"}, "case unfolded": {"C", "enter"}, "cases filter": {"C", "/"},
		"filter": {"/"}, "filter value": {"/", "bloker:"}, "filter wrong": {"/", "bloker:x", "enter"}, "views": {"v"}, "search form": {"F"}, "paste": {"V"},
		"marked": {"space", "j", "B"}, "claim marked": {"space", "j", "space", "j", "space", "t"}, "resolve marked": {"*", "l", "enter", "enter"},
		"resolve form": {"*", "l"}, "wait marked": {"space", "a"}, "note marked": {"space", "n"}, "due marked": {"space", "d"}, "assign marked": {"space", "w"},
		"handover": {"A"}, "hand over": {"*", "t", "24", "enter", "A", "enter", "enter"}, "reopen marked": {"/", "type:56,60,10", "enter", "*", "l", "space", "enter", "enter", "3", "enter", "2", "*", "b", "x", "enter"},
	} {
		all[name] = keys
	}
	for name, keys := range all {
		for _, lang := range []text.Lang{text.Da, text.En} {
			p := newPilot(t, 80, 24, lang, testRows()).keys(keys...)
			for _, line := range splitLines(p.screen()) {
				if s, ok := cutText(line); ok && !inFull(p.screen(), s) {
					t.Errorf("%s in %s cuts %q", name, lang, s)
				}
			}
		}
	}
}

// cutText finds an ellipsis that cuts a text of the program's own: not one that stands for itself ("…", "Loading …"), nor one in the name of a type.
func cutText(line string) (string, bool) {
	for rest := line; ; {
		before, after, ok := strings.Cut(rest, "…")
		if !ok {
			return "", false
		}
		if s := strings.TrimSpace(before); before != "" && !strings.HasSuffix(before, " ") && !endsInTypeName(s) {
			return s + "…", true
		}
		rest = after
	}
}

// inFull reports whether the end of a cut text stands on the screen a second time: a list's line whose whole text is told below it.
func inFull(screen, cut string) bool {
	tail := []rune(strings.TrimSuffix(cut, "…"))
	tail = tail[max(len(tail)-16, 0):]
	return strings.Count(screen, string(tail)) > 1
}

// endsInTypeName reports whether a text ends in the beginning of a type's name or of its gloss.
func endsInTypeName(s string) bool {
	for _, known := range catalog.All() {
		for _, name := range []string{known.Name, known.Gloss} {
			for to := len(name); to >= 3; to-- {
				if strings.HasSuffix(s, name[:to]) {
					return true
				}
			}
		}
	}
	return false
}

// What stands in one line by design, the help of a key and the words of the footer, fits in its line at 80 columns.
func TestKeyTextsFitAt80(t *testing.T) {
	const room = 80 - 4 - 3 - keyColumn // the box, the pointer and the keys
	for _, a := range keyTable() {
		for _, lang := range []text.Lang{text.Da, text.En} {
			if n := ansi.StringWidth(lang.T(a.help)); n > room {
				t.Errorf("%s in %s: the help has %d columns, there are %d", a.id, lang, n, room)
			}
			if n := ansi.StringWidth(keyNames(lang, a)); n > keyColumn {
				t.Errorf("%s in %s: its keys have %d columns, there are %d", a.id, lang, n, keyColumn)
			}
		}
	}
	for _, w := range []int{60, 80, 100, 120, 200} {
		for _, c := range columnsFor(w) {
			for _, lang := range []text.Lang{text.Da, text.En} {
				if n := ansi.StringWidth(lang.T(columnHead(c.id))); n > c.width {
					t.Errorf("the head of column %d in %s has %d columns, there are %d", c.id, lang, n, c.width)
				}
			}
		}
	}
}
