// Package query reads the filter language: text in, a condition of the store out.
//
// The language is the same in the terminal and on the command line (docs/filter.md). Keys and values are Danish or English, with æøå or ae, oe and aa.
// A filter is parsed to a value: the store compares it with records, and nothing in it is ever executed. Everything that depends on the moment, such as
// "before Monday", is settled when the text is parsed, so the caller hands in the clock.
package query

import (
	"fmt"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// Context is what the words of a filter depend on.
type Context struct {
	Now   time.Time     // "today", "next run", "+3d"
	Rules catalog.Rules // the calendar of runs
	Me    store.StaffID // hos:mig
}

// Query is a filter that was read.
type Query struct {
	cond store.Cond
	all  bool // a state is spoken of: every state is looked at
	// Searches are the searches for citizens in it. They must be logged, and the hashes of the numbers be found, before the filter may run.
	Searches []Search
}

// Search is a search for a citizen, by number or by name. It is personal data: keep it no longer than it takes to log it.
type Search struct {
	CPR  string // ten digits; empty for a search by name
	Name string
}

// Filter gives the store's filter. hashes are the keyed hashes of the CPR numbers among Searches, in their order, from Store.SearchCPR; a number
// without a hash makes the store refuse the filter.
func (q Query) Filter(hashes ...string) store.Filter {
	return store.Filter{Cond: filled(q.cond, hashes), All: q.all}
}

// Empty reports whether the filter picks every open task.
func (q Query) Empty() bool { return q.cond == nil }

// placeholder stands for the hash of the n-th CPR number until it is known.
func placeholder(n int) store.Citizen { return store.Citizen(fmt.Sprintf("#%d", n)) }

// filled puts the hashes in.
func filled(c store.Cond, hashes []string) store.Cond {
	switch c := c.(type) {
	case store.And:
		return store.And(filledAll(c, hashes))
	case store.Or:
		return store.Or(filledAll(c, hashes))
	case store.Not:
		return store.Not{Cond: filled(c.Cond, hashes)}
	case store.Citizen:
		for n, h := range hashes {
			if c == placeholder(n) {
				return store.Citizen(h)
			}
		}
	}
	return c
}

func filledAll(list []store.Cond, hashes []string) []store.Cond {
	out := make([]store.Cond, len(list))
	for i, c := range list {
		out[i] = filled(c, hashes)
	}
	return out
}

// Error says what is wrong with a filter, and where. It repeats no number that can be a CPR.
type Error struct {
	Column int // of the first character that is wrong, from 1
	Length int // in characters, at least 1
	// Unfinished says that nothing is wrong before the end of the text: what is typed next can mend it.
	Unfinished bool
	msg        text.Msg
	args       []any // strings, or text.Msg for words that differ by language
	near       name  // the nearest name there is, if any
}

// In gives the sentence in a language: where, what, and what may have been meant.
func (e *Error) In(lang text.Lang) string {
	s := lang.T(text.QueryAt, e.Column, e.What(lang))
	if e.near != (name{}) {
		s += " " + lang.T(text.QueryMeant, e.near.in(lang))
	}
	return s
}

// What gives what is wrong without where, for a place that shows one value only.
func (e *Error) What(lang text.Lang) string {
	args := make([]any, len(e.args))
	for i, a := range e.args {
		if m, ok := a.(text.Msg); ok {
			a = lang.T(m)
		}
		args[i] = a
	}
	return lang.T(e.msg, args...)
}

// Error gives the sentence in English.
func (e *Error) Error() string { return e.In(text.En) }

// name is a word of the language in Danish and English.
type name struct{ da, en string }

func (n name) in(lang text.Lang) string {
	if lang == text.En {
		return n.en
	}
	return n.da
}

// shown is a piece of the filter as an error may repeat it.
func shown(s string) string {
	s = safe.MaskIn(safe.Line(s))
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}

// Masked is the filter's text as a screen may repeat it once it is no longer typed.
func Masked(s string) string { return safe.MaskIn(safe.Line(s)) }

// Term writes key:value, with quotes where the value needs them; empty for an empty value.
func Term(key, value string) string {
	value = strings.Join(strings.Fields(strings.ReplaceAll(value, `"`, "")), " ")
	switch {
	case value == "":
		return ""
	case strings.ContainsAny(value, " ()'") || strings.Contains(value, ","):
		return key + `:"` + value + `"`
	}
	return key + ":" + value
}
