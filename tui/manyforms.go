package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// onMany reports whether an action is done with every marked task when there are any.
func onMany(id actionID) bool {
	switch id {
	case actClaim, actGiveBack, actAssign, actWait, actNote, actDue, actResolve, actReopen:
		return true
	}
	return false
}

// actOnManyMsg asks for an act on several tasks.
type actOnManyMsg struct {
	id   actionID
	ids  []store.TaskID
	only catalog.Number // the type all of them are of; zero when they are of several
}

// actOnMany asks for what the act needs to know, or shows at once what it will do.
func (m Model) actOnMany(msg actOnManyMsg) (tea.Model, tea.Cmd, bool) {
	e := m.env()
	switch msg.id {
	case actClaim:
		return m.pushed(newManyScreen(manyAct{kind: store.KindClaim, ids: msg.ids, make: func(_ store.Row, on store.On) (store.Command, error) {
			return store.Claim{On: on}, nil
		}}, false))
	case actGiveBack:
		return m.pushed(newManyScreen(manyAct{kind: store.KindGiveBack, ids: msg.ids, make: func(_ store.Row, on store.On) (store.Command, error) {
			return store.GiveBack{On: on}, nil
		}}, false))
	case actAssign:
		return m, m.do().loadColleagues(m.ids.next(), store.Row{}, func(e env, who colleagues) screen { return newManyAssignForm(e, msg.ids, who) }), true
	case actWait:
		return m.pushed(newManyWaitForm(e, msg.ids))
	case actNote:
		return m.pushed(newManyNoteForm(e, msg.ids))
	case actDue:
		return m.pushed(newManyDueForm(e, msg.ids))
	case actReopen:
		return m.pushed(newManyReopenForm(e, msg.ids))
	}
	return m.pushed(newManyResolveForm(e, msg))
}

// manyIntro says on how many tasks a form is.
func manyIntro(e env, ids []store.TaskID, said text.Msg) []string {
	return []string{e.st.Strong.Render(countMarked(e.frame, len(ids))), e.st.Quiet.Render(e.t(said))}
}

// toPreview is a form's submit that shows what the act will do; the form stays below it, with what was typed.
func toPreview(act manyAct) (loadID, tea.Cmd, fault) {
	return 0, emit(pushMsg{newManyScreen(act, true)}), fault{}
}

func newManyAssignForm(e env, ids []store.TaskID, who colleagues) screen {
	names := who.names()
	return form{
		title: e.t(text.AssignTitle), intro: manyIntro(e, ids, text.AssignIntro), verb: e.t(text.ManyNext),
		fields: []field{choiceField(e.t(text.AssignField), names, 0)},
		submit: func(_ env, v []string) (loadID, tea.Cmd, fault) {
			to, _ := who.named(v[0])
			return toPreview(manyAct{kind: store.KindAssign, ids: ids, to: to, make: assignTo(to)})
		},
	}
}

func assignTo(to store.Staff) func(store.Row, store.On) (store.Command, error) {
	return func(_ store.Row, on store.On) (store.Command, error) { return store.Assign{On: on, To: to.ID}, nil }
}

func newManyWaitForm(e env, ids []store.TaskID) screen {
	return form{
		title: e.t(text.WaitTitle), intro: manyIntro(e, ids, text.WaitIntro), verb: e.t(text.ManyNext),
		fields: []field{lineField(e.frame, e.t(text.WaitUntil), "", e.t(text.WaitDate)), lineField(e.frame, e.t(text.WaitReason), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			d, wrong := waitGiven(e, v)
			if wrong.said != "" {
				return 0, nil, wrong
			}
			return toPreview(manyAct{kind: store.KindWait, ids: ids, make: func(_ store.Row, on store.On) (store.Command, error) {
				return store.Wait{On: on, Until: d, Reason: v[1]}, nil
			}})
		},
	}
}

func newManyNoteForm(e env, ids []store.TaskID) screen {
	note := areaField(e.frame, e.t(text.NoteField), "", 4)
	note.help = e.t(text.NoteHelp)
	return form{
		title: e.t(text.NoteTitle), intro: manyIntro(e, ids, text.ManySameNote), fields: []field{note}, verb: e.t(text.ManyNext),
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, fault{said: e.t(text.FailNeedsText)}
			}
			return toPreview(manyAct{kind: store.KindNote, ids: ids, make: func(_ store.Row, on store.On) (store.Command, error) {
				return store.AddNote{On: on, Text: v[0]}, nil
			}})
		},
	}
}

func newManyDueForm(e env, ids []store.TaskID) screen {
	return form{
		title: e.t(text.DueTitle), intro: manyIntro(e, ids, text.ManyDueIntro), verb: e.t(text.ManyNext),
		fields: []field{lineField(e.frame, e.t(text.DueField), "", e.t(text.WaitDate)), lineField(e.frame, e.t(text.DueReason), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			due, wrong := dueGiven(e, v)
			if wrong.said != "" {
				return 0, nil, wrong
			}
			return toPreview(manyAct{kind: store.KindSetDue, ids: ids, make: func(_ store.Row, on store.On) (store.Command, error) {
				return store.SetDue{On: on, Due: due, Reason: v[1]}, nil
			}})
		},
	}
}

func newManyReopenForm(e env, ids []store.TaskID) screen {
	return form{
		title: e.t(text.ReopenTitle), intro: manyIntro(e, ids, text.ReopenIntro), verb: e.t(text.ManyNext),
		fields: []field{lineField(e.frame, e.t(text.ReopenReason), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, fault{said: e.t(text.ReopenEmpty)}
			}
			return toPreview(manyAct{kind: store.KindReopen, ids: ids, make: func(_ store.Row, on store.On) (store.Command, error) {
				return store.Reopen{On: on, Reason: v[0]}, nil
			}})
		},
	}
}

// dueGiven reads the two fields of an own due date; what is wrong with them comes as a sentence, with the field it is about.
func dueGiven(e env, v []string) (due catalog.Date, wrong fault) {
	if strings.TrimSpace(v[0]) != "" {
		d, ok := e.date(v[0])
		if !ok {
			return 0, fault{said: e.t(text.NewTaskDate)}
		}
		due = d
	}
	if strings.TrimSpace(v[1]) == "" {
		return 0, fault{e.t(text.DueNoReason), 1}
	}
	return due, fault{}
}

// names are the colleagues as a choice shows them.
func (c colleagues) names() []string {
	names := make([]string, len(c.staff))
	for i, m := range c.staff {
		names[i] = safe.Line(m.Name) + " (" + safe.Line(m.Login) + ")"
	}
	return names
}

// named finds the colleague a choice stands for.
func (c colleagues) named(name string) (store.Staff, bool) {
	for i, n := range c.names() {
		if n == name {
			return c.staff[i], true
		}
	}
	return store.Staff{}, false
}
