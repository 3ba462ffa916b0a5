package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// readReturns counts how often tasks of the guide's type came back: a guide whose tasks return is the first to look at.
func (g guideScreen) readReturns(e env) (guideScreen, tea.Cmd) {
	if e.do.store == nil {
		return g, nil
	}
	g.counting = e.next()
	return g, e.do.loadTypeReturns(g.counting, g.row.Type, e.now)
}

func (g guideScreen) tookReturns(msg loadedMsg[typeReturns]) screen {
	if msg.id != g.counting {
		return g
	}
	g.counting = 0
	if msg.err == nil {
		g.rate = &msg.value // without it the page only says less
	}
	return g.changed()
}

// returnLines say how often the type came back, with the weeks drawn; nothing until that is known.
func (g guideScreen) returnLines(f frame) []string {
	r := g.rate
	if r == nil || r.typ != g.row.Type || r.judged == 0 {
		return nil
	}
	st := f.st.Quiet
	if r.returned > 0 {
		st = f.st.Text
	}
	var out []string
	for _, l := range wrap(f.t(text.WalkReturned, r.returned, r.judged, percentOf(r.returned, r.judged), outcomeWeeks), max(f.w-2, 1)) {
		out = append(out, st.Render(l))
	}
	if len(r.weeks) > 1 {
		weeks := weekPercents(r.weeks)
		out = append(out, f.st.Accent.Render(spark(weeks[max(len(weeks)-max(f.w-2, 1), 0):])))
	}
	return out
}

// returnsShort is the same in two words, for the head.
func (g guideScreen) returnsShort(f frame) string {
	r := g.rate
	if r == nil || r.typ != g.row.Type || r.judged == 0 {
		return ""
	}
	return f.t(text.WalkReturnedShort, percentOf(r.returned, r.judged)) + " · "
}
