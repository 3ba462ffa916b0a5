// Package bolt is the engine on one bbolt file, the default.
//
// No process keeps the lock between acts: a View takes it, works and gives it back, sharing it with other readers; an
// Update does the same under an exclusive lock. So a terminal, an import and a report share one file without a daemon. Hold keeps the lock and the
// file open for work in bulk. Small Updates wait in a journal, see journal.go; a file stays open for a while after an act, see park.go.
//
// bbolt protects its two meta pages with checksums and nothing else, maps the file into memory and panics when it meets nonsense. This
// package checks the file before bbolt sees it, puts a checksum on every record, and turns panics and memory faults into
// store.ErrCorrupt. It never creates a file on opening, never skips a sync, and refuses network drives unless forced.
package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"rettidig/store"
)

// Options says how a store file is used. The zero value is right for most.
type Options struct {
	ReadOnly    bool          // every Update is refused with store.ErrReadOnly
	LockTimeout time.Duration // how long an act waits for the file's lock; zero means one second
	Holder      string        // what others are told when this process keeps them waiting, for example "rettidig import"; no personal data
	Force       bool          // use the file even where RemoteError would be returned
	Poll        time.Duration // how often Watch looks for what other processes wrote; zero means one second
}

func (o Options) withDefaults() Options {
	if o.LockTimeout == 0 {
		o.LockTimeout = time.Second
	}
	if o.Poll == 0 {
		o.Poll = time.Second
	}
	if o.Holder == "" {
		o.Holder = "rettidig"
	}
	return o
}

// Engine is a store.Engine on one file. It is safe for use by many goroutines; but an Update inside a View waits for that View, and so
// for itself: never do that.
type Engine struct {
	path    string
	opts    Options
	size    size // of the journal
	journal memory
	garage  garage

	holding sync.Mutex  // one Hold at a time opens the file
	begun   atomic.Bool // a Hold was had: the next is a step of the same work

	mu     sync.Mutex
	held   *session // the open file while somebody holds it
	holds  int
	bell   chan struct{} // closed, and replaced, at each commit of this engine
	closed chan struct{}
}

var _ store.Engine = (*Engine)(nil)

// Open checks the store file at path and returns its engine; the file is not kept open. It returns store.ErrNoStore if there is no
// file, store.ErrCorrupt if it is no bbolt file or damaged, and *RemoteError if it lies on a network drive and o.Force is not set. It
// looks no deeper: that a file belongs to another program (store.ErrCorrupt) or to a newer one (store.ErrNewer) is said by the acts.
func Open(path string, o Options) (*Engine, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	if err := refuseRemote(path, o.Force); err != nil {
		return nil, err
	}
	if err := preflightPath(path); err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	return &Engine{
		path:   path,
		opts:   o.withDefaults(),
		size:   defaultSize(),
		bell:   make(chan struct{}),
		closed: make(chan struct{}),
	}, nil
}

// Path is the absolute path of the store file.
func (e *Engine) Path() string { return e.path }

// View implements store.Engine. It returns *store.LockedError if a writer keeps the file longer than the lock time-out. Keys and values
// lie in the mapped file: fn reads them on its own goroutine only, where a fault of the disk becomes store.ErrCorrupt.
func (e *Engine) View(ctx context.Context, fn func(store.Reader) error) error {
	return e.act(ctx, toRead, func(s *session) error { return s.view(ctx, fn) })
}

// Update implements store.Engine. It runs fn once. It returns *store.LockedError if another process, or a View of this one, keeps the
// file longer than the lock time-out, and store.ErrUnknown if the commit failed at its very last step.
// Puts go straight to the file's tree, so many of them should come in ascending order.
func (e *Engine) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	if e.opts.ReadOnly {
		return 0, fmt.Errorf("update: %w", store.ErrReadOnly)
	}
	var rev store.Rev
	err := e.act(ctx, toWrite, func(s *session) error {
		var err error
		rev, err = s.update(ctx, fn)
		return err
	})
	e.ring()
	return rev, err
}

// Limits implements store.Engine. A value may have two gigabytes; an Update is bounded by memory alone.
func (e *Engine) Limits() store.Limits { return store.Limits{} }

// Close implements store.Engine. It ends every Watch and gives up a Hold that was not released.
func (e *Engine) Close() error {
	e.mu.Lock()
	if e.isClosed() {
		e.mu.Unlock()
		return nil
	}
	close(e.closed)
	s := e.held
	e.held = nil
	e.mu.Unlock()
	s.retire()
	e.garage.swap(nil).close()
	return nil
}

// Hold opens the file and keeps it, and its lock, until release is called; acts of this engine run on the open file meanwhile and do
// not wait for other processes, which do wait for this one. It also makes an Update of many thousand keys cheaper, even a single one.
// Holds nest. release may be called more than once.
func (e *Engine) Hold(ctx context.Context) (release func(), err error) {
	e.holding.Lock()
	defer e.holding.Unlock()
	if err := e.ready(ctx); err != nil {
		return nil, err
	}
	if e.joinHold() {
		return sync.OnceFunc(e.letGo), nil
	}
	how := toWriteBulk
	if e.opts.ReadOnly {
		how = toRead
	}
	s, err := e.openSession(ctx, how)
	if err != nil {
		return nil, err
	}
	s.note.tell()
	e.keep(s)
	return sync.OnceFunc(e.letGo), nil
}

// keep makes s the held session, unless the engine was closed meanwhile.
func (e *Engine) keep(s *session) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.holds = 1
	s.held = true
	e.begun.Store(true)
	if e.isClosed() {
		s.close()
		return
	}
	e.held = s
}

func (e *Engine) joinHold() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.held == nil {
		return false
	}
	e.holds++
	return true
}

func (e *Engine) letGo() {
	e.mu.Lock()
	e.holds--
	var s *session
	if e.holds == 0 {
		s, e.held = e.held, nil
	}
	e.mu.Unlock()
	if s != nil {
		s.users.Wait()
		s.held = false
		e.leave(s, nil)
	}
}

// act runs fn on the held file if there is one, else on one opened for it.
func (e *Engine) act(ctx context.Context, how mode, fn func(*session) error) (err error) {
	if err := e.ready(ctx); err != nil {
		return err
	}
	if s := e.joinSession(); s != nil {
		defer s.users.Done()
		return fn(s)
	}
	s, err := e.openSession(ctx, how)
	if err != nil {
		return err
	}
	defer func() { e.leave(s, err) }() // also behind a panic of fn's own
	return fn(s)
}

func (e *Engine) joinSession() *session {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.held != nil {
		e.held.users.Add(1)
	}
	return e.held
}

func (e *Engine) ready(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if e.isClosed() {
		return fmt.Errorf("store file: %w", os.ErrClosed)
	}
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

// openSession opens the file, waiting for its lock with growing pauses until the lock time-out.
func (e *Engine) openSession(ctx context.Context, how mode) (*session, error) {
	s, err := e.attempt(how)
	if errors.Is(err, errBusyNow) {
		s, err = e.waitForLock(ctx, how)
	}
	if err != nil {
		return nil, err
	}
	s.engine = e
	if how != toRead {
		s.note = announce(e.path, e.opts.Holder)
	}
	return s, nil
}

// attempt takes up the parked file, or opens it.
func (e *Engine) attempt(how mode) (*session, error) {
	if s, err := e.resume(how); s != nil || err != nil {
		return s, err
	}
	return openOnce(e.path, how)
}

// The pauses between two attempts at the lock: most acts last less than a millisecond.
const (
	firstPause = 250 * time.Microsecond
	lastPause  = 4 * time.Millisecond
)

// steadfast is how many times longer than other acts the next step of bulk work waits: to give up half an import because a slow machine read for
// a second would help nobody.
const steadfast = 10

func (e *Engine) waitForLock(ctx context.Context, how mode) (*session, error) {
	longest := e.opts.LockTimeout
	if how == toWriteBulk && e.begun.Load() {
		longest *= steadfast
	}
	limit := time.NewTimer(longest)
	defer limit.Stop()
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-limit.C:
			return nil, &store.LockedError{Path: e.path, Holder: readHolder(e.path)}
		}
		s, err := e.attempt(how)
		if !errors.Is(err, errBusyNow) {
			return s, err
		}
	}
}
