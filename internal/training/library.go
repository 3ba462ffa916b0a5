package training

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"rettidig/guides"
	"rettidig/internal/text"
)

//go:embed content/*.md
var content embed.FS

// Library holds the exercises there are: the built-in ones, with the user's own over them. It is read once and safe to share.
type Library struct {
	list     []Exercise // in showing order
	problems []guides.Problem
}

// Load reads the built-in exercises and, when own is not nil, those of a folder over them. A sound one takes the place of the built-in one of its
// name; a broken one is named with file, line and field in Broken of the one used instead and in Problems, and never stops the program. Only files
// named *.md directly in the folder are read, at most MaxOwn of at most MaxSize bytes; hand in the file system of an os.Root, which no link leaves.
func Load(lib *guides.Library, own fs.FS) (*Library, error) {
	built, err := fs.Sub(content, "content")
	if err != nil {
		return nil, fmt.Errorf("built-in exercises: %w", err)
	}
	docs, err := readFolder(built, lib)
	if err != nil {
		return nil, err
	}
	l := &Library{}
	for _, d := range docs {
		l.problems = append(l.problems, d.problems...)
		l.put(d)
	}
	if own != nil {
		if docs, err = readFolder(own, lib); err != nil {
			return nil, err
		}
		for _, d := range docs {
			d.exercise.Own = true
			l.problems = append(l.problems, d.problems...)
			l.put(d)
		}
	}
	slices.SortStableFunc(l.list, inOrder)
	return l, nil
}

// put takes an exercise in, over one of the same name; a broken one only marks the one it would have replaced.
func (l *Library) put(d *document) {
	i := slices.IndexFunc(l.list, func(x Exercise) bool { return x.Name+".md" == d.file })
	switch {
	case len(d.problems) > 0 && i >= 0:
		l.list[i].Broken = &d.problems[0]
	case len(d.problems) > 0:
	case i >= 0:
		l.list[i] = d.exercise
	default:
		l.list = append(l.list, d.exercise)
	}
}

// inOrder puts own exercises first, then those for a whole class in the order of a course, then the guides' by number.
func inOrder(a, b Exercise) int {
	course := []string{"first-monday", "regeneration", "deletion", "manager-overdue", "manager-month", "manager-blocking", "drill-week"}
	rank := func(x Exercise) int {
		if i := slices.Index(course, x.Name); i >= 0 && !x.Own {
			return 1 + i
		} else if x.Own {
			return 0
		}
		return 1 + len(course)
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Name, b.Name))
}

// guidePrefix begins the names of the exercises that drill one guide each; their tasks are what days are drawn from.
const guidePrefix = "guide-"

// List gives every exercise that can be started, in the order to show them.
func (l *Library) List() []Exercise { return l.list }

// Find gives the exercise of a name.
func (l *Library) Find(name string) (Exercise, bool) {
	i := slices.IndexFunc(l.list, func(x Exercise) bool { return x.Name == name })
	if i < 0 {
		return Exercise{}, false
	}
	return l.list[i], true
}

// Problems lists what is wrong with exercises, by file and line.
func (l *Library) Problems() []guides.Problem { return l.problems }

// Check reads a folder of exercises and lists what is wrong, by file and line, and how many files there are.
func Check(fsys fs.FS, lib *guides.Library) ([]guides.Problem, int, error) {
	docs, err := readFolder(fsys, lib)
	var out []guides.Problem
	for _, d := range docs {
		out = append(out, d.problems...)
	}
	return out, len(docs), err
}

// CheckBuiltIn is Check of the exercises that come with the program.
func CheckBuiltIn(lib *guides.Library) ([]guides.Problem, int, error) {
	built, err := fs.Sub(content, "content")
	if err != nil {
		return nil, 0, fmt.Errorf("built-in exercises: %w", err)
	}
	return Check(built, lib)
}

// ErrTooMany says that a folder holds more than MaxOwn exercises.
var ErrTooMany = fmt.Errorf("more than %d exercises", MaxOwn)

func readFolder(fsys fs.FS, lib *guides.Library) ([]*document, error) {
	files, err := fs.Glob(fsys, "*.md")
	if err != nil {
		return nil, fmt.Errorf("list exercises: %w", err)
	}
	if len(files) > MaxOwn {
		return nil, ErrTooMany
	}
	var out []*document
	for _, file := range files {
		out = append(out, readFile(fsys, file, lib))
	}
	return out, nil
}

func readFile(fsys fs.FS, file string, lib *guides.Library) *document {
	name := strings.TrimSuffix(file, ".md")
	data, err := readCapped(fsys, file)
	if err != nil && !errors.Is(err, errTooLarge) {
		d := &document{file: file}
		d.add(1, "", text.GuideCannotRead, err.Error())
		return d
	}
	d := parse(name, data) // too much of it is told by its length
	d.check(lib)
	slices.SortStableFunc(d.problems, func(a, b guides.Problem) int { return a.Line - b.Line })
	return d
}

var errTooLarge = errors.New("too large")

// readCapped reads a file, and no more of it than tells that it is too large. Anything but a plain file is refused: a pipe would never end.
func readCapped(fsys fs.FS, file string) ([]byte, error) {
	info, err := fs.Stat(fsys, file)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fs.ErrInvalid
	}
	f, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err == nil && len(data) > MaxSize {
		err = errTooLarge
	}
	return data, err
}
