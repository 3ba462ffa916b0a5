package guides

import (
	"slices"

	"rettidig/internal/calc"
)

// Answer is what was chosen at a step, by their IDs.
type Answer struct {
	Step   string
	Choice string
}

// Run is a walk through a guide. It is a value: every move gives a new Run and leaves the old one as it was.
type Run struct {
	guide Guide
	trail []visit // the steps left behind, oldest first; nil at the start
	at    int     // index of the current step, len(guide.Steps) at the end
	found []found // calculations made, by step; kept when going back, so that nothing need be typed again
}

// found is what a step's calculation came to.
type found struct {
	step   int
	result calc.Result
}

// visit is a step left behind and what was chosen there.
type visit struct {
	step   int
	choice string // "" for a step without choices
}

// Start begins a walk at the first step.
func (g Guide) Start() Run { return Run{guide: g} }

// Guide gives the guide that is walked.
func (r Run) Guide() Guide { return r.guide }

// Current gives the step the walk stands at; false when it is finished.
func (r Run) Current() (Step, bool) {
	if r.Finished() {
		return Step{}, false
	}
	return r.guide.Steps[r.at], true
}

// Finished reports whether the walk has reached its end.
func (r Run) Finished() bool { return r.at >= len(r.guide.Steps) }

// Choose answers the current step and moves on. It returns a *ChoiceError when the step has no such choice, or has none at all,
// and ErrFinished at the end; the Run returned with an error is the unchanged one.
func (r Run) Choose(choiceID string) (Run, error) {
	step, ok := r.Current()
	if !ok {
		return r, ErrFinished
	}
	choice, ok := step.Choice(choiceID)
	if !ok {
		return r, &ChoiceError{Step: step.ID, Choice: choiceID, Allowed: choiceIDs(step)}
	}
	return r.leave(choiceID, r.after(choice.Next)), nil
}

// Next leaves a step that has no choices. It returns a *ChoiceError with an empty Choice when the step needs one, ErrFinished at the end.
func (r Run) Next() (Run, error) {
	step, ok := r.Current()
	switch {
	case !ok:
		return r, ErrFinished
	case len(step.Choices) > 0:
		return r, &ChoiceError{Step: step.ID, Allowed: choiceIDs(step)}
	}
	return r.leave("", r.at+1), nil
}

// Back returns to the step before, forgetting what was chosen there; at the start it changes nothing.
func (r Run) Back() Run {
	if len(r.trail) == 0 {
		return r
	}
	last := len(r.trail) - 1
	back := Run{guide: r.guide, at: r.trail[last].step, found: r.found}
	if last > 0 {
		back.trail = slices.Clone(r.trail[:last])
	}
	return back
}

// Answers lists what was chosen so far, in order; steps without choices are left out.
func (r Run) Answers() []Answer {
	var out []Answer
	for _, v := range r.trail {
		if v.choice != "" {
			out = append(out, Answer{Step: r.guide.Steps[v.step].ID, Choice: v.choice})
		}
	}
	return out
}

// Trail lists the IDs of the steps left behind, in order.
func (r Run) Trail() []string {
	out := make([]string, 0, len(r.trail))
	for _, v := range r.trail {
		out = append(out, r.guide.Steps[v.step].ID)
	}
	return out
}

// Outcome gives the choice made at the deciding step; false while none is made.
func (r Run) Outcome() (Choice, bool) {
	for _, v := range r.trail {
		if step := r.guide.Steps[v.step]; step.Deciding {
			return step.Choice(v.choice)
		}
	}
	return Choice{}, false
}

// Replay walks the guide from its start to its end with the answers, in whatever order they are given; steps without choices pass by
// themselves. It returns a *StepError for an answer to a step the guide does not have or this walk does not meet, or to the same
// step twice, and a *ChoiceError for an unknown or missing choice.
func (g Guide) Replay(answers []Answer) (Run, error) {
	given := make(map[string]string, len(answers))
	for _, a := range answers {
		if err := g.takes(a, given); err != nil {
			return g.Start(), err
		}
		given[a.Step] = a.Choice
	}
	run, err := g.Start().with(given)
	if err != nil {
		return g.Start(), err
	}
	if len(run.Answers()) == len(given) {
		return run, nil
	}
	return g.Start(), &StepError{Step: unmet(answers, run), Allowed: stepsMet(run), Reason: StepNotMet}
}

// takes reports why an answer cannot be one of this guide's, nil if it can.
func (g Guide) takes(a Answer, given map[string]string) error {
	step, ok := g.Step(a.Step)
	if !ok || len(step.Choices) == 0 {
		return &StepError{Step: a.Step, Allowed: g.asking(), Reason: StepUnknown}
	}
	if _, twice := given[a.Step]; twice {
		return &StepError{Step: a.Step, Allowed: g.asking(), Reason: StepTwice}
	}
	if _, ok := step.Choice(a.Choice); !ok {
		return &ChoiceError{Step: a.Step, Choice: a.Choice, Allowed: choiceIDs(step)}
	}
	return nil
}

// with walks to the end, answering from given.
func (r Run) with(given map[string]string) (Run, error) {
	var err error
	for !r.Finished() && err == nil {
		step, _ := r.Current()
		if choice, ok := given[step.ID]; ok {
			r, err = r.Choose(choice)
		} else {
			r, err = r.Next()
		}
	}
	return r, err
}

// asking lists the IDs of the steps that have choices.
func (g Guide) asking() []string {
	var out []string
	for _, s := range g.Steps {
		if len(s.Choices) > 0 {
			out = append(out, s.ID)
		}
	}
	return out
}

func (r Run) leave(choice string, to int) Run {
	return Run{guide: r.guide, trail: append(slices.Clone(r.trail), visit{r.at, choice}), at: to, found: r.found}
}

// after gives the index a choice leads to. A target that is not a later step leads to the next one, so that every walk ends
// even in a guide that Check refuses.
func (r Run) after(next string) int {
	if next == End {
		return len(r.guide.Steps)
	}
	for i := r.at + 1; i < len(r.guide.Steps); i++ {
		if r.guide.Steps[i].ID == next {
			return i
		}
	}
	return r.at + 1
}

func choiceIDs(s Step) []string {
	out := make([]string, 0, len(s.Choices))
	for _, c := range s.Choices {
		out = append(out, c.ID)
	}
	return out
}

func stepsMet(r Run) []string {
	var out []string
	for _, a := range r.Answers() {
		out = append(out, a.Step)
	}
	return out
}

func unmet(answers []Answer, r Run) string {
	met := stepsMet(r)
	for _, a := range answers {
		if !slices.Contains(met, a.Step) {
			return a.Step
		}
	}
	return ""
}
