package plan

import (
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// TypeTime is how long a task of a type is taken to last.
type TypeTime struct {
	Type    catalog.Number
	Minutes int
	Source  TimeSource
	Seen    int // observations of the type in the log
}

// TimeSource says where a time comes from. The strings are stable and stand in JSON.
type TimeSource string

// The sources.
const (
	TimeDefault TimeSource = "default" // a guess that comes with the program
	TimeSetting TimeSource = "setting" // what the municipality has set
	TimeMedian  TimeSource = "median"  // the median over the team, from the log
)

// Times tells how long types last.
type Times struct {
	rules  catalog.PlanRules
	seen   map[catalog.Number][]time.Duration // sorted
	people map[catalog.Number]int             // how many members of staff the observations are of
	team   int                                // how many members of staff have resolved anything in the stretch of log read
	least  int                                // no type takes less, in minutes
}

// minSeen is from how many observations on a median stands for a type. One is never of a single person where several work: the plan tells of the team.
const minSeen = 8

// NewTimes makes times from what the log shows; see [Observe].
func NewTimes(rules catalog.PlanRules, seen []Observation) Times {
	t := Times{rules: rules, seen: map[catalog.Number][]time.Duration{}, people: map[catalog.Number]int{}, least: 1}
	who := map[catalog.Number]map[store.StaffID]bool{}
	team := map[store.StaffID]bool{}
	for _, o := range seen {
		t.seen[o.Type] = append(t.seen[o.Type], o.Took)
		if who[o.Type] == nil {
			who[o.Type] = map[store.StaffID]bool{}
		}
		who[o.Type][o.staff], team[o.staff] = true, true
	}
	for n, list := range t.seen {
		slices.Sort(list)
		t.people[n] = len(who[n])
	}
	t.team = len(team)
	return t
}

// Of is how long a task of the type is taken to last: the median over the team, else as set, else a guess.
func (t Times) Of(n catalog.Number) TypeTime {
	seen := t.seen[n]
	out := TypeTime{Type: n, Minutes: t.rules.MinutesOf(n), Source: TimeDefault, Seen: len(seen)}
	switch {
	case len(seen) >= minSeen && (t.people[n] > 1 || t.team == 1):
		out.Minutes, out.Source = minutesUp(seen[len(seen)/2]), TimeMedian
	case t.rules.Minutes[n] > 0:
		out.Source = TimeSetting
	}
	return out
}

// minutesUp rounds up to whole minutes, at least one.
func minutesUp(d time.Duration) int { return max(int((d+time.Minute-1)/time.Minute), 1) }

// Act is what the log says of one task being taken or resolved. It names staff only to tell working stretches apart.
type Act struct {
	At      time.Time
	Staff   store.StaffID
	Task    store.TaskID
	Type    catalog.Number
	Resolve bool // else a claim
}

// Observation is how long one task took somebody.
type Observation struct {
	Type  catalog.Number
	Took  time.Duration
	staff store.StaffID
}

// A gap longer than maxTook is a pause, not work; one shorter than minTook is several tasks marked at once.
const (
	maxTook = 90 * time.Minute
	minTook = 10 * time.Second
)

// Observe finds out from acts in the order they were made how long tasks took: from the claim, or from the same person's resolve before, whichever
// came later. What comes after a pause is not counted, because nobody knows when the work began.
func Observe(acts []Act) []Observation {
	var out []Observation
	began := map[store.StaffID]time.Time{} // when each last took or resolved a task
	claims := map[store.TaskID]Act{}
	for _, a := range acts {
		if !a.Resolve {
			claims[a.Task] = a
			continue
		}
		from := began[a.Staff]
		if c, ok := claims[a.Task]; ok && c.Staff == a.Staff && c.At.After(from) {
			from = c.At
		}
		began[a.Staff] = a.At
		delete(claims, a.Task)
		if took := a.At.Sub(from); !from.IsZero() && took >= minTook && took <= maxTook {
			out = append(out, Observation{Type: a.Type, Took: took, staff: a.Staff})
		}
	}
	return out
}
