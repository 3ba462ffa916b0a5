package store

import (
	"context"
	"runtime"
)

// finder is one worker of a search: it tests keys and records, and keeps the best of what matches.
type finder struct {
	v     *Snapshot // for this worker alone
	m     *matcher
	q     Query
	top   topKeys
	all   bool   // every match goes into ids, and none into top
	ids   bitset // by task id
	total int
	n     int // records and keys looked at
	rec   record
	key   []byte
	open  []TaskID // what the keys did not decide
}

// late lets others have the processor now and then, and looks at ctx.
func (f *finder) late(ctx context.Context) error {
	if f.n++; f.n%breath == 0 {
		runtime.Gosched()
		return ctx.Err()
	}
	return nil
}

func (f *finder) scan(ctx context.Context, rng Range) error {
	for k, b := range f.v.r.Scan(rng) {
		if err := f.late(ctx); err != nil {
			return err
		}
		f.test(TaskID(keyLast(k)), b)
	}
	return ctx.Err()
}

func (f *finder) lookUp(id TaskID) {
	if b, ok := f.v.r.Get(appendNumber(f.key[:0], spaceTask, uint64(id))); ok { // else Check reports it
		f.test(id, b)
	}
}

// test keeps the task if it matches.
func (f *finder) test(id TaskID, b []byte) {
	f.rec.next(b)
	if !f.m.match(&f.rec) {
		return
	}
	f.total++
	if f.all {
		f.ids.add(uint64(id))
		return
	}
	at := placeIn(id, b)
	f.offer(&at)
}

func (f *finder) offer(at *place) {
	f.key = at.append(f.key[:0], f.q.Order)
	f.top.offer(f.key, f.q.After)
}

func (f *finder) keys(ctx context.Context, rng Range) error {
	var k keyFacts
	for key := range f.v.r.Scan(rng) {
		if err := f.late(ctx); err != nil {
			return err
		}
		if k.read(key) {
			f.byKey(&k, key)
		}
	}
	return ctx.Err()
}

func (f *finder) byKey(k *keyFacts, key []byte) {
	switch f.m.root.key(k) {
	case no:
	case maybe:
		f.open = append(f.open, k.id)
	case yes:
		f.total++
		switch {
		case f.all:
			f.ids.add(uint64(k.id))
		case Order(key[1]) == f.q.Order:
			f.top.offer(key, f.q.After)
		case f.q.Order == OrderRelease && !k.released:
			f.offerRecord(k.id)
		default:
			f.offer(&k.place)
		}
	}
}

// offerRecord offers the task's key made from its record: the key that was walked does not say enough.
func (f *finder) offerRecord(id TaskID) {
	if b, ok := f.rec.get(spaceTask, uint64(id)); ok && len(b) >= headLength {
		at := placeIn(id, b)
		f.offer(&at)
	}
}
