package tui

import (
	"context"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// lateRows is one task of no. 90.
func lateRows() []store.ImportRow {
	day := catalog.NewDate(2026, 11, 18)
	return []store.ImportRow{{
		Type: 90, Case: "S-90", CaseStatus: catalog.StatusOngoing, Created: catalog.Moment{Time: day.At(0), DateOnly: true}, Twin: 1, Twins: 1,
		Has: store.ColStatus,
	}}
}

// latePilot is a program with every guide on a queue of one task of no. 90, with its guide open.
func latePilot(t *testing.T, w, h int, lang text.Lang) *pilot {
	t.Helper()
	p := newPilot(t, w, h, lang, lateRows())
	lib, err := guides.Load()
	if err != nil {
		t.Fatal(err)
	}
	p.m.deps.Guides = lib
	return p.keys("enter")
}

// reopened closes the program and starts it anew on the same store.
func (p *pilot) reopened() *pilot {
	p.t.Helper()
	w, h, deps := p.m.w, p.m.h, *p.m.deps
	lib := deps.Guides
	p.begin(w, h, deps)
	p.m.deps.Guides = lib
	return p
}

func (p *pilot) walk() (w store.Walk, ok bool) {
	p.t.Helper()
	if err := p.store.View(context.Background(), func(v *store.Snapshot) error {
		w, ok = v.Walk(1, p.actor.Staff)
		return nil
	}); err != nil {
		p.t.Fatal(err)
	}
	return w, ok
}

// S1's dates of no. 90 typed into the form of the step: 05-01-2018, and 32 days late.
func TestGuideCalculates(t *testing.T) {
	p := latePilot(t, 100, 30, text.Da)
	p.keys("=").sees("Beregningen hører til trinnet »Regn fristen efter«.")
	p.keys("enter").sees("Regn ud: frist for anmeldelse")
	p.keys("=").sees("Hvad arbejdsgiveren betaler", "Første fraværsdag")
	p.keys("tab", "1-12-17", "tab", "tab", "06-02-2018", "ctrl+s").sees("Første fraværsdag: skriv årstallet med fire cifre")
	p.keys("ctrl+u", "01122017", "ctrl+s").sees("→ Fristen er 05-01-2018 (fredag).", "→ Det kom 32 dage for sent.")
	p.keys("G").sees("SDPL § 40, stk. 1: 35 dage").keys("g")
	p.keys("=").sees("01-12-2017", "06-02-2018").keys("esc") // what was typed is there again
	p.keys("enter", "enter", "enter").sees("Hvad blev afgørelsen?", "→ Det kom 32 dage for sent.")
}

// The walk goes on where it was left when the program is started again, with what was calculated, and says on which version it was begun.
func TestGuideGoesOnAfterARestart(t *testing.T) {
	p := latePilot(t, 120, 32, text.Da)
	if _, ok := p.walk(); ok {
		t.Error("opening a guide is no step")
	}
	p.keys("enter", "=", "tab", "01-12-2017", "ctrl+s", "enter", "enter").sees("Hør arbejdsgiveren")
	w, ok := p.walk()
	if !ok || len(w.Steps) != 3 || len(w.Calcs) != 1 || w.Guide.Hash == "" || w.Guide.Edition != "2020, 2021" {
		t.Fatalf("kept: %+v", w)
	}
	p.reopened().keys("enter").sees("Fortsæt, hvor du slap", shortHash(w.Guide.Hash), "Hør arbejdsgiveren")
	p.keys("enter").sees("Hvad blev afgørelsen?", "Fristen er 05-01-2018")
	p.keys("p", "p", "p", "p").sees("Læs datoerne")
	if _, ok := p.walk(); !ok {
		t.Error("the calculation was forgotten with the steps")
	}
	p.keys("enter", "B").sees("Læs datoerne")
	if _, ok := p.walk(); ok {
		t.Error("starting over did not forget the walk")
	}
	p.reopened().keys("enter").sees("Læs datoerne")
	if strings.Contains(p.screen(), "hvor du slap") {
		t.Error("a walk that was started over goes on")
	}
}

// On another text the walk starts over, and says so.
func TestGuideThatChangedStartsOver(t *testing.T) {
	p := latePilot(t, 120, 32, text.Da)
	p.keys("enter", "enter").sees("Kan der gives dispensation?")
	kept, _ := p.walk()
	kept.Guide.Hash = strings.Repeat("ab", 32)
	if _, err := p.store.Submit(context.Background(), p.actor, store.KeepWalk{Task: 1, Walk: kept}); err != nil {
		t.Fatal(err)
	}
	p.reopened().keys("enter").sees("Vejledningen er ændret, siden du begyndte (version abababab", "Læs datoerne")
}

// The end of the walk goes into the log with its steps, and what was calculated can be read on the resolved screen and in the log.
func TestGuideTrailIsKept(t *testing.T) {
	p := latePilot(t, 140, 40, text.Da)
	p.keys("enter", "=", "tab", "01-12-2017", "tab", "tab", "06-02-2018", "ctrl+s", "enter", "enter", "enter", "3", "enter")
	p.keys("for sent", "tab", "tab", "enter").sees("✓")
	if _, ok := p.walk(); ok {
		t.Error("the walk is still kept")
	}
	p.keys("esc", "2").sees("Trin", "Læs datoerne › Regn fristen efter › Kan der gives dispensation?", "Beregnet", "Det kom 32 dage for sent.", "udgave 2020, 2021")
	p.keys("4").sees("trin: read › deadline › dispensation", "Det kom 32 dage for sent.")
	p.keys("u").sees("Fortrudt")
	p.keys("1", "enter").sees("Læs datoerne") // undone: the guide begins anew
}

// Another language shows the same step with what was calculated.
func TestGuideKeepsItsStepInTheOtherLanguage(t *testing.T) {
	p := latePilot(t, 120, 32, text.Da)
	p.keys("enter", "=", "tab", "01-12-2017", "ctrl+s", "D").sees("The deadline is 05-01-2018 (Friday).")
}

// Only in the superuser's role can a guide be marked checked; it shows at once, and another text would be a draft.
func TestGuideIsApproved(t *testing.T) {
	p := latePilot(t, 120, 32, text.Da)
	p.sees("udkast").keys("A").sees("Kun superbrugeren kan markere")
	p.send(roleMsg{store.RoleSuperuser})
	p.keys("A").sees("Markér som efterprøvet", "SDPL §§ 40 og 59").keys("enter") // the focus is on no
	if g := p.m.deps.Guides.Guide(90, text.Da); g.Status != guides.StatusDraft {
		t.Error("no marked it")
	}
	p.keys("A", "j").sees("er markeret som efterprøvet")
	if g := p.m.deps.Guides.Guide(90, text.Da); g.Status != guides.StatusChecked || g.LawVersions[0].Checked == "" {
		t.Errorf("%+v", g.LawVersions)
	}
	p.sees("efterprøvet", "læst "+catalog.DateOf(p.now).Danish())
	p.keys("A").sees("Gør til udkast igen").keys("j").sees("er et udkast igen")
	if g := p.m.deps.Guides.Guide(90, text.Da); g.Status != guides.StatusDraft {
		t.Error("it is still marked")
	}
}

// Steps taken while the store is still being told are kept by another telling, and an older answer is not taken for the newest.
func TestKeepingCatchesUp(t *testing.T) {
	e := testEnv(t, 100, 30, text.Da)
	s := openGuide(t, e, otherCauseTask(), false)
	s, _ = s.update(e, press(actOpen))
	first := s.(guideScreen).walk.asked
	s, cmd := s.update(e, press(actOpen))
	if cmd != nil || s.(guideScreen).walk.asked != first {
		t.Fatal("two tellings are under way at once")
	}
	s, cmd = s.update(e, loadedMsg[walkKept]{id: first})
	if cmd == nil || s.(guideScreen).walk.asked == first {
		t.Fatal("the second step is not kept")
	}
	if _, cmd = s.update(e, loadedMsg[walkKept]{id: first}); cmd != nil {
		t.Error("an old answer began another telling")
	}
	s, cmd = s.update(e, loadedMsg[walkKept]{id: s.(guideScreen).walk.asked, err: store.ErrBusy})
	if cmd == nil || s.(guideScreen).walk.keeping {
		t.Error("that it is not kept is not said")
	}
}

// A task that a colleague holds is refused before a ground is typed, not after.
func TestResolveSaysAtOnceThatAColleagueHoldsIt(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.other(store.Claim{On: store.On{Task: row.ID, Version: row.Version}})
	p.keys("l").sees("Markér som løst", "Kaj Sø har taget opgaven")
}
