package guides

import (
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Approved says that the municipality's superuser has marked a guide checked on a day, as the text with the hash stands.
type Approved struct {
	Type catalog.Number
	Lang text.Lang
	Hash string
	On   catalog.Date
}

// WithApproved gives the same library in which those guides are checked whose text is still the one that was read. All others are drafts, whatever
// they say of themselves.
func (l *Library) WithApproved(list []Approved) *Library {
	m := make(map[key]Approved, len(list))
	for _, a := range list {
		m[key{a.Type, a.Lang}] = a
	}
	return &Library{books: l.books, approved: m, layer: l.layer}
}

// judged gives the guide the status that the superuser gave it. Where a law version has no day of its own, it was read on that day.
func (l *Library) judged(g Guide) Guide {
	g.Status, g.CheckedOn = StatusDraft, 0
	a, ok := l.approved[key{g.Type, g.Lang}]
	if !ok || g.Generated || a.Hash != g.Hash {
		return g
	}
	g.Status, g.CheckedOn = StatusChecked, a.On
	g.LawVersions = slices.Clone(g.LawVersions)
	for i := range g.LawVersions {
		if g.LawVersions[i].Checked == "" {
			g.LawVersions[i].Checked = a.On.String()
		}
	}
	return g
}

// Newest gives the newest day the guide names: of a law version's own date, or of a check; false when it names none.
func (g Guide) Newest() (catalog.Date, bool) {
	newest := g.CheckedOn
	for _, l := range g.LawVersions {
		checked, _ := catalog.ParseDate(l.Checked) // Check says when it is no date
		newest = max(newest, checked, l.Date())
	}
	return newest, !newest.IsZero()
}

// Age gives the days since Newest; false when the guide names no day, or one to come.
func (g Guide) Age(today catalog.Date) (int, bool) {
	d, ok := g.Newest()
	if !ok || d > today {
		return 0, false
	}
	return int(today - d), true
}

// Date gives the date in a version such as "LBK nr. 1179 af 21/09/2023"; zero when there is none.
func (l LawVersion) Date() catalog.Date {
	for _, word := range strings.Fields(l.Version) {
		parts := strings.Split(strings.Trim(word, ",.;()"), "/")
		if len(parts) != 3 || len(parts[0]) != 2 || len(parts[1]) != 2 || len(parts[2]) != 4 {
			continue
		}
		if d, err := catalog.ParseDate(parts[2] + "-" + parts[1] + "-" + parts[0]); err == nil {
			return d
		}
	}
	return 0
}
