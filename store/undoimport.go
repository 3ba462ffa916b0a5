package store

import (
	"bytes"
	"slices"
)

// writeBefore keeps, beside each import step, what the records it changes held before, so that the newest import can be undone as a whole. What is new is
// not kept: the record of the import says from which task on it brought them. The next import forgets it, so it is never more than one import's changes.
func (x *tx) writeBefore() {
	if !x.before {
		return
	}
	seen := map[string]bool{}
	for _, space := range [...]byte{spaceTask, spaceCase, spacePerson, spaceExpect} {
		list := x.writes.spaces[space]
		slices.SortFunc(list, compareWrites)
		for _, w := range list {
			if seen[string(w.key)] || x.isNew(w.key) {
				continue
			}
			seen[string(w.key)] = true
			if old, ok := x.r.Get(w.key); ok {
				x.put(keyBefore(x.seq, w.key), bytes.Clone(old))
			}
		}
	}
}

// isNew reports whether a record came with this step, without looking for it: most records of a large import did.
func (x *tx) isNew(key []byte) bool {
	switch key[0] {
	case spaceTask:
		return TaskID(keyLast(key)) > x.had.Task
	case spacePerson:
		return PersonID(keyLast(key)) > x.had.Person
	case spaceCase:
		c, ok := x.cases[string(key[1:])]
		return ok && !c.existed
	}
	return false
}

func keyBefore(s Seq, key []byte) []byte { return append(keyNumber(spaceBefore, uint64(s)), key...) }
