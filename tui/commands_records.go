package tui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// recordsData is the records of imports, newest first, with the names of those who made them.
type recordsData struct {
	list  []store.ImportRecord
	staff map[store.StaffID]string
}

// loadRecords reads the records of imports; the answer is a loadedMsg[recordsData].
func (c commands) loadRecords(id loadID) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (recordsData, error) {
		return recordsData{v.Imports(0), staffNames(v)}, nil
	})
}

// recordData is the record of one import.
type recordData struct {
	rec   store.ImportRecord
	staff map[store.StaffID]string
}

// loadRecord reads the record of one import; the answer is a loadedMsg[recordData].
func (c commands) loadRecord(id loadID, number int) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (recordData, error) {
		rec, err := v.Import(number)
		return recordData{rec, staffNames(v)}, err
	})
}

// undoPlan is what undoing an import would do, or what stands in its way.
type undoPlan struct {
	number int
	plan   store.ImportUndo
	err    error // why it cannot be undone
	acts   []builtAct
	more   int // tasks with acts that are not listed
	staff  map[store.StaffID]string
}

// builtAct is the newest act on a task that an import brought or changed.
type builtAct struct {
	row   store.Row
	event event
}

// builtShown is how many tasks that somebody has worked on are named.
const builtShown = 6

// planUndo asks what undoing an import would do; the answer is a loadedMsg[undoPlan].
func (c commands) planUndo(id loadID, number int) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (undoPlan, error) {
		u := undoPlan{number: number, staff: staffNames(v)}
		u.plan, u.err = v.PlanUndoImport(c.actor, number)
		var built *store.BuiltOnError
		if !errors.As(u.err, &built) {
			return u, nil
		}
		for _, task := range built.Tasks[:min(builtShown, len(built.Tasks))] {
			t, err := v.Task(task)
			if err != nil {
				return u, err
			}
			log, err := v.TaskLog(task)
			if err != nil {
				return u, err
			}
			u.acts = append(u.acts, builtAct{v.Row(t), newestAct(newEvents(log))})
		}
		u.more = len(built.Tasks) - len(u.acts)
		return u, nil
	})
}

// newestAct is the newest of a task's events that has not been taken back and changed something.
func newestAct(log []event) event {
	for _, e := range slices.Backward(log) {
		if e.Undone == 0 && e.Kind != store.KindUndo && e.Kind != store.KindRedo && e.Kind != store.KindShowPerson {
			return e
		}
	}
	return event{}
}
