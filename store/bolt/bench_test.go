package bolt_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"rettidig/store"
	"rettidig/store/bolt"
)

// keys sets the size of the store that benchmarks read: -keys 1000000 for the numbers of docs/performance.md.
var keys = flag.Int("keys", 50_000, "records in the store of the benchmarks")

// large makes a store of n records in Updates of 100,000 keys.
func large(b *testing.B, n int) *bolt.Engine {
	b.Helper()
	e := fresh(b, bolt.Options{})
	defer hold(b, e)()
	const chunk = 100_000
	for from := 0; from < n; from += chunk {
		if err := fillSample(e, from, min(from+chunk, n)); err != nil {
			b.Fatal(err)
		}
	}
	return e
}

func hold(tb testing.TB, e *bolt.Engine) (release func()) {
	tb.Helper()
	release, err := e.Hold(context.Background())
	if err != nil {
		tb.Fatal(err)
	}
	return release
}

// BenchmarkOpenFirst50 is the cost of a screen's first page: open, fifty records, close. Compare -keys 1000 with -keys 1000000.
func BenchmarkOpenFirst50(b *testing.B) {
	e := large(b, *keys)
	for b.Loop() {
		err := e.View(context.Background(), func(r store.Reader) error {
			for range r.Scan(store.Range{Limit: 50}) {
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScan is one record of a full scan, its checksum included.
func BenchmarkScan(b *testing.B) {
	e := large(b, *keys)
	b.ResetTimer()
	for range b.N {
		n := 0
		err := e.View(context.Background(), func(r store.Reader) error {
			for range r.Scan(store.Range{}) {
				n++
			}
			return nil
		})
		if err != nil || n != *keys {
			b.Fatal(n, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N**keys), "ns/record")
}

// BenchmarkGet is one read by key within a View.
func BenchmarkGet(b *testing.B) {
	e := large(b, *keys)
	err := e.View(context.Background(), func(r store.Reader) error {
		key := sampleKey(*keys / 2)
		b.ReportAllocs()
		for b.Loop() {
			if _, ok := r.Get(key); !ok {
				b.Error("not there")
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkBulk is one Update of 100,000 ascending keys into an empty store, as the first chunk of an import.
func BenchmarkBulk(b *testing.B) {
	b.Run("held", func(b *testing.B) { benchBulk(b, true) })
	b.Run("not held", func(b *testing.B) { benchBulk(b, false) })
}

func benchBulk(b *testing.B, held bool) {
	const n = 100_000
	b.ReportAllocs()
	for range b.N {
		b.StopTimer()
		e := fresh(b, bolt.Options{})
		b.StartTimer()
		release := func() {}
		if held {
			release = hold(b, e)
		}
		if err := fillSample(e, 0, n); err != nil {
			b.Fatal(err)
		}
		release()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/record")
}

// BenchmarkCommit is one small Update, opened and closed, beside the bare cost of a page written and synced: the goal is a ratio.
func BenchmarkCommit(b *testing.B) {
	b.Run("update", func(b *testing.B) { benchUpdate(b, false) })
	b.Run("held", func(b *testing.B) { benchUpdate(b, true) })
	b.Run("pwrite+sync", benchBareSync)
}

func benchUpdate(b *testing.B, held bool) {
	e := large(b, *keys)
	if held {
		defer hold(b, e)()
	}
	i := 0
	for b.Loop() {
		i++
		set(b, e, fmt.Sprintf("key%06d", i*7919%*keys), "another value")
	}
}

// benchBareSync is what no store can go below: one page written and synced.
func benchBareSync(b *testing.B) {
	f, err := os.Create(filepath.Join(b.TempDir(), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	page := make([]byte, 4096)
	if _, err := f.Write(make([]byte, 1<<20)); err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		page[0]++
		if _, err := f.WriteAt(page, int64(i%256)*4096); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
	}
}
