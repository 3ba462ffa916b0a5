package exchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// badFile is the file of bad rows: the rows as they stood, with what is wrong with them before. Corrected, it can be imported as it is.
type badFile struct {
	path  string
	last  string // the file numbered before it, or ""
	file  *os.File
	out   *bufio.Writer
	csv   *csv.Writer
	lang  text.Lang
	skip  []bool // columns of the task file that are this file's own
	cells []string
}

// badFileTries is how many file names are tried before giving up: an old file is never written over.
const badFileTries = 1000

// createBadFile makes the file next to the task file, or in other when that folder cannot be written. Only its owner may read it.
func createBadFile(taskFile, other string, comma byte, l *layout, lang text.Lang) (*badFile, error) {
	f, last, err := createNumbered(badFileName(taskFile))
	if err != nil && other != "" {
		f, last, err = createNumbered(filepath.Join(other, filepath.Base(badFileName(taskFile))))
	}
	if err != nil {
		return nil, err
	}
	b := &badFile{path: f.Name(), last: last, file: f, out: bufio.NewWriter(f), lang: lang}
	b.csv = csv.NewWriter(b.out)
	b.csv.Comma, b.csv.UseCRLF = rune(comma), true
	return b, b.header(l)
}

var badSuffix = regexp.MustCompile(`\.fejl(-\d+)?\.csv$`)

// badFileName is FILE.fejl.csv; the bad rows of such a file get a number instead of a second ending.
func badFileName(taskFile string) string {
	return badSuffix.ReplaceAllString(taskFile, "") + ".fejl.csv"
}

// createNumbered makes the file, with the first free number in its name, and returns the name before that too.
func createNumbered(path string) (f *os.File, last string, err error) {
	base := strings.TrimSuffix(path, ".csv")
	for n := 1; ; n++ {
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err == nil || !os.IsExist(err) || n == badFileTries {
			return f, last, err
		}
		last, path = path, fmt.Sprintf("%s-%d.csv", base, n+1)
	}
}

func (b *badFile) header(l *layout) error {
	b.skip = make([]bool, len(l.cells))
	cells := []string{headings[fieldBadLine], headings[fieldBadColumn], headings[fieldBadReason], headings[fieldTwin]}
	for f := fieldBadLine; f <= fieldTwin; f++ {
		if l.at[f] >= 0 {
			b.skip[l.at[f]] = true
		}
	}
	for i, c := range l.cells {
		if !b.skip[i] {
			cells = append(cells, safe.Cell(safe.Line(safe.UnCell(c))))
		}
	}
	if _, err := b.out.WriteString("\uFEFF"); err != nil { // Excel takes a file without it for Windows-1252
		return err
	}
	return b.csv.Write(cells)
}

// write adds a row.
func (b *badFile) write(e *RowError) error {
	var columns, reasons []string
	for _, r := range e.Reasons {
		if r.Field != "" {
			columns = append(columns, r.Field)
		}
		reasons = append(reasons, r.In(b.lang))
	}
	twin := ""
	if e.twins > 0 {
		twin = strconv.Itoa(e.twin) + twinOf + strconv.Itoa(e.twins)
	}
	b.cells = append(b.cells[:0], strconv.Itoa(e.Line), strings.Join(columns, ", "), safe.Cell(strings.Join(reasons, " ")), twin)
	for i, c := range e.Record {
		if i >= len(b.skip) || !b.skip[i] {
			b.cells = append(b.cells, safe.Cell(safe.Block(safe.UnCell(c))))
		}
	}
	return b.csv.Write(b.cells)
}

// finish makes the file durable and closes it. When the last one made says the same, that one is kept instead.
func (b *badFile) finish() error {
	b.csv.Flush()
	err := b.csv.Error()
	if err == nil {
		err = b.out.Flush()
	}
	if err == nil {
		err = b.file.Sync()
	}
	if cerr := b.file.Close(); err == nil {
		err = cerr
	}
	if err == nil && b.last != "" && sameContent(b.path, b.last) {
		b.drop()
		b.path = b.last
	}
	return err
}

// sameContent compares two files block by block; one that cannot be read is not the same.
func sameContent(a, b string) bool {
	x, errX := os.Open(a)
	if errX != nil {
		return false
	}
	defer func() { _ = x.Close() }() // only read
	y, errY := os.Open(b)
	if errY != nil {
		return false
	}
	defer func() { _ = y.Close() }()
	blockX, blockY := make([]byte, blockSize), make([]byte, blockSize)
	for {
		n, errX := io.ReadFull(x, blockX)
		m, errY := io.ReadFull(y, blockY)
		if !bytes.Equal(blockX[:n], blockY[:m]) {
			return false
		}
		if errX != nil || errY != nil {
			return ended(errX) && ended(errY)
		}
	}
}

func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }

// drop takes the file away again: its import did not end, and the next one lists every bad row anew.
func (b *badFile) drop() {
	_ = b.file.Close()
	_ = os.Remove(b.path)
}
