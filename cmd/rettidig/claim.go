package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

// newClaimCommand takes a task.
func newClaimCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "claim ID", Short: a.t(text.CmdClaimShort), Args: a.wants("ID"),
		RunE: func(cmd *cobra.Command, args []string) error { return runClaim(cmd.Context(), a, args[0], out) },
	}
}

// runClaim makes the user the task's owner.
func runClaim(ctx context.Context, a *app, id string, w io.Writer) error {
	return a.actOn(ctx, w, id, "claim", saying{msg: text.CmdClaimed}, func(on store.On) store.Command {
		return store.Claim{On: on}
	})
}

// newReleaseCommand gives a task back.
func newReleaseCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "release ID", Short: a.t(text.CmdReleaseShort), Args: a.wants("ID"),
		RunE: func(cmd *cobra.Command, args []string) error { return runRelease(cmd.Context(), a, args[0], out) },
	}
}

// runRelease ends the user's hold on the task.
func runRelease(ctx context.Context, a *app, id string, w io.Writer) error {
	return a.actOn(ctx, w, id, "release", saying{msg: text.CmdReleased}, func(on store.On) store.Command {
		return store.GiveBack{On: on}
	})
}
