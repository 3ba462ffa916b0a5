package training

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

func state(t *testing.T, r Result, id string) TaskDone {
	t.Helper()
	for _, d := range r.Tasks {
		if d.ID == id {
			return d
		}
	}
	t.Fatalf("the result lacks %s", id)
	return TaskDone{}
}

func TestJudgeComparesWithWhatIsExpected(t *testing.T) {
	d, at := day(t, "guide-019", 1)
	_, g := library(t)
	r := Judge(d, g, catalog.DefaultRules(), Done{
		Acts: []Act{
			{KSDID: KSDID("a"), At: at(0, "10:00"), Answers: choose("cause", "approved")},
			{KSDID: KSDID("b"), At: at(0, "10:10"), Answers: choose("cause", "approved")},
		},
		Waits: map[string]bool{KSDID("d"): true},
		At:    at(1, "07:00"),
	})
	for id, want := range map[string]struct {
		state  TaskState
		chosen string
		as     string // as expected: yes, no, or nothing to compare
	}{"a": {TaskInTime, "approved", "yes"}, "b": {TaskInTime, "approved", "no"}, "c": {TaskOpen, "", ""}, "d": {TaskWaiting, "wait", "yes"}} {
		got := state(t, r, id)
		as := ""
		if got.AsExpected != nil {
			as = map[bool]string{true: "yes", false: "no"}[*got.AsExpected]
		}
		if got.State != want.state || got.Chosen != want.chosen || as != want.as {
			t.Errorf("%s: %s %q %q, want %+v", id, got.State, got.Chosen, as, want)
		}
	}
	if b := state(t, r, "b").Because; b == nil || b.Part != "own_illness" || b.Basis != "law" || b.Place != "SDPL § 7" {
		t.Errorf("why b: %+v", b)
	}
	if !state(t, r, "a").Tried || !r.Over {
		t.Error("no. 19 is settled by the sources, and the exercise is over")
	}
	if want := (Totals{Tasks: 4, InTime: 2, Open: 1, Waiting: 1, Compared: 3, AsExpected: 2}); r.Totals != want {
		t.Errorf("totals %+v, want %+v", r.Totals, want)
	}
}

// A task marked after its deadline is late; one whose case pays in the run is freed only before the cut-off.
func TestLateIsAfterTheDeadline(t *testing.T) {
	d, at := day(t, "first-monday", 1)
	_, g := library(t)
	holiday := func(clock string) Result {
		acts := []Act{{KSDID: KSDID("m02"), At: at(0, clock), Answers: choose("holiday", "none")}}
		return Judge(d, g, catalog.DefaultRules(), Done{Acts: acts, At: at(0, "13:00")})
	}
	for clock, want := range map[string]struct {
		state TaskState
		freed int
	}{"11:59": {TaskInTime, 1}, "12:01": {TaskLate, 0}} {
		r := holiday(clock)
		if got := state(t, r, "m02").State; got != want.state || r.CutOffs[0].Freed != want.freed {
			t.Errorf("at %s: %s, %d freed", clock, got, r.CutOffs[0].Freed)
		}
	}
}

// A decision on "Under afklaring" waits for the evening run, and so for the next cut-off (S1 l.150).
func TestClarifyingReachesTheNextCutOffOnly(t *testing.T) {
	_, g := library(t)
	rules := catalog.DefaultRules()
	tried := 0
	for seed := range uint64(20) {
		d, at := day(t, "drill-week", seed)
		for _, x := range d.Tasks {
			if !waitsAlone(d, x) {
				continue
			}
			tried++
			step, _ := g.Guide(x.Type, "da").Deciding()
			act := Act{KSDID: KSDID(x.ID), At: at(0, "09:00"), Answers: choose(step.ID, x.Expect), Acted: true}
			r := Judge(d, g, rules, Done{Acts: []Act{act}, At: d.Exercise.End})
			if len(r.CutOffs) != 2 || r.CutOffs[0].Freed != 0 || r.CutOffs[1].Freed != 1 {
				t.Errorf("seed %d %s: %+v", seed, x.ID, r.CutOffs)
			}
		}
	}
	if tried == 0 {
		t.Fatal("no week has such a task")
	}
}

// waitsAlone finds a task at the start that alone holds the decision of a case "Under afklaring" that is paid every week.
func waitsAlone(d Day, x Task) bool {
	alone := 0
	for _, y := range d.Tasks {
		if y.Case == x.Case {
			alone++
		}
	}
	return alone == 1 && x.Status == catalog.StatusClarifying && catalog.DefaultRules().Blocking(x.Type) == catalog.BlocksDecision && x.Frequency == "Ugentlig" &&
		x.Expect != "wait" && x.Arrival(d.Exercise.Start).Equal(d.Exercise.Start)
}

// Whoever works the tasks in any order, each in the minutes the plan takes it to last, frees no more than the best possible.
func TestNobodyBeatsTheBestPossible(t *testing.T) {
	_, g := library(t)
	rules := catalog.DefaultRules()
	most := 0
	for seed := range uint64(25) {
		d, _ := day(t, "first-monday", seed)
		rng := rand.New(rand.NewPCG(seed, 9))
		at := d.Exercise.Start
		var acts []Act
		for _, i := range rng.Perm(len(d.Tasks)) {
			x := d.Tasks[i]
			at = at.Add(time.Duration(rules.Plan.MinutesOf(x.Type)) * time.Minute)
			step, _ := g.Guide(x.Type, "da").Deciding()
			acts = append(acts, Act{KSDID: KSDID(x.ID), At: at, Answers: choose(step.ID, x.Expect), Acted: true})
		}
		c := Judge(d, g, rules, Done{Acts: acts, At: d.Exercise.End}).CutOffs[0]
		if c.Freed > c.Best || c.DeadlineOrder > c.Best || c.Best == 0 || c.Minutes != 240 {
			t.Errorf("seed %d: %+v", seed, c)
		}
		most = max(most, c.Freed)
	}
	if most == 0 {
		t.Error("no order freed anything: the test shows nothing")
	}
}

// Nothing personal is in a result: no citizen's number or name, no company, no case number of the store.
func TestAResultHoldsNothingPersonal(t *testing.T) {
	r := newRoom(t, "regeneration", 2)
	_, at := day(t, "regeneration", 2)
	r.now = at(0, "10:00")
	r.resolve("cause", "cause", "rejected", false)
	r.until(at(1, "07:00"))
	_, g := library(t)
	var secrets []string
	var done Done
	err := r.View(t.Context(), func(v *store.Snapshot) error {
		done.Acts, done.Waits = Acts(v)
		for id := store.TaskID(1); id <= store.TaskID(v.Info().Tasks); id++ {
			task, err := v.Task(id)
			if err != nil {
				return err
			}
			row := v.Row(task)
			p, _ := v.Person(row.CaseInfo.Person)
			secrets = append(secrets, p.CPR, p.Name, row.CaseInfo.CVR, row.CaseInfo.Company, task.Case)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	done.At = r.now
	data, err := json.Marshal(Judge(r.day, g, catalog.DefaultRules(), done))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range append(secrets, "elev", "Elev") {
		if s != "" && strings.Contains(string(data), s) {
			t.Errorf("the result holds %q", s)
		}
	}
}
