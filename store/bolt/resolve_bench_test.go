package bolt_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/bolt"
)

// BenchmarkResolveRatio is one resolve, with its event, indexes and counters, beside one bare bbolt transaction that puts one record into an open
// file of as many. Both sync as bbolt does, in turn; ratio is that of their medians, and the goal is three at most. mean-ratio also holds the
// resolves that find the journal full; opened-ratio is that of resolves whose engine is new, so that the file is opened and its journal read for
// them, as a command does; same-ratio is against a bare transaction that puts as many records, scattered.
func BenchmarkResolveRatio(b *testing.B) {
	count := &counting{Engine: fresh(b, bolt.Options{})}
	s := queueOf(b, count, *keys)
	bare := bareFile(b, *keys)

	var resolve, opened, one, same []time.Duration
	writes := 0
	for i := 0; b.Loop(); i++ {
		count.writes = 0
		resolve = append(resolve, resolveOne(b, s, store.TaskID(i*7919%*keys+1)))
		writes = count.writes
		one = append(one, put(b, bare, i, 1))
		same = append(same, put(b, bare, i, writes))
		submit(b, s, store.Undo{})
		count.Engine = reopen(b, count.Path(), bolt.Options{})
		opened = append(opened, resolveOne(b, s, store.TaskID(i*104729%*keys+1)))
		submit(b, s, store.Undo{})
	}
	b.ReportMetric(ratio(mean(resolve), mean(one)), "mean-ratio")
	mine, base := median(resolve), median(one)
	b.ReportMetric(ratio(mine, time.Microsecond), "resolve-µs")
	b.ReportMetric(ratio(base, time.Microsecond), "bare-µs")
	b.ReportMetric(float64(writes), "writes")
	b.ReportMetric(ratio(mine, base), "ratio")
	b.ReportMetric(ratio(median(opened), base), "opened-ratio")
	b.ReportMetric(ratio(mine, median(same)), "same-ratio")
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

func mean(list []time.Duration) (sum time.Duration) {
	for _, d := range list {
		sum += d
	}
	return sum / time.Duration(len(list))
}

// counting counts the puts and deletes of an engine whose file lies below it.
type counting struct {
	*bolt.Engine
	writes int
}

func (c *counting) Update(ctx context.Context, fn func(store.Writer) error) (store.Rev, error) {
	return c.Engine.Update(ctx, func(w store.Writer) error { return fn(counted{w, c}) })
}

type counted struct {
	store.Writer
	by *counting
}

func (w counted) Put(key, value []byte) { w.by.writes++; w.Writer.Put(key, value) }
func (w counted) Delete(key []byte)     { w.by.writes++; w.Writer.Delete(key) }

func resolveOne(b *testing.B, s *store.Store, id store.TaskID) time.Duration {
	b.Helper()
	on := store.On{Task: id}
	err := s.View(context.Background(), func(v *store.Snapshot) error {
		t, err := v.Task(id)
		on.Version = t.Version
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	submit(b, s, store.Resolve{On: on, Ground: "oplysningerne er i orden"})
	return time.Since(start)
}

// put puts n scattered records in one transaction.
func put(b *testing.B, db *bbolt.DB, seed, n int) time.Duration {
	b.Helper()
	start := time.Now()
	err := db.Update(func(tx *bbolt.Tx) error {
		bucket := tx.Bucket([]byte("b"))
		for k := range n {
			key := uint64((seed*31+k)*7919%*keys + 1)
			if err := bucket.Put(binary.BigEndian.AppendUint64(nil, key), make([]byte, 200)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

func submit(b *testing.B, s *store.Store, c store.Command) {
	b.Helper()
	if _, err := s.Submit(context.Background(), store.Actor{Staff: 1, Role: store.RoleCaseworker}, c); err != nil {
		b.Fatal(err)
	}
}

// queueOf makes a queue of n payment blockers over half as many cases.
func queueOf(b *testing.B, e *counting, n int) *store.Store {
	b.Helper()
	now := time.Date(2022, 10, 17, 9, 0, 0, 0, catalog.Copenhagen)
	s, err := store.Init(context.Background(), e, store.InitInfo{Kind: store.KindDemo, Login: "anna"}, func() time.Time { return now })
	if err != nil {
		b.Fatal(err)
	}
	defer hold(b, e.Engine)()
	const chunk = 20_000
	run := store.ImportRun{ID: "bench", SHA256: "bench", Total: n}
	for from := 0; from < n; from += chunk {
		to := min(from+chunk, n)
		submit(b, s, store.ImportChunk{
			Meta: store.Meta{ID: store.CommandID(fmt.Sprint("bench/", from))}, Run: run, Chunk: from / chunk, Rows: queueRows(from, to), Last: to == n,
		})
	}
	if err := s.Finish(context.Background(), store.Actor{Staff: 1, Role: store.RoleCaseworker}, nil); err != nil {
		b.Fatal(err)
	}
	return s
}

func queueRows(from, to int) []store.ImportRow {
	first := catalog.NewDate(2022, 1, 3)
	var rows []store.ImportRow
	for k := from; k < to; k++ {
		day := first + catalog.Date(k*7919%280)
		rows = append(rows, store.ImportRow{
			KSDID: fmt.Sprintf("KSD-%08d", k), Type: 38, Case: fmt.Sprintf("2022-%07d", k/2), CaseStatus: catalog.StatusClarifying,
			Created: catalog.Moment{Time: day.At(0), DateOnly: true}, Due: day + 10, Remark: "bemærkning", Has: store.ColStatus | store.ColDue | store.ColRemark,
		})
	}
	return rows
}

// bareFile is a bbolt file of n records.
func bareFile(b *testing.B, n int) *bbolt.DB {
	b.Helper()
	db, err := bbolt.Open(filepath.Join(b.TempDir(), "bare.db"), 0o600, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	err = db.Update(func(tx *bbolt.Tx) error {
		bucket, err := tx.CreateBucket([]byte("b"))
		for k := 1; k <= n && err == nil; k++ {
			err = bucket.Put(binary.BigEndian.AppendUint64(nil, uint64(k)), make([]byte, 200))
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return db
}
