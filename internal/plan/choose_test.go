package plan

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// brute gives the size of the largest set that is on time, by trying every set.
func brute(jobs []job, b budget) int {
	b.early = min(b.early, b.late)
	best := 0
	for set := range 1 << len(jobs) {
		early, total := 0, 0
		for i, j := range jobs {
			if set>>i&1 == 1 {
				early, total = early+j.early, total+j.total
			}
		}
		if early <= b.early && total <= b.late {
			best = max(best, bits.OnesCount(uint(set)))
		}
	}
	return best
}

// onTime fails unless the jobs are different ones and all fit.
func onTime(t interface {
	Helper()
	Fatalf(string, ...any)
}, jobs []job, b budget, got []int,
) {
	t.Helper()
	early, total, seen := 0, 0, map[int]bool{}
	for _, i := range got {
		if seen[i] {
			t.Fatalf("job %d is taken twice", i)
		}
		seen[i] = true
		early, total = early+jobs[i].early, total+jobs[i].total
	}
	if early > b.early || total > b.late {
		t.Fatalf("%d and %d minutes do not fit %v", early, total, b)
	}
}

func anyJobs(t *rapid.T, most, minutes int) []job {
	jobs := make([]job, rapid.IntRange(0, most).Draw(t, "jobs"))
	for i := range jobs {
		total := rapid.IntRange(1, minutes).Draw(t, "total")
		early := rapid.OneOf(rapid.Just(0), rapid.Just(total), rapid.IntRange(0, total)).Draw(t, "early")
		jobs[i] = job{early: early, total: total, of: i}
	}
	return jobs
}

func TestChooseAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		jobs := anyJobs(t, 12, 30)
		b := budget{rapid.IntRange(0, 150).Draw(t, "early budget"), rapid.IntRange(0, 150).Draw(t, "late budget")}
		got := choose(jobs, b)
		onTime(t, jobs, b, got)
		if want := brute(jobs, b); len(got) != want {
			t.Fatalf("%d jobs on time, %d are possible", len(got), want)
		}
	})
}

// table gives the size of the largest set by filling a table of all minutes, for more jobs than brute force can take.
func table(jobs []job, b budget) int {
	b.early = min(b.early, b.late)
	best := make([][]int, b.early+1)
	for e := range best {
		best[e] = make([]int, b.late+1)
	}
	for _, j := range jobs {
		for e := b.early; e >= j.early; e-- {
			for l := b.late; l >= j.total; l-- {
				best[e][l] = max(best[e][l], best[e-j.early][l-j.total]+1)
			}
		}
	}
	return best[b.early][b.late]
}

func TestChooseAgainstTheTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		jobs := anyJobs(t, 80, 40)
		b := budget{rapid.IntRange(0, 200).Draw(t, "early budget"), rapid.IntRange(0, 300).Draw(t, "late budget")}
		got := choose(jobs, b)
		onTime(t, jobs, b, got)
		if want := table(jobs, b); len(got) != want {
			t.Fatalf("%d jobs on time, %d are possible", len(got), want)
		}
	})
}

// Jobs that trade one sort of minutes for the other at par are the hardest: no bound tells them apart.
func TestChooseAmongJobsThatTrade(t *testing.T) {
	for _, n := range []int{20, 60, 300} {
		var jobs []job
		for i := range n {
			early := 3 + 7*i%50
			jobs = append(jobs, job{early: early, total: 60 + (50-early)/2, of: i})
		}
		b := budget{311, 1201}
		started := time.Now()
		got := choose(jobs, b)
		onTime(t, jobs, b, got)
		if want := table(jobs, b); len(got) != want {
			t.Errorf("%d jobs: %d on time, %d are possible", n, len(got), want)
		}
		t.Logf("%d jobs: %v", n, time.Since(started))
	}
}

func BenchmarkChoose(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 500_000} {
		rng := rand.New(rand.NewPCG(1, 2))
		jobs := make([]job, n)
		for i := range jobs {
			parts := []int{5, 8, 10, 12, 15, 20, 25}
			a, p := parts[rng.IntN(7)], parts[rng.IntN(7)]
			switch rng.IntN(4) {
			case 0:
				jobs[i] = job{a, a, i}
			case 1:
				jobs[i] = job{0, p, i}
			default:
				jobs[i] = job{a, a + p, i}
			}
		}
		for _, minutes := range []budget{{180, 300}, {1500, 2400}} {
			b.Run(fmt.Sprintf("%d/%d", n, minutes.late), func(b *testing.B) {
				for b.Loop() {
					choose(jobs, minutes)
				}
			})
		}
	}
}
