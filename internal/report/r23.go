package report

import (
	"cmp"
	"fmt"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// R23Old is the report in its first form (S1 l.316-348): open and waiting tasks whose original due date lies before asOf, in one block for each
// month of that date, by task number. A month with none is left out. Tasks resolved here that KSD has not confirmed stand in a column of their
// own; tasks without an original due date are left out and counted in a footnote, since a computed date is not KSD's. counts may come in any
// order and may reach past asOf.
func R23Old(counts []store.DueCount, asOf catalog.Date, lang text.Lang) Table {
	t := Table{
		Lang:    lang,
		Name:    "r23_old",
		Title:   lang.T(text.ReportR23Old, asOf.Danish()),
		Group:   Column{Title: lang.T(text.ReportColMonth), Key: "month"},
		Columns: append(typeColumns(lang), countColumns(lang)...),
		Empty:   lang.T(text.ReportEmpty),
	}
	months, computed := byMonth(counts, asOf)
	here := 0
	for _, c := range counts {
		if c.Due.IsZero() || c.Due < asOf {
			here += c.Here.Open
		}
	}
	var open, resolved int
	for _, m := range months {
		g := monthGroup(m, lang)
		open += g.Total[len(g.Total)-2].N
		resolved += g.Total[len(g.Total)-1].N
		t.Groups = append(t.Groups, g)
	}
	t.Total = append(totalLabel(lang), Cell{N: open}, Cell{N: resolved})
	t.Footnotes = append(oldNotes(computed, lang), hereNotes(here, lang)...)
	t.Facts = []Fact{{Key: "as_of", Text: asOf.String()}, {Key: "left_out", N: computed}, {Key: "made_here", N: here}}
	return t
}

// month is the counts of one month of original due, by type ascending.
type month struct {
	first catalog.Date
	types []store.TypeCount
}

// byMonth sums the counts before asOf by month and type, and counts the open tasks that have no original due date.
func byMonth(counts []store.DueCount, asOf catalog.Date) (months []month, computed int) {
	type key struct {
		first catalog.Date
		n     catalog.Number
	}
	sums := map[key]store.TypeCount{}
	for _, c := range counts {
		if c.Due.IsZero() {
			computed += c.Open - c.Here.Open
			continue
		}
		c.Open, c.Resolved = c.Open-c.Here.Open, c.Resolved-c.Here.Resolved
		if c.Due >= asOf || c.Open+c.Resolved == 0 {
			continue
		}
		y, m, _ := c.Due.Civil()
		k := key{catalog.NewDate(y, m, 1), c.Type}
		s := sums[k]
		sums[k] = store.TypeCount{Type: c.Type, Open: s.Open + c.Open, Resolved: s.Resolved + c.Resolved}
	}
	byFirst := map[catalog.Date][]store.TypeCount{}
	for k, s := range sums {
		byFirst[k.first] = append(byFirst[k.first], s)
	}
	for first, types := range byFirst {
		slices.SortFunc(types, func(a, b store.TypeCount) int { return cmp.Compare(a.Type, b.Type) })
		months = append(months, month{first, types})
	}
	slices.SortFunc(months, func(a, b month) int { return cmp.Compare(a.first, b.first) })
	return months, computed
}

func monthGroup(m month, lang text.Lang) Group {
	y, mon, _ := m.first.Civil()
	g := Group{Title: monthName(m.first, lang), Key: fmt.Sprintf("%04d-%02d", y, mon)}
	var open, resolved int
	for _, c := range m.types {
		open += c.Open
		resolved += c.Resolved
		g.Rows = append(g.Rows, append(typeCells(c.Type), Cell{N: c.Open}, Cell{N: c.Resolved}))
	}
	g.Total = append(totalLabel(lang), Cell{N: open}, Cell{N: resolved})
	return g
}

// monthName writes a month as R23 does: Okt-2017 (S1 l.326).
func monthName(d catalog.Date, lang text.Lang) string {
	y, m, _ := d.Civil()
	return fmt.Sprintf("%s-%04d", lang.T(text.ReportMonths[m-1]), y)
}

func oldNotes(computed int, lang text.Lang) []string {
	notes := []string{lang.T(text.ReportNoteOldForm), lang.T(text.ReportNoteResolved)}
	switch {
	case computed == 1:
		notes = append(notes, lang.T(text.ReportNoteComputedOne))
	case computed > 1:
		notes = append(notes, lang.T(text.ReportNoteComputed, text.Number(lang, computed)))
	}
	return notes
}

// hereNotes says how many open tasks were made here and are therefore not in the report.
func hereNotes(n int, lang text.Lang) []string {
	switch n {
	case 0:
		return nil
	case 1:
		return []string{lang.T(text.ReportNoteHereOne)}
	}
	return []string{lang.T(text.ReportNoteHere, text.Number(lang, n))}
}

// withoutHere takes the tasks made here out of the counts, and counts the open ones.
func withoutHere(counts []store.TypeCount) (ksds []store.TypeCount, here int) {
	ksds = slices.Clone(counts)
	for i := range ksds {
		c := &ksds[i]
		here += c.Here.Open
		c.Open, c.Resolved = c.Open-c.Here.Open, c.Resolved-c.Here.Resolved
	}
	return ksds, here
}

// R23New is the report in its form of 26 June 2020 (S1 l.352-354): every unresolved task by type, whether or not it is past its due date, with
// what the type blocks. Tasks made here are left out of both forms and counted in a footnote: KSD never had them. rules lay the municipality's own classes over the sources'; such a class is starred. counts may come in any order.
func R23New(counts []store.TypeCount, rules catalog.Rules, lang text.Lang) Table {
	t := Table{
		Lang:  lang,
		Name:  "r23_new",
		Title: lang.T(text.ReportR23New),
		Empty: lang.T(text.ReportEmpty),
	}
	t.Columns = append([]Column{{Key: "impact", Kind: KindMark}}, typeColumns(lang)...)
	t.Columns = append(t.Columns, Column{Title: lang.T(text.ReportColBlocks), Key: "blocking"})
	t.Columns = append(t.Columns, countColumns(lang)...)
	var g Group
	var open, resolved int
	var local bool
	ksds, here := withoutHere(counts)
	for _, c := range byType(ksds) {
		class, ours := classOf(c.Type, rules)
		local = local || ours
		open += c.Open
		resolved += c.Resolved
		g.Rows = append(g.Rows, newRow(c, rules, className(class, ours, lang)))
	}
	if len(g.Rows) > 0 {
		t.Groups = []Group{g}
	}
	t.Total = append(Row{{}}, totalLabel(lang)...)
	t.Total = append(t.Total, Cell{}, Cell{N: open}, Cell{N: resolved})
	t.Footnotes = []string{lang.T(text.ReportNoteNewForm), lang.T(text.ReportNoteClasses), lang.T(text.ReportNoteResolved)}
	t.Footnotes = append(t.Footnotes, hereNotes(here, lang)...)
	t.Facts = []Fact{{Key: "made_here", N: here}}
	if local {
		t.Footnotes = append(t.Footnotes, lang.T(text.ReportNoteLocalClass))
	}
	return t
}

func newRow(c store.TypeCount, rules catalog.Rules, class Cell) Row {
	impact := rules.Impact(c.Type)
	row := append(Row{{Text: Mark(impact, false), Key: impact.String()}}, typeCells(c.Type)...)
	return append(row, class, Cell{N: c.Open}, Cell{N: c.Resolved})
}

// byType sums the counts by type, ascending, and drops types without tasks.
func byType(counts []store.TypeCount) []store.TypeCount {
	sorted := slices.Clone(counts)
	slices.SortStableFunc(sorted, func(a, b store.TypeCount) int { return cmp.Compare(a.Type, b.Type) })
	var out []store.TypeCount
	for _, c := range sorted {
		if c.Open+c.Resolved == 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Type == c.Type {
			out[n-1].Open += c.Open
			out[n-1].Resolved += c.Resolved
			continue
		}
		out = append(out, c)
	}
	return out
}
