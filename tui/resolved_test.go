package tui

import (
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

func testResolved(e env) resolvedPage {
	ago := func(h int) time.Time { return sunday.Add(-time.Duration(h) * time.Hour) }
	same := resolvedRow(3, "approved", ago(30))
	same.Resolution.Guide = store.GuideMark{Hash: e.guides.Guide(19, e.lang).Hash, Lang: string(e.lang)}
	forced := testRow(4, 40, 0, 0)
	forced.State = store.StateResolved
	same.Verdict, forced.Verdict = store.VerdictReturned, store.VerdictNotMarked
	forced.Resolution = &store.Resolution{At: ago(50), By: 2, Role: store.RoleSuperuser, Acted: true, Forced: true, Expected: store.Release{What: catalog.WhatNothing, When: catalog.WhenNone}, Event: 9}
	return resolvedPage{
		page: store.Page{Rows: []store.Row{resolvedRow(2, "rejected", ago(2)), same, forced}}, staff: testStaff, total: 3,
	}
}

func openResolved(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newResolvedScreen().init(e)
	s, _ = drive(e, s, loadedMsg[resolvedPage]{id: e.ids.last, value: testResolved(e)})
	s, _ = drive(e, s, loadedMsg[resolutionData]{id: e.ids.last, value: resolutionData{task: 2, ground: "Årsagen er social, ikke egen sygdom", follow: []catalog.Number{68}}})
	return s
}

func TestResolvedGolden(t *testing.T) {
	goldens(t, openResolvedIn)
}

func openResolvedIn(t *testing.T, e env) screen { return openResolved(t, e) }

func TestResolvedFitsEverywhere(t *testing.T) { sweep(t, openResolvedIn) }

func TestResolvedEmpty(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s, _ := newResolvedScreen().init(e)
	s, _ = drive(e, s, loadedMsg[resolvedPage]{id: e.ids.last})
	if view := plain(s.view(e.frame)); !strings.Contains(view, text.Da.T(text.ResolvedEmpty, "1", "l")) {
		t.Errorf("an empty list says\n%s", view)
	}
}

func TestResolvedReopens(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s, _ := drive(e, openResolved(t, e), press(actDown))
	_, cmd := drive(e, s, press(actReopen))
	if got, ok := cmd().(reopenTaskMsg); !ok || got.row.ID != 3 {
		t.Errorf("asks for %+v", cmd())
	}
}

// A run is named as it lies today: what was expected this evening when the task was resolved is not this evening the day after.
func TestResolvedNamesTheRunAsOfToday(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	for days, want := range map[int]string{0: "i dag kl. 18:00", 1: "søn 22-11 kl. 18:00"} {
		e.now = sunday.AddDate(0, 0, days)
		if view := plain(openResolved(t, e).view(e.frame)); !strings.Contains(view, want) {
			t.Errorf("%d days later: not %q in\n%s", days, want, view)
		}
	}
}

// The guide's version is told apart from today's: a superuser must see that the text has changed since.
func TestResolvedGuideVersion(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s := openResolved(t, e).(resolvedScreen)
	rows := s.data.page.Rows
	for i, want := range []text.Msg{text.ResolvedOldGuide, text.ResolvedSameGuide, text.ResolvedNoGuide} {
		if got := s.guideVersion(e.frame, rows[i]); !strings.Contains(got, want.Da) {
			t.Errorf("row %d: %q, want %q", i, got, want.Da)
		}
	}
}

// Details of another task are never shown under this one.
func TestResolvedWaitsForItsDetails(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s, _ := drive(e, openResolved(t, e), press(actDown))
	if view := plain(s.view(e.frame)); strings.Contains(view, "Årsagen er social") {
		t.Errorf("the ground of another task is shown\n%s", view)
	}
}
