package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// say writes one sentence on a line of its own, safe for a terminal.
func (a *app) say(w io.Writer, m text.Msg, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = safe.Line(s)
		}
	}
	fmt.Fprintln(w, a.t(m, args...))
}

// writeJSON writes one object on one line.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// when gives an instant in Copenhagen as the language writes it.
func (a *app) when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(catalog.Copenhagen).Format(a.t(text.CmdTimeLayout))
}

// day gives a date as the language writes it.
func (a *app) day(d catalog.Date) string {
	if a.lang == text.En {
		return d.String()
	}
	return d.Danish()
}

// jsonTime is an instant in RFC 3339 with Copenhagen's offset, or null.
func jsonTime(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.In(catalog.Copenhagen).Format(time.RFC3339)
	return &s
}

// jsonDate is a date as YYYY-MM-DD, or null.
func jsonDate(d catalog.Date) *string { return jsonText(d.String()) }

// jsonMoment is an instant where the source gave a time, a date where it gave none.
func jsonMoment(m catalog.Moment) *string {
	if m.Time.IsZero() {
		return nil
	}
	if m.DateOnly {
		return jsonDate(m.Date())
	}
	return jsonTime(m.Time)
}

// jsonText is text safe for a terminal, or null when there is none.
func jsonText(s string) *string {
	if s == "" {
		return nil
	}
	s = safe.Line(s)
	return &s
}

// idList writes task ids with commas.
func idList(ids []store.TaskID) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = strconv.FormatUint(uint64(id), 10)
	}
	return strings.Join(parts, ", ")
}

// taskID reads a task's number.
func (a *app) taskID(s string) (store.TaskID, error) {
	id, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 10, 64)
	if err != nil || id == 0 {
		return 0, &usageError{a.t(text.CmdBadID, safe.Line(safe.MaskIn(s)))}
	}
	return store.TaskID(id), nil
}

// typeNumber reads a task type's number; leading zeroes are allowed, as in 019.
func (a *app) typeNumber(s string) (catalog.Number, error) {
	n, err := strconv.ParseUint(s, 10, 15)
	if err != nil || n == 0 {
		return 0, &usageError{a.t(text.CmdBadNumber, safe.Line(safe.MaskIn(s)))}
	}
	return catalog.Number(n), nil
}
