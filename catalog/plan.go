package catalog

// PlanRules is what the day plan counts with. No source gives any of it: all are settings, and the minutes are guesses until the log has shown better.
type PlanRules struct {
	Minutes  map[Number]int // minutes a task of the type takes; a type that is not named takes DefaultMinutes
	Share    int            // per cent of the minutes that go to overdue and long-waiting cases first
	LongWait int            // days after which a case counts as long-waiting
	Anchor   Date           // a day in a week in which fortnightly cases are paid; zero when not known
	From, To Clock          // the hours worked on a working day
}

// DefaultPlan is the plan of a municipality that has set nothing.
func DefaultPlan() PlanRules {
	return PlanRules{Share: 20, LongWait: 30, From: 8 * 60, To: 16 * 60}
}

// MinutesOf is how long a task of the type is taken to last: as set, else the default.
func (p PlanRules) MinutesOf(n Number) int {
	if m := p.Minutes[n]; m > 0 {
		return m
	}
	return DefaultMinutes(n)
}

// ownMinutes are guesses for the types whose work differs from that of their class, by what their guides ask for.
var ownMinutes = map[Number]int{
	6: 10, 10: 10, 16: 20, 19: 15, 20: 10, 26: 20, 32: 20, 38: 10, 50: 15, 56: 25, 57: 10, 60: 20, 77: 20, 78: 10, 100: 15, 114: 5,
}

// DefaultMinutes is a guess at how long a task of the type takes.
func DefaultMinutes(n Number) int {
	if m := ownMinutes[n]; m > 0 {
		return m
	}
	if t := find(n); t != nil && t.Blocking == BlocksDecision {
		return 15
	}
	return 10
}
