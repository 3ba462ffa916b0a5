package plan

import (
	"context"
	"fmt"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// Query says what to plan.
type Query struct {
	Now     time.Time
	Minutes int           // zero: those the working hours leave until the cut-off
	Me      store.StaffID // who works; zero when unknown
	// Progress gets tasks read and tasks in all; it may be nil. It is called in the caller's goroutine.
	Progress func(done, total int)
}

// Source is a store to read from. One that can Warm its file is asked to before much is read: a file that no memory holds yet is fetched page by page else.
type Source interface {
	View(ctx context.Context, fn func(*store.Snapshot) error) error
}

type warmer interface {
	Warm(ctx context.Context) error
}

// actsRead is how many of the newest acts of each member of staff the times are made from.
const actsRead = 500

const (
	manyTasks = 50_000               // from so many on the file is warmed first
	stretch   = 50_000               // tasks read in one View: some twenty milliseconds of a file in memory
	breath    = 5 * time.Millisecond // between two Views: longer than one who waits to write pauses between attempts
	attempts  = 3                    // at reading while others write; then they must wait
)

// Read makes a plan. It reads the open tasks that hold payments back, the newest acts, and the cases that may matter, in many short Views: what others do
// meanwhile is read again, so the plan is that of one moment, that of its last View. It returns the context's error when that ends.
func Read(ctx context.Context, src Source, q Query) (Plan, error) {
	if q.Progress == nil {
		q.Progress = func(int, int) {}
	}
	r := &reading{src: src, q: q, stretch: stretch}
	settled := false
	for n := 0; n < attempts && !settled; n++ {
		var err error
		if settled, err = r.stretches(ctx); err != nil {
			return Plan{}, fmt.Errorf("read the blockers: %w", err)
		}
	}
	if !settled {
		if err := r.atOnce(ctx); err != nil {
			return Plan{}, fmt.Errorf("read the blockers: %w", err)
		}
	}
	p := Make(r.pool, r.rules, q.Minutes, func(number string) store.CaseFacts { return r.facts(ctx, number) })
	return p, r.err
}

// reading is the reading of one plan.
type reading struct {
	src   Source
	q     Query
	rules catalog.Rules
	pool  *Pool
	walk  *store.BlockerWalk
	err   error // of the facts of a case

	stretch int // tasks of one View
}

// begin reads the rules and the log, and begins the walk.
func (r *reading) begin(v *store.Snapshot) error {
	acts, err := readActs(v)
	if err != nil {
		return err
	}
	r.rules, r.walk = v.Rules(), v.WalkBlockers()
	_, total := r.walk.Done()
	r.pool = NewPool(r.q.Now, r.rules.Plan, NewTimes(r.rules.Plan, Observe(acts)), r.q.Me)
	r.pool.reserve(total)
	return nil
}

// stretches reads everything a View at a time; false means that others changed so much meanwhile that it must be read anew.
func (r *reading) stretches(ctx context.Context) (settled bool, err error) {
	if err := r.src.View(ctx, r.begin); err != nil {
		return false, err
	}
	if err := r.warm(ctx); err != nil {
		return false, err
	}
	for more := true; more; {
		r.q.Progress(r.walk.Done())
		err := r.src.View(ctx, func(v *store.Snapshot) (err error) {
			if more, err = r.walk.Next(ctx, v, r.stretch, r.pool.Add); err == nil && !more {
				settled = r.mend(v)
			}
			return err
		})
		if err != nil {
			return false, err
		}
		if more {
			rest(ctx, breath)
		}
	}
	return settled, nil
}

// mend reads again what others have changed since the walk began.
func (r *reading) mend(v *store.Snapshot) bool {
	cases, ok := r.walk.Changed(v)
	if len(cases) > 0 {
		r.pool.renew(cases)
	}
	return ok
}

func (r *reading) warm(ctx context.Context) error {
	if _, total := r.walk.Done(); total < manyTasks {
		return nil
	}
	if w, ok := r.src.(warmer); ok {
		return w.Warm(ctx)
	}
	return nil
}

// atOnce reads everything in one View.
func (r *reading) atOnce(ctx context.Context) error {
	return r.src.View(ctx, func(v *store.Snapshot) error {
		if err := r.begin(v); err != nil {
			return err
		}
		for more := true; more; {
			r.q.Progress(r.walk.Done())
			var err error
			if more, err = r.walk.Next(ctx, v, r.stretch, r.pool.Add); err != nil {
				return err
			}
		}
		return nil
	})
}

// facts reads what decides when a case's payment comes. After a failure, or the end of the context, nothing more is read.
func (r *reading) facts(ctx context.Context, number string) (f store.CaseFacts) {
	if r.err == nil {
		r.err = r.src.View(ctx, func(v *store.Snapshot) error { f = v.CaseFacts(number, r.q.Now); return nil })
	}
	return f
}

// rest waits, or ends early with ctx.
func rest(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
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
