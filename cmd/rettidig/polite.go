package main

import (
	"context"
	"time"

	"rettidig/internal/exchange"
	"rettidig/store"
	"rettidig/store/bolt"
)

// polite lets others at the store between the chunks of an import. Within a chunk it holds the file, because opening it for bulk work makes
// large chunks cheap; between two it stays away for longer than a waiting process pauses between its attempts.
type polite struct {
	*store.Store
	engine *bolt.Engine
}

var _ exchange.Submitter = polite{}

// importChunk is how many rows of a file go into one step: few enough that colleagues wait a fraction of the second they are patient for.
const importChunk = 5_000

// An import stays away from the file between two chunks for at least leastCourtesy, and for a twentieth of the time the chunk took: on a slow
// machine others get fewer chances, so each must be longer.
const (
	leastCourtesy = 5 * time.Millisecond
	courtesyPart  = 20
)

// Submit submits one chunk.
func (p polite) Submit(ctx context.Context, a store.Actor, c store.Command) (store.Event, error) {
	if c, ok := c.(store.ImportChunk); !ok || c.Run.Extract != nil {
		defer collectAt(ordinaryPace)() // what a snapshot changes lies all over the file, and is held until its step ends
	}
	began := time.Now()
	release, err := p.engine.Hold(ctx)
	if err != nil {
		return store.Event{}, err
	}
	e, err := p.Store.Submit(ctx, a, c)
	release()
	if chunk, ok := c.(store.ImportChunk); ok && !chunk.Last && err == nil {
		rest(ctx, max(leastCourtesy, time.Since(began)/courtesyPart))
	}
	return e, err
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

// Finish sorts the keys of a large import: the one step whose memory grows with the queue, so the collector keeps its ordinary pace in it.
func (p polite) Finish(ctx context.Context, a store.Actor, progress func(done, total int)) error {
	defer collectAt(ordinaryPace)()
	return p.Store.Finish(ctx, a, progress)
}

// warmed is a store whose file can be read into memory before much of it is looked at.
type warmed struct {
	*store.Store
	engine *bolt.Engine
}

// Warm reads the file once from end to end.
func (w warmed) Warm(ctx context.Context) error { return w.engine.Warm(ctx) }
