package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// casesData is a stretch of the cases with what stands beside each.
type casesData struct {
	windowData
	cases map[store.TaskID]store.CaseRow
}

// cases reads a stretch of the order of cases: one seek at any size of the queue. With a filter only those with a task it picks are looked for, and the
// search stops with ctx. The answer is a loadedMsg[casesData].
func (c commands) cases(ctx context.Context, id loadID, q windowQuery, now time.Time) tea.Cmd {
	if !q.filter.Empty() {
		return ask(id, func() (casesData, error) {
			return casesBy(q, now, func(cq store.CaseQuery) (store.CasePage, error) { return c.store.FindCases(ctx, q.filter, cq) })
		})
	}
	return load(c, id, func(v *store.Snapshot) (casesData, error) { return readCases(v, q, now) })
}

// casesFrom reads the cases around one, so that a task's case is found among them. The answer is a loadedMsg[casesData].
func (c commands) casesFrom(id loadID, number string, rows int, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (casesData, error) {
		q := windowQuery{what: stretchAround, anchor: v.CaseRow(number, now).At, rows: rows}
		if q.anchor == nil {
			q.what = stretchStart
		}
		return readCases(v, q, now)
	})
}

func readCases(v *store.Snapshot, q windowQuery, now time.Time) (casesData, error) {
	return casesBy(q, now, func(cq store.CaseQuery) (store.CasePage, error) { return v.Cases(cq), nil })
}

// casesBy reads a stretch with what reads one page.
func casesBy(q windowQuery, now time.Time, pages func(store.CaseQuery) (store.CasePage, error)) (casesData, error) {
	cases := map[store.TaskID]store.CaseRow{}
	d, err := q.read(func(sq store.Query) (store.Page, int, error) {
		p, err := pages(store.CaseQuery{After: sq.After, Up: sq.Up, Limit: sq.Limit, At: now})
		if err != nil {
			return store.Page{}, 0, err
		}
		page := store.Page{More: p.More}
		for _, r := range p.Rows {
			cases[r.First] = r
			page.Rows = append(page.Rows, store.Row{Task: store.Task{ID: r.First, Case: r.Case.Number}, At: r.At})
		}
		return page, 0, nil
	})
	return casesData{d, cases}, err
}
