package training

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/ksdsim"
	"rettidig/store"
)

// Act is a task marked resolved by the trainee, as it stands now: one taken back is no act.
type Act struct {
	KSDID   string
	At      time.Time
	Answers []store.Answer
	Acted   bool // the trainee said that the act was done in KSD
	Forced  bool // a task that others hold, resolved all the same
}

// Origin says how a task of the simulated KSD came.
type Origin string

// The origins. The strings are stable and stand in JSON.
const (
	FromStart    Origin = "start"     // it stood in the queue from the beginning
	FromArrival  Origin = "arrival"   // it came on a later morning
	FromReturn   Origin = "returned"  // marked resolved without the act, so it was made again the day after
	FromFollowUp Origin = "follow_up" // KSD made it because of what was decided
)

// Made is a task as the simulated KSD has it.
type Made struct {
	Task
	KSDID  string
	Origin Origin
	There  bool // open in KSD
	Of     string
	marked time.Time // when the trainee marked it; zero while open
}

// Paid is what a payment run did with a case.
type Paid struct {
	At   time.Time
	What ksdsim.Payment
}

// CaseState is what the simulated KSD has made of a case.
type CaseState struct {
	Case      string
	Decision  ksdsim.Decision
	DecidedAt time.Time
	Awaits    bool // all that held the decision back is solved, and the evening run has not come
	Payments  []Paid
}

// World is the simulated KSD at a moment.
type World struct {
	At    time.Time
	Tasks []Made // in the order they came
	Cases []CaseState
}

// KSDID is the id that a task of an exercise bears in the store.
func KSDID(id string) string { return "OEV-" + id }

// CaseNumber is the number that a case of an exercise bears in the store.
func CaseNumber(id string) string { return "SAG-" + id }

// Play lets the simulated KSD live through the day until a moment, with the trainee's acts where they belong: what is marked, evening runs, payment
// runs, what a night makes again, and what arrives. It is simulated from what the sources state (internal/ksdsim) and claims nothing else.
func Play(d Day, lib *guides.Library, rules catalog.Rules, acts []Act, until time.Time) World {
	p := &player{day: d, lib: lib, rules: rules, cases: map[string]*playCase{}}
	for _, t := range d.Tasks {
		if t.Arrival(d.Exercise.Start).Equal(d.Exercise.Start) {
			p.arrive(t, FromStart)
		}
	}
	acts = slices.Clone(acts)
	slices.SortStableFunc(acts, func(a, b Act) int { return a.At.Compare(b.At) })
	for _, m := range moments(d, rules, until) {
		for len(acts) > 0 && !acts[0].At.After(m.at) {
			p.mark(acts[0])
			acts = acts[1:]
		}
		p.pass(m)
	}
	for _, a := range acts {
		if !a.At.After(until) {
			p.mark(a)
		}
	}
	return p.world(until)
}

// moment is something that happens in KSD by the clock.
type moment struct {
	at   time.Time
	what string
}

const (
	evening = "evening"
	payment = "payment"
	night   = "night"
)

// moments lists what happens from the exercise's start until an instant, in order.
func moments(d Day, rules catalog.Rules, until time.Time) []moment {
	start := d.Exercise.Start
	var out []moment
	for at := rules.NextEveningRun(start); !at.After(until); at = rules.NextEveningRun(at.Add(time.Second)) {
		out = append(out, moment{at, evening})
	}
	for at := rules.NextCutOff(start); !at.After(until); at = rules.NextCutOff(at) {
		out = append(out, moment{at, payment})
	}
	for at := morningAfter(start); !at.After(until); at = morningAfter(at) {
		out = append(out, moment{at, night})
	}
	slices.SortStableFunc(out, func(a, b moment) int { return a.at.Compare(b.at) })
	return out
}

// playCase is one case under play.
type playCase struct {
	sim       *ksdsim.Case
	frequency string
	state     CaseState
}

type player struct {
	day   Day
	lib   *guides.Library
	rules catalog.Rules
	tasks []Made
	cases map[string]*playCase
	order []string
}

func (p *player) arrive(t Task, from Origin) {
	c := p.cases[t.Case]
	if c == nil {
		c = &playCase{sim: ksdsim.New(t.Status), frequency: t.Frequency, state: CaseState{Case: t.Case}}
		p.cases[t.Case] = c
		p.order = append(p.order, t.Case)
	}
	c.sim.Open = append(c.sim.Open, t.Type)
	c.sim.Wrong = c.sim.Wrong || t.Wrong
	c.sim.Closing = c.sim.Closing || isMeta(t.Type)
	p.tasks = append(p.tasks, Made{Task: t, KSDID: KSDID(t.ID), Origin: from, There: true})
}

// mark does in the simulated case what the trainee says was done.
func (p *player) mark(a Act) {
	i := slices.IndexFunc(p.tasks, func(m Made) bool { return m.KSDID == a.KSDID && m.There })
	if i < 0 {
		return
	}
	t := &p.tasks[i]
	c := p.cases[t.Case]
	choice, _ := p.chosen(t.Type, a.Answers)
	if !t.Undone {
		if choice.Field != "" {
			c.sim.Set(choice.Field, choice.Value)
		}
		if choice.Outcome == guides.OutcomeCorrected && t.Type == 114 {
			c.sim.Correct()
		}
	}
	known, _ := catalog.Lookup(t.Type)
	acted := a.Acted || known.Recurrence != catalog.RecursNextDay
	c.sim.Mark(t.Type, acted && !t.Undone)
	t.There, t.marked = false, a.At
	p.look(c, a.At)
}

// chosen is the choice of the deciding step among answers.
func (p *player) chosen(n catalog.Number, answers []store.Answer) (guides.Choice, bool) {
	step, ok := p.lib.Guide(n, "da").Deciding()
	for _, a := range answers {
		if ok && a.Step == step.ID {
			return step.Choice(a.Choice)
		}
	}
	return guides.Choice{}, false
}

// pass lets a moment pass over every case.
func (p *player) pass(m moment) {
	for _, number := range p.order {
		c := p.cases[number]
		switch m.what {
		case evening:
			c.sim.Evening()
		case payment:
			p.pay(c, m.at)
		case night:
			c.sim.Morning()
			p.made(number, c, m.at)
		}
		p.look(c, m.at)
	}
	if m.what == night {
		p.arrivals(m.at)
	}
}

// pay runs the payment for a case that is due in it: the frequency decides when money is paid (S1 l.123).
func (p *player) pay(c *playCase, at time.Time) {
	if due, _ := p.rules.Due(c.frequency, at); due {
		c.sim.Monday()
		c.state.Payments = append(c.state.Payments, Paid{at, c.sim.Payment})
	}
}

// look notes when a case came to be decided.
func (p *player) look(c *playCase, at time.Time) {
	if c.state.DecidedAt.IsZero() && c.sim.Decision != ksdsim.Undecided {
		c.state.Decision, c.state.DecidedAt = c.sim.Decision, at
	}
}

// made finds the tasks that the simulated case has made since the night before, and gives them ids of their own.
func (p *player) made(number string, c *playCase, at time.Time) {
	for _, n := range c.sim.Open {
		if slices.ContainsFunc(p.tasks, func(m Made) bool { return m.Case == number && m.Type == n && m.There }) {
			continue
		}
		like := p.newest(number, n)
		t := like.Task
		t.Type = n
		t.Made = catalog.Moment{Time: catalog.DateOf(at).At(opens)}
		t.Due = catalog.DateOf(at) + madeDue
		t.Original = t.Due
		m := Made{Task: t, Origin: FromReturn, There: true, Of: like.ID}
		if like.Type != n {
			m.Origin, m.Task.Facts, m.Task.Expect, m.Task.Because = FromFollowUp, Words{}, "", ""
			m.Undone, m.Wrong = false, false
		}
		days := int(catalog.DateOf(at) - catalog.DateOf(p.day.Exercise.Start))
		m.ID = fmt.Sprintf("%s-%d-d%d", firstID(like), n, days)
		m.KSDID = KSDID(m.ID)
		p.tasks = append(p.tasks, m)
	}
}

// madeDue is in how many days a task that KSD makes again or as a follow-up is due. No source gives it.
const madeDue = 14

// firstID is the id a made task's own id begins with: that of the task it all began with.
func firstID(m Made) string { return cmp.Or(m.Of, m.ID) }

// newest is the task of the case that a made one follows: the newest of its own type, else the newest that was marked, else the first.
func (p *player) newest(number string, n catalog.Number) Made {
	var own, marked, first *Made
	for i := range p.tasks {
		m := &p.tasks[i]
		if m.Case != number {
			continue
		}
		if first == nil {
			first = m
		}
		if m.Type == n {
			own = m
		}
		if !m.marked.IsZero() && (marked == nil || !m.marked.Before(marked.marked)) {
			marked = m
		}
	}
	return *cmp.Or(own, marked, first)
}

// arrivals lets in what the morning's list holds.
func (p *player) arrivals(at time.Time) {
	for _, t := range p.day.Tasks {
		if t.Arrival(p.day.Exercise.Start).Equal(at) {
			p.arrive(t, FromArrival)
		}
	}
}

func (p *player) world(at time.Time) World {
	w := World{At: at, Tasks: p.tasks}
	for _, number := range p.order {
		c := p.cases[number]
		c.state.Awaits = c.sim.Awaits()
		w.Cases = append(w.Cases, c.state)
	}
	return w
}

// Next is the next thing that happens by the clock after an instant: an evening run, a payment cut-off, a morning's list, or the exercise's end.
func Next(d Day, rules catalog.Rules, after time.Time) time.Time {
	next := d.Exercise.End
	for _, at := range []time.Time{rules.NextEveningRun(after.Add(time.Second)), rules.NextCutOff(after), morningAfter(after)} {
		if at.Before(next) {
			next = at
		}
	}
	if next.Before(after) {
		return after
	}
	return next
}
