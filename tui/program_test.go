package tui

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// windows are the sizes and languages of the golden screens.
func windows(t *testing.T, each func(t *testing.T, w, h int, lang text.Lang)) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		for _, lang := range []text.Lang{text.Da, text.En} {
			t.Run(fmt.Sprintf("%dx%d_%s", size[0], size[1], lang), func(t *testing.T) { each(t, size[0], size[1], lang) })
		}
	}
}

// scenes are the screens of this package's framework, each with the keys that lead there.
func scenes() map[string][]string {
	return map[string][]string{
		"queue":    {"j", "j", "j"},
		"last":     {"G"},
		"deadline": {"o"},
		"release":  {"O", "O"},
		"cutoff":   {"m"},
		"nothing":  {"/", "zzz"},
		"filter":   {"/", "ærø"},
		"pane":     {"p"},
		"note":     {"n", "Ringet til arbejdsgiver"},
		"wait":     {"a"},
		"resolve":  {"/", "20 4705", "enter", "l"},
		"acted":    {"/", "60", "enter", "l"},
		"newtask":  {"N"},
		"role":     {"R"},
		"import":   {"I"},
		"cpr":      {"c"},
		"undone":   {"t", "u"},
		"claimed":  {"t"},
	}
}

func TestScenesGolden(t *testing.T) {
	for name, keys := range scenes() {
		t.Run(name, func(t *testing.T) {
			windows(t, func(t *testing.T, w, h int, lang text.Lang) {
				p := newPilot(t, w, h, lang, testRows()).keys(keys...)
				mustFill(t, p.m.View().Content, w, h)
				golden.RequireEqual(t, p.screen())
			})
		})
	}
}

// mustFill fails unless the drawing is exactly as large as the window: what is left out would show what stood there before.
func mustFill(t *testing.T, view string, w, h int) {
	t.Helper()
	mustFit(t, view, w, h)
	if got := len(splitLines(view)); w > 0 && h > 0 && got != h {
		t.Fatalf("%dx%d: %d lines", w, h, got)
	}
}

// The styled golden guards the colours: the accent stands on what blocks and nowhere else.
func TestQueueStyledGolden(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.m.profile = colorprofile.ANSI256
	next, _ := p.m.restyle()
	p.m = next.(Model) //nolint:forcetypeassert // restyle returns a Model
	golden.RequireEqual(t, p.m.View().Content)
}

func TestWelcomeGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p := &pilot{t: t, now: sunday}
		p.begin(w, h, Deps{Lang: lang, StorePath: "/home/bo/rettidig.db", Session: Session{Now: func() time.Time { return sunday }}})
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

// Every screen must draw at every size, from nothing to larger than any terminal, without a panic and without a line too many.
func TestEverySceneFitsEverywhere(t *testing.T) {
	widths := []int{0, 1, 2, 5, 11, 20, 40, 49, 50, 59, 60, 63, 64, 80, 99, 100, 109, 110, 120, 173, 250} // the layouts change between some of them
	if testing.Short() {
		widths = []int{1, 20, 60, 80, 100, 250}
	}
	for name, keys := range scenes() {
		t.Run(name, func(t *testing.T) {
			p := newPilot(t, 80, 24, text.Da, testRows()).keys(keys...)
			for _, w := range widths {
				for h := 0; h <= 50; h += 3 {
					p.send(tea.WindowSizeMsg{Width: w, Height: h})
					mustFill(t, p.m.View().Content, w, h)
				}
			}
		})
	}
}

func TestOneByOne(t *testing.T) {
	for w := range 12 {
		for h := range 12 {
			p := newPilot(t, w, h, text.Da, testRows()).keys("j", "G", "n", "ærø", "esc", "esc", "?", "esc", "p", "l")
			mustFill(t, p.m.View().Content, w, h)
		}
	}
}

func TestHeaderSaysWhereWeAre(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.sees("DEMO", "Ærø Prøvekommune", "Bente Øst", "sagsbehandler", "Udbetalingskørsel man 12:00 om 22 t 55 min", "Aftenkørsel 18:00 om 4 t 55 min")
	p.keys("R", "down", "enter")
	p.sees("Du arbejder nu som superbruger")
	if p.m.deps.Actor.Role != store.RoleSuperuser {
		t.Fatalf("role is %s", p.m.deps.Actor.Role)
	}
}

func TestClaimAndGiveBack(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.keys("t").sees("Du har taget nr. 20")
	if got := p.task(row.ID).Owner; got != p.actor.Staff {
		t.Fatalf("owner is %d", got)
	}
	p.keys("t").sees("er givet tilbage")
	if got := p.task(row.ID).Owner; got != 0 {
		t.Fatalf("owner is %d", got)
	}
}

func (p *pilot) queue() queueScreen {
	q, ok := p.m.stacks[tabQueue][0].(queueScreen)
	if !ok {
		p.t.Fatalf("the queue shows %T", p.m.stacks[tabQueue][0])
	}
	return q
}

func (q queueScreen) mustRow(t *testing.T) store.Row {
	t.Helper()
	row, ok := q.win.row()
	if !ok {
		t.Fatal("no task under the cursor")
	}
	return row
}

// What a colleague holds is not taken: the sentence names them.
func TestTakenByAnother(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.other(store.Claim{On: store.On{Task: row.ID, Version: row.Version}})
	p.send(changedMsg{}).keys("t").sees("Kaj Sø har taget opgaven")
}

// other submits as the colleague.
func (p *pilot) other(c store.Command) {
	p.t.Helper()
	if _, err := p.store.Submit(context.Background(), store.Actor{Staff: 2, Role: store.RoleCaseworker}, c); err != nil {
		p.t.Fatal(err)
	}
}

// A task changed since it was shown is not changed blindly.
func TestConflictIsSaid(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.other(store.Wait{On: store.On{Task: row.ID, Version: row.Version}, Until: catalog.DateOf(sunday) + 3, Reason: "a reply is awaited"})
	p.keys("a", "30-11-2026", "enter", "svar", "enter").sees("En anden har ændret opgaven imens")
}

// Success is told only after the store has said yes; typed text stays when it says no.
func TestNoteStaysWhenRefused(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("R", "down", "down", "enter")
	p.keys("R", "up", "up", "up", "enter") // system owner may not write notes
	p.find("20 4705").keys("n", "Ringet", "ctrl+s").sees("Ringet", "Det må du ikke som systemansvarlig").lacks("Notatet er gemt")
}

func TestEscAsksBeforeItDropsText(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("n", "Ringet til arbejdsgiver", "esc")
	p.sees("Ringet til arbejdsgiver", "Teksten er ikke gemt")
	p.keys("esc").lacks("Ringet til arbejdsgiver")
	p.keys("n", "esc").lacks("Teksten er ikke gemt")
}

func TestNoteAndLog(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705").keys("n", "Ringet til arbejdsgiver", "ctrl+s")
	p.sees("Notatet er gemt", "notat: Ringet til")
}

func TestWaitNeedsADate(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.keys("a", "snart", "enter", "enter").sees("Skriv en dato efter i dag")
	p.keys("esc", "esc", "a", "30-11", "enter", "Løn", "enter").sees("afventer til 30-11-2026")
	if got := p.task(row.ID).WaitUntil.Danish(); got != "30-11-2026" {
		t.Fatalf("waits until %s", got)
	}
}

// The default of a confirmation is no.
func TestResolveAsksAndDefaultsToNo(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.keys("l", "enter").sees("› Nej ‹")
	p.keys("enter").lacks("Begrundelse i korthed")
	if got := p.task(row.ID).State; got != store.StateOpen {
		t.Fatalf("state %d", got)
	}
	p.keys("l", "enter", "right", "enter").sees("er markeret som løst her", "Husk også at markere den som løst i KSD")
	if got := p.task(row.ID).State; got != store.StateResolved {
		t.Fatalf("state %d", got)
	}
	p.keys("u").sees("Fortrudt: markeret som løst (nr. 20", "KSD er ikke ændret")
	if got := p.task(row.ID).State; got != store.StateOpen {
		t.Fatalf("state %d after undo", got)
	}
	p.keys("U").sees("Gentaget: markeret som løst")
}

// A type that comes back the next day asks whether the act was done (S2 l.97-105).
func TestNextDayTypeAsks(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("60")
	row := p.queue().mustRow(t)
	p.keys("l").sees("Handlingen er udført i KSD")
	p.keys("enter", "enter", "right", "enter").sees("Sig først, om handlingen er udført i KSD")
	if got := p.task(row.ID).State; got != store.StateOpen {
		t.Fatalf("state %d", got)
	}
	p.keys("space", "tab", "tab", "tab", "enter")
	if got := p.task(row.ID); got.State != store.StateResolved || !got.Resolution.Acted {
		t.Fatalf("state %d", got.State)
	}
}

// A meta task shows what holds it, and is resolved only with a reason (S2 l.297-298).
func TestHeldMetaTask(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("39")
	row := p.queue().mustRow(t)
	p.keys("l").sees("Opgaven holdes af åbne opgaver", "nr. 26 Økonomisk mellemværende")
	p.keys("space", "ctrl+s").sees("Løs den først").keys("tab", "tab", "tab", "n")
	if p.task(row.ID).State != store.StateOpen {
		t.Fatal("a held task was resolved without a reason")
	}
	p.keys("l", "space", "tab", "Løst i KSD i går", "ctrl+s")
	if got := p.task(row.ID); got.State != store.StateResolved || !got.Resolution.Forced {
		t.Fatalf("state %d with a reason:\n%s", got.State, p.screen())
	}
}

// A held task is resolved by a choice that needs a ground too: the reason is the ground, and is asked for once.
func TestHeldMetaTaskWithAGround(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	lib, err := guides.Load()
	if err != nil {
		t.Fatal(err)
	}
	p.m.deps.Guides = lib
	p.find("39")
	row := p.queue().mustRow(t)
	p.keys("l", "2").sees("Årsagen er ikke længere relevant").keys("enter", "space", "ctrl+s").sees("Løs den først")
	p.keys("tab", "Frafaldet i KSD i går", "ctrl+s")
	if got := p.task(row.ID); got.State != store.StateResolved || !got.Resolution.Forced {
		t.Fatalf("state %d with a reason:\n%s", got.State, p.screen())
	}
}

// No. 19 leads to its guide, and nothing else resolves it (S2 l.112-115).
func TestOtherCauseOpensItsGuide(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("19 4702").keys("l")
	if got := p.m.top().id(); got != screenGuide {
		t.Fatalf("screen %d", got)
	}
}

// The refusal of another cause: walked from the queue to the expected letter.
func TestRefusalFromQueueToExpectation(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("19 4702")
	row := p.queue().mustRow(t)
	p.keys("l", "2") // ikke godkendt
	for range 8 {
		if _, ok := p.m.top().(resolveForm); ok {
			break
		}
		p.keys("enter")
	}
	p.sees("Anden årsag ikke godkendt", "nr. 68")
	p.keys("Ingen uarbejdsdygtighed", "enter", "right", "enter")
	if got := p.task(row.ID).State; got != store.StateResolved {
		t.Fatalf("state %d:\n%s", got, p.screen())
	}
	p.sees("68")
}

func TestCPRIsShownOnPurposeAndLogged(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).find("20 4705").keys("c").lacks("900285-0105")
	p.keys("right", "enter").sees("CPR 900285-0105", "logget")
	p.keys("j").lacks("900285-0105")
}

func TestFilterByWholeCPRIsLoggedOnce(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", "900285-0105").sees("1 af 2")
	p.keys("enter").lacks("900285-0105") // once it is no longer typed, it is masked
	var searches int
	err := p.store.View(context.Background(), func(v *store.Snapshot) error {
		log, err := v.Log(0, 100, false)
		for _, e := range log {
			if e.Kind == store.KindSearchPerson {
				searches++
			}
		}
		return err
	})
	if err != nil || searches != 1 {
		t.Fatalf("%d searches logged, %v", searches, err)
	}
}

func TestFilters(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"19", "1 af 2"}, {"19 4702", "1 af 1"}, {"aeroeskjold", ""}, {"ÆRØSKJOLD", ""}, {"mellemvaerende", ""}, {"2026-004705", "1 af 2"}, {"zzz", "Ingen åbne opgaver passer"},
	} {
		p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", c.typed)
		if c.want != "" {
			p.sees(c.want)
			continue
		}
		p.lacks("Ingen åbne opgaver passer")
	}
}

func TestCutOffFilter(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("m").sees("skal løses før man 12:00")
	for _, r := range p.queue().win.rows {
		if r.Deadline.After(p.m.head.rules.NextCutOff(sunday)) {
			t.Errorf("nr. %d has its deadline after the run", r.Type)
		}
	}
	p.keys("esc").lacks("skal løses før man 12:00")
}

func TestMissedRunIsSaid(t *testing.T) {
	newPilot(t, 120, 36, text.Da, testRows()).find("20 4702").sees("nåede ikke kørslen 16-11; næste 23-11")
}

func TestLetterMissingIsSaid(t *testing.T) {
	newPilot(t, 120, 36, text.Da, testRows()).find("68").sees("borger mangler afslagsbrev")
}

func TestNewManualTask(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("N")
	p.keys("tab", "tab", "tab", "tab", "enter").sees("Skriv et sagsnummer")
	p.keys("esc", "N", "Ring til borger", "ctrl+s")
	p.keys("esc", "esc")
}

// Another process's change appears by itself: the head moves, and what is shown is read anew.
func TestOthersChangesAppear(t *testing.T) {
	p := newPilot(t, 200, 40, text.Da, testRows()).find("20 4705")
	row := p.queue().mustRow(t)
	p.other(store.Claim{On: store.On{Task: row.ID, Version: row.Version}})
	ch := make(chan store.Seq, 1)
	close(ch)
	p.m.heads = ch
	p.send(headMsg{head: p.m.head.info.Head + 1, from: p.m.heads}).sees("Kaj Sø")
}

// A stream of a store that was left is not followed any more.
func TestOldStreamIsDropped(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	was := p.m.head.info.Head
	p.send(headMsg{head: was + 10, from: make(chan store.Seq)})
	if p.m.head.info.Head != was {
		t.Fatal("followed a stream that is not its own")
	}
}

// An answer that nobody waits for any more changes nothing.
func TestStaleAnswersAreDropped(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	before := p.screen()
	p.send(loadedMsg[windowData]{id: 9999, value: windowData{total: 7}}, loadedMsg[previewData]{id: 9999}, loadedMsg[headData]{id: 9999}, loadedMsg[personHashes]{id: 9999},
		loadedMsg[resolveFacts]{id: 9999}, loadedMsg[tookBack]{id: 9999}, submittedMsg{id: 9999, err: errors.New("no")})
	if p.screen() != before {
		t.Fatalf("a stale answer was taken:\n%s", p.screen())
	}
}

// A panic in a command becomes a sentence and never shows what it was about.
func TestPanicBecomesASentence(t *testing.T) {
	msg, ok := ask(3, func() (int, error) { panic("900285-0001") })().(loadedMsg[int])
	if !ok || msg.id != 3 || !errors.Is(msg.err, errInternal) {
		t.Fatalf("%#v", msg)
	}
	e := testEnv(t, 80, 24, text.Da)
	if got := failure(e, msg.err); got != text.FailInternal.Da {
		t.Fatal(got)
	}
	if got := failure(e, errors.New("bad row of 900285-0001")); got != "Det lykkedes ikke: bad row of 900285-xxxx" {
		t.Fatal(got)
	}
}

func TestQuit(t *testing.T) {
	if p := newPilot(t, 80, 24, text.Da, testRows()).keys("q"); !p.quit {
		t.Fatal("q did not leave")
	}
	if p := newPilot(t, 80, 24, text.Da, testRows()).keys("n", "q"); p.quit {
		t.Fatal("a letter in a text field left the program")
	}
}

func TestLanguageSwitch(t *testing.T) {
	newPilot(t, 80, 24, text.Da, testRows()).keys("D").sees("What blocks most first", "Guide", "Quit")
}

func TestTabs(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	for key, want := range map[string]screenID{"1": screenQueue, "2": screenResolved, "3": screenReports, "4": screenLog} {
		if got := p.keys(key).m.top().id(); got != want {
			t.Errorf("%s shows %d, want %d", key, got, want)
		}
	}
	if got := p.keys("1", "tab").m.top().id(); got != screenResolved {
		t.Errorf("Tab shows %d", got)
	}
	if got := p.keys("shift+tab").m.top().id(); got != screenQueue {
		t.Errorf("Shift-Tab shows %d", got)
	}
}

func TestHelpFindsAndRuns(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("?", "notat", "enter")
	if got := p.m.top().id(); got != screenForm {
		t.Fatalf("screen %d:\n%s", got, p.screen())
	}
}

func TestAnEmptyStoreWelcomes(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, nil).sees("Velkommen til Rettidig")
	p.keys("N", "2026-004799", "tab", "Ring til borger", "ctrl+s").sees("Opgaven er oprettet her", "Manuelt oprettet opgave")
}

// Without a store nothing is made before the user has chosen.
func TestWelcomeMakesAStoreOnlyWhenAsked(t *testing.T) {
	made := 0
	p := &pilot{t: t, now: sunday}
	clock := func() time.Time { return sunday }
	deps := Deps{Lang: text.Da, StorePath: "rettidig.db", Session: Session{Now: clock}}
	deps.MakeStore = func(_ context.Context, municipality string) (Session, error) {
		made++
		s, a := testStore(t, &p.now, nil)
		if municipality != "Ærø" {
			t.Errorf("municipality %q", municipality)
		}
		return Session{Store: s, Actor: a, Kind: store.KindReal, Now: clock}, nil
	}
	p.begin(80, 24, deps)
	p.keys("j", "k", "2", "u", "l", "?", "esc", "N", "esc")
	if made != 0 {
		t.Fatal("a store was made unasked")
	}
	p.keys("N", "Ærø", "enter")
	if made != 1 {
		t.Fatalf("%d stores made", made)
	}
	p.sees("Ny manuel opgave")
}

// Every bad row is there to be read before one confirms, also where they are more than the box holds.
func TestImportPlanListsEveryBadRow(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	p.m.deps.Import = func(context.Context, ImportRequest, func(int, int)) (ImportSummary, error) {
		sum := ImportSummary{Rows: 40, Added: 5, Bad: 35, Warnings: []Said{plainly("CPR-nummeret havde ni cifre.")}}
		for i := range 34 {
			sum.Problems = append(sum.Problems, ImportProblem{i + 2, "frist", plainly("ikke en dato")})
		}
		return sum, nil
	}
	p.keys("I", "nye.csv", "enter", "enter").sees("CPR-nummeret havde ni cifre", "linje 2, frist", "linjer mere").lacks("linje 30, frist")
	p.keys("pgdown", "pgdown", "pgdown", "pgdown").sees("linje 35, frist", "og 1 til").lacks("linje 2, frist", "linjer mere")
	p.keys("pgup").sees("linjer mere")
}

func TestImportShowsThePlanFirst(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	var runs []bool
	p.m.deps.Import = func(_ context.Context, r ImportRequest, progress func(int, int)) (ImportSummary, error) {
		runs = append(runs, r.DryRun)
		progress(1, 2)
		progress(2, 2)
		if r.Path != "nye opgaver.csv" || r.Extract != nil {
			t.Errorf("request %+v", r)
		}
		return ImportSummary{Rows: 1234, Added: 1200, Changed: 30, Bad: 4, Encoding: "Windows-1252", Problems: []ImportProblem{{7, "oprettet", plainly("ikke en dato")}}}, nil
	}
	p.keys("I", "nye opgaver.csv", "enter", "enter").sees("1.234 rækker: 1.200 nye, 30 ændrede", "linje 7, oprettet: ikke en dato", "Windows-1252")
	if len(runs) != 1 || !runs[0] {
		t.Fatalf("runs %v", runs)
	}
	p.keys("right", "enter").sees("Til køen")
	if len(runs) != 2 || runs[1] {
		t.Fatalf("runs %v", runs)
	}
	if p.keys("enter").m.top().id() != screenQueue {
		t.Fatal("not back in the queue")
	}
}
