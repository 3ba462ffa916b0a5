package exchange

import (
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// field is a column this program knows.
type field int

const (
	fieldID field = iota
	fieldTypeNumber
	fieldTypeName
	fieldCase
	fieldStatus
	fieldCPR
	fieldName
	fieldCVR
	fieldCompany
	fieldCreated
	fieldDue
	fieldOriginalDue
	fieldCaseworker
	fieldFrequency
	fieldPNumber
	fieldKind
	fieldRemark
	// The columns of a file of bad rows. All but the last are passed over.
	fieldBadLine
	fieldBadColumn
	fieldBadReason
	fieldTwin
	fieldCount
)

// headings are the columns as docs/import-format.md lists them. They are this program's own: neither source says how KSD exports a task list.
var headings = [fieldCount]string{
	"opgave_id", "opgavetype_nr", "opgavetype", "sagsnummer", "sagsstatus", "cpr", "navn", "cvr", "virksomhed", "oprettet", "frist",
	"oprindelig_frist", "sagsbehandler", "udbetalingsfrekvens", "p_nummer", "sagstype", "bemærkning",
	"fejl_linje", "fejl_kolonne", "fejl_årsag", "fejl_ens",
}

// columns pairs the optional fields with the store's bits for them.
var columns = map[field]store.Cols{
	fieldStatus: store.ColStatus, fieldKind: store.ColKind, fieldCPR: store.ColCPR, fieldName: store.ColName, fieldCVR: store.ColCVR,
	fieldCompany: store.ColCompany, fieldPNumber: store.ColPNumber, fieldFrequency: store.ColFrequency, fieldDue: store.ColDue,
	fieldOriginalDue: store.ColOriginalDue, fieldCaseworker: store.ColCaseworker, fieldRemark: store.ColRemark,
}

// maxColumns is how many columns a file may have; more is no task file.
const maxColumns = 256

// layout says where each field stands in the rows of a file.
type layout struct {
	cells   []string        // the headings as the file has them
	at      [fieldCount]int // index of the cell, -1 when the file has no such column
	has     store.Cols
	unknown []string // headings that were passed over
	profile *Profile // how headings, values and dates are written; nil for this program's own form
}

// newLayoutBy reads a header by a profile. Beside an error the layout is what could be read of it, or nil.
func newLayoutBy(p *Profile, cells []string) (*layout, error) {
	l := &layout{cells: append([]string(nil), cells...), profile: p}
	for f := range l.at {
		l.at[f] = -1
	}
	if len(cells) > maxColumns {
		return nil, fileError(nil, text.TaskFileManyColumns, len(cells), maxColumns)
	}
	for i, cell := range cells {
		if err := l.place(i, cell); err != nil {
			return l, err
		}
	}
	if err := l.checkRequired(); err != nil {
		return l, err
	}
	for f, bit := range columns {
		if l.at[f] >= 0 {
			l.has |= bit
		}
	}
	return l, nil
}

func (l *layout) place(i int, cell string) error {
	f, ok := l.profile.fieldOf(cell)
	switch {
	case !ok && strings.TrimSpace(cell) == "":
	case !ok:
		l.unknown = append(l.unknown, shown(cell))
	case l.at[f] >= 0:
		return fileError(nil, text.TaskFileColumnTwice, headings[f], l.at[f]+1, i+1)
	default:
		l.at[f] = i
	}
	return nil
}

// required reports whether the columns every row needs are there.
func (l *layout) required() bool { return len(l.missing()) == 0 }

// missing lists the columns every row needs that are not there.
func (l *layout) missing() []string {
	var missing []string
	if l.at[fieldTypeNumber] < 0 && l.at[fieldTypeName] < 0 {
		missing = append(missing, headings[fieldTypeNumber]+"/"+headings[fieldTypeName])
	}
	for _, f := range []field{fieldCase, fieldCreated} {
		if l.at[f] < 0 {
			missing = append(missing, headings[f])
		}
	}
	return missing
}

// checkRequired refuses a file without the columns every row needs.
func (l *layout) checkRequired() error {
	missing := l.missing()
	if len(missing) == 0 {
		return nil
	}
	return fileError(nil, text.TaskFileColumnsMissing, strings.Join(missing, ", "))
}

// headingKey folds a heading, so that it is found however it is spelled: case, spaces, underscores, hyphens and æøå or ae oe aa do not matter.
func headingKey(s string) string {
	var b strings.Builder
	for _, r := range safe.Fold(safe.Line(s)) {
		if ('a' <= r && r <= 'z') || ('0' <= r && r <= '9') {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// delimiters in the order they are tried; the first wins when two do as well.
const delimiters = ";,\t"

// detectDelimiter returns the delimiter under which the line names most fields.
func detectDelimiter(line string, p *Profile) byte {
	best, most := delimiters[0], -1
	for i := range len(delimiters) {
		if n := p.countKnown(headerCells(line, delimiters[i])); n > most {
			best, most = delimiters[i], n
		}
	}
	return best
}

func headerCells(line string, comma byte) []string {
	var rec record
	if _, state := cutQuotes(&rec, line, comma, '\n', true); state != wellFormed {
		return split(nil, line, comma)
	}
	return rec.cells
}

// shown makes a piece of a file fit to stand in a sentence: one line, no CPR number, not too long.
func shown(s string) string {
	const most = 40
	runes := []rune(safe.MaskIn(safe.Line(strings.TrimSpace(s))))
	if len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return string(runes)
}
