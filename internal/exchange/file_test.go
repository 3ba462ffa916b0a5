package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// sample is one task with Danish letters in its header and cells.
const sample = "opgave_id;opgavetype_nr;sagsnummer;oprettet;navn;bemærkning\nK-1;19;S-1;05-01-2018;Åse Ærø;før og nu\n"

func TestEncodings(t *testing.T) {
	encode := func(f func() (string, error)) string {
		s, err := f()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	utf16 := func(e unicode.Endianness, bom unicode.BOMPolicy) string {
		return encode(func() (string, error) { return unicode.UTF16(e, bom).NewEncoder().String(sample) })
	}
	latin := encode(func() (string, error) { return charmap.Windows1252.NewEncoder().String(sample) })
	late := encode(func() (string, error) { // the first letter outside ASCII stands far behind what is guessed from
		var b strings.Builder
		b.WriteString(short)
		for range 3000 {
			b.WriteString(";19;S-1;05-01-2018;navn uden danske bogstaver\n")
		}
		s, err := charmap.Windows1252.NewEncoder().String("K-1;19;S-1;05-01-2018;Åse Ærø\n")
		return b.String() + s, err
	})
	cases := []struct {
		name, content string
		want          Encoding
	}{
		{"UTF-8", sample, UTF8},
		{"UTF-8 with mark", "\uFEFF" + sample, UTF8},
		{"UTF-16LE with mark", utf16(unicode.LittleEndian, unicode.UseBOM), UTF16LE},
		{"UTF-16BE with mark", utf16(unicode.BigEndian, unicode.UseBOM), UTF16BE},
		{"UTF-16LE bare", utf16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16LE},
		{"UTF-16BE bare", utf16(unicode.BigEndian, unicode.IgnoreBOM), UTF16BE},
		{"Windows-1252", latin, Windows1252},
		{"Windows-1252 late", late, Windows1252},
		{"CRLF", strings.ReplaceAll(sample, "\n", "\r\n"), UTF8},
		{"CR", strings.ReplaceAll(sample, "\n", "\r"), UTF8},
		{"no last line break", strings.TrimSuffix(sample, "\n"), UTF8},
		{"blank lines", "\n\n" + strings.ReplaceAll(sample, "\n", "\n\n;;;\n"), UTF8},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, good, bad := readAll(t, writeFile(t, c.content), 10)
			if s.enc != c.want || len(bad) > 0 {
				t.Fatalf("read as %s with bad rows %v, want %s", s.enc, bad, c.want)
			}
			if got := good[len(good)-1].Name; got != "Åse Ærø" {
				t.Errorf("name = %q", got)
			}
		})
	}
}

func TestDamagedUTF8StaysUTF8(t *testing.T) {
	path := writeFile(t, short+strings.Repeat(";19;S-1;05-01-2018;Åse Ærø\n", 20)+";19;S-2;05-01-2018;afkortet \xc3\n")
	s, good, _ := readAll(t, path, 10)
	if s.enc != UTF8 || s.broken != 1 {
		t.Fatalf("read as %s with %d broken bytes", s.enc, s.broken)
	}
	if got := good[20].Name; got != "afkortet \uFFFD" {
		t.Errorf("name = %q", got)
	}
}

func TestDelimiters(t *testing.T) {
	for _, sep := range []string{";", ",", "\t"} {
		content := strings.ReplaceAll("Opgave-ID;OPGAVETYPE NR;Sagsnummer;Oprettet;Bemaerkning\n7;19;S-1;05-01-2018;\"a"+sep+"b\"\n", ";", sep)
		s, good, _ := readAll(t, writeFile(t, content), 10)
		if string(s.comma) != sep || len(good) != 1 || good[0].KSDID != "7" || good[0].Remark != strings.TrimSpace(strings.ReplaceAll("a"+sep+"b", "\t", " ")) {
			t.Errorf("delimiter %q: %+v", sep, good)
		}
	}
	s, good, _ := readAll(t, writeFile(t, "sep=,\n"+strings.ReplaceAll(short, ";", ",")+"7,19,S-1,05-01-2018,x\n"), 10)
	if s.comma != ',' || len(good) != 1 || good[0].Line != 3 {
		t.Errorf("sep= line: %q %+v", s.comma, good)
	}
}

func TestHeaderInAnyOrder(t *testing.T) {
	s, good, _ := readAll(t, writeFile(t, "Noget andet;BEMÆRKNING;oprettet;P-nummer;sags_nummer;Opgavetype;\nx;hej;1/1/2013;1234567890;S-9;Manglende kontrol;\n"), 10)
	if len(good) != 1 || good[0].Remark != "hej" || good[0].Type != 6 || good[0].Case != "S-9" || good[0].PNumber != "1234567890" {
		t.Errorf("%+v", good)
	}
	if len(s.layout.unknown) != 1 || s.layout.unknown[0] != "Noget andet" {
		t.Errorf("unknown = %q", s.layout.unknown)
	}
	if want := store.ColRemark | store.ColPNumber; good[0].Has != want {
		t.Errorf("has = %b, want %b", good[0].Has, want)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	cases := []struct {
		name, content string
		want          text.Msg
	}{
		{"empty", "", text.TaskFileEmpty},
		{"only a mark", "\uFEFF", text.TaskFileEmpty},
		{"only blank lines", "\n\n \n", text.TaskFileEmpty},
		{"no case column", "opgavetype_nr;oprettet\n1;2\n", text.TaskFileColumnsMissing},
		{"no type column", "sagsnummer;oprettet\n1;2\n", text.TaskFileColumnsMissing},
		{"twice", "opgavetype_nr;Sagsnummer;oprettet;sags-nummer\n", text.TaskFileColumnTwice},
		{"not a list", strings.Repeat("a;", 300) + "\n", text.TaskFileManyColumns},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, _, err := readRows(writeFile(t, c.content), 10)
			var fe *FileError
			if !errors.As(err, &fe) || fe.Msg != c.want {
				t.Errorf("err = %v, want %q", err, c.want.En)
			}
		})
	}
	if _, err := openSource(dir); err == nil {
		t.Error("a folder was opened")
	}
	var fe *FileError
	if _, err := openSource(filepath.Join(dir, "ikke.csv")); !errors.As(err, &fe) || fe.Msg != text.TaskFileNoFile || strings.Contains(err.Error(), dir) {
		t.Errorf("err = %v", err)
	}
}

func TestRowsOfTheWrongForm(t *testing.T) {
	const good = "K-9;19;S-1;05-01-2018;hej\n"
	cases := []struct {
		name, rows string
		want       text.Msg
		bad, good  int
	}{
		{"too few cells", "K-1;19;S-1\n" + good, text.TaskFileCellCount, 1, 1},
		{"too many cells", "K-1;19;S-1;05-01-2018;a;b\n" + good, text.TaskFileCellCount, 1, 1},
		{"quote never closed", "K-1;19;S-1;05-01-2018;\"a\n" + good, text.TaskFileQuoteOpen, 1, 1},
		{"text behind a quote", "K-1;19;S-1;05-01-2018;\"a\"b\n" + good, text.TaskFileQuoteText, 1, 1},
		{"stray quote closed lines later", "K-1;19;S-1;05-01-2018;\"a\n" + good + "K-2;19;\"S-1\";05-01-2018;a\n", text.TaskFileQuoteText, 1, 2},
		{"quote swallows a delimiter", "K-1;19;S-1;\"05-01-2018;a\nK-3;19;S\";05-01-2018;a\n" + good, text.TaskFileCellsOverLines, 1, 2},
		{"long cell", "K-1;19;S-1;05-01-2018;" + strings.Repeat("æ", maxCell) + "\n" + good, text.TaskFileCellLong, 1, 1},
		{"long quoted cell", "K-1;19;S-1;05-01-2018;\"" + strings.Repeat("a", maxCell) + "\nb\"\n" + good, text.TaskFileCellLong, 2, 1},
		{"endless row", "K-1;19;S-1;05-01-2018;" + strings.Repeat("a", 3*maxRow) + "\n" + good, text.TaskFileRowLong, 1, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, rows, bad := readAll(t, writeFile(t, short+c.rows), 10)
			if len(bad) < 1 || bad[0].Line != 2 || bad[0].Reasons[0].Msg != c.want {
				t.Fatalf("bad = %v", bad)
			}
			if len(rows) != c.good || (c.bad > 0 && len(bad) != c.bad) {
				t.Errorf("%d good and %d bad rows, want %d and %d: %v", len(rows), len(bad), c.good, c.bad, bad)
			}
		})
	}
}

func TestQuotedCells(t *testing.T) {
	_, good, bad := readAll(t, writeFile(t, short+
		"K-1;19;\"S-1\";05-01-2018;\"sagde \"\"hej\"\"; gik\r\nhjem\"\r\nK-2;19;S-1;05-01-2018;12\" rør\nK-3;19;S-1;05-01-2018;\"sidst\""), 10)
	if len(bad) > 0 || len(good) != 3 {
		t.Fatalf("good %+v, bad %v", good, bad)
	}
	for i, want := range []struct {
		name string
		line int
	}{{`sagde "hej"; gik hjem`, 2}, {`12" rør`, 4}, {"sidst", 5}} {
		if good[i].Name != want.name || good[i].Line != want.line {
			t.Errorf("row %d = %q in line %d, want %q in line %d", i, good[i].Name, good[i].Line, want.name, want.line)
		}
	}
}

func TestRowIsReadWhole(t *testing.T) {
	_, good, bad := readAll(t, writeFile(t, header+
		"K-1;19;Oplysningsskema - anden årsag;S-1;igangværende SAG;900285-0001; Åse  Ærø ;12 34 56 78;Firma;05-01-2018 14:30;12-01-2018;2018-01-10;"+
		"Bo;Månedlig;1234567890;Standard;'=1+1\n"), 10)
	if len(bad) > 0 {
		t.Fatal(bad[0])
	}
	want := store.ImportRow{
		Line: 2, KSDID: "K-1", Type: 19, Case: "S-1", CaseStatus: catalog.StatusOngoing, CaseKind: "Standard", CPR: "9002850001",
		CPRFlag: flagReplacement, Name: "Åse  Ærø", CVR: "12345678", Company: "Firma", PNumber: "1234567890", Frequency: "Månedlig",
		Created: catalog.Moment{Time: time.Date(2018, 1, 5, 14, 30, 0, 0, catalog.Copenhagen)}, Due: catalog.NewDate(2018, 1, 12),
		OriginalDue: catalog.NewDate(2018, 1, 10), Caseworker: "Bo", Remark: "=1+1", Has: 1<<12 - 1,
	}
	if good[0] != want {
		t.Errorf("got  %+v\nwant %+v", good[0], want)
	}
}

func TestAllReasonsOfARow(t *testing.T) {
	_, bad := oneRow(t, "K-1;nitten;;31-02-2018;x")
	want := []text.Msg{text.TaskFileValueMissing, text.TaskFileTypeNumber, text.TaskFileDateImpossible}
	got := messages(bad)
	if len(got) != len(want) {
		t.Fatalf("reasons = %v", bad)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("reason %d = %q", i, got[i].En)
		}
	}
	if r := bad.Reasons[2]; r.Column != 4 || r.Field != "oprettet" || bad.Line != 2 {
		t.Errorf("line %d, column %d, field %q", bad.Line, r.Column, r.Field)
	}
}

func TestSanitisedAtTheDoor(t *testing.T) {
	row, bad := oneRow(t, "'=K-1;019; S\u00A0-1 ;05-01-2018;\x1b[31mÅse\tA\u030A")
	if bad != nil || row.KSDID != "=K-1" || row.Case != "S -1" || row.Name != "␛[31mÅse Å" {
		t.Errorf("%+v %v", row, bad)
	}
	for _, dirty := range []string{"K-1;19;S-1\u202E;05-01-2018;x", "K-1\x1b[2J;19;S-1;05-01-2018;x"} {
		if _, bad := oneRow(t, dirty); len(messages(bad)) != 1 || bad.Reasons[0].Msg != text.TaskFileNumberDirty {
			t.Errorf("%q: %v", dirty, bad)
		}
	}
	if _, bad := oneRow(t, "K-1;19;"+strings.Repeat("S", 65)+";05-01-2018;x"); len(messages(bad)) != 1 || bad.Reasons[0].Msg != text.TaskFileValueLong {
		t.Errorf("long case number: %v", bad)
	}
	if _, bad := oneRow(t, "K-1;19;\u00A0 ;05-01-2018;x"); len(messages(bad)) != 1 || bad.Reasons[0].Msg != text.TaskFileValueMissing {
		t.Errorf("empty case number: %v", bad)
	}
	if row, _ := oneRow(t, "K-1;19;S-1;05-01-2018;"+strings.Repeat("ø", 300)); len([]rune(row.Name)) != maxTextLen || !strings.HasSuffix(row.Name, "…") {
		t.Errorf("long name: %q", row.Name)
	}
}

// Names, numbers and what they share are those of catalog.
func TestTypes(t *testing.T) {
	const head = "opgavetype_nr;opgavetype;sagsnummer;oprettet\n"
	cases := []struct {
		cells  string
		number catalog.Number
		name   string
		fault  text.Msg
	}{
		{"19;", 19, "", text.Msg{}},
		{"19;Oplysningskema – ANDEN årsag", 19, "", text.Msg{}},
		{";Oplysningsskema - anden årsag", 19, "", text.Msg{}},
		{"19;Manglende kontrol", 19, "", text.Msg{}},
		{"777;En ny slags opgave", 777, "En ny slags opgave", text.Msg{}},
		{";Der findes et henvendelsesnotat", 0, "", text.TaskFileTypeAmbiguous},
		{";Findes slet ikke", 0, "", text.TaskFileTypeUnknownName},
		{";", 0, "", text.TaskFileTypeMissing},
		{"0;x", 0, "", text.TaskFileTypeNumber},
		{"19a;x", 0, "", text.TaskFileTypeNumber},
	}
	for _, c := range cases {
		_, good, bad := readAll(t, writeFile(t, head+c.cells+";S-1;05-01-2018\n"), 10)
		if c.fault != (text.Msg{}) {
			if len(bad) != 1 || len(bad[0].Reasons) != 1 || bad[0].Reasons[0].Msg != c.fault {
				t.Errorf("%q: %v", c.cells, bad)
			}
			continue
		}
		if len(good) != 1 || good[0].Type != c.number || good[0].TypeName != c.name {
			t.Errorf("%q: %+v %v", c.cells, good, bad)
		}
	}
	_, _, bad := readAll(t, writeFile(t, head+";Der findes et henvendelsesnotat;S-1;05-01-2018\n"), 10)
	if s := bad[0].In(text.Da); !strings.Contains(s, "2, 49") {
		t.Errorf("the reason does not name both numbers: %s", s)
	}
}

func TestTwins(t *testing.T) {
	rows := ";19;S-1;05-01-2018;a\n;19;S-1;05-01-2018 00:00;a\nK-1;19;S-1;05-01-2018;a\n;19;S-1;05012018;b\n;20;S-1;05-01-2018;c\n;019;S-1;5/1/2018;31\n"
	_, good, _ := readAll(t, writeFile(t, short+rows), 2)
	want := [][2]int{{1, 3}, {1, 1}, {0, 0}, {2, 3}, {1, 1}, {3, 3}}
	for i, w := range want {
		if good[i].Twin != w[0] || good[i].Twins != w[1] {
			t.Errorf("row %d is %d of %d, want %d of %d", i, good[i].Twin, good[i].Twins, w[0], w[1])
		}
	}
}

func TestBadTwinsCountAndComeBack(t *testing.T) {
	head := "opgavetype_nr;sagsnummer;oprettet;frist\n"
	_, good, bad := readAll(t, writeFile(t, head+"19;S-1;05-01-2018;\n19;S-1;05-01-2018;i går\n19;S-1;05-01-2018;\n"), 10)
	if len(bad) != 1 || bad[0].twin != 3 || bad[0].twins != 3 || good[1].Twin != 2 || good[1].Twins != 3 {
		t.Fatalf("%+v %+v", good, bad)
	}
	_, good, bad = readAll(t, writeFile(t, "fejl_linje;fejl_kolonne;fejl_årsag;fejl_ens;"+head+
		"3;frist;x;2 af 3;19;S-1;05-01-2018;\n4;;;;19;S-1;05-01-2018;\n5;;;4 af 3;19;S-1;05-01-2018;\n"), 10)
	if len(good) != 2 || good[0].Twin != 2 || good[0].Twins != 3 || good[1].Twins != 1 || len(bad) != 1 || bad[0].Reasons[0].Msg != text.TaskFileTwin {
		t.Errorf("%+v %v", good, bad)
	}
}

func TestIDTwice(t *testing.T) {
	_, good, bad := readAll(t, writeFile(t, short+"K-1;19;S-1;05-01-2018;a\nK-2;19;S-1;05-01-2018;a\nK-1;19;S-1;05-01-2018;a\n"), 1)
	if len(good) != 2 || len(bad) != 1 || bad[0].Line != 4 {
		t.Fatalf("%+v %v", good, bad)
	}
	if s := bad[0].In(text.Da); !strings.Contains(s, "4") || !strings.Contains(s, "linje 2") || strings.Contains(s, "K-1") {
		t.Errorf("reason: %s", s)
	}
}

func TestFileThatChangesIsRefused(t *testing.T) {
	body := strings.Repeat("K-%;19;S-1;05-01-2018;a\n", 50)
	for i := range 50 {
		body = strings.Replace(body, "%", string(rune('A'+i)), 1)
	}
	for name, change := range map[string]string{
		"another cell": strings.Replace(body, ";a\n", ";b\n", 1),
		"a row more":   body + "K-x;19;S-1;05-01-2018;a\n",
		"a row less":   strings.TrimSuffix(body, "K-r;19;S-1;05-01-2018;a\n"),
	} {
		t.Run(name, func(t *testing.T) {
			path := writeFile(t, short+body)
			src, err := openSource(path)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = src.file.Close() }()
			s, err := scanFile(context.Background(), src, 10, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(short+change), 0o600); err != nil {
				t.Fatal(err)
			}
			p, err := newPass(context.Background(), s, src)
			if err != nil {
				t.Fatal(err)
			}
			var c chunk
			for index := 0; c.err == nil && !c.last; index++ {
				c = p.chunk(index, nil)
			}
			var fe *FileError
			if !errors.As(c.err, &fe) || fe.Msg != text.TaskFileChanged {
				t.Errorf("err = %v", c.err)
			}
		})
	}
}

// Long rows end a chunk early, so that a chunk never holds much more than maxChunkBytes.
func TestLongRowsMakeSmallChunks(t *testing.T) {
	var b strings.Builder
	b.WriteString("ukendt;opgave_id;opgavetype_nr;sagsnummer;oprettet\n")
	long := strings.Repeat("x", maxCell)
	const rows = maxChunkBytes/maxCell + 10
	for i := range rows {
		b.WriteString(long + ";K-" + strings.Repeat("i", i%60) + string(rune('a'+i/60)) + ";19;S-1;05-01-2018\n")
	}
	path := writeFile(t, b.String())
	s, good, bad := readAll(t, path, DefaultChunk)
	if len(s.prints) != 1 || len(good) != rows || len(bad) != 0 {
		t.Errorf("%d full chunks, %d good and %d bad rows", len(s.prints), len(good), len(bad))
	}
}
