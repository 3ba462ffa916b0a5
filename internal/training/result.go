package training

import (
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/ksdsim"
)

// Format is the number of the result's form in JSON. It counts up when a field changes its meaning.
const Format = 1

// Result is what came of an exercise. It names tasks and cases by their ids within the exercise and holds no personal data, and no name of the
// trainee. Its JSON is stable (docs/json.md).
type Result struct {
	Format    int        `json:"format"`
	Exercise  string     `json:"exercise"`
	Hash      string     `json:"hash"` // of the day: exercise and tasks
	Seed      uint64     `json:"seed"`
	Speed     int        `json:"speed"`
	Started   time.Time  `json:"started"` // training time, as all times here
	At        time.Time  `json:"at"`      // how far the training clock had come
	Over      bool       `json:"over"`    // the exercise was ended, or its clock had run out
	Simulated bool       `json:"simulated"`
	Totals    Totals     `json:"totals"`
	CutOffs   []CutOff   `json:"cut_offs"`
	Cases     []CaseDone `json:"cases"`
	Tasks     []TaskDone `json:"tasks"`
	Questions []Answered `json:"questions"`
}

// AsksOnly reports whether the exercise asks questions and expects nothing to be done with its tasks: they are there to be read.
func (r Result) AsksOnly() bool {
	return len(r.Questions) > 0 && !slices.ContainsFunc(r.Tasks, func(d TaskDone) bool { return d.Expected != "" })
}

// Totals counts what the result lists.
type Totals struct {
	Tasks      int `json:"tasks"`
	InTime     int `json:"in_time"`
	Late       int `json:"late"`
	Open       int `json:"open"`
	Waiting    int `json:"waiting"`
	Returned   int `json:"returned"`    // made again the day after
	Compared   int `json:"compared"`    // tasks on which something was chosen and something was expected
	AsExpected int `json:"as_expected"` // of those
	Questions  int `json:"questions"`
	Right      int `json:"right"`
	WrongPaid  int `json:"wrong_paid"` // payments that went out wrongly (no. 114)
}

// CutOff compares the cases freed before one payment cut-off with what could have been.
type CutOff struct {
	At            time.Time `json:"at"`
	Passed        bool      `json:"passed"`  // the training clock has come to it
	Minutes       int       `json:"minutes"` // of working time before it, counted from the one before or the start
	Freed         int       `json:"freed"`
	Best          int       `json:"best"`           // of internal/plan's exact choice on those minutes, with its estimate of minutes a task
	DeadlineOrder int       `json:"deadline_order"` // by working the same tasks in order of deadline
	Came          int       `json:"came"`           // tasks that held something back and came during the period; best counts them from its beginning
	Held          int       `json:"held"`           // cases that something held back in the period
}

// CaseDone is what became of a case whose decision or payment something held back.
type CaseDone struct {
	Case      string           `json:"case"`
	Holds     catalog.Blocking `json:"-"`
	Held      string           `json:"held"`     // decision or payment: what was held back
	Freed     bool             `json:"freed"`    // before a cut-off of the exercise; without one, before the deadlines of what held it
	FreedBy   *time.Time       `json:"freed_by"` // that cut-off
	Decision  ksdsim.Decision  `json:"decision"` // of the simulated KSD; unknown where the sources do not settle it
	DecidedAt *time.Time       `json:"decided_at"`
	Awaits    bool             `json:"awaits"`  // all that held the decision is solved, and the evening run had not come
	Early     bool             `json:"early"`   // a task was marked resolved although its facts leave it open: the case counts as not freed
	Payment   ksdsim.Payment   `json:"payment"` // of the last payment run that the case was due in and the clock has come to
}

// TaskState says how a task stands at the end.
type TaskState string

// The states.
const (
	TaskInTime   TaskState = "in_time"
	TaskLate     TaskState = "late"
	TaskOpen     TaskState = "open"
	TaskWaiting  TaskState = "waiting"
	TaskReturned TaskState = "returned" // marked resolved, and made again the day after
)

// TaskDone is what was done with a task against what was expected.
type TaskDone struct {
	ID         string         `json:"id"`
	Type       catalog.Number `json:"type"`
	Case       string         `json:"case"`
	Origin     Origin         `json:"origin"`
	State      TaskState      `json:"state"`
	Deadline   time.Time      `json:"deadline"`
	ResolvedAt *time.Time     `json:"resolved_at"`
	Chosen     string         `json:"chosen"`      // the choice of the guide's deciding step; empty when none was made
	Expected   string         `json:"expected"`    // empty when nothing is expected
	AsExpected *bool          `json:"as_expected"` // null when nothing can be compared
	Because    *Because       `json:"because"`     // null when the exercise gives no reason
	Tried      bool           `json:"tried"`       // the sources settle the outcome of this type's guide; else it is "ikke efterprøvet"
	Forced     bool           `json:"forced"`      // a held task, resolved with a reason
}

// Because is the part of the guide that says why.
type Because struct {
	Part  string       `json:"part"`  // id of the step or section
	Basis guides.Basis `json:"basis"` // source, law or advice
	Place string       `json:"place"`
}

// Answered is a question with its answer and the right one.
type Answered struct {
	ID     string       `json:"id"`
	Kind   QuestionKind `json:"kind"`
	Answer string       `json:"answer"` // empty: not answered
	Right  string       `json:"right"`
	IsOK   bool         `json:"is_right"`
}
