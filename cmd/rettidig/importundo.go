package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newImportUndoCommand takes the newest import back as a whole.
func newImportUndoCommand(a *app, out io.Writer) *cobra.Command {
	o := manyOptions{}
	cmd := &cobra.Command{
		Use: "undo N", Short: a.t(text.CmdImportUndoShort), Long: a.t(text.CmdImportUndoLong), Args: a.wants("N"),
		Example: "rettidig import undo 4 --dry-run\nrettidig import undo 4",
		RunE:    func(cmd *cobra.Command, args []string) error { return runImportUndo(cmd.Context(), a, o, args[0], out) },
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.t(text.CmdFlagDryRun))
	cmd.Flags().IntVar(&o.confirm, "confirm", 0, a.t(text.CmdFlagConfirm))
	return cmd
}

// importUndoJSON is what import undo did, or would do; see docs/json.md. The keys are stable.
type importUndoJSON struct {
	Number   int        `json:"number"`
	File     *string    `json:"file"`
	Restored int        `json:"restored"`
	Removed  int        `json:"removed"`
	DryRun   bool       `json:"dry_run"`
	Event    *store.Seq `json:"event"`
}

// runImportUndo shows what would be taken back, asks from three tasks on, and does it.
func runImportUndo(ctx context.Context, a *app, o manyOptions, arg string, w io.Writer) error {
	n, err := a.importNumber(arg)
	if err != nil {
		return err
	}
	return a.acting(ctx, "import", store.UndoImport{}, func(s *session, who store.Actor) error {
		plan, err := a.planUndo(ctx, s, who, n)
		if err != nil {
			return err
		}
		if !a.opts.json {
			a.say(w, text.CmdImportUndoWould, n, safe.Line(plan.File), plan.Restored, plan.Removed)
		}
		if o.dryRun {
			return a.undoPlanned(w, plan)
		}
		if err := a.confirmNumber(w, o.confirm, plan.Restored+plan.Removed, text.CmdImportUndoAsk, text.CmdManyNeedsYes); err != nil {
			return err
		}
		e, err := s.Submit(ctx, who, store.UndoImport{Number: n})
		if err != nil {
			return a.undoRefused(ctx, s, n, err)
		}
		return a.undoDone(w, plan, e.Seq)
	})
}

// importNumber reads the number of an import.
func (a *app) importNumber(arg string) (int, error) {
	n, err := strconv.Atoi(arg)
	if err != nil || n < 1 {
		return 0, &usageError{a.t(text.CmdImportBadNumber, safe.Line(arg))}
	}
	return n, nil
}

func (a *app) planUndo(ctx context.Context, s *session, who store.Actor, n int) (plan store.ImportUndo, err error) {
	err = s.View(ctx, func(v *store.Snapshot) (err error) {
		plan, err = v.PlanUndoImport(who, n)
		return err
	})
	if err != nil {
		return plan, a.undoRefused(ctx, s, n, err)
	}
	return plan, nil
}

func (a *app) undoPlanned(w io.Writer, plan store.ImportUndo) error {
	if a.opts.json {
		return writeJSON(w, undoOf(plan, true, nil))
	}
	a.say(w, text.CmdManyDryDone)
	return nil
}

func (a *app) undoDone(w io.Writer, plan store.ImportUndo, seq store.Seq) error {
	if a.opts.json {
		return writeJSON(w, undoOf(plan, false, &seq))
	}
	a.say(w, text.CmdImportUndoDone, plan.Number, plan.Restored, plan.Removed)
	return nil
}

func undoOf(plan store.ImportUndo, dry bool, event *store.Seq) importUndoJSON {
	return importUndoJSON{
		Number: plan.Number, File: jsonText(plan.File), Restored: plan.Restored, Removed: plan.Removed, DryRun: dry, Event: event,
	}
}

// undoRefused says why an import cannot be undone, and what to do about it.
func (a *app) undoRefused(ctx context.Context, s *session, n int, err error) error {
	var built *store.BuiltOnError
	switch {
	case errors.Is(err, store.ErrNotFound):
		return a.tellOf(err, text.CmdImportBadNumber, strconv.Itoa(n))
	case errors.Is(err, store.ErrUndone):
		return a.tellOf(err, text.ImportUndoneAlready, n)
	case errors.Is(err, store.ErrEnded):
		return a.tellOf(err, text.ImportUndoUnfinished, n)
	case errors.Is(err, store.ErrTooLarge):
		return a.tellOf(err, text.ImportUndoTooLarge, n)
	case errors.As(err, &built) && built.Import != 0:
		return a.tellOf(err, text.ImportUndoLater, n, built.Import)
	case errors.As(err, &built):
		return &told{sentence: a.builtOn(ctx, s, n, built.Tasks), cause: err}
	}
	return fmt.Errorf("undo import %d: %w", n, err)
}

// builtShown is how many tasks that somebody has worked on are named.
const builtShown = 10

// builtOn lists what has been done with an import's tasks since: the newest act of each that stands.
func (a *app) builtOn(ctx context.Context, s *session, n int, tasks []store.TaskID) string {
	lines := []string{a.t(text.ImportUndoActs, n, text.Tasks(a.lang, len(tasks)))}
	_ = s.View(ctx, func(v *store.Snapshot) error { // without it the sentence says less, and is still true
		for _, id := range tasks[:min(builtShown, len(tasks))] {
			found, err := v.TaskLog(id)
			if err != nil || len(found) == 0 {
				continue
			}
			e := newestAct(found)
			lines = append(lines, a.t(text.ImportUndoAct, int(id), int(e.Seq), a.kindWord(e.Kind), safe.Line(e.Actor), a.when(e.At)))
		}
		return nil
	})
	if more := len(tasks) - builtShown; more > 0 {
		lines = append(lines, a.t(text.ImportUndoMoreActs, more))
	}
	return strings.Join(lines, "\n")
}

// newestAct is the newest event of a task that has not been taken back, else the newest of all.
func newestAct(list []store.LogEntry) store.LogEntry {
	for _, e := range slices.Backward(list) {
		if e.Undone == 0 && e.Kind != store.KindUndo && e.Kind != store.KindRedo && e.Kind != store.KindShowPerson {
			return e
		}
	}
	return list[len(list)-1]
}
