package main

import (
	"fmt"
	"io"
	"strings"

	"rettidig/internal/exchange"
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

// showImport draws the pass an import is in: the file is looked through, its rows go in, and a large import is put into its orders.
func (b *bar) showImport(p exchange.Progress) {
	switch {
	case p.Scanning:
		b.relabel(text.CmdImportReading)
	case p.Finishing:
		b.relabel(text.CmdImportFinishing)
		b.show(p.Done, p.Of)
		return
	default:
		b.relabel(text.CmdImportProgress)
	}
	b.show(int(p.Bytes>>10), int(p.Size>>10))
}

// relabel begins a bar of its own for the next piece of the work.
func (b *bar) relabel(label text.Msg) {
	if label != b.label {
		b.done()
		b.label, b.last = label, -1
	}
}

// done takes the bar away.
func (b *bar) done() {
	if b.w != nil && b.last >= 0 {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
