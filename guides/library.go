package guides

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rettidig/catalog"
	"rettidig/internal/text"
)

//go:embed content
var content embed.FS

// Library finds the guide of a task type. It is safe for several goroutines: two SSH sessions may share it.
type Library struct {
	*books
	approved map[key]Approved // see WithApproved
	layer    catalog.Layer    // see WithLayer
}

// books are the texts of a library, shared by all that judge them.
type books struct {
	fsys  fs.FS
	files map[key]string // path of each written guide
	own   *own           // the municipality's, nil without a folder
	mu    sync.Mutex
	read  map[key]Guide // those parsed so far
}

type key struct {
	number catalog.Number
	lang   text.Lang
}

// Load opens the built-in guides. It only looks at their names: each is parsed when it is first asked for, so a start costs nothing.
func Load() (*Library, error) {
	sub, err := fs.Sub(content, "content")
	if err != nil {
		return nil, fmt.Errorf("built-in guides: %w", err)
	}
	return LoadFS(sub)
}

// LoadFS opens the guides of a folder laid out as the built-in ones: LANG/NUMBER.md, for example da/019.md. Other names are an error.
func LoadFS(fsys fs.FS) (*Library, error) {
	names, err := fs.Glob(fsys, "*/*.md")
	if err != nil {
		return nil, fmt.Errorf("list guides: %w", err)
	}
	lib := &Library{books: &books{fsys: fsys, files: make(map[key]string, len(names)), read: make(map[key]Guide)}}
	for _, name := range names {
		k, ok := fileKey(name)
		if !ok {
			return nil, fmt.Errorf("guide %s: %w", name, ErrFileName)
		}
		lib.files[k] = name
	}
	return lib, nil
}

// ErrFileName says that a guide's file is not named LANG/NUMBER.md.
var ErrFileName = errors.New("not named LANG/NUMBER.md, for example da/019.md")

func fileKey(name string) (key, bool) {
	lang, ok := text.ParseLang(path.Dir(name))
	n, err := strconv.ParseUint(strings.TrimSuffix(path.Base(name), ".md"), 10, 16)
	return key{catalog.Number(n), lang}, ok && err == nil && n > 0
}

// Guide gives the guide of a type: the written one in the language, else the one written in Danish, else a page made from the
// catalog's facts and marked Generated. A written guide that cannot be read counts as not written; Check says what is wrong with it.
func (l *Library) Guide(n catalog.Number, lang text.Lang) Guide {
	for _, k := range []key{{n, lang}, {n, text.Da}} {
		if g, ok := l.written(k); ok {
			return l.local(l.judged(l.marked(g, n, k.lang)), n)
		}
	}
	return l.local(l.marked(generate(n, lang), n, lang), n)
}

// Langs lists the languages a type has a written guide in, Danish first.
func (l *Library) Langs(n catalog.Number) []text.Lang {
	var out []text.Lang
	for _, lang := range []text.Lang{text.Da, text.En} {
		if _, ok := l.written(key{n, lang}); ok {
			out = append(out, lang)
		}
	}
	return out
}

// Written lists the types that have a written guide, ascending.
func (l *Library) Written() []catalog.Number {
	var out []catalog.Number
	for k := range l.files {
		out = append(out, k.number)
	}
	if l.own != nil {
		for k := range l.own.files {
			out = append(out, k.number)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (l *Library) written(k key) (Guide, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if g, ok := l.read[k]; ok {
		return g, true
	}
	name, ok := l.files[k]
	if !ok {
		return Guide{}, false
	}
	g, err := readGuide(l.fsys, name)
	if err != nil {
		return Guide{}, false
	}
	l.read[k] = g
	return g, true
}

func readGuide(fsys fs.FS, name string) (Guide, error) {
	data, err := readCapped(fsys, name)
	if err != nil {
		return Guide{}, fmt.Errorf("guide %s: %w", name, err)
	}
	g, err := Parse(data)
	if err != nil {
		return Guide{}, fmt.Errorf("guide %s: %w", name, err)
	}
	return g, nil
}
