package guides

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/internal/text"
)

func library(t testing.TB) *Library {
	t.Helper()
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// everyGuide gives the guide of every type in both languages, and that of a number no source knows.
func everyGuide(t testing.TB) []Guide {
	t.Helper()
	lib := library(t)
	var out []Guide
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, ty := range catalog.All() {
			out = append(out, lib.Guide(ty.Number, lang))
		}
		out = append(out, lib.Guide(999, lang))
	}
	return out
}

// paths walks every way through a guide.
func paths(t testing.TB, r Run, seen func(Run)) {
	t.Helper()
	if len(r.Trail()) > len(r.guide.Steps) {
		t.Fatalf("%d: a walk longer than the guide", r.guide.Type)
	}
	step, ok := r.Current()
	switch {
	case !ok:
		seen(r)
	case len(step.Choices) == 0:
		next, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		paths(t, next, seen)
	}
	for _, c := range step.Choices {
		next, err := r.Choose(c.ID)
		if err != nil {
			t.Fatal(err)
		}
		paths(t, next, seen)
	}
}

func TestEveryPathEndsWithAnOutcome(t *testing.T) {
	for _, g := range everyGuide(t) {
		ends, resolving := 0, 0
		paths(t, g.Start(), func(r Run) {
			ends++
			choice, ok := r.Outcome()
			if !ok || !slices.Contains(Outcomes(), choice.Outcome) || choice.OutcomeText == "" {
				t.Errorf("%d %s: path %v ends without an outcome", g.Type, g.Lang, r.Trail())
			}
			if choice.Resolves {
				resolving++
			}
			if choice.Resolves == (choice.Outcome == OutcomeWait) || choice.NeedsDate != (choice.Outcome == OutcomeWait) {
				t.Errorf("%d %s: choice %s mixes waiting and resolving", g.Type, g.Lang, choice.ID)
			}
		})
		if ends < 2 || resolving == 0 {
			t.Errorf("%d %s: %d paths, %d resolve", g.Type, g.Lang, ends, resolving)
		}
	}
}

// anyRun walks a random way into a random guide.
func anyRun(guides []Guide) *rapid.Generator[Run] {
	return rapid.Custom(func(rt *rapid.T) Run {
		r := rapid.SampledFrom(guides).Draw(rt, "guide").Start()
		for range rapid.IntRange(0, 10).Draw(rt, "moves") {
			r = move(rt, r)
		}
		return r
	})
}

func move(rt *rapid.T, r Run) Run {
	step, ok := r.Current()
	if !ok {
		return r
	}
	var next Run
	var err error
	if len(step.Choices) == 0 {
		next, err = r.Next()
	} else {
		next, err = r.Choose(rapid.SampledFrom(step.Choices).Draw(rt, "choice").ID)
	}
	if err != nil {
		rt.Fatal(err)
	}
	return next
}

func TestRunInvariants(t *testing.T) {
	guides := everyGuide(t)
	rapid.Check(t, func(rt *rapid.T) {
		r := anyRun(guides).Draw(rt, "run")
		before := r.Trail()
		next := move(rt, r)
		if !r.Finished() && !reflect.DeepEqual(next.Back(), r) {
			rt.Fatalf("Back after a move: got %v, want %v", next.Back().Trail(), r.Trail())
		}
		answers, trail := next.Answers(), next.Trail()
		_ = move(rt, r) // a second walk on from the same place must not disturb the first
		if !slices.Equal(r.Trail(), before) || !slices.Equal(next.Trail(), trail) || !slices.Equal(next.Answers(), answers) {
			rt.Fatalf("a move changed another walk: %v, then %v", answers, next.Answers())
		}
		if !r.Finished() {
			return
		}
		again, err := r.Guide().Replay(r.Answers())
		if err != nil || !reflect.DeepEqual(again, r) {
			rt.Fatalf("replay of %v: %v", r.Answers(), err)
		}
	})
}

func TestRunRefuses(t *testing.T) {
	start := library(t).Guide(19, text.Da).Start()
	var choice *ChoiceError
	if _, err := start.Choose("approved"); !errors.As(err, &choice) || len(choice.Allowed) != 0 {
		t.Errorf("choosing at a step without choices: %v", err)
	}
	at, err := start.Guide().Replay([]Answer{{"cause", "wait"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := at.Next(); !errors.Is(err, ErrFinished) {
		t.Errorf("Next at the end: %v", err)
	}
	if _, err := at.Choose("wait"); !errors.Is(err, ErrFinished) {
		t.Errorf("Choose at the end: %v", err)
	}
	at = at.Back()
	if step, _ := at.Current(); step.ID != "cause" {
		t.Fatalf("Back from the end stands at %q", step.ID)
	}
	if _, err := at.Next(); !errors.As(err, &choice) || choice.Choice != "" {
		t.Errorf("Next at a step with choices: %v", err)
	}
	if got := start.Back(); !reflect.DeepEqual(got, start) {
		t.Error("Back at the start moved")
	}
}

// The answers of `resolve --answer STEP=CHOICE`: what is wrong is named, and what is allowed.
func TestReplay(t *testing.T) {
	g := library(t).Guide(19, text.En)
	tests := []struct {
		name    string
		answers []Answer
		want    string // the error, "" for none
	}{
		{"one answer is enough", []Answer{{"cause", "approved"}}, ""},
		{"none", nil, "Step \"cause\" needs a choice. You can choose: approved, rejected, wait."},
		{"unknown choice", []Answer{{"cause", "maybe"}}, "There is no choice \"maybe\" at step \"cause\". You can choose: approved, rejected, wait."},
		{"unknown step", []Answer{{"reason", "approved"}}, "The guide has no step \"reason\" with a choice. You can answer: cause."},
		{"step without choices", []Answer{{"read", "approved"}}, "The guide has no step \"read\" with a choice. You can answer: cause."},
		{"twice", []Answer{{"cause", "approved"}, {"cause", "wait"}}, "Step \"cause\" was answered more than once. Give one answer to each of: cause."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := g.Replay(tt.answers)
			if tt.want == "" {
				if err != nil || !r.Finished() {
					t.Errorf("got %v, finished %t", err, r.Finished())
				}
			} else if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestReplayNamesTheStepNotMet(t *testing.T) {
	g := Guide{Steps: []Step{
		{ID: "first", Choices: []Choice{{ID: "a"}, {ID: "b", Next: "last"}}},
		{ID: "middle", Choices: []Choice{{ID: "x"}}},
		{ID: "last"},
	}}
	if _, err := g.Replay([]Answer{{"middle", "x"}, {"first", "a"}}); err != nil {
		t.Errorf("answers in another order: %v", err)
	}
	var step *StepError
	_, err := g.Replay([]Answer{{"middle", "x"}, {"first", "b"}})
	if !errors.As(err, &step) || step.Reason != StepNotMet || step.Step != "middle" || !slices.Equal(step.Allowed, []string{"first"}) {
		t.Errorf("got %v", err)
	}
}
