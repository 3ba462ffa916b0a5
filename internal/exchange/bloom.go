package exchange

// bloom is a set of hashes that may say yes to one it never met, but never no to one it did. Its size is fixed, so a scan of a file of any
// length needs no more memory; what it says yes to is looked at closer. The four bits of a hash lie in one word: one look at memory.
type bloom struct {
	words []uint64
	mask  uint64
}

const (
	minBloomBits = 1 << 16
	maxBloomBits = 1 << 27 // 16 MiB; with ten million keys one in two hundred is looked at in vain
)

// newBloom sizes the set for a file of so many bytes: a row is hardly shorter than 30.
func newBloom(size int64) *bloom {
	bits := int64(minBloomBits)
	for bits < size && bits < maxBloomBits {
		bits *= 2
	}
	return &bloom{words: make([]uint64, bits/64), mask: uint64(bits/64 - 1)}
}

// add puts the hash into the set and reports whether it may have been there before.
func (b *bloom) add(h uint64) bool {
	had := b.has(h)
	b.words[h&b.mask] |= bloomBits(h)
	return had
}

// has reports whether the hash may have been put into the set.
func (b *bloom) has(h uint64) bool {
	bits := bloomBits(h)
	return b.words[h&b.mask]&bits == bits
}

func bloomBits(h uint64) uint64 {
	return uint64(1)<<(h>>58) | 1<<(h>>52&63) | 1<<(h>>46&63) | 1<<(h>>40&63)
}
