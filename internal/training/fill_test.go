package training

import (
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/mem"
)

// room is a training store in memory, with a clock that the test sets.
type room struct {
	*store.Store
	t      *testing.T
	engine store.Engine
	now    time.Time
	me     store.Actor
	day    Day
	last   Through
}

func newRoom(t *testing.T, name string, seed uint64) *room {
	t.Helper()
	d, _ := day(t, name, seed)
	r := &room{t: t, engine: mem.New(), now: d.Exercise.Start, day: d, last: d.Exercise.Start}
	info := store.InitInfo{Kind: store.KindTraining, Municipality: "Øvekøbing", Login: "elev", Name: "Elev"}
	s, err := store.Init(t.Context(), r.engine, info, func() time.Time { return r.now })
	if err != nil {
		t.Fatal(err)
	}
	r.Store, r.me = s, store.Actor{Staff: 1, Role: store.RoleCaseworker}
	if err := Fill(t.Context(), s, r.me, d, text.Da); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *room) task(ksdID string) (found store.Task) {
	r.t.Helper()
	err := r.View(r.t.Context(), func(v *store.Snapshot) error {
		for id := store.TaskID(1); id <= store.TaskID(v.Info().Tasks); id++ {
			if t, err := v.Task(id); err == nil && t.KSDID == ksdID {
				found = t
			}
		}
		return nil
	})
	if err != nil || found.ID == 0 {
		r.t.Fatalf("no task %s: %v", ksdID, err)
	}
	return found
}

func (r *room) resolve(id, step, choice string, acted bool) {
	r.t.Helper()
	t := r.task(KSDID(id))
	c := store.Resolve{On: store.On{Task: t.ID, Version: t.Version}, Answers: choose(step, choice), Acted: acted}
	if _, err := r.Submit(r.t.Context(), r.me, c); err != nil {
		r.t.Fatal(err)
	}
}

// until lets the training clock come to a moment.
func (r *room) until(at time.Time) {
	r.t.Helper()
	r.now = at
	_, g := library(r.t)
	play := func(acts []Act, m time.Time) World { return Play(r.day, g, catalog.DefaultRules(), acts, m) }
	last, err := Advance(r.t.Context(), r.day, play, r.last, at, func(m time.Time) (*store.Store, error) {
		return store.Open(context.Background(), r.engine, func() time.Time { return m })
	}, text.Da)
	if err != nil {
		r.t.Fatal(err)
	}
	r.last = last
}

// The next morning the store holds what KSD answered: what was done is confirmed, what was not is back and marked so, and the refusal's letter has come.
func TestTheMorningListReachesTheStore(t *testing.T) {
	r := newRoom(t, "regeneration", 3)
	_, at := day(t, "regeneration", 3)
	r.now = at(0, "10:00")
	r.resolve("rate", "hourly", "computed", true)
	r.resolve("hours", "hourly", "computed", true)
	r.resolve("cause", "cause", "rejected", false)
	r.until(at(1, "07:00"))
	if got := r.task(KSDID("rate")); got.State != store.StateConfirmed {
		t.Errorf("rate is %s, want confirmed", got.State)
	}
	if got := r.task(KSDID("hours-56-d1")); got.State != store.StateOpen || got.Verdict != store.VerdictReturned {
		t.Errorf("hours came back as %s %s", got.State, got.Verdict)
	}
	if got := r.task(KSDID("cause-68-d1")); got.Type != 68 || !got.FirstSeen.Equal(at(1, "06:31")) {
		t.Errorf("the letter task: %+v", got)
	}
	if got := r.task(KSDID("flex")); got.State != store.StateOpen {
		t.Errorf("flex, untouched, is %s", got.State)
	}
	before := r.head()
	r.until(at(1, "09:00"))
	if r.head() != before {
		t.Error("the same morning was taken in twice")
	}
}

func (r *room) head() (head store.Seq) {
	r.t.Helper()
	if err := r.View(r.t.Context(), func(v *store.Snapshot) error { head = v.Info().Head; return nil }); err != nil {
		r.t.Fatal(err)
	}
	return head
}

// A whole drill week that nobody works comes into the store day by day, as it is drawn.
func TestADrillWeekArrives(t *testing.T) {
	r := newRoom(t, "drill-week", 5)
	r.until(r.day.Exercise.End)
	for _, x := range r.day.Tasks {
		if got := r.task(KSDID(x.ID)); got.State != store.StateOpen || got.Type != x.Type {
			t.Errorf("%s is %s of type %d", x.ID, got.State, got.Type)
		}
	}
}

// The right answers to questions on R23 are what the report of the store shows.
func TestR23QuestionsAgreeWithTheReport(t *testing.T) {
	for _, name := range []string{"manager-overdue", "manager-month", "manager-blocking"} {
		r := newRoom(t, name, 1)
		var old, all report.Table
		err := r.View(t.Context(), func(v *store.Snapshot) error {
			today := catalog.DateOf(r.now)
			old = report.R23Old(v.DueCounts(today), today, text.Da)
			all = report.R23New(v.TypeCounts(), v.Rules(), text.Da)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range r.day.Exercise.Questions {
			if q.Kind != AskR23 {
				continue
			}
			table := old
			if q.Form == FormNew {
				table = all
			}
			if got, want := r.day.Right(q, catalog.DefaultRules()), counted(table, q); got != want {
				t.Errorf("%s %s: %s, the report shows %s", name, q.ID, got, want)
			}
		}
	}
}

// counted reads the answer in the report itself.
func counted(table report.Table, q Question) string {
	n := 0
	for _, g := range table.Groups {
		if q.Month != "" && g.Key != q.Month {
			continue
		}
		for _, row := range g.Rows {
			if q.Type == 0 || hasNumber(row, int(q.Type)) {
				n += row[len(row)-2].N
			}
		}
	}
	return strconv.Itoa(n)
}

func hasNumber(row report.Row, n int) bool {
	return slices.ContainsFunc(row[:len(row)-2], func(c report.Cell) bool { return c.Text == "" && c.N == n })
}
