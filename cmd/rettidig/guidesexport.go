package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/site"
	"rettidig/internal/text"
)

// newGuidesExportCommand writes guides and catalog as a static site. It needs no store.
func newGuidesExportCommand(a *app, out io.Writer) *cobra.Command {
	dir := ""
	cmd := &cobra.Command{
		Use: "export", Short: a.t(text.GuidesExportShort), Long: a.t(text.GuidesExportLong), Args: a.wants(), Example: "rettidig guides export --html ./vejledninger-html",
		RunE: func(cmd *cobra.Command, _ []string) error { return runGuidesExport(cmd.Context(), a, dir, out) },
	}
	cmd.Flags().StringVar(&dir, "html", "", a.t(text.GuidesExportFlag))
	return cmd
}

// exportJSON is what guides export --json prints; see docs/json.md.
type exportJSON struct {
	Folder string `json:"folder"`
	Index  string `json:"index"`
	Files  int    `json:"files"`
}

func runGuidesExport(_ context.Context, a *app, dir string, w io.Writer) error {
	if dir == "" {
		return &usageError{a.t(text.GuidesExportNone)}
	}
	lib, err := a.library()
	if err != nil {
		return err
	}
	files, err := site.Build(lib, catalog.DateOf(a.now()))
	if err != nil {
		return a.tellOf(err, text.GuidesExportFail, dir)
	}
	switch err := site.Write(dir, files); {
	case errors.Is(err, site.ErrNotOurs):
		return a.tell(text.GuidesExportOther, dir)
	case errors.Is(err, site.ErrNotFolder):
		return a.tell(text.GuidesExportFile, dir)
	case err != nil:
		return a.tellOf(err, text.GuidesExportFail, dir)
	}
	index := filepath.Join(dir, "index.html")
	if a.opts.json {
		return writeJSON(w, exportJSON{dir, index, len(files)})
	}
	a.say(w, text.GuidesExportDone, len(files), index)
	return nil
}
