package safe

import "strings"

// Cell returns s fit to be a cell of a CSV or XLSX file: a ' is put before anything a spreadsheet might run as a formula.
// UnCell takes it off again, and UnCell(Cell(s)) equals s for every s.
func Cell(s string) string {
	if formula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

// UnCell takes off the ' that Cell put on. Text that merely begins with an apostrophe keeps it.
func UnCell(s string) string {
	if strings.HasPrefix(s, "'") && formula(strings.TrimLeft(s, "'")) {
		return s[1:]
	}
	return s
}

// formula reports whether a spreadsheet might take s for a formula: it begins with = + - @, a full-width form of these, a tab or a line break.
func formula(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r', '\n':
		return true
	case 0xEF: // the full-width forms begin with this byte
		return strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") || strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠")
	}
	return false
}
