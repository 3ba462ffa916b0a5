package main

import (
	"fmt"
	"io"
	"strings"

	"rettidig/internal/text"
)

// bar draws how far a long piece of work has come, on a terminal only.
type bar struct {
	a     *app
	w     io.Writer // nil when nobody would see it
	label text.Msg
	last  int // per cent drawn, -1 before the first
}

func (a *app) newBar(label text.Msg) *bar {
	b := &bar{a: a, label: label, last: -1}
	if a.terminal.err && !a.opts.json {
		b.w = a.stderr
	}
	return b
}

const barCells = 30

// show draws the bar anew when it has moved by a per cent.
func (b *bar) show(done, total int) {
	if b.w == nil || total <= 0 {
		return
	}
	percent := min(100, done*100/total)
	if percent == b.last {
		return
	}
	b.last = percent
	full := percent * barCells / 100
	fmt.Fprintf(b.w, "\r%s %s%s %3d %%", b.a.t(b.label), strings.Repeat("█", full), strings.Repeat("░", barCells-full), percent)
}

// done takes the bar away.
func (b *bar) done() {
	if b.w != nil && b.last >= 0 {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
