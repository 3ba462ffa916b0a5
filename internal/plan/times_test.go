package plan

import (
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// working is a stretch of resolves by one person, a task of the type every so many minutes.
func working(staff store.StaffID, n catalog.Number, every time.Duration, times int) []Act {
	var acts []Act
	at := friday()
	for i := range times + 1 { // the first resolve has nothing before it
		acts = append(acts, Act{At: at, Staff: staff, Task: store.TaskID(1000*int(staff) + i), Type: n, Resolve: true})
		at = at.Add(every)
	}
	return acts
}

func TestObserve(t *testing.T) {
	at := func(minutes int) time.Time { return friday().Add(time.Duration(minutes) * time.Minute) }
	acts := []Act{
		{At: at(0), Staff: 1, Task: 1, Type: 19},                  // claimed
		{At: at(7), Staff: 1, Task: 1, Type: 19, Resolve: true},   // 7 from the claim
		{At: at(12), Staff: 1, Task: 2, Type: 60, Resolve: true},  // 5 from the resolve before
		{At: at(14), Staff: 1, Task: 3, Type: 60},                 // claimed later than that
		{At: at(20), Staff: 1, Task: 3, Type: 60, Resolve: true},  // 6
		{At: at(20), Staff: 2, Task: 4, Type: 60, Resolve: true},  // nothing before
		{At: at(21), Staff: 2, Task: 5, Type: 60},                 // claimed by another
		{At: at(320), Staff: 1, Task: 5, Type: 60, Resolve: true}, // after a pause
		{At: at(320), Staff: 1, Task: 6, Type: 60, Resolve: true}, // in the same go
	}
	want := []Observation{{19, 7 * time.Minute, 1}, {60, 5 * time.Minute, 1}, {60, 6 * time.Minute, 1}}
	got := Observe(acts)
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i, o := range got {
		if o != want[i] {
			t.Errorf("%v, want %v", o, want[i])
		}
	}
}

func TestTimes(t *testing.T) {
	rules := catalog.DefaultPlan()
	rules.Minutes = map[catalog.Number]int{60: 33}
	of := func(acts ...[]Act) TypeTime {
		var seen []Observation
		for _, a := range acts {
			seen = append(seen, Observe(a)...)
		}
		return NewTimes(rules, seen).Of(60)
	}
	two := working(2, 60, 6*time.Minute+time.Second, 5)
	for name, tt := range map[string]struct{ got, want TypeTime }{
		"nothing seen, a setting":         {of(), TypeTime{60, 33, TimeSetting, 0}},
		"too few":                         {of(two), TypeTime{60, 33, TimeSetting, 5}},
		"enough, over the team":           {of(two, working(1, 60, 9*time.Minute, 4)), TypeTime{60, 7, TimeMedian, 9}},
		"enough, of one alone in a team":  {of(working(1, 60, 9*time.Minute, 9), working(2, 19, time.Minute, 2)), TypeTime{60, 33, TimeSetting, 9}},
		"enough, of the only one":         {of(working(1, 60, 9*time.Minute, 9)), TypeTime{60, 9, TimeMedian, 9}},
		"nothing seen of it, and nothing": {NewTimes(rules, nil).Of(19), TypeTime{19, 15, TimeDefault, 0}},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %+v, want %+v", name, tt.got, tt.want)
		}
	}
}
