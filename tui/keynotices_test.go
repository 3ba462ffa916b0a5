package tui

import (
	"testing"

	"rettidig/internal/text"
	"rettidig/store"
)

// remapped starts the program with other keys than the default ones.
func remapped(t *testing.T, r Remap) *pilot {
	t.Helper()
	p := newPilot(t, 100, 30, text.Da, testRows())
	deps := *p.m.deps
	deps.Keys = r
	p.begin(100, 30, deps)
	return p
}

// What was done names the key that takes it back as the settings have it, not the default one.
func TestNoticesNameTheRemappedKey(t *testing.T) {
	p := remapped(t, Remap{"undo": {"z"}, "redo": {"Z"}, "refresh": {"Q"}, "role": {"ctrl+r"}})
	p.keys("t", "z").sees("Fortrudt:", "Z gentager.").keys("Z").sees("Gentaget:", "z fortryder.")
	e := p.m.env()
	for _, tt := range []struct {
		err  error
		want string
	}{
		{store.ErrNotFound, "Opgaven findes ikke længere i køen. Tryk Q for at opdatere."},
		{store.ErrUnknown, "Det er uvist, om ændringen nåede at blive gemt. Opdatér med Q, og se efter, før du prøver igen."},
		{&store.DeniedError{Role: store.RoleTrainer}, "Det må du ikke som underviser. Ctrl-R skifter rolle."},
	} {
		if got := failure(e, tt.err); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// However many keys a screen has, its footer keeps those for help and for leaving the program.
func TestFooterKeepsHelpAndQuit(t *testing.T) {
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, w := range []int{60, 64, 72, 78, 79, 80, 81, 82, 90, 100} {
			for _, k := range []string{"P", "C", "s", "enter", "1", "2", "3", "4"} {
				p := newPilot(t, w, 24, lang, testRows()).keys(k)
				p.sees("? "+lang.T(text.KeyHelpShort), "q "+lang.T(text.KeyQuitShort))
			}
		}
	}
}
