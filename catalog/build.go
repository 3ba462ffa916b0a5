package catalog

import (
	"sync"
	"time"
)

// The dates of the two documents, and the days the counts of S1 cover (l.129, l.157).
var (
	asOfControl  = NewDate(2020, time.May, 25)
	asOfDeletion = NewDate(2021, time.October, 8)
	countPeriod  = Period{From: NewDate(2019, time.November, 24), To: NewDate(2020, time.May, 20)}
)

// types puts the tables together into the catalog on first use, so that a process that asks for no type pays nothing.
var types = sync.OnceValue(build)

func build() []Type {
	all := make([]Type, 0, typeCount)
	for i := range rows {
		all = append(all, rows[i].typ())
	}
	at := func(n Number) *Type { return atNumber(all, n) }
	for _, s := range spellings {
		s.addTo(at(s.number))
	}
	addRecurrence(all, at)
	addRelations(at)
	addRemarks(at)
	return all
}

// atNumber finds a type in the list being built. A number that is not there yields a type nobody sees; a test keeps the tables in step.
func atNumber(all []Type, n Number) *Type {
	for i := range all {
		if all[i].Number == n {
			return &all[i]
		}
	}
	return new(Type)
}

func (r row) typ() Type {
	t := Type{
		Number: r.number, Name: r.name, Gloss: r.gloss, Theme: r.theme, Rows: []int{r.line},
		Names:    []Name{{Text: r.name, Source: deletion(r.line, listOf(r.deletable), Certain)}},
		Blocking: r.blocks, BlockingSource: blockingSource(r.number, r.blocks),
		Deletable: r.deletable, DeletableSource: deletion(r.line, listOf(r.deletable), Certain),
		Consequence: r.consequence, ConsequenceSource: deletion(r.remark, "remark", Certain),
		Recurrence: RecursNone,
		Rank2021:   r.rank, RankReason: rankReason(r),
	}
	if r.rank > 0 {
		t.RankSource = deletion(r.rankLine, "column of rank", Certain)
	}
	return t
}

func rankReason(r row) string {
	switch {
	case r.rank > 0:
		return ""
	case r.deletable == DeletableNo:
		return "the list of types that cannot be deleted has no column of rank"
	}
	return "the cell is empty"
}

func listOf(d Deletability) string {
	switch d {
	case DeletableNo:
		return "list of types that cannot be deleted"
	case DeletableFree:
		return "list of types that can be deleted without consequences"
	}
	return "list of types that can be deleted with consequences"
}

// blockingSource is the source of a class that no table prints; a spelling in the blocking table replaces it.
func blockingSource(n Number, b Blocking) Source {
	switch {
	case b == BlocksUnknown:
		return Source{Basis: "only in S2, which gives no class", Confidence: NotConfident, AsOf: asOfDeletion}
	case n == 13:
		return control(51, "named as the example of a type that does not block", Certain)
	case n == numberThreshold:
		return control(178, "stated: does not block for now", Certain)
	case n == 51:
		return control(50, "derived as for the others; the name says it too", Certain)
	}
	return control(50, "derived: 109 types, 56 of them listed as blocking, so the other 53 are the 53 that do not block", High)
}

// addTo records one spelling of S1, and what its line says of the type.
func (s spelling) addTo(t *Type) {
	src := control(s.line, s.where.String(), Certain)
	switch s.where {
	case inBlockingTable:
		t.BlockingSource = src
		if t.Blocking == BlocksLetter {
			t.BlockingSource = control(s.line, "inferred from the layout of the blocking table and l.52", High)
		}
	case inFrequencyList:
		src.Confidence = High
		if s.value == 1 {
			src.Confidence = Medium // the name is in no other list: matched by meaning
		}
		t.Place2020, t.PlaceSource = s.value, src
	case inCountTable:
		t.Count2020, t.HasCount, t.CountPeriod, t.CountSource = s.value, true, countPeriod, src
	case inReport:
		src.Confidence = High
	}
	t.Names = append(t.Names, Name{Text: s.text, Source: src})
}

// String says in English what the table is, for Source.Basis.
func (w where) String() string {
	switch w {
	case inBlockingTable:
		return "blocking table"
	case inFrequencyList:
		return "frequency list, matched by name"
	case inCountTable:
		return "table of counts"
	case inGuide:
		return "how to solve the task"
	}
	return "sample of report R23, matched by name"
}

// addRecurrence sets the rule for the 24 types that cannot be deleted, then what single types say for themselves.
func addRecurrence(all []Type, at func(Number) *Type) {
	for i := range all {
		if all[i].Deletable == DeletableNo {
			all[i].Recurrence = RecursNextDay
			all[i].RecurrenceSource = deletion(97, "rule for the types that cannot be deleted", Certain)
		}
	}
	for _, r := range recurring {
		t := at(r.number)
		t.Recurrence, t.RecurrenceSource = r.how, r.cite.inDeletion()
	}
}

func addRelations(at func(Number) *Type) {
	for _, m := range metas {
		t := at(m.number)
		t.Meta, t.HeldBy, t.MetaSource = true, m.heldBy, m.cite.inDeletion()
	}
	for _, k := range knockOns {
		t := at(k.number)
		t.KnockOn, t.KnockOnSource = k.later, k.cite.inDeletion()
	}
	for _, f := range followUps {
		t := at(f.number)
		t.FollowUps, t.FollowUpSource = f.next, control(f.cite.line, f.cite.basis, f.cite.confidence)
	}
}

func addRemarks(at func(Number) *Type) {
	for _, l := range laws {
		l.law.Source = deletion(l.line, l.law.Basis, Certain)
		t := at(l.number)
		t.Law = append(t.Law, l.law)
	}
	for _, s := range stars {
		t := at(s.number)
		t.Star, t.StarSource = true, control(s.line, "star in the frequency list, explained in l.111", t.PlaceSource.Confidence)
	}
	for _, n := range contradictions {
		at(n).Contradicts = true
	}
	for _, r := range secondRows {
		t := at(r.number)
		t.Rows = append(t.Rows, r.line)
	}
	for _, n := range notes {
		at(n.number).Note = n.text
	}
}

func (c cite) inDeletion() Source { return deletion(c.line, c.basis, c.confidence) }

func deletion(line int, basis string, c Confidence) Source {
	return Source{Doc: DocDeletion, Line: line, Basis: basis, Confidence: c, AsOf: asOfDeletion}
}

func control(line int, basis string, c Confidence) Source {
	return Source{Doc: DocControl, Line: line, Basis: basis, Confidence: c, AsOf: asOfControl}
}
