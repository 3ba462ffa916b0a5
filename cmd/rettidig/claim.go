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
	o := manyOptions{}
	cmd := &cobra.Command{
		Use: "claim ID...", Short: a.t(text.CmdClaimShort), Args: a.atLeast("ID"),
		RunE: func(cmd *cobra.Command, args []string) error { return runClaim(cmd.Context(), a, o, args, out) },
	}
	o.add(cmd, a)
	return cmd
}

// runClaim makes the user the tasks' owner.
func runClaim(ctx context.Context, a *app, o manyOptions, ids []string, w io.Writer) error {
	return a.actOnEach(ctx, w, o, ids, "claim", store.Claim{}, func(id string) error {
		return a.actOn(ctx, w, id, "claim", saying{msg: text.CmdClaimed}, func(on store.On) store.Command { return store.Claim{On: on} })
	}, func(_ store.Row, on store.On) (store.Command, error) { return store.Claim{On: on}, nil })
}

// newReleaseCommand gives a task back.
func newReleaseCommand(a *app, out io.Writer) *cobra.Command {
	o := manyOptions{}
	cmd := &cobra.Command{
		Use: "release ID...", Short: a.t(text.CmdReleaseShort), Args: a.atLeast("ID"),
		RunE: func(cmd *cobra.Command, args []string) error { return runRelease(cmd.Context(), a, o, args, out) },
	}
	o.add(cmd, a)
	return cmd
}

// runRelease ends the user's hold on the tasks.
func runRelease(ctx context.Context, a *app, o manyOptions, ids []string, w io.Writer) error {
	return a.actOnEach(ctx, w, o, ids, "release", store.GiveBack{}, func(id string) error {
		return a.actOn(ctx, w, id, "release", saying{msg: text.CmdReleased}, func(on store.On) store.Command { return store.GiveBack{On: on} })
	}, func(_ store.Row, on store.On) (store.Command, error) { return store.GiveBack{On: on}, nil })
}
