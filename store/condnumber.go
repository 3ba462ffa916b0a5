package store

import (
	"encoding/binary"
	"slices"

	"rettidig/catalog"
)

// Offsets of what follows the head of a task's record at fixed places; see encodeTask.
const (
	offDue     = headLength + 24
	offSortDue = offDue + 8
	offTexts   = offDue + 32 // KSD's id and the other texts begin here
)

// numberIn reads a field in place.
func numberIn(b []byte, f Field) int64 {
	switch f {
	case FieldType:
		return int64(typeIn(b))
	case FieldImpact:
		return int64(b[offImpact])
	case FieldClass:
		return int64(b[offClass])
	case FieldState:
		return int64(b[offState])
	case FieldVerdict:
		return int64(verdictIn(b))
	case FieldOwner:
		return int64(binary.BigEndian.Uint32(b[offOwner:]))
	case FieldBlockers:
		return int64(b[offBlockers])
	case FieldDeadline:
		return int64(binary.BigEndian.Uint64(b[offDeadline:]))
	case FieldCreated:
		return int64(binary.BigEndian.Uint64(b[offCreated:]))
	case FieldDue:
		return int64(int32(binary.BigEndian.Uint32(b[offDue:])))
	case FieldSortDue:
		return int64(int32(binary.BigEndian.Uint32(b[offSortDue:])))
	case FieldResolved:
		return int64(binary.BigEndian.Uint64(b[offResolved:]))
	case FieldWait:
		return int64(int32(binary.BigEndian.Uint32(b[offWait:])))
	}
	return 0
}

// dated reports whether zero in the field means that there is no date.
func dated(f Field) bool { return f == FieldDue || f == FieldSortDue || f == FieldWait }

// oneOf is Is made ready.
type oneOf struct {
	field  Field
	values []int64
}

func newOneOf(c Is) node { return oneOf{c.Field, slices.Clone(c.Values)} }

func (n oneOf) test(r *record) bool { return slices.Contains(n.values, numberIn(r.b, n.field)) }

func (n oneOf) key(k *keyFacts) tri {
	if n.field == FieldClass && k.released {
		return n.classKey(k)
	}
	if v, ok := k.number(n.field); ok {
		return sure(slices.Contains(n.values, v))
	}
	return maybe
}

// classKey tells the class from the group of OrderRelease, which parts decision and payment blockers from all others.
func (n oneOf) classKey(k *keyFacts) tri {
	decision, payment := slices.Contains(n.values, int64(catalog.BlocksDecision)), slices.Contains(n.values, int64(catalog.BlocksPayment))
	switch {
	case k.group == 0 && decision && payment:
		return yes
	case k.group == 0 && !decision && !payment:
		return no
	case k.group != 0 && n.only(catalog.BlocksDecision, catalog.BlocksPayment):
		return no
	}
	return maybe
}

// only reports whether no other class is asked for.
func (n oneOf) only(classes ...catalog.Blocking) bool {
	for _, v := range n.values {
		if !slices.Contains(classes, catalog.Blocking(v)) {
			return false
		}
	}
	return true
}

// span is In made ready.
type span struct {
	field    Field
	from, to int64
	ends     [2]int64 // of FieldSortDue: the instants at which the two days end
}

func newSpan(c In) node {
	n := span{field: c.Field, from: c.From, to: c.To}
	if c.Field == FieldSortDue {
		n.ends = [2]int64{dayEnd(c.From), dayEnd(c.To)}
	}
	return n
}

// farDays is beyond every date a task can have: some years either way.
const farDays = 400_000

func dayEnd(day int64) int64 {
	switch {
	case day > farDays:
		return lastInstant
	case day < -farDays:
		return firstInstant
	}
	return catalog.Date(day).End().Unix()
}

func (n span) test(r *record) bool {
	v := numberIn(r.b, n.field)
	return v >= n.from && v <= n.to && (v != 0 || !dated(n.field))
}

func (n span) key(k *keyFacts) tri {
	if n.field == FieldSortDue {
		return n.dueKey(k)
	}
	if v, ok := k.number(n.field); ok {
		return sure(v >= n.from && v <= n.to)
	}
	return maybe
}

// dueKey tells the date in lists from the deadline: they are the same but where a payment cut-off comes first.
func (n span) dueKey(k *keyFacts) tri {
	switch {
	case k.deadline > n.ends[1]:
		return no
	case !mayComeBefore(k.impact) || k.deadline%60 == lastSecond:
		return sure(k.deadline >= n.ends[0])
	}
	return maybe
}

// mayComeBefore reports whether the deadline of tasks of the impact may come before their due date: a payment cut-off may.
func mayComeBefore(i catalog.Impact) bool {
	return i == catalog.ImpactPayment || i == catalog.ImpactWrongPayment
}

// lastSecond of its minute is when a day ends, at 23:59:59 and so in every zone; a cut-off is a whole minute (catalog.Clock). So a deadline tells which of
// the two it is.
const lastSecond = 59

// keyFacts is what the key of a task in an order of open ones says.
type keyFacts struct {
	place
	released bool // group and blockers are known: the key is of OrderRelease
}

// read reads a key of an order; see appendOrderKey.
func (k *keyFacts) read(key []byte) bool {
	if len(key) < 2+1+5+5+8 {
		return false
	}
	k.id, k.released = TaskID(keyLast(key)), false
	o, rest := Order(key[1]), key[2:]
	switch o {
	case OrderImpact:
		k.impact, k.deadline, k.created = catalog.Impact(rest[0]), timeIn(rest[1:]), timeIn(rest[6:])
	case OrderDeadline:
		k.deadline, k.impact, k.created = timeIn(rest), catalog.Impact(rest[5]), timeIn(rest[6:])
	case OrderAge:
		k.created, k.impact, k.deadline = timeIn(rest), catalog.Impact(rest[5]), timeIn(rest[6:])
	case OrderRelease:
		if len(rest) < 2+1+5+5+8 {
			return false
		}
		k.group, k.blockers, k.released = rest[0], rest[1], true
		k.impact, k.deadline, k.created = catalog.Impact(rest[2]), timeIn(rest[3:]), timeIn(rest[8:])
	default:
		return false
	}
	return true
}

// timeIn reads what appendTime wrote.
func timeIn(b []byte) int64 {
	return (int64(b[0])<<32 | int64(b[1])<<24 | int64(b[2])<<16 | int64(b[3])<<8 | int64(b[4])) - timeBias
}

func (k *keyFacts) number(f Field) (int64, bool) {
	switch f {
	case FieldState:
		return int64(StateOpen), true
	case FieldImpact:
		return int64(k.impact), true
	case FieldDeadline:
		return k.deadline, true
	case FieldCreated:
		return k.created, true
	case FieldBlockers:
		return int64(k.blockers), k.released
	}
	return 0, false
}
