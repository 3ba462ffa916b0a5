package calc

import (
	"maps"
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// work is one calculation under way. After the first fault every step does nothing, so that a formula reads straight down.
type work struct {
	calc   Calculator
	given  map[string]string
	params Parameters
	today  catalog.Date
	result Result
	fault  *Fault
}

func (w *work) fail(field string, msg text.Msg, args ...any) {
	if w.fault == nil {
		w.fault = &Fault{Field: field, said: said{msg, args}}
	}
}

// done reports whether the formula has nothing more to do.
func (w *work) done() bool { return w.fault != nil || w.result.Empty }

func (w *work) say(msg text.Msg, args ...any) { w.result.said = append(w.result.said, said{msg, args}) }

func (w *work) note(msg text.Msg, args ...any) {
	w.result.notes = append(w.result.notes, said{msg, args})
}

// nothing ends the calculation without a result.
func (w *work) nothing(msg text.Msg, args ...any) {
	w.result.Empty, w.result.said, w.result.notes, w.result.Used, w.result.Out = true, nil, nil, nil, map[string]string{}
	w.say(msg, args...)
}

// known refuses fields the calculator does not have, and names those it has.
func (w *work) known() {
	for _, id := range slices.Sorted(maps.Keys(w.given)) {
		if _, ok := w.calc.Field(id); !ok {
			w.fail(id, text.CalcUnknownField, id, strings.Join(w.calc.FieldIDs(), ", "))
		}
	}
}

// raw gives what was typed into a field, without the blanks around it; a field that must be filled and is not is a fault.
func (w *work) raw(id string) (string, Field) {
	f, _ := w.calc.Field(id)
	s := strings.TrimSpace(w.given[id])
	if s == "" && !f.Optional {
		w.fail(id, text.CalcMissing, label(f))
	}
	return s, f
}

// choice reads a choice by its id.
func (w *work) choice(id string) string {
	s, f := w.raw(id)
	var ids []string
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	if w.fault == nil && !slices.Contains(ids, s) {
		w.fail(id, text.CalcNotChoice, label(f), strings.Join(ids, ", "))
	}
	w.result.In[id] = s
	return s
}

// date reads a date; zero when it was left out.
func (w *work) date(id string) catalog.Date {
	s, f := w.raw(id)
	if w.fault != nil || s == "" {
		return 0
	}
	d, bad := ParseDate(s)
	switch bad {
	case dateShortYear:
		w.fail(id, text.CalcShortYear, label(f))
	case dateFine:
		w.result.In[id] = d.String()
	default:
		w.fail(id, text.CalcBadDate, label(f))
	}
	return d
}

// past reads a date that cannot lie after today.
func (w *work) past(id string) catalog.Date {
	d := w.date(id)
	if f, _ := w.calc.Field(id); w.fault == nil && !d.IsZero() && !w.today.IsZero() && d > w.today {
		w.fail(id, text.CalcFuture, label(f), d.Danish())
	}
	return d
}

// number reads an amount or hours in hundredths; ok is false when it was left out or cannot be read.
func (w *work) number(id string) (n int64, ok bool) {
	s, f := w.raw(id)
	if w.fault != nil || s == "" {
		return 0, false
	}
	n, ok = ParseNumber(s)
	if !ok {
		w.fail(id, text.CalcBadNumber, label(f))
		return 0, false
	}
	w.result.In[id] = plainNumber(n)
	return n, true
}

// figure gives the parameter that holds on the day. Where none is known for so early a day the oldest is used and marked, as the days of a
// deadline seldom change; see rate for figures that change every year.
func (w *work) figure(id string, on catalog.Date) int64 {
	p, ok := w.params.At(id, on)
	if !ok {
		if p, ok = w.params.oldest(id); !ok {
			w.nothing(text.CalcNoFigure, id)
			return 0
		}
		w.note(text.CalcUndated, p.Law, p.From.Danish())
	}
	w.use(p)
	return p.Value
}

// rate gives a figure that holds for a time only; without one for the day there is no result.
func (w *work) rate(id string, on catalog.Date, none text.Msg) int64 {
	p, ok := w.params.At(id, on)
	if !ok {
		year, _, _ := on.Civil()
		w.nothing(none, year)
		return 0
	}
	w.use(p)
	return p.Value
}

func (w *work) use(p Parameter) {
	if !slices.ContainsFunc(w.result.Used, func(u Parameter) bool { return u.ID == p.ID && u.From == p.From }) {
		w.result.Used = append(w.result.Used, p)
	}
}

func label(f Field) worded { return func(l text.Lang) string { return l.T(f.Label) } }
