package main

import (
	"context"
	"fmt"
	"io"

	"rettidig/internal/text"
	"rettidig/store"
)

// onTask is the task a command is about, at the version the user's look-up saw.
func onTask(ctx context.Context, s *session, id store.TaskID) (store.Row, store.On, error) {
	var row store.Row
	err := s.View(ctx, func(v *store.Snapshot) error {
		t, err := v.Task(id)
		if err != nil {
			return fmt.Errorf("task %d: %w", id, err)
		}
		row = v.Row(t)
		return nil
	})
	return row, store.On{Task: row.ID, Version: row.Version}, err
}

// saying is a sentence about a task; the task's id comes before its own arguments.
type saying struct {
	msg  text.Msg
	args []any
}

// actOn opens the store, finds the task, submits the command made for it and tells what was recorded.
func (a *app) actOn(ctx context.Context, w io.Writer, idText, holder string, done saying, command func(store.On) store.Command) error {
	id, err := a.taskID(idText)
	if err != nil {
		return err
	}
	return a.acting(ctx, holder, command(store.On{}), func(s *session, who store.Actor) error {
		_, on, err := onTask(ctx, s, id)
		if err != nil {
			return err
		}
		e, err := s.Submit(ctx, who, command(on))
		if err != nil {
			return fmt.Errorf("%s task %d: %w", holder, id, err)
		}
		return a.report(ctx, s, w, e, done.msg, append([]any{int(id)}, done.args...)...)
	})
}

// report tells what was recorded: a sentence, or the event as log prints it.
func (a *app) report(ctx context.Context, s *session, w io.Writer, e store.Event, done text.Msg, args ...any) error {
	if !a.opts.json {
		a.say(w, done, args...)
		return nil
	}
	entry, err := readEntry(ctx, s, e.Seq)
	if err != nil {
		return err
	}
	return writeJSON(w, entryOf(entry))
}

// readEntry reads one event of the log again, with its hash and its actor's name.
func readEntry(ctx context.Context, s *session, seq store.Seq) (store.LogEntry, error) {
	var entry store.LogEntry
	err := s.View(ctx, func(v *store.Snapshot) error {
		found, err := v.Log(seq-1, 1, false)
		if err != nil {
			return fmt.Errorf("event %d: %w", seq, err)
		}
		if len(found) == 0 {
			return fmt.Errorf("event %d: %w", seq, store.ErrNotFound)
		}
		entry = found[0]
		return nil
	})
	return entry, err
}
