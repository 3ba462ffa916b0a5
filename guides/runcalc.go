package guides

import (
	"errors"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/calc"
)

// ErrNoCalc says that the step has no calculation.
var ErrNoCalc = errors.New("the step has no calculation")

// Calculate does the current step's calculation with what was typed, and keeps what it came to. It returns ErrNoCalc for a step without one,
// ErrFinished at the end, and *calc.Fault for what cannot be used; the Run returned with an error is the unchanged one.
func (r Run) Calculate(given map[string]string, figures calc.Parameters, today catalog.Date) (Run, error) {
	step, ok := r.Current()
	if !ok {
		return r, ErrFinished
	}
	c, ok := calc.Lookup(step.Calc)
	if !ok {
		return r, ErrNoCalc
	}
	result, err := c.Run(given, figures, today)
	if err != nil {
		return r, err
	}
	return r.keep(r.at, result), nil
}

// keep puts a result in the place of an earlier one of the step.
func (r Run) keep(step int, result calc.Result) Run {
	others := slices.DeleteFunc(slices.Clone(r.found), func(f found) bool { return f.step == step })
	r.found = append(others, found{step, result})
	return r
}

// Calculated gives what the calculation of a step came to; false when none was made.
func (r Run) Calculated(stepID string) (calc.Result, bool) {
	for _, f := range r.found {
		if r.guide.Steps[f.step].ID == stepID {
			return f.result, true
		}
	}
	return calc.Result{}, false
}

// Passed is a step left behind: what was chosen there, and what was calculated.
type Passed struct {
	Step   string
	Choice string       // empty for a step without choices
	Result *calc.Result // nil when nothing was calculated
}

// Passed lists the steps left behind, in order, with all that was done there.
func (r Run) Passed() []Passed {
	out := make([]Passed, 0, len(r.trail))
	for _, v := range r.trail {
		p := Passed{Step: r.guide.Steps[v.step].ID, Choice: v.choice}
		if result, ok := r.Calculated(p.Step); ok {
			p.Result = &result
		}
		out = append(out, p)
	}
	return out
}

// CalcStep gives the first step that has a calculation.
func (g Guide) CalcStep() (Step, bool) {
	i := slices.IndexFunc(g.Steps, func(s Step) bool { return s.Calc != "" })
	if i < 0 {
		return Step{}, false
	}
	return g.Steps[i], true
}

// ReplayWith is Replay with a calculation made on the way, at the guide's step that has one; without anything given it is Replay.
// It returns *calc.Fault for what cannot be used, and ErrNoCalc for a guide without a calculation.
func (g Guide) ReplayWith(answers []Answer, given map[string]string, figures calc.Parameters, today catalog.Date) (Run, error) {
	run, err := g.Replay(answers)
	if err != nil || len(given) == 0 {
		return run, err
	}
	step, ok := g.CalcStep()
	if !ok {
		return g.Start(), ErrNoCalc
	}
	c, _ := calc.Lookup(step.Calc)
	result, err := c.Run(given, figures, today)
	if err != nil {
		return g.Start(), err
	}
	at := slices.IndexFunc(g.Steps, func(s Step) bool { return s.ID == step.ID })
	return run.keep(at, result), nil
}

// StepResult is what the calculation of a step came to.
type StepResult struct {
	Step   string
	Result calc.Result
}

// Results lists the calculations made so far, also at the current step.
func (r Run) Results() []StepResult {
	out := make([]StepResult, 0, len(r.found))
	for _, f := range r.found {
		out = append(out, StepResult{r.guide.Steps[f.step].ID, f.result})
	}
	return out
}

// Resume walks as far as the steps left behind lead in this guide, and puts back what was calculated. It stops before a step that the guide does not
// meet there, or whose choice it does not have, so that what it returns is a walk of this guide in any case.
func (g Guide) Resume(passed []Passed, results []StepResult) Run {
	r := g.Start()
	for _, p := range passed {
		step, ok := r.Current()
		if !ok || step.ID != p.Step {
			break
		}
		next, err := r.Next()
		if p.Choice != "" {
			next, err = r.Choose(p.Choice)
		}
		if err != nil {
			break
		}
		r = next
	}
	for _, x := range results {
		at := slices.IndexFunc(g.Steps, func(s Step) bool { return s.ID == x.Step && s.Calc == x.Result.Calc })
		if at >= 0 {
			r = r.keep(at, x.Result)
		}
	}
	return r
}
