package tui

import (
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// The lines above the types: the search, what is chosen, and the heads.
const catalogHead = 3

func (c catalogScreen) rows(f frame) int { return max(f.h-catalogHead-len(c.foot(f)), 1) }

// wideCatalog is the width from which the page of the type under the cursor stands beside the list.
const wideCatalog = 112

// listWidth is the width of the list beside a page: what the page has no use for, within bounds.
func listWidth(w int) int { return max(58, min(w-maxPage-1, 88)) }

func (c catalogScreen) view(f frame) string { return c.pane.draw(f, c.version, c.draws) }

func (c catalogScreen) draws(f frame) string {
	switch {
	case c.failed != "":
		return fit(f.st.Accent.Render(" ! "+c.failed), f.w, f.h)
	case !c.has:
		return fit(f.st.Faint.Render(" "+f.t(text.CatalogLoading)), f.w, f.h)
	}
	body := c.drawList(f, f.w)
	if t, ok := c.selected(); ok && f.w >= wideCatalog {
		list := listWidth(f.w)
		w := f.w - list - 1
		rule := strings.TrimSuffix(strings.Repeat(f.st.Rule.Render("│")+"\n", f.h), "\n")
		page := fit(strings.Join(c.data.page(f, t, w), "\n"), w, f.h)
		body = beside(f.h, fit(c.drawList(f, list), list, f.h), rule, page)
	}
	return fit(body, f.w, f.h)
}

func (c catalogScreen) drawList(f frame, w int) string {
	c.input.SetWidth(max(w-16, 1))
	total := f.t(text.CatalogFound, len(c.list), len(catalog.All()))
	out := []string{ends(" "+c.searchLine(f, w), f.st.Quiet.Render(total)+" ", w), c.chosenLine(f, w), c.heads(f, w)}
	cur := c.cur.within(len(c.list), c.rows(f))
	for i := cur.top; i < len(c.list) && i < cur.top+c.rows(f); i++ {
		out = append(out, c.line(f, c.list[i], i == cur.at, w))
	}
	if len(c.list) == 0 {
		out = append(out, "", " "+f.st.Quiet.Render(f.t(text.CatalogNothing)))
	}
	body := fit(strings.Join(out, "\n"), w, max(f.h-len(c.foot(f)), 1))
	for _, l := range c.foot(f) {
		body += "\n" + pad(l, w)
	}
	return body
}

// searchLine is the field while it is typed or holds something, else the name of the screen.
func (c catalogScreen) searchLine(f frame, w int) string {
	if c.typed {
		return c.input.View()
	}
	if s := c.input.Value(); s != "" {
		return f.st.Key.Render("/ ") + f.st.Text.Render(pad(s, min(len([]rune(s)), max(w-20, 1))))
	}
	return f.st.Strong.Render(f.t(text.CatalogTitle))
}

// chosenLine names the facets chosen, or how to choose some.
func (c catalogScreen) chosenLine(f frame, w int) string {
	if !c.chosen.any() {
		return f.st.Faint.Render(pad(" "+f.t(text.CatalogHint, keyOf(f, screenCatalog, actFilter), keyOf(f, screenCatalog, actFacets)), w))
	}
	var parts []string
	for x := range facetCount {
		if v := c.chosen[x]; v != "" {
			parts = append(parts, f.t(facetName(x))+": "+facetWord(f.lang, x, v))
		}
	}
	return f.st.Title.Render(pad(" "+strings.Join(parts, " · "), w))
}

// The columns of the list, in cells.
const (
	catalogBlocks = 14
	catalogOpen   = 7
)

func (c catalogScreen) heads(f frame, w int) string {
	open := f.t(text.CatalogHeadOpen)
	if !c.data.queue {
		open = ""
	}
	name := max(w-9-catalogBlocks-catalogOpen, 4)
	s := blanks(4) + padLeft(f.t(text.CatalogHeadNo), 3) + "  " + pad(f.t(text.CatalogHeadName), name) + pad(f.t(text.CatalogHeadBlocks), catalogBlocks) + padLeft(open, catalogOpen-1)
	return f.st.Faint.Render(pad(s, w))
}

func (c catalogScreen) line(f frame, t catalog.Type, here bool, w int) string {
	style := styler(f, here)
	impact := c.data.rules.Impact(t.Number)
	mark, st := f.st.mark(impact)
	name, open := t.Name, ""
	if c.data.queue {
		open = numberOrNone(c.data.open[t.Number])
	}
	if f.lang == text.En && w < wideCatalog {
		name = t.Name + " · " + t.Gloss
	}
	room := max(w-9-catalogBlocks-catalogOpen, 4)
	word := facetWord(f.lang, facetBlocks, impact.String())
	if impact != t.Impact() { // the municipality's own word, marked so
		word += "*"
	}
	return style(f.st.Strong, cursorMark(here)+" ") + style(st, mark) + style(f.st.Quiet, " "+padLeft(itoa(int(t.Number)), 3)+"  ") +
		style(f.st.Text, pad(name, room-1)+" ") + style(f.st.Quiet, pad(word, catalogBlocks)+padLeft(open, catalogOpen-1)+" ")
}

// foot tells what is wrong with the municipality's layer, what its mark means, and how many types still lack a class.
func (c catalogScreen) foot(f frame) []string {
	if f.h < catalogLow {
		return nil
	}
	var out []string
	w := f.w
	if f.w >= wideCatalog {
		w = listWidth(f.w)
	}
	if len(c.data.problems) > 0 {
		for _, l := range hang(" ! ", c.data.problems[0], w-1) {
			out = append(out, f.st.Accent.Render(l))
		}
		out = out[:min(len(out), 3)]
	}
	for _, t := range catalog.All() {
		if c.data.rules.Impact(t.Number) != t.Impact() {
			out = append(out, f.st.Faint.Render(pad(" "+f.t(text.CatalogStarLocal), w)))
			break
		}
	}
	if n := len(catalog.Unclassed(c.data.rules)); c.has && n > 0 {
		for _, l := range hang(" ▸ ", f.t(text.CatalogUnclassed, n), w-1) {
			out = append(out, f.st.Quiet.Render(l))
		}
	}
	return out
}

// catalogLow is the height under which the list takes every line.
const catalogLow = 14

// lines is the list for the linear mode, wide enough for the longest name: there is no edge to stay within.
func (c catalogScreen) lines(f frame) []string {
	f.w = plainCatalog
	if c.failed != "" || !c.has {
		return strings.Split(plainText(f, c.draws(f)), "\n")
	}
	return strings.Split(plainText(f, c.drawList(f, f.w)), "\n")
}

// plainCatalog is the width of a line of the linear catalog: the longest name, its gloss and the columns beside it.
const plainCatalog = 220
