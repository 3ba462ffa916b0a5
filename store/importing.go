package store

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"slices"
	"strings"
	"time"
)

// importer matches the rows of one chunk to the tasks there are. It only works on the tx's working set, so a plan is the same work without a flush.
type importer struct {
	x       *tx
	mac     hash.Hash // keyed with the store's secret
	sum     [sha256.Size]byte
	run     ImportRun
	result  ImportResult
	first   TaskID
	added   []byte
	changes []RowChange
	gone    []TaskID
	told    []*workCase        // cases that rows of this chunk speak of, in the order they were met
	noted   map[TaskID]int     // tasks with an entry in changes
	claims  map[string]*claims // by case: which tasks are taken by rows of this chunk
	ids     map[string]TaskID  // KSD ids of this chunk that are known
	open    map[string][]Expectation
	moved   bool // something changed, if only a case

	seen     func(*workTask, *ImportRow) // told which task each row met or made; nil when nobody asks
	reopened []TaskID
}

// claims are the tasks of a case that rows of this chunk have matched.
type claims struct {
	taken map[TaskID]bool
}

func newImporter(x *tx, run ImportRun) *importer {
	return &importer{
		x: x, run: run, mac: hmac.New(sha256.New, readSecret(x.r)), claims: map[string]*claims{},
		ids: map[string]TaskID{}, open: map[string][]Expectation{}, noted: map[TaskID]int{},
	}
}

// take brings the chunk's rows in; the whole import takes in so many.
func (im *importer) take(rows []ImportRow, total int) {
	im.x.makeRoom(len(rows))
	im.load(rows)
	im.x.postpone(total)
	for i := range rows {
		im.row(&rows[i])
	}
	for _, c := range im.told {
		im.endCase(c)
	}
}

// importChunk applies one chunk. A chunk that changes nothing makes no event, so running a file twice writes no page.
func (x *tx) importChunk(c ImportChunk) (outcome, error) {
	im := newImporter(x, c.Run)
	total := c.Run.Total
	if c.Run.Extract != nil {
		total = c.Taken
	}
	im.take(c.Rows, total)
	facts := Facts{Import: &ImportFacts{
		Run: c.Run.ID, SHA256: c.Run.SHA256, Chunk: c.Chunk, Last: c.Last, Rows: len(c.Rows), Bad: c.Bad,
		Result: im.result, First: im.first, Added: im.added, Changes: im.changes, Gone: im.gone, Replaced: x.overtaken,
	}}
	if e := c.Run.Extract; e != nil {
		facts.Import.Taken, facts.Import.Forced, facts.Import.Reopened = e.Taken, e.Forced, im.reopened
	}
	_, begun := x.r.Get(keyText(spaceRun, c.Run.SHA256))
	quiet := !im.moved && !begun
	if !quiet {
		x.noteRun(c, im)
		x.before = true
	}
	return outcome{facts: facts, quiet: quiet}, x.fault
}

// load reads what the chunk needs, in key order: the tasks known by KSD's id, and nothing else that a case does not bring.
func (im *importer) load(rows []ImportRow) {
	var names []string
	for i := range rows {
		if rows[i].KSDID != "" {
			names = append(names, rows[i].KSDID)
		}
	}
	slices.Sort(names)
	keys := make([][]byte, len(names))
	for i, id := range names {
		keys[i] = keyText(spaceKSD, id)
	}
	for i, b := range im.x.r.GetMany(keys) {
		if len(b) == 8 {
			im.ids[names[i]] = TaskID(binary.BigEndian.Uint64(b))
		}
	}
	im.preload()
}

// preload reads the records of the tasks known by id in ascending order, which is how they lie.
func (im *importer) preload() {
	ids := make([]TaskID, 0, len(im.ids))
	for _, id := range im.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	keys := make([][]byte, len(ids))
	for i, id := range ids {
		keys[i] = keyTask(id)
	}
	for i, b := range im.x.r.GetMany(keys) {
		if b != nil {
			im.x.loaded(ids[i], b)
		}
	}
}

// row brings one row in.
func (im *importer) row(r *ImportRow) {
	c := im.x.caseOf(r.Case)
	speaks := !r.Silent || im.run.Extract == nil && !c.existed // of a case that is new, what one row says is better than nothing until the other comes
	if speaks {
		im.layCase(c, r)
	}
	if r.KSDID == "" {
		im.result.WithoutID++
		if r.Twin <= 1 && im.run.Extract == nil {
			im.trimTwins(c, r)
		}
	}
	w := im.match(c, r)
	switch {
	case w == nil:
		w = im.add(c, r)
	case w.now.State == StateConfirmed && im.run.Extract != nil:
		im.reopen(w, r)
	case w.now.State == StateResolved && im.run.Extract != nil:
		im.result.Unchanged++ // judged at the end
	case w.now.State == StateResolved || w.now.State == StateConfirmed:
		im.result.Still = append(im.result.Still, w.now.ID) // only a snapshot judges
		im.result.Unchanged++
	default:
		im.settle(w, im.update(w, r))
	}
	if im.seen != nil {
		im.seen(w, r)
	}
	if speaks {
		im.tell(c, w)
	}
}

// reopen opens a confirmed task that stands in a snapshot again with the same id. Its resolution is kept: it is the one that KSD has undone.
func (im *importer) reopen(w *workTask, r *ImportRow) {
	w.now.State = StateOpen
	w.now.Came = Came{As: VerdictReopened, Task: w.now.ID, Event: w.now.Resolution.Event}
	im.update(w, r)
	im.x.change(w)
	im.settle(w, taskChanges(&w.was, &w.now))
	im.reopened = append(im.reopened, w.now.ID)
}

// settle counts a row that met a task, and notes for the log what it changed.
func (im *importer) settle(w *workTask, fields []FieldChange) {
	if len(fields) == 0 {
		im.result.Unchanged++
		return
	}
	im.moved = true
	im.result.Changed++
	im.note(w.now.ID, fields)
}

// note writes down for the log what changed with a task.
func (im *importer) note(id TaskID, fields []FieldChange) {
	if i, ok := im.noted[id]; ok {
		im.changes[i].Fields = append(im.changes[i].Fields, fields...)
		return
	}
	im.noted[id] = len(im.changes)
	im.changes = append(im.changes, RowChange{Task: id, Fields: fields})
	im.x.indexEvent(id)
}

// match finds the task a row speaks of: by KSD's id, else the Twin-th of the equal tasks of the case.
func (im *importer) match(c *workCase, r *ImportRow) *workTask {
	if r.KSDID != "" {
		if id, ok := im.ids[r.KSDID]; ok {
			return im.x.task(id)
		}
	}
	equals := im.equals(c, r)
	if len(equals) == 0 {
		return nil // as of every row of a new case: nothing is claimed, and nothing is kept of it
	}
	taken := im.claimed(r.Case)
	for _, m := range equals {
		if taken.taken[m.id] || (r.KSDID != "" && m.hasID) {
			continue
		}
		taken.taken[m.id] = true
		return im.x.task(m.id)
	}
	return nil
}

func (im *importer) claimed(number string) *claims {
	cl, ok := im.claims[number]
	if !ok {
		cl = &claims{taken: map[TaskID]bool{}}
		im.claims[strings.Clone(number)] = cl // of a row's own text it would hold on to the block of the file around it
	}
	return cl
}

// equals are the tasks of the case with the row's type and time of making, in the order rows are given to them: those without an id of KSD's
// before those with one, open ones before resolved ones, then by number. A task made here is never one of them.
func (im *importer) equals(c *workCase, r *ImportRow) []member {
	var list []member
	created := r.Created.Time.Unix()
	judging := im.run.Extract != nil
	for _, m := range c.members {
		if judging && m.state == StateConfirmed {
			continue // without KSD's id nobody can tell that it is the same
		}
		if m.typ == r.Type && m.created == created && !m.manual && m.state != StateRemoved {
			list = append(list, m)
		}
	}
	slices.SortFunc(list, func(a, b member) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.id, b.id))
	})
	if judging && r.KSDID == "" { // the same tasks in the same order also once their states have changed
		list = list[:min(max(r.Twins, 1), len(list))]
		slices.SortFunc(list, func(a, b member) int { return cmp.Compare(a.id, b.id) })
	}
	if r.KSDID == "" && r.Twin > 1 { // earlier twins may have come in an earlier chunk
		return list[min(r.Twin-1, len(list)):]
	}
	return list
}

func rank(m member) int {
	n := 0
	if m.hasID {
		n += 10
	}
	switch m.state {
	case StateOpen:
	case StateResolved:
		n++
	default:
		n += 2
	}
	return n
}

// trimTwins takes open tasks away from the end when the file holds fewer equal rows than there are open tasks without an id. Tasks resolved here
// are left: a plain import does not judge them.
func (im *importer) trimTwins(c *workCase, r *ImportRow) {
	var open []member
	for _, m := range im.equals(c, &ImportRow{Type: r.Type, Created: r.Created}) {
		if !m.hasID && m.state == StateOpen {
			open = append(open, m)
		}
	}
	for i := max(r.Twins, 1); i < len(open); i++ {
		if w := im.x.task(open[i].id); w != nil {
			w.now.State = StateGone
			im.x.forgetWalks(w.now.ID)
			im.x.change(w)
			im.x.indexEvent(w.now.ID)
			im.gone = append(im.gone, w.now.ID)
			im.result.Removed++
			im.moved = true
		}
	}
}

func (im *importer) add(c *workCase, r *ImportRow) *workTask {
	t := Task{
		KSDID: r.KSDID, Type: r.Type, TypeName: r.TypeName, Case: r.Case, Created: r.Created, Due: r.Due, Caseworker: r.Caseworker,
		Remark: r.Remark, FirstSeen: im.firstSeen(), Born: im.x.seq, Person: c.info.Person, Local: Local{State: StateOpen},
	}
	setOriginal(&t, r)
	im.x.derive(&t)
	w := im.x.add(t)
	if im.first == 0 {
		im.first = w.now.ID
	}
	im.added = appendAdded(im.added, &w.now)
	im.result.Added++
	im.moved = true
	if r.KSDID == "" {
		im.claimed(r.Case).taken[w.now.ID] = true
	} else {
		im.ids[r.KSDID] = w.now.ID
	}
	im.expectations(c, w)
	return w
}

// firstSeen is when a task the file brings was first seen in KSD.
func (im *importer) firstSeen() time.Time {
	if e := im.run.Extract; e != nil && e.Taken.Before(im.x.at) {
		return e.Taken.Truncate(time.Second)
	}
	return im.x.at
}

// expectations lets an arriving task meet what was expected on its case.
func (im *importer) expectations(c *workCase, w *workTask) {
	if !c.existed {
		return
	}
	open, ok := im.open[w.now.Case]
	if !ok {
		open = readExpectations(im.x.r, w.now.Case)
		im.open[w.now.Case] = open
	}
	if im.x.meet(&w.now, open) {
		im.result.Met = append(im.result.Met, w.now.ID)
	}
}

// setOriginal fixes the original due date the first time one is known; it never changes after that.
func setOriginal(t *Task, r *ImportRow) {
	switch {
	case !t.OriginalDue.IsZero():
	case !r.OriginalDue.IsZero():
		t.OriginalDue = r.OriginalDue
	case !r.Due.IsZero():
		t.OriginalDue, t.OriginalFirst = r.Due, true
	}
}

// update lays the row over a task and returns what changed. What was done here is never touched.
func (im *importer) update(w *workTask, r *ImportRow) []FieldChange {
	old := w.now
	t := &w.now
	if r.KSDID != "" {
		t.KSDID = r.KSDID
	}
	t.Type, t.Case, t.Created = r.Type, r.Case, r.Created
	if r.TypeName != "" {
		t.TypeName = r.TypeName
	}
	set(&t.Due, r.Due, r.Has&ColDue != 0)
	set(&t.Caseworker, r.Caseworker, r.Has&ColCaseworker != 0)
	set(&t.Remark, r.Remark, r.Has&ColRemark != 0)
	setOriginal(t, r)
	t.Person = im.x.caseOf(r.Case).info.Person
	if t.State == StateGone {
		t.State = StateOpen // back in KSD
		t.Came = Came{As: VerdictBack}
	}
	fields := taskChanges(&old, t)
	if len(fields) > 0 || old.Person != t.Person {
		im.x.derive(t)
		im.x.change(w)
	}
	return fields
}

func set[T any](to *T, value T, has bool) {
	if has {
		*to = value
	}
}
