package guides

import (
	"rettidig/catalog"
	"rettidig/internal/text"
)

// HashShown is how many digits of a hash are shown: enough to tell two versions apart.
const HashShown = 8

// Trust says, a sentence each, how far the guide can be relied on: who has checked it, what it was written against, which versions of the law it names
// and which version of the guide this is.
func (g Guide) Trust(lang text.Lang) []string {
	var out []string
	switch {
	case g.Generated:
		out = append(out, lang.T(text.WalkGenerated))
	case g.Status == StatusDraft:
		out = append(out, lang.T(text.WalkDraftLong))
	case g.Status == StatusChecked:
		out = append(out, lang.T(text.WalkCheckedLong, day(lang, g.CheckedOn)))
	}
	if g.Lang != lang {
		out = append(out, lang.T(text.WalkOnlyDanish))
	}
	if g.Edition != "" {
		out = append(out, lang.T(text.WalkEdition, g.Edition))
	}
	for _, l := range g.LawVersions {
		if l.Checked == "" {
			out = append(out, lang.T(text.WalkLawUnread, l.Ref, l.Version))
		} else {
			out = append(out, lang.T(text.WalkLawVersion, l.Ref, l.Version, l.Day(lang)))
		}
	}
	if len(g.Hash) >= HashShown {
		out = append(out, lang.T(text.WalkVersion, g.Hash[:HashShown]))
	}
	return out
}

// Day is the day the version was checked, as the language writes dates; what the guide says where that is no date.
func (l LawVersion) Day(lang text.Lang) string {
	d, err := catalog.ParseDate(l.Checked)
	if err != nil {
		return l.Checked
	}
	return day(lang, d)
}

func day(lang text.Lang, d catalog.Date) string {
	if lang == text.En {
		return d.String()
	}
	return d.Danish()
}
