package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// takenNext is the task that was taken from the top of the view.
type takenNext struct{ row store.Row }

// nextPage is how many tasks are looked at together on the way to a free one.
const nextPage = 50

// takeNext claims the first task of the view that nobody holds and that does not wait; the answer is a loadedMsg[takenNext].
func (c commands) takeNext(id loadID, q windowQuery) tea.Cmd {
	return ask(id, func() (takenNext, error) {
		row, _, err := c.store.TakeNext(c.ctx, c.actor, func(ctx context.Context, after store.Cursor) (store.Page, error) {
			sq := store.Query{Order: q.order, After: after, Limit: nextPage, Uncounted: true}
			if !q.filter.Empty() {
				found, err := c.store.Find(ctx, q.filter, sq)
				return found.Page, err
			}
			var page store.Page
			err := c.store.View(ctx, func(v *store.Snapshot) error {
				page = v.Page(sq)
				return nil
			})
			return page, err
		})
		return takenNext{row}, err
	})
}

// colleagues is who a task can be given to; the answer to one's loads is a loadedMsg[colleagues].
type colleagues struct {
	staff []store.Staff
	row   store.Row
}

// loadColleagues reads the staff table for a task that is to be given to somebody.
func (c commands) loadColleagues(id loadID, row store.Row) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (colleagues, error) {
		who := colleagues{row: row}
		for _, m := range v.Staff() {
			if !m.Retired {
				who.staff = append(who.staff, m)
			}
		}
		return who, nil
	})
}
