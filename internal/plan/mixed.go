package plan

import (
	"math"
	"slices"
)

// Jobs with a part before each due date make the choice a knapsack with two limits. Every job is worth one and minutes are few, so it stays small:
// a set of mixed jobs matters only by its size and its minutes, and of two sets of one size one that needs no fewer minutes of either sort is dropped.

// state is a set of mixed jobs: how many minutes it takes, and how it was made.
type state struct {
	early, total int
	node         int32 // the last job taken, 0 for the empty set
}

// node is a job taken and the node before it.
type node struct {
	job  int
	prev int32
}

// search gives the largest set of all jobs; best is a set that is on time, to beat.
func (k kinds) search(jobs []job, b budget, best []int) []int {
	k.mixed = undominated(jobs, k.mixed, mostMixed(jobs, k.mixed, b))
	p := k.prices(jobs, b)
	best = k.greedy(jobs, b, p, best)
	bound := p.bounds(jobs, k)
	nodes := []node{{}}
	levels := [][]state{{{}}} // by the number of mixed jobs taken
	for at, i := range k.mixed {
		levels, nodes = take(levels, nodes, jobs[i], i, b, func(n int, s state) bool {
			return float64(n)+p.worth(b, s)+bound[at+1] > float64(len(best))+1-slack
		})
	}
	for n, level := range levels {
		for _, s := range level {
			left := budget{b.early - s.early, b.late - s.total}
			if n+k.count(jobs, left) > len(best) {
				best = append(k.plain(jobs, left), walk(nodes, s.node)...)
			}
		}
	}
	return best
}

// slack keeps rounding from pruning a set that is just good enough.
const slack = 1e-6

// walk lists the jobs of a state.
func walk(nodes []node, at int32) []int {
	var out []int
	for ; at != 0; at = nodes[at].prev {
		out = append(out, nodes[at].job)
	}
	return out
}

// take adds a job to every state that still fits and may still lead to a better set, and drops the states that another beats.
func take(levels [][]state, nodes []node, j job, i int, b budget, hopeful func(int, state) bool) ([][]state, []node) {
	levels = append(levels, nil)
	for n := len(levels) - 1; n >= 0; n-- {
		var more []state
		if n > 0 {
			for _, s := range levels[n-1] {
				s = state{s.early + j.early, s.total + j.total, s.node}
				if s.early <= b.early && s.total <= b.late && hopeful(n, s) {
					more = append(more, s)
				}
			}
		}
		levels[n], nodes = front(levels[n], more, nodes, i, func(s state) bool { return hopeful(n, s) })
	}
	for len(levels) > 1 && len(levels[len(levels)-1]) == 0 {
		levels = levels[:len(levels)-1]
	}
	return levels, nodes
}

// front merges two lists that ascend by early minutes and keeps what descends by total minutes. States of more get their node when they are kept.
func front(old, more []state, nodes []node, i int, hopeful func(state) bool) ([]state, []node) {
	if len(old) == 0 && len(more) == 0 {
		return nil, nodes
	}
	out := make([]state, 0, len(old)+len(more))
	least := math.MaxInt
	for len(old) > 0 || len(more) > 0 {
		fresh := len(old) == 0 || len(more) > 0 && before(more[0], old[0])
		var s state
		if fresh {
			s, more = more[0], more[1:]
		} else {
			s, old = old[0], old[1:]
		}
		if s.total >= least || !fresh && !hopeful(s) {
			continue
		}
		least = s.total
		if fresh {
			nodes = append(nodes, node{job: i, prev: s.node})
			s.node = int32(len(nodes) - 1)
		}
		out = append(out, s)
	}
	return out, nodes
}

func before(s, other state) bool {
	return s.early < other.early || s.early == other.early && s.total < other.total
}

// mostMixed is the most mixed jobs a set can hold by either limit alone.
func mostMixed(jobs []job, mixed []int, b budget) int {
	fits := func(size func(job) int, minutes int) int {
		sizes := make([]int, len(mixed))
		for n, i := range mixed {
			sizes[n] = size(jobs[i])
		}
		slices.Sort(sizes)
		for n, s := range sizes {
			if minutes -= s; minutes < 0 {
				return n
			}
		}
		return len(sizes)
	}
	return min(fits(func(j job) int { return j.early }, b.early), fits(func(j job) int { return j.total }, b.late))
}

// undominated drops a job that at least most other jobs beat in both sorts of minutes: a set that holds it can hold one of those instead.
// The list ascends by total minutes, so what beats a job lies before it.
func undominated(jobs []job, mixed []int, most int) []int {
	var out []int
	var earlies []int // of the jobs kept so far, ascending
	for _, i := range mixed {
		at, _ := slices.BinarySearch(earlies, jobs[i].early+1)
		if at >= most {
			continue // jobs kept before it need no more of either
		}
		earlies = slices.Insert(earlies, at, jobs[i].early)
		out = append(out, i)
	}
	return out
}
