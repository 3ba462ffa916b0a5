package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

// newLinkCommand says that a manual task and KSD's own are one.
func newLinkCommand(a *app, out io.Writer) *cobra.Command {
	made, ksd := a.t(text.CmdLinkArgMade), a.t(text.CmdLinkArgKSD)
	return &cobra.Command{
		Use: "link " + made + " " + ksd, Short: a.t(text.CmdLinkShort), Long: a.t(text.CmdLinkLong), Args: a.wants(made, ksd), Example: "rettidig link 12 40",
		RunE: func(cmd *cobra.Command, args []string) error { return runLink(cmd.Context(), a, args[0], args[1], out) },
	}
}

// runLink links the two tasks.
func runLink(ctx context.Context, a *app, madeText, ksdText string, w io.Writer) error {
	made, err := a.taskID(madeText)
	if err != nil {
		return err
	}
	ksd, err := a.taskID(ksdText)
	if err != nil {
		return err
	}
	return a.acting(ctx, "link", store.Link{}, func(s *session, who store.Actor) error {
		_, on, err := onTask(ctx, s, made)
		if err != nil {
			return err
		}
		_, to, err := onTask(ctx, s, ksd)
		if err != nil {
			return err
		}
		e, err := s.Submit(ctx, who, store.Link{On: on, To: to})
		if err != nil {
			return fmt.Errorf("link task %d with %d: %w", made, ksd, err)
		}
		return a.report(ctx, s, w, e, text.CmdLinked, int(made), int(ksd))
	})
}
