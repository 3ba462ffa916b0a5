package tui

import (
	"context"
	"testing"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

// readySentence is a refusal that knows more than its cause.
type readySentence struct{}

func (readySentence) Error() string    { return "refused" }
func (readySentence) Sentence() string { return "Fjern variablen." }
func (readySentence) Unwrap() error    { return store.ErrRealStore }

// A store that could not be made is told in the words of who refused it, and the form can be used again.
func TestWelcomeSaysWhyNoStoreWasMade(t *testing.T) {
	p := &pilot{t: t, now: sunday}
	tries := 0
	deps := Deps{Lang: text.Da, StorePath: "rettidig.db", Session: Session{Now: func() time.Time { return sunday }}}
	deps.MakeStore = func(context.Context, string) (Session, error) {
		tries++
		return Session{}, readySentence{}
	}
	p.begin(80, 24, deps)
	p.keys("N", "Ærø", "enter").sees("Fjern variablen.", "Ærø", "Opret køen").lacks("Gemmer")
	if p.keys("enter"); tries != 2 {
		t.Fatalf("tried %d times", tries)
	}
}
