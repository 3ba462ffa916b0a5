package store_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// extract imports the rows as a snapshot taken now, of all of KSD.
func (d *desk) extract(rows ...store.ImportRow) store.Plan {
	d.t.Helper()
	return d.extractOf(store.Extract{Taken: d.now}, rows...)
}

func (d *desk) extractOf(e store.Extract, rows ...store.ImportRow) store.Plan {
	d.t.Helper()
	run := store.ImportRun{ID: string(store.NewCommandID()), SHA256: string(store.NewCommandID()), File: "udtræk.csv", Total: len(rows), Extract: &e}
	p, err := d.SubmitExtract(context.Background(), d.me, run, rows)
	if err != nil {
		d.t.Fatal(err)
	}
	d.sound()
	return p
}

// planned is a plan without a store being changed.
func (d *desk) planned(e store.Extract, rows ...store.ImportRow) (p store.Plan) {
	d.t.Helper()
	d.view(func(v *store.Snapshot) {
		var err error
		if p, err = store.Reconcile(v, e, rows); err != nil {
			d.t.Fatal(err)
		}
	})
	return p
}

func (d *desk) pass(days int, hours int) {
	d.now = d.now.AddDate(0, 0, days).Add(time.Duration(hours) * time.Hour)
}

// withID is a row that KSD gave an id.
func withID(id string, typ catalog.Number, number, created string) store.ImportRow {
	r := row(typ, number, created)
	r.KSDID, r.Twin, r.Twins = id, 0, 0
	return r
}

func (d *desk) resolve(id store.TaskID, choice string) {
	d.t.Helper()
	c := store.Resolve{On: d.on(id), Acted: true, Guide: store.GuideMark{Hash: "g1"}}
	if choice != "" {
		c.Answers = answer(choice)
	}
	d.submit(c)
}

// kinds lists what a plan holds but for what is unchanged, as "kind task".
func kinds(p store.Plan) []store.PlanKind {
	list := []store.PlanKind{}
	for _, i := range p.Items {
		list = append(list, i.Kind)
	}
	return list
}

// Every pair of what the store and the next snapshot say. The day before is Monday 17 October 2022, the snapshot is taken on Tuesday at 09:00 unless
// the case says otherwise. Task 1 is K1 (type as given, made on Monday the 3rd, case a).
func TestEveryPair(t *testing.T) {
	k1 := func(typ catalog.Number) store.ImportRow { return withID("K1", typ, "a", "2022-10-03") }
	other := withID("K9", 51, "z", "2022-10-03") // stands in every file, so that no file is empty
	for _, c := range []struct {
		name   string // the rule and where it is from: issue 4 part 1 unless said
		typ    catalog.Number
		act    func(*desk)
		choice string // resolve task 1 on Monday with it; "-" for no choice, empty for not resolved
		rows   []store.ImportRow
		want   []store.PlanKind
		state  store.State // of task 1 afterwards
		label  store.Verdict
	}{
		{name: "unchanged", typ: 38, rows: []store.ImportRow{k1(38)}, want: []store.PlanKind{}, state: store.StateOpen},
		{name: "vanished: solved elsewhere", typ: 38, want: []store.PlanKind{"vanished"}, state: store.StateGone, label: store.VerdictVanished},
		{name: "a waiting task gone vanishes too", typ: 38, act: func(d *desk) {
			d.submit(store.Wait{On: d.on(1), Until: catalog.NewDate(2022, 11, 1), Reason: "svar"})
		}, want: []store.PlanKind{"vanished"}, state: store.StateGone, label: store.VerdictVanished},
		{name: "new", typ: 38, rows: []store.ImportRow{k1(38), withID("K2", 38, "a", "2022-10-17")}, want: []store.PlanKind{"new"}, state: store.StateOpen},
		{name: "an unknown type is taken", typ: 38, rows: []store.ImportRow{k1(38), withID("K2", 900, "a", "2022-10-17")}, want: []store.PlanKind{"new"}, state: store.StateOpen},
		{name: "confirmed: resolved here and gone", typ: 38, choice: "-", want: []store.PlanKind{"confirmed"}, state: store.StateConfirmed, label: store.VerdictConfirmed},
		{
			name: "not marked: resolved here and still there", typ: 38, choice: "-", rows: []store.ImportRow{k1(38)}, want: []store.PlanKind{"not_marked"},
			state: store.StateResolved, label: store.VerdictNotMarked,
		},
		{
			name: "returned: next-day type made the day after (S2 l.97-105)", typ: 30, choice: "-", rows: []store.ImportRow{withID("K2", 30, "a", "2022-10-18")},
			want: []store.PlanKind{"returned", "confirmed"}, state: store.StateConfirmed, label: store.VerdictReturned,
		},
		{
			name: "19 with its choice made again is returned (S2 l.112-115)", typ: 19, choice: store.ChoiceApproved, rows: []store.ImportRow{withID("K2", 19, "a", "2022-10-18")},
			want: []store.PlanKind{"returned", "confirmed"}, state: store.StateConfirmed, label: store.VerdictReturned,
		},
		{
			name: "a next-day type made before the resolution is new", typ: 30, choice: "-", rows: []store.ImportRow{withID("K2", 30, "a", "2022-10-16")},
			want: []store.PlanKind{"new", "confirmed"}, state: store.StateConfirmed, label: store.VerdictConfirmed,
		},
		{
			name: "a next-day type beside the one that is still there is new", typ: 30, choice: "-", rows: []store.ImportRow{k1(30), withID("K2", 30, "a", "2022-10-18")},
			want: []store.PlanKind{"not_marked", "new"}, state: store.StateResolved, label: store.VerdictNotMarked,
		},
		{
			name: "another type made again is new", typ: 38, choice: "-", rows: []store.ImportRow{withID("K2", 38, "a", "2022-10-18")},
			want: []store.PlanKind{"new", "confirmed"}, state: store.StateConfirmed, label: store.VerdictConfirmed,
		},
		{
			name: "29 is made at each refund request (S2 l.289-290)", typ: 29, choice: "-", rows: []store.ImportRow{withID("K2", 29, "a", "2022-10-18")},
			want: []store.PlanKind{"recreated", "confirmed"}, state: store.StateConfirmed, label: store.VerdictRecreated,
		},
		{
			name: "128 is made with each letter (S2 l.724)", typ: 128, choice: "-", rows: []store.ImportRow{withID("K2", 128, "a", "2022-10-18")},
			want: []store.PlanKind{"recreated", "confirmed"}, state: store.StateConfirmed, label: store.VerdictRecreated,
		},
		{
			name: "on another case it is another task", typ: 30, choice: "-", rows: []store.ImportRow{withID("K2", 30, "b", "2022-10-18")},
			want: []store.PlanKind{"new", "confirmed"}, state: store.StateConfirmed, label: store.VerdictConfirmed,
		},
		{
			name: "without ids a twin of the day is uncertain, never returned", typ: 30, choice: "-", rows: []store.ImportRow{row(30, "a", "2022-10-17")},
			want: []store.PlanKind{"uncertain", "confirmed"}, state: store.StateConfirmed, label: store.VerdictConfirmed,
		},
		{
			name: "without ids, made the day after: returned", typ: 30, choice: "-", rows: []store.ImportRow{row(30, "a", "2022-10-18")},
			want: []store.PlanKind{"returned", "confirmed"}, state: store.StateConfirmed, label: store.VerdictReturned,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.extract(k1(c.typ), other)
			d.pass(0, 1)
			if c.act != nil {
				c.act(d)
			}
			if c.choice == "-" {
				d.resolve(1, "")
			} else if c.choice != "" {
				d.resolve(1, c.choice)
			}
			before := d.task(1).Local
			d.pass(1, 0)
			rows := append(slices.Clone(c.rows), other)
			planned := d.planned(store.Extract{Taken: d.now}, rows...)
			d.extract(rows...)
			if got := kinds(planned); !slices.Equal(got, c.want) {
				t.Errorf("planned %v, want %v", got, c.want)
			}
			after := d.task(1)
			if after.State != c.state || after.Verdict != c.label {
				t.Errorf("task 1 is %s, %s; want %s, %s", after.State, after.Verdict, c.state, c.label)
			}
			if after.Owner != before.Owner || after.WaitUntil != before.WaitUntil || after.LocalDue != before.LocalDue || (after.Resolution == nil) != (before.Resolution == nil) {
				t.Errorf("what was done here changed: %+v, then %+v", before, after.Local)
			}
			d.pass(0, 1)
			if again := d.planned(store.Extract{Taken: d.now}, rows...); !again.Empty() {
				t.Errorf("the same snapshot once more: %v", kinds(again))
			}
		})
	}
}

// The returned task is linked to the resolution it undid, with type, guide and choice.
func TestReturnIsLinked(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 19, "a", "2022-10-03"))
	d.resolve(1, store.ChoiceApproved)
	event := d.task(1).Resolution.Event
	d.pass(1, 0)
	d.extract(withID("K2", 19, "a", "2022-10-18"))
	if got := d.task(2); got.Came != (store.Came{As: store.VerdictReturned, Task: 1, Event: event}) || !got.CameBack() {
		t.Errorf("%+v, %s", got.Came, got.Verdict)
	}
	d.view(func(v *store.Snapshot) {
		log, _ := v.TaskLog(2)
		f, err := log[len(log)-1].Facts()
		if err != nil || len(f.Import.Judged) != 1 || f.Import.Judged[0].Choice != "cause=approved" || f.Import.Judged[0].Guide != "g1" {
			t.Errorf("the log says %+v, %v", f.Import, err)
		}
	})
}

// "No later than the second day after it; the first snapshot may be later." One of the same day may be older than the resolution.
func TestReturnWindow(t *testing.T) {
	for created, want := range map[string]store.PlanKind{"2022-10-18": "returned", "2022-10-19": "returned", "2022-10-20": "new", "2022-10-17": "new"} {
		d := newDesk(t)
		d.extract(withID("K1", 30, "a", "2022-10-03"))
		d.resolve(1, "")
		d.pass(7, 0)
		if got := kinds(d.extract(withID("K2", 30, "a", created))); !slices.Contains(got, want) {
			t.Errorf("made %s: %v, want %s", created, got, want)
		}
	}
}

// A task that came by a plain import before the snapshot that judges is linked all the same.
func TestReturnedByAPlainImport(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 30, "a", "2022-10-03"))
	d.resolve(1, "")
	d.pass(1, 0)
	d.take(withID("K2", 30, "a", "2022-10-18"))
	d.pass(1, 0)
	d.extract(withID("K2", 30, "a", "2022-10-18"))
	if d.task(1).Verdict != store.VerdictReturned || d.task(2).Verdict != store.VerdictReturned {
		t.Errorf("%s, %s", d.task(1).Verdict, d.task(2).Verdict)
	}
}

// A task that stood in KSD beside the one resolved here is not that one made again, also when the latter goes a day later.
func TestBesideTheOneThatWasThereIsNoReturn(t *testing.T) {
	d := newDesk(t)
	old, beside := withID("K1", 30, "a", "2022-10-03"), withID("K2", 30, "a", "2022-10-18")
	d.extract(old)
	d.resolve(1, "")
	d.pass(1, 0)
	d.extract(old, beside)
	d.pass(1, 0)
	if p := d.extract(beside); !slices.Equal(kinds(p), []store.PlanKind{"confirmed"}) || d.task(2).Verdict != store.VerdictNone {
		t.Errorf("%v, %s", kinds(p), d.task(2).Verdict)
	}
	d.pass(1, 0)
	if p := d.planned(store.Extract{Taken: d.now}, beside); !p.Empty() {
		t.Errorf("once more: %v", kinds(p))
	}
}

func TestReopenedInKSD(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 38, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03"))
	d.resolve(1, "")
	d.pass(1, 0)
	d.extract(withID("K2", 38, "b", "2022-10-03"))
	d.pass(1, 0)
	p := d.extract(withID("K1", 38, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03"))
	got := d.task(1)
	if !slices.Equal(kinds(p), []store.PlanKind{"reopened"}) || got.State != store.StateOpen || got.Verdict != store.VerdictReopened || got.Resolution == nil {
		t.Errorf("%v; %+v", kinds(p), got)
	}
	d.resolve(1, "")
	if got := d.task(1); got.Verdict != store.VerdictAwaiting {
		t.Errorf("resolved again: %s", got.Verdict)
	}
	d.sound()
}

func TestVanishedAndBack(t *testing.T) {
	d := newDesk(t)
	a, b := withID("K1", 38, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03")
	d.extract(a, b)
	d.pass(1, 0)
	d.extract(b)
	d.pass(1, 0)
	p := d.extract(a, b)
	if got := d.task(1); got.State != store.StateOpen || got.Verdict != store.VerdictBack || !slices.Equal(kinds(p), []store.PlanKind{"changed"}) {
		t.Errorf("%s, %s, %v", got.State, got.Verdict, kinds(p))
	}
}

// Nothing first seen, made or resolved after the snapshot was taken is judged, and a task marked within the slack before it is not "not marked".
func TestTooLateToJudge(t *testing.T) {
	a, b := withID("K1", 38, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03")
	t.Run("resolved after it", func(t *testing.T) {
		d := newDesk(t)
		d.extract(a, b)
		d.pass(1, 0)
		taken := d.now.Add(-time.Hour)
		d.resolve(1, "")
		if p := d.extractOf(store.Extract{Taken: taken}, b); !slices.Equal(kinds(p), []store.PlanKind{"too_late_to_judge"}) || d.task(1).State != store.StateResolved {
			t.Errorf("%v", kinds(p))
		}
	})
	t.Run("first seen after it", func(t *testing.T) {
		d := newDesk(t)
		d.extract(b)
		d.pass(1, 0)
		taken := d.now.Add(-time.Hour)
		d.take(a)
		if p := d.extractOf(store.Extract{Taken: taken}, b); !slices.Equal(kinds(p), []store.PlanKind{"too_late_to_judge"}) {
			t.Errorf("%v", kinds(p))
		}
	})
	t.Run("within the slack", func(t *testing.T) {
		d := newDesk(t)
		d.extract(a, b)
		d.pass(1, 0)
		d.resolve(1, "")
		d.pass(0, 1)
		if p := d.planned(store.Extract{Taken: d.now}, a, b); !slices.Equal(kinds(p), []store.PlanKind{"too_late_to_judge"}) {
			t.Errorf("at the slack: %v", kinds(p))
		}
		if p := d.planned(store.Extract{Taken: d.now.Add(time.Second)}, a, b); !slices.Equal(kinds(p), []store.PlanKind{"not_marked"}) {
			t.Errorf("beyond: %v", kinds(p))
		}
		owner := store.Actor{Staff: 1, Role: store.RoleSystemOwner}
		if _, err := d.Submit(context.Background(), owner, store.Configure{Set: map[string]string{store.SettingSlack: "0"}}); err != nil {
			t.Fatal(err)
		}
		if p := d.planned(store.Extract{Taken: d.now}, a, b); !slices.Equal(kinds(p), []store.PlanKind{"not_marked"}) {
			t.Errorf("without slack: %v", kinds(p))
		}
	})
}

// Nothing vanishes when the scope did not cover it.
func TestScope(t *testing.T) {
	d := newDesk(t)
	a, b, c := withID("K1", 38, "a", "2022-10-03"), withID("K2", 19, "b", "2022-10-03"), withID("K3", 38, "c", "2022-10-03")
	for i, r := range []*store.ImportRow{&a, &b, &c} {
		r.Caseworker, r.Has = []string{"Bo", "Åse", "Åse"}[i], r.Has|store.ColCaseworker
	}
	d.extract(a, b, c)
	d.pass(1, 0)
	for _, s := range []struct {
		scope []string
		want  []string // cases that vanish when the file is empty
	}{
		{nil, []string{"a", "b", "c"}},
		{[]string{"owner=åse"}, []string{"b", "c"}},
		{[]string{"type=38"}, []string{"a", "c"}},
		{[]string{"case=a", "case=b"}, []string{"a", "b"}},
		{[]string{"type=38,39", "owner=Åse"}, []string{"c"}},
		{[]string{"type=20"}, nil},
	} {
		scope, err := store.ParseScope(s.scope)
		if err != nil {
			t.Fatal(err)
		}
		p := d.planned(store.Extract{Taken: d.now, Scope: scope})
		var got []string
		for _, i := range p.Items {
			got = append(got, i.Case)
		}
		if !slices.Equal(got, s.want) || p.Open != len(s.want) {
			t.Errorf("%v: %v vanish of %d, want %v", s.scope, got, p.Open, s.want)
		}
	}
	// Rows outside the scope do not make a snapshot whole, whoever they are changed by.
	scope, file := store.Scope{Owners: []string{"Åse"}}, []store.ImportRow{a, b, c}
	if p := d.planned(store.Extract{Taken: d.now, Scope: scope}, file...); p.Apart != 1 || p.InScope() != 2 {
		t.Errorf("%d of %d rows apart", p.Apart, p.Rows)
	}
	file[0].Caseworker, file[1].Caseworker = "Åse", "Bo"
	if p := d.planned(store.Extract{Taken: d.now, Scope: scope}, append(file, withID("K4", 38, "d", "2022-10-03"))...); p.Apart != 2 {
		t.Errorf("handed over: %d of %d rows apart", p.Apart, p.Rows)
	}
	for _, bad := range []string{"owner", "owner=", "type=x", "type=0", "team=a"} {
		if _, err := store.ParseScope([]string{bad}); !errors.Is(err, store.ErrScope) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// Tasks made here (48) never vanish, and meet a 48 of KSD's only by hand.
func TestManualTaskAndSnapshot(t *testing.T) {
	d := newDesk(t)
	d.submit(store.CreateTask{Case: "a", Text: "ring op"})
	d.pass(1, 0)
	p := d.extract(withID("K1", 48, "a", "2022-10-17"))
	if !slices.Equal(kinds(p), []store.PlanKind{"new"}) || d.task(1).State != store.StateOpen {
		t.Errorf("%v, %s", kinds(p), d.task(1).State)
	}
}

// 19 rejected: KSD makes 68 (S1 l.214). Met, the resolved task is replaced by its follow-up; missing one day after the run it is udebleven.
func TestExpectationInSnapshots(t *testing.T) {
	other := withID("K9", 51, "z", "2022-10-03")
	begin := func(t *testing.T) *desk {
		d := newDesk(t)
		d.extract(withID("K1", 19, "a", "2022-10-03"), other)
		d.resolve(1, store.ChoiceRejected)
		d.pass(1, 0)
		return d
	}
	t.Run("met", func(t *testing.T) {
		d := begin(t)
		p := d.extract(withID("K2", 68, "a", "2022-10-18"), other)
		if !slices.Equal(kinds(p), []store.PlanKind{"expectation_met", "confirmed"}) || d.task(1).Verdict != store.VerdictReplaced {
			t.Errorf("%v, %s", kinds(p), d.task(1).Verdict)
		}
	})
	t.Run("met a day later", func(t *testing.T) {
		d := begin(t)
		d.extract(other)
		d.pass(1, 0)
		d.extract(withID("K2", 68, "a", "2022-10-18"), other)
		if d.task(1).Verdict != store.VerdictReplaced {
			t.Errorf("%s", d.task(1).Verdict)
		}
	})
	t.Run("missing", func(t *testing.T) {
		d := begin(t) // Tuesday 09:00; the run was Monday 18:00
		if p := d.extract(other); !slices.Equal(kinds(p), []store.PlanKind{"confirmed"}) {
			t.Errorf("on Tuesday: %v", kinds(p))
		}
		d.pass(1, 0)
		if p := d.planned(store.Extract{Taken: d.now, Scope: store.Scope{Types: []catalog.Number{51}}}, other); !p.Empty() {
			t.Errorf("outside the scope: %v", kinds(p))
		}
		if p := d.extract(other); !slices.Equal(kinds(p), []store.PlanKind{"expectation_missing"}) {
			t.Errorf("on Wednesday: %v", kinds(p))
		}
		d.view(func(v *store.Snapshot) {
			if e := v.Expectations("a"); len(e) != 1 || e[0].Missing == 0 {
				t.Errorf("%+v", e)
			}
		})
	})
	t.Run("a return withdraws it", func(t *testing.T) {
		d := begin(t)
		d.extract(withID("K2", 19, "a", "2022-10-18"), other)
		d.view(func(v *store.Snapshot) {
			if e := v.Expectations("a"); len(e) != 1 || !e[0].Gone {
				t.Errorf("%+v", e)
			}
		})
	})
}

// Case status and citizen may change; a CPR is never a key (tasks 9 and 21).
func TestSnapshotChangesCaseAndCitizen(t *testing.T) {
	d := newDesk(t)
	r := withID("K1", 38, "a", "2022-10-03")
	r.CPR, r.Name, r.Due = "9002850001", "Bo", catalog.NewDate(2022, 10, 20)
	d.extract(r)
	d.pass(1, 0)
	r.CPR, r.CaseStatus, r.Due = "9102850009", catalog.StatusOngoing, catalog.NewDate(2022, 10, 27)
	p := d.extract(r)
	if !slices.Equal(kinds(p), []store.PlanKind{"changed"}) || d.task(1).OriginalDue != catalog.NewDate(2022, 10, 20) || d.task(1).Due != r.Due {
		t.Fatalf("%+v", p)
	}
	var names []string
	for _, f := range p.Items[0].Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"due", "case_status", "citizen"}) {
		t.Errorf("%v", names)
	}
}

func TestDoubts(t *testing.T) {
	d := newDesk(t)
	var rows []store.ImportRow
	for i := range 10 {
		rows = append(rows, withID(caseNo(i), 38, caseNo(i), "2022-10-03"))
	}
	d.extract(rows...)
	if p := d.planned(store.Extract{Taken: d.now.Add(-time.Hour)}, rows...); !slices.Equal(p.Doubts, []store.Doubt{store.DoubtOlder}) {
		t.Errorf("older: %v", p.Doubts)
	}
	d.pass(1, 0)
	if p := d.planned(store.Extract{Taken: d.now}, rows[:4]...); !slices.Equal(p.Doubts, []store.Doubt{store.DoubtSmall}) {
		t.Errorf("small: %v", p.Doubts)
	}
	if p := d.planned(store.Extract{Taken: d.now, Scope: store.Scope{Types: []catalog.Number{38}}}, withID("x", 51, "x", "2022-10-03"), withID("y", 51, "y", "2022-10-03"),
		withID("z", 51, "z", "2022-10-03"), withID("æ", 51, "æ", "2022-10-03"), withID("ø", 51, "ø", "2022-10-03")); !slices.Equal(p.Doubts, []store.Doubt{store.DoubtSmall}) {
		t.Errorf("of another scope: %v", p.Doubts)
	}
	if p := d.planned(store.Extract{Taken: d.now}, rows[:5]...); len(p.Doubts) != 0 {
		t.Errorf("half: %v", p.Doubts)
	}
}

// A short queue may be emptied in a day; that all of KSD is, is doubted.
func TestEmptySnapshotIsDoubted(t *testing.T) {
	d := newDesk(t)
	d.extract(withID("K1", 38, "a", "2022-10-03"))
	d.pass(1, 0)
	if p := d.planned(store.Extract{Taken: d.now}); !slices.Equal(p.Doubts, []store.Doubt{store.DoubtSmall}) {
		t.Errorf("all of KSD: %v", p.Doubts)
	}
	if p := d.planned(store.Extract{Taken: d.now, Scope: store.Scope{Types: []catalog.Number{38}}}); len(p.Doubts) != 0 {
		t.Errorf("one type: %v", p.Doubts)
	}
}

func TestDoubtTaken(t *testing.T) {
	now := monday()
	for _, c := range []struct {
		ago    time.Duration
		stated bool
		newest time.Time
		want   store.TakenDoubt
	}{
		{time.Hour, false, time.Time{}, store.TakenSure},
		{-time.Hour, false, time.Time{}, store.TakenFuture},
		{-time.Hour, true, time.Time{}, store.TakenFuture},
		{13 * time.Hour, false, time.Time{}, store.TakenOld},
		{13 * time.Hour, true, time.Time{}, store.TakenSure},
		{time.Hour, false, now, store.TakenBefore},
		{time.Hour, true, now, store.TakenBefore},
	} {
		if got := store.DoubtTaken(now.Add(-c.ago), c.stated, catalog.Moment{Time: c.newest}, now); got != c.want {
			t.Errorf("%v ago, stated %v: %q, want %q", c.ago, c.stated, got, c.want)
		}
	}
}

// What the plan counted is what the record of the import says, and a snapshot that brings nothing a second time writes nothing.
func TestImportRecord(t *testing.T) {
	d := newDesk(t)
	a, b := withID("K1", 30, "a", "2022-10-03"), withID("K2", 38, "b", "2022-10-03")
	d.extract(a, b)
	d.resolve(1, "")
	d.pass(1, 0)
	e := store.Extract{Taken: d.now, Forced: true}
	run := store.ImportRun{ID: "r", SHA256: "s", File: "udtræk 900285-0001.csv", Total: 2, Extract: &e}
	p, err := d.SubmitExtract(context.Background(), d.me, run, []store.ImportRow{b, withID("K3", 30, "a", "2022-10-18")})
	if err != nil {
		t.Fatal(err)
	}
	var rec store.ImportRecord
	var head store.Seq
	d.view(func(v *store.Snapshot) { rec, head = v.Imports(1)[0], v.Info().Head })
	if !maps.Equal(rec.Counts, p.Counts) || rec.Number != 2 || rec.File != "" || rec.Staff != 1 || !rec.Extract.Forced || rec.Last != head {
		t.Errorf("%+v, planned %v", rec, p.Counts)
	}
	if _, err := d.SubmitExtract(context.Background(), d.me, store.ImportRun{ID: "r2", SHA256: "s", Total: 2, Extract: &e}, []store.ImportRow{b, withID("K3", 30, "a", "2022-10-18")}); err != nil {
		t.Fatal(err)
	}
	d.view(func(v *store.Snapshot) {
		if v.Info().Head != head || len(v.Imports(0)) != 2 {
			t.Error("the same snapshot once more was written down")
		}
	})
}
