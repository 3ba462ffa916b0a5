package store

import (
	"bytes"
	"context"
	"time"
)

// FinishPass is one pass of Finish with bounds small enough for a test.
func FinishPass(ctx context.Context, s *Store, keys, step int) (more bool, err error) {
	return s.finishPass(ctx, finishSize{records: keys, step: step}, func(int, int) {})
}

// BodyKey is the key an event's body lies under.
func BodyKey(seq Seq) []byte { return keyBody(seq) }

// MakeOlder takes away what a store lacks that was written before cases had an order: their keys, and what those are made of.
func MakeOlder(w Writer) error {
	members := map[string][]byte{}
	for k, b := range w.Scan(under([]byte{spaceMember})) {
		members[string(k)] = bytes.Clone(b[:oldMemberLength])
	}
	var keys [][]byte
	for k := range w.Scan(under([]byte{spaceGroup})) {
		keys = append(keys, bytes.Clone(k))
	}
	for k, b := range members {
		w.Put([]byte(k), b)
	}
	for _, k := range append(keys, keyGrouped) {
		w.Delete(k)
	}
	return nil
}

// ForgetHere makes a store one from before tasks made here were counted apart.
func ForgetHere(w Writer) error {
	var keys [][]byte
	for k := range w.Scan(under([]byte{spaceCount, '/', countHere})) {
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range append(keys, keyCountsHere) {
		w.Delete(k)
	}
	return nil
}

// Ways are the ways of finding.
var Ways = []string{"find", "peek", "few", "keys", "scan"}

// FindBy finds in one of the ways; ok is false where it does not apply.
func FindBy(ctx context.Context, s *Store, way string, f Filter, q Query) (found Found, ok bool, err error) {
	err = s.View(ctx, func(v *Snapshot) error {
		m, err := v.matcher(f)
		if err != nil {
			return err
		}
		if way == "peek" {
			found, ok, err = v.peek(ctx, m, q, nil)
			return err
		}
		p := m.planned(v)
		x := newSearch(v, m, q)
		run := map[string]func() error{
			"find": func() error { return x.run(ctx) },
			"scan": func() error { return x.scan(ctx) },
		}
		if p.known && (m.open() || len(p.ranges) == 0) {
			run["few"] = func() error { return x.few(ctx, p) }
		}
		if keyed(m.cond) && m.open() {
			run["keys"] = func() error { return x.keysFirst(ctx, x.stretches(p)) }
		}
		if run[way] == nil {
			return nil
		}
		ok = true
		found, err = x.answer(run[way]())
		return err
	})
	return found, ok, err
}

// FindCasesWithin is FindCases that looks at so many cases before it looks for their tasks.
func (s *Store) FindCasesWithin(ctx context.Context, f Filter, q CaseQuery, most int) (CasePage, error) {
	return s.findCases(ctx, f, q, most)
}

// PartSmall makes searches of a store of some tasks go all the ways of one with a million; open is how many tasks the keys may leave open before every
// record is read, a negative one none.
func (s *Store) PartSmall(open int) {
	s.sizes = searchSizes{parted: 1, lookUp: 7, peek: 5, open: open, ahead: 20, caseTasks: 5}
}

// PlanEachWithin is PlanEach that looks at so many tasks in one View.
func PlanEachWithin(ctx context.Context, src Viewer, a Actor, at time.Time, ids []TaskID, make func(Row, On) (Command, error), most int) ([]PlannedTask, error) {
	return planEach(ctx, src, a, at, ids, make, most)
}
