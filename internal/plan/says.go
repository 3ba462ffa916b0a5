package plan

// Saying is something worth saying of a plan; the sentences stand in the text tables.
type Saying uint8

// What there is to say, in the order it is said.
const (
	SayEmpty    Saying = iota + 1 // no open task holds a payment back
	SayNothing                    // no case can be freed in the minutes
	SayMore                       // cases freed beyond the better order: n
	SaySame                       // as many as both orders
	SayFewer                      // fewer than the better order by n, for m minutes that went to late cases first
	SaySpare                      // minutes not given out: n
	SayUnsure                     // freed cases that are less sure: n
	SayWrong                      // tasks that may give a wrong payment: n
	SayTimes                      // types whose time is a median, and set: n, m
	SayPartial                    // an import is unfinished
	SayExpected                   // freed is an expectation
)

// Said is one saying with its numbers.
type Said struct {
	What    Saying
	Numbers []int
}

// Says lists what there is to say of a plan. wrong is how many open tasks may give a wrong payment, partial that an import is unfinished.
func Says(p Plan, wrong int, partial bool) []Said {
	var out []Said
	add := func(when bool, what Saying, numbers ...int) {
		if when {
			out = append(out, Said{what, numbers})
		}
	}
	frees, best := len(p.Freed), max(p.ByDeadline, p.ByImpact)
	empty := p.Left.Cases == 0 && frees == 0
	add(empty, SayEmpty)
	add(!empty && frees == 0 && best == 0, SayNothing)
	add(frees > best, SayMore, frees-best)
	add(frees > 0 && frees == p.ByDeadline && frees == p.ByImpact, SaySame)
	add(frees < best, SayFewer, best-frees, p.ShareMinutes)
	add(!empty && p.Minutes-p.Used >= spareTold, SaySpare, p.Minutes-p.Used)
	unsure := 0
	for _, f := range p.Freed {
		if f.UnknownFrequency || f.UnknownStatus || f.UnknownBeside > 0 {
			unsure++
		}
	}
	add(unsure > 0, SayUnsure, unsure)
	add(wrong > 0, SayWrong, wrong)
	sources := map[TimeSource]int{}
	for _, t := range p.Times {
		sources[t.Source]++
	}
	add(len(p.Times) > 0, SayTimes, sources[TimeMedian], sources[TimeSetting])
	add(partial, SayPartial)
	add(frees > 0, SayExpected)
	return out
}

// spareTold is from how many minutes on what is left over is worth telling.
const spareTold = 15
