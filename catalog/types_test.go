package catalog

import (
	"testing"
)

// count gives how many types hold the condition.
func count(holds func(Type) bool) int {
	n := 0
	for _, t := range All() {
		if holds(t) {
			n++
		}
	}
	return n
}

func numbers(holds func(Type) bool) []Number {
	var ns []Number
	for _, t := range All() {
		if holds(t) {
			ns = append(ns, t.Number)
		}
	}
	return ns
}

// S1 l.48-54: 109 types in May 2020 = 53 that do not block + 1 letter + 10 payment + 45 decision. They are the numbers of S2 up to 133.
func TestTotalsOf2020(t *testing.T) {
	of2020 := func(b Blocking) int {
		return count(func(t Type) bool { return t.Number <= 133 && t.Blocking == b })
	}
	got := [...]int{
		count(func(t Type) bool { return t.Number <= 133 }),
		of2020(BlocksNone), of2020(BlocksLetter), of2020(BlocksPayment), of2020(BlocksDecision),
	}
	if want := [...]int{109, 53, 1, 10, 45}; got != want {
		t.Errorf("types, none, letter, payment, decision of 2020 = %v, want %v (S1 l.48-54)", got, want)
	}
	if n := count(func(t Type) bool { return t.Blocking == BlocksUnknown }); n != 14 {
		t.Errorf("%d types without a class, want the 14 from 135 to 148", n)
	}
}

// S2 l.191-212: 124 rows, of them 24 cannot be deleted and 7 can without consequences. Its 93 holds no. 61 twice (l.530, l.541): 92 types, 123 in all.
func TestTotalsOf2021(t *testing.T) {
	rows := 0
	for _, typ := range All() {
		rows += len(typ.Rows)
	}
	deletable := func(d Deletability) int { return count(func(t Type) bool { return t.Deletable == d }) }
	got := [...]int{rows, len(All()), deletable(DeletableNo), deletable(DeletableConsequence), deletable(DeletableFree)}
	if want := [...]int{124, 123, 24, 92, 7}; got != want {
		t.Errorf("rows, types, no, consequence, free = %v, want %v (S2 l.191-212)", got, want)
	}
	equal(t, "types with two rows", numbers(func(t Type) bool { return len(t.Rows) == 2 }), []Number{61})
}

// S1 l.60-76 crossed with the three lists of S2 (l.286-341, l.359-379, l.397-823).
func TestCrossTable(t *testing.T) {
	want := map[Blocking][3]int{
		BlocksDecision: {16, 28, 1}, BlocksPayment: {3, 7, 0}, BlocksLetter: {0, 1, 0}, BlocksNone: {4, 43, 6}, BlocksUnknown: {1, 13, 0},
	}
	got := map[Blocking][3]int{}
	for _, typ := range All() {
		cell := got[typ.Blocking]
		cell[typ.Deletable-DeletableNo]++
		got[typ.Blocking] = cell
	}
	for b, w := range want {
		if got[b] != w {
			t.Errorf("%v: no, consequence, free = %v, want %v", b, got[b], w)
		}
	}
}

// S1 l.60-76 lists the payment blockers; the 24 stand in S2 l.286-341, the 7 in l.359-379.
func TestListedNumbers(t *testing.T) {
	equal(t, "payment", numbers(func(t Type) bool { return t.Blocking == BlocksPayment }), []Number{11, 20, 26, 29, 35, 38, 57, 64, 83, 100})
	equal(t, "letter", numbers(func(t Type) bool { return t.Blocking == BlocksLetter }), []Number{54})
	equal(t, "not deletable", numbers(func(t Type) bool { return t.Deletable == DeletableNo }),
		[]Number{19, 29, 30, 34, 39, 40, 56, 57, 58, 60, 77, 78, 79, 84, 85, 89, 100, 104, 119, 120, 124, 130, 131, 138})
	equal(t, "free", numbers(func(t Type) bool { return t.Deletable == DeletableFree }), []Number{1, 24, 27, 48, 51, 66, 106})
	equal(t, "law", numbers(func(t Type) bool { return len(t.Law) > 0 }), []Number{11, 13, 24, 26, 52, 59, 77, 88, 90, 118})
	equal(t, "star (S1 l.94, 98, 103)", numbers(func(t Type) bool { return t.Star }), []Number{36, 38, 56})
	equal(t, "contradiction (S2 l.296, 437, 510, 569, 629)", numbers(func(t Type) bool { return t.Contradicts }), []Number{14, 34, 47, 74, 96})
}

// S2 prints 90 ranks from 2 to 115, each once; 24 types have no column, 9 an empty cell.
func TestRanks(t *testing.T) {
	seen := map[int]Number{}
	for _, typ := range All() {
		switch {
		case typ.Rank2021 == 0 && typ.RankReason == "":
			t.Errorf("%d has neither rank nor reason", typ.Number)
		case typ.Rank2021 == 0:
		case seen[typ.Rank2021] != 0:
			t.Errorf("rank %d stands for %d and %d", typ.Rank2021, seen[typ.Rank2021], typ.Number)
		case typ.Rank2021 < 2 || typ.Rank2021 > 115 || typ.RankReason != "" || typ.RankSource.Line < typ.Rows[0]:
			t.Errorf("%d: rank %d, reason %q, line %d", typ.Number, typ.Rank2021, typ.RankReason, typ.RankSource.Line)
		}
		if typ.Rank2021 > 0 {
			seen[typ.Rank2021] = typ.Number
		}
	}
	if len(seen) != 90 {
		t.Errorf("%d ranks, want 90", len(seen))
	}
	equal(t, "empty cells", numbers(func(t Type) bool { return t.Rank2021 == 0 && t.Deletable != DeletableNo }), []Number{47, 52, 96, 98, 112, 132, 146, 147, 148})
	if seen[2] != 20 || seen[5] != 32 || seen[6] != 137 || seen[115] != 14 {
		t.Errorf("ranks 2, 5, 6, 115 = %d %d %d %d, want 20 32 137 14 (S2 l.462, l.485, l.763, l.440)", seen[2], seen[5], seen[6], seen[115])
	}
}

// S1 l.94-109 (places) and l.127-170 (counts, sums 5,333 and 37,711).
func TestFrequencyOf2020(t *testing.T) {
	places := [...]Number{36, 60, 51, 32, 56, 19, 10, 40, 68, 38, 48, 100, 16, 90, 77, 50}
	for i, n := range places {
		if typ, _ := Lookup(n); typ.Place2020 != i+1 || typ.PlaceSource.Line != 94+i {
			t.Errorf("%d has place %d (l.%d), want %d", n, typ.Place2020, typ.PlaceSource.Line, i+1)
		}
	}
	if n := count(func(t Type) bool { return t.Place2020 > 0 }); n != len(places) {
		t.Errorf("%d places, want %d", n, len(places))
	}
	sums, counted := map[Blocking]int{}, 0
	for _, typ := range All() {
		if typ.HasCount {
			counted++
			sums[typ.Blocking] += typ.Count2020
		}
	}
	if counted != 20 || sums[BlocksPayment] != 5333 || sums[BlocksDecision] != 37711 {
		t.Errorf("%d counts, payment %d, decision %d; want 20, 5333, 37711", counted, sums[BlocksPayment], sums[BlocksDecision])
	}
	if typ, _ := Lookup(60); typ.CountPeriod.From.String() != "2019-11-24" || typ.CountPeriod.To.String() != "2020-05-20" {
		t.Errorf("period %v", typ.CountPeriod)
	}
}

// S2 l.97-105 and the remarks in l.289, 368-379, 470, 680, 724, 786, 802, 809.
func TestRecurrence(t *testing.T) {
	want := map[Recurrence][]Number{
		RecursPerRefund: {29},
		RecursPerLetter: {128, 142, 143, 144},
		RecursLater:     {26, 27, 118},
		RecursRetired:   {66, 106},
		RecursNextDay:   {19, 30, 34, 39, 40, 56, 57, 58, 60, 77, 78, 79, 84, 85, 89, 100, 104, 119, 120, 124, 130, 131, 138},
	}
	known := 0
	for how, ns := range want {
		equal(t, string(how), numbers(func(t Type) bool { return t.Recurrence == how }), ns)
		known += len(ns)
	}
	if n := count(func(t Type) bool { return t.Recurrence == RecursNone && t.RecurrenceSource == Source{} }); n != 123-known {
		t.Errorf("%d types without recurrence, want %d", n, 123-known)
	}
}

// S2 l.297, 298, 325 (meta), l.368, 470, 680 (later tasks), S1 l.214 (refusal letter).
func TestRelations(t *testing.T) {
	equal(t, "meta", numbers(func(t Type) bool { return t.Meta }), []Number{39, 40, 89})
	for n, held := range map[Number][]Number{39: {26, 118}, 89: {26, 118}, 40: nil} {
		typ, _ := Lookup(n)
		equal(t, "held by", typ.HeldBy, held)
	}
	for n, later := range map[Number][]Number{26: {39, 40, 89}, 118: {39, 40, 89}, 27: {28, 128, 143}, 19: nil} {
		typ, _ := Lookup(n)
		equal(t, "knock-on", typ.KnockOn, later)
	}
	equal(t, "follow-up", numbers(func(t Type) bool { return len(t.FollowUps) > 0 }), []Number{19})
	if typ, _ := Lookup(19); typ.FollowUps[0] != 68 || typ.FollowUpSource.Line != 214 || typ.FollowUpSource.Doc != DocControl {
		t.Errorf("19 leads to %v (%v), want 68 from S1 l.214", typ.FollowUps, typ.FollowUpSource)
	}
}

// Every number of the side tables is a type: atNumber would lose the fact in silence otherwise.
func TestTablesNameKnownTypes(t *testing.T) {
	var ns []Number
	for _, s := range spellings {
		ns = append(ns, s.number)
	}
	for _, r := range recurring {
		ns = append(ns, r.number)
	}
	for _, m := range metas {
		ns = append(append(ns, m.number), m.heldBy...)
	}
	for _, k := range knockOns {
		ns = append(append(ns, k.number), k.later...)
	}
	for _, f := range followUps {
		ns = append(append(ns, f.number), f.next...)
	}
	for _, l := range laws {
		ns = append(ns, l.number)
	}
	for _, n := range notes {
		ns = append(ns, n.number)
	}
	for _, s := range ownSentences {
		ns = append(ns, s.number)
	}
	for _, a := range aliases {
		ns = append(ns, a.number)
	}
	for _, n := range ns {
		if _, ok := Lookup(n); !ok {
			t.Errorf("a table names %d, which is no type", n)
		}
	}
}

// Each fact carries document, line and confidence; only the 14 classes no source gives have no document.
func TestEveryFactHasASource(t *testing.T) {
	for _, typ := range All() {
		facts := map[string]Source{"deletable": typ.DeletableSource, "consequence": typ.ConsequenceSource}
		if typ.Blocking != BlocksUnknown {
			facts["blocking"] = typ.BlockingSource
		}
		for _, name := range typ.Names {
			facts[name.Text] = name.Source
		}
		optional(facts, "recurrence", typ.Recurrence != RecursNone, typ.RecurrenceSource)
		optional(facts, "meta", typ.Meta, typ.MetaSource)
		optional(facts, "rank", typ.Rank2021 > 0, typ.RankSource)
		optional(facts, "place", typ.Place2020 > 0, typ.PlaceSource)
		optional(facts, "count", typ.HasCount, typ.CountSource)
		optional(facts, "star", typ.Star, typ.StarSource)
		for _, l := range typ.Law {
			facts[l.Ref] = l.Source
		}
		for what, s := range facts {
			last := map[string]int{DocControl: 384, DocDeletion: 824}[s.Doc]
			if s.Line < 1 || s.Line > last || s.Basis == "" || s.Confidence == "" || s.AsOf.IsZero() {
				t.Errorf("%d %s: source %+v", typ.Number, what, s)
			}
		}
	}
}

func optional(facts map[string]Source, what string, stated bool, s Source) {
	if stated {
		facts[what] = s
	}
}

func TestBlockingConfidence(t *testing.T) {
	want := map[Number]struct {
		line int
		c    Confidence
	}{
		19: {68, Certain}, 100: {71, Certain}, 54: {74, High}, 13: {51, Certain}, 114: {178, Certain}, 68: {50, High}, 137: {0, NotConfident},
	}
	for n, w := range want {
		typ, _ := Lookup(n)
		if s := typ.BlockingSource; s.Line != w.line || s.Confidence != w.c {
			t.Errorf("%d: line %d, %s; want line %d, %s", n, s.Line, s.Confidence, w.line, w.c)
		}
	}
	if n := count(func(t Type) bool { return t.Number <= 133 && t.BlockingSource.Confidence == Certain }); n != 55+3 {
		t.Errorf("%d certain classes, want the 55 of the table, 13, 51 and 114", n)
	}
}

func TestConsequenceTexts(t *testing.T) {
	for _, typ := range All() {
		da, en := typ.ConsequenceText(true), typ.ConsequenceText(false)
		if da == "" || en == "" || da == en {
			t.Errorf("%d (%s): %q / %q", typ.Number, typ.Consequence, da, en)
		}
	}
	keys := map[string]bool{}
	for _, s := range classSentences {
		keys[s.key] = true
	}
	for _, typ := range All() {
		if !keys[typ.Consequence] {
			t.Errorf("%d: class %q has no sentence", typ.Number, typ.Consequence)
		}
	}
	if unknown, _ := Lookup(134); unknown.ConsequenceText(true) != "" {
		t.Error("a number no source knows has a consequence")
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, n := range []Number{-1, 0, 3, 134, 149, 99999} { // never used in either document
		if typ, ok := Lookup(n); ok || typ.Number != n || typ.Blocking != BlocksUnknown || typ.Impact() != ImpactUnknown {
			t.Errorf("Lookup(%d) = %+v, %v", n, typ, ok)
		}
	}
}

func TestAllIsACopy(t *testing.T) {
	All()[0].Name = "changed"
	if All()[0].Name == "changed" {
		t.Error("All hands out the catalog itself")
	}
}

// S1 l.176-178: 114 does not block, yet must be solved before Monday's run.
func TestImpact(t *testing.T) {
	want := map[Number]Impact{19: ImpactDecision, 38: ImpactPayment, 54: ImpactLetter, 114: ImpactWrongPayment, 137: ImpactUnknown, 68: ImpactNone}
	for n, w := range want {
		if typ, _ := Lookup(n); typ.Impact() != w {
			t.Errorf("%d: %v, want %v", n, typ.Impact(), w)
		}
	}
}

func TestKeysRoundTrip(t *testing.T) {
	for b := BlocksUnknown; b <= BlocksDecision; b++ {
		if got, ok := ParseBlocking(b.String()); !ok || got != b {
			t.Errorf("%v reads as %v, %v", b, got, ok)
		}
	}
	for _, i := range Impacts() {
		if got, ok := ParseImpact(i.String()); !ok || got != i {
			t.Errorf("%v reads as %v, %v", i, got, ok)
		}
	}
	if _, ok := ParseBlocking("afgørelse"); ok {
		t.Error("a word that is no key was read as a class")
	}
	if _, ok := ParseImpact(""); ok {
		t.Error("nothing was read as an impact")
	}
}

func equal(t *testing.T, what string, got, want []Number) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %v, want %v", what, got, want)
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build()
	}
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		Lookup(100)
	}
}

// TestLoadingIsCheap bounds the work of first use by its allocations, which do not vary with the machine.
func TestLoadingIsCheap(t *testing.T) {
	if n := testing.AllocsPerRun(5, func() { build() }); n > 500 {
		t.Errorf("building the catalog takes %.0f allocations", n)
	}
}
