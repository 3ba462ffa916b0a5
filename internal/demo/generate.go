package demo

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// allCols says that a demo file has every column.
const allCols = store.ColStatus | store.ColKind | store.ColCPR | store.ColName | store.ColCVR | store.ColCompany | store.ColPNumber |
	store.ColFrequency | store.ColDue | store.ColOriginalDue | store.ColCaseworker | store.ColRemark

// How ordinary cases are drawn. A case has one task and, this often, a second, a third and so on: with the arranged cases 400 tasks over about 300.
const (
	moreTasks     = 0.20
	withoutID     = 0.03 // of cases: KSD's own task id is missing
	dateOnly      = 0.40 // of tasks: made on a date without a clock time
	withoutDue    = 0.11 // of tasks
	dueMoved      = 0.10 // of due dates: later than the original one
	originalBlank = 0.20 // of due dates: no original one stated
)

// Generate yields the given number of tasks, good rows as an import would read them, one case after the other. The first cases are arranged so
// that every rule of the program has its example (see scenes.go); the others are drawn in proportion to the sources' counts. now decides all dates:
// some tasks are overdue, some for months, some due before the next payment cut-off of rules. The same arguments always give the same rows. Memory
// does not grow with tasks.
func Generate(seed uint64, tasks int, now time.Time, rules catalog.Rules) iter.Seq[store.ImportRow] {
	return func(yield func(store.ImportRow) bool) {
		g := newGenerator(seed, tasks, now, rules)
		for _, arrange := range scenes() {
			if !g.emit(arrange(g), yield) {
				return
			}
		}
		for g.emit(g.ordinary(), yield) {
		}
	}
}

// generator draws cases. It is used by one Generate and never shared.
type generator struct {
	rng   *rand.Rand
	mix   mix
	now   time.Time
	today catalog.Date
	cut   catalog.Date // the day of the next payment cut-off
	left  int          // tasks still to make
	line  int
	cases int
}

func newGenerator(seed uint64, tasks int, now time.Time, rules catalog.Rules) *generator {
	return &generator{
		rng:   rand.New(rand.NewPCG(seed, 0x52657474696469)), // the second word sets this stream apart from others of the same seed
		mix:   newMix(),
		now:   now,
		today: catalog.DateOf(now),
		cut:   catalog.DateOf(rules.NextCutOff(now)),
		left:  tasks,
		line:  1, // the headings
	}
}

// emit hands the rows of a case out and reports whether more are wanted.
func (g *generator) emit(rows []store.ImportRow, yield func(store.ImportRow) bool) bool {
	numberTwins(rows)
	for _, r := range rows {
		if g.left <= 0 {
			return false
		}
		g.left--
		g.line++
		r.Line = g.line
		if !yield(r) {
			return false
		}
	}
	return g.left > 0
}

// numberTwins numbers equal rows without an id; they are always of one case, since a case's number is part of what makes rows equal.
func numberTwins(rows []store.ImportRow) {
	for i := range rows {
		if rows[i].KSDID != "" {
			continue
		}
		for j := range rows {
			if rows[j].KSDID == "" && rows[j].Type == rows[i].Type && rows[j].Created == rows[i].Created {
				rows[i].Twins++
				if j <= i {
					rows[i].Twin++
				}
			}
		}
	}
}

// ordinary draws a case with one or a few tasks of different types.
func (g *generator) ordinary() []store.ImportRow {
	types := []catalog.Number{g.mix.draw(g.rng)}
	for g.rng.Float64() < moreTasks && len(types) < 5 {
		if n := g.mix.draw(g.rng); !slices.Contains(types, n) {
			types = append(types, n)
		}
	}
	if cause := g.cause(types); cause != 0 {
		types = append(types, cause)
	}
	head := g.newCase(types[0])
	numbered := g.rng.Float64() >= withoutID
	rows := make([]store.ImportRow, len(types))
	for i, n := range types {
		rows[i] = g.task(head, n)
		if numbered {
			rows[i].KSDID = taskID(g.cases, i)
		}
	}
	return rows
}

// cause gives the task that a meta task of the case waits for, when the case has none yet (S2 l.297-298, 325).
func (g *generator) cause(types []catalog.Number) catalog.Number {
	for _, n := range types {
		t, _ := catalog.Lookup(n)
		if !t.Meta {
			continue
		}
		held := func(c catalog.Number) bool { return catalog.Holds(n, c) }
		if slices.ContainsFunc(types, held) {
			return 0
		}
		if len(t.HeldBy) > 0 {
			return t.HeldBy[0]
		}
		return catalog.Number(51)
	}
	return 0
}

func taskID(caseIndex, i int) string { return fmt.Sprintf("OPG-%08d%d", caseIndex, i) }

func caseNumber(i int) string { return fmt.Sprintf("SDP-%08d", 26_000_000+i) }

// newCase draws what a case's rows have in common. The first task decides status and kind where they must fit.
func (g *generator) newCase(n catalog.Number) store.ImportRow {
	g.cases++
	kind := g.caseKind(n)
	row := store.ImportRow{
		Case:       caseNumber(g.cases),
		CaseStatus: g.status(n),
		CaseKind:   kind,
		CPR:        cpr(g.cases),
		CPRFlag:    "replacement",
		Name:       pick(g, firstNames) + " " + pick(g, lastNames),
		Frequency:  pick(g, []string{"Månedlig", "Månedlig", "Hver 14. dag", "Ugentlig"}),
		Caseworker: pick(g, initials),
		Has:        allCols,
	}
	if kind != kindJobless {
		i := g.rng.IntN(max(12, g.cases/6)) // employers grow in number with the cases, about six to each
		row.CVR, row.Company, row.PNumber = cvr(i), company(i), pNumber(i)
	}
	return row
}

// The kinds of case are invented: the sources name the column, not its values.
const (
	kindEmployee = "Lønmodtager"
	kindJobless  = "Ledig"
	kindOwn      = "Selvstændig"
	kindFlex     = "Fleksjob"
)

func (g *generator) caseKind(n catalog.Number) string {
	switch n {
	case 57, 61, 119:
		return kindJobless
	case 65, 79:
		return kindOwn
	case 100, 123, 131:
		return kindFlex
	}
	return pick(g, []string{kindEmployee, kindEmployee, kindEmployee, kindEmployee, kindEmployee, kindEmployee, kindJobless, kindJobless, kindOwn, kindFlex})
}

// status gives the case's status: one that fits the task, else one of the two that say when a decision comes (S1 l.150-151), seldom none.
func (g *generator) status(n catalog.Number) string {
	switch n {
	case 36, 125, 140, 141:
		return pick(g, []string{catalog.StatusFinished, catalog.StatusClosed})
	case 68:
		return catalog.StatusRefused
	case 34:
		return catalog.StatusExempt
	case 105:
		return catalog.StatusMoved
	case 146:
		return catalog.StatusUndecided
	}
	switch x := g.rng.Float64(); {
	case x < 0.48:
		return catalog.StatusClarifying
	case x < 0.96:
		return catalog.StatusOngoing
	}
	return ""
}

func pick[T any](g *generator, list []T) T { return list[g.rng.IntN(len(list))] }
