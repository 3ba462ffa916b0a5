package tui

import (
	"rettidig/store"
)

// window is the stretch of an order that is in memory: the rows on the screen and some beyond, however long the queue is.
// Its moves are pure; what they need from the store is said by wants.
type window struct {
	rows     []store.Row
	sel, top int  // indexes in rows: the cursor, and the first row shown
	first    int  // how many tasks lie before rows[0]
	exact    bool // first is known, not reckoned
	total    int  // tasks in all
	more     struct{ up, down bool }
	height   int // rows shown at once
}

// Sizes of the window, in rows.
const (
	firstRows = 40  // read before the first frame
	chunkRows = 200 // read at a time, at least
	keepRows  = 800 // kept in memory, at most
	nearRows  = 60  // closer to an end than this, more is read
	scrollOff = 2   // rows kept in sight beyond the cursor
)

// stretch says which stretch of the order a load reads.
type stretch uint8

// The stretches.
const (
	stretchStart  stretch = iota // from the first task
	stretchEnd                   // to the last
	stretchDown                  // behind the last row in memory
	stretchUp                    // before the first row in memory
	stretchAround                // what is in memory now, anew
)

// windowData is the answer to a load of a stretch.
type windowData struct {
	what     stretch
	rows     []store.Row
	before   int // around: how many of rows lie before the anchor
	up, down bool
	total    int
	tasks    int // every task ever seen; zero in a new store
}

// row is the task under the cursor.
func (w window) row() (store.Row, bool) {
	if w.sel < 0 || w.sel >= len(w.rows) {
		return store.Row{}, false
	}
	return w.rows[w.sel], true
}

// position is the number of the task under the cursor, from 1.
func (w window) position() int {
	if len(w.rows) == 0 {
		return 0
	}
	return min(w.first+w.sel+1, max(w.total, 1))
}

// move moves the cursor within what is in memory.
func (w window) move(by int) window {
	w.sel = min(max(w.sel+by, 0), max(len(w.rows)-1, 0))
	return w.scrolled()
}

// scrolled keeps the cursor in sight.
func (w window) scrolled() window {
	h := max(w.height, 1)
	off := min(scrollOff, (h-1)/2)
	w.top = min(w.top, w.sel-off)
	w.top = max(w.top, w.sel-h+1+off)
	w.top = min(max(w.top, 0), max(len(w.rows)-h, 0))
	return w
}

// sized sets how many rows are shown.
func (w window) sized(height int) window {
	w.height = height
	return w.scrolled()
}

// wants says what must be read because the cursor has come near an end of what is in memory.
func (w window) wants() (stretch, bool) {
	near := max(nearRows, w.height)
	switch {
	case w.more.down && len(w.rows)-w.sel < near:
		return stretchDown, true
	case w.more.up && w.sel < near:
		return stretchUp, true
	}
	return 0, false
}

// take puts a stretch that was read into the window.
func (w window) take(d windowData) window {
	was := w.total
	w.total = d.total
	switch d.what {
	case stretchStart:
		w.rows, w.sel, w.top, w.first, w.exact = d.rows, 0, 0, 0, true
		w.more.up, w.more.down = false, d.down
	case stretchEnd:
		w.rows, w.sel, w.first, w.exact = d.rows, max(len(d.rows)-1, 0), max(d.total-len(d.rows), 0), true
		w.top = w.sel
		w.more.up, w.more.down = d.up, false
	case stretchDown:
		w.rows = append(w.rows[:len(w.rows):len(w.rows)], d.rows...)
		w.more.down = d.down
	case stretchUp:
		w.rows = append(d.rows[:len(d.rows):len(d.rows)], w.rows...)
		w.sel, w.top, w.first = w.sel+len(d.rows), w.top+len(d.rows), w.first-len(d.rows)
		w.more.up = d.up
	case stretchAround:
		w = w.renew(d, was)
	}
	return w.trimmed(d.what).settled().scrolled()
}

// takeOver takes a stretch whose first rows may be shown already: then the cursor stays on its task, unless it still stands at the top.
func (w window) takeOver(d windowData, shown bool) window {
	old, had := w.row()
	index, shift := w.sel, w.sel-w.top
	w = w.take(d)
	if !shown || !had || index == 0 {
		return w
	}
	for i, r := range w.rows {
		if r.ID == old.ID {
			w.sel, w.top = i, i-shift
		}
	}
	return w.scrolled()
}

// renew takes the same stretch read again after a change: the cursor stays on its task, or on what has taken its place.
func (w window) renew(d windowData, was int) window {
	old, had := w.row()
	index, shift := w.first+w.sel, w.sel-w.top
	w.rows, w.more.up, w.more.down = d.rows, d.up, d.down
	w.sel = min(d.before, max(len(d.rows)-1, 0))
	for i, r := range d.rows {
		if had && r.ID == old.ID {
			w.sel = i
		}
	}
	w.top = w.sel - shift
	w.first = max(index-w.sel, 0)
	w.exact = w.exact && w.total == was
	return w
}

// trimmed lets go of what lies far from the cursor, on the side away from where one moves.
func (w window) trimmed(moved stretch) window {
	over := len(w.rows) - keepRows
	if over <= 0 {
		return w
	}
	if moved == stretchUp {
		w.rows, w.more.down = w.rows[:keepRows], true
		return w
	}
	over = min(over, max(w.sel-chunkRows, 0))
	w.rows, w.sel, w.top, w.first = w.rows[over:], w.sel-over, w.top-over, w.first+over
	w.more.up = w.more.up || over > 0
	return w
}

// settled corrects the reckoned position where an end of the order is in sight.
func (w window) settled() window {
	switch {
	case !w.more.up:
		w.first, w.exact = 0, true
	case !w.more.down:
		w.first, w.exact = max(w.total-len(w.rows), 0), true
	}
	w.first = max(w.first, 0)
	return w
}

// anchor is the place of the cursor in its order, for reading around it.
func (w window) anchor() store.Cursor {
	if r, ok := w.row(); ok {
		return r.At
	}
	return nil
}
