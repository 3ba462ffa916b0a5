package xlsx

import (
	"errors"
	"io"
	"strconv"
	"strings"
)

// Rows walks the rows of a sheet.
type Rows struct {
	book   *Book
	scan   *scanner
	done   func()
	err    error
	number int      // of the row that is current
	ahead  int      // of the row that was read; larger while rows without cells are walked
	cells  []string // of the row that was read
	none   bool     // the row that is current has no cells
	ended  bool     // the sheet was read to its end
	inside bool     // in the sheet's data
}

// Rows begins to walk a sheet, given as Sheets lists it. It returns ErrNoCells for a chart.
func (b *Book) Rows(s Sheet) (*Rows, error) {
	if s.part == "" {
		return nil, ErrNoCells
	}
	if err := b.needStrings(); err != nil {
		return nil, err
	}
	scan, done, err := b.scan(s.part, MaxUnpacked)
	if err != nil {
		return nil, err
	}
	return &Rows{book: b, scan: scan, done: done}, nil
}

// Close ends the walk.
func (r *Rows) Close() { r.done() }

// Err says why the walk ended early; nil after the last row.
func (r *Rows) Err() error { return r.err }

// Next goes to the next row; a row that the file leaves out comes too, without cells. It returns false behind the last and on errors.
func (r *Rows) Next() bool {
	if r.err != nil {
		return false
	}
	if r.number == r.ahead && !r.read() {
		return false
	}
	r.number++
	r.none = r.number < r.ahead
	return true
}

// Number is the row's number in the sheet, from 1.
func (r *Rows) Number() int { return r.number }

// Cells are the row's cells up to its last with content. They are valid until Next.
func (r *Rows) Cells() []string {
	if r.none {
		return nil
	}
	return r.cells
}

// read reads the next row that the file has.
func (r *Rows) read() bool {
	if r.ended {
		return false
	}
	for {
		k, err := r.scan.next()
		switch {
		case errors.Is(err, io.EOF):
			r.fail(io.ErrUnexpectedEOF)
			return false
		case err != nil:
			r.fail(err)
			return false
		case k == closes && string(r.scan.name) == "worksheet":
			r.finish()
			return false
		case k == opens && string(r.scan.name) == "sheetData":
			r.inside = true
		case k == closes && string(r.scan.name) == "sheetData":
			r.inside = false
		case k == opens && r.inside && string(r.scan.name) == "row":
			return r.row()
		}
	}
}

// finish reads to the part's end, where its checksum is looked at.
func (r *Rows) finish() {
	r.ended = true
	for {
		switch _, err := r.scan.next(); {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			r.fail(err)
			return
		}
	}
}

func (r *Rows) fail(err error) { r.err = damaged(err) }

// row reads one row. Rows stand in order in a sheet; one without a number follows the one before.
func (r *Rows) row() bool {
	n := r.ahead + 1
	if at := r.scan.attr("r"); at != nil {
		given, err := strconv.Atoi(string(at))
		if err != nil || given < n {
			r.fail(ErrDamaged)
			return false
		}
		n = given
	}
	if n > MaxRow {
		r.fail(ErrDamaged)
		return false
	}
	r.ahead, r.cells = n, r.cells[:0]
	for column := 0; ; {
		k, err := r.scan.next()
		if err != nil {
			r.fail(whole(err))
			return false
		}
		switch {
		case k == closes && string(r.scan.name) == "row":
			return true
		case k == opens && string(r.scan.name) == "c":
			if column, err = r.cell(column); err != nil {
				r.fail(err)
				return false
			}
		}
	}
}

// cell reads one cell and returns the column behind it. A cell without a place follows the one before.
func (r *Rows) cell(column int) (int, error) {
	if at := r.scan.attr("r"); at != nil {
		if column = columnOf(at); column < 0 {
			return 0, ErrDamaged
		}
	}
	if column >= MaxColumn {
		return 0, ErrDamaged
	}
	t := string(r.scan.attr("t"))
	value, err := r.value(t == "inlineStr")
	if err != nil {
		return 0, err
	}
	if t == "s" {
		if value, err = r.book.shared.at(value); err != nil {
			return 0, err
		}
	}
	if t == "b" {
		value = truth(value)
	}
	if value != "" {
		for len(r.cells) <= column {
			r.cells = append(r.cells, "")
		}
		r.cells[column] = value
	}
	return column + 1, nil
}

// truth writes a truth value as Excel shows it.
func truth(v string) string {
	switch v {
	case "1":
		return "TRUE"
	case "0":
		return "FALSE"
	}
	return v
}

// value reads a cell to its end and returns what it holds: its value, or the text it has itself. How a text is spoken is left out.
func (r *Rows) value(inline bool) (string, error) {
	var b strings.Builder
	take, spoken := false, false
	for {
		k, err := r.scan.next()
		if err != nil {
			return "", whole(err)
		}
		if k == text {
			if take && b.Len() < maxText {
				b.Write(r.scan.text)
			}
			continue
		}
		switch name := string(r.scan.name); name {
		case "c", "row", "sheetData":
			if k == closes && name == "c" {
				return unhex(b.String()), nil
			}
			return "", ErrDamaged
		case "rPh":
			spoken = k == opens
		case "v":
			take = k == opens && !inline
		case "t":
			take = k == opens && inline && !spoken
		}
	}
}

// columnOf reads the letters of a place such as AB12; from 0, and -1 for what is none.
func columnOf(at []byte) int {
	n := 0
	for i, c := range at {
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c < 'A' || c > 'Z' {
			if i == 0 {
				return -1
			}
			break
		}
		if n = n*26 + int(c-'A') + 1; n > MaxColumn {
			return MaxColumn
		}
	}
	return n - 1
}

// unhex puts characters in place of Excel's own way to write those that XML may not hold: _x000D_.
func unhex(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				b.WriteRune(rune(n))
				i += 7
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
