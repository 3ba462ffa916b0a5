package tui

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"rettidig/internal/text"
)

// The size of the screens behind the linear mode: narrow enough that nothing stands side by side, and a page short enough to listen to.
const (
	plainWidth  = 74
	plainHeight = 24
)

// RunPlain runs the program line by line, for screen readers and terminals that can only write lines: the same screens, actions and commands, but each
// screen is written once as text, and what can be done stands behind numbers. It ends with the user's choice or at the end of in.
func RunPlain(ctx context.Context, deps Deps, in io.Reader, out io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	l := newPlainMode(ctx, deps, out)
	l.lines = readLines(ctx, in)
	l.start()
	for !l.over {
		l.show()
		if !l.ask() {
			break
		}
	}
	return l.err
}

// plainMode is the linear mode: the model, and a loop of its own instead of Bubble Tea's.
type plainMode struct {
	ctx   context.Context //nolint:containedctx // the mode's life
	m     Model
	out   io.Writer
	lines <-chan string
	work  chan given
	wait  int // commands under way
	over  bool
	err   error
	shown string            // what was written last, so that nothing is read out twice
	acted func(a actionMsg) // tests: told of every action
}

// given is a message that a command gave, or its end.
type given struct {
	msg  tea.Msg
	last bool // the command has ended
}

func newPlainMode(ctx context.Context, deps Deps, out io.Writer) *plainMode {
	deps.Profile, deps.Mouse, deps.NoClipboard = colorprofile.ASCII, false, true
	m := New(ctx, deps)
	m.still = true // no clock ticks between two choices, and no following of the store: every choice reads anew
	return &plainMode{ctx: ctx, m: m, out: out, work: make(chan given, 16)}
}

// readLines reads lines until in ends; the channel is closed then.
func readLines(ctx context.Context, in io.Reader) <-chan string {
	ch := make(chan string)
	go func() {
		defer close(ch)
		s := bufio.NewScanner(in)
		for s.Scan() {
			select {
			case ch <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return ch
}

func (l *plainMode) start() {
	l.tell(tea.WindowSizeMsg{Width: plainWidth, Height: plainHeight})
	l.run(l.m.Init())
	l.settle()
}

// tell hands a message to the model and starts what follows from it.
func (l *plainMode) tell(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
		return
	case tea.QuitMsg:
		l.over = true
		return
	case actionMsg:
		if l.acted != nil {
			l.acted(msg)
		}
	}
	next, cmd := l.m.Update(msg)
	l.m = next.(Model) //nolint:forcetypeassert // Update returns a Model
	l.run(cmd)
}

// run starts a command beside the loop; settle takes what it gives.
func (l *plainMode) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	l.wait++
	go func() {
		l.give(cmd)
		l.work <- given{last: true}
	}()
}

// give runs a command and hands on its message; those of a batch or a sequence one after the other.
func (l *plainMode) give(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if cmds, ok := commandsIn(msg); ok {
		for _, c := range cmds {
			l.give(c)
		}
		return
	}
	l.work <- given{msg: msg}
}

// commandsIn takes a batch or a sequence apart; Bubble Tea keeps the type of the latter to itself.
func commandsIn(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if !v.IsValid() || v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	cmds := make([]tea.Cmd, v.Len())
	for i := range cmds {
		cmds[i], _ = v.Index(i).Interface().(tea.Cmd)
	}
	return cmds, true
}

// settle waits until nothing is under way. What takes long is told of, and a line typed meanwhile stops it.
func (l *plainMode) settle() {
	slow := time.NewTicker(plainPatience)
	defer slow.Stop()
	var lines <-chan string // a line typed ahead belongs to the next question: only after a while one stops the work
	for l.wait > 0 && !l.over {
		select {
		case g := <-l.work:
			if g.last {
				l.wait--
				continue
			}
			l.tell(g.msg)
		case <-slow.C:
			if l.tellProgress() {
				lines = l.lines
			}
		case _, ok := <-lines:
			if lines = nil; ok {
				l.stopAll()
			}
		case <-l.ctx.Done():
			l.over = true
		}
	}
}

// plainPatience is how long work may take before its progress is written, and again each time.
const plainPatience = 2 * time.Second

// tellProgress writes how far long work is; false when there is none.
func (l *plainMode) tellProgress() bool {
	for _, x := range l.m.jobs.all() {
		l.say(l.t(text.PlainUnderWay, l.t(x.what), x.progress()))
	}
	return len(l.m.jobs.all()) > 0
}

func (l *plainMode) stopAll() {
	for _, x := range l.m.jobs.all() {
		if x.stop != nil {
			x.stop()
			l.say(l.t(text.WorkStopped, l.t(x.what)))
		}
	}
}

func (l *plainMode) t(m text.Msg, args ...any) string { return l.m.lang.T(m, args...) }

// say writes one line. The first error ends the mode: nobody could read on.
func (l *plainMode) say(s string) {
	if _, err := fmt.Fprintln(l.out, s); err != nil && l.err == nil {
		l.err, l.over = fmt.Errorf("write: %w", err), true
	}
}

// line reads the next line after a prompt; false at the end of the input.
func (l *plainMode) line(prompt string) (string, bool) {
	if _, err := fmt.Fprintln(l.out, prompt); err != nil { // on a line of its own: what is piped in makes no line break
		return "", false
	}
	select {
	case s, ok := <-l.lines:
		return s, ok && !l.over
	case <-l.ctx.Done():
		return "", false
	}
}
