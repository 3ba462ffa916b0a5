package store

import (
	"time"

	"rettidig/catalog"
)

// TaskID numbers a task in this store, from 1 up. It says nothing about the citizen and is never used twice.
type TaskID uint64

// PersonID numbers a citizen in this store; CPR and name lie apart under it.
type PersonID uint64

// StaffID numbers a member of staff in this store.
type StaffID uint32

// Seq numbers the events of a store from 1 up. The version of a task is the Seq of the last event that changed it.
type Seq uint64

// State is where a task stands in its life (docs/ARCHITECTURE.md).
type State uint8

// The states. A waiting task is open: it counts, and comes back by itself.
const (
	StateOpen      State = iota + 1
	StateResolved        // resolved here, awaiting KSD
	StateConfirmed       // an import showed it gone from KSD after it was resolved here
	StateGone            // gone from KSD without us
	StateRemoved         // made here and taken back by undo, or linked with the same task of KSD's
)

// String gives the stable English key used in JSON; a waiting task is open, see Task.Waiting.
func (s State) String() string {
	switch s {
	case StateOpen:
		return "open"
	case StateResolved:
		return "resolved"
	case StateConfirmed:
		return "confirmed"
	case StateGone:
		return "gone"
	case StateRemoved:
		return "removed"
	}
	return "unknown"
}

// Task is one task of the queue: what KSD says of it, and what was done with it here.
type Task struct {
	ID      TaskID
	Version Seq // the last event that changed it

	// What KSD says. Imports own these fields.
	KSDID         string // KSD's own id; empty when the file had none
	Type          catalog.Number
	TypeName      string // the name in the file, kept only for a number no source knows
	Case          string // case number
	Created       catalog.Moment
	Due           catalog.Date // KSD's due date; zero when KSD gave none
	OriginalDue   catalog.Date // never changes once set
	OriginalFirst bool         // the original due date is the first due date seen, not one KSD stated
	Caseworker    string       // KSD's sagsbehandler
	Remark        string       // bemærkning
	Manual        bool         // made here (no. 48), not by KSD
	FirstSeen     time.Time
	Born          Seq      // the event that brought it
	Person        PersonID // the citizen of its case; zero when unknown

	// What follows from the facts above and the rules; stored because orders are keys.
	Class    catalog.Blocking
	Impact   catalog.Impact
	SortDue  catalog.Date // Due, or the computed date when there is none
	Deadline time.Time    // the earlier of the due date's end and, for payment, the first cut-off
	Blockers int          // other open tasks on the case that hold back the same thing; counted to MaxBlockers

	// What snapshots have shown; see verdict.go. Imports own these fields.
	Verdict  Verdict
	Judged   Seq     // the resolution (its event) that a verdict on a task still resolved speaks of
	Observed Outcome // what became of the decision its resolution was expected to release
	Came     Came    // how it came (back), and which resolution that undid

	LocalSeq Seq // the last event that changed Local and still stands

	Local
}

// MaxBlockers is where the count of blockers stops, so that one case can never make an act slow.
const MaxBlockers = 255

// Local is what was done with a task here. Imports never touch it but to close a task that has gone.
type Local struct {
	State      State        `json:"state"`
	Owner      StaffID      `json:"owner,omitempty"`      // zero when nobody holds it
	OwnedSince time.Time    `json:"owned_since,omitzero"` // zero when nobody holds it
	WaitUntil  catalog.Date `json:"wait_until,omitempty"` // days since 1970-01-01; past dates mean that it has come back
	LocalDue   catalog.Date `json:"local_due,omitempty"`  // a date set here; it lies beside KSD's and hides nothing
	Resolution *Resolution  `json:"resolution,omitempty"` // set from StateResolved on
}

// Waiting reports whether the task waits on the given day: it is open and its date has not come.
func (t Task) Waiting(today catalog.Date) bool {
	return t.State == StateOpen && t.WaitUntil > today
}

// BackFromWait reports whether the task waited and came back by itself: it is open, and the date it waited for has come.
func (t Task) BackFromWait(today catalog.Date) bool {
	return t.State == StateOpen && !t.WaitUntil.IsZero() && t.WaitUntil <= today
}

// DueComputed reports whether the task has no due date of KSD's and sorts by one computed from policy.
func (t Task) DueComputed() bool { return t.Due.IsZero() }

// Overdue reports whether KSD's own due date has passed.
func (t Task) Overdue(now time.Time) bool { return !t.Due.IsZero() && now.After(t.Due.End()) }

// Resolution is how a task was resolved here. Its ground is free text and lies in the event's body.
type Resolution struct {
	At        time.Time        `json:"at"`
	By        StaffID          `json:"by"`
	Role      Role             `json:"role"`
	Answers   []Answer         `json:"answers,omitempty"` // the choices made in the guide, in order
	Guide     GuideMark        `json:"guide,omitzero"`    // the guide that was followed
	Acted     bool             `json:"acted,omitempty"`   // the resolver said that the act was done in KSD
	Forced    bool             `json:"forced,omitempty"`  // a held task resolved with a reason
	FollowUps []catalog.Number `json:"follow_ups,omitempty"`
	Expected  Release          `json:"expected"` // what was expected to follow
	Event     Seq              `json:"event"`
}

// Answer is one choice of a guide: step and choice ids, for example cause=approved.
type Answer struct {
	Step   string `json:"step"`
	Choice string `json:"choice"`
}

// GuideMark says which guide text was followed.
type GuideMark struct {
	Hash string `json:"hash"` // content hash
	Lang string `json:"lang"`

	Edition string `json:"edition,omitempty"` // the catalog editions it was written against
}

// Release is what solving a task is expected to bring; it is catalog's, with the tasks that still block.
type Release struct {
	What      string    `json:"what"` // decision, payment, letter, avoids_wrong_payment, nothing, unknown
	When      string    `json:"when"` // at_once, tonight, next_payment_run, unknown, none
	At        time.Time `json:"at,omitzero"`
	BlockedBy []TaskID  `json:"blocked_by"`
}

// Case is what KSD says of a case.
type Case struct {
	Number    string
	Status    string // verbatim: "Under afklaring", "Igangværende sag", ...
	Kind      string // sagstype
	Frequency string // udbetalingsfrekvens
	CVR       string
	Company   string
	PNumber   string
	Person    PersonID // zero when unknown
}

// Person is the personal data of a citizen. It is read on purpose only, and showing CPR is a logged act.
type Person struct {
	ID   PersonID
	CPR  string // ten digits, or empty
	Name string
	Case string // case number
	Flag string // why the CPR looks odd: "" | "repaired" | "replacement" | "impossible"
}

// Expectation is a task KSD is expected to make; it is not a task and is not counted.
type Expectation struct {
	Type  catalog.Number `json:"type"`
	Case  string         `json:"case"`
	Since time.Time      `json:"since"`           // when the resolution was made
	From  Seq            `json:"from"`            // the event that raised it
	Index int            `json:"index,omitempty"` // among those the event raised
	Task  TaskID         `json:"task"`            // the resolved task
	Run   time.Time      `json:"run,omitzero"`    // the run after which it should appear; zero when unknown
	Met   TaskID         `json:"met,omitempty"`   // the task that met it; zero while open
	Gone  bool           `json:"gone,omitempty"`  // withdrawn by undo or reopen

	Missing Seq `json:"missing,omitempty"` // the event of the snapshot it should have stood in: udebleven
}

// Staff is a member of staff.
type Staff struct {
	ID      StaffID `json:"id"`
	Login   string  `json:"login"` // name of the operating system's user
	Name    string  `json:"name"`  // shown name
	Team    string  `json:"team,omitempty"`
	Roles   []Role  `json:"roles"`
	Retired bool    `json:"retired,omitempty"`
}

// Role decides what a member of staff may do; see Permit.
type Role string

// The roles of docs/ARCHITECTURE.md.
const (
	RoleCaseworker     Role = "caseworker"
	RoleTrainer        Role = "trainer"
	RoleSuperuser      Role = "superuser"
	RoleManager        Role = "manager"
	RoleHeadOfBenefits Role = "head_of_benefits"
	RoleSystemOwner    Role = "system_owner"
)

// Roles lists every role.
func Roles() []Role {
	return []Role{RoleCaseworker, RoleTrainer, RoleSuperuser, RoleManager, RoleHeadOfBenefits, RoleSystemOwner}
}

// Has reports whether the member of staff has the role.
func (s Staff) Has(role Role) bool {
	for _, r := range s.Roles {
		if r == role {
			return true
		}
	}
	return false
}

// Actor is who acts, and in which of their roles.
type Actor struct {
	Staff StaffID
	Role  Role
}

// Kind is what a store is for. Only demo and training stores take a stand-in user or clock.
type Kind string

// The kinds of store.
const (
	KindReal     Kind = "real"
	KindDemo     Kind = "demo"
	KindTraining Kind = "training"
)
