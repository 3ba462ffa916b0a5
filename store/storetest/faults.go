package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"rettidig/store"
)

// Twice returns e with every Update's fn run twice: the first run is thrown away, the second counts. It finds an fn that is not pure.
// A first run that fails ends the Update.
func Twice(e store.Engine) store.Engine { return twice{e} }

type twice struct{ store.Engine }

var errDiscarded = errors.New("a first run was thrown away")

func (e twice) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	_, err := e.Engine.Update(ctx, func(w store.Writer) error {
		if err := fn(w); err != nil {
			return err
		}
		return errDiscarded
	})
	if !errors.Is(err, errDiscarded) {
		return 0, err
	}
	return e.Engine.Update(ctx, fn)
}

// Unknown returns e with every n-th Update committed and then reported as store.ErrUnknown, as when the answer of a disk or a server
// is lost. It finds a caller that repeats an act without looking.
func Unknown(e store.Engine, n int) store.Engine {
	return &unknown{Engine: e, every: every{n: int64(n)}}
}

type unknown struct {
	store.Engine
	every
}

func (e *unknown) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	rev, err := e.Engine.Update(ctx, fn)
	if err == nil && e.due() {
		return 0, fmt.Errorf("after a commit: %w", store.ErrUnknown)
	}
	return rev, err
}

// Lost is the other half of Unknown: every n-th Update is not committed and reported as store.ErrUnknown all the same. It finds a caller
// that takes a doubtful act for done.
func Lost(e store.Engine, n int) store.Engine { return &lost{Engine: e, every: every{n: int64(n)}} }

type lost struct {
	store.Engine
	every
}

func (e *lost) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	if !e.due() {
		return e.Engine.Update(ctx, fn)
	}
	_, err := e.Engine.Update(ctx, func(w store.Writer) error {
		if err := fn(w); err != nil {
			return err
		}
		return errDiscarded
	})
	if errors.Is(err, errDiscarded) {
		err = fmt.Errorf("before a commit: %w", store.ErrUnknown)
	}
	return 0, err
}

// Flaky returns e with every n-th Update refused with store.ErrBusy before fn runs.
func Flaky(e store.Engine, n int) store.Engine { return &flaky{Engine: e, every: every{n: int64(n)}} }

type flaky struct {
	store.Engine
	every
}

func (e *flaky) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if e.due() {
		return 0, fmt.Errorf("refused: %w", store.ErrBusy)
	}
	return e.Engine.Update(ctx, fn)
}

// every is true once in n calls.
type every struct {
	n     int64
	calls atomic.Int64
}

func (e *every) due() bool { return e.calls.Add(1)%e.n == 0 }
