package store_test

import (
	"reflect"
	"testing"

	"rettidig/store"
)

// What is told of a task in a few words is the end of its log, without the proof and without what else an import added.
func TestTaskNewsIsTheEndOfTheLog(t *testing.T) {
	d := newDesk(t)
	rows := []store.ImportRow{row(38, "a", "2022-10-03"), row(19, "b", "2022-10-03"), row(38, "c", "2022-10-03")}
	d.take(rows...)
	d.submit(store.Claim{On: d.on(2)})
	d.submit(store.AddNote{On: d.on(2), Text: `she wrote "added":"x", and more`})
	d.submit(store.Undo{})
	for limit := 1; limit <= 6; limit++ {
		d.view(func(v *store.Snapshot) {
			log, err := v.TaskLog(2)
			if err != nil || len(log) < 3 {
				t.Fatalf("log of %d events, %v", len(log), err)
			}
			news, err := v.TaskNews(2, limit)
			if err != nil {
				t.Fatal(err)
			}
			want := log[max(len(log)-limit, 0):]
			if len(news) != len(want) {
				t.Fatalf("at most %d: %d events, want %d", limit, len(news), len(want))
			}
			for i := range want {
				if got := plainly(t, want[i], true); !reflect.DeepEqual(plainly(t, news[i], false), got) {
					t.Errorf("at most %d, event %d: %+v, the log has %+v", limit, want[i].Seq, news[i], got)
				}
			}
		})
	}
}

// told is an event as far as it can be told.
type told struct {
	entry store.LogEntry
	facts store.Facts
}

// plainly leaves out of an event of the log what TaskNews leaves out. What TaskNews gives must lack it already.
func plainly(t *testing.T, e store.LogEntry, full bool) told {
	t.Helper()
	f, err := e.Facts()
	if err != nil {
		t.Fatal(err)
	}
	if proven, listed := len(e.Stored) > 0, f.Import != nil && len(f.Import.Added) > 0; proven != full || listed && !full {
		t.Errorf("event %d: proof %v, list of what was added %v", e.Seq, proven, listed)
	}
	if f.Import != nil {
		f.Import.Added = nil
	}
	e.Stored, e.Hash, e.Data = nil, store.Hash{}, nil
	return told{e, f}
}
