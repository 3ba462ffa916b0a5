package store

import (
	"fmt"
	"hash/crc64"
	"slices"
	"strings"

	"rettidig/catalog"
)

// PlanNewKept is how many new tasks a plan lists: more than anybody looks through, and a bound for the first load of a store, in which all are new.
const PlanNewKept = 20_000

// list puts an item by, with texts of its own: those of a row hold on to the block of the file it was read from.
func (rc *Reconciliation) list(item PlanItem) {
	p := &rc.plan
	if item.Kind == PlanNew && p.Counts[PlanNew] >= PlanNewKept && !rc.all {
		p.Left++
		p.Sum = crc64.Update(p.Sum, isoTable, fmt.Appendf(nil, "%s/%d/%s/%d;", item.KSDID, item.Type, item.Case, item.Line))
		return
	}
	item.KSDID, item.Case = strings.Clone(item.KSDID), strings.Clone(item.Case)
	p.Items = append(p.Items, item)
}

var isoTable = crc64.MakeTable(crc64.ISO)

// ended reports whether the case has a resolved task of the type, so that a new one may be that one made again.
func (c *workCase) ended(typ catalog.Number) bool {
	return slices.ContainsFunc(c.stored, func(m member) bool {
		return m.typ == typ && (m.state == StateResolved || m.state == StateConfirmed)
	})
}

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
