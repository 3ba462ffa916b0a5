package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"
)

// Viewer gives snapshots; a Store is one.
type Viewer interface {
	View(ctx context.Context, fn func(*Snapshot) error) error
}

// PlannedTask is a task of an act on several, and what the act would do with it.
type PlannedTask struct {
	Row          // empty when there is no such task; Plan names it still
	Act  Command // nil when it was refused before the store was asked
	Plan Planned
}

// The shape of PlanEach: at most so many tasks are looked at in one View, if no single case has more, and whoever waits to write is let in between.
const (
	planStretch = 1000
	planBreath  = 5 * time.Millisecond // longer than one who waits to write pauses between attempts
)

// PlanEach says for each task what an act on all of them would do, as PlanBulk does, and changes nothing. make gives the command for one task; its error
// refuses that task alone. It reads in stretches, each a View of its own, so that twenty thousand tasks keep nobody from writing. The tasks of a case are
// always planned together, since what goes in one step counts together on a case and nowhere else. A task that others change meanwhile is refused with
// ErrConflict, as it would be when the act is done. The order is that of ids. It stops with ctx.
func PlanEach(ctx context.Context, src Viewer, a Actor, at time.Time, ids []TaskID, make func(Row, On) (Command, error)) ([]PlannedTask, error) {
	return planEach(ctx, src, a, at, ids, make, planStretch)
}

func planEach(ctx context.Context, src Viewer, a Actor, at time.Time, ids []TaskID, make func(Row, On) (Command, error), most int) ([]PlannedTask, error) {
	list, err := rowsOf(ctx, src, ids, make, most)
	if err != nil {
		return nil, err
	}
	return list, planIn(ctx, src, byCase(list), most, func(v *Snapshot, part []*PlannedTask) error {
		acts := []Command{}
		for _, t := range part {
			acts = append(acts, t.Act)
		}
		plans, err := v.PlanBulk(ctx, a, at, acts)
		for i := range plans {
			part[i].Plan = plans[i]
		}
		return err
	})
}

// rowsOf reads the tasks and makes their commands.
func rowsOf(ctx context.Context, src Viewer, ids []TaskID, make func(Row, On) (Command, error), most int) ([]PlannedTask, error) {
	var list []PlannedTask
	for part := range slices.Chunk(ids, most) {
		err := src.View(ctx, func(v *Snapshot) error {
			for _, id := range part {
				list = append(list, plannedRow(v, id, make))
			}
			return ctx.Err()
		})
		if err != nil {
			return nil, fmt.Errorf("read tasks: %w", err)
		}
		if len(list) < len(ids) {
			pause(ctx, planBreath)
		}
	}
	return list, nil
}

func plannedRow(v *Snapshot, id TaskID, make func(Row, On) (Command, error)) PlannedTask {
	p := PlannedTask{Plan: Planned{Task: id}}
	t, err := v.Task(id)
	if err == nil {
		p.Row = v.Row(t)
		p.Act, err = make(p.Row, On{Task: id, Version: t.Version})
	}
	p.Plan.Err = err
	return p
}

// byCase are the tasks that have a command, those of a case side by side.
func byCase(list []PlannedTask) []*PlannedTask {
	var asked []*PlannedTask
	for i := range list {
		if list[i].Plan.Err == nil {
			asked = append(asked, &list[i])
		}
	}
	slices.SortStableFunc(asked, func(a, b *PlannedTask) int { return cmp.Compare(a.Case, b.Case) })
	return asked
}

// planIn goes through tasks in stretches that split no case.
func planIn(ctx context.Context, src Viewer, list []*PlannedTask, most int, plan func(*Snapshot, []*PlannedTask) error) error {
	for len(list) > 0 {
		n := min(most, len(list))
		for n < len(list) && list[n].Case == list[n-1].Case {
			n++
		}
		if err := src.View(ctx, func(v *Snapshot) error { return plan(v, list[:n]) }); err != nil {
			return fmt.Errorf("plan: %w", err)
		}
		if list = list[n:]; len(list) > 0 {
			pause(ctx, planBreath)
		}
	}
	return nil
}

// pause waits, at most until ctx ends.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
