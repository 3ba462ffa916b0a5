package tui

import (
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// facet is one way to divide the types of the catalog.
type facet uint8

// The facets, in the order they are shown.
const (
	facetBlocks facet = iota
	facetDeletable
	facetRecurs
	facetGuide
	facetTheme
	facetCount
)

// facets are the values chosen, one a facet; the empty one chooses nothing.
type facets [facetCount]string

// any reports whether something is chosen.
func (x facets) any() bool { return x != facets{} }

// The values of facetGuide.
const (
	guideChecked = "checked"
	guideDraft   = "draft"
	guideNone    = "none"
)

// facetOf gives a type's value of a facet.
func (d catalogData) facetOf(x facet, t catalog.Type) string {
	switch x {
	case facetBlocks:
		return d.rules.Impact(t.Number).String()
	case facetDeletable:
		return t.Deletable.String()
	case facetRecurs:
		return string(t.Recurrence)
	case facetGuide:
		return d.guideOf(t.Number)
	}
	return t.Theme
}

func (d catalogData) guideOf(n catalog.Number) string {
	switch g := d.guides[n]; {
	case g.Generated:
		return guideNone
	case g.Status == guides.StatusChecked:
		return guideChecked
	}
	return guideDraft
}

// facetValues lists the values of a facet in the order they are shown.
func facetValues(x facet) []string {
	var out []string
	switch x {
	case facetBlocks:
		for _, i := range catalog.Impacts() {
			out = append(out, i.String())
		}
	case facetDeletable:
		for _, v := range []catalog.Deletability{catalog.DeletableNo, catalog.DeletableConsequence, catalog.DeletableFree} {
			out = append(out, v.String())
		}
	case facetRecurs:
		for _, r := range []catalog.Recurrence{
			catalog.RecursNone, catalog.RecursNextDay, catalog.RecursPerRefund, catalog.RecursPerLetter, catalog.RecursLater, catalog.RecursRetired,
		} {
			out = append(out, string(r))
		}
	case facetGuide:
		out = []string{guideChecked, guideDraft, guideNone}
	default:
		for _, t := range catalog.All() {
			if !slices.Contains(out, t.Theme) {
				out = append(out, t.Theme)
			}
		}
		slices.SortFunc(out, func(a, b string) int { return strings.Compare(safe.Fold(a), safe.Fold(b)) })
	}
	return out
}

// facetWord names a value of a facet. Themes are Danish in either language, as the names of the types are.
func facetWord(lang text.Lang, x facet, v string) string {
	switch x {
	case facetBlocks:
		i, _ := catalog.ParseImpact(v) // made by facetValues
		if i == catalog.ImpactNone {
			return lang.T(text.CatalogBlocksNone)
		}
		return lang.T(impactShort(i))
	case facetDeletable:
		return lang.T(map[string]text.Msg{
			catalog.DeletableNo.String(): text.CmdDeletableNo, catalog.DeletableConsequence.String(): text.CmdDeletableConsequence,
			catalog.DeletableFree.String(): text.CmdDeletableFree,
		}[v])
	case facetRecurs:
		return lang.T(recurrenceWord(catalog.Recurrence(v)))
	case facetGuide:
		return lang.T(map[string]text.Msg{guideChecked: text.CatalogGuideChecked, guideDraft: text.CatalogGuideDraft, guideNone: text.CatalogGuideNone}[v])
	}
	return v
}

func recurrenceWord(r catalog.Recurrence) text.Msg {
	switch r {
	case catalog.RecursNextDay:
		return text.CmdRecursNextDay
	case catalog.RecursPerRefund:
		return text.CmdRecursRefund
	case catalog.RecursPerLetter:
		return text.CmdRecursLetter
	case catalog.RecursLater:
		return text.CmdRecursLater
	case catalog.RecursRetired:
		return text.CmdRecursRetired
	}
	return text.CmdRecursNone
}

func facetName(x facet) text.Msg {
	return [...]text.Msg{text.CatalogFacetBlocks, text.CatalogFacetDeletable, text.CatalogFacetRecurs, text.CatalogFacetGuide, text.CatalogFacetTheme}[x]
}

// catalogIndex is what a search looks through: one folded text a type, in the order of catalog.All.
type catalogIndex []string

// newCatalogIndex folds number, every spelling of the name, gloss, theme and law of each type, and the municipality's note.
func newCatalogIndex(l catalog.Layer) catalogIndex {
	all := catalog.All()
	index := make(catalogIndex, len(all))
	for i, t := range all {
		parts := []string{itoa(int(t.Number)), t.Theme, t.Gloss, l.Types[t.Number].Note}
		for _, n := range t.Names {
			parts = append(parts, n.Text)
		}
		for _, x := range t.Law {
			parts = append(parts, x.Act, x.Ref)
		}
		index[i] = " " + searchable(strings.Join(parts, " "))
	}
	return index
}

// searchable folds a text and sets the sign § apart, so that "§71" and "§ 71" are the same words.
func searchable(s string) string { return safe.Fold(strings.ReplaceAll(s, "§", " § ")) }

// find lists the types that hold every word searched for and lie in every facet chosen; skip leaves one facet out of account. The type whose number was
// typed comes first, the rest by number.
func (d catalogData) find(search string, chosen facets, skip facet) []catalog.Type {
	words := strings.Fields(searchable(search))
	var out []catalog.Type
	for i, t := range catalog.All() {
		if i < len(d.index) && holds(d.index[i], words) && d.within(t, chosen, skip) {
			out = append(out, t)
		}
	}
	if len(words) == 1 {
		slices.SortStableFunc(out, func(a, b catalog.Type) int { return exact(b, words[0]) - exact(a, words[0]) })
	}
	return out
}

func exact(t catalog.Type, word string) int {
	if itoa(int(t.Number)) == word {
		return 1
	}
	return 0
}

// holds reports whether every word is in the text; a number only where one begins.
func holds(text string, words []string) bool {
	for _, w := range words {
		if w[0] >= '0' && w[0] <= '9' {
			w = " " + w
		}
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (d catalogData) within(t catalog.Type, chosen facets, skip facet) bool {
	for x := range facetCount {
		if x != skip && chosen[x] != "" && d.facetOf(x, t) != chosen[x] {
			return false
		}
	}
	return true
}

// facetRow is a line of the facets: a value, how many types it would leave, and whether it is chosen. A row without a value is a heading.
type facetRow struct {
	facet  facet
	value  string
	count  int
	chosen bool
}

// facetRows counts what each value would leave of what is found now. Values that would leave nothing are left out unless chosen.
func (d catalogData) facetRows(search string, chosen facets) []facetRow {
	var out []facetRow
	for x := range facetCount {
		counts := map[string]int{}
		for _, t := range d.find(search, chosen, x) {
			counts[d.facetOf(x, t)]++
		}
		out = append(out, facetRow{facet: x})
		for _, v := range facetValues(x) {
			if on := chosen[x] == v; counts[v] > 0 || on || x != facetTheme {
				out = append(out, facetRow{x, v, counts[v], on})
			}
		}
	}
	return out
}
