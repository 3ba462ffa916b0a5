package guides

import "rettidig/catalog"

// Local is what the municipality's layer says beside a guide, each with where it stands; empty when it says nothing.
type Local struct {
	File       string
	Note       string
	NoteLine   int
	Kombit     string // where KOMBIT's own guide of the type lies
	KombitLine int
}

// WithLayer gives the same library with what a municipality's layer says beside each guide. The guides themselves, and their hashes, stay as they are.
func (l *Library) WithLayer(layer catalog.Layer) *Library {
	out := *l
	out.layer = layer
	return &out
}

// local adds to a guide what the municipality says of its type.
func (l *Library) local(g Guide, n catalog.Number) Guide {
	t, ok := l.layer.Types[n]
	if !ok {
		return g
	}
	g.Local = Local{
		File: l.layer.File, Note: t.Note, NoteLine: t.Line(catalog.LayerNote), Kombit: t.KombitGuide, KombitLine: t.Line(catalog.LayerKombit),
	}
	return g
}
