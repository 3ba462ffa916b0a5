package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/text"
)

// drawWhole draws the guide as one page, with the search line at the bottom while searching. Hits are lit, the current one most.
func (g guideScreen) drawWhole(f frame) []string {
	rows := max(f.h-1, 0)
	top := max(min(g.pageTop, len(g.page.whole)-rows), 0)
	current, found := g.found.line()
	var out []string
	for i := top; i < min(top+rows, len(g.page.whole)); i++ {
		line := g.page.whole[i]
		switch {
		case found && i == current:
			line = f.st.Selected.Render("›" + pad(ansi.Strip(line), min(f.w-2, g.page.key.width)))
		case g.found.has(i):
			line = f.st.Title.Render("·" + ansi.Strip(line))
		default:
			line = " " + line
		}
		out = append(out, line)
	}
	for len(out) < rows {
		out = append(out, "")
	}
	return append(out, g.wholeFoot(f, top, rows))
}

// wholeFoot is the search line, what was searched for, or where in the page we are.
func (g guideScreen) wholeFoot(f frame, top, rows int) string {
	if g.searching {
		return " " + ends(g.input.View(), f.st.Quiet.Render(g.hitsText(f))+" ", f.w-1)
	}
	n := len(g.page.whole)
	where := f.st.Faint.Render(f.t(text.ReportsLineOfMany, min(top+1, n), min(top+rows, n), n)) + " "
	if g.found.query == "" {
		return " " + ends(f.st.Quiet.Render(f.t(text.WalkWholePage)), where, f.w-1)
	}
	said := f.st.Key.Render("/ ") + f.st.Text.Render(g.found.query) + f.st.Quiet.Render("  "+g.hitsText(f))
	return " " + ends(said, where, f.w-1)
}

func (g guideScreen) hitsText(f frame) string {
	switch {
	case g.found.query == "":
		return ""
	case len(g.found.hits) == 0:
		return f.t(text.WalkNoHits)
	}
	return f.t(text.WalkHits, g.found.at+1, len(g.found.hits))
}

// search opens the search line on the whole page.
func (g guideScreen) search(e env) screen {
	g.shows, g.searching, g.found = showWhole, true, finder{}
	g.input = newInput(e.frame, "/ ", e.t(text.WalkSearch))
	return g.changed()
}

// typed takes a key while the search line is open: Enter keeps the hits and closes the line, Esc closes it and lets them go.
func (g guideScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	if !g.searching {
		return g, nil
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "esc":
			g.searching, g.found = false, finder{}
			return g.changed(), nil
		case "enter":
			g.searching = false
			return g.changed(), nil
		case "down":
			return g.hit(e, 1), nil
		case "up":
			return g.hit(e, -1), nil
		}
	}
	var cmd tea.Cmd
	g.input, cmd = g.input.Update(msg)
	g.found = find(g.page.whole, g.input.Value(), g.pageTop)
	return g.toHit(e), cmd
}

// hit goes to the next hit, or to the one before.
func (g guideScreen) hit(e env, by int) screen {
	g.found = g.found.step(by)
	return g.toHit(e)
}

// toHit scrolls so that the current hit is seen.
func (g guideScreen) toHit(e env) guideScreen {
	line, ok := g.found.line()
	rows := max(e.h-guideHead-1, 1)
	if ok && (line < g.pageTop || line >= g.pageTop+rows) {
		g.pageTop = max(line-rows/3, 0)
	}
	return g.changed()
}

// toPart shows the whole page from a heading on.
func (g guideScreen) toPart(part int) screen {
	g.shows, g.found = showWhole, finder{}
	if part >= 0 && part < len(g.page.heads) {
		g.pageTop = g.page.heads[part]
	}
	return g.changed()
}

// hint is the footer while the search line is open; otherwise the table of keys makes it.
func (g guideScreen) hint(f frame) string {
	if !g.searching {
		return ""
	}
	return f.st.Quiet.Render(f.t(text.WalkSearchKeys))
}
