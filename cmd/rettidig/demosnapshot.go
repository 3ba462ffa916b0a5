package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/demo"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type demoDayOptions struct {
	day  int
	seed uint64
	out  string
}

// mostDays is how far ahead the simulated KSD looks.
const mostDays = 31

// newDemoSnapshotCommand makes the exports of the days to come from what was done in a demo.
func newDemoSnapshotCommand(a *app, out io.Writer) *cobra.Command {
	o := demoDayOptions{}
	cmd := &cobra.Command{
		Use: "snapshot", Short: a.t(text.CmdDaysShort), Long: a.t(text.CmdDaysLong), Args: a.wants(),
		Example: "rettidig demo snapshot --day 1 --out i-morgen.csv",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.day < 1 || o.day > mostDays {
				return a.usage(cmd, text.CmdDaysBadDay, mostDays)
			}
			return runDemoSnapshot(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().IntVar(&o.day, "day", 1, a.t(text.CmdDaysFlagDay, mostDays))
	cmd.Flags().Uint64Var(&o.seed, "seed", demoSeed, a.t(text.CmdDemoFlagSeed))
	cmd.Flags().StringVar(&o.out, "out", "", a.t(text.CmdDaysFlagOut))
	return cmd
}

// runDemoSnapshot lets the simulated KSD live for some days and writes its task list. It only reads the queue, and no other than a demo.
func runDemoSnapshot(ctx context.Context, a *app, o demoDayOptions, w io.Writer) (err error) {
	s, err := a.openAt(ctx, a.demoPath(), "demo", true)
	if err != nil {
		return err
	}
	defer s.done(&err)
	if s.info.Kind != store.KindDemo {
		return a.tellOf(store.ErrRealStore, text.CmdDemoRefuses, safe.Line(a.demoPath()))
	}
	var ksd *demo.KSD
	err = s.View(ctx, func(v *store.Snapshot) error {
		ksd, err = demo.NewKSD(v, o.seed, s.now())
		return err
	})
	if err != nil {
		return fmt.Errorf("read the demo: %w", err)
	}
	for range o.day {
		ksd.Day()
	}
	if o.out == "" {
		return demo.WriteDay(w, ksd.Rows())
	}
	if err := a.writeDay(o.out, ksd); err != nil {
		return err
	}
	return a.reportDay(w, o.out, ksd.Taken())
}

// writeDay writes the export to a new file that only its user can read.
func (a *app) writeDay(path string, ksd *demo.KSD) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return a.tellOf(err, text.CmdDaysExists, safe.Line(path))
	}
	if err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	err = demo.WriteDay(f, ksd.Rows())
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = fmt.Errorf("write the export: %w", closeErr)
	}
	return err
}

// demoDayJSON says what was written and when it is to be taken to be from.
type demoDayJSON struct {
	File  string `json:"file"`
	Taken string `json:"taken"`
}

func (a *app) reportDay(w io.Writer, path string, taken time.Time) error {
	at := taken.In(catalog.Copenhagen)
	if a.opts.json {
		return writeJSON(w, demoDayJSON{File: safe.Line(path), Taken: at.Format(time.RFC3339)})
	}
	a.say(w, text.CmdDaysMade, safe.Line(path), at.Format("02-01-2006 15:04"))
	a.say(w, text.CmdDaysUse, at.Add(15*time.Minute).Format(time.RFC3339), safe.Line(a.demoPath()), safe.Line(path), at.Format("02-01-2006 15:04"))
	return nil
}
