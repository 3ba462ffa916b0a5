package query

import (
	"strings"
	"unicode"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// kind is what a token is.
type kind uint8

const (
	tokenEnd kind = iota
	tokenOpen
	tokenClose
	tokenAnd
	tokenOr
	tokenNot
	tokenTerm
)

// token is a piece of the filter. A term keeps its parts, because quotes decide what is one value.
type token struct {
	kind kind
	at   int // index of its first character, from 0
	len  int
	key  string // of key:value; empty for free text and flags
	op   string // "", "<", "<=", ">", ">=", "="
	vals []value
	// quoted says that free text stood in quotes, so that it is no flag and no operator.
	quoted bool
}

// value is one of the values behind a key, or the free text.
type value struct {
	text string
	at   int
	len  int
}

// most is how long a filter and how many terms it may be: more is a slip of the clipboard.
const (
	mostRunes = 2000
	mostTerms = 200
	mostDepth = 50
)

// lexer cuts a filter into tokens.
type lexer struct {
	r  []rune
	at int
}

func (l *lexer) peek() rune {
	if l.at < len(l.r) {
		return l.r[l.at]
	}
	return 0
}

func (l *lexer) blanks() {
	for l.at < len(l.r) && (unicode.IsSpace(l.r[l.at]) || unicode.IsControl(l.r[l.at])) {
		l.at++
	}
}

// next gives the next token.
func (l *lexer) next() (token, *Error) {
	l.blanks()
	start := l.at
	if l.at >= len(l.r) {
		return token{kind: tokenEnd, at: start}, nil
	}
	one := func(k kind) (token, *Error) {
		l.at++
		return token{kind: k, at: start, len: 1}, nil
	}
	switch c := l.peek(); {
	case c == '(':
		return one(tokenOpen)
	case c == ')':
		return one(tokenClose)
	case c == '-' && l.at+1 < len(l.r) && (l.r[l.at+1] == '(' || !ends(l.r[l.at+1])):
		return one(tokenNot)
	}
	t, err := l.term()
	t.at, t.len = start, l.at-start
	return t, err
}

// ends reports whether a character ends a word.
func ends(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) || c == '(' || c == ')' }

// term reads a word: an operator, a flag, free text, or a key with its values.
func (l *lexer) term() (token, *Error) {
	t := token{kind: tokenTerm}
	if key, op, n := l.key(); n > 0 {
		t.key, t.op = key, op
		l.at += n
		var err *Error
		t.vals, err = l.values()
		return t, err
	}
	v, quoted, err := l.value(false)
	t.vals, t.quoted = []value{v}, quoted
	if quoted || err != nil {
		return t, err
	}
	switch safe.Fold(v.text) {
	case "and", "og":
		t.kind = tokenAnd
	case "or", "eller":
		t.kind = tokenOr
	case "not", "ikke":
		t.kind = tokenNot
	}
	return t, nil
}

// key looks for letters and a colon, and an operator behind that; n is how many characters they take, zero when there is no key here.
// An operator may stand without the colon.
func (l *lexer) key() (key, op string, n int) {
	i := l.at
	for i < len(l.r) && (unicode.IsLetter(l.r[i]) || unicode.Is(unicode.Mn, l.r[i]) || (i > l.at && l.r[i] == '_')) {
		i++
	}
	if i == l.at || i >= len(l.r) {
		return "", "", 0
	}
	key = string(l.r[l.at:i])
	colon := l.r[i] == ':'
	if colon {
		i++
	}
	for len(op) < 2 && i < len(l.r) && strings.ContainsRune("<>=", l.r[i]) {
		op += string(l.r[i])
		i++
	}
	if !colon && op == "" {
		return "", "", 0
	}
	return key, op, i - l.at
}

// values reads the values behind a key, set apart by commas.
func (l *lexer) values() ([]value, *Error) {
	var list []value
	for {
		v, _, err := l.value(true)
		if err != nil {
			return list, err
		}
		list = append(list, v)
		if l.peek() != ',' {
			return list, nil
		}
		l.at++
	}
}

// value reads one value: in quotes, or up to a blank, a parenthesis or, behind a key, a comma.
func (l *lexer) value(behindKey bool) (v value, quoted bool, err *Error) {
	start := l.at
	if c := l.peek(); c == '"' || c == '\'' {
		text, err := l.quote(c)
		return value{text, start, l.at - start}, true, err
	}
	for l.at < len(l.r) && !ends(l.r[l.at]) && (!behindKey || l.r[l.at] != ',') {
		l.at++
	}
	return value{string(l.r[start:l.at]), start, l.at - start}, false, nil
}

func (l *lexer) quote(mark rune) (string, *Error) {
	start := l.at
	l.at++
	for from := l.at; l.at < len(l.r); l.at++ {
		if l.r[l.at] == mark {
			l.at++
			return string(l.r[from : l.at-1]), nil
		}
	}
	return "", &Error{Column: start + 1, Length: 1, Unfinished: true, msg: text.QueryQuote}
}
