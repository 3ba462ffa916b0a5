package tui

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// linearOn starts the linear mode on the store of a pilot; it writes into the builder.
func linearOn(t *testing.T, p *pilot, out io.Writer) *plainMode {
	t.Helper()
	l := newPlainMode(context.Background(), *p.m.deps, out)
	l.start()
	return l
}

// plainRun runs the linear mode with lines typed and gives what it wrote.
func plainRun(t *testing.T, p *pilot, lines ...string) string {
	t.Helper()
	var out strings.Builder
	if err := RunPlain(context.Background(), *p.m.deps, strings.NewReader(strings.Join(lines, "\n")+"\n"), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// numberOf finds the number of an action on the top screen.
func numberOf(t *testing.T, l *plainMode, id actionID) string {
	t.Helper()
	i := slices.IndexFunc(l.choices(), func(c plainChoice) bool { return c.id == id })
	if i < 0 {
		t.Fatalf("no number for %s", id)
	}
	return fmt.Sprint(i + 1)
}

// probe stands for any screen of the table, and keeps the actions that reach it.
type probe struct {
	screen screenID
	got    *[]actionID
}

func (s probe) id() screenID               { return s.screen }
func (s probe) typing() bool               { return false }
func (s probe) init(env) (screen, tea.Cmd) { return s, nil }
func (s probe) view(frame) string          { return "" }
func (s probe) update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	if a, ok := msg.(actionMsg); ok {
		*s.got = append(*s.got, a.id)
	}
	return s, nil
}

// Every action of the table is reached by its number, on every screen where it works: none is left to keys alone.
func TestPlainReachesEveryAction(t *testing.T) {
	for _, a := range keyTable() {
		for s := screenAny + 1; s < screenEnd; s++ {
			if !slices.Contains(a.screens, s) && !slices.Contains(a.screens, screenAny) {
				continue
			}
			l := linearOn(t, newPilot(t, 80, 24, text.Da, testRows()), io.Discard)
			var got []actionID
			l.m.stacks[l.m.tab] = append(l.m.stacks[l.m.tab], probe{s, &got})
			acted := actionID("")
			l.acted = func(a actionMsg) {
				if acted == "" {
					acted = a.id
				}
			}
			n := numberOf(t, l, a.id)
			if a.id == actChoose {
				n += " 1"
			}
			l.choose(n)
			if acted != a.id {
				t.Errorf("screen %d: number %s does %q, not %q", s, n, acted, a.id)
			}
		}
	}
}

// A task is claimed and a note written with lines alone, and what is said is heard.
func TestPlainWorks(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	l := linearOn(t, p, io.Discard)
	out := plainRun(t, p, numberOf(t, l, actClaim), numberOf(t, l, actNote), "Ringet til borgeren", "1", numberOf(t, l, actQuit))
	for _, want := range []string{"Rettidig DEMO", "HER:", "Du har taget nr. 6", "Notatet er gemt"} {
		if !strings.Contains(out, want) {
			t.Errorf("not heard: %q in\n%s", want, out)
		}
	}
	if strings.ContainsAny(out, "─│╭\x1b") {
		t.Errorf("drawing is read out:\n%s", out)
	}
	var owned int
	for id := range 24 {
		if p.task(store.TaskID(id+1)).Owner == p.actor.Staff {
			owned++
		}
	}
	if owned != 1 {
		t.Errorf("%d tasks are claimed", owned)
	}
}

// Searching, moving by many rows, the list of choices, and wrong numbers.
func TestPlainAsks(t *testing.T) {
	p := newPilot(t, 80, 24, text.En, testRows())
	l := linearOn(t, p, io.Discard)
	out := plainRun(t, p, "?", "999", "note", numberOf(t, l, actDown)+" 3", numberOf(t, l, actFilter), "ærø", numberOf(t, l, actDown)+" x", "zzzz")
	for _, want := range []string{
		"1. Open the guide to the task", "There are choices from 1 to", "Write a note", "4 of 24", "Search for", "Write a whole number", "No command matches",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("not heard: %q in\n%s", want, out)
		}
	}
}

// Help and palette are the list itself; what cannot be done says why.
func TestPlainSaysWhyNot(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, nil)
	deps := *p.m.deps
	deps.Store = nil
	var out strings.Builder
	if err := RunPlain(context.Background(), deps, strings.NewReader("?\n"), &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "Kan ikke nu: Der er ingen kø endnu") {
		t.Errorf("no reason:\n%s", out.String())
	}
}
