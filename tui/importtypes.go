package tui

import (
	"errors"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

// Said is a sentence about a file. The language of the screens may change while it is shown.
type Said interface{ In(l text.Lang) string }

// ImportRequest says which task file is taken in, and how.
type ImportRequest struct {
	Path    string
	DryRun  bool            // say what the import would do; change nothing
	Extract *ExtractRequest // the file is a snapshot, which judges; nil: a plain import
	// Finishing is told, in the place of progress, how far the store is in putting the tasks of a large file into their orders once all are in.
	Finishing func(done, total int)
}

// ExtractRequest says what a snapshot is: all open tasks of KSD, or of a part of it, at a time.
type ExtractRequest struct {
	Scope store.Scope
	Said  string      // when it was taken, as somebody typed it; empty: At, else the file's own time
	At    time.Time   // when it was taken, once that is known
	Force bool        // carry it out in spite of doubts; the log says who did
	Seen  *store.Plan // the plan that was shown: another one is not carried out, and ErrPlanMoved returned
}

// ErrPlanMoved says that a snapshot would no longer do what was shown, and that nothing was changed.
var ErrPlanMoved = errors.New("the plan has changed")

// ImportSummary is what an import did, or would do when it was a dry run.
type ImportSummary struct {
	Rows, Added, Changed, Unchanged, Removed, Bad int
	Encoding                                      string
	BadFile                                       string // where the bad rows were set aside; empty when there were none
	Problems                                      []ImportProblem
	Stopped                                       bool   // stopped between chunks; the same import resumes
	Warnings                                      []Said // what was noticed in the file, and lists of tasks to know of, in sentences

	Plan   *store.Plan      // of a snapshot: what it means
	Taken  time.Time        // of a snapshot
	Doubt  store.TakenDoubt // why that time may be wrong
	Record int              // the number of the import's record; zero when none was made
}

// ImportProblem is one thing wrong with one row of a task file.
type ImportProblem struct {
	Line   int
	Column string
	Reason Said
}
