package training

import (
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/internal/plan"
	"rettidig/internal/text"
	"rettidig/store"
)

// cutOffs judges every payment cut-off of the exercise and gives, by case, the one before which it was freed.
func (j *judge) cutOffs(r *Result) map[string]time.Time {
	freed := map[string]time.Time{}
	from := j.Exercise.Start
	for cut := j.rules.NextCutOff(from); !cut.After(j.Exercise.End); cut = j.rules.NextCutOff(cut) {
		r.CutOffs = append(r.CutOffs, j.cutOff(from, cut, freed))
		from = cut
	}
	return freed
}

// cutOff judges the period from one moment to a cut-off, and notes the cases freed in it.
func (j *judge) cutOff(from, cut time.Time, freed map[string]time.Time) CutOff {
	out := CutOff{At: cut, Passed: !j.done.At.Before(cut)}
	rules := j.rules
	rules.Plan.Share = 0 // the best possible gives nothing to late cases first
	pool := plan.NewPool(from, rules.Plan, plan.NewTimes(rules.Plan, nil), 0)
	carried, id := 0, store.TaskID(0)
	cases := map[string]store.CaseFacts{}
	for _, c := range j.world.Cases {
		blockers := j.blockers(c.Case, cut)
		if _, before := freed[c.Case]; before || len(blockers) == 0 {
			continue
		}
		out.Held++
		left := 0
		for _, m := range blockers {
			if m.Arrival(j.Exercise.Start).After(from) {
				out.Came++
			}
			cases[CaseNumber(c.Case)] = store.CaseFacts{Status: m.Status, Frequency: m.Frequency}
			if at, ok := j.solved(m); ok && !at.After(from) {
				continue
			}
			left++
			id++
			pool.Add(j.open(m, id))
		}
		if left == 0 && j.due(blockers[0], cut) {
			carried++
		}
		if out.Passed && j.freed(blockers, cut) {
			freed[c.Case] = cut
			out.Freed++
		}
	}
	p := plan.Make(pool, rules, 0, func(number string) store.CaseFacts { return cases[number] })
	out.Minutes, out.Best, out.DeadlineOrder = p.Minutes, len(p.Freed)+carried, p.ByDeadline+carried
	return out
}

// blockers are the tasks of a case that hold decision or payment back and had come before the cut-off; of a task that was made again only the newest.
func (j *judge) blockers(number string, cut time.Time) []Made {
	var out []Made
	for _, m := range j.world.Tasks {
		class := j.rules.Blocking(m.Type)
		holds := class == catalog.BlocksDecision || class == catalog.BlocksPayment
		if m.Case != number || !holds || m.Task.Made.Time.After(cut) {
			continue
		}
		out = slices.DeleteFunc(out, func(o Made) bool { return o.Type == m.Type })
		out = append(out, m)
	}
	return out
}

// solved is when a task was marked, if that counts: nothing is solved by marking what cannot be done yet.
func (j *judge) solved(m Made) (time.Time, bool) {
	a, ok := j.acts[m.KSDID]
	return a.At, ok && !j.early(m) && !j.returned(m)
}

// early reports whether the facts leave the task open: the act cannot be done yet, or the choice they lead to is to wait.
func (j *judge) early(m Made) bool {
	step, _ := j.lib.Guide(m.Type, text.Da).Deciding()
	choice, ok := step.Choice(m.Expect)
	return m.Undone || ok && !choice.Resolves
}

// freed reports whether every blocker of a case was solved so early that its money is expected in the run of the cut-off.
func (j *judge) freed(blockers []Made, cut time.Time) bool {
	for _, m := range blockers {
		at, ok := j.solved(m)
		if !ok || at.After(j.by(m, cut)) {
			return false
		}
	}
	return j.due(blockers[0], cut)
}

// by is the last moment at which solving the task reaches the cut-off: a decision waits for an evening run unless the case is under way (S1 l.150-151).
func (j *judge) by(m Made, cut time.Time) time.Time {
	if j.rules.Blocking(m.Type) == catalog.BlocksDecision {
		return j.rules.PaymentBy(cut, m.Status)
	}
	return cut
}

func (j *judge) due(m Made, cut time.Time) bool {
	due, _ := j.rules.Due(m.Frequency, cut)
	return due
}

// open is the task as the queue holds it, for the plan.
func (j *judge) open(m Made, id store.TaskID) store.Task {
	imp := j.rules.Impact(m.Type)
	sort, _ := j.rules.SortDue(m.Type, imp, m.Task.Made, m.Due)
	local := store.Local{State: store.StateOpen}
	if j.early(m) {
		local.WaitUntil = catalog.DateOf(j.Exercise.End) + 1 // so the plan does not count on its case
	}
	return store.Task{
		ID: id, KSDID: m.KSDID, Type: m.Type, Case: CaseNumber(m.Case), Created: m.Task.Made, Due: m.Due, Class: j.rules.Blocking(m.Type), Impact: imp,
		SortDue: sort, Deadline: j.deadline(m.Task), Local: local,
	}
}
