// Package exchange turns task files into rows the store can take.
//
// A file is read in passes of bounded memory. The scan pass finds encoding, delimiter, headings, hash and number of rows, and which rows may be
// equal; the rows pass checks every row at the door and hands out good rows and bad ones. Import drives both: it gives the store one chunk at a
// time while the next is being read, writes the bad rows to a file of their own, and can be stopped between chunks and taken up again.
//
// The layers, from the bottom: source.go (bytes to UTF-8), csv.go (text to records), layout.go (headings to fields), row.go with dates.go and
// numbers.go (record to row), scan.go, pass.go and import.go. A reader for another file form takes the place of the first two.
package exchange

import (
	"context"
	"io"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// Submitter is the part of a store an import needs; *store.Store has it.
type Submitter interface {
	Submit(ctx context.Context, a store.Actor, c store.Command) (store.Event, error)
	ImportRun(ctx context.Context, sha string) (run store.ImportRun, nextChunk int, found bool, err error)
	View(ctx context.Context, fn func(*store.Snapshot) error) error
	PlanImport(ctx context.Context, rows []store.ImportRow) (store.ImportResult, error)
	Finish(ctx context.Context, a store.Actor, progress func(done, total int)) error
}

// Deps is what Import needs from outside.
type Deps struct {
	Store Submitter
	Actor store.Actor
	Now   func() time.Time // the clock; how long an import took is measured by it
}

// DefaultChunk is how many rows of the file go into one step of the store.
const DefaultChunk = 20_000

// Options says how to import. The zero value is a plain import in Danish.
type Options struct {
	DryRun bool // ask the store what the import would do; change nothing and write nothing
	Strict bool // take nothing unless every row is good
	Chunk  int  // rows of the file in a step; zero means DefaultChunk
	Lang   text.Lang
	BadDir string          // where the file of bad rows goes when the folder of the task file cannot be written
	OnBad  func(*RowError) // called for every bad row, in the order of the file

	Snapshot *SnapshotOptions // the file is all of KSD's open tasks, or a named part of them, at a time; see snapshot.go

	Profiles []*Profile   // those that may choose themselves, by the headings
	Profile  *Profile     // the one to read the file by; nil: by the headings
	Noted    []Sentence   // said in the report before all other warnings
	Sheet    string       // the sheet of a workbook; empty: the one with the headings
	Today    catalog.Date // tasks made later are bad rows; zero: not looked at
	Input    io.Reader    // read in the place of the file; the path then only names it
	BadTo    string       // the folder the file of bad rows goes to, whatever folder the task file lies in; empty: beside it

	knownCase func(number string) bool // whether the store knows a case; tells the columns of pasted rows without headings
}

func (o Options) chunk() int {
	if o.Chunk <= 0 {
		return DefaultChunk
	}
	return o.Chunk
}

// Progress is how far an import has come.
type Progress struct {
	Scanning    bool  // the file is being looked through; Rows and Total are not known yet
	Rows, Total int   // rows of the file, good and bad
	Bytes, Size int64 // of the file, read in the present pass
	Finishing   bool  // all rows are in; the store puts the tasks of a large import into their orders
	Done, Of    int   // steps of that
}

// Report is what an import did, or in a dry run would do.
type Report struct {
	File      string // base name
	SHA256    string
	Size      int64 // bytes
	Encoding  Encoding
	Delimiter string
	Form      Form
	Sheet     string // of a workbook
	Profile   string // the profile the file was read by; empty: this program's own form

	Rows            int // in the file, good and bad
	Added           int
	Changed         int
	Unchanged       int
	Removed         int
	Bad             int
	StillInFile     []store.TaskID // resolved here, and still in the file: nothing was changed
	ExpectationsMet []store.TaskID // tasks that met an expectation
	WithoutID       int            // good rows without KSD's id
	WithoutIDLines  []int          // the lines of the first of them
	Warnings        []Sentence     // what was noticed, and changed or kept as said
	BadFile         string         // path of the file of bad rows; empty when there is none
	DryRun          bool
	Resumed         bool // an earlier import of the file was taken up again
	Earlier         int  // rows it had taken; they are not in Added, Changed and Unchanged
	Took            time.Duration

	Plan    *store.Plan // of a snapshot: what it means, or meant before it was carried out; the counts above are taken from it
	Taken   time.Time   // of a snapshot
	Applied bool        // of a snapshot: it was carried out

	// EachUnchanged tells, of a snapshot, of every task that stands in it as it is known; the plan only counts them.
	EachUnchanged func(ctx context.Context, tell func(store.PlanItem) error) error
}

// Sentence is a sentence for a person, with its arguments. It never holds a CPR number, a citizen's name, a case number or KSD's id.
type Sentence struct {
	Msg  text.Msg
	Args []any
}

// In gives the sentence in the language.
func (s Sentence) In(l text.Lang) string {
	args := make([]any, len(s.Args))
	for i, a := range s.Args {
		if inner, ok := a.(interface{ In(l text.Lang) string }); ok {
			a = inner.In(l)
		}
		args[i] = a
	}
	return l.T(s.Msg, args...)
}

// Reason is one thing wrong with a row.
type Reason struct {
	Sentence
	Column int    // of the file, from 1; zero when the row as a whole is meant
	Field  string // the heading of the column, as this program spells it; empty when the row as a whole is meant
}

// RowError is a row that was set aside, with everything that is wrong with it.
type RowError struct {
	Line    int // where the row begins in the file, from 1
	Reasons []Reason
	Record  []string // the row's cells as they stood. They may hold personal data: for the file of bad rows only

	twin, twins int    // which of how many equal rows it is, when that can be said
	id, number  string // KSD's id and the case number, as far as they could be read: a snapshot must not judge such a task missing
}

// Error names line and reasons in English, without personal data.
func (e *RowError) Error() string { return e.In(text.En) }

// In gives line and reasons in the language.
func (e *RowError) In(l text.Lang) string {
	parts := make([]string, 0, len(e.Reasons))
	for _, r := range e.Reasons {
		if r.Field == "" {
			parts = append(parts, r.Sentence.In(l))
			continue
		}
		parts = append(parts, l.T(text.TaskFileInColumn, r.Column, r.Field, r.Sentence.In(l)))
	}
	return l.T(text.TaskFileBadRow, e.Line, strings.Join(parts, " "))
}

// FileError says why a file cannot be imported at all; nothing was taken.
type FileError struct {
	Sentence
	Err error // the cause, if there is one
}

// Error gives the English sentence.
func (e *FileError) Error() string { return e.In(text.En) }

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

func fileError(err error, msg text.Msg, args ...any) *FileError {
	return &FileError{Sentence: Sentence{Msg: msg, Args: args}, Err: err}
}

// StoppedError says that an import was stopped between two chunks. What was taken stays; the same command takes up the rest.
type StoppedError struct {
	File        string // base name
	Done, Total int    // rows; Total is zero when the file had not been looked through
	Err         error  // the context's
}

// Error gives the English sentence.
func (e *StoppedError) Error() string { return e.In(text.En) }

// Unwrap gives the context's error.
func (e *StoppedError) Unwrap() error { return e.Err }

// In says how far the import came and how to take it up again.
func (e *StoppedError) In(l text.Lang) string {
	if e.Done == 0 {
		return l.T(text.TaskFileStoppedEarly, e.File)
	}
	return l.T(text.TaskFileStopped, e.Done, e.Total, e.File)
}

// RefusedError says that a strict import took nothing because rows are bad.
type RefusedError struct {
	File    string // base name
	Bad     int
	BadFile string
}

// Error gives the English sentence.
func (e *RefusedError) Error() string { return e.In(text.En) }

// In says how many rows are bad and where they are listed.
func (e *RefusedError) In(l text.Lang) string {
	if e.BadFile == "" {
		return l.T(text.TaskFileRefused, e.Bad)
	}
	return l.T(text.TaskFileRefusedListed, e.Bad, e.BadFile)
}
