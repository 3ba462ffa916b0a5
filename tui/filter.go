package tui

import (
	"context"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/textinput"

	"rettidig/catalog"
	"rettidig/store"
)

// filter is what narrows the queue: typed words, and the two switches.
type filter struct {
	input  textinput.Model
	typing bool
	made   bool // input is made
	cutOff bool // only what must be solved before the next cut-off
	mine   bool // only what the actor holds

	search string // the CPR that was searched for, so that it is logged once
	person personHash
	lookup loadID
	cancel context.CancelFunc // stops the scan under way
}

// text is what is typed.
func (x filter) text() string {
	if !x.made {
		return ""
	}
	return strings.TrimSpace(x.input.Value())
}

// on reports whether anything narrows the queue.
func (x filter) on() bool { return x.text() != "" || x.cutOff || x.mine }

// cpr gives the ten digits when the whole text is a CPR: with or without its hyphen, and with a day and month that a CPR or a replacement
// number can have, so that a case number of ten digits is seldom taken for one.
func (x filter) cpr() (string, bool) {
	s := x.text()
	if len(s) == 11 && (s[6] == '-' || s[6] == ' ') {
		s = s[:6] + s[7:]
	}
	if len(s) != 10 || strings.Trim(s, "0123456789") != "" {
		return "", false
	}
	day, _ := strconv.Atoi(s[:2])
	month, _ := strconv.Atoi(s[2:4])
	return s, month >= 1 && month <= 12 && (day >= 1 && day <= 31 || day >= 61 && day <= 91)
}

// query gives the store's filter. A word that is the number of a known type picks that type; the others are searched for.
func (x filter) query(e env) store.Filter {
	f := store.Filter{Today: e.today()}
	if x.cutOff {
		f.Before = e.rules.NextCutOff(e.now)
	}
	if x.mine {
		f.Owner = e.actor.Staff
	}
	if _, ok := x.cpr(); ok {
		f.Person = string(x.person)
		return f
	}
	var words []string
	for _, w := range strings.Fields(x.text()) {
		if n, ok := typeNumber(w); ok {
			f.Types = append(f.Types, n)
			continue
		}
		words = append(words, w)
	}
	f.Text = strings.Join(words, " ")
	return f
}

// typeNumber reads a word of up to three digits that is the number of a known type.
func typeNumber(w string) (catalog.Number, bool) {
	if len(w) > 3 || strings.HasPrefix(w, "+") || strings.HasPrefix(w, "-") {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	if err != nil {
		return 0, false
	}
	_, ok := catalog.Lookup(catalog.Number(n))
	return catalog.Number(n), ok
}

// stop ends the scan under way.
func (x filter) stop() {
	if x.cancel != nil {
		x.cancel()
	}
}
