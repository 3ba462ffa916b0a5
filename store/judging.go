package store

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"time"

	"rettidig/catalog"
)

// judging carries a snapshot's verdicts out on a working set, when all rows are in: what is missing, what is still there, what was made again. A plan is
// the same work without a flush.
type judging struct {
	judge
	x     *tx
	seen  *Seen
	facts ImportFacts
	tell  func(PlanItem)
	work  map[string]bool // cases on which something may have been made again
	open  int             // open tasks in scope that the snapshot could have held
	aside int             // tasks that stand in it unchanged and lie outside its scope
	told  bitset          // of a plan: tasks that rows change
	known []newcomer      // of a plan: tasks that are only planned
	met   map[expectationKey]bool
	fresh map[TaskID]bool // tasks that this step has found confirmed

	knownOn  map[string][]int // of known, by case
	planning bool             // nothing is carried out that no later verdict rests on
}

// newcomer is a task the snapshot brought which may be one made again.
type newcomer struct {
	Task
	item   PlanItem // of a plan
	linked bool
}

// Seen is what of the store the rows of a snapshot have met.
type Seen struct {
	tasks  bitset
	last   TaskID          // tasks behind this one came with the snapshot, or after the look at the store
	blind  bool            // a row could not be read at all: nothing is judged missing
	spared map[string]bool // cases of bad rows: nothing on them is
}

func (s *Seen) has(id TaskID) bool { return id > s.last || s.tasks.has(uint64(id)) }

// judgeLimit is how many tasks one step judges: enough for a municipality's day in one step, and a bound for a file that lacks nearly everything.
const judgeLimit = 50_000

// judgeExtract is one step of the end of a snapshot import.
func (x *tx) judgeExtract(c JudgeExtract) (outcome, error) {
	if c.Limit <= 0 {
		c.Limit = judgeLimit
	}
	stored, begun, err := x.runOf(c.Run, c.Begun)
	if err != nil {
		return outcome{}, err
	}
	j := x.newJudging(c.Run, c.Seen)
	next := j.scan(c.From, c.Limit)
	last := next == 0
	if last {
		j.newcomers(stored.FirstTask)
		j.pairAll()
		j.expectations()
		j.observeAll()
	}
	j.facts.Next, j.facts.Last, j.facts.Replaced = next, last, x.overtaken
	quiet := !begun && c.From == 0 && last && j.nothing() && x.sameAsLast(c.Run)
	if quiet {
		return outcome{quiet: true, facts: Facts{Import: &j.facts}}, x.fault
	}
	x.noteJudged(c, stored, &j.facts)
	x.before = true
	return outcome{facts: Facts{Import: &j.facts}}, x.fault
}

func (x *tx) newJudging(run ImportRun, seen *Seen) *judging {
	return &judging{
		judge: judge{Extract: *run.Extract, slack: x.slack}, x: x, seen: seen, work: map[string]bool{}, fresh: map[TaskID]bool{}, tell: func(PlanItem) {},
		facts: ImportFacts{Run: run.ID, SHA256: run.SHA256, Taken: run.Extract.Taken, Forced: run.Extract.Forced},
	}
}

func (j *judging) nothing() bool {
	f := &j.facts
	return len(f.Confirmed)+len(f.Gone)+len(f.Judged)+len(f.Missing)+len(f.Observed) == 0
}

// scan looks at the records from a task on, by their heads, and judges at most limit tasks. It returns where to go on, zero at the end.
func (j *judging) scan(from TaskID, limit int) (next TaskID) {
	type found struct {
		id TaskID
		b  []byte
	}
	var list []found
	for k, b := range j.x.r.Scan(Range{From: keyTask(from), To: []byte{spaceTask + 1}}) {
		if len(b) < headLength {
			continue
		}
		id, state := TaskID(keyLast(k)), State(b[offState])
		if state != StateOpen && state != StateResolved || b[offFlags]&flagManual != 0 {
			continue
		}
		seen := j.seen.has(id)
		j.count(id, b, state == StateOpen, seen)
		if state == StateOpen && seen {
			continue
		}
		if len(list) == limit {
			next = id
			break
		}
		list = append(list, found{id, b}) // valid until the step ends
	}
	for _, f := range list {
		j.one(f.id, f.b)
	}
	return next
}

// count counts the open tasks that the snapshot could have held, and those it holds beside its scope; one with far fewer rows in its scope is not what it
// says it is.
func (j *judging) count(id TaskID, b []byte, open, seen bool) {
	covered := j.covers(b)
	switch {
	case id > j.seen.last:
	case seen && !covered && !j.told.has(uint64(id)):
		j.aside++
	case open && covered && int64(binary.BigEndian.Uint64(b[offCreated:])) <= j.Taken.Unix():
		j.open++
	}
}

// covers is Scope.Covers for a record.
func (j *judging) covers(b []byte) bool {
	if j.Scope.Whole() {
		return true
	}
	f := readKSDFields(b)
	return j.Scope.Covers(&Task{Type: typeIn(b), Case: string(f.number), Caseworker: string(f.caseworker)})
}

// one judges one task.
func (j *judging) one(id TaskID, b []byte) {
	t, err := decodeTask(id, b)
	if err != nil {
		j.x.fail(err)
		return
	}
	var kind PlanKind
	switch {
	case j.seen.has(id):
		kind = j.present(&t)
	case !j.seen.blind && !j.seen.spared[t.Case]:
		kind = j.absent(&t)
	}
	if kind == "" {
		return
	}
	if kind == PlanConfirmed || kind != PlanTooLate && !j.planning {
		j.carryOut(id, b, kind)
	}
	j.tell(PlanItem{Kind: kind, Task: id, KSDID: t.KSDID, Type: t.Type, Case: t.Case})
}

func (j *judging) carryOut(id TaskID, b []byte, kind PlanKind) {
	w, ok := j.x.tasks[id]
	if !ok {
		w = j.x.loaded(id, b)
	}
	if w == nil {
		return
	}
	switch kind {
	case PlanVanished:
		w.now.State = StateGone
		j.x.forgetWalks(id)
		j.facts.Gone = append(j.facts.Gone, id)
	case PlanConfirmed:
		w.now.State, w.now.Verdict = StateConfirmed, VerdictConfirmed
		j.facts.Confirmed = append(j.facts.Confirmed, id)
		j.fresh[id] = true
		j.work[w.now.Case] = true
		if j.metAll(w) {
			w.now.Verdict = VerdictReplaced
			j.x.overtaken = append(j.x.overtaken, id)
		}
	case PlanNotMarked:
		w.now.Verdict, w.now.Judged = VerdictNotMarked, w.now.Resolution.Event
		j.facts.Judged = append(j.facts.Judged, Judgement{Task: id, Verdict: VerdictNotMarked, Type: w.now.Type})
	case PlanUncertain:
		w.now.Verdict, w.now.Judged = VerdictUncertain, w.now.Resolution.Event
		j.facts.Judged = append(j.facts.Judged, Judgement{Task: id, Verdict: VerdictUncertain, Type: w.now.Type})
	}
	j.x.change(w)
	j.x.indexEvent(id)
}

// metAll reports whether every follow-up that the resolution was expected to bring has come.
func (j *judging) metAll(w *workTask) bool {
	if len(w.now.Resolution.FollowUps) == 0 {
		return false
	}
	met := 0
	for _, e := range readExpectations(j.x.r, w.now.Case) {
		if e.From == w.now.Resolution.Event && e.Met != 0 {
			met++
		}
	}
	return met == len(w.now.Resolution.FollowUps)
}

// newcomers marks the cases of the tasks this snapshot brought that may be others made again.
func (j *judging) newcomers(first TaskID) {
	if first == 0 {
		return
	}
	for _, b := range j.x.r.Scan(Range{From: keyTask(first), To: []byte{spaceTask + 1}}) {
		f := readKSDFields(b)
		if f.ok && State(b[offState]) == StateOpen && (len(f.id) == 0 || recurrence(typeIn(b)) != "") {
			j.work[string(f.number)] = true
		}
	}
}

// pairAll finds, on every case where something may have been made again, which resolution each newcomer undoes.
func (j *judging) pairAll() {
	j.knownOn = map[string][]int{}
	for i := range j.known {
		j.work[j.known[i].Case] = true
		j.knownOn[j.known[i].Case] = append(j.knownOn[j.known[i].Case], i)
	}
	numbers := make([]string, 0, len(j.work))
	for n := range j.work {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		j.pairCase(n)
	}
}

func (j *judging) pairCase(number string) {
	olds, news := j.sides(number)
	for _, n := range news {
		kind, old := j.again(&n.Task, j.apart(olds, n))
		if old == nil {
			continue
		}
		if kind != PlanUncertain { // one resolution is undone once
			olds = slices.DeleteFunc(olds, func(o *Task) bool { return o.ID == old.ID })
		}
		j.link(n, old, kind)
	}
}

// apart leaves out the resolved tasks beside which the newcomer already stood in KSD: it cannot be one of them made again. A task that is found confirmed
// only now was still there in the snapshot before, or that one would have confirmed it.
func (j *judging) apart(olds []*Task, n *newcomer) []*Task {
	return slices.DeleteFunc(slices.Clone(olds), func(old *Task) bool {
		if !j.fresh[old.ID] || n.ID == 0 || n.ID > j.seen.last {
			return false // confirmed before, or the newcomer came with this snapshot
		}
		last, ok := j.x.lastCovering(old)
		return ok && !n.FirstSeen.After(last) && old.Resolution.At.Before(last)
	})
}

// lastCovering is when the newest snapshot that stands and covers the task was taken, but for the one being judged.
func (x *tx) lastCovering(t *Task) (at time.Time, ok bool) {
	rng := under([]byte{spaceImport})
	rng.Down = true
	for _, b := range x.r.Scan(rng) {
		var rec ImportRecord
		if json.Unmarshal(b, &rec) == nil && rec.Extract != nil && rec.Undone == 0 && rec.Extract.Scope.Covers(t) {
			return rec.Extract.Taken, true
		}
	}
	return at, false
}

// sides are the resolved tasks of a case that are gone from KSD, and the tasks there that may be one of them made again.
func (j *judging) sides(number string) (olds []*Task, news []*newcomer) {
	members := j.x.caseOf(number).members
	ended := map[catalog.Number]bool{}
	for _, m := range members {
		if m.state == StateConfirmed || m.state == StateResolved {
			ended[m.typ] = true
		}
	}
	for _, m := range members {
		if !ended[m.typ] || m.manual || m.state == StateGone || m.state == StateRemoved {
			continue
		}
		w := j.x.task(m.id)
		switch {
		case w == nil:
		case w.now.State == StateConfirmed:
			if w.now.Verdict == VerdictConfirmed || w.now.Verdict == VerdictReplaced {
				olds = append(olds, &w.now)
			}
		case w.now.Came == (Came{}) && j.seen.has(m.id):
			news = append(news, &newcomer{Task: w.now, item: itemOf("", &w.now, 0)})
		}
	}
	for _, i := range j.knownOn[number] {
		if n := &j.known[i]; ended[n.Type] {
			news = append(news, n)
		}
	}
	slices.SortStableFunc(news, func(a, b *newcomer) int { return a.Created.Time.Compare(b.Created.Time) })
	return olds, news
}

// link ties a task made again to the resolution that did not hold.
func (j *judging) link(n *newcomer, old *Task, kind PlanKind) {
	as := map[PlanKind]Verdict{PlanReturned: VerdictReturned, PlanRecreated: VerdictRecreated, PlanUncertain: VerdictUncertain}[kind]
	n.linked, n.item.Kind, n.item.Of = true, kind, old.ID
	j.tell(n.item)
	if w := j.x.task(n.ID); w != nil {
		w.now.Came = Came{As: as, Task: old.ID, Event: old.Resolution.Event}
		j.x.change(w)
		j.x.indexEvent(n.ID)
	}
	if w := j.x.task(old.ID); w != nil && kind != PlanUncertain {
		w.now.Verdict = as
		j.x.change(w)
		j.x.indexEvent(old.ID)
	}
	j.facts.Judged = append(j.facts.Judged, Judgement{
		Task: n.ID, Verdict: as, Of: old.ID, Resolved: old.Resolution.Event, Type: n.Type,
		Guide: old.Resolution.Guide.Hash, Choice: ChoiceText(old.Resolution.Answers),
	})
}

// ChoiceText writes the choices of a guide as reports and the log name them: step=choice, step=choice.
func ChoiceText(answers []Answer) string {
	text := ""
	for i, a := range answers {
		if i > 0 {
			text += ","
		}
		text += a.Step + "=" + a.Choice
	}
	return text
}
