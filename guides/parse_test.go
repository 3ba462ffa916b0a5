package guides

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"rettidig/internal/text"
)

func TestParseTakesTheGuideApart(t *testing.T) {
	g, err := Parse([]byte(soundGuide(t)))
	if err != nil {
		t.Fatal(err)
	}
	if g.Type != 114 || g.Title != "Grænseværdi overskredet" || g.Purpose != "Formålet med vejledningen." {
		t.Errorf("head: %d %q %q", g.Type, g.Title, g.Purpose)
	}
	if s := g.Steps[0]; s.Basis != BasisSource || s.Place != "S1 l.182-184" || !strings.HasSuffix(s.Text, "Læs det.") {
		t.Errorf("first step: %+v", s)
	}
	if s := g.Steps[2]; s.Basis != BasisAdvice || s.Place != "" {
		t.Errorf("last step: %+v", s)
	}
	if s := g.Sections[2]; s.ID != "law" || s.Heading != "Lov" || s.Basis != BasisLaw || s.Place != "SDPL § 47" {
		t.Errorf("law section: %+v", s)
	}
	if !strings.HasPrefix(g.Markdown, "# 114 ") || strings.Contains(g.Markdown, "lang: da") {
		t.Error("the markdown is not the text without its front matter")
	}
}

func TestHeadingInACodeFenceIsText(t *testing.T) {
	fenced := strings.Replace(soundGuide(t), "Læs det.", "```\n## Frist\n```", 1)
	if _, err := Parse([]byte(fenced)); err != nil {
		t.Error(err)
	}
}

// The hash stands in events: it may not change with the editor that saved the file, and must change with any word of it.
func TestHash(t *testing.T) {
	sound := soundGuide(t)
	hash := func(s string) string {
		g, err := Parse([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return g.Hash
	}
	want := hash(sound)
	for name, same := range map[string]string{
		"CRLF": strings.ReplaceAll(sound, "\n", "\r\n"), "byte order mark": "\ufeff" + sound, "newlines at the end": sound + "\n\n",
	} {
		if hash(same) != want {
			t.Errorf("%s changes the hash", name)
		}
	}
	for _, changed := range []string{strings.Replace(sound, "Mandag.", "Tirsdag.", 1), strings.Replace(sound, "next: close", "next: end", 1)} {
		if hash(changed) == want {
			t.Error("a changed guide has the same hash")
		}
	}
	if len(want) != 64 {
		t.Errorf("hash %q", want)
	}
	if a, b := unwritten(t).Guide(60, text.Da), unwritten(t).Guide(60, text.Da); a.Hash != b.Hash || len(a.Hash) != 64 {
		t.Error("a generated page's hash is not stable")
	}
	if lib := unwritten(t); lib.Guide(60, text.Da).Hash == lib.Guide(60, text.En).Hash {
		t.Error("two pages share a hash")
	}
}

// The worked example of docs/guide-writing.md is a sound guide.
func TestDocumentedExample(t *testing.T) {
	data, err := os.ReadFile("../docs/guide-writing.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(data), "\n```markdown\n")
	example, _, ok := strings.Cut(example, "```")
	if problems := Check(folder("da/048.md", example)); !ok || len(problems) > 0 {
		t.Errorf("found %t\n%s", ok, said(problems, text.En))
	}
}

// A hostile file of the largest size must be refused as fast as a sound one is read.
func TestHostileFilesAreCheap(t *testing.T) {
	for _, unit := range []string{"[", "{", "- ", "? ", "a: ", "!!a ", "&a ", "'", "|\n ", "#", "\n- 1"} {
		data := []byte("---\nsteps: " + strings.Repeat(unit, (MaxSize-64)/len(unit)) + "\n---\n# 1 x\n")
		start := time.Now()
		_, _ = Parse(data)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q: %s", unit, took)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(soundGuide(f)))
	for _, s := range []string{
		"", "---\n---\n", "---\nsteps: [[[[\n---\n", "---\na: &a [*a]\n---\n", "---\r\ntype: 1\r\n---\r\n## x\n", "---\n? {}\n---\n# 1 x",
		"---\nsteps:\n- {id: a, title: A, choices: [{id: b, next: a}]}\n---\n## A\n*Råd*\n", "---\n!!binary x: 1\n---\n", "---\ntype: 1e9\n---\n", "---\nøåøåøåøå\n---\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := Parse(data)
		var problems Problems
		if err != nil {
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("an error without problems: %v", err)
			}
			lines := strings.Count(string(data), "\n") + 1
			for _, p := range problems {
				if p.Line < 1 || p.Line > lines+1 || !utf8.ValidString(p.In(text.Da)) {
					t.Fatalf("problem %+v in %d lines", p, lines)
				}
			}
			return
		}
		ends := 0
		r := g.Start()
		for ; !r.Finished(); ends++ {
			step, _ := r.Current()
			if len(step.Choices) == 0 {
				r, err = r.Next()
			} else {
				r, err = r.Choose(step.Choices[0].ID)
			}
			if err != nil || ends > len(g.Steps) {
				t.Fatalf("a walk that does not end: %v", err)
			}
		}
		for _, p := range Check(folder("da/114.md", string(data))) {
			_ = p.In(text.En)
		}
	})
}
