package store_test

import (
	"context"
	"fmt"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// The orders are complete after any number of passes, however small they are.
func TestFinishInSmallPasses(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {7, 3}, {50, 50}, {100, 33}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			d := newDesk(t)
			var rows []store.ImportRow
			for i := range 50 {
				rows = append(rows, row([]catalog.Number{19, 38, 114, 1}[i%4], caseNo(i/2), "2022-10-03"))
			}
			run := store.ImportRun{ID: "r1", SHA256: "s1", Total: 60_000}
			d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/0"}, Run: run, Rows: rows, Last: true})
			for more := true; more; {
				var err error
				if more, err = store.FinishPass(context.Background(), d.Store, size[0], size[1]); err != nil {
					t.Fatal(err)
				}
				d.sound()
			}
			for o := store.OrderImpact; o <= store.OrderAge; o++ {
				if n := len(d.ids(store.Query{Order: o, Limit: 1000})); n != 50 {
					t.Errorf("%d tasks in order %s, want 50", n, o)
				}
			}
		})
	}
}
