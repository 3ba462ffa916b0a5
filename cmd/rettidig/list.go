package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type listOptions struct {
	order  string
	state  string
	limit  int
	filter string // in the filter language
	view   string // name of a saved view
}

// The values of --state. Open tasks include the waiting ones.
const (
	stateOpen     = "open"
	stateWaiting  = "waiting"
	stateResolved = "resolved"
	stateAll      = "all"
)

// newListCommand prints the queue, or what a filter picks of it.
func newListCommand(a *app, out io.Writer) *cobra.Command {
	o := listOptions{}
	cmd := &cobra.Command{
		Use: "list [FILTER...]", Short: a.t(text.CmdListShort), Long: a.t(text.CmdListLong), Args: cobra.ArbitraryArgs,
		Example: "rettidig list --limit 20\nrettidig list --order deadline --json\nrettidig list " + a.t(text.CmdListFilterExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.filter = strings.Join(args, " ")
			o, err := a.underView(o, cmd.Flags().Changed("order"))
			if err != nil {
				return err
			}
			return runList(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.order, "order", "impact", a.t(text.CmdListFlagOrder))
	cmd.Flags().StringVar(&o.view, "view", "", a.t(text.CmdListFlagView))
	cmd.Flags().StringVar(&o.state, "state", stateOpen, a.t(text.CmdListFlagState))
	cmd.Flags().IntVar(&o.limit, "limit", 0, a.t(text.CmdListFlagLimit))
	return cmd
}

// listPage is how many rows one look at the store takes: a reader must not keep a writer waiting.
const listPage = 500

// runList prints the tasks asked for, a page at a time, so that a queue of any size costs only what is printed.
func runList(ctx context.Context, a *app, o listOptions, w io.Writer) error {
	order, ok := store.ParseOrder(o.order)
	if !ok || order == store.OrderResolved {
		return &usageError{a.t(text.CmdBadOrder, o.order)}
	}
	if o.limit < 0 {
		return &usageError{a.t(text.CmdBadLimit)}
	}
	l := &lister{a: a, w: w, left: o.limit, endless: o.limit == 0}
	if o.filter != "" || o.state == stateWaiting {
		return l.filtered(ctx, o, order)
	}
	return a.reading(ctx, "list", func(s *session) error {
		l.s, l.now = s, s.now()
		a.tellBegun(a.stderr, s)
		switch o.state {
		case stateOpen:
			return l.orders(ctx, order)
		case stateResolved:
			return l.orders(ctx, store.OrderResolved)
		case stateAll:
			return l.orders(ctx, order, store.OrderResolved)
		}
		return &usageError{a.t(text.CmdBadState, o.state)}
	})
}

// lister prints rows until the limit is reached.
type lister struct {
	a       *app
	s       *session
	w       io.Writer
	now     time.Time
	left    int
	endless bool
	printed int
}

// orders prints whole orders, one after the other.
func (l *lister) orders(ctx context.Context, orders ...store.Order) error {
	for _, order := range orders {
		err := l.pages(func(after store.Cursor, limit int) (store.Page, []item, error) {
			var page store.Page
			var items []item
			err := l.s.View(ctx, func(v *store.Snapshot) error {
				page = v.Page(store.Query{Order: order, After: after, Limit: limit})
				items = l.items(v, page.Rows)
				return nil
			})
			return page, items, err
		})
		if err != nil {
			return err
		}
	}
	return l.end()
}

// items adds what JSON shows beside a row; the table needs none of it.
func (l *lister) items(v *store.Snapshot, rows []store.Row) []item {
	items := make([]item, len(rows))
	for i, r := range rows {
		if l.a.opts.json {
			items[i] = itemOf(v, r, l.now)
		} else {
			items[i] = item{Row: r}
		}
	}
	return items
}

// pages fetches and prints until there is no more or the limit is reached.
func (l *lister) pages(fetch func(store.Cursor, int) (store.Page, []item, error)) error {
	var after store.Cursor
	for l.endless || l.left > 0 {
		limit := listPage
		if !l.endless {
			limit = min(limit, l.left)
		}
		page, items, err := fetch(after, limit)
		if err != nil {
			return err
		}
		for _, it := range items {
			if err := l.print(it); err != nil {
				return err
			}
		}
		l.left -= len(items)
		if !page.More || len(page.Rows) == 0 {
			return nil
		}
		after = page.Rows[len(page.Rows)-1].At
	}
	return nil
}

func (l *lister) print(it item) error {
	if l.a.opts.json {
		return writeJSON(l.w, it.json(l.now))
	}
	if l.printed == 0 {
		l.header()
	}
	l.printed++
	_, err := fmt.Fprintln(l.w, l.cut(l.row(it)))
	return err
}

func (l *lister) end() error {
	if l.printed == 0 && !l.a.opts.json {
		l.a.say(l.w, text.CmdListEmpty)
	}
	return nil
}

// The widths of the columns of the table, in cells; the last one takes what it needs.
const (
	colMark  = 2
	colID    = 7
	colType  = 5
	colName  = 42
	colCase  = 16
	colCPR   = 12
	colDue   = 24
	colLeft  = 5
	colOwner = 14
)

func (l *lister) header() {
	t := l.a.t
	line := pad("", colMark) + pad(t(text.CmdColID), colID) + pad(t(text.CmdColType), colType) + pad(t(text.CmdColName), colName) +
		pad(t(text.CmdColCase), colCase) + pad(t(text.CmdColCitizen), colCPR) + pad(t(text.CmdColDue), colDue) +
		pad(t(text.CmdColLeft), colLeft) + pad(t(text.CmdColOwner), colOwner) + t(text.CmdColState)
	fmt.Fprintln(l.w, ansi.Style{}.Bold().Styled(l.cut(line)))
}

func (l *lister) row(it item) string {
	var b strings.Builder
	b.WriteString(accent(it).Styled(pad(report.Mark(it.Impact, false), colMark)))
	b.WriteString(cell(strconv.FormatUint(uint64(it.ID), 10), colID))
	b.WriteString(cell(strconv.Itoa(int(it.Type)), colType))
	b.WriteString(cell(l.a.shownName(it.Task), colName))
	b.WriteString(cell(it.Case, colCase))
	b.WriteString(cell(it.MaskedCPR, colCPR))
	b.WriteString(cell(l.a.dueWord(it.Task, l.now), colDue))
	b.WriteString(cell(strconv.Itoa(it.Blockers), colLeft))
	b.WriteString(cell(it.OwnerName, colOwner))
	b.WriteString(l.a.stateWord(it.Task, l.now))
	return b.String()
}

// accent is the one colour of the list: what blocks a decision. The mark says the same without it.
func accent(it item) ansi.Style {
	if it.Impact == catalog.ImpactDecision && it.State == store.StateOpen {
		return ansi.Style{}.Bold().ForegroundColor(ansi.Red)
	}
	return ansi.Style{}
}

// cut keeps a line within the terminal; a file or pipe gets all of it.
func (l *lister) cut(line string) string { return l.a.cut(line) }

// cell fits text into a column of the given width, one cell of which is the gap to the next.
func cell(s string, width int) string {
	return pad(ansi.Truncate(safe.Line(s), width-1, "…"), width)
}
