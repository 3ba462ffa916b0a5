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
		for _, t := range catalog.All() {
			d.guides[t.Number] = lib.Guide(t.Number, lang)
		}
		if c.store == nil {
			return d, nil
		}
		err := c.store.View(c.ctx, func(v *store.Snapshot) error {
			d.rules, d.queue = v.Rules(), true
			for _, n := range v.TypeCounts() {
				d.open[n.Type] = n.Open
			}
			return nil
		})
		return d, err
	})
}
