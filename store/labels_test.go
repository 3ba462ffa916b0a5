package store_test

import (
	"testing"

	"pgregory.net/rapid"

	"rettidig/store"
)

// What the log says last of a task is the label the task bears, whatever two snapshots with a day's work between them have shown.
func TestLogTellsLabels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		for i := range 3 {
			d.extract(drawQueue(t, string(rune('a'+i)), true)...)
			d.pass(0, 1)
			work(t, d)
			d.pass(1, 0)
		}
		d.extract(drawQueue(t, "z", true)...)
		told := d.labels()
		d.view(func(v *store.Snapshot) {
			for id := store.TaskID(1); ; id++ {
				task, err := v.Task(id)
				if err != nil {
					return
				}
				if v := task.Verdict; v != store.VerdictNone && v != store.VerdictAwaiting && told[id].Verdict != v {
					t.Fatalf("task %d bears %s, the log says %s", id, v, told[id].Verdict)
				}
				if task.Came.Task != 0 && task.Came.As != store.VerdictReopened && task.State == store.StateOpen && told[id].Of != task.Came.Task {
					t.Fatalf("task %d came of %d, the log says %d", id, task.Came.Task, told[id].Of)
				}
			}
		})
	})
}

// labels is the last label the log gives each task. Every import that gave one has a number.
func (d *desk) labels() map[store.TaskID]store.Label {
	told := map[store.TaskID]store.Label{}
	d.view(func(v *store.Snapshot) {
		numbers := v.ImportNumbers()
		log, err := v.Log(0, 1000, false)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, e := range log {
			f, err := e.Facts()
			if err != nil {
				d.t.Fatal(err)
			}
			if f.Import == nil {
				continue
			}
			for _, l := range f.Import.Labels() {
				told[l.Task] = l
				if numbers[f.Import.Run] == 0 {
					d.t.Fatalf("event %d is of no import", e.Seq)
				}
			}
		}
	})
	return told
}
