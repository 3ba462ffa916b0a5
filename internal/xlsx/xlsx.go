// Package xlsx reads the cells of Excel workbooks (.xlsx) as they stand in the file, row by row, in bounded memory.
//
// It knows what a list of rows needs: sheets, whether they are hidden, shared and inline strings, numbers as written, the day that dates count
// from. Formulas, styles and drawings are not looked at. A workbook may be hostile: every part is unpacked under a cap, a document type is refused,
// and nothing is believed that a part says of itself.
package xlsx

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"strings"
)

// Errors. Those of reading the file itself come as they are.
var (
	ErrDamaged = errors.New("xlsx: the workbook is damaged")
	ErrBomb    = errors.New("xlsx: the workbook unpacks to more than may be")
	ErrNoCells = errors.New("xlsx: the sheet holds no cells") // a chart
)

// The limits of a workbook.
const (
	MaxParts    = 4096
	MaxUnpacked = 4 << 30  // bytes of the parts that are read
	free        = 64 << 20 // bytes that any workbook may unpack to
	maxRatio    = 200      // times the packed size; a task list packs some fifteen times smaller
	maxList     = 16 << 20 // bytes of the parts that name sheets
	MaxRow      = 1 << 20  // rows of a sheet, as in Excel
	MaxColumn   = 1 << 14  // columns of a row, as in Excel
)

// Sheet is one sheet of a workbook, in the order of its tabs.
type Sheet struct {
	Name   string
	Hidden bool
	part   string // of the file; "" for one that holds no cells
}

// Book is an open workbook. It is used by one goroutine at a time.
type Book struct {
	Sheets   []Sheet
	Date1904 bool // dates count from 1904-01-01, not from 1899-12-30

	zip    *zip.Reader
	left   int64 // bytes that may still be unpacked
	shared *stringTable
	table  string // the part of the shared strings
}

// Open reads what sheets a workbook of size bytes has. The reader must stay open until Close.
func Open(r io.ReaderAt, size int64) (*Book, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	if len(z.File) > MaxParts {
		return nil, ErrBomb
	}
	b := &Book{zip: z, left: min(MaxUnpacked, max(free, maxRatio*size))}
	targets, err := b.relations("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, err
	}
	return b, b.readSheets(targets)
}

// Close gives back what reading took. The workbook's own reader stays open.
func (b *Book) Close() error {
	if b.shared == nil {
		return nil
	}
	return b.shared.close()
}

// target is a part that the workbook refers to.
type target struct{ kind, part string }

// relations reads which part each id stands for.
func (b *Book) relations(name string) (map[string]target, error) {
	s, done, err := b.scan(name, maxList)
	if err != nil {
		return nil, err
	}
	defer done()
	list := map[string]target{}
	for {
		k, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return list, nil
		case err != nil:
			return nil, damaged(err)
		case k == opens && string(s.name) == "Relationship":
			to := string(s.attr("Target"))
			if !strings.HasPrefix(to, "/") {
				to = path.Join("xl", to)
			}
			t := target{kind: path.Base(string(s.attr("Type"))), part: strings.TrimPrefix(path.Clean(to), "/")}
			list[string(s.attr("Id"))] = t
			if t.kind == "sharedStrings" {
				b.table = t.part
			}
		}
	}
}

// readSheets reads the list of sheets.
func (b *Book) readSheets(targets map[string]target) error {
	s, done, err := b.scan("xl/workbook.xml", maxList)
	if err != nil {
		return err
	}
	defer done()
	for {
		k, err := s.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		if k != opens {
			continue
		}
		switch string(s.name) {
		case "workbookPr":
			on := string(s.attr("date1904"))
			b.Date1904 = on == "1" || on == "true"
		case "sheet":
			sheet := Sheet{Name: string(s.attr("name")), Hidden: strings.HasSuffix(strings.ToLower(string(s.attr("state"))), "hidden")}
			if t := targets[string(s.attr("id"))]; t.kind == "worksheet" {
				sheet.part = t.part
			}
			if b.Sheets = append(b.Sheets, sheet); len(b.Sheets) > MaxParts {
				return ErrBomb
			}
		}
	}
}

// scan opens a part of at most that many bytes.
func (b *Book) scan(name string, most int64) (*scanner, func(), error) {
	for _, f := range b.zip.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, nil, errors.Join(ErrDamaged, err)
		}
		return newScanner(&meter{in: r, book: b, left: most}), func() { _ = r.Close() }, nil
	}
	return nil, nil, ErrDamaged
}

// meter counts what is unpacked, and ends a part that unpacks to more than it may.
type meter struct {
	in   io.Reader
	book *Book
	left int64
}

// Read reads from the part.
func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	m.left -= int64(n)
	m.book.left -= int64(n)
	if m.left < 0 || m.book.left < 0 {
		return 0, ErrBomb
	}
	return n, err
}

// damaged says that the workbook is, unless the error says more.
func damaged(err error) error {
	if errors.Is(err, ErrBomb) || errors.Is(err, ErrDamaged) {
		return err
	}
	return errors.Join(ErrDamaged, err)
}
