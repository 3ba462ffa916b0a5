package store

// InScope is how many of the file's rows lie in the snapshot's scope.
func (p *Plan) InScope() int { return p.Rows - p.Apart }

// apart counts a row that lies outside the scope, by what it says itself: it may just have been handed over.
func (rc *Reconciliation) apart(t *Task) {
	if !rc.run.Extract.Scope.Covers(t) {
		rc.plan.Apart++
	}
}

// Unchanged lists tasks that stand in the snapshot as they are known, from one on and at most limit, behind PlanEnd or when the plan has been carried out; next
// is where to go on, zero at the end. They are not among the plan's items: of a million tasks nearly all are.
func (rc *Reconciliation) Unchanged(v *Snapshot, from TaskID, limit int) (list []PlanItem, next TaskID) {
	for k, b := range v.r.Scan(Range{From: keyTask(from), To: []byte{spaceTask + 1}}) {
		id := TaskID(keyLast(k))
		switch {
		case id > rc.seen.last:
			return list, 0
		case !rc.seen.tasks.has(uint64(id)) || rc.named.has(uint64(id)) || rc.bad.has(uint64(id)):
			continue
		case len(list) == limit:
			return list, id
		}
		if f := readKSDFields(b); f.ok {
			list = append(list, PlanItem{Kind: PlanUnchanged, Task: id, KSDID: string(f.id), Type: typeIn(b), Case: string(f.number)})
		}
	}
	return list, 0
}
