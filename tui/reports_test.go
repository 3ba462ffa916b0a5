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

// testOutcomes are six weeks in which no. 60 came back less and less, and four evening runs of which three could be seen.
func testOutcomes() outcomeData {
	var d outcomeData
	monday := catalog.DateOf(sunday) - 6
	for i, back := range []int{6, 5, 0, 3, 1, 1} {
		c := store.ReturnCount{Type: 60, Guide: strings.Repeat("0a", 32), Choice: "done=yes", Week: monday - catalog.Date(7*(5-i))}
		c.Label[store.VerdictConfirmed], c.Label[store.VerdictReturned] = 10-back, back
		if i == 2 {
			c.Label[store.VerdictConfirmed] = 0
		}
		d.returns = append(d.returns, c)
	}
	n := store.ReturnCount{Type: 19, Week: monday}
	n.Label[store.VerdictConfirmed] = 4
	d.returns = append(d.returns, n)
	for i := range 4 {
		d.forecasts = append(d.forecasts, store.RunForecast{Run: (catalog.DateOf(sunday) - catalog.Date(4-i)).At(18 * 60), Expected: 5 + i, Seen: 2 * min(i, 2), Contradicted: 2 - i%2, Unmarked: i % 2})
	}
	return d
}

func openOutcomes(which reportKind) func(*testing.T, env) screen {
	return func(t *testing.T, e env) screen {
		s := openReports(t, e, int(reportReturnType))
		s, _ = drive(e, s, loadedMsg[outcomeData]{id: e.ids.last, value: testOutcomes()})
		for range which - reportReturnType {
			s, _ = drive(e, s, press(actForm))
		}
		return s
	}
}

func TestReportsReturnTypeGolden(t *testing.T) { goldens(t, openOutcomes(reportReturnType)) }

func TestReportsReturnGuideGolden(t *testing.T) { goldens(t, openOutcomes(reportReturnGuide)) }

func TestReportsReturnChoiceGolden(t *testing.T) { goldens(t, openOutcomes(reportReturnChoice)) }

func TestReportsReturnWeekGolden(t *testing.T) { goldens(t, openOutcomes(reportReturnWeek)) }

func TestReportsForecastGolden(t *testing.T) { goldens(t, openOutcomes(reportForecast)) }

func TestOutcomesFitEverywhere(t *testing.T) {
	sweep(t, openOutcomes(reportReturnGuide))
	sweep(t, openOutcomes(reportForecast))
}

// A sparkline has one character for each week, a dot for one in which nothing was judged, and the full height only at a hundred.
func TestSpark(t *testing.T) {
	if got := spark([]int{-1, 0, 1, 50, 100}); got != "·▁▂▅█" {
		t.Errorf("%q", got)
	}
	weeks := weekRates(testOutcomes().returns)
	if got := weekPercents(weeks); len(got) != 6 || got[0] != 60 || got[2] != -1 || got[5] != 7 {
		t.Errorf("%v", got)
	}
}

// The reports of what KSD's snapshots have shown are counted from the store when they are asked for, and the guide of a type says how often it came back.
func TestOutcomesFromTheStore(t *testing.T) {
	p := judgedPilot(t, 120, 36, text.Da).keys("3", "f", "f", "f")
	p.sees("Genkomne efter type", "Genkommet pr. uge", "senest uge 47: 1 af 2 (50 %)")
	p.keys("f", "f", "f", "f").sees("Holdt forventningen?")
	p.keys("1").find("genkommet").keys("enter").sees("genkommet 100 %", "Genkommet: 1 af 1 (100 %) på 26")
}
