package store

import (
	"crypto/rand"
	"encoding/hex"
	"strings"

	"rettidig/catalog"
)

// Command is a change to the store. The set is sealed: every command is declared in this file.
type Command interface {
	kind() EventKind
	id() CommandID
}

// CommandID makes a retry harmless: a command whose id was applied before returns the event it made then.
type CommandID string

// NewCommandID makes a fresh random id.
func NewCommandID() CommandID {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails, see crypto/rand
	return CommandID(hex.EncodeToString(b[:]))
}

// Meta is common to all commands.
type Meta struct {
	ID CommandID // made by Submit when empty
}

func (m Meta) id() CommandID { return m.ID }

// On names the task a command changes and the version the actor saw; Submit returns ErrConflict if it has changed since.
type On struct {
	Task    TaskID
	Version Seq
}

// Claim takes a task for its actor. It returns TakenError when somebody else holds it.
type Claim struct {
	Meta
	On
}

// GiveBack ends the actor's hold on a task.
type GiveBack struct {
	Meta
	On
}

// Assign gives a task to a member of staff, whoever held it before.
type Assign struct {
	Meta
	On
	To StaffID
}

// Wait puts a task aside until a date. It stays open and counts.
type Wait struct {
	Meta
	On
	Until  catalog.Date // required, after today
	Reason string       // required: a colleague must see what is awaited
}

// Unwait takes a waiting task back before its date.
type Unwait struct {
	Meta
	On
}

// SetDue sets a due date of our own beside KSD's; the zero date takes it away. It returns ErrNeedsText without a reason.
type SetDue struct {
	Meta
	On
	Due    catalog.Date
	Reason string // required
}

// AddNote adds a note to a task. Notes of weight belong in KSD's journal.
type AddNote struct {
	Meta
	On
	Text string
}

// Resolve marks a task resolved here. What it needs is said by CheckResolve.
type Resolve struct {
	Meta
	On
	Answers  []Answer
	Guide    GuideMark
	Ground   string           // free text, optional
	Acted    bool             // "the act was done in KSD"; asked for every next-day type but 19
	Force    string           // the reason for resolving a held meta task
	FollowUp []catalog.Number // task types KSD is expected to make, from the guide's choice
	Trail    []WalkStep       // the steps of the guide left behind, in order
	Calcs    []Calculation    // what was calculated on the way; it goes into the body
}

// KeepWalk keeps how far its actor has come in an open task's guide; a walk without steps is forgotten. It makes no event and changes no version: the Event
// that Submit returns has no Seq. A resolution throws the task's walks away.
type KeepWalk struct {
	Meta
	Task TaskID
	Walk Walk
}

// ApproveGuide marks a guide checked, as the text with the hash stands, or takes that back. It returns ErrBadGuide for what is no guide, and
// ErrNotApproved when there is nothing to take back.
type ApproveGuide struct {
	Meta
	Type     catalog.Number
	Lang     string
	Hash     string // of the text that was read
	Edition  string // the catalog editions it was written against
	Withdraw bool
}

// Reopen takes a resolved task back into the queue.
type Reopen struct {
	Meta
	On
	Reason string
}

// Bulk carries out several acts on tasks in one step: Claim, GiveBack, Assign, Wait, Unwait, SetDue, AddNote, Resolve or Reopen, at most MaxBulk. What is
// refused is left out and named in the event (Event.Bulk); when all is refused it returns RefusedError. See Snapshot.PlanBulk.
type Bulk struct {
	Meta
	Acts     []Command
	Progress Progress
}

// Progress is told how many acts of a step have been tried, from the goroutine that submits; nil tells nobody. It may begin anew when the engine does.
type Progress func(done, total int)

// Handover gives the tasks, as far as one member of staff still holds them, to another.
type Handover struct {
	Meta
	From, To StaffID
	Tasks    []On
	Progress Progress
}

// Undo takes back an event. Event zero means the actor's own latest act that is not yet undone.
type Undo struct {
	Meta
	Event Seq
}

// Redo takes back the actor's latest undo.
type Redo struct {
	Meta
}

// CreateTask makes a task of our own, no. 48 (Manuelt oprettet opgave - fritekst).
type CreateTask struct {
	Meta
	Case string
	Due  catalog.Date
	Text string
}

// Link says that a manual task (On) and a no. 48 of KSD's on the same case are one. KSD's stays, with what was done with the manual one, which leaves the
// queue. It returns ErrNoPair for any other two tasks.
type Link struct {
	Meta
	On
	To On
}

// ShowPerson records that a citizen's full CPR is shown; the store hands it out only after that.
type ShowPerson struct {
	Meta
	Task TaskID
}

// SearchPerson records a search for a citizen by CPR or by name. Neither is kept, only a keyed hash.
type SearchPerson struct {
	Meta
	hash string // keyed hash of the CPR, see Store.SearchCPR
	name string // keyed hash of the folded name, see Store.SearchName
}

// Configure changes settings of the store. Settings that move stored keys start a rebuild; see Store.Rebuild.
type Configure struct {
	Meta
	Set map[string]string
}

// AddStaff adds or changes a member of staff, found by login.
type AddStaff struct {
	Meta
	Staff Staff
}

// ImportChunk takes one chunk of an import. Its id is the run's id and the chunk's number, so a resumed import skips what is done.
type ImportChunk struct {
	Meta
	Run   ImportRun
	Chunk int // from 0
	Rows  []ImportRow
	Bad   int         // bad rows met in this chunk
	Last  bool        // the file is complete with this chunk
	Tally ImportTally // with Last: what the whole file held
	Taken int         // of a snapshot: how many of its rows are taken in, all others change nothing
}

// JudgeExtract is the end of a snapshot import, when all its rows are in: what is missing is judged, and the import is recorded. Submit is called
// until its event's facts, or those of a step that had nothing to do, say that it is the last; each step judges so many tasks that it stays small.
type JudgeExtract struct {
	Meta
	Run   ImportRun
	Seen  *Seen
	From  TaskID // where the step before ended; zero for the first
	Limit int    // tasks judged in this step; zero means a default
	Begun bool   // steps of the run have been taken: another import must not have ended it since
	Tally ImportTally
}

// UndoImport takes the newest import back as a whole. It returns BuiltOnError when something was built on it, ErrUndone when it is undone already and
// ErrTooLarge when it brought or changed more than fits into one step.
type UndoImport struct {
	Meta
	Number int
}

// RebuildStep recomputes a stretch of stored keys after a change of settings; Submit is called until it reports done.
type RebuildStep struct {
	Meta
	Limit int // tasks at most; zero means a default
}

func (Claim) kind() EventKind        { return KindClaim }
func (GiveBack) kind() EventKind     { return KindGiveBack }
func (Assign) kind() EventKind       { return KindAssign }
func (Wait) kind() EventKind         { return KindWait }
func (Unwait) kind() EventKind       { return KindUnwait }
func (SetDue) kind() EventKind       { return KindSetDue }
func (AddNote) kind() EventKind      { return KindNote }
func (Resolve) kind() EventKind      { return KindResolve }
func (Reopen) kind() EventKind       { return KindReopen }
func (Undo) kind() EventKind         { return KindUndo }
func (Redo) kind() EventKind         { return KindRedo }
func (Bulk) kind() EventKind         { return KindBulk }
func (Handover) kind() EventKind     { return KindHandover }
func (CreateTask) kind() EventKind   { return KindCreate }
func (Link) kind() EventKind         { return KindLink }
func (ShowPerson) kind() EventKind   { return KindShowPerson }
func (SearchPerson) kind() EventKind { return KindSearchPerson }
func (Configure) kind() EventKind    { return KindConfigure }
func (AddStaff) kind() EventKind     { return KindStaff }
func (ImportChunk) kind() EventKind  { return KindImport }
func (JudgeExtract) kind() EventKind { return KindImport }
func (UndoImport) kind() EventKind   { return KindUndoImport }
func (KeepWalk) kind() EventKind     { return KindWalk }
func (ApproveGuide) kind() EventKind { return KindApproveGuide }
func (RebuildStep) kind() EventKind  { return KindRebuild }

// ImportRun names one import of one file.
type ImportRun struct {
	ID       string // random; found again by the file's hash while the run is unfinished
	SHA256   string // of the file, hex
	File     string // base name
	Encoding string
	Total    int // rows in the file, good and bad

	Extract *Extract // set: the file is a snapshot, which judges; nil: a plain import, which never does
	Profile string   // the mapping profile that was used, empty for none
}

// ImportRow is one good row of a task file.
type ImportRow struct {
	Line        int // in the file, from 1
	KSDID       string
	Type        catalog.Number
	TypeName    string
	Case        string
	CaseStatus  string
	CaseKind    string
	CPR         string // ten digits or empty
	CPRFlag     string
	Name        string
	CVR         string
	Company     string
	PNumber     string
	Frequency   string
	Created     catalog.Moment
	Due         catalog.Date
	OriginalDue catalog.Date
	Caseworker  string
	Remark      string
	Twin, Twins int  // without KSDID: this is the Twin-th (from 1) of Twins equal rows of the file
	Has         Cols // which columns the file has; absent ones are left as they are
	Silent      bool // another row speaks for the case
}

// Clone copies the row with texts of its own.
func (r *ImportRow) Clone() ImportRow {
	c := *r
	for _, s := range [...]*string{
		&c.KSDID, &c.TypeName, &c.Case, &c.CaseStatus, &c.CaseKind, &c.CPR, &c.CPRFlag, &c.Name, &c.CVR, &c.Company, &c.PNumber, &c.Frequency,
		&c.Caseworker, &c.Remark,
	} {
		*s = strings.Clone(*s)
	}
	return c
}

// Cols is the set of optional columns a file has.
type Cols uint16

// The optional columns.
const (
	ColStatus Cols = 1 << iota
	ColKind
	ColCPR
	ColName
	ColCVR
	ColCompany
	ColPNumber
	ColFrequency
	ColDue
	ColOriginalDue
	ColCaseworker
	ColRemark
)
