package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

var guessDay = catalog.NewDate(2026, 11, 25)

func guessOf(t *testing.T, content string) Proposal {
	t.Helper()
	p, err := Guess(context.Background(), writeFile(t, content), Options{Today: guessDay, Lang: text.En})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// pairs lists what was found as "field=heading".
func (p Proposal) pairs() []string {
	var list []string
	for _, c := range p.Columns {
		list = append(list, c.Field+"="+c.Heading)
	}
	return list
}

// A file with other headings, words and dates gets a profile that reads it; the profile is one that import takes.
func TestGuess(t *testing.T) {
	p := guessOf(t, "Udtræk af opgaver\n\nId;Opg. type;Opgave;Sag;Status;Personnummer;Dannet;Forfald;Farve\n"+
		"A1;19;Oplysningsskema - anden årsag;S-1;Sær;900285-0001;11/20/26;11/30/26;rød\n"+
		"A2;38;;S-1;igangværende;900285-0002;11/19/26;;blå\n")
	want := []string{"opgave_id=Id", "opgavetype_nr=Opg. type", "opgavetype=Opgave", "sagsnummer=Sag", "sagsstatus=Status", "cpr=Personnummer", "oprettet=Dannet", "frist=Forfald"}
	if !slices.Equal(p.pairs(), want) || p.Line != 3 || !slices.Equal(p.Unread, []string{"Farve"}) {
		t.Errorf("%v, line %d, unread %v", p.pairs(), p.Line, p.Unread)
	}
	if p.Dates != "m/d/åå" || p.Unsure || p.Rows != 2 || p.Good != 1 || p.Bad == nil {
		t.Errorf("dates %q %v, %d of %d good", p.Dates, p.Unsure, p.Good, p.Rows)
	}
	if want := []ProposedWord{{"Sær", ""}, {"igangværende", "Igangværende sag"}}; !slices.Equal(p.Words, want) {
		t.Errorf("words %v", p.Words)
	}
	all := string(p.TOML)
	for _, s := range p.Samples {
		all += strings.Join(s.Cells, " ")
	}
	if strings.Contains(all, "0001") || !strings.Contains(all, "cpr 900285-xxxx") {
		t.Errorf("CPR numbers are not masked: %s", all)
	}
	if prof, err := ParseProfile("x", p.TOML); err != nil || prof.heads([]string{"Sag", "Opg. type", "Dannet"}).whole != true {
		t.Errorf("%v\n%s", err, p.TOML)
	}
}

func TestGuessSaysWhatItCannotKnow(t *testing.T) {
	if p := guessOf(t, "Sag;Type;Dannet\nS-1;19;01/02/26\nS-2;38;03/04/26\n"); p.Dates != "d/m/åå" || !p.Unsure {
		t.Errorf("dates that can be read in two orders: %q, %v", p.Dates, p.Unsure)
	}
	if p := guessOf(t, short+"A1;19;S-1;18-11-2026;Bo\n"); !p.Fits || len(p.TOML) > 0 || p.Good != 1 {
		t.Errorf("a file of our own form: %+v", p)
	}
	if p := guessOf(t, "Navn;Farve\nBo;rød\nIb;blå\n"); !slices.Equal(p.Missing, []string{"opgavetype_nr/opgavetype", "sagsnummer", "oprettet"}) || len(p.TOML) > 0 || p.Fits {
		t.Errorf("no task list: %v", p.Missing)
	}
	if p := guessOf(t, "intet\n"); len(p.Columns) > 0 || p.Fits {
		t.Errorf("one word is read as it is: %+v", p)
	}
	if p := guessOf(t, "19;S-1;18-11-2026\n38;S-1;19-11-2026\n"); p.Line != 0 || p.HeadingLine() != "opgavetype_nr;sagsnummer;oprettet" || len(p.TOML) > 0 {
		t.Errorf("without headings: line %d, %s", p.Line, p.HeadingLine())
	}
	var refused *FileError
	if _, err := Guess(context.Background(), writeFile(t, "Opgavetype;Antal\nx;3\n"), Options{}); !errors.As(err, &refused) || refused.Msg != text.TaskFileSummary {
		t.Errorf("a summary: %v", err)
	}
	if _, err := Guess(context.Background(), writeFile(t, ""), Options{}); !errors.As(err, &refused) || refused.Msg != text.TaskFileEmpty {
		t.Errorf("an empty file: %v", err)
	}
}

// pasted scans rows that were pasted.
func pasted(t *testing.T, rows string, known func(string) bool) (*scan, *source, error) {
	t.Helper()
	ctx := context.Background()
	src, err := openFile(ctx, "indsat", Options{Input: strings.NewReader(rows), Today: guessDay, knownCase: known})
	if err != nil {
		return nil, nil, err
	}
	t.Cleanup(src.close)
	s, err := scanFile(ctx, src, 100, nil)
	return s, src, err
}

// Pasted rows without headings are read when their columns leave no doubt; else the sentence says which do.
func TestPasteWithoutHeadings(t *testing.T) {
	knows := func(number string) bool { return strings.HasPrefix(number, "S-") }
	for _, c := range []struct {
		name, rows, want, unsure string
		known                    func(string) bool
	}{
		{name: "case repeats, id does not", rows: "K1\t19\tS-1\t20-11-2026\t30-11-2026\nK2\t38\tS-1\t21-11-2026\t01-12-2026\n", want: "opgave_id opgavetype_nr sagsnummer oprettet frist"},
		{name: "the store knows the cases", rows: "19\tS-1\t20-11-2026\n38\tS-2\t21-11-2026\n", known: knows, want: "opgavetype_nr sagsnummer oprettet"},
		{name: "a case or an id", rows: "19\tS-1\t20-11-2026\n38\tS-2\t21-11-2026\n", unsure: "sagsnummer"},
		{name: "two dates in the past", rows: "19\tS-1\t20-11-2026\t21-11-2026\n38\tS-1\t21-11-2026\t22-11-2026\n", unsure: "oprettet"},
		{name: "by name", rows: "Grænseværdi overskredet\tS-1\t20-11-2026\nGrænseværdi overskredet\tS-1\t21-11-2026\n", want: "opgavetype sagsnummer oprettet"},
		{name: "two columns of type numbers", rows: "19\t38\tS-1\t20-11-2026\n38\t19\tS-1\t20-11-2026\n", unsure: "opgavetype_nr/opgavetype"},
	} {
		s, src, err := pasted(t, c.rows, c.known)
		var refused *FileError
		switch {
		case c.unsure != "":
			if !errors.As(err, &refused) || refused.Msg != text.TaskFileHeadlessBad || !strings.Contains(refused.In(text.En), c.unsure+" cannot") {
				t.Errorf("%s: %v", c.name, err)
			}
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case s.rows != 2 || strings.Join(s.layout.cells, " ") != c.want || len(src.noted) != 1:
			t.Errorf("%s: %d rows, %v", c.name, s.rows, s.layout.cells)
		}
	}
	if _, src, err := pasted(t, "Sag\tOpgavetype nr\tDannet\nS-1\t19\t20-11-2026\n", nil); err == nil || src != nil && len(src.noted) > 0 {
		t.Errorf("headings that are not known are no rows: %v", err)
	}
}

// FuzzGuess: no file makes a guess fail in a way of its own, and a proposed profile is always one that can be read.
func FuzzGuess(f *testing.F) {
	f.Add([]byte(header + "K1;19;x;S-1;Under afklaring;900285-0001;Bo;12345678;Firma;18-11-2026;;;Anne;;;;\n"))
	f.Add([]byte("Sag;Type;Dannet;Status\nS-1;19;01/02/26;\"Å\\ben\"\n"))
	f.Add([]byte("Sag;Type;Dannet;Type\nS-1;19;01/02/26;38\n")) // one heading for two columns
	f.Add([]byte("Sag;###;Dannet\nS-1;19;01/02/26\n"))          // a heading no profile can name
	f.Add([]byte("19\tS-1\t20-11-2026\n38\tS-1\t21-11-2026\n"))
	path := filepath.Join(f.TempDir(), "x.csv")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		p, err := Guess(context.Background(), path, Options{Today: guessDay})
		var refused *FileError
		if err != nil && !errors.As(err, &refused) {
			t.Fatalf("%v", err)
		}
		_ = p.HeadingLine()
	})
}
