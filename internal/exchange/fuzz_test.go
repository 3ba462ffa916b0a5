package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/store"
)

// Whatever the file, it is read to its end or refused; every row is good or bad, stands on its own line, and chunks do not matter.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		sample, header, short + ";19;S-1;05-01-2018;\"a\nb\"\n", "sep=,\nopgavetype,sagsnummer,oprettet\n", "\xFF\xFEo\x00p\x00", "\uFEFF" + sample,
		short + "\";;;;\n;;\";\"\"\"\n", strings.ReplaceAll(sample, "\n", "\r"), short + ";19;S;1/1/2013;\xe6\n;19;S;1/1/2013;\n",
	} {
		f.Add([]byte(s))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(dir, "f.csv")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s, good, bad, err := readRows(path, 3)
		if err != nil || s.rows == 0 {
			return
		}
		if len(good)+len(bad) != s.rows {
			t.Fatalf("%d good and %d bad of %d rows", len(good), len(bad), s.rows)
		}
		for _, r := range good {
			checkGood(t, r)
		}
		for _, e := range bad {
			if e.Line < 2 || len(e.Reasons) == 0 || strings.Contains(e.In("da"), "%!") {
				t.Errorf("bad row without a place or a reason: %q", e.In("da"))
			}
		}
		_, whole, _, err := readRows(path, 1000)
		if err != nil || len(whole) != len(good) {
			t.Fatalf("chunks matter: %d and %d rows, %v", len(good), len(whole), err)
		}
		for i := range whole {
			if whole[i] != good[i] {
				t.Errorf("chunks matter: %+v and %+v", good[i], whole[i])
			}
		}
	})
}

func checkGood(t *testing.T, r store.ImportRow) {
	t.Helper()
	if r.Type < 1 || r.Case == "" || r.Created.Time.IsZero() || r.Line < 2 || len(r.Case) > maxNumberLen || len(r.KSDID) > maxNumberLen {
		t.Errorf("not a whole row: %+v", r)
	}
	if (r.KSDID == "") != (r.Twins > 0) || r.Twin > r.Twins {
		t.Errorf("twin %d of %d", r.Twin, r.Twins)
	}
	for _, s := range []string{r.KSDID, r.TypeName, r.Case, r.CaseStatus, r.CaseKind, r.Name, r.CVR, r.Company, r.PNumber, r.Frequency, r.Caseworker, r.Remark} {
		if safe.Line(s) != s || strings.TrimSpace(s) != s {
			t.Errorf("%q was not cleaned", s)
		}
	}
}

// Good rows written as CSV come back as they were.
func TestRowsComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(drawRow), 1, 20).Draw(rt, "rows")
		seen := map[string]bool{}
		var want []store.ImportRow
		for _, r := range rows {
			if r.KSDID != "" && seen[r.KSDID] {
				continue
			}
			seen[r.KSDID] = true
			want = append(want, r)
		}
		numberTwins(want)
		path := writeFile(t, writeRows(t, want))
		_, got, bad, err := readRows(path, rapid.IntRange(1, 7).Draw(rt, "chunk"))
		if err != nil || len(bad) > 0 {
			rt.Fatalf("%v %v", err, bad)
		}
		for i := range want {
			got[i].Line, got[i].Silent = 0, false
			got[i].Created.Time = got[i].Created.Time.In(catalog.Copenhagen)
			if got[i] != want[i] {
				rt.Fatalf("row %d\ngot  %+v\nwant %+v", i, got[i], want[i])
			}
		}
	})
}

func drawRow(t *rapid.T) store.ImportRow {
	words := rapid.Custom(func(t *rapid.T) string {
		return safe.Line(strings.TrimSpace(safe.Line(rapid.OneOf(
			rapid.StringMatching(`[ =+@'";,æøåÆØÅa-z0-9-]{0,20}`), rapid.StringN(0, 15, 40), rapid.SampledFrom([]string{"Åse Ærø", "'=1", "", "a;b", `"`}),
		).Draw(t, "words"))))
	})
	must := rapid.StringMatching(`[A-Z0-9][A-Z0-9/.-]{0,20}`)
	r := store.ImportRow{
		KSDID: rapid.OneOf(rapid.Just(""), must).Draw(t, "id"), Case: rapid.SampledFrom([]string{"S-1", "S-2", "15.17.06-G01"}).Draw(t, "case"),
		CaseStatus: rapid.SampledFrom(catalog.Statuses()).Draw(t, "status"), CaseKind: words.Draw(t, "kind"), Name: words.Draw(t, "name"),
		Company: words.Draw(t, "company"), Frequency: words.Draw(t, "frequency"), Caseworker: words.Draw(t, "caseworker"), Remark: words.Draw(t, "remark"),
		CVR: rapid.SampledFrom([]string{"", "12345678"}).Draw(t, "cvr"), PNumber: rapid.SampledFrom([]string{"", "1234567890"}).Draw(t, "p"),
		Due: drawDate(t), OriginalDue: drawDate(t), Has: 1<<12 - 1,
	}
	if r.Type = catalog.Number(rapid.SampledFrom([]int{19, 40, 3, 999}).Draw(t, "type")); r.Type == 3 || r.Type == 999 {
		r.TypeName = words.Draw(t, "type name")
	}
	if rapid.Bool().Draw(t, "citizen") {
		r.CPR, r.CPRFlag = rapid.StringMatching(`9[01]02[0-9]{6}`).Draw(t, "cpr"), flagReplacement
	}
	r.Created = drawMoment(t)
	for _, due := range []*catalog.Date{&r.Due, &r.OriginalDue} { // one before the task was made is a bad row
		if *due != 0 {
			*due = max(*due, r.Created.Date())
		}
	}
	return r
}

func drawDate(t *rapid.T) catalog.Date {
	if rapid.Bool().Draw(t, "dated") {
		return 0
	}
	return catalog.NewDate(2018, 1, rapid.IntRange(1, 2000).Draw(t, "day"))
}

// drawMoment draws few days, so that rows without id are often equal. The hours of the change to summer time are left out.
func drawMoment(t *rapid.T) catalog.Moment {
	day := time.Date(2018, 1, rapid.IntRange(1, 3).Draw(t, "day"), 0, 0, 0, 0, catalog.Copenhagen)
	if rapid.Bool().Draw(t, "date only") {
		return catalog.Moment{Time: day, DateOnly: true}
	}
	return catalog.Moment{Time: day.Add(time.Duration(rapid.IntRange(0, 86399).Draw(t, "second")) * time.Second)}
}

// numberTwins numbers equal rows without id by comparing all with all.
func numberTwins(rows []store.ImportRow) {
	equal := func(a, b store.ImportRow) bool {
		return a.KSDID == "" && b.KSDID == "" && a.Case == b.Case && a.Type == b.Type && a.Created == b.Created
	}
	for i := range rows {
		for j := range rows {
			if !equal(rows[i], rows[j]) {
				continue
			}
			rows[i].Twins++
			if j <= i {
				rows[i].Twin++
			}
		}
	}
}
