package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// reconcileScreen shows what a snapshot would do: what is doubtful first, then the tasks in groups, each of which unfolds. Nothing is changed before it is
// confirmed. While it is carried out the other screens can be gone to.
type reconcileScreen struct {
	req     ImportRequest // as it would be carried out
	sum     ImportSummary
	groups  []planGroup
	cur     cursor
	run     importRun
	at      importStep
	failed  string // what became of the last try
	pane    *memo
	version int
}

// planGroup is the tasks of one kind: items[from:to] of the plan. What is unchanged is counted only.
type planGroup struct {
	kind     store.PlanKind
	n        int
	from, to int
	open     bool
}

func newReconcileScreen(r ImportRequest, sum ImportSummary) screen {
	return reconcileScreen{req: r, sum: sum, groups: planGroups(sum.Plan), pane: &memo{}}
}

// planGroups takes a plan apart by kind; its items stand in that order.
func planGroups(p *store.Plan) []planGroup {
	var out []planGroup
	at := 0
	for _, kind := range store.PlanKinds() {
		g := planGroup{kind: kind, n: p.Counts[kind], from: at}
		for at < len(p.Items) && p.Items[at].Kind == kind {
			at++
		}
		g.to = at
		if g.n > 0 || g.to > g.from {
			out = append(out, g)
		}
	}
	return out
}

// id is that of an import under way while the plan is carried out, so that the same key stops both.
func (s reconcileScreen) id() screenID {
	if s.running() {
		return screenImport
	}
	return screenReconcile
}

func (s reconcileScreen) running() bool { return s.run.id != 0 }

func (s reconcileScreen) typing() bool               { return false }
func (s reconcileScreen) init(env) (screen, tea.Cmd) { return s, nil }

// changed notes that the screen must be drawn anew.
func (s reconcileScreen) changed() reconcileScreen {
	s.version++
	return s
}

func (s reconcileScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[ImportSummary]:
		return s.took(e, msg)
	case importStep:
		if msg.run != s.run.id {
			return s, nil
		}
		s.at = msg
		e.jobs.at(s.run.id, msg.done, msg.total)
		if msg.finishing {
			e.jobs.call(s.run.id, text.WorkFinish)
		}
		return s.changed(), s.run.next()
	case reconcileMsg:
		return s.start(e, msg.force, false)
	case resizedMsg:
		return s.changed(), nil
	case actionMsg:
		return s.act(e, msg.id)
	}
	return s, nil
}

// reconcileMsg carries the plan out.
type reconcileMsg struct{ force bool }

// start carries the plan out, or works it out anew.
func (s reconcileScreen) start(e env, force, dry bool) (screen, tea.Cmd) {
	if e.deps.Import == nil || s.running() {
		return s, nil
	}
	x := *s.req.Extract
	x.Force, x.Seen = force, s.sum.Plan
	r := ImportRequest{Path: s.req.Path, DryRun: dry, Extract: &x}
	what := text.WorkImport
	if dry {
		x.Seen, what = nil, text.WorkRead
	}
	run, cmd := e.do.startImport(e.next(), e.deps.Import, r)
	s.run, s.at, s.failed = run, importStep{}, ""
	e.jobs.begin(run.id, what, e.now, run.cancel)
	return s.changed(), cmd
}

// took takes the end of a run: the plan anew, or what was done.
func (s reconcileScreen) took(e env, msg loadedMsg[ImportSummary]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != s.run.id {
		return s, nil
	}
	dry := s.run.dry
	s.run = importRun{}
	switch {
	case errors.Is(msg.err, ErrPlanMoved):
		next, cmd := s.start(e, false, true)
		return next, tea.Batch(cmd, complain(e.t(text.ReconcileMovedOn)))
	case msg.value.Stopped || errors.Is(msg.err, context.Canceled):
		s.failed = e.t(text.ReconcileStopped)
		return s.changed(), emit(reloadMsg{})
	case msg.err != nil:
		s.failed = failure(e, msg.err)
		return s.changed(), nil
	case dry:
		return s.planned(msg.value), nil
	}
	said := say(e.t(text.ReconcileDone, number(e.lang, touched(msg.value.Plan))))
	if msg.value.Record == 0 {
		return s.changed(), tea.Sequence(emit(popMsg{}), emit(reloadMsg{}), said)
	}
	return s.changed(), tea.Sequence(emit(replaceMsg{newRecordScreen(msg.value.Record)}), emit(reloadMsg{}), said)
}

// planned puts a plan made anew in the place of the old one.
func (s reconcileScreen) planned(sum ImportSummary) screen {
	s.sum, s.groups, s.cur = sum, planGroups(sum.Plan), cursor{}
	return s.changed()
}

// touched counts what a plan changes or judges.
func touched(p *store.Plan) int {
	n := 0
	for kind, count := range p.Counts {
		if kind != store.PlanUnchanged && kind != store.PlanTooLate {
			n += count
		}
	}
	return n
}

func (s reconcileScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case id == actBack && s.running():
		s.run.cancel()
		return s, nil
	case id == actBack:
		return s, tea.Sequence(emit(popMsg{}), say(e.t(text.ReconcileNothing)))
	case id == actReconcile:
		return s, emit(pushMsg{s.confirm(e)})
	case isMove(id):
		s.cur = s.cur.move(id, s.count(), s.rows(e.frame))
		return s.changed(), nil
	case id == actOpen:
		return s.fold(), nil
	}
	if item, ok := s.item(); ok {
		return s, s.onItem(id, item)
	}
	return s, nil
}

// count is how many lines the list has: a group each, and its tasks where it is unfolded.
func (s reconcileScreen) count() int {
	n := len(s.groups)
	for _, g := range s.groups {
		n += g.shown()
	}
	return n
}

func (g planGroup) shown() int {
	if !g.open {
		return 0
	}
	return g.to - g.from
}

// line finds what stands in a line of the list: the group, and the item of the plan; -1 for the group itself.
func (s reconcileScreen) line(at int) (group, item int) {
	for i, g := range s.groups {
		if at == 0 {
			return i, -1
		}
		at--
		if at < g.shown() {
			return i, g.from + at
		}
		at -= g.shown()
	}
	return -1, -1
}

// fold unfolds the group under the cursor or folds it; on a task it folds the task's group.
func (s reconcileScreen) fold() screen {
	at := s.cur.within(s.count(), 1).at
	i, item := s.line(at)
	if i < 0 {
		return s
	}
	s.groups = append([]planGroup(nil), s.groups...)
	s.groups[i].open = !s.groups[i].open
	if item >= 0 {
		s.cur.at = at - (item - s.groups[i].from) - 1
	}
	return s.changed()
}

// item is the task of the plan under the cursor.
func (s reconcileScreen) item() (store.PlanItem, bool) {
	_, i := s.line(s.cur.within(s.count(), 1).at)
	if i < 0 {
		return store.PlanItem{}, false
	}
	return s.sum.Plan.Items[i], true
}

func (s reconcileScreen) onItem(id actionID, item store.PlanItem) tea.Cmd {
	switch id {
	case actCase:
		return emit(openCaseMsg{number: item.Case, focus: max(item.Task, item.Of)})
	case actCopy:
		return emit(copyMsg{safe.Line(item.Case)})
	}
	return nil
}

// why refuses what needs a task, or a plan that changes something.
func (s reconcileScreen) why(e env, id actionID) string {
	switch id {
	case actCase, actCopy:
		item, ok := s.item()
		switch {
		case !ok:
			return e.t(text.ReconcileNoTask, keyOf(e.frame, screenReconcile, actOpen))
		case id == actCase && item.Task == 0 && item.Of == 0:
			return e.t(text.ReconcileNotYet)
		}
	}
	return ""
}

// doubtful reports whether the plan can only be forced.
func (s reconcileScreen) doubtful() bool {
	return len(s.sum.Plan.Doubts) > 0 || s.sum.Doubt != store.TakenSure
}

// confirm asks before the plan is carried out; "no" is where the cursor stands. Forcing is a choice of its own.
func (s reconcileScreen) confirm(e env) screen {
	n := touched(s.sum.Plan)
	intro := []string{e.t(text.ReconcileAsk, number(e.lang, n))}
	if n == 1 {
		intro[0] = e.t(text.ReconcileAskOne)
	}
	w := form{title: e.t(text.ReconcileAskTitle), verb: e.t(text.ReconcileVerb), no: e.t(text.ReconcileNo), confirm: true}
	if s.doubtful() {
		w.fields = []field{checkField(e.t(text.ReconcileForce, safe.Line(e.staff.Name)))}
		intro = append(intro, s.doubts(e.frame)...)
	}
	w.intro = append(intro, "", e.st.Quiet.Render(e.t(text.ReconcileAskUndo)))
	doubtful := s.doubtful()
	w.submit = func(e env, v []string) (loadID, tea.Cmd, fault) {
		if doubtful && v[0] != checked {
			return 0, nil, fault{said: e.t(text.ReconcileNeedsForce)}
		}
		return 0, tea.Sequence(emit(popMsg{}), emit(reconcileMsg{doubtful})), fault{}
	}
	if !doubtful {
		return w.focusOn(0)
	}
	return w.focusOn(len(w.fields)) // no
}
