package demo

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
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
	return writeCSV(w, rows, headings(), func(record []string, r store.ImportRow) []string {
		record = append(record, leading(r)...)
		record = append(record, r.CPR, r.Name)
		return append(record, trailing(r)...)
	})
}

// WriteDay is WriteCSV with a last column that says in every line that it is invented, so that a simulated export is never taken for one of KSD's.
// It has no column of CPR numbers: the queue gives them to nobody without logging it, and a column that a file lacks is left as it is.
func WriteDay(w io.Writer, rows iter.Seq[store.ImportRow]) error {
	head := slices.DeleteFunc(headings(), func(h string) bool { return h == "cpr" })
	return writeCSV(w, rows, append(head, "simuleret"), func(record []string, r store.ImportRow) []string {
		record = append(record, leading(r)...)
		record = append(record, r.Name)
		return append(append(record, trailing(r)...), "opdigtet")
	})
}

// leading are the cells before the citizen, trailing those behind.
func leading(r store.ImportRow) []string {
	return []string{r.KSDID, strconv.Itoa(int(r.Type)), typeName(r), r.Case, r.CaseStatus}
}

func trailing(r store.ImportRow) []string {
	return []string{
		r.CVR, r.Company, moment(r.Created), r.Due.Danish(), r.OriginalDue.Danish(), r.Caseworker, r.Frequency, r.PNumber, r.CaseKind, r.Remark,
	}
}

func writeCSV(w io.Writer, rows iter.Seq[store.ImportRow], head []string, cells func([]string, store.ImportRow) []string) error {
	out := csv.NewWriter(w)
	out.Comma = ';'
	if err := out.Write(head); err != nil {
		return fmt.Errorf("write task file: %w", err)
	}
	record := make([]string, 0, len(head))
	for r := range rows {
		record = cells(record[:0], r)
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
