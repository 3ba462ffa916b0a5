package main

import (
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rettidig/internal/exchange"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type importOptions struct {
	fileFlags
	snapshotFlags
	guessFlags
	file   string
	dryRun bool
	strict bool

	watch    bool
	interval time.Duration
	badTo    string // the folder of the files of bad rows; empty: beside the file
}

// newImportCommand takes a task file into the queue.
func newImportCommand(a *app, out io.Writer) *cobra.Command {
	o := importOptions{}
	file := a.t(text.CmdArgFile)
	cmd := &cobra.Command{
		Use: "import " + file, Short: a.t(text.CmdImportShort), Long: a.t(text.CmdImportLong), Args: a.wants(file),
		Example: "rettidig import opgaver.csv --dry-run\nrettidig import opgaver.xlsx --sheet Opgaver\nrettidig import - < opgaver.csv",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.file = args[0]
			if err := a.checkGuess(o); err != nil {
				return err
			}
			if o.guess {
				return runGuess(cmd.Context(), a, o, out)
			}
			if o.watch {
				switch {
				case o.dryRun:
					return &usageError{a.t(text.CmdWatchNoDryRun)}
				case o.taken != "":
					return &usageError{a.t(text.CmdWatchNoTaken)}
				}
				return runWatch(cmd.Context(), a, o, out)
			}
			return runImport(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.t(text.CmdImportFlagDryRun))
	cmd.Flags().BoolVar(&o.strict, "strict", false, a.t(text.CmdImportFlagStrict))
	o.fileFlags.add(cmd, a)
	o.snapshotFlags.add(cmd, a)
	cmd.Flags().BoolVar(&o.guess, "guess", false, a.t(text.CmdImportFlagGuess))
	cmd.Flags().StringVar(&o.save, "save", "", a.t(text.CmdImportFlagSave))
	cmd.Flags().BoolVar(&o.watch, "watch", false, a.t(text.CmdImportFlagWatch))
	cmd.Flags().DurationVar(&o.interval, "interval", watchInterval, a.t(text.CmdImportFlagInterval))
	cmd.AddCommand(newProfilesCommand(a, out), newImportListCommand(a, out), newImportShowCommand(a, out), newImportUndoCommand(a, out))
	return cmd
}

// importJSON is the report of an import; see docs/json.md. The keys are stable.
type importJSON struct {
	Rows      int            `json:"rows"`
	Added     int            `json:"added"`
	Changed   int            `json:"changed"`
	Unchanged int            `json:"unchanged"`
	Removed   int            `json:"removed"`
	Bad       int            `json:"bad"`
	Encoding  string         `json:"encoding"`
	Delimiter string         `json:"delimiter"`
	Form      exchange.Form  `json:"form"`
	Sheet     *string        `json:"sheet"`
	Profile   *string        `json:"profile"`
	WithoutID int            `json:"without_id"`
	NoIDLines []int          `json:"without_id_lines"` // the first of them
	Still     []store.TaskID `json:"still_in_file"`
	Met       []store.TaskID `json:"expectations_met"`
	BadFile   *string        `json:"bad_file"`
	DryRun    bool           `json:"dry_run"`
	Resumed   bool           `json:"resumed"`
}

// runImport takes the file's good rows, sets the bad ones aside, and reports both. It does not hold the store between chunks: colleagues go on
// reading and working while it runs.
func runImport(ctx context.Context, a *app, o importOptions, w io.Writer) error {
	return a.take(ctx, o, w)
}

// take imports one file and reports it. Bad rows end it with a *badRowsError.
func (a *app) take(ctx context.Context, o importOptions, w io.Writer) error {
	return a.acting(ctx, "import", store.ImportChunk{}, func(s *session, who store.Actor) error {
		bar := a.newBar(text.CmdImportProgress)
		path := o.file
		opts, err := a.fileOptions(s, o.fileFlags)
		if err != nil {
			return err
		}
		if path == stdinArg {
			path = a.fromStdin(s, &opts)
		}
		if opts.Snapshot, err = a.snapshotOptions(s, o.snapshotFlags); err != nil {
			return err
		}
		if o.badTo != "" {
			opts.BadTo = o.badTo
		}
		opts.DryRun, opts.Strict, opts.OnBad = o.dryRun, o.strict, a.badRow(bar, w)
		d := exchange.Deps{Store: polite{s.Store, s.engine}, Actor: who, Now: s.now}
		defer collectAt(importPace)()
		r, err := exchange.Import(ctx, d, path, opts, bar.showImport)
		bar.done()
		if err != nil {
			return err
		}
		if opts.Snapshot != nil {
			err = a.writeSnapshot(ctx, w, r)
		} else {
			err = a.writeImport(w, r)
		}
		if err != nil {
			return err
		}
		if r.Bad > 0 {
			return &badRowsError{rows: r.Bad}
		}
		return nil
	})
}

// badRow lists a bad row: line, column and reason. Beside JSON the list goes to the other stream.
func (a *app) badRow(b *bar, w io.Writer) func(*exchange.RowError) {
	if a.opts.json {
		w = a.stderr
	}
	return func(e *exchange.RowError) {
		b.done()
		a.say(w, text.CmdSentence, e.In(a.lang))
	}
}

func (a *app) writeImport(w io.Writer, r exchange.Report) error {
	if a.opts.json {
		return writeJSON(w, importOf(r))
	}
	for _, warning := range r.Warnings {
		a.say(w, text.CmdSentence, warning.In(a.lang))
	}
	head := text.CmdImportDone
	if r.DryRun {
		head = text.CmdImportPlan
	}
	a.say(w, head, r.File, r.Rows, string(r.Encoding))
	if r.Sheet != "" {
		a.say(w, text.CmdImportSheet, safe.Line(r.Sheet))
	}
	if r.Profile != "" {
		a.say(w, text.CmdImportProfile, r.Profile)
	}
	a.say(w, text.CmdImportCounts, r.Added, r.Changed, r.Unchanged, r.Removed, r.Bad)
	if r.Resumed {
		a.say(w, text.CmdImportResumed, r.Earlier)
	}
	for _, s := range importLists(r) {
		a.say(w, text.CmdSentence, s.In(a.lang))
	}
	if r.BadFile != "" {
		a.say(w, text.CmdImportBadFile, r.BadFile)
	}
	return nil
}

// importLists names the rows without KSD's id, the tasks resolved here that still stand in the file, and the expected ones that have come.
func importLists(r exchange.Report) (said []exchange.Sentence) {
	add := func(m text.Msg, args ...any) { said = append(said, exchange.Sentence{Msg: m, Args: args}) }
	if r.WithoutID > 0 {
		add(text.CmdImportWithoutID, r.WithoutID, lines(r.WithoutIDLines, r.WithoutID))
	}
	if len(r.StillInFile) > 0 {
		add(text.CmdImportStill, len(r.StillInFile), idList(r.StillInFile))
	}
	if len(r.ExpectationsMet) > 0 {
		add(text.CmdImportMet, len(r.ExpectationsMet), idList(r.ExpectationsMet))
	}
	return said
}

func importOf(r exchange.Report) importJSON {
	j := importJSON{
		Rows: r.Rows, Added: r.Added, Changed: r.Changed, Unchanged: r.Unchanged, Removed: r.Removed, Bad: r.Bad,
		Encoding: string(r.Encoding), Delimiter: delimiter(r.Delimiter), WithoutID: r.WithoutID,
		Form: r.Form, Sheet: jsonText(r.Sheet), Profile: jsonText(r.Profile),
		NoIDLines: append([]int{}, r.WithoutIDLines...),
		Still:     r.StillInFile, Met: r.ExpectationsMet, BadFile: jsonText(r.BadFile), DryRun: r.DryRun, Resumed: r.Resumed,
	}
	if j.Still == nil {
		j.Still = []store.TaskID{}
	}
	if j.Met == nil {
		j.Met = []store.TaskID{}
	}
	return j
}

// lines names the lines of a file, with an ellipsis where there are more of them.
func lines(known []int, total int) string {
	names := make([]string, 0, len(known)+1)
	for _, n := range known {
		names = append(names, strconv.Itoa(n))
	}
	if len(known) < total {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// delimiter names what stands between the cells; a tab would not be seen.
func delimiter(d string) string {
	if d == "\t" {
		return "tab"
	}
	return safe.Line(d)
}
