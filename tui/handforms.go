package tui

import (
	"strings"

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
		fields: []field{lineField(e.frame, e.t(text.DueField), own, e.t(text.WaitDate)), lineField(e.frame, e.t(text.DueReason), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			var due catalog.Date
			if strings.TrimSpace(v[0]) != "" {
				d, ok := parseDate(v[0], e.today())
				if !ok {
					return 0, nil, e.t(text.NewTaskDate)
				}
				due = d
			}
			if strings.TrimSpace(v[1]) == "" {
				return 0, nil, e.t(text.DueNoReason)
			}
			id := e.next()
			return id, e.do.submit(id, row, store.SetDue{On: on(row), Due: due, Reason: v[1]}), ""
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
	names, chosen := make([]string, len(who.staff)), 0
	for i, m := range who.staff {
		names[i] = safe.Line(m.Name) + " (" + safe.Line(m.Login) + ")"
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
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			for i, n := range names {
				if n == v[0] {
					id := e.next()
					return id, e.do.submit(id, who.row, store.Assign{On: on(who.row), To: who.staff[i].ID}), ""
				}
			}
			return 0, emit(popMsg{}), ""
		},
	}
}
