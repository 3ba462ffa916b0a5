package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newDueForm sets a due date of our own, with a reason. KSD's and the original one stand beside it and stay.
func newDueForm(e env, row store.Row) screen {
	own := ""
	if !row.LocalDue.IsZero() {
		own = row.LocalDue.Danish()
	}
	intro := append(aboutTask(e, row), e.st.Quiet.Render(e.t(text.DueIntro, dateOrNone(e, row.Due), dateOrNone(e, row.OriginalDue))))
	return form{
		title: e.t(text.DueTitle), intro: intro, verb: e.t(text.DueVerb),
		fields: []field{lineField(e.frame, e.t(text.DueField), own, e.t(text.WaitDate)).selected(), lineField(e.frame, e.t(text.DueReason), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			due, wrong := dueGiven(e, v)
			if wrong.said != "" {
				return 0, nil, wrong
			}
			id := e.next()
			return id, e.do.submit(id, row, store.SetDue{On: on(row), Due: due, Reason: v[1]}), fault{}
		},
	}
}

func dateOrNone(e env, d catalog.Date) string {
	if d.IsZero() {
		return e.t(text.DueNoDate)
	}
	return d.Danish()
}

// newAssignForm gives a task to a member of staff, whoever holds it.
func newAssignForm(e env, who colleagues) screen {
	names, chosen := who.names(), 0
	for i, m := range who.staff {
		if m.ID == who.row.Owner {
			chosen = i
		}
	}
	intro := aboutTask(e, who.row)
	if who.row.OwnerName != "" {
		intro = append(intro, e.st.Quiet.Render(e.t(text.AssignHeld, safe.Line(who.row.OwnerName), stamp(who.row.OwnedSince))))
	}
	return form{
		title: e.t(text.AssignTitle), intro: append(intro, e.st.Quiet.Render(e.t(text.AssignIntro))), verb: e.t(text.AssignVerb),
		fields: []field{choiceField(e.t(text.AssignField), names, chosen)},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			to, ok := who.named(v[0])
			if !ok {
				return 0, emit(popMsg{}), fault{}
			}
			id := e.next()
			return id, e.do.submit(id, who.row, store.Assign{On: on(who.row), To: to.ID}), fault{}
		},
	}
}
