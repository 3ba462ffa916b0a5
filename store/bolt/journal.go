package bolt

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"go.etcd.io/bbolt"

	"rettidig/store"
)

// A small Update changes some twenty records that lie all over the file, and each would cost a page of its own to write and to sync. So it is
// written as one record of a journal instead, in the same transaction and with the same checksum, and readers lay the journal over the tree. When
// the journal is full, or an Update is large, all of it goes into the tree at once, keys ascending, in the transaction of that Update.

// The journal's bucket holds, under the number of the transaction that wrote it, what one Update changed.
const journalName = "journal"

// size bounds the journal: what every process reads once for each change, and what a full one costs to put into the tree.
type size struct {
	updates int
	bytes   int
	own     int // changes of one Update; one with more goes straight into the tree
}

// defaultSize keeps a reader's part below a tenth of a millisecond.
func defaultSize() size { return size{updates: 64, bytes: 128 << 10, own: 256} }

// change is one key of the journal; a nil value says that it is gone.
type change struct{ key, value []byte }

// overlay is what the journal says, keys ascending and each once. It is never altered, so that snapshots can share it.
type overlay []change

func (o overlay) search(key []byte) (int, bool) {
	return slices.BinarySearchFunc(o, key, func(c change, key []byte) int { return bytes.Compare(c.key, key) })
}

// get returns what the journal says of a key; known is false when it says nothing.
func (o overlay) get(key []byte) (value []byte, known bool) {
	i, known := o.search(key)
	if !known {
		return nil, false
	}
	return o[i].value, true
}

// between is the part of the overlay with from <= key < to; a nil to is the end.
func (o overlay) between(from, to []byte) overlay {
	first, _ := o.search(from)
	last := len(o)
	if to != nil {
		last, _ = o.search(to)
	}
	return o[first:max(first, last)]
}

// under lays newer changes, keys ascending and each once, over the overlay.
func (o overlay) under(newer []change) overlay {
	all := make(overlay, 0, len(o)+len(newer))
	for _, c := range newer {
		i, same := o.search(c.key)
		all = append(append(all, o[:i]...), c)
		if same {
			i++
		}
		o = o[i:]
	}
	return append(all, o...)
}

// settled sorts changes in the order of their arrival, and keeps the last of each key.
func settled(list []change) []change {
	slices.SortStableFunc(list, func(a, b change) int { return bytes.Compare(a.key, b.key) })
	last := list[:0]
	for i, c := range list {
		if i+1 == len(list) || !bytes.Equal(c.key, list[i+1].key) {
			last = append(last, c)
		}
	}
	return last
}

// appendChanges writes changes one behind the other: the length of the key, the key, the length of the value and one more, the value; only a zero
// for a key that is gone.
func appendChanges(dst []byte, list []change) []byte {
	for _, c := range list {
		dst = append(binary.AppendUvarint(dst, uint64(len(c.key))), c.key...)
		if c.value == nil {
			dst = append(dst, 0)
			continue
		}
		dst = append(binary.AppendUvarint(dst, uint64(len(c.value))+1), c.value...)
	}
	return dst
}

// parseChanges reads what appendChanges wrote; what it returns lies in b. It returns store.ErrCorrupt for anything else.
func parseChanges(b []byte) ([]change, error) {
	var list []change
	for len(b) > 0 {
		var c change
		var ok bool
		if c.key, b, ok = cutField(b, 0); !ok || len(c.key) == 0 {
			return nil, errJournal
		}
		if c.value, b, ok = cutField(b, 1); !ok {
			return nil, errJournal
		}
		if n := len(list); n > 0 && bytes.Compare(list[n-1].key, c.key) >= 0 {
			return nil, errJournal
		}
		list = append(list, c)
	}
	return list, nil
}

var errJournal = fmt.Errorf("%w: a record of the journal makes no sense", store.ErrCorrupt)

// cutField cuts a field off whose length stands before it, longer by more than it is; a length below more means none.
func cutField(b []byte, more uint64) (field, rest []byte, ok bool) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > uint64(len(b)-width)+more {
		return nil, nil, false
	}
	b = b[width:]
	if n < more {
		return nil, b, true
	}
	n -= more
	return b[:n:n], b[n:], true
}

// journal is the journal as one snapshot has it.
type journal struct {
	overlay
	first, last uint64 // numbers of the first and last record; zero when there is none
	sum         [sumSize]byte
	updates     int
	bytes       int
}

// memory keeps the journal read last, so that a process reads each of its records once.
type memory struct {
	mu   sync.Mutex
	last journal
}

func (m *memory) get() journal {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.last
}

func (m *memory) set(j journal) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = j
}

// load reads the journal of a transaction, as far as m does not know it already.
func (m *memory) load(b *bbolt.Bucket) (journal, error) {
	c := b.Cursor()
	key, _ := c.First()
	if key == nil {
		return journal{}, nil
	}
	var stored []byte
	j := m.get()
	if known, at := j.follows(c, key); known {
		key, stored = at.Next()
	} else {
		j = journal{}
		key, stored = c.First()
	}
	if key == nil {
		return j, nil
	}
	for ; key != nil; key, stored = c.Next() {
		if err := j.add(key, stored); err != nil {
			return j, err
		}
	}
	m.set(j)
	return j, nil
}

// follows reports whether the journal whose first key is given begins with all of j; the cursor then stands on j's last record.
func (j *journal) follows(c *bbolt.Cursor, first []byte) (bool, *bbolt.Cursor) {
	if j.updates == 0 || len(first) != 8 || binary.BigEndian.Uint64(first) != j.first {
		return false, nil
	}
	last := binary.BigEndian.AppendUint64(nil, j.last)
	key, stored := c.Seek(last)
	return bytes.Equal(key, last) && bytes.HasSuffix(stored, j.sum[:]), c
}

// add lays one more record over the journal. What is kept is a copy: the file is mapped only as long as the act lasts.
func (j *journal) add(key, stored []byte) error {
	n := len(stored) - sumSize
	if len(key) != 8 || n < 0 || checksum(key, stored[:n]) != binary.LittleEndian.Uint32(stored[n:]) {
		return fmt.Errorf("%w: a record of the journal does not match its checksum", store.ErrCorrupt)
	}
	list, err := parseChanges(bytes.Clone(stored[:n]))
	if err != nil {
		return err
	}
	j.last = binary.BigEndian.Uint64(key)
	if j.updates == 0 {
		j.first = j.last
	}
	copy(j.sum[:], stored[n:])
	j.overlay = j.under(list)
	j.updates++
	j.bytes += n
	return nil
}

// takes reports whether a record of n bytes still has room.
func (j *journal) takes(s size, n int) bool { return j.updates < s.updates && j.bytes+n <= s.bytes }
