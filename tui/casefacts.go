package tui

import (
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// caseLimit is how many tasks of one case are read. A case has a handful; an absurd file must not fill the memory.
const caseLimit = 500

// caseData is a case as the screen shows it, read in one snapshot.
type caseData struct {
	info     store.Case
	citizen  string // name
	cpr      string // masked
	tasks    []caseTask
	open     int // the first so many tasks are open
	expected []store.Expectation
	cut      bool // there are more tasks than were read
	at       time.Time
}

// caseTask is a task of the case with what solving it now would bring.
type caseTask struct {
	store.Row
	release store.Release
	ahead   store.Preview // all that solving it now would lead to
	unknown int           // other open tasks of the case with unknown effect
	held    []store.Task  // open tasks that hold it, for a meta task
	walk    store.Walk    // how far the user has come in its guide
	walked  bool          // walk holds something
}

func blocks(b catalog.Blocking) bool {
	return b == catalog.BlocksDecision || b == catalog.BlocksPayment || b == catalog.BlocksLetter
}

// verdict says in a sentence or two what holds the case back, the gravest first (S1 l.50-54).
func (d caseData) verdict(lang text.Lang) []string {
	by := map[catalog.Blocking][]catalog.Number{}
	for _, t := range d.tasks[:d.open] {
		by[t.Class] = append(by[t.Class], t.Type)
	}
	var out []string
	say := func(class catalog.Blocking, one, many text.Msg) {
		switch n := len(by[class]); n {
		case 0:
		case 1:
			out = append(out, lang.T(one, int(by[class][0])))
		default:
			out = append(out, lang.T(many, n))
		}
	}
	say(catalog.BlocksDecision, text.CaseLastDecision, text.CaseManyDecision)
	if len(by[catalog.BlocksDecision]) == 0 {
		say(catalog.BlocksPayment, text.CaseLastPayment, text.CaseManyPayment)
	} else if n := len(by[catalog.BlocksPayment]); n > 0 {
		out = append(out, count(lang, n, text.CaseThenPaymentOne, text.CaseThenPaymentMany))
	}
	say(catalog.BlocksLetter, text.CaseLastLetter, text.CaseManyLetter)
	if n := len(by[catalog.BlocksUnknown]); n > 0 {
		out = append(out, count(lang, n, text.CaseUnknownOne, text.CaseUnknownMany))
	}
	if len(out) == 0 && d.open > 0 {
		out = append(out, lang.T(text.CaseNothingHeld))
	}
	return out
}

// count picks the sentence for one or for several; only the latter takes the number.
func count(lang text.Lang, n int, one, many text.Msg) string {
	if n == 1 {
		return lang.T(one)
	}
	return lang.T(many, n)
}

// noRefusalLetter is the number of the task that KSD makes when a refusal needs a letter written by hand (S1 l.214).
const noRefusalLetter catalog.Number = 68

// letterMissing reports whether a refusal letter is still to be written: an open 68, or one that is expected.
func (d caseData) letterMissing() bool {
	for _, t := range d.tasks[:d.open] {
		if t.Type == noRefusalLetter {
			return true
		}
	}
	for _, e := range d.expected {
		if e.Type == noRefusalLetter && e.Met == 0 && !e.Gone {
			return true
		}
	}
	return false
}

// typeName is the Danish name of a type; for a number in no source the name the file gave, else the word for unknown.
func typeName(n catalog.Number, given string, lang text.Lang) string {
	if t, ok := catalog.Lookup(n); ok {
		return t.Name
	}
	if given != "" {
		return given
	}
	return lang.T(text.CaseTypeUnknown)
}

// glossedName is the name with the gloss behind it for those who read English.
func glossedName(n catalog.Number, given string, lang text.Lang) string {
	name := typeName(n, given, lang)
	if t, ok := catalog.Lookup(n); ok && lang == text.En && t.Gloss != "" {
		name += " (" + t.Gloss + ")"
	}
	return name
}
