package store

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"rettidig/catalog"
)

// counter names one kept counter: what is counted, and up to three values it is counted by.
type counter struct {
	what    byte
	a, b, c int32
}

// What is counted.
const (
	countImpact = 'i' // open tasks by impact
	countDue    = 'd' // tasks by original due date, type and state (open or resolved here)
	countWait   = 'w' // open tasks by the date they wait until
	countState  = 's' // tasks by state
	countHere   = 'h' // those of countDue that were made here; stores without keyCountsHere keep none
)

func (c counter) key() []byte {
	k := []byte{spaceCount, '/', c.what}
	for _, v := range [...]int32{c.a, c.b, c.c} {
		k = binary.BigEndian.AppendUint32(k, uint32(v)) // all values are positive
	}
	return k
}

// String names the counter as Check reports it.
func (c counter) String() string { return fmt.Sprintf("counter %c/%d/%d/%d", c.what, c.a, c.b, c.c) }

func counterOf(key []byte) counter {
	if len(key) != 15 {
		return counter{}
	}
	n := func(i int) int32 { return int32(binary.BigEndian.Uint32(key[i:])) }
	return counter{what: key[2], a: n(3), b: n(7), c: n(11)}
}

// countersOf yields the counters a task counts in.
func countersOf(t *Task) func(func(counter) bool) {
	return func(yield func(counter) bool) {
		state := int32(t.State)
		if !yield(counter{what: countState, a: state}) {
			return
		}
		if t.State != StateOpen && t.State != StateResolved {
			return
		}
		if !yield(counter{what: countDue, a: int32(t.OriginalDue), b: int32(t.Type), c: state}) {
			return
		}
		if t.Manual && !yield(hereOf(t)) || t.State != StateOpen {
			return
		}
		if !yield(counter{what: countImpact, a: int32(t.Impact)}) || t.WaitUntil.IsZero() {
			return
		}
		yield(counter{what: countWait, a: int32(t.WaitUntil)})
	}
}

func hereOf(t *Task) counter {
	return counter{what: countHere, a: int32(t.OriginalDue), b: int32(t.Type), c: int32(t.State)}
}

// countsHere reports whether tasks made here are counted apart. Stores older than that are read instead, see eachHere.
func countsHere(r Reader) bool {
	_, ok := r.Get(keyCountsHere)
	return ok
}

// eachHere yields the counts of tasks made here, by original due date, type and state.
func eachHere(r Reader, take func(counter, int)) {
	if countsHere(r) {
		for c, n := range counters(r, countHere) {
			take(c, n)
		}
		return
	}
	for k, b := range r.Scan(under([]byte{spaceTask})) {
		if len(b) < headLength || b[offFlags]&flagManual == 0 || State(b[offState]) != StateOpen && State(b[offState]) != StateResolved {
			continue
		}
		if t, err := decodeTask(TaskID(keyLast(k)), b); err == nil { // Check reports one that cannot be read
			take(hereOf(&t), 1)
		}
	}
}

// emitCounts adds the changes to the kept counters; one that comes to zero is taken away.
func (x *tx) emitCounts() {
	for c, n := range x.counts {
		if n == 0 || c.what == countHere && !countsHere(x.r) {
			continue
		}
		key := c.key()
		b, _ := x.r.Get(key)
		if total := counted(b) + n; total == 0 {
			x.remove(key)
		} else {
			x.put(key, binary.BigEndian.AppendUint64(nil, uint64(total)))
		}
	}
}

func counted(b []byte) int64 {
	if len(b) != 8 {
		return 0
	}
	return int64(binary.BigEndian.Uint64(b))
}

func readCounter(r Reader, c counter) int {
	b, _ := r.Get(c.key())
	return int(counted(b))
}

// counters yields all counters of a kind in order.
func counters(r Reader, what byte) func(func(counter, int) bool) {
	return func(yield func(counter, int) bool) {
		for k, v := range r.Scan(under([]byte{spaceCount, '/', what})) {
			if !yield(counterOf(k), int(counted(v))) {
				return
			}
		}
	}
}

// Counts are the counters; today is for Waiting.
func (v *Snapshot) Counts(today catalog.Date) Counts {
	n := Counts{
		Open:     readCounter(v.r, counter{what: countState, a: int32(StateOpen)}),
		Resolved: readCounter(v.r, counter{what: countState, a: int32(StateResolved)}),
	}
	for c, count := range counters(v.r, countImpact) {
		if c.a > 0 && int(c.a) < len(n.Impact) {
			n.Impact[c.a] = count
		}
	}
	for c, count := range counters(v.r, countWait) {
		if catalog.Date(c.a) > today {
			n.Waiting += count
		}
	}
	return n
}

// TypeCounts counts open and resolved tasks by type, ascending. It adds up the counts by due date: one counter fewer for every act to keep.
func (v *Snapshot) TypeCounts() []TypeCount {
	byType := map[catalog.Number]*TypeCount{}
	for c, n := range counters(v.r, countDue) {
		t, ok := byType[catalog.Number(c.b)]
		if !ok {
			t = &TypeCount{Type: catalog.Number(c.b)}
			byType[t.Type] = t
		}
		addState(State(c.c), n, &t.Open, &t.Resolved)
	}
	eachHere(v.r, func(c counter, n int) {
		if t := byType[catalog.Number(c.b)]; t != nil {
			addState(State(c.c), n, &t.Here.Open, &t.Here.Resolved)
		}
	})
	list := make([]TypeCount, 0, len(byType))
	for _, n := range slices.Sorted(maps.Keys(byType)) {
		list = append(list, *byType[n])
	}
	return list
}

func addState(s State, n int, open, resolved *int) {
	switch s {
	case StateOpen:
		*open += n
	case StateResolved:
		*resolved += n
	}
}

// DueCounts counts open and resolved tasks by original due date before the day, ascending by date and type; tasks without one come first with Due zero.
func (v *Snapshot) DueCounts(before catalog.Date) []DueCount {
	var list []DueCount
	for c, n := range counters(v.r, countDue) {
		due, typ := catalog.Date(c.a), catalog.Number(c.b)
		if due >= before {
			break
		}
		if len(list) == 0 || list[len(list)-1].Due != due || list[len(list)-1].Type != typ {
			list = append(list, DueCount{Due: due, Type: typ})
		}
		last := &list[len(list)-1]
		addState(State(c.c), n, &last.Open, &last.Resolved)
	}
	eachHere(v.r, func(c counter, n int) {
		i := slices.IndexFunc(list, func(d DueCount) bool { return int32(d.Due) == c.a && int32(d.Type) == c.b })
		if i >= 0 {
			addState(State(c.c), n, &list[i].Here.Open, &list[i].Here.Resolved)
		}
	})
	return list
}
