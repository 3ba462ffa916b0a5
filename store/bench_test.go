package store_test

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// benchTasks is how many tasks the large benchmarks hold; RETTIDIG_BENCH_TASKS raises it to 1000000.
func benchTasks() int {
	if n, err := strconv.Atoi(os.Getenv("RETTIDIG_BENCH_TASKS")); err == nil {
		return n
	}
	return 20_000
}

// benchRows are n rows over three quarters as many cases.
func benchRows(from, n int) []store.ImportRow {
	types := []catalog.Number{60, 32, 56, 19, 10, 38, 100, 114, 51, 36, 20, 137, 68, 90, 48}
	rows := make([]store.ImportRow, n)
	start := catalog.NewDate(2022, 1, 3)
	for i := range rows {
		k := from + i
		day := start + catalog.Date(k*7919%280)
		r := row(types[k*31%len(types)], fmt.Sprintf("2022-%07d", k*3/4), day.String())
		r.KSDID = fmt.Sprintf("KSD-%08d", k)
		r.CPR, r.Name = fmt.Sprintf("9%d0%d%d%04d", k%2, 2, 50+k/10_000%50, k%10_000), "Bo Jensen"
		r.Due, r.Caseworker, r.Company = day+10, "ABC", "Firma A/S"
		r.Has |= store.ColCaseworker | store.ColCompany
		rows[i] = r
	}
	return rows
}

func benchFile(b *testing.B, n int) *desk {
	b.Helper()
	e := newFile(b)
	d := newDeskOn(b, e)
	release, err := e.Hold(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	d.fill(n)
	release()
	return d
}

func (d *desk) fill(n int) {
	const chunk = 20_000
	run := store.ImportRun{ID: "bench", SHA256: "bench", Total: n}
	for k := 0; k*chunk < n; k++ {
		rows := benchRows(k*chunk, min(chunk, n-k*chunk))
		d.submit(store.ImportChunk{Meta: store.Meta{ID: store.CommandID(fmt.Sprint("bench/", k))}, Run: run, Chunk: k, Rows: rows, Last: (k+1)*chunk >= n})
	}
	if err := d.Finish(context.Background(), d.me, nil); err != nil {
		d.t.Fatal(err)
	}
}

// BenchmarkImport measures rows a second into a fresh store, rows at hand.
func BenchmarkImport(b *testing.B) {
	n := benchTasks()
	for b.Loop() {
		start := time.Now()
		benchFile(b, n)
		b.ReportMetric(float64(n)/time.Since(start).Seconds(), "rows/s")
	}
}

// BenchmarkClaim measures a claim and the giving back, each a durable act on a closed file. What a resolve costs beside a bare transaction is
// measured by BenchmarkResolveRatio in store/bolt.
func BenchmarkClaim(b *testing.B) {
	d := benchFile(b, benchTasks())
	ids := d.ids(store.Query{Order: store.OrderAge, Limit: 1})
	b.ResetTimer()
	for b.Loop() {
		d.submit(store.Claim{On: d.on(ids[0])})
		d.submit(store.GiveBack{On: d.on(ids[0])})
	}
}

// BenchmarkFirstPage measures opening the file, the first 20 rows and closing it.
func BenchmarkFirstPage(b *testing.B) {
	d := benchFile(b, benchTasks())
	b.ResetTimer()
	for b.Loop() {
		d.ids(store.Query{Limit: 20})
	}
}

// BenchmarkFind measures a filter by text over every task.
func BenchmarkFind(b *testing.B) {
	d := benchFile(b, benchTasks())
	b.ResetTimer()
	for b.Loop() {
		if _, err := d.Find(context.Background(), store.Filter{Text: "jensen 0012"}, store.Query{Limit: 20}); err != nil {
			b.Fatal(err)
		}
	}
}
