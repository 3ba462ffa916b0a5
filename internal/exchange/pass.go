package exchange

import (
	"context"
	"errors"
	"hash"
	"io"
	"strconv"
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// pass reads the rows of a scanned file, chunk by chunk.
type pass struct {
	*scan
	*parser
	src    *source
	reader *csvReader
	tap    *tap
	rec    record
	key    []byte
	done   int // rows read
	divide divider

	withoutID      int
	withoutIDLines []int
	guessed        int // rows of a file of bad rows that do not say which of their equals they are
}

// maxLines is how many lines a report names.
const maxLines = 20

// chunk is a stretch of a file: scan.every rows, fewer in the last one or when they are very long.
type chunk struct {
	index int
	rows  int // good and bad
	good  []store.ImportRow
	bad   []*RowError
	bytes int64 // of the file read so far
	last  bool
	err   error // nothing else counts then
}

func newPass(ctx context.Context, s *scan, src *source) (*pass, error) {
	for _, g := range s.twins {
		g.good, g.bad = 0, 0
	}
	return s.pass(ctx, src, nil)
}

func (s *scan) pass(ctx context.Context, src *source, sha hash.Hash) (*pass, error) {
	r, t, err := s.open(ctx, src, sha)
	if err != nil {
		return nil, err
	}
	p := &pass{scan: s, parser: newParser(s.layout), src: src, reader: r, tap: t}
	p.today = src.today
	return p, nil
}

// chunk reads the chunk with this number into room, which is used again. It returns an error when the file is not the one that was scanned.
func (p *pass) chunk(index int, room []store.ImportRow) chunk {
	c := chunk{index: index, good: room[:0]}
	for full := false; !full && p.done < p.scan.rows; {
		if err := p.reader.next(&p.rec); err != nil {
			return chunk{err: p.changedAt(err)}
		}
		full = p.divide.full(p.every, p.reader.past)
		c.rows++
		p.done++
		if bad := p.take(&c); bad != nil {
			c.bad = append(c.bad, bad)
		}
	}
	c.bytes, c.last = p.tap.bytes, p.done == p.scan.rows
	c.err = p.compare(&c)
	return c
}

// compare makes sure that the pass reads what the scan read.
func (p *pass) compare(c *chunk) error {
	if c.index < len(p.prints) && p.prints[c.index] != p.reader.fingerprint() {
		return p.changed()
	}
	if !c.last {
		return nil
	}
	var beyond record
	more, err := advance(p.reader, &beyond)
	if err == nil && more {
		return p.changed()
	}
	return err
}

func (p *pass) changedAt(err error) error {
	if errors.Is(err, io.EOF) {
		return p.changed()
	}
	return err
}

func (p *pass) changed() error { return fileError(nil, text.TaskFileChanged, p.src.name) }

// take checks the record at hand and puts it into the chunk, or returns why not.
func (p *pass) take(c *chunk) *RowError {
	if p.rec.reason != nil {
		return p.rowError([]Reason{*p.rec.reason})
	}
	p.begin(&p.rec)
	row, id, reasons := p.row()
	row.Twin, row.Twins = 1, 1
	switch {
	case row.KSDID != "":
		row.Twin, row.Twins = 0, 0
		reasons = p.checkID(row.KSDID, reasons)
	case p.value(fieldTwin) != "":
		row.Twin, row.Twins, reasons = p.givenTwin(reasons)
	default:
		p.countedTwin(&row, id, len(reasons) == 0)
	}
	if len(reasons) > 0 {
		e := p.rowError(reasons)
		e.id, e.number = strings.Clone(id.id), strings.Clone(id.number)
		if id.whole {
			e.twin, e.twins = row.Twin, row.Twins
		}
		return e
	}
	row.Silent = p.spread.silent(row.Case, p.done)
	p.noteWithoutID(&row)
	c.good = append(c.good, row)
	return nil
}

func (p *pass) rowError(reasons []Reason) *RowError {
	cells := make([]string, len(p.rec.cells))
	for i, c := range p.rec.cells {
		cells[i] = strings.Clone(c)
	}
	return &RowError{Line: p.rec.line, Reasons: reasons, Record: cells}
}

// countedTwin says which of how many equal rows the row is. Good rows are numbered from the first, bad ones, as far as their key can be read, from
// the last: they are expected back, and must then not be taken for one of the tasks that the good rows brought.
func (p *pass) countedTwin(row *store.ImportRow, id identity, good bool) {
	if p.at[fieldTwin] >= 0 {
		p.guessed++
	}
	p.key = id.loose(p.key[:0])
	g := p.twins[string(p.key)]
	if g == nil {
		return
	}
	row.Twins = g.total
	if good {
		g.good++
		row.Twin = g.good
	} else {
		row.Twin = g.total - g.bad
		g.bad++
	}
}

// twinOf stands between the two numbers of "2 af 3": the second of three equal rows. A spreadsheet would take 2/3 for a date.
const twinOf = " af "

// givenTwin reads what a file of bad rows says of the row.
func (p *pass) givenTwin(reasons []Reason) (twin, of int, _ []Reason) {
	k, n, _ := strings.Cut(p.value(fieldTwin), twinOf)
	twin, err1 := strconv.Atoi(strings.TrimSpace(k))
	of, err2 := strconv.Atoi(strings.TrimSpace(n))
	if err1 != nil || err2 != nil || twin < 1 || twin > of {
		return 0, 0, append(reasons, p.reasonAt(fieldTwin, text.TaskFileTwin))
	}
	return twin, of, reasons
}

func (p *pass) noteWithoutID(row *store.ImportRow) {
	if row.KSDID != "" {
		return
	}
	p.withoutID++
	if len(p.withoutIDLines) < maxLines {
		p.withoutIDLines = append(p.withoutIDLines, row.Line)
	}
}

// ahead reads the chunks in a goroutine of its own, one ahead of the caller: while the store writes a chunk, the next is made.
// The caller hands rooms back through free. The channel closes behind the last chunk, an error, or the end of ctx.
func (p *pass) ahead(ctx context.Context) (chunks <-chan chunk, free chan<- []store.ImportRow) {
	return ahead(ctx, min(p.every, p.scan.rows), p.chunk)
}

func ahead(ctx context.Context, size int, read func(index int, room []store.ImportRow) chunk) (chunks <-chan chunk, free chan<- []store.ImportRow) {
	out := make(chan chunk)
	rooms := make(chan []store.ImportRow, 2)
	for range cap(rooms) {
		rooms <- nil
	}
	go func() {
		defer close(out)
		for index := 0; ; index++ {
			var room []store.ImportRow
			select {
			case room = <-rooms:
			case <-ctx.Done():
				return
			}
			if room == nil {
				room = make([]store.ImportRow, 0, size)
			}
			c := read(index, room)
			select {
			case out <- c:
			case <-ctx.Done():
				return
			}
			if c.err != nil || c.last {
				return
			}
		}
	}()
	return out, rooms
}
