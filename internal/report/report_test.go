package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
)

// sample is the example of R23 that S1 l.326-348 prints: 14, 1 and 11 in October 2017, 9, 1 and 2 in November, 2 in February 2018; split over days
// and out of order, with tasks that must not be counted beside them.
func sample() []store.DueCount {
	day := catalog.NewDate
	return []store.DueCount{
		{Due: day(2018, time.February, 28), Type: 6, Open: 2},
		{Due: day(2017, time.November, 1), Type: 42, Open: 2, Resolved: 1},
		{Due: day(2017, time.November, 30), Type: 6, Open: 9},
		{Due: day(2017, time.November, 30), Type: 30, Open: 1},
		{Due: day(2017, time.October, 1), Type: 6, Open: 4, Resolved: 2},
		{Due: day(2017, time.October, 31), Type: 6, Open: 10},
		{Due: day(2017, time.October, 2), Type: 20, Open: 1},
		{Due: day(2017, time.October, 17), Type: 90, Open: 11},
		{Due: 0, Type: 19, Open: 3, Resolved: 1},           // no due date of KSD's
		{Due: day(2018, time.March, 1), Type: 19, Open: 7}, // due on the as-of date itself
		{Due: day(2018, time.January, 5), Type: 19},        // nothing left in this month
	}
}

var asOf = catalog.NewDate(2018, time.March, 1)

func types() []store.TypeCount {
	return []store.TypeCount{
		{Type: 114, Open: 4},
		{Type: 6, Open: 25, Resolved: 2},
		{Type: 19, Open: 120, Resolved: 31},
		{Type: 38, Open: 18},
		{Type: 54, Open: 1},
		{Type: 48, Open: 7},
		{Type: 137, Open: 12},
		{Type: 135, Open: 3},
		{Type: 151, Open: 2},
		{Type: 40, Open: 5},
		{Type: 60},
	}
}

func ownRules() catalog.Rules {
	r := catalog.DefaultRules()
	r.Class = map[catalog.Number]catalog.Blocking{137: catalog.BlocksPayment}
	return r
}

// The totals of S1 l.326-348: 26, 12 and 2 make 40; "Manglende kontrol" (6) is 25 of them; rows follow the task number.
func TestR23OldIsThePrintedExample(t *testing.T) {
	got := report.R23Old(sample(), asOf, text.Da)
	var titles []string
	var control, open int
	for _, g := range got.Groups {
		titles = append(titles, g.Title)
		last := 0
		for _, r := range g.Rows {
			if r[0].N <= last {
				t.Errorf("%s: type %d does not follow %d", g.Title, r[0].N, last)
			}
			last = r[0].N
			open += r[3].N
			if r[0].N == 6 {
				control += r[3].N
			}
		}
	}
	if want := "Okt-2017 Nov-2017 Feb-2018"; strings.Join(titles, " ") != want {
		t.Errorf("months %v, want %s", titles, want)
	}
	for i, want := range []int{26, 12, 2} {
		if n := got.Groups[i].Total[3].N; n != want {
			t.Errorf("%s: %d, want %d", got.Groups[i].Title, n, want)
		}
	}
	if open != 40 || got.Total[3].N != 40 || got.Total[4].N != 3 || control != 25 {
		t.Errorf("open %d, total %d, resolved %d, control %d; want 40, 40, 3, 25", open, got.Total[3].N, got.Total[4].N, control)
	}
	if notes := strings.Join(got.Footnotes, "\n"); !strings.Contains(notes, "3 uløste opgaver er udeladt") {
		t.Errorf("the footnotes do not count the tasks left out: %s", notes)
	}
}

// S1 l.352-354: the new form shows every unresolved task and what its type blocks.
func TestR23NewShowsEveryTypeWithItsClass(t *testing.T) {
	got := report.R23New(types(), ownRules(), text.Da)
	want := map[int]string{6: "decision", 19: "decision", 38: "payment", 40: "none", 48: "none", 54: "letter", 114: "none", 135: "unknown", 137: "payment", 151: "unknown"}
	seen := 0
	for _, r := range got.Groups[0].Rows {
		seen++
		if key := r[4].Key; key != want[r[1].N] {
			t.Errorf("type %d blocks %q, want %q", r[1].N, key, want[r[1].N])
		}
		if star := strings.HasSuffix(r[4].Text, "*"); star != (r[1].N == 137) {
			t.Errorf("type %d: the municipality's star is %v", r[1].N, star)
		}
	}
	if seen != len(want) {
		t.Errorf("%d types, want %d (a type without tasks is left out)", seen, len(want))
	}
	if got.Total[5].N != 197 || got.Total[6].N != 33 {
		t.Errorf("totals %d and %d, want 197 and 33", got.Total[5].N, got.Total[6].N)
	}
}

func TestBlockingFollowsTheQueue(t *testing.T) {
	got := report.Blocking(types(), ownRules(), text.En)
	want := []struct {
		key         string
		types, open int
	}{{"decision", 2, 145}, {"payment", 2, 30}, {"wrong_payment", 1, 4}, {"letter", 1, 1}, {"unknown", 2, 5}, {"none", 2, 12}}
	for i, w := range want {
		r := got.Groups[0].Rows[i]
		if r[1].Key != w.key || r[2].N != w.types || r[3].N != w.open {
			t.Errorf("line %d is %s %d %d, want %+v", i, r[1].Key, r[2].N, r[3].N, w)
		}
	}
	if !strings.HasPrefix(got.Footnotes[0], "175 of 197 ") {
		t.Errorf("a blocked decision stops the payment too (S1 l.54): %s", got.Footnotes[0])
	}
}

func tables(lang text.Lang) []report.Table {
	return []report.Table{report.R23Old(sample(), asOf, lang), report.R23New(types(), ownRules(), lang), report.Blocking(types(), ownRules(), lang)}
}

func TestGolden(t *testing.T) {
	writers := map[string]func(*bytes.Buffer, report.Table) error{
		"wide.txt": func(b *bytes.Buffer, r report.Table) error { return report.WriteTerminal(b, r, report.Terminal{}) },
		"80.txt": func(b *bytes.Buffer, r report.Table) error {
			return report.WriteTerminal(b, r, report.Terminal{Width: 80})
		},
		"ascii.txt": func(b *bytes.Buffer, r report.Table) error {
			return report.WriteTerminal(b, r, report.Terminal{Width: 60, ASCII: true})
		},
		"csv": func(b *bytes.Buffer, r report.Table) error {
			return report.WriteCSV(b, r, report.CSVOptions{BOM: true})
		},
		"md":   func(b *bytes.Buffer, r report.Table) error { return report.WriteMarkdown(b, r) },
		"json": func(b *bytes.Buffer, r report.Table) error { return report.WriteJSON(b, r) },
	}
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, table := range tables(lang) {
			for kind, write := range writers {
				t.Run(string(lang)+"/"+table.Name+"."+kind, func(t *testing.T) {
					var b bytes.Buffer
					if err := write(&b, table); err != nil {
						t.Fatal(err)
					}
					golden.RequireEqual(t, b.Bytes())
				})
			}
		}
	}
}

func TestJSONSaysTheSameInBothLanguages(t *testing.T) {
	da, en := tables(text.Da), tables(text.En)
	for i := range da {
		var a, b bytes.Buffer
		if err := report.WriteJSON(&a, da[i]); err != nil {
			t.Fatal(err)
		}
		if err := report.WriteJSON(&b, en[i]); err != nil {
			t.Fatal(err)
		}
		if a.String() != b.String() {
			t.Errorf("%s differs:\n%s%s", da[i].Name, a.String(), b.String())
		}
		for l := range strings.Lines(a.String()) {
			if !json.Valid([]byte(l)) {
				t.Errorf("%s: not JSON: %s", da[i].Name, l)
			}
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, table := range []report.Table{report.R23Old(nil, asOf, text.Da), report.R23New(nil, catalog.DefaultRules(), text.Da)} {
		var b bytes.Buffer
		if err := report.WriteTerminal(&b, table, report.Terminal{Width: 80}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "Ingen data") {
			t.Errorf("%s without tasks says nothing:\n%s", table.Name, b.String())
		}
		if err := report.WriteMarkdown(&b, table); err != nil {
			t.Error(err)
		}
		if err := report.WriteCSV(&b, table, report.CSVOptions{}); err != nil {
			t.Error(err)
		}
	}
}

func TestLinesKeepTheWidth(t *testing.T) {
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, table := range tables(lang) {
			for width := 1; width <= 200; width++ {
				for _, l := range report.Lines(table, report.Terminal{Width: width}) {
					if w := ansi.StringWidth(l.Text); w > width {
						t.Fatalf("%s at %d: a line of %d: %q", table.Name, width, w, l.Text)
					}
				}
			}
		}
	}
}

func TestASCIIMarksAndBars(t *testing.T) {
	for _, table := range tables(text.Da) {
		for _, l := range report.Lines(table, report.Terminal{Width: 100, ASCII: true}) {
			if i := strings.IndexAny(l.Text, "█▏▎▍▌▋▊▉─…■▲◆●·"); i >= 0 {
				t.Errorf("%s: %q", table.Name, l.Text)
			}
		}
	}
}

// A hostile name must neither become a formula nor reach the terminal.
func TestHostileNames(t *testing.T) {
	table := report.R23Old(sample(), asOf, text.Da)
	table.Groups[0].Rows[0][1].Text = "=HYPERLINK(\"x\")\x1b[2J|"
	var b bytes.Buffer
	if err := report.WriteCSV(&b, table, report.CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(&b)
	r.Comma = ';'
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if cell := records[1][2]; !strings.HasPrefix(cell, "'=") || strings.Contains(cell, "\x1b") {
		t.Errorf("cell %q", cell)
	}
	for _, l := range report.Lines(table, report.Terminal{}) {
		if strings.Contains(l.Text, "\x1b") {
			t.Errorf("line %q", l.Text)
		}
	}
}

// The rows of R23 always add up to its totals, and the tasks counted are those before the date and no others.
func TestR23OldAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOf(rapid.Custom(func(t *rapid.T) store.DueCount {
			return store.DueCount{
				Due:  catalog.Date(rapid.SampledFrom([]int{0, 17000, 17010, 17031, 17500, 17591, 17592, 18000}).Draw(t, "due")),
				Type: catalog.Number(rapid.IntRange(1, 150).Draw(t, "type")), Open: rapid.IntRange(0, 9).Draw(t, "open"), Resolved: rapid.IntRange(0, 9).Draw(t, "resolved"),
			}
		})).Draw(t, "counts")
		want := 0
		for _, c := range counts {
			if !c.Due.IsZero() && c.Due < asOf {
				want += c.Open
			}
		}
		got := report.R23Old(counts, asOf, text.Da)
		sum := 0
		for _, g := range got.Groups {
			for _, r := range g.Rows {
				sum += r[3].N
				if r[3].N+r[4].N == 0 {
					t.Fatalf("an empty row for type %d in %s", r[0].N, g.Title)
				}
			}
		}
		if sum != want || got.Total[3].N != want {
			t.Fatalf("rows %d, total %d, want %d", sum, got.Total[3].N, want)
		}
	})
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		n, most, width int
		ascii          bool
		want           string
	}{
		{0, 10, 5, false, ""},
		{10, 10, 3, false, "███"},
		{1, 1000, 3, false, "▏"},
		{5, 10, 3, false, "█▌"},
		{1, 1000, 3, true, "#"},
		{10, 10, 3, true, "###"},
		{20, 10, 3, false, "███"},
		{1, 0, 3, false, ""},
		{1, 1, 0, false, ""},
	} {
		if got := report.Bar(c.n, c.most, c.width, c.ascii); got != c.want {
			t.Errorf("Bar(%s) = %q, want %q", strconv.Itoa(c.n), got, c.want)
		}
	}
}

// Tasks made here are in no form of R23, since KSD never had them; a footnote counts them.
func TestR23LeavesOutTasksMadeHere(t *testing.T) {
	day := catalog.NewDate(2018, time.February, 1)
	due := []store.DueCount{{Due: day, Type: 48, Open: 3, Resolved: 1, Here: store.Here{Open: 2, Resolved: 1}}, {Due: day, Type: 6, Open: 1}}
	old := report.R23Old(due, asOf, text.En)
	fresh := report.R23New([]store.TypeCount{{Type: 48, Open: 3, Resolved: 1, Here: store.Here{Open: 2, Resolved: 1}}, {Type: 6, Open: 1}}, ownRules(), text.En)
	for _, table := range []report.Table{old, fresh} {
		n := len(table.Total)
		if table.Total[n-2].N != 2 || table.Total[n-1].N != 0 {
			t.Errorf("%s: total %+v", table.Name, table.Total)
		}
		if !strings.Contains(strings.Join(table.Footnotes, "\n"), "2 open tasks (no. 48) were made here") {
			t.Errorf("%s: %q", table.Name, table.Footnotes)
		}
	}
}

// A person reads 12.345, as the header of the screen says it; a file that is reckoned with holds 12345.
func TestThousandsOnlyForAPerson(t *testing.T) {
	many := []store.TypeCount{{Type: 19, Open: 12345, Resolved: 1000}}
	for lang, want := range map[text.Lang]string{text.Da: "12.345", text.En: "12,345"} {
		table := report.R23New(many, catalog.DefaultRules(), lang)
		var screen, page, sheet, lines bytes.Buffer
		err := errors.Join(report.WriteTerminal(&screen, table, report.Terminal{}), report.WriteMarkdown(&page, table),
			report.WriteCSV(&sheet, table, report.CSVOptions{}), report.WriteJSON(&lines, table))
		if err != nil {
			t.Fatal(err)
		}
		for name, b := range map[string]*bytes.Buffer{"terminal": &screen, "markdown": &page} {
			if !strings.Contains(b.String(), want) || strings.Contains(b.String(), "12345") {
				t.Errorf("%s, %v: the count is not %s:\n%s", name, lang, want, b)
			}
		}
		for name, b := range map[string]*bytes.Buffer{"csv": &sheet, "json": &lines} {
			if !strings.Contains(b.String(), "12345") || strings.Contains(b.String(), want) {
				t.Errorf("%s, %v: the count is not 12345:\n%s", name, lang, b)
			}
		}
	}
}
