package tui

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

func TestJobsAreToldAfterAMoment(t *testing.T) {
	j, at := &jobs{}, sunday
	j.begin(1, text.WorkSearch, at, nil)
	if n := len(j.running(at)); n != 0 {
		t.Errorf("a search just begun is told of")
	}
	if n := len(j.running(at.Add(jobPatience))); n != 1 {
		t.Errorf("a long search is not told of")
	}
	j.at(1, 50, 200)
	if got := j.all()[0].progress(); got != "25 %" {
		t.Errorf("progress %q", got)
	}
	j.end(1)
	j.at(1, 60, 200)
	j.end(1)
	if len(j.all()) != 0 {
		t.Error("ended work is still there")
	}
}

func TestOneTickAtATime(t *testing.T) {
	j := &jobs{}
	if j.wantsTick() {
		t.Error("a tick without work")
	}
	j.begin(1, text.WorkSearch, sunday, nil)
	if !j.wantsTick() || j.wantsTick() {
		t.Error("one tick must be under way, no more")
	}
}

// An import that waits is seen on every screen, is stopped from the one place, and the program is not left by a slip while it runs.
func TestImportIsSeenAndStopped(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	stopped := make(chan struct{})
	p.m.deps.Import = func(ctx context.Context, r ImportRequest, progress func(done, total int)) (ImportSummary, error) {
		if r.DryRun {
			return ImportSummary{Rows: 200}, nil
		}
		progress(50, 200)
		<-ctx.Done()
		close(stopped)
		return ImportSummary{Stopped: true}, ctx.Err()
	}
	run := p.beginImport()
	next, _ := p.m.Update(importStep{run: run.id, done: 50, total: 200}) // what it gives back waits for the next step
	p.m = next.(Model)                                                   //nolint:forcetypeassert // Update returns a Model
	p.sees("» Indlæser opgavefil 25 % · W stop")
	p.keys("q").sees("Indlæser opgavefil er i gang. Stop det først med W.")
	if p.quit {
		t.Fatal("left in the middle of an import")
	}
	p.keys("3").sees("Indlæser opgavefil 25 %", "Rapporter")
	next, _ = p.m.Update(importStep{run: run.id, done: 3, total: 4, finishing: true})
	p.m = next.(Model) //nolint:forcetypeassert // Update returns a Model
	p.sees("» Ordner køen efter indlæsning 75 %").keys("q").sees("Ordner køen efter indlæsning er i gang.")
	p.keys("W").sees("Arbejde i gang", "75 %").keys("enter").sees("Bedt om at stoppe")
	select {
	case <-stopped:
	case <-time.After(10 * time.Second):
		t.Fatal("the import goes on")
	}
	p.send(loadedMsg[ImportSummary]{id: run.id, value: ImportSummary{Stopped: true}, err: context.Canceled})
	p.lacks("» Ordner").sees("Intet er i gang")
}

// beginImport begins an import of which nothing is waited for: its commands run beside the test.
func (p *pilot) beginImport() importRun {
	p.t.Helper()
	p.keys("I", "opgaver.csv", "enter", "enter")
	s, ok := p.m.top().(importScreen)
	if !ok || s.stage != importPlan {
		p.t.Fatalf("no plan:\n%s", p.screen())
	}
	next, cmd := p.m.Update(startImportMsg{ImportRequest{Path: "opgaver.csv"}})
	p.m = next.(Model) //nolint:forcetypeassert // Update returns a Model
	go runBeside(cmd)
	return p.m.top().(importScreen).run //nolint:forcetypeassert // looked at above
}

// runBeside runs the commands of a batch, each in a goroutine of its own, and drops their answers.
func runBeside(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if batch, ok := cmd().(tea.BatchMsg); ok {
		for _, c := range batch {
			go runBeside(c)
		}
	}
}
