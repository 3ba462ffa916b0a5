package guides

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/calc"
	"rettidig/internal/text"
)

// MaxOwn is how many guides a municipality's folder may hold.
const MaxOwn = 1000

// ErrTooMany says that a folder holds more than MaxOwn guides.
var ErrTooMany = fmt.Errorf("more than %d guides", MaxOwn)

// own is a municipality's folder of guides that lie over the built-in ones.
type own struct {
	files  map[key]string
	broken map[key]Problem // the first fault of a guide that cannot be used
	stray  []Problem       // files that are not guides, and faults of the figures

	parameters calc.Parameters // the municipality's own figures of the law
}

// OpenFolder opens a folder of guides for reading. No path leads out of it, not by a link either. The caller closes it.
func OpenFolder(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("folder of guides: %w", err)
	}
	return root, nil
}

// WithOwn lays a municipality's guides over the library's: a sound one takes the place of the built-in one and is marked Own. A broken one is
// named with file, line and field in Guide.Broken of the guide used instead, and in the problems returned; it never stops the program.
// Every file is read and checked here, so that a fault is known before the guide is needed; fsys is not used afterwards.
func (l *Library) WithOwn(fsys fs.FS) (*Library, []Problem, error) { return l.WithNamed(fsys, nil) }

// WithNamed is WithOwn for a folder of which some files are not named after a type: named gives their types by path, for example
// da/raskmelding.md. Such a file goes before one named after the type. A file that is named and not there is a problem.
func (l *Library) WithNamed(fsys fs.FS, named map[string]catalog.Number) (*Library, []Problem, error) {
	names, err := fs.Glob(fsys, "*/*.md")
	if err != nil {
		return l, nil, fmt.Errorf("list guides: %w", err)
	}
	if len(names) > MaxOwn {
		return l, nil, ErrTooMany
	}
	out := &Library{books: &books{fsys: l.fsys, files: l.files, read: map[key]Guide{}, own: &own{files: map[key]string{}, broken: map[key]Problem{}}}, approved: l.approved, layer: l.layer}
	for _, name := range names {
		if _, last := named[name]; !last {
			out.takeOwn(fsys, name, named)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		if !slices.Contains(names, name) {
			out.own.stray = append(out.own.stray, Problem{File: name, Line: 1, Msg: text.GuideNotThere})
			continue
		}
		out.takeOwn(fsys, name, named)
	}
	out.takeParameters(fsys)
	return out, out.Problems(), nil
}

// namedKey says which guide a file is: what it is named to be, else what its name says.
func namedKey(name string, named map[string]catalog.Number) (key, bool) {
	if n, ok := named[name]; ok {
		lang, known := text.ParseLang(path.Dir(name))
		return key{n, lang}, known
	}
	return fileKey(name)
}

func (l *Library) takeOwn(fsys fs.FS, name string, named map[string]catalog.Number) {
	c := checkFile(fsys, name, named)
	k := c.key
	switch {
	case !c.keyed:
		l.own.stray = append(l.own.stray, Problem{File: name, Line: 1, Msg: text.GuideFileName})
	case len(c.problems) > 0:
		l.own.broken[k] = c.problems[0]
	default:
		delete(l.own.broken, k)
		l.own.files[k] = name
		c.guide.Own = true
		l.read[k] = c.guide
	}
}

// Problems lists what is wrong in the municipality's folder, one fault a file, by file.
func (l *Library) Problems() []Problem {
	if l.own == nil {
		return nil
	}
	out := append([]Problem(nil), l.own.stray...)
	for _, p := range l.own.broken {
		out = append(out, p)
	}
	sortProblems(out)
	return out
}

// marked adds to a built-in guide that the municipality's own one is broken.
func (l *Library) marked(g Guide, n catalog.Number, lang text.Lang) Guide {
	if l.own == nil || g.Own {
		return g
	}
	if p, ok := l.own.broken[key{n, lang}]; ok {
		g.Broken = &p
	}
	return g
}

// takeParameters reads the municipality's own figures of the law. With a fault in the file the built-in ones stand alone.
func (l *Library) takeParameters(fsys fs.FS) {
	figures, problems := readParameters(fsys)
	l.own.stray = append(l.own.stray, problems...)
	for i := range figures {
		figures[i].Own = true
	}
	l.own.parameters = figures
}
