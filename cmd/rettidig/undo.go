package main

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newUndoCommand takes back the user's latest act, or the event named.
func newUndoCommand(a *app, out io.Writer) *cobra.Command {
	nr := a.t(text.CmdArgEvent)
	return &cobra.Command{
		Use: "undo [" + nr + "]", Short: a.t(text.CmdUndoShort), Long: a.t(text.CmdUndoLong), Args: a.wantsAtMost(nr),
		RunE: func(cmd *cobra.Command, args []string) error {
			seq, err := a.event(args)
			if err != nil {
				return err
			}
			return runUndo(cmd.Context(), a, store.Undo{Event: seq}, out)
		},
	}
}

// newRedoCommand takes back the user's latest undo.
func newRedoCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "redo", Short: a.t(text.CmdRedoShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runUndo(cmd.Context(), a, store.Redo{}, out) },
	}
}

func (a *app) event(args []string) (store.Seq, error) {
	if len(args) == 0 {
		return 0, nil
	}
	n, err := strconv.ParseUint(args[0], 10, 64)
	if err != nil || n == 0 {
		return 0, &usageError{a.t(text.CmdBadEvent, safe.Line(safe.MaskIn(args[0])))}
	}
	return store.Seq(n), nil
}

// runUndo submits an undo or redo and names what it took back.
func runUndo(ctx context.Context, a *app, c store.Command, w io.Writer) error {
	return a.acting(ctx, "undo", c, func(s *session, who store.Actor) error {
		e, err := s.Submit(ctx, who, c)
		if err != nil {
			return fmt.Errorf("undo: %w", err)
		}
		was, err := takenBack(ctx, s, e)
		if err != nil {
			return err
		}
		done := text.CmdUndone
		if _, again := c.(store.Redo); again {
			done = text.CmdRedone
			if was, err = takenBack(ctx, s, was.Event); err != nil { // a redo takes back an undo; what matters is what that had undone
				return err
			}
		}
		return a.report(ctx, s, w, e, done, a.actName(e, was), int(was.Seq), a.onTask(was.Task))
	})
}

// actName names an act that was taken back or done again; one on several tasks with the number of them that moved.
func (a *app) actName(e store.Event, was store.LogEntry) string {
	b, several := e.Bulk()
	if !several {
		return a.kindWord(was.Kind)
	}
	name := text.ActOnTasks(a.lang, string(b.Act), len(b.Tasks))
	if len(b.Refused) > 0 {
		name += " (" + a.t(text.BulkLeftOut, len(b.Refused)) + ")"
	}
	return name
}

// takenBack reads the event that an undo or redo took back.
func takenBack(ctx context.Context, s *session, e store.Event) (store.LogEntry, error) {
	facts, err := e.Facts()
	if err != nil {
		return store.LogEntry{}, err
	}
	return readEntry(ctx, s, facts.Undoes)
}

// onTask names the task of an event at the end of a clause, or nothing.
func (a *app) onTask(id store.TaskID) string {
	if id == 0 {
		return ""
	}
	return a.t(text.CmdOnTask, int(id))
}

// aboutTask names the task of an event, or nothing.
func (a *app) aboutTask(id store.TaskID) string {
	if id == 0 {
		return ""
	}
	return a.t(text.CmdAboutTask, int(id))
}
