package tui

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/teatest/v2"
	"github.com/charmbracelet/x/vt"

	"rettidig/internal/text"
	"rettidig/store"
)

// patience is how long a real program may take to show something; it is used up only when a test fails.
const patience = 20 * time.Second

// emulated is the real program, running in an emulated terminal.
type emulated struct {
	t     *testing.T
	mu    sync.Mutex // over term, which is drawn on while a test looks at it
	term  *vt.Emulator
	keys  io.Writer
	drawn chan struct{}
	ended chan error
	store *store.Store
}

// Write draws what the program writes, and tells whoever waits for it.
func (e *emulated) Write(b []byte) (int, error) {
	e.mu.Lock()
	_, err := e.term.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	e.mu.Unlock()
	select {
	case e.drawn <- struct{}{}:
	default:
	}
	return len(b), err
}

// screen is what the terminal shows.
func (e *emulated) screen() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.term.String()
}

// send types keys.
func (e *emulated) send(keys string) {
	e.t.Helper()
	if _, err := io.WriteString(e.keys, keys); err != nil {
		e.t.Fatal(err)
	}
}

// runEmulated starts the program with Run, as the command does.
func runEmulated(t *testing.T, w, h int) *emulated {
	t.Helper()
	now := sunday
	s, actor := testStore(t, &now, testRows())
	lib := fourGuides(t)
	e := &emulated{t: t, term: vt.NewEmulator(w, h), drawn: make(chan struct{}, 1), ended: make(chan error, 1), store: s}
	in, keys := io.Pipe()
	e.keys = keys
	go func() { _, _ = io.Copy(keys, e.term) }() // the terminal's answers to the program's questions
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	deps := Deps{
		Lang: text.Da, Theme: ThemeDark, Guides: lib,
		Session: Session{Store: s, Actor: actor, Staff: store.Staff{ID: 1, Name: "Bente Øst", Roles: testRoles()}, Kind: store.KindDemo, Now: func() time.Time { return now }},
	}
	go func() {
		e.ended <- Run(ctx, deps, tea.WithInput(in), tea.WithOutput(e), tea.WithWindowSize(w, h), tea.WithColorProfile(colorprofile.ANSI256),
			tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithoutSignals())
	}()
	return e
}

// await waits until the screen shows the text.
func (e *emulated) await(want string) {
	e.t.Helper()
	late := time.NewTimer(patience)
	defer late.Stop()
	for !strings.Contains(e.screen(), want) {
		select {
		case <-e.drawn:
		case <-late.C:
			e.t.Fatalf("never showed %q:\n%s", want, e.screen())
		}
	}
}

// From the first frame to the end, through a real renderer: find a task, take it, see a colleague's change come by itself, resolve, undo, leave.
func TestEndToEndInATerminal(t *testing.T) {
	e := runEmulated(t, 120, 36)
	e.await("Det, der blokerer mest, først")
	e.await("1 af 24")
	e.send("/20 4705\r")
	e.await("1 af 1")
	e.send("t")
	e.await("Du har taget nr. 20")
	e.send("l")
	e.await("Begrundelse")
	e.send("\r\x1b[C\r")
	e.await("er markeret som løst her")
	e.await("Ingen åbne opgaver passer")
	e.send("u")
	e.await("Fortrudt: markeret som løst")
	e.await("1 af 1")
	if _, err := e.store.Submit(t.Context(), store.Actor{Staff: 2, Role: store.RoleCaseworker}, store.CreateTask{Case: "2026-004705", Text: "Ring"}); err != nil {
		t.Fatal(err)
	}
	e.await("· 8") // the header counts what another process has added
	e.send("q")
	select {
	case err := <-e.ended:
		if err != nil {
			t.Fatal(err)
		}
	case <-time.After(patience):
		t.Fatal("q did not end the program")
	}
}

// One smoke test with teatest: the program starts, draws and quits. Its stream of frames is not compared, because frames coalesce.
func TestSmoke(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	tm := teatest.NewTestModel(t, New(t.Context(), *p.m.deps), teatest.WithInitialTermSize(80, 24))
	teatest.WaitFor(t, tm.Output(), func(b []byte) bool { return bytes.Contains(b, []byte("Rettidig")) }, teatest.WithDuration(patience))
	tm.Send(tea.KeyPressMsg{Code: 'q', Text: "q"})
	tm.WaitFinished(t, teatest.WithFinalTimeout(patience))
}
