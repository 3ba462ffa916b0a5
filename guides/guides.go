// Package guides says how a task of each type is solved.
//
// A guide is a markdown file with a YAML front matter (docs/guide-writing.md): any markdown viewer shows it, and Parse reads
// from it the steps, the choices, the fields to set in KSD and what each choice is expected to bring. A type without a written
// guide gets a page made from the catalog's facts. A Run walks a guide: a pure state machine by value, without clock or disk.
//
// KSD stays the system of record: an outcome here is what is expected, never what has happened.
package guides

import (
	"rettidig/catalog"
	"rettidig/internal/text"
)

// Guide is one task type's guide in one language. Its slices are shared between callers and must not be changed.
type Guide struct {
	Type        catalog.Number
	Lang        text.Lang // the language of the text, which is Danish where the language asked for has no written guide
	Title       string    // the task type's Danish name, verbatim
	Status      Status
	Generated   bool   // the page was made from the catalog's facts; nobody wrote it
	Hash        string // hex SHA-256 of the canonical bytes: LF ends, no byte order mark, one newline at the end
	Edition     string // the catalog editions the guide was written against, for example "2020, 2021"
	LawVersions []LawVersion
	Purpose     string // one or two sentences of plain text
	Fields      []Field
	Steps       []Step
	Sections    []Section
	Workarounds []Workaround
	Markdown    string       // the whole text for rendering, without the front matter
	Notes       string       // for a trainer, on the guide as a whole; see notes.go
	Own         bool         // the municipality's own, in the place of a built-in one
	CheckedOn   catalog.Date // the day the superuser marked this text checked; zero for a draft
	Local       Local        // what the municipality says beside it
	Broken      *Problem     // the municipality's own guide of this type and language has this fault, so this one is used
}

// Workaround is a detour around a fault of KSD, to be dropped on a day.
type Workaround struct {
	Error   string       // the id under which the fault is reported
	Owner   string       // who looks after it: a team or a function, no person
	Expires catalog.Date // the last day it holds
	Step    string       // the step it belongs to; empty: the whole guide
	Text    string
}

// Expired reports whether the workaround's last day has passed.
func (w Workaround) Expired(today catalog.Date) bool { return w.Expires < today }

// Status says how far a guide can be trusted.
type Status string

// The states of a guide. Every guide ships as a draft; only a municipality's superuser can make it checked.
const (
	StatusDraft   Status = "draft"
	StatusChecked Status = "checked"
)

// LawVersion names a law reference, the version it was read in and the day that was checked (YYYY-MM-DD, "" when nobody has).
type LawVersion struct {
	Ref     string
	Version string
	Checked string
}

// Field is a field of KSD's screens that the guide reads or sets.
type Field struct {
	Name           string   // verbatim, in Danish in every language
	Menu           string   // the item of KSD's case menu it stands under
	Values         []string // its value list, verbatim, where the sources show one
	DoubtfulValues []string // those of Values that the source's screenshot may spell wrongly
	Doubtful       bool     // the name itself was hard to read in the screenshot
	Source         string   // for example "S1 l.250-257"
}

// Kind says what a step asks of the caseworker.
type Kind string

// The kinds of step. Exactly one step of a guide, of kind KindDecide, is the deciding one.
const (
	KindRead   Kind = "read"
	KindCheck  Kind = "check" // look something up and judge it
	KindDecide Kind = "decide"
	KindAct    Kind = "act"
	KindClose  Kind = "close"
)

// Basis says what a part of a guide rests on.
type Basis string

// What a part may rest on. Advice is the project's own and must be verified against KSD's own guide. On a page made from the catalog a
// part without a basis says that no document states the fact.
const (
	BasisSource Basis = "source" // stated in S1 or S2
	BasisLaw    Basis = "law"
	BasisAdvice Basis = "advice"
)

// Step is one step of the work.
type Step struct {
	ID       string // stable across languages and editions: it stands in events
	Title    string
	Kind     Kind
	Basis    Basis
	Place    string // where the basis stands, for example "S1 l.203-208" or "SDPL § 7"; may be empty for advice
	Text     string // markdown
	Notes    string // for a trainer: markdown that no caseworker is shown
	Choices  []Choice
	Deciding bool   // its choice is the outcome of the guide
	Calc     string // the calculation that belongs to the step, one of calc.IDs(); empty for none
}

// Choice is one answer to a step.
type Choice struct {
	ID          string // stable across languages and editions
	Label       string
	Value       string           // what to choose in KSD, verbatim, for example "Anden årsag godkendt"
	Field       string           // the field that takes Value
	Outcome     string           // a stable code, one of Outcomes
	OutcomeText string           // what is expected to follow, one or two sentences
	FollowUp    []catalog.Number // the task types KSD is expected to make; each becomes an expectation in the store
	Tracks      []catalog.Number // task types that may carry the work on; none of them is expected
	Next        string           // the step after this choice: "" the next in order, End the end, else the ID of a later step
	Resolves    bool             // the task may be marked resolved; false for a wait
	NeedsDate   bool             // the choice puts the task aside until a date
	NeedsGround bool             // the choice must be given with a reason in words
	Ask         bool             // ask first whether the act was done in KSD: the task is made again the next day otherwise (S2 l.97-105)
}

// End as Choice.Next ends the run.
const End = "end"

// The outcomes a choice may have.
const (
	OutcomeGrant       = "grant"       // KSD is expected to make a grant
	OutcomeRefusal     = "refusal"     // KSD is expected to make a refusal
	OutcomeDone        = "done"        // the work is done in KSD
	OutcomeConfirmed   = "confirmed"   // looked at, nothing to correct
	OutcomeCorrected   = "corrected"   // data were corrected in KSD
	OutcomeLetterSent  = "letter_sent" // the letter is with the citizen
	OutcomeUndelivered = "undelivered" // the letter is made, but KSD cannot send it
	OutcomePartial     = "partial"     // granted for a part of what was asked
	OutcomeEnded       = "ended"       // the case is expected to end
	OutcomeReopened    = "reopened"    // the decision is taken up again
	OutcomeCauseGone   = "cause_gone"  // what caused the task no longer matters
	OutcomeWait        = "wait"        // put aside; the task stays open
)

// MayLeaveNothing reports whether an outcome may leave nothing to be paid, so that a payment can only be expected if there is still something to pay.
func MayLeaveNothing(outcome string) bool {
	return outcome == OutcomeRefusal || outcome == OutcomeEnded
}

// Outcomes lists every outcome code.
func Outcomes() []string {
	return []string{
		OutcomeGrant, OutcomeRefusal, OutcomeDone, OutcomeConfirmed, OutcomeCorrected,
		OutcomeLetterSent, OutcomeUndelivered, OutcomePartial, OutcomeEnded, OutcomeReopened, OutcomeCauseGone, OutcomeWait,
	}
}

// Section is a part of the guide that is not a step.
type Section struct {
	ID      string // for example "deadline"; see RequiredSections
	Heading string
	Body    string // markdown
	Basis   Basis
	Place   string // as in Step
	Notes   string // as in Step
}

// RequiredSections lists the IDs of the sections every written guide has.
func RequiredSections() []string {
	return []string{"deadline", "outcome", "law", "verify"}
}

// Deciding gives the step whose choice is the guide's outcome; false when there is none, which Check refuses.
func (g Guide) Deciding() (Step, bool) {
	for _, s := range g.Steps {
		if s.Deciding {
			return s, true
		}
	}
	return Step{}, false
}

// Step gives the step with the ID.
func (g Guide) Step(id string) (Step, bool) {
	for _, s := range g.Steps {
		if s.ID == id {
			return s, true
		}
	}
	return Step{}, false
}

// Named gives the words for a choice made: what KSD calls it where it has a name, else the guide's label. One that the guide does not have,
// as it may not any more, is given by its IDs.
func (g Guide) Named(a Answer) string {
	step, _ := g.Step(a.Step)
	c, ok := step.Choice(a.Choice)
	switch {
	case !ok:
		return a.Step + "=" + a.Choice
	case c.Value != "":
		return c.Value
	}
	return c.Label
}

// Choice gives the choice with the ID.
func (s Step) Choice(id string) (Choice, bool) {
	for _, c := range s.Choices {
		if c.ID == id {
			return c, true
		}
	}
	return Choice{}, false
}
