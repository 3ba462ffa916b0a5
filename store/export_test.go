package store

import (
	"bytes"
	"context"
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
