package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rettidig/store"
	"rettidig/store/bolt"
)

// snapshotKills is how often the test below kills an import; RETTIDIG_KILLS=1000 is the whole of it.
const snapshotKills = 8

// TestKilledSnapshot kills snapshot imports at random moments: every other one at any moment of its run, while a colleague works beside it, and the others
// between the first write and the end, where there is most to be torn. After each kill nothing is half, every act acknowledged before it is there, and what
// is missing has been judged wholly or not at all; the same command once more ends as if nothing had happened.
func TestKilledSnapshot(t *testing.T) {
	kills := snapshotKills
	if n, err := strconv.Atoi(os.Getenv("RETTIDIG_KILLS")); err == nil {
		kills = n
	} else if testing.Short() {
		t.Skip("kills the program many times")
	}
	k := newKiller(t, 2_000, changedDay)
	for i := settledRuns; i < kills+settledRuns; i++ {
		if i%2 == 0 {
			noted := k.noteMeanwhile(rand.N(k.took))
			k.killAfter(i, false, rand.N(k.took))
			<-noted
		} else {
			k.note()
			k.killAfter(i, true, soon(k.wrote))
		}
		k.check()
		k.tell(judgedInPart(t, k.want[(i+1)%2], k.want[i%2], k.tasks()))
		runProgram(t, k.dir, k.arguments(i)...)
		if got := k.tasks(); got != k.want[i%2] {
			t.Fatalf("kill %d: the tasks are not what the file says: %s", i-settledRuns+1, firstDifference(got, k.want[i%2]))
		}
	}
	t.Logf("%d kills: %d before anything was taken in, %d between the rows and the end, %d behind it; a run took %v, %v of it from the first write on",
		kills, k.before, k.midway, k.after, k.took, k.wrote)
	if n := strings.Count(runProgram(t, k.dir, "log", "1"), "efter "); n != kills {
		t.Errorf("%d notes are in the log, %d were acknowledged", n, kills)
	}
}

// TestKilledBetweenStepsOfJudging kills imports that judge so many tasks missing that they do so in several steps. A kill between two leaves some of them
// judged; nothing of a step is half, and the same command once more judges the rest.
func TestKilledBetweenStepsOfJudging(t *testing.T) {
	kills, err := strconv.Atoi(os.Getenv("RETTIDIG_KILLS"))
	if err != nil {
		t.Skip("reconciles 120,000 tasks many times; RETTIDIG_KILLS says how many")
	}
	k, between := newKiller(t, 120_000, emptiedDay), 0
	for i := settledRuns + 1; i < 2*kills+settledRuns; i += 2 {
		k.killAfter(i, true, rand.N(k.wrote))
		k.check()
		if left := strings.Count(k.tasks(), " open "); left > strings.Count(k.want[1], " open ") && left < strings.Count(k.want[0], " open ") {
			between++
		}
		for n, run := range []int{i, i + 1} {
			runProgram(t, k.dir, k.arguments(run)...)
			if got := k.tasks(); got != k.want[run%2] {
				t.Fatalf("kill %d, run %d behind it: the tasks are not what the file says: %s", (i-settledRuns)/2+1, n+1, firstDifference(got, k.want[run%2]))
			}
		}
	}
	t.Logf("%d kills, %d of them between two steps; a run took %v, %v of it from the first write on", kills, between, k.took, k.wrote)
	if between == 0 && kills >= 20 {
		t.Error("none came between two steps")
	}
}

// settledRuns is how many runs come before the first kill: from the third on nothing is seen for the first time.
const settledRuns = 4

// killer kills imports of two days in turn, and looks at the store as another process would.
type killer struct {
	t     *testing.T
	dir   string
	files [2]string
	at    time.Time
	want  [2]string     // the tasks behind each of the two files
	took  time.Duration // of a run
	wrote time.Duration // of that, from the first write on

	before, midway, after int // how far killed imports had come
}

// newKiller writes the two days, of the first of which a row stands in the second as second says, and runs both until nothing is new.
func newKiller(t *testing.T, rows int, second func(i int) rowOf) *killer {
	t.Helper()
	k := &killer{t: t, dir: t.TempDir(), at: time.Now().Add(-time.Hour)}
	for day := range k.files {
		k.files[day] = filepath.Join(k.dir, fmt.Sprint("day", day, ".csv"))
		writeDay(t, k.files[day], rows, [...]func(int) rowOf{firstDay, second}[day])
	}
	runProgram(t, k.dir, "init", "--demo")
	for i := range settledRuns {
		began := time.Now()
		run := program(k.dir, k.arguments(i)...)
		first := k.start(run, true)
		if err := run.Wait(); err != nil {
			t.Fatal(err)
		}
		k.took, k.wrote = time.Since(began), time.Since(first)
		k.want[i%2] = k.tasks()
	}
	return k
}

func (k *killer) arguments(i int) []string {
	return []string{"import", k.files[i%2], "--snapshot", "--force", "--taken", k.at.Add(time.Duration(i) * time.Second).Format("2006-01-02T15:04:05Z07:00")}
}

// start starts a run, and waits for its first write when asked; it returns when that was.
func (k *killer) start(run *exec.Cmd, writing bool) time.Time {
	k.t.Helper()
	was := k.written()
	if err := run.Start(); err != nil {
		k.t.Fatal(err)
	}
	for limit := time.Now().Add(time.Minute); writing && k.written().Equal(was) && time.Now().Before(limit); {
		time.Sleep(100 * time.Microsecond)
	}
	return time.Now()
}

// written is when the store was last written to.
func (k *killer) written() time.Time {
	info, err := os.Stat(filepath.Join(k.dir, "q.db"))
	if err != nil {
		k.t.Fatal(err)
	}
	return info.ModTime()
}

func (k *killer) killAfter(i int, writing bool, wait time.Duration) {
	run := program(k.dir, k.arguments(i)...)
	k.start(run, writing)
	time.Sleep(wait)
	_ = run.Process.Kill() // it may have ended by itself
	_ = run.Wait()
}

// soon is a random part of a time, more often a small one: most is to be torn right behind the first write.
func soon(d time.Duration) time.Duration {
	part := rand.Float64()
	return time.Duration(part * part * float64(d))
}

// open opens the store anew, so that nothing is remembered, and calls do.
func (k *killer) open(do func(context.Context, *store.Store) error) error {
	engine, err := bolt.Open(filepath.Join(k.dir, "q.db"), bolt.Options{LockTimeout: time.Minute})
	if err != nil {
		return err
	}
	ctx := context.Background()
	s, err := store.Open(ctx, engine, time.Now)
	if err != nil {
		return err
	}
	return errors.Join(do(ctx, s), s.Close())
}

// check fails the test when the store has any fault.
func (k *killer) check() {
	k.t.Helper()
	err := k.open(func(ctx context.Context, s *store.Store) error {
		faults, err := s.Check(ctx, nil)
		if len(faults) > 0 {
			k.t.Fatalf("check: %+v", faults)
		}
		return err
	})
	if err != nil {
		k.t.Fatal(err)
	}
}

// note adds a note to the first task, and returns when that has been acknowledged.
func (k *killer) note() {
	err := k.open(func(ctx context.Context, s *store.Store) error {
		for {
			var task store.Task
			var who store.Actor
			err := s.View(ctx, func(v *store.Snapshot) (err error) {
				who = store.Actor{Staff: v.Staff()[0].ID, Role: store.RoleCaseworker}
				task, err = v.Task(1)
				return err
			})
			if err != nil {
				return err
			}
			_, err = s.Submit(ctx, who, store.AddNote{On: store.On{Task: 1, Version: task.Version}, Text: "efter kl. " + time.Now().Format(time.RFC3339Nano)})
			if !errors.Is(err, store.ErrConflict) {
				return err
			}
		}
	})
	if err != nil {
		k.t.Error(err)
	}
}

// noteMeanwhile does so after a while; the channel is closed once it has.
func (k *killer) noteMeanwhile(wait time.Duration) <-chan struct{} {
	noted := make(chan struct{})
	go func() {
		defer close(noted)
		time.Sleep(wait)
		k.note()
	}()
	return noted
}

// tell counts how far a killed import had come.
func (k *killer) tell(far progressMade) {
	switch far {
	case madeNothing:
		k.before++
	case madeRows:
		k.midway++
	case madeAll:
		k.after++
	}
}

// progressMade is how far an import had come when it was killed.
type progressMade int

const (
	madeNothing progressMade = iota // no row was taken in
	madeRows                        // the rows were, and nothing was judged
	madeAll
)

// judgedInPart fails the test when of the tasks that the file lacks some have gone and others have not, or when only some rows are in. It reports how far
// the import had come; between the rows and judging a careless one would be half.
func judgedInPart(t *testing.T, before, after, now string) progressMade {
	t.Helper()
	open := func(list string) map[string]bool {
		tasks := map[string]bool{}
		for line := range strings.Lines(list) {
			if id, rest, _ := strings.Cut(line, " "); strings.HasPrefix(rest, "open ") {
				tasks[id] = true
			}
		}
		return tasks
	}
	was, want, is := open(before), open(after), open(now)
	still, gone, come, yet := 0, 0, 0, 0
	for id := range was {
		switch {
		case !want[id] && is[id]:
			still++
		case !want[id]:
			gone++
		}
	}
	for id := range want {
		switch {
		case !was[id] && is[id]:
			come++
		case !was[id]:
			yet++
		}
	}
	if still > 0 && gone > 0 || come > 0 && yet > 0 || gone > 0 && come == 0 {
		t.Fatalf("after a kill %d of the missing tasks have gone, %d have not; %d of the new ones are there, %d are not", gone, still, come, yet)
	}
	switch {
	case come == 0:
		return madeNothing
	case gone == 0:
		return madeRows
	}
	return madeAll
}

// firstDifference shows the first line in which two lists differ.
func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%q, want %q", a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

// rowOf says how a task stands in a file: its due date, or nothing when it does not.
type rowOf string

const (
	noRow   rowOf = ""
	asMade  rowOf = "2026-11-20"
	changed rowOf = "2026-11-27"
)

// firstDay lacks one of a hundred tasks.
func firstDay(i int) rowOf {
	if i%100 == 42 {
		return noRow
	}
	return asMade
}

// changedDay is the day behind it: of every hundred tasks one has gone, one has another due date and one is new.
func changedDay(i int) rowOf {
	switch i % 100 {
	case 7:
		return noRow
	case 13:
		return changed
	}
	return asMade
}

// emptiedDay is the day behind it on which nearly all has been solved.
func emptiedDay(i int) rowOf {
	if i%1_000 > 0 {
		return noRow
	}
	return asMade
}

// writeDay writes all open tasks of a day.
func writeDay(t *testing.T, file string, rows int, day func(i int) rowOf) {
	t.Helper()
	var out strings.Builder
	out.WriteString("opgave_id;opgavetype_nr;sagsnummer;sagsstatus;oprettet;frist\n")
	for i := range rows {
		if due := day(i); due != noRow {
			fmt.Fprintf(&out, "K%d;%d;2026-%d;Under afklaring;2026-11-10;%s\n", i, [...]int{19, 38, 51}[i%3], i/2, due)
		}
	}
	if err := os.WriteFile(file, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// tasks lists number, state, label and due date of every task, in the order of the queue.
func (k *killer) tasks() string {
	k.t.Helper()
	var out strings.Builder
	err := k.open(func(ctx context.Context, s *store.Store) error {
		found, err := s.Find(ctx, store.Filter{All: true}, store.Query{Limit: 1_000_000})
		for _, r := range found.Rows {
			fmt.Fprintln(&out, r.ID, r.State, r.Verdict, r.Due)
		}
		return err
	})
	if err != nil {
		k.t.Fatal(err)
	}
	return out.String()
}
