package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/store"
)

// missingFilter picks what is resolved here and, by KSD's snapshots, still there: what store.Task.MissingInKSD says.
func missingFilter() store.Filter {
	return store.Filter{Resolved: true, Cond: store.And{
		store.Is{Field: store.FieldState, Values: []int64{int64(store.StateResolved)}},
		store.Is{Field: store.FieldVerdict, Values: []int64{int64(store.VerdictNotMarked)}},
	}}
}

// loadMissing reads the tasks that are missing in KSD, as loadResolved reads all that are resolved.
func (c commands) loadMissing(id loadID, after store.Cursor) tea.Cmd {
	return ask(id, func() (resolvedPage, error) {
		f, err := c.store.Find(c.ctx, missingFilter(), store.Query{Order: store.OrderResolved, After: after, Limit: resolvedLimit})
		if err != nil {
			return resolvedPage{}, err
		}
		p := resolvedPage{page: f.Page, total: f.Total, older: after != nil}
		err = c.store.View(c.ctx, func(v *store.Snapshot) error { p.staff = staffNames(v); return nil })
		return p, err
	})
}

// loadLeaving counts what is missing in KSD by a snapshot of today; older ones are not reminded of, since nobody knows what has been done since.
func (c commands) loadLeaving(id loadID, now time.Time) tea.Cmd {
	return ask(id, func() (leaving, error) {
		var l leaving
		today := false
		err := c.store.View(c.ctx, func(v *store.Snapshot) error {
			last, ok := v.LastExtract()
			today = ok && catalog.DateOf(last.Extract.Taken) == catalog.DateOf(now)
			return nil
		})
		if err != nil || !today {
			return l, err
		}
		found, err := c.store.Find(c.ctx, missingFilter(), store.Query{Order: store.OrderResolved, Limit: resolvedLimit})
		l.missing = found.Total
		for _, r := range found.Rows {
			if r.Resolution != nil && r.Resolution.By == c.actor.Staff {
				l.own++
			}
		}
		return l, err
	})
}
