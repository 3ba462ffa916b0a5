package exchange

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// header has every column, in the order of docs/import-format.md.
const header = "opgave_id;opgavetype_nr;opgavetype;sagsnummer;sagsstatus;cpr;navn;cvr;virksomhed;oprettet;frist;" +
	"oprindelig_frist;sagsbehandler;udbetalingsfrekvens;p_nummer;sagstype;bemærkning\n"

// short is a header with only what most tests need.
const short = "opgave_id;opgavetype_nr;sagsnummer;oprettet;navn\n"

func writeFile(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "opgaver.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// readAll scans a file and reads its rows.
func readAll(t testing.TB, path string, every int) (*scan, []store.ImportRow, []*RowError) {
	t.Helper()
	s, good, bad, err := readRows(path, every)
	if err != nil {
		t.Fatal(err)
	}
	return s, good, bad
}

func readRows(path string, every int) (*scan, []store.ImportRow, []*RowError, error) {
	ctx := context.Background()
	src, err := openSource(path)
	if err != nil {
		return nil, nil, nil, err
	}
	defer func() { _ = src.file.Close() }()
	s, err := scanFile(ctx, src, every, nil)
	if err != nil || s.rows == 0 {
		return s, nil, nil, err
	}
	p, err := newPass(ctx, s, src)
	if err != nil {
		return s, nil, nil, err
	}
	var good []store.ImportRow
	var bad []*RowError
	for index := 0; ; index++ {
		c := p.chunk(index, nil)
		if c.err != nil {
			return s, nil, nil, c.err
		}
		good, bad = append(good, c.good...), append(bad, c.bad...)
		if c.last {
			return s, good, bad, nil
		}
	}
}

// oneRow reads a file with the short header and one row.
func oneRow(t *testing.T, row string) (store.ImportRow, *RowError) {
	t.Helper()
	_, good, bad := readAll(t, writeFile(t, short+row+"\n"), 10)
	if len(good)+len(bad) != 1 {
		t.Fatalf("%d good and %d bad rows, want one row", len(good), len(bad))
	}
	if len(bad) == 1 {
		return store.ImportRow{}, bad[0]
	}
	return good[0], nil
}

// fakeStore takes rows as the store will: by id or key, counting what changed.
type fakeStore struct {
	t       testing.TB
	rows    map[string]store.ImportRow
	applied map[store.CommandID]bool
	run     store.ImportRun
	next    int
	open    bool
	chunks  []store.ImportChunk
	onChunk func(n int) error // called before the n-th chunk is taken
}

func newFakeStore(t testing.TB) *fakeStore {
	return &fakeStore{t: t, rows: map[string]store.ImportRow{}, applied: map[store.CommandID]bool{}}
}

func rowKey(r store.ImportRow) string {
	if r.KSDID != "" {
		return r.KSDID
	}
	return fmt.Sprintf("%s|%d|%v|%d", r.Case, r.Type, r.Created, r.Twin)
}

func (f *fakeStore) apply(rows []store.ImportRow, write bool) store.ImportResult {
	var res store.ImportResult
	for _, r := range rows {
		r.Line, r.Silent = 0, false
		old, ok := f.rows[rowKey(r)]
		switch {
		case !ok:
			res.Added++
		case old != r:
			res.Changed++
		default:
			res.Unchanged++
		}
		if write {
			f.rows[rowKey(r)] = r
		}
	}
	return res
}

func (f *fakeStore) Submit(ctx context.Context, _ store.Actor, c store.Command) (store.Event, error) {
	chunk, ok := c.(store.ImportChunk)
	if !ok {
		return store.Event{}, fmt.Errorf("unexpected command %T", c)
	}
	if f.onChunk != nil {
		if err := f.onChunk(chunk.Chunk); err != nil {
			return store.Event{}, err
		}
	}
	if err := ctx.Err(); err != nil {
		return store.Event{}, err
	}
	if f.applied[chunk.ID] {
		f.t.Errorf("chunk %s was submitted twice", chunk.ID)
	}
	f.applied[chunk.ID] = true
	f.run, f.next, f.open = chunk.Run, chunk.Chunk+1, !chunk.Last
	res := f.apply(chunk.Rows, true)
	kept := chunk
	kept.Rows = append([]store.ImportRow(nil), chunk.Rows...)
	f.chunks = append(f.chunks, kept)
	data, err := json.Marshal(store.Facts{Import: &store.ImportFacts{Run: chunk.Run.ID, Result: res}})
	return store.Event{Kind: store.KindImport, Data: data}, err
}

func (f *fakeStore) ImportRun(_ context.Context, sha string) (store.ImportRun, int, bool, error) {
	if f.open && f.run.SHA256 == sha {
		return f.run, f.next, true, nil
	}
	return store.ImportRun{}, 0, false, nil
}

func (f *fakeStore) Finish(context.Context, store.Actor, func(int, int)) error { return nil }

func (f *fakeStore) View(context.Context, func(*store.Snapshot) error) error { return nil }

func (f *fakeStore) PlanImport(_ context.Context, rows []store.ImportRow) (store.ImportResult, error) {
	return f.apply(rows, false), nil
}

func deps(f Submitter) Deps {
	return Deps{Store: f, Actor: store.Actor{Staff: 1, Role: store.RoleCaseworker}, Now: func() time.Time { return time.Unix(0, 0) }}
}

// writeRows writes rows as a task file, the way a careful exporter would.
func writeRows(t testing.TB, rows []store.ImportRow) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	b.WriteString(strings.ReplaceAll(header, "\n", "\r\n"))
	for _, r := range rows {
		created := r.Created.Time.Format("02-01-2006 15:04:05")
		if r.Created.DateOnly {
			created = r.Created.Time.Format("02-01-2006")
		}
		cells := []string{
			r.KSDID, strconv.Itoa(int(r.Type)), r.TypeName, r.Case, r.CaseStatus, r.CPR, r.Name, r.CVR, r.Company, created, r.Due.Danish(),
			r.OriginalDue.String(), r.Caseworker, r.Frequency, r.PNumber, r.CaseKind, r.Remark,
		}
		for i := range cells {
			cells[i] = safe.Cell(cells[i])
		}
		if err := w.Write(cells); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return b.String()
}

// messages lists the reasons of a bad row.
func messages(e *RowError) []text.Msg {
	if e == nil {
		return nil
	}
	var out []text.Msg
	for _, r := range e.Reasons {
		out = append(out, r.Msg)
	}
	return out
}
