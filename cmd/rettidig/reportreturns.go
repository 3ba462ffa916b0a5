package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
)

// newReturnsCommand prints how many resolved tasks came back.
func newReturnsCommand(a *app, out io.Writer) *cobra.Command {
	o, by := reportOptions{}, ""
	cmd := &cobra.Command{
		Use: "returns", Short: a.t(text.CmdReturnsShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runReturns(cmd.Context(), a, o, by, out) },
	}
	cmd.Flags().StringVar(&by, "by", string(report.ReturnsByType), a.t(text.CmdReturnsFlagBy))
	a.formatFlag(cmd, &o)
	return cmd
}

// runReturns reads every task resolved here, a page at a time, and counts those that KSD made again.
func runReturns(ctx context.Context, a *app, o reportOptions, by string, w io.Writer) error {
	split, ok := report.ParseReturnsBy(by)
	if !ok {
		return &usageError{a.t(text.CmdReturnsBadBy, by)}
	}
	return a.reading(ctx, "report", func(s *session) error {
		tasks, err := resolvedTasks(ctx, s)
		if err != nil {
			return err
		}
		return a.writeTable(w, report.Returns(tasks, split, a.lang), o.format)
	})
}

func resolvedTasks(ctx context.Context, s *session) ([]store.Task, error) {
	var tasks []store.Task
	var after store.Cursor
	for {
		var page store.Page
		err := s.View(ctx, func(v *store.Snapshot) error {
			page = v.Page(store.Query{Order: store.OrderResolved, After: after, Limit: listPage})
			return nil
		})
		if err != nil {
			return nil, err
		}
		for _, r := range page.Rows {
			tasks = append(tasks, r.Task)
		}
		if !page.More || len(page.Rows) == 0 {
			return tasks, nil
		}
		after = page.Rows[len(page.Rows)-1].At
	}
}
