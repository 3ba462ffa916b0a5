package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Finding is something in the sources that does not agree, is doubtful or is missing. It is data, not a fault of the program: the catalog
// keeps what the sources say, and a reader must know where they cannot be trusted.
type Finding struct {
	Rule    string   // stable key
	Numbers []Number // the types it is about, ascending; none for one about the documents
	Places  []string // for example "S2 l.530"
	bilingual
}

// Text gives the finding in Danish or English.
func (f Finding) Text(danish bool) string {
	if danish {
		return f.da
	}
	return f.en
}

// Lint lists every contradiction, doubt and gap of the sources. Where it can be computed from the catalog it is; the rest was read in the
// documents and stands in readFindings.
func Lint() []Finding {
	out := []Finding{printedTwice(), statedAndCounted(), noneDerived(), unknownClass(), rankColumn(), rankCells(), missingRanks(), unusedNumbers(), twoSpellings()}
	out = append(out, sameNames()...)
	out = append(out, changedNames()...)
	out = append(out, manySpellings()...)
	out = append(out, withNotes()...)
	out = append(out, readFindings()...)
	return out
}

// about collects types and where one of their facts stands.
func about(rule string, text bilingual, pick func(Type) (Source, bool)) Finding {
	f := Finding{Rule: rule, bilingual: text}
	for _, t := range types() {
		if s, ok := pick(t); ok {
			f.Numbers = append(f.Numbers, t.Number)
			f.Places = append(f.Places, s.Place())
		}
	}
	return f
}

func printedTwice() Finding {
	f := Finding{Rule: "printed_twice", bilingual: bilingual{
		"Opgavetypen står to gange i listen; to rækker, én type.", "The type is printed twice in the list: two rows, one type.",
	}}
	for _, t := range types() {
		for i := range t.Rows {
			if len(t.Rows) > 1 {
				f.Places = append(f.Places, Source{Doc: DocDeletion, Line: t.Rows[i]}.Place())
			}
		}
		if len(t.Rows) > 1 {
			f.Numbers = append(f.Numbers, t.Number)
		}
	}
	return f
}

// statedTotal is how many tasks S2 says there are (l.191).
const statedTotal = 124

func statedAndCounted() Finding {
	rows := 0
	for _, t := range types() {
		rows += len(t.Rows)
	}
	return Finding{Rule: "stated_and_counted", Places: []string{"S2 l.191", "S1 l.48"}, bilingual: bilingual{
		fmt.Sprintf("Kilden siger %d opgaver; der er %d rækker og %d forskellige numre. I 2020 er der 109, som er numrene til og med %d.", statedTotal, rows, len(types()), lastOf2020),
		fmt.Sprintf("The source says %d tasks; there are %d rows and %d different numbers. In 2020 there are 109, the numbers up to %d.", statedTotal, rows, len(types()), lastOf2020),
	}}
}

// noneDerived: S1 says how many types block nothing, not which. They are those of the 109 that stand in none of its tables.
func noneDerived() Finding {
	return about("none_derived", bilingual{
		"Kilden siger, at 53 typer intet blokerer, men nævner kun 13, 51 og 114. Resten er de af de 109, der ikke står i tabellen over blokerende: udledt, og det går op.",
		"The source says that 53 types block nothing, but names only 13, 51 and 114. The rest are those of the 109 that are not in the table of blocking ones: derived, and it adds up.",
	}, func(t Type) (Source, bool) {
		return t.BlockingSource, t.Blocking == BlocksNone && t.BlockingSource.Confidence != Certain
	})
}

func unknownClass() Finding {
	return about("class_unknown", bilingual{
		"Ingen kilde siger, hvad typen blokerer: den er nyere end listen fra 2020.", "No source says what the type blocks: it is newer than the list of 2020.",
	}, func(t Type) (Source, bool) { return t.Names[0].Source, t.Blocking == BlocksUnknown })
}

func rankColumn() Finding {
	return about("rank_column_absent", bilingual{
		"Ingen plads i 2021: listen over opgaver, der ikke kan slettes, har ingen kolonne for den.", "No rank in 2021: the list of tasks that cannot be deleted has no column for it.",
	}, func(t Type) (Source, bool) { return t.DeletableSource, t.Rank2021 == 0 && t.Deletable == DeletableNo })
}

func rankCells() Finding {
	return about("rank_cell_empty", bilingual{
		"Ingen plads i 2021: cellen er tom.", "No rank in 2021: the cell is empty.",
	}, func(t Type) (Source, bool) { return t.DeletableSource, t.Rank2021 == 0 && t.Deletable != DeletableNo })
}

// missingRanks: the ranks of 2021 that are printed nowhere. They are not handed out to the types without one.
func missingRanks() Finding {
	printed, last := map[int]bool{}, 0
	for _, t := range types() {
		printed[t.Rank2021] = true
		last = max(last, t.Rank2021)
	}
	var missing []string
	for r := 1; r <= last; r++ {
		if !printed[r] {
			missing = append(missing, strconv.Itoa(r))
		}
	}
	list := strings.Join(missing, ", ")
	return Finding{Rule: "ranks_missing", Places: []string{"S2 l.356", "S2 l.359-823"}, bilingual: bilingual{
		fmt.Sprintf("Pladserne i 2021 går til %d, men %d af dem er ikke trykt: %s. De deles ikke ud til typer uden plads.", last, len(missing), list),
		fmt.Sprintf("The ranks of 2021 run to %d, but %d of them are not printed: %s. They are not handed out to types without one.", last, len(missing), list),
	}}
}

// lastNumber is the highest number in the sources.
const lastNumber = 148

func unusedNumbers() Finding {
	f := Finding{Rule: "number_unused", Places: []string{"S1 l.58-76", "S2 l.286-823"}, bilingual: bilingual{
		"Nummeret findes i ingen af kilderne. En fil må gerne have det: det bliver til en ukendt opgavetype.", "The number is in neither source. A file may hold it: it becomes an unknown task type.",
	}}
	for n := Number(1); n <= lastNumber; n++ {
		if find(n) == nil {
			f.Numbers = append(f.Numbers, n)
		}
	}
	return f
}

// sameNames finds names that stand for several types: an import by name alone cannot tell them apart.
func sameNames() []Finding {
	byName := map[string][]Number{}
	for _, t := range types() {
		byName[Fold(t.Name)] = append(byName[Fold(t.Name)], t.Number)
	}
	var out []Finding
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		if len(byName[name]) < 2 {
			continue
		}
		f := Finding{Rule: "same_name", Numbers: byName[name], bilingual: bilingual{
			"Samme navn, forskellige numre. Et navn uden nummer er flertydigt.", "One name, several numbers. A name without a number is ambiguous.",
		}}
		for _, n := range f.Numbers {
			f.Places = append(f.Places, find(n).Names[0].Source.Place())
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b Finding) int { return int(a.Numbers[0] - b.Numbers[0]) })
	return out
}

// changedNames finds types whose name of 2020 is not that of 2021, even when letters and signs that do not count are forgotten.
func changedNames() []Finding {
	var out []Finding
	for _, c := range Diff(editionList()[0], editionList()[1]) {
		if c.Fact != FactName || Fold(c.Old) == Fold(c.New) {
			continue
		}
		out = append(out, Finding{
			Rule: "name_changed", Numbers: []Number{c.Type}, Places: []string{c.OldAt.Place(), c.NewAt.Place()}, bilingual: bilingual{
				fmt.Sprintf("Hed »%s« i 2020 og »%s« i 2021.", c.Old, c.New), fmt.Sprintf("Named \"%s\" in 2020 and \"%s\" in 2021.", c.Old, c.New),
			},
		})
	}
	return out
}

// manySpellings finds types that the sources spell in three ways or more.
func manySpellings() []Finding {
	var out []Finding
	for _, t := range types() {
		seen := map[string]Source{}
		for _, n := range t.Names {
			if _, ok := seen[n.Text]; !ok {
				seen[n.Text] = n.Source
			}
		}
		if len(seen) < 3 {
			continue
		}
		f := Finding{Rule: "spellings", Numbers: []Number{t.Number}}
		names := slices.Sorted(maps.Keys(seen))
		for _, name := range names {
			f.Places = append(f.Places, seen[name].Place())
		}
		f.bilingual = bilingual{"Skrives på flere måder: " + strings.Join(names, " · "), "Spelled in several ways: " + strings.Join(names, " · ")}
		out = append(out, f)
	}
	return out
}

// twoSpellings finds the types whose name is written in one more way that means the same: another sign, letter or stop. Stars are footnotes, and what
// other rules tell of is left out.
func twoSpellings() Finding {
	return about("spelled_otherwise", bilingual{
		"Navnet skrives på én måde mere, der betyder det samme: et andet tegn, bogstav eller punktum ($ for §). Typer findes på nummeret først.",
		"The name is written in one more way that means the same: another sign, letter or stop ($ for §). Types are found by number first.",
	}, func(t Type) (Source, bool) {
		seen := map[string]bool{}
		var at Source
		for _, n := range t.Names {
			name := strings.TrimRight(n.Text, "* ")
			if n.Source.Basis == inReport.String() || seen[name] {
				continue
			}
			seen[name] = true
			at = n.Source
		}
		return at, len(seen) == 2 && len(nameChange(t)) == 0 || len(seen) == 2 && Fold(nameChange(t)[0].Old) == Fold(t.Name)
	})
}

// withNotes finds the types of which the catalog itself notes a doubt that no rule above covers.
func withNotes() []Finding {
	none := about("none_contradicted", bilingual{
		"Blokerer intet i 2020, men bemærkningen fra 2021 siger, at der uden løsning ikke afgøres eller udbetales.", "Blocks nothing in 2020, yet the remark of 2021 says that nothing is decided or paid without it.",
	}, func(t Type) (Source, bool) { return t.ConsequenceSource, t.Contradicts })
	free := about("blocks_without_consequence", bilingual{
		"Blokerer afgørelsen i 2020, men står i 2021 blandt dem, der kan slettes uden konsekvens.", "Blocks the decision in 2020, yet lies in 2021 among those that can be deleted without consequence.",
	}, func(t Type) (Source, bool) {
		return t.DeletableSource, t.Blocking == BlocksDecision && t.Deletable == DeletableFree
	})
	retired := about("retired_with_rank", bilingual{
		"Har en plads, selv om den ikke længere dannes: pladserne gælder en periode, der er forbi.", "Has a rank although it is no longer made: the ranks cover a time gone by.",
	}, func(t Type) (Source, bool) { return t.RankSource, t.Recurrence == RecursRetired && t.Rank2021 > 0 })
	return []Finding{none, free, retired, otherConsequence()}
}

// otherConsequence finds types of one name whose remarks are not the same: what a name alone cannot tell apart matters.
func otherConsequence() Finding {
	return about("same_name_other_remark", bilingual{
		"Samme navn, men bemærkningerne om følgen er forskellige.", "One name, but the remarks on the consequence differ.",
	}, func(t Type) (Source, bool) {
		for _, o := range types() {
			if o.Number != t.Number && Fold(o.Name) == Fold(t.Name) && o.ConsequenceText(false) != t.ConsequenceText(false) {
				return t.ConsequenceSource, true
			}
		}
		return Source{}, false
	})
}
