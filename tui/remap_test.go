package tui

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rettidig/internal/text"
)

func TestRemapChecks(t *testing.T) {
	for name, tt := range map[string]struct {
		remap   Remap
		want    []string // what the sentence must hold; none for no fault
		warning bool
	}{
		"none":           {nil, nil, false},
		"free key":       {Remap{"resolve": {"Z"}}, nil, false},
		"two keys":       {Remap{"undo": {"z", "ctrl+z"}}, nil, false},
		"a swap":         {Remap{"resolve": {"t"}, "claim": {"l"}}, nil, false},
		"conflict":       {Remap{"resolve": {"t"}}, []string{`"t"`, "Mark as resolved", "(resolve)", "Claim the task", "(claim)"}, false},
		"general":        {Remap{"resolve": {"q"}}, []string{"Mark as resolved", "Quit the program"}, false},
		"general on own": {Remap{"help": {"j"}}, []string{"(help)", "(down)"}, false},
		"guide's digits": {Remap{"tab_queue": {"9"}}, []string{"(choose)", "(tab_queue)"}, false},
		"unknown action": {Remap{"reslove": {"Z"}}, []string{`Did you mean "resolve"?`}, false},
		"digits":         {Remap{"choose": {"x"}}, []string{"always has the digits"}, false},
		"no key":         {Remap{"resolve": {}}, []string{"at least one key"}, false},
		"ctrl-c":         {Remap{"resolve": {"ctrl+c"}}, []string{"Ctrl-C"}, false},
		"nonsense":       {Remap{"resolve": {"hyper+x"}}, []string{"is not a key"}, false},
		"AltGr":          {Remap{"resolve": {"@"}}, []string{"AltGr"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			faults := tt.remap.Check()
			if len(tt.want) == 0 {
				if len(faults) > 0 {
					t.Fatalf("%s", faults[0].Sentence(text.En))
				}
				return
			}
			if len(faults) == 0 || faults[0].Warning != tt.warning {
				t.Fatalf("got %v", faults)
			}
			for _, w := range tt.want {
				if s := faults[0].Sentence(text.En); !strings.Contains(s, w) {
					t.Errorf("%q lacks %q", s, w)
				}
			}
		})
	}
}

// Whatever the settings hold, Check answers; and what it passes means one thing on every screen.
func TestRemapNeverBreaks(t *testing.T) {
	ids := []string{"resolve", "claim", "undo", "help", "down", "choose", "x"}
	rapid.Check(t, func(t *rapid.T) {
		r := Remap{}
		for _, id := range rapid.SliceOfN(rapid.SampledFrom(ids), 0, 3).Draw(t, "ids") {
			r[id] = rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom([]string{"j", "q", "Z", "f2", "1"}), rapid.String()), 0, 2).Draw(t, "keys")
		}
		faults := r.Check()
		for _, f := range faults {
			if f.Sentence(text.Da) == "" || f.Sentence(text.En) == "" {
				t.Fatal("a fault without words")
			}
		}
		if len(faults) == 0 && len(clashes(r.table())) > len(clashes(keyTable())) {
			t.Fatalf("%v passes and is ambiguous", r)
		}
	})
}

// A remapped key works, is shown wherever the key is named, and the old one does nothing.
func TestRemappedKeyWorks(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.m.keys = newKeyBook(Remap{"claim": {"X"}}.table())
	p.keys("t")
	if p.task(1).Owner != 0 {
		t.Fatal("the old key still works")
	}
	p.send(resizedMsg{}).sees("X Tag")
	p.keys("X").sees("Du har taget")
	p.keys("?", "tag opgaven").sees("X              Tag opgaven")
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "abc", 3}, {"abc", "abc", 0}, {"reslove", "resolve", 2}, {"undo", "redo", 2}} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("%s to %s: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
