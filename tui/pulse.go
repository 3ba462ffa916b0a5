package tui

import (
	"reflect"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// pulse slows the renderer's clock while nothing happens, and quickens it behind a message. Bubble Tea looks for a new frame framesPerSecond times a second for as long as the program
// runs, which costs one to two per cent of a core for a window that stands still, and has no option for it. Its ticker is a private field; reading a
// pointer from it needs no unsafe access, and where a later version has no such field the clock stays as it is. A nil pulse does nothing.
type pulse struct {
	program *tea.Program

	mu    sync.Mutex
	turn  int // counts messages, so that a rest begun before one does not slow the clock behind it
	slow  bool
	timer *time.Timer
}

const (
	restAfter = 300 * time.Millisecond // without a message
	restFrame = 500 * time.Millisecond
	fullFrame = 4 * time.Millisecond // Bubble Tea's own least is 8: a key whose rows come a little later then waits for two of them
)

// wake brings the clock to full speed for a message, and slows it when none comes for a while.
func (p *pulse) wake() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.slow {
		p.slow = false
		p.beat(fullFrame)
	}
	p.turn++
	if p.timer != nil {
		p.timer.Stop()
	}
	turn := p.turn
	p.timer = time.AfterFunc(restAfter, func() { p.rest(turn) })
}

// rest slows the clock unless a message has come since.
func (p *pulse) rest(turn int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if turn == p.turn {
		p.slow = p.beat(restFrame)
	}
}

// end stops what is still to come.
func (p *pulse) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.turn++
	if p.timer != nil {
		p.timer.Stop()
	}
}

func (p *pulse) beat(every time.Duration) bool {
	t := tickerOf(p.program)
	if t != nil {
		t.Reset(every)
	}
	return t != nil
}

// tickerOf is the clock of a program's renderer, nil before it runs.
func tickerOf(p *tea.Program) *time.Ticker {
	f := reflect.ValueOf(p).Elem().FieldByName("ticker")
	if !f.IsValid() || f.Type() != reflect.TypeFor[*time.Ticker]() {
		return nil
	}
	return (*time.Ticker)(f.UnsafePointer())
}
