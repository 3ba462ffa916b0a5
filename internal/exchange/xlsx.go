package exchange

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"rettidig/internal/text"
	"rettidig/internal/xlsx"
)

// maxWide is how many rows may have more than maxColumns cells; more of them, and it is no task list.
const maxWide = 100

// unpack takes the rows of a workbook's sheet out into a private file of text, one line a row of the sheet, and goes on with that. So a row's line
// is its number in the sheet, and all that is done with text is done with workbooks too. Errors are *FileError and those of ctx and disk.
func (s *source) unpack(ctx context.Context, sheet string) (err error) {
	sum := sha256.New()
	if _, err = io.Copy(sum, io.NewSectionReader(s.file, 0, s.size)); err != nil {
		return fileError(err, text.TaskFileChanged, s.name)
	}
	out, err := privateFile()
	if err != nil {
		return err
	}
	b := &book{source: s, out: bufio.NewWriterSize(out, blockSize)}
	if err = b.take(ctx, sheet); err == nil {
		err = b.out.Flush()
	}
	if err == nil {
		err = s.unchanged()
	}
	if err != nil {
		_ = out.Close()
		_ = os.Remove(out.Name())
		return err
	}
	s.close()
	s.file, s.own, s.size, s.sheet = out, true, b.size, b.sheet
	s.sha, s.enc, s.sure, s.comma = hex.EncodeToString(sum.Sum(nil)), UTF8, true, bookComma
	return nil
}

// book is a workbook whose rows are being taken out.
type book struct {
	*source
	file  *xlsx.Book
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

// take opens the workbook and takes out the sheet with the headings.
func (b *book) take(ctx context.Context, want string) (err error) {
	if b.file, err = xlsx.Open(b.source.file, b.source.size); err != nil {
		return b.broken(err)
	}
	defer func() { _ = b.file.Close() }() // takes its own private files away
	found, err := b.choose(want)
	if err != nil {
		return err
	}
	return b.takeSheet(ctx, found)
}

// takeSheet writes the rows of the sheet, each as a line.
func (b *book) takeSheet(ctx context.Context, c choice) error {
	rows, err := b.file.Rows(c.tab)
	if err != nil {
		return b.broken(err)
	}
	defer rows.Close()
	b.sheet, b.first, b.width = c.sheet, c.row, len(c.cells)
	b.fix = b.fixes(c)
	for rows.Next() {
		if rows.Number()%rowsPerLook == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := b.row(rows.Number(), rows.Cells()); err != nil {
			return b.broken(err)
		}
	}
	return b.broken(rows.Err())
}

// rowsPerLook is how many rows are taken out between two looks at the context.
const rowsPerLook = 1024

// broken gives an error of the workbook its sentence.
func (b *book) broken(err error) error {
	var own *FileError
	switch {
	case err == nil, errors.As(err, &own):
		return err
	case errors.Is(err, xlsx.ErrBomb):
		return fileError(err, text.TaskFileBookBomb, b.name)
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
	tab   xlsx.Sheet
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
	for _, tab := range b.file.Sheets {
		if tab.Hidden {
			continue
		}
		c, err := b.headings(tab)
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
	for _, tab := range b.file.Sheets {
		if strings.EqualFold(tab.Name, want) {
			c, err := b.headings(tab)
			if err == nil && !c.whole {
				err = b.sheetLacks(c)
			}
			return c, err
		}
		all = append(all, choice{sheet: tab.Name})
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

// sheetNames are sheets that a sentence lists.
type sheetNames []choice

// In lists them with the language's own quotes. A workbook may have hundreds.
func (list sheetNames) In(l text.Lang) string {
	const most = 12
	names := make([]string, 0, min(len(list), most+1))
	for i, c := range list {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, l.T(text.TaskFileSheetName, shown(c.sheet)))
	}
	return strings.Join(names, ", ")
}

// headings finds the row of headings among the first rows of a sheet. A sheet that holds no cells, such as a chart, has none.
func (b *book) headings(tab xlsx.Sheet) (choice, error) {
	found := choice{sheet: tab.Name, tab: tab}
	rows, err := b.file.Rows(tab)
	if errors.Is(err, xlsx.ErrNoCells) {
		return found, nil // a chart is no fault of the file
	}
	if err != nil {
		return found, b.broken(err)
	}
	defer rows.Close()
	var top best
	for looked := 0; looked < maxTitleLines && rows.Number() < maxTitleRows && rows.Next(); {
		n, cells := rows.Number(), slices.Clone(rows.Cells())
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
			found.row, found.cells, found.heads = n, trimCells(cells), h
		}
		if done {
			break
		}
	}
	return found, b.broken(rows.Err())
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
	if b.file.Date1904 {
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
