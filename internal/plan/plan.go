package plan

import (
	"cmp"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// Plan is the work chosen, in the order to do it, and what it is expected to free.
type Plan struct {
	Now            time.Time
	CutOff         time.Time // the payment cut-off planned for
	Evening        time.Time // the last evening run that still reaches it
	Minutes        int       // of work until the cut-off
	EveningMinutes int       // of those, until the evening run
	Used           int
	ShareMinutes   int // of those used, what went to late cases first
	Steps          []Step
	Freed          []Freed
	ByDeadline     int // cases freed on the same minutes by working the same tasks in deadline order
	ByImpact       int // and in the queue's own order
	Left           Left
	Times          []TypeTime // of the types in the plan
}

// Step is a task to work.
type Step struct {
	ID      store.TaskID
	Case    string
	Type    catalog.Number
	Minutes int
	By      time.Time // the evening run or cut-off it must be done by to count
	Late    bool      // it belongs to an overdue or long-waiting case that goes first
	Frees   bool      // with it the case is freed
}

// Freed is a case whose payment is expected to be part of the run, with what makes that less sure.
type Freed struct {
	Case             string
	UnknownFrequency bool // it counts as due in this run
	UnknownStatus    bool // when the decision comes is unknown; the evening run is taken
	UnknownBeside    int  // open tasks of unknown effect on the case
}

// Reason says why a case is not in the plan. The strings are stable and stand in JSON.
type Reason string

// The reasons.
const (
	LeftWaiting Reason = "waiting"     // a blocker waits for a date
	LeftTaken   Reason = "taken"       // a colleague holds a blocker
	LeftNotDue  Reason = "not_due"     // it is not paid in this run
	LeftEvening Reason = "evening_run" // its decision cannot reach the evening run
	LeftTime    Reason = "time"        // there are not minutes enough
	LeftLater   Reason = "next_run"    // it is worked in the plan because it is late, but is freed in a later run only
)

// Left is who is left behind.
type Left struct {
	Cases          int // with open blockers, not freed by the plan
	Waiting, Taken int // of those
	List           []LeftCase
}

// LeftCase is a case left behind.
type LeftCase struct {
	Case    string
	Reason  Reason
	Since   catalog.Date // the day from which it counts, or will count, as late
	Late    bool
	Minutes int
	Tasks   []store.TaskID
}

// leftShown is how many of those left behind are listed, those who have waited longest first.
const leftShown = 100

// Facts answers for a case; it is asked for few.
type Facts func(number string) store.CaseFacts

// maker makes one plan.
type maker struct {
	*Pool
	rules catalog.Rules
	w     window
	facts map[int32]store.CaseFacts
	ask   Facts
	plan  Plan
	taken map[int32]verdict // the cases chosen
	order []int32           // of the cases chosen: late ones first, then the shortest
}

// verdict is how a case stands to this run.
type verdict struct {
	reason Reason // why it cannot be freed in this run; empty when it can
	job    job    // what it takes
	late   bool   // it goes first
}

// Make chooses the work. asked is a number of minutes, or zero for those the working hours leave until the cut-off.
func Make(p *Pool, r catalog.Rules, asked int, ask Facts) Plan {
	p.byCase()
	m := &maker{Pool: p, rules: r, w: windowOf(r, p.now, asked), facts: map[int32]store.CaseFacts{}, ask: ask, taken: map[int32]verdict{}}
	m.plan = Plan{Now: p.now, CutOff: m.w.cutOff, Evening: m.w.evening, Minutes: m.w.all, EveningMinutes: m.w.evenings}
	left := m.takeLate(m.budget())
	m.takeMost(left)
	m.steps()
	m.plan.ByDeadline = m.played(func(a, b work) int {
		return cmp.Or(cmp.Compare(a.deadline, b.deadline), cmp.Compare(a.impact, b.impact), cmp.Compare(a.created, b.created), cmp.Compare(a.id, b.id))
	})
	m.plan.ByImpact = m.played(func(a, b work) int {
		return cmp.Or(cmp.Compare(a.impact, b.impact), cmp.Compare(a.deadline, b.deadline), cmp.Compare(a.created, b.created), cmp.Compare(a.id, b.id))
	})
	m.leave()
	return m.plan
}

// factsOf asks once for each case.
func (m *maker) factsOf(of int32) store.CaseFacts {
	f, ok := m.facts[of]
	if !ok {
		f = m.ask(m.cases[of].number)
		m.facts[of] = f
	}
	return f
}

// eveningFirst reports whether the evening run comes before the cut-off, as it does unless the cut-off day's own run counts.
func (m *maker) eveningFirst() bool { return !m.w.evening.After(m.w.cutOff) }

func (m *maker) budget() budget {
	if m.eveningFirst() {
		return budget{early: m.w.evenings, late: m.w.all}
	}
	return budget{early: m.w.pays, late: m.w.all}
}

// waitsForEvening reports whether a task's effect waits for an evening run: a decision does, but on "Igangværende sag" (S1 l.150-151).
func waitsForEvening(decision bool, f store.CaseFacts) bool {
	return decision && f.Status != catalog.StatusOngoing
}

// early reports whether a task is bound by the sooner of the two due dates.
func (m *maker) early(t work, f store.CaseFacts) bool {
	return waitsForEvening(t.decision, f) == m.eveningFirst()
}

// judge says whether a workable case can be freed in this run, and what it takes.
func (m *maker) judge(of int32) verdict {
	f := m.factsOf(of)
	v := verdict{job: job{of: int(of)}}
	for _, t := range m.tasksOf(of) {
		v.job.total += int(t.minutes)
		if m.early(t, f) {
			v.job.early += int(t.minutes)
		}
	}
	due, _ := m.rules.Due(f.Frequency, m.w.cutOff)
	b := m.budget()
	switch {
	case !due:
		v.reason = LeftNotDue
	case !f.DecisionRun.IsZero() && m.rules.CutOffAfterRun(f.DecisionRun).After(m.w.cutOff):
		v.reason = LeftEvening
	case v.job.early > b.early && m.eveningFirst():
		v.reason = LeftEvening
	case v.job.early > b.early || v.job.total > b.late:
		v.reason = LeftTime
	}
	return v
}

// takeLate gives a share of the minutes to overdue and long-waiting cases, those late longest first; one that does not fit is passed over.
// It gives the budget that is left.
func (m *maker) takeLate(b budget) budget {
	share := b.late * m.rules.Plan.Share / 100
	var late []int32
	for i, c := range m.cases {
		if c.late && c.workable() && int(c.minutes) <= share {
			late = append(late, int32(i))
		}
	}
	slices.SortFunc(late, func(x, y int32) int {
		return cmp.Or(cmp.Compare(m.cases[x].since, m.cases[y].since), cmp.Compare(x, y))
	})
	for _, of := range late {
		if share < m.times.least {
			break
		}
		if int(m.cases[of].minutes) > share {
			continue
		}
		v := m.judge(of)
		v.late = true
		if v.job.early > b.early && v.reason == "" {
			v.reason = LeftEvening
		}
		if v.reason != "" {
			v.job.early = 0 // it counts in a later run, so no due date of this one binds it
		}
		m.take(of, v)
		share -= v.job.total
		b.early -= v.job.early
		b.late -= v.job.total
		m.plan.ShareMinutes += v.job.total
	}
	return b
}

func (m *maker) take(of int32, v verdict) {
	m.taken[of] = v
	m.order = append(m.order, of)
	m.plan.Used += v.job.total
}

// takeMost chooses among all other cases as many as can be freed. The cases are looked at from the shortest up, and once those bound by the later due
// date alone fill the minutes no longer case can be needed: one of them could take its place.
func (m *maker) takeMost(b budget) {
	var rest []int32
	for i, c := range m.cases {
		if _, taken := m.taken[int32(i)]; !taken && c.workable() && int(c.minutes) <= b.late {
			rest = append(rest, int32(i))
		}
	}
	slices.SortFunc(rest, func(x, y int32) int { // by place last: sorting so is several times faster than keeping equals in their order
		return cmp.Or(cmp.Compare(m.cases[x].minutes, m.cases[y].minutes), cmp.Compare(m.cases[x].since, m.cases[y].since), cmp.Compare(x, y))
	})
	var jobs []job
	filled := 0
	for _, of := range rest {
		v := m.judge(of)
		if v.reason != "" {
			continue
		}
		jobs = append(jobs, v.job)
		if v.job.early == 0 {
			filled += v.job.total
		}
		if filled > b.late {
			break
		}
	}
	chosen := choose(jobs, b)
	slices.Sort(chosen) // the shortest first, as they were looked at
	for _, i := range chosen {
		m.take(int32(jobs[i].of), verdict{job: jobs[i]})
	}
}
