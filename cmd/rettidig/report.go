package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
)

type reportOptions struct {
	form   string
	asOf   string
	format string
}

// newReportCommand holds the reports.
func newReportCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{Use: "report", Short: a.t(text.CmdReportShort), Args: a.noSuchCommand(), RunE: a.needsCommand}
	cmd.AddCommand(newR23Command(a, out), newBlockingCommand(a, out), newReturnsCommand(a, out), newForecastCommand(a, out))
	return cmd
}

// newR23Command prints R23 in one of its forms.
func newR23Command(a *app, out io.Writer) *cobra.Command {
	o := reportOptions{}
	cmd := &cobra.Command{
		Use: "r23", Short: a.t(text.CmdR23Short), Long: a.t(text.CmdR23Long), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runR23(cmd.Context(), a, o, out) },
	}
	cmd.Flags().StringVar(&o.form, "form", "new", a.t(text.CmdR23FlagForm))
	cmd.Flags().StringVar(&o.asOf, "as-of", "", a.t(text.CmdR23FlagAsOf))
	a.formatFlag(cmd, &o)
	return cmd
}

// newBlockingCommand prints open tasks by what they hold back.
func newBlockingCommand(a *app, out io.Writer) *cobra.Command {
	o := reportOptions{}
	cmd := &cobra.Command{
		Use: "blocking", Short: a.t(text.CmdBlockingShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runBlocking(cmd.Context(), a, o, out) },
	}
	a.formatFlag(cmd, &o)
	return cmd
}

func (a *app) formatFlag(cmd *cobra.Command, o *reportOptions) {
	cmd.Flags().StringVar(&o.format, "format", formatText, a.t(text.CmdReportFlagFormat))
}

// The values of --format.
const (
	formatText     = "text"
	formatCSV      = "csv"
	formatMarkdown = "markdown"
)

// runR23 prints the unresolved tasks: the old form by month of original due date, the new one by type with blocking class.
func runR23(ctx context.Context, a *app, o reportOptions, w io.Writer) error {
	if o.form != "old" && o.form != "new" {
		return &usageError{a.t(text.CmdBadForm, o.form)}
	}
	if o.form == "new" && o.asOf != "" {
		return &usageError{a.t(text.CmdAsOfNeedsOld)}
	}
	return a.reading(ctx, "report", func(s *session) error {
		asOf := catalog.DateOf(s.now())
		if o.asOf != "" {
			d, err := a.date(o.asOf)
			if err != nil {
				return err
			}
			asOf = d
		}
		var t report.Table
		err := s.View(ctx, func(v *store.Snapshot) error {
			if o.form == "old" {
				t = report.R23Old(v.DueCounts(asOf), asOf, a.lang)
			} else {
				t = report.R23New(v.TypeCounts(), v.Rules(), a.lang)
			}
			return nil
		})
		if err != nil {
			return err
		}
		return a.writeTable(w, t, o.format)
	})
}

// runBlocking prints open tasks by what they hold back.
func runBlocking(ctx context.Context, a *app, o reportOptions, w io.Writer) error {
	return a.reading(ctx, "report", func(s *session) error {
		var t report.Table
		err := s.View(ctx, func(v *store.Snapshot) error {
			t = report.Blocking(v.TypeCounts(), v.Rules(), a.lang)
			return nil
		})
		if err != nil {
			return err
		}
		return a.writeTable(w, t, o.format)
	})
}

// writeTable writes a table in the format asked for; --json wins over it.
func (a *app) writeTable(w io.Writer, t report.Table, format string) error {
	switch {
	case a.opts.json:
		return report.WriteJSON(w, t)
	case format == formatText:
		return report.WriteTerminal(w, t, report.Terminal{Width: a.terminal.width})
	case format == formatCSV:
		return report.WriteCSV(w, t, report.CSVOptions{})
	case format == formatMarkdown:
		return report.WriteMarkdown(w, t)
	}
	return &usageError{a.t(text.CmdBadFormat, format)}
}
