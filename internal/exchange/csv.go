package exchange

import (
	"errors"
	"hash/maphash"
	"io"
	"strings"

	"rettidig/internal/text"
)

const (
	blockSize = 64 << 10  // bytes read at a time
	maxCell   = 32 << 10  // bytes of one cell; a spreadsheet holds 32,767 characters
	maxRow    = 256 << 10 // bytes of one row; also how far a closing quote is looked for
)

// record is one row of a CSV file as it stood.
type record struct {
	line   int // where it begins, from 1
	cells  []string
	reason *Reason // what is wrong with its form; cells are then a rough cut of the line
}

// csvReader cuts text into records.
//
// It stands in for encoding/csv for three reasons: a quote that is never closed must cost one row, not the rest of the file and the memory to hold
// it; a row of the wrong form must be handed out with its line, not as an error that ends it all; and cells are parts of one string a block.
type csvReader struct {
	in    io.Reader
	comma byte
	eol   byte // '\n', or '\r' in files of old Macs
	want  int  // cells a row should have; zero before the header is known
	fixed byte // the delimiter, when it need not be found; else zero

	text   string // what was read and not yet cut
	buf    []byte
	end    bool  // in has nothing more
	closed bool  // a line end closes the last record
	line   int   // of the next record
	past   int64 // bytes of text cut so far
	sum    maphash.Hash
}

func newCSVReader(in io.Reader, seed maphash.Seed) *csvReader {
	r := &csvReader{in: in, comma: ';', eol: '\n', line: 1, buf: make([]byte, blockSize)}
	r.sum.SetSeed(seed)
	return r
}

// next reads the next record that is not blank into rec, whose cells slice is used again. It returns io.EOF behind the last one.
func (r *csvReader) next(rec *record) error {
	for {
		rec.line, rec.reason, rec.cells = r.line, nil, rec.cells[:0]
		n, err := r.cut(rec)
		if err != nil {
			return err
		}
		r.consume(n)
		if rec.reason != nil || !blank(rec.cells) {
			return nil
		}
	}
}

// cut cuts one record from the start of the text and says how many bytes it takes up.
func (r *csvReader) cut(rec *record) (int, error) {
	stop, err := r.lineEnd()
	if err != nil {
		return 0, err
	}
	if stop > maxRow {
		return r.tooLong(rec)
	}
	row := strings.TrimSuffix(r.text[:stop], "\r")
	after := min(stop+1, len(r.text))
	if strings.IndexByte(row, '"') < 0 {
		rec.cells = split(rec.cells, row, r.comma)
		r.judge(rec)
		return after, nil
	}
	return r.cutQuoted(rec, row, after)
}

// cutQuoted cuts a record that holds quotes and may go on over several lines. Whatever is wrong with it, only its first line is given up:
// the lines after it may be good.
func (r *csvReader) cutQuoted(rec *record, row string, after int) (int, error) {
	for {
		n, state := cutQuotes(rec, r.text, r.comma, r.eol, r.end)
		if state == needsMore && len(r.text) <= maxRow {
			if err := r.fill(); err != nil {
				return 0, err
			}
			rec.cells = rec.cells[:0]
			continue
		}
		if state == wellFormed {
			if r.judge(rec); rec.reason == nil || n <= after {
				return n, nil
			}
			if len(rec.cells) != r.want {
				rec.reason = wholeRow(text.TaskFileCellsOverLines, len(rec.cells), r.want)
			}
		} else {
			rec.reason = wholeRow(quoteMessages[state])
		}
		rec.cells = split(rec.cells[:0], row, r.comma)
		return after, nil
	}
}

var quoteMessages = map[quoteState]text.Msg{
	needsMore: text.TaskFileQuoteOpen, // the end of the file or of maxRow came first
	unclosed:  text.TaskFileQuoteOpen,
	textAfter: text.TaskFileQuoteText,
}

// judge sets what is wrong with the record's cells. Empty cells at the end beyond the header are dropped: spreadsheets leave them.
func (r *csvReader) judge(rec *record) {
	for r.want > 0 && len(rec.cells) > r.want && rec.cells[len(rec.cells)-1] == "" {
		rec.cells = rec.cells[:len(rec.cells)-1]
	}
	if r.want > 0 && len(rec.cells) != r.want && !blank(rec.cells) {
		rec.reason = wholeRow(text.TaskFileCellCount, len(rec.cells), r.want)
		return
	}
	for i, cell := range rec.cells {
		if len(cell) > maxCell {
			rec.reason = &Reason{Sentence: Sentence{Msg: text.TaskFileCellLong, Args: []any{maxCell >> 10}}, Column: i + 1}
			return
		}
	}
}

func wholeRow(msg text.Msg, args ...any) *Reason {
	return &Reason{Sentence: Sentence{Msg: msg, Args: args}}
}

// tooLong gives up a line longer than a row may be; its beginning stands for it.
func (r *csvReader) tooLong(rec *record) (int, error) {
	rec.reason = wholeRow(text.TaskFileRowLong, maxRow>>10)
	rec.cells = append(rec.cells, strings.Clone(strings.ToValidUTF8(r.text[:80], "")))
	for {
		if i := strings.IndexByte(r.text, r.eol); i >= 0 {
			return i + 1, nil
		}
		if r.end {
			return len(r.text), nil
		}
		r.consume(len(r.text))
		if err := r.fill(); err != nil {
			return 0, err
		}
	}
}

// lineEnd returns where the first line of the text ends, reading on as needed but not far beyond maxRow. It returns io.EOF when nothing is left.
func (r *csvReader) lineEnd() (int, error) {
	from := 0
	for {
		if i := strings.IndexByte(r.text[from:], r.eol); i >= 0 {
			return from + i, nil
		}
		from = len(r.text)
		switch {
		case r.end && from == 0:
			return 0, io.EOF
		case r.end, from > maxRow:
			return from, nil
		}
		if err := r.fill(); err != nil {
			return 0, err
		}
	}
}

// fill reads one more block. The new text shares no memory with the old.
func (r *csvReader) fill() error {
	n := 0
	for n == 0 && !r.end {
		var err error
		n, err = r.in.Read(r.buf)
		if errors.Is(err, io.EOF) {
			r.end = true
		} else if err != nil {
			return err
		}
	}
	r.text += string(r.buf[:n])
	return nil
}

func (r *csvReader) consume(n int) {
	part := r.text[:n]
	_, _ = r.sum.WriteString(part) // a hash never fails
	r.past += int64(n)
	r.closed = n > 0 && part[n-1] == r.eol
	r.line += strings.Count(part, string(r.eol))
	r.text = r.text[n:]
}

// fingerprint is the hash of everything cut so far. Two passes over one unchanged file agree on it after every record.
func (r *csvReader) fingerprint() uint64 { return r.sum.Sum64() }

// split cuts a line without quotes.
func split(cells []string, row string, comma byte) []string {
	for {
		i := strings.IndexByte(row, comma)
		if i < 0 {
			return append(cells, row)
		}
		cells = append(cells, row[:i])
		row = row[i+1:]
	}
}

func blank(cells []string) bool {
	for _, c := range cells {
		if c != "" && strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

type quoteState int

const (
	wellFormed quoteState = iota
	needsMore             // the text ends inside the record, and there may be more
	unclosed              // the text ends inside a quoted cell, and there is no more
	textAfter             // something stands between a closing quote and the end of its cell
)

// cutQuotes cuts one record with quoted cells from the start of s and says how many bytes it takes up. A quote inside an unquoted cell is a letter.
func cutQuotes(rec *record, s string, comma, eol byte, end bool) (int, quoteState) {
	at := 0
	for {
		var cell string
		var state quoteState
		if at < len(s) && s[at] == '"' {
			cell, at, state = quotedCell(s, at, end)
		} else {
			cell, at, state = plainCell(s, at, comma, eol, end)
		}
		if state != wellFormed {
			return 0, state
		}
		rec.cells = append(rec.cells, cell)
		if at < len(s) && s[at] == comma {
			at++
			continue
		}
		return endOfRow(s, at, eol, end)
	}
}

// endOfRow takes the line break behind the last cell.
func endOfRow(s string, at int, eol byte, end bool) (int, quoteState) {
	if at < len(s) && s[at] == '\r' && eol == '\n' {
		at++
	}
	switch {
	case at < len(s) && s[at] == eol:
		return at + 1, wellFormed
	case at < len(s):
		return 0, textAfter
	case end:
		return at, wellFormed
	}
	return 0, needsMore
}

// quotedCell reads the cell whose opening quote stands at at, and returns where it ends, behind the closing quote.
func quotedCell(s string, at int, end bool) (string, int, quoteState) {
	start, doubled := at+1, false
	for at = start; ; at += 2 {
		i := strings.IndexByte(s[at:], '"')
		switch {
		case i < 0 && end:
			return "", 0, unclosed
		case i < 0:
			return "", 0, needsMore
		}
		at += i
		if at+1 == len(s) && !end {
			return "", 0, needsMore
		}
		if at+1 == len(s) || s[at+1] != '"' {
			break
		}
		doubled = true
	}
	cell := s[start:at]
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	return cell, at + 1, wellFormed
}

// plainCell reads the cell that begins at at, and returns where it ends.
func plainCell(s string, at int, comma, eol byte, end bool) (string, int, quoteState) {
	start := at
	for at < len(s) && s[at] != comma && s[at] != eol {
		at++
	}
	if at == len(s) && !end {
		return "", 0, needsMore
	}
	stop := at
	if eol == '\n' && stop > start && s[stop-1] == '\r' && (at == len(s) || s[at] == eol) {
		stop--
	}
	return s[start:stop], at, wellFormed
}
