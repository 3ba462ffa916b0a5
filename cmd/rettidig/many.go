package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// confirmFrom is from how many tasks on an act on several is confirmed by their number.
const confirmFrom = 3

// manyOptions are the flags of an act that takes several tasks.
type manyOptions struct {
	dryRun  bool
	confirm int
}

func (o *manyOptions) add(cmd *cobra.Command, a *app) {
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.t(text.CmdFlagDryRun))
	cmd.Flags().IntVar(&o.confirm, "confirm", 0, a.t(text.CmdFlagConfirm))
	if cmd.Long == "" {
		cmd.Long = cmd.Short + "."
	}
	cmd.Long += "\n\n" + a.t(text.CmdManyLong)
}

// taskIDs reads numbers, lists with commas and runs such as 3-9; one named twice is taken once.
func (a *app) taskIDs(args []string) ([]store.TaskID, error) {
	var ids []store.TaskID
	seen := map[store.TaskID]bool{}
	for _, arg := range args {
		for word := range strings.SplitSeq(arg, ",") {
			from, to, err := a.idRun(word)
			if err != nil {
				return nil, err
			}
			for id := from; id <= to; id++ {
				if len(ids) == store.MaxBulk && !seen[id] {
					return nil, &usageError{a.t(text.BulkTooMany, store.MaxBulk)}
				}
				if !seen[id] {
					seen[id] = true
					ids = append(ids, id)
				}
			}
		}
	}
	return ids, nil
}

func (a *app) idRun(word string) (from, to store.TaskID, err error) {
	first, last, isRun := strings.Cut(word, "-")
	if from, err = a.taskID(first); err != nil || !isRun {
		return from, from, err
	}
	if to, err = a.taskID(last); err != nil || to < from {
		return 0, 0, &usageError{a.t(text.CmdBadIDs, safe.Line(safe.MaskIn(word)))}
	}
	return from, to, nil
}

// makeAct makes the command for one task; an error refuses that task alone.
type makeAct func(store.Row, store.On) (store.Command, error)

// actOnEach does one act with every task named: alone as it always was, several as one step with a preview.
func (a *app) actOnEach(ctx context.Context, w io.Writer, o manyOptions, args []string, holder string, such store.Command,
	alone func(id string) error, make makeAct,
) error {
	ids, err := a.taskIDs(args)
	if err != nil {
		return err
	}
	if len(ids) == 1 && !o.dryRun {
		return alone(strconv.FormatUint(uint64(ids[0]), 10))
	}
	return a.acting(ctx, holder, such, func(s *session, who store.Actor) error {
		m := &many{a: a, w: w, o: o, who: who}
		planned, err := store.PlanEach(ctx, s, who, s.now(), ids, make)
		if err != nil {
			return err
		}
		m.take(planned)
		return m.carryOut(ctx, s)
	})
}

// many is one act on several tasks: what was asked, and what the preview says of each.
type many struct {
	a    *app
	w    io.Writer
	o    manyOptions
	who  store.Actor
	rows []store.PlannedTask
	acts []store.Command // what can be done
	kept int             // tasks that are so already
}

// take keeps the preview, and what of it can be done.
func (m *many) take(planned []store.PlannedTask) {
	m.rows = planned
	for _, r := range planned {
		switch {
		case r.Plan.Err != nil:
		case r.Plan.Same:
			m.kept++
		default:
			m.acts = append(m.acts, r.Act)
		}
	}
}

// carryOut shows the preview, asks, and does what can be done.
func (m *many) carryOut(ctx context.Context, s *session) error {
	if err := m.show(); err != nil {
		return err
	}
	if m.o.dryRun {
		if !m.a.opts.json {
			m.a.say(m.w, text.CmdManyDryDone)
		}
		return nil
	}
	if len(m.acts) == 0 {
		return m.nothing()
	}
	if err := m.confirmed(); err != nil {
		return err
	}
	e, err := s.Submit(ctx, m.who, store.Bulk{Acts: m.acts})
	if err != nil {
		return fmt.Errorf("several tasks: %w", err)
	}
	return m.told(ctx, s, e)
}

// nothing ends an act of which nothing can be done.
func (m *many) nothing() error {
	for _, r := range m.rows {
		if r.Plan.Err != nil {
			return m.a.tellOf(r.Plan.Err, text.BulkAllRefused)
		}
	}
	m.a.say(m.w, text.CmdManyNothing)
	return nil
}

// show prints what would happen with each task: the preview.
func (m *many) show() error {
	for _, r := range m.rows {
		if m.a.opts.json {
			if m.o.dryRun {
				if err := writeJSON(m.w, m.json(r)); err != nil {
					return err
				}
			}
			continue
		}
		line := pad(strconv.FormatUint(uint64(r.Plan.Task), 10), 8) + pad(numberText(r), 5) + cell(r.Case, 16) + m.what(r)
		fmt.Fprintln(m.w, safe.Line(line))
	}
	if !m.a.opts.json {
		m.a.say(m.w, text.CmdManyCount, len(m.acts), len(m.rows)-len(m.acts)-m.kept, m.kept)
	}
	return nil
}

func numberText(r store.PlannedTask) string {
	if r.ID == 0 {
		return ""
	}
	return strconv.Itoa(int(r.Type))
}

// what says in one line what becomes of a task.
func (m *many) what(r store.PlannedTask) string {
	switch {
	case r.Plan.Err != nil:
		return m.a.t(text.CmdManyRefused, m.a.words(r.Plan.Err))
	case r.Plan.Same:
		return m.a.t(text.CmdManySame)
	case r.Plan.Expected != nil:
		return m.a.t(text.CmdManyDo, m.a.expectation(*r.Plan.Expected, r.Row))
	}
	return m.a.t(text.CmdManyDo, m.a.shownName(r.Task))
}

// manyJSON is a line of a dry run; see docs/json.md.
type manyJSON struct {
	ID      store.TaskID `json:"id"`
	Type    *int         `json:"type"`
	Case    *string      `json:"case"`
	Would   string       `json:"would"` // do, nothing, refuse
	Why     *string      `json:"why"`
	Release *releaseJSON `json:"release"`
}

func (m *many) json(r store.PlannedTask) manyJSON {
	j := manyJSON{ID: r.Plan.Task, Would: "do", Case: jsonText(r.Case)}
	if r.ID != 0 {
		n := int(r.Type)
		j.Type = &n
	}
	switch {
	case r.Plan.Err != nil:
		j.Would, j.Why = "refuse", jsonText(safe.MaskIn(m.a.words(r.Plan.Err)))
	case r.Plan.Same:
		j.Would = "nothing"
	case r.Plan.Expected != nil:
		release := releaseOf(*r.Plan.Expected)
		j.Release = &release
	}
	return j
}

// confirmed asks for the number of tasks from three on: on a terminal by typing it, else by --confirm.
func (m *many) confirmed() error {
	return m.a.confirmNumber(m.w, m.o.confirm, len(m.acts), text.CmdManyAsk, text.CmdManyNeedsYes)
}

// confirmNumber wants the number of tasks an act touches, from confirmFrom on: on a terminal by typing it, else by --confirm.
func (a *app) confirmNumber(w io.Writer, confirm, n int, ask, needs text.Msg) error {
	switch {
	case confirm != 0 && confirm != n:
		return a.tell(text.CmdManyWrong, confirm, n)
	case confirm == n || n < confirmFrom:
		return nil
	case !a.terminal.in || a.opts.json:
		return &usageError{a.t(needs, n)}
	}
	if f, ok := w.(interface{ Flush() error }); ok {
		_ = f.Flush() // the preview must be seen before the question; a failure is told at the end of the run
	}
	fmt.Fprint(a.stderr, a.t(ask, n))
	line, err := bufio.NewReader(a.stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read the number: %w", err)
	}
	if strings.TrimSpace(line) != strconv.Itoa(n) {
		return a.tell(text.CmdManyNot)
	}
	return nil
}

// bulkJSON is what an act on several tasks did; see docs/json.md.
type bulkJSON struct {
	Event   store.Seq      `json:"event"`
	Act     string         `json:"act"`
	Done    []store.TaskID `json:"done"`
	Refused []refusedJSON  `json:"refused"`
}

type refusedJSON struct {
	ID  store.TaskID `json:"id"`
	Why string       `json:"why"`
}

// told says what was done, and names what was left out between the preview and the act.
func (m *many) told(ctx context.Context, s *session, e store.Event) error {
	b, _ := e.Bulk()
	if m.a.opts.json {
		j := m.a.bulkOf(ctx, s, e.Seq, b)
		j.Refused = append(m.refused(), j.Refused...) // no preview was printed
		return writeJSON(m.w, j)
	}
	m.a.say(m.w, text.CmdManyDone, text.ActOnTasks(m.a.lang, string(b.Act), len(b.Tasks)))
	if len(b.Refused) > 0 {
		m.a.say(m.w, text.CmdManyLeft, len(b.Refused))
		for _, r := range m.a.bulkOf(ctx, s, e.Seq, b).Refused {
			fmt.Fprintf(m.w, "  %d  %s\n", r.ID, safe.Line(r.Why))
		}
	}
	return nil
}

// refused are the tasks that the preview left out.
func (m *many) refused() []refusedJSON {
	out := []refusedJSON{}
	for _, r := range m.rows {
		if r.Plan.Err != nil {
			out = append(out, refusedJSON{r.Plan.Task, safe.MaskIn(m.a.words(r.Plan.Err))})
		}
	}
	return out
}

func (a *app) bulkOf(ctx context.Context, s *session, seq store.Seq, b store.BulkFacts) bulkJSON {
	j := bulkJSON{Event: seq, Act: string(b.Act), Done: b.Tasks, Refused: []refusedJSON{}}
	_ = s.View(ctx, func(v *store.Snapshot) error { // the act is done; only holders' names are read here
		for _, r := range b.Refused {
			j.Refused = append(j.Refused, refusedJSON{r.Task, a.words(v.Named(r))})
		}
		return nil
	})
	return j
}

// bulkParts says in the log what an act on several tasks did.
func (a *app) bulkParts(b store.BulkFacts) []string {
	parts := []string{text.ActOnTasks(a.lang, string(b.Act), len(b.Tasks))}
	if len(b.Refused) > 0 {
		parts = append(parts, a.t(text.BulkLeftOut, len(b.Refused)))
	}
	return parts
}
