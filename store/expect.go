package store

import (
	"encoding/json"
	"slices"

	"rettidig/catalog"
)

// expect raises an expectation for every follow-up of a resolution. An expectation is not a task: it is not counted and stands in no order.
func (x *tx) expect(t *Task) {
	for i, n := range t.Resolution.FollowUps {
		e := Expectation{Type: n, Case: t.Case, Since: x.at, From: x.seq, Task: t.ID, Index: i}
		switch t.Resolution.Expected.When {
		case catalog.WhenTonight:
			e.Run = t.Resolution.Expected.At
		case catalog.WhenAtOnce:
			e.Run = x.at
		}
		x.putExpectation(e)
	}
}

func (x *tx) putExpectation(e Expectation) {
	key := keyUnderCase(spaceExpect, e.Case, uint64(e.From))
	x.putJSON(append(key, byte(e.Index)), e)
}

// withdraw takes the expectations of an event back, or with gone false puts them in force again.
func (x *tx) withdraw(number string, from Seq, gone bool) {
	all := readExpectations(x.r, number)
	for i := range all {
		e := &all[i]
		if e.From != from {
			continue
		}
		if e.Gone = gone; !gone && e.Met == 0 {
			e.Met = x.cameMeanwhile(e, all)
		}
		x.putExpectation(*e)
	}
}

// cameMeanwhile is the first task that would have met the expectation had it been in force when the task came, zero when there is none: first seen
// after the resolution, created on or after its date, and given to no other of the case's expectations.
func (x *tx) cameMeanwhile(e *Expectation, all []Expectation) TaskID {
	for _, m := range x.caseOf(e.Case).members {
		if m.typ != e.Type || m.manual || m.state == StateRemoved {
			continue
		}
		given := slices.ContainsFunc(all, func(other Expectation) bool { return other.Met == m.id && !other.Gone })
		w := x.task(m.id)
		if !given && w != nil && w.now.Born > e.From && w.now.Created.Date() >= catalog.DateOf(e.Since) {
			return m.id
		}
	}
	return 0
}

// meet gives an arriving task to the first expectation of its case that it can meet: first seen after the resolution (it is new now) and created
// on or after its date.
func (x *tx) meet(t *Task, open []Expectation) (met bool) {
	for i := range open {
		e := &open[i]
		if e.Type == t.Type && e.Met == 0 && !e.Gone && !x.met[e.key()] && t.Created.Date() >= catalog.DateOf(e.Since) {
			e.Met = t.ID
			x.putExpectation(*e)
			x.replaced(e.Task)
			if x.met != nil {
				x.met[e.key()] = true
			}
			if x.metBy == nil {
				x.metBy = map[TaskID]Expectation{}
			}
			x.metBy[t.ID] = *e
			return true
		}
	}
	return false
}

// replaced notes on a confirmed task that the follow-up it was expected to bring has come.
func (x *tx) replaced(id TaskID) {
	w := x.task(id)
	if w == nil || w.now.State != StateConfirmed || w.now.Verdict != VerdictConfirmed {
		return
	}
	w.now.Verdict = VerdictReplaced
	x.overtaken = append(x.overtaken, id)
	x.change(w)
	x.indexEvent(id)
}

func readExpectations(r Reader, number string) []Expectation {
	var list []Expectation
	for _, b := range r.Scan(underCase(spaceExpect, number)) {
		if e, ok := parseExpectation(b); ok {
			list = append(list, e)
		}
	}
	return list
}

func parseExpectation(b []byte) (e Expectation, ok bool) {
	err := json.Unmarshal(b, &e)
	return e, err == nil
}

// expectationKey tells expectations apart.
type expectationKey struct {
	from  Seq
	index int
}

func (e *Expectation) key() expectationKey { return expectationKey{from: e.From, index: e.Index} }
