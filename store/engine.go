package store

import (
	"context"
	"errors"
	"iter"
	"sync"
)

// Rev is an engine's revision: it grows with every committed Update and never shrinks.
type Rev uint64

// MaxKey is the longest key, in bytes, that every engine takes.
const MaxKey = 512

// Engine is the small port under the Store: ordered keys, one snapshot per View, one atomic step per Update.
// An implementation passes storetest.Run.
type Engine interface {
	// View runs fn on one snapshot. Keys and values handed to fn are valid only until fn returns.
	// The first read error inside fn is returned even when fn returns nil.
	View(ctx context.Context, fn func(Reader) error) error
	// Update runs fn and commits what it wrote, all or nothing, serializable. fn may run more than once and must have no other effect.
	// If fn returns an error nothing is written and that error is returned.
	Update(ctx context.Context, fn func(Writer) error) (Rev, error)
	// Watch sends the newest revision whenever it has grown past from; revisions in between may be skipped. The channel closes with ctx.
	Watch(ctx context.Context, from Rev) (<-chan Rev, error)
	// Limits says how much one Update may hold.
	Limits() Limits
	// Close releases what the engine holds; later calls fail.
	Close() error
}

// Reader reads one snapshot. A read that fails is remembered by the engine, reads as "not there", and is returned by View or Update
// in place of whatever fn returned, since fn then saw less than there was. What it hands out is read only, and a Reader used after
// its fn has returned finds nothing.
type Reader interface {
	// Get returns the value of key and whether there is one.
	Get(key []byte) ([]byte, bool)
	// GetMany returns the values of keys in their order, nil where there is none. It is cheapest when keys ascend.
	GetMany(keys [][]byte) [][]byte
	// Scan yields keys and values of the range in order. Inside an Update no Scan may start or go on after a Put or Delete: ErrMisuse.
	Scan(r Range) iter.Seq2[[]byte, []byte]
	// Parallel runs work for the parts 0 to n-1, each with a Reader of this snapshot, and returns when all have ended: at the same time on goroutines of
	// their own where the engine can, else one after another. What a part's Reader hands out is valid until its work returns. A read that fails in one part
	// fails this Reader too, and a panic in one goes on here. This Reader must not be used meanwhile.
	Parallel(n int, work func(part int, r Reader))
}

// RunParallel runs work for the parts 0 to n-1, each on a goroutine of its own, and returns when all have ended. A panic in one goes on in the caller, who
// can recover it there. It helps an engine to implement Parallel.
func RunParallel(n int, work func(part int)) {
	var wait sync.WaitGroup
	panicked := make([]any, n)
	for i := range n {
		wait.Go(func() {
			defer func() { panicked[i] = recover() }()
			work(i)
		})
	}
	wait.Wait()
	for _, p := range panicked {
		if p != nil {
			panic(p)
		}
	}
}

// Writer is a Reader whose writes are seen by its own later Get and GetMany.
type Writer interface {
	Reader
	// Put stores a copy of value under a copy of key, whose length is 1 to MaxKey bytes. Many puts are cheapest in ascending order.
	Put(key, value []byte)
	// Delete removes key; one that is not there is no error. An Update that changes nothing does not move the revision.
	Delete(key []byte)
}

// Range is the half-open span of keys From <= key < To. A nil To means "to the end"; Limit 0 means no limit.
type Range struct {
	From, To []byte
	Limit    int
	Down     bool // walk from the last key of the span to the first
}

// Limits bounds one Update. Zero means no bound.
type Limits struct {
	Ops   int // puts and deletes
	Value int // bytes of one value
}

// What an engine can say. Anything else it returns wraps one of these or comes from the operating system.
var (
	ErrUnknown  = errors.New("the outcome of the commit is unknown") // it may have happened: read again before trying again
	ErrBusy     = errors.New("the store is busy")                    // nothing was written; try again
	ErrTooLarge = errors.New("the change is larger than the store takes at once")
	ErrReadOnly = errors.New("the store is read only")
	ErrCorrupt  = errors.New("the store is damaged")
	ErrNewer    = errors.New("the store was written by a newer program")
	ErrNoStore  = errors.New("there is no store")
	ErrMisuse   = errors.New("the engine was used against its contract") // a fault of the caller, for example a Scan after a Put
)

// LockedError says that another process holds the store and, where it can be known, which.
type LockedError struct {
	Path   string
	Holder string // for example "rettidig import (pid 4711)"; empty when unknown
}

// Error names the holder in English; the user's sentence is made from the fields.
func (e *LockedError) Error() string {
	if e.Holder == "" {
		return "the store is in use by another process"
	}
	return "the store is in use by " + e.Holder
}
