package exchange

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/internal/xlsx"
)

// saveBook writes a workbook that fill made.
func saveBook(t testing.TB, fill func(f *excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	fill(f)
	path := filepath.Join(t.TempDir(), "opgaver.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// put writes rows of cells from a row of the sheet on.
func put(t testing.TB, f *excelize.File, sheet string, from int, rows ...[]any) {
	t.Helper()
	for i, cells := range rows {
		at, err := excelize.CoordinatesToCellName(1, from+i)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow(sheet, at, &cells); err != nil {
			t.Fatal(err)
		}
	}
}

var bookHeader = []any{"Opgave-ID", "Opgavetype nr", "Sagsnummer", "CPR", "Oprettet", "Frist", "Bemærkning"}

func TestWorkbook(t *testing.T) {
	path := saveBook(t, func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		if err != nil {
			t.Fatal(err)
		}
		put(t, f, "Sheet1", 1, []any{"Opgaver i KSD"}, []any{"Dannet 20-11-2026", nil, "Side 1"})
		if err := f.MergeCell("Sheet1", "A1", "G1"); err != nil {
			t.Fatal(err)
		}
		put(t, f, "Sheet1", 4, bookHeader,
			[]any{"K-1", 19, 22001234, 9002850001, 46344.5, 46350, "Ring;\nså \"skriv\""},
			[]any{nil, nil, nil},
			[]any{"K-2", "60", "S-2", "900285-0002", "18-11-2026 09:30", "2026-11-30", nil, "uden for"})
		if err := f.SetCellStyle("Sheet1", "E5", "F5", style); err != nil {
			t.Fatal(err)
		}
	})
	s, good, bad := readAll(t, path, 10)
	if len(bad) > 0 || len(good) != 2 {
		t.Fatalf("good %+v, bad %v", good, bad)
	}
	one, two := good[0], good[1]
	if one.Line != 5 || one.Type != 19 || one.Case != "22001234" || one.CPR != "9002850001" || one.Remark != `Ring; så "skriv"` {
		t.Errorf("first row: %+v", one)
	}
	if want := time.Date(2026, 11, 18, 12, 0, 0, 0, catalog.Copenhagen); !one.Created.Time.Equal(want) || one.Created.DateOnly {
		t.Errorf("created %v, want %v", one.Created, want)
	}
	if one.Due != catalog.NewDate(2026, 11, 24) {
		t.Errorf("due %v", one.Due)
	}
	if two.Line != 7 || two.Type != 60 || two.Case != "S-2" || two.Created.DateOnly {
		t.Errorf("second row: %+v", two)
	}
	if s.rows != 2 || len(s.sha) != 64 {
		t.Errorf("scan: %d rows, hash %s", s.rows, s.sha)
	}
}

func TestWorkbookCountsFrom1904(t *testing.T) {
	path := saveBook(t, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		put(t, f, "Sheet1", 1, bookHeader, []any{"K-1", 19, "S-1", nil, 46344 - 1462})
	})
	_, good, _ := readAll(t, path, 10)
	if len(good) != 1 || good[0].Created.Date() != catalog.NewDate(2026, 11, 18) {
		t.Fatalf("%+v", good)
	}
}

func TestWorkbookCPRWithoutZero(t *testing.T) {
	path := saveBook(t, func(f *excelize.File) {
		put(t, f, "Sheet1", 1, bookHeader, []any{"K-1", 19, "S-1", 102859001, 46344})
	})
	_, good, _ := readAll(t, path, 10)
	if len(good) != 1 || good[0].CPR != "0102859001" || good[0].CPRFlag != flagRepaired {
		t.Fatalf("%+v", good)
	}
}

func TestSheets(t *testing.T) {
	row := []any{"K-1", 19, "S-1", nil, 46344}
	path := saveBook(t, func(f *excelize.File) {
		put(t, f, "Sheet1", 1, []any{"Forside"}, []any{"Hej"})
		for _, name := range []string{"Opgaver", "Skjult"} {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
			put(t, f, name, 1, bookHeader, row)
		}
		if err := f.SetSheetVisible("Skjult", false); err != nil {
			t.Fatal(err)
		}
	})
	open := func(sheet string) (*source, error) {
		return openFile(context.Background(), path, Options{Sheet: sheet})
	}
	for want, asked := range map[string]string{"Opgaver": "", "Skjult": "skjult"} {
		src, err := open(asked)
		if err != nil || src.sheet != want {
			t.Errorf("asked for %q: %v, want %s", asked, err, want)
		}
		if err == nil {
			src.close()
		}
	}
	for asked, want := range map[string]text.Msg{"Nej": text.TaskFileSheetUnknown, "Sheet1": text.TaskFileColumnsMissing} {
		_, err := open(asked)
		var refused *FileError
		if !errors.As(err, &refused) || refused.Msg != want {
			t.Errorf("asked for %q: %v", asked, err)
		}
		if asked == "Nej" && (!strings.Contains(refused.In(text.Da), "»Opgaver«") || !strings.Contains(refused.In(text.En), `"Opgaver"`)) {
			t.Errorf("the sentence does not name the sheets: %s %s", refused.In(text.Da), refused.In(text.En))
		}
	}
}

func TestSheetsThatDoNotDo(t *testing.T) {
	two := saveBook(t, func(f *excelize.File) {
		if _, err := f.NewSheet("B"); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Sheet1", "B"} {
			put(t, f, name, 1, bookHeader, []any{"K-1", 19, "S-1", nil, 46344})
		}
	})
	none := saveBook(t, func(f *excelize.File) {
		if _, err := f.NewSheet("B"); err != nil {
			t.Fatal(err)
		}
		put(t, f, "B", 1, []any{"Noget", "andet"})
	})
	empty := saveBook(t, func(*excelize.File) {})
	counts := saveBook(t, func(f *excelize.File) {
		put(t, f, "Sheet1", 1, []any{"R23"}, []any{"Opgavetype", "Antal uløste opgaver"}, []any{"Manglende kontrol", 14})
	})
	for _, c := range []struct {
		path string
		want text.Msg
	}{{two, text.TaskFileSheetsFit}, {none, text.TaskFileSheetsNone}, {empty, text.TaskFileSheetEmpty}, {counts, text.TaskFileSummary}} {
		wantRefused(t, c.path, c.want)
	}
}

func wantRefused(t testing.TB, path string, want text.Msg) {
	t.Helper()
	_, _, _, err := readRows(path, 10)
	var refused *FileError
	if !errors.As(err, &refused) || refused.Msg != want {
		t.Errorf("%s: %v, want %s", filepath.Base(path), err, want.En)
	}
}

// packed makes a packed file by hand.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bookParts is the least a workbook is made of, with the rows of its one sheet.
func bookParts(rows string) map[string]string {
	const head = `<?xml version="1.0" encoding="UTF-8"?>`
	return map[string]string{
		"[Content_Types].xml":        head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		"_rels/.rels":                head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            head + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   head + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

// inline writes a row of cells that hold their own text.
func inline(n string, cells ...string) string {
	var b strings.Builder
	b.WriteString(`<row r="` + n + `">`)
	for i, c := range cells {
		b.WriteString(`<c r="` + string(rune('A'+i)) + n + `" t="inlineStr"><is><t>` + c + `</t></is></c>`)
	}
	return b.String() + `</row>`
}

func writeBytes(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHostileWorkbooks(t *testing.T) {
	head := inline("1", "opgave_id", "opgavetype_nr", "sagsnummer", "oprettet")
	good := packed(t, bookParts(head+inline("2", "K-1", "19", "S-1", "18-11-2026")))
	if _, rows, bad := readAll(t, writeBytes(t, "god.xlsx", good), 10); len(rows) != 1 || len(bad) != 0 {
		t.Fatalf("the workbook made by hand: %+v %v", rows, bad)
	}
	bomb := bookParts(head)
	bomb["xl/worksheets/sheet1.xml"] = strings.Replace(bomb["xl/worksheets/sheet1.xml"], "</sheetData>", strings.Repeat(" ", 70<<20)+"</sheetData>", 1)
	wide := bookParts(head + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 20_000))
	cut := bookParts(head)
	cut["xl/worksheets/sheet1.xml"] = strings.TrimSuffix(cut["xl/worksheets/sheet1.xml"], "</sheetData></worksheet>")
	many := bookParts(head)
	for i := range xlsx.MaxParts {
		many["x/"+string(rune('a'+i%26))+strings.Repeat("y", i/26)] = ""
	}
	for _, c := range []struct {
		name string
		data []byte
		want text.Msg
	}{
		{"a bomb", packed(t, bomb), text.TaskFileBookBomb},
		{"many parts", packed(t, many), text.TaskFileBookBomb},
		{"rows as wide as can be", packed(t, wide), text.TaskFileManyColumns},
		{"a sheet that is cut off", packed(t, cut), text.TaskFileBookBroken},
		{"a file that is cut off", good[:len(good)/2], text.TaskFileBookBroken},
		{"a packed file", packed(t, map[string]string{"opgaver.csv": "a;b"}), text.TaskFileZip},
		{"another suite's", packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}), text.TaskFileODS},
		{"binary", packed(t, map[string]string{"xl/workbook.bin": ""}), text.TaskFileBinaryBook},
	} {
		t.Run(c.name, func(t *testing.T) { wantRefused(t, writeBytes(t, "opgaver.xlsx", c.data), c.want) })
	}
}

func TestWorkbookCellOfAMegabyte(t *testing.T) {
	big := packed(t, bookParts(inline("1", "opgave_id", "opgavetype_nr", "sagsnummer", "oprettet")+
		inline("2", strings.Repeat("x", 1<<20), "19", "S-1", "18-11-2026")+inline("3", "K-2", "19", "S-2", "18-11-2026")))
	_, good, bad := readAll(t, writeBytes(t, "opgaver.xlsx", big), 10)
	if len(good) != 1 || len(bad) != 1 || bad[0].Line != 2 || messages(bad[0])[0] != text.TaskFileCellLong {
		t.Fatalf("%+v %v", good, bad)
	}
}

func TestForms(t *testing.T) {
	wide := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteString(string(r) + "\x00")
		}
		return b.String()
	}
	const ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	pad := strings.Repeat("\x00", 600)
	for _, c := range []struct {
		name, content string
		want          text.Msg
	}{
		{"locked.xlsx", ole + pad + wide("EncryptedPackage") + pad, text.TaskFileLocked},
		{"old.xls", ole + pad + wide("Workbook") + pad, text.TaskFileOldExcel},
		{"old.doc", ole + pad + wide("WordDocument"), text.TaskFileOle},
		{"list.pdf", "%PDF-1.7\n...", text.TaskFilePDF},
		{"list.xls", "<html><table><tr><td>opgave_id</td></tr></table></html>", text.TaskFileHTML},
		{"list.xml", "\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook/>", text.TaskFileXML},
		{"noise.csv", strings.Repeat("\x00\x01\x02abc\xFF", 100), text.TaskFileBytes},
		{"empty.xlsx", "", text.TaskFileEmpty},
		{"r23.csv", "Okt-2017;\nOpgavetype;Antal uløste opgaver med oprindeligt forfald i denne måned\nManglende kontrol;14\n", text.TaskFileSummary},
		{"months.csv", "Opgavetype;Okt-2017;Nov-2017\nManglende kontrol;14;9\n", text.TaskFileSummary},
		{"cut.csv", short + "K-1;19;S-1;05-01-2018;a\nK-2;19;S-", text.TaskFileCutOff},
	} {
		t.Run(c.name, func(t *testing.T) { wantRefused(t, writeBytes(t, c.name, []byte(c.content)), c.want) })
	}
	wantRefused(t, t.TempDir(), text.TaskFileFolder)
}

func TestEncryptedWorkbookOfExcelize(t *testing.T) {
	f := excelize.NewFile()
	path := filepath.Join(t.TempDir(), "hemmelig.xlsx")
	if err := f.SaveAs(path, excelize.Options{Password: "kode"}); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, path, text.TaskFileLocked)
}

func TestSerialDate(t *testing.T) {
	for in, want := range map[string]string{
		"43105": "2018-01-05", "43105.625": "2018-01-05 15:00:00", "43105.9999999": "2018-01-06", "5012018": "05012018", "20180105": "20180105",
		"05-01-2018": "05-01-2018", "12": "12", "": "", "inf": "inf", "0x1p3": "0x1p3", "4.3105E+4": "2018-01-05", "1E+99": "1E+99", "43105.0": "2018-01-05",
	} {
		if got := serialDate(in, excelDay0); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"1.2345E+7": "12345000", "19.0": "19", "1.10": "1.10", "1.5E+0": "1.5E+0", "1.2345678901234567E+16": "1.2345678901234567E+16", "S.0": "S.0"} {
		if got := plainNumber(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func FuzzWorkbook(f *testing.F) {
	f.Add(packed(f, bookParts(inline("1", "opgave_id", "opgavetype_nr", "sagsnummer", "oprettet")+inline("2", "K-1", "19", "S-1", "18-11-2026"))))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<20 {
			t.Skip()
		}
		_, _, _, err := readRows(writeBytes(t, "x.xlsx", data), 3)
		var own *FileError
		if err != nil && !errors.As(err, &own) {
			t.Fatalf("an error without a sentence: %v", err)
		}
	})
}

// FuzzSheet fuzzes what stands in a sheet, where FuzzWorkbook hardly ever comes.
func FuzzSheet(f *testing.F) {
	f.Add(inline("1", "opgave_id", "opgavetype_nr", "sagsnummer", "oprettet") + inline("2", "K-1", "19", "S-1", "43105"))
	f.Add(`<row r="9"><c r="A9" t="s"><v>7</v></c><c t="b"><v>1</v></c><c r="XFD9"><f>1+1</f><v>2</v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		_, good, bad, err := readRows(writeBytes(t, "x.xlsx", packed(t, bookParts(inline("1", "opgave_id", "opgavetype_nr", "sagsnummer", "oprettet")+rows))), 3)
		var own *FileError
		if err != nil && !errors.As(err, &own) {
			t.Fatalf("an error without a sentence: %v", err)
		}
		for _, b := range bad {
			if b.Line < 1 {
				t.Errorf("a bad row on line %d", b.Line)
			}
		}
		_ = good
	})
}
