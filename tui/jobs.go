package tui

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// jobs is the long work under way in this program: imports, orders being finished, searches, plans. What is in it stands in the header until it has
// ended, and can be stopped from one place. It belongs to one program and is used by its event loop only; a nil one keeps nothing.
type jobs struct {
	list    []job
	ticking bool // a tick is under way, at which the header looks again
	changes int  // counted up by every change, so that the header is drawn anew
}

// job is one piece of long work, named by the id of its load.
type job struct {
	id          loadID
	what        text.Msg // what is done, as it stands in the header: "Indlæser opgavefil"
	began       time.Time
	done, total int    // how far it is; total is zero while that is not known
	stop        func() // stops it; nil when it cannot be stopped
}

// begin notes that work has begun. The same id anew replaces the work that had it.
func (j *jobs) begin(id loadID, what text.Msg, now time.Time, stop func()) {
	if j == nil || id == 0 {
		return
	}
	j.end(id)
	j.changes++
	j.list = append(j.list, job{id: id, what: what, began: now, stop: stop})
}

// at notes how far the work is; work that has ended meanwhile stays ended.
func (j *jobs) at(id loadID, done, total int) {
	if j == nil {
		return
	}
	j.changes++
	for i := range j.list {
		if j.list[i].id == id {
			j.list[i].done, j.list[i].total = done, total
		}
	}
}

// call gives the work another name, when what is done has become another thing.
func (j *jobs) call(id loadID, what text.Msg) {
	if j == nil {
		return
	}
	for i := range j.list {
		if j.list[i].id == id && j.list[i].what != what {
			j.list[i].what = what
			j.changes++
		}
	}
}

// end notes that the work is over, however it ended. Ending what never began does nothing.
func (j *jobs) end(id loadID) {
	if j == nil {
		return
	}
	j.changes++
	j.list = slices.DeleteFunc(j.list, func(x job) bool { return x.id == id })
}

// running lists the work that has taken long enough to be worth telling; a search that ends at once would only flicker.
func (j *jobs) running(now time.Time) []job {
	if j == nil {
		return nil
	}
	var out []job
	for _, x := range j.list {
		if now.Sub(x.began) >= jobPatience || x.total > 0 {
			out = append(out, x)
		}
	}
	return out
}

// wantsTick reports, once for each tick, that there is work whose state must be drawn again in a moment.
func (j *jobs) wantsTick() bool {
	if j == nil || len(j.list) == 0 || j.ticking {
		return false
	}
	j.ticking = true
	return true
}

// jobTickMsg says that a moment has passed while work is under way.
type jobTickMsg struct{}

func tickJobs() tea.Cmd {
	return tea.Tick(jobPatience, func(time.Time) tea.Msg { return jobTickMsg{} })
}

// jobTick has passed; Update asks for the next one as long as there is work.
func (m Model) jobTick() (tea.Model, tea.Cmd) {
	m.jobs.ticking = false
	m.jobs.changes++
	return m, nil
}

// jobPatience is how long work may take before the header tells of it.
const jobPatience = 300 * time.Millisecond

// progress is how far the work is: a share, or nothing while that is not known.
func (x job) progress() string {
	if x.total <= 0 {
		return ""
	}
	return strconv.Itoa(min(100*x.done/x.total, 100)) + " %"
}

// all lists the work in the order it began, however short it has been under way.
func (j *jobs) all() []job {
	if j == nil {
		return nil
	}
	return j.list
}
