package training

import (
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/ksdsim"
	"rettidig/internal/text"
)

// Done is what the trainee has done.
type Done struct {
	Acts    []Act
	Waits   map[string]bool   // tasks put aside until a date, by KSD's id
	Answers map[string]string // of questions
	At      time.Time         // how far the training clock has come
	Over    bool              // the trainee has ended the exercise
	Speed   int
}

// judge makes one result.
type judge struct {
	Day
	lib   *guides.Library
	rules catalog.Rules
	done  Done
	world World
	acts  map[string]Act
}

// Judge holds what was done against what the exercise expects, the guides and the plan. The same arguments always give the same result.
func Judge(d Day, lib *guides.Library, rules catalog.Rules, done Done) Result {
	done.Acts = inTheDay(d, done)
	j := &judge{Day: d, lib: lib, rules: rules, done: done, acts: map[string]Act{}}
	j.world = Play(d, lib, rules, done.Acts, done.At)
	for _, a := range done.Acts {
		j.acts[a.KSDID] = a
	}
	r := Result{
		Format: Format, Exercise: d.Exercise.Name, Hash: d.Hash, Seed: d.Seed, Speed: done.Speed, Started: d.Exercise.Start, At: done.At,
		Over: done.Over || !done.At.Before(d.Exercise.End), Simulated: true,
		CutOffs: []CutOff{}, Cases: []CaseDone{}, Tasks: []TaskDone{}, Questions: []Answered{},
	}
	freed := j.cutOffs(&r)
	for _, m := range j.world.Tasks {
		r.Tasks = append(r.Tasks, j.task(m))
	}
	for _, c := range j.world.Cases {
		if done, ok := j.caseDone(c, freed[c.Case]); ok {
			r.Cases = append(r.Cases, done)
		}
	}
	for _, q := range d.Exercise.Questions {
		right := j.Day.Right(q, rules)
		given := done.Answers[q.ID]
		r.Questions = append(r.Questions, Answered{ID: q.ID, Kind: q.Kind, Answer: given, Right: right, IsOK: given != "" && given == right})
	}
	r.Totals = j.totals(r)
	return r
}

// inTheDay drops the acts that do not count: what is done once the exercise's time has run out, or by a clock that is not the exercise's.
func inTheDay(d Day, done Done) []Act {
	return slices.DeleteFunc(slices.Clone(done.Acts), func(a Act) bool { return a.At.After(done.At) || !a.At.Before(d.Exercise.End) })
}

// deadline is the task's deadline as the store keeps it.
func (j *judge) deadline(t Task) time.Time { return deadlineOf(j.rules, t) }

func deadlineOf(r catalog.Rules, t Task) time.Time {
	imp := r.Impact(t.Type)
	sort, _ := r.SortDue(t.Type, imp, t.Made, t.Due)
	return r.Deadline(imp, t.Made, sort)
}

func (j *judge) task(m Made) TaskDone {
	g := j.lib.Guide(m.Type, text.Da)
	out := TaskDone{
		ID: m.ID, Type: m.Type, Case: m.Case, Origin: m.Origin, Deadline: j.deadline(m.Task), Expected: m.Expect, Because: becauseOf(g, m.Because),
		Tried: g.Proven(), State: TaskOpen,
	}
	act, acted := j.acts[m.KSDID]
	choice, chose := (&player{lib: j.lib}).chosen(m.Type, act.Answers)
	switch {
	case acted:
		at := act.At
		out.ResolvedAt, out.Forced = &at, act.Forced
		out.State = TaskInTime
		if at.After(out.Deadline) {
			out.State = TaskLate
		}
		if chose {
			out.Chosen = choice.ID
		}
		if j.returned(m) {
			out.State = TaskReturned
		}
	case j.done.Waits[m.KSDID]:
		out.State, out.Chosen = TaskWaiting, waitChoice(g)
	}
	if out.Expected != "" && out.State != TaskOpen {
		same := out.Chosen == out.Expected
		out.AsExpected = &same
	}
	return out
}

// waitChoice is the choice of the deciding step that puts the task aside.
func waitChoice(g guides.Guide) string {
	step, _ := g.Deciding()
	for _, c := range step.Choices {
		if !c.Resolves {
			return c.ID
		}
	}
	return ""
}

// returned reports whether the simulated KSD has made the task again.
func (j *judge) returned(m Made) bool {
	return slices.ContainsFunc(j.world.Tasks, func(o Made) bool {
		return o.Origin == FromReturn && o.Of == m.ID
	})
}

func becauseOf(g guides.Guide, part string) *Because {
	if s, ok := g.Step(part); ok {
		return &Because{Part: part, Basis: s.Basis, Place: s.Place}
	}
	for _, s := range g.Sections {
		if s.ID == part && part != "" {
			return &Because{Part: part, Basis: s.Basis, Place: s.Place}
		}
	}
	return nil
}

func (j *judge) caseDone(c CaseState, freedBy time.Time) (CaseDone, bool) {
	out := CaseDone{Case: c.Case, Decision: c.Decision, Awaits: c.Awaits}
	for _, m := range j.world.Tasks {
		if _, marked := j.acts[m.KSDID]; m.Case == c.Case && marked && j.early(m) {
			out.Early = true
		}
		if class := j.rules.Blocking(m.Type); m.Case == c.Case && (class == catalog.BlocksDecision || class == catalog.BlocksPayment && out.Held == "") {
			out.Holds, out.Held = class, class.String()
		}
	}
	if out.Held == "" && !slices.ContainsFunc(j.world.Tasks, func(m Made) bool { return m.Case == c.Case && m.Wrong }) {
		return out, false
	}
	switch {
	case !freedBy.IsZero():
		out.Freed, out.FreedBy = true, &freedBy
	case !j.hasCutOff():
		out.Freed = out.Held != "" && j.inTime(c.Case)
	}
	if !c.DecidedAt.IsZero() {
		at := c.DecidedAt
		out.DecidedAt = &at
	}
	if n := len(c.Payments); n > 0 {
		out.Payment = c.Payments[n-1].What
	}
	return out, true
}

// hasCutOff reports whether a payment cut-off lies in the exercise.
func (j *judge) hasCutOff() bool { return !j.rules.NextCutOff(j.Exercise.Start).After(j.Exercise.End) }

// inTime reports whether all that held a case back was solved by its deadline; it stands for "freed" where there is no cut-off.
func (j *judge) inTime(number string) bool {
	return !slices.ContainsFunc(j.blockers(number, j.Exercise.End), func(m Made) bool {
		at, ok := j.solved(m)
		return !ok || at.After(j.deadline(m.Task))
	})
}

func (j *judge) totals(r Result) Totals {
	t := Totals{Tasks: len(r.Tasks), Questions: len(r.Questions)}
	for _, d := range r.Tasks {
		switch d.State {
		case TaskInTime:
			t.InTime++
		case TaskLate:
			t.Late++
		case TaskOpen:
			t.Open++
		case TaskWaiting:
			t.Waiting++
		case TaskReturned:
			t.Returned++
		}
		if d.AsExpected != nil {
			t.Compared++
			if *d.AsExpected {
				t.AsExpected++
			}
		}
	}
	for _, q := range r.Questions {
		if q.IsOK {
			t.Right++
		}
	}
	for _, c := range j.world.Cases {
		for _, p := range c.Payments {
			if p.What == ksdsim.PaidWrong {
				t.WrongPaid++
			}
		}
	}
	return t
}
