package plan

import (
	"time"

	"rettidig/catalog"
)

// workMinutes counts the minutes of the working hours between two instants.
func workMinutes(p catalog.PlanRules, from, to time.Time) int {
	total := time.Duration(0)
	for d := catalog.DateOf(from); d <= catalog.DateOf(to); d++ {
		if !catalog.WorkingDay(d) {
			continue
		}
		start, end := later(from, d.At(p.From)), sooner(to, d.At(p.To))
		if end.After(start) {
			total += end.Sub(start)
		}
	}
	return int(total / time.Minute)
}

// askedMinutes is how many minutes whoever named a number of minutes can have worked by an instant. Who asks outside the working hours is at work all
// the same, so until the next hours begin the minutes run by the clock.
func askedMinutes(p catalog.PlanRules, now, by time.Time) int {
	minutes := workMinutes(p, now, by)
	if start := nextHours(p, now); start.After(now) {
		minutes += clockMinutes(now, sooner(by, start))
	}
	return minutes
}

// nextHours is the instant itself inside the working hours, else the beginning of the next.
func nextHours(p catalog.PlanRules, now time.Time) time.Time {
	for d := catalog.DateOf(now); ; d++ {
		if catalog.WorkingDay(d) && now.Before(d.At(p.To)) {
			return later(now, d.At(p.From))
		}
	}
}

// clockMinutes counts the whole minutes between two instants, none when the second comes first.
func clockMinutes(from, to time.Time) int { return max(int(to.Sub(from)/time.Minute), 0) }

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func sooner(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// window is the time the plan has: the cut-off, the last evening run that still reaches it, and the minutes of work until each.
type window struct {
	cutOff, evening time.Time
	evenings        int // minutes until the evening run
	all             int // minutes until the later of the two
	pays            int // minutes until the cut-off
}

// windowOf takes the minutes asked for, or with none those that the working hours leave until the cut-off.
func windowOf(r catalog.Rules, now time.Time, asked int) window {
	w := window{cutOff: r.NextCutOff(now)}
	w.evening = r.PaymentBy(w.cutOff, catalog.StatusClarifying)
	minutes := func(by time.Time) int { return workMinutes(r.Plan, now, by) }
	last := later(w.cutOff, w.evening)
	w.all = minutes(w.cutOff)
	if asked > 0 {
		minutes = func(by time.Time) int { return askedMinutes(r.Plan, now, by) }
		w.all = min(asked, clockMinutes(now, last))
	}
	w.evenings = min(minutes(w.evening), w.all)
	w.pays = w.all
	if last.After(w.cutOff) { // the cut-off day's own evening run counts, so it is the cut-off that comes first
		w.pays = min(minutes(w.cutOff), w.all)
	}
	return w
}
