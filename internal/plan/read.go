package plan

import (
	"context"
	"fmt"
	"time"

	"rettidig/store"
)

// Query says what to plan.
type Query struct {
	Now     time.Time
	Minutes int           // zero: those the working hours leave until the cut-off
	Me      store.StaffID // who works; zero when unknown
	// Progress gets tasks read and tasks in all; it may be nil.
	Progress func(done, total int)
}

// actsRead is how many of the newest acts of each member of staff the times are made from.
const actsRead = 500

// Read makes a plan from a snapshot. It reads the open tasks that hold payments back, the newest acts, and the cases that may matter.
// It returns the context's error when that ends.
func Read(ctx context.Context, v *store.Snapshot, q Query) (Plan, error) {
	rules := v.Rules()
	acts, err := readActs(v)
	if err != nil {
		return Plan{}, err
	}
	p := NewPool(q.Now, rules.Plan, NewTimes(rules.Plan, Observe(acts)), q.Me)
	if err := v.Blockers(ctx, q.Progress, p.Add); err != nil {
		return Plan{}, fmt.Errorf("read the blockers: %w", err)
	}
	return Make(p, rules, q.Minutes, func(number string) store.CaseFacts { return v.CaseFacts(number, q.Now) }), nil
}

// readActs reads the claims and the resolves that stand, oldest first.
func readActs(v *store.Snapshot) ([]Act, error) {
	events, err := v.StandingActs(actsRead)
	if err != nil {
		return nil, fmt.Errorf("read the log: %w", err)
	}
	var acts []Act
	for _, e := range events {
		if e.Task == 0 || e.Kind != store.KindClaim && e.Kind != store.KindResolve {
			continue
		}
		if f, err := e.Facts(); err == nil { // Check reports what cannot be read
			acts = append(acts, Act{At: e.At, Staff: e.Staff, Task: e.Task, Type: f.Type, Resolve: e.Kind == store.KindResolve})
		}
	}
	return acts, nil
}
