package store_test

import (
	"context"
	"fmt"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
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

// meddler lets somebody act just before the next Update.
type meddler struct {
	store.Engine
	act func()
}

func (m *meddler) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	if act := m.act; act != nil {
		m.act = nil
		act()
	}
	return m.Engine.Update(ctx, fn)
}

// A task resolved between reading the keys of an import and putting them does not come back into the queue.
func TestFinishSeesWhatHappenedMeanwhile(t *testing.T) {
	m := &meddler{Engine: mem.New()}
	d := newDeskOn(t, m)
	run := store.ImportRun{ID: "r1", SHA256: "s1", Total: 60_000}
	rows := []store.ImportRow{row(38, "a", "2022-10-03"), row(38, "b", "2022-10-03")}
	d.submit(store.ImportChunk{Meta: store.Meta{ID: "r1/0"}, Run: run, Rows: rows, Last: true})
	on := d.on(1)
	m.act = func() { d.submit(store.Resolve{On: on}) }
	if err := d.Finish(context.Background(), d.me, nil); err != nil {
		t.Fatal(err)
	}
	if ids := d.ids(store.Query{}); len(ids) != 1 || ids[0] != 2 {
		t.Errorf("the queue holds %v, want task 2 alone", ids)
	}
	d.sound()
}
