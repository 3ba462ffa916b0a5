package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/store"
)

// manyAct is an act on several tasks: which, and how the command for one of them is made. make is called off the event loop; an error refuses that
// task alone.
type manyAct struct {
	kind store.EventKind
	ids  []store.TaskID
	make func(store.Row, store.On) (store.Command, error)
	from store.Staff // of a handover: all that this member of staff holds, instead of ids
	to   store.Staff // of a handover or an assignment
	said string      // the choice made for all of them, for the title
}

// manyPlan is what an act on several tasks would do with each: those refused first, then those it is done with, then those that are so already.
type manyPlan struct {
	rows      []manyRow
	acts      []store.Command // those that would be done
	kept      []store.Command // those that are so already: the store says it once more, and their marks go too
	can, same int
	from      []store.On // of a handover: the tasks
	cut       int        // of a handover: how many are left for the next time, because there are more than go over at once
	expects   []outcome  // of solving: what it is expected to bring
	follows   []followed // of solving: the tasks KSD is expected to make
}

// followed is a type of task that KSD is expected to make, and how many of it.
type followed struct {
	typ catalog.Number
	n   int
}

// manyRow is one task of the plan.
type manyRow struct {
	store.Row
	plan store.Planned
}

// refused reports whether the task would be left out.
func (r manyRow) refused() bool { return r.plan.Err != nil }

// errOpenGuide says that a task's guide asks for a choice that an act on several tasks cannot make.
var errOpenGuide = errors.New("the guide asks for a choice")

// planMany asks the store what an act would do with each task, by the checks it makes for one alone; nothing is changed. It stops with ctx. The answer is
// a loadedMsg[manyPlan].
func (c commands) planMany(ctx context.Context, id loadID, act manyAct, now time.Time) tea.Cmd {
	return ask(id, func() (manyPlan, error) {
		var p manyPlan
		ids, err := p.tasks(ctx, c.store, act)
		if err != nil {
			return p, err
		}
		planned, err := store.PlanEach(ctx, c.store, c.actor, now, ids, act.make)
		if err != nil {
			return p, err
		}
		p.take(planned)
		return p, nil
	})
}

// tasks gives the tasks the act is on: of a handover, what is held now, as far as it can go over at once.
func (p *manyPlan) tasks(ctx context.Context, src store.Viewer, act manyAct) ([]store.TaskID, error) {
	if act.kind != store.KindHandover {
		return act.ids, nil
	}
	var held []store.On
	err := src.View(ctx, func(v *store.Snapshot) (err error) {
		held, err = v.Held(ctx, act.from.ID)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read what is held: %w", err)
	}
	p.from = held[:min(len(held), store.MaxBulk)]
	p.cut = len(held) - len(p.from)
	ids := make([]store.TaskID, len(p.from))
	for i, on := range p.from {
		ids[i] = on.Task
	}
	return ids, nil
}

// take sorts the tasks into what is refused, done, and so already.
func (p *manyPlan) take(planned []store.PlannedTask) {
	var can, same []manyRow
	for _, t := range planned {
		r := manyRow{t.Row, t.Plan}
		switch {
		case r.refused():
			p.rows = append(p.rows, r)
		case r.plan.Same:
			same = append(same, r)
			p.kept = append(p.kept, t.Act)
		default:
			can = append(can, r)
			p.acts = append(p.acts, t.Act)
		}
	}
	p.can, p.same, p.expects, p.follows = len(can), len(same), expectations(can), expectedOf(p.acts)
	p.rows = append(append(inQueue(p.rows), inQueue(can)...), same...)
}

// expectedOf counts the tasks KSD is expected to make, by type.
func expectedOf(acts []store.Command) (list []followed) {
	n := map[catalog.Number]int{}
	for _, c := range acts {
		if r, ok := c.(store.Resolve); ok {
			for _, typ := range r.FollowUp {
				n[typ]++
			}
		}
	}
	for _, typ := range slices.Sorted(maps.Keys(n)) {
		list = append(list, followed{typ, n[typ]})
	}
	return list
}

// inQueue puts rows in the queue's order. A row is large, so what is moved about meanwhile is where it lies.
func inQueue(rows []manyRow) []manyRow {
	at := make([]*manyRow, len(rows))
	for i := range rows {
		at[i] = &rows[i]
	}
	slices.SortStableFunc(at, byQueue)
	out := make([]manyRow, len(rows))
	for i, r := range at {
		out[i] = *r
	}
	return out
}

// byQueue compares rows by the queue's order; one whose task is not there any more comes first.
func byQueue(a, b *manyRow) int {
	switch {
	case store.Less(store.OrderImpact, &a.Task, &b.Task):
		return -1
	case store.Less(store.OrderImpact, &b.Task, &a.Task):
		return 1
	}
	return 0
}

// outcome is what solving tasks is expected to bring, and in how many cases.
type outcome struct {
	store.Release
	cases map[string]bool
}

// expectations counts the cases by what is expected of them: what is released first, then what still waits for others, and what holds nothing back last.
func expectations(rows []manyRow) []outcome {
	var list []outcome
	for _, r := range rows {
		x := r.plan.Expected
		if x == nil {
			continue
		}
		i := slices.IndexFunc(list, func(o outcome) bool { return sameRelease(o.Release, *x) })
		if i < 0 {
			i = len(list)
			list = append(list, outcome{*x, map[string]bool{}})
		}
		list[i].cases[r.Case] = true
	}
	slices.SortStableFunc(list, func(a, b outcome) int { return cmp.Or(a.rank()-b.rank(), len(b.cases)-len(a.cases)) })
	return list
}

// rank puts what is released before what is held, and what is held before what brings nothing that is known.
func (o outcome) rank() int {
	switch {
	case o.What == catalog.WhatNothing:
		return 3
	case o.What == catalog.WhatUnknown:
		return 2
	case len(o.BlockedBy) > 0:
		return 1
	}
	return 0
}

// sameRelease reports whether two expectations are told in the same words: by which tasks they are held does not matter.
func sameRelease(a, b store.Release) bool {
	held := len(a.BlockedBy) > 0
	return a.What == b.What && held == (len(b.BlockedBy) > 0) && (held || a.When == b.When && a.At.Equal(b.At))
}

// manyRun is an act on several tasks being done: how far it is, and how to stop it.
type manyRun struct {
	id     loadID
	cancel context.CancelFunc
	steps  chan manyStep
}

// manyStep says how many of the acts have been tried.
type manyStep struct {
	run         loadID
	done, total int
}

// doMany hands an act on several tasks to the store, off the event loop. Steps come as manyStep messages, the end as a submittedMsg; stopped, nothing
// has changed.
func (c commands) doMany(id loadID, act manyAct, p manyPlan) (manyRun, tea.Cmd) {
	ctx, cancel := context.WithCancel(c.ctx)
	run := manyRun{id: id, cancel: cancel, steps: make(chan manyStep, 1)}
	tell := func(done, total int) {
		select {
		case run.steps <- manyStep{id, done, total}:
		default: // nobody has fetched the last one yet; the next will do
		}
	}
	var cmd store.Command = store.Bulk{Acts: slices.Concat(p.acts, p.kept), Progress: tell}
	if act.kind == store.KindHandover {
		cmd = store.Handover{From: act.from.ID, To: act.to.ID, Tasks: p.from, Progress: tell}
	}
	c.ctx = ctx
	submit := c.submit(id, store.Row{}, cmd)
	work := func() tea.Msg {
		defer cancel()
		defer close(run.steps)
		return submit()
	}
	return run, tea.Batch(work, run.next())
}

// next waits for the next step.
func (r manyRun) next() tea.Cmd {
	return func() tea.Msg {
		s, ok := <-r.steps
		if !ok {
			return nil
		}
		return s
	}
}
