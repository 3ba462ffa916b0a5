package tui

import (
	"fmt"
	"slices"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

// queueMarks are the marks of the queue's own screen.
func (p *pilot) queueMarks() []store.TaskID {
	p.t.Helper()
	return p.m.stacks[tabQueue][0].(queueScreen).marks.list() //nolint:forcetypeassert // a test
}

// ids lists the tasks of the queue in the order shown.
func (p *pilot) ids() (ids []store.TaskID) {
	p.t.Helper()
	for _, r := range p.m.stacks[tabQueue][0].(queueScreen).win.rows { //nolint:forcetypeassert // a test
		ids = append(ids, r.ID)
	}
	return ids
}

func sorted(ids []store.TaskID) []store.TaskID {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return ids
}

// Space marks and unmarks the task under the cursor; the count stands above the list, what can be done with them in the footer; Esc takes all marks off.
func TestMarkOne(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	all := p.ids()
	p.keys("j", "space", "j", "space").sees("2 markeret")
	if got := p.queueMarks(); !slices.Equal(got, sorted(all[1:3])) {
		t.Fatalf("marked %v, want %v", got, all[1:3])
	}
	p.keys("space").sees("1 markeret")
	if got := p.queueMarks(); !slices.Equal(got, all[1:2]) {
		t.Fatalf("marked %v", got)
	}
	p.sees("Esc Fjern mærker  l Løst  t Tag").lacks("↵ Vejledning")
	p.keys("esc").lacks("markeret")
}

// A range reaches from the task marked last to the cursor, in either direction, also where its beginning is no longer in memory.
func TestMarkRange(t *testing.T) {
	p := newPilot(t, 120, 36, text.En, testRows())
	all := p.ids()
	p.keys("j", "B").sees("The range begins here", "press B again").keys("j", "j", "j", "B").sees("4 marked", "4 are marked.")
	if got := p.queueMarks(); !slices.Equal(got, sorted(all[1:5])) {
		t.Fatalf("marked %v, want %v", got, all[1:5])
	}
	p.keys("esc", "space", "k", "B").sees("2 marked")
	p.keys("esc", "g", "space", "o").keys("B").sees("The range begins here")
}

func TestMarkRangeFarAway(t *testing.T) {
	var rows []store.ImportRow
	for i := range 1500 {
		r := testRows()[i%20]
		r.KSDID, r.Case, r.Line = "K"+itoa(5000+i), "2026-01"+itoa(1000+i), i+2
		rows = append(rows, r)
	}
	p := newPilot(t, 80, 24, text.Da, rows)
	p.keys("j", "space", "G", "k", "B").sees("1.498 markeret", "1.498 er markeret.")
	first, last := p.m.stacks[tabQueue][0].(queueScreen).win.rows, p.queueMarks() //nolint:forcetypeassert // a test
	if len(first) >= 1498 || len(last) != 1498 {
		t.Fatalf("%d rows in memory, %d marked", len(first), len(last))
	}
	p.keys("esc", "/", "type:19", "enter", "*").sees("150 markeret").keys("/", "esc").sees("150 markeret", "1.500")
}

// A star marks all that the filter shows, and marks stay when the filter changes.
func TestMarkAll(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("type:20").keys("*").sees("2 markeret")
	p.keys("/", "esc", "*").sees("24 markeret", "24 er markeret.")
}

// Claiming three marked tasks shows what will happen with each, asks for the number, does it as one step, and undo names it whole.
func TestClaimMarked(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	ids := p.ids()[:3]
	p.keys("space", "j", "B", "j", "B", "t").sees("Overtagelse af 3 opgaver", "3 udføres", "Udføres: 3", "bliver din", "Skriv 3 for at bekræfte", "Tag 3 opgaver")
	p.keys("4", "enter").sees("Skriv antallet, 3, for at bekræfte.")
	if p.task(ids[0]).Owner != 0 {
		t.Fatal("claimed without the number")
	}
	p.keys("backspace", "3", "enter").sees("Gjort: overtagelse af 3 opgaver. KSD er ikke ændret. u fortryder det hele.").lacks("markeret")
	for _, id := range ids {
		if p.task(id).Owner != p.actor.Staff {
			t.Errorf("task %d is held by %d", id, p.task(id).Owner)
		}
	}
	if list := p.m.jobs.all(); len(list) != 0 {
		t.Errorf("%d pieces of work are still under way", len(list))
	}
	p.keys("H").sees("Overtagelse af 3 opgaver").keys("esc")
	p.keys("u").sees("Fortrudt: overtagelse af 3 opgaver. KSD er ikke ændret. U gentager.")
	if p.task(ids[2]).Owner != 0 {
		t.Error("undo left a task")
	}
	p.keys("U").sees("Gentaget: overtagelse af 3 opgaver.")
	p.keys("space", "k", "space", "T").sees("Tilbagelevering af 2 opgaver", "bliver ledig").lacks("Skriv 2").keys("tab", "enter").sees("Gjort: tilbagelevering af 2 opgaver")
}

// What a task alone would be refused for, it is refused for among several, with the reason; a written guide's choice is never skipped.
func TestResolveMarked(t *testing.T) {
	p := newPilot(t, 120, 40, text.Da, testRows()).keys("*", "l").sees("24 markeret", "Opgaver, hvis vejledning kræver et valg")
	p.keys("enter", "enter").sees("Løsning af 24 opgaver", "afvises", "kræver et valg i vejledningen: åbn den")
	p.keys("esc").keys("up", "space", "enter", "Ringet op", "enter")
	s := p.m.top().(manyScreen) //nolint:forcetypeassert // a test
	for _, r := range s.plan.rows {
		if written := r.Type == 19 || r.Type == 40 || r.Type == 68 || r.Type == 114; written != (r.refused() && r.plan.Err == errOpenGuide) { //nolint:errorlint // the plain error
			t.Errorf("no. %d: %v", r.Type, r.plan.Err)
		}
	}
	n := len(s.plan.acts)
	p.sees(fmt.Sprintf("Markér %d opgaver som løst", n), fmt.Sprintf("Skriv %d for at bekræfte", n), "Forventet: ")
	p.keys(itoa(n), "enter").sees(fmt.Sprintf("Gjort: løsning af %d opgaver.", n), "Husk også at markere dem som løst i KSD.", fmt.Sprintf("%d markeret", 24-n))
	if got := len(p.queueMarks()); got != 24-n {
		t.Errorf("%d still marked, want the %d that were refused", got, 24-n)
	}
	p.keys("l", "enter", "enter", "f2").sees("Trin 1 af 7").keys("esc", "esc", "esc", "u").sees(fmt.Sprintf("Fortrudt: løsning af %d opgaver", n))
}

// Notes, waiting, own due dates and assignments ask once for what all of them need; Esc goes back to it with the text still there.
func TestFormsForMarked(t *testing.T) {
	p := newPilot(t, 100, 30, text.Da, testRows()).keys("space", "j", "space", "n").sees("2 markeret", "Det samme notat")
	p.keys("Ringet til borgeren", "tab", "tab", "enter").sees("får notatet").keys("esc").sees("Ringet til borgeren").keys("enter", "tab", "enter").sees("Gjort: notat på 2 opgaver")
	p = newPilot(t, 100, 30, text.Da, testRows()).keys("space", "j", "space", "a", "31-12-2026", "enter", "Afventer svar", "enter").sees("afventer til 31-12")
	p.keys("tab", "enter").sees("Gjort: afventning på 2 opgaver")
	p = newPilot(t, 100, 30, text.Da, testRows()).keys("space", "j", "space", "d", "24-12-2026", "enter", "enter").sees("Skriv, hvorfor").keys("Aftalt", "enter").sees("får egen frist 24-12")
	p.keys("tab", "enter").sees("Gjort: egen frist på 2 opgaver")
	p = newPilot(t, 100, 30, text.Da, testRows()).keys("space", "j", "space", "w", "down", "enter").sees("Tildeling af 2 opgaver → Kaj Sø", "går til Kaj Sø").keys("tab", "enter")
	p.sees("Gjort: tildeling af 2 opgaver")
}

// Resolved tasks are marked and reopened on their own screen.
func TestReopenMarked(t *testing.T) {
	p := newPilot(t, 110, 36, text.Da, testRows())
	p.keys("/", "type:56,60,10", "enter", "*", "l", "space", "enter", "enter")
	p.keys("3", "enter").sees("Gjort: løsning af 3 opgaver")
	p.keys("2", "space", "B", "j", "j", "B").sees("3 markeret").keys("b", "KSD har åbnet dem", "enter").sees("Genåbning af 3 opgaver", "åbnes igen her")
	p.keys("3", "enter").sees("Gjort: genåbning af 3 opgaver").keys("1").sees("af 3")
	p.keys("2", "b").sees("ingen opgave")
}

// While the preview stands, another changes a task: it is left out and named, and stays marked.
func TestMarkedChangedMeanwhile(t *testing.T) {
	p := newPilot(t, 110, 36, text.Da, testRows())
	ids := p.ids()[:3]
	p.keys("space", "B", "j", "j", "B", "t", "3")
	p.other(store.Assign{On: store.On{Task: ids[1], Version: p.task(ids[1]).Version}, To: 2})
	p.keys("enter").sees("Gjort: overtagelse af 2 opgaver", "Udeladt: 1; de er stadig markeret.", "1 markeret")
}

// Everything a person holds goes over in one act, after the same preview; another's only by a role that may.
func TestHandover(t *testing.T) {
	p := newPilot(t, 110, 36, text.Da, testRows()).keys("*", "t", "24", "enter").sees("Gjort: overtagelse af 24 opgaver")
	p.keys("A").sees("Overdrag alle opgaver", "Bente Øst (bo)", "Kaj Sø (ks)").keys("enter", "enter").sees("Overdragelse fra Bente Øst til Kaj Sø", "24 udføres", "går fra Bente Øst til Kaj Sø")
	p.keys("24", "enter").sees("Gjort: overdragelse af 24 opgaver").keys("u").sees("Fortrudt: overdragelse af 24 opgaver").keys("U").keys("A", "down", "enter", "up", "enter").sees("superbruger eller en leder. R")
}

func TestManyGoldens(t *testing.T) {
	for name, keys := range map[string][]string{
		"marked": {"space", "j", "j", "B", "j", "j", "B"}, "resolve": {"*", "l", "space", "enter", "enter"}, "form": {"*", "l"},
		"claim": {"space", "j", "space", "t"}, "handover": {"A"}, "cases": {"C", "space", "j", "enter", "j", "space"}, "choice": {"/", "type:19", "enter", "*", "l"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			for _, lang := range []text.Lang{text.Da, text.En} {
				t.Run(fmt.Sprintf("%s/%dx%d_%s", name, size[0], size[1], lang), func(t *testing.T) {
					p := newPilot(t, size[0], size[1], lang, testRows()).keys(keys...)
					mustFill(t, p.m.View().Content, size[0], size[1])
					golden.RequireEqual(t, p.screen())
				})
			}
		}
	}
}

func TestManyAtEverySize(t *testing.T) {
	sweep(t, func(_ *testing.T, e env) screen {
		s := newManyScreen(manyAct{kind: store.KindResolve, ids: []store.TaskID{1, 2, 3}}, false).(manyScreen) //nolint:forcetypeassert // a test
		s.load = 1
		rows := []manyRow{{testRow(1, 19, 0, 0), store.Planned{Task: 1, Err: errOpenGuide}}, {testRow(2, 60, 0, 0), store.Planned{Task: 2}}}
		next, _ := s.update(e, loadedMsg[manyPlan]{id: 1, value: manyPlan{rows: rows, can: 1, acts: make([]store.Command, 3)}})
		return next
	})
}

// Thousands are set apart wherever tasks are counted, and the number may be typed either way.
func TestManyThousands(t *testing.T) {
	var rows []store.ImportRow
	for i := range 1200 {
		r := testRows()[i%20]
		r.KSDID, r.Case, r.Line = "K"+itoa(5000+i), "2026-01"+itoa(1000+i), i+2
		rows = append(rows, r)
	}
	p := newPilot(t, 120, 36, text.Da, rows).keys("*", "t").sees("Overtagelse af 1.200 opgaver", "Skriv 1.200 for at bekræfte", "Tag 1.200 opgaver")
	p.keys("1.200", "enter").sees("Gjort: overtagelse af 1.200 opgaver").keys("u").sees("Fortrudt: overtagelse af 1.200 opgaver")
	p.keys("D", "*", "t").sees("Claiming 1,200 tasks").keys("1200", "enter").sees("Done: claiming 1,200 tasks")
}

// What is so already is no refusal: its mark goes with those of the tasks the act was done with.
func TestMarksOfWhatIsSoAlready(t *testing.T) {
	p := newPilot(t, 110, 36, text.Da, testRows()).keys("t", "space", "j", "space", "t")
	p.sees("Overtagelse af 2 opgaver", "1 udføres", "1 er det allerede").keys("tab", "enter").sees("Gjort: overtagelse af 1 opgave").lacks("markeret")
}
