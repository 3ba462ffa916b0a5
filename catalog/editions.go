package catalog

import (
	"slices"
	"strconv"
	"strings"
)

// Edition is the catalog as one document makes it. A later list of KSD's is added as a new edition; none is ever written over.
type Edition struct {
	Name string // the year: 2020
	Doc  string // the document it comes from
	AsOf Date   // the document's date
}

// editionList is every edition, oldest first.
func editionList() []Edition {
	return []Edition{{Name: "2020", Doc: DocControl, AsOf: asOfControl}, {Name: "2021", Doc: DocDeletion, AsOf: asOfDeletion}}
}

// Editions lists the names of the editions, oldest first.
func Editions() []string {
	var names []string
	for _, e := range editionList() {
		names = append(names, e.Name)
	}
	return names
}

// EditionByName finds an edition by its year.
func EditionByName(name string) (Edition, bool) {
	i := slices.IndexFunc(editionList(), func(e Edition) bool { return e.Name == name })
	if i < 0 {
		return Edition{}, false
	}
	return editionList()[i], true
}

// The names of the facts that are asserted of a type. They are stable and stand in JSON.
const (
	FactName        = "name"
	FactBlocking    = "blocking"
	FactDeletable   = "deletability"
	FactConsequence = "consequence"
	FactRecurrence  = "recurrence"
	FactMeta        = "meta"
	FactFollowUp    = "follow_up"
	FactKnockOn     = "knock_on"
	FactRank        = "rank"
	FactPlace       = "place"
	FactCount       = "count"
	FactLaw         = "law"
	FactStar        = "star"
)

// Assertion is one fact of one type as one document states it: never a bare value.
type Assertion struct {
	Type   Number
	Fact   string // a Fact name
	Value  string // verbatim for names and law, else the stable key or a number
	Source Source
}

// Assertions lists what the documents assert of the type, in the order of the fact names above and by document. A fact no document states is
// left out.
func (t Type) Assertions() []Assertion {
	var out []Assertion
	add := func(fact, value string, s Source) {
		if s.Doc != "" && value != "" {
			out = append(out, Assertion{Type: t.Number, Fact: fact, Value: value, Source: s})
		}
	}
	for _, n := range t.Names {
		add(FactName, n.Text, n.Source)
	}
	add(FactBlocking, t.Blocking.String(), t.BlockingSource)
	add(FactDeletable, t.Deletable.String(), t.DeletableSource)
	add(FactConsequence, t.Consequence, t.ConsequenceSource)
	add(FactRecurrence, string(t.Recurrence), t.RecurrenceSource)
	if t.Meta {
		add(FactMeta, "held by "+orAny(t.HeldBy), t.MetaSource)
	}
	add(FactFollowUp, joinNumbers(t.FollowUps), t.FollowUpSource)
	add(FactKnockOn, joinNumbers(t.KnockOn), t.KnockOnSource)
	add(FactRank, number(t.Rank2021), t.RankSource)
	add(FactPlace, number(t.Place2020), t.PlaceSource)
	if t.HasCount {
		add(FactCount, strconv.Itoa(t.Count2020), t.CountSource)
	}
	for _, l := range t.Law {
		add(FactLaw, strings.TrimSpace(l.Act+" "+l.Ref), l.Source)
	}
	if t.Star {
		add(FactStar, "*", t.StarSource)
	}
	return out
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func joinNumbers(list []Number) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = strconv.Itoa(int(n))
	}
	return strings.Join(parts, ", ")
}

func orAny(list []Number) string {
	if len(list) == 0 {
		return "any open task that is not of this kind"
	}
	return joinNumbers(list)
}

// AsOf lists what was asserted of the type in documents up to the day.
func (t Type) AsOf(day Date) []Assertion {
	return slices.DeleteFunc(t.Assertions(), func(a Assertion) bool { return a.Source.AsOf > day })
}

// Change is one difference between two editions. Old or New is empty when that edition says nothing of it.
type Change struct {
	Type     Number
	Fact     string // a Fact name, or FactType for a type that only one edition has
	Old, New string
	OldAt    Source
	NewAt    Source
}

// FactType is the fact of a Change that says that a type is new.
const FactType = "type"

// lastOf2020 is the highest number of the 109 types of 2020: they are exactly the numbers up to it (S1 l.48 and the count of S2's rows).
const lastOf2020 = 133

// Diff says what the later edition states otherwise than the earlier one: types that are new, names that are no longer spelled alike, and how
// often a type comes, each number with its period. Facts that only one of the documents is about (blocking in 2020, deletability in 2021)
// are no differences. It is empty unless from is older than to.
func Diff(from, to Edition) []Change {
	var out []Change
	if from.AsOf >= to.AsOf {
		return nil
	}
	for _, t := range types() {
		if t.Number > lastOf2020 {
			out = append(out, Change{Type: t.Number, Fact: FactType, New: t.Name, NewAt: t.Names[0].Source})
			continue
		}
		out = append(out, nameChange(t)...)
		out = append(out, frequencyChange(t)...)
	}
	return out
}

// nameChange compares the spelling of the blocking table or the frequency list with that of 2021. A star is a footnote, no part of the name.
func nameChange(t Type) []Change {
	for _, n := range t.Names[1:] {
		old := strings.TrimRight(n.Text, "* ")
		if n.Source.Doc == DocControl && inList(n.Source) && old != t.Name {
			return []Change{{Type: t.Number, Fact: FactName, Old: old, New: t.Name, OldAt: n.Source, NewAt: t.Names[0].Source}}
		}
	}
	return nil
}

func inList(s Source) bool {
	return s.Basis == inBlockingTable.String() || s.Basis == inFrequencyList.String()
}

// frequencyChange sets a type's place or count of 2020 beside its rank of 2021.
func frequencyChange(t Type) []Change {
	old, at := number(t.Place2020), t.PlaceSource
	if old == "" && t.HasCount {
		old, at = strconv.Itoa(t.Count2020)+" ("+t.CountPeriod.From.String()+"/"+t.CountPeriod.To.String()+")", t.CountSource
	}
	if old == "" || t.Rank2021 == 0 || old == number(t.Rank2021) {
		return nil
	}
	return []Change{{Type: t.Number, Fact: FactRank, Old: old, New: number(t.Rank2021), OldAt: at, NewAt: t.RankSource}}
}

// Place gives where a source stands, for example "S2 l.530"; empty when no document says.
func (s Source) Place() string {
	if s.Doc == "" || s.Line == 0 {
		return s.Doc
	}
	return s.Doc + " l." + strconv.Itoa(s.Line)
}

// Edition is the name of the edition a source belongs to; empty when no document says.
func (s Source) Edition() string {
	for _, e := range editionList() {
		if e.Doc == s.Doc {
			return e.Name
		}
	}
	return ""
}
