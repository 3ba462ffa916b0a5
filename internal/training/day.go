package training

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"rettidig/catalog"
)

// Day is an exercise with everything drawn that is to be drawn: every task that will come if nobody does anything.
type Day struct {
	Exercise Exercise
	Seed     uint64
	Tasks    []Task // the exercise's own, then those drawn, by arrival
	Hash     string // hex SHA-256 of the exercise's text and of every task: days of one hash are the same
}

// Open makes the day of an exercise. The same exercise, seed and library of exercises give the same day.
func (l *Library) Open(x Exercise, seed uint64) Day {
	d := Day{Exercise: x, Seed: seed, Tasks: slices.Clone(x.Tasks)}
	if x.Draw.Tasks+x.Draw.Daily > 0 {
		d.draw(l.drawn())
	}
	slices.SortStableFunc(d.Tasks, func(a, b Task) int { return a.Arrival(x.Start).Compare(b.Arrival(x.Start)) })
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d %+v", x.Hash, seed, d.Tasks))
	d.Hash = hex.EncodeToString(sum[:])
	return d
}

// Coming is how many of the tasks come after the start, with the list of a later morning.
func (d Day) Coming() int {
	n := 0
	for _, t := range d.Tasks {
		if t.Arrival(d.Exercise.Start).After(d.Exercise.Start) {
			n++
		}
	}
	return n
}

// drawn is what days are drawn from: the tasks of the built-in guide exercises, by type ascending.
func (l *Library) drawn() map[catalog.Number][]Task {
	out := map[catalog.Number][]Task{}
	for _, x := range l.list {
		if !strings.HasPrefix(x.Name, guidePrefix) || x.Own {
			continue
		}
		for _, t := range x.Tasks {
			if t.Type == x.drills() && !isMeta(t.Type) {
				out[t.Type] = append(out[t.Type], t)
			}
		}
	}
	return out
}

// drills is the type in the name of a guide exercise.
func (x Exercise) drills() catalog.Number {
	var n catalog.Number
	_, _ = fmt.Sscanf(strings.TrimPrefix(x.Name, guidePrefix), "%d", &n)
	return n
}

func isMeta(n catalog.Number) bool {
	t, _ := catalog.Lookup(n)
	return t.Meta
}

// How drawn tasks look. The numbers are invented, so that a small day has something of everything.
const (
	drawSameCase  = 0.25 // of tasks: on the case of the one before
	drawOngoing   = 0.55 // of cases: "Igangværende sag"
	drawWithout   = 0.10 // of tasks: no due date
	drawOverdue   = 0.15 // of tasks
	drawMadeDays  = 6    // made at most so many days before they arrive
	drawRareCount = 300  // stands in for a type whose number no source gives
)

// drawer draws tasks for one day and is never shared.
type drawer struct {
	rng   *rand.Rand
	pool  map[catalog.Number][]Task
	types []catalog.Number
	last  Task // the task drawn before
	on    []catalog.Number
	n     int
}

func (d *Day) draw(pool map[catalog.Number][]Task) {
	g := &drawer{rng: rand.New(rand.NewPCG(d.Seed, 0x7472616e696e67)), pool: pool}
	for n := range pool {
		g.types = append(g.types, n)
	}
	slices.Sort(g.types)
	if len(g.types) == 0 {
		return
	}
	x := d.Exercise
	for range x.Draw.Tasks {
		d.Tasks = append(d.Tasks, g.next(catalog.DateOf(x.Start), x.Start))
	}
	if x.Draw.Daily == 0 {
		return
	}
	for day := catalog.DateOf(x.Start) + 1; day.At(opens).Before(x.End); day++ {
		for range x.Draw.Daily {
			if catalog.WorkingDay(day) {
				d.Tasks = append(d.Tasks, g.next(day, day.At(opens)))
			}
		}
	}
}

// next draws a task that stands in the queue from the instant.
func (g *drawer) next(day catalog.Date, at time.Time) Task {
	g.n++
	n := g.pick()
	same := g.n > 1 && g.rng.Float64() < drawSameCase && !slices.Contains(g.on, n)
	t := g.pool[n][g.rng.IntN(len(g.pool[n]))]
	t.ID = fmt.Sprintf("T%02d", g.n) // a capital, which no written id has
	if same {
		t.Case, t.Status, t.Frequency = g.last.Case, g.last.Status, g.last.Frequency
	} else {
		t.Case, t.Status, t.Frequency = t.ID, catalog.StatusClarifying, []string{"Ugentlig", "Hver 14. dag", "Månedlig"}[g.rng.IntN(3)]
		if g.rng.Float64() < drawOngoing {
			t.Status = catalog.StatusOngoing
		}
		g.on = nil
	}
	g.on = append(g.on, n)
	g.dates(&t, day, at)
	g.last = t
	return t
}

// dates draws when the task was made and is due. One that comes on a later morning was made in the night before it.
func (g *drawer) dates(t *Task, day catalog.Date, at time.Time) {
	made := day - catalog.Date(1+g.rng.IntN(drawMadeDays))
	clock := catalog.Clock(7*60 + g.rng.IntN(10*60))
	if at.Equal(day.At(opens)) {
		made, clock = day, opens-30
	}
	t.Made = catalog.Moment{Time: made.At(clock)}
	switch x := g.rng.Float64(); {
	case x < drawWithout:
		t.Due = 0
	case x < drawWithout+drawOverdue:
		t.Due = max(made, day-catalog.Date(1+g.rng.IntN(3)))
	default:
		t.Due = day + catalog.Date(g.rng.IntN(15))
	}
	t.Original = t.Due
}

// pick draws a type in proportion to the sources' counts of 2020.
func (g *drawer) pick() catalog.Number {
	sum := 0
	for _, n := range g.types {
		sum += weight(n)
	}
	x := g.rng.IntN(sum)
	for _, n := range g.types {
		if x -= weight(n); x < 0 {
			return n
		}
	}
	return g.types[len(g.types)-1]
}

func weight(n catalog.Number) int {
	t, _ := catalog.Lookup(n)
	if t.HasCount && t.Count2020 > 0 {
		return t.Count2020
	}
	return drawRareCount
}

// The hours of the simulated KSD: what a night brings is made by opens, and the morning's list is taken a moment later.
const opens catalog.Clock = 6*60 + 30

// listAfter is how long after opens the morning's list is taken.
const listAfter = time.Minute

// morningAfter is the first morning list taken after the instant.
func morningAfter(at time.Time) time.Time {
	list := catalog.DateOf(at).At(opens).Add(listAfter)
	if !list.After(at) {
		list = (catalog.DateOf(at) + 1).At(opens).Add(listAfter)
	}
	return list
}

// Unopened is a day that knows only how many tasks it has: those drawn are empty.
func Unopened(x Exercise) Day {
	d := Day{Exercise: x, Tasks: slices.Clone(x.Tasks)}
	n := x.Draw.Tasks
	if x.Draw.Daily > 0 {
		for day := catalog.DateOf(x.Start) + 1; day.At(opens).Before(x.End); day++ {
			if catalog.WorkingDay(day) {
				n += x.Draw.Daily
			}
		}
	}
	d.Tasks = append(d.Tasks, make([]Task, n)...)
	return d
}
