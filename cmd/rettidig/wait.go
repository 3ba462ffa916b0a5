package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type waitOptions struct {
	manyOptions
	ids    []string
	until  string
	reason string
	end    bool
}

// newWaitCommand puts a task aside until a date.
func newWaitCommand(a *app, out io.Writer) *cobra.Command {
	o := waitOptions{}
	cmd := &cobra.Command{
		Use: "wait ID... --until " + a.t(text.CmdArgDate), Short: a.t(text.CmdWaitShort), Long: a.t(text.CmdWaitLong), Args: a.atLeast("ID"),
		Example: "rettidig wait 12 --until 2026-12-01 --reason " + a.t(text.CmdWaitExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids = args
			switch {
			case o.until == "" && !o.end:
				return a.usage(cmd, text.CmdMissingFlag, "--until")
			case strings.TrimSpace(o.reason) == "" && !o.end:
				return a.usage(cmd, text.CmdMissingFlag, a.t(text.CmdWaitNeedsWhy))
			}
			return runWait(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.until, "until", "", a.t(text.CmdWaitFlagUntil))
	cmd.Flags().StringVar(&o.reason, "reason", "", a.t(text.CmdWaitFlagReason))
	cmd.Flags().BoolVar(&o.end, "end", false, a.t(text.CmdWaitFlagEnd))
	o.add(cmd, a)
	return cmd
}

// runWait puts the tasks aside, or takes them back before their date.
func runWait(ctx context.Context, a *app, o waitOptions, w io.Writer) error {
	make, done := func(on store.On) store.Command { return store.Unwait{On: on} }, saying{msg: text.CmdWaitEnded}
	if !o.end {
		until, err := a.date(o.until)
		if err != nil {
			return err
		}
		make = func(on store.On) store.Command { return store.Wait{On: on, Until: until, Reason: o.reason} }
		done = saying{text.CmdWaits, []any{a.day(until)}}
	}
	return a.actOnEach(ctx, w, o.manyOptions, o.ids, "wait", make(store.On{}), func(id string) error {
		return a.actOn(ctx, w, id, "wait", done, make)
	}, func(_ store.Row, on store.On) (store.Command, error) { return make(on), nil })
}

// date reads YYYY-MM-DD or dd-mm-yyyy.
func (a *app) date(s string) (catalog.Date, error) {
	if d, err := catalog.ParseDate(s); err == nil && !d.IsZero() {
		return d, nil
	}
	if len(s) == len("02-01-2006") {
		if d, err := catalog.ParseDate(s[6:] + "-" + s[3:5] + "-" + s[:2]); err == nil && s[2] == s[5] {
			return d, nil
		}
	}
	return 0, &usageError{a.t(text.CmdBadDate, safe.Line(safe.MaskIn(s)))}
}
