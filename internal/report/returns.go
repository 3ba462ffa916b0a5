package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// ReturnsBy says what the return rates are split by. There is no split by person: a task comes back for many reasons that are nobody's.
type ReturnsBy string

// The splits.
const (
	ReturnsByType   ReturnsBy = "type"
	ReturnsByGuide  ReturnsBy = "guide"  // type and version of the guide that was followed
	ReturnsByChoice ReturnsBy = "choice" // type and choices made in the guide
	ReturnsByWeek   ReturnsBy = "week"   // ISO week of the resolution
)

// ParseReturnsBy reads one of them.
func ParseReturnsBy(s string) (ReturnsBy, bool) {
	by := ReturnsBy(s)
	return by, slices.Contains([]ReturnsBy{ReturnsByType, ReturnsByGuide, ReturnsByChoice, ReturnsByWeek}, by)
}

// Rate counts resolutions that a snapshot has judged, and those among them that did not hold.
type Rate struct{ Judged, Returned int }

func (r *Rate) add(judged, returned int) { r.Judged, r.Returned = r.Judged+judged, r.Returned+returned }

// Percent is how many of a hundred came back, rounded; zero when none was judged.
func (r Rate) Percent() int {
	if r.Judged == 0 {
		return 0
	}
	return (100*r.Returned + r.Judged/2) / r.Judged
}

// returnKey is one line of the report.
type returnKey struct {
	typ  catalog.Number
	what string
}

// Returns is how many of the resolved tasks that a snapshot has judged were made again by KSD, split as asked. counts may be in any order.
// name gives the words for a choice made in the guide of a type.
func Returns(counts []store.ReturnCount, by ReturnsBy, lang text.Lang, name func(catalog.Number, store.Answer) string) Table {
	sums, all := map[returnKey]*Rate{}, Rate{}
	for i := range counts {
		c := &counts[i]
		if c.Judged() == 0 {
			continue
		}
		k := returnKeyOf(c, by)
		if sums[k] == nil {
			sums[k] = &Rate{}
		}
		sums[k].add(c.Judged(), c.Returned())
		all.add(c.Judged(), c.Returned())
	}
	t := Table{
		Lang: lang, Name: "returns", Title: lang.T(text.ReportReturns), Empty: lang.T(text.ReportReturnsEmpty), Columns: returnColumns(by, lang),
		Footnotes: []string{lang.T(text.ReportNoteReturnsWhat), lang.T(text.ReportNoteReturnsApart)},
		Facts:     []Fact{{Key: "by", Text: string(by)}},
	}
	keys := slices.SortedFunc(maps.Keys(sums), func(a, b returnKey) int { return cmp.Or(cmp.Compare(a.typ, b.typ), cmp.Compare(a.what, b.what)) })
	var g Group
	for _, k := range keys {
		g.Rows = append(g.Rows, append(returnCells(k, by, lang, name), rateCells(*sums[k])...))
	}
	t.Groups = []Group{g}
	t.Total = append(returnTotal(by, lang), rateCells(all)...)
	return t
}

func returnKeyOf(c *store.ReturnCount, by ReturnsBy) returnKey {
	switch by {
	case ReturnsByWeek:
		y, w := c.Week.ISOWeek()
		return returnKey{what: fmt.Sprintf("%d-W%02d", y, w)}
	case ReturnsByGuide:
		return returnKey{c.Type, c.Guide[:min(hashShown, len(c.Guide))]}
	case ReturnsByChoice:
		return returnKey{c.Type, c.Choice}
	}
	return returnKey{typ: c.Type}
}

// hashShown is how much of a guide's version is shown, as on the screens.
const hashShown = 8

func returnColumns(by ReturnsBy, lang text.Lang) []Column {
	var cols []Column
	switch by {
	case ReturnsByWeek:
		cols = []Column{{Title: lang.T(text.ReportColWeek), Key: "week"}}
	case ReturnsByGuide:
		cols = append(typeColumns(lang), Column{Title: lang.T(text.ReportColGuide), Key: "guide"})
	case ReturnsByChoice:
		cols = append(typeColumns(lang), Column{Title: lang.T(text.ReportColChoice), Key: "choice"})
	default:
		cols = typeColumns(lang)
	}
	return append(cols,
		Column{Title: lang.T(text.ReportColJudged), Key: "judged", Kind: KindCount},
		Column{Title: lang.T(text.ReportColReturned), Key: "returned", Kind: KindCount},
		Column{Title: lang.T(text.ReportColPercent), Key: "percent", Kind: KindCount},
		Column{Title: "", Kind: KindBar, Full: 100},
	)
}

func returnCells(k returnKey, by ReturnsBy, lang text.Lang, name func(catalog.Number, store.Answer) string) Row {
	none := map[ReturnsBy]text.Msg{ReturnsByGuide: text.ReportNoGuide, ReturnsByChoice: text.ReportNoChoice}
	switch by {
	case ReturnsByWeek:
		return Row{{Text: k.what}}
	case ReturnsByGuide, ReturnsByChoice:
		what := Cell{Text: k.what}
		switch {
		case k.what == "":
			what = Cell{Text: lang.T(none[by]), Key: "none"}
		case by == ReturnsByChoice:
			what = Cell{Text: choicesNamed(k, name), Key: k.what}
		}
		return append(typeCells(k.typ), what)
	}
	return typeCells(k.typ)
}

// choicesNamed gives the words for the choices of store.ChoiceText.
func choicesNamed(k returnKey, name func(catalog.Number, store.Answer) string) string {
	var words []string
	for one := range strings.SplitSeq(k.what, ",") {
		step, choice, _ := strings.Cut(one, "=")
		words = append(words, name(k.typ, store.Answer{Step: step, Choice: choice}))
	}
	return strings.Join(words, ", ")
}

func returnTotal(by ReturnsBy, lang text.Lang) Row {
	switch by {
	case ReturnsByWeek:
		return Row{{Text: lang.T(text.ReportTotal)}}
	case ReturnsByGuide, ReturnsByChoice:
		return append(totalLabel(lang), Cell{})
	}
	return totalLabel(lang)
}

func rateCells(r Rate) Row {
	return Row{{N: r.Judged}, {N: r.Returned}, {N: r.Percent()}, {N: r.Percent()}}
}
