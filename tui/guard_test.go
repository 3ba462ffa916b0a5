package tui

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

type faulty struct{ inView bool }

func (f faulty) Init() tea.Cmd { return nil }

func (f faulty) Update(tea.Msg) (tea.Model, tea.Cmd) {
	if !f.inView {
		panic("900285-0001")
	}
	return f, tea.Quit
}

func (f faulty) View() tea.View { panic("900285-0001") }

// A panic ends the program in order and tells nobody what it was about.
func TestPanicsAreNotPrinted(t *testing.T) {
	for _, inView := range []bool{false, true} {
		var out bytes.Buffer
		p := tea.NewProgram(guarded{inner: faulty{inView}}, tea.WithInput(nil), tea.WithOutput(&out), tea.WithWindowSize(80, 24))
		last, err := p.Run()
		if err != nil {
			t.Fatal(err)
		}
		if g, ok := last.(guarded); !ok || g.broken == inView {
			t.Errorf("ended as %+v", last)
		}
		if strings.Contains(out.String(), "900285") {
			t.Error("the value of the panic was printed")
		}
	}
}
