package store_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/store"
)

// drawQueue draws what KSD holds: a few tasks on fewer cases, so that siblings, twins and returns are common.
func drawQueue(t *rapid.T, label string, ids bool) []store.ImportRow {
	type twin struct {
		typ            catalog.Number
		number, madeAt string
	}
	twins := map[twin]int{}
	var rows []store.ImportRow
	for i := range 8 {
		if !rapid.Bool().Draw(t, fmt.Sprint(label, " has ", i)) {
			continue
		}
		typ := rapid.SampledFrom([]catalog.Number{19, 30, 38, 29, 68, 900}).Draw(t, "type")
		number := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "case")
		made := rapid.SampledFrom([]string{"2022-10-03", "2022-10-17", "2022-10-18"}).Draw(t, "made")
		r := row(typ, number, made)
		if ids {
			r = withID(fmt.Sprint("K", i), typ, number, made)
		}
		r.CaseStatus = rapid.SampledFrom(catalog.Statuses()).Draw(t, "status")
		r.Due = catalog.Date(rapid.Int32Range(0, 2).Draw(t, "due"))
		r.Caseworker, r.Has = rapid.SampledFrom([]string{"Bo", "Åse"}).Draw(t, "caseworker"), r.Has|store.ColCaseworker
		r.CPR, r.Name = "9002850001", rapid.SampledFrom([]string{"Bo", "Ib"}).Draw(t, "name")
		r.Line = i + 2
		twins[twin{typ, number, made}]++
		rows = append(rows, r)
	}
	if !ids {
		met := map[twin]int{}
		for i := range rows {
			k := twin{rows[i].Type, rows[i].Case, rows[i].Created.Date().String()}
			met[k]++
			rows[i].Twin, rows[i].Twins = met[k], twins[k]
		}
	}
	return rows
}

// work lets the caseworkers act on some tasks.
func work(t *rapid.T, d *desk) {
	var tasks []store.Task
	d.view(func(v *store.Snapshot) {
		for _, r := range v.Page(store.Query{Limit: 50}).Rows {
			tasks = append(tasks, r.Task)
		}
	})
	slices.SortFunc(tasks, func(a, b store.Task) int { return int(a.ID) - int(b.ID) })
	for _, tk := range tasks {
		switch rapid.IntRange(0, 4).Draw(t, "act") {
		case 0:
			d.submit(store.Claim{On: d.on(tk.ID)})
		case 1:
			d.submit(store.SetDue{On: d.on(tk.ID), Due: catalog.NewDate(2022, 12, 1), Reason: "aftale"})
		case 2:
			choice := ""
			if tk.Type == 19 {
				choice = rapid.SampledFrom([]string{store.ChoiceApproved, store.ChoiceRejected}).Draw(t, "choice")
			}
			d.resolve(tk.ID, choice)
		}
	}
}

// fact is what KSD owns of an open task, by the identity of its row.
type fact struct {
	typ             catalog.Number
	number, ksd     string
	due             catalog.Date
	caseworker, who string
}

func (d *desk) facts() map[string]fact {
	all := map[string]fact{}
	found, err := d.Find(context.Background(), store.Filter{All: true}, store.Query{Limit: 500})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range found.Rows {
		if r.State == store.StateOpen && !r.Manual {
			all[r.KSDID] = fact{typ: r.Type, number: r.Case, ksd: r.KSDID, due: r.Due, caseworker: r.Caseworker, who: r.Citizen}
		}
	}
	return all
}

// Applying Plan(a, b) to a gives b in the fields KSD owns, of all tasks that are not resolved here; no local field and no resolution changes; the same
// snapshot once more is an empty plan; the order of the rows is irrelevant; what was planned is what is recorded.
func TestReconcileProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.Bool().Draw(t, "with ids")
		d, other := newDesk(t), newDesk(t)
		a, b := drawQueue(t, "a", ids), drawQueue(t, "b", ids)
		d.extract(a...)
		other.extract(a...)
		d.pass(0, 1)
		work(t, d)
		local := d.locals()
		d.pass(1, 0)
		e := store.Extract{Taken: d.now}
		planned := d.planned(e, b...)
		shuffled := rapid.Permutation(b).Draw(t, "order")
		if !ids {
			shuffled = b // equal rows are told apart by their order alone
		}
		if again := d.planned(e, shuffled...); !reflect.DeepEqual(planned, again) {
			t.Fatalf("the order of the rows matters:\n%+v\n%+v", planned, again)
		}
		done := d.extract(b...)
		d.view(func(v *store.Snapshot) {
			if list := v.Imports(1); len(list) > 0 && done.Rows > 0 && !planned.Empty() && !reflect.DeepEqual(withoutLate(planned.Counts), withoutLate(list[0].Counts)) {
				t.Fatalf("planned %v, recorded %v", planned.Counts, list[0].Counts)
			}
		})
		d.compare(t, b, ids)
		for id, was := range local {
			now := d.task(id).Local
			was.State, now.State = 0, 0
			if !reflect.DeepEqual(was, now) {
				t.Fatalf("task %d: what was done here changed from %+v to %+v", id, was, now)
			}
		}
		if again := d.planned(e, b...); !again.Empty() {
			t.Fatalf("the same snapshot once more: %+v", again.Items)
		}
	})
}

func withoutLate(t store.Tally) store.Tally {
	out := store.Tally{}
	for k, n := range t {
		if k != store.PlanTooLate && k != store.PlanUnchanged {
			out[k] = n
		}
	}
	return out
}

func (d *desk) locals() map[store.TaskID]store.Local {
	all := map[store.TaskID]store.Local{}
	found, err := d.Find(context.Background(), store.Filter{All: true}, store.Query{Limit: 500})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range found.Rows {
		all[r.ID] = r.Local
	}
	return all
}

// compare holds the open tasks against the rows; those resolved here are left as they are, whatever the file says.
func (d *desk) compare(t *rapid.T, rows []store.ImportRow, ids bool) {
	if !ids {
		return // equal rows cannot be told apart; their number is checked by the plan being empty the second time
	}
	have := d.facts()
	resolved := map[string]bool{}
	for id, l := range d.locals() {
		if l.State == store.StateResolved {
			resolved[d.task(id).KSDID] = true
		}
	}
	for _, r := range rows {
		if resolved[r.KSDID] {
			continue
		}
		got, ok := have[r.KSDID]
		if !ok || got.typ != r.Type || got.number != r.Case || got.due != r.Due || got.caseworker != r.Caseworker {
			t.Fatalf("row %+v is task %+v", r, got)
		}
		delete(have, r.KSDID)
	}
	if len(have) > 0 {
		t.Fatalf("open, and not in the file: %+v", have)
	}
}

// Nothing vanishes when the scope did not cover it.
func TestNothingVanishesOutsideTheScope(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		d.extract(drawQueue(t, "a", true)...)
		d.pass(0, 1)
		work(t, d)
		d.pass(1, 0)
		s := store.Scope{
			Owners: rapid.SampledFrom([][]string{nil, {"Bo"}, {"Åse"}}).Draw(t, "owners"),
			Types:  rapid.SampledFrom([][]catalog.Number{nil, {19, 38}, {68}}).Draw(t, "types"),
			Cases:  rapid.SampledFrom([][]string{nil, {"a"}, {"b", "c"}}).Draw(t, "cases"),
		}
		before := map[store.TaskID]store.Task{}
		for id := range d.locals() {
			before[id] = d.task(id)
		}
		d.extractOf(store.Extract{Taken: d.now, Scope: s})
		for id, was := range before {
			if now := d.task(id); now.State != was.State && !s.Covers(&was) {
				t.Fatalf("task %d (%d on %s, %s) went from %s to %s outside %+v", id, was.Type, was.Case, was.Caseworker, was.State, now.State, s)
			}
		}
	})
}

// An interrupted import marks nothing vanished and judges nothing, and running it again ends as if it had not been interrupted.
func TestInterruptedSnapshotJudgesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		a, b := drawQueue(t, "a", true), drawQueue(t, "b", true)
		d.extract(a...)
		d.pass(0, 1)
		work(t, d)
		d.pass(1, 0)
		e := store.Extract{Taken: d.now}
		run := store.ImportRun{ID: "r", SHA256: "s", Total: len(b), Extract: &e}
		full := d.planned(e, b...)
		if len(b) == 0 {
			return
		}
		d.submit(store.ImportChunk{Meta: store.Meta{ID: "r/0"}, Run: run, Rows: b[:1+len(b)/2]})
		for id, l := range d.locals() {
			tk := d.task(id)
			if l.State == store.StateGone || l.State == store.StateConfirmed || tk.Verdict == store.VerdictNotMarked || tk.Verdict == store.VerdictReturned {
				t.Fatalf("task %d is %s, %s", id, l.State, tk.Verdict)
			}
		}
		rest, err := d.SubmitExtract(context.Background(), d.me, run, b)
		if err != nil {
			t.Fatal(err)
		}
		_ = rest
		d.compare(t, b, true)
		d.sound()
		if again := d.planned(e, b...); !again.Empty() {
			t.Fatalf("%+v", again.Items)
		}
		_ = full
	})
}
