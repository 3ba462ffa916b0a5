package demo

import (
	"fmt"
	"hash/fnv"
	"iter"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// How often something happens to a task in KSD from one day to the next. The numbers are invented: they are chosen so that a small demo has an
// example of everything within three days.
const (
	simSolved    = 0.06 // of open tasks: solved by somebody else, so they vanish
	simMoved     = 0.04 // of open tasks: the due date is put off a week
	simHanded    = 0.03 // of open tasks: another caseworker of KSD's has them
	simForgotten = 0.15 // of tasks resolved here: never marked in KSD
	simMarked    = 0.70 // of forgotten ones: marked a day later
	simUntrue    = 0.35 // of tasks resolved here as done in KSD, of a type that then comes back: they were not done
	simAgain     = 0.30 // of tasks made at each request or letter: made again
	simReopened  = 0.04 // of tasks gone from KSD after they were resolved here: there again
	simLetter    = 0.85 // of expected follow-ups: made
	simDecided   = 0.80 // of cases without a blocker left: decided in the evening run
	simNew       = 0.02 // new tasks for each open one
	simNewOnCase = 0.25 // of new tasks: on a case that is known
)

// simOpens is when the simulated KSD makes what a night brings.
const simOpens catalog.Clock = 6*60 + 30

// KSD plays KSD over the days: from a queue and what was resolved in it, it makes the complete task lists that daily exports would hold. Everything in
// it is invented. What happens to a task on a day depends on seed, task and day alone, so the same queue always gives the same days, and one act here
// changes nothing but what follows from it.
type KSD struct {
	seed  uint64
	rules catalog.Rules
	today catalog.Date
	tasks []simTask
	waits []store.Expectation // follow-ups that have not come
}

// simTask is a task as the simulated KSD knows it.
type simTask struct {
	id    store.TaskID // zero for one that the simulation made
	row   store.ImportRow
	there bool
	freed bool               // gone today, after it was resolved here
	again catalog.Recurrence // how it was made again after that; empty when it was not
	local store.Local
	late  bool // a snapshot has said that it is not marked there
}

// NewKSD reads the queue as it stands at now. Tasks made here (48) are not KSD's.
func NewKSD(v *store.Snapshot, seed uint64, now time.Time) (*KSD, error) {
	k := &KSD{seed: seed, rules: v.Rules(), today: catalog.DateOf(now)}
	cases := map[string]bool{}
	for id := store.TaskID(1); id <= store.TaskID(v.Info().Tasks); id++ {
		t, err := v.Task(id)
		if err != nil || t.Manual {
			continue // taken back by undo
		}
		there := t.State == store.StateOpen || t.State == store.StateResolved
		k.tasks = append(k.tasks, simTask{id: t.ID, row: rowOf(v, t), there: there, local: t.Local, late: t.MissingInKSD()})
		if !cases[t.Case] {
			cases[t.Case] = true
			for _, e := range v.Expectations(t.Case) {
				if e.Met == 0 && !e.Gone {
					k.waits = append(k.waits, e)
				}
			}
		}
	}
	if len(k.tasks) == 0 {
		return nil, fmt.Errorf("simulate KSD: %w", store.ErrNotFound)
	}
	return k, nil
}

// rowOf is a task as a complete task list of KSD's writes it.
func rowOf(v *store.Snapshot, t store.Task) store.ImportRow {
	row := v.Row(t)
	p, _ := v.Person(row.CaseInfo.Person)
	c := row.CaseInfo
	r := store.ImportRow{
		KSDID: t.KSDID, Type: t.Type, TypeName: t.TypeName, Case: t.Case, CaseStatus: c.Status, CaseKind: c.Kind, Name: p.Name,
		CVR: c.CVR, Company: c.Company, PNumber: c.PNumber, Frequency: c.Frequency, Created: t.Created, Due: t.Due,
		Caseworker: t.Caseworker, Remark: t.Remark, Has: allCols &^ store.ColCPR,
	}
	if !t.OriginalFirst {
		r.OriginalDue = t.OriginalDue
	}
	return r
}

// chance draws a number in [0, 1) that depends on what, the task and the day alone.
func (k *KSD) chance(what string, r *store.ImportRow, d catalog.Date) float64 {
	return float64(k.hash(what, r, d)>>11) / (1 << 53)
}

func (k *KSD) hash(what string, r *store.ImportRow, d catalog.Date) uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s %d %s %s %d %d", k.seed, what, d, r.KSDID, r.Case, r.Type, r.Created.Time.Unix())
	x := h.Sum64() // FNV mixes its high bits badly
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	return x
}

// Day lets the evening run and the night pass, and what KSD's caseworkers do. Afterwards it is the morning of the next day.
func (k *KSD) Day() {
	k.today++
	for i := range k.tasks {
		k.live(&k.tasks[i])
	}
	k.decide()
	k.followUp()
	k.bring()
}

// live passes a day over one task.
func (k *KSD) live(t *simTask) {
	switch {
	case t.local.State == store.StateResolved && t.there:
		k.marked(t)
	case t.local.State == store.StateConfirmed && !t.there:
		if t.local.Resolution != nil && k.chance("reopened", &t.row, k.today) < simReopened && k.today-dayOf(t.local) < 10 {
			t.there, t.local = true, store.Local{State: store.StateOpen}
		}
	case t.there:
		k.worked(t)
	}
}

// marked decides what KSD shows of a task resolved here: it is gone, or nobody marked it there.
func (k *KSD) marked(t *simTask) {
	if t.late && k.chance("marked", &t.row, k.today) >= simMarked {
		return
	}
	if !t.late && k.chance("forgotten", &t.row, dayOf(t.local)) < simForgotten {
		t.late = true
		return
	}
	t.there, t.freed, t.local.State = false, true, store.StateConfirmed
	known, _ := catalog.Lookup(t.row.Type)
	res := t.local.Resolution
	acted := (res.Acted || len(res.Answers) > 0) && k.chance("untrue", &t.row, dayOf(t.local)) >= simUntrue
	again := known.Recurrence == catalog.RecursNextDay && !acted
	per := known.Recurrence == catalog.RecursPerRefund || known.Recurrence == catalog.RecursPerLetter
	if again || per && k.chance("again", &t.row, k.today) < simAgain {
		k.waits = slices.DeleteFunc(k.waits, func(e store.Expectation) bool { return again && e.Task == t.id }) // nothing follows what was not done
		t.again = known.Recurrence
		k.make(t.row, t.row.Type, dayOf(t.local)+1)
	}
}

// worked lets KSD's own caseworkers solve an open task, put it off or hand it on.
func (k *KSD) worked(t *simTask) {
	switch {
	case k.chance("solved", &t.row, k.today) < simSolved:
		t.there = false
	case k.chance("moved", &t.row, k.today) < simMoved && !t.row.Due.IsZero():
		t.row.Due += 7
	case k.chance("handed", &t.row, k.today) < simHanded:
		t.row.Caseworker = initials[k.hash("to", &t.row, k.today)%uint64(len(initials))]
	}
}

func dayOf(l store.Local) catalog.Date { return catalog.DateOf(l.Resolution.At) }

// make adds a task of the type to the case of a row, made in the night before the day and due as long after it as the row's was.
func (k *KSD) make(like store.ImportRow, n catalog.Number, day catalog.Date) {
	row := like
	row.Type, row.TypeName, row.Remark = n, "", "Opdigtet"
	row.Created = catalog.Moment{Time: day.At(simOpens)}
	row.Due = day + 14
	row.OriginalDue = row.Due
	row.KSDID = ""
	y, m, d := day.Civil()
	row.KSDID = fmt.Sprintf("SIM-%04d%02d%02d-%08X", y, m, d, uint32(k.hash("made", &row, day)))
	if slices.ContainsFunc(k.tasks, func(t simTask) bool { return t.row.KSDID == row.KSDID }) {
		return
	}
	k.tasks = append(k.tasks, simTask{row: row, there: true, local: store.Local{State: store.StateOpen}})
}

// decide is the evening run: a case "Under afklaring" whose decision nothing in KSD holds back any more is decided (S1 l.150).
func (k *KSD) decide() {
	held, freed := map[string]bool{}, map[string]*store.ImportRow{}
	for i := range k.tasks {
		t := &k.tasks[i]
		if k.rules.Blocking(t.row.Type) == catalog.BlocksDecision {
			held[t.row.Case] = held[t.row.Case] || t.there
			if t.freed && t.row.CaseStatus == catalog.StatusClarifying {
				freed[t.row.Case] = &t.row
			}
		}
		t.freed = false
	}
	for number, row := range freed {
		if !held[number] && k.chance("decided", row, k.today) < simDecided {
			k.setStatus(number, catalog.StatusOngoing)
		}
	}
}

func (k *KSD) setStatus(number, status string) {
	for i := range k.tasks {
		if k.tasks[i].row.Case == number {
			k.tasks[i].row.CaseStatus = status
		}
	}
}

// followUp makes the tasks KSD was expected to make by now, such as the letter after a refused no. 19 (S1 l.214), most of them.
func (k *KSD) followUp() {
	k.waits = slices.DeleteFunc(k.waits, func(e store.Expectation) bool {
		day := catalog.DateOf(e.Since) + 1
		i := slices.IndexFunc(k.tasks, func(t simTask) bool { return t.row.Case == e.Case })
		if k.today < day || i < 0 {
			return false
		}
		if row := k.tasks[i].row; k.chance("letter", &row, day) < simLetter {
			k.make(row, e.Type, day)
		}
		return true
	})
}

// bring adds the day's new tasks: some on known cases, most on new ones.
func (k *KSD) bring() {
	open := 0
	for _, t := range k.tasks {
		if t.there {
			open++
		}
	}
	const firstCase, perDay = 2_000_000, 20_000 // new cases are numbered by their day, so that no two days share one
	day := int(k.today - catalog.NewDate(2020, time.January, 1))
	g := newGenerator(k.seed+uint64(k.today), max(2, int(simNew*float64(open))), k.today.At(simOpens), k.rules)
	g.cases = firstCase + day*perDay
	known := k.tasks
	for g.left > 0 {
		if like := known[g.rng.IntN(len(known))]; g.rng.Float64() < simNewOnCase && like.there {
			g.left--
			k.make(like.row, g.mix.draw(g.rng), k.today)
			continue
		}
		g.emit(g.ordinary(), func(r store.ImportRow) bool {
			r.CPR, r.CPRFlag, r.Has = "", "", allCols&^store.ColCPR
			r.Created, r.Due, r.OriginalDue, r.Remark = catalog.Moment{Time: k.today.At(simOpens)}, k.today+14, k.today+14, "Opdigtet"
			k.tasks = append(k.tasks, simTask{row: r, there: true, local: store.Local{State: store.StateOpen}})
			return true
		})
	}
}

// Taken is when the export of the day is taken: before anybody has begun.
func (k *KSD) Taken() time.Time { return k.today.At(7*60 + 45) }

// Rows are the complete task list of the day.
func (k *KSD) Rows() iter.Seq[store.ImportRow] {
	return func(yield func(store.ImportRow) bool) {
		line := 1
		for _, t := range k.tasks {
			if !t.there {
				continue
			}
			line++
			t.row.Line = line
			if !yield(t.row) {
				return
			}
		}
	}
}
