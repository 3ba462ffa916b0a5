package store

import "math/bits"

// hashTable keeps values by hashes that are as good as random. A probe looks at one place in memory, where a map looks at two or three: of a million
// entries none is in a cache, so those looks are what a join costs. Nothing is ever taken out.
type hashTable[V any] struct {
	slots []hashSlot[V]
	used  int
}

type hashSlot[V any] struct {
	key   uint64 // zero: nothing lies here
	value V
}

// newHashTable makes room for so many entries; it grows when there are more.
func newHashTable[V any](entries int) *hashTable[V] {
	return &hashTable[V]{slots: make([]hashSlot[V], max(entries, 12)*4/3)}
}

// find returns the entry of a hash, or nil. It holds until the next put.
func (t *hashTable[V]) find(hash uint64) *V {
	if s := t.slot(hash); s.key != 0 {
		return &s.value
	}
	return nil
}

// put returns the entry of a hash, an empty one when there was none. It holds until the next put.
func (t *hashTable[V]) put(hash uint64) *V {
	s := t.slot(hash)
	if s.key == 0 {
		if t.used >= len(t.slots)-len(t.slots)/5 {
			t.grow()
			s = t.slot(hash)
		}
		s.key = keyOfHash(hash)
		t.used++
	}
	return &s.value
}

// slot is where the hash lies or would lie.
func (t *hashTable[V]) slot(hash uint64) *hashSlot[V] {
	key := keyOfHash(hash)
	at, _ := bits.Mul64(key, uint64(len(t.slots)))
	for {
		s := &t.slots[at]
		if s.key == key || s.key == 0 {
			return s
		}
		if at++; at == uint64(len(t.slots)) {
			at = 0
		}
	}
}

func keyOfHash(hash uint64) uint64 { return max(hash, 1) }

func (t *hashTable[V]) grow() {
	old := t.slots
	t.slots = make([]hashSlot[V], 2*len(old))
	for i := range old {
		if old[i].key != 0 {
			*t.slot(old[i].key) = old[i]
		}
	}
}

// all calls do with every value.
func (t *hashTable[V]) all(do func(*V)) {
	for i := range t.slots {
		if t.slots[i].key != 0 {
			do(&t.slots[i].value)
		}
	}
}
