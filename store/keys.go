package store

import (
	"encoding/binary"

	"rettidig/catalog"
)

// The key spaces. All of a store is one ordered set of keys; the first byte names the space.
const (
	spaceApproval = 'a' // type, language -> Approval
	spaceBody     = 'b' // seq -> Body
	spaceCase     = 'c' // case number -> Case
	spaceBefore   = 'v' // seq, key -> its value before the newest import changed it
	spaceCommand  = 'd' // command id -> seq
	spaceEvent    = 'e' // seq -> Event
	spaceExpect   = 'f' // case number 0 seq -> Expectation
	spaceGroup    = 'g' // impact, deadline, first task id of a case with open tasks -> nothing; see caseorder.go
	spaceHash     = 'h' // keyed hash of a CPR, person id -> nothing
	spaceImport   = 'j' // number -> ImportRecord
	spaceKSD      = 'i' // KSD's id -> task id
	spaceMember   = 'k' // case number 0 task id -> member
	spaceMeta     = 'm' // see the meta keys
	spaceCount    = 'n' // counters
	spaceOrder    = 'o' // order, sort key, task id -> nothing
	spacePerson   = 'p' // person id -> Person
	spaceRun      = 'r' // SHA-256 of a file -> unfinished import
	spaceStaff    = 's' // staff id -> Staff
	spaceTask     = 't' // task id -> Task
	spaceUndone   = 'u' // seq -> the event that took it back
	spaceTaskSeq  = 'x' // task id, seq -> nothing
	spaceActs     = 'y' // staff id, seq -> nothing: acts that can be undone
	spaceUndos    = 'z' // staff id, seq -> nothing: undos that can be redone
	spaceWalk     = 'w' // task id, staff id -> Walk
	separator     = 0   // ends a case number inside a key
)

var (
	keySchema   = []byte("m/schema")
	keyInfo     = []byte("m/info")
	keyHead     = []byte("m/head")
	keyNext     = []byte("m/next")
	keySettings = []byte("m/settings")
	keyRebuild  = []byte("m/rebuild")
	keySecret   = []byte("m/secret")
	keyLater    = []byte("m/later")
	keyGrouped  = []byte("m/grouped") // stands in every store whose cases are in their order; older ones get it from Finish

	keyCountsHere = []byte("m/counts_here") // stands in every store that counts the tasks made here apart; see countHere
)

func keyNumber(space byte, n uint64) []byte { return appendNumber(nil, space, n) }

func appendNumber(k []byte, space byte, n uint64) []byte {
	return binary.BigEndian.AppendUint64(append(k, space), n)
}

func keyText(space byte, s string) []byte {
	return append([]byte{space}, s...)
}

func keyTask(id TaskID) []byte     { return keyNumber(spaceTask, uint64(id)) }
func keyPerson(id PersonID) []byte { return keyNumber(spacePerson, uint64(id)) }
func keyEvent(s Seq) []byte        { return keyNumber(spaceEvent, uint64(s)) }
func keyBody(s Seq) []byte         { return keyNumber(spaceBody, uint64(s)) }
func keyUndone(s Seq) []byte       { return keyNumber(spaceUndone, uint64(s)) }
func keyStaff(id StaffID) []byte   { return keyNumber(spaceStaff, uint64(id)) }
func keyImport(n int) []byte       { return keyNumber(spaceImport, uint64(n)) }
func keyCase(number string) []byte { return keyText(spaceCase, number) }

func keyTaskSeq(id TaskID, s Seq) []byte {
	return binary.BigEndian.AppendUint64(keyNumber(spaceTaskSeq, uint64(id)), uint64(s))
}

func keyActs(space byte, id StaffID, s Seq) []byte {
	return binary.BigEndian.AppendUint64(keyNumber(space, uint64(id)), uint64(s))
}

func keyUnderCase(space byte, number string, n uint64) []byte {
	k := make([]byte, 0, len(number)+10)
	k = append(append(append(k, space), number...), separator)
	return binary.BigEndian.AppendUint64(k, n)
}

// keyLast reads the number at the end of a key.
func keyLast(key []byte) uint64 {
	if len(key) < 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key[len(key)-8:])
}

// under is the range of all keys that begin with prefix.
func under(prefix []byte) Range {
	return Range{From: prefix, To: after(prefix)}
}

// after is the first key behind all keys that begin with prefix, nil when there is none.
func after(prefix []byte) []byte {
	to := append([]byte(nil), prefix...)
	for i := len(to) - 1; i >= 0; i-- {
		to[i]++
		if to[i] != 0 {
			return to[:i+1]
		}
	}
	return nil
}

func underCase(space byte, number string) Range {
	return under(append(keyText(space, number), separator))
}

// timeBias keeps five-byte times positive from the year 208 BCE on, so that they sort as bytes.
const timeBias = 1 << 36

// appendTime writes Unix seconds.
func appendTime(b []byte, seconds int64) []byte {
	u := uint64(seconds + timeBias)
	return append(b, byte(u>>32), byte(u>>24), byte(u>>16), byte(u>>8), byte(u))
}

// orders are the orders of open tasks.
var openOrders = [...]Order{OrderImpact, OrderDeadline, OrderRelease, OrderAge}

// orderKey is the task's key in an order: what Less compares, as bytes, and the id last.
func orderKey(o Order, t *Task) []byte { return appendOrderKey(make([]byte, 0, orderKeyLength), o, t) }

const orderKeyLength = 24 // bytes at most; every key of one order is equally long

func (s *writeSet) orderKey(o Order, t *Task) []byte {
	return s.arena.keep(appendOrderKey(s.arena.room(orderKeyLength), o, t))
}

// nothing is the value of keys that say all by standing there.
var nothing = []byte{}

func appendOrderKey(k []byte, o Order, t *Task) []byte {
	p := t.place()
	return p.append(k, o)
}

// place is what a task's keys in the orders are made of, in plain numbers: a search makes a million of them.
type place struct {
	id                          TaskID
	impact                      catalog.Impact
	group, blockers             byte
	deadline, created, resolved int64 // Unix seconds
}

func (t *Task) place() place {
	p := place{
		id: t.ID, impact: t.Impact, group: releaseGroup(t.Class), blockers: byte(t.Blockers),
		deadline: t.Deadline.Unix(), created: t.Created.Time.Unix(), resolved: noSeconds,
	}
	if t.Resolution != nil {
		p.resolved = t.Resolution.At.Unix()
	}
	return p
}

// append appends the task's key in an order.
func (p *place) append(k []byte, o Order) []byte {
	k = append(k, spaceOrder, byte(o))
	switch o {
	case OrderImpact:
		k = append(k, byte(p.impact))
		k = appendTime(appendTime(k, p.deadline), p.created)
	case OrderDeadline:
		k = append(appendTime(k, p.deadline), byte(p.impact))
		k = appendTime(k, p.created)
	case OrderRelease:
		k = append(k, p.group, p.blockers, byte(p.impact))
		k = appendTime(appendTime(k, p.deadline), p.created)
	case OrderAge:
		k = append(appendTime(k, p.created), byte(p.impact))
		k = appendTime(k, p.deadline)
	case OrderResolved:
		k = appendResolved(k, p.resolved)
	}
	return binary.BigEndian.AppendUint64(k, uint64(p.id))
}

// appendResolved puts the newest resolution first.
func appendResolved(k []byte, at int64) []byte {
	start := len(k)
	k = appendTime(k, at)
	for i := start; i < len(k); i++ {
		k[i] = ^k[i]
	}
	return k
}

// releaseGroup puts what holds back a decision or a payment before everything else.
func releaseGroup(class catalog.Blocking) byte {
	if class == catalog.BlocksDecision || class == catalog.BlocksPayment {
		return 0
	}
	return 1
}

func underOrder(o Order) Range { return under([]byte{spaceOrder, byte(o)}) }

// Less reports whether a comes before b in the order. It says in words what the stored keys say in bytes; a test holds the two together.
func Less(o Order, a, b *Task) bool {
	for _, step := range comparisons[o] {
		if c := step(a, b); c != 0 {
			return c < 0
		}
	}
	return a.ID < b.ID
}

type compare func(a, b *Task) int

var comparisons = [...][]compare{
	OrderImpact:   {byImpact, byDeadline, byCreated},
	OrderDeadline: {byDeadline, byImpact, byCreated},
	OrderRelease:  {byGroup, byBlockers, byImpact, byDeadline, byCreated},
	OrderAge:      {byCreated, byImpact, byDeadline},
	OrderResolved: {byResolved},
}

func byImpact(a, b *Task) int   { return int(a.Impact) - int(b.Impact) }
func byDeadline(a, b *Task) int { return a.Deadline.Compare(b.Deadline) }
func byCreated(a, b *Task) int  { return a.Created.Time.Compare(b.Created.Time) }
func byBlockers(a, b *Task) int { return a.Blockers - b.Blockers }
func byGroup(a, b *Task) int    { return int(releaseGroup(a.Class)) - int(releaseGroup(b.Class)) }
func byResolved(a, b *Task) int { return b.Resolution.At.Compare(a.Resolution.At) }
