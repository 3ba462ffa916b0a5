package exchange

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"

	"rettidig/internal/text"
)

// The limits of a workbook. It is unpacked as it is read, and a small file may hold a very large one.
const (
	maxPacked   = 64 << 20 // bytes of the file
	maxUnpacked = 64 << 20 // bytes of all its parts
	maxPart     = 16 << 20 // bytes of a part that is kept in memory; a larger one is unpacked into a private file
	maxParts    = 4096
	maxWide     = 100 // rows with more than maxColumns cells; more of them, and it is no task list
)

// errBook says that a part of a workbook cannot be read.
var errBook = errors.New("the workbook is damaged")

// unpack takes the rows of a workbook's sheet out into a private file of text, one line a row of the sheet, and goes on with that. So a row's line
// is its number in the sheet, and all that is done with text is done with workbooks too. Errors are *FileError and those of ctx and disk.
func (s *source) unpack(ctx context.Context, sheet string) (err error) {
	data, err := s.readWhole()
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	out, err := privateFile()
	if err != nil {
		return err
	}
	b := &book{source: s, out: bufio.NewWriterSize(out, blockSize)}
	if err = b.take(ctx, data, sheet); err == nil {
		err = b.out.Flush()
	}
	if err != nil {
		_ = out.Close()
		_ = os.Remove(out.Name())
		return err
	}
	s.close()
	s.file, s.own, s.size, s.sheet = out, true, b.size, b.sheet
	s.sha, s.enc, s.sure, s.comma = hex.EncodeToString(sum[:]), UTF8, true, bookComma
	return nil
}

// readWhole reads the packed file. What is hashed is what is read: a file that changes meanwhile is refused.
func (s *source) readWhole() ([]byte, error) {
	if s.size > maxPacked {
		return nil, fileError(nil, text.TaskFileBookLarge, s.name, maxPacked>>20)
	}
	before, err := s.file.Stat()
	if err != nil {
		return nil, openError(s.name, err)
	}
	data := make([]byte, s.size)
	if _, err = io.ReadFull(io.NewSectionReader(s.file, 0, s.size), data); err != nil {
		return nil, fileError(err, text.TaskFileChanged, s.name)
	}
	after, err := s.file.Stat()
	if err != nil || after.Size() != s.size || !after.ModTime().Equal(before.ModTime()) {
		return nil, fileError(err, text.TaskFileChanged, s.name)
	}
	return data, nil
}

// book is a workbook whose rows are being taken out.
type book struct {
	*source
	file  *excelize.File
	out   *bufio.Writer
	size  int64
	sheet string
	first int       // the row of headings, from 1
	width int       // cells of it
	fix   []cellFix // by column
	wide  int
}

// bookComma stands between the cells of the rows that were taken out.
const bookComma = ';'

// take opens the workbook and takes out the sheet with the headings. The library may give up on a hostile file in ways of its own, so a panic
// inside it is an error like any other.
func (b *book) take(ctx context.Context, data []byte, want string) (err error) {
	defer func() {
		if recover() != nil {
			err = fileError(errBook, text.TaskFileBookBroken, b.name)
		}
	}()
	if err := b.checkParts(ctx, data); err != nil {
		return err
	}
	b.file, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxPart,
	})
	if err != nil {
		return fileError(err, text.TaskFileBookBroken, b.name)
	}
	defer func() { _ = b.file.Close() }() // takes its own private files away
	found, err := b.choose(want)
	if err != nil {
		return err
	}
	return b.takeSheet(ctx, found)
}

// checkParts refuses a workbook that unpacks to more than may be, or that is cut off. It unpacks every part without keeping it: what a part says
// of its own size is not believed, and its checksum is looked at.
func (b *book) checkParts(ctx context.Context, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fileError(err, text.TaskFileBookBroken, b.name)
	}
	if len(z.File) > maxParts {
		return fileError(nil, text.TaskFileBookBomb, b.name, maxUnpacked>>20)
	}
	left := int64(maxUnpacked)
	for _, f := range z.File {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := unpackPart(f, left)
		if left -= n; left < 0 {
			return fileError(nil, text.TaskFileBookBomb, b.name, maxUnpacked>>20)
		}
		if err != nil {
			return fileError(err, text.TaskFileBookBroken, b.name)
		}
	}
	return nil
}

// unpackPart unpacks a part, at most one byte beyond what is left, and says how much it was. A sheet must be whole: the library takes the rest
// of one that is cut off for empty.
func unpackPart(f *zip.File, left int64) (int64, error) {
	r, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer func() { _ = r.Close() }()
	var end lastBytes
	n, err := io.Copy(&end, io.LimitReader(r, left+1))
	if err == nil && n <= left && strings.HasPrefix(f.Name, "xl/worksheets/") && strings.HasSuffix(f.Name, ".xml") && !end.closes("worksheet>") {
		return n, errBook
	}
	return n, err
}

// lastBytes keeps the end of what is written to it.
type lastBytes struct{ end []byte }

// Write takes the bytes.
func (l *lastBytes) Write(p []byte) (int, error) {
	const keep = 256
	l.end = append(l.end, p[max(0, len(p)-keep):]...)
	l.end = l.end[max(0, len(l.end)-keep):]
	return len(p), nil
}

func (l *lastBytes) closes(tag string) bool {
	return bytes.HasSuffix(bytes.TrimSpace(l.end), []byte(tag))
}

// takeSheet writes the rows of the sheet, each as a line.
func (b *book) takeSheet(ctx context.Context, c choice) error {
	rows, err := b.file.Rows(c.sheet)
	if err != nil {
		return fileError(err, text.TaskFileBookBroken, b.name)
	}
	defer func() { _ = rows.Close() }()
	b.sheet, b.first, b.width = c.sheet, c.row, len(c.cells)
	b.fix = b.fixes(c)
	for n := 1; rows.Next(); n++ {
		if n%rowsPerLook == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		cells, err := rows.Columns()
		if err == nil {
			err = b.row(n, cells)
		}
		if err != nil {
			return b.broken(err)
		}
	}
	return b.broken(rows.Error())
}

// rowsPerLook is how many rows are taken out between two looks at the context.
const rowsPerLook = 1024

func (b *book) broken(err error) error {
	var own *FileError
	if err == nil || errors.As(err, &own) {
		return err
	}
	return fileError(err, text.TaskFileBookBroken, b.name)
}

// row writes one row of the sheet as one line. Above the headings lines are empty, so that nothing there is taken for them.
func (b *book) row(n int, cells []string) error {
	if len(cells) > maxColumns {
		if b.wide++; b.wide > maxWide {
			return fileError(nil, text.TaskFileManyColumns, len(cells), maxColumns)
		}
	}
	if n >= b.first && !blank(cells) {
		for i := range b.width {
			if i > 0 {
				b.write(string(bookComma))
			}
			if i < len(cells) {
				b.cell(n, i, cells[i])
			}
		}
	}
	b.write("\n")
	return nil
}

// cell writes a cell. One that is longer than a cell may be is cut a little behind that: the rows pass then says so of it.
func (b *book) cell(n, column int, v string) {
	if n > b.first {
		v = b.fix[column](v)
	}
	if len(v) > maxCell {
		v = strings.ToValidUTF8(v[:maxCell+1], "") + "…"
	}
	if strings.ContainsAny(v, "\r\n") {
		v = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ").Replace(v)
	}
	if strings.ContainsAny(v, `";`) {
		v = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	b.write(v)
}

// write keeps the first error of the disk for Flush.
func (b *book) write(s string) {
	n, _ := b.out.WriteString(s)
	b.size += int64(n)
}

// choice is the sheet that is read, and its row of headings.
type choice struct {
	sheet string
	row   int // from 1
	cells []string
	heads
}

// choose finds the sheet: the one that was asked for, else the only one with headings. Hidden sheets count only when they are asked for.
func (b *book) choose(want string) (choice, error) {
	if want == "" && b.find.force != nil {
		want = b.find.force.Sheet
	}
	if want != "" {
		return b.named(want)
	}
	var whole, all []choice
	for _, name := range b.file.GetSheetList() {
		if visible, err := b.file.GetSheetVisible(name); err == nil && !visible {
			continue
		}
		c, err := b.headings(name)
		if err != nil {
			return c, err
		}
		all = append(all, c)
		if c.whole {
			whole = append(whole, c)
		}
	}
	switch len(whole) {
	case 1:
		return whole[0], nil
	case 0:
		return choice{}, b.noHeadings(all)
	}
	return choice{}, fileError(nil, text.TaskFileSheetsFit, b.name, sheetNames(whole))
}

// named takes the sheet that was asked for, in capital or small letters.
func (b *book) named(want string) (choice, error) {
	var all []choice
	for _, name := range b.file.GetSheetList() {
		if strings.EqualFold(name, want) {
			c, err := b.headings(name)
			if err == nil && !c.whole {
				err = b.sheetLacks(c)
			}
			return c, err
		}
		all = append(all, choice{sheet: name})
	}
	return choice{}, fileError(nil, text.TaskFileSheetUnknown, shown(want), b.name, sheetNames(all))
}

// noHeadings says why no sheet can be read: it counts tasks, it lacks columns, or none of several does.
func (b *book) noHeadings(all []choice) error {
	for _, c := range all {
		if sum := summary(b.name, c.cells); sum != nil {
			return sum
		}
	}
	switch len(all) {
	case 0:
		return fileError(nil, text.TaskFileBookEmpty, b.name)
	case 1:
		return b.sheetLacks(all[0])
	}
	return fileError(nil, text.TaskFileSheetsNone, b.name, sheetNames(all))
}

func (b *book) sheetLacks(c choice) error {
	if len(c.cells) == 0 {
		return fileError(nil, text.TaskFileSheetEmpty, shown(c.sheet), b.name)
	}
	if sum := summary(b.name, c.cells); sum != nil {
		return sum
	}
	_, err := newLayoutBy(c.profile, c.cells)
	return err
}

// sheetNames lists sheets for a person. A workbook may have hundreds.
func sheetNames(list []choice) string {
	const most = 12
	names := make([]string, 0, min(len(list), most+1))
	for i, c := range list {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, "»"+shown(c.sheet)+"«")
	}
	return strings.Join(names, ", ")
}

// headings finds the row of headings among the first rows of a sheet. A sheet that holds no cells, such as a chart, has none.
func (b *book) headings(sheet string) (choice, error) {
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return choice{sheet: sheet}, nil // a chart is no fault of the file
	}
	defer func() { _ = rows.Close() }()
	found := choice{sheet: sheet}
	var top best
	for n, looked := 1, 0; looked < maxTitleLines && n < maxTitleRows && rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return found, b.broken(err)
		}
		if blank(cells) {
			continue
		}
		looked++
		h, err := b.find.look(cells)
		if err != nil {
			return found, err
		}
		done := top.offer(n, h)
		if top.index == n {
			found = choice{sheet: sheet, row: n, cells: trimCells(cells), heads: h}
		}
		if done {
			break
		}
	}
	return found, b.broken(rows.Error())
}

// maxTitleRows is how far down a sheet the headings are looked for.
const maxTitleRows = 1000

// trimCells drops the empty cells at the end, and all that lies beyond what a file may have.
func trimCells(cells []string) []string {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	return cells[:min(len(cells), maxColumns+1)]
}

// fixes says how the cells of each column are put right: dates that are numbers, and numbers that lost their form.
func (b *book) fixes(c choice) []cellFix {
	base := excelDay0
	if props, err := b.file.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		base = macDay0
	}
	fix := make([]cellFix, len(c.cells))
	for i, cell := range c.cells {
		fix[i] = plainNumber
		f, ok := c.profile.fieldOf(cell)
		if ok && (f == fieldCreated || f == fieldDue || f == fieldOriginalDue) {
			fix[i] = func(v string) string { return serialDate(v, base) }
		}
	}
	return fix
}
