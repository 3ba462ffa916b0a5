package exchange

import "hash/maphash"

// spread finds the cases whose rows lie in more than one chunk, and which row of such a case is its last. Rows of one case may disagree about it, and the last
// one holds: were each chunk to settle that by itself, the same file would change the case to and fro on every run. Cases within one chunk need no memory,
// and a case that is taken for spread by mistake is none the worse for it. A last row that is bad leaves the case as it is until it has been corrected.
type spread struct {
	seed   maphash.Seed
	before *bloom           // cases of the chunks before this one
	here   []uint64         // of this one
	last   map[uint64]int32 // the last row of a spread case, from 1
}

func newSpread(seed maphash.Seed, size int64) *spread {
	return &spread{seed: seed, before: newBloom(size), last: map[uint64]int32{}}
}

// row meets a row of the case; rows are counted from 1.
func (s *spread) row(number string, row int) {
	if number == "" {
		return
	}
	h := maphash.String(s.seed, number)
	if _, known := s.last[h]; known || s.before.has(h) {
		s.last[h] = int32(row)
		return
	}
	if n := len(s.here); n == 0 || s.here[n-1] != h {
		s.here = append(s.here, h)
	}
}

// chunkEnds makes the cases of this chunk those of one before.
func (s *spread) chunkEnds() {
	for _, h := range s.here {
		s.before.add(h)
	}
	s.here = s.here[:0]
}

// silent reports whether a later row, in this chunk or another, speaks for the case.
func (s *spread) silent(number string, row int) bool {
	return int32(row) < s.last[maphash.String(s.seed, number)]
}
