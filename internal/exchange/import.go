package exchange

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// Import takes a task file into the store. It returns what it did, also beside an error.
//
// Errors: *FileError when the file cannot be imported at all, *RefusedError when it is strict and rows are bad, *StoppedError when ctx ended between
// two chunks; anything else comes from the store or the system. An import that broke off is taken up again by calling Import with the same file.
// progress may be nil; it and Options.OnBad are called in the caller's goroutine.
func Import(ctx context.Context, deps Deps, path string, opts Options, progress func(Progress)) (Report, error) {
	if progress == nil {
		progress = func(Progress) {}
	}
	start := deps.Now()
	j := &job{deps: deps, opts: opts, path: path, progress: progress}
	err := j.run(ctx)
	j.report.Took = deps.Now().Sub(start)
	return j.report, j.stopped(ctx, err)
}

// job is one import at work.
type job struct {
	deps     Deps
	opts     Options
	path     string
	progress func(Progress)

	src      *source
	scan     *scan
	storeRun store.ImportRun
	next     int // the first chunk the store has not taken
	done     int // rows behind which the import stands
	badOut   *badFile
	report   Report
}

func (j *job) run(ctx context.Context) error {
	if j.opts.Input != nil {
		j.opts.knownCase = j.knownCase(ctx)
	}
	src, err := openFile(ctx, j.path, j.opts)
	if err != nil {
		return err
	}
	defer src.close()
	j.src = src
	j.report = Report{File: src.name, Size: src.whole, Form: src.form, Sheet: src.sheet, DryRun: j.opts.DryRun, Warnings: append(slices.Clone(j.opts.Noted), src.noted...)}
	if j.opts.Snapshot != nil {
		return j.snapshot(ctx)
	}
	if err := j.lookThrough(ctx); err != nil {
		return err
	}
	if j.scan.rows == 0 {
		j.warn(text.TaskFileWarnNoRows)
		return nil
	}
	return j.takeRows(ctx)
}

// lookThrough finds out what must be known of the file before its first row.
func (j *job) lookThrough(ctx context.Context) (err error) {
	if j.scan, err = scanFile(ctx, j.src, j.opts.chunk(), j.scanned); err == nil {
		j.noteFile()
	}
	return err
}

// knownCase asks the store whether it knows a case.
func (j *job) knownCase(ctx context.Context) func(string) bool {
	return func(number string) (known bool) {
		err := j.deps.Store.View(ctx, func(v *store.Snapshot) error {
			known = v.HasCase(number)
			return nil
		})
		return err == nil && known
	}
}

func (j *job) scanned(bytes int64, _ int) {
	j.progress(Progress{Scanning: true, Bytes: bytes, Size: j.src.size})
}

// noteFile reports what the scan found out about the file as a whole.
func (j *job) noteFile() {
	r, s := &j.report, j.scan
	r.SHA256, r.Encoding, r.Delimiter, r.Rows = s.sha, s.enc, string(s.comma), s.rows
	r.Profile = s.layout.profile.name()
	if s.enc == Windows1252 {
		j.warn(text.TaskFileWarnEncoding)
	}
	if s.broken > 0 {
		j.warn(text.TaskFileWarnDamaged, s.broken)
	}
	if len(s.layout.unknown) > 0 {
		j.warn(text.TaskFileWarnColumns, strings.Join(s.layout.unknown, ", "))
	}
}

// noteChanged tells of a file that was written to after it had been read: the store holds what the report's SHA-256 stands for.
func (j *job) noteChanged() {
	if j.src.unchanged() != nil {
		j.warn(text.TaskFileWarnChanged, j.src.name)
	}
}

func (j *job) warn(msg text.Msg, args ...any) {
	j.report.Warnings = append(j.report.Warnings, Sentence{Msg: msg, Args: args})
}

// takeRows hands the rows to what the options ask for.
func (j *job) takeRows(ctx context.Context) error {
	if j.opts.Strict {
		if err := j.refuseBad(ctx); err != nil {
			return err
		}
	}
	if j.opts.DryRun {
		return j.eachChunk(ctx, j.plan)
	}
	if err := j.src.settle(ctx, j.scan.sha); err != nil {
		return err
	}
	if err := j.findRun(ctx); err != nil {
		return err
	}
	if err := j.eachChunk(ctx, j.submit); err != nil {
		return err
	}
	j.noteChanged()
	return j.deps.Store.Finish(ctx, j.deps.Actor, j.finishing)
}

// finishing shows the end of a large import, when the store puts its tasks into their orders.
func (j *job) finishing(done, total int) {
	j.progress(Progress{Rows: j.scan.rows, Total: j.scan.rows, Bytes: j.src.size, Size: j.src.size, Finishing: true, Done: done, Of: total})
}

// refuseBad reads the whole file and refuses it when a row is bad.
func (j *job) refuseBad(ctx context.Context) error {
	known := len(j.report.Warnings)
	if err := j.eachChunk(ctx, func(context.Context, *chunk) error { return nil }); err != nil {
		return err
	}
	if j.report.Bad > 0 {
		return &RefusedError{File: j.src.name, Bad: j.report.Bad, BadFile: j.report.BadFile}
	}
	j.report.Warnings, j.done = j.report.Warnings[:known], 0 // the pass that takes the rows warns again
	return nil
}

// findRun takes up an unfinished import of the file, or begins one. The run's id holds the size of its chunks: one begun with another size
// cannot be taken up, and a file read from the start changes nothing that was taken in.
func (j *job) findRun(ctx context.Context) error {
	run, next, found, err := j.deps.Store.ImportRun(ctx, j.scan.sha)
	if err != nil {
		return fmt.Errorf("look for an earlier import of %s: %w", j.src.name, err)
	}
	mark := "-n" + strconv.Itoa(j.scan.every) + j.src.mark()
	if found && strings.HasSuffix(run.ID, mark) && run.Total == j.scan.rows {
		j.storeRun, j.next = run, next
		j.report.Resumed = true
		return nil
	}
	if found {
		j.warn(text.TaskFileWarnOtherChunks)
	}
	j.storeRun = store.ImportRun{
		ID: string(store.NewCommandID()) + mark, SHA256: j.scan.sha, File: j.src.name, Encoding: string(j.scan.enc), Total: j.scan.rows,
		Profile: j.report.Profile,
	}
	return nil
}

// eachChunk reads the rows and gives each chunk to do; bad rows are written down after that.
func (j *job) eachChunk(ctx context.Context, do func(context.Context, *chunk) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p, err := newPass(ctx, j.scan, j.src)
	if err != nil {
		return err
	}
	defer j.dropBad()
	chunks, free := p.ahead(ctx)
	defer func() { // the reader must have ended before the file is closed
		cancel()
		for range chunks {
		}
	}()
	for c := range chunks {
		if c.err != nil {
			return c.err
		}
		if err := j.one(ctx, &c, do); err != nil {
			return err
		}
		if c.last {
			return j.finish(p)
		}
		free <- c.good
	}
	return ctx.Err()
}

// one takes one chunk. The context is looked at only here, between chunks.
func (j *job) one(ctx context.Context, c *chunk, do func(context.Context, *chunk) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := do(context.WithoutCancel(ctx), c); err != nil {
		return fmt.Errorf("import rows %d to %d of %s: %w", j.done+1, j.done+c.rows, j.src.name, err)
	}
	j.done += c.rows
	for _, bad := range c.bad {
		j.setAside(bad)
	}
	j.progress(Progress{Rows: j.done, Total: j.scan.rows, Bytes: c.bytes, Size: j.src.size})
	return nil
}

// plan asks the store what the chunk would do.
func (j *job) plan(ctx context.Context, c *chunk) error {
	result, err := j.deps.Store.PlanImport(ctx, c.good)
	if err == nil {
		j.add(result)
	}
	return err
}

// submit gives the chunk to the store, unless an earlier import did.
func (j *job) submit(ctx context.Context, c *chunk) error {
	if c.index < j.next {
		j.report.Earlier += c.rows
		return nil
	}
	event, err := j.deps.Store.Submit(ctx, j.deps.Actor, store.ImportChunk{
		Meta: store.Meta{ID: store.CommandID(j.storeRun.ID + "/" + strconv.Itoa(c.index))},
		Run:  j.storeRun, Chunk: c.index, Rows: c.good, Bad: len(c.bad), Last: c.last, Tally: store.ImportTally{Bad: j.report.Bad + len(c.bad)},
	})
	if err != nil {
		return err
	}
	facts, err := event.Facts()
	if err != nil {
		return err
	}
	if facts.Import != nil {
		j.add(facts.Import.Result)
	}
	return nil
}

func (j *job) add(r store.ImportResult) {
	out := &j.report
	out.Added += r.Added
	out.Changed += r.Changed
	out.Unchanged += r.Unchanged
	out.Removed += r.Removed
	out.StillInFile = append(out.StillInFile, r.Still...)
	out.ExpectationsMet = append(out.ExpectationsMet, r.Met...)
}

// setAside counts a bad row, tells of it and writes it down. A dry run writes nothing.
func (j *job) setAside(bad *RowError) {
	j.report.Bad++
	if j.opts.OnBad != nil {
		j.opts.OnBad(bad)
	}
	if j.opts.DryRun || (j.report.Bad > 1 && j.badOut == nil) {
		return
	}
	if err := j.writeBad(bad); err != nil { // good rows are taken in all the same; the report says what is missing
		j.dropBad()
		j.warn(text.TaskFileWarnNoBadFile, causeOf(err))
	}
}

func (j *job) writeBad(bad *RowError) error {
	if j.badOut == nil {
		path := j.path
		if j.opts.BadTo != "" {
			path = filepath.Join(j.opts.BadTo, j.src.name)
		}
		out, err := createBadFile(path, j.opts.BadDir, j.scan.comma, j.scan.layout, j.opts.Lang)
		if err != nil {
			return err
		}
		j.badOut = out
	}
	return j.badOut.write(bad)
}

// finish closes the file of bad rows and reports what the pass saw.
func (j *job) finish(p *pass) error {
	j.report.WithoutID, j.report.WithoutIDLines = p.withoutID, p.withoutIDLines
	j.report.Warnings = append(j.report.Warnings, p.warnings()...)
	if p.guessed > 0 {
		j.warn(text.TaskFileWarnLoose, p.guessed)
	}
	out := j.badOut
	if out == nil {
		return nil
	}
	if err := out.finish(); err != nil {
		j.dropBad()
		j.warn(text.TaskFileWarnNoBadFile, causeOf(err))
		return nil
	}
	j.badOut, j.report.BadFile = nil, out.path
	if j.opts.BadTo == "" && filepath.Dir(out.path) != filepath.Dir(j.path) {
		j.warn(text.TaskFileWarnElsewhere, out.path)
	}
	return nil
}

// dropBad takes away a file of bad rows that was not finished.
func (j *job) dropBad() {
	if j.badOut != nil {
		j.badOut.drop()
		j.badOut = nil
	}
}

// stopped makes the end of the context an error that says how to go on.
func (j *job) stopped(ctx context.Context, err error) error {
	if err == nil || ctx.Err() == nil || !errors.Is(err, ctx.Err()) {
		return err
	}
	s := &StoppedError{File: filepath.Base(j.path), Err: ctx.Err()}
	if j.scan != nil && !j.opts.DryRun && j.storeRun.ID != "" {
		s.Done, s.Total = j.done, j.scan.rows
	}
	return s
}
