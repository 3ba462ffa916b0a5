package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

type noteOptions struct{ id, text string }

// newNoteCommand adds a note to a task.
func newNoteCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "note ID " + a.t(text.CmdArgText), Short: a.t(text.CmdNoteShort), Long: a.t(text.CmdNoteLong),
		Args: a.atLeast("ID", a.t(text.CmdArgText)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runNote(cmd.Context(), a, noteOptions{id: args[0], text: strings.Join(args[1:], " ")}, out)
		},
	}
}

// runNote adds the note.
func runNote(ctx context.Context, a *app, o noteOptions, w io.Writer) error {
	return a.actOn(ctx, w, o.id, "note", saying{msg: text.CmdNoted}, func(on store.On) store.Command {
		return store.AddNote{On: on, Text: o.text}
	})
}
