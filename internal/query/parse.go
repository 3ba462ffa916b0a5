package query

import (
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// Parse reads a filter. The error is an *Error, which knows the column.
//
//	filter = and { ("or" | "eller") and }
//	and    = not { ["and" | "og"] not }
//	not    = ("-" | "not" | "ikke") not | "(" filter ")" | term
//	term   = key ":" [op] value { "," value } | flag | word | "words in quotes"
func Parse(s string, in Context) (Query, error) {
	p := &parser{lex: lexer{r: []rune(s)}, in: in}
	if len(p.lex.r) > mostRunes {
		return Query{}, &Error{Column: mostRunes, Length: 1, msg: text.QueryTooLong, args: []any{mostRunes}}
	}
	if digits, ok := cprIn(strings.TrimSpace(s)); ok && possibleCPR(digits) { // also with a blank in it
		return Query{cond: p.citizen(digits), Searches: p.searches}, nil
	}
	p.step()
	if p.err == nil && p.tok.kind == tokenEnd {
		return Query{}, nil
	}
	c := p.or(0)
	if p.err == nil && p.tok.kind == tokenClose {
		p.wrong(p.tok, text.QueryClose)
	}
	if p.err != nil {
		return Query{}, p.err
	}
	return Query{cond: c, all: p.all, Searches: p.searches}, nil
}

// parser reads tokens one ahead. After the first error it reads nothing more.
type parser struct {
	lex      lexer
	tok      token
	in       Context
	err      error
	terms    int
	all      bool
	searches []Search
	numbers  int // CPR numbers among the searches
}

func (p *parser) step() {
	t, err := p.lex.next()
	if err != nil {
		p.fail(err)
	}
	p.tok = t
}

func (p *parser) fail(err *Error) {
	if p.err == nil {
		p.err = err
	}
	p.tok = token{kind: tokenEnd}
	p.lex.at = len(p.lex.r)
}

func (p *parser) wrong(t token, msg text.Msg, args ...any) {
	p.fail(&Error{Column: t.at + 1, Length: max(t.len, 1), msg: msg, args: args})
}

func (p *parser) or(depth int) store.Cond {
	list := store.Or{p.and(depth)}
	for p.err == nil && p.tok.kind == tokenOr {
		p.step()
		list = append(list, p.and(depth))
	}
	if len(list) == 1 {
		return list[0]
	}
	return list
}

func (p *parser) and(depth int) store.Cond {
	list := store.And{p.not(depth)}
	for p.err == nil {
		switch p.tok.kind {
		case tokenAnd:
			p.step()
		case tokenOpen, tokenNot, tokenTerm:
		default:
			if len(list) == 1 {
				return list[0]
			}
			return list
		}
		list = append(list, p.not(depth))
	}
	return list
}

func (p *parser) not(depth int) store.Cond {
	t := p.tok
	if depth > mostDepth {
		p.wrong(t, text.QueryTooDeep)
		return nil
	}
	switch t.kind {
	case tokenNot:
		p.step()
		return store.Not{Cond: p.not(depth + 1)}
	case tokenOpen:
		return p.group(t, depth)
	case tokenTerm:
		if p.terms++; p.terms > mostTerms {
			p.wrong(t, text.QueryTooLong, mostTerms)
			return nil
		}
		p.step()
		return p.term(t)
	case tokenClose:
		p.wrong(t, text.QueryEmptyPart)
		return nil
	}
	p.fail(&Error{Column: t.at + 1, Length: max(t.len, 1), Unfinished: t.kind == tokenEnd, msg: text.QueryMissing})
	return nil
}

func (p *parser) group(open token, depth int) store.Cond {
	p.step()
	c := p.or(depth + 1)
	if p.err == nil && p.tok.kind != tokenClose {
		p.fail(&Error{Column: open.at + 1, Length: 1, Unfinished: true, msg: text.QueryOpen})
		return nil
	}
	p.step()
	return c
}

// term makes the condition of a term.
func (p *parser) term(t token) store.Cond {
	if p.err != nil {
		return nil
	}
	if t.key == "" {
		return p.word(t)
	}
	k, ok := findKey(t.key)
	if !ok {
		p.fail(&Error{Column: t.at + 1, Length: len([]rune(t.key)), msg: text.QueryNoKey, args: []any{shown(t.key)}, near: nearest(t.key, keyNames())})
		return nil
	}
	if len(t.vals) > 1 && t.op != "" && t.op != "=" {
		p.wrongValue(t.vals[1], text.QueryOneValue, text.Msg{Da: k.da, En: k.en})
		return nil
	}
	if t.op != "" && t.op != "=" && !k.ordered {
		p.wrong(t, text.QueryNoOrder, text.Msg{Da: k.da, En: k.en})
		return nil
	}
	var list store.Or
	for _, v := range t.vals {
		if v.text == "" {
			p.fail(&Error{
				Column: v.at + 1, Length: max(v.len, 1), Unfinished: v.at == len(p.lex.r), msg: text.QueryNoValue,
				args: []any{text.Msg{Da: k.da, En: k.en}, k.example},
			})
			return nil
		}
		list = append(list, k.make(p, t.op, v))
		if p.err != nil {
			return nil
		}
	}
	if len(list) == 1 {
		return list[0]
	}
	return list
}

func (p *parser) wrongValue(v value, msg text.Msg, args ...any) {
	p.fail(&Error{Column: v.at + 1, Length: max(v.len, 1), msg: msg, args: args})
}

// word is free text, or a flag. A whole CPR is a search for that citizen.
func (p *parser) word(t token) store.Cond {
	v := t.vals[0]
	if t.quoted {
		if v.text == "" {
			return store.And{}
		}
		return store.Word(v.text)
	}
	for _, f := range flags() {
		if f.matches(v.text) {
			return f.make(p)
		}
	}
	if digits, ok := cprIn(v.text); ok && possibleCPR(digits) {
		return p.citizen(digits)
	}
	return store.Word(v.text)
}

func (p *parser) citizen(digits string) store.Cond {
	p.searches = append(p.searches, Search{CPR: digits})
	p.numbers++
	return placeholder(p.numbers - 1)
}
