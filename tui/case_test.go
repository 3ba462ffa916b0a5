package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// testCaseData is a case with two decision blockers, one payment blocker, a meta task and a resolved task.
func testCaseData() caseData {
	in3 := catalog.NewDate(2026, time.November, 25)
	two := []store.TaskID{2}
	meta := testRow(4, 40, in3, 0)
	waits := testRow(3, 26, catalog.NewDate(2026, time.November, 19), 2)
	waits.WaitUntil = catalog.NewDate(2026, time.December, 1)
	own := testRow(1, 19, in3, 1)
	own.Owner, own.OwnerName = 2, "Kaj Sø"
	done := resolvedRow(6, "rejected", sunday.Add(-24*time.Hour))
	return caseData{
		info: testInfo(), citizen: "Åse Ærøskjold", cpr: "900285-xxxx", open: 5, at: sunday,
		tasks: []caseTask{
			{Row: own, release: store.Release{What: catalog.WhatDecision, When: catalog.WhenNone, BlockedBy: two}, unknown: 1},
			{Row: testRow(2, 10, 0, 1), release: store.Release{What: catalog.WhatDecision, When: catalog.WhenNone, BlockedBy: []store.TaskID{1}}, unknown: 1},
			{Row: waits, release: store.Release{What: catalog.WhatPayment, When: catalog.WhenNone, BlockedBy: []store.TaskID{1, 2}}, unknown: 1},
			{Row: testRow(5, 137, in3, 0), release: store.Release{What: catalog.WhatUnknown, When: catalog.WhenUnknown}},
			{Row: meta, release: store.Release{What: catalog.WhatNothing, When: catalog.WhenNone}, held: []store.Task{own.Task, testRow(2, 10, 0, 1).Task}},
			{Row: done},
		},
		expected: []store.Expectation{{Type: 68, Case: testCase, Since: sunday.Add(-24 * time.Hour), From: 17, Task: 6, Run: sunday.Add(-19 * time.Hour)}},
	}
}

func openCase(t *testing.T, e env, focus store.TaskID) screen {
	t.Helper()
	s, _ := newCaseScreen(testCase, focus).init(e)
	s, _ = drive(e, s, loadedMsg[caseData]{id: e.ids.last, value: testCaseData()})
	return s
}

func TestCaseGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openCase(t, e, 1) })
}

func TestCaseHeldGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openCase(t, e, 4) })
}

func TestCaseFitsEverywhere(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen { return openCase(t, e, 4) })
}

func TestCaseVerdict(t *testing.T) {
	row := func(n catalog.Number) caseTask { return caseTask{Row: testRow(1, n, 0, 0)} }
	for _, c := range []struct {
		name string
		open []caseTask
		want []string
	}{
		{"one decision blocker is the last", []caseTask{row(19)}, []string{"Nr. 19 er den sidste, der holder afgørelsen tilbage."}},
		{"two", []caseTask{row(19), row(10)}, []string{"2 opgaver holder afgørelsen tilbage, og dermed udbetalingen."}},
		{
			"a payment blocker behind a decision blocker",
			[]caseTask{row(19), row(26)},
			[]string{"Nr. 19 er den sidste, der holder afgørelsen tilbage.", "1 opgave mere holder udbetalingen tilbage."},
		},
		{"a payment blocker alone", []caseTask{row(26)}, []string{"Nr. 26 er den sidste, der holder udbetalingen tilbage."}},
		{"the letter on death", []caseTask{row(54)}, []string{"Nr. 54 holder underretningsbrevet tilbage."}},
		{"unknown", []caseTask{row(137), row(138)}, []string{"2 opgaver har ukendt virkning."}},
		{"nothing held", []caseTask{row(51)}, []string{"Ingen af dem holder afgørelse eller udbetaling tilbage."}},
		{"nothing open", nil, nil},
	} {
		d := caseData{tasks: c.open, open: len(c.open)}
		if got := d.verdict(text.Da); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCaseLetterMissing(t *testing.T) {
	expect := []store.Expectation{{Type: 68}}
	for _, c := range []struct {
		name string
		data caseData
		want bool
	}{
		{"none", caseData{}, false},
		{"expected", caseData{expected: expect}, true},
		{"withdrawn", caseData{expected: []store.Expectation{{Type: 68, Gone: true}}}, false},
		{"arrived and solved", caseData{expected: []store.Expectation{{Type: 68, Met: 9}}}, false},
		{"open", caseData{tasks: []caseTask{{Row: testRow(1, 68, 0, 0)}}, open: 1}, true},
	} {
		if got := c.data.letterMissing(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCaseDropsStaleAnswers(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s, _ := newCaseScreen(testCase, 0).init(e)
	first := e.ids.last
	s, _ = drive(e, s, changedMsg{}) // asks again
	s, _ = drive(e, s, loadedMsg[caseData]{id: first, value: testCaseData()})
	if s.(caseScreen).has {
		t.Error("a stale answer was shown")
	}
}

func TestCaseKeepsTheCursorOnItsTask(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s := openCase(t, e, 3)
	data := testCaseData()
	data.tasks, data.open = data.tasks[1:], data.open-1 // the first task is gone
	s, _ = drive(e, s, changedMsg{})
	s, _ = drive(e, s, loadedMsg[caseData]{id: e.ids.last, value: data})
	if got, _ := s.(caseScreen).selected(); got.ID != 3 {
		t.Errorf("the cursor is on task %d", got.ID)
	}
}

func TestCaseActs(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s := openCase(t, e, 2)
	for id, want := range map[actionID]tea.Msg{
		actOpen:    openGuideMsg{row: testCaseData().tasks[1].Row},
		actResolve: resolveTaskMsg{testCaseData().tasks[1].Row},
		actTaskLog: openLogMsg{2},
		actCopy:    copyMsg{testCase},
		actBack:    popMsg{},
	} {
		_, cmd := drive(e, s, press(id))
		if cmd == nil {
			t.Errorf("%s does nothing", id)
			continue
		}
		if got := cmd(); !sameMsg(got, want) {
			t.Errorf("%s: %T %v, want %T", id, got, got, want)
		}
	}
}
