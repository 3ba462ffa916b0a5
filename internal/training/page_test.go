package training

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// mondayPage is the page of the first Monday (seed 7) after acts on some tasks, by id.
func mondayPage(t *testing.T, acts ...Act) (Result, []Line) {
	t.Helper()
	d, at := day(t, "first-monday", 7)
	_, g := library(t)
	r := Judge(d, g, catalog.DefaultRules(), Done{Acts: acts, At: at(0, "12:01")})
	return r, r.Page(d, g, text.Da)
}

// says finds the line that begins with the words.
func says(t *testing.T, lines []Line, words string) Line {
	t.Helper()
	i := slices.IndexFunc(lines, func(l Line) bool { return strings.HasPrefix(l.Text, words) })
	if i < 0 {
		t.Fatalf("no line %q in %+v", words, lines)
	}
	return lines[i]
}

// A decision that was solved and waits for the evening's run is not paid at noon, and the page says what it waits for (S1 l.150).
func TestTheEveningRunIsWaitedFor(t *testing.T) {
	_, at := day(t, "first-monday", 7)
	_, lines := mondayPage(t, Act{KSDID: KSDID("T03"), At: at(0, "09:00"), Answers: choose("cause", "rejected")})
	l := says(t, lines, "SAG-T03,")
	if l.Kind != LineBad || !strings.Contains(l.Text, "venter på aftenens kørsel; ikke med i udbetalingen") {
		t.Errorf("%+v", l)
	}
}

// What the facts leave open frees nothing, and the page says why, although the simulated KSD went on with what was chosen.
func TestTooEarlyIsSaid(t *testing.T) {
	_, at := day(t, "first-monday", 7)
	r, lines := mondayPage(t, Act{KSDID: KSDID("T02"), At: at(0, "09:00"), Answers: choose("cause", "approved")})
	if l := says(t, lines, "SAG-T02,"); l.Kind != LineBad || !strings.HasSuffix(l.Text, "tæller ikke, for oplysningerne lader den stå åben") {
		t.Errorf("%+v", l)
	}
	if r.CutOffs[0].Freed != 0 {
		t.Errorf("freed %d", r.CutOffs[0].Freed)
	}
}

// A corrected 114 held nothing back, so it is no case that was not released: the page tells it apart, as good or bad.
func TestThresholdsStandApart(t *testing.T) {
	_, at := day(t, "first-monday", 7)
	_, lines := mondayPage(t, Act{KSDID: KSDID("m01"), At: at(0, "09:00"), Answers: choose("data", "corrected")})
	if l := says(t, lines, "SAG-m01"); l.Kind != LineGood || !strings.Contains(l.Text, "rettet før kørslen") {
		t.Errorf("corrected: %+v", l)
	}
	_, lines = mondayPage(t)
	if l := says(t, lines, "SAG-m01"); l.Kind != LineBad || !strings.Contains(l.Text, "ikke rettet før kørslen") {
		t.Errorf("left: %+v", l)
	}
}

// Of a decision that the sources do not settle nobody knows that money goes out: only that nothing held it back.
func TestUntriedDecisionsPromiseNoMoney(t *testing.T) {
	_, at := day(t, "first-monday", 7)
	_, lines := mondayPage(t, Act{KSDID: KSDID("T01"), At: at(0, "09:00"), Answers: choose("refund", "rejected"), Acted: true})
	if l := says(t, lines, "SAG-T01,"); l.Kind != LineGood || !strings.HasSuffix(l.Text, "intet holdt udbetalingen tilbage") {
		t.Errorf("%+v", l)
	}
}

// What is done once the exercise's time has run out does not count.
func TestActsAfterTheEndDoNotCount(t *testing.T) {
	d, _ := day(t, "first-monday", 7)
	_, g := library(t)
	end := d.Exercise.End
	r := Judge(d, g, catalog.DefaultRules(), Done{Acts: []Act{{KSDID: KSDID("T03"), At: end, Answers: choose("cause", "rejected")}}, At: end})
	if got := state(t, r, "T03").State; got != TaskOpen {
		t.Errorf("T03 is %s", got)
	}
}

// A case is paid in the runs that its frequency makes it due in, and in no other (S1 l.123).
func TestNoRunPaysACaseThatIsNotDue(t *testing.T) {
	d, _ := day(t, "drill-week", 1)
	_, g := library(t)
	rules := catalog.DefaultRules()
	monthly := 0
	for _, c := range Play(d, g, rules, nil, d.Exercise.End).Cases {
		i := slices.IndexFunc(d.Tasks, func(x Task) bool { return x.Case == c.Case })
		if d.Tasks[i].Frequency != "Månedlig" {
			continue
		}
		monthly++
		for _, p := range c.Payments {
			if due, _ := rules.Due("Månedlig", p.At); !due {
				t.Errorf("case %s in the run of %s", c.Case, p.At)
			}
		}
	}
	if monthly == 0 {
		t.Fatal("no monthly case")
	}
}

// The first Monday reckoned anew, by hand as it were: the evening run before the cut-off has passed, so only cases that are decided at once count; the
// most are freed by taking the shortest first; deadline order takes what fits, tasks that reach nothing included.
func TestTheFirstMondayReckonedAnew(t *testing.T) {
	_, g := library(t)
	rules := catalog.DefaultRules()
	for seed := range uint64(60) {
		d, at := day(t, "first-monday", seed)
		r := Judge(d, g, rules, Done{At: at(0, "12:00")})
		best, order := reckon(d, rules)
		if c := r.CutOffs[0]; c.Best != best || c.DeadlineOrder != order {
			t.Errorf("seed %d: best %d, in deadline order %d; reckoned %d and %d", seed, c.Best, c.DeadlineOrder, best, order)
		}
	}
}

const mondayMinutes = 4 * 60 // 08:00 to 12:00

// reckon counts the cases that could be freed before the cut-off, at most and in order of deadline.
func reckon(d Day, rules catalog.Rules) (best, order int) {
	cases, waits, tasks := map[string]int{}, map[string]bool{}, []Task{}
	for _, x := range d.Tasks {
		class := rules.Blocking(x.Type)
		if class != catalog.BlocksDecision && class != catalog.BlocksPayment {
			continue
		}
		cases[x.Case] += catalog.DefaultMinutes(x.Type)
		waits[x.Case] = waits[x.Case] || x.Undone || x.Expect == "wait" || x.Expect == "ask"
		tasks = append(tasks, x)
	}
	reaches := func(x Task) bool {
		return x.Status == catalog.StatusOngoing || rules.Blocking(x.Type) == catalog.BlocksPayment
	}
	var lengths []int
	left := map[string]int{}
	for number, minutes := range cases {
		of := func(x Task) bool { return x.Case == number }
		ok := !waits[number] && !slices.ContainsFunc(tasks, func(x Task) bool { return of(x) && !reaches(x) })
		if due, _ := rules.Due(tasks[slices.IndexFunc(tasks, of)].Frequency, d.Exercise.End); ok && due {
			lengths = append(lengths, minutes)
			left[number] = minutes
		}
	}
	slices.Sort(lengths)
	for sum := 0; best < len(lengths) && sum+lengths[best] <= mondayMinutes; best++ {
		sum += lengths[best]
	}
	tasks = slices.DeleteFunc(tasks, func(x Task) bool { return waits[x.Case] })
	slices.SortStableFunc(tasks, func(a, b Task) int {
		return cmp.Or(deadlineOf(rules, a).Compare(deadlineOf(rules, b)), cmp.Compare(rules.Impact(a.Type), rules.Impact(b.Type)), a.Made.Time.Compare(b.Made.Time))
	})
	spent := 0
	for _, x := range tasks {
		m := catalog.DefaultMinutes(x.Type)
		if spent+m > mondayMinutes {
			continue
		}
		spent += m
		if left[x.Case] == m {
			order++
		}
		left[x.Case] -= m
	}
	return best, order
}

// A case that waits as its facts ask is no failure, and one freed by another choice than the expected no success; what KSD made on the way is told.
func TestCasesAreToldByTheirChoices(t *testing.T) {
	d, at := day(t, "guide-019", 1)
	_, g := library(t)
	done := Done{
		Acts: []Act{{KSDID: KSDID("a"), At: at(0, "09:30"), Answers: choose("cause", "rejected")}, {KSDID: KSDID("c"), At: at(0, "09:30"), Answers: choose("cause", "approved")}},
		At:   d.Exercise.End, Waits: map[string]bool{KSDID("d"): true},
	}
	r := Judge(d, g, catalog.DefaultRules(), done)
	lines := r.Page(d, g, text.Da)
	for words, want := range map[string]struct {
		kind LineKind
		end  string
	}{"SAG-a,": {LineBad, "valget var ikke det ventede"}, "SAG-b,": {LineBad, "ikke afgjort"}, "SAG-c,": {LineGood, "bevilling tir 24-11 09:30"}, "SAG-d,": {LineGood, "afventer, som oplysningerne lægger op til"}} {
		if l := says(t, lines, words); l.Kind != want.kind || !strings.HasSuffix(l.Text, want.end) {
			t.Errorf("%s %+v", words, l)
		}
	}
	says(t, lines, "Af opgaverne dannede KSD 1 undervejs.")
}

// A task that says a case cannot be finished comes again because of its causes, and the page says so.
func TestMetaTasksComeBackForTheirCauses(t *testing.T) {
	d, at := day(t, "guide-040", 1)
	_, g := library(t)
	done := Done{Acts: []Act{{KSDID: KSDID("a"), At: at(0, "09:30"), Answers: choose("causes", "triggers_solved"), Acted: true}}, At: d.Exercise.End}
	lines := Judge(d, g, catalog.DefaultRules(), done).Page(d, g, text.Da)
	if !slices.ContainsFunc(lines, func(l Line) bool {
		return strings.HasPrefix(l.Text, "SAG-c1 · 40") && strings.Contains(l.Text, "stod åbent")
	}) {
		t.Errorf("%+v", lines)
	}
}
