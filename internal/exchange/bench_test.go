package exchange

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"rettidig/store"
)

// bigFile writes a task file of n rows in every column; without ids every tenth row has an equal.
func bigFile(b *testing.B, n int, ids bool) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "big.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	_, _ = w.WriteString(header)
	r := rand.New(rand.NewPCG(1, 2))
	types := []int{19, 60, 51, 56, 10, 40, 68, 38, 48, 100}
	for i := range n {
		id, caseNo := "", i
		if ids {
			id = fmt.Sprintf("OPG-%08d", i)
		} else if i%10 == 0 && i > 0 {
			caseNo = i - 5 // the type and the date follow from it too
		}
		day := caseNo % 28
		fmt.Fprintf(w, "%s;%d;Oplysningsskema - anden årsag;%08d;Under afklaring;900285-%04d;Åse Ærø Test %d;12345678;Prøvefirma ApS;%02d-10-2026;%02d-11-2026;%02d-11-2026;Bo Berg;Månedlig;1234567890;Standard;%s\n",
			id, types[caseNo%10], caseNo, i%10000, i, day+1, day+1, day+1, []string{"", "Ring til arbejdsgiver", "Afventer svar"}[r.IntN(3)])
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

const benchRows = 200_000

func BenchmarkScan(b *testing.B) {
	path := bigFile(b, benchRows, true)
	b.ReportAllocs()
	for b.Loop() {
		src, err := openSource(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := scanFile(context.Background(), src, DefaultChunk, nil); err != nil {
			b.Fatal(err)
		}
		_ = src.file.Close()
	}
	perSecond(b, benchRows)
}

func BenchmarkScanWithoutIDs(b *testing.B) {
	path := bigFile(b, benchRows, false)
	b.ReportAllocs()
	for b.Loop() {
		src, err := openSource(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := scanFile(context.Background(), src, DefaultChunk, nil); err != nil {
			b.Fatal(err)
		}
		_ = src.file.Close()
	}
	perSecond(b, benchRows)
}

func BenchmarkRows(b *testing.B) {
	path := bigFile(b, benchRows, true)
	src, err := openSource(path)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = src.file.Close() }()
	s, err := scanFile(context.Background(), src, DefaultChunk, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		p, err := newPass(context.Background(), s, src)
		if err != nil {
			b.Fatal(err)
		}
		var c chunk
		for index := 0; !c.last; index++ {
			if c = p.chunk(index, c.good); c.err != nil || len(c.bad) > 0 {
				b.Fatal(c.err, len(c.bad))
			}
		}
	}
	perSecond(b, benchRows)
}

// nullStore takes everything and keeps nothing.
type nullStore struct{}

func (nullStore) Submit(context.Context, store.Actor, store.Command) (store.Event, error) {
	return store.Event{}, nil
}

func (nullStore) ImportRun(context.Context, string) (store.ImportRun, int, bool, error) {
	return store.ImportRun{}, 0, false, nil
}

func (nullStore) Finish(context.Context, store.Actor, func(int, int)) error { return nil }

func (nullStore) View(context.Context, func(*store.Snapshot) error) error { return nil }

func (nullStore) PlanImport(context.Context, []store.ImportRow) (store.ImportResult, error) {
	return store.ImportResult{}, nil
}

// BenchmarkImport1M is the whole of an import but the store: both passes over a million rows, with the largest heap seen on the way.
func BenchmarkImport1M(b *testing.B) {
	const n = 1_000_000
	path := bigFile(b, n, true)
	runtime.GC()
	var peak atomic.Uint64
	stop := make(chan struct{})
	done := make(chan struct{})
	go watchHeap(&peak, stop, done)
	b.ReportAllocs()
	for b.Loop() {
		r, err := Import(context.Background(), deps(nullStore{}), path, Options{}, nil)
		if err != nil || r.Rows != n || r.Bad > 0 {
			b.Fatal(r.Bad, err)
		}
	}
	close(stop)
	<-done
	perSecond(b, n)
	b.ReportMetric(float64(peak.Load())/(1<<20), "peak-MiB")
}

// watchHeap keeps the largest heap seen. It looks at a ticker because only the collector knows when the heap is largest.
func watchHeap(peak *atomic.Uint64, stop <-chan struct{}, done chan<- struct{}) {
	defer close(done)
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	var m runtime.MemStats
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			runtime.ReadMemStats(&m)
			peak.Store(max(peak.Load(), m.HeapInuse))
		}
	}
}

func perSecond(b *testing.B, rows int) {
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkWorkbook reads a workbook of as many rows and columns as a large municipality's list.
func BenchmarkWorkbook(b *testing.B) {
	const rows = 20_000
	path := saveBook(b, func(f *excelize.File) {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		_ = w.SetRow("A1", []any{"opgave_id", "opgavetype_nr", "opgavetype", "sagsnummer", "sagsstatus", "cpr", "navn", "oprettet", "frist", "sagsbehandler"})
		for i := range rows {
			_ = w.SetRow(fmt.Sprintf("A%d", i+2), []any{fmt.Sprintf("OPG-%08d", i), 19, "Oplysningsskema - anden årsag", i, "Under afklaring", "900285-0001", "Åse Ærø Test", 46344, 46350, "Bo Berg"})
		}
		if err := w.Flush(); err != nil {
			b.Fatal(err)
		}
	})
	for b.Loop() {
		if _, good, _ := readAll(b, path, DefaultChunk); len(good) != rows {
			b.Fatal(len(good))
		}
	}
	perSecond(b, rows)
}
