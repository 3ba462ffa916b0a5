package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

type resultOptions struct {
	markdown bool
	out      string
}

func newTrainResultCommand(a *app, out io.Writer) *cobra.Command {
	o := resultOptions{}
	cmd := &cobra.Command{
		Use: "result", Short: a.t(text.TrainResultShort), Long: a.t(text.TrainResultLong), Args: a.wants(),
		Example: "rettidig train result\nrettidig train result --json --out anna.json",
		RunE:    func(cmd *cobra.Command, _ []string) error { return runTrainResult(cmd.Context(), a, o, out) },
	}
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, a.t(text.TrainFlagMarkdown))
	cmd.Flags().StringVar(&o.out, "out", "", a.t(text.TrainFlagOut))
	return cmd
}

func runTrainResult(ctx context.Context, a *app, o resultOptions, w io.Writer) error {
	return a.inRoom(ctx, func(r *room) error {
		result, err := r.result(ctx)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		switch {
		case a.opts.json:
			err = writeJSON(&b, result)
		case o.markdown:
			writePageMarkdown(&b, result.Page(r.day, r.lib, a.lang))
		default:
			a.writePage(&b, result.Page(r.day, r.lib, a.lang))
		}
		if err != nil {
			return err
		}
		return a.writeOut(w, o.out, b.Bytes())
	})
}

// writeOut writes to standard output, or to a new file that only its user can read.
func (a *app) writeOut(w io.Writer, path string, data []byte) error {
	if path == "" {
		_, err := w.Write(data)
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return a.tellOf(err, text.TrainExists, safe.Line(path))
	}
	if err != nil {
		return fmt.Errorf("write the result: %w", err)
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write the result: %w", err)
	}
	a.say(w, text.TrainWritten, safe.Line(path))
	return nil
}

// The widths of a page written as text.
const (
	pageWidth = 100
	pageLabel = 26
	pageBar   = 30
)

// writePage writes a page as text, in lines of at most the terminal's width.
func (a *app) writePage(w io.Writer, lines []training.Line) {
	width := pageWidth
	if a.terminal.width > 0 {
		width = min(a.terminal.width, pageWidth)
	}
	for i, l := range lines {
		switch l.Kind {
		case training.LineTitle:
			fmt.Fprintln(w, safe.Line(l.Text))
			fmt.Fprintln(w)
		case training.LineHead:
			if i > 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintln(w, safe.Line(l.Text))
		case training.LineBar:
			bar := report.Bar(l.N, l.Most, pageBar, false)
			fmt.Fprintln(w, strings.TrimRight("  "+cell(safe.Line(l.Text), pageLabel)+cell(bar, pageBar+1)+l.Said, " "))
		default:
			writeHanging(w, pageMark(l.Kind), safe.Line(l.Text), width)
		}
	}
}

func pageMark(k training.LineKind) string {
	switch k {
	case training.LineGood:
		return "  ✓ "
	case training.LineBad:
		return "  ! "
	case training.LineMore:
		return "    "
	}
	return "  "
}

// writeHanging breaks a sentence behind a mark that stands on its first line only.
func writeHanging(w io.Writer, mark, s string, width int) {
	line := mark
	for word := range strings.FieldsSeq(s) {
		if len([]rune(line))+len([]rune(word)) > width && strings.TrimSpace(line) != "" {
			fmt.Fprintln(w, strings.TrimRight(line, " "))
			line = strings.Repeat(" ", len([]rune(mark)))
		}
		line += word + " "
	}
	fmt.Fprintln(w, strings.TrimRight(line, " "))
}

// writePageMarkdown writes a page as markdown.
func writePageMarkdown(w io.Writer, lines []training.Line) {
	for i, l := range lines {
		s := markdownText(l.Text)
		switch l.Kind {
		case training.LineTitle:
			fmt.Fprintf(w, "# %s\n\n", s)
		case training.LineHead:
			fmt.Fprintf(w, "\n## %s\n\n", s)
		case training.LineBar:
			fmt.Fprintf(w, "- %s: %s%s\n", s, l.Said, markdownBar(l))
		case training.LineGood:
			fmt.Fprintf(w, "- ✓ %s\n", s)
		case training.LineBad:
			fmt.Fprintf(w, "- **!** %s\n", s)
		case training.LineMore:
			if lines[i-1].Kind == training.LineBar { // it speaks of all the bars above
				fmt.Fprintf(w, "\n%s\n", s)
				continue
			}
			fmt.Fprintf(w, "  - %s\n", s)
		default:
			fmt.Fprintf(w, "%s\n\n", s)
		}
	}
}

// markdownText keeps a text from being read as markup.
func markdownText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "|", `\|`, "#", `\#`).Replace(safe.Line(s))
}

// markdownBar draws the bar as code, and nothing for none: markdown has no empty code, two backticks would be read as text.
func markdownBar(l training.Line) string {
	if b := strings.TrimSpace(report.Bar(l.N, l.Most, pageBar, false)); b != "" {
		return " `" + b + "`"
	}
	return ""
}

func newTrainCompareCommand(a *app, out io.Writer) *cobra.Command {
	o := resultOptions{}
	file := a.t(text.TrainArgFile)
	cmd := &cobra.Command{
		Use: "compare " + file + "...", Short: a.t(text.TrainCompareShort), Long: a.t(text.TrainCompareLong), Args: a.atLeast(file),
		Example: "rettidig train compare hold/*.json",
		RunE:    func(cmd *cobra.Command, args []string) error { return runTrainCompare(cmd.Context(), a, args, o, out) },
	}
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, a.t(text.TrainFlagMarkdown))
	cmd.Flags().StringVar(&o.out, "out", "", a.t(text.TrainFlagOut))
	return cmd
}

// compareJSON is one result of a class as train compare --json prints it: the name of its file and its figures.
type compareJSON struct {
	Name     string            `json:"name"`
	Exercise string            `json:"exercise"`
	Seed     uint64            `json:"seed"`
	Over     bool              `json:"over"`
	Totals   training.Totals   `json:"totals"`
	CutOffs  []training.CutOff `json:"cut_offs"`
}

func runTrainCompare(_ context.Context, a *app, files []string, o resultOptions, w io.Writer) error {
	if len(files) > training.MaxClass {
		return a.tell(text.TrainMaxClass, training.MaxClass)
	}
	var class []training.Named
	for _, f := range files {
		r, err := readResult(f)
		if err != nil {
			return a.tellOf(err, text.CompareBad, safe.Line(f))
		}
		name := safe.Line(safe.MaskIn(strings.TrimSuffix(filepath.Base(f), filepath.Ext(f))))
		class = append(class, training.Named{Name: name, Result: r})
	}
	var b bytes.Buffer
	if a.opts.json {
		for _, c := range class {
			if err := writeJSON(&b, compareJSON{c.Name, safe.Line(c.Exercise), c.Seed, c.Over, c.Totals, c.CutOffs}); err != nil {
				return err
			}
		}
		return a.writeOut(w, o.out, b.Bytes())
	}
	var x training.Exercise
	if list, _, err := a.exercises(); err == nil {
		x, _ = list.Find(class[0].Exercise)
	}
	lines := training.Compare(class, x, a.lang)
	if o.markdown {
		writePageMarkdown(&b, lines)
	} else {
		a.writePage(&b, lines)
	}
	return a.writeOut(w, o.out, b.Bytes())
}

// readResult reads a file of a result, and no more of it than a result may have.
func readResult(path string) (training.Result, error) {
	f, err := os.Open(path)
	if err != nil {
		return training.Result{}, fmt.Errorf("read the result: %w", err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, training.MaxResult+1))
	if err != nil {
		return training.Result{}, fmt.Errorf("read the result: %w", err)
	}
	return training.ReadResult(data)
}
