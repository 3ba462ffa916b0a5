package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// relation leads from a type to another.
type relation struct {
	to  catalog.Number
	say text.Msg
}

// relationsOf lists the types a type hangs together with, in both directions and each once: follow-ups, later tasks, meta tasks and their causes, and types of its name.
func relationsOf(t catalog.Type) []relation {
	var out []relation
	add := func(m text.Msg, list ...catalog.Number) {
		for _, n := range list {
			if !slices.ContainsFunc(out, func(r relation) bool { return r.to == n }) {
				out = append(out, relation{n, m})
			}
		}
	}
	add(text.CatalogRelFollowUp, t.FollowUps...)
	add(text.CatalogRelKnockOn, t.KnockOn...)
	add(text.CatalogRelHeldBy, t.HeldBy...)
	for _, o := range catalog.All() {
		switch {
		case slices.Contains(o.FollowUps, t.Number):
			add(text.CatalogRelComesOf, o.Number)
		case slices.Contains(o.HeldBy, t.Number):
			add(text.CatalogRelHolds, o.Number)
		case slices.Contains(o.KnockOn, t.Number):
			add(text.CatalogRelLaterOf, o.Number)
		}
		if o.Number != t.Number && catalog.Fold(o.Name) == catalog.Fold(t.Name) {
			add(text.CatalogRelSameName, o.Number)
		}
	}
	return out
}

// typePage is what the catalog says of a type, as lines.
type typePage struct {
	f   frame
	t   catalog.Type
	d   catalogData
	out []string
}

// page draws the page of a type at a width. The lines are as many as it takes.
func (d catalogData) page(f frame, t catalog.Type, w int) []string {
	p := &typePage{f: f.sized(min(w, maxPage), f.h), t: t, d: d}
	p.head()
	p.now()
	p.sources()
	p.local()
	p.related()
	p.editions()
	p.doubts()
	return p.out
}

// maxPage keeps a page readable across on a very wide terminal.
const maxPage = 110

func (p *typePage) add(lines ...string) { p.out = append(p.out, lines...) }

func (p *typePage) heading(m text.Msg) {
	title := " " + p.f.t(m) + " "
	p.add("", p.f.st.Title.Render(title)+p.f.st.Rule.Render(strings.Repeat("─", max(p.f.w-ansi.StringWidth(title)-1, 0))))
}

// running adds a text over as many lines as it takes.
func (p *typePage) running(head, s string) {
	for _, l := range hang(head, s, p.f.w-1) {
		p.add(p.f.st.Text.Render(l))
	}
}

// pageLabel is the column of labels, in cells.
const pageLabel = 18

// fact adds a value with its label and where it stands. What has no room beside the value stands below it.
func (p *typePage) fact(m text.Msg, value, origin string) {
	label := " " + p.f.st.Label.Render(pad(p.f.t(m), pageLabel))
	lines := wrap(strings.ReplaceAll(value, "§ ", "§\u00a0"), max(p.f.w-pageLabel-2, 8)) // a paragraph stays with its sign
	last := len(lines) - 1
	for i, l := range lines {
		left := blanks(pageLabel+1) + p.f.st.Text.Render(l)
		if i == 0 {
			left = label + p.f.st.Text.Render(l)
		}
		if i == last && ansi.StringWidth(left)+ansi.StringWidth(origin)+3 <= p.f.w {
			left, origin = ends(left, p.f.st.Quiet.Render(origin), p.f.w-1), ""
		}
		p.add(left)
	}
	if origin == "" {
		return
	}
	for _, l := range wrap(origin, max(p.f.w-pageLabel-2, 8)) {
		p.add(blanks(pageLabel+1) + p.f.st.Quiet.Render(l))
	}
}

// origin says where a source's fact stands: edition, place, date, and how sure it is.
func (p *typePage) origin(s catalog.Source) string {
	if s.Doc == "" {
		return p.f.t(text.CatalogNoSource)
	}
	sure := map[catalog.Confidence]text.Msg{catalog.Certain: text.CatalogCertain, catalog.High: text.CatalogHigh, catalog.Medium: text.CatalogMedium}[s.Confidence]
	return strings.Join([]string{s.Edition(), s.Place(), s.AsOf.Danish(), p.f.t(sure)}, " · ")
}

func (p *typePage) head() {
	mark, st := p.f.st.mark(p.d.rules.Impact(p.t.Number))
	for i, l := range wrap(itoa(int(p.t.Number))+" "+p.t.Name, max(p.f.w-4, 8)) {
		lead := "   "
		if i == 0 {
			lead = " " + st.Render(mark) + " "
		}
		p.add(lead + p.f.st.Strong.Render(l))
	}
	p.add("   " + p.f.st.Quiet.Render(ansi.Truncate(p.t.Gloss+" · "+p.t.Theme, max(p.f.w-4, 1), "…")))
}

// now says what the queue holds of the type, and which guide there is.
func (p *typePage) now() {
	p.add("")
	if p.d.queue {
		n := p.d.open[p.t.Number]
		hint := ""
		if n > 0 {
			hint = keyOf(p.f, screenCatalogType, actTypeTasks) + " " + p.f.t(text.CatalogSeesThem)
		}
		open := p.f.t(text.CatalogOpenNow, number(p.f.lang, n))
		if n == 1 {
			open = p.f.t(text.CatalogOpenOne)
		}
		p.fact(text.CatalogInQueue, open, hint)
	}
	g := p.d.guides[p.t.Number]
	said := facetWord(p.f.lang, facetGuide, p.d.guideOf(p.t.Number))
	if g.Own {
		said += ", " + p.f.t(text.GuidesOwn)
	}
	p.fact(text.CatalogFacetGuide, said, keyOf(p.f, screenCatalogType, actTypeGuide)+" "+p.f.t(text.CatalogOpensIt))
	if g.Broken != nil {
		p.add(p.f.st.Accent.Render(pad(" ! "+p.f.t(text.WalkBroken, g.Broken.In(p.f.lang)), p.f.w)))
	}
}

// sources lists every fact with its place.
func (p *typePage) sources() {
	t, lang := p.t, p.f.lang
	p.heading(text.CatalogSources)
	p.fact(text.CmdFactImpact, p.f.t(impactLong(t.Impact())), p.origin(t.BlockingSource))
	p.fact(text.CmdFactDeletable, facetWord(lang, facetDeletable, t.Deletable.String()), p.origin(t.DeletableSource))
	p.fact(text.CatalogIfDeleted, t.ConsequenceText(lang == text.Da), p.origin(t.ConsequenceSource))
	if t.RecurrenceSource.Doc != "" {
		p.fact(text.CmdFactRecurs, p.f.t(recurrenceWord(t.Recurrence)), p.origin(t.RecurrenceSource))
	}
	p.frequency()
	for _, l := range t.Law {
		p.fact(text.CmdFactLaw, strings.TrimSpace(l.Act+" "+l.Ref), p.origin(l.Source))
	}
	if t.Meta {
		by := p.f.t(text.CatalogAnyTask)
		if len(t.HeldBy) > 0 {
			by = joined(t.HeldBy)
		}
		p.fact(text.CatalogHeldBy, by, p.origin(t.MetaSource))
	}
	if t.Star {
		p.fact(text.CmdFactStar, p.f.t(text.CmdStar), p.origin(t.StarSource))
	}
	for _, n := range otherSpellings(t) {
		p.fact(text.CatalogAlsoCalled, n.Text, p.origin(n.Source))
	}
}

// frequency tells how often the type came, each number with its own place: periods are never mixed.
func (p *typePage) frequency() {
	t := p.t
	if t.HasCount {
		said := p.f.t(text.CmdCount2020, number(p.f.lang, t.Count2020), t.CountPeriod.From.Danish(), t.CountPeriod.To.Danish())
		p.fact(text.CmdFactFrequencyOf, said, p.origin(t.CountSource))
	}
	if t.Place2020 > 0 {
		p.fact(text.CmdFactFrequencyOf, p.f.t(text.CmdPlace2020, t.Place2020), p.origin(t.PlaceSource))
	}
	if t.Rank2021 > 0 {
		p.fact(text.CmdFactFrequencyOf, p.f.t(text.CmdRank2021, t.Rank2021), p.origin(t.RankSource))
	}
}

// otherSpellings lists the names met beside the canonical one, each once.
func otherSpellings(t catalog.Type) []catalog.Name {
	var out []catalog.Name
	for _, n := range t.Names {
		if n.Text != t.Name && !slices.ContainsFunc(out, func(o catalog.Name) bool { return o.Text == n.Text }) {
			out = append(out, n)
		}
	}
	return out
}

func joined(list []catalog.Number) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = itoa(int(n))
	}
	return strings.Join(parts, ", ")
}

// related lists the relations behind the digits that jump along them.
func (p *typePage) related() {
	list := relationsOf(p.t)
	if len(list) == 0 {
		return
	}
	p.heading(text.CatalogRelated)
	for i, r := range list {
		key := " "
		if i < 9 {
			key = itoa(i + 1)
		}
		name := typeName(r.to, "", p.f.lang)
		left := " " + p.f.st.Key.Render(key) + "  " + p.f.st.Text.Render(padLeft(itoa(int(r.to)), 3)+" ")
		said := p.f.t(r.say)
		room := p.f.w - 9 - ansi.StringWidth(said) - 2
		if room < 16 {
			room, said = p.f.w-9, ""
		}
		p.add(left + p.f.st.Text.Render(pad(name, min(room, 60))) + "  " + p.f.st.Quiet.Render(said))
	}
}

// doubts repeats what in the sources is contradictory or doubtful about the type.
func (p *typePage) doubts() {
	var found []catalog.Finding
	for _, x := range catalog.Lint() {
		if slices.Contains(x.Numbers, p.t.Number) && x.Rule != "class_unknown" {
			found = append(found, x)
		}
	}
	if len(found) == 0 {
		return
	}
	p.heading(text.CatalogDoubts)
	for _, x := range found {
		places := slices.DeleteFunc(slices.Clone(x.Places), func(string) bool { return len(x.Places) > 4 })
		said := x.Text(p.f.lang == text.Da)
		if len(places) > 0 {
			said += " (" + strings.Join(places, ", ") + ")"
		}
		p.running(" ? ", said)
	}
}
