package calc

import (
	"rettidig/catalog"
	"rettidig/internal/text"
)

// The parameters the calculators ask for, by id.
const (
	wages        = "notification_wages"   // days from the first day of absence, when the employer pays wages
	benefit      = "notification_benefit" // days from the day the employer's benefit stops
	neither      = "notification_neither" // days from the first day of absence, when the employer pays nothing
	dispensation = "dispensation_months"  // months from the first day of absence
	dispatch     = "objection"            // days from the day the notification letter was sent
	payMonths    = "pay_months"           // completed calendar months the average is taken over
	hourCeiling  = "ceiling_hour"         // kroner an hour
	weekCeiling  = "ceiling_week"         // kroner a week
)

// Unit says what a parameter's value counts.
type Unit string

// The units. Money is in øre.
const (
	Days      Unit = "days"
	Months    Unit = "months"
	KrPerHour Unit = "kr_per_hour"
	KrPerWeek Unit = "kr_per_week"
)

// hundredths is how many øre a krone has, and how many parts hours are counted in.
const hundredths = 100

// Money reports whether the value is in øre.
func (u Unit) Money() bool { return u == KrPerHour || u == KrPerWeek }

// UnitOf gives the unit of a parameter.
func UnitOf(id string) Unit {
	switch id {
	case dispensation, payMonths:
		return Months
	case hourCeiling:
		return KrPerHour
	case weekCeiling:
		return KrPerWeek
	}
	return Days
}

// Confidence says how well a figure is known, as in the catalog.
type Confidence string

// The degrees of confidence. All but certain are shown with a mark.
const (
	Certain Confidence = "certain"
	High    Confidence = "high"
	Medium  Confidence = "medium"
)

// Confidences lists them.
func Confidences() []Confidence { return []Confidence{Certain, High, Medium} }

// Parameter is a figure of the law for a time.
type Parameter struct {
	ID         string
	Value      int64 // in Unit; money in øre
	Unit       Unit
	Law        string       // for example "SDPL § 40, stk. 1"
	From       catalog.Date // the first day it is known to hold
	To         catalog.Date // the last day; zero: still
	Source     string
	Confidence Confidence
	Own        bool // the municipality's own figure
}

// In says the figure, its law, from when it holds and where it was found; what is not certain carries the mark.
func (p Parameter) In(lang text.Lang) string {
	msg := text.CalcFigure
	if !p.To.IsZero() {
		msg = text.CalcFigureTo
	}
	s := lang.T(msg, p.Law, p.amount(lang), p.From.Danish(), p.Source, p.To.Danish())
	if p.Own {
		s += " " + lang.T(text.CalcFigureOwn)
	}
	if p.Confidence != Certain {
		s += " " + lang.T(text.CalcVerify)
	}
	return s
}

func (p Parameter) amount(lang text.Lang) string {
	switch p.Unit {
	case Months:
		return lang.T(text.CalcMonths, p.Value)
	case KrPerHour:
		return lang.T(text.CalcPerHour, Kroner(p.Value))
	case KrPerWeek:
		return lang.T(text.CalcPerWeek, Kroner(p.Value))
	}
	return lang.T(text.CalcDays, p.Value)
}

// Parameters are the figures known.
type Parameters []Parameter

// At gives the figure that holds on the day. Of two that both hold the later one counts, and the municipality's own before the built-in one.
func (ps Parameters) At(id string, on catalog.Date) (Parameter, bool) {
	var best Parameter
	found := false
	for _, p := range ps {
		if p.ID != id || p.From > on || (!p.To.IsZero() && p.To < on) {
			continue
		}
		if !found || p.From > best.From || (p.From == best.From && p.Own) {
			best, found = p, true
		}
	}
	return best, found
}

// oldest gives the first figure known for the id.
func (ps Parameters) oldest(id string) (Parameter, bool) {
	var first Parameter
	found := false
	for _, p := range ps {
		if p.ID == id && (!found || p.From < first.From) {
			first, found = p, true
		}
	}
	return first, found
}
