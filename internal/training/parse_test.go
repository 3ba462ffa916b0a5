package training

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rettidig/catalog"
)

// sound is an exercise with one task and one question; tests put one thing in the place of another.
const sound = `---
title: {da: Prøve, en: Trial}
goal: {da: Nå det, en: Make it}
minutes: 5
speed: 10
start: 2026-11-23 08:00
end: 2026-11-24 12:00
tasks:
  - id: a
    type: 19
    status: Igangværende sag
    made: -1 09:00
    due: 2
    facts: {da: Ondt i ryggen, en: Back pain}
    expect: approved
    because: effect
  - id: b
    type: 56
    facts: {da: Timer mangler}
    expect: wait
    undone: true
questions:
  - id: q
    kind: choice
    text: {da: "Hvor mange?"}
    options:
      - {id: one, da: En}
      - {id: two, da: To}
    answer: one
---
Tekst
<!-- en -->
Text
`

// Every fault is named with the line and field it stands in.
func TestFaultsAreNamed(t *testing.T) {
	_, g := library(t)
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"speed: 10", "speed: 90", "5: speed"},
		{"speed: 10", "pace: 90", "5: pace"},
		{"end: 2026-11-24 12:00", "end: 2026-11-22 12:00", "7: end"},
		{"end: 2026-11-24 12:00", "end: 2026-12-24 12:00", "7: end"},
		{"start: 2026-11-23 08:00", "start: i morgen", "6: start"},
		{"type: 19", "type: 999", "10: type"},
		{"expect: approved", "expect: granted", "15: expect"},
		{"because: effect", "because: nothing", "16: because"},
		{"made: -1 09:00", "made: 3 09:00", "12: made"},
		{"made: -1 09:00", "made: snart", "12: made"},
		{"status: Igangværende sag", "status: Igangværende", "11: status"},
		{"status: Igangværende sag", "frequency: Kvartalsvis", "11: frequency"},
		{"due: 2", "due: -5", "13: due"},
		{"id: b", "id: a", "17: id"},
		{"expect: wait", "expect: computed", "20: expect"},
		{"type: 56", "type: 6", "21: undone"},
		{"facts: {da: Timer mangler}", "facts: {en: no Danish}", "19: facts"},
		{"answer: one", "answer: three", "29: answer"},
		{"kind: choice", "kind: essay", "24: kind"},
		{"kind: choice", "kind: deletable\n    type: 999", "25: type"},
		{"id: b", "case: a\n    id: b", "17: case"},
		{"---\ntitle", "title", "1: "},
		{"Tekst", "Tekst \x1b[31m", "31: "},
		{"minutes: 5", "minutes: &x 5", "4: "},
		{"minutes: 5", "minutes: fem", "4: "},
	} {
		fsys := fstest.MapFS{"prove.md": {Data: []byte(strings.Replace(sound, c.old, c.new, 1))}}
		problems, _, err := Check(fsys, g)
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		if len(problems) > 0 {
			said = strings.TrimPrefix(problems[0].In("en"), "prove.md:")
		}
		if (c.want == "") != (said == "") || !strings.HasPrefix(said, c.want) {
			t.Errorf("%q for %q: %q, want %q", c.new, c.old, said, c.want)
		}
	}
}

// A broken exercise of the user's never stops the program: the built-in one of its name is used and says so.
func TestABrokenExerciseIsReplaced(t *testing.T) {
	_, g := library(t)
	own := fstest.MapFS{
		"first-monday.md": {Data: []byte("---\nspeed: 5\n---\n")},
		"mine.md":         {Data: []byte(sound)},
		"broken.md":       {Data: []byte("nothing")},
		"deletion.md":     {Data: []byte(strings.Replace(sound, "Prøve", "Vores egen", 1))},
	}
	l, err := Load(g, own)
	if err != nil {
		t.Fatal(err)
	}
	x, ok := l.Find("first-monday")
	if !ok || x.Own || x.Broken == nil || x.Broken.File != "first-monday.md" {
		t.Errorf("first-monday: %v %v %+v", ok, x.Own, x.Broken)
	}
	if x, _ := l.Find("deletion"); !x.Own || x.Title.Da != "Vores egen" {
		t.Errorf("the own exercise does not stand before the built-in one: %+v", x.Title)
	}
	if x, ok := l.Find("mine"); !ok || !x.Own {
		t.Error("an own exercise of a new name is not there")
	}
	if _, ok := l.Find("broken"); ok {
		t.Error("a broken exercise can be started")
	}
	if len(l.Problems()) < 2 {
		t.Errorf("problems: %v", l.Problems())
	}
}

// No link leads out of the folder, and what is too large, too many or no plain file is refused.
func TestAFolderIsReadSafely(t *testing.T) {
	_, g := library(t)
	dir := t.TempDir()
	secret := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(secret, []byte(sound), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(dir, "out.md")); err != nil {
		t.Skip("no links here")
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "big.md"), make([]byte, MaxSize+1), 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	l, err := Load(g, root.FS())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"out", "folder", "big"} {
		if _, ok := l.Find(name); ok {
			t.Errorf("%s was read", name)
		}
	}
	if len(l.Problems()) != 3 {
		t.Errorf("problems: %v", l.Problems())
	}
	many := fstest.MapFS{}
	for i := range MaxOwn + 1 {
		many[fmt.Sprintf("x%d.md", i)] = &fstest.MapFile{}
	}
	if _, err := Load(g, many); err == nil {
		t.Error("too many files were read")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(sound))
	f.Add([]byte("---\ntasks: [{id: a, type: 19, made: \"1 06:00\"}]\n---\n"))
	f.Add([]byte("---\ndraw: {tasks: 500, daily: 35}\nstart: 2026-11-23 08:00\nend: 2026-12-04 08:00\n---\n"))
	l, g := libraries()
	f.Fuzz(func(_ *testing.T, data []byte) {
		fsys := fstest.MapFS{"x.md": {Data: data}}
		d := readFile(fsys, "x.md", g)
		for _, p := range d.problems {
			_ = p.In("da")
		}
		if len(d.problems) > 0 {
			return
		}
		day := l.Open(d.exercise, 1)
		for _, q := range d.exercise.Questions {
			day.Right(q, catalog.DefaultRules())
			q.Choices("en")
		}
		Judge(day, g, catalog.DefaultRules(), Done{At: d.exercise.End})
	})
}
