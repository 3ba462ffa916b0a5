package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type logOptions struct {
	id    string
	limit int
	raw   bool
}

// newLogCommand prints the events of a task or of the whole store.
func newLogCommand(a *app, out io.Writer) *cobra.Command {
	o := logOptions{}
	cmd := &cobra.Command{
		Use: "log [ID]", Short: a.t(text.CmdLogShort), Long: a.t(text.CmdLogLong), Args: a.wantsAtMost("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				o.id = args[0]
			}
			return runLog(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().IntVar(&o.limit, "limit", 0, a.t(text.CmdLogFlagLimit))
	cmd.Flags().BoolVar(&o.raw, "raw", false, a.t(text.CmdLogFlagRaw))
	return cmd
}

// entryJSON is an event as log prints it; see docs/json.md. The keys are stable.
type entryJSON struct {
	Seq    store.Seq       `json:"seq"`
	At     *string         `json:"at"`
	Actor  string          `json:"actor"`
	Role   store.Role      `json:"role"`
	Kind   store.EventKind `json:"kind"`
	Task   *store.TaskID   `json:"task"`
	Hash   store.Hash      `json:"hash"`
	Prev   store.Hash      `json:"prev"`
	Undone *store.Seq      `json:"undone"`
	Import *int            `json:"import"`
	Labels []labelJSON     `json:"labels"`

	Guide *markJSON         `json:"guide"` // of a resolution: the guide that was followed, its steps and calculations
	Trail []trailJSON       `json:"trail"`
	Calcs []calculationJSON `json:"calculations"`
}

func entryOf(e store.LogEntry) entryJSON {
	j := entryJSON{
		Seq: e.Seq, At: jsonTime(e.At), Actor: safe.Line(e.Actor), Role: e.Role, Kind: e.Kind, Hash: e.Hash, Prev: e.Prev, Labels: []labelJSON{},
	}
	if e.Task != 0 {
		j.Task = &e.Task
	}
	if e.Undone != 0 {
		j.Undone = &e.Undone
	}
	j.Trail, j.Calcs = []trailJSON{}, calculationsOf(e.Calcs)
	if f, err := e.Facts(); err == nil && e.Kind == store.KindResolve && f.After != nil && f.After.Resolution != nil {
		j.Guide, j.Trail = markOf(f.After.Resolution.Guide), trailOf(f.Trail)
	}
	return j
}

// logPage is how many events one look at the store takes.
const logPage = 500

// runLog prints events, oldest first; with a limit, the newest so many.
func runLog(ctx context.Context, a *app, o logOptions, w io.Writer) error {
	if o.limit < 0 {
		return &usageError{a.t(text.CmdBadLimit)}
	}
	return a.reading(ctx, "log", func(s *session) error {
		l, err := newLogger(ctx, a, s, o, w)
		switch {
		case err != nil:
			return err
		case l.about != 0:
			return l.taskLog(ctx)
		case o.limit > 0:
			return l.lastEvents(ctx)
		}
		return l.allEvents(ctx)
	})
}

// logger prints events.
type logger struct {
	*app
	s       *session
	o       logOptions
	w       io.Writer
	about   store.TaskID   // the task whose log is printed; zero for the whole log
	imports map[string]int // numbers of imports by their runs
}

func newLogger(ctx context.Context, a *app, s *session, o logOptions, w io.Writer) (*logger, error) {
	l := &logger{app: a, s: s, o: o, w: w}
	if o.id != "" {
		id, err := a.taskID(o.id)
		if err != nil {
			return nil, err
		}
		l.about = id
	}
	return l, s.View(ctx, func(v *store.Snapshot) error {
		l.imports = v.ImportNumbers()
		return nil
	})
}

func (l *logger) taskLog(ctx context.Context) error {
	id := l.about
	var found []store.LogEntry
	err := l.s.View(ctx, func(v *store.Snapshot) (err error) {
		if _, err := v.Task(id); err != nil {
			return fmt.Errorf("task %d: %w", id, err)
		}
		found, err = v.TaskLog(id)
		return err
	})
	if err != nil {
		return err
	}
	if l.o.limit > 0 && len(found) > l.o.limit {
		found = found[len(found)-l.o.limit:]
	}
	return l.writeEvents(found)
}

func (l *logger) lastEvents(ctx context.Context) error {
	found, err := readLog(ctx, l.s, 0, l.o.limit, true)
	if err != nil {
		return err
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return l.writeEvents(found)
}

func (l *logger) allEvents(ctx context.Context) error {
	for after := store.Seq(0); ; {
		found, err := readLog(ctx, l.s, after, logPage, false)
		if err != nil {
			return err
		}
		if err := l.writeEvents(found); err != nil {
			return err
		}
		if len(found) < logPage {
			return nil
		}
		after = found[len(found)-1].Seq
	}
}

func readLog(ctx context.Context, s *session, after store.Seq, limit int, up bool) ([]store.LogEntry, error) {
	var found []store.LogEntry
	err := s.View(ctx, func(v *store.Snapshot) (err error) {
		found, err = v.Log(after, limit, up)
		return err
	})
	return found, err
}

func (l *logger) writeEvents(entries []store.LogEntry) error {
	for _, e := range entries {
		if err := l.writeEvent(e); err != nil {
			return err
		}
	}
	return nil
}

func (l *logger) writeEvent(e store.LogEntry) error {
	switch {
	case l.o.raw: // byte for byte, so that anybody can follow the hashes (docs/audit-format.md)
		_, err := fmt.Fprintf(l.w, "%s\n", e.Stored)
		return err
	case l.opts.json:
		return writeJSON(l.w, l.entryOf(e))
	}
	_, err := fmt.Fprintln(l.w, strings.TrimRight(l.eventLine(e), " "))
	return err
}

// eventLine is one event for a person. CPR numbers that someone typed into a note are masked.
func (l *logger) eventLine(e store.LogEntry) string {
	line := pad(fmt.Sprintf("%d", e.Seq), 7) + pad(l.when(e.At), 23) + cell(e.Actor, 18) + cell(l.roleWord(e.Role), 18) +
		cell(l.kindWord(e.Kind), 25) + pad(l.aboutTask(e.Task), 14)
	line += l.eventDetail(e)
	if e.Undone != 0 {
		line = strings.TrimRight(line, " ") + " " + l.t(text.CmdTakenBack, int(e.Undone))
	}
	return line
}
