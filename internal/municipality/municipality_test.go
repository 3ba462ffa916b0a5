package municipality

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// The example shows every field, is right, and is the one in docs/examples. As it is shipped it points to no guide, since there is none yet.
func TestExample(t *testing.T) {
	l, problems := Parse(Example())
	if len(problems) > 0 || len(l.GuideFiles()) > 0 {
		t.Fatalf("%v, guides %v", problems, l.GuideFiles())
	}
	x := l.Types[137]
	if x.Class != catalog.BlocksPayment || x.DueDays == nil || *x.DueDays != 1 || x.Note == "" || x.KombitGuide == "" || x.Line("class") != 17 {
		t.Errorf("137: %+v, class on line %d", x, x.Line("class"))
	}
	if y := l.Types[61]; !y.WrongPayment || !strings.Contains(y.Note, "\n") {
		t.Errorf("61: %+v", y)
	}
	withGuide, problems := Parse(bytes.ReplaceAll(bytes.ReplaceAll(Example(), []byte("#[type"), []byte("[type")), []byte("#guide"), []byte("guide")))
	if z := withGuide.Types[24]; len(problems) > 0 || len(z.Guides) != 1 || z.Line(catalog.LayerGuide) != 31 {
		t.Errorf("24: %+v", z)
	}
	doc, err := os.ReadFile("../../docs/examples/kommune.toml")
	if err != nil || !bytes.Equal(doc, Example()) {
		t.Errorf("docs/examples/kommune.toml is not the example: %v", err)
	}
}

// Every fault is told with line and field, and the field is left out: the sources' fact stands.
func TestProblems(t *testing.T) {
	tests := []struct {
		name, file, want string // want: the English sentence's start
	}{
		{"unknown key", "colour = 1", "line 1, colour: that field is not known"},
		{"unknown field", "[type.19]\nclas = \"payment\"", "line 2, type.19.clas: that field is not known"},
		{"class of the sources", "[type.19]\n\nclass = \"none\"", "line 3, type.19.class: the source already says what 19 blocks (S1 l.68)"},
		{"class of none", "[type.13]\nclass = \"payment\"", "line 2, type.13.class: the source already says"},
		{"class of a number nobody knows", "[type.500]\nclass = \"payment\"", "line 2, type.500.class: the sources do not know number 500"},
		{"bad class", "[type.140]\nclass = \"stop\"", "line 2, type.140.class: \"stop\" is no class"},
		{"class is a number", "[type.140]\nclass = 4", "line 2, type.140.class: \"4\" is no class"},
		{"impact lowers a decision", "[type.19]\nimpact = \"wrong_payment\"", "line 2, type.19.impact: 19 would come further down"},
		{"impact lowers a payment", "[type.38]\nimpact = \"none\"", "line 2, type.38.impact: 38 would come further down"},
		{"impact lowers a class of the layer", "[type.137]\nimpact = \"wrong_payment\"\nclass = \"decision\"", "line 2, type.137.impact: 137 would come further down"},
		{"impact lowers 114", "[type.114]\nimpact = \"letter\"", "line 2, type.114.impact: 114 would come"},
		{"impact says what class says", "[type.13]\nimpact = \"payment\"", "line 2, type.13.impact: \"payment\" says that the type holds something back"},
		{"bad impact", "[type.13]\nimpact = \"high\"", "line 2, type.13.impact: \"high\" is no impact"},
		{"negative days", "[type.13]\ndue_days = -1", "line 2, type.13.due_days: \"-1\" is no number of days"},
		{"days as text", "[type.13]\ndue_days = \"3\"", "line 2, type.13.due_days: \"3\" is no number of days"},
		{"number with zeros", "[type.019]\nnote = \"x\"", "line 1, type.019: \"019\" is no task number"},
		{"number too large", "[type.100000]\nnote = \"x\"", "line 1, type.100000: \"100000\" is no task number"},
		{"type is no table", "type = 3", "line 1, type: this must be a table"},
		{"one type is no table", "[type]\n19 = 3", "line 2, type.19: this must be a table"},
		{"escape sequence", "[type.19]\nnote = \"a\\u001b[31mb\"", "line 2, type.19.note: the text holds control characters"},
		{"turned writing", "[type.19]\nkombit_guide = \"a\u202eb\"", "line 2, type.19.kombit_guide: the text holds control"},
		{"personal", "[type.19]\nnote = \"se 900285-0001\"", "line 2, type.19.note: the text holds something like a CPR"},
		{"too long", "[type.19]\nnote = \"" + strings.Repeat("x", 1001) + "\"", "line 2, type.19.note: the text has 1001 characters"},
		{"empty", "[type.19]\nnote = \" \"", "line 2, type.19.note: the field is empty"},
		{"path out of the folder", "[type.19]\nguide = \"../da/019.md\"", "line 2, type.19.guide: \"../da/019.md\" is no file of the folder"},
		{"absolute path", "[type.19]\nguide = \"/da/019.md\"", "line 2, type.19.guide: \"/da/019.md\" is no file"},
		{"two guides of a language", "[type.19]\nguide = [\"da/a.md\", \"da/b.md\"]", "line 2, type.19.guide: \"da/b.md\" is no file"},
		{"no TOML", "[type.19]\nnote = ", "line 2"},
		{"dotted key", "\ntype.13.due_days = 400", "line 2, type.13.due_days: \"400\""},
	}
	for _, tt := range tests {
		l, problems := Parse([]byte(tt.file))
		if len(problems) != 1 || !strings.HasPrefix(problems[0].In(text.En), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, told(problems), tt.want)
		}
		for n, x := range l.Types {
			if len(x.Lines) > 1 && tt.name != "impact lowers a class of the layer" {
				t.Errorf("%s: %d kept %+v", tt.name, n, x)
			}
		}
	}
}

func told(problems []Problem) (list []string) {
	for _, p := range problems {
		list = append(list, p.In(text.En))
	}
	return list
}

// Danish words do as well, and a field beside a faulty one is used.
func TestDanishAndGoodBesideBad(t *testing.T) {
	l, problems := Parse([]byte("[type.138]\nclass = \"Afgørelse\"\n[type.13]\nimpact = \"forkert udbetaling\"\ndue_days = 900\n"))
	if len(problems) != 1 || l.Types[138].Class != catalog.BlocksDecision || !l.Types[13].WrongPayment || l.Types[13].DueDays != nil {
		t.Errorf("%+v, %v", l, told(problems))
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	if l, problems := Load(filepath.Join(dir, "none.toml")); len(problems) > 0 || l.File != "" || len(l.Types) > 0 {
		t.Errorf("a missing file: %+v, %v", l, problems)
	}
	if _, problems := Load(dir); len(problems) != 1 || problems[0].Msg != text.LayerFolder {
		t.Errorf("a folder: %v", problems)
	}
	path := filepath.Join(dir, "kommune.toml")
	if err := os.WriteFile(path, bytes.Repeat([]byte("#"), maxFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, problems := Load(path); len(problems) != 1 || problems[0].Msg != text.LayerTooLarge {
		t.Errorf("a large file: %v", problems)
	}
	if err := os.WriteFile(path, []byte("[type.24]\nnote = \"Husk regres\""), 0o600); err != nil {
		t.Fatal(err)
	}
	if l, problems := Load(path); len(problems) > 0 || l.File != "kommune.toml" || l.Types[24].Note != "Husk regres" {
		t.Errorf("%+v, %v", l, problems)
	}
}

// A heading inside a text of several lines is no heading.
func TestLinesPassOverTexts(t *testing.T) {
	l, problems := Parse([]byte("[type.1]\nnote = '''\n[type.2]\nclass = x\n'''\n[type.2]\ndue_days = 4\n"))
	if len(problems) > 0 || l.Types[2].Line(catalog.LayerDueDays) != 7 || l.Types[2].Line("") != 6 {
		t.Errorf("%+v, %v", l.Types[2], told(problems))
	}
}

// Whatever a file holds: no panic, and all that is kept or told can be shown, holds no CPR number and obeys the rules.
func FuzzParse(f *testing.F) {
	f.Add(Example())
	f.Add([]byte("type.137.class = \"none\"\n[type.19]\nnote = \"\\u001b\"\nguide=['en/x.md']"))
	f.Add([]byte("[type]\n137 = {class='payment', impact='decision', due_days=3}\n"))
	f.Add([]byte("[[type]]\nx=1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, problems := Parse(data)
		for _, p := range problems {
			for _, lang := range []text.Lang{text.Da, text.En} {
				if s := p.In(lang); safe.Line(s) != s || safe.MaskIn(s) != s || len(s) > 1000 {
					t.Fatalf("told %q", s)
				}
			}
		}
		over := l.Over(catalog.DefaultRules())
		for n, x := range l.Types {
			if safe.Block(x.Note) != x.Note || safe.Line(x.KombitGuide) != x.KombitGuide || safe.MaskIn(x.Note+x.KombitGuide) != x.Note+x.KombitGuide {
				t.Fatalf("%d keeps %+v", n, x)
			}
			if was := catalog.DefaultRules().Impact(n); x.Class == catalog.BlocksUnknown && over.Impact(n) > was {
				t.Fatalf("%d sank from %v to %v", n, was, over.Impact(n))
			}
			if x.Class != catalog.BlocksUnknown && (n < 135 || n > 148) {
				t.Fatalf("%d got a class", n)
			}
		}
	})
}
