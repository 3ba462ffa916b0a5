package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/store"
)

// loadCase reads all tasks of a case; the answer is a loadedMsg[caseData].
func (c commands) loadCase(id loadID, number string, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (caseData, error) { return readCase(v, number, now, caseLimit) })
}

// readCase reads a case with at most so many of its tasks; store.ErrNotFound when no task was ever on it.
func readCase(v *store.Snapshot, number string, now time.Time, most int) (caseData, error) {
	info, tasks, err := v.Case(number, most+1)
	if err != nil {
		return caseData{}, fmt.Errorf("read case: %w", err)
	}
	d := caseData{info: info, expected: v.Expectations(number), at: now}
	if len(tasks) > most {
		tasks, d.cut = tasks[:most], true
	}
	if p, ok := v.Person(info.Person); ok {
		d.citizen, d.cpr = p.Name, p.CPR
	}
	for _, t := range tasks {
		d.tasks = append(d.tasks, readCaseTask(v, t, now))
		if t.State == store.StateOpen {
			d.open++
		}
	}
	return d, nil
}

func readCaseTask(v *store.Snapshot, t store.Task, now time.Time) caseTask {
	c := caseTask{Row: v.Row(t)}
	if t.State != store.StateOpen {
		return c
	}
	c.ahead = v.Preview(t, store.PreviewQuery{At: now})
	c.release, c.unknown = c.ahead.Release, c.ahead.Unknown
	c.held = v.HeldBy(t)
	return c
}

// loadTask reads one task as it stands now; the answer is a loadedMsg[caseTask].
func (c commands) loadTask(id loadID, task store.TaskID, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (caseTask, error) {
		t, err := v.Task(task)
		if err != nil {
			return caseTask{}, fmt.Errorf("read task %d: %w", task, err)
		}
		read := readCaseTask(v, t, now)
		read.walk, read.walked = v.Walk(task, c.actor.Staff)
		return read, nil
	})
}

// logData is a stretch of events with what it takes to tell them.
type logData struct {
	entries []event // the newest first for the store, the oldest first for a task
	staff   map[store.StaffID]string
	row     store.Row // the task, when it is a task's log
	rows    map[store.TaskID]store.Row
	more    bool // there are older events
	older   bool // this continues a log already shown
}

// logPage is how many events of the store are read at a time.
const logPage = 200

// loadTaskLog reads all events of a task; the answer is a loadedMsg[logData].
func (c commands) loadTaskLog(id loadID, task store.TaskID) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (logData, error) {
		t, err := v.Task(task)
		if err != nil {
			return logData{}, fmt.Errorf("read task %d: %w", task, err)
		}
		entries, err := v.TaskLog(task)
		if err != nil {
			return logData{}, fmt.Errorf("read log of task %d: %w", task, err)
		}
		return logData{entries: numbered(v, newTaskEvents(entries, task)), staff: staffNames(v), row: v.Row(t)}, nil
	})
}

// loadLog reads the newest events of the store, or those before the given one; the answer is a loadedMsg[logData].
func (c commands) loadLog(id loadID, before store.Seq) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (logData, error) {
		entries, err := v.Log(before, logPage, true)
		if err != nil {
			return logData{}, fmt.Errorf("read log: %w", err)
		}
		more := len(entries) == logPage && entries[len(entries)-1].Seq > 1
		return logData{entries: numbered(v, newEvents(entries)), staff: staffNames(v), rows: rowsOf(v, entries), more: more, older: before != 0}, nil
	})
}

// numbered gives the events of imports the numbers their records bear.
func numbered(v *store.Snapshot, events []event) []event {
	var runs map[string]int
	for i := range events {
		x := events[i].facts.Import
		if x == nil {
			continue
		}
		if runs == nil {
			runs = v.ImportNumbers()
		}
		events[i].number = runs[x.Run]
	}
	return events
}

// rowsOf reads the tasks that events are about; one that cannot be read is left out.
func rowsOf(v *store.Snapshot, entries []store.LogEntry) map[store.TaskID]store.Row {
	rows := map[store.TaskID]store.Row{}
	for _, e := range entries {
		if _, ok := rows[e.Task]; ok || e.Task == 0 {
			continue
		}
		if t, err := v.Task(e.Task); err == nil {
			rows[e.Task] = v.Row(t)
		}
	}
	return rows
}

func staffNames(v *store.Snapshot) map[store.StaffID]string {
	names := map[store.StaffID]string{}
	for _, s := range v.Staff() {
		names[s.ID] = s.Name
	}
	return names
}

// resolvedPage is a stretch of the resolved tasks, newest first.
type resolvedPage struct {
	page  store.Page
	staff map[store.StaffID]string
	total int
	older bool // this continues a list already shown
}

// resolvedLimit is how many resolved tasks are read at a time.
const resolvedLimit = 100

// loadResolved reads resolved tasks behind a place in their order; the answer is a loadedMsg[resolvedPage].
func (c commands) loadResolved(id loadID, after store.Cursor, today catalog.Date) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (resolvedPage, error) {
		p := v.Page(store.Query{Order: store.OrderResolved, After: after, Limit: resolvedLimit})
		return resolvedPage{page: p, staff: staffNames(v), total: v.Counts(today).Resolved, older: after != nil}, nil
	})
}

// resolutionData is what stands in the log about one resolution.
type resolutionData struct {
	task   store.TaskID
	ground string // the resolver's own words; empty when there are none
	erased bool
	follow []catalog.Number
	trail  []store.WalkStep
	calcs  []store.Calculation
}

// loadResolution reads the ground and the expected tasks of a resolution; the answer is a loadedMsg[resolutionData].
func (c commands) loadResolution(id loadID, t store.Task) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (resolutionData, error) {
		entries, err := v.TaskLog(t.ID)
		if err != nil {
			return resolutionData{}, fmt.Errorf("read log of task %d: %w", t.ID, err)
		}
		d := resolutionData{task: t.ID}
		for _, e := range entries {
			if t.Resolution == nil || e.Seq != t.Resolution.Event {
				continue
			}
			d.ground, d.erased, d.calcs = freeText(e.Text), e.Erased, e.Calcs
			if f, err := e.Facts(); err == nil {
				d.follow, d.trail = f.FollowUps, f.Trail
			}
		}
		return d, nil
	})
}

// reportData is what all reports are made from, read in one snapshot.
type reportData struct {
	types []store.TypeCount
	due   []store.DueCount
	rules catalog.Rules
	asOf  catalog.Date
}

// loadReports reads the counters; the answer is a loadedMsg[reportData]. It costs the same at any size of the queue.
func (c commands) loadReports(id loadID, asOf catalog.Date) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (reportData, error) {
		return reportData{types: v.TypeCounts(), due: v.DueCounts(asOf), rules: v.Rules(), asOf: asOf}, nil
	})
}

// loadPage draws a guide off the event loop; the answer is a loadedMsg[mdDoc].
func loadPage(id loadID, g guides.Guide, k mdKey) tea.Cmd {
	return ask(id, func() (mdDoc, error) { return renderGuide(g, k) })
}
