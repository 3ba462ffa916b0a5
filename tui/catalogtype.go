package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// typeScreen is the page of one task type: its facts with their places, what the municipality has set, relations to jump along, and the editions compared.
type typeScreen struct {
	fetch
	t       catalog.Type
	data    catalogData
	top     int
	version int
	pane    *memo
}

func newTypeScreen(n catalog.Number) typeScreen {
	t, _ := catalog.Lookup(n) // only numbers of the catalog lead here
	return typeScreen{t: t, pane: &memo{}}
}

func (s typeScreen) id() screenID { return screenCatalogType }
func (s typeScreen) typing() bool { return false }

func (s typeScreen) init(e env) (screen, tea.Cmd) { return s.read(e) }

func (s typeScreen) read(e env) (typeScreen, tea.Cmd) {
	s.loaded = e.next()
	return s, e.do.loadCatalog(s.loaded, e.lang, e.guides, e.deps.Layer)
}

func (s typeScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[catalogData]:
		return s.took(e, msg), nil
	case changedMsg, shownMsg:
		return s.read(e)
	case resizedMsg:
		s.version++
		return s.read(e)
	case actionMsg:
		return s.act(e, msg)
	}
	return s, nil
}

func (s typeScreen) took(e env, msg loadedMsg[catalogData]) screen {
	s.version++
	if !s.answered(e, msg.id, msg.err) {
		return s
	}
	s.data = msg.value
	return s
}

func (s typeScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	switch a.id {
	case actBack:
		return s, emit(popMsg{})
	case actChoose:
		if list := relationsOf(s.t); int(a.key[0]-'1') < len(list) {
			return s, emit(pushMsg{newTypeScreen(list[a.key[0]-'1'].to)})
		}
		return s, nil
	case actOpen:
		return s, typeAction(actTypeGuide, s.t)
	case actTypeGuide, actTypeTasks, actCopy:
		return s, typeAction(a.id, s.t)
	}
	if isMove(a.id) {
		s.top = scrolled(a.id, s.top, len(s.lines(e.frame)), e.h)
		s.version++
	}
	return s, nil
}

// why refuses what there is nothing for.
func (s typeScreen) why(e env, id actionID) string {
	if id == actChoose && len(relationsOf(s.t)) == 0 {
		return e.t(text.CatalogNoRelation)
	}
	if !s.has {
		return ""
	}
	return s.data.refuse(e, id, s.t)
}

func (s typeScreen) lines(f frame) []string {
	lines := s.data.page(f, s.t, f.w)
	for _, x := range s.data.problems {
		lines = append(lines, "", f.st.Accent.Render(pad(" ! "+x, f.w)))
	}
	return lines
}

func (s typeScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s typeScreen) draws(f frame) string {
	switch {
	case s.failed != "":
		return fit(f.st.Accent.Render(" ! "+s.failed), f.w, f.h)
	case !s.has:
		return fit(f.st.Faint.Render(" "+f.t(text.CatalogLoading)), f.w, f.h)
	}
	lines := s.lines(f)
	if len(lines) <= f.h || f.h < 2 {
		return fit(strings.Join(lines, "\n"), f.w, f.h)
	}
	top := max(min(s.top, len(lines)-f.h), 0) // of the lines below the head, which stays
	seen := lines[1+top : min(top+f.h, len(lines))]
	where := f.st.Faint.Render(f.t(text.ReportsLineOfMany, min(top, 1)+top+1, top+1+len(seen), len(lines)) + " ")
	head := ends(pad(lines[0], min(f.w, maxPage)-20), where, min(f.w, maxPage))
	return fit(strings.Join(append([]string{head}, seen...), "\n"), f.w, f.h)
}
