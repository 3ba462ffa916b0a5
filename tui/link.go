package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// linkTasksMsg opens the question whether a manual task and one of KSD's are one.
type linkTasksMsg struct{ made, ksd []store.Row }

// linkable finds, for the task under the cursor, the two sides of what may be one: the tasks made here, and KSD's own; one side is that task alone.
func (c caseScreen) linkable() (made, ksd []store.Row) {
	t, ok := c.selected()
	if !ok {
		return nil, nil
	}
	for _, o := range c.data.tasks {
		switch {
		case store.Pair(t.Task, o.Task) && o.State == store.StateOpen && t.State <= store.StateResolved:
			made, ksd = []store.Row{t.Row}, append(ksd, o.Row)
		case store.Pair(o.Task, t.Task) && t.State == store.StateOpen && o.State <= store.StateResolved:
			made, ksd = append(made, o.Row), []store.Row{t.Row}
		}
	}
	return made, ksd
}

// whyNotLink says why nothing can be linked with the task under the cursor.
func (c caseScreen) whyNotLink(e env) string {
	t, ok := c.selected()
	if !ok || t.Type != manualType {
		return e.t(text.LinkNotMade)
	}
	if made, ksd := c.linkable(); len(made) == 0 || len(ksd) == 0 {
		return e.t(text.LinkNoOther)
	}
	return ""
}

// manualType is the task type a caseworker makes by hand (S1).
const manualType = 48

func (c caseScreen) link() tea.Cmd {
	made, ksd := c.linkable()
	if len(made) == 0 || len(ksd) == 0 {
		return nil
	}
	return emit(linkTasksMsg{made, ksd})
}

// newLinkForm asks which two tasks are one; "no" is where the cursor stands when there is nothing to choose.
func newLinkForm(e env, msg linkTasksMsg) screen {
	w := form{title: e.t(text.LinkTitle), intro: []string{e.st.Quiet.Render(e.t(text.LinkIntro))}, verb: e.t(text.LinkVerb), no: e.t(text.LinkNo), confirm: true}
	for _, side := range []struct {
		label text.Msg
		rows  []store.Row
	}{{text.LinkMade, msg.made}, {text.LinkKSD, msg.ksd}} {
		options := make([]string, len(side.rows))
		for i, r := range side.rows {
			options[i] = linkOption(e, r)
		}
		if len(options) == 1 {
			w.intro = append(w.intro, "", e.t(side.label)+": "+options[0])
			continue
		}
		w.fields = append(w.fields, choiceField(e.t(side.label), options, 0))
	}
	w.submit = func(e env, v []string) (loadID, tea.Cmd, fault) {
		made, ksd := msg.made[0], msg.ksd[0]
		for _, r := range msg.made {
			if len(msg.made) > 1 && linkOption(e, r) == v[0] {
				made = r
			}
		}
		for _, r := range msg.ksd {
			if len(msg.ksd) > 1 && linkOption(e, r) == v[0] {
				ksd = r
			}
		}
		id := e.next()
		return id, e.do.submit(id, ksd, store.Link{On: store.On{Task: made.ID, Version: made.Version}, To: store.On{Task: ksd.ID, Version: ksd.Version}}), fault{}
	}
	return w.focusOn(0)
}

func linkOption(e env, r store.Row) string {
	remark := freeText(r.Remark)
	if remark == "" {
		remark = e.t(text.LinkNoRemark)
	}
	return e.t(text.LinkOption, r.ID, r.Created.Date().Danish(), remark)
}
