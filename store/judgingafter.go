package store

import (
	"encoding/binary"
)

// expectations finds the follow-ups that should have come by now, and withdraws those whose resolution did not hold.
func (j *judging) expectations() {
	var list []Expectation
	for _, b := range j.x.r.Scan(under([]byte{spaceExpect})) {
		if e, ok := parseExpectation(b); ok && (e.Met == 0 && !e.Gone) {
			list = append(list, e)
		}
	}
	for _, e := range list {
		w := j.x.task(e.Task)
		if w != nil && (w.now.Verdict == VerdictReturned || w.now.Verdict == VerdictReopened) {
			e.Gone = true // a return withdraws it
			j.x.putExpectation(e)
			continue
		}
		if j.met[e.key()] || !j.missing(&e) {
			continue
		}
		e.Missing = j.x.seq
		j.x.putExpectation(e)
		j.facts.Missing = append(j.facts.Missing, e.Task)
		j.x.indexEvent(e.Task)
		j.tell(PlanItem{Kind: PlanExpectationMissing, Task: e.Task, Type: e.Type, Case: e.Case, Of: e.Task})
	}
}

// observeDays is how long after its resolution a case's status still tells whether the decision came when it was expected.
const observeDays = 14

// observeAll compares what resolutions were expected to release with the status their cases have in this snapshot. A case that has no task in it shows no
// status.
func (j *judging) observeAll() {
	since := j.Taken.AddDate(0, 0, -observeDays).Unix()
	type found struct {
		id TaskID
		b  []byte
	}
	var list []found
	for k, b := range j.x.r.Scan(under([]byte{spaceTask})) {
		if len(b) < headLength || State(b[offState]) != StateResolved && State(b[offState]) != StateConfirmed {
			continue
		}
		if int64(binary.BigEndian.Uint64(b[offResolved:])) >= since {
			list = append(list, found{TaskID(keyLast(k)), b})
		}
	}
	for _, f := range list {
		w := j.x.tasks[f.id]
		if w == nil {
			w = j.x.loaded(f.id, f.b)
		}
		if w == nil || w.now.Resolution == nil || w.now.Observed != OutcomePending || !j.shows(w.now.Case) {
			continue
		}
		if seen := j.outcome(&w.now, j.x.caseOf(w.now.Case).info.Status); seen != OutcomePending {
			w.now.Observed = seen
			j.facts.Observed = append(j.facts.Observed, w.now.ID)
			j.x.change(w)
		}
	}
}

// shows reports whether the snapshot holds a task of the case, and with it the case's status.
func (j *judging) shows(number string) bool {
	for _, m := range j.x.caseOf(number).members {
		if !m.manual && (m.state == StateOpen || m.state == StateResolved) && j.seen.has(m.id) {
			return true
		}
	}
	return false
}
