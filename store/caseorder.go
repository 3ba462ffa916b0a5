package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
)

// Cases with open tasks stand in an order of their own: the worst impact of their open tasks, the earliest deadline of them, and the first task the
// case ever had. The key follows from what the case keeps of its tasks (member) and is written only when it changes, which most acts do not make it.

// CasePlace is where a case stands among those with open tasks.
type CasePlace struct {
	Impact   catalog.Impact // the worst of its open tasks
	Deadline time.Time      // the earliest of its open tasks
	First    TaskID         // the first task the case ever had, whatever became of it
}

// Before reports whether a case with place p comes before one with place o. It says in words what the stored keys say in bytes.
func (p CasePlace) Before(o CasePlace) bool {
	return cmp.Or(cmp.Compare(p.Impact, o.Impact), p.Deadline.Compare(o.Deadline), cmp.Compare(p.First, o.First)) < 0
}

// placeOf gives a case's place; ok is false for one without open tasks, which stands nowhere.
func placeOf(members []member) (p CasePlace, ok bool) {
	deadline := int64(0)
	for _, m := range members {
		if p.First == 0 || m.id < p.First {
			p.First = m.id
		}
		if m.state != StateOpen {
			continue
		}
		if !ok || m.impact < p.Impact {
			p.Impact = m.impact
		}
		if !ok || m.deadline < deadline {
			deadline = m.deadline
		}
		ok = true
	}
	p.Deadline = time.Unix(deadline, 0)
	return p, ok
}

const caseKeyLength = 15 // bytes

func appendCaseKey(k []byte, p CasePlace) []byte {
	k = appendTime(append(k, spaceGroup, byte(p.Impact)), p.Deadline.Unix())
	return binary.BigEndian.AppendUint64(k, uint64(p.First))
}

// caseKey is the key of a case in the order of cases, nil when it stands there not.
func caseKey(members []member) Cursor {
	p, ok := placeOf(members)
	if !ok {
		return nil
	}
	return appendCaseKey(make([]byte, 0, caseKeyLength), p)
}

// emitPlaces moves the cases that changed in their order. A case of a large import is put there at the import's end, with the tasks; see index.go.
// All is removed before anything is put: a first task that goes over to another case may take the key with it.
func (x *tx) emitPlaces() {
	var puts []Cursor
	for _, c := range x.cases {
		if !c.dirty {
			continue
		}
		from, to := caseKey(c.stored), caseKey(c.members)
		if bytes.Equal(from, to) {
			continue
		}
		if from != nil {
			x.remove(from)
		}
		if to != nil && (x.laterCase == 0 || firstOf(to) < x.laterCase) {
			puts = append(puts, to)
		}
	}
	for _, k := range puts {
		x.put(k, nothing)
	}
}

func firstOf(key Cursor) TaskID { return TaskID(keyLast(key)) }

// casesFrom says from which first task on cases may be missing from their order: zero when none may. Stores older than the order have none.
func casesFrom(r Reader) TaskID {
	if _, ok := r.Get(keyGrouped); !ok {
		return 1
	}
	st, _ := readLater(r)
	return st.Cases
}

// eachCase calls take with the tasks of every case.
func eachCase(ctx context.Context, r Reader, take func([]member)) error {
	var number []byte
	var list []member
	n := 0
	for k, b := range r.Scan(under([]byte{spaceMember})) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		m, ok := decodeMember(k, b)
		if !ok {
			continue // Check reports it
		}
		if of := k[:len(k)-8]; !bytes.Equal(of, number) {
			takeCase(list, take)
			number, list = append(number[:0], of...), list[:0]
		}
		m.complete(r)
		list = append(list, m)
	}
	takeCase(list, take)
	return nil
}

func takeCase(list []member, take func([]member)) {
	if len(list) > 0 {
		take(list)
	}
}

// readCases collects the keys of the cases whose first task is from or a later one: 24 bytes a case.
func (p *finishing) readCases(ctx context.Context, r Reader, from TaskID) error {
	return eachCase(ctx, r, func(list []member) {
		if key := caseKey(list); key != nil && firstOf(key) >= from {
			p.lists[0].add(func(k []byte) []byte { return append(k, key...) })
		}
	})
}

// readOlder begins to put the cases of a store older than their order into it.
func (p *finishing) readOlder(ctx context.Context, r Reader) error {
	if _, ok := r.Get(keyGrouped); ok {
		return nil
	}
	p.begun, p.over = true, true
	return p.readCases(ctx, r, 1)
}

// CaseQuery asks for a page of the order of cases.
type CaseQuery struct {
	After Cursor // the page begins behind this place
	Up    bool   // walk towards the beginning; rows still come in order
	Limit int
	At    time.Time // when the blockers would be solved
}

// CaseRow is a case with open tasks as a list shows it. It holds no full CPR.
type CaseRow struct {
	CasePlace
	Case      Case
	Citizen   string // name
	MaskedCPR string // 010203-xxxx, or empty
	Open      int    // open tasks, waiting ones included
	Outlook   catalog.CaseOutlook
	At        Cursor // its place in the order
}

// CasePage is a page of cases in their order.
type CasePage struct {
	Rows []CaseRow
	More bool // there are cases beyond, in the direction walked
}

// Cases returns a page of the cases with open tasks, the worst first: one seek at any size. While a large import is unfinished its cases are found
// by their tasks.
func (v *Snapshot) Cases(q CaseQuery) CasePage {
	keys := v.caseKeys(q)
	return v.casesAt(keys[:min(len(keys), q.Limit)], len(keys) > q.Limit, q)
}

// casesAt reads the rows at the keys of a page, which stand in the direction walked.
func (v *Snapshot) casesAt(keys []Cursor, more bool, q CaseQuery) CasePage {
	if q.Up {
		slices.Reverse(keys)
	}
	rows := make([]CaseRow, 0, len(keys))
	for _, k := range keys {
		t, err := readTask(v.r, firstOf(k))
		if err != nil {
			continue // Check reports it
		}
		row := v.CaseRow(t.Case, q.At)
		row.At = k
		rows = append(rows, row)
	}
	return CasePage{Rows: rows, More: more}
}

// caseKeys reads the keys of a page and one more, in the direction walked.
func (v *Snapshot) caseKeys(q CaseQuery) []Cursor {
	rng := caseRange(q)
	rng.Limit = q.Limit + 1
	var keys []Cursor
	for k := range v.r.Scan(rng) {
		keys = append(keys, slices.Clone(k))
	}
	if from := casesFrom(v.r); from != 0 {
		keys = v.joinLateCases(keys, q, from)
	}
	return keys
}

// caseRange is the order of cases beyond the place of the query, in its direction.
func caseRange(q CaseQuery) Range {
	rng := under([]byte{spaceGroup})
	if q.After != nil && q.Up {
		rng.To = q.After
	} else if q.After != nil {
		rng.From = append(slices.Clone([]byte(q.After)), 0)
	}
	rng.Down = q.Up
	return rng
}

// joinLateCases adds to the keys of a page those of cases that belong there but are not yet in the order. A case may stand in both.
func (v *Snapshot) joinLateCases(keys []Cursor, q CaseQuery, from TaskID) []Cursor {
	top := &topKeys{limit: 2 * (q.Limit + 1), up: q.Up}
	for _, k := range keys {
		top.offer(k, nil)
	}
	_ = eachCase(context.Background(), v.r, func(list []member) { // the context ends nothing here, so there is no error
		if key := caseKey(list); key != nil && firstOf(key) >= from {
			top.offer(key, q.After)
		}
	})
	all := slices.CompactFunc(top.sorted(), func(a, b Cursor) bool { return bytes.Equal(a, b) })
	if q.Up {
		slices.Reverse(all)
	}
	return all[:min(len(all), q.Limit+1)]
}

// CaseRow sums up one case. Its place is zero but for First when nothing on it is open.
func (v *Snapshot) CaseRow(number string, at time.Time) CaseRow {
	members := readMembers(v.r, number)
	row := CaseRow{Case: readCase(v.r, number), At: caseKey(members)}
	row.CasePlace, _ = placeOf(members)
	open := siblings(members, v.rules, 0)
	row.Open = len(open)
	row.Outlook = v.rules.CaseOutlook(catalog.CaseProspect{
		Status: row.Case.Status, Frequency: row.Case.Frequency, At: at, Open: open,
		DecisionRun: decisionRun(v.r, v.rules, members, row.Case.Status, at),
	})
	if p, ok := v.Person(row.Case.Person); ok {
		row.Citizen, row.MaskedCPR = p.Name, p.CPR
	}
	return row
}

// places looks for the key of every case with open tasks; those of an unfinished large import need not all be there.
func (c *checker) places() {
	from, found := casesFrom(c.v.r), 0
	_ = eachCase(c.ctx, c.v.r, func(list []member) { // a stop is told by tasks and orders
		key := caseKey(list)
		if key == nil {
			return
		}
		if _, ok := c.v.r.Get(key); ok {
			found++
		} else if from == 0 || firstOf(key) < from {
			c.fault(fmt.Sprintf("case of task %d", firstOf(key)), FaultOrder)
		}
	})
	if c.ctx.Err() == nil {
		c.count("order cases", under([]byte{spaceGroup}), found)
	}
}
