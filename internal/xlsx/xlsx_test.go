package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// openBytes opens a workbook that lies in memory.
func openBytes(t testing.TB, data []byte) *Book {
	t.Helper()
	b, err := Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

// readSheet reads the rows of a sheet, each without the empty cells at its end.
func readSheet(b *Book, s Sheet) ([][]string, error) {
	rows, err := b.Rows(s)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list [][]string
	for rows.Next() {
		if rows.Number() != len(list)+1 {
			return nil, fmt.Errorf("row %d after %d rows", rows.Number(), len(list))
		}
		list = append(list, slices.Clone(rows.Cells()))
	}
	return list, rows.Err()
}

func saved(t interface{ Fatal(...any) }, f *excelize.File) []byte {
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What the library that writes workbooks reads back, this package reads too: shared strings, numbers, gaps between rows and cells.
func TestReadsWhatExcelizeReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := excelize.NewFile()
		defer func() { _ = f.Close() }()
		for i := range rapid.IntRange(0, 12).Draw(t, "cells") {
			at, err := excelize.CoordinatesToCellName(rapid.IntRange(1, 60).Draw(t, "column"), rapid.IntRange(1, 30).Draw(t, "row"))
			if err != nil {
				t.Fatal(err)
			}
			var v any = rapid.StringMatching(`[ a-zæøå<>&"'\n;_x0D]{1,12}`).Draw(t, "text")
			switch i % 3 {
			case 1:
				v = rapid.IntRange(-1e9, 1e9).Draw(t, "number")
			case 2:
				v = rapid.Float64Range(0, 1e5).Draw(t, "days")
			}
			if err := f.SetCellValue("Sheet1", at, v); err != nil {
				t.Fatal(err)
			}
		}
		data := saved(t, f)
		back, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = back.Close() }()
		want, err := back.GetRows("Sheet1")
		if err != nil {
			t.Fatal(err)
		}
		b, err := Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = b.Close() }()
		got, err := readSheet(b, b.Sheets[0])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Fatalf("got  %q\nwant %q", got, want)
		}
	})
}

// A long list is written as a stream with inline strings.
func TestReadsAStream(t *testing.T) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	const rows = 5000
	for i := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := w.SetRow(at, []any{fmt.Sprintf("S-%d", i), i, true, nil, "æ & ø"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	b := openBytes(t, saved(t, f))
	got, err := readSheet(b, b.Sheets[0])
	if err != nil || len(got) != rows {
		t.Fatalf("%d rows, %v", len(got), err)
	}
	if want := []string{"S-4999", "4999", "TRUE", "", "æ & ø"}; !slices.Equal(got[rows-1], want) {
		t.Errorf("got %q, want %q", got[rows-1], want)
	}
}

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8"?>`
	relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// book packs a workbook of one sheet by hand.
func book(t testing.TB, sheet, shared string) []byte {
	t.Helper()
	return pack(t, map[string]string{
		"xl/workbook.xml":            xmlHead + `<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="Skjult" state="veryHidden" r:id="rId1"/><sheet name="Figur" r:id="rId3"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": xmlHead + `<Relationships><Relationship Id="rId1" Type="` + relation + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relation + `sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="` + relation + `chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
		"xl/sharedStrings.xml":       shared,
	})
}

func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sheetOf(rows string) string {
	return xmlHead + `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`
}

const twoStrings = xmlHead + `<sst><si><t>ét</t></si><si><r><t xml:space="preserve">to </t></r><r><t>dele</t></r><rPh sb="0" eb="1"><t>sagt</t></rPh></si></sst>`

func TestCells(t *testing.T) {
	for name, c := range map[string]struct {
		rows string
		want [][]string
	}{
		"shared":        {`<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>`, [][]string{{"to dele", "ét"}}},
		"inline":        {`<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c></row>`, [][]string{{"ab"}}},
		"formula":       {`<row><c t="str"><f>A1&amp;"&gt;"</f><v>a&lt;b</v></c><c><f>1+1</f><v>2</v></c></row>`, [][]string{{"a<b", "2"}}},
		"truth, errors": {`<row><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>`, [][]string{{"FALSE", "#N/A"}}},
		"gaps":          {`<row r="3"><c r="C3"><v>7</v></c><c><v>8</v></c></row>`, [][]string{nil, nil, {"", "", "7", "8"}}},
		"empty":         {`<row r="1"/><row r="2"><c r="A2" s="1"/></row>`, [][]string{{}, {}}},
		"prefixed":      {`<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>`, [][]string{{"1"}}},
		"comments":      {`<!-- <row> --><row r='1'><?x <c>?><c r='A1' x=">"><v><![CDATA[a<]]>b&#x41;&#66;&nix;</v></c></row>`, [][]string{{"a<bAB&nix;"}}},
		"written out":   {`<row><c t="str"><v>a_x000D_b_x00e6__y</v></c></row>`, [][]string{{"a\rbæ_y"}}},
	} {
		t.Run(name, func(t *testing.T) {
			b := openBytes(t, book(t, sheetOf(c.rows), twoStrings))
			got, err := readSheet(b, b.Sheets[0])
			if err != nil || !slices.EqualFunc(got, c.want, slices.Equal[[]string]) {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestSheetList(t *testing.T) {
	b := openBytes(t, book(t, sheetOf(""), twoStrings))
	if len(b.Sheets) != 3 || b.Sheets[0].Name != "A & B" || b.Sheets[0].Hidden || !b.Sheets[1].Hidden || !b.Date1904 {
		t.Errorf("%+v, counts from 1904: %v", b.Sheets, b.Date1904)
	}
	if _, err := b.Rows(b.Sheets[2]); !errors.Is(err, ErrNoCells) {
		t.Errorf("a chart: %v", err)
	}
}

func TestWideText(t *testing.T) {
	wide := []byte("\xFF\xFE")
	for _, r := range sheetOf(`<row><c t="str"><v>æ</v></c></row>`) {
		wide = append(wide, byte(r), byte(r>>8))
	}
	b := openBytes(t, book(t, string(wide), twoStrings))
	if got, err := readSheet(b, b.Sheets[0]); err != nil || len(got) != 1 || got[0][0] != "æ" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestDamaged(t *testing.T) {
	for name, sheet := range map[string]string{
		"cut off":              strings.TrimSuffix(sheetOf(`<row><c><v>1</v></c></row>`), "</worksheet>"),
		"cut off in a cell":    xmlHead + `<worksheet><sheetData><row><c><v>1`,
		"cut off in a tag":     xmlHead + `<worksheet><sheetData><row r="1`,
		"cut off in a comment": xmlHead + `<worksheet><!-- `,
		"a document type":      `<!DOCTYPE x [<!ENTITY a "b">]>` + sheetOf(""),
		"no such string":       sheetOf(`<row><c t="s"><v>2</v></c></row>`),
		"no number":            sheetOf(`<row><c t="s"><v>x</v></c></row>`),
		"rows out of order":    sheetOf(`<row r="2"/><row r="1"/>`),
		"too far down":         sheetOf(`<row r="1048577"/>`),
		"too far right":        sheetOf(`<row><c r="XFE1"><v>1</v></c></row>`),
		"no place":             sheetOf(`<row><c r="1"><v>1</v></c></row>`),
		"a row in a cell":      sheetOf(`<row><c><row/></c></row>`),
		"an endless tag":       sheetOf(`<row x="` + strings.Repeat(">", maxTag) + `"/>`),
	} {
		t.Run(name, func(t *testing.T) {
			b := openBytes(t, book(t, sheet, twoStrings))
			if got, err := readSheet(b, b.Sheets[0]); !errors.Is(err, ErrDamaged) {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

func TestBomb(t *testing.T) {
	b := openBytes(t, book(t, sheetOf(strings.Repeat(" ", free+1)), twoStrings))
	if _, err := readSheet(b, b.Sheets[0]); !errors.Is(err, ErrBomb) {
		t.Errorf("a sheet: %v", err)
	}
	b = openBytes(t, book(t, sheetOf(""), strings.Repeat(" ", free+1)))
	if _, err := readSheet(b, b.Sheets[0]); !errors.Is(err, ErrBomb) {
		t.Errorf("the strings: %v", err)
	}
}

// Strings beyond what is kept in memory lie in a file, which is gone afterwards.
func TestStringsBeyondMemory(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	table := &stringTable{}
	long := strings.Repeat("å", 50_000)
	n := inMemory/len(long) + 20
	for i := range n {
		if err := table.add([]byte(fmt.Sprint(i, " ", long))); err != nil {
			t.Fatal(err)
		}
	}
	if err := table.flush(); err != nil {
		t.Fatal(err)
	}
	if table.file == nil || len(table.mem) > inMemory {
		t.Fatalf("%d bytes in memory, file %v", len(table.mem), table.file)
	}
	for i := range n {
		if got, err := table.at(fmt.Sprint(i)); err != nil || got != fmt.Sprint(i, " ", long) {
			t.Fatalf("string %d: %.20s…, %v", i, got, err)
		}
	}
	if err := table.close(); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Whatever stands in a sheet: no panic, no row beyond the last there may be, no cell too far right.
func FuzzSheet(f *testing.F) {
	for _, s := range []string{`<row r="9"><c r="A9" t="s"><v>1</v></c></row>`, `<row><c t="inlineStr"><is><t>a</t></is></c></row>`, `<!--x--><row/>`, `<row><c r="XFD1"><v><![CDATA[&]]></v></c></row>`} {
		f.Add(s, twoStrings)
	}
	f.Fuzz(func(t *testing.T, rows, shared string) {
		b, err := Open(bytes.NewReader(nil), 0)
		if err == nil {
			t.Fatal("nothing is no workbook")
		}
		data := book(t, sheetOf(rows), shared)
		if b, err = Open(bytes.NewReader(data), int64(len(data))); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = b.Close() }()
		walk, err := b.Rows(b.Sheets[0])
		if err != nil {
			return
		}
		defer walk.Close()
		for walk.Next() {
			if walk.Number() > MaxRow || len(walk.Cells()) > MaxColumn {
				t.Fatalf("row %d with %d cells", walk.Number(), len(walk.Cells()))
			}
		}
	})
}

func BenchmarkRows(b *testing.B) {
	var rows strings.Builder
	const n = 10_000
	for i := range n {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%[1]d" t="s"><v>0</v></c><c r="B%[1]d"><v>%[1]d</v></c><c r="C%[1]d" t="s"><v>1</v></c></row>`, i+1)
	}
	data := book(b, sheetOf(rows.String()), twoStrings)
	for b.Loop() {
		w, err := Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			b.Fatal(err)
		}
		if got, err := readSheet(w, w.Sheets[0]); err != nil || len(got) != n {
			b.Fatal(len(got), err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/row")
}
