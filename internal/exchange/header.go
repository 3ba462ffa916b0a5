package exchange

import (
	"strings"

	"rettidig/internal/text"
)

// maxTitleLines is how many lines with text may stand above the headings: the name of a list, the day it was made, an empty frame.
const maxTitleLines = 40

// finder knows the headings of a file when it sees them. The zero finder knows this program's own.
type finder struct {
	profiles []*Profile // those that may choose themselves
	force    *Profile   // the one that was asked for; no other is tried
}

// heads is what a line of headings came to.
type heads struct {
	profile *Profile // nil: this program's own headings
	known   int      // cells that name a field
	whole   bool     // all the columns a row needs are there
}

// look says what a line would be worth as the headings of the file. Errors are *FileError: two profiles fit.
func (f finder) look(cells []string) (heads, error) {
	if f.force != nil {
		return f.force.heads(cells), nil
	}
	own := (*Profile)(nil).heads(cells)
	var fit []*Profile
	for _, p := range f.profiles {
		if p.fits(cells) {
			fit = append(fit, p)
		}
	}
	switch len(fit) {
	case 0:
		return own, nil
	case 1:
		return fit[0].heads(cells), nil
	}
	return own, fileError(nil, text.TaskFileProfilesFit, profileNames(fit))
}

// heads weighs the cells under the profile.
func (p *Profile) heads(cells []string) heads {
	h := heads{profile: p, known: p.countKnown(cells)}
	if h.known >= 2 {
		l, err := newLayoutBy(p, cells)
		h.whole = err == nil || (l != nil && l.required())
	}
	return h
}

// countKnown says how many of the cells name a field. Of a line that is no header, however long, it says none.
func (p *Profile) countKnown(cells []string) int {
	n := 0
	if len(cells) > maxColumns {
		return n
	}
	for _, c := range cells {
		if _, ok := p.fieldOf(c); ok {
			n++
		}
	}
	return n
}

// best keeps the best line of headings met so far: the first whole one, else the one that names most fields.
type best struct {
	heads
	index int
	found bool
}

// offer takes a line into account and reports whether no other need be looked at.
func (b *best) offer(index int, h heads) bool {
	if !b.found || (h.whole && !b.whole) || (h.whole == b.whole && h.known > b.known) {
		*b = best{heads: h, index: index, found: true}
	}
	return b.whole
}

// seek moves the reader to the line of headings among the first lines, and says how they are to be read. Nothing is taken when no line does better
// than the first: its errors are then the file's.
func (r *csvReader) seek(f finder) (*Profile, error) {
	if err := r.fillHead(); err != nil {
		return nil, err
	}
	var b best
	var at []int
	start := 0
	for lines := 0; start < len(r.text) && lines < maxTitleLines; {
		stop := strings.IndexByte(r.text[start:], r.eol)
		if stop < 0 {
			stop = len(r.text) - start
		}
		if line := strings.TrimSpace(r.text[start : start+stop]); line != "" {
			at, lines = append(at, start), lines+1
			done, err := b.offerLine(len(at)-1, line, f, r.fixed)
			if err != nil {
				return nil, err
			}
			if done {
				break
			}
		}
		start += stop + 1
	}
	if !b.found {
		return nil, nil
	}
	r.consume(at[b.index])
	return b.profile, nil
}

// offerLine takes a line into account under every delimiter, or under the one that is known.
func (b *best) offerLine(index int, line string, f finder, fixed byte) (bool, error) {
	try := delimiters
	if fixed != 0 {
		try = string(fixed)
	}
	for i := range len(try) {
		h, err := f.look(headerCells(line, try[i]))
		if err != nil {
			return false, err
		}
		if b.offer(index, h) {
			return true, nil
		}
	}
	return false, nil
}

// fillHead reads on until the first lines can be looked at together.
func (r *csvReader) fillHead() error {
	for len(r.text) < headSize && !r.end {
		if err := r.fill(); err != nil {
			return err
		}
	}
	return nil
}
