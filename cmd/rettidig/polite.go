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
const importChunk = 10_000

// courtesy is how long an import stays away from the file between two chunks.
const courtesy = 11 * time.Millisecond

// Submit submits one chunk.
func (p polite) Submit(ctx context.Context, a store.Actor, c store.Command) (store.Event, error) {
	release, err := p.engine.Hold(ctx)
	if err != nil {
		return store.Event{}, err
	}
	e, err := p.Store.Submit(ctx, a, c)
	release()
	if chunk, ok := c.(store.ImportChunk); ok && !chunk.Last && err == nil {
		rest(ctx, courtesy)
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
