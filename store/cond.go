package store

import "time"

// Cond is a condition on a task, as data: a tree of And, Or and Not over the others below. A filter typed by a person becomes
// one (internal/query); it is planned onto the indexes and compared with records, never executed.
type Cond interface{ cond() }

// The conditions.
type (
	// And holds when every part holds; an empty one always does.
	And []Cond
	// Or holds when a part holds; an empty one never does.
	Or []Cond
	// Not holds when its part does not.
	Not struct{ Cond Cond }
	// Is holds when the field has one of the values.
	Is struct {
		Field  Field
		Values []int64
	}
	// In holds when the field lies between the two, both included. A date that is not there lies nowhere.
	In struct {
		Field    Field
		From, To int64
	}
	// Has holds when the field holds the text; both are folded. With Whole the field must be the text. A text that is the whole number of a case,
	// or a whole id of KSD's, picks that alone.
	Has struct {
		Field TextField
		Text  string
		Whole bool
	}
	// Word holds when the text stands anywhere a search looks: see Filter.Text. It may hold spaces.
	Word string
	// Held holds when a member of staff whose name or login holds the text has the task.
	Held string
	// ResolvedBy holds for what a member of staff has resolved here: the one with the id, or, where that is zero, those whose name or login holds
	// the text.
	ResolvedBy struct {
		Staff StaffID
		Name  string
	}
	// ByGuide holds for what was resolved here by the version of a guide whose hash begins so.
	ByGuide string
	// Citizen holds for the tasks of the citizen with the keyed hash, from Store.SearchCPR.
	Citizen string
)

func (And) cond()        {}
func (Or) cond()         {}
func (Not) cond()        {}
func (Is) cond()         {}
func (In) cond()         {}
func (Has) cond()        {}
func (Word) cond()       {}
func (Held) cond()       {}
func (ResolvedBy) cond() {}
func (ByGuide) cond()    {}
func (Citizen) cond()    {}

// Field is a field of a task that is compared as a number.
type Field uint8

// The fields. Instants are Unix seconds, dates days since 1970-01-01, the others the number of their own type.
const (
	FieldType Field = iota
	FieldImpact
	FieldClass
	FieldState
	FieldVerdict
	FieldOwner // zero: nobody
	FieldBlockers
	FieldDeadline // an instant
	FieldCreated  // an instant
	FieldDue      // KSD's due date; zero when KSD gave none
	FieldSortDue  // KSD's due date, or the computed one: the date that lists show
	FieldWait     // the date it waits until
	FieldResolved // the instant it was resolved here; lies nowhere when it was not
	fields
)

// TextField is a field of a task, its case or its citizen that is compared as text.
type TextField uint8

// The text fields.
const (
	TextCase TextField = iota
	TextKSD
	TextCaseworker
	TextRemark
	TextStatus // of the case, like the five below
	TextKind
	TextCompany
	TextCVR
	TextPNumber
	TextFrequency
	TextName // the citizen's
)

// cond gives everything the filter asks for as one condition, but for the states it looks at.
func (f Filter) cond() Cond {
	all := And{}
	if f.Cond != nil {
		all = append(all, f.Cond)
	}
	if len(f.Types) > 0 {
		all = append(all, Is{FieldType, numbers(f.Types)})
	}
	if len(f.Impacts) > 0 {
		all = append(all, Is{FieldImpact, numbers(f.Impacts)})
	}
	if !f.Before.IsZero() {
		all = append(all, In{FieldDeadline, firstInstant, f.Before.Unix()})
	}
	if f.Owner != 0 {
		all = append(all, Is{FieldOwner, []int64{int64(f.Owner)}})
	}
	if f.Waiting {
		all = append(all, In{FieldWait, int64(f.Today) + 1, lastDate})
	}
	if f.Person != "" {
		all = append(all, Citizen(f.Person))
	}
	return append(all, words(f.Text)...)
}

// The ends of what In can span: no task lies beyond.
const (
	firstInstant = -timeBias
	lastInstant  = timeBias
	lastDate     = 1<<31 - 1
)

// EndOfTime is the To of an In without an upper end on a date; see LastInstant for instants.
const EndOfTime = lastDate

// LastInstant is the To of an In without an upper end on an instant, FirstInstant the From of one without a lower end.
const (
	LastInstant  = lastInstant
	FirstInstant = firstInstant
)

func numbers[N ~int | ~uint8](list []N) []int64 {
	out := make([]int64, len(list))
	for i, n := range list {
		out[i] = int64(n)
	}
	return out
}

// Before is the condition that the deadline is at or before the moment.
func Before(at time.Time) Cond { return In{FieldDeadline, firstInstant, at.Unix()} }
