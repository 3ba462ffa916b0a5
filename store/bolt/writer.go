package bolt

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"go.etcd.io/bbolt"

	"rettidig/store"
)

// writer keeps what an Update changes until its end, or puts it straight into bbolt's tree when it is much.
type writer struct {
	reader
	tx     *bbolt.Tx
	size   size
	own    []change // in the order they came; nothing is left here once the Update has gone over to the tree
	bytes  int      // of own, about
	direct bool     // everything goes to the tree
	arena  []byte   // holds keys and values until the commit, as bbolt demands
	puts   int
	drops  int // keys of the store that are gone, as far as they were looked for
}

// attach also makes a file of the first layout one of ours.
func (w *writer) attach(tx *bbolt.Tx, m *memory) error {
	w.tx = tx
	w.where = inTree
	err := upgrade(tx)
	w.where = outside
	if err != nil {
		return fmt.Errorf("carry the file over to this layout: %w", err)
	}
	return w.reader.attach(tx, m)
}

// upgrade copies the records of the first layout, which knew no journal, under the name of this one: programs that would not see the journal must
// not take the file for theirs.
func upgrade(tx *bbolt.Tx) error {
	old := tx.Bucket([]byte(bucketFirst))
	if old == nil {
		return nil
	}
	b, err := layOut(tx)
	if err != nil {
		return err
	}
	b.FillPercent = bulkFill
	if err := old.ForEach(b.Put); err != nil {
		return err
	}
	return tx.DeleteBucket([]byte(bucketFirst))
}

// layOut makes the buckets of an empty store.
func layOut(tx *bbolt.Tx) (*bbolt.Bucket, error) {
	if _, err := tx.CreateBucket([]byte(journalName)); err != nil {
		return nil, err
	}
	return tx.CreateBucket([]byte(bucketName))
}

// Get implements store.Reader; it sees the writes before it.
func (w *writer) Get(key []byte) ([]byte, bool) {
	if w.dead() {
		return nil, false
	}
	for i := len(w.own) - 1; i >= 0; i-- { // few, and few are read again
		if c := w.own[i]; bytes.Equal(c.key, key) {
			return c.value, c.value != nil
		}
	}
	return w.reader.Get(key)
}

// GetMany implements store.Reader.
func (w *writer) GetMany(keys [][]byte) [][]byte {
	values := make([][]byte, len(keys))
	for i, key := range keys {
		values[i], _ = w.Get(key)
	}
	return values
}

// Parallel implements store.Reader: what an Update reads lies in its own transaction, which is for one goroutine.
func (w *writer) Parallel(n int, work func(part int, r store.Reader)) {
	for i := range n {
		work(i, w)
	}
}

// Put implements store.Writer.
func (w *writer) Put(key, value []byte) {
	switch {
	case w.dead():
	case len(key) == 0:
		w.fail(fmt.Errorf("put of an empty key: %w", store.ErrMisuse))
	case len(key) > store.MaxKey:
		w.fail(fmt.Errorf("a key of %d bytes: %w", len(key), store.ErrTooLarge))
	case len(value) > maxValue:
		w.fail(fmt.Errorf("a value of %d bytes: %w", len(value), store.ErrTooLarge))
	case w.direct:
		w.wrote = true
		w.puts++
		w.failed(w.put(key, value))
	default:
		w.wrote = true
		w.puts++
		w.note(change{w.copy(key), w.copy(value)})
	}
}

// Delete implements store.Writer. It does not look whether the key is there: its page may be far from all others, and to the journal it is one.
func (w *writer) Delete(key []byte) {
	switch {
	case w.dead():
	case w.direct:
		w.wrote = true
		w.failed(w.drop(key))
	default:
		w.wrote = true
		w.note(change{key: w.copy(key)})
	}
}

// note keeps a change, and goes over to the tree when there are too many for the journal.
func (w *writer) note(c change) {
	w.own = append(w.own, c)
	w.bytes += len(c.key) + len(c.value)
	if len(w.own) > w.size.own || w.bytes > w.size.bytes {
		w.failed(w.settle())
	}
}

func (w *writer) failed(err error) {
	if err != nil {
		w.fail(fmt.Errorf("write: %w", err))
	}
}

// settle puts the journal and what this Update has changed so far into the tree; what comes after goes there at once.
func (w *writer) settle() error {
	idle, recorded := w.idle(), w.jrn.updates > 0
	all := w.jrn.under(settled(w.own))
	w.own, w.jrn, w.direct = nil, journal{}, true
	for _, c := range all {
		if err := w.plant(c); err != nil {
			return err
		}
	}
	if w.drops = 0; !idle {
		w.drops = 1
	}
	if !recorded {
		return nil
	}
	w.where = inTree
	err := w.tx.DeleteBucket([]byte(journalName))
	if err == nil {
		_, err = w.tx.CreateBucket([]byte(journalName))
	}
	w.where = outside
	return err
}

// plant carries one change into the tree.
func (w *writer) plant(c change) error {
	if c.value == nil {
		return w.drop(c.key)
	}
	return w.put(c.key, c.value)
}

func (w *writer) put(key, value []byte) error {
	w.where = inTree
	err := w.bucket.Put(key, w.seal(key, value))
	w.where = outside
	return err
}

func (w *writer) drop(key []byte) error {
	w.where = inTree
	k, _ := w.cursor.Seek(key)
	var err error
	if bytes.Equal(k, key) {
		w.drops++
		err = w.bucket.Delete(key)
	}
	w.where = outside
	return err
}

// idle reports whether the Update has changed nothing.
func (w *writer) idle() bool {
	if w.puts+w.drops > 0 {
		return false
	}
	for _, c := range w.own { // all of them delete
		if _, there := w.reader.Get(c.key); there {
			return false
		}
	}
	return true
}

// finish writes the Update into the journal, or all into the tree when the journal is full.
func (w *writer) finish() error {
	if w.direct {
		return nil
	}
	list := settled(w.own)
	record := appendChanges(nil, list)
	if !w.jrn.takes(w.size, len(record)) {
		return w.settle()
	}
	w.where = inTree
	b := w.tx.Bucket([]byte(journalName))
	b.FillPercent = bulkFill // the next record comes behind this one
	key := binary.BigEndian.AppendUint64(nil, uint64(w.tx.ID()))
	err := b.Put(key, w.seal(key, record))
	w.where = outside
	return err
}

// The arena grows from a page to a megabyte at a time.
const (
	firstArena = 4 << 10
	lastArena  = 1 << 20
)

// room makes space for n bytes at the end of the arena.
func (w *writer) room(n int) {
	if cap(w.arena)-len(w.arena) < n {
		size := min(max(2*cap(w.arena), firstArena), lastArena)
		w.arena = make([]byte, 0, max(size, n))
	}
}

// copy keeps b, which is never nil then.
func (w *writer) copy(b []byte) []byte {
	w.room(len(b))
	start := len(w.arena)
	w.arena = append(w.arena, b...)
	return w.arena[start:len(w.arena):len(w.arena)]
}

// seal copies value into the arena with its checksum behind it.
func (w *writer) seal(key, value []byte) []byte {
	w.room(len(value) + sumSize)
	start := len(w.arena)
	w.arena = append(w.arena, value...)
	w.arena = binary.LittleEndian.AppendUint32(w.arena, checksum(key, value))
	return w.arena[start:len(w.arena):len(w.arena)]
}
