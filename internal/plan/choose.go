package plan

import "slices"

// job is the work that frees one case, in minutes: early of it must be done by the early due date, all of it by the late one.
type job struct {
	early, total int
	of           int // the case it frees
}

// budget is how many minutes can be worked until each of the two due dates.
type budget struct{ early, late int }

// choose gives the largest set of jobs that can all be on time, as indexes of jobs. It is exact.
//
// A set is on time exactly when its early minutes fit the early budget and all its minutes the late one: the early work is done first.
// Jobs with one due date are then taken from the shortest up, as Moore and Hodgson showed. Jobs with a part before each are searched
// through by dynamic programming over the sets that no other set beats, pruned by a bound; see mixed.go. Of jobs that are alike
// the first are taken.
func choose(jobs []job, b budget) []int {
	b.early = min(b.early, b.late)
	k := sortKinds(jobs, b)
	best := k.plain(jobs, b)
	if len(k.mixed) > 0 {
		best = k.search(jobs, b, best)
	}
	return best
}

// kinds are the jobs that can be on time at all, by which due dates bind them, each shortest first.
type kinds struct {
	early []int // all of it early
	late  []int // none of it early
	mixed []int // a part of each
}

func sortKinds(jobs []job, b budget) kinds {
	var k kinds
	for i, j := range jobs {
		switch {
		case j.early > b.early || j.total > b.late:
		case j.early == j.total:
			k.early = append(k.early, i)
		case j.early == 0:
			k.late = append(k.late, i)
		default:
			k.mixed = append(k.mixed, i)
		}
	}
	shortest := func(x, y int) int { return jobs[x].total - jobs[y].total }
	for _, list := range [][]int{k.early, k.late, k.mixed} {
		slices.SortStableFunc(list, shortest)
	}
	k.early, k.late = fitting(jobs, k.early, b.early), fitting(jobs, k.late, b.late)
	return k
}

// fitting cuts a list, shortest first, where it no longer fits the minutes: what lies behind is never needed.
func fitting(jobs []job, list []int, minutes int) []int {
	for n, i := range list {
		if minutes -= jobs[i].total; minutes < 0 {
			return list[:n]
		}
	}
	return list
}

// plain gives the largest set without mixed jobs: the shortest of both lists first, while they fit.
func (k kinds) plain(jobs []job, b budget) []int {
	var out []int
	k.each(jobs, b, func(i int) { out = append(out, i) })
	return out
}

// count is the size of the set plain gives, without making it.
func (k kinds) count(jobs []job, b budget) int {
	n := 0
	k.each(jobs, b, func(int) { n++ })
	return n
}

// each walks the two lists merged, shortest first.
func (k kinds) each(jobs []job, b budget, take func(int)) {
	e, l := 0, 0
	for {
		early := e < len(k.early) && jobs[k.early[e]].total <= b.early
		late := l < len(k.late)
		var i int
		switch {
		case early && (!late || jobs[k.early[e]].total <= jobs[k.late[l]].total):
			i = k.early[e]
			e++
		case late:
			i = k.late[l]
			l++
		default:
			return
		}
		if jobs[i].total > b.late {
			return // nothing that is left is shorter
		}
		b.late -= jobs[i].total
		b.early -= jobs[i].early
		take(i)
	}
}
