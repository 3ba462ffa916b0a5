package tui

import (
	"fmt"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// lawSection is the id of a guide's section on the law; see guides.RequiredSections.
const lawSection = "law"

// drawLaw draws the law references of the guide, scrolled, with a line below that says where we are.
func (g guideScreen) drawLaw(f frame) []string {
	rows := max(f.h-1, 0)
	lines := g.lawLines(f.sized(max(min(f.w-2, maxReading), 1), f.h))
	top := max(min(g.pageTop, len(lines)-rows), 0)
	out := indent(lines[top:min(top+rows, len(lines))])
	for len(out) < rows {
		out = append(out, "")
	}
	where := ""
	if len(lines) > rows {
		where = f.st.Faint.Render(f.t(text.ReportsLineOfMany, top+1, min(top+rows, len(lines)), len(lines))) + " "
	}
	return append(out, " "+ends(f.st.Quiet.Render(f.t(text.LawTitle)), where, f.w-1))
}

// lawLines says of each law reference which version it was read in, whether anybody has verified it and what rests on it; then what the guide takes
// from the law, what the sources themselves name, and where the wording is found: no source carries it.
func (g guideScreen) lawLines(f frame) []string {
	var out []string
	if len(g.guide.LawVersions) == 0 {
		out = wrap(f.t(text.LawNone), f.w)
	}
	for _, l := range g.guide.LawVersions {
		out = append(out, g.lawLine(f, l)...)
		out = append(out, "")
	}
	if lines := g.lawTaken(); len(lines) > 0 {
		out = append(append(out, f.st.Title.Render(f.t(text.LawTaken))), lines...)
		out = append(out, "")
	}
	out = append(out, f.st.Title.Render(f.t(text.LawInSources)))
	out = append(out, g.lawSources(f)...)
	out = append(out, "", f.st.Title.Render(f.t(text.LawFindTitle)))
	out = append(out, wrap(f.t(text.LawFind), f.w)...)
	return append(out, wrap(f.st.Quiet.Render(f.t(text.LawActs)), f.w)...)
}

func (g guideScreen) lawLine(f frame, l guides.LawVersion) []string {
	var out []string
	for _, s := range wrap(l.Ref, f.w) {
		out = append(out, f.st.Strong.Render(s))
	}
	version, checked := f.t(text.LawVersionIs, l.Version), f.t(text.LawUnchecked)
	if l.Version == "" {
		version = f.t(text.LawNoVersion)
	}
	st := f.st.Accent
	if l.Checked != "" {
		checked, st = f.t(text.LawCheckedOn, l.Day(f.lang)), f.st.Good
	}
	out = append(out, hang("  ", version, f.w)...)
	for _, s := range hang("  ", checked, f.w) {
		out = append(out, st.Render(s))
	}
	used := f.t(text.LawUsedNowhere)
	if parts := g.lawUses(l.Ref); len(parts) > 0 {
		used = f.t(text.LawUsedIn, strings.Join(parts, " · "))
	}
	return append(out, hang("  ", used, f.w)...)
}

func (g guideScreen) lawUses(ref string) []string {
	var out []string
	for _, u := range g.guide.Uses(ref) {
		name := u.Title
		if u.Step > 0 {
			name = fmt.Sprintf("%d %s", u.Step, u.Title)
		}
		out = append(out, name+" ("+u.Place+")")
	}
	return out
}

// lawTaken is the guide's own section on the law, drawn; nil until the page is.
func (g guideScreen) lawTaken() []string {
	if g.page.key.hash != g.guide.Hash {
		return nil
	}
	return g.page.parts[lawSection]
}

// lawSources says what the documents name for the type, and where.
func (g guideScreen) lawSources(f frame) []string {
	t, _ := catalog.Lookup(g.row.Type)
	if len(t.Law) == 0 {
		return wrap(f.t(text.LawNoSource), f.w)
	}
	var out []string
	for _, l := range t.Law {
		said := text.LawInRemark
		if l.Basis == "seed-name" {
			said = text.LawInName
		}
		out = append(out, hang("· ", f.t(said, l.Act+" "+l.Ref, l.Source.Place()), f.w)...)
	}
	return out
}
