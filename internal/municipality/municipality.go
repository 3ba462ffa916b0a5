// Package municipality reads the file in which a municipality lays its own knowledge of the task types over that of the sources.
//
// The file is TOML and may be shared. It never edits what the sources say: it classes the types they leave unknown, raises a type's impact, sets due
// days, and adds notes, guides and the place of KOMBIT's guide. What is wrong with it is told with line and field; the field is then left out, so that the
// sources' fact stands. The package keeps no state and reads no environment.
package municipality

import (
	_ "embed"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

//go:embed example.toml
var example []byte

// Example gives a file that uses every field, to begin from.
func Example() []byte { return append([]byte(nil), example...) }

// maxFile is far more than a layer over every type takes; a larger file is not read into memory.
const maxFile = 256 << 10

// Load reads a layer's file. A missing file is an empty layer. Problems are told beside what could be used.
func Load(path string) (catalog.Layer, []Problem) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return catalog.Layer{}, nil
	case err == nil && info.IsDir():
		return catalog.Layer{}, []Problem{{Msg: text.LayerFolder}}
	case err == nil && info.Size() > maxFile:
		return catalog.Layer{}, []Problem{{Msg: text.LayerTooLarge, Args: []any{maxFile >> 10}}}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return catalog.Layer{}, []Problem{{Msg: text.LayerUnreadable}}
	}
	l, problems := Parse(data)
	l.File = filepath.Base(path)
	return l, problems
}

// Problem is one thing wrong with a layer's file.
type Problem struct {
	Line  int    // from 1; 0 for the file as a whole
	Field string // for example type.137.class; empty for the file as a whole
	Msg   text.Msg
	Args  []any
}

// Type is the task type the problem is about; ok is false when it is about none.
func (p Problem) Type() (n catalog.Number, ok bool) {
	_, rest, ok := strings.Cut(p.Field, keyType+".")
	number, _, _ := strings.Cut(rest, ".")
	i, err := strconv.Atoi(number)
	return catalog.Number(i), ok && err == nil
}

// In gives the problem in a language, with line and field.
func (p Problem) In(lang text.Lang) string {
	s := lang.T(p.Msg, p.Args...)
	switch {
	case p.Line == 0 && p.Field == "":
		return s
	case p.Line == 0:
		return p.Field + ": " + s
	case p.Field == "":
		return lang.T(text.LayerLine, p.Line, s)
	}
	return lang.T(text.LayerLineField, p.Line, p.Field, s)
}
