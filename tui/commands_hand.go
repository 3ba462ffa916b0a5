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
			return c.page(ctx, q.filter, store.Query{Order: q.order, After: after, Limit: nextPage, Uncounted: true})
		})
		return takenNext{row}, err
	})
}

// colleagues is who a task can be given to; the answer to one's loads is a loadedMsg[colleagues].
type colleagues struct {
	staff []store.Staff
	row   store.Row // zero when it is about no single task
	form  func(env, colleagues) screen
}

// loadColleagues reads the staff table for the form in which somebody is chosen.
func (c commands) loadColleagues(id loadID, row store.Row, form func(env, colleagues) screen) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (colleagues, error) {
		who := colleagues{row: row, form: form}
		for _, m := range v.Staff() {
			if !m.Retired {
				who.staff = append(who.staff, m)
			}
		}
		return who, nil
	})
}
