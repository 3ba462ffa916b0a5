package main

import (
	"context"
	"errors"
	"slices"
	"unicode"

	"rettidig/catalog"
	"rettidig/internal/query"
	"rettidig/internal/text"
	"rettidig/store"
)

// filtered prints what a filter picks. A filter that cannot be read is a wrong command line; it is told before the store is opened.
func (l *lister) filtered(ctx context.Context, o listOptions, order store.Order) error {
	if !slices.Contains([]string{stateOpen, stateWaiting, stateResolved, stateAll}, o.state) {
		return &usageError{l.a.t(text.CmdBadState, o.state)}
	}
	q, err := l.a.parseFilter(o.filter, query.Context{Now: l.a.now(), Rules: catalog.DefaultRules()})
	if err != nil {
		return err
	}
	look := func(s *session, who store.Actor) error {
		l.s, l.now = s, s.now()
		l.a.tellBegun(l.a.stderr, s)
		f, err := l.a.filterNow(ctx, s, who, o.filter)
		if err != nil {
			return err
		}
		return l.find(ctx, inState(f, o.state, catalog.DateOf(l.now)), order)
	}
	if len(q.Searches) > 0 { // logging the search is a change
		return l.a.acting(ctx, "list", store.SearchPerson{}, look)
	}
	return l.a.reading(ctx, "list", func(s *session) error {
		who, err := l.a.member(ctx, s)
		if err != nil && !errors.Is(err, store.ErrNoStaff) {
			return err
		}
		return look(s, store.Actor{Staff: who.ID})
	})
}

// parseFilter reads a filter; what is wrong with it is told in the user's language.
func (a *app) parseFilter(s string, in query.Context) (query.Query, error) {
	q, err := query.Parse(s, in)
	var bad *query.Error
	if errors.As(err, &bad) {
		return q, &usageError{bad.In(a.lang)}
	}
	return q, err
}

// filterNow reads the filter by the store's clock and rules, logs the searches for citizens in it and gives the store's filter.
func (a *app) filterNow(ctx context.Context, s *session, who store.Actor, filter string) (store.Filter, error) {
	in := query.Context{Now: s.now(), Me: who.Staff}
	err := s.View(ctx, func(v *store.Snapshot) error {
		in.Rules = v.Rules()
		return nil
	})
	if err != nil {
		return store.Filter{}, err
	}
	q, err := a.parseFilter(filter, in)
	if err != nil {
		return store.Filter{}, err
	}
	var hashes []string
	for _, search := range q.Searches {
		if search.CPR == "" {
			err = s.SearchName(ctx, who, search.Name)
		} else {
			var h string
			h, err = s.SearchCPR(ctx, who, search.CPR)
			hashes = append(hashes, h)
		}
		if err != nil {
			return store.Filter{}, err
		}
	}
	return q.Filter(hashes...), nil
}

// inState lays --state over a filter.
func inState(f store.Filter, state string, today catalog.Date) store.Filter {
	f.Today = today
	switch state {
	case stateWaiting:
		f.Waiting = true
	case stateResolved:
		f.Resolved = true
	case stateAll:
		f.All = true
	}
	return f
}

// find prints what the filter picks, a page at a time.
func (l *lister) find(ctx context.Context, f store.Filter, order store.Order) error {
	if f.Resolved && !f.All {
		order = store.OrderResolved
	}
	err := l.pages(func(after store.Cursor, limit int) (store.Page, []item, error) {
		found, err := l.s.Find(ctx, f, store.Query{Order: order, After: after, Limit: limit, Uncounted: true})
		if err != nil {
			return store.Page{}, nil, err
		}
		var items []item
		err = l.s.View(ctx, func(v *store.Snapshot) error {
			items = l.items(v, found.Rows)
			return nil
		})
		return found.Page, items, err
	})
	if err != nil {
		return err
	}
	return l.end()
}

// negations turns -type:40 behind list into "ikke type:40", which means the same: flags begin with one hyphen too.
func negations(args []string) []string {
	at := slices.Index(args, "list")
	if at < 0 {
		return args
	}
	out := slices.Clone(args)
	for i, arg := range out[at+1:] {
		r := []rune(arg)
		if len(r) > 2 && r[0] == '-' && (r[1] == '(' || r[1] == '"' || unicode.IsLetter(r[1])) {
			out[at+1+i] = "ikke " + string(r[1:])
		}
	}
	return out
}
