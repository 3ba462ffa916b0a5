package plan

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/store"
	"rettidig/store/mem"
)

// office is a store in which others work while a plan is read.
type office struct {
	*store.Store
	t    *rapid.T
	acts int // still to be done, at most one before each View
	done int
}

var me, colleague = store.Actor{Staff: 1, Role: store.RoleCaseworker}, store.Actor{Staff: 2, Role: store.RoleCaseworker}

func newOffice(t *rapid.T, tasks int) *office {
	s, err := store.Init(context.Background(), mem.New(), store.InitInfo{Login: "me"}, friday)
	if err != nil {
		t.Fatal(err)
	}
	o := &office{Store: s, t: t}
	o.must(store.Actor{Staff: 1, Role: store.RoleSystemOwner}, store.AddStaff{Staff: store.Staff{Login: "ks", Roles: []store.Role{store.RoleCaseworker}}})
	o.take(0, tasks)
	return o
}

func (o *office) must(a store.Actor, c store.Command) {
	if _, err := o.Submit(context.Background(), a, c); err != nil {
		o.t.Fatal(err)
	}
}

// take imports rows that nobody has seen.
func (o *office) take(from, n int) {
	rows := make([]store.ImportRow, n)
	for i := range rows {
		k := from + i
		types := []catalog.Number{60, 38, 100, 10, 40, 51}
		made := catalog.NewDate(2026, 11, 1) + catalog.Date(k*7%18)
		rows[i] = store.ImportRow{
			Line: k + 2, KSDID: fmt.Sprint("K", k), Type: types[k%len(types)], Case: fmt.Sprint("S", k*2/5), Due: made + catalog.Date(k%14),
			Created: catalog.Moment{Time: made.At(9 * 60)}, CaseStatus: catalog.StatusOngoing, Has: store.ColDue | store.ColStatus,
		}
	}
	sha := fmt.Sprintf("%064x", from)
	o.must(me, store.ImportChunk{Run: store.ImportRun{ID: sha, SHA256: sha, File: "f.csv", Total: n}, Rows: rows, Last: true})
}

// View lets somebody else act first.
func (o *office) View(ctx context.Context, fn func(*store.Snapshot) error) error {
	if o.acts > 0 && rapid.Bool().Draw(o.t, "somebody acts") {
		o.acts--
		o.act()
	}
	return o.Store.View(ctx, fn)
}

// act does one thing that changes what a plan is made of.
func (o *office) act() {
	what := rapid.SampledFrom([]string{"claim", "wait", "resolve", "own date", "import", "handover"}).Draw(o.t, "act")
	if what == "import" {
		o.take(1000*(o.done+1), 3)
		o.done++
		return
	}
	if what == "handover" {
		_, _ = o.Submit(context.Background(), store.Actor{Staff: 1, Role: store.RoleCaseworker}, store.Handover{From: 2, To: 1}) // may have nothing to hand over
		return
	}
	on := o.any()
	for _, c := range map[string][]store.Command{
		"claim": {store.Claim{On: on}}, "wait": {store.Wait{On: on, Until: catalog.DateOf(friday()) + 9, Reason: "a reply is awaited"}},
		"resolve": {store.Resolve{On: on, Acted: true}}, "own date": {store.SetDue{On: on, Due: catalog.DateOf(friday()) + 3, Reason: "aftale"}},
	}[what] {
		_, _ = o.Submit(context.Background(), colleague, c) // may be refused; nothing has changed then
	}
}

// any picks an open task.
func (o *office) any() (on store.On) {
	_ = o.Store.View(context.Background(), func(v *store.Snapshot) error {
		id := store.TaskID(rapid.IntRange(1, v.Info().Tasks).Draw(o.t, "task"))
		t, err := v.Task(id)
		on = store.On{Task: id, Version: t.Version}
		return err
	})
	return on
}

// TestReadWhileOthersWork: a plan read in stretches, while others act between them, is made of what the store holds at the end.
func TestReadWhileOthersWork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, rapid.IntRange(1, 40).Draw(t, "tasks"))
		o.acts = rapid.IntRange(0, 4).Draw(t, "acts")
		r := &reading{src: o, q: Query{Now: friday(), Me: 1, Progress: func(int, int) {}}, stretch: rapid.IntRange(1, 15).Draw(t, "stretch")}
		settled, err := r.stretches(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if !settled {
			return // it would be read anew
		}
		o.acts = 0
		whole := &reading{src: o, q: r.q, stretch: 1000}
		if err := whole.atOnce(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got, want := said(r.pool), said(whole.pool); !slices.Equal(got, want) {
			t.Fatalf("in stretches:\n%q\nat once:\n%q", got, want)
		}
	})
}

// said is what a pool holds, case by case, whatever order it came in.
func said(p *Pool) []string {
	p.byCase()
	var list []string
	for i, c := range p.cases {
		if of := p.find[c.number]; int(of) != i {
			list = append(list, fmt.Sprintf("%s is found as %d, not %d", c.number, of, i))
		}
		tasks := slices.Clone(p.tasksOf(int32(i)))
		slices.SortFunc(tasks, func(a, b work) int { return int(a.id) - int(b.id) })
		for n := range tasks {
			tasks[n].of = 0
		}
		c.first = 0
		list = append(list, fmt.Sprintf("%+v %+v", c, tasks))
	}
	slices.Sort(list)
	return list
}

// TestReadGivesUp: others who import again and again do not keep a plan from being made.
func TestReadGivesUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, 10)
		busy := &importer{office: o}
		p, err := Read(context.Background(), busy, Query{Now: friday(), Minutes: 600, Me: 1})
		if err != nil || len(p.Steps) == 0 {
			t.Fatalf("%d steps, %v", len(p.Steps), err)
		}
		ctx, stop := context.WithTimeout(context.Background(), time.Hour)
		stop()
		if _, err := Read(ctx, o, Query{Now: friday(), Me: 1}); err == nil {
			t.Fatal("a plan was made though it was stopped")
		}
	})
}

// importer imports before every View but the last ones, which hold the store.
type importer struct {
	*office
	views int
}

func (i *importer) View(ctx context.Context, fn func(*store.Snapshot) error) error {
	if i.views++; i.views < 2*attempts+1 {
		i.take(1000*i.views, 1)
	}
	return i.Store.View(ctx, fn)
}
