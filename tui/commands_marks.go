package tui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// marking asks for tasks to mark: those of an order that a filter picks, between two places of it when they are given.
type marking struct {
	windowQuery
	from, to store.Cursor // both are marked too; nil is the end of the order
	cases    bool         // from and to are places in the order of cases, and all open tasks of the cases between them are meant
	turn     bool         // see marked
	now      time.Time    // of cases
}

// between puts the two places in their order.
func (q marking) between(a, b store.Cursor) marking {
	q.from, q.to = a, b
	if bytes.Compare(a, b) > 0 {
		q.from, q.to = b, a
	}
	return q
}

// mark finds tasks to mark, at most as many as can be acted on at once, off the event loop; it stops with ctx. The answer is a loadedMsg[marked].
func (c commands) mark(ctx context.Context, id loadID, q marking) tea.Cmd {
	if q.cases {
		return ask(id, func() (marked, error) { return c.markCases(ctx, q) })
	}
	return ask(id, func() (marked, error) {
		found, err := c.page(ctx, q.filter, store.Query{Order: q.order, After: before(q.from), Limit: store.MaxBulk, Uncounted: true})
		if err != nil {
			return marked{}, err
		}
		m := marked{more: found.More}
		for _, r := range found.Rows {
			if q.to != nil && bytes.Compare(r.At, q.to) > 0 {
				m.more = false
				break
			}
			m.tasks = append(m.tasks, asMarked(r.Task))
		}
		return m, nil
	})
}

// markPage is how many cases are read at a time to mark their tasks, so that nobody who writes waits long.
const markPage = 200

// markCases finds the open tasks of the cases between two places of their order.
func (c commands) markCases(ctx context.Context, q marking) (marked, error) {
	m := marked{turn: q.turn}
	for after, more := before(q.from), true; more && !m.more; {
		page, err := c.casePage(ctx, q.filter, store.CaseQuery{After: after, Limit: markPage, At: q.now})
		if err != nil {
			return marked{}, err
		}
		page.Rows = slices.DeleteFunc(page.Rows, func(r store.CaseRow) bool { return bytes.Compare(r.At, q.to) > 0 })
		if err := c.store.View(ctx, func(v *store.Snapshot) error { return m.open(v, page.Rows) }); err != nil {
			return marked{}, err
		}
		if more = page.More && len(page.Rows) == markPage; more {
			after = page.Rows[markPage-1].At
		}
	}
	return m, nil
}

// casePage reads a page of the cases: all of them, or those with a task a filter picks.
func (c commands) casePage(ctx context.Context, f store.Filter, q store.CaseQuery) (page store.CasePage, err error) {
	if !f.Empty() {
		return c.store.FindCases(ctx, f, q)
	}
	err = c.store.View(ctx, func(v *store.Snapshot) error {
		page = v.Cases(q)
		return nil
	})
	return page, err
}

// open adds the open tasks of cases, as far as they can be acted on at once.
func (m *marked) open(v *store.Snapshot, cases []store.CaseRow) error {
	for _, r := range cases {
		_, tasks, err := v.Case(r.Case.Number, store.MaxBulk)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf("read case: %w", err)
		}
		for _, t := range tasks {
			if t.State != store.StateOpen {
				break // the open ones come first
			}
			if m.more = len(m.tasks) == store.MaxBulk; m.more {
				return nil
			}
			m.tasks = append(m.tasks, asMarked(t))
		}
	}
	return nil
}

// page reads a page of an order: from a snapshot, or by looking for what a filter picks.
func (c commands) page(ctx context.Context, f store.Filter, q store.Query) (page store.Page, err error) {
	if !f.Empty() {
		found, err := c.store.Find(ctx, f, q)
		return found.Page, err
	}
	err = c.store.View(ctx, func(v *store.Snapshot) error {
		page = v.Page(q)
		return nil
	})
	return page, err
}

// before is a place just before a key, so that a page behind it begins with the key itself.
func before(key store.Cursor) store.Cursor {
	if len(key) == 0 {
		return nil
	}
	c := bytes.Clone(key)
	for i := len(c) - 1; i >= 0; i-- {
		c[i]--
		if c[i] != 0xff {
			return c
		}
	}
	return c
}
