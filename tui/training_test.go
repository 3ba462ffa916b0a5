package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/internal/training"
	"rettidig/store"
	"rettidig/store/mem"
)

// trainee is a pilot in the training room, with a real day in a store in memory.
type trainee struct {
	*pilot
	list    *training.Library
	guides  *guides.Library
	engine  *mem.Engine
	day     training.Day
	acts    []string // what was asked of the room
	answers map[string]string
	over    bool
	through training.Through
	fails   error // what making an exercise answers
}

func newTrainee(t *testing.T, w, h int, lang text.Lang) *trainee {
	t.Helper()
	p := &trainee{pilot: &pilot{t: t, now: sunday}, answers: map[string]string{}}
	var err error
	if p.guides, err = guides.Load(); err != nil {
		t.Fatal(err)
	}
	if p.list, err = training.Load(p.guides, nil); err != nil {
		t.Fatal(err)
	}
	p.begin(w, h, Deps{
		Lang: lang, Session: Session{Now: func() time.Time { return p.now }},
		Training: &Training{First: true, List: p.exercises, Start: p.startExercise, Discard: func(context.Context) error {
			p.acts = append(p.acts, "discard")
			p.day = training.Day{}
			return nil
		}},
	})
	return p
}

func (p *trainee) exercises() (TrainingList, error) {
	out := TrainingList{UnderWay: p.day.Exercise.Name, Over: p.over, At: p.now, Seed: max(p.day.Seed, 1)}
	for _, x := range p.list.List() {
		out.Exercises = append(out.Exercises, TrainingItem{Exercise: x, Tasks: len(training.Unopened(x).Tasks)})
	}
	return out, nil
}

func (p *trainee) startExercise(ctx context.Context, name string, seed uint64, anew bool) (Session, error) {
	p.acts = append(p.acts, fmt.Sprintf("start %s anew=%v", name, anew))
	if p.fails != nil {
		return Session{}, p.fails
	}
	x, _ := p.list.Find(name)
	p.day, p.engine, p.over, p.answers = p.list.Open(x, seed), mem.New(), false, map[string]string{}
	p.now, p.through = x.Start, x.Start
	info := store.InitInfo{Kind: store.KindTraining, Municipality: "Øvekøbing", Login: "elev", Name: "Elev"}
	s, err := store.Init(ctx, p.engine, info, func() time.Time { return p.now })
	if err != nil {
		return Session{}, err
	}
	p.store, p.actor = s, store.Actor{Staff: 1, Role: store.RoleCaseworker}
	if err := training.Fill(ctx, s, p.actor, p.day, text.Da); err != nil {
		return Session{}, err
	}
	return Session{
		Store: s, Actor: p.actor, Kind: store.KindTraining, Now: func() time.Time { return p.now }, Staff: store.Staff{ID: 1, Name: "Elev", Roles: store.Roles()},
		Exercise: p.run(),
	}, nil
}

func (p *trainee) run() *ExerciseRun {
	rules := catalog.DefaultRules()
	return &ExerciseRun{
		Day: p.day, Lib: p.guides, Speed: 8,
		Pace: func(running bool) {
			if s := fmt.Sprintf("pace %v", running); len(p.acts) == 0 || p.acts[len(p.acts)-1] != s {
				p.acts = append(p.acts, s)
			}
		},
		Advance: func(ctx context.Context) (bool, error) {
			was := p.through
			play := func(acts []training.Act, at time.Time) training.World {
				return training.Play(p.day, p.guides, rules, acts, at)
			}
			last, err := training.Advance(ctx, p.day, play, was, p.now, func(at time.Time) (*store.Store, error) {
				return store.Open(ctx, p.engine, func() time.Time { return at })
			}, text.Da)
			p.through = last
			return !last.Equal(was), err
		},
		Next: func() time.Time { return training.Next(p.day, rules, p.now) },
		Skip: func(ctx context.Context) error {
			p.now = training.Next(p.day, rules, p.now)
			_, err := p.m.deps.Exercise.Advance(ctx)
			return err
		},
		Answer:  func(id, answer string) error { p.answers[id] = answer; return nil },
		Answers: func() map[string]string { return p.answers },
		Over:    func() bool { return p.over },
		End:     func(context.Context) error { p.over = true; return nil },
		Result: func(ctx context.Context) (training.Result, error) {
			done := training.Done{Answers: p.answers, At: p.now, Over: p.over, Speed: 8}
			err := p.store.View(ctx, func(v *store.Snapshot) error {
				done.Acts, done.Waits = training.Acts(v)
				return nil
			})
			return training.Judge(p.day, p.guides, rules, done), err
		},
	}
}

// mustShow fails when the screen lacks a text.
func (p *trainee) mustShow(what ...string) {
	p.t.Helper()
	for _, s := range what {
		if !strings.Contains(p.screen(), s) {
			p.t.Errorf("the screen lacks %q:\n%s", s, p.screen())
		}
	}
}

// A trainee begins the exercise on no. 19, rejects a task, winds forward to the next morning, sees the letter task, and reads the result.
func TestATraineeWorksAnExerciseToItsEnd(t *testing.T) {
	p := newTrainee(t, 120, 36, text.Da)
	p.mustShow("Øvelser", "Den første mandag", "Frigiv så mange sager")
	p.choose("Vejledning 19")
	p.keys("enter")
	p.mustShow("TRÆNING", "uret står stille", "Vejledning 19", "Mål: Find det rigtige valg")
	p.keys("enter")
	if got := p.acts[len(p.acts)-1]; got != "pace true" {
		t.Errorf("in the queue the clock is %s", got)
	}
	p.keys("j", "l", "2", "enter")
	p.keys("ctrl+s")
	p.keys("esc")
	p.keys("E")
	if got := p.acts[len(p.acts)-1]; got != "pace false" {
		t.Errorf("on the exercise's page the clock is %s", got)
	}
	p.keys("f", "f")
	p.mustShow("ons 06:31")
	p.keys("E")
	p.mustShow("68 Afslagsbrev skal")
	p.keys("E", "G", "k", "k")
	p.mustShow("› Gør øvelsen færdig")
	p.keys("enter", "j")
	p.mustShow("Resultat: Vejledning 19", "Løst i tide", "afslag tir 24-11 18:00")
	if !p.over {
		t.Error("the exercise did not end")
	}
	p.keys("esc")
	p.mustShow("gjort færdig")
	p.keys("G", "enter")
	p.mustShow("✓ Vejledning 19")
}

// choose moves the cursor of the list to a row.
func (p *trainee) choose(row string) {
	p.t.Helper()
	for range 60 {
		if strings.Contains(p.screen(), "›") && strings.Contains(lineWith(p.screen(), "›"), row) {
			return
		}
		p.keys("j")
	}
	p.t.Fatalf("no row %q", row)
}

func lineWith(screen, mark string) string {
	for _, l := range strings.Split(screen, "\n") {
		if strings.Contains(l, mark) {
			return l
		}
	}
	return ""
}

// Another exercise is begun only after a yes; throwing one away too.
func TestAnExerciseUnderWayIsNotLostUnasked(t *testing.T) {
	p := newTrainee(t, 80, 24, text.En)
	p.keys("enter", "G", "enter")
	p.mustShow("» The first Monday", "Under way")
	p.keys("j", "enter")
	p.mustShow("Begin another exercise?")
	p.keys("n")
	if len(p.acts) > 0 && strings.Contains(p.acts[len(p.acts)-1], "start regeneration") {
		t.Error("it began without a yes")
	}
	p.keys("enter", "j")
	p.mustShow("Tasks that come back")
	if p.day.Exercise.Name != "regeneration" {
		t.Errorf("under way is %s", p.day.Exercise.Name)
	}
	p.keys("G", "enter", "x", "j")
	p.mustShow("thrown away")
	p.keys("x")
	p.mustShow("No exercise is under way")
	p.fails = errors.New("broken")
	p.keys("enter")
	p.mustShow("broken")
}

// Questions are answered in a box, as a choice or a number; what is no number is refused and kept.
func TestQuestionsAreAnsweredOnThePage(t *testing.T) {
	p := newTrainee(t, 120, 36, text.Da)
	p.choose("Leder: hvor mange")
	p.keys("enter", "j", "enter")
	p.keys("x")
	p.keys("enter")
	p.mustShow("Skriv et helt tal")
	p.keys("backspace", "1", "2", "enter")
	if p.answers["total"] != "12" {
		t.Errorf("answers %v", p.answers)
	}
	p.mustShow("✓ Hvor mange uløste")
	p.keys("j", "j", "enter", "2", "ctrl+s")
	if p.answers["blocks"] != "no" {
		t.Errorf("answers %v", p.answers)
	}
}

// When the clock runs out it is said once, and the page can still be read.
func TestTheEndOfTheTimeIsTold(t *testing.T) {
	p := newTrainee(t, 80, 24, text.Da)
	p.keys("enter", "enter")
	p.now = p.day.Exercise.End
	p.send(tickMsg{beat: p.m.beat})
	p.mustShow("Øvelsens tid er gået")
	p.keys("j")
	p.send(tickMsg{beat: p.m.beat})
	if strings.Contains(p.screen(), "Øvelsens tid er gået") {
		t.Error("it is said again")
	}
}

// Once the time has run out there is nothing to wind to: the page does not offer it, and its key says what is left to do.
func TestNothingIsWoundToPastTheEnd(t *testing.T) {
	p := newTrainee(t, 80, 24, text.Da)
	p.keys("enter")
	p.mustShow("Spol frem til man")
	p.now = p.day.Exercise.End
	p.send(tickMsg{beat: p.m.beat})
	if strings.Contains(p.screen(), "Spol frem til") {
		t.Errorf("it still offers to wind:\n%s", p.screen())
	}
	p.keys("f")
	p.mustShow("Gør øvelsen færdig, og se resultatet.")
}

// Outside an exercise the key says that there is none.
func TestNoExerciseNoPage(t *testing.T) {
	p := newPilot(t, 80, 24, text.En, testRows()).keys("E")
	if !strings.Contains(p.screen(), "found in an exercise only") {
		t.Error(p.screen())
	}
}

func TestTrainingGoldens(t *testing.T) {
	for name, keys := range map[string][]string{
		"menu": {}, "menu_guide": {"G"}, "page": {"enter"}, "queue": {"enter", "enter"}, "questions": {"j", "j", "j", "enter", "j"},
		"result": {"enter", "G", "k", "k", "enter", "j"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			for _, lang := range []text.Lang{text.Da, text.En} {
				t.Run(fmt.Sprintf("%s/%dx%d_%s", name, size[0], size[1], lang), func(t *testing.T) {
					p := newTrainee(t, size[0], size[1], lang).keys(keys...)
					mustFit(t, p.m.content(), size[0], size[1])
					golden.RequireEqual(t, plain(p.screen()))
				})
			}
		}
	}
}

// Every screen of the room fits at every size.
func TestTrainingAtEverySize(t *testing.T) {
	for _, keys := range [][]string{{}, {"enter"}, {"enter", "G", "k", "enter"}} {
		for _, w := range []int{1, 12, 40, 60, 80, 99, 100, 200} {
			for _, h := range []int{1, 5, 10, 16, 24, 50} {
				p := newTrainee(t, w, h, text.En).keys(keys...)
				mustFit(t, p.m.content(), w, h)
			}
		}
	}
}

// The seed that the next exercise begins with can be chosen, and with another seed the same exercise is another day, so it is asked first.
func TestTheSeedCanBeChosen(t *testing.T) {
	p := newTrainee(t, 120, 36, text.Da)
	p.mustShow("seed 1")
	p.keys("s")
	p.mustShow("Vælg seed")
	p.keys("backspace", "7", "ctrl+s")
	p.mustShow("seed 7")
	p.keys("enter")
	if p.day.Seed != 7 {
		t.Fatalf("begun with seed %d", p.day.Seed)
	}
	p.keys("G", "enter") // back to the exercises
	p.mustShow("I gang", "seed 7")
	p.keys("s", "backspace", "8", "ctrl+s", "enter")
	p.mustShow("Begynd en anden øvelse?")
}

// A seed that is no number is refused in the form.
func TestASeedIsANumber(t *testing.T) {
	p := newTrainee(t, 80, 24, text.Da)
	p.keys("s", "x", "ctrl+s")
	p.mustShow("Skriv et helt tal.")
}

// Where nothing is under way, nothing can be thrown away, and the footer does not offer it.
func TestNothingToThrowAwayIsNotOffered(t *testing.T) {
	p := newTrainee(t, 80, 24, text.Da)
	if strings.Contains(p.screen(), "Kassér") {
		t.Errorf("offered:\n%s", p.screen())
	}
	p.keys("enter", "G", "enter")
	p.mustShow("Kassér")
}

// The name of every exercise can be read whole, in the list or beside it, and no line of the training screens is cut at 80 columns or more.
func TestTrainingNamesFit(t *testing.T) {
	for _, w := range []int{80, 100, 120} {
		for _, lang := range []text.Lang{text.Da, text.En} {
			p := newTrainee(t, w, 36, lang)
			for _, x := range p.list.List() {
				title := strings.Join(strings.Fields(x.Title.In(lang)), " ")
				if !strings.Contains(squeezed(p.screen()), title) {
					t.Errorf("%d columns: %q is cut:\n%s", w, title, p.screen())
				}
				p.keys("j")
			}
		}
	}
}

// squeezed joins what stands to the right of the list's bar, and the list, each as one line, so that a broken name is found again.
func squeezed(screen string) string {
	var left, right []string
	for _, l := range strings.Split(screen, "\n") {
		a, b, _ := strings.Cut(l, "│")
		left, right = append(left, a), append(right, b)
	}
	return strings.Join(strings.Fields(strings.Join(left, "\n")), " ") + "\n" + strings.Join(strings.Fields(strings.Join(right, "\n")), " ")
}

// What the page of an exercise and its result say in one line fits at 80 columns.
func TestTrainingLinesFitAt80(t *testing.T) {
	l, err := guides.Load()
	if err != nil {
		t.Fatal(err)
	}
	list, err := training.Load(l, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, x := range list.List() {
			for what, line := range map[string]string{
				"title": x.Title.In(lang), "goal": lang.T(text.ExerciseGoal, x.Goal.In(lang)),
				"clock": "man 00:00 ×60 · " + lang.T(text.ExerciseStill) + " · " + lang.T(text.ExerciseUntil, "man 00:00"),
			} {
				if n := ansi.StringWidth(line); n > 78 {
					t.Errorf("%s in %s: the %s has %d columns: %s", x.Name, lang, what, n, line)
				}
			}
		}
		for _, m := range []text.Msg{text.ResultInTime, text.ResultBest, text.ResultDeadline, text.ResultChoices, text.ResultRight, text.ResultReturned, text.ResultWaiting} {
			if n := ansi.StringWidth(lang.T(m)); n >= resultLabel {
				t.Errorf("in %s the bar's label has %d columns: %s", lang, n, lang.T(m))
			}
		}
	}
}

// Every exercise says how long it takes, also one whose title is too long for the list: the title gives way.
func TestTrainingListKeepsTheMinutes(t *testing.T) {
	long := training.Exercise{Title: training.Words{Da: strings.Repeat("Vejledning ", 20)}, Minutes: 12}
	s := trainScreen{list: TrainingList{Exercises: []TrainingItem{{Exercise: long}, {Exercise: long}}}}
	for _, row := range s.names(frame{st: newStyles(true, colorprofile.ASCII), w: 120, h: 36, lang: text.Da}, 56) {
		if plain := ansi.Strip(row); !strings.HasSuffix(plain, "…  12 min. ") || ansi.StringWidth(plain) != 56 {
			t.Errorf("%q", plain)
		}
	}
}
