package store

import (
	"bytes"
	"context"
	"maps"
	"runtime"
)

// prepare reads all cases and citizens once, if the conditions look at them: for a scan of every task that is cheaper than a look-up for each.
func (v *Snapshot) prepare(ctx context.Context, root node) error {
	p := &preparation{}
	p.collect(root)
	err := v.gather(ctx, p, spaceCase, len(p.cases) > 0, (*preparation).takeCase)
	if err == nil {
		err = v.gather(ctx, p, spacePerson, len(p.names)+len(p.words) > 0, (*preparation).takePerson)
	}
	p.done()
	return err
}

// gather lets workers read a space, and joins what they have found.
func (v *Snapshot) gather(ctx context.Context, p *preparation, space byte, wanted bool, take func(w *preparation, r *record, key, value []byte)) error {
	if !wanted {
		return nil
	}
	list := v.cutAll(under([]byte{space}))
	parts := make([]preparation, workers())
	err := v.inParts(len(list), func(worker int, v *Snapshot) func(int) error {
		w, r := &parts[worker], &record{v: v}
		*w = p.fork()
		return func(i int) error {
			n := 0
			for k, b := range v.r.Scan(list[i]) {
				if n++; n%breath == 0 {
					if runtime.Gosched(); ctx.Err() != nil {
						break
					}
				}
				take(w, r, k, b)
			}
			return ctx.Err()
		}
	})
	for i := range parts {
		p.join(&parts[i])
	}
	return err
}

// preparation is the conditions that look at cases and citizens.
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

// fork makes the same conditions with sets of their own, for one worker.
func (p *preparation) fork() preparation {
	var w preparation
	for _, n := range p.cases {
		w.cases = append(w.cases, &caseNode{field: n.field, want: n.want, whole: n.whole})
	}
	for _, n := range p.names {
		w.names = append(w.names, &nameNode{want: n.want, whole: n.whole})
	}
	for _, n := range p.words {
		w.words = append(w.words, &wordNode{word: word{text: n.text}})
	}
	return w
}

// join takes over what a worker has found.
func (p *preparation) join(w *preparation) {
	for i, n := range w.cases {
		p.cases[i].people.join(n.people)
		if p.cases[i].numbers == nil {
			p.cases[i].numbers = n.numbers
		} else {
			maps.Copy(p.cases[i].numbers, n.numbers)
		}
	}
	for i, n := range w.names {
		p.names[i].people.join(n.people)
	}
	for i, n := range w.words {
		p.words[i].people.join(n.people)
	}
}

func (p *preparation) takeCase(r *record, key, b []byte) {
	for _, n := range p.cases {
		n.take(r, key, b)
	}
}

func (p *preparation) takePerson(_ *record, key, b []byte) {
	id, name := keyLast(key), foldedName(b)
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
		if n.holds(nil) { // no citizen is known, so the name is empty
			n.people.add(0)
		}
	}
	for _, n := range p.words {
		n.ready = true
	}
}
