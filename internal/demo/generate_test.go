package demo

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// demoTasks is the size of the demo that the README shows.
const demoTasks = 400

// sunday is a fixed moment for tests: a Sunday afternoon, with the next payment cut-off on the day after.
func sunday() time.Time { return time.Date(2026, time.November, 22, 14, 30, 0, 0, catalog.Copenhagen) }

func rows(seed uint64, n int, now time.Time) []store.ImportRow {
	return slices.Collect(Generate(seed, n, now, catalog.DefaultRules()))
}

func TestTheSameSeedGivesTheSame(t *testing.T) {
	a, b, c := rows(1, 500, sunday()), rows(1, 500, sunday()), rows(2, 500, sunday())
	if !slices.Equal(a, b) {
		t.Error("the same seed and moment gave different tasks")
	}
	if slices.Equal(a, c) {
		t.Error("another seed gave the same tasks")
	}
	if !slices.Equal(rows(1, 60, sunday()), a[:60]) {
		t.Error("a smaller demo is not the beginning of a larger one")
	}
}

func TestGenerateGivesTheNumberAskedFor(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 40, 400, 4000} {
		got := rows(1, n, sunday())
		if len(got) != n {
			t.Errorf("%d tasks, want %d", len(got), n)
		}
		for i, r := range got {
			if r.Line != i+2 {
				t.Fatalf("task %d stands in line %d", i, r.Line)
			}
		}
	}
}

// A reader that stops early stops the generator.
func TestGenerateStops(t *testing.T) {
	n := 0
	for range Generate(1, 1_000_000, sunday(), catalog.DefaultRules()) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d", n)
	}
}

func TestNobodyCanBeMetHere(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows(3, 20_000, sunday()) {
		if d := r.CPR[:4]; len(r.CPR) != 10 || (d != "9002" && d != "9102") {
			t.Fatalf("line %d: a CPR that may belong to somebody", r.Line)
		}
		if r.CVR != "" && (len(r.CVR) != 8 || passesModulus11(r.CVR)) {
			t.Fatalf("line %d: company number %s may belong to a company", r.Line, r.CVR)
		}
		seen[r.CPR] = true
	}
	if len(seen) < 14_000 {
		t.Errorf("%d different citizens in 20,000 tasks", len(seen))
	}
}

// passesModulus11 computes the check from the published weights, apart from the generator's own code.
func passesModulus11(cvr string) bool {
	sum := 0
	for i, w := range []int{2, 7, 6, 5, 4, 3, 2, 1} {
		sum += w * int(cvr[i]-'0')
	}
	return sum%11 == 0
}

func TestEveryCitizenHasTheirOwnNumber(t *testing.T) {
	const many = 150_000
	seen := make(map[string]bool, many)
	for i := range many {
		seen[cpr(cprCount-many/2+i)] = true // across the point where the numbers begin again
	}
	if len(seen) != many {
		t.Errorf("%d numbers, want %d", len(seen), many)
	}
	for i := range many {
		if passesModulus11(cvr(i)) {
			t.Fatalf("company %d has a number that passes the check", i)
		}
	}
}

// The demo of the README: about 400 tasks over about 300 cases, with an example of every rule.
func TestTheDemoHasAnExampleOfEverything(t *testing.T) {
	now, rules := sunday(), catalog.DefaultRules()
	cases, types := map[string][]catalog.Number{}, map[catalog.Number]int{}
	var overdue, beforeCut, without, noID, noStatus, oldMonths int
	cut := rules.NextCutOff(now)
	for _, r := range rows(1, demoTasks, now) {
		cases[r.Case] = append(cases[r.Case], r.Type)
		types[r.Type]++
		impact := rules.Impact(r.Type)
		sort, computed := rules.SortDue(r.Type, impact, r.Created, r.Due)
		deadline := rules.Deadline(impact, r.Created, sort)
		count(&without, computed)
		count(&overdue, !r.Due.IsZero() && now.After(r.Due.End()))
		count(&oldMonths, !r.Due.IsZero() && r.Due < catalog.DateOf(now)-60)
		count(&beforeCut, deadline.After(now) && !deadline.After(cut))
		count(&noID, r.KSDID == "")
		count(&noStatus, r.CaseStatus == "")
		if r.Type == 19 && r.Remark == "" {
			t.Errorf("line %d: no. 19 without a remark", r.Line)
		}
		if r.Created.Time.After(now) {
			t.Errorf("line %d: made after now", r.Line)
		}
		if !r.Due.IsZero() && r.Due < r.Created.Date() {
			t.Errorf("line %d: due %s before it was made %s", r.Line, r.Due, r.Created.Date())
		}
	}
	within(t, "cases", len(cases), 270, 330)
	within(t, "overdue", overdue, 25, 120)
	within(t, "long overdue", oldMonths, 5, 40)
	within(t, "deadline before the cut-off", beforeCut, 5, 120)
	within(t, "without a due date", without, 20, 90)
	within(t, "without KSD's id", noID, 2, 40)
	within(t, "without a status", noStatus, 1, 40)
	for _, n := range []catalog.Number{19, 39, 40, 89, 114, 68, 54, 48, 60, 32, 38, 26, unknownA, unknownB} {
		if types[n] == 0 {
			t.Errorf("no task of type %d", n)
		}
	}
	for n := catalog.Number(135); n <= 148; n++ {
		if types[n] == 0 {
			t.Errorf("no task of type %d", n)
		}
	}
	if types[114] < 3 {
		t.Errorf("%d tasks of type 114", types[114])
	}
	for number, ns := range cases {
		for _, n := range ns {
			if tp, _ := catalog.Lookup(n); tp.Meta && !slices.ContainsFunc(ns, func(c catalog.Number) bool { return catalog.Holds(n, c) }) {
				t.Errorf("case %s: no. %d waits for nothing", number, n)
			}
		}
	}
}

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}

func within(t *testing.T, what string, n, least, most int) {
	t.Helper()
	if n < least || n > most {
		t.Errorf("%d tasks %s, want %d to %d", n, what, least, most)
	}
}

// S1 l.127-170 prints these counts; drawn tasks must come in the same proportion.
func TestTypesComeAsOftenAsTheSourcesSay(t *testing.T) {
	const n = 100_000
	got := map[catalog.Number]float64{}
	for _, r := range rows(5, n, sunday()) {
		got[r.Type]++
	}
	base := got[60] / 9200
	for number, printed := range map[catalog.Number]float64{32: 7066, 56: 6252, 19: 6014, 10: 4736, 38: 2798, 100: 1442, 16: 1286, 50: 1065, 6: 492} {
		if off := math.Abs(got[number]/(printed*base) - 1); off > 0.15 {
			t.Errorf("type %d is off by %.0f %%", number, 100*off)
		}
	}
	if got[66]+got[106] > 0 {
		t.Error("types that KSD no longer makes (S2 l.204) were made")
	}
}

// S1 l.92-109: the list of 16 falls, so the estimates of its unprinted places must fall with it.
func TestEstimatesKeepTheOrderOfTheList(t *testing.T) {
	counts := placeCounts(catalog.All())
	for p := 2; p <= 16; p++ {
		if counts[p] <= 0 || counts[p] > counts[p-1] {
			t.Errorf("place %d has %.0f, place %d has %.0f", p, counts[p], p-1, counts[p-1])
		}
	}
}

func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	if err := WriteCSV(&b, Generate(1, 30, sunday(), catalog.DefaultRules())); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 31 || !strings.HasPrefix(lines[0], "opgave_id;opgavetype_nr;") {
		t.Fatalf("%d lines, the first %q", len(lines), lines[0])
	}
	for i, l := range lines {
		if n := strings.Count(l, ";"); n != 16 {
			t.Errorf("line %d has %d separators", i+1, n)
		}
	}
	if !strings.Contains(lines[1], "Oplysningsskema - anden årsag") || !strings.Contains(lines[1], ";18-11-2026;") {
		t.Errorf("first task %q", lines[1])
	}
}

func BenchmarkGenerate(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		for range Generate(1, 10_000, sunday(), catalog.DefaultRules()) {
		}
	}
}
