package main

import (
	"path/filepath"
	"strings"

	"rettidig/internal/exchange"
	"rettidig/internal/text"
)

// keepPasted puts rows by that were pasted in the terminal, under a name that stands for a file's path. They are kept until the program ends:
// first the plan reads them, then the import.
func (t *screens) keepPasted(rows string) string {
	t.paste.Lock()
	defer t.paste.Unlock()
	if t.pasted == nil {
		t.pasted = map[string]string{}
	}
	name := t.t(text.PasteName, len(t.pasted)+1)
	t.pasted[name] = rows
	return name
}

// fromPaste reads pasted rows in the place of a file, when the path is the name of some.
func (t *screens) fromPaste(s *session, path string, opts *exchange.Options) {
	t.paste.Lock()
	defer t.paste.Unlock()
	if rows, ok := t.pasted[path]; ok {
		opts.Input, opts.BadTo = strings.NewReader(rows), filepath.Dir(s.path)
	}
}
