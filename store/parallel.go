package store

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"slices"
	"sync/atomic"
)

// A search of many records is parted: the keys are cut in pieces, and as many workers as there are processors take one piece after another.

// mostWorkers bounds the memory of a search: each worker keeps a page of its own.
const mostWorkers = 8

func workers() int { return min(runtime.GOMAXPROCS(0), mostWorkers) }

// breath is how many records a worker looks at before it lets others have its processor: a key is drawn while the search goes on.
const breath = 500

// inParts lets workers take the pieces from 0 to n-1, each first the one of its own number and then whichever is next; begin makes a worker, with a
// snapshot of its own to read from. It returns an error of one of them.
func (v *Snapshot) inParts(n int, begin func(worker int, v *Snapshot) (take func(piece int) error)) error {
	errs := make([]error, max(min(workers(), n), 1))
	var more atomic.Int64
	work := func(i int, v *Snapshot) {
		take := begin(i, v)
		for piece := i; piece < n && errs[i] == nil; piece = len(errs) - 1 + int(more.Add(1)) {
			errs[i] = take(piece)
		}
	}
	if len(errs) == 1 {
		work(0, v)
		return errs[0]
	}
	v.r.Parallel(len(errs), func(i int, r Reader) {
		part := *v
		part.r, part.staff = r, nil
		work(i, &part)
	})
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// cutDepth is how often a range is halved: into 32 pieces, so that workers end at about the same time although the pieces are not equally large.
const cutDepth = 5

// cutAll cuts ranges in pieces, unless the store is so small that it is not worth it.
func (v *Snapshot) cutAll(ranges ...Range) []Range {
	if v.Info().Tasks < v.sizes.parted {
		return ranges
	}
	var list []Range
	for _, rng := range ranges {
		list = append(list, cut(v.r, rng, cutDepth)...)
	}
	return list
}

// searchSizes are bounds of a search, in tasks. Tests, whose stores are small, set smaller ones.
type searchSizes struct {
	parted int // a store has at least so many when its key spaces are cut in pieces
	lookUp int // of a piece that is looked up
	peek   int // of a piece that is looked up in a peek
	open   int // so many the keys may always leave open
	ahead  int // that a peek walks

	caseTasks int // so many are looked up one by one to find their cases
}

func defaultSizes() searchSizes {
	return searchSizes{parted: 10_000, lookUp: 1000, peek: 250, open: 25_000, ahead: 20_000, caseTasks: 5000}
}

// pieces is how many pieces of a size n things make.
func pieces(n, size int) int { return (n + size - 1) / size }

// cut halves a range between its first and its last key, and the halves again. The span of keys is halved, not their number; times and numbers that count
// up lie evenly enough.
func cut(r Reader, rng Range, depth int) []Range {
	mid := middle(endOf(r, rng, false), endOf(r, rng, true))
	if depth == 0 || mid == nil {
		return []Range{rng}
	}
	return append(cut(r, Range{From: rng.From, To: mid}, depth-1), cut(r, Range{From: mid, To: rng.To}, depth-1)...)
}

// endOf is the first or the last key of a range, nil when it is empty.
func endOf(r Reader, rng Range, last bool) []byte {
	rng.Limit, rng.Down = 1, last
	for k := range r.Scan(rng) {
		return slices.Clone(k)
	}
	return nil
}

// middle is a key behind first and not behind last, halfway between them by the eight bytes in which they begin to differ; nil when there is none.
func middle(first, last []byte) []byte {
	n := 0
	for n < min(len(first), len(last)) && first[n] == last[n] {
		n++
	}
	a, b := eightBytes(first[n:]), eightBytes(last[n:])
	if b-a < 2 {
		return nil
	}
	return binary.BigEndian.AppendUint64(bytes.Clone(first[:n]), a+(b-a)/2)
}

func eightBytes(b []byte) uint64 {
	var eight [8]byte
	copy(eight[:], b)
	return binary.BigEndian.Uint64(eight[:])
}
