package tui

import (
	"encoding/binary"
	"testing"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// line is a queue in memory: task n stands at place n.
type line []store.TaskID

func place(id store.TaskID) store.Cursor { return binary.BigEndian.AppendUint64(nil, uint64(id)) }

// page reads the line as the store reads an order.
func (l line) page(q store.Query) (store.Page, int, error) {
	var in []store.TaskID
	for _, id := range l {
		at := string(place(id))
		if q.After == nil || (!q.Up && at > string(q.After)) || (q.Up && at < string(q.After)) {
			in = append(in, id)
		}
	}
	more := len(in) > q.Limit
	if more && q.Up {
		in = in[len(in)-q.Limit:]
	} else if more {
		in = in[:q.Limit]
	}
	p := store.Page{More: more}
	for _, id := range in {
		p.Rows = append(p.Rows, store.Row{Task: store.Task{ID: id}, At: place(id)})
	}
	return p, len(l), nil
}

// read carries out one load on the line.
func (l line) read(t *rapid.T, w window, what stretch, rows int) window {
	q := windowQuery{what: what, rows: rows}
	switch what {
	case stretchDown:
		q.anchor = w.rows[len(w.rows)-1].At
	case stretchUp:
		q.anchor = w.rows[0].At
	case stretchAround:
		q.anchor = w.anchor()
	}
	d, err := q.read(l.page)
	if err != nil {
		t.Fatal(err)
	}
	return w.take(d)
}

// However one moves, the window shows what a list of the whole queue would show, at the right place, and never holds more than it may.
func TestWindowIsTheQueue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{0, 1, 5, 190, 201, 1000, 5000}).Draw(t, "tasks")
		l := make(line, n)
		for i := range l {
			l[i] = store.TaskID(i + 1)
		}
		w := l.read(t, window{height: 20}, stretchStart, chunkRows)
		at := 0 // what the whole list's cursor would be
		for _, act := range rapid.SliceOfN(rapid.IntRange(0, 6), 1, 60).Draw(t, "acts") {
			by, jump := map[int]int{0: 1, 1: -1, 2: 19, 3: -19}[act], false
			switch act {
			case 4:
				w, at, jump = l.read(t, w, stretchStart, chunkRows), 0, true
			case 5:
				w, at, jump = l.read(t, w, stretchEnd, chunkRows), max(n-1, 0), true
			case 6:
				w, jump = l.read(t, w, stretchAround, chunkRows), true
			}
			if !jump {
				w, at = w.move(by), min(max(at+by, 0), max(n-1, 0))
			}
			for what, ok := w.wants(); ok; what, ok = w.wants() {
				w = l.read(t, w, what, chunkRows)
			}
			checkWindow(t, w, l, at)
		}
	})
}

func checkWindow(t *rapid.T, w window, l line, at int) {
	if len(l) == 0 {
		if _, ok := w.row(); ok || w.position() != 0 {
			t.Fatal("a task in an empty queue")
		}
		return
	}
	row, ok := w.row()
	switch {
	case !ok || row.ID != l[at]:
		t.Fatalf("cursor on task %d, want %d", row.ID, l[at])
	case w.position() != at+1 || !w.exact:
		t.Fatalf("position %d (exact %v), want %d", w.position(), w.exact, at+1)
	case len(w.rows) > keepRows+chunkRows:
		t.Fatalf("%d rows in memory", len(w.rows))
	case w.sel < w.top || w.sel >= w.top+w.height:
		t.Fatalf("cursor %d out of sight of %d+%d", w.sel, w.top, w.height)
	}
	for i, r := range w.rows {
		if r.ID != l[w.first+i] {
			t.Fatalf("row %d is task %d, want %d", i, r.ID, l[w.first+i])
		}
	}
}

// When the task under the cursor goes away, the one that takes its place is under it; when others go, the cursor stays on its task.
func TestWindowKeepsItsPlaceAfterChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := make(line, 600)
		for i := range l {
			l[i] = store.TaskID(i + 1)
		}
		w := l.read(t, window{height: 20}, stretchStart, chunkRows)
		for range rapid.IntRange(0, 25).Draw(t, "pages") {
			w = w.move(19)
			for what, ok := w.wants(); ok; what, ok = w.wants() {
				w = l.read(t, w, what, chunkRows)
			}
		}
		gone := store.TaskID(rapid.IntRange(1, 600).Draw(t, "gone"))
		was, _ := w.row()
		l = append(l[:gone-1:gone-1], l[gone:]...)
		w = l.read(t, w, stretchAround, chunkRows)
		want := was.ID
		if gone == want {
			want++
		}
		if want > 600 {
			want = 599
		}
		if now, _ := w.row(); now.ID != want {
			t.Fatalf("cursor on %d, want %d", now.ID, want)
		}
	})
}

// Columns never take more than the width, and the ones that must be there are.
func TestColumnsFit(t *testing.T) {
	for w := 20; w <= 300; w++ {
		sum, has := cursorCols-1, map[columnID]bool{}
		for _, c := range columnsFor(w) {
			sum += c.width + 1
			has[c.id] = true
		}
		if w >= 40 && (sum > w || !has[colMark] || !has[colNo] || !has[colName] || !has[colDue]) {
			t.Errorf("%d columns: %d used, %v", w, sum, has)
		}
	}
	for w, want := range map[int]columnID{60: colRest, 80: colCase, 110: colCPR} {
		found := false
		for _, c := range columnsFor(w) {
			found = found || c.id == want
		}
		if !found {
			t.Errorf("width %d lacks column %d", w, want)
		}
	}
}

func TestParseDate(t *testing.T) {
	today := catalog.DateOf(sunday) // 22-11-2026
	for s, want := range map[string]string{
		"24-12-2026": "2026-12-24", "24.12.2026": "2026-12-24", "24/12-2026": "2026-12-24", "24122026": "2026-12-24", "2026-12-24": "2026-12-24",
		"24-12": "2026-12-24", "1/2": "2027-02-01", "22-11": "2027-11-22", "29-2": "2028-02-29", "24-12-26": "", "31-02-2027": "", "": "", "snart": "", "1-2-3-4": "",
	} {
		d, ok := parseDate(s, today)
		if ok != (want != "") || (ok && d.String() != want) {
			t.Errorf("%q: %s %v, want %q", s, d, ok, want)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1.000", 1234567: "1.234.567"} {
		if got := number(text.Da, n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	if got := number(text.En, 1234567); got != "1,234,567" {
		t.Error(got)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"24-12-2026", "1/2", "99999999", "æ-ø-å", "-1--1"} {
		f.Add(s)
	}
	today := catalog.DateOf(sunday)
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := parseDate(s, today); ok && d.Danish() == "" {
			t.Errorf("%q is a date without a day", s)
		}
	})
}

// FuzzKeys hands any text to the program as keys: it must neither panic nor draw outside its window.
func FuzzKeys(f *testing.F) {
	for _, s := range []string{"jjkkG", "/ærø\x1bnæ", "lmnoptasNIR", "?:q", "\x00\u202e\U000e0041"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 60 {
			return
		}
		p := newPilot(t, 70, 18, text.Da, testRows())
		for _, m := range typeText(s) {
			p.send(m)
		}
		p.keys("enter", "tab", "esc", "esc", "esc")
		mustFill(t, p.m.View().Content, 70, 18)
	})
}

// BenchmarkKeyToFrame measures what a key costs from the press to the drawn window, its loads included.
func BenchmarkKeyToFrame(b *testing.B) {
	t := &testing.T{}
	p := newPilot(t, 120, 36, text.Da, testRows())
	keys := []string{"j", "k"}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		p.keys(keys[i%2])
		if p.m.View().Content == "" {
			b.Fatal("nothing drawn")
		}
	}
}

// BenchmarkFrameUnchanged measures a message that changes nothing: every pane comes from its memo.
func BenchmarkFrameUnchanged(b *testing.B) {
	p := newPilot(&testing.T{}, 120, 36, text.Da, testRows())
	b.ResetTimer()
	for b.Loop() {
		p.m.View()
	}
}
