package guides

import (
	"slices"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// provenTypes are the types whose outcome the sources settle, so that a simulated case can be held against the guide: no. 19 (S1 l.205-214),
// no. 114 (S1 l.176-184), and the tasks that say a case cannot be finished (S2 l.117-124, l.297-298, l.325).
func provenTypes() []catalog.Number { return []catalog.Number{19, 39, 40, 89, 114} }

// Proven reports whether every path of the guide is held against what the sources state. The outcomes of all other guides are advice that
// nobody has tried ("ikke efterprøvet").
func (g Guide) Proven() bool { return !g.Generated && slices.Contains(provenTypes(), g.Type) }

// labelled says of an outcome that nobody has held against KSD or the sources that it is untried.
func (g Guide) labelled(c Choice) Choice {
	if c.Resolves && c.OutcomeText != "" && !g.Proven() {
		c.OutcomeText = g.Lang.T(text.GuideUntried, c.OutcomeText)
	}
	return c
}
