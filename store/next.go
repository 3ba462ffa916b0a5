package store

import (
	"context"
	"encoding/binary"
	"errors"

	"rettidig/catalog"
)

// ErrNoneFree says that nothing in the view is free: all is held by somebody or waits.
var ErrNoneFree = errors.New("nothing free in the view")

// nextTries is how often TakeNext begins anew when others are quicker.
const nextTries = 100

// TakeNext claims for the actor the first task of a view that nobody holds and that does not wait. page gives the view's next page behind a place. Two who
// take at once, also from two processes, never get the same task: a claim is one step, and whoever comes second looks again.
func (s *Store) TakeNext(ctx context.Context, a Actor, page func(ctx context.Context, after Cursor) (Page, error)) (Row, Event, error) {
	for range nextTries {
		row, err := s.firstFree(ctx, page)
		if err != nil {
			return Row{}, Event{}, err
		}
		e, err := s.Submit(ctx, a, Claim{On: On{Task: row.ID, Version: row.Version}})
		var taken *TakenError
		switch {
		case err == nil:
			return row, e, nil
		case !errors.Is(err, ErrConflict) && !errors.Is(err, ErrNotOpen) && !errors.Is(err, ErrNotFound) && !errors.As(err, &taken):
			return Row{}, Event{}, err
		}
	}
	return Row{}, Event{}, ErrConflict
}

func (s *Store) firstFree(ctx context.Context, page func(context.Context, Cursor) (Page, error)) (Row, error) {
	today := catalog.DateOf(stamp(s.clock))
	for after := Cursor(nil); ; {
		p, err := page(ctx, after)
		if err != nil {
			return Row{}, err
		}
		for _, row := range p.Rows {
			if row.State == StateOpen && row.Owner == 0 && !row.Waiting(today) {
				return row, nil
			}
			after = row.At
		}
		if !p.More || len(p.Rows) == 0 || ctx.Err() != nil {
			return Row{}, errors.Join(ctx.Err(), ErrNoneFree)
		}
	}
}

// Held lists the open tasks a member of staff holds, by number. It reads every record's head once.
func (v *Snapshot) Held(ctx context.Context, by StaffID) ([]On, error) {
	var ids []TaskID
	n := 0
	for k, b := range v.r.Scan(under([]byte{spaceTask})) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(b) >= headLength && State(b[offState]) == StateOpen && StaffID(binary.BigEndian.Uint32(b[offOwner:])) == by {
			ids = append(ids, TaskID(keyLast(k)))
		}
	}
	list := make([]On, 0, len(ids))
	for _, id := range ids {
		if t, err := readTask(v.r, id); err == nil {
			list = append(list, On{Task: id, Version: t.Version})
		}
	}
	return list, nil
}
