package tui

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/store"
)

// windowQuery asks for a stretch of an order.
type windowQuery struct {
	what   stretch
	order  store.Order
	filter store.Filter
	anchor store.Cursor
	rows   int // how many
	today  catalog.Date
	total  int // how many matches there are, known while scrolling on
}

// pager reads one page: from a snapshot, or by scanning for a filter. It also gives the number of tasks in all.
type pager func(store.Query) (store.Page, int, error)

// window reads a stretch. Without a filter it is one seek, at any size of the queue; with one it is a scan that stops with ctx.
func (c commands) window(ctx context.Context, id loadID, q windowQuery) tea.Cmd {
	if !q.filter.Empty() {
		return c.found(ctx, id, q)
	}
	return load(c, id, func(v *store.Snapshot) (windowData, error) {
		total := v.Counts(q.today).Open
		d, err := q.read(func(sq store.Query) (store.Page, int, error) { return v.Page(sq), total, nil })
		d.tasks = v.Info().Tasks
		return d, err
	})
}

// found reads a stretch of what a filter picks. The first rows come, and more of them, before the whole answer, which takes counting them all.
func (c commands) found(ctx context.Context, id loadID, q windowQuery) tea.Cmd {
	if q.what == stretchStart {
		return c.stream(ctx, id, q)
	}
	return ask(id, func() (windowData, error) {
		return q.read(func(sq store.Query) (store.Page, int, error) {
			sq.Uncounted = q.what == stretchDown || q.what == stretchUp
			f, err := c.store.Find(ctx, q.filter, sq)
			if f.Total < 0 {
				f.Total = q.total
			}
			return f.Page, f.Total, err
		})
	})
}

// firstRowsMsg is what a search has found so far of the first rows. They may be told several times before the whole answer comes.
type firstRowsMsg struct {
	load loadID
	rows []store.Row
	then tea.Cmd // waits for more
}

// stream reads the beginning of what a filter picks; its first rows come on the way, as a firstRowsMsg.
func (c commands) stream(ctx context.Context, id loadID, q windowQuery) tea.Cmd {
	parts := make(chan store.Found, 1)
	whole := ask(id, func() (windowData, error) {
		defer close(parts)
		return q.read(func(sq store.Query) (store.Page, int, error) {
			f, err := c.store.Stream(ctx, q.filter, sq, firstRows, func(part store.Found) {
				select {
				case parts <- part:
				default: // the last one has not been shown yet, and the whole comes soon
				}
			})
			return f.Page, f.Total, err
		})
	})
	return tea.Batch(whole, nextPart(id, parts))
}

// nextPart waits for more of the first rows.
func nextPart(id loadID, parts <-chan store.Found) tea.Cmd {
	return func() tea.Msg {
		f, ok := <-parts
		if !ok {
			return nil
		}
		return firstRowsMsg{load: id, rows: f.Rows, then: nextPart(id, parts)}
	}
}

// filterCounts reads the kept counts that completion shows.
func (c commands) filterCounts(id loadID, today catalog.Date) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (filterCounts, error) {
		n := filterCounts{impacts: v.Counts(today), types: map[int64]int{}}
		for _, t := range v.TypeCounts() {
			n.types[int64(t.Type)] = t.Open
		}
		return n, nil
	})
}

// read carries out the query with a pager.
func (q windowQuery) read(page pager) (windowData, error) {
	ask := store.Query{Order: q.order, Limit: q.rows}
	switch q.what {
	case stretchAround:
		return q.readAround(page)
	case stretchEnd:
		ask.Up = true
	case stretchDown:
		ask.After = q.anchor
	case stretchUp:
		ask.After, ask.Up = q.anchor, true
	}
	p, total, err := page(ask)
	if err != nil {
		return windowData{}, fmt.Errorf("read tasks: %w", err)
	}
	d := windowData{what: q.what, rows: p.Rows, total: total}
	d.up, d.down = ask.Up && p.More, !ask.Up && p.More
	return d, nil
}

// readAround reads the rows on both sides of the anchor, the anchor's own among them.
func (q windowQuery) readAround(page pager) (windowData, error) {
	up, _, err := page(store.Query{Order: q.order, After: q.anchor, Up: true, Limit: q.rows})
	if err != nil {
		return windowData{}, fmt.Errorf("read tasks before: %w", err)
	}
	var from store.Cursor
	if n := len(up.Rows); n > 0 {
		from = up.Rows[n-1].At
	}
	down, total, err := page(store.Query{Order: q.order, After: from, Limit: q.rows})
	if err != nil {
		return windowData{}, fmt.Errorf("read tasks behind: %w", err)
	}
	rows := append(up.Rows[:len(up.Rows):len(up.Rows)], down.Rows...)
	return windowData{what: stretchAround, rows: rows, before: len(up.Rows), up: up.More, down: down.More, total: total}, nil
}

// previewData is what the pane beside the list says of the task under the cursor.
type previewData struct {
	task      store.Task
	release   store.Release
	ahead     store.Preview // all that solving it now would lead to
	paymentBy time.Time
	unknown   int
	held      []store.Task
	letter    bool // a refusal letter is still to be written on the case
	events    []event
	cameAt    time.Time // when the solution was made that the task undid by coming back
	staff     map[store.StaffID]string
	whole     caseData // the task's case, when there is a pane for it
}

// previewEvents is how many of a task's latest events are shown.
const previewEvents = 4

// preview reads what the pane shows; the answer is a loadedMsg[previewData].
func (c commands) preview(id loadID, row store.Row, now time.Time, withCase bool) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (previewData, error) {
		t, err := v.Task(row.ID)
		if err != nil {
			return previewData{}, fmt.Errorf("read task %d: %w", row.ID, err)
		}
		ahead := v.Preview(t, store.PreviewQuery{At: now})
		d := previewData{
			task: t, release: ahead.Release, ahead: ahead, paymentBy: v.PaymentBy(t, now), unknown: ahead.Unknown, held: v.HeldBy(t),
			letter: letterMissing(v, t.Case), staff: staffNames(v),
		}
		if old, err := v.Task(t.Came.Task); err == nil && old.Resolution != nil {
			d.cameAt = old.Resolution.At
		}
		log, err := v.TaskNews(t.ID, previewEvents)
		if err != nil {
			return previewData{}, fmt.Errorf("read log of task %d: %w", row.ID, err)
		}
		if withCase {
			if d.whole, err = readCase(v, t.Case, now, sidePaneTasks); err != nil {
				return previewData{}, err
			}
		}
		d.events = numbered(v, newTaskEvents(log, t.ID))
		return d, nil
	})
}

// letterMissing reports whether a refusal letter is still to be written on a case: an open 68, or one that is expected (S1 l.214).
func letterMissing(v *store.Snapshot, number string) bool {
	for _, x := range v.Expectations(number) {
		if x.Type == noRefusalLetter && x.Met == 0 && !x.Gone {
			return true
		}
	}
	_, tasks, err := v.Case(number, caseLimit)
	if err != nil {
		return false
	}
	for _, t := range tasks {
		if t.Type == noRefusalLetter && t.State == store.StateOpen {
			return true
		}
	}
	return false
}
