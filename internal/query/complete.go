package query

import (
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// Completion is what can stand at the cursor.
type Completion struct {
	From, To int // characters that an item replaces, from 0
	Items    []Item
	Begun    bool // a word is begun that can become a key or flag
}

// Item is one proposal.
type Item struct {
	Text string // what is put in
	Help string
	// Counted says that the store keeps a count of the value's open tasks: Field, FieldType or FieldImpact, and Value say which.
	Counted bool
	Field   store.Field
	Value   int64
}

// mostItems is how many proposals are made.
const mostItems = 8

// Complete proposes keys, flags and values for what stands before the cursor, a place between characters. It reads no store.
func Complete(s string, cursor int, lang text.Lang) Completion {
	r := []rune(s)
	cursor = min(max(cursor, 0), len(r))
	l := lexer{r: r[:cursor]}
	from := 0
	var last token
	for {
		t, err := l.next()
		if err != nil || t.kind == tokenEnd {
			break
		}
		last, from = t, t.at
	}
	if cursor == 0 || ends(r[cursor-1]) || r[cursor-1] == '-' && last.kind == tokenNot {
		return proposeKeys("", cursor, lang)
	}
	if last.kind != tokenTerm && last.kind != tokenAnd && last.kind != tokenOr {
		return Completion{}
	}
	if last.key == "" {
		return proposeKeys(string(r[from:cursor]), from, lang)
	}
	k, ok := findKey(last.key)
	if !ok || k.values == nil {
		return Completion{}
	}
	v := last.vals[len(last.vals)-1]
	return proposeValues(k, last.op+v.text, Completion{From: v.at - len(last.op), To: cursor}, lang)
}

func proposeKeys(begun string, at int, lang text.Lang) Completion {
	c := Completion{From: at, To: at + len([]rune(begun))}
	want := safe.Fold(begun)
	for _, k := range keywords() {
		if begins(k.name, want) {
			c.add(Item{Text: k.in(lang) + ":", Help: lang.T(k.help)})
		}
	}
	for _, f := range flags() {
		if begins(f.name, want) {
			c.add(Item{Text: f.in(lang), Help: lang.T(f.help)})
		}
	}
	c.Begun = begun != "" && len(c.Items) > 0
	return c
}

// proposeValues puts what begins with the letters before what holds them in its explanation: type:stik finds 13.
func proposeValues(k keyword, begun string, c Completion, lang text.Lang) Completion {
	want := safe.Fold(begun)
	for _, wanted := range []func(choice) bool{
		func(v choice) bool { return begins(v.name, want) },
		func(v choice) bool { return !begins(v.name, want) && strings.Contains(safe.Fold(lang.T(v.help)), want) },
	} {
		for _, v := range k.values() {
			if wanted(v) {
				c.add(Item{Text: quoted(v.in(lang)), Help: lang.T(v.help), Counted: v.value != 0, Field: v.is, Value: v.value})
			}
		}
	}
	return c
}

func (c *Completion) add(i Item) {
	if len(c.Items) < mostItems {
		c.Items = append(c.Items, i)
	}
}

func begins(n name, want string) bool {
	return strings.HasPrefix(safe.Fold(n.da), want) || strings.HasPrefix(safe.Fold(n.en), want)
}

func quoted(s string) string {
	if strings.ContainsAny(s, " ()") {
		return `"` + s + `"`
	}
	return s
}
