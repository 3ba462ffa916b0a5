package tui

import tea "charm.land/bubbletea/v2"

// guarded keeps a panic inside the program from being printed with its value, which may hold personal data: the program ends in order, the terminal
// is put back as it was, and Run returns errInternal.
type guarded struct {
	inner  tea.Model
	broken bool
	pulse  *pulse // of the renderer
}

// Init starts the program inside.
func (g guarded) Init() tea.Cmd { return g.inner.Init() }

// Update hands the message on; after a panic the program ends.
func (g guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	g.pulse.wake()
	defer func() {
		if recover() != nil {
			next, cmd = guarded{inner: g.inner, broken: true, pulse: g.pulse}, tea.Quit
		}
	}()
	inner, cmd := g.inner.Update(msg)
	return guarded{inner: inner, broken: g.broken, pulse: g.pulse}, cmd
}

// View draws the program inside; a frame that cannot be drawn is left empty.
func (g guarded) View() (v tea.View) {
	defer func() {
		if recover() != nil {
			v = tea.NewView("")
			v.AltScreen = true
		}
	}()
	return g.inner.View()
}
