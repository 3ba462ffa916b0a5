package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

const sagsliste = `# The list as case system X writes it.
note = "Sagsliste"
dates = ["mm/dd/åå", "dd.mm.åå tt:mm"]

[columns]
sagsnummer = "Sag"
opgavetype_nr = ["Opg. type", "Type"]
oprettet = "Dannet"
cpr = "Borger"

[values.opgavetype_nr]
"Skema" = "19"

[values.sagsstatus]
"Åben" = "Igangværende sag"
"På hold" = "På hold"
`

func mustProfile(t testing.TB, name, content string) *Profile {
	t.Helper()
	p, err := ParseProfile(name, []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProfileReadsAFile(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, "Udtræk\nSag;TYPE;Dannet;Borger;Sagsstatus;Andet\nS-1;skema;12/31/20;900285-0001;åben;x\nS-2;60;01.02.21 09:30;;på hold;x\nS-3;60;2021-02-03;;ukendt;x\n")
	r, err := Import(context.Background(), deps(f), path, Options{Profiles: []*Profile{mustProfile(t, "sagsliste", sagsliste)}}, nil)
	if err != nil || r.Added != 2 || r.Bad != 1 || r.Profile != "sagsliste" {
		t.Fatalf("%+v, %v", r, err)
	}
	rows := f.chunks[0].Rows
	if a := rows[0]; a.Type != 19 || a.Created.Date() != catalog.NewDate(2020, 12, 31) || a.CPR != "9002850001" || a.CaseStatus != catalog.StatusOngoing || a.Line != 3 {
		t.Errorf("%+v", a)
	}
	if b := rows[1]; b.Created.Time.Hour() != 9 || b.Created.Date() != catalog.NewDate(2021, 2, 1) || b.CaseStatus != "På hold" {
		t.Errorf("%+v", b)
	}
}

func TestProfileChoosesItself(t *testing.T) {
	one, two := mustProfile(t, "en", sagsliste), mustProfile(t, "to", sagsliste)
	other := mustProfile(t, "anden", "[columns]\nsagsnummer = \"Journal\"\nopgavetype_nr = \"Type\"\noprettet = \"Dannet\"\ncpr = \"Borger\"\n")
	path := writeFile(t, "Sag;Type;Dannet;Borger\nS-1;19;2021-02-03;\n")
	for _, c := range []struct {
		name     string
		opts     Options
		profile  string
		refusals text.Msg
	}{
		{"exactly one fits", Options{Profiles: []*Profile{other, one}}, "en", text.Msg{}},
		{"two fit", Options{Profiles: []*Profile{one, two}}, "", text.TaskFileProfilesFit},
		{"asked for", Options{Profiles: []*Profile{one, two}, Profile: two}, "to", text.Msg{}},
		{"none fits", Options{Profiles: []*Profile{other}}, "", text.TaskFileColumnsMissing},
		{"the wrong one asked for", Options{Profile: other}, "", text.TaskFileColumnsMissing},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Import(context.Background(), deps(newFakeStore(t)), path, c.opts, nil)
			var refused *FileError
			switch {
			case c.profile != "" && (err != nil || r.Profile != c.profile || r.Added != 1):
				t.Errorf("%+v, %v", r, err)
			case c.profile == "" && (!errors.As(err, &refused) || refused.Msg != c.refusals):
				t.Errorf("%v, want %s", err, c.refusals.En)
			}
		})
	}
	own, err := Import(context.Background(), deps(newFakeStore(t)), writeFile(t, short+"K-1;19;S-1;05-01-2018;a\n"), Options{Profiles: []*Profile{one}}, nil)
	if err != nil || own.Profile != "" || own.Added != 1 {
		t.Errorf("a file in the program's own form: %+v, %v", own, err)
	}
}

func TestProfileFaultsNameTheLine(t *testing.T) {
	for _, c := range []struct {
		name, content string
		line          int
		want          text.Msg
	}{
		{"a key", "note = \"x\"\nnoter = \"y\"\n", 2, text.ProfileKey},
		{"a field", "[columns]\n# x\nsagsnr = \"Sag\"\n", 3, text.ProfileKey},
		{"a field that is this program's own", "[columns]\nfejl_linje = \"Linje\"\n", 2, text.ProfileKey},
		{"a field in quotes", "[columns]\n\"sagsnr\" = \"Sag\"\n", 2, text.ProfileKey},
		{"a number for a heading", "[columns]\nsagsnummer = 7\n", 2, text.ProfileWantsTexts},
		{"an empty list", "[columns]\nsagsnummer = []\n", 2, text.ProfileWantsTexts},
		{"a heading of dots", "[columns]\nsagsnummer = \"...\"\n", 2, text.ProfileHeadingEmpty},
		{"a heading for two", "[columns]\ncpr = \"Nr\"\nsagsnummer = \"nr.\"\n", 2, text.ProfileHeadingTwice},
		{"a word twice", "[values.sagsstatus]\n\"Åben\" = \"x\"\n\"åben\" = \"y\"\n", 3, text.ProfileWordTwice},
		{"a word that is a number", "[values.sagsstatus]\n\"Åben\" = 7\n", 2, text.ProfileWantsText},
		{"words of no field", "note = \"\"\n[values.status]\na = \"b\"\n", 2, text.ProfileKey},
		{"a date", "\ndates = [\"dd-mm\"]\n", 2, text.ProfileDate},
		{"no TOML", "note = \"x\"\n\nsheet = = 3\n", 3, text.ProfileNotTOML},
		{"a table", "columns = 7\n", 1, text.ProfileWantsTable},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseProfile("p", []byte(c.content))
			var fault *ProfileError
			if !errors.As(err, &fault) || fault.Line != c.line || fault.Msg != c.want {
				t.Fatalf("%+v, want line %d: %s", err, c.line, c.want.En)
			}
			for _, l := range []text.Lang{text.Da, text.En} {
				if s := fault.In(l); !strings.Contains(s, "p.toml") || strings.Contains(s, "%!") {
					t.Errorf("%s", s)
				}
			}
		})
	}
}

func TestLoadProfiles(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"b.toml": sagsliste, "a.toml": sagsliste, "c.toml": "x = 1", "d.txt": "x", ".e.toml": "x", "big.toml": strings.Repeat("#", maxProfile+1),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list, faults, err := LoadProfiles(dir)
	if err != nil || profileNames(list) != "a, b" || len(faults) != 2 {
		t.Fatalf("%v %v %v", profileNames(list), faults, err)
	}
	if list, faults, err := LoadProfiles(filepath.Join(dir, "none")); len(list)+len(faults) > 0 || err != nil {
		t.Error("a folder that is not there", list, faults, err)
	}
}

func TestDateForms(t *testing.T) {
	for _, c := range []struct{ form, in, want string }{
		{"dd-mm-åå", "05-01-18", "2018-01-05 00:00"},
		{"d/m/yy", "5/1/99", "1999-01-05 00:00"},
		{"mm/dd/yyyy", "12/31/2020", "2020-12-31 00:00"},
		{"åååå.mm.dd tt:mm", "2020.12.31 09:30", "2020-12-31 09:30"},
		{"yyyymmddhhmmss", "20201231093059", "2020-12-31 09:30"},
		{"dd-mm-åå", "31-02-18", ""},
		{"dd-mm-åå", "05-01-2018", ""},
		{"dd-mm-åå", "5-01-18", ""},
		{"dd-mm-åå tt:mm", "05-01-18 24:00", ""},
	} {
		form, ok := parseDateForm(c.form)
		if !ok {
			t.Fatalf("%s is no form", c.form)
		}
		m, fault := form.read(c.in)
		ok = fault == dateFine
		if got := m.Time.Format("2006-01-02 15:04"); ok != (c.want != "") || (ok && got != c.want) {
			t.Errorf("%q as %s: %s, %v", c.in, c.form, got, ok)
		}
	}
	for _, s := range []string{"", "dd-mm", "dd-mm-ååå", "ddd-mm-åå", "dd-dd-åå", "åå-åååå-mm-dd", "dd-mm-åå ss"} {
		if _, ok := parseDateForm(s); ok {
			t.Errorf("%q is taken for a form", s)
		}
	}
}

// What is wrong with a date that is written as the profile says is told as of such a date.
func TestProfileSaysWhatIsWrongWithADate(t *testing.T) {
	short, _ := parseDateForm("dd-mm-åå tt:mm")
	american, _ := parseDateForm("mm/dd/yyyy")
	p := &Profile{dates: []dateForm{short, american}}
	for in, want := range map[string]dateFault{
		"28-02-20 09:00": dateFine,
		"31-02-20 09:00": dateImpossible,
		"28-02-20 24:00": dateBadTime,
		"28-02-20":       dateShortYear, // not written in one of the forms
		"02/30/2020":     dateImpossible,
		"13/02/2020":     dateFine, // as every file may have it
		"02/20/1020":     dateFar,
		"i morgen":       dateUnreadable,
	} {
		if _, got := p.moment(in); got != want {
			t.Errorf("%s: fault %d, want %d", in, got, want)
		}
	}
}

func FuzzProfile(f *testing.F) {
	f.Add(sagsliste, "Sag;Type;Dannet;Borger\nS-1;skema;12/31/20;\n")
	f.Add("[columns]\nsagsnummer = [\"a\", 'b']\n[values.navn]\n\"\" = \"x\"", "a;b")
	f.Fuzz(func(t *testing.T, profile, file string) {
		p, err := ParseProfile("p", []byte(profile))
		if err != nil {
			var fault *ProfileError
			if !errors.As(err, &fault) || fault.Line < 0 || fault.Line > strings.Count(profile, "\n")+1 {
				t.Fatalf("%v", err)
			}
			return
		}
		for _, opts := range []Options{{Profile: p}, {Profiles: []*Profile{p}}} {
			src, err := openFile(context.Background(), writeFile(t, file), opts)
			if err != nil {
				continue
			}
			if _, err = scanFile(context.Background(), src, 3, nil); err != nil {
				var own *FileError
				if !errors.As(err, &own) {
					t.Fatalf("an error without a sentence: %v", err)
				}
			}
			src.close()
		}
	})
}
