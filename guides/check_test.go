package guides

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rettidig/internal/text"
)

func soundGuide(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/sound.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func folder(files ...string) fs.FS {
	m := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		m[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return m
}

func said(problems []Problem, lang text.Lang) string {
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.In(lang))
	}
	return strings.Join(lines, "\n")
}

func TestBuiltInGuidesAreSound(t *testing.T) {
	sub, err := fs.Sub(content, "content")
	if err != nil {
		t.Fatal(err)
	}
	if got := said(Check(sub), text.En); got != "" {
		t.Error(got)
	}
}

// Each fault is one edit of a sound guide; Check names its line and field.
func TestCheckFindsFaults(t *testing.T) {
	sound := soundGuide(t)
	if got := said(Check(folder("da/114.md", sound)), text.En); got != "" {
		t.Fatalf("the sound guide: %s", got)
	}
	tests := []struct{ name, old, new, want string }{
		{"unknown field", "status: draft", "status: draft\ncolour: red", "5: colour: The field is not known."},
		{"unknown field in a choice", "resolves: true\n        next: close", "resolves: true\n        nexxt: close", "nexxt: The field is not known."},
		{"field written twice", "lang: da", "lang: da\nlang: da", "4: lang: The field already stands in line 3."},
		{"not a number", "type: 114", "type: hundred", "2: type: Here belongs a whole number."},
		{"not a text", "status: draft", "status: [draft]", "status: Here belongs a text."},
		{"not true or false", "deciding: true", "deciding: perhaps", "deciding: Here belongs true or false."},
		{"not a list", "law:", "law: SDPL\nlaws:", "law: Here belongs a list."},
		{"not fields", "    kind: read", "    kind: read\n  - read", "steps: Here belong fields"},
		{"unknown track", "        resolves: true", "        resolves: true\n        tracks: [999]", "tracks: The catalog has no task type 999."},
		{"broken yaml", "status: draft", "status: [draft", "The front matter cannot be read"},
		{"alias", "status: draft", "status: &a draft", "4: Anchors and aliases"},
		{"no front matter", "---\ntype", "type", "1: The file must begin with a front matter"},
		{"escape sequence", "Læs det.", "Læs \x1b[2J det.", "The character U+001B must not stand in a guide."},
		{"bidi mark", "Læs det.", "Læs \u202e det.", "The character U+202E"},
		{"not UTF-8", "Læs det.", "L\xe6s det.", "The character U+FFFD"},
		{"deep markdown", "Læs det.", strings.Repeat("> ", 17) + "dybt", "The text is nested more than 16 levels deep."},
		{"deep front matter", "status: draft", "status: " + strings.Repeat("[", 20) + strings.Repeat("]", 20), "nested more than 16 levels"},
		{"unknown type", "type: 114", "type: 999", "2: type: The catalog has no task type 999."},
		{"type is not the file's", "type: 114", "type: 19", "2: type: The number 19 does not agree with the file's name."},
		{"language is not the folder's", "lang: da", "lang: en", "3: lang: The language \"en\" does not agree with the folder."},
		{"title is not the catalog's", "# 114 Grænseværdi overskredet", "# 114 Grænser", "The heading must be \"# 114 Grænseværdi overskredet\"."},
		{"unknown status", "status: draft", "status: final", "4: status: \"final\" is not known. Write one of: draft."},
		{"a guide that calls itself checked", "status: draft", "status: checked", "4: status: A guide cannot call itself checked."},
		{"no edition", "edition: \"2020, 2021\"\n", "", "edition: Missing."},
		{"no purpose", "Formålet med vejledningen.\n", "", "Nothing stands under the heading"},
		{"law without version", "    version: ikke fastslået\n", "", "version: Missing."},
		{"law date", "2026-11-22", "22-11-2026", "9: checked: \"22-11-2026\" is not a date"},
		{"step without heading", "title: Læs", "title: Skim", "title: The text has no heading \"## Skim\"."},
		{"stray heading", "## Frist", "## Andet\n\n*Råd*\n\nMere.\n\n## Frist", "The heading \"Andet\" belongs to no step"},
		{"heading twice", "## Efterprøv", "## Efterprøv\n\n*Råd*\n\nEn gang til.\n\n## Efterprøv", "\"Efterprøv\" belongs to no step and no section, or stands twice."},
		{
			"step out of order", "## 2. Vælg\n\n*Kilde: S1 l.184*\n\nVælg.\n\n## 3. Markér som løst\n\n*Råd*\n\nMarkér.",
			"## 2. Markér som løst\n\n*Råd*\n\nMarkér.\n\n## 3. Vælg\n\n*Kilde: S1 l.184*\n\nVælg.",
			"The step \"Markér som løst\" does not stand in the order",
		},
		{"section missing", "  - id: verify\n", "  - id: later\n", "sections: The section \"verify\" is missing."},
		{"part empty", "*Kilde: S1 l.176*\n\nMandag.\n", "", "Nothing stands under the heading \"Frist\"."},
		{"part without basis", "*Kilde: S1 l.176*\n\n", "", "The part \"Frist\" must begin with what it rests on"},
		{"source without place", "*Kilde: S1 l.176*", "*Kilde*", "\"Frist\" must say where"},
		{"unknown kind", "kind: read", "kind: look", "kind: \"look\" is not known. Write one of: read, check, decide, act, close."},
		{"id form", "- id: read", "- id: Læs", "id: The id \"Læs\" may only hold"},
		{"id end", "- id: ask", "- id: end", "id: The id \"end\" may only hold"},
		{"id twice", "- id: close", "- id: read", "id: The id \"read\" is used twice."},
		{"choice id missing", "- id: ok\n        label", "- label", "id: Missing."},
		{"no deciding step", "    deciding: true\n", "", "deciding: Exactly one step must have deciding: true and be of kind decide; here there are 0."},
		{"deciding step of another kind", "kind: decide", "kind: act", "kind: \"act\" is not known. Write one of: decide."},
		{"choice without outcome", "        outcome: confirmed\n", "", "outcome: The choice \"ok\" does not say what is expected to follow."},
		{"unknown outcome", "outcome: confirmed", "outcome: fine", "outcome: \"fine\" is not known."},
		{"wait that resolves", "needs_date: true", "resolves: true", "needs_date: A choice that waits must have needs_date"},
		{"choice that does nothing", "        resolves: true\n        next: close", "        next: close", "needs_date: A choice that waits"},
		{"ask where nothing recurs", "        resolves: true\n        next: close", "        resolves: true\n        ask: true\n        next: close", "ask: ask must be false for this task type"},
		{"next unknown", "next: close", "next: closed", "next: \"closed\" is not a later step."},
		{"next goes back", "next: close", "next: read", "next: \"read\" is not a later step."},
		{"unknown follow-up", "next: close", "follow_up: [3]\n        next: close", "follow_up: The catalog has no task type 3."},
		{"unknown field name", "field: Lønform", "field: Løn", "field: The field \"Løn\" does not stand under fields."},
		{"unknown value", "value: Timeløn", "value: Akkord", "value: \"Akkord\" is not in the field's value list."},
		{"wide table", "| ok | ingen |", "| ok | " + strings.Repeat("bred ", 16) + "|", "The table is 89 characters wide; 76 is the most."},
		{"wide word", "Læs det.", strings.Repeat("x", 77), "A word is 77 characters long; 76 is the most."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(sound, tt.old) {
				t.Fatalf("the sound guide has no %q", tt.old)
			}
			got := said(Check(folder("da/114.md", strings.Replace(sound, tt.old, tt.new, 1))), text.En)
			if !strings.Contains(got, tt.want) || !strings.HasPrefix(got, "da/114.md:") {
				t.Errorf("got:\n%s\nwant: %s", got, tt.want)
			}
		})
	}
}

func TestCheckFindsPathsGoneWrong(t *testing.T) {
	early := "    kind: read\n    choices:\n      - {id: go, label: Videre}\n      - {id: stop, label: Stop, next: %s}\n"
	tests := []struct{ name, next, want string }{
		{"a path past the decision", "close", "steps"},
		{"an end before the decision", "end", "steps"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			guide := strings.Replace(soundGuide(t), "    kind: read\n", fmt.Sprintf(early, tt.next), 1)
			if got := said(Check(folder("da/114.md", guide)), text.En); !strings.Contains(got, "A path leads past the deciding step.") {
				t.Errorf("got: %s", got)
			}
		})
	}
	t.Run("a step nobody meets", func(t *testing.T) {
		guide := strings.ReplaceAll(soundGuide(t), "        resolves: true\n", "        resolves: true\n        next: end\n")
		guide = strings.Replace(guide, "        next: close\n", "", 1)
		if got := said(Check(folder("da/114.md", guide)), text.En); !strings.Contains(got, "No path leads to step \"close\".") {
			t.Errorf("got: %s", got)
		}
	})
}

func TestCheckComparesLanguages(t *testing.T) {
	sound := soundGuide(t)
	other := strings.Replace(strings.Replace(sound, "lang: da", "lang: en", 1), "- id: ask", "- id: asked", 1)
	got := said(Check(folder("da/114.md", sound, "en/114.md", other)), text.En)
	if !strings.Contains(got, "en/114.md:15: steps: Steps and choices are not those of da/114.md.") {
		t.Errorf("got: %s", got)
	}
}

func TestCheckFilesThatAreNoGuides(t *testing.T) {
	for name, data := range map[string]string{"empty": "", "only a line": "---", "only text": "# 114\n", "too large": strings.Repeat("x", MaxSize+1)} {
		if got := Check(folder("da/114.md", data)); len(got) != 1 || got[0].Line != 1 {
			t.Errorf("%s: got %v", name, got)
		}
	}
	if got := said(Check(folder("da/hej.md", soundGuide(t))), text.Da); !strings.Contains(got, "da/hej.md:1: Filen skal hedde") {
		t.Errorf("got: %s", got)
	}
}

func TestBrokenGuideFallsBackToTheCatalog(t *testing.T) {
	lib, err := LoadFS(folder("da/114.md", "---\ntype: [\n---\n"))
	if err != nil {
		t.Fatal(err)
	}
	if g := lib.Guide(114, text.Da); !g.Generated {
		t.Error("a broken file was shown as a guide")
	}
	if _, err := LoadFS(folder("da/hej.md", "")); err == nil {
		t.Error("a file name that is no type number was accepted")
	}
}
