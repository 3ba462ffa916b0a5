package plan

import (
	"maps"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// work is an open task that holds a payment back.
type work struct {
	id       store.TaskID
	created  int64 // Unix seconds
	deadline int64
	of       int32 // its case
	typ      catalog.Number
	due      catalog.Date // KSD's own, zero when there is none
	impact   catalog.Impact
	decision bool
	minutes  int32
}

// caseWork is the open blockers of one case.
type caseWork struct {
	number   string
	first    int32 // of its tasks in the pool, once they are sorted by case
	tasks    int32
	minutes  int32
	since    catalog.Date // the day from which it counts as late: overdue, or waiting long; the earliest of its tasks
	late     bool
	waits    bool // a blocker waits for a date
	taken    bool // a colleague holds a blocker
	decision bool // a blocker holds the decision back
}

// workable reports whether all its blockers can be worked now by whoever asks.
func (c caseWork) workable() bool { return !c.waits && !c.taken }

// Pool collects the open tasks that hold payments back. It keeps the little of each that the plan needs, so that a million tasks fit.
type Pool struct {
	now   time.Time
	today catalog.Date
	rules catalog.PlanRules
	me    store.StaffID
	times Times
	tasks []work
	cases []caseWork
	find  map[string]int32
}

// NewPool makes an empty pool as seen at the moment by one member of staff; zero is nobody.
func NewPool(now time.Time, rules catalog.PlanRules, times Times, me store.StaffID) *Pool {
	return &Pool{now: now, today: catalog.DateOf(now), rules: rules, me: me, times: times, find: map[string]int32{}}
}

// reserve makes room for so many tasks at once: lists of half a million must not grow by doubling.
func (p *Pool) reserve(tasks int) {
	p.tasks = make([]work, 0, tasks)
	p.cases = make([]caseWork, 0, tasks)
	p.find = make(map[string]int32, tasks)
}

// renew puts the open tasks of cases in the place of those that were read before.
func (p *Pool) renew(cases map[string][]store.Task) {
	for number := range cases {
		if of, ok := p.find[number]; ok {
			p.cases[of] = caseWork{number: number}
		}
	}
	p.tasks = slices.DeleteFunc(p.tasks, func(t work) bool {
		_, again := cases[p.cases[t.of].number]
		return again
	})
	for _, number := range slices.Sorted(maps.Keys(cases)) {
		for _, t := range cases[number] {
			p.Add(t)
		}
	}
	p.dropEmpty()
}

// dropEmpty takes away the cases nothing is open on any more.
func (p *Pool) dropEmpty() {
	moved := make([]int32, len(p.cases))
	kept := p.cases[:0]
	for i, c := range p.cases {
		moved[i] = int32(len(kept))
		if c.tasks > 0 {
			kept = append(kept, c)
			p.find[c.number] = moved[i]
		} else {
			delete(p.find, c.number)
		}
	}
	p.cases = kept
	for i := range p.tasks {
		p.tasks[i].of = moved[p.tasks[i].of]
	}
}

// Add takes an open task that holds back a decision or a payment; others hold no payment and are left out.
func (p *Pool) Add(t store.Task) {
	if t.State != store.StateOpen || t.Class != catalog.BlocksDecision && t.Class != catalog.BlocksPayment {
		return
	}
	of, ok := p.find[t.Case]
	if !ok {
		of = int32(len(p.cases))
		p.find[t.Case] = of
		p.cases = append(p.cases, caseWork{number: t.Case})
	}
	w := work{
		id: t.ID, created: t.Created.Time.Unix(), deadline: t.Deadline.Unix(), of: of, typ: t.Type, due: t.Due, impact: t.Impact,
		decision: t.Class == catalog.BlocksDecision, minutes: int32(p.times.Of(t.Type).Minutes),
	}
	p.tasks = append(p.tasks, w)
	c := &p.cases[of]
	c.tasks++
	c.minutes += w.minutes
	c.waits = c.waits || t.Waiting(p.today)
	c.taken = c.taken || t.Owner != 0 && t.Owner != p.me
	c.decision = c.decision || w.decision
	p.age(c, t)
}

// age notes from which day the case counts as late: the day after KSD's due date, or the day it has waited long.
func (p *Pool) age(c *caseWork, t store.Task) {
	since := t.Created.Date() + catalog.Date(p.rules.LongWait)
	if t.Overdue(p.now) {
		since = min(since, t.Due+1)
	}
	if c.since.IsZero() || since < c.since {
		c.since = since
	}
	c.late = c.since <= p.today
}

// byCase sorts the tasks by case, in the order they came within each.
func (p *Pool) byCase() {
	at := int32(0)
	for i := range p.cases {
		p.cases[i].first = at
		at += p.cases[i].tasks
	}
	sorted := make([]work, len(p.tasks))
	next := make([]int32, len(p.cases))
	for _, t := range p.tasks {
		sorted[p.cases[t.of].first+next[t.of]] = t
		next[t.of]++
	}
	p.tasks = sorted
}

// tasksOf lists the tasks of a case; byCase must have been called.
func (p *Pool) tasksOf(of int32) []work {
	c := p.cases[of]
	return p.tasks[c.first : c.first+c.tasks]
}
