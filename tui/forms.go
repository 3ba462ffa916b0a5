package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// on names a row's task at the version shown: Submit refuses when another has changed it since.
func on(row store.Row) store.On { return store.On{Task: row.ID, Version: row.Version} }

// aboutTask is the first paragraph of a form: which task it is about.
func aboutTask(e env, row store.Row) []string {
	mark, st := e.st.mark(row.Impact)
	head := st.Render(mark) + " " + e.st.Strong.Render(taskTitle(e.frame, row.Task))
	who := []string{e.st.Quiet.Render(safe.Line(row.Case))}
	if c := citizen(row); c != "" {
		who = append(who, e.st.Quiet.Render(c))
	}
	return []string{head, strings.Join(who, e.st.Faint.Render(" · ")), ""}
}

// taskTitle is a task's number and name, with the gloss beside it in English.
func taskTitle(f frame, t store.Task) string {
	return itoa(int(t.Type)) + " " + glossedName(t.Type, safe.Line(t.TypeName), f.lang)
}

// citizen is the masked CPR and the name.
func citizen(row store.Row) string {
	return strings.TrimSpace(safe.Line(row.MaskedCPR) + " " + safe.Line(row.Citizen))
}

func newNoteForm(e env, row store.Row) screen {
	note := areaField(e.frame, e.t(text.NoteField), "", 4)
	note.help = e.t(text.NoteHelp)
	return form{
		title: e.t(text.NoteTitle), intro: aboutTask(e, row), fields: []field{note}, verb: e.t(text.NoteVerb),
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, fault{said: e.t(text.FailNeedsText)}
			}
			id := e.next()
			return id, e.do.submit(id, row, store.AddNote{On: on(row), Text: v[0]}), fault{}
		},
	}
}

func newWaitForm(e env, row store.Row) screen {
	until := lineField(e.frame, e.t(text.WaitUntil), "", e.t(text.WaitDate))
	if !row.WaitUntil.IsZero() {
		until = lineField(e.frame, e.t(text.WaitUntilOrNone), row.WaitUntil.Danish(), "").selected()
	}
	reason := lineField(e.frame, e.t(text.WaitReason), "", "")
	return form{
		title: e.t(text.WaitTitle), intro: append(aboutTask(e, row), e.st.Quiet.Render(e.t(text.WaitIntro))),
		fields: []field{deadlineHint(e, row, until), reason}, verb: e.t(text.WaitVerb),
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if strings.TrimSpace(v[0]) == "" && !row.WaitUntil.IsZero() {
				id := e.next()
				return id, e.do.submit(id, row, store.Unwait{On: on(row)}), fault{}
			}
			d, wrong := waitGiven(e, v)
			if wrong.said != "" {
				return 0, nil, wrong
			}
			id := e.next()
			return id, e.do.submit(id, row, store.Wait{On: on(row), Until: d, Reason: v[1]}), fault{}
		},
	}
}

// waitGiven reads the two fields of a wait; what is wrong with them comes as a sentence, with the field it is about.
func waitGiven(e env, v []string) (until catalog.Date, wrong fault) {
	d, ok := e.date(v[0])
	switch {
	case !ok || d <= e.today():
		return 0, fault{said: e.t(text.WaitBad, (e.today() + 7).Danish())}
	case strings.TrimSpace(v[1]) == "":
		return 0, fault{e.t(text.WaitNoReason), 1}
	}
	return d, fault{}
}

// deadlineHint says below the date until when the task should be solved, so that nobody waits past it unknowing.
func deadlineHint(e env, row store.Row, x field) field {
	switch {
	case row.Deadline.IsZero():
	case row.Deadline.Before(e.now):
		x.help = e.t(text.WaitTooLate, moment(e.lang, row.Deadline, e.now))
	default:
		x.help = e.t(text.WaitDeadline, moment(e.lang, row.Deadline, e.now))
	}
	return x
}

func newReopenForm(e env, row store.Row) screen {
	why := lineField(e.frame, e.t(text.ReopenReason), "", "")
	return form{
		title: e.t(text.ReopenTitle), intro: append(aboutTask(e, row), e.st.Quiet.Render(e.t(text.ReopenIntro))),
		fields: []field{why}, verb: e.t(text.ReopenVerb), no: e.t(text.FormNo), confirm: true,
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if strings.TrimSpace(v[0]) == "" {
				return 0, nil, fault{said: e.t(text.ReopenEmpty)}
			}
			id := e.next()
			return id, e.do.submit(id, row, store.Reopen{On: on(row), Reason: v[0]}), fault{}
		},
	}
}

func newTaskForm(e env, caseNumber string) screen {
	return form{
		title: e.t(text.NewTaskTitle), intro: []string{e.st.Quiet.Render(e.t(text.NewTaskIntro))}, verb: e.t(text.NewTaskVerb),
		fields: []field{
			lineField(e.frame, e.t(text.NewTaskCase), caseNumber, ""),
			lineField(e.frame, e.t(text.NewTaskText), "", ""),
			lineField(e.frame, e.t(text.NewTaskDue), "", e.t(text.WaitDate)),
		},
		submit: submitNewTask,
	}
}

func submitNewTask(e env, v []string) (loadID, tea.Cmd, fault) {
	number, what := strings.TrimSpace(v[0]), strings.TrimSpace(v[1])
	switch {
	case number == "":
		return 0, nil, fault{said: e.t(text.NewTaskBad)}
	case what == "":
		return 0, nil, fault{e.t(text.NewTaskBad), 1}
	}
	var due catalog.Date
	if strings.TrimSpace(v[2]) != "" {
		d, ok := e.date(v[2])
		if !ok {
			return 0, nil, fault{e.t(text.NewTaskDate), 2}
		}
		due = d
	}
	id := e.next()
	return id, e.do.submit(id, store.Row{}, store.CreateTask{Case: number, Due: due, Text: what}), fault{}
}

// roleMsg asks to go on in another of one's own roles.
type roleMsg struct{ role store.Role }

func newRoleForm(e env) screen {
	roles := e.staff.Roles
	if len(roles) == 0 {
		roles = []store.Role{e.actor.Role}
	}
	names, chosen := make([]string, len(roles)), 0
	for i, r := range roles {
		names[i] = upperFirst(e.t(roleName(r)))
		if r == e.actor.Role {
			chosen = i
		}
	}
	return form{
		title: e.t(text.RoleTitle), intro: []string{e.st.Quiet.Render(e.t(text.RoleIntro))}, verb: e.t(text.RoleVerb),
		fields: []field{choiceField(e.t(text.RoleField), names, chosen)},
		submit: func(_ env, v []string) (loadID, tea.Cmd, fault) {
			for i, n := range names {
				if n == v[0] {
					return 0, tea.Sequence(emit(popMsg{}), emit(roleMsg{roles[i]})), fault{}
				}
			}
			return 0, emit(popMsg{}), fault{}
		},
	}
}

// switchRole goes on in another role. Permit judges every act by it; what is shown does not change.
func (m Model) switchRole(msg roleMsg) (tea.Model, tea.Cmd) {
	if !m.deps.Staff.Has(msg.role) {
		return m, nil
	}
	m.deps.Actor.Role = msg.role
	m.version++
	m.notice = noticeMsg{text: m.lang.T(text.DoneRole, m.lang.T(roleName(msg.role)))}
	return m.toAll(resizedMsg{})
}

// cprForm asks before it shows a CPR, and then says it in the notice, which goes away at the next key.
type cprForm struct{ form }

func newCPRForm(e env, row store.Row) screen {
	if row.MaskedCPR == "" {
		return form{
			title: e.t(text.CPRTitle), intro: append(aboutTask(e, row), e.t(text.CPRNone)), verb: "OK", told: true,
			submit: func(env, []string) (loadID, tea.Cmd, fault) { return 0, emit(popMsg{}), fault{} },
		}
	}
	return cprForm{form: form{
		title: e.t(text.CPRTitle), intro: append(aboutTask(e, row), e.t(text.CPRIntro)), verb: e.t(text.CPRVerb), no: e.t(text.FormNo), confirm: true,
		submit: func(e env, _ []string) (loadID, tea.Cmd, fault) {
			id := e.next()
			return id, e.do.revealCPR(id, row.ID), fault{}
		},
	}}
}

func (w cprForm) init(e env) (screen, tea.Cmd) {
	next, cmd := w.form.init(e)
	return cprForm{form: next.(form)}, cmd //nolint:forcetypeassert // form.init returns a form
}

func (w cprForm) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	if got, ok := msg.(loadedMsg[revealedCPR]); ok {
		if got.id != w.wait || w.wait == 0 {
			return w, nil
		}
		w.wait = 0
		if got.err != nil {
			w.wrong = failure(e, got.err)
			return w, nil
		}
		return w, tea.Sequence(emit(popMsg{}), say(e.t(text.DoneCPR, wholeCPR(string(got.value)))))
	}
	next, cmd := w.form.update(e, msg)
	w.form = next.(form) //nolint:forcetypeassert // form.update returns a form
	return w, cmd
}

// wholeCPR writes ten digits with a hyphen.
func wholeCPR(s string) string {
	if len(s) != 10 {
		return safe.Line(s)
	}
	return s[:6] + "-" + s[6:]
}
