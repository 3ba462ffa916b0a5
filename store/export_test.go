package store

import "context"

// FinishPass is one pass of Finish with bounds small enough for a test.
func FinishPass(ctx context.Context, s *Store, keys, step int) (more bool, err error) {
	return s.finishPass(ctx, finishSize{records: keys, step: step}, func(int, int) {})
}

// BodyKey is the key an event's body lies under.
func BodyKey(seq Seq) []byte { return keyBody(seq) }
