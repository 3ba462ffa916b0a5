package plan

import (
	"cmp"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// steps puts the tasks of the chosen cases in order: what must be done by the sooner due date first, and within that late cases first, then the
// shortest, so that whoever is interrupted has freed as many as can be.
func (m *maker) steps() {
	for _, early := range []bool{true, false} {
		for _, of := range m.order {
			v, f := m.taken[of], m.factsOf(of)
			for _, t := range m.tasksOf(of) {
				if (v.reason == "" && m.early(t, f)) != early {
					continue
				}
				m.plan.Steps = append(m.plan.Steps, m.step(t, v, f))
			}
		}
	}
	m.markFreed()
	m.typeTimes()
}

func (m *maker) step(t work, v verdict, f store.CaseFacts) Step {
	by := m.w.cutOff
	if waitsForEvening(t.decision, f) {
		by = m.w.evening
	}
	if v.reason != "" {
		by = time.Time{} // nothing of this run hangs on it
	}
	return Step{ID: t.id, Case: m.cases[t.of].number, Type: t.typ, Minutes: int(t.minutes), By: by, Late: v.late}
}

// markFreed marks the step with which each case is freed, and lists the cases in the order they are.
func (m *maker) markFreed() {
	last := map[string]int{}
	for i, s := range m.plan.Steps {
		last[s.Case] = i
	}
	for i := range m.plan.Steps {
		s := &m.plan.Steps[i]
		of := m.find[s.Case]
		if last[s.Case] != i || m.taken[of].reason != "" {
			continue
		}
		s.Frees = true
		f := m.factsOf(of)
		_, known := m.rules.Due(f.Frequency, m.w.cutOff)
		unclear := m.cases[of].decision && f.Status != catalog.StatusOngoing && f.Status != catalog.StatusClarifying
		m.plan.Freed = append(m.plan.Freed, Freed{Case: s.Case, UnknownFrequency: !known, UnknownStatus: unclear, UnknownBeside: f.Unknown})
	}
}

// typeTimes lists what the types of the plan are taken to last, the number of the type ascending.
func (m *maker) typeTimes() {
	seen := map[catalog.Number]bool{}
	for _, s := range m.plan.Steps {
		if !seen[s.Type] {
			seen[s.Type] = true
			m.plan.Times = append(m.plan.Times, m.times.Of(s.Type))
		}
	}
	slices.SortFunc(m.plan.Times, func(a, b TypeTime) int { return cmp.Compare(a.Type, b.Type) })
}

// leave counts who is left behind and lists those who have waited longest.
func (m *maker) leave() {
	var left []int32
	for i, c := range m.cases {
		v, taken := m.taken[int32(i)]
		if taken && v.reason == "" {
			continue
		}
		left = append(left, int32(i))
		switch {
		case c.waits:
			m.plan.Left.Waiting++
		case c.taken:
			m.plan.Left.Taken++
		}
	}
	m.plan.Left.Cases = len(left)
	slices.SortFunc(left, func(x, y int32) int {
		return cmp.Or(cmp.Compare(m.cases[x].since, m.cases[y].since), cmp.Compare(x, y))
	})
	for _, of := range left[:min(len(left), leftShown)] {
		m.plan.Left.List = append(m.plan.Left.List, m.leftCase(of))
	}
}

func (m *maker) leftCase(of int32) LeftCase {
	c := m.cases[of]
	out := LeftCase{Case: c.number, Since: c.since, Late: c.late, Minutes: int(c.minutes), Reason: m.whyLeft(of)}
	for _, t := range m.tasksOf(of) {
		out.Tasks = append(out.Tasks, t.id)
	}
	return out
}

func (m *maker) whyLeft(of int32) Reason {
	c := m.cases[of]
	switch _, taken := m.taken[of]; {
	case taken:
		return LeftLater
	case c.waits:
		return LeftWaiting
	case c.taken:
		return LeftTaken
	}
	if r := m.judge(of).reason; r != "" {
		return r
	}
	return LeftTime
}
