package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"time"

	"rettidig/internal/safe"
)

// ImportRecord is what is kept of an import that changed something, or of a snapshot that judged. It holds no personal data but, in the scope of a
// snapshot, case numbers and the names of KSD's caseworkers; it is no event, so it may.
type ImportRecord struct {
	Number   int       `json:"number"`         // from 1
	File     string    `json:"file,omitempty"` // base name; empty when it holds something like a CPR number
	SHA256   string    `json:"sha256"`
	Encoding string    `json:"encoding,omitempty"`
	Profile  string    `json:"profile,omitempty"`
	Rows     int       `json:"rows"` // in the file, good and bad
	Bad      int       `json:"bad,omitempty"`
	Extract  *Extract  `json:"extract,omitempty"` // of a snapshot
	At       time.Time `json:"at"`                // when it ended
	Staff    StaffID   `json:"staff"`
	Role     Role      `json:"role"`
	Counts   Tally     `json:"counts"`
	First    Seq       `json:"first"` // its events; others' acts may lie between
	Last     Seq       `json:"last"`
	Tasks    TaskID    `json:"tasks,omitempty"`  // the first task it brought; zero when none
	Undone   Seq       `json:"undone,omitempty"` // the event that took it back
	Run      string    `json:"run"`
}

// Tally counts what an import did by kind.
type Tally map[PlanKind]int

func (t Tally) add(kind PlanKind, n int) {
	if t[kind] += n; t[kind] == 0 {
		delete(t, kind)
	}
}

// ImportTally is what only the reader of the file knows, told with the last step of an import.
type ImportTally struct {
	Bad       int // bad rows of the whole file
	Unchanged int // of a snapshot: rows that changed nothing and were never submitted
}

// storedRun is how far an unfinished import has come.
type storedRun struct {
	Run       ImportRun `json:"run"`
	Next      int       `json:"next"`
	First     Seq       `json:"first,omitempty"` // its first event
	FirstTask TaskID    `json:"first_task,omitempty"`
	Bad       int       `json:"bad,omitempty"`
	Counts    Tally     `json:"counts,omitempty"`
}

func readRun(r Reader, sha string) (storedRun, bool) {
	var run storedRun
	b, ok := r.Get(keyText(spaceRun, sha))
	if !ok {
		return run, false
	}
	return run, json.Unmarshal(b, &run) == nil
}

// noteRun notes how far the import has come. It also ends the unfinished imports of other files: taken up again behind this one, they would leave
// the queue half as one file has it and half as the other.
func (x *tx) noteRun(c ImportChunk, im *importer) {
	st, _ := readRun(x.r, c.Run.SHA256)
	if st.Run.ID != c.Run.ID {
		st = storedRun{First: x.seq}
		x.endOthers(c.Run)
	}
	st.Run, st.Next, st.Bad = c.Run, c.Chunk+1, st.Bad+c.Bad
	if st.FirstTask == 0 {
		st.FirstTask = im.first
	}
	if st.Counts == nil {
		st.Counts = Tally{}
	}
	im.count(st.Counts)
	if c.Last && c.Run.Extract == nil {
		x.remove(keyText(spaceRun, c.Run.SHA256))
		x.recordImport(st, c.Tally)
		return
	}
	x.putJSON(keyText(spaceRun, c.Run.SHA256), st)
}

// endOthers forgets the unfinished imports of other files, and what the undo of an earlier import would need.
func (x *tx) endOthers(run ImportRun) {
	key := keyText(spaceRun, run.SHA256)
	for other := range x.r.Scan(under([]byte{spaceRun})) {
		if !bytes.Equal(other, key) {
			x.remove(bytes.Clone(other))
		}
	}
	for old := range x.r.Scan(under([]byte{spaceBefore})) {
		x.remove(bytes.Clone(old))
	}
}

// count adds what a chunk did.
func (im *importer) count(t Tally) {
	r := &im.result
	t.add(PlanNew, r.Added-len(r.Met))
	t.add(PlanChanged, im.changed()-len(im.reopened))
	t.add(PlanReopened, len(im.reopened))
	t.add(PlanUnchanged, r.Unchanged)
	t.add(PlanVanished, r.Removed)
	t.add(PlanExpectationMet, len(r.Met))
}

// changed counts the known tasks that rows changed, if only by their case.
func (im *importer) changed() int {
	if im.run.Extract == nil {
		return im.result.Changed
	}
	n := 0
	for _, c := range im.changes {
		if im.x.tasks[c.Task].existed {
			n++
		}
	}
	return n
}

// runOf finds the unfinished snapshot import a step belongs to. None is fine for a snapshot of which no row changed anything; another's is not.
func (x *tx) runOf(run ImportRun, mine bool) (st storedRun, begun bool, err error) {
	st, begun = readRun(x.r, run.SHA256)
	if begun && st.Run.ID != run.ID || mine && !begun {
		return st, begun, ErrEnded
	}
	if !begun {
		for range x.r.Scan(under([]byte{spaceRun})) {
			return st, false, ErrEnded // another file was begun behind this one
		}
		st = storedRun{Run: run, First: x.seq, Counts: Tally{}}
	}
	if st.Counts == nil {
		st.Counts = Tally{}
	}
	return st, begun, nil
}

// noteJudged notes a step of judging, and with the last one ends the run and records it.
func (x *tx) noteJudged(c JudgeExtract, st storedRun, f *ImportFacts) {
	if st.First == x.seq {
		x.endOthers(c.Run)
	}
	st.Counts.add(PlanConfirmed, len(f.Confirmed))
	st.Counts.add(PlanVanished, len(f.Gone))
	st.Counts.add(PlanExpectationMissing, len(f.Missing))
	for _, j := range f.Judged {
		st.Counts.add(PlanKind(j.Verdict.String()), 1)
		if j.Of != 0 && st.FirstTask != 0 && j.Task >= st.FirstTask {
			st.Counts.add(PlanNew, -1) // it was taken in as a new one
		}
	}
	if f.Last {
		x.remove(keyText(spaceRun, c.Run.SHA256))
		x.recordImport(st, c.Tally)
		return
	}
	x.putJSON(keyText(spaceRun, c.Run.SHA256), st)
}

// recordImport keeps the summary of an import that has ended.
func (x *tx) recordImport(st storedRun, told ImportTally) {
	x.next.Import++
	run := st.Run
	if run.Extract != nil {
		delete(st.Counts, PlanUnchanged)
		st.Counts.add(PlanUnchanged, told.Unchanged)
	}
	rec := ImportRecord{
		Number: x.next.Import, File: fileName(run.File), SHA256: run.SHA256, Encoding: run.Encoding, Profile: run.Profile, Rows: run.Total,
		Bad: max(told.Bad, st.Bad), Extract: run.Extract, At: x.at, Staff: x.actor.Staff, Role: x.actor.Role, Counts: st.Counts,
		First: st.First, Last: x.seq, Tasks: st.FirstTask, Run: run.ID,
	}
	x.putJSON(keyImport(rec.Number), rec)
}

// fileName is the base name of a file, if it may be kept.
func fileName(name string) string {
	name = safe.Line(filepath.Base(name))
	if name == "." || safe.MaskIn(name) != name {
		return ""
	}
	return name
}

func readImport(r Reader, number int) (ImportRecord, error) {
	var rec ImportRecord
	b, ok := r.Get(keyImport(number))
	if !ok {
		return rec, fmt.Errorf("import %d: %w", number, ErrNotFound)
	}
	if err := json.Unmarshal(b, &rec); err != nil {
		return rec, fmt.Errorf("import %d: %w", number, ErrCorrupt)
	}
	return rec, nil
}

// Unfinished returns the import that has been begun and has not ended, if there is one: it is under way, or it was broken off and waits to be taken up.
func (v *Snapshot) Unfinished() (run ImportRun, ok bool) {
	rng := under([]byte{spaceRun})
	rng.Limit = 1
	for _, b := range v.r.Scan(rng) {
		var st storedRun
		ok = json.Unmarshal(b, &st) == nil
		run = st.Run
	}
	run.File = fileName(run.File)
	return run, ok
}

// Imports returns the records of at most limit imports, newest first (zero: all).
func (v *Snapshot) Imports(limit int) []ImportRecord {
	rng := under([]byte{spaceImport})
	rng.Down, rng.Limit = true, limit
	var list []ImportRecord
	for _, b := range v.r.Scan(rng) {
		var rec ImportRecord
		if json.Unmarshal(b, &rec) == nil {
			list = append(list, rec)
		}
	}
	return list
}

// Import returns the record of an import, or ErrNotFound.
func (v *Snapshot) Import(number int) (ImportRecord, error) { return readImport(v.r, number) }

// LastExtract returns the record of the newest snapshot import that stands; ok is false when there is none.
func (v *Snapshot) LastExtract() (rec ImportRecord, ok bool) { return lastExtract(v.r) }

func lastExtract(r Reader) (ImportRecord, bool) {
	rng := under([]byte{spaceImport})
	rng.Down = true
	for _, b := range r.Scan(rng) {
		var rec ImportRecord
		if json.Unmarshal(b, &rec) == nil && rec.Extract != nil && rec.Undone == 0 {
			return rec, true
		}
	}
	return ImportRecord{}, false
}

// sameAsLast reports whether the newest snapshot import was of the same file, taken at the same time with the same scope: then there is nothing to keep.
func (x *tx) sameAsLast(run ImportRun) bool {
	rec, ok := lastExtract(x.r)
	return ok && rec.SHA256 == run.SHA256 && rec.Extract.Taken.Equal(run.Extract.Taken) && rec.Extract.Scope.Equal(run.Extract.Scope)
}
