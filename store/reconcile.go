package store

import (
	"hash/maphash"
	"slices"

	"rettidig/catalog"
)

// Plan is what a snapshot means for the store as it is: one item for every task or expectation it touches. What is unchanged is only counted.
type Plan struct {
	Items  []PlanItem // by kind in the order of PlanKinds, then by task and line; of new tasks at most PlanNewKept, unless all were asked for
	Left   int        // new tasks that are counted and not among the items
	Sum    uint64     // of what is left out: two plans that leave out other tasks have another sum
	Counts Tally
	Types  map[PlanKind]map[catalog.Number]int
	Rows   int            // good rows of the file
	Open   int            // open tasks in scope that the snapshot could have held
	Apart  int            // rows that lie outside its scope
	Newest catalog.Moment // when the newest task in the file was made
	Doubts []Doubt        // why somebody must be asked before it is carried out
}

// Empty reports whether carrying the plan out would change nothing.
func (p *Plan) Empty() bool {
	for _, kind := range PlanKinds() {
		if kind != PlanUnchanged && kind != PlanTooLate && p.Counts[kind] > 0 {
			return false
		}
	}
	return true
}

// Doubt says why a snapshot may not be what it is said to be.
type Doubt string

// The doubts.
const (
	DoubtOlder Doubt = "older" // it was taken before the last one of the same scope
	DoubtSmall Doubt = "small" // it holds less than half of what is open in its scope
)

// Reconcile compares a snapshot's rows with the store as it is and says what they mean. It is pure: it changes nothing and reads no clock.
func Reconcile(current *Snapshot, e Extract, rows []ImportRow) (Plan, error) {
	rc := NewReconciliation(columnsOf(rows))
	rc.Begin(ImportRun{Extract: &e, Total: len(rows)})
	rows = slices.Clone(rows)
	rc.LookAtTasks(current)
	rc.LookAtCases(current)
	rc.Match(rows)
	var slow []ImportRow
	for i := range rows {
		if rc.Needs(i, &rows[i]) {
			slow = append(slow, rows[i])
		}
	}
	if err := rc.PlanRows(current, slow); err != nil {
		return Plan{}, err
	}
	err := rc.PlanEnd(current)
	return rc.Plan(), err
}

// Reconciliation reconciles one snapshot of any size, in this order: LookAtTasks and LookAtCases, then Match with all rows, and Begin (or Resume) says what
// is imported; Needs says which of the rows are worth more, and those go, some thousand at a time, to PlanRows; PlanEnd completes the plan. To carry it
// out, the same rows go by Chunk into commands, and End follows them.
type Reconciliation struct {
	run      ImportRun
	index    *rowIndex
	seen     *Seen
	differ   bitset // rows that may change their task
	differAt bitset // rows that may change their case
	rows     int
	needed   int // rows that were planned
	twice    bool
	plan     Plan
	met      map[expectationKey]bool
	claims   map[string]*claims
	known    []newcomer
	speak    bitset // rows that speak for their case, of those that were planned
	planned  bool   // all rows have been planned: what they were joined with is let go
	all      bool   // the plan lists every new task
	told     int    // rows that have an item
	named    bitset // tasks that have one
	bad      bitset // tasks of which only a bad row speaks
	chunks   int
	begun    bool
}

// NewReconciliation begins to reconcile a snapshot whose rows have these columns.
func NewReconciliation(has Cols) *Reconciliation {
	return &Reconciliation{
		index: &rowIndex{seed: maphash.MakeSeed(), has: has}, seen: &Seen{}, met: map[expectationKey]bool{}, claims: map[string]*claims{},
		plan: Plan{Counts: Tally{}, Types: map[PlanKind]map[catalog.Number]int{}},
	}
}

func columnsOf(rows []ImportRow) Cols {
	if len(rows) == 0 {
		return 0
	}
	return rows[0].Has
}

// LookAtTasks reads the tasks that the store holds. It may run beside LookAtCases, each in a View of its own.
func (rc *Reconciliation) LookAtTasks(v *Snapshot) {
	rc.index.lookAtTasks(v.r)
	rc.seen.last = rc.index.last
}

// LookAtCases reads the cases and citizens that the store holds.
func (rc *Reconciliation) LookAtCases(v *Snapshot) { rc.index.lookAtCases(v.r) }

// Begin says which import the rows that were met belong to; run.Extract must be set.
func (rc *Reconciliation) Begin(run ImportRun) { rc.run = run }

// Match meets the next rows of the file. It works in memory alone.
func (rc *Reconciliation) Match(rows []ImportRow) {
	for i := range rows {
		r := &rows[i]
		m := rc.index.meet(r, rc.rows+1, rc.seen.tasks)
		rc.twice = rc.twice || m.again
		if m.task != 0 {
			rc.seen.tasks.add(uint64(m.task))
		}
		if !m.same {
			rc.differ.add(uint64(rc.rows))
		}
		if !m.sameCase {
			rc.differAt.add(uint64(rc.rows))
		}
		if r.Created.Time.After(rc.plan.Newest.Time) {
			rc.plan.Newest = r.Created
		}
		rc.rows++
	}
}

// Twice reports whether two of the rows met so far bear one id.
func (rc *Reconciliation) Twice() bool { return rc.twice }

// Forget takes back all rows that were met, so that they can be met anew.
func (rc *Reconciliation) Forget() {
	rc.index.forget()
	rc.seen.tasks, rc.differ, rc.differAt, rc.bad = nil, nil, nil, nil
	rc.rows, rc.twice, rc.plan.Newest = 0, false, catalog.Moment{}
}

// Differs reports whether a row that has been met may change anything; Needs decides when all have been.
func (rc *Reconciliation) Differs(ordinal int) bool {
	return rc.differ.has(uint64(ordinal)) || rc.differAt.has(uint64(ordinal))
}

// Spare tells of a bad row, as far as it could be read: the task it may speak of stands in the file, so it must not be judged missing. With an id that is
// known that is one task, else all of its case; when neither could be read nothing is judged missing at all.
func (rc *Reconciliation) Spare(id, number string) {
	if t := rc.index.tasks.find(rc.index.hashText(id)); id != "" && t != nil && t.id != 0 {
		if !rc.seen.tasks.has(uint64(t.id)) {
			rc.bad.add(uint64(t.id))
		}
		rc.seen.tasks.add(uint64(t.id))
		return
	}
	if number == "" {
		rc.seen.blind = true
		return
	}
	if rc.seen.spared == nil {
		rc.seen.spared = map[string]bool{}
	}
	rc.seen.spared[number] = true
}

// Blind reports whether a bad row could not be read at all, so that nothing is judged missing.
func (rc *Reconciliation) Blind() bool { return rc.seen.blind }

// ListAll makes the plan list every new task, however many there are.
func (rc *Reconciliation) ListAll() { rc.all = true }

// Needs reports, when all rows have been met, whether the row with this number (from 0) can change anything, and marks it when another speaks for its case.
func (rc *Reconciliation) Needs(ordinal int, r *ImportRow) bool {
	n := uint64(ordinal)
	if !rc.planned && rc.index.speaks(r, ordinal+1) {
		rc.speak.add(n)
	}
	speaks := rc.speak.has(n)
	r.Silent = !speaks
	return rc.differ.has(n) || speaks && rc.differAt.has(n)
}

// PlanRows plans rows that Needs picked.
func (rc *Reconciliation) PlanRows(v *Snapshot, rows []ImportRow) error {
	rc.needed += len(rows)
	x := newTx(v.r, v.rules, Actor{}, rc.run.Extract.Taken)
	x.met = rc.met
	im := newImporter(x, rc.run)
	im.claims = rc.claims
	lines := map[TaskID]int{}
	im.seen = func(w *workTask, r *ImportRow) {
		lines[w.now.ID] = r.Line
		if w.existed {
			rc.seen.tasks.add(uint64(w.now.ID))
		}
	}
	im.load(rows)
	for i := range rows {
		im.row(&rows[i])
	}
	for _, c := range im.told {
		im.endCase(c)
	}
	for _, ch := range im.changes {
		w := x.tasks[ch.Task]
		if !w.existed {
			continue // a new task speaks for a case that changed
		}
		rc.apart(&w.now)
		item := itemOf(PlanChanged, &w.now, lines[ch.Task])
		item.Fields = ch.Fields
		if slices.Contains(im.reopened, ch.Task) {
			item.Kind, item.Of = PlanReopened, ch.Task
		}
		rc.row(item)
	}
	for _, w := range x.order {
		if !w.existed {
			rc.newRow(x, w, lines[w.now.ID])
		}
	}
	return x.fault
}

func itemOf(kind PlanKind, t *Task, line int) PlanItem {
	return PlanItem{Kind: kind, Task: t.ID, KSDID: t.KSDID, Type: t.Type, Case: t.Case, Line: line}
}

// newRow plans a new task. Whether one that may have been made again was, is known when all rows are.
func (rc *Reconciliation) newRow(x *tx, w *workTask, line int) {
	item := itemOf(PlanNew, &w.now, line)
	item.Task = 0
	rc.apart(&w.now)
	if e, met := x.metBy[w.now.ID]; met {
		item.Kind, item.Of = PlanExpectationMet, e.Task
	}
	if (w.now.KSDID == "" || recurrence(w.now.Type) != "") && x.caseOf(w.now.Case).ended(w.now.Type) {
		n := newcomer{Task: w.now, item: item}
		n.ID = 0
		rc.known = append(rc.known, n)
		return
	}
	rc.row(item)
}

// PlanEnd plans what the snapshot lacks, when all rows have been planned.
func (rc *Reconciliation) PlanEnd(v *Snapshot) error {
	x := newTx(v.r, v.rules, Actor{}, rc.run.Extract.Taken)
	x.slack = slackOf(v.set)
	j := x.newJudging(rc.run, rc.seen)
	j.planning, j.known, j.met, j.told, j.tell = true, rc.known, rc.met, rc.named, rc.judged
	j.scan(0, 1<<62)
	j.pairAll()
	j.expectations()
	for i := range j.known {
		if n := &j.known[i]; !n.linked {
			rc.row(n.item)
		}
	}
	rc.plan.Rows, rc.plan.Open = rc.rows, j.open
	rc.plan.Apart += j.aside
	if n := rc.rows - rc.told; n > 0 {
		rc.plan.Counts[PlanUnchanged] = n
	}
	rc.doubt(v)
	rc.sort()
	rc.planned, rc.index = true, nil
	return x.fault
}

// judged takes a verdict into the plan; one on a task that stands in the file has a row.
func (rc *Reconciliation) judged(item PlanItem) {
	if item.Task == 0 || rc.seen.has(item.Task) {
		rc.row(item)
		return
	}
	rc.add(item)
}

// row plans an item that a row of the file speaks of; some rows have two.
func (rc *Reconciliation) row(item PlanItem) {
	if id := uint64(item.Task); id == 0 || !rc.named.has(id) {
		rc.told++
		rc.named.add(id)
	}
	rc.add(item)
}

func (rc *Reconciliation) add(item PlanItem) {
	rc.list(item)
	rc.plan.Counts[item.Kind]++
	types := rc.plan.Types[item.Kind]
	if types == nil {
		types = map[catalog.Number]int{}
		rc.plan.Types[item.Kind] = types
	}
	types[item.Type]++
}

// suspicious is how many tasks must be missing before a small snapshot is doubted: a short queue may well be emptied in a day, but not all of KSD.
const suspicious = 5

func (rc *Reconciliation) doubt(v *Snapshot) {
	if last, ok := v.LastExtractOf(rc.run.Extract.Scope); ok && rc.run.Extract.Taken.Before(last.Extract.Taken) {
		rc.plan.Doubts = append(rc.plan.Doubts, DoubtOlder)
	}
	p, whole := &rc.plan, rc.run.Extract.Scope.Whole()
	if rows := p.InScope(); 2*rows < p.Open && (p.Open-rows >= suspicious || whole && rows == 0) {
		p.Doubts = append(p.Doubts, DoubtSmall)
	}
}

func (rc *Reconciliation) sort() {
	place := map[PlanKind]int{}
	for i, kind := range PlanKinds() {
		place[kind] = i
	}
	slices.SortStableFunc(rc.plan.Items, func(a, b PlanItem) int {
		switch {
		case a.Kind != b.Kind:
			return place[a.Kind] - place[b.Kind]
		case a.Task != b.Task:
			return int(a.Task) - int(b.Task)
		}
		return a.Line - b.Line
	})
}

// Plan returns the plan, complete behind PlanEnd.
func (rc *Reconciliation) Plan() Plan { return rc.plan }

// Resume takes up what an interrupted import of the same snapshot has done; next is the number of its next step.
func (rc *Reconciliation) Resume(run ImportRun, next int) {
	rc.run, rc.chunks, rc.begun = run, next, true
}

// Chunk makes the command that takes rows in.
func (rc *Reconciliation) Chunk(rows []ImportRow) ImportChunk {
	c := ImportChunk{Meta: Meta{ID: rc.id()}, Run: rc.run, Chunk: rc.chunks, Rows: rows, Taken: rc.needed}
	rc.chunks++
	return c
}

// Took notes that a step was taken; a quiet one left nothing behind.
func (rc *Reconciliation) Took(e Event) { rc.begun = rc.begun || e.Seq != 0 }

// End makes the command that judges from a task on; its event's facts say where the next begins.
func (rc *Reconciliation) End(from TaskID, bad int) JudgeExtract {
	c := JudgeExtract{
		Meta: Meta{ID: rc.id()}, Run: rc.run, Seen: rc.seen, From: from, Begun: rc.begun,
		Tally: ImportTally{Bad: bad, Unchanged: rc.plan.Counts[PlanUnchanged]},
	}
	rc.chunks++
	return c
}

func (rc *Reconciliation) id() CommandID {
	return CommandID(rc.run.ID + "/" + numberText(catalog.Number(rc.chunks)))
}

// LastExtractOf returns the record of the newest snapshot import that stands and covered the same, or one of the two covered all.
func (v *Snapshot) LastExtractOf(s Scope) (rec ImportRecord, ok bool) {
	for _, rec := range v.Imports(0) {
		if rec.Extract != nil && rec.Undone == 0 && (s.Whole() || rec.Extract.Scope.Whole() || rec.Extract.Scope.Equal(s)) {
			return rec, true
		}
	}
	return ImportRecord{}, false
}
