package tui

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// testExtract is the plan of a snapshot with tasks of every kind.
func testExtract() ImportSummary {
	p := &store.Plan{Counts: store.Tally{store.PlanUnchanged: 1204, store.PlanTooLate: 1}, Types: map[store.PlanKind]map[catalog.Number]int{}, Rows: 1240, Open: 1236}
	add := func(kind store.PlanKind, n catalog.Number, of store.TaskID, fields ...store.FieldChange) {
		item := store.PlanItem{Kind: kind, Task: store.TaskID(len(p.Items) + 1), Type: n, Case: fmt.Sprintf("2026-%06d", 4700+len(p.Items)), Of: of, Fields: fields}
		if kind == store.PlanNew {
			item.Task = 0
		}
		p.Items = append(p.Items, item)
		p.Counts[kind]++
		if p.Types[kind] == nil {
			p.Types[kind] = map[catalog.Number]int{}
		}
		p.Types[kind][n]++
	}
	add(store.PlanReturned, 60, 7)
	add(store.PlanReturned, 19, 8)
	add(store.PlanReopened, 38, 9)
	add(store.PlanNotMarked, 19, 0)
	add(store.PlanVanished, 10, 0)
	for i := range 12 {
		add(store.PlanNew, []catalog.Number{19, 20, 60, 137}[i%4], 0)
	}
	add(store.PlanChanged, 19, 0, store.FieldChange{Name: "due", Old: "2026-11-22", New: "2026-11-25"}, store.FieldChange{Name: "citizen"})
	add(store.PlanConfirmed, 68, 0)
	add(store.PlanConfirmed, 68, 0)
	return ImportSummary{Rows: 1240, Plan: p, Taken: sunday.Add(-time.Hour)}
}

// plainly is a sentence that is the same in every language.
type plainly string

func (p plainly) In(text.Lang) string { return string(p) }

// inBoth is a sentence in Danish and in English.
type inBoth [2]string

func (s inBoth) In(l text.Lang) string {
	if l == text.Da {
		return s[0]
	}
	return s[1]
}

// doubtfulExtract is one that can only be forced.
func doubtfulExtract() ImportSummary {
	sum := testExtract()
	sum.Plan.Doubts = []store.Doubt{store.DoubtOlder, store.DoubtSmall}
	sum.Plan.Rows, sum.Bad, sum.Warnings = 420, 3, []Said{plainly("CPR-nummeret er et erstatningsnummer. Rækker: 2, den første i linje 7.")}
	return sum
}

func openExtract(sum ImportSummary, msgs ...tea.Msg) func(*testing.T, env) screen {
	return func(_ *testing.T, e env) screen {
		r := ImportRequest{Path: "/tmp/udtræk 22-11.csv", Extract: &ExtractRequest{At: sum.Taken}}
		s, _ := newReconcileScreen(r, sum).init(e)
		s, _ = drive(e, s, msgs...)
		return s
	}
}

func TestReconcileGolden(t *testing.T) {
	goldens(t, openExtract(testExtract(), press(actOpen), press(actDown)))
}

func TestReconcileChangedGolden(t *testing.T) {
	down := []tea.Msg{press(actDown), press(actDown), press(actDown), press(actDown), press(actDown), press(actOpen)}
	goldens(t, openExtract(testExtract(), down...))
}

func TestReconcileDoubtfulGolden(t *testing.T) { goldens(t, openExtract(doubtfulExtract())) }

func TestReconcileFitsEverywhere(t *testing.T) {
	sweep(t, openExtract(testExtract(), press(actOpen)))
	sweep(t, openExtract(doubtfulExtract()))
}

// A group unfolds to its tasks and folds again from any of them; the cursor stays on the group.
func TestReconcileFolds(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s := openExtract(testExtract())(t, e).(reconcileScreen) //nolint:forcetypeassert // made above
	groups := s.count()
	next, _ := drive(e, s, press(actOpen), press(actDown), press(actDown))
	s = next.(reconcileScreen) //nolint:forcetypeassert // update returns the screen
	if item, ok := s.item(); s.count() != groups+2 || !ok || item.Task != 2 {
		t.Fatalf("%d lines, %+v", s.count(), item)
	}
	next, _ = drive(e, s, press(actOpen))
	if s = next.(reconcileScreen); s.count() != groups || s.cur.at != 0 { //nolint:forcetypeassert // update returns the screen
		t.Fatalf("%d lines, cursor at %d", s.count(), s.cur.at)
	}
}

// fakeExtracts answers imports with plans, and keeps what was asked.
type fakeExtracts struct {
	asked []ImportRequest
	plans []ImportSummary
	errs  []error
}

func (f *fakeExtracts) take(_ context.Context, r ImportRequest, progress func(int, int)) (ImportSummary, error) {
	n := len(f.asked)
	f.asked = append(f.asked, r)
	progress(1, 2)
	sum := f.plans[min(n, len(f.plans)-1)]
	if n < len(f.errs) {
		return sum, f.errs[n]
	}
	return sum, nil
}

// A file is said to be a snapshot of a part of KSD, its plan is shown, and nothing is carried out before the verb is chosen: "no" is where Enter goes.
func TestSnapshotFromFileToRecord(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	f := &fakeExtracts{plans: []ImportSummary{testExtract()}}
	p.m.deps.Import = f.take
	p.keys("I", "udtræk.csv", "enter", "2", "enter").sees("Udtræk af KSD", "Hvornår blev det taget?", "Sagsbehandlere")
	p.keys("12:05", "enter", "Bente Øst, KS", "enter", "19, x", "enter", "enter").sees("»x« er ikke nummeret")
	p.keys("backspace", "backspace", "backspace", "enter", "enter").sees("Afstemning", "Genkommet", "sagsbehandlere Bente Øst, KS")
	if len(f.asked) != 1 || !f.asked[0].DryRun || f.asked[0].Extract.Said != "12:05" || len(f.asked[0].Extract.Scope.Owners) != 2 || len(f.asked[0].Extract.Scope.Types) != 1 {
		t.Fatalf("%+v", f.asked)
	}
	p.keys("A").sees("Afstem med KSD?", "› Nej, lad være ‹").keys("enter").sees("Genkommet")
	if len(f.asked) != 1 {
		t.Fatal("carried out without a yes")
	}
	p.keys("A", "right", "enter").sees("Afstemt med KSD: 20 opgaver")
	last := f.asked[len(f.asked)-1]
	if len(f.asked) != 2 || last.DryRun || last.Extract.Force || last.Extract.Seen != f.plans[0].Plan || !last.Extract.At.Equal(f.plans[0].Taken) {
		t.Fatalf("%+v", last)
	}
}

// A plan in doubt is not carried out without saying so: the box must be ticked, and then the request bears it.
func TestSnapshotIsForcedOnPurpose(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	f := &fakeExtracts{plans: []ImportSummary{doubtfulExtract()}}
	p.m.deps.Import = f.take
	p.keys("I", "udtræk.csv", "enter", "2", "enter", "ctrl+s").sees("ældre end det seneste", "420")
	p.keys("A", "right", "enter").sees("Der er tvivl om udtrækket")
	if len(f.asked) != 1 {
		t.Fatal("forced without a tick")
	}
	p.keys("j", "ctrl+s") // the cursor stands in the box by then
	if len(f.asked) != 2 || !f.asked[1].Extract.Force {
		t.Fatalf("%+v", f.asked)
	}
}

// A file's time that nobody has stated is asked about when it is doubtful; once it is confirmed the plan is shown.
func TestSnapshotTimeIsAsked(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	old := testExtract()
	old.Doubt = store.TakenOld
	f := &fakeExtracts{plans: []ImportSummary{old, testExtract()}}
	p.m.deps.Import = f.take
	p.keys("I", "udtræk.csv", "enter", "2", "enter", "ctrl+s").sees("Filen er fra 22-11-2026 12:05. Blev udtrækket taget da?", "22-11-2026 12:05")
	p.keys("ctrl+s").sees("Afstemning", "Genkommet")
	if len(f.asked) != 2 || f.asked[1].Extract.Said != "22-11-2026 12:05" {
		t.Fatalf("%+v", f.asked)
	}
}

// When the queue has moved on since the plan was shown, the plan is made anew and shown, and nothing is carried out.
func TestSnapshotPlanMoved(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	f := &fakeExtracts{plans: []ImportSummary{testExtract()}, errs: []error{nil, ErrPlanMoved}}
	p.m.deps.Import = f.take
	p.keys("I", "udtræk.csv", "enter", "2", "enter", "ctrl+s", "A", "right", "enter").sees("Køen er ændret imens", "Genkommet")
	if len(f.asked) != 3 || !f.asked[2].DryRun || f.asked[2].Extract.Seen != nil {
		t.Fatalf("%+v", f.asked)
	}
	if p.keys("esc"); p.m.top().id() != screenQueue {
		t.Fatal("not back in the queue")
	}
	p.sees("Intet er ændret.")
}

func TestExtractFormGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, newImportScreen("udtræk.csv"), askExtractMsg{"udtræk.csv"})
		return s
	})
}

// The hostile name of a file and the texts of a plan never reach the terminal as they are.
func TestReconcileIsSafe(t *testing.T) {
	sum := testExtract()
	sum.Plan.Items[0].Case, sum.Warnings = "\x1b[2J2026", []Said{plainly("\x1b]0;x\x07")}
	e := testEnv(t, 80, 20, text.Da)
	s := openExtract(sum, press(actOpen))(t, e)
	if v := s.view(e.frame); strings.ContainsAny(strings.ReplaceAll(plain(v), "\x1b", "ESC"), "\x07") || strings.Contains(v, "\x1b[2J") {
		t.Errorf("hostile bytes: %q", v)
	}
}

// A task under the cursor is told whole beside the list, also where its line has no room; what was noticed in the file follows the language.
func TestReconcileTellsOfTheTask(t *testing.T) {
	sum := testExtract()
	sum.Bad, sum.Problems = 2, []ImportProblem{{4, "", inBoth{"fejl", "fault"}}, {9, "frist", inBoth{"fejl", "fault"}}}
	sum.Plan.Items[0].Fields = []store.FieldChange{{Name: "case_status", Old: catalog.StatusClarifying, New: catalog.StatusOngoing}}
	en := testEnv(t, 120, 30, text.En)
	if v := plain(openExtract(sum)(t, en).view(en.frame)); !strings.Contains(v, "Line 9, frist: fault") {
		t.Errorf("in English:\n%s", v)
	}
	for _, w := range []int{80, 120} {
		e := testEnv(t, w, 30, text.Da)
		v := plain(openExtract(sum, press(actOpen), press(actDown))(t, e).view(e.frame))
		for _, want := range []string{"Under afklaring → Igangværende", "Af opgave 7", "Linje 4: ", "Linje 9, frist: "} {
			if !strings.Contains(v, want) {
				t.Errorf("%d columns do not say %q:\n%s", w, want, v)
			}
		}
	}
}

// Of very many new tasks only the first are listed, and the plan says so.
func TestReconcileListsTheFirst(t *testing.T) {
	sum := testExtract()
	sum.Plan.Left, sum.Plan.Counts[store.PlanNew] = 988, 1000
	e := testEnv(t, 120, 36, text.Da)
	down := press(actDown)
	s := openExtract(sum, down, down, down, down)(t, e)
	if v := plain(s.view(e.frame)); !strings.Contains(v, "1.000") || !strings.Contains(v, "Listen viser de første 12.") {
		t.Errorf("not said in\n%s", v)
	}
}

// A snapshot that is stopped says so, what was planned stays on the screen, and the same snapshot can go on.
func TestSnapshotIsStopped(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	stopped := testExtract()
	stopped.Stopped = true
	f := &fakeExtracts{plans: []ImportSummary{testExtract(), stopped, testExtract()}, errs: []error{nil, context.Canceled}}
	p.m.deps.Import = f.take
	p.keys("I", "udtræk.csv", "enter", "2", "enter", "ctrl+s", "A", "right", "enter").sees("Stoppet. Det, der er taget ind, bliver stående", "Genkommet")
	p.keys("A", "right", "enter").sees("Afstemt med KSD")
	if len(f.asked) != 3 {
		t.Fatalf("%d runs", len(f.asked))
	}
}

// The linear mode says the plan without bars, and reaches the group's tasks and the verb by their numbers.
func TestPlainReconciles(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	f := &fakeExtracts{plans: []ImportSummary{testExtract()}}
	p.m.deps.Import = f.take
	l := linearOn(t, p, io.Discard)
	out := plainRun(t, p, numberOf(t, l, actImport), "udtræk.csv", "2", "1", "12:05", "", "", "", "1", "2", "1", "1")
	for _, want := range []string{"Afstemning udtræk.csv", "HER: ▸ Genkommet 2", "Ansøgning om tidlig refusion 2026-004700 af opgave 7", "Afstem med KSD?", "Afstemt med KSD: 20"} {
		if !strings.Contains(out, want) {
			t.Errorf("not heard: %q in\n%s", want, out)
		}
	}
	if strings.ContainsAny(out, "█▌▏") {
		t.Errorf("bars are read out:\n%s", out)
	}
}
