package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/calc"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// calcJSON is a calculation as guide --calc --json prints it; see docs/json.md. The keys are stable.
type calcJSON struct {
	Type       catalog.Number    `json:"type"`
	Step       string            `json:"step"`
	Calc       string            `json:"calc"`
	In         map[string]string `json:"in"`
	Out        map[string]string `json:"out"`
	Empty      bool              `json:"empty"`
	Said       []string          `json:"said"`
	Notes      []string          `json:"notes"`
	Parameters []parameterJSON   `json:"parameters"`
}

type parameterJSON struct {
	ID         string          `json:"id"`
	Value      int64           `json:"value"`
	Unit       calc.Unit       `json:"unit"`
	Law        string          `json:"law"`
	ValidFrom  *string         `json:"valid_from"`
	ValidTo    *string         `json:"valid_to"`
	Source     string          `json:"source"`
	Confidence calc.Confidence `json:"confidence"`
	Own        bool            `json:"own"`
}

// fieldJSON is a field of a calculation, in guide --json.
type fieldJSON struct {
	ID       string    `json:"id"`
	Kind     calc.Kind `json:"kind"`
	Label    string    `json:"label"`
	Optional bool      `json:"optional"`
	Options  []string  `json:"options"`
}

// parseCalc reads FIELD=VALUE.
func (a *app) parseCalc(given []string) (map[string]string, error) {
	out := map[string]string{}
	for _, s := range given {
		field, value, ok := strings.Cut(s, "=")
		if !ok || field == "" {
			return nil, &usageError{a.t(text.CalcFlagForm, safe.Line(safe.MaskIn(s)))}
		}
		if _, twice := out[field]; twice {
			return nil, &usageError{a.t(text.CalcFlagTwice, safe.Line(field))}
		}
		out[field] = value
	}
	return out, nil
}

// runGuideCalc does the calculation of a guide and prints what it came to.
func runGuideCalc(a *app, lib *guides.Library, g guides.Guide, given []string, w io.Writer) error {
	step, ok := g.CalcStep()
	if !ok {
		return a.tell(text.CalcNone, int(g.Type), calcTypes())
	}
	fields, err := a.parseCalc(given)
	if err != nil {
		return err
	}
	figures, err := lib.Parameters()
	if err != nil {
		return err
	}
	c, _ := calc.Lookup(step.Calc)
	result, err := c.Run(fields, figures, catalog.DateOf(a.now()))
	if err != nil {
		return a.calcFault(g.Type, c, err)
	}
	if a.opts.json {
		return writeJSON(w, a.calcOf(g.Type, step.ID, result))
	}
	return a.writeCalc(w, a.lang.T(c.Title), result)
}

// calcFault adds to what is wrong the fields there are.
func (a *app) calcFault(n catalog.Number, c calc.Calculator, err error) error {
	var fault *calc.Fault
	if !errors.As(err, &fault) {
		return fmt.Errorf("guide %d: %w", n, err)
	}
	lines := []string{fault.In(a.lang), a.t(text.CalcFields)}
	for _, f := range c.Fields {
		lines = append(lines, "  --calc "+f.ID+"="+a.fieldForm(f)+"  "+a.t(f.Label))
	}
	return &usageError{strings.Join(lines, "\n")}
}

// fieldForm shows what a field takes.
func (a *app) fieldForm(f calc.Field) string {
	switch f.Kind {
	case calc.KindDate:
		return a.t(text.CalcFormDate)
	case calc.KindChoice:
		return strings.Join(optionIDs(f), "|")
	}
	return a.t(text.CalcFormNumber)
}

func optionIDs(f calc.Field) []string {
	out := make([]string, 0, len(f.Options))
	for _, o := range f.Options {
		out = append(out, o.ID)
	}
	return out
}

func (a *app) writeCalc(w io.Writer, title string, r calc.Result) error {
	if _, err := fmt.Fprintln(w, title); err != nil {
		return err
	}
	for _, s := range r.Said(a.lang) {
		a.say(w, text.CalcLine, s)
	}
	for _, s := range r.Notes(a.lang) {
		a.say(w, text.CalcNote, s)
	}
	return nil
}

func (a *app) calcOf(n catalog.Number, step string, r calc.Result) calcJSON {
	j := calcJSON{
		Type: n, Step: step, Calc: r.Calc, In: r.In, Out: r.Out, Empty: r.Empty, Said: r.Said(a.lang), Notes: r.Notes(a.lang),
		Parameters: make([]parameterJSON, 0, len(r.Used)),
	}
	for _, p := range r.Used {
		j.Parameters = append(j.Parameters, parameterJSON{
			p.ID, p.Value, p.Unit, p.Law, jsonDate(p.From), jsonDate(p.To), p.Source, p.Confidence, p.Own,
		})
	}
	return j
}

// calcFields lists the fields of a step's calculation, nil for a step without one.
func (a *app) calcFields(s guides.Step) []fieldJSON {
	c, ok := calc.Lookup(s.Calc)
	if !ok {
		return nil
	}
	out := make([]fieldJSON, 0, len(c.Fields))
	for _, f := range c.Fields {
		out = append(out, fieldJSON{f.ID, f.Kind, a.t(f.Label), f.Optional, optionIDs(f)})
	}
	return out
}

// calcTypes lists the types whose guides calculate.
func calcTypes() string {
	var out []string
	for _, c := range calc.Calculators() {
		out = append(out, fmt.Sprint(int(c.Type)))
	}
	return strings.Join(out, ", ")
}

// replay walks the guide with the answers and, where fields of a calculation were given, does that on the way.
func (a *app) replay(lib *guides.Library, g guides.Guide, answers []guides.Answer, given map[string]string) (guides.Run, error) {
	figures, err := lib.Parameters()
	if err != nil {
		return guides.Run{}, err
	}
	run, err := g.ReplayWith(answers, given, figures, catalog.DateOf(a.now()))
	var fault *calc.Fault
	switch {
	case errors.Is(err, guides.ErrNoCalc):
		return run, a.tell(text.CalcNone, int(g.Type), calcTypes())
	case errors.As(err, &fault):
		step, _ := g.CalcStep()
		c, _ := calc.Lookup(step.Calc)
		return run, a.calcFault(g.Type, c, err)
	case err != nil:
		return run, fmt.Errorf("guide %d: %w", g.Type, err)
	}
	return run, nil
}

// trail is what the store keeps of a walk: the steps, and apart from them what was calculated.
func (a *app) trail(run guides.Run) ([]store.WalkStep, []store.Calculation) {
	var steps []store.WalkStep
	var calcs []store.Calculation
	for _, p := range run.Passed() {
		s := store.WalkStep{Step: p.Step, Choice: p.Choice}
		if r := p.Result; r != nil {
			s.Calc = r.Calc
			calcs = append(calcs, store.Calculation{Step: p.Step, Calc: r.Calc, In: r.In, Out: r.Out, Said: r.Said(a.lang)})
		}
		steps = append(steps, s)
	}
	return steps, calcs
}

// calculationJSON is what a log entry or a task shows of its calculations.
type calculationJSON struct {
	Step string            `json:"step"`
	Calc string            `json:"calc"`
	In   map[string]string `json:"in"`
	Out  map[string]string `json:"out"`
	Said []string          `json:"said"`
}

func calculationsOf(list []store.Calculation) []calculationJSON {
	out := make([]calculationJSON, 0, len(list))
	for _, c := range list {
		j := calculationJSON{Step: c.Step, Calc: c.Calc, In: c.In, Out: c.Out, Said: make([]string, 0, len(c.Said))}
		for _, s := range c.Said {
			j.Said = append(j.Said, safe.Line(s))
		}
		out = append(out, j)
	}
	return out
}

// trailJSON is one step of a guide that was gone through.
type trailJSON struct {
	Step   string  `json:"step"`
	Choice *string `json:"choice"`
	Calc   *string `json:"calc"`
}

func trailOf(steps []store.WalkStep) []trailJSON {
	out := make([]trailJSON, 0, len(steps))
	for _, s := range steps {
		out = append(out, trailJSON{safe.Line(s.Step), jsonText(s.Choice), jsonText(s.Calc)})
	}
	return out
}

// markJSON is the guide that was followed.
type markJSON struct {
	Hash    string `json:"hash"`
	Lang    string `json:"lang"`
	Edition string `json:"edition"`
}

func markOf(m store.GuideMark) *markJSON {
	if m.Hash == "" {
		return nil
	}
	return &markJSON{safe.Line(m.Hash), safe.Line(m.Lang), safe.Line(m.Edition)}
}
