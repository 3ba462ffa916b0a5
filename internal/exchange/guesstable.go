package exchange

import (
	"context"
	"errors"
	"hash/maphash"
	"io"
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/xlsx"
)

// table is the beginning of a file as cells, before anybody knows what its columns are.
type table struct {
	sheet string
	comma byte
	rows  [][]string // those with text, cleaned and trimmed
	lines []int
	day0  catalog.Date // of a workbook: the day its numbers of days count from
}

// What is looked at of a file to guess its columns.
const (
	guessRows  = 300
	guessBytes = 512 << 10
)

// tables reads the beginning of the file: one table of a text, one for each sheet of a workbook that may be meant.
func (s *source) tables(ctx context.Context, want string) ([]table, error) {
	form, err := s.sniffForm()
	if err != nil {
		return nil, err
	}
	if refused, is := formRefused[form]; is {
		return nil, fileError(nil, refused, s.name)
	}
	if s.form = form; form == FormWorkbook {
		return s.bookTables(want)
	}
	if err := s.guess(); err != nil {
		return nil, err
	}
	t, err := s.textTable(ctx)
	return []table{t}, err
}

// textTable cuts the beginning of a text by the delimiter under which most lines have the same number of cells.
func (s *source) textTable(ctx context.Context) (table, error) {
	in, _, err := s.text(ctx, nil)
	if err != nil {
		return table{}, err
	}
	head, err := io.ReadAll(io.LimitReader(in, guessBytes))
	if err != nil {
		return table{}, err
	}
	var top table
	most := -1
	for i := range len(delimiters) {
		t, alike := cutTable(string(head), delimiters[i], len(head) == guessBytes)
		if alike > most {
			top, most = t, alike
		}
	}
	return top, nil
}

// cutTable cuts text into rows, and weighs how alike they are: how many have the most frequent number of cells, if that is more than one.
func cutTable(head string, comma byte, partial bool) (table, int) {
	t := table{comma: comma}
	r := newCSVReader(strings.NewReader(head), maphash.MakeSeed())
	if r.comma = comma; strings.IndexByte(head, '\n') < 0 && strings.IndexByte(head, '\r') >= 0 {
		r.eol = '\r'
	}
	widths := map[int]int{}
	var rec record
	for len(t.rows) < guessRows && r.next(&rec) == nil {
		if len(t.rows) == 0 && len(rec.cells) > 0 && strings.HasPrefix(strings.ToLower(strings.Join(rec.cells, string(comma))), "sep=") {
			continue
		}
		t.add(rec.cells, rec.line)
		widths[len(rec.cells)]++
	}
	if partial && len(t.rows) > 1 {
		t.rows = t.rows[:len(t.rows)-1]
	}
	alike := 0
	for width, n := range widths {
		if width > 1 {
			alike = max(alike, n*1000+width) // of two delimiters that do as well, the one that cuts finer
		}
	}
	return t, alike
}

func (t *table) add(cells []string, line int) {
	row := make([]string, min(len(cells), maxColumns))
	for i := range row {
		row[i] = strings.TrimSpace(safe.Line(strings.TrimSpace(strings.TrimPrefix(cells[i], "\ufeff"))))
	}
	t.rows, t.lines = append(t.rows, row), append(t.lines, line)
}

// bookTables reads the beginning of each visible sheet, or of the one that was asked for.
func (s *source) bookTables(want string) ([]table, error) {
	b := &book{source: s}
	var err error
	if b.file, err = xlsx.Open(s.file, s.size); err != nil {
		return nil, b.broken(err)
	}
	defer func() { _ = b.file.Close() }() // takes its own private files away
	var list []table
	var all []choice
	for _, tab := range b.file.Sheets {
		all = append(all, choice{sheet: tab.Name})
		if want == "" && tab.Hidden || want != "" && !strings.EqualFold(tab.Name, want) {
			continue
		}
		t, err := b.table(tab)
		if err != nil {
			return nil, err
		}
		list = append(list, t)
	}
	switch {
	case len(list) == 0 && want != "":
		return nil, fileError(nil, text.TaskFileSheetUnknown, shown(want), b.name, sheetNames(all))
	case len(list) == 0:
		return nil, fileError(nil, text.TaskFileBookEmpty, b.name)
	}
	return list, nil
}

func (b *book) table(tab xlsx.Sheet) (table, error) {
	t := table{sheet: tab.Name, comma: bookComma, day0: excelDay0}
	if b.file.Date1904 {
		t.day0 = macDay0
	}
	rows, err := b.file.Rows(tab)
	if errors.Is(err, xlsx.ErrNoCells) {
		return t, nil // a chart is no fault of the file
	}
	if err != nil {
		return t, b.broken(err)
	}
	defer rows.Close()
	for len(t.rows) < guessRows && rows.Number() < maxTitleRows && rows.Next() {
		if cells := slices.Clone(rows.Cells()); !blank(cells) {
			t.add(cells, rows.Number())
		}
	}
	return t, b.broken(rows.Err())
}

// head finds the row of headings: among the first rows that hold nothing but words, the one that names most columns. It is -1 when there is none.
func (t *table) head() int {
	at, most := -1, 0
	for i, row := range t.rows[:min(len(t.rows), maxTitleLines)] {
		score, words := 0, 0
		for _, v := range row {
			switch {
			case v == "":
			case headingRank(v) > 0:
				words, score = words+1, score+3
			case dataLike(v):
				words = -maxColumns
			default:
				words++
			}
		}
		if words >= 2 && score+words > most {
			at, most = i, score+words
		}
	}
	return at
}

// dataLike reports whether a cell holds what no heading is: a number, also one with letters in it, a date, or a CPR number.
func dataLike(v string) bool {
	if strings.Trim(v, "0123456789 -./:") == "" || strings.ContainsAny(v, "0123456789") && !strings.Contains(v, " ") {
		return true
	}
	_, fault := parseMoment(v)
	return fault == dateFine || safe.MaskIn(v) != v
}
