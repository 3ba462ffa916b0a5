package bolt

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"syscall"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"rettidig/store"
)

// errBusyNow says that another open file has the lock at this moment.
var errBusyNow = errors.New("the file is locked")

// session is the file opened by bbolt, with its lock.
type session struct {
	db      *bbolt.DB
	file    *os.File    // bbolt's own handle
	doubted atomic.Bool // a commit has failed: the file is opened anew for the next act
	engine  *Engine
	how     mode
	left    meta    // of a parked one: the state it was left in
	note    *notice // for a writer, what those who wait are told
	held    bool    // acts of this process run on it at the same time
	users   sync.WaitGroup
	broken  atomic.Bool // no act may start any more
	stuck   atomic.Bool // bbolt panicked with its mutexes held, and would wait for them in Close
}

// mode is what a session is opened for; each serves for those before it too.
type mode byte

const (
	toRead mode = iota
	toWrite
	toWriteBulk // a Hold
)

// bbolt copies every record of a running Update whenever its map must grow, and the map grows by doubling: the first large Update of a
// new store would copy everything ten times. So bulk work starts with a map this large. It is address space, not memory; but bbolt
// sizes the file by the map, in steps that would be too large for a small store, and on Windows it makes the file as large as the map.
const (
	bulkMap  = 256 << 20
	bulkStep = 1 << 20
)

// openOnce opens the file without waiting for its lock: errBusyNow if another has it.
func openOnce(path string, how mode) (s *session, err error) {
	s = &session{how: how}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil { // a panic inside bbolt's Open leaves the lock behind
			abandon(s.file)
			s, err = nil, corrupt(p)
		}
	}()
	o := &bbolt.Options{
		Timeout:      1, // one attempt
		ReadOnly:     how == toRead,
		NoStatistics: true,
		OpenFile:     s.openFile,
	}
	bulk := how == toWriteBulk && runtime.GOOS != "windows"
	if bulk {
		o.InitialMmapSize = bulkMap
	}
	if s.db, err = bbolt.Open(path, 0o600, o); err != nil {
		return nil, openError(err, how != toRead)
	}
	if bulk {
		s.db.AllocSize = bulkStep
	}
	return s, nil
}

// openFile is how bbolt gets its file: never created, checked first, and kept so that it can be closed when bbolt cannot.
func (s *session) openFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	f, err := os.OpenFile(name, flag&^os.O_CREATE, perm)
	if err != nil {
		return nil, err
	}
	if err := preflight(f); err != nil {
		_ = f.Close()
		return nil, err
	}
	s.file = f
	return f, nil
}

// openError says in the port's words why bbolt could not open the file.
func openError(err error, write bool) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout), errors.Is(err, syscall.EINTR):
		return errBusyNow
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %w", store.ErrNoStore, err)
	case write && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)):
		return fmt.Errorf("%w: %w", store.ErrReadOnly, err)
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %w", store.ErrCorrupt, err)
	}
	return fmt.Errorf("open store: %w", err)
}

// retire closes a session that was held, once its last act has ended. A nil session is none.
func (s *session) retire() {
	if s == nil {
		return
	}
	s.users.Wait()
	s.close()
}

// close gives the file back; a nil session is none. An error here can lose nothing, since a commit has synced before it returns.
func (s *session) close() {
	if s == nil {
		return
	}
	s.note.takeBack()
	if s.stuck.Load() {
		abandon(s.file)
		return
	}
	_ = s.db.Close()
}

func (s *session) view(ctx context.Context, fn func(store.Reader) error) (err error) {
	r := &reader{ctx: ctx, from: s}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer s.rescue(r, &err)
	tx, err := s.begin(r, false)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	defer r.end()
	if err := r.attach(tx, &s.engine.journal); err != nil {
		return err
	}
	return r.verdict(fn(r))
}

func (s *session) update(ctx context.Context, fn func(store.Writer) error) (rev store.Rev, err error) {
	w := &writer{reader: reader{ctx: ctx}, size: s.engine.size}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer s.rescue(&w.reader, &err)
	tx, err := s.begin(&w.reader, true)
	if err != nil {
		return 0, err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	defer w.end()
	if err := w.attach(tx, &s.engine.journal); err != nil {
		return 0, err
	}
	if err := w.verdict(fn(w)); err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	return s.commit(tx, w)
}

// begin starts a transaction. bbolt holds mutexes meanwhile, so a panic here breaks the session.
func (s *session) begin(r *reader, write bool) (*bbolt.Tx, error) {
	if s.broken.Load() {
		return nil, fmt.Errorf("the file was given up after a failure: %w", os.ErrClosed)
	}
	r.where = inCritical
	tx, err := s.db.Begin(write)
	r.where = outside
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	return tx, nil
}

// manyPuts is where an Update counts as bulk work, whose keys ascend: its new pages are filled nearly full, for the next keys will
// come after them and not between.
const (
	manyPuts = 1000
	bulkFill = 0.95
)

// commit makes the changes last. Nothing is written if nothing was changed.
func (s *session) commit(tx *bbolt.Tx, w *writer) (store.Rev, error) {
	id := uint64(tx.ID())
	if w.idle() {
		return store.Rev(id - 1), w.err
	}
	if err := w.finish(); err != nil {
		return 0, fmt.Errorf("write: %w", err)
	}
	if w.puts >= manyPuts {
		w.bucket.FillPercent = bulkFill
	}
	w.where = inCritical
	err := tx.Commit()
	w.where = outside
	if err != nil {
		return 0, s.failedCommit(id, err)
	}
	return store.Rev(id), nil
}

// failedCommit tells a commit that certainly did not happen from one that may have. The meta page is written last: as long as the file
// does not show it, the old state stands.
func (s *session) failedCommit(id uint64, err error) error {
	s.doubted.Store(true)
	m, readErr := readMeta(s.file)
	if readErr == nil && m.txid < id {
		return fmt.Errorf("commit: %w", err)
	}
	s.broken.Store(true)
	return fmt.Errorf("commit: %w: %w", store.ErrUnknown, err)
}

// rescue turns a panic inside the engine, and a fault in the mapped file, into store.ErrCorrupt. Any other panic is the caller's own and
// goes on. It must be deferred directly.
func (s *session) rescue(r *reader, err *error) {
	p := recover()
	if p == nil {
		return
	}
	if r.where == outside && !isFault(p) {
		panic(p)
	}
	*err = corrupt(p)
	if r.where == inCritical {
		s.broken.Store(true)
		s.stuck.Store(true)
	}
}

// isFault tells a memory fault at an address from a plain run-time error, such as a nil pointer of the caller's own.
func isFault(p any) bool {
	_, ok := p.(interface{ Addr() uintptr })
	return ok
}

// corrupt wraps what a panic said. bbolt's panics name pages, never content.
func corrupt(p any) error {
	return fmt.Errorf("%w: %v", store.ErrCorrupt, p)
}

// maxValue leaves room for the checksum within bbolt's own limit.
const maxValue = math.MaxInt32 - 1 - sumSize
