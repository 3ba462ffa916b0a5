package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/query"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// SavedView is a saved view: a filter with a name, and what goes with it.
type SavedView struct {
	Name   string
	Key    string // one letter, or empty
	Filter string // in the filter language
	Order  store.Order
	Group  string // "case" or empty
}

// Views is what Deps gives for saved views. Load tells beside the views what is wrong with their file, in sentences.
type Views struct {
	Load func(text.Lang) ([]SavedView, []string)
	Save func(SavedView) error
}

// viewsLoaded is the answer to a load of the saved views.
type viewsLoaded struct {
	list     []SavedView
	problems []string
}

// useViewMsg puts a saved view in force on the queue below.
type useViewMsg struct{ view SavedView }

// viewsScreen is the menu of saved views: its letters are the views' own keys.
type viewsScreen struct {
	list     []SavedView
	problems []string
	sel      int
	load     loadID
	filter   string // the filter in force, which can be saved
	order    store.Order
}

func newViewsScreen(filter string, order store.Order) viewsScreen {
	return viewsScreen{filter: filter, order: order}
}

func (v viewsScreen) id() screenID { return screenViews }
func (v viewsScreen) modal()       {}

// typing is true: every letter may be a view's key.
func (v viewsScreen) typing() bool { return true }

func (v viewsScreen) init(e env) (screen, tea.Cmd) {
	if e.deps.Views.Load == nil {
		return v, nil
	}
	v.load = e.next()
	load, lang := e.deps.Views.Load, e.lang
	return v, ask(v.load, func() (viewsLoaded, error) {
		list, problems := load(lang)
		return viewsLoaded{list, problems}, nil
	})
}

func (v viewsScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[viewsLoaded]:
		if msg.id == v.load {
			v.list, v.problems, v.load = msg.value.list, msg.value.problems, 0
			v.sel = min(v.sel, max(len(v.list)-1, 0))
		}
	case shownMsg:
		return v.init(e)
	case tea.KeyPressMsg:
		return v.key(e, msg.String())
	}
	return v, nil
}

func (v viewsScreen) key(e env, key string) (screen, tea.Cmd) {
	switch key {
	case "esc":
		return v, emit(popMsg{})
	case "down":
		v.sel = min(v.sel+1, max(len(v.list)-1, 0))
		return v, nil
	case "up":
		v.sel = max(v.sel-1, 0)
		return v, nil
	case "+":
		return v, v.save(e)
	case "enter":
		if v.sel < len(v.list) {
			return v, use(v.list[v.sel])
		}
		return v, nil
	}
	for _, x := range v.list {
		if x.Key != "" && x.Key == key {
			return v, use(x)
		}
	}
	return v, nil
}

// use closes the menu and puts the view in force.
func use(x SavedView) tea.Cmd { return tea.Sequence(emit(popMsg{}), emit(useViewMsg{x})) }

// save opens the form in which the filter gets a name. A search for a citizen is not saved: the file can be shared, and each search is logged by
// who makes it.
func (v viewsScreen) save(e env) tea.Cmd {
	q, bad := parseFilter(e, v.filter)
	switch {
	case e.deps.Views.Save == nil:
		return complain(e.t(text.ViewsNoSave))
	case v.filter == "" || bad != nil:
		return complain(e.t(text.ViewsNoFilter))
	case len(q.Searches) > 0:
		return complain(e.t(text.ViewsPersonal))
	}
	return emit(pushMsg{newSaveViewForm(e, v.filter, v.order)})
}

func newSaveViewForm(e env, filter string, order store.Order) screen {
	save := e.deps.Views.Save
	return form{
		title: e.t(text.ViewsSaveTitle), verb: e.t(text.ViewsSaveVerb),
		intro:  []string{e.st.Quiet.Render(e.t(text.ViewsSaveIntro, query.Masked(filter)))},
		fields: []field{lineField(e.frame, e.t(text.ViewsSaveName), "", ""), lineField(e.frame, e.t(text.ViewsSaveKey), "", "")},
		submit: func(e env, f []string) (loadID, tea.Cmd, fault) {
			x := SavedView{Name: strings.TrimSpace(f[0]), Key: strings.TrimSpace(f[1]), Filter: filter, Order: order}
			id := e.next()
			return id, func() tea.Msg { return submittedMsg{id: id, err: save(x)} }, fault{}
		},
		done: tea.Sequence(emit(popMsg{}), say(e.t(text.ViewsSaved))),
	}
}

// viewsWidth is the outer width of the menu.
const viewsWidth = 76

func (v viewsScreen) view(f frame) string {
	width := min(viewsWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 4 {
		return fit(f.t(text.ViewsTitle), f.w, f.h)
	}
	name := 0
	for _, x := range v.list {
		name = min(max(name, len([]rune(x.Name))), inner/3)
	}
	var lines []string
	for i, x := range v.list {
		line := pad(safe.Line(x.Key), 2) + pad(safe.Line(x.Name), name+2) + safe.Line(x.Filter)
		st := f.st.Text
		mark := "  "
		if i == v.sel {
			mark, st = "› ", f.st.Selected
		}
		lines = append(lines, st.Render(pad(mark+line, inner)))
	}
	at := v.sel
	for _, p := range v.problems {
		for _, l := range wrap("! "+safe.Line(p), inner) {
			lines = append(lines, f.st.Accent.Render(l))
		}
	}
	return box(f, f.t(text.ViewsTitle), around(lines, at, max(f.h-2, 1)), width)
}

func (v viewsScreen) hint(f frame) string { return f.st.Quiet.Render(f.t(text.ViewsHint)) }
