// Package mem is an engine that lives in memory. It keeps the contract of store.Engine, snapshots included, and serves fast tests
// and stores that nobody keeps, such as a training round.
package mem

import (
	"context"
	"fmt"
	"os"
	"sync"

	"rettidig/store"
)

// Engine is an in-memory store.Engine. Readers never wait; writers take turns.
type Engine struct {
	turn chan struct{} // holds one token: the right to write

	mu     sync.Mutex
	head   *tree
	bell   chan struct{} // closed, and replaced, at each commit
	closed chan struct{}
}

var _ store.Engine = (*Engine)(nil)

// New makes an empty engine at revision 0.
func New() *Engine {
	e := &Engine{
		turn:   make(chan struct{}, 1),
		head:   &tree{},
		bell:   make(chan struct{}),
		closed: make(chan struct{}),
	}
	e.turn <- struct{}{}
	return e
}

// View implements store.Engine. It never waits for a writer.
func (e *Engine) View(ctx context.Context, fn func(store.Reader) error) error {
	t, err := e.snapshot(ctx)
	if err != nil {
		return err
	}
	r := &reader{ctx: ctx, tree: t}
	defer r.end()
	return r.verdict(fn(r))
}

// Update implements store.Engine. It waits for other writers as long as ctx lasts, and runs fn once.
func (e *Engine) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	if err := e.takeTurn(ctx); err != nil {
		return 0, err
	}
	defer func() { e.turn <- struct{}{} }()
	t, err := e.snapshot(ctx)
	if err != nil {
		return 0, err
	}
	w := &writer{reader: reader{ctx: ctx, tree: t, update: true}}
	defer w.end()
	if err := w.verdict(fn(w)); err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	return e.commit(w.tree), nil
}

// Watch implements store.Engine. The channel also closes with the engine.
func (e *Engine) Watch(ctx context.Context, from store.Rev) (<-chan store.Rev, error) {
	if _, err := e.snapshot(ctx); err != nil {
		return nil, err
	}
	out := make(chan store.Rev)
	go e.watch(ctx, from, out)
	return out, nil
}

// Limits implements store.Engine: there are none.
func (e *Engine) Limits() store.Limits { return store.Limits{} }

// Close implements store.Engine. What was stored is gone.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.isClosed() {
		return nil
	}
	close(e.closed)
	e.head = &tree{}
	return nil
}

func (e *Engine) isClosed() bool {
	select {
	case <-e.closed:
		return true
	default:
		return false
	}
}

func (e *Engine) snapshot(ctx context.Context) (*tree, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.isClosed() {
		return nil, fmt.Errorf("store in memory: %w", os.ErrClosed)
	}
	return e.head, nil
}

func (e *Engine) takeTurn(ctx context.Context) error {
	select {
	case <-e.turn:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// commit makes t the newest tree, unless nothing was written, and returns the newest revision.
func (e *Engine) commit(t *tree) store.Rev {
	e.mu.Lock()
	defer e.mu.Unlock()
	if t.rev != e.head.rev && !e.isClosed() {
		e.head = t
		close(e.bell)
		e.bell = make(chan struct{})
	}
	return t.rev
}

func (e *Engine) newest() (store.Rev, <-chan struct{}) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.head.rev, e.bell
}

// watch offers the newest revision until it is taken, so a slow listener misses steps but never the last one.
func (e *Engine) watch(ctx context.Context, sent store.Rev, out chan<- store.Rev) {
	defer close(out)
	for {
		rev, bell := e.newest()
		offer := out
		if rev <= sent {
			offer = nil
		}
		select {
		case offer <- rev:
			sent = rev
		case <-bell:
		case <-ctx.Done():
			return
		case <-e.closed:
			return
		}
	}
}
