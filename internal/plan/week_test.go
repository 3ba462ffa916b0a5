package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/demo"
	"rettidig/internal/plan"
	"rettidig/store"
)

// A seeded week is played, from Tuesday 17 November 2026 to the cut-off on Monday 23 at noon, by one caseworker in each way of choosing what to do
// next. Tasks arrive every morning, and no task takes exactly the minutes it was taken to: half of them to half as long again.

// week is one play of the week.
type week struct {
	rng   *rand.Rand
	rules catalog.Rules
	tasks []store.Task // by id, from 1
	facts map[string]store.CaseFacts
	done  map[store.TaskID]time.Time
}

func newWeek(seed uint64, open int, share int) *week {
	w := &week{rng: rand.New(rand.NewPCG(seed, 7)), rules: catalog.DefaultRules(), facts: map[string]store.CaseFacts{}, done: map[store.TaskID]time.Time{}}
	w.rules.Plan.Share = share
	w.arrive(seed, open, morning(0), "")
	return w
}

// morning is 08:00 on a day of the week, Tuesday being 0.
func morning(day int) time.Time { return catalog.NewDate(2026, 11, 17+day).At(8 * 60) }

// arrive puts tasks of the demo's kind in the queue that hold a payment back; the others free nothing whichever way one works.
func (w *week) arrive(seed uint64, n int, now time.Time, mark string) {
	for r := range demo.Generate(seed, n, now, w.rules) {
		class := w.rules.Blocking(r.Type)
		if class != catalog.BlocksDecision && class != catalog.BlocksPayment {
			continue
		}
		imp := w.rules.Impact(r.Type)
		if mark != "" {
			r.Created = catalog.Moment{Time: now}
		}
		due, _ := w.rules.SortDue(r.Type, imp, r.Created, r.Due)
		number := mark + r.Case
		w.facts[number] = store.CaseFacts{Status: r.CaseStatus, Frequency: r.Frequency}
		w.tasks = append(w.tasks, store.Task{
			ID: store.TaskID(len(w.tasks) + 1), Type: r.Type, Case: number, Created: r.Created, Due: r.Due, SortDue: due, Class: class, Impact: imp,
			Deadline: w.rules.Deadline(imp, r.Created, due), Local: store.Local{State: store.StateOpen},
		})
	}
}

// chooser gives the tasks to work from now on, in order.
type chooser func(w *week, now time.Time) []store.TaskID

// play works the week and counts the cases freed in its run.
func (w *week) play(seed uint64, open int, choose chooser) int {
	for day := range 7 {
		now := morning(day)
		if !catalog.WorkingDay(catalog.DateOf(now)) {
			continue
		}
		if day > 0 {
			w.arrive(seed*100+uint64(day), max(open/20, 1), now, fmt.Sprint("day", day, "-"))
		}
		end := now.Add(8 * time.Hour)
		if day == 6 {
			end = now.Add(4 * time.Hour) // the cut-off
		}
		for _, id := range choose(w, now) {
			took := time.Duration(float64(catalog.DefaultMinutes(w.tasks[id-1].Type))*(0.5+w.rng.Float64())) * time.Minute
			if now = now.Add(took); now.After(end) {
				break
			}
			w.done[id] = now
		}
	}
	return w.freed()
}

// freed counts by the rules alone: every blocker solved, decisions that wait for an evening run before the last one, and paid in this run.
func (w *week) freed() int {
	cut := w.rules.NextCutOff(morning(6))
	held := map[string]bool{}
	for _, t := range w.tasks {
		by := cut
		if t.Class == catalog.BlocksDecision {
			by = w.rules.PaymentBy(cut, w.facts[t.Case].Status)
		}
		if at, ok := w.done[t.ID]; !ok || at.After(by) {
			held[t.Case] = true
		}
	}
	n := 0
	for number, f := range w.facts {
		if due, _ := w.rules.Due(f.Frequency, cut); due && !held[number] {
			n++
		}
	}
	return n
}

// left are the open tasks.
func (w *week) left() []store.Task {
	return slices.DeleteFunc(slices.Clone(w.tasks), func(t store.Task) bool { _, ok := w.done[t.ID]; return ok })
}

func byPlan(w *week, now time.Time) []store.TaskID {
	p := plan.NewPool(now, w.rules.Plan, plan.NewTimes(w.rules.Plan, nil), 1)
	for _, t := range w.left() {
		p.Add(t)
	}
	made := plan.Make(p, w.rules, 0, func(number string) store.CaseFacts { return w.facts[number] })
	ids := []store.TaskID{}
	for _, s := range made.Steps {
		ids = append(ids, s.ID)
	}
	return append(ids, byOrder(store.OrderImpact)(w, now)...) // what is left over of the day goes to the queue; a task worked twice costs nothing new
}

func byOrder(o store.Order) chooser {
	return func(w *week, _ time.Time) []store.TaskID {
		return sorted(w.left(), func(a, b *store.Task) bool { return store.Less(o, a, b) })
	}
}

func sorted(tasks []store.Task, less func(a, b *store.Task) bool) []store.TaskID {
	slices.SortStableFunc(tasks, func(a, b store.Task) int {
		switch {
		case less(&a, &b):
			return -1
		case less(&b, &a):
			return 1
		}
		return 0
	})
	ids := make([]store.TaskID, len(tasks))
	for i, t := range tasks {
		ids[i] = t.ID
	}
	return ids
}

// byUrgency is like taskwarrior's urgency with its own weights: due 12, from two weeks ahead to one week over; age 2 over a year; priority 6 for what
// blocks the decision, 3.9 for the payment; blocking 8 for a decision others on the case wait for, blocked -5 for those that wait.
func byUrgency(w *week, now time.Time) []store.TaskID {
	open := w.left()
	decisions, all := map[string]int{}, map[string]int{}
	for _, t := range open {
		all[t.Case]++
		if t.Class == catalog.BlocksDecision {
			decisions[t.Case]++
		}
	}
	urgency := map[store.TaskID]float64{}
	for _, t := range open {
		days := t.SortDue.End().Sub(now).Hours() / 24
		u := 12*min(max(0.2+0.8*(14-days)/21, 0.2), 1) + 2*min(now.Sub(t.Created.Time).Hours()/24/365, 1)
		switch decision := t.Class == catalog.BlocksDecision; {
		case decision && all[t.Case] > 1:
			u += 6 + 8
		case decision:
			u += 6
		case decisions[t.Case] > 0:
			u += 3.9 - 5
		default:
			u += 3.9
		}
		urgency[t.ID] = u
	}
	return sorted(open, func(a, b *store.Task) bool { return urgency[a.ID] > urgency[b.ID] })
}

// ways are the ways of choosing that are compared; share is what the plan gives to late cases first.
var ways = []struct {
	name   string
	share  int
	choose chooser
}{
	{"plan", 0, once(byPlan)},
	{"plan-late-first-20%", 20, once(byPlan)},
	{"deadline", 0, byOrder(store.OrderDeadline)},
	{"impact", 0, byOrder(store.OrderImpact)},
	{"release", 0, byOrder(store.OrderRelease)},
	{"urgency", 0, byUrgency},
}

// once drops tasks that stand twice in a list.
func once(choose chooser) chooser {
	return func(w *week, now time.Time) []store.TaskID {
		seen := map[store.TaskID]bool{}
		return slices.DeleteFunc(choose(w, now), func(id store.TaskID) bool {
			again := seen[id]
			seen[id] = true
			return again
		})
	}
}

// seeds are the weeks each way plays.
const seeds = 5

func freedBy(open int, i int) float64 {
	total := 0
	for seed := uint64(1); seed <= seeds; seed++ {
		total += newWeek(seed, open, ways[i].share).play(seed, open, ways[i].choose)
	}
	return float64(total) / seeds
}

// BenchmarkWeek reports the cases freed in the week's run, the mean of five weeks, for each way of choosing and each length of queue.
func BenchmarkWeek(b *testing.B) {
	for _, open := range []int{60, 200, 400, 1000, 4000} {
		for i, w := range ways {
			b.Run(fmt.Sprintf("%d/%s", open, w.name), func(b *testing.B) {
				freed := 0.0
				for b.Loop() {
					freed = freedBy(open, i)
				}
				b.ReportMetric(freed, "freed")
			})
		}
	}
}

// With more work than time the plan frees more than any order; with time for all of it they tie.
func TestWeek(t *testing.T) {
	for _, tt := range []struct {
		open int
		ties bool
	}{{40, true}, {400, false}} {
		planned := freedBy(tt.open, 0)
		for i := 2; i < len(ways); i++ {
			other := freedBy(tt.open, i)
			if tt.ties && other != planned || !tt.ties && other >= planned {
				t.Errorf("%d tasks: the plan frees %.1f, %s %.1f", tt.open, planned, ways[i].name, other)
			}
		}
	}
}
