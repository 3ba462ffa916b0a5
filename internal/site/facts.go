package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// fact is one line of a type's facts.
type fact struct {
	Name   string
	Value  string
	Source string // where it stands; empty when no document says
	Unsure bool   // derived, or to be verified
	Links  []link // instead of Value
}

// link leads to another type's page.
type link struct {
	URL, Text string
}

func (b builder) link(n catalog.Number) link {
	t, _ := catalog.Lookup(n)
	return link{pageName(n), strings.TrimSpace(fmt.Sprintf("%d %s", n, t.Name))}
}

func (b builder) links(list []catalog.Number) []link {
	var out []link
	for _, n := range list {
		if _, ok := catalog.Lookup(n); ok {
			out = append(out, b.link(n))
		}
	}
	return out
}

// impact names what a type holds back: the mark of the terminal, a word, and whether it bears the accent.
type impact struct {
	Mark, Word string
	Blocks     bool
}

func (b builder) impact(t catalog.Type) impact {
	marks := map[catalog.Impact]impact{
		catalog.ImpactDecision:     {"■", b.t(text.ReportImpactDecision), true},
		catalog.ImpactPayment:      {"▲", b.t(text.ReportImpactPayment), true},
		catalog.ImpactWrongPayment: {"◆", b.t(text.ReportImpactWrongPayment), true},
		catalog.ImpactLetter:       {"●", b.t(text.ReportImpactLetter), true},
		catalog.ImpactUnknown:      {"?", b.t(text.ReportImpactUnknown), false},
	}
	if x, ok := marks[t.Impact()]; ok {
		return x
	}
	return impact{"·", b.t(text.ReportImpactNone), false}
}

func (b builder) facts(t catalog.Type) []fact {
	var out []fact
	add := func(name text.Msg, value string, s catalog.Source) {
		if value != "" {
			out = append(out, fact{Name: b.t(name), Value: value, Source: b.source(s), Unsure: s.Doc != "" && s.Confidence != catalog.Certain})
		}
	}
	none := catalog.Source{}
	add(text.CmdFactGloss, t.Gloss, none)
	add(text.CmdFactNames, strings.Join(otherNames(t), "; "), none)
	add(text.CmdFactTheme, t.Theme, none)
	add(text.CmdFactImpact, b.impact(t).Word, t.BlockingSource)
	add(text.CmdFactDeletable, b.deletable(t), t.DeletableSource)
	add(text.SiteFactConsequence, t.ConsequenceText(b.lang == text.Da), t.ConsequenceSource)
	add(text.CmdFactRecurs, b.recurrence(t), t.RecurrenceSource)
	if t.HasCount {
		add(text.CmdFactFrequencyOf, b.t(text.CmdCount2020, text.Number(b.lang, t.Count2020), b.day(t.CountPeriod.From), b.day(t.CountPeriod.To)), t.CountSource)
	}
	if t.Place2020 > 0 {
		add(text.CmdFactFrequencyOf, b.t(text.CmdPlace2020, t.Place2020), t.PlaceSource)
	}
	if t.Rank2021 > 0 {
		add(text.CmdFactFrequencyOf, b.t(text.CmdRank2021, t.Rank2021), t.RankSource)
	}
	for _, l := range t.Law {
		add(text.CmdFactLaw, strings.TrimSpace(l.Act+" "+l.Ref), l.Source)
	}
	if t.Star {
		add(text.CmdFactStar, b.t(text.CmdStar), t.StarSource)
	}
	return out
}

func (b builder) day(d catalog.Date) string {
	if b.lang == text.En {
		return d.String()
	}
	return d.Danish()
}

// source says where a fact stands, and from when the document is.
func (b builder) source(s catalog.Source) string {
	place := s.Place()
	if place == "" || s.AsOf.IsZero() {
		return place
	}
	return place + ", " + b.day(s.AsOf)
}

// otherNames lists the spellings met beside the canonical one, each once.
func otherNames(t catalog.Type) []string {
	var out []string
	for _, n := range t.Names {
		if n.Text != t.Name && !slices.Contains(out, n.Text) {
			out = append(out, n.Text)
		}
	}
	return out
}

func (b builder) deletable(t catalog.Type) string {
	return b.t(map[catalog.Deletability]text.Msg{
		catalog.DeletableUnknown: text.CmdUnknown, catalog.DeletableNo: text.CmdDeletableNo,
		catalog.DeletableConsequence: text.CmdDeletableConsequence, catalog.DeletableFree: text.CmdDeletableFree,
	}[t.Deletable])
}

func (b builder) recurrence(t catalog.Type) string {
	m, ok := map[catalog.Recurrence]text.Msg{
		catalog.RecursNextDay: text.CmdRecursNextDay, catalog.RecursPerRefund: text.CmdRecursRefund, catalog.RecursPerLetter: text.CmdRecursLetter,
		catalog.RecursLater: text.CmdRecursLater, catalog.RecursRetired: text.CmdRecursRetired,
	}[t.Recurrence]
	if !ok {
		m = text.CmdRecursNone
	}
	return b.t(m)
}

// relation is one kind of tie to other types.
type relation struct {
	Name  string
	Links []link
}

// relations are the ties to other types, in both directions.
func (b builder) relations(t catalog.Type) []relation {
	var out []relation
	add := func(name text.Msg, list []catalog.Number) {
		if l := b.links(list); len(l) > 0 {
			out = append(out, relation{b.t(name), l})
		}
	}
	add(text.CmdFactFollowUps, t.FollowUps)
	add(text.CmdFactKnockOn, t.KnockOn)
	add(text.SiteHeldBy, t.HeldBy)
	add(text.SiteFollows, b.pointing(t.Number, func(o catalog.Type) []catalog.Number { return o.FollowUps }))
	add(text.SiteComesOf, b.pointing(t.Number, func(o catalog.Type) []catalog.Number { return o.KnockOn }))
	add(text.SiteHolds, b.pointing(t.Number, func(o catalog.Type) []catalog.Number { return o.HeldBy }))
	add(text.SiteSameName, b.namesakes(t))
	return out
}

// pointing lists the types that name the number.
func (b builder) pointing(n catalog.Number, of func(catalog.Type) []catalog.Number) []catalog.Number {
	var out []catalog.Number
	for _, o := range b.types {
		if slices.Contains(of(o), n) {
			out = append(out, o.Number)
		}
	}
	return out
}

func (b builder) namesakes(t catalog.Type) []catalog.Number {
	var out []catalog.Number
	for _, o := range b.types {
		if o.Number != t.Number && o.Name == t.Name {
			out = append(out, o.Number)
		}
	}
	return out
}

// assertion is one line of the table of sources.
type assertion struct {
	Fact, Value, Place, Date, Sure string
}

func (b builder) assertions(t catalog.Type) []assertion {
	var out []assertion
	for _, a := range t.Assertions() {
		out = append(out, assertion{a.Fact, a.Value, a.Source.Place(), b.day(a.Source.AsOf), string(a.Source.Confidence)})
	}
	return out
}

// number writes a type's number.
func number(n catalog.Number) string { return strconv.Itoa(int(n)) }
