package tui

import (
	"bytes"
	"context"

	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// marking asks for tasks to mark: those of an order that a filter picks, between two places of it when they are given.
type marking struct {
	windowQuery
	from, to store.Cursor // both are marked too; nil is the end of the order
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
			m.ids = append(m.ids, r.ID)
		}
		return m, nil
	})
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
