package store

import (
	"bytes"
	"context"
)

// prepare reads all cases and citizens once, if the conditions look at them: for a scan of every task that is cheaper than a look-up for each.
func (v *Snapshot) prepare(ctx context.Context, root node) error {
	p := preparation{}
	p.collect(root)
	r := &record{v: v}
	err := v.each(ctx, spaceCase, len(p.cases) > 0, func(k, b []byte) {
		for _, n := range p.cases {
			n.take(r, k, b)
		}
	})
	if err != nil {
		return err
	}
	err = v.each(ctx, spacePerson, len(p.names)+len(p.words) > 0, func(k, b []byte) { p.name(keyLast(k), foldedName(b)) })
	p.done()
	return err
}

// each reads a whole space, looking at ctx as it goes.
func (v *Snapshot) each(ctx context.Context, space byte, wanted bool, take func(key, value []byte)) error {
	if !wanted {
		return nil
	}
	n := 0
	for k, b := range v.r.Scan(under([]byte{space})) {
		if n++; n%findStretch == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		take(k, b)
	}
	return nil
}

type preparation struct {
	cases []*caseNode
	names []*nameNode
	words []*wordNode
}

func (p *preparation) collect(n node) {
	switch n := n.(type) {
	case allOf:
		for _, part := range n {
			p.collect(part)
		}
	case anyOf:
		for _, part := range n {
			p.collect(part)
		}
	case noneOf:
		p.collect(n.inner)
	case *caseNode:
		p.cases = append(p.cases, n)
	case *nameNode:
		p.names = append(p.names, n)
	case *wordNode:
		if n.number == 0 {
			p.words = append(p.words, n)
		}
	}
}

func (p *preparation) name(id uint64, name []byte) {
	for _, n := range p.names {
		if n.holds(name) {
			n.people.add(id)
		}
	}
	for _, n := range p.words {
		if bytes.Contains(name, n.text) {
			n.people.add(id)
		}
	}
}

func (p *preparation) done() {
	for _, n := range p.cases {
		n.ready = true
	}
	for _, n := range p.names {
		n.ready = true
	}
	for _, n := range p.words {
		n.ready = true
	}
}
