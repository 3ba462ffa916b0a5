// Package calc does the arithmetic the law asks for in a guide's step: deadlines in days and an average hourly pay.
//
// The formulas are code; every figure of the law is a Parameter, handed in with its law reference, date, source and confidence. What no parameter
// says has no result, and the result says so. Everything here is a function from values to values: no clock, no file.
package calc

import (
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Kind says what a field of a calculator takes.
type Kind string

// The kinds of field.
const (
	KindDate   Kind = "date"
	KindAmount Kind = "amount" // kroner and øre
	KindHours  Kind = "hours"  // hours and hundredths
	KindChoice Kind = "choice"
)

// Field is one thing a calculator is told.
type Field struct {
	ID       string // stable: it is typed on the command line and stands in the log's texts
	Kind     Kind
	Label    text.Msg
	Help     text.Msg // zero for none
	Options  []Option // of KindChoice
	Optional bool
}

// Option is one answer to a choice.
type Option struct {
	ID    string
	Label text.Msg
}

// Calculator is one calculation of a guide.
type Calculator struct {
	ID     string
	Type   catalog.Number // the task type whose guide it belongs to
	Title  text.Msg
	Fields []Field
	run    func(*work)
}

// Calculators lists them all.
func Calculators() []Calculator { return []Calculator{notification(), objection(), hourlyPay()} }

// Lookup gives the calculator with the id.
func Lookup(id string) (Calculator, bool) {
	all := Calculators()
	if i := slices.IndexFunc(all, func(c Calculator) bool { return c.ID == id }); i >= 0 {
		return all[i], true
	}
	return Calculator{}, false
}

// IDs lists the calculators by id.
func IDs() []string {
	var out []string
	for _, c := range Calculators() {
		out = append(out, c.ID)
	}
	return out
}

// Needs lists the parameters a calculator may ask for.
func Needs() []string {
	return []string{wages, benefit, neither, dispensation, dispatch, payMonths, hourCeiling, weekCeiling}
}

// Field gives the field with the id.
func (c Calculator) Field(id string) (Field, bool) {
	if i := slices.IndexFunc(c.Fields, func(f Field) bool { return f.ID == id }); i >= 0 {
		return c.Fields[i], true
	}
	return Field{}, false
}

// FieldIDs lists the fields by id, those that may be left out too.
func (c Calculator) FieldIDs() []string {
	var out []string
	for _, f := range c.Fields {
		out = append(out, f.ID)
	}
	return out
}

// Run calculates. What was given is by field id, as it was typed; today refuses dates that cannot have come yet. It returns *Fault for what
// cannot be read or cannot be, and a Result without an answer (Result.Empty) where no parameter is known.
func (c Calculator) Run(given map[string]string, ps Parameters, today catalog.Date) (Result, error) {
	w := &work{calc: c, given: given, params: ps, today: today, result: Result{Calc: c.ID, In: map[string]string{}, Out: map[string]string{}}}
	w.known()
	if w.fault == nil {
		c.run(w)
	}
	if w.fault != nil {
		return Result{}, w.fault
	}
	return w.result, nil
}

// Result is what a calculation came to.
type Result struct {
	Calc  string
	In    map[string]string // what it was told, by field: dates as YYYY-MM-DD, amounts and hours with a point and two decimals
	Out   map[string]string // what it found, by stable name, in the same forms; empty when there is no result
	Empty bool              // there is no result: Said tells why
	said  []said            // what it came to
	notes []said            // what is left to verify
	Used  []Parameter       // the figures of the law it used
}

// said is a sentence with its arguments; those that differ by language are worded.
type said struct {
	msg  text.Msg
	args []any
}

// worded is an argument whose words depend on the language.
type worded func(text.Lang) string

func (s said) in(lang text.Lang) string {
	args := make([]any, len(s.args))
	for i, a := range s.args {
		if f, ok := a.(worded); ok {
			args[i] = f(lang)
		} else {
			args[i] = a
		}
	}
	return lang.T(s.msg, args...)
}

// Said gives what the calculation came to, a sentence each.
func (r Result) Said(lang text.Lang) []string { return sentences(r.said, lang) }

// Notes gives what is left to verify, and where each figure comes from.
func (r Result) Notes(lang text.Lang) []string {
	out := sentences(r.notes, lang)
	for _, p := range r.Used {
		out = append(out, p.In(lang))
	}
	return out
}

func sentences(list []said, lang text.Lang) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, s.in(lang))
	}
	return out
}

// Fault is input that cannot be used.
type Fault struct {
	Field string // empty for what concerns several
	said  said
}

// In says what is wrong and what to do, in the language.
func (f *Fault) In(lang text.Lang) string { return f.said.in(lang) }

// Error says it in English.
func (f *Fault) Error() string { return f.In(text.En) }

// Typed gives what a calculation was told (Result.In) as it would be typed again.
func (c Calculator) Typed(in map[string]string) map[string]string {
	out := make(map[string]string, len(in))
	for id, v := range in {
		f, _ := c.Field(id)
		switch f.Kind {
		case KindAmount, KindHours:
			v = strings.Replace(v, ".", ",", 1)
		case KindDate:
			if d, bad := ParseDate(v); bad == dateFine {
				v = d.Danish()
			}
		}
		out[id] = v
	}
	return out
}
