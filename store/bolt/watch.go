package bolt

import (
	"context"
	"fmt"
	"os"
	"time"

	"rettidig/store"
)

// Watch implements store.Engine. It learns of this engine's own commits at once and of other processes' by reading the two meta pages
// every Options.Poll, without a lock and without opening the store. The channel also closes with the engine.
func (e *Engine) Watch(ctx context.Context, from store.Rev) (<-chan store.Rev, error) {
	if err := e.ready(ctx); err != nil {
		return nil, err
	}
	bell := e.nextRing()
	head, err := head(e.path)
	if err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	out := make(chan store.Rev)
	go e.watch(ctx, watcher{out: out, sent: from, head: head, bell: bell})
	return out, nil
}

// watcher is what one Watch knows.
type watcher struct {
	out        chan<- store.Rev
	sent, head store.Rev
	bell       <-chan struct{}
}

// watch offers the newest revision until it is taken, so a slow listener misses steps but never the last one.
func (e *Engine) watch(ctx context.Context, w watcher) {
	defer close(w.out)
	tick := time.NewTicker(e.opts.Poll)
	defer tick.Stop()
	for {
		offer := w.out
		if w.head <= w.sent {
			offer = nil
		}
		select {
		case offer <- w.head:
			w.sent = w.head
		case <-tick.C:
			w.look(e)
		case <-w.bell:
			w.look(e)
		case <-ctx.Done():
			return
		case <-e.closed:
			return
		}
	}
}

// look reads the head again. A file that cannot be read now is tried again at the next tick: the next act says what is wrong with it.
func (w *watcher) look(e *Engine) {
	w.bell = e.nextRing()
	if rev, err := head(e.path); err == nil {
		w.head = rev
	}
}

// nextRing is closed at the next commit of this engine.
func (e *Engine) nextRing() <-chan struct{} {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.bell
}

func (e *Engine) ring() {
	e.mu.Lock()
	defer e.mu.Unlock()
	close(e.bell)
	e.bell = make(chan struct{})
}

// head is the newest revision in the file.
func head(path string) (store.Rev, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, openError(err, false)
	}
	defer func() { _ = f.Close() }()
	m, err := readMeta(f)
	return store.Rev(m.txid), err
}
