package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"sync"
)

// writeSet collects what a step will write, by key space. Sorting each space before it goes to the engine is what makes large imports fast:
// keys in arrival order split pages all over the tree.
type writeSet struct {
	spaces [128][]write
	arena  arena
	n      int32
}

// write is one put or delete.
type write struct {
	rank  uint64 // the key's first eight bytes behind its space, so that most comparisons touch no memory
	key   []byte
	value []byte // nil deletes
	n     int32  // order of arrival: of two writes to one key the later wins
}

func (s *writeSet) add(key, value []byte) {
	s.n++
	space := key[0] & 127
	s.spaces[space] = append(s.spaces[space], write{rank: rankOf(key), key: key, value: value, n: s.n})
}

// join takes over what another set collected.
func (s *writeSet) join(other *writeSet) {
	for i, list := range other.spaces {
		if len(s.spaces[i]) == 0 {
			s.spaces[i] = list
		} else {
			s.spaces[i] = append(s.spaces[i], list...)
		}
	}
}

func rankOf(key []byte) uint64 {
	var b [8]byte
	copy(b[:], key[1:])
	return binary.BigEndian.Uint64(b[:])
}

// sort orders every space, the spaces beside each other.
func (s *writeSet) sort() {
	var wg sync.WaitGroup
	for _, list := range s.spaces {
		if len(list) < 1000 { // not worth a goroutine
			slices.SortFunc(list, compareWrites)
			continue
		}
		wg.Go(func() { slices.SortFunc(list, compareWrites) })
	}
	wg.Wait()
}

func compareWrites(a, b write) int {
	if a.rank != b.rank {
		return cmp.Compare(a.rank, b.rank)
	}
	if c := bytes.Compare(a.key, b.key); c != 0 {
		return c
	}
	return cmp.Compare(a.n, b.n)
}

// flush hands everything to the engine, keys ascending.
func (s *writeSet) flush(w Writer) {
	s.sort()
	for _, list := range s.spaces {
		for i := range list {
			if list[i].value == nil {
				w.Delete(list[i].key)
			} else {
				w.Put(list[i].key, list[i].value)
			}
		}
	}
}

// arena hands out small pieces of large blocks, so that a chunk of an import makes hundreds of allocations and not hundreds of thousands.
type arena struct{ block []byte }

// Blocks grow from what one act needs to what is worth a piece of a chunk.
const (
	firstBlock = 4 << 10
	lastBlock  = 256 << 10
)

// room returns an empty slice with space for n bytes; what is appended within that space stays in the arena.
func (a *arena) room(n int) []byte {
	if cap(a.block)-len(a.block) < n {
		size := min(max(2*cap(a.block), firstBlock), lastBlock)
		a.block = make([]byte, 0, max(size, n))
	}
	start := len(a.block)
	return a.block[start : start : start+n]
}

// keep takes what was appended to the last room.
func (a *arena) keep(b []byte) []byte {
	if len(b) > 0 && cap(a.block)-len(a.block) >= len(b) && &a.block[:len(a.block)+1][len(a.block)] == &b[0] {
		a.block = a.block[:len(a.block)+len(b)]
	}
	return b[:len(b):len(b)]
}
