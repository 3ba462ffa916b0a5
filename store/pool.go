package store

// pools hand out the working set's values from blocks: they live and die together, and a chunk of an import has some ten thousand of them.
type pools struct {
	tasks  pool[workTask]
	cases  pool[workCase]
	people pool[workPerson]
}

type pool[T any] struct{ block []T }

// poolBlock is how many values a block has at most; the first ones are small, for most acts need one or two.
const poolBlock = 256

// next returns a zero value.
func (p *pool[T]) next() *T {
	if len(p.block) == cap(p.block) {
		p.block = make([]T, 0, min(max(4*cap(p.block), 1), poolBlock))
	}
	p.block = p.block[:len(p.block)+1]
	return &p.block[len(p.block)-1]
}

// makeRoom makes room for the rows of a chunk at once, so that nothing grows by doubling while they come in.
func (x *tx) makeRoom(rows int) {
	if len(x.tasks)+len(x.cases)+len(x.people) > 0 {
		return
	}
	x.tasks, x.cases, x.people = make(map[TaskID]*workTask, rows), make(map[string]*workCase, rows), make(map[PersonID]*workPerson, rows)
	x.order = make([]*workTask, 0, rows)
}
