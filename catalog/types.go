package catalog

import (
	"slices"
	"sort"
)

// Confidence says how sure a fact is. Whatever is not certain is shown with a mark.
type Confidence string

// The degrees of confidence.
const (
	Certain      Confidence = "certain" // stated in the document
	High         Confidence = "high"    // derived, and the derivation fits to the unit
	Medium       Confidence = "medium"  // the best match; to be verified
	NotConfident Confidence = "unknown" // no document says
)

// Source is where a fact stands and how sure it is. The zero value means that no document says anything.
type Source struct {
	Doc        string     // DocControl or DocDeletion; empty when no document says
	Line       int        // line in the document's stored text; 0 when it is not one line
	Basis      string     // how the fact follows from the document, in English
	Confidence Confidence // how sure it is
	AsOf       Date       // the date of the document
}

// The documents that facts come from. A later list of KSD's becomes a new one; the old facts stay.
const (
	DocControl  = "S1" // "Styring af opgaver i KSD", 25 May 2020
	DocDeletion = "S2" // "Sletning af opgaver i KSD", 8 October 2021
)

// Deletability says whether KMD's deletion run can take a task type away (S2 l.191-204). The zero value is unknown: a number in no source.
type Deletability uint8

// The classes of deletability.
const (
	DeletableUnknown     Deletability = iota
	DeletableNo                       // 24 types (S2 l.286-341)
	DeletableConsequence              // 92 types, 93 rows because 61 is printed twice (S2 l.397-823)
	DeletableFree                     // 7 types (S2 l.359-379)
)

// String gives the stable English key used in JSON: no, consequence, free or unknown.
func (d Deletability) String() string {
	switch d {
	case DeletableNo:
		return "no"
	case DeletableConsequence:
		return "consequence"
	case DeletableFree:
		return "free"
	}
	return "unknown"
}

// Recurrence says when a task comes again although it was marked solved or deleted. The value is the stable key used in JSON.
type Recurrence string

// The rhythms of recurrence (S2 l.97-105 and the remarks of the types).
const (
	RecursNone      Recurrence = "none"               // the sources know of none
	RecursNextDay   Recurrence = "next_day"           // made again the day after, unless the act was done (S2 l.97-105)
	RecursPerRefund Recurrence = "per_refund_request" // made at every coming refund request: 29 (S2 l.289)
	RecursPerLetter Recurrence = "per_letter"         // made each time a new letter is sent: 128, 142, 143, 144
	RecursLater     Recurrence = "later"              // leads later to tasks of other types, see KnockOn: 26, 27, 118
	RecursRetired   Recurrence = "retired"            // no longer made: 66, 106 (S2 l.204)
)

// The keys of Type.Consequence: what deleting a task of the type may lead to, as S2 judges it. Type.ConsequenceText gives the sentence.
const (
	ConsequenceOther             = "other"                // a consequence of this type alone
	ConsequenceWrongBasisRisk    = "wrong_basis_risk"     // the case may go on upon a wrong basis
	ConsequenceWrongBasis        = "wrong_basis"          // the case goes on upon a wrong basis
	ConsequenceWrongDecision     = "wrong_decision"       // the case is not decided on the right basis
	ConsequenceNoDecision        = "no_decision"          // the case cannot be decided
	ConsequenceRulesBroken       = "rules_broken"         // the municipality does not keep a rule of law
	ConsequenceOtherBenefitsRisk = "other_benefits_risk"  // the citizen may receive other public benefits
	ConsequenceNoPayment         = "no_payment"           // nothing is paid
	ConsequenceNoRate            = "no_rate"              // no rate can be computed, so nothing is paid
	ConsequenceSolveCause        = "solve_cause"          // the task that made this one should be solved instead
	ConsequenceLaterTask         = "later_task"           // other tasks come later
	ConsequenceNoAgreement       = "no_correct_agreement" // an agreement cannot be recorded with the right content
	ConsequenceBookkeeping       = "bookkeeping"          // the municipality's accounts are touched
	ConsequenceRetired           = "retired"              // KSD no longer makes the task
)

// Name is one spelling of a type's name, verbatim as the source prints it, misprints included.
type Name struct {
	Text   string
	Source Source
}

// Law is a reference to the law that a source gives for a type. Nothing is added from elsewhere; the current wording must be looked up.
type Law struct {
	Act    string // SDPL, or an order such as "BEK 514/2018"
	Ref    string // verbatim, for example "§ 59, stk. 6"
	Basis  string // "seed": stated in a remark or heading; "seed-name": part of the type's name
	Source Source
}

// Period is a span of days, both included.
type Period struct{ From, To Date }

// Type is a task type of KSD with every fact the sources give, each with its source. The zero Source of a fact means the fact is not stated.
// The slices are shared by all callers and must not be changed.
type Type struct {
	Number Number
	Name   string // the name of S2, verbatim
	Names  []Name // every spelling met in the sources, the canonical one first
	Rows   []int  // lines of S2 whose rows stand for this type; two for 61 only
	Gloss  string // English
	Theme  string // the subject it belongs to, Danish

	Blocking       Blocking // as of May 2020
	BlockingSource Source

	Deletable         Deletability // as of October 2021
	DeletableSource   Source
	Consequence       string // a Consequence key
	ConsequenceSource Source

	Recurrence       Recurrence
	RecurrenceSource Source

	Meta           bool     // "the case cannot be finished": solve the causes instead (39, 40, 89)
	HeldBy         []Number // the only causes that hold a meta type; empty for 40, which every type that is not meta holds
	MetaSource     Source
	FollowUps      []Number // types KSD is expected to make when the task is solved in a certain way: 19 refused gives 68
	FollowUpSource Source
	KnockOn        []Number // types expected later if the task is deleted or closed without the act: 26, 27, 118
	KnockOnSource  Source

	Rank2021    int // order of frequency in 2021, 1 the most frequent; 0 when none is printed
	RankReason  string
	RankSource  Source
	Place2020   int // place among the 16 most frequent of May 2020; 0 when not among them
	PlaceSource Source
	Count2020   int  // tasks made in CountPeriod; only meaningful with HasCount
	HasCount    bool // a count is printed (20 types)
	CountPeriod Period
	CountSource Source

	Law         []Law
	Star        bool // S1 marks a change on the way that lowers the number of these tasks (36, 38, 56)
	StarSource  Source
	Contradicts bool   // not blocking in 2020, yet the remark of 2021 says that nothing is decided or paid (14, 34, 47, 74, 96)
	Note        string // what the sources leave in doubt, in English
}

// Impact is the type's place in the queue as the sources alone give it; a municipality's layer is added by [Rules.Impact].
func (t Type) Impact() Impact {
	if t.Number == numberThreshold {
		return ImpactWrongPayment
	}
	return ImpactOf(t.Blocking)
}

// numberThreshold is "Grænseværdi overskredet": it blocks nothing, yet all such tasks must be solved before Monday's run (S1 l.176-178).
const numberThreshold Number = 114

// ImpactOf is the place in the queue of a type that holds back what the class says.
func ImpactOf(b Blocking) Impact {
	switch b {
	case BlocksDecision:
		return ImpactDecision
	case BlocksPayment:
		return ImpactPayment
	case BlocksLetter:
		return ImpactLetter
	case BlocksNone:
		return ImpactNone
	}
	return ImpactUnknown
}

// Lookup gives the type with the number and whether the sources know it.
func Lookup(n Number) (Type, bool) {
	if t := find(n); t != nil {
		return *t, true
	}
	return Type{Number: n}, false
}

// All gives every type in ascending order of number. The slice is the caller's own.
func All() []Type {
	return slices.Clone(types())
}

// find gives the stored type, nil for a number in no source.
func find(n Number) *Type {
	all := types()
	i := sort.Search(len(all), func(i int) bool { return all[i].Number >= n })
	if i == len(all) || all[i].Number != n {
		return nil
	}
	return &all[i]
}
