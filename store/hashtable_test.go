package store

import (
	"testing"

	"pgregory.net/rapid"
)

// A hash table says what a map says, also when hashes lie close together, at the very end, or are zero.
func TestHashTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, want := newHashTable[int](rapid.IntRange(0, 30).Draw(t, "room")), map[uint64]int{}
		some := []uint64{0, 1, 2, 1<<64 - 1, 1<<64 - 2, 1 << 63}
		for i := range rapid.IntRange(0, 200).Draw(t, "puts") {
			h := rapid.OneOf(rapid.SampledFrom(some), rapid.Uint64(), rapid.Uint64Range(1<<40, 1<<40+50)).Draw(t, "hash")
			*table.put(h) = i
			if h == 0 {
				h = 1 // zero and one are kept as one
			}
			want[h] = i
		}
		for h, n := range want {
			if got := table.find(h); got == nil || *got != n {
				t.Fatalf("%#x holds %v, want %d", h, got, n)
			}
		}
		if table.find(12345) != nil && want[12345] == 0 {
			t.Fatal("a hash that was never put is there")
		}
		n := 0
		table.all(func(*int) { n++ })
		if n != len(want) {
			t.Fatalf("%d entries, want %d", n, len(want))
		}
	})
}
