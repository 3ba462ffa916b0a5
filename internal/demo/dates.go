package demo

import (
	"math"

	"rettidig/catalog"
	"rettidig/store"
)

// task draws a task of the type on the case: when it was made, when it is due, and what is remarked.
func (g *generator) task(head store.ImportRow, n catalog.Number) store.ImportRow {
	row := head
	row.Type = n
	row.Due = g.due()
	row.Created = g.created(row.Due)
	row.OriginalDue = g.original(row.Due)
	if made := row.Created.Date(); !row.OriginalDue.IsZero() && row.OriginalDue < made {
		row.OriginalDue = made // no task was due before it was made
	}
	row.Remark = g.remark(n)
	return row
}

// due draws a due date: a few long past, for R23's months, some just past, some up to the next cut-off, most in the weeks to come, some none.
func (g *generator) due() catalog.Date {
	switch x := g.rng.Float64(); {
	case x < withoutDue:
		return 0
	case x < 0.15:
		return g.today - g.days(32, 400)
	case x < 0.25:
		return g.today - g.days(1, 31)
	case x < 0.42:
		return g.today + g.days(0, int(g.cut-g.today))
	}
	return g.cut + g.days(1, 42)
}

// days draws a number of days from least to most, both included.
func (g *generator) days(least, most int) catalog.Date {
	return catalog.Date(least + g.rng.IntN(most-least+1))
}

// created draws when a task was made: some days before its due date and never after now; about a week ago when it is not due yet.
func (g *generator) created(due catalog.Date) catalog.Moment {
	day := g.today - catalog.Date(math.Min(g.rng.ExpFloat64()*6, 60))
	if !due.IsZero() && due-3 < day {
		day = due - g.days(3, 21)
	}
	clock := catalog.Clock(6*60 + g.rng.IntN(12*60))
	if g.rng.Float64() < dateOnly || day.At(clock).After(g.now) {
		return catalog.Moment{Time: day.At(0), DateOnly: true}
	}
	return catalog.Moment{Time: day.At(clock)}
}

// original draws the original due date: mostly the due date itself, sometimes an earlier one, sometimes not stated.
func (g *generator) original(due catalog.Date) catalog.Date {
	if due.IsZero() {
		return 0
	}
	switch x := g.rng.Float64(); {
	case x < originalBlank:
		return 0
	case x < originalBlank+dueMoved:
		return due - g.days(7, 28)
	}
	return due
}

// Remarks are invented and harmless: causes a citizen might give as "Andet" (no. 19), and reminders (no. 48).
var (
	causes = []string{
		"Migræne gennem længere tid", "Faldet på cykel, ondt i håndled", "Opereret i knæet", "Diskusprolaps", "Svimmelhed efter influenza",
		"Udredes for søvnapnø", "Allergisk reaktion, afventer prøver", "Hjernerystelse efter fodbold", "Ondt i ryggen efter løft", "Gravid med bækkensmerter",
		"Efterforløb efter borreliose", "Tandoperation med feber", "Senebetændelse i skulder", "Nedsat hørelse, undersøges",
	}
	reminders = []string{
		"Ring til arbejdsgiver om timetal", "Afventer svar fra a-kasse", "Gennemgå beregning med superbruger", "Se bilag modtaget med post",
		"Aftalt opfølgning i næste uge",
	}
)

func (g *generator) remark(n catalog.Number) string {
	switch n {
	case 19:
		return pick(g, causes)
	case 48:
		return pick(g, reminders)
	case 6:
		return "Kontrol mangler svar"
	case 20:
		return "Ny indkomst fundet i eIndkomst"
	}
	return ""
}
