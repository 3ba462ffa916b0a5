package guides

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// A municipality's own guide takes the place of the built-in one and says so; the others stay.
func TestOwnGuideShadows(t *testing.T) {
	changed := strings.Replace(string(mustRead(t, "content/da/048.md")), "en huskeseddel", "en lokal huskeseddel", 1)
	lib, problems, err := library(t).WithOwn(fstest.MapFS{"da/048.md": {Data: []byte(changed)}})
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %v", problems, err)
	}
	g := lib.Guide(48, text.Da)
	if !g.Own || !strings.Contains(g.Purpose, "lokal") || g.Hash == library(t).Guide(48, text.Da).Hash {
		t.Errorf("own %t, purpose %q", g.Own, g.Purpose)
	}
	if g := lib.Guide(19, text.Da); g.Own || g.Broken != nil {
		t.Error("another guide is touched")
	}
	if g := lib.Guide(48, text.En); !g.Own || g.Lang != text.Da {
		t.Error("English readers do not get the municipality's Danish guide")
	}
}

// A broken own guide is named with file, line and field, and the built-in one is used.
func TestBrokenOwnGuide(t *testing.T) {
	bad := strings.Replace(string(mustRead(t, "content/da/048.md")), "status: draft", "status: færdig", 1)
	lib, problems, err := library(t).WithOwn(fstest.MapFS{"da/048.md": {Data: []byte(bad)}, "da/notes.md": {Data: []byte("x")}})
	if err != nil || len(problems) != 2 {
		t.Fatalf("%v, %v", problems, err)
	}
	if got := problems[0].In(text.En); !strings.HasPrefix(got, "da/048.md:4: status: ") {
		t.Errorf("got %q", got)
	}
	g := lib.Guide(48, text.Da)
	if g.Own || g.Generated || g.Broken == nil || g.Broken.File != "da/048.md" {
		t.Errorf("own %t, broken %v", g.Own, g.Broken)
	}
}

// No path leads out of the folder of guides, not by a symbolic link either.
func TestFolderIsClosed(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.md")
	dir := t.TempDir()
	if err := os.WriteFile(outside, mustRead(t, "content/da/048.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "da"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "da", "048.md")); err != nil {
		t.Skip("no symbolic links here")
	}
	root, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	lib, problems, err := library(t).WithOwn(root.FS())
	if err != nil || len(problems) != 1 {
		t.Fatalf("%v, %v", problems, err)
	}
	if lib.Guide(48, text.Da).Own || problems[0].Msg != text.GuideOutside {
		t.Errorf("a link led out of the folder, or it is said so: %s", problems[0].In(text.Da))
	}
}

// A workaround has a fault's id, an owner and a last day, after which it is expired.
func TestWorkaround(t *testing.T) {
	guide := string(mustRead(t, "content/da/048.md"))
	with := strings.Replace(guide, "sections:\n", "workarounds:\n  - error: F-12\n    owner: Ydelsesteamet\n    expires: \"2026-03-31\"\n    step: read\n    text: Åbn opgaven fra Sagsoverblik.\nsections:\n", 1)
	if got := said(Check(folder("da/048.md", with)), text.En); got != "" {
		t.Fatalf("got %q", got)
	}
	g, err := Parse([]byte(with))
	if err != nil || len(g.Workarounds) != 1 {
		t.Fatalf("%+v, %v", g.Workarounds, err)
	}
	w := g.Workarounds[0]
	if w.Expired(catalog.NewDate(2026, 3, 31)) || !w.Expired(catalog.NewDate(2026, 4, 1)) {
		t.Error("it holds to the end of its last day")
	}
	for old, want := range map[string]string{
		"2026-03-31": "is not a date", "step: read": "is not a later step", "owner: Ydelsesteamet": "Missing",
	} {
		bad := strings.Replace(with, old, map[string]string{"2026-03-31": "engang", "step: read": "step: nowhere", "owner: Ydelsesteamet": "owner: \"\""}[old], 1)
		if got := said(Check(folder("da/048.md", bad)), text.En); !strings.Contains(got, want) {
			t.Errorf("%s: got %q", old, got)
		}
	}
}

// Links, the edition and the fields of a guide are checked.
func TestChecksOfOwnGuides(t *testing.T) {
	guide := string(mustRead(t, "content/da/048.md"))
	for _, tt := range []struct{ old, new, want string }{
		{"en huskeseddel", "en [huskeseddel](findes-ikke.md)", "leads nowhere"},
		{"en huskeseddel", "en [huskeseddel](https://example.org/)", ""},
		{`edition: "2020, 2021"`, `edition: "2020"`, "Read it again"},
		{"steps:\n", "fields:\n  - name: Hemmeligt felt\nsteps:\n", "is not known from the sources"},
		{"steps:\n", "fields:\n  - name: Dispensation\nsteps:\n", ""},
	} {
		got := said(Check(folder("da/048.md", strings.Replace(guide, tt.old, tt.new, 1))), text.En)
		if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %q", tt.new, got)
		}
	}
}

// The 16 most frequent types of 2020 are the list of S1 l.92-111; S2 prints 13 of the ranks up to 20. All of them have a guide.
func TestCoverage(t *testing.T) {
	c := library(t).Coverage()
	if c.Of2020 != 16 || c.Top2020 != 16 || c.Of2021 != 13 || c.Top2021 != 13 {
		t.Errorf("%+v", c)
	}
	if c := unwritten(t).Coverage(); c.Top2020 != 0 || c.Of2020 != 16 {
		t.Errorf("without guides: %+v", c)
	}
}

// A municipality's layer may point to a file that is not named after its type; it goes before one that is, and is checked like one.
func TestNamedGuides(t *testing.T) {
	guide := string(mustRead(t, "content/da/048.md"))
	fsys := folder("da/048.md", guide, "da/fritekst.md", guide+"\nKommunens egen linje.\n")
	named := map[string]catalog.Number{"da/fritekst.md": 48}
	lib, problems, err := library(t).WithNamed(fsys, named)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %v", problems, err)
	}
	if g := lib.Guide(48, text.Da); !g.Own || !strings.Contains(g.Markdown, "Kommunens egen linje.") {
		t.Errorf("the named guide is not used: own %v", g.Own)
	}
	if _, problems, _ = library(t).WithNamed(fsys, nil); len(problems) != 1 || problems[0].Msg != text.GuideFileName {
		t.Errorf("without a layer the file is stray: %v", problems)
	}
	if _, problems, _ = library(t).WithNamed(fsys, map[string]catalog.Number{"da/fritekst.md": 19}); len(problems) != 1 || problems[0].Msg != text.GuideTypeNotFileName {
		t.Errorf("another type's guide: %v", problems)
	}
	lib, problems, _ = library(t).WithNamed(fsys, map[string]catalog.Number{"da/fritekst.md": 48, "da/mangler.md": 19})
	if len(problems) != 1 || problems[0].Msg != text.GuideNotThere || lib.Guide(19, text.Da).Own {
		t.Errorf("a file that is not there: %v", problems)
	}
}

// A layer's note and the place of KOMBIT's guide stand beside a guide and change neither text nor hash; approvals keep them.
func TestLayerBesideGuides(t *testing.T) {
	lib := library(t)
	layer := catalog.Layer{File: "kommune.toml", Types: map[catalog.Number]catalog.LayerType{
		19: {Note: "Spørg lægekonsulenten.", KombitGuide: "Kundenet", Lines: map[string]int{"note": 3, "kombit_guide": 4}},
	}}
	with := lib.WithLayer(layer).WithApproved(nil)
	g := with.Guide(19, text.Da)
	if want := (Local{"kommune.toml", "Spørg lægekonsulenten.", 3, "Kundenet", 4}); g.Local != want || g.Hash != lib.Guide(19, text.Da).Hash {
		t.Errorf("%+v", g.Local)
	}
	if with.Guide(40, text.Da).Local != (Local{}) || lib.Guide(19, text.Da).Local != (Local{}) {
		t.Error("a type the layer does not name has a note")
	}
}
