package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/exchange"
	"rettidig/internal/text"
)

// fileFlags say how a task file is to be read. They mean the same wherever one is imported.
type fileFlags struct {
	sheet   string
	profile string
}

func (f *fileFlags) add(cmd *cobra.Command, a *app) {
	cmd.Flags().StringVar(&f.profile, "profile", "", a.t(text.CmdImportFlagProfile))
	cmd.Flags().StringVar(&f.sheet, "sheet", "", a.t(text.CmdImportFlagSheet))
}

// stdinArg stands for standard input in the place of a file.
const stdinArg = "-"

// fileOptions says how a file is read, in the store that is open.
func (a *app) fileOptions(s *session, f fileFlags) (exchange.Options, error) {
	opts := exchange.Options{
		Chunk: importChunk, Lang: a.lang, BadDir: filepath.Dir(s.path), Sheet: f.sheet, Today: catalog.DateOf(s.now()),
	}
	return opts, a.useProfiles(&opts, f.profile)
}

// fromStdin reads standard input in the place of a file. The path it gives only names it.
func (a *app) fromStdin(s *session, opts *exchange.Options) (path string) {
	if a.terminal.in {
		a.say(a.stderr, text.CmdImportPasteHere)
	}
	opts.Input, opts.BadTo = a.stdin, filepath.Dir(s.path)
	return a.t(text.CmdImportStdin)
}
