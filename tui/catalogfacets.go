package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// facetsMsg tells the catalog which facets are chosen.
type facetsMsg struct{ chosen facets }

// facetsScreen chooses facets of the catalog; every value says how many types it would leave.
type facetsScreen struct {
	data   catalogData
	search string
	chosen facets
	rows   []facetRow
	at     int
}

func newFacetsScreen(d catalogData, search string, chosen facets) facetsScreen {
	s := facetsScreen{data: d, search: search, chosen: chosen, rows: d.facetRows(search, chosen)}
	return s.step(1)
}

func (s facetsScreen) id() screenID               { return screenFacets }
func (s facetsScreen) typing() bool               { return false }
func (s facetsScreen) modal()                     {}
func (s facetsScreen) init(env) (screen, tea.Cmd) { return s, nil }

func (s facetsScreen) update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	a, ok := msg.(actionMsg)
	if !ok {
		return s, nil
	}
	switch a.id {
	case actBack, actFacets:
		return s, emit(popMsg{})
	case actDown:
		return s.step(1), nil
	case actUp:
		return s.step(-1), nil
	case actPageDown, actBottom:
		return s.group(1), nil
	case actPageUp, actTop:
		return s.group(-1), nil
	case actOpen:
		return s.toggle()
	}
	return s, nil
}

// step goes to the next value, or to the one before; headings are passed over.
func (s facetsScreen) step(by int) facetsScreen {
	for i := s.at + by; i >= 0 && i < len(s.rows); i += by {
		if s.rows[i].value != "" {
			s.at = i
			break
		}
	}
	return s
}

// group goes to the first value of the next facet, or of the one before.
func (s facetsScreen) group(by int) facetsScreen {
	want := int(s.rows[s.at].facet) + by
	for i, r := range s.rows {
		if int(r.facet) == want && r.value != "" {
			s.at = i
			break
		}
	}
	return s
}

// toggle chooses the value under the cursor, or takes it off; the counts of the other facets follow.
func (s facetsScreen) toggle() (screen, tea.Cmd) {
	r := s.rows[s.at]
	if r.chosen {
		s.chosen[r.facet] = ""
	} else {
		s.chosen[r.facet] = r.value
	}
	s.rows = s.data.facetRows(s.search, s.chosen)
	for i, x := range s.rows {
		if x.facet == r.facet && x.value == r.value {
			s.at = i
		}
	}
	return s, emit(facetsMsg{s.chosen})
}

// facetsWidth is the outer width of the box.
const facetsWidth = 64

func (s facetsScreen) view(f frame) string {
	width := min(facetsWidth, f.w)
	if width < 12 || f.h < 5 {
		return fit(f.t(text.CatalogFacets), f.w, f.h)
	}
	inner := width - 4
	lines := make([]string, 0, len(s.rows))
	for i, r := range s.rows {
		lines = append(lines, s.line(f, r, i == s.at, inner))
	}
	hint := f.st.Quiet.Render(f.t(text.CatalogFacetsHint, keyOf(f, screenFacets, actOpen), keyOf(f, screenFacets, actBack)))
	return box(f, f.t(text.CatalogFacets), append(around(lines, s.at, f.h-4), "", hint), width)
}

func (s facetsScreen) line(f frame, r facetRow, here bool, inner int) string {
	if r.value == "" {
		return f.st.Title.Render(f.t(facetName(r.facet)))
	}
	mark, st := "( ) ", f.st.Text
	switch {
	case r.chosen:
		mark, st = "(x) ", f.st.Strong
	case r.count == 0:
		st = f.st.Faint
	}
	line := ends(cursorMark(here)+" "+mark+facetWord(f.lang, r.facet, r.value), itoa(r.count)+" ", inner)
	if here {
		return f.st.Selected.Render(line)
	}
	return st.Render(line)
}
