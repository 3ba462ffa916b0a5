package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
)

// spanOptions bound the resolutions a report counts; both ends are days, and both are optional.
type spanOptions struct{ from, to string }

func (o *spanOptions) add(cmd *cobra.Command, a *app) {
	cmd.Flags().StringVar(&o.from, "from", "", a.t(text.CmdReportFlagFrom))
	cmd.Flags().StringVar(&o.to, "to", "", a.t(text.CmdReportFlagTo))
}

// span gives the instants [from, to) of the days asked for; everything when none is.
func (a *app) span(o spanOptions, now time.Time) (from, to time.Time, err error) {
	to = now.Add(time.Minute)
	if o.from != "" {
		d, err := a.date(o.from)
		if err != nil {
			return from, to, err
		}
		from = d.At(0)
	}
	if o.to != "" {
		d, err := a.date(o.to)
		if err != nil {
			return from, to, err
		}
		to = (d + 1).At(0)
	}
	if o.from != "" && o.to != "" && !from.Before(to) {
		return from, to, &usageError{a.t(text.CmdReportSpan)}
	}
	return from, to, nil
}

// newReturnsCommand prints how many resolved tasks came back.
func newReturnsCommand(a *app, out io.Writer) *cobra.Command {
	o, span, by := reportOptions{}, spanOptions{}, ""
	cmd := &cobra.Command{
		Use: "returns", Short: a.t(text.CmdReturnsShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runReturns(cmd.Context(), a, o, span, by, out) },
	}
	cmd.Flags().StringVar(&by, "by", string(report.ReturnsByType), a.t(text.CmdReturnsFlagBy))
	span.add(cmd, a)
	a.formatFlag(cmd, &o)
	return cmd
}

// runReturns prints what the store counts of the tasks resolved here that KSD made again.
func runReturns(ctx context.Context, a *app, o reportOptions, so spanOptions, by string, w io.Writer) error {
	split, ok := report.ParseReturnsBy(by)
	if !ok {
		return &usageError{a.t(text.CmdReturnsBadBy, by)}
	}
	lib, err := a.library()
	if err != nil {
		return err
	}
	name := func(n catalog.Number, given store.Answer) string {
		return lib.Guide(n, a.lang).Named(guides.Answer(given))
	}
	return a.resolvedIn(ctx, so, func(v *store.Snapshot, from, to time.Time) report.Table {
		return report.Returns(v.Returns(from, to), split, a.lang, name)
	}, o, w)
}

// newForecastCommand prints how many of the decisions that were expected have been seen.
func newForecastCommand(a *app, out io.Writer) *cobra.Command {
	o, span := reportOptions{}, spanOptions{}
	cmd := &cobra.Command{
		Use: "forecast-check", Short: a.t(text.CmdForecastShort), Long: a.t(text.CmdForecastLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.resolvedIn(cmd.Context(), span, func(v *store.Snapshot, from, to time.Time) report.Table {
				return report.ForecastCheck(v.Forecasts(from, to), a.lang)
			}, o, out)
		},
	}
	span.add(cmd, a)
	a.formatFlag(cmd, &o)
	return cmd
}

// resolvedIn writes a table made of the resolutions of a span of time.
func (a *app) resolvedIn(ctx context.Context, so spanOptions, make func(*store.Snapshot, time.Time, time.Time) report.Table, o reportOptions, w io.Writer) error {
	return a.reading(ctx, "report", func(s *session) error {
		from, to, err := a.span(so, s.now().In(catalog.Copenhagen))
		if err != nil {
			return err
		}
		var t report.Table
		err = s.View(ctx, func(v *store.Snapshot) error {
			t = make(v, from, to)
			return nil
		})
		if err != nil {
			return err
		}
		return a.writeTable(w, t, o.format)
	})
}
