package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// leaving is what is still to be marked in KSD when the program is left.
type leaving struct{ missing, own int }

// leave ends the program, after a look at whether something resolved here is still in KSD by today's snapshot. Asked for twice it ends at once.
func (m Model) leave() (tea.Model, tea.Cmd) {
	if m.deps.Store == nil || m.leaving != 0 {
		return m, tea.Quit
	}
	m.leaving = m.ids.next()
	return m, m.do().loadLeaving(m.leaving, m.now)
}

// mayLeave takes the answer: nothing is missing, or it cannot be told, and the program ends; else it reminds.
func (m Model) mayLeave(msg loadedMsg[leaving]) (tea.Model, tea.Cmd) {
	if msg.id != m.leaving {
		return m, nil
	}
	m.leaving = 0
	if msg.err != nil || msg.value.missing == 0 {
		return m, tea.Quit
	}
	next, cmd, _ := m.pushed(newLeaveForm(m.env(), msg.value))
	return next, cmd
}

// newLeaveForm reminds of what is missing in KSD: show it, or leave all the same.
func newLeaveForm(e env, l leaving) screen {
	intro := []string{count(e.lang, l.missing, text.LeaveOne, text.LeaveMany)}
	if l.own > 0 && l.own < l.missing {
		intro = append(intro, count(e.lang, l.own, text.LeaveOwnOne, text.LeaveOwn))
	}
	intro = append(intro, "", e.st.Quiet.Render(e.t(text.LeaveWhat, keyOf(e.frame, screenResolved, actCopy))))
	return leaveForm{form{title: e.t(text.LeaveTitle), intro: intro, verb: e.t(text.LeaveAnyway), no: e.t(text.LeaveView), confirm: true}.focusOn(0)}
}

// leaveForm is a form of two ways on: its first button shows the view, its second leaves. Esc goes back to where one was.
type leaveForm struct{ form }

func (l leaveForm) init(env) (screen, tea.Cmd) { return l, nil }

func (l leaveForm) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	show := tea.Sequence(emit(popMsg{}), emit(tabMsg{tabResolved}), emit(missingMsg{true}))
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return l, nil
	case k.String() == "n", (k.String() == "enter" || k.String() == "space") && l.focus == 0:
		return l, show
	case k.String() == "q":
		return l, tea.Quit
	}
	l.submit = func(env, []string) (loadID, tea.Cmd, fault) { return 0, tea.Quit, fault{} }
	next, cmd := l.form.update(e, msg)
	l.form = next.(form) //nolint:forcetypeassert // form.update returns a form
	return l, cmd
}
