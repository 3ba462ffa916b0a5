package tui

import (
	"bytes"
	"context"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// counted is a model that tells when it has been drawn first.
type countedModel struct {
	pulse *pulse
	woken *atomic.Int64
}

func (m countedModel) Init() tea.Cmd { return nil }

func (m countedModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.pulse.wake()
	if _, ok := msg.(tea.KeyPressMsg); ok {
		m.woken.Add(1)
	}
	return m, nil
}

func (m countedModel) View() tea.View { return tea.NewView("x") }

// TestPulse: Bubble Tea has the clock this program slows; it rests behind the last message and is awake behind the next. A new version of the
// library that keeps its clock elsewhere fails here.
func TestPulse(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	m := countedModel{pulse: &pulse{}, woken: &atomic.Int64{}}
	p := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(nil), tea.WithOutput(&bytes.Buffer{}), tea.WithWindowSize(10, 5), tea.WithoutSignals())
	m.pulse.program = p
	done := make(chan struct{})
	go func() { defer close(done); _, _ = p.Run() }()
	resting := func() bool {
		m.pulse.mu.Lock()
		defer m.pulse.mu.Unlock()
		return m.pulse.slow
	}
	p.Send(tea.KeyPressMsg{Code: 'j'})
	wait(t, "the clock to rest", resting)
	p.Send(tea.KeyPressMsg{Code: 'k'})
	wait(t, "the second key", func() bool { return m.woken.Load() == 2 })
	if m.pulse.end(); resting() {
		t.Error("the clock rests behind a key")
	}
	cancel()
	<-done
}

func wait(t *testing.T, what string, until func() bool) {
	t.Helper()
	for range 500 {
		if until() {
			return
		}
		<-time.After(10 * time.Millisecond)
	}
	t.Fatal("waited in vain for", what)
}
