package tui

import (
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// local lists what the municipality has set, each with where it comes from, and invites to class a type the sources leave unknown.
func (p *typePage) local() {
	l, n := p.d.layer, p.t.Number
	x := l.Types[n]
	values := l.Locals(n, p.d.rules)
	unknown := p.d.rules.Blocking(n) == catalog.BlocksUnknown
	if len(values) == 0 && x.Note == "" && x.KombitGuide == "" && len(x.Guides) == 0 && !unknown {
		return
	}
	p.heading(text.CatalogLocal)
	for _, v := range values {
		p.localValue(v)
	}
	for _, v := range []struct {
		field, value string
		name         text.Msg
	}{
		{catalog.LayerNote, x.Note, text.LayerFieldNote},
		{catalog.LayerKombit, x.KombitGuide, text.LayerFieldKombit},
		{catalog.LayerGuide, strings.Join(x.Guides, ", "), text.LayerFieldGuide},
	} {
		if v.value != "" {
			p.fact(v.name, v.value, p.f.t(text.LayerOrigin, l.File, x.Line(v.field)))
		}
	}
	if unknown && x.Class == catalog.BlocksUnknown {
		p.running(" ▸ ", p.f.t(text.CatalogInvite, p.d.path, int(n)))
	}
}

// localValue shows a value that moves the queue as it stands there, and beside it what the file says when the queue does not use that yet.
func (p *typePage) localValue(v catalog.LocalValue) {
	name := map[string]text.Msg{
		catalog.LayerClass: text.LayerFieldClass, catalog.LayerImpact: text.LayerFieldImpact, catalog.LayerDueDays: text.LayerFieldDays,
	}[v.Field]
	place := p.f.t(text.LayerOrigin, p.d.layer.File, v.Line)
	switch {
	case v.Pending():
		if v.InForce != "" {
			p.fact(name, p.localWord(v.Field, v.InForce), p.f.t(text.LayerOriginStore))
		}
		p.fact(name, p.localWord(v.Field, v.InFile), p.f.t(text.CatalogPending, place))
	case v.InFile == "":
		p.fact(name, p.localWord(v.Field, v.InForce), p.f.t(text.LayerOriginStore))
	default:
		p.fact(name, p.localWord(v.Field, v.InForce), place)
	}
}

func (p *typePage) localWord(field, value string) string {
	switch field {
	case catalog.LayerClass:
		b, _ := catalog.ParseBlocking(value) // the store or the layer has read it as one
		return p.f.t(impactLong(catalog.ImpactOf(b)))
	case catalog.LayerImpact:
		return p.f.t(text.BlocksWrongPayment)
	}
	return p.f.t(text.LayerDays, value)
}

// editions sets what the two editions say beside each other.
func (p *typePage) editions() {
	p.heading(text.CatalogEditions)
	names := catalog.Editions()
	col := max((p.f.w-pageLabel-3)/2, 4)
	row := func(m text.Msg, old, later string) {
		label := " " + p.f.st.Label.Render(pad(p.f.t(m), pageLabel))
		a, b := cells(old, col), cells(later, col)
		for i := range max(len(a), len(b)) {
			p.add(label + p.f.st.Text.Render(pad(at(a, i), col)) + "  " + p.f.st.Text.Render(pad(at(b, i), col)))
			label = blanks(pageLabel + 1)
		}
	}
	p.add(blanks(pageLabel+1) + p.f.st.Quiet.Render(pad(names[0], col)+"  "+pad(names[1], col)))
	t := p.t
	row(text.CatalogFactName, nameIn(t, catalog.DocControl), t.Name)
	row(text.CmdFactImpact, p.said(t.BlockingSource, catalog.DocControl, p.f.t(impactLong(t.Impact()))), "")
	row(text.CmdFactDeletable, "", p.said(t.DeletableSource, catalog.DocDeletion, facetWord(p.f.lang, facetDeletable, t.Deletable.String())))
	row(text.CmdFactFrequencyOf, p.often2020(), p.often2021())
}

// said is a value where the document states it, else nothing.
func (p *typePage) said(s catalog.Source, doc, value string) string {
	if s.Doc != doc {
		return ""
	}
	return value
}

// nameIn is the first spelling a document has of a type.
func nameIn(t catalog.Type, doc string) string {
	for _, n := range t.Names {
		if n.Source.Doc == doc {
			return n.Text
		}
	}
	return ""
}

func (p *typePage) often2020() string {
	var parts []string
	if p.t.Place2020 > 0 {
		parts = append(parts, p.f.t(text.CatalogPlace, p.t.Place2020))
	}
	if p.t.HasCount {
		parts = append(parts, p.f.t(text.CatalogMade, number(p.f.lang, p.t.Count2020)))
	}
	return strings.Join(parts, ", ")
}

func (p *typePage) often2021() string {
	if p.t.Rank2021 == 0 {
		return ""
	}
	return p.f.t(text.CatalogPlace, p.t.Rank2021)
}

// cells breaks a value into the lines of a column; a dash stands for one the edition does not state.
func cells(s string, w int) []string {
	if s == "" {
		return []string{"–"}
	}
	return wrap(s, w)
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
