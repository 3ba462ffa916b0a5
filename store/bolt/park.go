package bolt

import (
	"errors"
	"os"
	"sync"
	"time"

	"rettidig/store"
)

// Opening a file, mapping it and reading its list of free pages costs more than most acts. So an act leaves the file open behind it, without its
// lock: nobody waits for it. The next act takes the lock again and goes on if nothing has been written since, which the meta pages tell; else, and
// when the path names another file by now, it opens the file anew. A Hold does the same, which spares an import mapping the file anew for each chunk.

// parkedFor is how long a file stays open that nobody uses.
const parkedFor = 30 * time.Second

// garage holds at most one open file that nobody uses.
type garage struct {
	mu    sync.Mutex
	s     *session
	timer *time.Timer
}

// leave parks the session an act has ended, and gives its lock back; it closes the file where it cannot be parked.
func (e *Engine) leave(s *session, err error) {
	if !canPark || s.doubted.Load() || s.broken.Load() || errors.Is(err, store.ErrCorrupt) || !s.settled() {
		s.close()
		return
	}
	s.note.takeBack()
	s.note = nil
	if unlock(s.file) != nil {
		s.close()
		return
	}
	e.garage.swap(s).close()
	if e.isClosed() {
		e.garage.swap(nil).close()
	}
}

// settled notes the state the file is left in.
func (s *session) settled() bool {
	m, err := readMeta(s.file)
	s.left = m
	return err == nil
}

// swap parks s, or nothing, and returns what is to be closed; of two files the one that serves for more is kept.
func (g *garage) swap(s *session) (out *session) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if s != nil && g.s != nil && g.s.how > s.how {
		return s
	}
	out, g.s = g.s, s
	if g.timer != nil {
		g.timer.Stop()
	}
	if s != nil {
		g.timer = time.AfterFunc(parkedFor, func() { g.take(toRead).close() })
	}
	return out
}

// take returns the parked session if it serves the mode, else nil.
func (g *garage) take(how mode) *session {
	g.mu.Lock()
	defer g.mu.Unlock()
	s := g.s
	if s == nil || how > s.how {
		return nil
	}
	g.s = nil
	g.timer.Stop()
	return s
}

// resume takes the parked file up again: nil if there is none or it is no longer the store as it was left, errBusyNow if another has the lock.
func (e *Engine) resume(how mode) (*session, error) {
	s := e.garage.take(how)
	if s == nil {
		return nil, nil
	}
	switch err := lock(s.file, how != toRead); {
	case errors.Is(err, errBusyNow):
		e.garage.swap(s).close()
		return nil, err
	case err != nil || !s.current(e.path):
		s.close()
		return nil, nil //nolint:nilerr // a file that cannot be taken up is opened anew, which says what is wrong
	}
	return s, nil
}

// current reports whether the file is sound, still bears its name, and nobody has written to it since it was left.
func (s *session) current(path string) bool {
	there, err := os.Stat(path)
	if err != nil {
		return false
	}
	here, err := s.file.Stat()
	if err != nil || !os.SameFile(there, here) || preflight(s.file) != nil {
		return false
	}
	m, err := readMeta(s.file)
	return err == nil && m == s.left
}
