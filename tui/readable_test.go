package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

func plainFrame(w, h int, lang text.Lang) frame {
	return frame{w: w, h: h, lang: lang, now: sunday, st: newStyles(true, colorprofile.ASCII), rules: catalog.DefaultRules()}
}

func TestWrapKeepsDatesAndNumbersWhole(t *testing.T) {
	const s = "frist 27-11-2026, sag SDP-26000127, 900285-xxxx og sags-behandler"
	for w := 12; w < 40; w++ {
		all := strings.Join(wrap(s, w), "\n")
		for _, whole := range []string{"27-11-2026", "SDP-26000127", "900285-xxxx"} {
			if !strings.Contains(all, whole) {
				t.Fatalf("%d columns break %s:\n%s", w, whole, all)
			}
		}
	}
}

// A date of another year must not read as a day of this one.
func TestListDateOfAnotherYear(t *testing.T) {
	row := testRow(1, 60, catalog.NewDate(2025, time.November, 10), 0)
	if got := listDate(plainFrame(80, 24, text.Da), row.Task); got != "nov'25" {
		t.Errorf("a date of another year is written %q", got)
	}
}

func TestEnglishListKeepsTheDanishName(t *testing.T) {
	row := testRow(1, 19, catalog.NewDate(2026, time.November, 25), 0)
	f := plainFrame(160, 1, text.En)
	if got := drawRow(f, columnsFor(f.w), row, false); !strings.Contains(got, "Oplysningsskema - anden årsag · Information form") {
		t.Errorf("the row does not name the task in Danish with its gloss: %s", got)
	}
	if got := (pane{f: plainFrame(80, lowUnder-1, text.En), row: row}).fitted(); !strings.Contains(got[0], "Information form - other cause") {
		t.Errorf("a low pane does not give the gloss: %q", got[0])
	}
}

// A waiting task is dimmed even past its deadline; only its warning is not.
func TestWaitingRowIsDimmedAndWarns(t *testing.T) {
	row := testRow(1, 60, catalog.NewDate(2026, time.November, 10), 0)
	row.WaitUntil = catalog.NewDate(2026, time.November, 30)
	f := plainFrame(100, 1, text.Da)
	f.st = newStyles(true, colorprofile.TrueColor)
	got := drawRow(f, columnsFor(f.w), row, false)
	if !strings.Contains(got, f.st.Accent.Render("!")) {
		t.Error("the row does not warn")
	}
	name := pad("Ansøgning om tidlig refusion", columnOf(columnsFor(f.w), colName))
	if !strings.Contains(got, f.st.Faint.Render(name)) {
		t.Errorf("the row is not dimmed: %q", got)
	}
}

func columnOf(cols []column, id columnID) int {
	for _, c := range cols {
		if c.id == id {
			return c.width
		}
	}
	return 0
}

// In a narrow pane the headings that stand in the line of their text leave that text its room.
func TestTightPaneLeavesTextItsRoom(t *testing.T) {
	row := testRow(1, 60, catalog.NewDate(2026, time.November, 10), 0)
	for _, lang := range []text.Lang{text.Da, text.En} {
		p := pane{f: plainFrame(paneMin, 30, lang), row: row, known: true, density: tight}
		p.data = previewData{task: row.Task, release: tonight(), paymentBy: sunday.Add(30 * time.Hour)}
		for i, l := range p.lines() {
			if in := len(l) - len(strings.TrimLeft(l, " ")); in > paneMin/2 || ansi.StringWidth(l) > paneMin {
				t.Errorf("%s line %d leaves no room: %q", lang, i, l)
			}
		}
	}
}

// While the orders are not complete, the list may lack tasks; that must be seen.
func TestIncompleteOrdersAreSaid(t *testing.T) {
	f := plainFrame(80, 20, text.Da)
	f.partial = true
	if got := newQueueScreen().drawList(f, columnsFor(f.w)); !strings.Contains(got, "ikke komplet") {
		t.Errorf("nothing says that the list is incomplete:\n%s", got)
	}
	m := Model{deps: &Deps{}, head: headData{info: store.Info{Rebuilding: true}}}
	if !m.frame().partial {
		t.Error("the frame does not know")
	}
}

func TestRefusalNamesTheMissingLetterAndNoPayDay(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	s := openGuide(t, e, caseTask{Row: resolvedRow(1, "rejected", sunday)}, false)
	got := ansi.Strip(s.view(e.frame))
	if !strings.Contains(got, "Borger mangler afslagsbrev") {
		t.Errorf("the missing letter is not named:\n%s", got)
	}
	if strings.Contains(got, "Udbetalingsdagen") {
		t.Errorf("a refusal speaks of a pay day:\n%s", got)
	}
}

// With few colours the row under the cursor is inverted as a whole.
func TestSelectedCaseRowHasNoHole(t *testing.T) {
	f := plainFrame(100, 20, text.Da)
	f.st = newStyles(true, colorprofile.ANSI)
	c := caseScreen{}
	got := c.row(f, c.columns(f), caseTask{Row: testRow(1, 19, catalog.NewDate(2026, time.November, 25), 0)}, true)
	mark, _ := f.st.mark(catalog.ImpactDecision)
	if !strings.Contains(got, f.st.Selected.Render(mark)) {
		t.Errorf("the mark leaves a hole in the row: %q", got)
	}
}

// On the smallest screen the case's list still names its tasks.
func TestNarrowCaseKeepsNames(t *testing.T) {
	row := testRow(1, 19, catalog.NewDate(2025, time.November, 10), 0)
	row.WaitUntil = catalog.NewDate(2026, time.November, 30)
	c := caseScreen{data: caseData{open: 1, tasks: []caseTask{{Row: row}}}}
	if cols := c.columns(plainFrame(60, 12, text.Da)); cols.name < caseNameLeast || cols.nameIn(60) < cols.name {
		t.Errorf("columns %+v leave no room for names", cols)
	}
}

// On the smallest screen, the box shows what is confirmed when its buttons have the focus.
func TestSmallConfirmShowsWhatIsConfirmed(t *testing.T) {
	f := plainFrame(60, 12, text.Da)
	w := form{title: "Markér som løst", verb: "Markér", intro: []string{"Nr. 60", "a", "b", "c", "d", "e", "f", "g", "h"}, fields: []field{lineField(f, "Begrundelse", "", "")}}
	if got := w.focusOn(1).view(f); !strings.Contains(got, "Nr. 60") {
		t.Errorf("the task to be marked is out of sight:\n%s", got)
	}
}

// The guide for no. 19 asks what cause the citizen gave: the file's remark stands where the cause is read, and where it is judged.
func TestGuideShowsTheRemark(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.keys("/")
	for _, m := range typeText("stige") {
		p.send(m)
	}
	p.keys("enter", "enter")
	if got := ansi.Strip(p.m.View().Content); !strings.Contains(got, "Bemærkning i filen: Oplyst årsag: faldet ned ad en stige") {
		t.Errorf("the remark is missing:\n%s", got)
	}
}

// A CPR that somebody typed into a remark or a note is masked wherever it is shown.
func TestFreeTextIsMasked(t *testing.T) {
	if got := freeText("ring til 900285-0001\x1b[2J"); strings.Contains(got, "0001") || strings.Contains(got, "\x1b") {
		t.Errorf("shown as %q", got)
	}
	w := teller{lang: text.Da}
	if got := w.sentence(event{LogEntry: store.LogEntry{Event: store.Event{Kind: store.KindNote}, Text: "900285-0001 ringer"}}); strings.Contains(got, "0001") {
		t.Errorf("the log says %q", got)
	}
}

// The moment for the next payment may be past (a Monday morning, and the decision waits for an evening run): that is said, not "in 0 min".
func TestPaymentByPassed(t *testing.T) {
	f := plainFrame(80, 24, text.En)
	if got := paymentByText(f, f.now.Add(-time.Minute)); !strings.HasPrefix(got, "no, it had to be solved by") {
		t.Errorf("past: %q", got)
	}
	if got := paymentByText(f, f.now.Add(90*time.Minute)); !strings.Contains(got, "in 1 h 30 min") {
		t.Errorf("to come: %q", got)
	}
}

// Tasks of unknown effect are a sentence of their own, behind the condition: they are no part of what is expected.
func TestReleaseNamesTheUnknownApart(t *testing.T) {
	r := store.Release{What: catalog.WhatDecision, When: catalog.WhenAtOnce}
	if got, want := releaseSentence(text.Da, r, 2, "", sunday), "hvis KSD ikke har andre udeståender. Sagen har også 2 åbne opgaver med ukendt virkning."; !strings.HasSuffix(got, want) {
		t.Errorf("%q does not end in %q", got, want)
	}
}

// Data that were looked at and found right avoid no wrong payment (no. 114, S1 l.176-184).
func TestDataFoundRightAvoidNothing(t *testing.T) {
	avoids := store.Release{What: catalog.WhatAvoidsWrongPayment, When: catalog.WhenNextPaymentRun, At: sunday}
	for outcome, want := range map[string]bool{guides.OutcomeConfirmed: true, guides.OutcomeCorrected: false, "": false} {
		if got := releaseSentence(text.En, avoids, 0, outcome, sunday); strings.Contains(got, text.ReleaseNoneWrong.En) != want {
			t.Errorf("outcome %q: %s", outcome, got)
		}
	}
}

// A choice that refuses or ends leaves the payment run only what is still to be paid.
func TestAPaymentAfterAnEndIsConditional(t *testing.T) {
	pays := store.Release{What: catalog.WhatPayment, When: catalog.WhenNextPaymentRun, At: sunday}
	for outcome, want := range map[string]bool{guides.OutcomeEnded: true, guides.OutcomeRefusal: true, guides.OutcomeConfirmed: false, "": false} {
		if got := releaseSentence(text.En, pays, 0, outcome, sunday); strings.Contains(got, text.ReleaseIfLeft.En) != want {
			t.Errorf("outcome %q: %s", outcome, got)
		}
	}
	held := pays
	held.BlockedBy = []store.TaskID{2}
	if got := releaseSentence(text.En, held, 0, guides.OutcomeEnded, sunday); strings.Contains(got, text.ReleaseIfLeft.En) {
		t.Errorf("what holds the payment is the condition: %s", got)
	}
}

// A line never ends between "kl." and its clock time.
func TestClocksStayWhole(t *testing.T) {
	for w := 12; w < 60; w++ {
		for _, l := range wrap("nej, den skulle være løst senest søn 29-11 kl. 18:00, og det er den ikke", w) {
			if strings.HasSuffix(strings.TrimRight(l, " "), "kl.") || strings.Contains(l, boundBlank) {
				t.Errorf("in %d columns: %q", w, l)
			}
		}
	}
}
