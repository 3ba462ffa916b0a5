package demo

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"

	"rettidig/catalog"
	"rettidig/store"
)

// headings are the columns of a task file in the order WriteCSV writes them; docs/import-format.md says what each holds.
func headings() []string {
	return []string{
		"opgave_id", "opgavetype_nr", "opgavetype", "sagsnummer", "sagsstatus", "cpr", "navn", "cvr", "virksomhed", "oprettet", "frist",
		"oprindelig_frist", "sagsbehandler", "udbetalingsfrekvens", "p_nummer", "sagstype", "bemærkning",
	}
}

// WriteCSV writes the rows as a task file that `rettidig import` reads: semicolons, UTF-8, Danish dates. It writes row by row and keeps none.
// The values of this package never begin like a formula, so none is escaped.
func WriteCSV(w io.Writer, rows iter.Seq[store.ImportRow]) error {
	out := csv.NewWriter(w)
	out.Comma = ';'
	if err := out.Write(headings()); err != nil {
		return fmt.Errorf("write task file: %w", err)
	}
	record := make([]string, 0, len(headings()))
	for r := range rows {
		record = append(record[:0], r.KSDID, strconv.Itoa(int(r.Type)), typeName(r), r.Case, r.CaseStatus, r.CPR, r.Name, r.CVR, r.Company,
			moment(r.Created), r.Due.Danish(), r.OriginalDue.Danish(), r.Caseworker, r.Frequency, r.PNumber, r.CaseKind, r.Remark)
		if err := out.Write(record); err != nil {
			return fmt.Errorf("write line %d of the task file: %w", r.Line, err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write task file: %w", err)
	}
	return nil
}

func typeName(r store.ImportRow) string {
	if t, known := catalog.Lookup(r.Type); known {
		return t.Name
	}
	return r.TypeName
}

func moment(m catalog.Moment) string {
	if m.DateOnly {
		return m.Date().Danish()
	}
	return m.Time.In(catalog.Copenhagen).Format("02-01-2006 15:04")
}
