package exchange

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

// SnapshotOptions make an import one that judges: the file is all open tasks of KSD's, or of the scope, at a time.
type SnapshotOptions struct {
	Scope   store.Scope
	Taken   time.Time              // when it was exported; zero: the file's own time, unless that is doubtful
	List    bool                   // the plan lists every new task, however many
	Force   bool                   // go on in spite of doubts; the log says who did
	Confirm func(store.Plan) error // asked before anything is changed, unless it is a dry run; an error stops the import and is returned
}

// bufferedRows is how many rows that may change something are kept in memory. A daily snapshot has fewer; for more the file is read again.
const bufferedRows = 50_000

// reconciling is the part of a job that a snapshot needs: all rows are met in memory first, and only those that may change something go to the store.
type reconciling struct {
	*job
	rc     *store.Reconciliation
	has    store.Cols // the columns that rc was made for
	run    store.ImportRun
	n      int // rows met
	buffer []bufferedRow
	over   bool // there are more than the buffer holds
}

type bufferedRow struct {
	n   int
	row store.ImportRow
}

// snapshot reconciles the file with the store.
func (j *job) snapshot(ctx context.Context) error {
	taken, stated, err := j.taken()
	if err != nil {
		return err
	}
	r := &reconciling{job: j}
	if err := r.read(ctx); err != nil {
		return err
	}
	if err := r.begin(ctx, taken); err != nil {
		return err
	}
	if err := r.plan(ctx); err != nil {
		return err
	}
	j.report.Taken = taken
	if err := r.ask(taken, stated); err != nil || j.opts.DryRun {
		return err
	}
	if r.over {
		if err := j.src.settle(ctx, j.scan.sha); err != nil {
			return err
		}
	}
	err = r.carryOut(ctx)
	j.noteChanged()
	return err
}

// read meets all rows of the file, in one look where that will do.
func (r *reconciling) read(ctx context.Context) error {
	if !r.opts.Strict {
		if done, err := r.glance(ctx); done || err != nil {
			return err
		}
	}
	return r.carefully(ctx)
}

// carefully reads the file as any file is read: it is looked through before its first row.
func (r *reconciling) carefully(ctx context.Context) error {
	if err := r.lookThrough(ctx); err != nil {
		return err
	}
	if r.opts.Strict {
		if err := r.refuseBad(ctx); err != nil {
			return err
		}
	}
	if has := r.scan.layout.has; r.rc != nil && r.has == has {
		r.forget()
	} else if err := r.look(ctx, has)(); err != nil {
		return err
	}
	return r.meetAll(ctx)
}

// taken is when the snapshot was exported.
func (j *job) taken() (at time.Time, stated bool, err error) {
	if t := j.opts.Snapshot.Taken; !t.IsZero() {
		return t, true, nil
	}
	if j.src.made.IsZero() {
		return at, false, fileError(nil, text.SnapshotTakenNeeded, j.src.name)
	}
	return j.src.made.Truncate(time.Second), false, nil
}

// begin finds an unfinished import of the same snapshot, or makes a new one.
func (r *reconciling) begin(ctx context.Context, taken time.Time) error {
	o := r.opts.Snapshot
	extract := &store.Extract{Taken: taken, Scope: o.Scope, Forced: o.Force}
	run := store.ImportRun{
		ID: string(store.NewCommandID()) + snapshotMark, SHA256: r.scan.sha, File: r.src.name, Encoding: string(r.scan.enc), Total: r.scan.rows,
		Profile: r.report.Profile, Extract: extract,
	}
	old, next, found, err := r.deps.Store.ImportRun(ctx, r.scan.sha)
	if err != nil {
		return fmt.Errorf("look for an earlier import of %s: %w", r.src.name, err)
	}
	if e := old.Extract; found && e != nil && e.Taken.Equal(taken) && e.Scope.Equal(o.Scope) && old.Total == run.Total {
		run.ID = old.ID
		r.report.Resumed = true
	}
	r.run, r.storeRun = run, run
	r.rc.Begin(run)
	if o.List {
		r.rc.ListAll()
	}
	if r.report.Resumed {
		r.rc.Resume(run, next)
	}
	return nil
}

// snapshotMark ends the id of a snapshot's run: a plain import never takes it up.
const snapshotMark = "-snapshot"

// meetAll reads the file once. Bad rows are set aside here and nowhere else.
func (r *reconciling) meetAll(ctx context.Context) error {
	err := r.eachChunk(ctx, func(_ context.Context, c *chunk) error {
		r.meet(c.good)
		for _, bad := range c.bad {
			r.rc.Spare(bad.id, bad.number)
		}
		return nil
	})
	if r.rc.Blind() {
		r.warn(text.SnapshotBlind)
	}
	return err
}

func (r *reconciling) meet(rows []store.ImportRow) {
	r.rc.Match(rows)
	for i := range rows {
		r.keep(&rows[i])
	}
}

// look begins to read what the store holds, the two halves at the same time; the function it returns waits for the end.
func (r *reconciling) look(ctx context.Context, has store.Cols) (wait func() error) {
	r.rc, r.has = store.NewReconciliation(has), has
	failed := make(chan error, 2)
	for _, half := range [...]func(*store.Snapshot){r.rc.LookAtTasks, r.rc.LookAtCases} {
		go func() {
			failed <- r.deps.Store.View(ctx, func(v *store.Snapshot) error { half(v); return nil })
		}()
	}
	return func() error {
		first, second := <-failed, <-failed
		return cmp.Or(first, second)
	}
}

// forget takes back all rows that were met.
func (r *reconciling) forget() {
	r.rc.Forget()
	r.n, r.buffer, r.over = 0, nil, false
}

// keep puts a row by that may change something, with texts of its own: a row holds on to the block of the file it was read from.
func (r *reconciling) keep(row *store.ImportRow) {
	n := r.n
	r.n++
	if r.over || !r.rc.Differs(n) {
		return
	}
	if len(r.buffer) == bufferedRows {
		r.over, r.buffer = true, nil
		return
	}
	r.buffer = append(r.buffer, bufferedRow{n: n, row: row.Clone()})
}

// eachPart hands out the rows that the reconciliation needs, some thousand at a time, from the buffer or by reading the file again.
func (r *reconciling) eachPart(ctx context.Context, do func(context.Context, []store.ImportRow) error) error {
	size := r.opts.chunk()
	part := make([]store.ImportRow, 0, min(size, r.n))
	flush := func() error {
		if len(part) == 0 {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		err := do(context.WithoutCancel(ctx), part)
		part = part[:0]
		return err
	}
	take := func(n int, row store.ImportRow) error {
		if !r.rc.Needs(n, &row) {
			return nil
		}
		if part = append(part, row); len(part) < size {
			return nil
		}
		return flush()
	}
	if !r.over {
		for _, b := range r.buffer {
			if err := take(b.n, b.row); err != nil {
				return err
			}
		}
		return flush()
	}
	n := 0
	err := r.readAgain(ctx, func(rows []store.ImportRow) error {
		for i := range rows {
			if err := take(n, rows[i]); err != nil {
				return err
			}
			n++
		}
		return flush() // the rows' texts go with their chunk
	})
	return errors.Join(err, flush())
}

// readAgain reads the good rows once more; what is bad has been told.
func (r *reconciling) readAgain(ctx context.Context, do func([]store.ImportRow) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p, err := newPass(ctx, r.scan, r.src)
	if err != nil {
		return err
	}
	chunks, free := p.ahead(ctx)
	defer func() {
		cancel()
		for range chunks {
		}
	}()
	for c := range chunks {
		if c.err != nil {
			return c.err
		}
		if err := do(c.good); err != nil || c.last {
			return err
		}
		free <- c.good
	}
	return ctx.Err()
}

func (r *reconciling) plan(ctx context.Context) error {
	err := r.eachPart(ctx, func(ctx context.Context, rows []store.ImportRow) error {
		return r.deps.Store.View(ctx, func(v *store.Snapshot) error { return r.rc.PlanRows(v, rows) })
	})
	if err != nil {
		return err
	}
	err = r.deps.Store.View(ctx, func(v *store.Snapshot) error { return r.rc.PlanEnd(v) })
	p := r.rc.Plan()
	out := &r.report
	out.Plan = &p
	out.EachUnchanged = r.eachUnchanged
	out.Added = p.Counts[store.PlanNew] + p.Counts[store.PlanReturned] + p.Counts[store.PlanRecreated] + p.Counts[store.PlanExpectationMet]
	out.Changed, out.Unchanged, out.Removed = p.Counts[store.PlanChanged], p.Counts[store.PlanUnchanged], p.Counts[store.PlanVanished]
	return err
}

// eachUnchanged reads a stretch at a time, so that nobody waits for whoever is told.
func (r *reconciling) eachUnchanged(ctx context.Context, tell func(store.PlanItem) error) error {
	const stretch = 20_000
	for from := store.TaskID(1); from != 0; {
		var list []store.PlanItem
		err := r.deps.Store.View(ctx, func(v *store.Snapshot) error { list, from = r.rc.Unchanged(v, from, stretch); return nil })
		for i := 0; err == nil && i < len(list); i++ {
			err = tell(list[i])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ask stops at doubts, and lets the caller confirm.
func (r *reconciling) ask(taken time.Time, stated bool) error {
	p := r.report.Plan
	doubt := store.DoubtTaken(taken, stated, p.Newest, r.deps.Now())
	doubtful := doubt != store.TakenSure || len(p.Doubts) > 0
	r.run.Extract.Forced = doubtful && r.opts.Snapshot.Force // who says so beforehand and need not is not logged for it
	if p.Apart > 0 {
		r.warn(text.SnapshotApart, p.Apart)
	}
	if doubtful && (!r.opts.Snapshot.Force || doubt == store.TakenFuture) {
		e := &DoubtError{Doubts: p.Doubts, Taken: doubt, At: taken, Plan: p}
		if !r.opts.DryRun {
			return e
		}
		r.warn(e.warning(), e.In(r.opts.Lang))
	}
	if confirm := r.opts.Snapshot.Confirm; confirm != nil && !r.opts.DryRun {
		return confirm(*p)
	}
	return nil
}

// carryOut takes the rows in, then judges what is missing.
func (r *reconciling) carryOut(ctx context.Context) error {
	submit := func(ctx context.Context, c store.Command) (store.Event, error) {
		return r.deps.Store.Submit(ctx, r.deps.Actor, c)
	}
	err := r.eachPart(ctx, func(ctx context.Context, rows []store.ImportRow) error {
		e, err := submit(ctx, r.rc.Chunk(rows))
		if err == nil {
			r.rc.Took(e)
			r.done += len(rows)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("take in %s: %w", r.src.name, err)
	}
	if err := r.deps.Store.Finish(ctx, r.deps.Actor, r.finishing); err != nil {
		return err
	}
	if err := r.rc.Judge(ctx, submit, r.report.Bad); err != nil {
		return fmt.Errorf("judge by %s: %w", r.src.name, err)
	}
	r.report.Applied = true
	return nil
}

// ParseTaken reads the time a snapshot was taken: a date and a clock time as a task file may write them, or a clock time of today.
func ParseTaken(s string, now time.Time) (time.Time, error) {
	s = strings.TrimSpace(s)
	if h, m, ok := strings.Cut(strings.Replace(s, ".", ":", 1), ":"); ok && len(s) <= 5 {
		hour, err1 := strconv.Atoi(h)
		minute, err2 := strconv.Atoi(m)
		if err1 != nil || err2 != nil || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
			return time.Time{}, fileError(nil, text.SnapshotTakenBad, s)
		}
		y, mon, d := now.Date()
		return time.Date(y, mon, d, hour, minute, 0, 0, now.Location()), nil
	}
	m, fault := parseMoment(s)
	if fault != dateFine || m.DateOnly {
		return time.Time{}, fileError(nil, text.SnapshotTakenBad, s)
	}
	return m.Time, nil
}
