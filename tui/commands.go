package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/query"
	"rettidig/store"
)

// Store is the part of the store the terminal uses. Only the files named commands*.go call it.
type Store interface {
	View(ctx context.Context, fn func(*store.Snapshot) error) error
	Find(ctx context.Context, f store.Filter, q store.Query) (store.Found, error)
	Stream(ctx context.Context, f store.Filter, q store.Query, first int, show func(store.Found)) (store.Found, error)
	Submit(ctx context.Context, a store.Actor, c store.Command) (store.Event, error)
	Watch(ctx context.Context, after store.Seq) (<-chan store.Seq, error)
	RevealCPR(ctx context.Context, a store.Actor, id store.TaskID) (string, error)
	TakeNext(ctx context.Context, a store.Actor, page func(context.Context, store.Cursor) (store.Page, error)) (store.Row, store.Event, error)
	FindCases(ctx context.Context, f store.Filter, q store.CaseQuery) (store.CasePage, error)
	SearchCPR(ctx context.Context, a store.Actor, cpr string) (string, error)
	SearchName(ctx context.Context, a store.Actor, name string) error
}

// errInternal stands for a panic inside a command. What was panicked with is not shown: it may hold personal data.
var errInternal = errors.New("internal error")

// commands makes the tea.Cmds that touch the store. It is a value: a command captures it, never the model.
type commands struct {
	ctx   context.Context //nolint:containedctx // the program's life; a tea.Cmd takes no context
	store Store
	actor store.Actor
}

// loadedMsg is the answer to a load.
type loadedMsg[T any] struct {
	id    loadID
	value T
	err   error
}

// submittedMsg is the answer to a submit: the event once the store has said yes, else why not.
type submittedMsg struct {
	id      loadID
	command store.Command
	event   store.Event
	row     store.Row // the task it was about, if any
	err     error
}

// load reads from one snapshot of the store; the answer comes as loadedMsg[T].
func load[T any](c commands, id loadID, read func(*store.Snapshot) (T, error)) tea.Cmd {
	return ask(id, func() (T, error) {
		var v T
		err := c.store.View(c.ctx, func(s *store.Snapshot) error {
			var err error
			v, err = read(s)
			return err
		})
		return v, err
	})
}

// ask runs slow work off the event loop; the answer comes as loadedMsg[T], also when the work panics.
func ask[T any](id loadID, work func() (T, error)) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = loadedMsg[T]{id: id, err: errInternal}
			}
		}()
		v, err := work()
		return loadedMsg[T]{id: id, value: v, err: err}
	}
}

// submit hands a command to the store; the answer comes as submittedMsg. The command gets its id here, so that a retry is harmless.
func (c commands) submit(id loadID, row store.Row, cmd store.Command) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = submittedMsg{id: id, command: cmd, row: row, err: errInternal}
			}
		}()
		ev, err := c.store.Submit(c.ctx, c.actor, cmd)
		return submittedMsg{id: id, command: cmd, event: ev, row: row, err: err}
	}
}

// searchPeople logs searches for citizens and gives the keyed hashes of the CPR numbers among them, in their order.
func (c commands) searchPeople(id loadID, searches []query.Search) tea.Cmd {
	return ask(id, func() (personHashes, error) {
		var hashes personHashes
		for _, s := range searches {
			if s.CPR == "" {
				if err := c.store.SearchName(c.ctx, c.actor, s.Name); err != nil {
					return nil, err
				}
				continue
			}
			h, err := c.store.SearchCPR(c.ctx, c.actor, s.CPR)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, h)
		}
		return hashes, nil
	})
}

// revealCPR logs that the citizen's CPR is shown and gives it.
func (c commands) revealCPR(id loadID, task store.TaskID) tea.Cmd {
	return ask(id, func() (revealedCPR, error) {
		cpr, err := c.store.RevealCPR(c.ctx, c.actor, task)
		return revealedCPR(cpr), err
	})
}

// personHashes are keyed hashes of CPR numbers; revealedCPR a CPR in full, held only as long as it is shown.
type (
	personHashes []string
	revealedCPR  string
)

// heads is the stream of the store's head sequence.
type heads <-chan store.Seq

// watch begins to follow the head of the store, also as other processes move it.
func (c commands) watch(id loadID, after store.Seq) tea.Cmd {
	return ask(id, func() (heads, error) {
		ch, err := c.store.Watch(c.ctx, after)
		return heads(ch), err
	})
}

// headMsg says that the head has moved; from is the stream to wait on again.
type headMsg struct {
	head store.Seq
	from heads
}

// waitHead waits for the next move of the head.
func waitHead(ch heads) tea.Cmd {
	return func() tea.Msg {
		head, ok := <-ch
		if !ok {
			return nil // the program is ending
		}
		return headMsg{head, ch}
	}
}
