package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
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
	id  actionID
	ids []store.TaskID
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
	return m.pushed(newManyResolveForm(e, msg.ids))
}

// manyIntro says on how many tasks a form is.
func manyIntro(e env, ids []store.TaskID, said text.Msg) []string {
	return []string{e.st.Strong.Render(countMarked(e.frame, len(ids))), e.st.Quiet.Render(e.t(said))}
}

// toPreview is a form's submit that shows what the act will do; the form stays below it, with what was typed.
func toPreview(act manyAct) (loadID, tea.Cmd, string) {
	return 0, emit(pushMsg{newManyScreen(act, true)}), ""
}

func newManyAssignForm(e env, ids []store.TaskID, who colleagues) screen {
	names := who.names()
	return form{
		title: e.t(text.AssignTitle), intro: manyIntro(e, ids, text.AssignIntro), verb: e.t(text.ManyNext),
		fields: []field{choiceField(e.t(text.AssignField), names, 0)},
		submit: func(_ env, v []string) (loadID, tea.Cmd, string) {
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
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			d, ok := parseDate(v[0], e.today())
			if !ok || d <= e.today() {
				return 0, nil, e.t(text.WaitBad, (e.today() + 7).Danish())
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
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, e.t(text.FailNeedsText)
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
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			due, wrong := dueGiven(e, v)
			if wrong != "" {
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
		submit: func(e env, v []string) (loadID, tea.Cmd, string) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, e.t(text.ReopenEmpty)
			}
			return toPreview(manyAct{kind: store.KindReopen, ids: ids, make: func(_ store.Row, on store.On) (store.Command, error) {
				return store.Reopen{On: on, Reason: v[0]}, nil
			}})
		},
	}
}

// newManyResolveForm asks what can be said of all of them: that the act was done in KSD, and a ground. A choice in a written guide cannot.
func newManyResolveForm(e env, ids []store.TaskID) screen {
	acted := checkField(e.t(text.SolveActed))
	acted.help = e.t(text.ManyActedWhy)
	lib, lang := e.guides, e.lang
	return form{
		title: e.t(text.SolveTitle), intro: manyIntro(e, ids, text.ManySolveIntro), verb: e.t(text.ManyNext),
		fields: []field{acted, lineField(e.frame, e.t(text.SolveGround), "", "")},
		submit: func(_ env, v []string) (loadID, tea.Cmd, string) {
			return toPreview(manyAct{kind: store.KindResolve, ids: ids, make: resolveAlike(lib, lang, v[0] == checked, v[1])})
		},
	}
}

// resolveAlike makes the command that resolves a task as the page made from the catalog does it for one alone. A task whose type has a written guide is
// refused: its guide asks for a choice, and nothing may skip that.
func resolveAlike(lib *guides.Library, lang text.Lang, acted bool, ground string) func(store.Row, store.On) (store.Command, error) {
	return func(row store.Row, on store.On) (store.Command, error) {
		g := lib.Guide(row.Type, lang)
		if !g.Generated {
			return nil, errOpenGuide
		}
		c := store.Resolve{On: on, Guide: store.GuideMark{Hash: g.Hash, Lang: string(g.Lang)}, Ground: strings.TrimSpace(ground)}
		step, _ := g.Deciding()
		asked := nextDay19(row.Type)
		for _, choice := range step.Choices {
			if choice.Resolves {
				c.Answers, c.FollowUp, asked = []store.Answer{{Step: step.ID, Choice: choice.ID}}, choice.FollowUp, asked || choice.Ask
				if choice.NeedsGround && c.Ground == "" {
					return nil, store.ErrNeedsText
				}
				break
			}
		}
		if c.Acted = acted && asked; asked && !acted {
			return nil, store.ErrNeedsActed
		}
		return c, nil
	}
}

// dueGiven reads the two fields of an own due date; what is wrong with them comes as a sentence.
func dueGiven(e env, v []string) (due catalog.Date, wrong string) {
	if strings.TrimSpace(v[0]) != "" {
		d, ok := parseDate(v[0], e.today())
		if !ok {
			return 0, e.t(text.NewTaskDate)
		}
		due = d
	}
	if strings.TrimSpace(v[1]) == "" {
		return 0, e.t(text.DueNoReason)
	}
	return due, ""
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
