package plan

import (
	"cmp"
	"slices"
)

// prices are what a minute before each due date is worth, in cases. With any prices that are not negative, the minutes that are left at their price
// and what the jobs not yet looked at are worth beyond theirs bound what a set can still become. Good prices make the bound tight; which prices are
// taken decides only how fast the search is, never what it finds.
type prices struct{ early, total float64 }

// gain is what a job is worth beyond the price of its minutes; nothing when it costs more than it is worth.
func (p prices) gain(j job) float64 { return max(1-p.cost(j), 0) }

func (p prices) cost(j job) float64 { return p.early*float64(j.early) + p.total*float64(j.total) }

// worth is the price of the minutes a state leaves.
func (p prices) worth(b budget, s state) float64 {
	return p.early*float64(b.early-s.early) + p.total*float64(b.late-s.total)
}

// bounds gives, for each place among the mixed jobs, what the jobs from there on and all jobs that are not mixed can gain.
func (p prices) bounds(jobs []job, k kinds) []float64 {
	out := make([]float64, len(k.mixed)+1)
	for _, list := range [][]int{k.early, k.late} {
		for _, i := range list {
			out[len(k.mixed)] += p.gain(jobs[i])
		}
	}
	for n := len(k.mixed) - 1; n >= 0; n-- {
		out[n] = out[n+1] + p.gain(jobs[k.mixed[n]])
	}
	return out
}

// prices looks for those with the least bound; it is convex in both, so thirds of each span can be dropped.
func (k kinds) prices(jobs []job, b budget) prices {
	bound := func(p prices) float64 { return p.worth(b, state{}) + p.bounds(jobs, k)[0] }
	var best prices
	least(func(early float64) float64 {
		at := least(func(total float64) float64 { return bound(prices{early, total}) })
		best = prices{early, at}
		return bound(best)
	})
	return best
}

// priceSteps narrows a span of prices to a thousandth.
const priceSteps = 18

// least gives about where a convex function of 0 to 1 is least: no minute is worth more than a case. f is last called there.
func least(f func(float64) float64) float64 {
	low, high := 0.0, 1.0
	for range priceSteps {
		third := (high - low) / 3
		if f(low+third) <= f(high-third) {
			high -= third
		} else {
			low += third
		}
	}
	f((low + high) / 2)
	return (low + high) / 2
}

// greedy tries sets of mixed jobs that come first by some price, filled up with others; the better the set to beat, the more is pruned.
func (k kinds) greedy(jobs []job, b budget, p prices, best []int) []int {
	for _, q := range []prices{p, {1, 0}, {0, 1}, {1, 1}} {
		order := slices.Clone(k.mixed)
		slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(q.cost(jobs[x]), q.cost(jobs[y])) })
		left := b
		for n, i := range order {
			left = budget{left.early - jobs[i].early, left.late - jobs[i].total}
			if left.early < 0 || left.late < 0 {
				break
			}
			if n+1+k.count(jobs, left) > len(best) {
				best = append(k.plain(jobs, left), order[:n+1]...)
			}
		}
	}
	return best
}
