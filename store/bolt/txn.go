package bolt

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"iter"
	"runtime/debug"
	"strings"

	"go.etcd.io/bbolt"

	"rettidig/store"
)

// The bucket of the tree. Its number is that of this package's own layout: each value is followed by the CRC-32C of key and value, four bytes,
// little-endian. The first layout had no journal.
const (
	bucketPrefix = "records."
	bucketName   = bucketPrefix + "2"
	bucketFirst  = bucketPrefix + "1"
)

// sumSize is the length of the checksum after each value.
const sumSize = crc32.Size

// patience is how many records a scan passes between two looks at its context.
const patience = 256

// castagnoli is the table of CRC-32C, which processors compute themselves. It never changes.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(key, value []byte) uint32 {
	sum := crc32.Update(0, castagnoli, key)
	if len(value) == 0 { // half of all keys have none, and a walk along an order meets no others
		return sum
	}
	return crc32.Update(sum, castagnoli, value)
}

// place is where an act is, so that a panic can be told apart. It is not set back by defer: a panic must find it as it was.
type place byte

const (
	outside    place = iota // in the caller's fn
	inTree                  // in bbolt, walking or changing the tree: it can still roll back and close
	inCritical              // in bbolt, with mutexes held: it cannot
)

// reader is one snapshot in the hands of a caller.
type reader struct {
	ctx    context.Context
	from   *session // of a View, for Parallel
	bucket *bbolt.Bucket
	cursor *bbolt.Cursor // for Get; every Scan has its own
	jrn    journal       // lies over the bucket
	err    error         // the first failure; everything after it reads as "not there"
	where  place
	wrote  bool
	over   bool
}

// attach finds the bucket and reads the journal.
func (r *reader) attach(tx *bbolt.Tx, m *memory) error {
	r.where = inTree
	err := r.find(tx, m)
	r.where = outside
	return err
}

func (r *reader) find(tx *bbolt.Tx, m *memory) error {
	if r.bucket = tx.Bucket([]byte(bucketName)); r.bucket == nil {
		r.bucket = tx.Bucket([]byte(bucketFirst))
	}
	if r.bucket == nil {
		return foreign(tx)
	}
	r.cursor = r.bucket.Cursor()
	b := tx.Bucket([]byte(journalName))
	if b == nil {
		return nil // of the first layout
	}
	var err error
	r.jrn, err = m.load(b)
	return err
}

// foreign says what a file is that has no bucket of ours.
func foreign(tx *bbolt.Tx) error {
	name, _ := tx.Cursor().Seek([]byte(bucketPrefix))
	if strings.HasPrefix(string(name), bucketPrefix) {
		return fmt.Errorf("layout %q: %w", name, store.ErrNewer)
	}
	return fmt.Errorf("%w: a bbolt file of another program", store.ErrCorrupt)
}

func (r *reader) end() { r.over = true }

// verdict is what the act returns: a read that failed outranks what fn made of it.
func (r *reader) verdict(err error) error {
	if r.err != nil {
		return r.err
	}
	return err
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) dead() bool { return r.over || r.err != nil }

// open checks a stored value against its checksum and takes that off. The error names neither key nor value: they may be personal.
func (r *reader) open(key, stored []byte) ([]byte, bool) {
	n := len(stored) - sumSize
	if n < 0 || checksum(key, stored[:n]) != binary.LittleEndian.Uint32(stored[n:]) {
		r.fail(fmt.Errorf("%w: a record does not match its checksum", store.ErrCorrupt))
		return nil, false
	}
	return stored[:n:n], true
}

// Get implements store.Reader.
func (r *reader) Get(key []byte) ([]byte, bool) {
	if r.dead() || len(key) == 0 {
		return nil, false
	}
	if value, known := r.jrn.get(key); known {
		return value, value != nil
	}
	r.where = inTree
	k, stored := r.cursor.Seek(key)
	r.where = outside
	if k == nil || !bytes.Equal(k, key) {
		return nil, false
	}
	return r.open(k, stored)
}

// GetMany implements store.Reader.
func (r *reader) GetMany(keys [][]byte) [][]byte {
	values := make([][]byte, len(keys))
	for i, key := range keys {
		values[i], _ = r.Get(key)
	}
	return values
}

// Parallel implements store.Reader. Each part has a snapshot of its own, as bbolt asks for, and they are the same one: nobody writes to a file that this act
// alone has open. A held file is read part by part, for an Update of this process may come between two snapshots of it, and while it waits to map the
// file anew bbolt lets no further one begin.
func (r *reader) Parallel(n int, work func(part int, r store.Reader)) {
	if r.dead() || r.from.held {
		for i := range n {
			work(i, r)
		}
		return
	}
	errs := make([]error, n)
	store.RunParallel(n, func(i int) {
		errs[i] = r.from.view(r.ctx, func(part store.Reader) error { work(i, part); return nil })
	})
	for _, err := range errs {
		if err != nil {
			r.fail(err)
		}
	}
}

// Scan implements store.Reader.
func (r *reader) Scan(rg store.Range) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		// iter.Pull runs this on a goroutine of its own, which the act's setting does not reach.
		defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
		if !r.mayGoOn(0) {
			return
		}
		w := r.walkOf(rg)
		for n := 0; rg.Limit <= 0 || n < rg.Limit; {
			key, value, there := w.next()
			if key == nil {
				return
			}
			if there && !yield(key, value) {
				return
			}
			if there {
				n++
			}
			if !r.mayGoOn(n) {
				return
			}
		}
	}
}

// seek opens a cursor on the first record of a range.
func (r *reader) seek(rg store.Range) (c *bbolt.Cursor, key, stored []byte) {
	r.where = inTree
	c = r.bucket.Cursor()
	if rg.Down {
		key, stored = seekDown(c, rg.To)
	} else {
		key, stored = c.Seek(rg.From)
	}
	r.where = outside
	return c, key, stored
}

// seekDown moves to the last record before to; nil is the end.
func seekDown(c *bbolt.Cursor, to []byte) (key, stored []byte) {
	if to != nil {
		if after, _ := c.Seek(to); after != nil {
			return c.Prev()
		}
	}
	return c.Last()
}

func (r *reader) step(c *bbolt.Cursor, down bool) (key, stored []byte) {
	r.where = inTree
	if down {
		key, stored = c.Prev()
	} else {
		key, stored = c.Next()
	}
	r.where = outside
	return key, stored
}

// mayGoOn says whether a scan may yield its n-th record.
func (r *reader) mayGoOn(n int) bool {
	if r.wrote {
		r.fail(fmt.Errorf("scan after a write: %w", store.ErrMisuse))
	}
	if n%patience == 0 && r.ctx.Err() != nil {
		r.fail(r.ctx.Err())
	}
	return !r.dead()
}
