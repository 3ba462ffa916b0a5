package main

import (
	"context"
	"errors"
	"maps"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/exchange"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/tui"
)

// mostProblems is how many bad rows the screens list; the file of bad rows has them all.
const mostProblems = 200

// importFile takes a file in for the screens, or says in a dry run what that would do.
func (t *screens) importFile(
	ctx context.Context, s *session, actor store.Actor, q tui.ImportRequest, progress func(done, total int),
) (tui.ImportSummary, error) {
	opts, err := t.fileOptions(s, fileFlags{})
	if err != nil {
		return tui.ImportSummary{}, err
	}
	if opts.Snapshot, err = t.extractOptions(s, q.Extract); err != nil {
		return tui.ImportSummary{}, err
	}
	t.fromPaste(s, q.Path, &opts)
	var problems []tui.ImportProblem
	opts.DryRun, opts.OnBad = q.DryRun, func(e *exchange.RowError) {
		if len(problems) < mostProblems {
			problems = append(problems, t.problems(e)...)
		}
	}
	d := exchange.Deps{Store: polite{s.Store, s.engine}, Actor: actor, Now: s.now}
	defer collectAt(importPace)()
	r, err := exchange.Import(ctx, d, q.Path, opts, func(p exchange.Progress) {
		if p.Finishing && q.Finishing != nil {
			q.Finishing(p.Done, p.Of)
			return
		}
		progress(p.Rows, p.Total)
	})
	sum := t.summaryOf(r)
	sum.Problems = problems
	if opts.Snapshot != nil {
		t.sumExtract(ctx, s, &sum, r, q)
	} else {
		for _, said := range importLists(r) {
			sum.Warnings = append(sum.Warnings, said)
		}
	}
	var stopped *exchange.StoppedError
	if errors.As(err, &stopped) || r.Plan != nil && !q.DryRun && errors.Is(err, context.Canceled) {
		sum.Stopped = true
	}
	var doubt *exchange.DoubtError
	if errors.As(err, &doubt) {
		err = tui.ErrPlanMoved // doubts that were shown have been passed over, so these are new
	}
	return sum, err
}

// extractOptions are nil for a plain import.
func (t *screens) extractOptions(s *session, e *tui.ExtractRequest) (*exchange.SnapshotOptions, error) {
	if e == nil {
		return nil, nil
	}
	o := &exchange.SnapshotOptions{Scope: e.Scope, Taken: e.At, Force: e.Force}
	if e.Said != "" {
		at, err := exchange.ParseTaken(e.Said, s.now().In(catalog.Copenhagen))
		if err != nil {
			return nil, err
		}
		o.Taken = at
	}
	if e.Seen != nil {
		o.Confirm = func(p store.Plan) error {
			if samePlan(*e.Seen, p) {
				return nil
			}
			return tui.ErrPlanMoved
		}
	}
	return o, nil
}

// samePlan compares what two plans would do.
func samePlan(a, b store.Plan) bool {
	same := func(x, y store.PlanItem) bool {
		return x.Kind == y.Kind && x.Task == y.Task && x.KSDID == y.KSDID && x.Type == y.Type && x.Case == y.Case && x.Of == y.Of && slices.Equal(x.Fields, y.Fields)
	}
	return maps.Equal(a.Counts, b.Counts) && a.Sum == b.Sum && slices.EqualFunc(a.Items, b.Items, same)
}

func (t *screens) summaryOf(r exchange.Report) tui.ImportSummary {
	sum := tui.ImportSummary{
		Rows: r.Rows, Added: r.Added, Changed: r.Changed, Unchanged: r.Unchanged, Removed: r.Removed, Bad: r.Bad,
		Encoding: string(r.Encoding), BadFile: r.BadFile,
	}
	for _, w := range r.Warnings {
		if w.Msg != text.SnapshotDoubtful { // the screen has words of its own for doubts
			sum.Warnings = append(sum.Warnings, w)
		}
	}
	return sum
}

// sumExtract adds what only a snapshot has: its plan, what is doubtful about its time, and the record that was made of it.
func (t *screens) sumExtract(ctx context.Context, s *session, sum *tui.ImportSummary, r exchange.Report, q tui.ImportRequest) {
	sum.Plan, sum.Taken = r.Plan, r.Taken
	if r.Plan != nil {
		stated := q.Extract.Said != "" || !q.Extract.At.IsZero()
		sum.Doubt = store.DoubtTaken(r.Taken, stated, r.Plan.Newest, s.now())
	}
	if !r.Applied {
		return
	}
	_ = s.View(ctx, func(v *store.Snapshot) error { // without it the summary is shorter, and the import stands
		for _, rec := range v.Imports(1) {
			if rec.SHA256 == r.SHA256 && rec.Extract != nil && rec.Extract.Taken.Equal(r.Taken) {
				sum.Record = rec.Number
			}
		}
		return nil
	})
}

func (t *screens) problems(e *exchange.RowError) []tui.ImportProblem {
	list := make([]tui.ImportProblem, 0, len(e.Reasons))
	for _, r := range e.Reasons {
		list = append(list, tui.ImportProblem{Line: e.Line, Column: r.Field, Reason: r.Sentence})
	}
	return list
}
