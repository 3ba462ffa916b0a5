package store_test

import (
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rettidig/store"
)

// What a stream tells on the way is true: every row matches, stands in its order, and is among the matches of the end; the end is what Find says.
func TestStreamEndsAsFind(t *testing.T) {
	d := partedDesk(newDeskOn(t, newFile(t)), 100)
	told := 0
	rapid.Check(t, func(t *rapid.T) {
		f := store.Filter{Cond: drawCond(t, 3), Resolved: rapid.IntRange(0, 9).Draw(t, "resolved") == 0}
		q := store.Query{Order: store.Order(rapid.IntRange(0, 3).Draw(t, "order")), Limit: 70}
		all, err := d.Find(context.Background(), f, q)
		if err != nil {
			t.Fatal(err)
		}
		var places []int // of what was told last
		first := rapid.IntRange(1, 20).Draw(t, "first")
		got, err := d.Stream(context.Background(), f, q, first, func(p store.Found) {
			told++
			if len(p.Rows) == 0 || len(p.Rows) > first || p.Total != -1 {
				t.Errorf("told %d rows and a total of %d", len(p.Rows), p.Total)
			}
			at := make([]int, len(p.Rows))
			for i, id := range ids(p.Rows) {
				if at[i] = slices.Index(ids(all.Rows), id); at[i] < 0 || i > 0 && at[i] <= at[i-1] {
					t.Errorf("told task %d at place %d of the matches: %v", id, at[i], at)
				}
			}
			for i, was := range places {
				if i >= len(at) || at[i] > was {
					t.Errorf("places %v were told, then %v", places, at)
				}
			}
			places = at
		})
		if err != nil || !slices.Equal(ids(got.Rows), ids(all.Rows)) || got.Total != all.Total || got.More != all.More {
			t.Errorf("the end is %v of %d, %v; want %v of %d", ids(got.Rows), got.Total, err, ids(all.Rows), all.Total)
		}
	})
	if told == 0 {
		t.Error("nothing was told on the way")
	}
}

// Where no order holds what the filter looks at, what every record says is told as it is read.
func TestStreamTellsWithoutAnOrder(t *testing.T) {
	d := partedDesk(newDeskOn(t, newFile(t)), 100)
	var last []store.TaskID
	found, err := d.Stream(context.Background(), store.Filter{All: true, Cond: store.Word("2022")}, store.Query{Limit: 70}, 5, func(p store.Found) { last = ids(p.Rows) })
	if err != nil || found.Total != 60 || len(last) != 5 {
		t.Fatalf("%d in all, %v last, %v", found.Total, last, err)
	}
}

func ids(rows []store.Row) []store.TaskID {
	out := make([]store.TaskID, len(rows))
	for i, r := range rows {
		out[i] = r.ID
	}
	return out
}
