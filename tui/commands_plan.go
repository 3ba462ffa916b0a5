package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/plan"
	"rettidig/store"
)

// planData is a plan with the tasks it names.
type planData struct {
	plan.Plan
	rows     map[store.TaskID]store.Row // of the steps
	wrong    int                        // open tasks that may give a wrong payment
	partial  bool                       // an unfinished import may hide tasks
	blockers int                        // open tasks that were read
}

// planRun is one plan being worked out: how far it is, and how to stop it.
type planRun struct {
	id     loadID
	cancel context.CancelFunc
	steps  chan planStep
}

// planStep says how many of the tasks have been read.
type planStep struct {
	run         loadID
	done, total int
}

// startPlan works a plan out off the event loop. Steps come as planStep messages, the end as loadedMsg[planData].
func (c commands) startPlan(id loadID, now time.Time, minutes int) (planRun, tea.Cmd) {
	ctx, cancel := context.WithCancel(c.ctx)
	run := planRun{id: id, cancel: cancel, steps: make(chan planStep, 1)}
	q := plan.Query{Now: now, Minutes: minutes, Me: c.actor.Staff}
	work := ask(id, func() (planData, error) {
		defer cancel()
		defer close(run.steps)
		var d planData
		q.Progress = func(done, total int) {
			d.blockers = total
			select {
			case run.steps <- planStep{id, done, total}:
			default: // nobody has fetched the last one yet; the next will do
			}
		}
		var err error
		if d.Plan, err = plan.Read(ctx, c.store, q); err != nil {
			return d, err
		}
		err = c.store.View(ctx, func(v *store.Snapshot) error { d.read(v, now); return nil })
		return d, err
	})
	return run, tea.Batch(work, run.next())
}

// read reads the tasks of the plan's steps.
func (d *planData) read(v *store.Snapshot, now time.Time) {
	d.rows = map[store.TaskID]store.Row{}
	d.wrong, d.partial = v.Counts(catalog.DateOf(now)).Impact[catalog.ImpactWrongPayment], v.Info().Rebuilding
	for _, s := range d.Steps {
		if t, err := v.Task(s.ID); err == nil {
			d.rows[s.ID] = v.Row(t)
		}
	}
}

// next waits for the next step.
func (r planRun) next() tea.Cmd {
	return func() tea.Msg {
		s, ok := <-r.steps
		if !ok {
			return nil
		}
		return s
	}
}
