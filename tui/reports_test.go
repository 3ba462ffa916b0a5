package tui

import (
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// The due counts are the example printed in S1 l.326-348: 26, 12 and 2 tasks in three months.
func testReports() reportData {
	oct, nov, feb := catalog.NewDate(2017, time.October, 9), catalog.NewDate(2017, time.November, 9), catalog.NewDate(2018, time.February, 9)
	return reportData{
		types: []store.TypeCount{
			{Type: 6, Open: 25},
			{Type: 19, Open: 12, Resolved: 3},
			{Type: 20, Open: 1},
			{Type: 26, Open: 7},
			{Type: 30, Open: 1},
			{Type: 42, Open: 2},
			{Type: 51, Open: 31},
			{Type: 68, Open: 4},
			{Type: 90, Open: 11},
			{Type: 114, Open: 6},
			{Type: 137, Open: 5},
		},
		due: []store.DueCount{
			{Type: 6, Due: oct, Open: 14},
			{Type: 20, Due: oct, Open: 1},
			{Type: 90, Due: oct, Open: 11},
			{Type: 6, Due: nov, Open: 9},
			{Type: 30, Due: nov, Open: 1},
			{Type: 42, Due: nov, Open: 2, Resolved: 1},
			{Type: 6, Due: feb, Open: 2},
		},
		rules: catalog.DefaultRules(), asOf: catalog.DateOf(sunday),
	}
}

func openReports(t *testing.T, e env, which int) screen {
	t.Helper()
	s, _ := newReportsScreen().init(e)
	s, _ = drive(e, s, loadedMsg[reportData]{id: e.ids.last, value: testReports()})
	for range which {
		s, _ = drive(e, s, press(actForm))
	}
	return s
}

func TestReportsBlockingGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openReports(t, e, int(reportBlocking)) })
}

func TestReportsR23NewGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openReports(t, e, int(reportR23New)) })
}

func TestReportsR23OldGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openReports(t, e, int(reportR23Old)) })
}

func TestReportsFitEverywhere(t *testing.T) {
	for k := range reportKinds {
		sweep(t, func(t *testing.T, e env) screen { return openReports(t, e, int(k)) })
	}
}

// The column titles stay while the rows scroll.
func TestReportsKeepTheirTitles(t *testing.T) {
	e := testEnv(t, 80, 14, text.Da)
	s := openReports(t, e, int(reportR23Old))
	top := strings.Split(plain(s.view(e.frame)), "\n")
	s, _ = drive(e, s, press(actBottom))
	end := strings.Split(plain(s.view(e.frame)), "\n")
	if top[2] != end[2] || !strings.Contains(end[2], text.ReportColType.Da) {
		t.Errorf("titles %q then %q", top[2], end[2])
	}
	if top[5] == end[5] {
		t.Error("the rows do not scroll")
	}
}

func TestReportsGoRound(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	if s := openReports(t, e, int(reportKinds)).(reportsScreen); s.which != reportBlocking {
		t.Errorf("after the last report comes %d", s.which)
	}
}
