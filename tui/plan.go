package tui

import (
	"context"
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/plan"
	"rettidig/internal/text"
	"rettidig/store"
)

// planScreen shows the day plan: what it frees against the queue's orders, the work in order, and who is left behind.
type planScreen struct {
	minutes int // asked for; zero: those the working hours leave until the cut-off
	data    planData
	has     bool
	stale   bool // the store has moved on since, and the plan is too large to work out at every act
	failed  string
	run     planRun
	at      planStep
	left    bool // who is left behind, instead of the work
	cur     [2]cursor
	pane    *memo
	version int
}

func newPlanScreen() planScreen { return planScreen{pane: &memo{}} }

func (p planScreen) id() screenID { return screenPlan }

func (p planScreen) typing() bool { return false }

func (p planScreen) init(e env) (screen, tea.Cmd) { return p.read(e) }

// read works the plan out anew; one under way is given up.
func (p planScreen) read(e env) (planScreen, tea.Cmd) {
	p = p.stop(e)
	run, cmd := e.do.startPlan(e.next(), e.now, p.minutes)
	p.run, p.at, p.stale = run, planStep{}, false
	e.jobs.begin(run.id, text.PlanWork, e.now, run.cancel)
	return p.changed(), cmd
}

func (p planScreen) stop(e env) planScreen {
	if p.run.cancel != nil {
		p.run.cancel()
		e.jobs.end(p.run.id)
	}
	return p
}

// changed notes that the screen must be drawn anew.
func (p planScreen) changed() planScreen {
	p.version++
	return p
}

func (p planScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[planData]:
		return p.took(e, msg), nil
	case planStep:
		if msg.run != p.run.id {
			return p, nil
		}
		e.jobs.at(msg.run, msg.done, msg.total)
		p.at = msg
		return p.changed(), p.run.next()
	case planMinutesMsg:
		p.minutes = msg.minutes
		return p.read(e)
	case changedMsg:
		return p.moved(e)
	case resizedMsg:
		return p.changed(), nil
	case actionMsg:
		return p.act(e, msg)
	}
	return p, nil
}

// planMinutesMsg asks for a plan of so many minutes.
type planMinutesMsg struct{ minutes int }

func (p planScreen) took(e env, msg loadedMsg[planData]) screen {
	if msg.id != p.run.id {
		return p
	}
	e.jobs.end(msg.id)
	p.run, p.failed = planRun{}, ""
	switch {
	case errors.Is(msg.err, context.Canceled):
		p.failed = e.t(text.PlanStopped, keyOf(e.frame, screenPlan, actPlanAgain))
	case msg.err != nil:
		p.failed = failure(e, msg.err)
	default:
		p.data, p.has = msg.value, true
	}
	return p.changed()
}

// moved takes that the store has moved on: a small plan is worked out at once, a large one says that it is old.
func (p planScreen) moved(e env) (screen, tea.Cmd) {
	if p.run.cancel != nil || p.data.blockers > planAtOnce {
		p.stale = true
		return p.changed(), nil
	}
	return p.read(e)
}

// planAtOnce is up to how many tasks a plan takes less than a blink.
const planAtOnce = 20_000

func (p planScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	switch a.id {
	case actBack:
		if p.left {
			p.left = false
			return p.changed(), nil
		}
		return p.stop(e), emit(popMsg{})
	case actMore:
		p.left = !p.left
		return p.changed(), nil
	case actPlanMinutes:
		return p, emit(pushMsg{newPlanForm(e, p.minutes)})
	case actPlanAgain:
		return p.read(e)
	}
	if isMove(a.id) {
		i := p.which()
		p.cur[i] = p.cur[i].move(a.id, p.count(), p.rows(e.frame))
		return p.changed(), nil
	}
	return p, p.onRow(a.id)
}

// which is the list that is shown, and count how many it has.
func (p planScreen) which() int {
	if p.left {
		return 1
	}
	return 0
}

func (p planScreen) count() int {
	if p.left {
		return len(p.data.Left.List)
	}
	return len(p.data.Steps)
}

// step is the step under the cursor.
func (p planScreen) step() (plan.Step, store.Row, bool) {
	at := p.cur[0].within(len(p.data.Steps), 1).at
	if p.left || at >= len(p.data.Steps) {
		return plan.Step{}, store.Row{}, false
	}
	s := p.data.Steps[at]
	row, ok := p.data.rows[s.ID]
	return s, row, ok
}

// leftCase is the case left behind under the cursor.
func (p planScreen) leftCase() (plan.LeftCase, bool) {
	at := p.cur[1].within(len(p.data.Left.List), 1).at
	if !p.left || at >= len(p.data.Left.List) {
		return plan.LeftCase{}, false
	}
	return p.data.Left.List[at], true
}

// onRow asks for an act on the task under the cursor; of those left behind the case is opened.
func (p planScreen) onRow(id actionID) tea.Cmd {
	if l, ok := p.leftCase(); ok && (id == actOpen || id == actCase) && len(l.Tasks) > 0 {
		return emit(openCaseMsg{number: l.Case, focus: l.Tasks[0]})
	}
	if _, row, ok := p.step(); ok {
		return taskAction(id, row)
	}
	return nil
}

// why refuses what needs a task when there is none under the cursor.
func (p planScreen) why(e env, id actionID) string {
	switch id {
	case actOpen, actCase, actResolve, actClaim, actWait, actNote:
		_, row, step := p.step()
		_, left := p.leftCase()
		switch {
		case step:
			return refusal(e, row.Task, id)
		case !left || id != actOpen && id != actCase:
			return e.t(text.PlanNoRow)
		}
	}
	return ""
}

// newPlanForm asks how many minutes there are.
func newPlanForm(e env, minutes int) screen {
	given := ""
	if minutes > 0 {
		given = strconv.Itoa(minutes)
	}
	x := lineField(e.frame, e.t(text.PlanAskMinutes), given, "").selected()
	x.help = e.t(text.PlanAskHelp)
	return form{
		title: e.t(text.PlanTitle), fields: []field{x}, verb: e.t(text.PlanAskVerb),
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			said := strings.TrimSpace(v[0])
			n, err := strconv.Atoi(said)
			if said != "" && (err != nil || n < 1 || n > planMost) {
				return 0, nil, fault{said: e.t(text.PlanAskBad)}
			}
			return 0, tea.Sequence(emit(popMsg{}), emit(planMinutesMsg{n})), fault{}
		},
	}
}

// planMost is the most minutes that can be planned: more than the hours of two weeks.
const planMost = 10_000
