package training

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/ksdsim"
	"rettidig/store"
)

// day opens an exercise; at gives an instant so many days after its first, at a clock time.
func day(t *testing.T, name string, seed uint64) (Day, func(days int, clock string) time.Time) {
	t.Helper()
	l, _ := library(t)
	x, ok := l.Find(name)
	if !ok {
		t.Fatalf("no exercise %s", name)
	}
	return l.Open(x, seed), func(days int, clock string) time.Time {
		c, err := catalog.ParseClock(clock)
		if err != nil {
			t.Fatal(err)
		}
		return (catalog.DateOf(x.Start) + catalog.Date(days)).At(c)
	}
}

func choose(step, choice string) []store.Answer { return []store.Answer{{Step: step, Choice: choice}} }

func find(w World, id string) (Made, bool) {
	i := slices.IndexFunc(w.Tasks, func(m Made) bool { return m.ID == id })
	if i < 0 {
		return Made{}, false
	}
	return w.Tasks[i], true
}

// S1 l.212-214, l.150-151: what is chosen for no. 19 decides the case, at once or in the evening, and a refusal brings 68 the next morning.
func TestOtherCauseIsDecidedAsTheSourcesSay(t *testing.T) {
	d, at := day(t, "guide-019", 1)
	_, g := library(t)
	acts := []Act{
		{KSDID: KSDID("a"), At: at(0, "10:00"), Answers: choose("cause", "approved")},
		{KSDID: KSDID("b"), At: at(0, "10:10"), Answers: choose("cause", "rejected")},
	}
	w := Play(d, g, catalog.DefaultRules(), acts, at(0, "12:00"))
	if c := w.Cases[caseOf(w, "a")]; c.Decision != ksdsim.Granted || !c.DecidedAt.Equal(at(0, "10:00")) {
		t.Errorf("a: %+v, want a grant at once", c)
	}
	if c := w.Cases[caseOf(w, "b")]; c.Decision != ksdsim.Undecided {
		t.Errorf("b is decided before the evening run: %+v", c)
	}
	w = Play(d, g, catalog.DefaultRules(), acts, at(1, "06:31"))
	if c := w.Cases[caseOf(w, "b")]; c.Decision != ksdsim.Refused || !c.DecidedAt.Equal(at(0, "18:00")) {
		t.Errorf("b: %+v, want a refusal at 18:00", c)
	}
	m, ok := find(w, "b-68-d1")
	if !ok || m.Origin != FromFollowUp || !m.There || m.Type != 68 {
		t.Errorf("the letter task: %+v %v", m, ok)
	}
}

func caseOf(w World, id string) int {
	return slices.IndexFunc(w.Cases, func(c CaseState) bool { return c.Case == id })
}

// S2 l.97-105: what cannot have been done comes back the next day, what was done does not, and what came back comes back again.
func TestWhatWasNotDoneComesBack(t *testing.T) {
	d, at := day(t, "regeneration", 1)
	_, g := library(t)
	acts := []Act{
		{KSDID: KSDID("hours"), At: at(0, "10:00"), Answers: choose("hourly", "computed"), Acted: true},
		{KSDID: KSDID("rate"), At: at(0, "10:05"), Answers: choose("hourly", "computed"), Acted: true},
	}
	w := Play(d, g, catalog.DefaultRules(), acts, at(1, "07:00"))
	back, ok := find(w, "hours-56-d1")
	if !ok || back.Origin != FromReturn || back.Of != "hours" {
		t.Fatalf("hours did not come back: %+v", w.Tasks)
	}
	if _, ok := find(w, "rate-56-d1"); ok {
		t.Error("rate came back although the act was done")
	}
	acts = append(acts, Act{KSDID: back.KSDID, At: at(1, "08:00"), Answers: choose("hourly", "computed"), Acted: true})
	w = Play(d, g, catalog.DefaultRules(), acts, at(2, "07:00"))
	if m, ok := find(w, "hours-56-d2"); !ok || m.Of != "hours-56-d1" {
		t.Errorf("it did not come back again: %+v", m)
	}
}

// S2 l.298: 40 marked before its cause returns; marked after it, the case is finished.
func TestMetaTasksFollowTheirCauses(t *testing.T) {
	d, at := day(t, "regeneration", 1)
	_, g := library(t)
	owed := Act{KSDID: KSDID("owed"), At: at(0, "10:00"), Answers: choose("balance", "offset")}
	closing := Act{KSDID: KSDID("closing"), At: at(0, "09:30"), Answers: choose("triggers", "triggers_solved"), Acted: true, Forced: true}
	if _, ok := find(Play(d, g, catalog.DefaultRules(), []Act{closing}, at(1, "07:00")), "closing-40-d1"); !ok {
		t.Error("40 did not come back while its cause was open")
	}
	closing.At = at(0, "11:00")
	if m, ok := find(Play(d, g, catalog.DefaultRules(), []Act{owed, closing}, at(1, "07:00")), "closing-40-d1"); ok {
		t.Errorf("40 came back after its cause was solved: %+v", m)
	}
}

// S1 l.176-178: 114 with wrong data pays wrongly unless it was corrected before the cut-off.
func TestWrongPaymentGoesOutUnlessCorrected(t *testing.T) {
	d, at := day(t, "guide-114", 1)
	_, g := library(t)
	for _, c := range []struct {
		clock, choice string
		want          int
	}{{"11:00", "corrected", 0}, {"12:30", "corrected", 1}, {"11:00", "ok", 1}} {
		acts := []Act{{KSDID: KSDID("b"), At: at(0, c.clock), Answers: choose("data", c.choice)}}
		r := Judge(d, g, catalog.DefaultRules(), Done{Acts: acts, At: at(0, "13:00")})
		if r.Totals.WrongPaid != c.want {
			t.Errorf("%s at %s: %d wrong payments, want %d", c.choice, c.clock, r.Totals.WrongPaid, c.want)
		}
	}
}

func TestTheSameSeedGivesTheSameDay(t *testing.T) {
	for _, name := range []string{"first-monday", "drill-week"} {
		a, at := day(t, name, 7)
		b, _ := day(t, name, 7)
		c, _ := day(t, name, 8)
		if !slices.Equal(a.Tasks, b.Tasks) {
			t.Errorf("%s: one seed, two days", name)
		}
		if slices.Equal(a.Tasks, c.Tasks) {
			t.Errorf("%s: another seed, the same day", name)
		}
		if slices.ContainsFunc(a.Tasks, func(t Task) bool { return !t.Due.IsZero() && t.Due < t.Made.Date() }) {
			t.Errorf("%s: a task is due before it was made", name)
		}
		_, g := library(t)
		until := at(3, "12:00")
		if x, y := Play(a, g, catalog.DefaultRules(), nil, until), Play(b, g, catalog.DefaultRules(), nil, until); !slices.Equal(x.Tasks, y.Tasks) {
			t.Errorf("%s: played twice, two worlds", name)
		}
	}
	if d, _ := day(t, "first-monday", 1); len(d.Tasks) != 30 {
		t.Errorf("the first Monday has %d tasks, want 30", len(d.Tasks))
	}
}

// Two tasks of one type on a case could not be told apart by the simulated case.
func TestNoCaseHasATypeTwice(t *testing.T) {
	for seed := range uint64(40) {
		d, _ := day(t, "drill-week", seed)
		seen := map[string]bool{}
		for _, x := range d.Tasks {
			key := fmt.Sprint(x.Case, " ", x.Type)
			if seen[key] {
				t.Fatalf("seed %d: case %s has type %d twice", seed, x.Case, x.Type)
			}
			seen[key] = true
		}
	}
}
