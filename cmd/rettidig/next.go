package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

type nextOptions struct {
	filter string
	order  string
}

// newNextCommand takes the next free task.
func newNextCommand(a *app, out io.Writer) *cobra.Command {
	o := nextOptions{}
	cmd := &cobra.Command{
		Use: "next [" + a.t(text.CmdArgFilter) + "]", Short: a.t(text.CmdNextShort), Long: a.t(text.CmdNextLong),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.filter = strings.Join(args, " ")
			return runNext(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.order, "order", "impact", a.t(text.CmdListFlagOrder))
	return cmd
}

// nextPage is how many tasks are looked at together on the way to a free one.
const nextPage = 50

// runNext claims the first task of the view that nobody holds and that does not wait.
func runNext(ctx context.Context, a *app, o nextOptions, w io.Writer) error {
	order, ok := store.ParseOrder(o.order)
	if !ok || order == store.OrderResolved {
		return &usageError{a.t(text.CmdBadOrder, o.order)}
	}
	return a.acting(ctx, "next", store.Claim{}, func(s *session, who store.Actor) error {
		page, err := a.nextView(ctx, s, who, o.filter, order)
		if err != nil {
			return err
		}
		row, e, err := s.TakeNext(ctx, who, page)
		if err != nil {
			return fmt.Errorf("next: %w", err)
		}
		return a.report(ctx, s, w, e, text.CmdNextTaken, int(row.ID), int(row.Type), a.shownName(row.Task), row.Case)
	})
}

// nextView reads the pages of the view: an order of the queue, or what a filter finds in it.
func (a *app) nextView(ctx context.Context, s *session, who store.Actor, filter string, order store.Order) (func(context.Context, store.Cursor) (store.Page, error), error) {
	if filter == "" {
		return func(ctx context.Context, after store.Cursor) (page store.Page, err error) {
			err = s.View(ctx, func(v *store.Snapshot) error {
				page = v.Page(store.Query{Order: order, After: after, Limit: nextPage})
				return nil
			})
			return page, err
		}, nil
	}
	f, err := a.filterNow(ctx, s, who, filter)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, after store.Cursor) (store.Page, error) {
		found, err := s.Find(ctx, f, store.Query{Order: order, After: after, Limit: nextPage, Uncounted: true})
		return found.Page, err
	}, nil
}
