package store

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"rettidig/catalog"
)

// EventKind names what an event records; the strings are stable and stand in the log.
type EventKind string

// The kinds of event.
const (
	KindInit         EventKind = "init"
	KindClaim        EventKind = "claim"
	KindGiveBack     EventKind = "give_back"
	KindAssign       EventKind = "assign"
	KindWait         EventKind = "wait"
	KindUnwait       EventKind = "unwait"
	KindSetDue       EventKind = "set_due"
	KindNote         EventKind = "note"
	KindResolve      EventKind = "resolve"
	KindReopen       EventKind = "reopen"
	KindUndo         EventKind = "undo"
	KindRedo         EventKind = "redo"
	KindCreate       EventKind = "create"
	KindShowPerson   EventKind = "show_person"
	KindSearchPerson EventKind = "search_person"
	KindConfigure    EventKind = "configure"
	KindStaff        EventKind = "staff"
	KindImport       EventKind = "import"
	KindRebuild      EventKind = "rebuild"
	KindBulk         EventKind = "bulk"
	KindHandover     EventKind = "handover"
	KindUndoImport   EventKind = "undo_import"
	KindApproveGuide EventKind = "approve_guide"
	KindWalk         EventKind = "walk" // of KeepWalk, which makes no event
	KindLink         EventKind = "link"
)

// Event is one link of the audit chain. Its data carries no personal data and is kept; its body can be erased without breaking the chain,
// because the chain holds only the body's hash.
type Event struct {
	Seq      Seq             `json:"seq"`
	Prev     Hash            `json:"prev"` // hash of the event before
	At       time.Time       `json:"at"`
	Staff    StaffID         `json:"staff"`
	Role     Role            `json:"role"`
	Kind     EventKind       `json:"kind"`
	Task     TaskID          `json:"task,omitempty"`
	Command  CommandID       `json:"command"`
	Data     json.RawMessage `json:"data,omitempty"` // see Facts
	BodyHash Hash            `json:"body_hash"`      // zero when there is no body
}

// Facts is what an event's data says, by kind; fields that do not apply are zero.
type Facts struct {
	Before    *Local            `json:"before,omitempty"` // what was done with the task here, before and after
	After     *Local            `json:"after,omitempty"`
	Type      catalog.Number    `json:"type,omitempty"`
	To        StaffID           `json:"to,omitempty"`
	Prev      Seq               `json:"prev_local,omitempty"` // the event that had changed the task here before this one
	Undoes    Seq               `json:"undoes,omitempty"`     // undo and redo: the event taken back
	FollowUps []catalog.Number  `json:"follow_ups,omitempty"`
	Settings  map[string]string `json:"settings,omitempty"`
	Was       map[string]string `json:"was,omitempty"`    // settings before
	Person    string            `json:"person,omitempty"` // keyed hash of a CPR searched for or shown
	Name      string            `json:"name,omitempty"`   // keyed hash of a name searched for
	Member    *StaffFacts       `json:"member,omitempty"`
	Import    *ImportFacts      `json:"import,omitempty"`
	Rebuild   *RebuildFacts     `json:"rebuild,omitempty"`
	Bulk      *BulkFacts        `json:"bulk,omitempty"`
	Link      TaskID            `json:"link,omitempty"`  // the other of two tasks that are one
	Group     CommandID         `json:"group,omitempty"` // one of several acts done together; the event that closes them bears it as its command
	Trail     []WalkStep        `json:"trail,omitempty"` // resolve: the steps of the guide that were gone through
	Approval  *ApprovalFacts    `json:"approval,omitempty"`
	Schema    int               `json:"schema,omitempty"`
	StoreKind Kind              `json:"store_kind,omitempty"`
}

// StaffFacts is what the log keeps of a change to the staff table; names stay in the table.
type StaffFacts struct {
	ID      StaffID `json:"id"`
	Roles   []Role  `json:"roles"`
	Retired bool    `json:"retired,omitempty"`
}

// ImportFacts is what the log keeps of one chunk of an import.
type ImportFacts struct {
	Run     string       `json:"run"`
	SHA256  string       `json:"sha256"`
	Chunk   int          `json:"chunk"`
	Last    bool         `json:"last,omitempty"`
	Rows    int          `json:"rows"`
	Bad     int          `json:"bad,omitempty"`
	Result  ImportResult `json:"result"`
	First   TaskID       `json:"first,omitempty"` // the added tasks are First, First+1, ... in the order of Added
	Added   []byte       `json:"added,omitempty"` // 18 bytes a task: type, class, impact, created, due, original due; see Tasks
	Changes []RowChange  `json:"changes,omitempty"`
	Gone    []TaskID     `json:"gone,omitempty"` // no longer in KSD: equal tasks of which the file holds fewer, or vanished from a snapshot

	Taken     time.Time   `json:"taken,omitzero"`      // of a snapshot; the rest too
	Forced    bool        `json:"forced,omitempty"`    // its doubts were passed over by the event's staff
	Confirmed []TaskID    `json:"confirmed,omitempty"` // resolved here, gone from KSD
	Replaced  []TaskID    `json:"replaced,omitempty"`  // resolved here, gone, and the follow-ups that were expected have come
	Judged    []Judgement `json:"judged,omitempty"`
	Missing   []TaskID    `json:"missing,omitempty"` // resolved tasks whose expected follow-up has not come
	Reopened  []TaskID    `json:"reopened,omitempty"`
	Observed  []TaskID    `json:"observed,omitempty"` // resolved tasks of which the case's status has told whether the decision came
	Next      TaskID      `json:"next,omitempty"`     // where the next step of judging begins
}

// Judgement is a verdict that a snapshot gave, but for those that are told by number alone.
type Judgement struct {
	Task     TaskID         `json:"task"`
	Verdict  Verdict        `json:"verdict"`
	Of       TaskID         `json:"of,omitempty"` // a task made again: the resolved one, and how that was resolved
	Resolved Seq            `json:"resolved,omitempty"`
	Type     catalog.Number `json:"type,omitempty"`
	Guide    string         `json:"guide,omitempty"`
	Choice   string         `json:"choice,omitempty"`
}

// ImportResult says what an import did, or in a plan would do.
type ImportResult struct {
	Added     int      `json:"added"`
	Changed   int      `json:"changed"`
	Unchanged int      `json:"unchanged"`
	Removed   int      `json:"removed"`
	WithoutID int      `json:"without_id"`
	Still     []TaskID `json:"still,omitempty"` // resolved here, still in the file
	Met       []TaskID `json:"met,omitempty"`   // tasks that met an expectation
}

// RebuildFacts is what the log keeps of one step of recomputing stored keys.
type RebuildFacts struct {
	From  TaskID `json:"from"`
	Next  TaskID `json:"next"`
	Done  bool   `json:"done"`
	Moved int    `json:"moved"` // tasks whose keys changed
}

// Facts decodes the event's data.
func (e Event) Facts() (Facts, error) {
	var f Facts
	if len(e.Data) == 0 {
		return f, nil
	}
	if err := json.Unmarshal(e.Data, &f); err != nil {
		return f, fmt.Errorf("data of event %d: %w", e.Seq, err)
	}
	return f, nil
}

// Body is the part of an event that can be erased: free text and calculations, with a salt so that its hash gives nothing away.
type Body struct {
	Salt string `json:"salt"`
	Text string `json:"text,omitempty"`

	Calcs []Calculation `json:"calcs,omitempty"` // what a guide's calculations were told and came to
}

// Hash is a SHA-256, written as hex.
type Hash [32]byte

// MarshalText writes the hash as hex, and the zero hash as the empty string.
func (h Hash) MarshalText() ([]byte, error) {
	if h == (Hash{}) {
		return []byte{}, nil
	}
	return hex.AppendEncode(nil, h[:]), nil
}

// UnmarshalText reads what MarshalText wrote.
func (h *Hash) UnmarshalText(b []byte) error {
	*h = Hash{}
	if len(b) == 0 {
		return nil
	}
	if len(b) != 64 {
		return fmt.Errorf("hash of %d digits, want 64", len(b))
	}
	_, err := hex.Decode(h[:], b)
	return err
}

// String gives the hash as hex.
func (h Hash) String() string {
	b, _ := h.MarshalText()
	return string(b)
}

// LogEntry is an event with what a reader of the log wants beside it.
type LogEntry struct {
	Event
	Stored []byte // the event byte for byte as it was hashed
	Hash   Hash
	Actor  string // shown name of the member of staff
	Text   string // the body's text; empty when there is none or it was erased
	Calcs  []Calculation
	Erased bool
	Undone Seq // the event that took this one back; zero when it stands
}
