package demo

import (
	"rettidig/catalog"
	"rettidig/store"
)

// The number of no type: two tasks of numbers no source knows are in every demo.
const (
	unknownA catalog.Number = 151
	unknownB catalog.Number = 163
)

// scenes are the arranged cases, in the order they are made: what a new user should meet comes first, so that a small demo has it too. Their case
// numbers are fixed, for the history in fill.go.
func scenes() []func(*generator) []store.ImportRow {
	return []func(*generator) []store.ImportRow{
		sceneFree, sceneOngoing, sceneRefused, sceneManyBlockers, sceneMetaOpen, sceneMetaMoney, sceneThreshold, scenePayment, sceneUnknown, sceneTwins,
		sceneMetaLate, sceneMonday, sceneDeath, sceneLetter, sceneNoStatus, sceneManual, sceneSamePerson, sceneOver,
		newTypes(135, 139), newTypes(136), newTypes(137, 20), newTypes(138), newTypes(140), newTypes(141), newTypes(142, 143), newTypes(144, 26),
		newTypes(145), newTypes(146), newTypes(147), newTypes(148),
	}
}

// Cases the history acts on, as they come out of scenes.
const (
	caseFree    = 1
	caseOngoing = 2
	caseRefused = 3
)

// on arranges a case: its status, and tasks with given due dates counted in days from today (none: no due date).
func (g *generator) on(status string, tasks ...arranged) []store.ImportRow {
	head := g.newCase(tasks[0].n)
	head.CaseStatus = status
	rows := make([]store.ImportRow, len(tasks))
	for i, a := range tasks {
		rows[i] = g.arrange(head, a)
		rows[i].KSDID = taskID(g.cases, i)
	}
	return rows
}

// arranged is a task whose dates are not drawn.
type arranged struct {
	n      catalog.Number
	due    int // days from today; noDue for none
	age    int // days since it was made
	remark string
}

const noDue = -1 << 20

func (g *generator) arrange(head store.ImportRow, a arranged) store.ImportRow {
	row := head
	row.Type = a.n
	row.Created = catalog.Moment{Time: (g.today - catalog.Date(a.age)).At(0), DateOnly: true}
	if a.due != noDue {
		row.Due = g.today + catalog.Date(a.due)
		row.OriginalDue = row.Due
	}
	row.Remark = a.remark
	if row.Remark == "" {
		row.Remark = g.remark(a.n)
	}
	return row
}

// untilCut is the days from today to the next payment cut-off.
func (g *generator) untilCut() int { return int(g.cut - g.today) }

func sceneFree(g *generator) []store.ImportRow {
	return g.on(catalog.StatusClarifying, arranged{n: 19, due: 1, age: 4, remark: "Faldet på cykel, ondt i håndled"})
}

func sceneOngoing(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 19, due: 2, age: 3, remark: "Opereret i knæet"})
}

// sceneRefused holds a cause that is not the citizen's own illness, the clear case for a refusal.
func sceneRefused(g *generator) []store.ImportRow {
	return g.on(catalog.StatusClarifying, arranged{n: 19, due: 0, age: 5, remark: "Barn har skoldkopper"})
}

func sceneManyBlockers(g *generator) []store.ImportRow {
	return g.on(catalog.StatusClarifying, arranged{n: 19, due: 3, age: 6, remark: "Svimmelhed efter influenza"}, arranged{n: 60, due: 4, age: 6},
		arranged{n: 32, due: -2, age: 12}, arranged{n: 38, due: 3, age: 6}, arranged{n: 137, due: 6, age: 2})
}

func sceneMetaOpen(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 40, due: noDue, age: 2}, arranged{n: 51, due: 5, age: 9}, arranged{n: 10, due: 2, age: 7})
}

func sceneMetaMoney(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 39, due: noDue, age: 1}, arranged{n: 26, due: g.untilCut(), age: 8}, arranged{n: 48, due: 9, age: 3})
}

func sceneThreshold(g *generator) []store.ImportRow {
	return g.on(catalog.StatusClarifying, arranged{n: 114, due: g.untilCut(), age: 1})
}

func scenePayment(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 38, due: g.untilCut(), age: 2})
}

func sceneUnknown(g *generator) []store.ImportRow {
	rows := g.on(catalog.StatusOngoing, arranged{n: unknownA, due: 4, age: 2}, arranged{n: unknownB, due: noDue, age: 1})
	rows[0].TypeName, rows[1].TypeName = "Ny opgavetype (test)", "Endnu en ny opgavetype (test)"
	return rows
}

// sceneTwins are two equal rows without an id.
func sceneTwins(g *generator) []store.ImportRow {
	rows := g.on(catalog.StatusOngoing, arranged{n: 8, due: 7, age: 4}, arranged{n: 8, due: 7, age: 4})
	rows[0].KSDID, rows[1].KSDID = "", ""
	return rows
}

func sceneMetaLate(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 89, due: noDue, age: 3}, arranged{n: 118, due: -6, age: 30})
}

// sceneMonday has one threshold task that missed its cut-off and one that still reaches the next.
func sceneMonday(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 114, due: -3, age: 12}, arranged{n: 114, due: g.untilCut(), age: 0})
}

func sceneDeath(g *generator) []store.ImportRow {
	return g.on(catalog.StatusClarifying, arranged{n: 54, due: 2, age: 3})
}

func sceneLetter(g *generator) []store.ImportRow {
	return g.on(catalog.StatusRefused, arranged{n: 68, due: 3, age: 1})
}

func sceneNoStatus(g *generator) []store.ImportRow {
	return g.on("", arranged{n: 6, due: 1, age: 8})
}

func sceneManual(g *generator) []store.ImportRow {
	return g.on(catalog.StatusOngoing, arranged{n: 48, due: 6, age: 2, remark: "Ring til borger om dato for operation"})
}

// sceneSamePerson is one citizen with two cases, one for each employer.
func sceneSamePerson(g *generator) []store.ImportRow {
	first := g.on(catalog.StatusClarifying, arranged{n: 77, due: 5, age: 6})
	second := g.on(catalog.StatusOngoing, arranged{n: 16, due: -1, age: 15})
	second[0].CPR, second[0].Name = first[0].CPR, first[0].Name
	return append(first, second...)
}

func sceneOver(g *generator) []store.ImportRow {
	return g.on(catalog.StatusFinished, arranged{n: 36, due: noDue, age: 20})
}

// newTypes makes a case with some of the types that came after the sources' blocking table.
func newTypes(numbers ...catalog.Number) func(*generator) []store.ImportRow {
	return func(g *generator) []store.ImportRow {
		var tasks []arranged
		for i, n := range numbers {
			tasks = append(tasks, arranged{n: n, due: 2 + 3*i, age: 5})
		}
		return g.on(g.status(numbers[0]), tasks...)
	}
}
