package tui

import (
	"context"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

// extract reconciles the store with a snapshot of the rows, taken now.
func (p *pilot) extract(rows []store.ImportRow) store.Plan {
	p.t.Helper()
	run := store.ImportRun{
		ID: string(store.NewCommandID()), SHA256: string(store.NewCommandID()), File: "udtræk.csv", Encoding: "UTF-8", Total: len(rows),
		Extract: &store.Extract{Taken: p.now},
	}
	plan, err := p.store.SubmitExtract(context.Background(), p.actor, run, rows)
	if err != nil {
		p.t.Fatal(err)
	}
	return plan
}

// act submits a command of the test user's, outside the terminal.
func (p *pilot) act(c store.Command) {
	p.t.Helper()
	if _, err := p.store.Submit(context.Background(), p.actor, c); err != nil {
		p.t.Fatalf("%T: %v", c, err)
	}
}

// on names a task as it is now.
func (p *pilot) on(id store.TaskID) store.On {
	return store.On{Task: id, Version: p.task(id).Version}
}

// judgedPilot is on a store where KSD's snapshot of today still holds one task that was resolved here, has lost another, and has made a third again.
func judgedPilot(t *testing.T, w, h int, lang text.Lang) *pilot {
	t.Helper()
	rows := testRows()
	p := newPilot(t, w, h, lang, rows)
	for _, id := range []store.TaskID{3, 7} { // nos. 60 and 20
		p.act(store.Resolve{On: p.on(id), Acted: true})
	}
	p.act(store.Resolve{On: p.on(2), Answers: []store.Answer{{Step: store.StepCause, Choice: store.ChoiceApproved}}}) // no. 19
	p.now = p.now.Add(3 * time.Hour)
	again := rows[1]
	again.KSDID, again.Created.Time = "K2000", p.now.Add(-time.Hour)
	kept := append([]store.ImportRow{rows[0]}, rows[2:6]...)
	kept = append(kept, rows[7:]...)
	p.extract(append(kept, again))
	return p.send(reloadMsg{})
}

// What is resolved here and still in KSD is found in the resolved tasks and by a ready view of the queue; y copies its case number.
func TestMissingInKSD(t *testing.T) {
	p := judgedPilot(t, 80, 24, text.Da)
	if p.task(3).Verdict != store.VerdictNotMarked {
		t.Fatalf("%v", p.task(3).Verdict)
	}
	p.keys("2", "m").sees("Mangler i KSD: løst her, men står der stadig", "mangler i KSD", "2026-004701").lacks("bekræftet", "genkommet")
	p.keys("y").sees("2026-004701")
	p.keys("esc").sees("bekræftet", "genkommet").keys("1")
	p.m.deps.Views.Load = func(text.Lang) ([]SavedView, []string) {
		return []SavedView{{Name: "Mangler i KSD", Key: "k", Filter: "tilstand:mangler"}}, nil
	}
	p.keys("v", "k").sees("≠", "Mangler i KSD", "1 af 1").keys("y").sees("2026-004701")
}

// The footer of the queue follows the task under the cursor: one that is missing in KSD can be copied, and neither resolved, claimed nor put off.
func TestQueueFooterOffersWhatWorks(t *testing.T) {
	p := judgedPilot(t, 100, 24, text.Da)
	p.sees("l Løst", "t Tag", "a Afvent").lacks("y Kopiér")
	p.find("tilstand:mangler").sees("1 af 1", "y Kopiér", "n Notat").lacks("l Løst", "t Tag", "a Afvent")
}

func TestMissingGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p := judgedPilot(t, w, h, lang).keys("2", "m")
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

func TestLeaveGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p := judgedPilot(t, w, h, lang).keys("q")
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

// Leaving reminds of what is missing in KSD by today's snapshot, once: it can be shown, gone back from, or left all the same.
func TestLeavingReminds(t *testing.T) {
	p := judgedPilot(t, 80, 24, text.Da)
	p.keys("q").sees("1 opgave er løst her, men står stadig i KSD", "› Vis dem ‹")
	if p.quit {
		t.Fatal("left without a word")
	}
	p.keys("enter").sees("Mangler i KSD: løst her", "2026-004701")
	if p.keys("q", "esc"); p.quit {
		t.Fatal("left by Esc")
	}
	if p.keys("q", "right", "enter"); !p.quit {
		t.Fatal("not left")
	}
}

// Nothing is said when nothing is missing, nor on the day after the snapshot.
func TestLeavingIsQuietOtherwise(t *testing.T) {
	if p := newPilot(t, 80, 24, text.Da, testRows()).keys("q"); !p.quit {
		t.Fatal("not left")
	}
	p := judgedPilot(t, 80, 24, text.Da)
	p.now = p.now.Add(24 * time.Hour)
	if p.keys("q"); !p.quit {
		t.Fatal("reminded of yesterday's")
	}
	p = judgedPilot(t, 80, 24, text.Da)
	p.keys("q")
	if p.keys("ctrl+c"); !p.quit {
		t.Fatal("Ctrl-C must always leave")
	}
}

// The log of a task says which label a snapshot gave it, and by which import; the store's log says how many got each.
func TestLogSaysWhichLabel(t *testing.T) {
	p := judgedPilot(t, 120, 36, text.Da)
	p.keys("2", "m", "h", "G").sees("Indlæst · mærket »mangler i KSD« · indlæsning 2 · udtræk taget 22-11-2026 16:05")
	p.keys("4").sees("1 genkommet", "1 mangler i KSD", "1 bekræftet")
	p.keys("1").find("genkommet").keys("h", "G").sees("mærket »genkommet (efter løsningen af opgave 2)« · indlæsning 2")
	judgedPilot(t, 120, 36, text.En).keys("2", "m", "h", "G").sees(`Imported · labelled "missing in KSD" · import 2 · snapshot taken 22-11-2026 16:05`)
}

// Of a task that came back the preview says what that means, and which solution it undid.
func TestPreviewSaysTheLabel(t *testing.T) {
	p := judgedPilot(t, 120, 36, text.Da).find("genkommet")
	p.sees("↺", "KSD viser", "Genkommet: KSD har dannet opgaven", "Den er kommet igen efter opgave 2, løst")
}
