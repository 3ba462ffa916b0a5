package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"
)

// writeBefore keeps, beside each import step, what the records it changes held before, so that the newest import can be undone as a whole. What is new is
// not kept: the record of the import says from which task on it brought them. The next import forgets it, so it is never more than one import's changes.
func (x *tx) writeBefore() {
	if !x.before {
		return
	}
	seen := map[string]bool{}
	for _, space := range [...]byte{spaceTask, spaceCase, spacePerson, spaceExpect} {
		for _, w := range x.knownOf(x.writes.spaces[space]) {
			if seen[string(w.key)] {
				continue
			}
			seen[string(w.key)] = true
			if old, ok := x.r.Get(w.key); ok {
				x.put(keyBefore(x.seq, w.key), bytes.Clone(old))
			}
		}
	}
}

// knownOf picks the writes to records that did not come with this step, keys ascending: of a first import there are none, and nothing is sorted.
func (x *tx) knownOf(list []write) []write {
	var known []write
	for _, w := range list {
		if !x.isNew(w.key) {
			known = append(known, w)
		}
	}
	slices.SortFunc(known, compareWrites)
	return known
}

// isNew reports whether a record came with this step, without looking for it: most records of a large import did.
func (x *tx) isNew(key []byte) bool {
	switch key[0] {
	case spaceTask:
		return TaskID(keyLast(key)) > x.had.Task
	case spacePerson:
		return PersonID(keyLast(key)) > x.had.Person
	case spaceCase:
		c, ok := x.cases[string(key[1:])]
		return ok && !c.existed
	}
	return false
}

func keyBefore(s Seq, key []byte) []byte { return append(keyNumber(spaceBefore, uint64(s)), key...) }

// maxUndo bounds the tasks that undoing an import may touch: it is done as a whole or not at all.
const maxUndo = 100_000

// BuiltOnError says why an import cannot be undone as a whole: what has been built on it.
type BuiltOnError struct {
	Import int      // a later import, by number; zero when there is none
	Tasks  []TaskID // tasks that somebody has acted on since, or that are being imported again
}

// Error says so in English, without naming anybody.
func (e *BuiltOnError) Error() string {
	if e.Import != 0 {
		return fmt.Sprintf("import %d came after it", e.Import)
	}
	return fmt.Sprintf("%d of its tasks have been acted on since", len(e.Tasks))
}

// Unwrap makes errors.Is(err, ErrBuiltOn) true.
func (e *BuiltOnError) Unwrap() error { return ErrBuiltOn }

// undoImport takes the newest import back as a whole: what it changed is as it was before, and what it brought is removed.
func (x *tx) undoImport(c UndoImport) (outcome, error) {
	u, err := x.undoing(c.Number)
	if err != nil {
		return outcome{}, err
	}
	rec := u.rec
	u.restore()
	rec.Undone = x.seq
	x.putJSON(keyImport(rec.Number), rec)
	for k := range x.r.Scan(under([]byte{spaceBefore})) {
		x.remove(bytes.Clone(k))
	}
	return outcome{facts: Facts{Undoes: rec.Last, Import: &ImportFacts{Run: rec.Run, SHA256: rec.SHA256}}}, x.fault
}

// undoing reads what undoing an import takes, or why it cannot be undone.
func (x *tx) undoing(number int) (*undoing, error) {
	rec, err := readImport(x.r, number)
	if err != nil {
		return nil, err
	}
	if rec.Undone != 0 {
		return nil, ErrUndone
	}
	if later := x.laterImport(rec); later != nil {
		return nil, later
	}
	u := &undoing{x: x, rec: rec, seqs: map[Seq]bool{}, before: map[string][]byte{}}
	if err := u.read(); err != nil {
		return nil, err
	}
	return u, u.check()
}

// ImportUndo is what undoing an import as a whole would do.
type ImportUndo struct {
	ImportRecord
	Restored int // tasks that would be as they were before it
	Removed  int // tasks that it brought, and that would leave the queue
}

// PlanUndoImport says what UndoImport would do, by the same work without writing, and returns the errors that it would return.
func (v *Snapshot) PlanUndoImport(a Actor, number int) (ImportUndo, error) {
	if err := errors.Join(v.checkActor(a), Permit(a.Role, UndoImport{})); err != nil {
		return ImportUndo{}, err
	}
	u, err := newTx(v.r, v.rules, a, time.Time{}).undoing(number)
	if err != nil {
		return ImportUndo{}, err
	}
	plan := ImportUndo{ImportRecord: u.rec, Removed: len(u.added)}
	for _, key := range u.keys {
		if key[0] == spaceTask {
			plan.Restored++
		}
	}
	return plan, u.x.fault
}

// laterImport returns what came after an import: another one, ended or still unfinished. One that has been undone counts too, because it forgot what the
// records held before this one.
func (x *tx) laterImport(rec ImportRecord) error {
	came := 0
	for n := x.next.Import; n > rec.Number; n-- {
		if later, err := readImport(x.r, n); came == 0 || err == nil && later.Undone == 0 {
			came = n
		}
	}
	if came != 0 {
		return &BuiltOnError{Import: came}
	}
	for range x.r.Scan(under([]byte{spaceRun})) {
		return ErrEnded
	}
	if _, late := readLater(x.r); late {
		return ErrRebuilding
	}
	return nil
}

// undoing is the work of undoing one import.
type undoing struct {
	x      *tx
	rec    ImportRecord
	seqs   map[Seq]bool      // its events
	before map[string][]byte // key -> the record before the import
	keys   []string          // of before, in order
	added  []TaskID
}

// read collects the import's events, what it brought, and what it changed.
func (u *undoing) read() error {
	rng := Range{From: keyEvent(u.rec.First), To: keyEvent(u.rec.Last + 1)}
	for k := range u.x.r.Scan(rng) {
		e, f, err := readFacts(u.x.r, Seq(keyLast(k)))
		if err != nil {
			return err
		}
		if e.Kind != KindImport || f.Import == nil || f.Import.Run != u.rec.Run {
			continue
		}
		u.seqs[e.Seq] = true
		for _, t := range f.Import.Tasks() {
			u.added = append(u.added, t.ID)
		}
	}
	for k, b := range u.x.r.Scan(under([]byte{spaceBefore})) {
		seq, key := Seq(binary.BigEndian.Uint64(k[1:])), string(k[9:])
		if _, known := u.before[key]; known || !u.seqs[seq] {
			continue // the first step's is the oldest
		}
		u.before[key] = bytes.Clone(b)
		u.keys = append(u.keys, key)
	}
	slices.Sort(u.keys)
	if len(u.added)+len(u.keys) > maxUndo {
		return ErrTooLarge
	}
	return nil
}

// check refuses when an act that stands was built on a task the import brought or changed; one that has been undone is none.
func (u *undoing) check() error {
	acts := map[TaskID]Seq{} // task -> the act that stood on it before the import
	for _, key := range u.keys {
		if key[0] != spaceTask {
			continue
		}
		if was, err := decodeTask(0, u.before[key]); err == nil {
			acts[TaskID(keyLast([]byte(key)))] = was.LocalSeq
		}
	}
	for _, id := range u.added {
		acts[id] = 0
	}
	noted, err := u.noted()
	if err != nil {
		return err
	}
	var built BuiltOnError
	for id, act := range acts {
		if w := u.x.task(id); w != nil && (w.now.LocalSeq != act || noted[id]) {
			built.Tasks = append(built.Tasks, id)
		}
	}
	if len(built.Tasks) == 0 {
		return nil
	}
	slices.Sort(built.Tasks)
	return &built
}

// noted are the tasks with a note written since the import that stands: a note changes nothing on its task, but is work.
func (u *undoing) noted() (map[TaskID]bool, error) {
	noted := map[TaskID]bool{}
	for k := range u.x.r.Scan(Range{From: keyEvent(u.rec.First), To: []byte{spaceEvent + 1}}) {
		e, _, err := readEvent(u.x.r, Seq(keyLast(k)))
		if err != nil {
			return nil, err
		}
		if e.Kind != KindNote {
			continue
		}
		if _, undone := u.x.r.Get(keyUndone(e.Seq)); !undone {
			noted[e.Task] = true
		}
	}
	return noted, nil
}

func (u *undoing) restore() {
	for _, key := range u.keys {
		b := u.before[key]
		switch key[0] {
		case spaceTask:
			u.restoreTask(TaskID(keyLast([]byte(key))), b)
		case spaceCase:
			c := u.x.caseOf(key[1:])
			info, err := decodeCase(key[1:], b)
			u.x.fail(err)
			c.info = info
		case spacePerson:
			u.restorePerson(PersonID(keyLast([]byte(key))), b)
		case spaceExpect:
			u.x.put([]byte(key), b)
		}
	}
	for _, id := range u.added {
		u.takeAway(id)
	}
}

func (u *undoing) restoreTask(id TaskID, b []byte) {
	was, err := decodeTask(id, b)
	w := u.x.task(id)
	if u.x.fail(err); w == nil || err != nil {
		return
	}
	w.now = was
	u.x.derive(&w.now)
	u.x.change(w)
	u.x.indexEvent(id)
}

func (u *undoing) restorePerson(id PersonID, b []byte) {
	was, h, _, err := decodePerson(id, b)
	u.x.fail(err)
	if w := u.x.person(id); w != nil && err == nil {
		w.now, w.hash = was, h
	}
}

// takeAway removes a task the import brought. Its number and dates stay, so that past counts do; what names anybody goes.
func (u *undoing) takeAway(id TaskID) {
	w := u.x.task(id)
	if w == nil {
		return
	}
	t := &w.now
	t.State, t.KSDID, t.Remark, t.Caseworker, t.Came = StateRemoved, "", "", "", Came{}
	u.x.change(w)
	u.x.indexEvent(id)
	c := u.x.caseOf(t.Case)
	if slices.ContainsFunc(c.members, func(m member) bool { return m.state != StateRemoved }) {
		return
	}
	if p := u.x.person(c.info.Person); p != nil {
		p.now.CPR, p.now.Name, p.now.Flag, p.hash = "", "", "", cprHash{}
	}
	c.info = Case{Number: t.Case, Person: c.info.Person}
}

// person loads a citizen for change.
func (x *tx) person(id PersonID) *workPerson {
	if w, ok := x.people[id]; ok {
		return w
	}
	b, ok := x.r.Get(keyPerson(id))
	if !ok || id == 0 {
		return nil
	}
	p, h, _, err := decodePerson(id, b)
	if x.fail(err); err != nil {
		return nil
	}
	w := &workPerson{was: p, now: p, wasHash: h, hash: h, existed: true}
	x.people[id] = w
	return w
}
