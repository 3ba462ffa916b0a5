package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/store"
)

type noteOptions struct {
	manyOptions
	ids, text string
}

// newNoteCommand adds a note to a task.
func newNoteCommand(a *app, out io.Writer) *cobra.Command {
	o := noteOptions{}
	cmd := &cobra.Command{
		Use: "note ID[,ID...] " + a.t(text.CmdArgText), Short: a.t(text.CmdNoteShort), Long: a.t(text.CmdNoteLong),
		Args: a.atLeast("ID", a.t(text.CmdArgText)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids, o.text = args[0], strings.Join(args[1:], " ")
			return runNote(cmd.Context(), a, o, out)
		},
	}
	o.add(cmd, a)
	return cmd
}

// runNote adds the note.
func runNote(ctx context.Context, a *app, o noteOptions, w io.Writer) error {
	return a.actOnEach(ctx, w, o.manyOptions, []string{o.ids}, "note", store.AddNote{}, func(id string) error {
		return a.actOn(ctx, w, id, "note", saying{msg: text.CmdNoted}, func(on store.On) store.Command { return store.AddNote{On: on, Text: o.text} })
	}, func(_ store.Row, on store.On) (store.Command, error) { return store.AddNote{On: on, Text: o.text}, nil })
}
