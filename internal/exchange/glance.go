package exchange

import (
	"context"
	"crypto/sha256"
	"errors"

	"rettidig/store"
)

// glance reads a snapshot in a single pass, and meets its rows on the way. It serves the file that comes on nearly every day: written in the encoding it
// seems to be, each row good and with an id of its own. Such a file need not be looked through before its first row.
type glance struct {
	*pass
	letters int // outside ASCII
}

// errCareful ends a glance at a file of which more must be known first. Nothing has been told or written by then.
var errCareful = errors.New("the file must be looked through")

// glance reports whether one look was enough.
func (r *reconciling) glance(ctx context.Context) (bool, error) {
	s := newScan(r.opts.chunk())
	s.spread = newSpread(s.seed, 0) // which row speaks for a case is for the reconciliation to say
	p, err := s.pass(ctx, r.src, sha256.New())
	if err != nil {
		return false, err
	}
	g := &glance{pass: p}
	switch err := r.meetAtOnce(ctx, g, r.look(ctx, s.layout.has)); {
	case errors.Is(err, errCareful):
		return false, nil
	case err != nil:
		return false, err
	case !g.asItSeemed(r.src):
		return false, nil
	}
	if err := r.src.unchanged(); err != nil {
		return false, err
	}
	s.hashed(r.src, p.tap)
	r.scan, r.done = s, s.rows
	r.noteFile()
	return true, r.finish(p)
}

// meetAtOnce meets the rows while the next ones are read, as soon as it is known what the store holds.
func (r *reconciling) meetAtOnce(ctx context.Context, g *glance, looked func() error) error {
	ctx, cancel := context.WithCancel(ctx)
	chunks, free := ahead(ctx, r.opts.chunk(), g.chunk)
	defer func() { // the reader must have ended before the file is read again or closed, and the look before the store is closed
		cancel()
		for range chunks {
		}
	}()
	if err := looked(); err != nil {
		return err
	}
	for c := range chunks {
		if c.err != nil {
			return c.err
		}
		if r.meet(c.good); r.rc.Twice() {
			return errCareful
		}
		r.scanned(c.bytes, 0)
		if c.last {
			return nil
		}
		free <- c.good
	}
	return ctx.Err()
}

// chunk reads the next chunk into room, which is used again.
func (g *glance) chunk(index int, room []store.ImportRow) chunk {
	c := chunk{index: index, good: room[:0]}
	for full := false; !full; full = g.divider.rows == 0 {
		more, err := advance(g.reader, &g.rec)
		if err != nil {
			return chunk{err: err}
		}
		if !more {
			c.last = true
			break
		}
		g.note(g.reader, nil, g.tap)
		if g.src.enc == UTF8 {
			g.letters += g.census(g.rec.cells)
		}
		c.rows++
		if bad := g.take(&c); bad != nil || c.good[len(c.good)-1].KSDID == "" {
			return chunk{err: errCareful}
		}
	}
	c.bytes = g.tap.bytes
	return c
}

// asItSeemed reports whether the file, all of it read, is written as its beginning seemed to say.
func (g *glance) asItSeemed(src *source) bool {
	if !src.sure && judge(g.letters, g.broken) != src.enc {
		return false
	}
	if g.enc = src.enc; src.enc != UTF8 {
		g.broken = 0
	}
	return true
}
