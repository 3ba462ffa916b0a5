package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSortKeys holds the radix sort to the sort by comparison, over keys whose ids ascend, as those of tasks do, and over others, as those of cases.
func TestSortKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(9, orderKeyLength).Draw(t, "size")
		ids := rapid.Bool().Draw(t, "ids ascend")
		few := rapid.SliceOfN(rapid.Byte(), 1, 3).Draw(t, "bytes in use")
		keys := make([]fixedKey, rapid.IntRange(0, 300).Draw(t, "keys"))
		for i := range keys {
			for at := range size - 8 {
				keys[i][at] = rapid.SampledFrom(few).Draw(t, "byte")
			}
			id := uint64(i)
			if !ids {
				id = rapid.Uint64().Draw(t, "id")
			}
			binary.BigEndian.PutUint64(keys[i][size-8:], id)
		}
		want := slices.Clone(keys)
		slices.SortFunc(want, func(a, b fixedKey) int { return bytes.Compare(a[:], b[:]) })
		room := make([]fixedKey, len(keys)+rapid.IntRange(0, 2).Draw(t, "more room"))
		sortKeys(keys, room, size)
		if !slices.Equal(keys, want) {
			t.Fatalf("sorted by radix:\n%x\nby comparison:\n%x", keys, want)
		}
	})
}
