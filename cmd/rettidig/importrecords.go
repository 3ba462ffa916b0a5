package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newImportListCommand lists the records of imports, newest first.
func newImportListCommand(a *app, out io.Writer) *cobra.Command {
	limit := 0
	cmd := &cobra.Command{
		Use: "list", Short: a.t(text.CmdImportListShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runImportList(cmd.Context(), a, limit, out) },
	}
	cmd.Flags().IntVar(&limit, "limit", 0, a.t(text.CmdImportFlagLimit))
	return cmd
}

// newImportShowCommand shows one of them.
func newImportShowCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "show N", Short: a.t(text.CmdImportShowShort), Args: a.wants("N"),
		RunE: func(cmd *cobra.Command, args []string) error { return runImportShow(cmd.Context(), a, args[0], out) },
	}
}

// record is the record of an import with the name of who made it.
type record struct {
	store.ImportRecord
	by string
}

// recordJSON is a line of `import list` and `import show`; see docs/json.md. The keys are stable.
type recordJSON struct {
	Number   int         `json:"number"`
	File     *string     `json:"file"`
	SHA256   string      `json:"sha256"`
	At       *string     `json:"at"`
	By       *string     `json:"by"`
	Role     store.Role  `json:"role"`
	Rows     int         `json:"rows"`
	Bad      int         `json:"bad"`
	Encoding *string     `json:"encoding"`
	Profile  *string     `json:"profile"`
	Taken    *string     `json:"taken"`
	Scope    []string    `json:"scope"`
	Forced   bool        `json:"forced"`
	Counts   store.Tally `json:"counts"`
	Undone   bool        `json:"undone"`
}

func (r record) json() recordJSON {
	j := recordJSON{
		Number: r.Number, File: jsonText(r.File), SHA256: r.SHA256, At: jsonTime(r.At), By: jsonText(r.by), Role: r.Role, Rows: r.Rows, Bad: r.Bad,
		Encoding: jsonText(r.Encoding), Profile: jsonText(r.Profile), Scope: scopeWords(r.Extract), Counts: r.Counts, Undone: r.Undone != 0,
	}
	if r.Extract != nil {
		j.Taken, j.Forced = jsonTime(r.Extract.Taken), r.Extract.Forced
	}
	if j.Counts == nil {
		j.Counts = store.Tally{}
	}
	return j
}

// scopeWords writes a scope as --scope takes it; empty for all of KSD.
func scopeWords(e *store.Extract) []string {
	words := []string{}
	if e == nil {
		return words
	}
	for _, o := range e.Scope.Owners {
		words = append(words, "owner="+safe.Line(o))
	}
	for _, n := range e.Scope.Types {
		words = append(words, "type="+strconv.Itoa(int(n)))
	}
	for _, c := range e.Scope.Cases {
		words = append(words, "case="+safe.Line(c))
	}
	return words
}

func recordOf(v *store.Snapshot, r store.ImportRecord) record {
	m, _ := v.Member(r.Staff)
	return record{r, m.Name}
}

func runImportList(ctx context.Context, a *app, limit int, w io.Writer) error {
	if limit < 0 {
		return &usageError{a.t(text.CmdBadLimit)}
	}
	return a.reading(ctx, "import", func(s *session) error {
		var list []record
		err := s.View(ctx, func(v *store.Snapshot) error {
			for _, r := range v.Imports(limit) {
				list = append(list, recordOf(v, r))
			}
			return nil
		})
		if err != nil {
			return err
		}
		return a.writeRecords(w, list)
	})
}

func (a *app) writeRecords(w io.Writer, list []record) error {
	if a.opts.json {
		for _, r := range list {
			if err := writeJSON(w, r.json()); err != nil {
				return err
			}
		}
		return nil
	}
	if len(list) == 0 {
		a.say(w, text.CmdImportNone)
		return nil
	}
	line := func(n, at, taken, rows, bad, by, file string) {
		fmt.Fprintln(w, a.cut(cell(n, 5)+cell(at, 23)+cell(taken, 23)+cell(rows, 9)+cell(bad, 6)+cell(by, 18)+file))
	}
	line(a.t(text.CmdColID), a.t(text.CmdImportColWhen), a.t(text.CmdImportColTaken), a.t(text.CmdImportColRows), a.t(text.CmdImportColBad),
		a.t(text.CmdImportColBy), a.t(text.CmdImportColFile))
	for _, r := range list {
		line(strconv.Itoa(r.Number), a.when(r.At), a.takenWord(r), strconv.Itoa(r.Rows), strconv.Itoa(r.Bad), r.by, a.fileWord(r))
	}
	return nil
}

// fileWord is the file's name, and that the import was undone.
func (a *app) fileWord(r record) string {
	if r.Undone == 0 {
		return safe.Line(r.File)
	}
	return strings.TrimSpace(safe.Line(r.File) + " " + a.t(text.CmdImportListUndone))
}

// takenWord is when a snapshot was taken; a dash for a plain import.
func (a *app) takenWord(r record) string {
	if r.Extract == nil {
		return "-"
	}
	return a.when(r.Extract.Taken)
}

func runImportShow(ctx context.Context, a *app, arg string, w io.Writer) error {
	n, err := a.importNumber(arg)
	if err != nil {
		return err
	}
	return a.reading(ctx, "import", func(s *session) error {
		var r record
		err := s.View(ctx, func(v *store.Snapshot) error {
			found, err := v.Import(n)
			if err != nil {
				return a.tellOf(err, text.CmdImportBadNumber, strconv.Itoa(n))
			}
			r = recordOf(v, found)
			return nil
		})
		if err != nil {
			return err
		}
		if a.opts.json {
			return writeJSON(w, r.json())
		}
		a.writeRecord(w, r)
		return nil
	})
}

func (a *app) writeRecord(w io.Writer, r record) {
	fmt.Fprintln(w, a.t(text.CmdImportTitle, r.Number))
	a.fact(w, text.CmdImportColFile, safe.Line(r.File))
	a.fact(w, text.CmdImportColWhen, a.when(r.At))
	a.fact(w, text.CmdImportColBy, r.by)
	a.fact(w, text.CmdImportFactRole, a.roleWord(r.Role))
	a.fact(w, text.CmdImportColRows, strconv.Itoa(r.Rows))
	a.fact(w, text.CmdImportColBad, strconv.Itoa(r.Bad))
	a.fact(w, text.CmdImportFactEnc, safe.Line(r.Encoding))
	a.fact(w, text.CmdImportFactProf, safe.Line(r.Profile))
	a.recordExtract(w, r)
	if r.Undone != 0 {
		a.fact(w, text.CmdImportFactUndo, a.t(text.CmdImportUndone, r.Undone))
	}
	a.fact(w, text.CmdImportFactSum, r.SHA256)
	for _, kind := range store.PlanKinds() {
		if n := r.Counts[kind]; n > 0 {
			a.say(w, text.CmdSnapshotCount, n, a.t(text.PlanKind(string(kind))))
		}
	}
}

func (a *app) recordExtract(w io.Writer, r record) {
	if r.Extract == nil {
		a.fact(w, text.CmdImportColTaken, a.t(text.CmdImportPlain))
		return
	}
	a.fact(w, text.CmdImportColTaken, a.when(r.Extract.Taken))
	a.fact(w, text.CmdImportFactScope, strings.Join(scopeWords(r.Extract), " "))
	if r.Extract.Forced {
		a.fact(w, text.CmdImportFactForce, a.t(text.CmdImportForced))
	}
}
