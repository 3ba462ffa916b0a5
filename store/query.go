package store

import (
	"time"

	"rettidig/catalog"
)

// Order is a stored order of tasks; each is a key, so a page is one seek.
type Order uint8

// The orders. The first four hold open tasks, OrderResolved the resolved ones, newest first.
const (
	OrderImpact   Order = iota // impact, deadline, created, id
	OrderDeadline              // deadline, impact, created, id
	OrderRelease               // what holds back a decision or payment first, then blockers left, impact, deadline, created, id
	OrderAge                   // created, impact, deadline, id
	OrderResolved              // time of resolution, newest first
)

// ParseOrder reads impact, deadline, release, age or resolved.
func ParseOrder(s string) (Order, bool) {
	for o, name := range orderNames {
		if name == s {
			return Order(o), true
		}
	}
	return 0, false
}

var orderNames = [...]string{"impact", "deadline", "release", "age", "resolved"}

// String gives the name ParseOrder reads.
func (o Order) String() string { return orderNames[o] }

// Cursor is a place in an order. The nil cursor is before the first task (or, going up, after the last).
type Cursor []byte

// Query asks for a page of an order.
type Query struct {
	Order Order
	After Cursor // the page begins behind this place
	Up    bool   // walk towards the beginning; rows still come in queue order
	Limit int
	// Uncounted says that the number of matches is known already: Find may stop at the end of the page, and Total is then -1.
	Uncounted bool
}

// Page is a page of rows in queue order.
type Page struct {
	Rows []Row
	More bool // there are rows beyond, in the direction walked
}

// Row is a task with what a list shows beside it. It holds no full CPR.
type Row struct {
	Task
	CaseInfo  Case
	Citizen   string // name
	MaskedCPR string // 010203-xxxx, or empty
	OwnerName string
	At        Cursor // its place in the order asked for
}

// Filter picks tasks. All that is set must hold.
type Filter struct {
	Text     string           // folded words: type number, type name, case number, company, KSD id, citizen's name, remark; all words must match
	Types    []catalog.Number // any of these
	Impacts  []catalog.Impact // any of these
	Before   time.Time        // deadline at or before this
	Owner    StaffID          // held by
	Waiting  bool             // waiting on Today
	Today    catalog.Date     // needed by Waiting
	Resolved bool             // resolved tasks instead of open ones
	All      bool             // every state
	Person   string           // keyed hash of a CPR, from Store.SearchCPR
	Cond     Cond             // and this
}

// Empty reports whether the filter picks every open task.
func (f Filter) Empty() bool {
	return f.Text == "" && len(f.Types) == 0 && len(f.Impacts) == 0 && f.Before.IsZero() && f.Owner == 0 &&
		!f.Waiting && !f.Resolved && !f.All && f.Person == "" && f.Cond == nil
}

// Found is a page of the matches of a filter, and how many there are in all; Total is -1 while that is not known.
type Found struct {
	Page
	Total int
}

// Counts are kept counters of the store.
type Counts struct {
	Open     int                         // waiting ones included
	Resolved int                         // resolved here, awaiting KSD
	Impact   [catalog.ImpactNone + 1]int // open tasks by impact
	Waiting  int                         // open tasks waiting on the day asked for
}

// TypeCount counts tasks of one type.
type TypeCount struct {
	Type           catalog.Number
	Open, Resolved int
	Here           Here
}

// Here is how many of a count's tasks were made here (48): KSD never had them, so they are in no report that KSD makes too.
type Here struct{ Open, Resolved int }

// DueCount counts tasks of one type with one original due date; Due is zero for tasks without one.
type DueCount struct {
	Due            catalog.Date
	Type           catalog.Number
	Open, Resolved int
	Here           Here
}

// Info says what a store is.
type Info struct {
	Kind       Kind
	Schema     int
	Head       Seq
	HeadHash   Hash
	Made       time.Time
	Rebuilding bool // the orders are not complete: a large import or a change of settings was interrupted, or is under way; see Store.Finish
	Tasks      int  // every task ever seen
}
