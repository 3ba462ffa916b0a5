package store

import (
	"bytes"
	"iter"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The pieces of a range follow one another and lie in it, so that each key is in exactly one of them, and no piece holds nearly all keys that lie evenly.
func TestCutLosesNoKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var keys [][]byte
		for _, k := range rapid.SliceOfDistinct(rapid.StringOfN(rapid.RuneFrom([]rune{0, 1, 'a', 'b', 0x7f}), 1, 12, -1), rapid.ID).Draw(t, "keys") {
			keys = append(keys, []byte(k))
		}
		slices.SortFunc(keys, bytes.Compare)
		rng := Range{From: []byte(rapid.StringN(0, 3, -1).Draw(t, "from")), To: []byte{0xff}}
		var got [][]byte
		from := rng.From
		for _, piece := range cut(sorted(keys), rng, rapid.IntRange(0, 5).Draw(t, "depth")) {
			if !bytes.Equal(piece.From, from) {
				t.Fatalf("a piece begins at %q, the one before ended at %q", piece.From, from)
			}
			from = piece.To
			for k := range sorted(keys).Scan(piece) {
				got = append(got, k)
			}
		}
		var want [][]byte
		for k := range sorted(keys).Scan(rng) {
			want = append(want, k)
		}
		if !bytes.Equal(from, rng.To) || !slices.EqualFunc(got, want, bytes.Equal) {
			t.Fatalf("the pieces end at %q and hold %q, want %q", from, got, want)
		}
	})
}

func TestCutIsEven(t *testing.T) {
	var keys [][]byte
	for id := range uint64(32_000) {
		keys = append(keys, keyNumber(spaceTask, id+1))
	}
	list := cut(sorted(keys), under([]byte{spaceTask}), cutDepth)
	if len(list) != 1<<cutDepth {
		t.Fatalf("%d pieces", len(list))
	}
	for _, piece := range list {
		n := 0
		for range sorted(keys).Scan(piece) {
			n++
		}
		if n < 990 || n > 1010 {
			t.Errorf("a piece of %d keys", n)
		}
	}
}

// A case's first task is found also when the piece begins within the case.
func TestFirstsDoNotDependOnTheCut(t *testing.T) {
	var keys sorted
	var tasks bitset
	for i, number := range []string{"A-1", "A-1", "A-1", "A-12", "A-12", "B"} {
		keys = append(keys, keyUnderCase(spaceMember, number, uint64(10+i)))
		if i != 0 && i != 3 {
			tasks.add(uint64(10 + i))
		}
	}
	all, v := under([]byte{spaceMember}), &Snapshot{r: keys}
	for _, at := range keys {
		var firsts bitset
		for _, rng := range []Range{{From: all.From, To: at}, {From: at, To: all.To}} {
			if err := v.addFirsts(t.Context(), rng, tasks, &firsts); err != nil {
				t.Fatal(err)
			}
		}
		if got := slices.Collect(iter.Seq[uint64](firsts.all())); !slices.Equal(got, []uint64{10, 13, 15}) {
			t.Errorf("cut at %q: %v", at, got)
		}
	}
}

// sorted is a reader of keys without values.
type sorted [][]byte

func (s sorted) Get(key []byte) ([]byte, bool) {
	_, ok := slices.BinarySearchFunc(s, key, bytes.Compare)
	return nil, ok
}

func (s sorted) GetMany(keys [][]byte) [][]byte { return make([][]byte, len(keys)) }

func (s sorted) Parallel(n int, work func(int, Reader)) {
	RunParallel(n, func(i int) { work(i, s) })
}

func (s sorted) Scan(r Range) iter.Seq2[[]byte, []byte] {
	from, _ := slices.BinarySearchFunc(s, r.From, bytes.Compare)
	to := len(s)
	if r.To != nil {
		to, _ = slices.BinarySearchFunc(s, r.To, bytes.Compare)
	}
	part := slices.Clone(s[from:max(from, to)])
	if r.Down {
		slices.Reverse(part)
	}
	if r.Limit > 0 {
		part = part[:min(r.Limit, len(part))]
	}
	return func(yield func(key, value []byte) bool) {
		for _, k := range part {
			if !yield(k, nil) {
				return
			}
		}
	}
}
