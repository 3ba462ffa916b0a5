package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// testCases is a stretch of three cases: one with a meta task below its cause, a payment whose deadline has passed, and one of no effect.
func testCases() casesData {
	row := func(first store.TaskID, number string, i catalog.Impact, days int, o catalog.CaseOutlook, open int) store.CaseRow {
		return store.CaseRow{
			CasePlace: store.CasePlace{Impact: i, Deadline: sunday.AddDate(0, 0, days), First: first}, Case: store.Case{Number: number},
			Citizen: "Åse Ærøskjold", Open: open, Outlook: o,
		}
	}
	rows := []store.CaseRow{
		row(1, testCase, catalog.ImpactDecision, 3, catalog.CaseOutlook{
			What: catalog.WhatDecision, When: catalog.WhenTonight, At: sunday.Add(5 * time.Hour), Blockers: 3, Unknown: 1,
			Payment: catalog.PaymentAfter{Holds: true, At: sunday.Add(23 * time.Hour)},
		}, 5),
		row(9, "2026-000815", catalog.ImpactPayment, -6, catalog.CaseOutlook{What: catalog.WhatPayment, When: catalog.WhenNextPaymentRun, At: sunday.Add(23 * time.Hour), Blockers: 1}, 1),
		row(12, "2026-000099", catalog.ImpactNone, 10, catalog.CaseOutlook{What: catalog.WhatNothing, When: catalog.WhenNone}, 2),
	}
	d := casesData{windowData: windowData{what: stretchStart}, cases: map[store.TaskID]store.CaseRow{}}
	for _, r := range rows {
		d.rows = append(d.rows, store.Row{Task: store.Task{ID: r.First, Case: r.Case.Number}, At: store.Cursor{byte(r.First)}})
		d.cases[r.First] = r
	}
	return d
}

func openCases(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newCasesScreen("").init(e)
	s, _ = drive(e, s, loadedMsg[casesData]{value: testCases()}, press(actOpen))
	s, _ = drive(e, s, loadedMsg[caseData]{id: e.ids.last, value: testCaseData()})
	return s
}

func TestCasesGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openCases(t, e), press(actDown), press(actDown))
		return s
	})
}

func TestCasesGeometry(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen { return openCases(t, e) })
}

// A held meta task stands below its first cause, and nothing is lost or shown twice.
func TestFoldMetas(t *testing.T) {
	d := testCaseData()
	var got []string
	for _, n := range foldMetas(d.tasks[:d.open]) {
		mark := ""
		if n.under {
			mark = "under "
		}
		got = append(got, mark+itoa(int(n.Type)))
	}
	if want := []string{"19", "under 40", "10", "26", "137"}; !slices.Equal(got, want) {
		t.Errorf("nodes %v, want %v", got, want)
	}
}

// The cursor walks through an unfolded case; on a task its acts are those of the task, and folding brings it back to the case.
func TestCasesWalk(t *testing.T) {
	e := testEnv(t, 80, 20, "da")
	s, cmd := drive(e, openCases(t, e), press(actDown), press(actOpen))
	if msg, ok := cmd().(openGuideMsg); !ok || msg.row.Type != 19 {
		t.Fatalf("opening the first task gives %#v", cmd())
	}
	s, _ = drive(e, s, press(actDown), press(actDown), press(actDown), press(actDown), press(actDown))
	if row, _ := s.(casesScreen).win.row(); row.ID != 9 || s.(casesScreen).sub != 0 {
		t.Errorf("behind the case's tasks comes case %d, %d", row.ID, s.(casesScreen).sub)
	}
	s, _ = drive(e, s, press(actUp))
	if n, ok := s.(casesScreen).selected(); !ok || n.Type != 137 {
		t.Errorf("up from the second case is %+v", n.Task)
	}
	s, _ = drive(e, s, press(actFold))
	if _, ok := s.(casesScreen).selected(); ok || strings.Contains(s.view(e.frame), "137") {
		t.Error("the folded case still shows its tasks")
	}
	if s.(casesScreen).why(e, actClaim) == "" {
		t.Error("a case can be claimed")
	}
	if _, cmd = drive(e, s, press(actCase)); cmd == nil || cmd().(openCaseMsg).number != testCase {
		t.Error("the case does not open")
	}
}
