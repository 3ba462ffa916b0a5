package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
)

// How far somebody has come in a task's guide is kept under a key of its own, per task and actor, so that the walk goes on after the program was closed.
// It is a scrap of paper beside the task, not an act on it: it makes no event, changes no version, wakes nobody and stands in no undo. What was done
// goes into the log with the resolution (Facts.Trail), and every walk of the task is thrown away then, or when the task is gone from KSD.

// Walk is how far an actor has come in a guide.
type Walk struct {
	Guide GuideMark     `json:"guide"`           // the text it was started on
	Steps []WalkStep    `json:"steps,omitempty"` // the steps left behind, in order
	Calcs []Calculation `json:"calcs,omitempty"`
	At    time.Time     `json:"at"` // when it was kept; Submit stamps it
}

// WalkStep is one step of a guide left behind.
type WalkStep struct {
	Step   string `json:"step"`
	Choice string `json:"choice,omitempty"` // empty for a step without choices
	Calc   string `json:"calc,omitempty"`   // the calculation made there, by name; what it came to is about a person and lies in the body
}

// Calculation is what a guide's calculation was told and came to. Dates and amounts are about a person: it lies in bodies and walks only, which can be
// erased, never in an event.
type Calculation struct {
	Step string            `json:"step"`
	Calc string            `json:"calc"`
	In   map[string]string `json:"in,omitempty"`
	Out  map[string]string `json:"out,omitempty"`
	Said []string          `json:"said,omitempty"` // in the words the actor read
}

// The longest trail taken, and the longest id in it. Longer ones are no guide's.
const (
	maxTrail = 64
	maxID    = 64 // bytes
)

// checkTrail refuses what no guide can have led to.
func checkTrail(steps []WalkStep, calcs []Calculation) error {
	if len(steps) > maxTrail || len(calcs) > maxTrail {
		return ErrTooLong
	}
	for _, s := range steps {
		if len(s.Step) > maxID || len(s.Choice) > maxID || len(s.Calc) > maxID {
			return ErrTooLong
		}
	}
	b, err := json.Marshal(calcs)
	if err != nil || len(b) > maxText {
		return ErrTooLong
	}
	return nil
}

func keyWalk(task TaskID, staff StaffID) []byte {
	return append(keyNumber(spaceWalk, uint64(task)), keyNumber(0, uint64(staff))[1:]...)
}

// keepWalk stores the walk, or forgets it when no step was taken.
func (x *tx) keepWalk(c KeepWalk) (outcome, error) {
	w := x.task(c.Task)
	if w == nil || w.now.State == StateRemoved {
		return outcome{}, fmt.Errorf("task %d: %w", c.Task, ErrNotFound)
	}
	if w.now.State != StateOpen {
		return outcome{}, ErrNotOpen
	}
	if err := checkTrail(c.Walk.Steps, c.Walk.Calcs); err != nil {
		return outcome{}, err
	}
	key := keyWalk(c.Task, x.actor.Staff)
	if len(c.Walk.Steps)+len(c.Walk.Calcs) == 0 {
		x.remove(key)
	} else {
		c.Walk.At = x.at
		x.putJSON(key, c.Walk)
	}
	return outcome{task: c.Task, silent: true}, nil
}

// forgetWalks throws away every walk of a task that is resolved here or gone from KSD: what they hold about a person has no more use.
func (x *tx) forgetWalks(id TaskID) {
	for k := range x.r.Scan(under(keyNumber(spaceWalk, uint64(id)))) {
		x.remove(slices.Clone(k))
	}
}

// Walk gives how far the member of staff has come in the task's guide; false when there is nothing kept, or the task is no longer open.
func (v *Snapshot) Walk(id TaskID, staff StaffID) (Walk, bool) {
	b, ok := v.r.Get(keyWalk(id, staff))
	if !ok {
		return Walk{}, false
	}
	t, err := readTask(v.r, id)
	if err != nil || t.State != StateOpen {
		return Walk{}, false
	}
	var w Walk
	if json.Unmarshal(b, &w) != nil {
		return Walk{}, false // a scrap that cannot be read is as good as none
	}
	w.At = w.At.In(catalog.Copenhagen)
	return w, true
}
