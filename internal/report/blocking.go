package report

import (
	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// Blocking counts open tasks by what they hold back, in the order of the queue, with a bar for each. The five classes are the sources'
// (S1 l.50-54); tasks that block nothing but can pay out wrongly stand apart, since they too must be solved before Monday's run (S1 l.176-178).
// Every impact has its row, also with no task. rules lay the municipality's settings over the sources'.
func Blocking(counts []store.TypeCount, rules catalog.Rules, lang text.Lang) Table {
	t := Table{
		Lang:  lang,
		Name:  "blocking",
		Title: lang.T(text.ReportBlocking),
		Empty: lang.T(text.ReportEmpty),
		Columns: []Column{
			{Kind: KindMark},
			{Title: lang.T(text.ReportColHolds), Key: "impact"},
			{Title: lang.T(text.ReportColTypes), Key: "types", Kind: KindCount},
			{Title: lang.T(text.ReportColOpen), Key: "open", Kind: KindCount},
			{Title: lang.T(text.ReportColShare), Kind: KindBar},
			{Title: lang.T(text.ReportColResolved), Key: "resolved", Kind: KindCount},
		},
	}
	sums, all := byImpact(counts, rules)
	var g Group
	for _, i := range catalog.Impacts() {
		g.Rows = append(g.Rows, sums[i].row(Cell{Text: Mark(i, false), Key: i.String()}, impactName(i, lang)))
	}
	t.Groups = []Group{g}
	t.Total = all.row(Cell{}, Cell{Text: lang.T(text.ReportTotal)})
	t.Total[4] = Cell{Key: blank}
	stops := sums[catalog.ImpactDecision].open + sums[catalog.ImpactPayment].open
	t.Footnotes = []string{
		lang.T(text.ReportNoteStopsPay, text.Number(lang, stops), text.Number(lang, all.open)),
		lang.T(text.ReportNoteMonday),
		lang.T(text.ReportNoteClasses),
		lang.T(text.ReportNoteResolved),
	}
	return t
}

// tally is what one line of the table counts.
type tally struct{ types, open, resolved int }

func (s tally) row(mark, name Cell) Row {
	return Row{mark, name, {N: s.types}, {N: s.open}, {N: s.open}, {N: s.resolved}}
}

func (s *tally) add(c store.TypeCount) {
	if c.Open > 0 {
		s.types++
	}
	s.open += c.Open
	s.resolved += c.Resolved
}

func byImpact(counts []store.TypeCount, rules catalog.Rules) (sums [catalog.ImpactNone + 1]tally, all tally) {
	for _, c := range byType(counts) {
		sums[rules.Impact(c.Type)].add(c)
		all.add(c)
	}
	return sums, all
}

func impactName(i catalog.Impact, lang text.Lang) Cell {
	msg := text.ReportImpactUnknown
	switch i {
	case catalog.ImpactDecision:
		msg = text.ReportImpactDecision
	case catalog.ImpactPayment:
		msg = text.ReportImpactPayment
	case catalog.ImpactWrongPayment:
		msg = text.ReportImpactWrongPayment
	case catalog.ImpactLetter:
		msg = text.ReportImpactLetter
	case catalog.ImpactNone:
		msg = text.ReportImpactNone
	}
	return Cell{Text: lang.T(msg), Key: i.String()}
}
