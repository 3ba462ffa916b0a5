package plan

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/store"
)

// friday is Friday 20 November 2026, 10:00. The cut-off is Monday 23 at 12:00, the last evening run before it Sunday 22 at 18:00.
func friday() time.Time { return catalog.NewDate(2026, 11, 20).At(10 * 60) }

// monday is the morning of the cut-off: no evening run is left before it.
func monday() time.Time { return catalog.NewDate(2026, 11, 23).At(9 * 60) }

// desk is a queue made by hand.
type desk struct {
	now   time.Time
	rules catalog.Rules
	tasks []store.Task
	cases map[string]store.CaseFacts
}

func newDesk(now time.Time) *desk {
	d := &desk{now: now, rules: catalog.DefaultRules(), cases: map[string]store.CaseFacts{}}
	d.rules.Plan.Share = 0
	return d
}

// add puts a case in the queue, on a status, with an open task of each type, all made two days ago.
func (d *desk) add(number, status string, types ...catalog.Number) *desk {
	d.cases[number] = store.CaseFacts{Status: status, Frequency: "Ugentlig"}
	for _, n := range types {
		created := catalog.Moment{Time: d.now.AddDate(0, 0, -2)}
		imp := d.rules.Impact(n)
		due, _ := d.rules.SortDue(n, imp, created, 0)
		d.tasks = append(d.tasks, store.Task{
			ID: store.TaskID(len(d.tasks) + 1), Type: n, Case: number, Created: created, Class: d.rules.Blocking(n), Impact: imp,
			Deadline: d.rules.Deadline(imp, created, due), SortDue: due, Local: store.Local{State: store.StateOpen},
		})
	}
	return d
}

func (d *desk) facts(number string) store.CaseFacts { return d.cases[number] }

func (d *desk) plan(minutes int) Plan {
	p := NewPool(d.now, d.rules.Plan, NewTimes(d.rules.Plan, nil), 1)
	for _, t := range d.tasks {
		p.Add(t)
	}
	return Make(p, d.rules, minutes, d.facts)
}

func freed(p Plan) []string {
	var out []string
	for _, f := range p.Freed {
		out = append(out, f.Case)
	}
	slices.Sort(out)
	return out
}

func leftFor(p Plan, number string) Reason {
	for _, l := range p.Left.List {
		if l.Case == number {
			return l.Reason
		}
	}
	return ""
}

func expect(t *testing.T, p Plan, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := freed(p); !slices.Equal(got, want) {
		t.Errorf("freed %v, want %v", got, want)
	}
}

// S1 l.54, l.121: a case is freed with its last blocker, so one whose blockers do not all fit is not begun. Minutes: 20 takes 10, 60 takes 20.
func TestPlanWorksWholeCases(t *testing.T) {
	d := newDesk(friday()).add("A", catalog.StatusOngoing, 60, 32, 20).add("B", catalog.StatusOngoing, 20).add("C", catalog.StatusOngoing, 60)
	expect(t, d.plan(30), "B", "C")
	expect(t, d.plan(49), "B", "C")
	expect(t, d.plan(80), "A", "B", "C")
	p := d.plan(30)
	if p.Used != 30 || len(p.Steps) != 2 || p.Steps[0].Case != "B" || !p.Steps[0].Frees || leftFor(p, "A") != LeftTime || p.Left.Cases != 1 {
		t.Errorf("%+v", p)
	}
}

// S1 l.150: a decision on "Under afklaring" waits for the evening run, so on the morning of the cut-off it frees nothing any more.
func TestPlanKnowsTheEveningRun(t *testing.T) {
	for _, tt := range []struct {
		now  time.Time
		want []string
	}{
		{friday(), []string{"clarifying", "mixed", "none", "ongoing", "payment"}},
		{monday(), []string{"ongoing", "payment"}},
	} {
		d := newDesk(tt.now).add("clarifying", catalog.StatusClarifying, 10).add("ongoing", catalog.StatusOngoing, 10).
			add("payment", catalog.StatusClarifying, 20).add("mixed", catalog.StatusClarifying, 10, 20).add("none", "", 10)
		p := d.plan(120)
		expect(t, p, tt.want...)
		if len(tt.want) == 2 && leftFor(p, "mixed") != LeftEvening {
			t.Errorf("mixed is left for %q", leftFor(p, "mixed"))
		}
		for _, f := range p.Freed {
			if f.UnknownStatus != (f.Case == "none") {
				t.Errorf("%s: unknown status %v", f.Case, f.UnknownStatus)
			}
		}
	}
}

// With the evening run still to come but few minutes before it, what waits for it goes first; payment blockers may follow until the cut-off.
func TestPlanOrdersByTheTwoDueDates(t *testing.T) {
	d := newDesk(catalog.NewDate(2026, 11, 20).At(15*60 + 40)) // 20 minutes are left of Friday
	d.add("late", catalog.StatusOngoing, 20).add("early", catalog.StatusClarifying, 10).add("mixed", catalog.StatusClarifying, 6, 20)
	d.add("tooMuch", catalog.StatusClarifying, 60)
	p := d.plan(0)
	if p.EveningMinutes != 20 || p.Minutes != 20+240 {
		t.Fatalf("%d minutes, %d before the evening run", p.Minutes, p.EveningMinutes)
	}
	expect(t, p, "early", "late", "mixed")
	if p.Steps[0].Case != "early" || p.Steps[1].Case != "mixed" || p.Steps[1].Type != 6 || !p.Steps[0].By.Equal(p.Evening) || !p.Steps[3].By.Equal(p.CutOff) {
		t.Errorf("%+v", p.Steps)
	}
	if leftFor(p, "tooMuch") != LeftTime {
		t.Errorf("left for %q", leftFor(p, "tooMuch"))
	}
}

func TestPlanLeavesWhatCannotBeWorked(t *testing.T) {
	d := newDesk(friday()).add("waits", catalog.StatusOngoing, 20, 10).add("taken", catalog.StatusOngoing, 20).add("mine", catalog.StatusOngoing, 20)
	d.add("back", catalog.StatusOngoing, 20).add("notdue", catalog.StatusOngoing, 20).add("ran", catalog.StatusClarifying, 20).add("meta", catalog.StatusOngoing, 40)
	d.tasks[0].WaitUntil = catalog.NewDate(2026, 11, 25)
	d.tasks[2].Owner, d.tasks[3].Owner = 2, 1
	d.tasks[4].WaitUntil = catalog.NewDate(2026, 11, 20) // has come back
	f := d.cases["notdue"]
	f.Frequency = "Hver 14. dag"
	d.cases["notdue"] = f
	d.rules.Plan.Anchor = catalog.NewDate(2026, 11, 19)
	f = d.cases["ran"]
	f.DecisionRun = catalog.NewDate(2026, 11, 23).At(18 * 60) // after the cut-off
	d.cases["ran"] = f
	p := d.plan(400)
	expect(t, p, "mine", "back")
	for number, want := range map[string]Reason{"waits": LeftWaiting, "taken": LeftTaken, "notdue": LeftNotDue, "ran": LeftEvening, "meta": ""} {
		if got := leftFor(p, number); got != want {
			t.Errorf("%s is left for %q, want %q", number, got, want)
		}
	}
	if p.Left.Cases != 4 || p.Left.Waiting != 1 || p.Left.Taken != 1 {
		t.Errorf("%+v", p.Left)
	}
}

// A share of the minutes goes to overdue and long-waiting cases, the longest late first, also where a shorter case could be freed instead.
func TestPlanGivesAShareToLateCases(t *testing.T) {
	d := newDesk(monday()).add("short", catalog.StatusOngoing, 20).add("overdue", catalog.StatusOngoing, 60).add("old", catalog.StatusClarifying, 60)
	d.tasks[1].Due = catalog.NewDate(2026, 11, 18)
	d.tasks[2].Created.Time = d.now.AddDate(0, -3, 0)
	expect(t, d.plan(20), "short")
	d.rules.Plan.Share = 100
	p := d.plan(20)
	expect(t, p) // the oldest is worked, and freed in a later run only
	if p.ShareMinutes != 20 || len(p.Steps) != 1 || p.Steps[0].Case != "old" || !p.Steps[0].Late || leftFor(p, "old") != LeftLater {
		t.Errorf("%+v", p)
	}
	expect(t, d.plan(40), "overdue")
	d.rules.Plan.Share = 50
	expect(t, d.plan(50), "overdue", "short")
	p = d.plan(40)
	if p.ShareMinutes != 20 || len(p.Left.List) == 0 || p.Left.List[0].Case != "old" {
		t.Errorf("%+v", p)
	}
	expect(t, p, "short")
}

// The orders work the same tasks on the same minutes.
func TestPlanAgainstTheOrders(t *testing.T) {
	d := newDesk(friday())
	for i := range 6 { // three heavy cases lead every order, three light ones follow
		if i < 3 {
			d.add(fmt.Sprint("heavy", i), catalog.StatusOngoing, 60, 32)
		} else {
			d.add(fmt.Sprint("light", i), catalog.StatusOngoing, 20)
		}
	}
	for i := range d.tasks {
		d.tasks[i].Deadline = friday().AddDate(0, 0, i)
	}
	p := d.plan(60)
	if len(p.Freed) != 3 || p.ByDeadline != 1 || p.ByImpact != 1 {
		t.Errorf("plan %d, deadline %d, impact %d", len(p.Freed), p.ByDeadline, p.ByImpact)
	}
	p = d.plan(1000)
	if len(p.Freed) != 6 || p.ByDeadline != 6 || p.ByImpact != 6 {
		t.Errorf("with minutes enough: plan %d, deadline %d, impact %d", len(p.Freed), p.ByDeadline, p.ByImpact)
	}
}

// anyDesk draws a queue.
func anyDesk(t *rapid.T) *desk {
	now := friday().Add(time.Duration(rapid.IntRange(0, 90*60).Draw(t, "minutes later")) * time.Minute)
	d := newDesk(now)
	d.rules.MondayEvening = rapid.Bool().Draw(t, "monday evening")
	for i := range rapid.IntRange(0, 9).Draw(t, "cases") {
		status := rapid.SampledFrom([]string{catalog.StatusClarifying, catalog.StatusOngoing, ""}).Draw(t, "status")
		types := rapid.SliceOfN(rapid.SampledFrom([]catalog.Number{10, 19, 60, 56, 20, 26, 38}), 1, 3).Draw(t, "types")
		d.add(fmt.Sprint("case ", i), status, types...)
		f := d.cases[fmt.Sprint("case ", i)]
		f.Frequency = rapid.SampledFrom([]string{"Ugentlig", "Månedlig", "Hver 14. dag", ""}).Draw(t, "frequency")
		d.cases[fmt.Sprint("case ", i)] = f
	}
	for i := range d.tasks {
		d.tasks[i].Created.Time = now.AddDate(0, 0, -rapid.IntRange(0, 60).Draw(t, "age"))
		d.tasks[i].Owner = rapid.SampledFrom([]store.StaffID{0, 0, 0, 1, 2}).Draw(t, "owner")
		d.tasks[i].Deadline = now.AddDate(0, 0, rapid.IntRange(-9, 9).Draw(t, "deadline"))
	}
	return d
}

// replay works the steps of a plan and counts what they free, by the rules alone and without the plan's own reckoning.
func replay(d *desk, p Plan) int {
	open := map[string]int{}
	bad := map[string]bool{}
	for _, t := range d.tasks {
		open[t.Case]++
	}
	at := 0
	n := 0
	for _, s := range p.Steps {
		at += s.Minutes
		task := d.tasks[s.ID-1]
		f := d.cases[s.Case]
		waits := task.Class == catalog.BlocksDecision && f.Status != catalog.StatusOngoing
		if waits && at > p.EveningMinutes {
			bad[s.Case] = true
		}
		if w := windowOf(d.rules, d.now, p.Minutes); !waits && at > w.pays {
			bad[s.Case] = true
		}
		due, _ := d.rules.Due(f.Frequency, p.CutOff)
		if open[s.Case]--; open[s.Case] == 0 && !bad[s.Case] && due {
			n++
		}
	}
	return n
}

// The plan frees what it says, in the minutes it has, and as many cases as any choice of whole cases can; so it never frees fewer than an order.
func TestPlanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDesk(t)
		minutes := rapid.IntRange(1, 300).Draw(t, "minutes")
		p := d.plan(minutes)
		used := 0
		for _, s := range p.Steps {
			used += s.Minutes
			if o := d.tasks[s.ID-1].Owner; o == 2 {
				t.Fatal("a colleague's task is in the plan")
			}
		}
		if used != p.Used || used > p.Minutes || p.Minutes > minutes {
			t.Fatalf("%d minutes used of %d, %d asked for", used, p.Minutes, minutes)
		}
		if got := replay(d, p); got != len(p.Freed) {
			t.Fatalf("the steps free %d, the plan says %d", got, len(p.Freed))
		}
		if p.ByDeadline > len(p.Freed) || p.ByImpact > len(p.Freed) {
			t.Fatalf("plan %d, deadline %d, impact %d", len(p.Freed), p.ByDeadline, p.ByImpact)
		}
		if want := bestOf(d, minutes); len(p.Freed) != want {
			t.Fatalf("the plan frees %d, %d are possible", len(p.Freed), want)
		}
		if p.Left.Cases+len(p.Freed) != len(d.cases) {
			t.Fatalf("%d left and %d freed of %d", p.Left.Cases, len(p.Freed), len(d.cases))
		}
	})
}

// bestOf tries every set of cases: those that wait for the evening run are worked before it, all before the cut-off.
func bestOf(d *desk, minutes int) int {
	w := windowOf(d.rules, d.now, minutes)
	var numbers []string
	for n := range d.cases {
		numbers = append(numbers, n)
	}
	best := 0
	for set := range 1 << len(numbers) {
		waits, pays, n := 0, 0, 0
		for i, number := range numbers {
			if set>>i&1 == 0 {
				continue
			}
			f := d.cases[number]
			if due, _ := d.rules.Due(f.Frequency, w.cutOff); !due {
				n = -99
			}
			n++
			for _, t := range d.tasks {
				switch {
				case t.Case != number:
				case t.Owner == 2:
					n = -99
				case t.Class == catalog.BlocksDecision && f.Status != catalog.StatusOngoing:
					waits += catalog.DefaultMinutes(t.Type)
				default:
					pays += catalog.DefaultMinutes(t.Type)
				}
			}
		}
		first, firstCap := waits, w.evenings
		if w.evening.After(w.cutOff) {
			first, firstCap = pays, w.pays
		}
		if first <= firstCap && waits+pays <= w.all {
			best = max(best, n)
		}
	}
	return best
}
