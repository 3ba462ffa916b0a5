package store

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"

	"rettidig/catalog"
)

// plan names the tasks that can match a condition: those with the ids, and those in the stretches of the orders. There may be others among them.
type plan struct {
	known  bool // an index says something; without it every task can match
	ids    []TaskID
	ranges []Range
	size   int // how many there are, counted no further than a little beyond fewTasks
}

// planned is the plan of the condition, made once.
func (m *matcher) planned(v *Snapshot) plan {
	if !m.hasPlan {
		m.plan, m.hasPlan = v.plan(m.cond), true
	}
	return m.plan
}

// plan looks for the index that leaves the fewest tasks.
func (v *Snapshot) plan(c Cond) plan {
	switch c := c.(type) {
	case And:
		return v.planAll(c)
	case Or:
		return v.planAny(c)
	case Is:
		return v.planIs(c)
	case In:
		return v.planIn(c)
	case Has:
		return v.planText(c)
	case Citizen:
		return v.planCitizen(string(c))
	}
	return plan{}
}

// planAll takes the part that leaves the fewest.
func (v *Snapshot) planAll(parts And) plan {
	best := v.planRelease(parts)
	for _, part := range parts {
		if p := v.plan(part); p.known && (!best.known || p.size < best.size) {
			best = p
		}
	}
	return best
}

// planAny joins the parts; one that no index knows makes all of it unknown.
func (v *Snapshot) planAny(parts Or) plan {
	all := plan{known: true}
	for _, part := range parts {
		p := v.plan(part)
		if !p.known {
			return plan{}
		}
		all.ids, all.ranges, all.size = append(all.ids, p.ids...), append(all.ranges, p.ranges...), all.size+p.size
	}
	return all
}

// counted makes the plan of stretches of an order.
func (v *Snapshot) counted(ranges ...Range) plan {
	p := plan{known: true, ranges: ranges}
	for _, rng := range ranges {
		rng.Limit = fewTasks + 1 - p.size
		if rng.Limit <= 0 {
			break
		}
		for range v.r.Scan(rng) {
			p.size++
		}
	}
	return p
}

func (v *Snapshot) planIs(c Is) plan {
	if c.Field != FieldImpact {
		return plan{}
	}
	var ranges []Range
	for _, i := range slices.Compact(slices.Sorted(slices.Values(c.Values))) {
		ranges = append(ranges, under([]byte{spaceOrder, byte(OrderImpact), byte(i)}))
	}
	return v.counted(ranges...)
}

func (v *Snapshot) planIn(c In) plan {
	switch c.Field {
	case FieldDeadline:
		return v.counted(between(OrderDeadline, c.From, c.To))
	case FieldSortDue:
		return v.counted(dueStretches(c)...)
	case FieldCreated:
		return v.counted(between(OrderAge, c.From, c.To))
	}
	return plan{}
}

// dueStretches are the parts of OrderImpact with the dates: the deadline is the day's end, but where money hangs on a cut-off, which may come before.
func dueStretches(c In) []Range {
	var list []Range
	for i := catalog.ImpactDecision; i <= catalog.ImpactNone; i++ {
		from := dayEnd(c.From)
		if mayComeBefore(i) {
			from = firstInstant
		}
		rng := under([]byte{spaceOrder, byte(OrderImpact), byte(i)})
		if from > firstInstant {
			rng.From = appendSeconds([]byte{spaceOrder, byte(OrderImpact), byte(i)}, from)
		}
		if to := dayEnd(c.To); to < lastInstant {
			rng.To = appendSeconds([]byte{spaceOrder, byte(OrderImpact), byte(i)}, to+1)
		}
		if bytes.Compare(rng.From, rng.To) < 0 {
			list = append(list, rng)
		}
	}
	return list
}

// planRelease looks for a class and a number of blockers left side by side: OrderRelease has both.
func (v *Snapshot) planRelease(parts And) plan {
	var blockers *In
	holds := false
	for _, part := range parts {
		switch c := part.(type) {
		case In:
			if c.Field == FieldBlockers {
				blockers = &c
			}
		case Is:
			holds = holds || c.Field == FieldClass && oneOf{values: c.Values}.only(catalog.BlocksDecision, catalog.BlocksPayment)
		}
	}
	if blockers == nil || !holds {
		return plan{}
	}
	from, to := max(blockers.From, 0), min(blockers.To, math.MaxUint8)
	if from > to {
		return plan{known: true}
	}
	prefix := []byte{spaceOrder, byte(OrderRelease), 0}
	return v.counted(Range{From: append(slices.Clone(prefix), byte(from)), To: after(append(prefix, byte(to)))})
}

// between is the stretch of an order whose keys begin with a time.
func between(o Order, from, to int64) Range {
	rng := underOrder(o)
	if from > firstInstant {
		rng.From = appendSeconds([]byte{spaceOrder, byte(o)}, from)
	}
	if to < lastInstant {
		rng.To = appendSeconds([]byte{spaceOrder, byte(o)}, to+1)
	}
	return rng
}

func appendSeconds(b []byte, u int64) []byte {
	var eight [8]byte
	binary.BigEndian.PutUint64(eight[:], uint64(u+timeBias))
	return append(b, eight[3:]...)
}

func (v *Snapshot) planText(c Has) plan {
	switch c.Field {
	case TextCase:
		return v.planCase(c.Text)
	case TextKSD:
		if b, ok := v.r.Get(keyText(spaceKSD, c.Text)); ok && len(b) == 8 {
			return plan{known: true, ids: []TaskID{TaskID(binary.BigEndian.Uint64(b))}, size: 1}
		}
	}
	return plan{}
}

func (v *Snapshot) planCase(number string) plan {
	p := plan{}
	for _, m := range readMembers(v.r, number) {
		p.ids = append(p.ids, m.id)
	}
	p.known, p.size = len(p.ids) > 0, len(p.ids)
	return p
}

// planCitizen takes the tasks of the citizen's cases.
func (v *Snapshot) planCitizen(hash string) plan {
	h, ok := parseHash(hash)
	if !ok {
		return plan{}
	}
	p := plan{known: true}
	for id := range peopleOf(v.r, h).all() {
		if person, ok := readPerson(v.r, PersonID(id)); ok {
			p.ids = append(p.ids, v.planCase(person.Case).ids...)
		}
	}
	p.size = len(p.ids)
	return p
}

// all yields the numbers of the set, ascending.
func (s bitset) all() func(func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for i, word := range s {
			for bit := range uint64(64) {
				if word&(1<<bit) != 0 && !yield(uint64(i)*64+bit) {
					return
				}
			}
		}
	}
}

// keyed reports whether the keys of the orders decide the condition, or nearly: dates of payment blockers are looked up.
func keyed(c Cond) bool {
	switch c := c.(type) {
	case And:
		return keyedAll(c)
	case Or:
		return keyedAll(c)
	case Not:
		return keyed(c.Cond)
	case Is:
		return c.Field == FieldImpact || c.Field == FieldClass && oneOf{values: c.Values}.only(catalog.BlocksDecision, catalog.BlocksPayment)
	case In:
		return c.Field == FieldDeadline || c.Field == FieldSortDue || c.Field == FieldCreated || c.Field == FieldBlockers
	}
	return false
}

func keyedAll(parts []Cond) bool {
	for _, part := range parts {
		if !keyed(part) {
			return false
		}
	}
	return true
}
