// Package text holds every sentence a person reads, in Danish and English.
//
// A sentence is a Msg declared in the file of the part of the program that shows it (queue.go, imports.go, errors.go, ...).
// A test reads this package's source and fails when a language is missing or the two take different arguments.
package text

import "fmt"

// Lang is a language of the program.
type Lang string

// The languages. Danish is the default.
const (
	Da Lang = "da"
	En Lang = "en"
)

// ParseLang reads "da" or "en".
func ParseLang(s string) (Lang, bool) {
	switch Lang(s) {
	case Da, En:
		return Lang(s), true
	}
	return Da, false
}

// Msg is one sentence in both languages, with fmt verbs for its arguments (use %[1]s where the order differs).
type Msg struct{ Da, En string }

// T gives the sentence in the language, with its arguments put in.
func (l Lang) T(m Msg, args ...any) string {
	s := m.Da
	if l == En {
		s = m.En
	}
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}
