package tui

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// sunday is the day before a payment run, in the middle of the day.
var sunday = time.Date(2026, time.November, 22, 13, 5, 0, 0, catalog.Copenhagen)

// fourGuides is a library of the guides for 19, 40, 68 and 114: screens must show pages made from the catalog too, whatever gets a guide next.
func fourGuides(t testing.TB) *guides.Library {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"019.md", "040.md", "068.md", "114.md"} {
		for _, lang := range []string{"da/", "en/"} {
			data, err := os.ReadFile("../guides/content/" + lang + name)
			if err != nil {
				t.Fatal(err)
			}
			files[lang+name] = &fstest.MapFile{Data: data}
		}
	}
	lib, err := guides.LoadFS(files)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// testEnv is an env without a store: commands are made but must not be run.
func testEnv(t *testing.T, w, h int, lang text.Lang) env {
	t.Helper()
	lib := fourGuides(t)
	f := frame{w: w, h: h, lang: lang, now: sunday, st: newStyles(true, colorprofile.ASCII), rules: catalog.DefaultRules(), actor: store.Actor{Staff: 1, Role: store.RoleCaseworker}}
	return env{frame: f, do: commands{ctx: context.Background()}, guides: lib, ids: &loadIDs{}, pages: &mdCache{}, look: &guideLook{}, deps: &Deps{}}
}

// drive hands messages to a screen, as the program would, without running its commands; it returns the last command.
func drive(e env, s screen, msgs ...tea.Msg) (screen, tea.Cmd) {
	var cmd tea.Cmd
	for _, m := range msgs {
		s, cmd = s.update(e, m)
	}
	return s, cmd
}

func press(id actionID) tea.Msg { return actionMsg{id: id} }

func digit(n int) tea.Msg { return actionMsg{id: actChoose, key: fmt.Sprint(n)} }

// typeText gives the key presses of a text.
func typeText(s string) []tea.Msg {
	var out []tea.Msg
	for _, r := range s {
		out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return out
}

// plain is what a screen shows, without styles and blanks at the ends of lines.
func plain(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// bodySizes are the bodies of windows of 80x24 and 120x36: header and footer take four lines.
var bodySizes = [][2]int{{80, 20}, {120, 32}}

// goldens compares a screen with its golden files at both sizes and in both languages.
func goldens(t *testing.T, make func(t *testing.T, e env) screen) {
	t.Helper()
	for _, size := range bodySizes {
		for _, lang := range []text.Lang{text.Da, text.En} {
			t.Run(fmt.Sprintf("%dx%d_%s", size[0], size[1], lang), func(t *testing.T) {
				e := testEnv(t, size[0], size[1], lang)
				view := make(t, e).view(e.frame)
				mustFit(t, view, size[0], size[1])
				golden.RequireEqual(t, plain(view))
			})
		}
	}
}

// sweep draws a screen at every size and looks for panics and lines that do not fit.
func sweep(t *testing.T, make func(t *testing.T, e env) screen) {
	t.Helper()
	widths := []int{0, 1, 2, 5, 12, 30, 59, 60, 75, 76, 80, 100, 110, 120, 180, 250}
	if testing.Short() {
		widths = []int{1, 12, 60, 80, 120, 250}
	}
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, w := range widths {
			for _, h := range []int{0, 1, 2, 3, 4, 7, 11, 14, 20, 26, 32, 50} {
				e := testEnv(t, w, h, lang)
				s := make(t, e)
				s, _ = drive(e, s, resizedMsg{}, press(actDown), press(actPageDown), press(actBottom), press(actUp))
				mustFit(t, s.view(e.frame), w, h)
			}
		}
	}
}

func mustFit(t *testing.T, view string, w, h int) {
	t.Helper()
	if w <= 0 || h <= 0 {
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) > h {
		t.Fatalf("%dx%d: %d lines", w, h, len(lines))
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Fatalf("%dx%d: a line of %d: %q", w, h, n, ansi.Strip(l))
		}
	}
}

// The people and cases of these tests cannot exist: day 90 of February, and company numbers that fail modulus 11.
const testCase = "2026-004711"

func testInfo() store.Case {
	return store.Case{Number: testCase, Status: catalog.StatusClarifying, Kind: "Sygefraværssag", Frequency: "Hver 14. dag", CVR: "12345679", Company: "Ærø Bageri ApS", Person: 1}
}

// testRow is an open task of the test case.
func testRow(id store.TaskID, n catalog.Number, due catalog.Date, blockers int) store.Row {
	rules := catalog.DefaultRules()
	created := catalog.Moment{Time: catalog.NewDate(2026, time.November, 16).At(9 * 60)}
	sort, _ := rules.SortDue(n, rules.Impact(n), created, due)
	return store.Row{
		Task: store.Task{
			ID: id, Version: 4, Type: n, Case: testCase, Created: created, Due: due, OriginalDue: due, SortDue: sort,
			Class: rules.Blocking(n), Impact: rules.Impact(n), Deadline: rules.Deadline(rules.Impact(n), created, sort), Blockers: blockers,
			Local: store.Local{State: store.StateOpen},
		},
		CaseInfo: testInfo(), Citizen: "Åse Ærøskjold", MaskedCPR: "900285-xxxx",
	}
}

// tonight is what solving the last decision blocker of a case under clarification brings.
func tonight() store.Release {
	return store.Release{What: catalog.WhatDecision, When: catalog.WhenTonight, At: catalog.DateOf(sunday).At(18 * 60)}
}

// resolvedRow is a task resolved at the instant as a refusal or an approval of another cause.
func resolvedRow(id store.TaskID, choice string, at time.Time) store.Row {
	r := testRow(id, 19, catalog.NewDate(2026, time.November, 25), 0)
	r.State, r.Verdict = store.StateResolved, store.VerdictAwaiting
	r.Resolution = &store.Resolution{
		At: at, By: 1, Role: store.RoleCaseworker, Answers: []store.Answer{{Step: "cause", Choice: choice}},
		Guide: store.GuideMark{Hash: strings.Repeat("0a", 32), Lang: "da"}, Expected: tonight(), Event: 17,
	}
	return r
}

var testStaff = map[store.StaffID]string{1: "Bente Øst", 2: "Kaj Sø"}

// sameMsg compares messages by what they are about.
func sameMsg(a, b tea.Msg) bool { return fmt.Sprintf("%T %+v", a, a) == fmt.Sprintf("%T %+v", b, b) }
