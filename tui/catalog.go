package tui

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// catalogScreen lists the task types, narrowed by what is typed and by facets; on a wide screen the page of the type under the cursor stands beside it.
type catalogScreen struct {
	fetch
	data catalogData

	input  textinput.Model
	made   bool
	typed  bool // the search has the keys
	chosen facets
	list   []catalog.Type
	cur    cursor

	version int
	pane    *memo
}

func newCatalogScreen() screen { return catalogScreen{pane: &memo{}} }

func (c catalogScreen) id() screenID { return screenCatalog }
func (c catalogScreen) typing() bool { return c.typed }

func (c catalogScreen) init(e env) (screen, tea.Cmd) {
	c.input, c.made = newInput(e.frame, "/ ", e.t(text.CatalogSearchHint)), true
	c.input.Blur()
	return c.read(e)
}

func (c catalogScreen) read(e env) (catalogScreen, tea.Cmd) {
	c.loaded = e.next()
	return c, e.do.loadCatalog(c.loaded, e.lang, e.guides, e.deps.Layer)
}

func (c catalogScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[catalogData]:
		return c.took(e, msg), nil
	case changedMsg, shownMsg:
		return c.read(e)
	case resizedMsg:
		c.input.Placeholder = e.t(text.CatalogSearchHint)
		return c.again(e).read(e) // what is wrong with the layer is told in the language
	case facetsMsg:
		c.chosen = msg.chosen
		return c.again(e), nil
	case tea.KeyPressMsg, tea.PasteMsg:
		if c.typed {
			return c.search(e, msg)
		}
	case actionMsg:
		return c.act(e, msg.id)
	}
	return c, nil
}

func (c catalogScreen) took(e env, msg loadedMsg[catalogData]) screen {
	if !c.answered(e, msg.id, msg.err) {
		c.version++
		return c
	}
	c.data = msg.value
	return c.again(e)
}

// again finds anew and keeps the cursor on its type where that is still found.
func (c catalogScreen) again(e env) catalogScreen {
	was, _ := c.selected()
	c.list = c.data.find(c.input.Value(), c.chosen, facetCount)
	c.cur.at = max(min(c.cur.at, len(c.list)-1), 0)
	for i, t := range c.list {
		if t.Number == was.Number {
			c.cur.at = i
		}
	}
	c.cur = c.cur.within(len(c.list), c.rows(e.frame))
	c.version++
	return c
}

// selected is the type under the cursor.
func (c catalogScreen) selected() (catalog.Type, bool) {
	if c.cur.at >= len(c.list) {
		return catalog.Type{}, false
	}
	return c.list[c.cur.at], true
}

// search takes a key while the search is typed: each letter finds anew, arrows move, Enter goes to the list, Esc takes the search off.
func (c catalogScreen) search(e env, msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "esc":
			c.input.SetValue("")
			return c.stopTyping(e), nil
		case "enter":
			return c.stopTyping(e), nil
		case "down", "up", "pgdown", "pgup":
			return c.act(e, map[string]actionID{"down": actDown, "up": actUp, "pgdown": actPageDown, "pgup": actPageUp}[k.String()])
		}
	}
	was := c.input.Value()
	c.input, _ = c.input.Update(msg)
	if c.input.Value() != was {
		c.cur, c.list = cursor{}, nil // the best comes first
	}
	return c.again(e), nil
}

func (c catalogScreen) stopTyping(e env) catalogScreen {
	c.typed = false
	c.input.Blur()
	return c.again(e)
}

func (c catalogScreen) act(e env, id actionID) (screen, tea.Cmd) {
	if isMove(id) {
		c.cur = c.cur.move(id, len(c.list), c.rows(e.frame))
		c.version++
		return c, nil
	}
	t, ok := c.selected()
	switch id {
	case actBack:
		return c.back(e)
	case actFilter:
		c.typed = true
		c.input.Focus()
		return c.again(e), nil
	case actFacets:
		return c, emit(pushMsg{newFacetsScreen(c.data, c.input.Value(), c.chosen)})
	case actOpen:
		if ok {
			return c, emit(pushMsg{newTypeScreen(t.Number)})
		}
	case actTypeGuide, actTypeTasks, actCopy:
		if ok {
			return c, typeAction(id, t)
		}
	}
	return c, nil
}

// back takes off the search and the facets before it leaves.
func (c catalogScreen) back(e env) (screen, tea.Cmd) {
	if c.input.Value() == "" && !c.chosen.any() {
		return c, emit(popMsg{})
	}
	c.input.SetValue("")
	c.chosen = facets{}
	return c.again(e), nil
}

// why refuses what there is nothing for.
func (c catalogScreen) why(e env, id actionID) string {
	t, ok := c.selected()
	switch id {
	case actOpen, actTypeGuide, actTypeTasks, actCopy:
		if !ok {
			return e.t(text.CatalogNoType)
		}
	}
	return c.data.refuse(e, id, t)
}

// refuse says why something cannot be done with a type.
func (d catalogData) refuse(e env, id actionID, t catalog.Type) string {
	switch {
	case id == actTypeTasks && !d.queue:
		return e.t(text.NoticeNoStore)
	case id == actTypeTasks && d.open[t.Number] == 0:
		return e.t(text.CatalogNoTasks, int(t.Number))
	}
	return ""
}

// typeAction does what works on a type wherever it is shown.
func typeAction(id actionID, t catalog.Type) tea.Cmd {
	switch id {
	case actTypeGuide:
		return emit(openGuideMsg{row: store.Row{Task: store.Task{Type: t.Number, TypeName: t.Name}}})
	case actTypeTasks:
		view := SavedView{Filter: "type:" + itoa(int(t.Number)), Order: store.OrderImpact}
		return tea.Sequence(emit(tabMsg{tabQueue}), emit(popMsg{base: true}), emit(useViewMsg{view}))
	case actCopy:
		return emit(copyMsg{itoa(int(t.Number)) + " " + t.Name})
	}
	return nil
}
