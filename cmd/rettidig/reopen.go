package main

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

type reopenOptions struct{ id, reason string }

// newReopenCommand takes a resolved task back into the queue.
func newReopenCommand(a *app, out io.Writer) *cobra.Command {
	o := reopenOptions{}
	cmd := &cobra.Command{
		Use: "reopen ID --reason " + a.t(text.CmdArgText), Short: a.t(text.CmdReopenShort), Long: a.t(text.CmdReopenLong), Args: a.wants("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runReopen(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.reason, "reason", "", a.t(text.CmdReopenFlagReason))
	return cmd
}

// runReopen reopens the task.
func runReopen(ctx context.Context, a *app, o reopenOptions, w io.Writer) error {
	err := a.actOn(ctx, w, o.id, "reopen", saying{msg: text.CmdReopened}, func(on store.On) store.Command {
		return store.Reopen{On: on, Reason: o.reason}
	})
	if errors.Is(err, store.ErrNeedsText) {
		return a.tellOf(err, text.CmdNeedsReason)
	}
	return err
}
