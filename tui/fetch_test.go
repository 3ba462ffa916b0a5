package tui

import (
	"errors"
	"testing"

	"rettidig/internal/text"
)

// Only the answer to the newest load counts: an older one may come later and would show what was there before.
func TestFetchTakesTheNewestAnswerAlone(t *testing.T) {
	e := env{frame: frame{lang: text.En}}
	f := fetch{loaded: 2}
	if f.answered(e, 1, nil) || f.has || f.loaded != 2 {
		t.Fatalf("an older answer was taken: %+v", f)
	}
	if !f.answered(e, 2, nil) || !f.has || f.loaded != 0 {
		t.Fatalf("the answer was not taken: %+v", f)
	}
	f.loaded = 3
	if f.answered(e, 3, errors.New("gone")) || f.failed == "" || !f.has {
		t.Errorf("a failure must be told and keep what was read: %+v", f)
	}
	f.loaded = 4
	if !f.answered(e, 4, nil) || f.failed != "" {
		t.Errorf("a failure outlives the next answer: %+v", f)
	}
}
