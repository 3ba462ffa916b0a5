package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"rettidig/internal/text"
)

// View is a saved view: a filter with a name, and what goes with it.
type View struct {
	Name   string `toml:"name"`
	Key    string `toml:"key,omitempty"`   // one letter, pressed in the menu of views; empty for none
	Filter string `toml:"filter"`          // in the filter language
	Order  string `toml:"order,omitempty"` // impact, deadline, release or age; empty for impact
	Group  string `toml:"group,omitempty"` // "case" shows a row a case; empty shows tasks
	ready  bool
	words  text.Msg // a ready view's names
	filter text.Msg // and its filter, in both languages
	lines  map[string]int
}

// Ready reports whether the view comes with the program.
func (v View) Ready() bool { return v.ready }

// In gives a ready view in a language; the views of a file stand as they were written.
func (v View) In(lang text.Lang) View {
	if v.ready {
		v.Name, v.Filter = lang.T(v.words), lang.T(v.filter)
	}
	return v
}

// Names are the names the view goes by: a ready one those in both languages.
func (v View) Names() []string {
	if v.ready {
		return []string{v.words.Da, v.words.En}
	}
	return []string{v.Name}
}

func (v View) named(name string) bool {
	return slices.ContainsFunc(v.Names(), func(s string) bool { return strings.EqualFold(s, name) })
}

// Line is the line of a field in the file, the view's own for a field that is not there, and 0 for a ready view.
func (v View) Line(field string) int {
	if n := v.lines[field]; n > 0 {
		return n
	}
	return v.lines[""]
}

// ViewProblem is what is wrong with a file of views, and where.
type ViewProblem struct {
	Line  int    // 0: the file as a whole
	Field string // empty: the line as a whole
	msg   text.Msg
	args  []any
}

// Problem makes a problem of a field that the caller found, such as a filter that cannot be read.
func (v View) Problem(field, why string) ViewProblem {
	return ViewProblem{Line: v.Line(field), Field: field, msg: text.Msg{Da: "%s", En: "%s"}, args: []any{why}}
}

// In gives the sentence in a language.
func (p ViewProblem) In(lang text.Lang) string {
	s := lang.T(p.msg, p.args...)
	switch {
	case p.Line == 0:
		return s
	case p.Field == "":
		return lang.T(text.ViewsLine, p.Line, s)
	}
	return lang.T(text.ViewsLineField, p.Line, p.Field, s)
}

// DefaultViews is the file of saved views when the user names none. A team can share another.
func DefaultViews() string { return filepath.Join(xdg.ConfigHome, "rettidig", "views.toml") }

// ReadyViews are the views that come with the program, in Danish; In gives them in another language.
func ReadyViews() []View {
	ready := func(key, order, name, english, filter, inEnglish string) View {
		return View{Name: name, Key: key, Filter: filter, Order: order, ready: true, words: text.Msg{Da: name, En: english}, filter: text.Msg{Da: filter, En: inEnglish}}
	}
	return []View{
		ready("m", "deadline", "Før mandag", "Before Monday", "bloker:udbetaling,forkert eller frist:<kørsel", "block:payment,wrong or due:<run"),
		ready("s", "release", "Sidste blokering", "Last blocker", "rest:0", "left:0"),
		ready("g", "", "Genkomne", "Came back", "genkommet", "returned"),
		ready("k", "", "Mangler i KSD", "Missing in KSD", "tilstand:mangler", "state:not_marked"),
		ready("i", "", "Mine", "Mine", "hos:mig", "with:me"),
		ready("u", "", "Uden ejer", "Without owner", "hos:ingen", "with:nobody"),
		ready("p", "", "Stikprøver", "Sample checks", "type:13", "type:13"),
	}
}

// LoadViews reads a file of views and lays it over the ready ones: a view of the same name takes the place of the ready one, and a key belongs to
// the file first. What is wrong is told beside it and never hides the views that are right; a missing file is no problem.
func LoadViews(path string) ([]View, []ViewProblem) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return ReadyViews(), nil
	}
	if err != nil {
		return ReadyViews(), []ViewProblem{{msg: text.ViewsUnreadable, args: []any{path}}}
	}
	if len(data) > maxFile {
		return ReadyViews(), []ViewProblem{{msg: text.ViewsTooLarge, args: []any{path}}}
	}
	own, problems := ParseViews(data)
	return overReady(own), problems
}

// overReady puts the file's views behind the ready ones they do not replace.
func overReady(own []View) []View {
	var list []View
	for _, r := range ReadyViews() {
		if slices.ContainsFunc(own, func(v View) bool { return r.named(v.Name) }) {
			continue
		}
		if slices.ContainsFunc(own, func(v View) bool { return v.Key == r.Key }) {
			r.Key = ""
		}
		list = append(list, r)
	}
	return append(list, own...)
}

// viewsFile is the file as TOML.
type viewsFile struct {
	View []View `toml:"view"`
}

// ParseViews reads the views of a file.
func ParseViews(data []byte) ([]View, []ViewProblem) {
	var file viewsFile
	meta, err := toml.Decode(string(data), &file)
	if err != nil {
		return nil, []ViewProblem{parseProblem(err)}
	}
	places := viewLines(data)
	var problems []ViewProblem
	for _, key := range meta.Undecoded() {
		problems = append(problems, ViewProblem{Line: fieldLine(data, key[len(key)-1]), Field: key.String(), msg: text.ViewsUnknownField})
	}
	var good []View
	for i, v := range file.View {
		if i < len(places) {
			v.lines = places[i]
		}
		p, ok := checkView(&v, good)
		if !ok {
			problems = append(problems, p)
			if p.Field != "key" {
				continue
			}
			v.Key = ""
		}
		good = append(good, v)
	}
	return good, problems
}

func parseProblem(err error) ViewProblem {
	var bad toml.ParseError
	if errors.As(err, &bad) {
		return ViewProblem{Line: bad.Position.Line, Field: bad.LastKey, msg: text.ViewsBroken, args: []any{bad.Message}}
	}
	p := ViewProblem{msg: text.ViewsBroken, args: []any{err.Error()}}
	_, _ = fmt.Sscanf(err.Error(), "toml: line %d", &p.Line) // a value of the wrong type is told in words only
	return p
}

// checkView finds what is wrong with a view; ok is true when nothing is.
func checkView(v *View, before []View) (p ViewProblem, ok bool) {
	wrong := func(field string, m text.Msg, args ...any) (ViewProblem, bool) {
		return ViewProblem{Line: v.Line(field), Field: field, msg: m, args: args}, false
	}
	v.Name = strings.TrimSpace(v.Name)
	switch {
	case v.Name == "":
		return wrong("name", text.ViewsNoName)
	case !slices.Contains([]string{"", "impact", "deadline", "release", "age"}, v.Order):
		return wrong("order", text.ViewsBadOrder, v.Order)
	case v.Group != "" && v.Group != "case":
		return wrong("group", text.ViewsBadGroup, v.Group)
	case v.Key != "" && !ViewKey(v.Key):
		return wrong("key", text.ViewsBadKey, v.Key)
	}
	for _, b := range before {
		if strings.EqualFold(b.Name, v.Name) {
			return wrong("name", text.ViewsTwice, v.Name)
		}
		if b.Key != "" && b.Key == v.Key {
			return wrong("key", text.ViewsKeyTaken, v.Key, b.Name)
		}
	}
	return ViewProblem{}, true
}

// ViewKey reports whether a key can open a view: one letter. Digits switch tabs, and signs may need AltGr.
func ViewKey(s string) bool {
	r := []rune(s)
	return len(r) == 1 && unicode.IsLetter(r[0])
}

// viewLines finds the lines of every view and its fields: the TOML package tells them for broken files only.
func viewLines(data []byte) []map[string]int {
	var list []map[string]int
	for i, l := range strings.Split(string(data), "\n") {
		l = strings.TrimSpace(l)
		if strings.HasPrefix(l, "[[") && strings.HasPrefix(strings.TrimSpace(l[2:]), "view") {
			list = append(list, map[string]int{"": i + 1})
			continue
		}
		if field, _, found := strings.Cut(l, "="); found && len(list) > 0 {
			list[len(list)-1][strings.Trim(strings.TrimSpace(field), `"'`)] = i + 1
		}
	}
	return list
}

// fieldLine finds the first line that sets a field.
func fieldLine(data []byte, field string) int {
	for i, l := range strings.Split(string(data), "\n") {
		name, _, _ := strings.Cut(l, "=")
		if strings.Trim(strings.TrimSpace(name), `"'[] `) == field {
			return i + 1
		}
	}
	return 0
}

// ErrViews says that a file of views cannot be added to because it cannot be read as it is.
var ErrViews = errors.New("the file of views is broken: mend it before another view is saved")

// SaveView adds a view to the file, or takes the place of the one of that name. What else stands in the file, comments too, stays unless the view is
// replaced; then the file is written anew. The file is made 0600; one that is there keeps its rights, since a team may share it.
func SaveView(path string, v View) error {
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read views: %w", err)
	}
	own, problems := ParseViews(data)
	if len(problems) > 0 {
		return fmt.Errorf("%s: %w", path, ErrViews)
	}
	at := slices.IndexFunc(own, func(o View) bool { return strings.EqualFold(o.Name, v.Name) })
	out := bytes.NewBuffer(bytes.TrimRight(data, "\n"))
	if at >= 0 {
		own[at] = v
		out.Reset()
		if err := toml.NewEncoder(out).Encode(viewsFile{own}); err != nil {
			return fmt.Errorf("write views: %w", err)
		}
		return writeViews(path, out.Bytes())
	}
	if out.Len() > 0 {
		out.WriteString("\n\n")
	}
	if err := toml.NewEncoder(out).Encode(viewsFile{[]View{v}}); err != nil {
		return fmt.Errorf("write views: %w", err)
	}
	if _, problems := ParseViews(out.Bytes()); len(problems) > 0 {
		return &ViewError{problems[0]}
	}
	return writeViews(path, out.Bytes())
}

// ViewError says what is wrong with a view that was to be saved.
type ViewError struct{ Problem ViewProblem }

// In gives the sentence in a language.
func (e *ViewError) In(lang text.Lang) string { return lang.T(e.Problem.msg, e.Problem.args...) }

// Error gives the sentence in English.
func (e *ViewError) Error() string { return e.In(text.En) }

func writeViews(path string, data []byte) error {
	mode := fs.FileMode(0o600)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write views: %w", err)
	}
	if err := replace(path, data); err != nil {
		return fmt.Errorf("write views: %w", err)
	}
	if err := os.Chmod(path, mode); err != nil {
		return fmt.Errorf("write views: %w", err)
	}
	return nil
}
