package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/plan"
	"rettidig/internal/text"
	"rettidig/store"
)

// testPlan is a plan of every sort of step and of everybody who can be left behind.
func testPlan() planData {
	cut := catalog.NewDate(2026, 11, 23).At(12 * 60)
	evening := catalog.NewDate(2026, 11, 22).At(18 * 60)
	p := plan.Plan{
		Now: sunday, CutOff: cut, Evening: evening, Minutes: 200, EveningMinutes: 120, Used: 75, ShareMinutes: 20, ByDeadline: 2, ByImpact: 1,
		Times: []plan.TypeTime{{Type: 10, Minutes: 12, Source: plan.TimeMedian, Seen: 9}, {Type: 19, Minutes: 15, Source: plan.TimeDefault}},
	}
	d := planData{rows: map[store.TaskID]store.Row{}, wrong: 3, blockers: 12}
	for i, n := range []catalog.Number{19, 10, 60, 20, 38} {
		s := plan.Step{ID: store.TaskID(i + 1), Case: fmt.Sprintf("2026-00470%d", i), Type: n, Minutes: 15, By: cut, Frees: i != 2}
		switch i {
		case 0:
			s.Late, s.By = true, evening
		case 2:
			s.Late, s.By = true, time.Time{}
		}
		p.Steps = append(p.Steps, s)
		row := testRow(s.ID, n, 0, 0)
		row.Case = s.Case
		d.rows[s.ID] = row
		if s.Frees {
			p.Freed = append(p.Freed, plan.Freed{Case: s.Case, UnknownFrequency: i == 4})
		}
	}
	reasons := []plan.Reason{plan.LeftWaiting, plan.LeftTaken, plan.LeftNotDue, plan.LeftEvening, plan.LeftTime, plan.LeftLater}
	p.Left = plan.Left{Cases: 144, Waiting: 5, Taken: 15}
	for i, r := range reasons {
		l := plan.LeftCase{Case: fmt.Sprintf("2026-00480%d", i), Reason: r, Since: catalog.NewDate(2026, 3, 6) + catalog.Date(60*i), Minutes: 10 + i, Tasks: []store.TaskID{9}}
		l.Late = l.Since <= catalog.DateOf(sunday)
		p.Left.List = append(p.Left.List, l)
	}
	d.Plan = p
	return d
}

func openPlan(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newPlanScreen().init(e)
	s, _ = drive(e, s, loadedMsg[planData]{id: e.ids.last, value: testPlan()})
	return s
}

func TestPlanGolden(t *testing.T) { goldens(t, openPlan) }

func TestPlanLeftGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openPlan(t, e), press(actMore), press(actDown))
		return s
	})
}

func TestPlanEmptyGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := newPlanScreen().init(e)
		d := planData{Plan: plan.Plan{Now: sunday, CutOff: catalog.NewDate(2026, 11, 23).At(12 * 60), Minutes: 240}}
		s, _ = drive(e, s, loadedMsg[planData]{id: e.ids.last, value: d})
		return s
	})
}

func TestPlanFitsEverywhere(t *testing.T) {
	sweep(t, openPlan)
	sweep(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openPlan(t, e), press(actMore))
		return s
	})
}

// Enter opens the guide of the task under the cursor; of those left behind the case.
func TestPlanOpens(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s, _ := drive(e, openPlan(t, e), press(actDown))
	_, cmd := drive(e, s, press(actOpen))
	if got, ok := cmd().(openGuideMsg); !ok || got.row.ID != 2 {
		t.Errorf("opens %+v", cmd())
	}
	s, _ = drive(e, s, press(actMore), press(actDown))
	_, cmd = drive(e, s, press(actOpen))
	if got, ok := cmd().(openCaseMsg); !ok || got.number != "2026-004801" {
		t.Errorf("opens %+v", cmd())
	}
	if why := s.(refuser).why(e, actResolve); why != text.PlanNoRow.Da {
		t.Errorf("a case left behind cannot be resolved as a task, yet: %q", why)
	}
}

// Every sentence a plan can need is there.
func TestPlanSayings(t *testing.T) {
	for s := plan.SayEmpty; s <= plan.SayExpected; s++ {
		if m := planSaying(s); m.Da == "" || m.En == "" {
			t.Errorf("saying %d has no sentence", s)
		}
	}
}

// A plan that was stopped says so, and a stale answer changes nothing.
func TestPlanStops(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s, _ := newPlanScreen().init(e)
	s, _ = drive(e, s, planStep{e.ids.last, 20_000, 500_000})
	if view := plain(s.view(e.frame)); !strings.Contains(view, text.PlanReading.Da) || !strings.Contains(view, "━") {
		t.Errorf("no progress is shown\n%s", view)
	}
	old := e.ids.last
	s, _ = drive(e, s, loadedMsg[planData]{id: old, err: fmt.Errorf("read: %w", context.Canceled)})
	if view := plain(s.view(e.frame)); !strings.Contains(view, "blev stoppet. r regner") {
		t.Errorf("it does not say that it was stopped\n%s", view)
	}
	s, _ = drive(e, s, press(actPlanAgain), loadedMsg[planData]{id: old, value: testPlan()})
	if view := plain(s.view(e.frame)); strings.Contains(view, "2026-004700") {
		t.Errorf("a stale answer is shown\n%s", view)
	}
}

// The whole way: from the queue to the plan, other minutes, a task resolved from it, and a plan that follows.
func TestPlanByHand(t *testing.T) {
	p := newPilot(t, 120, 36, text.En, testRows())
	p.keys("P").sees("Day plan", "for the cut-off", "Deadline order", "Left behind")
	p.keys("m").sees("How many minutes").keys("x", "enter").sees("whole number").keys("backspace", "30", "enter").sees("of 30")
	p.keys("space").sees("Why not").keys("space")
	p.keys("enter").sees("Step 1").keys("esc").sees("Day plan").keys("P", "esc").lacks("Day plan")
}
