package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// Layer is what Deps gives of the municipality's layer: Load reads its file anew and tells what is wrong with it; Path is where it lies.
type Layer struct {
	Load func(text.Lang) (catalog.Layer, []string)
	Path string
}

// catalogData is what the screens of the catalog show beside the sources' own facts.
type catalogData struct {
	rules    catalog.Rules
	open     map[catalog.Number]int // open tasks now, from the store's counters
	queue    bool                   // there is a queue to count
	layer    catalog.Layer
	problems []string // of the layer's file
	path     string
	guides   map[catalog.Number]guides.Guide
	index    catalogIndex
}

// loadCatalog reads the municipality's layer, which guides there are, and the open tasks by type. The counts are kept by the store: the queue is not read.
// The answer is a loadedMsg[catalogData].
func (c commands) loadCatalog(id loadID, lang text.Lang, lib *guides.Library, l Layer) tea.Cmd {
	return ask(id, func() (catalogData, error) {
		d := catalogData{rules: catalog.DefaultRules(), open: map[catalog.Number]int{}, guides: map[catalog.Number]guides.Guide{}, path: l.Path}
		if l.Load != nil {
			d.layer, d.problems = l.Load(lang)
		}
		d.rules = d.layer.Over(d.rules)
		d.index = newCatalogIndex(d.layer)
		if c.store != nil {
			err := c.store.View(c.ctx, func(v *store.Snapshot) error {
				d.rules, d.queue = v.Rules(), true
				for _, n := range v.TypeCounts() {
					d.open[n.Type] = n.Open
				}
				lib = lib.WithApproved(approvedIn(v))
				return nil
			})
			if err != nil {
				return d, err
			}
		}
		for _, t := range catalog.All() {
			d.guides[t.Number] = lib.Guide(t.Number, lang)
		}
		return d, nil
	})
}

// approvedIn lists the guides that the municipality's superuser has marked checked.
func approvedIn(v *store.Snapshot) []guides.Approved {
	var out []guides.Approved
	for _, x := range v.Approvals() {
		if lang, ok := text.ParseLang(x.Lang); ok {
			out = append(out, guides.Approved{Type: x.Type, Lang: lang, Hash: x.Hash, On: catalog.DateOf(x.At)})
		}
	}
	return out
}
