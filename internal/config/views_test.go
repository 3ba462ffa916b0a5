package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rettidig/internal/text"
)

const goodViews = `# Teamets visninger
[[view]]
name = "Kun 19"
key = "k"
filter = "type:19"
order = "age"
group = "case"
`

func TestViews(t *testing.T) {
	path := filepath.Join(t.TempDir(), "views.toml")
	list, problems := LoadViews(path)
	if len(problems) > 0 || len(list) != len(ReadyViews()) || !list[0].Ready() {
		t.Fatalf("without a file: %v, %v", list, problems)
	}
	if err := os.WriteFile(path, []byte(goodViews), 0o640); err != nil {
		t.Fatal(err)
	}
	list, problems = LoadViews(path)
	if last := list[len(list)-1]; len(problems) > 0 || last.Name != "Kun 19" || last.Group != "case" || last.Order != "age" || last.Line("filter") != 5 {
		t.Fatalf("%+v, %v", last, problems)
	}
	if err := SaveView(path, View{Name: "Mine", Key: "s", Filter: `hos:mig status:"under afklaring"`}); err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(path)
	info, _ := os.Stat(path)
	if !strings.HasPrefix(string(data), goodViews) || info.Mode().Perm() != 0o640 {
		t.Fatalf("the file has mode %o and holds\n%s", info.Mode().Perm(), data)
	}
	list, _ = LoadViews(path)
	mine, keyed := 0, 0
	for _, v := range list {
		if v.Name == "Mine" {
			mine++
		}
		if v.Key == "s" {
			keyed++
		}
	}
	if mine != 1 || keyed != 1 || list[len(list)-1].Filter != `hos:mig status:"under afklaring"` {
		t.Fatalf("%+v", list)
	}
}

// A broken file names line and field, and what is right in it works.
func TestBrokenViews(t *testing.T) {
	for _, c := range []struct {
		file  string
		good  int
		wants []string
	}{
		{"[[view]]\nname = \"a\"\nfilter = \"x\"\norder = \"up\"\n\n[[view]]\nname = \"b\"\nfilter = \"y\"\n", 1, []string{"linje 4, feltet order", "up er ingen rækkefølge"}},
		{"[[view]]\nfilter = \"x\"\n", 0, []string{"linje 1, feltet name", "mangler et navn"}},
		{"[[view]]\nname = \"a\"\nfilter = \"x\"\nkey = \"1\"\n", 1, []string{"linje 4, feltet key", "ét bogstav"}},
		{"[[view]]\nname = \"a\"\nfilter = \"x\"\nkey = \"q\"\n[[view]]\nname = \"b\"\nfilter = \"x\"\nkey = \"q\"\n", 2, []string{"linje 8, feltet key", "hører allerede til a"}},
		{"[[view]]\nname = \"a\"\nfilter = \"x\"\n[[view]]\nname = \"A\"\nfilter = \"y\"\n", 1, []string{"linje 5, feltet name", "allerede"}},
		{"[[view]]\nname = \"a\"\nfiltr = \"x\"\n", 1, []string{"linje 3, feltet view.filtr", "kendes ikke"}},
		{"[[view]]\nname = \"a\"\ngroup = \"team\"\n", 0, []string{"linje 3, feltet group"}},
		{"[[view]]\nname = \"a\n", 0, []string{"linje 2", "TOML"}},
		{"[[view]]\nname = 7\n", 0, []string{"linje 2", "TOML"}},
	} {
		list, problems := ParseViews([]byte(c.file))
		if len(problems) != 1 || len(list) != c.good {
			t.Errorf("%q: %v, %v", c.file, list, problems)
			continue
		}
		for _, want := range c.wants {
			if s := problems[0].In(text.Da); !strings.Contains(s, want) {
				t.Errorf("%q: %s lacks %q", c.file, s, want)
			}
		}
	}
}

func TestSaveViewRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "views.toml")
	for _, v := range []View{{Filter: "x"}, {Name: "a", Key: "12"}, {Name: "a", Order: "x"}} {
		if err := SaveView(path, v); err == nil {
			t.Errorf("%+v was saved", v)
		}
	}
	if err := os.WriteFile(path, []byte("[[view"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := SaveView(path, View{Name: "a", Filter: "x"}); err == nil {
		t.Error("a view was saved into a broken file")
	}
}

func FuzzParseViews(f *testing.F) {
	f.Add([]byte(goodViews))
	f.Add([]byte("[[view]]\nname=\"\\u00e6\"\nkey=\"æ\"\n[x]\ny=1"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, problems := ParseViews(data)
		for _, p := range problems {
			_ = p.In(text.En)
		}
	})
}

// A ready view is read in the user's language and goes by both its names; a view of a file stands as it was written and takes a ready one's place by either.
func TestReadyViewsInEnglish(t *testing.T) {
	v := ReadyViews()[0].In(text.En)
	if v.Name != "Before Monday" || v.Filter != "block:payment,wrong or due:<run" || !v.named("før MANDAG") || !v.named("before monday") || v.Key != "m" {
		t.Errorf("%+v", v)
	}
	own := View{Name: "Before Monday", Filter: "type:19"}
	if in := own.In(text.Da); in.Name != own.Name || in.named("Før mandag") {
		t.Errorf("%+v", in)
	}
	if list := overReady([]View{own}); len(list) != len(ReadyViews()) || list[0].named("Før mandag") {
		t.Errorf("%d views, the first %s", len(list), list[0].Name)
	}
}
