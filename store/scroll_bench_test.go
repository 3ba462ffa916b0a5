package store_test

import (
	"testing"
	"time"

	"rettidig/store"
)

// frame is one sixtieth of a second: what a key on the queue may cost in all.
const frame = time.Second / 60

// scrollPage is how many rows the terminal loads when the cursor nears the end of those it holds.
const scrollPage = 200

// BenchmarkScroll measures the load behind a long scroll through the whole queue, a chunk of rows at a time and each as an act of its own.
// frames is the mean in frames; the goal is below one at 1,000,000 tasks.
func BenchmarkScroll(b *testing.B) {
	d := benchFile(b, benchTasks())
	q := store.Query{Order: store.OrderImpact, Limit: scrollPage}
	b.ResetTimer()
	for b.Loop() {
		d.view(func(v *store.Snapshot) {
			p := v.Page(q)
			if q.After = nil; p.More {
				q.After = p.Rows[len(p.Rows)-1].At
			}
		})
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(frame), "frames")
}

// BenchmarkOrderSwitch measures the load behind a change of order: the first page of the next order.
func BenchmarkOrderSwitch(b *testing.B) {
	d := benchFile(b, benchTasks())
	orders := []store.Order{store.OrderImpact, store.OrderDeadline, store.OrderRelease, store.OrderAge}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.view(func(v *store.Snapshot) {
			if p := v.Page(store.Query{Order: orders[i%len(orders)], Limit: scrollPage}); len(p.Rows) == 0 {
				b.Fatal("an empty page")
			}
		})
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(frame), "frames")
}

// BenchmarkPaneLog measures the part of a cursor move that reads what happened with the task: its latest events, and beside it the whole log as the
// log's own screen reads it, on a task that came with a full chunk of an import.
func BenchmarkPaneLog(b *testing.B) {
	d := benchFile(b, benchTasks())
	for name, read := range map[string]func(*store.Snapshot) ([]store.LogEntry, error){
		"latest": func(v *store.Snapshot) ([]store.LogEntry, error) { return v.TaskNews(2, 4) },
		"whole":  func(v *store.Snapshot) ([]store.LogEntry, error) { return v.TaskLog(2) },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d.view(func(v *store.Snapshot) {
					log, err := read(v)
					for _, e := range log {
						_, _ = e.Facts()
					}
					if err != nil || len(log) == 0 {
						b.Fatal(len(log), err)
					}
				})
			}
		})
	}
}
