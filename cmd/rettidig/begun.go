package main

import (
	"cmp"
	"io"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// tellBegun says that an import has not ended, so that nobody takes half a file for all of it.
func (a *app) tellBegun(w io.Writer, s *session) {
	if s.begun == nil {
		return
	}
	msg := text.ImportBegun
	if s.begun.Extract != nil {
		msg = text.ImportBegunSnapshot
	}
	a.say(w, msg, cmp.Or(safe.Line(s.begun.File), a.t(text.ImportBegunUnnamed)))
}

// begunFile names the file of an import that has not ended, for JSON; null when there is none.
func (a *app) begunFile(s *session) *string {
	if s.begun == nil {
		return nil
	}
	return jsonText(cmp.Or(s.begun.File, a.t(text.ImportBegunUnnamed)))
}
