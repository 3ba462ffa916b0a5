package tui

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// manyScreen is the preview of an act on several tasks: the totals first, then for each task what will happen or why it is left out. From three tasks on
// the act is confirmed by typing their number. It is done as one step, and undone as one.
type manyScreen struct {
	act   manyAct
	above bool // it lies over the form in which the act was described, and both close
	plan  manyPlan
	load  loadID
	stop  context.CancelFunc // stops the planning
	has   bool
	over  bool // the act is done: the screen is about to close, and looks no more
	form  form
	run   manyRun
	at    manyStep
	cur   cursor

	version int
	pane    *memo
}

// confirmMany is from how many tasks on an act is confirmed by their number.
const confirmMany = 3

func newManyScreen(act manyAct, above bool) screen {
	return manyScreen{act: act, above: above, pane: &memo{}}
}

func (s manyScreen) id() screenID { return screenBulk }

// typing is true but while the act is done: meanwhile the other screens can be gone to.
func (s manyScreen) typing() bool { return !s.running() }

func (s manyScreen) running() bool { return s.run.id != 0 }

// formOf is the form that asks for the confirmation, for the linear mode.
func (s manyScreen) formOf() form { return s.form }

func (s manyScreen) init(e env) (screen, tea.Cmd) { return s.look(e) }

// look asks the store what would happen; an answer under way is given up.
func (s manyScreen) look(e env) (screen, tea.Cmd) {
	if e.do.store == nil {
		return s, nil
	}
	s.halt(e)
	ctx, cancel := context.WithCancel(e.do.ctx)
	s.load, s.stop = e.next(), cancel
	if !s.has { // looking again is not told of: the screen may close meanwhile, and nobody would end it
		e.jobs.begin(s.load, text.WorkManyPlan, e.now, cancel)
	}
	return s.changed(), e.do.planMany(ctx, s.load, s.act, e.now)
}

// halt gives up the planning under way.
func (s manyScreen) halt(e env) {
	if s.stop != nil {
		s.stop()
		e.jobs.end(s.load)
	}
}

func (s manyScreen) changed() manyScreen {
	s.version++
	return s
}

func (s manyScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[manyPlan]:
		return s.took(e, msg), nil
	case manyStep:
		if msg.run != s.run.id {
			return s, nil
		}
		s.at = msg
		e.jobs.at(msg.run, msg.done, msg.total)
		return s.changed(), s.run.next()
	case submittedMsg:
		return s.done(e, msg)
	case changedMsg:
		if s.running() || s.over {
			return s, nil
		}
		return s.look(e)
	case resizedMsg:
		return s.changed(), nil
	case actionMsg:
		if msg.id == actBack && s.running() {
			s.run.cancel()
		}
	case tea.KeyPressMsg, tea.PasteMsg:
		return s.typed(e, msg)
	}
	return s, nil
}

// took shows the plan, and asks for what confirms it; what is typed already stays.
func (s manyScreen) took(e env, msg loadedMsg[manyPlan]) screen {
	if msg.id != s.load {
		return s
	}
	e.jobs.end(msg.id)
	s.load, s.stop = 0, nil
	if msg.err != nil {
		s.form = form{verb: e.t(text.ManyBack), told: true, submit: closeForm, wrong: failMany(e, msg.err)}.focusOn(1)
		return s.changed()
	}
	same := s.has && len(msg.value.acts) == len(s.plan.acts)
	s.plan, s.has = msg.value, true
	if !same {
		s.form = s.ask(e)
	}
	return s.changed()
}

// failMany is failure, with the words that a task's guide is needed.
func failMany(e env, err error) string {
	if errors.Is(err, errOpenGuide) {
		return e.t(text.ManyOpenGuide)
	}
	return failure(e, err)
}

// digits takes out what sets the thousands of a number apart: 1.234, 1,234 and 1 234 are the same number.
func digits(s string) string { return strings.NewReplacer(".", "", ",", "", " ", "").Replace(s) }

func closeForm(env, []string) (loadID, tea.Cmd, fault) { return 0, emit(popMsg{}), fault{} }

// ask makes the form that confirms the plan.
func (s manyScreen) ask(e env) form {
	n := len(s.plan.acts)
	w := form{verb: s.verb(e.frame), no: e.t(text.FormNo)}
	switch {
	case n == 0:
		w = form{verb: e.t(text.ManyBack), told: true, submit: closeForm}
		return w.focusOn(1)
	case n < confirmMany:
		w.confirm = true
	default:
		x := lineField(e.frame, e.t(text.ManyConfirm, number(e.lang, n)), "", "")
		x.aside, x.line.CharLimit = true, 8
		w.fields = []field{x}
	}
	return w.focusOn(0)
}

// scrollKey is what a key does to the list while the confirmation is typed: letters are no part of a number.
func (s manyScreen) scrollKey(key string) (actionID, bool) {
	keys := map[string]actionID{
		"up": actUp, "down": actDown, "pgup": actPageUp, "pgdown": actPageDown, "ctrl+b": actPageUp, "ctrl+f": actPageDown, "home": actTop, "end": actBottom,
	}
	if len(s.form.fields) > 0 && s.form.focus == 0 {
		keys["k"], keys["j"], keys["g"], keys["G"] = actUp, actDown, actTop, actBottom
	}
	id, ok := keys[key]
	return id, ok
}

// typed takes a key or pasted text, once there is a plan to confirm.
func (s manyScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case s.running():
		return s, nil
	case ok:
		return s.key(e, k)
	}
	return s.toForm(e, msg)
}

func (s manyScreen) key(e env, k tea.KeyPressMsg) (screen, tea.Cmd) {
	key := k.String()
	if id, ok := s.scrollKey(key); ok {
		s.cur = s.cur.move(id, len(s.plan.rows), s.rows(e.frame))
		return s.changed(), nil
	}
	switch key {
	case "f2":
		if row, ok := s.selected(); ok && row.ID != 0 {
			return s, emit(openGuideMsg{row: row.Row})
		}
		return s, nil
	case "esc":
		s.halt(e)
		return s, emit(popMsg{})
	}
	if s.form.verb == "" { // nothing has come yet
		return s, nil
	}
	return s.toForm(e, k)
}

// toForm hands a key to the confirmation. Its verb does what the plan shows.
func (s manyScreen) toForm(e env, msg tea.Msg) (screen, tea.Cmd) {
	var run manyRun
	if !s.form.told {
		s.form.submit = func(e env, v []string) (loadID, tea.Cmd, fault) {
			n := len(s.plan.acts)
			if n >= confirmMany && digits(v[0]) != itoa(n) {
				return 0, nil, fault{said: e.t(text.ManyWrongNumber, number(e.lang, n))}
			}
			begun, cmd := e.do.doMany(e.next(), s.act, s.plan)
			run = begun
			return 0, cmd, fault{}
		}
	}
	next, cmd := s.form.update(e, msg)
	s.form = next.(form) //nolint:forcetypeassert // form.update returns a form
	if run.id != 0 {
		s.run, s.at = run, manyStep{}
		e.jobs.begin(run.id, text.WorkManyDo, e.now, run.cancel)
	}
	return s.changed(), cmd
}

func (s manyScreen) selected() (manyRow, bool) {
	at := s.cur.within(len(s.plan.rows), 1).at
	if at >= len(s.plan.rows) {
		return manyRow{}, false
	}
	return s.plan.rows[at], true
}

// done closes the preview, and the form below it, once the store has said yes; after a no it stays, and nothing has changed.
func (s manyScreen) done(e env, msg submittedMsg) (screen, tea.Cmd) {
	if s.run.id == 0 || msg.id != s.run.id {
		return s, nil
	}
	e.jobs.end(msg.id)
	s.run = manyRun{}
	switch {
	case errors.Is(msg.err, context.Canceled):
		s.form.wrong = e.t(text.ManyStopped)
		return s.changed(), nil
	case msg.err != nil:
		s.form.wrong = failMany(e, msg.err)
		return s.changed(), nil
	}
	s.over = true
	if s.above {
		return s, tea.Sequence(emit(popMsg{}), emit(popMsg{}))
	}
	return s, emit(popMsg{})
}
