package exchange

import (
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/mem"
)

// glanced is what came of reading a snapshot.
type glanced struct {
	report Report
	plan   store.Plan
	sha    string
	prints []uint64
	same   []store.PlanItem // what is unchanged
}

// readSnapshot reads a file and plans it, at a glance or carefully; done says whether a glance was enough.
func readSnapshot(t *testing.T, s *store.Store, path string, atAGlance bool) (out glanced, done bool) {
	t.Helper()
	ctx := context.Background()
	r := openSnapshot(t, s, path)
	defer r.src.close()
	var err error
	if atAGlance {
		if done, err = r.glance(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if !done { // also behind a glance that was not enough
		err = r.carefully(ctx)
	}
	if err == nil {
		err = r.begin(ctx, fixedTaken)
	}
	if err == nil {
		err = r.plan(ctx)
	}
	if err != nil {
		t.Fatal(err)
	}
	out = glanced{report: r.report, plan: *r.report.Plan, sha: r.scan.sha, prints: r.scan.prints}
	err = out.report.EachUnchanged(ctx, func(i store.PlanItem) error { out.same = append(out.same, i); return nil })
	if err != nil {
		t.Fatal(err)
	}
	out.report.Plan, out.report.EachUnchanged = nil, nil
	return out, done
}

func openSnapshot(t *testing.T, s *store.Store, path string) *reconciling {
	t.Helper()
	opts := Options{Chunk: 100, DryRun: true, Snapshot: &SnapshotOptions{}, Today: catalog.NewDate(2026, 11, 24)}
	src, err := openFile(context.Background(), path, opts)
	if err != nil {
		t.Fatal(err)
	}
	return &reconciling{job: &job{deps: Deps{Store: s, Now: time.Now}, opts: opts, path: path, src: src, progress: func(Progress) {}}}
}

var fixedTaken = time.Date(2026, 11, 24, 8, 0, 0, 0, catalog.Copenhagen)

// storeOf holds the tasks of a file.
func storeOf(t *testing.T, path string) *store.Store {
	t.Helper()
	ctx := context.Background()
	s, err := store.Init(ctx, mem.New(), store.InitInfo{Kind: store.KindDemo, Login: "u", Name: "U"}, func() time.Time { return fixedTaken.AddDate(0, 0, -1) })
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := readAll(t, path, 10_000)
	run := store.ImportRun{ID: "r", SHA256: strings.Repeat("ab", 32), Total: len(rows)}
	actor := store.Actor{Staff: 1, Role: store.RoleCaseworker}
	if _, err := s.Submit(ctx, actor, store.ImportChunk{Meta: store.Meta{ID: "r/0"}, Run: run, Rows: rows, Last: true}); err != nil {
		t.Fatal(err)
	}
	return s
}

// A snapshot read at a glance means what it means when it is read with all care, and a file of which more must be known is never read at a glance alone.
func TestGlance(t *testing.T) {
	const rows = 3_000 // more than the part of a file by which its encoding is guessed
	line := func(id, made, name string) string {
		return id + ";38;S" + strings.TrimPrefix(id, "K") + ";" + made + ";" + name
	}
	base := make([]string, rows)
	for i := range base {
		base[i] = line(fmt.Sprint("K", i), "10-11-2026", "Bo Eksempel med et langt navn")
	}
	s := storeOf(t, writeFile(t, short+strings.Join(base, "\n")+"\n"))
	for _, tt := range []struct {
		name   string
		change func(lines []string) []string
		want   bool
	}{
		{"the same", func(l []string) []string { return l }, true},
		{"new, changed and gone", func(l []string) []string {
			l[7], l[2000] = line("N1", "11-11-2026", "Ib"), line("K2000", "11-11-2026", "Ib")
			return append(l[:40], l[42:]...)
		}, true},
		{"more changes than are kept", func(l []string) []string {
			for i := range l {
				l[i] = line(fmt.Sprint("M", i), "12-11-2026", "Bo")
			}
			return l
		}, true},
		{"no rows", func(l []string) []string { return nil }, true},
		{"a row without an id", func(l []string) []string { return append(l, ";38;S1;10-11-2026;Bo", ";38;S1;10-11-2026;Bo") }, false},
		{"a bad row", func(l []string) []string { l[2500] = line("K2500", "45-11-2026", "Bo"); return l }, false},
		{"two rows for a known task", func(l []string) []string { return append(l, l[3]) }, false},
		{"two rows for a new task", func(l []string) []string {
			return append(l, line("N1", "10-11-2026", "Bo"), line("N1", "10-11-2026", "Bo"))
		}, false},
		{"two that disagree", func(l []string) []string { return append(l, line("K3", "11-11-2026", "Bo")) }, false},
		{"another encoding than its beginning", func(l []string) []string { l[2900] = line("K2900", "10-11-2026", "\xc5se"); return l }, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lines := append(tt.change(append([]string(nil), base...)), "")
			path := writeFile(t, short+strings.Join(lines, "\n"))
			got, done := readSnapshot(t, s, path, true)
			want, _ := readSnapshot(t, s, path, false)
			if done != tt.want {
				t.Errorf("a glance was enough: %v", done)
			}
			if len(got.prints) != len(want.prints) { // each look has a seed of its own
				t.Errorf("%d fingerprints, want %d", len(got.prints), len(want.prints))
			}
			got.prints, want.prints = nil, nil
			if !reflect.DeepEqual(got, want) {
				t.Errorf("at a glance:\n%+v\nwith care:\n%+v", got, want)
			}
		})
	}
}

// A file that ends in the middle of a row is refused, however it is read.
func TestGlanceAtCutFile(t *testing.T) {
	path := writeFile(t, short+"K1;38;S1;10-11-2026;Bo\nK2;38;S")
	_, err := Import(context.Background(), Deps{Store: storeOf(t, writeFile(t, short)), Now: time.Now}, path, Options{Snapshot: &SnapshotOptions{}}, nil)
	var refused *FileError
	if !errors.As(err, &refused) || refused.Msg != text.TaskFileCutOff {
		t.Fatalf("got %v", err)
	}
}

// A file that is written to while it is read is refused, also when it is read only once.
func TestGlanceAtChangingFile(t *testing.T) {
	path := writeFile(t, short+"K1;38;S1;10-11-2026;Bo\n")
	r := openSnapshot(t, storeOf(t, path), path)
	defer r.src.close()
	if err := os.WriteFile(path, []byte(short+"K1;38;S1;10-11-2026;Bo\nK2;38;S2;10-11-2026;Bo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := r.glance(context.Background())
	var refused *FileError
	if !errors.As(err, &refused) || refused.Msg != text.TaskFileChanged {
		t.Fatalf("got %v", err)
	}
}
