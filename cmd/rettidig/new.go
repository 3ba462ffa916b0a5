package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type newOptions struct{ number, text, due string }

// newNewCommand makes a manual task, no. 48.
func newNewCommand(a *app, out io.Writer) *cobra.Command {
	o := newOptions{}
	number, what := a.t(text.CmdNewArgCase), a.t(text.CmdArgText)
	cmd := &cobra.Command{
		Use: "new " + number + " " + what, Short: a.t(text.CmdNewShort), Long: a.t(text.CmdNewLong), Args: a.atLeast(number, what),
		Example: a.t(text.CmdNewExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.number, o.text = safe.Line(strings.TrimSpace(args[0])), strings.Join(args[1:], " ")
			return runNew(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.due, "due", "", a.t(text.CmdNewFlagDue))
	return cmd
}

// runNew makes the task and says its number. KSD does not have it, so no import finds or misses it.
func runNew(ctx context.Context, a *app, o newOptions, w io.Writer) error {
	c := store.CreateTask{Case: o.number, Text: o.text}
	if o.due != "" {
		due, err := a.date(o.due)
		if err != nil {
			return err
		}
		c.Due = due
	}
	return a.acting(ctx, "new", c, func(s *session, who store.Actor) error {
		e, err := s.Submit(ctx, who, c)
		if err != nil {
			return fmt.Errorf("make a manual task: %w", err)
		}
		return a.report(ctx, s, w, e, text.CmdNewDone, int(e.Task), o.number)
	})
}
