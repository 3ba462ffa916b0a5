package store

import (
	"context"
	"slices"
)

// SubmitExtract plans a snapshot that is in memory and carries the plan out, whatever its doubts. It is for tests and small tools; files go by
// internal/exchange, in bounded memory.
func (s *Store) SubmitExtract(ctx context.Context, a Actor, run ImportRun, rows []ImportRow) (Plan, error) {
	rc := NewReconciliation(columnsOf(rows))
	rc.Begin(run)
	if old, next, found, err := s.ImportRun(ctx, run.SHA256); err != nil {
		return Plan{}, err
	} else if found {
		rc.Resume(old, next)
	}
	rows = slices.Clone(rows)
	if err := s.View(ctx, func(v *Snapshot) error { rc.LookAtTasks(v); rc.LookAtCases(v); return nil }); err != nil {
		return Plan{}, err
	}
	rc.Match(rows)
	var slow []ImportRow
	for i := range rows {
		if rc.Needs(i, &rows[i]) {
			slow = append(slow, rows[i])
		}
	}
	err := s.View(ctx, func(v *Snapshot) error {
		if err := rc.PlanRows(v, slow); err != nil {
			return err
		}
		return rc.PlanEnd(v)
	})
	if err != nil {
		return Plan{}, err
	}
	if len(slow) > 0 {
		e, err := s.Submit(ctx, a, rc.Chunk(slow))
		if err != nil {
			return rc.plan, err
		}
		rc.Took(e)
	}
	return rc.plan, s.EndExtract(ctx, a, rc, 0)
}

// EndExtract submits the steps of judging until the last is done.
func (s *Store) EndExtract(ctx context.Context, a Actor, rc *Reconciliation, bad int) error {
	return rc.Judge(ctx, func(ctx context.Context, c Command) (Event, error) { return s.Submit(ctx, a, c) }, bad)
}

// Judge gives the steps of judging to submit until the last is done.
func (rc *Reconciliation) Judge(ctx context.Context, submit func(context.Context, Command) (Event, error), bad int) error {
	for from := TaskID(0); ; {
		e, err := submit(ctx, rc.End(from, bad))
		if err != nil {
			return err
		}
		f, err := e.Facts()
		if err != nil {
			return err
		}
		if f.Import == nil || f.Import.Last {
			return nil
		}
		from = f.Import.Next
		rc.Took(e)
	}
}
