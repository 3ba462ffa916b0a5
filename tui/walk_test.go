package tui

import (
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// first is the open task of a type on a case of the test queue.
func first(t *testing.T, p *pilot, n catalog.Number, number string) store.TaskID {
	t.Helper()
	var id store.TaskID
	err := p.store.View(t.Context(), func(v *store.Snapshot) error {
		_, tasks, err := v.Case(number, 0)
		for _, task := range tasks {
			if task.Type == n {
				id = task.ID
			}
		}
		return err
	})
	if err != nil || id == 0 {
		t.Fatalf("no task %d on %s: %v", n, number, err)
	}
	return id
}

// From the queue through every step of the guide to the superuser's control and back into the queue.
func TestApprovalFromGuideToControl(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	id := first(t, p, 19, "2026-004702")
	p.find("2026-004702 19").keys("enter").sees("Trin 1 af 7", "Læs årsagen og bemærkningen")
	p.keys("enter", "enter", "enter", "enter", "enter").sees("Trin 6 af 7", "Forventet", "bevilling", "Afgørelse med det samme")
	p.keys("1").sees("Trin 7 af 7", "Dit valg").keys("enter").sees(text.SolveTitle.Da)
	if p.task(id).State != store.StateOpen {
		t.Fatal("resolved before it was confirmed")
	}
	p.keys("Lægeerklæring set", "tab", "tab", "enter").sees("Skrevet: nr. 19", "Markér den også som løst i KSD")
	if got := p.task(id); got.State != store.StateResolved || len(got.Resolution.Answers) != 1 || got.Resolution.Guide.Hash == "" {
		t.Fatalf("state %v, resolution %+v", got.State, got.Resolution)
	}
	p.keys("tab").sees("Anden årsag godkendt", "Lægeerklæring set", "som nu", "Bente Øst")
	p.keys("b").sees(text.ReopenTitle.Da).keys("Valgt ved en fejl", "tab", "tab", "enter")
	if p.task(id).State != store.StateOpen {
		t.Fatalf("not reopened:\n%s", p.screen())
	}
	p.keys("4").sees("Genåbnet", "Markeret som løst")
}

// Undo from the page that says what was written leads back to the step; the undo stands in the log.
func TestUndoOnTheGuide(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	id := first(t, p, 19, "2026-004702")
	p.find("2026-004702 19").keys("l", "2", "enter", "tab", "tab", "enter").sees("Skrevet: nr. 19")
	if foot := p.lastLine(); strings.Contains(foot, "Videre") || strings.Contains(foot, "Løst") || !strings.Contains(foot, "Notat") {
		t.Errorf("the footer of a walk that is over: %q", foot)
	}
	p.keys("u")
	if p.task(id).State != store.StateOpen {
		p.keys("tab", "enter") // an undo that asks first
	}
	if p.task(id).State != store.StateOpen {
		t.Fatalf("not undone:\n%s", p.screen())
	}
	p.sees("Trin 7 af 7").keys("h").sees("Fortrudt", "forventer nr. 68")
}

// A refusal leaves the case waiting for task 68, and says that the citizen lacks the letter.
func TestRefusalShowsOnTheCase(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.find("2026-004702 19").keys("l", "2", "enter", "tab", "tab", "enter")
	p.keys("s").sees("Forventet fra KSD", "nr. 68", text.CaseLetterMissing.Da, "afventer KSD")
}

// A task that other tasks hold leads from its guide to the cause, and on to the cause's own guide.
func TestMetaGuideLeadsToItsCause(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.find("2026-004704 40").keys("enter").sees("holdes af en åben opgave", "56 Timeløn")
	p.keys("s").sees("Sag 2026-004704")
	c, ok := p.m.top().(caseScreen)
	if !ok {
		t.Fatalf("on top is %T", p.m.top())
	}
	if at, _ := c.selected(); at.Type != 56 {
		t.Errorf("the cursor is on no. %d", at.Type)
	}
	p.keys("enter").sees("56 Timeløn kan ikke beregnes")
}

// Reports follow the store as it changes.
func TestReportsFollowTheQueue(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.keys("3").sees("Blokering")
	before := p.m.top().(reportsScreen).data
	p.keys("1").find("2026-004702 19").keys("l", "1", "enter", "tab", "tab", "enter", "tab", "tab")
	after := p.m.top().(reportsScreen).data
	if resolved(before) != 0 || resolved(after) != 1 {
		t.Errorf("%d resolved before, %d after\n%s", resolved(before), resolved(after), p.screen())
	}
}

func resolved(d reportData) int {
	n := 0
	for _, c := range d.types {
		n += c.Resolved
	}
	return n
}

// The store's log leads to a task's own log and to its case.
func TestStoreLogLeadsOn(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.find("2026-004702 19").keys("t", "4").sees("nr. 19: Taget", "nr. 19 på sag 2026-004702")
	p.keys("enter").sees("Log for nr. 19", "ældste først").keys("esc", "s").sees("Sag 2026-004702")
}
