package guides

import (
	"fmt"
	"strings"

	"rettidig/internal/text"
)

// Problem is one fault of a guide file.
type Problem struct {
	File  string // path in the folder that was checked; empty from Parse
	Line  int    // from 1
	Field string // the field of the front matter, empty for a fault in the text
	Msg   text.Msg
	Args  []any
}

// In gives the fault as FILE:LINE: FIELD: sentence, in the language.
func (p Problem) In(lang text.Lang) string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File + ":")
	}
	fmt.Fprintf(&b, "%d: ", p.Line)
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	b.WriteString(lang.T(p.Msg, p.Args...))
	return b.String()
}

// Problems are the faults of one guide file, as an error.
type Problems []Problem

// Error gives one fault a line, in English.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.In(text.En)
	}
	return strings.Join(lines, "\n")
}
