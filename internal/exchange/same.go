package exchange

import (
	"context"
	"hash/maphash"
	"strings"

	"rettidig/internal/text"
)

// sameID is what the rows with one id say. Two rows for one task that disagree are both bad: which of them is right depends on more than their order.
type sameID struct {
	first, second int // lines
	sum           uint64
	parts         [fieldBadLine]byte // a little of the hash of each field, to name those that differ
	differ        uint32             // a bit for each field in which a row differs from the first
	clash         bool
}

// countEquals looks at the rows that may be equal: those without id are counted, those with one compared. It reads the file once more.
func (s *scan) countEquals(ctx context.Context, src *source) error {
	r, _, err := s.open(ctx, src, nil)
	if err != nil {
		return err
	}
	var rec record
	var key []byte
	p := newParser(s.layout)
	for {
		more, err := advance(r, &rec)
		if err != nil || !more {
			return err
		}
		if key = p.key(key[:0], &rec); len(key) == 0 || !s.suspect(key) {
			continue
		}
		if key[0] == looseKey {
			s.countTwin(key)
		} else {
			s.compareID(p, key[1:], rec.line)
		}
	}
}

// compareID compares the row at hand with the first one of its id.
func (s *scan) compareID(p *parser, id []byte, line int) {
	var sum maphash.Hash
	sum.SetSeed(s.seed)
	var parts [fieldBadLine]byte
	for f := range fieldBadLine {
		v := p.value(f)
		parts[f] = byte(maphash.String(s.seed, v))
		_, _ = sum.WriteString(v) // a hash never fails
		_ = sum.WriteByte(0)
	}
	g := s.same[string(id)]
	if g == nil {
		s.same[string(id)] = &sameID{first: line, sum: sum.Sum64(), parts: parts}
		return
	}
	if g.second == 0 || (!g.clash && sum.Sum64() != g.sum) {
		g.second = line
	}
	g.clash = g.clash || sum.Sum64() != g.sum
	for f := range fieldBadLine {
		if parts[f] != g.parts[f] {
			g.differ |= 1 << f
		}
	}
}

// checkID refuses the second row with one id, and every row of an id whose rows disagree.
func (p *pass) checkID(id string, reasons []Reason) []Reason {
	g := p.same[id]
	switch {
	case g == nil || g.second == 0:
		return reasons
	case g.clash:
		other := g.first
		if other == p.rec.line {
			other = g.second
		}
		return append(reasons, p.reasonAt(fieldID, text.TaskFileIDDisagree, other, g.fields()))
	case g.first != p.rec.line:
		return append(reasons, p.reasonAt(fieldID, text.TaskFileIDTwice, g.first))
	}
	return reasons
}

// fields names the fields in which rows differ.
func (g *sameID) fields() string {
	var names []string
	for f := range fieldBadLine {
		if g.differ&(1<<f) != 0 {
			names = append(names, headings[f])
		}
	}
	if len(names) == 0 {
		return "…" // the little that is kept of each field agrees, though the rows do not
	}
	return strings.Join(names, ", ")
}
