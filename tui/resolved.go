package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/store"
)

// resolvedScreen shows the tasks resolved here, the newest first, for the control a superuser makes: what was chosen and why, by whom and when,
// by which version of the guide, and what was expected to follow. A task can be reopened from it.
type resolvedScreen struct {
	fetch
	data    resolvedPage
	cur     cursor
	bare    bool // the details are hidden
	missing bool // only what is still in KSD
	detail  resolutionData
	asked   loadID // the details under way
	guide   func(catalog.Number) guides.Guide
	marks   *marks
	pane    *memo
	version int
}

func newResolvedScreen() screen { return resolvedScreen{pane: &memo{}, marks: &marks{}} }

func (r resolvedScreen) id() screenID { return screenResolved }

func (r resolvedScreen) typing() bool { return false }

func (r resolvedScreen) init(e env) (screen, tea.Cmd) { return r.read(e) }

func (r resolvedScreen) read(e env) (resolvedScreen, tea.Cmd) {
	r.guide = guideIn(e)
	r.loaded = e.next()
	return r, r.load(e, nil)
}

// load reads a stretch of all resolved tasks, or of those that are missing in KSD.
func (r resolvedScreen) load(e env, after store.Cursor) tea.Cmd {
	if r.missing {
		return e.do.loadMissing(r.loaded, after)
	}
	return e.do.loadResolved(r.loaded, after, e.today())
}

// missingMsg shows what is missing in KSD, or all resolved tasks.
type missingMsg struct{ on bool }

// only begins anew with what is missing in KSD, or with all.
func (r resolvedScreen) only(e env, missing bool) (screen, tea.Cmd) {
	r.missing, r.data, r.has, r.cur = missing, resolvedPage{}, false, cursor{}
	r.version++
	return r.read(e)
}

func (r resolvedScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[resolvedPage]:
		return r.took(e, msg)
	case loadedMsg[resolutionData]:
		if msg.id == r.asked {
			r.asked = 0
			r.detail = msg.value // a failed one is empty, and the rest of the details still stands
			r.version++
		}
	case loadedMsg[marked]:
		return r.tookMarks(e, msg)
	case submittedMsg:
		if msg.err == nil && r.marks.unmark(msg) {
			r.version++
		}
	case missingMsg:
		return r.only(e, msg.on)
	case changedMsg, shownMsg:
		return r.read(e)
	case resizedMsg:
		r.guide = guideIn(e)
		r.version++
		r.cur = r.cur.within(len(r.data.page.Rows), r.rows(e.frame))
	case actionMsg:
		return r.act(e, msg.id)
	}
	return r, nil
}

func (r resolvedScreen) took(e env, msg loadedMsg[resolvedPage]) (screen, tea.Cmd) {
	r.version++
	if !r.answered(e, msg.id, msg.err) {
		return r, nil
	}
	on, _ := r.selected()
	if msg.value.older {
		msg.value.page.Rows = append(append([]store.Row{}, r.data.page.Rows...), msg.value.page.Rows...)
	}
	r.data = msg.value
	for i, row := range r.data.page.Rows {
		if row.ID == on.ID && r.cur.at > 0 {
			r.cur.at = i
		}
	}
	r.cur = r.cur.within(len(r.data.page.Rows), r.rows(e.frame))
	return r.ask(e)
}

func (r resolvedScreen) selected() (store.Row, bool) {
	if r.cur.at >= len(r.data.page.Rows) {
		return store.Row{}, false
	}
	return r.data.page.Rows[r.cur.at], true
}

// ask loads what the log says about the resolution under the cursor.
func (r resolvedScreen) ask(e env) (screen, tea.Cmd) {
	row, ok := r.selected()
	if !ok {
		return r, nil
	}
	r.asked = e.next()
	return r, e.do.loadResolution(r.asked, row.Task)
}

func (r resolvedScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case isMove(id):
		r.cur = r.cur.move(id, len(r.data.page.Rows), r.rows(e.frame))
		r.version++
		next, cmd := r.ask(e)
		further, more := next.(resolvedScreen).further(e) //nolint:forcetypeassert // ask returns the screen it was called on
		return further, tea.Batch(cmd, more)
	case id == actBack && (r.marks.count() > 0 || r.marks.load != 0):
		r.marks.clear()
		r.version++
		return r, nil
	case id == actMissing:
		return r.only(e, !r.missing)
	case id == actBack && r.missing:
		return r.only(e, false)
	case id == actBack:
		return r, emit(popMsg{})
	case r.marks.count() > 0 && onMany(id):
		return r, r.marks.act(id)
	case id == actMore:
		r.bare = !r.bare
		r.version++
		r.cur = r.cur.within(len(r.data.page.Rows), r.rows(e.frame))
		return r, nil
	}
	row, ok := r.selected()
	switch {
	case !ok:
		return r, nil
	case id == actMark || id == actMarkRange || id == actMarkAll:
		return r.mark(e, id, row)
	}
	return r, taskAction(id, row)
}

// further loads older resolutions when the cursor nears the end of those that are there.
func (r resolvedScreen) further(e env) (screen, tea.Cmd) {
	n := len(r.data.page.Rows)
	if !r.data.page.More || r.loaded != 0 || r.cur.at < n-r.rows(e.frame) {
		return r, nil
	}
	r.loaded = e.next()
	return r, r.load(e, r.data.page.Rows[n-1].At)
}
