package tui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/calc"
	"rettidig/internal/text"
	"rettidig/store"
)

// guideWalk is what the guide screen knows of a walk that goes on after the program was closed.
type guideWalk struct {
	moved   bool       // the user has taken a step since the guide was opened
	begun   store.Walk // what was kept when the guide was opened
	has     bool       // begun holds something
	changed bool       // the guide's text is another than the one the walk was begun on: it starts over
	keeping bool       // the store is being told
	again   bool       // and must be told once more: the walk has gone on meanwhile
	asked   loadID     // of the keeping under way
}

// keep has the walk kept as it is now, after every step; one that is under way is followed by another, so that an older one never comes last.
func (g guideScreen) keep(e env) (guideScreen, tea.Cmd) {
	g.walk.moved = true
	if g.row.ID == 0 || g.row.State != store.StateOpen {
		return g, nil
	}
	if g.walk.keeping {
		g.walk.again = true
		return g, nil
	}
	g.walk.keeping, g.walk.again, g.walk.asked = true, false, e.next()
	return g, e.do.keepWalk(g.walk.asked, g.row.ID, walkOf(g.lang, g.run))
}

// kept gives a guide screen as any screen.
func kept(g guideScreen, cmd tea.Cmd) (screen, tea.Cmd) { return g, cmd }

// kept goes on with what has come meanwhile. That somebody else has resolved the task is shown by the task itself.
func (g guideScreen) kept(e env, msg loadedMsg[walkKept]) (screen, tea.Cmd) {
	if msg.id != g.walk.asked {
		return g, nil
	}
	g.walk.keeping = false
	if msg.err != nil && !errors.Is(msg.err, store.ErrNotOpen) && !errors.Is(msg.err, store.ErrNotFound) {
		return g, complain(e.t(text.WalkNotKept, failure(e, msg.err)))
	}
	if g.walk.again {
		return g.keep(e)
	}
	return g, nil
}

// walkOf is what the store keeps of a walk.
func walkOf(lang text.Lang, r guides.Run) store.Walk {
	w := store.Walk{Guide: markOf(r.Guide())}
	w.Steps, w.Calcs = trailOf(lang, r)
	return w
}

// markOf names the text that is followed.
func markOf(g guides.Guide) store.GuideMark {
	return store.GuideMark{Hash: g.Hash, Lang: string(g.Lang), Edition: g.Edition}
}

// trailOf is what the store keeps of the steps left behind, and apart from them of what was calculated, also at the current step.
func trailOf(lang text.Lang, r guides.Run) ([]store.WalkStep, []store.Calculation) {
	var steps []store.WalkStep
	for _, p := range r.Passed() {
		s := store.WalkStep{Step: p.Step, Choice: p.Choice}
		if p.Result != nil {
			s.Calc = p.Result.Calc
		}
		steps = append(steps, s)
	}
	var calcs []store.Calculation
	for _, x := range r.Results() {
		calcs = append(calcs, store.Calculation{Step: x.Step, Calc: x.Result.Calc, In: x.Result.In, Out: x.Result.Out, Said: x.Result.Said(lang)})
	}
	return steps, calcs
}

// resume goes on where the user left off, on the same text; on another text it starts over and says so.
func (g guideScreen) resume(e env, w store.Walk) guideScreen {
	if g.walk.moved || g.walk.has {
		return g
	}
	g.walk.begun, g.walk.has = w, true
	lang, ok := text.ParseLang(w.Guide.Lang)
	if !ok || e.guides.Guide(g.row.Type, lang).Hash != w.Guide.Hash {
		g.walk.changed = true
		return g.changed()
	}
	var passed []guides.Passed
	for _, s := range w.Steps {
		passed = append(passed, guides.Passed{Step: s.Step, Choice: s.Choice})
	}
	g.run = g.guide.Resume(passed, recalculated(e, w.Calcs))
	if g.run.Finished() { // the last step is shown until the store has said yes
		g.run = g.run.Back()
	}
	if g.deciding {
		g.run = toDeciding(g.run)
	}
	return g.changed()
}

// recalculated makes the calculations anew from what they were told; one that can no longer be made is left out.
func recalculated(e env, kept []store.Calculation) []guides.StepResult {
	figures, err := e.guides.Parameters()
	if err != nil {
		return nil
	}
	var out []guides.StepResult
	for _, k := range kept {
		c, ok := calc.Lookup(k.Calc)
		if !ok {
			continue
		}
		if r, err := c.Run(c.Typed(k.In), figures, e.today()); err == nil {
			out = append(out, guides.StepResult{Step: k.Step, Result: r})
		}
	}
	return out
}

// startOver goes back to the first step and has the store forget the walk.
func (g guideScreen) startOver(e env) (screen, tea.Cmd) {
	g.run = g.guide.Start()
	g.walk.has, g.walk.changed = false, false
	return kept(g.landed().keep(e))
}

// drawResumed says, until the next step, that the walk goes on where it was left, or why it does not.
func (g guideScreen) drawResumed(f frame) []string {
	if !g.walk.has || g.walk.moved || g.resolved() {
		return nil
	}
	w := g.walk.begun
	said := f.t(text.WalkResumed, stamp(w.At), shortHash(w.Guide.Hash), keyOf(f, screenGuide, actStartOver))
	if g.walk.changed {
		said = f.t(text.WalkChangedGuide, shortHash(w.Guide.Hash), shortHash(g.guide.Hash))
	}
	var out []string
	for _, l := range wrap(said, f.w) {
		out = append(out, f.st.Accent.Render(l))
	}
	return append(out, "")
}

func shortHash(h string) string { return h[:min(guides.HashShown, len(h))] }

// calculatedMsg is what was typed into the form of a step's calculation.
type calculatedMsg struct {
	task  store.TaskID
	typ   catalog.Number
	given map[string]string
}

// whyNotCalc says why there is nothing to work out at this step.
func (g guideScreen) whyNotCalc(e env) string {
	step, _ := g.run.Current()
	other, any := g.guide.CalcStep()
	switch {
	case step.Calc != "" && !g.resolved():
		return ""
	case any && !g.resolved():
		return e.t(text.CalcOnStep, other.Title)
	}
	return e.t(text.CalcNotHere)
}

// openCalc opens the form of the step's calculation.
func (g guideScreen) openCalc(e env) (screen, tea.Cmd) {
	step, _ := g.run.Current()
	c, ok := calc.Lookup(step.Calc)
	if !ok {
		return g, nil
	}
	before := map[string]string{}
	if r, ok := g.run.Calculated(step.ID); ok {
		before = c.Typed(r.In)
	}
	return g, emit(pushMsg{newCalcForm(e, g.row, c, before)})
}

// calculated takes what was typed; the form has tried it already.
func (g guideScreen) calculated(e env, msg calculatedMsg) (screen, tea.Cmd) {
	if msg.task != g.row.ID || msg.typ != g.row.Type {
		return g, nil
	}
	figures, err := e.guides.Parameters()
	if err != nil {
		return g, complain(e.t(text.CalcNoFigures))
	}
	run, err := g.run.Calculate(msg.given, figures, e.today())
	if err != nil {
		return g, nil
	}
	g.run = run
	return kept(g.landed().keep(e))
}

// newCalcForm asks for what a calculation must be told. It is worked out in the form, so that a fault is said beside the fields.
func newCalcForm(e env, row store.Row, c calc.Calculator, before map[string]string) screen {
	w := form{title: e.t(c.Title), verb: e.t(text.CalcVerb)}
	for _, x := range c.Fields {
		w.fields = append(w.fields, calcField(e, x, before[x.ID]))
	}
	w.submit = func(e env, v []string) (loadID, tea.Cmd, fault) {
		given := map[string]string{}
		for i, x := range c.Fields {
			given[x.ID] = typedValue(e, x, v[i])
		}
		figures, err := e.guides.Parameters()
		if err != nil {
			return 0, nil, fault{said: e.t(text.CalcNoFigures)}
		}
		if _, err := c.Run(given, figures, e.today()); err != nil {
			var bad *calc.Fault
			if errors.As(err, &bad) {
				at := slices.IndexFunc(c.Fields, func(x calc.Field) bool { return x.ID == bad.Field })
				return 0, nil, fault{said: bad.In(e.lang), at: max(at, 0)}
			}
			return 0, nil, fault{said: failure(e, err)}
		}
		return 0, tea.Sequence(emit(popMsg{}), emit(calculatedMsg{row.ID, row.Type, given})), fault{}
	}
	return w
}

func calcField(e env, x calc.Field, before string) field {
	label := e.t(x.Label)
	if x.Kind == calc.KindChoice {
		options, chosen := make([]string, len(x.Options)), 0
		for i, o := range x.Options {
			options[i] = e.t(o.Label)
			if o.ID == before {
				chosen = i
			}
		}
		return choiceField(label, options, chosen)
	}
	place := e.t(text.CalcFormDate)
	if x.Kind != calc.KindDate {
		place = e.t(text.CalcFormNumber)
	}
	out := lineField(e.frame, label, before, place).selected()
	if x.Help != (text.Msg{}) {
		out.help = e.t(x.Help)
	}
	return out
}

// typedValue is a field's value as the calculator reads it: a choice by its id.
func typedValue(e env, x calc.Field, v string) string {
	for _, o := range x.Options {
		if e.t(o.Label) == v {
			return o.ID
		}
	}
	return strings.TrimSpace(v)
}

// drawCalc offers the step's calculation and shows what it came to; the deciding step repeats what was calculated on the way.
func (g guideScreen) drawCalc(f frame, s guides.Step) []string {
	var out []string
	if s.Deciding {
		for _, x := range g.run.Results() {
			out = append(out, calcSaid(f, x.Result)...)
		}
		return out
	}
	c, ok := calc.Lookup(s.Calc)
	if !ok {
		return nil
	}
	r, done := g.run.Calculated(s.ID)
	offer := text.CalcOffer
	if done {
		out, offer = calcSaid(f, r), text.CalcAgain
	}
	out = append(out, f.st.Key.Render(keyOf(f, screenGuide, actCalc))+" "+f.st.Text.Render(f.t(offer, lowerFirst(f.t(c.Title)))))
	return append(out, "")
}

// drawCalcNotes says, below the step's text, what is left to verify of its calculation, and which figures it used.
func (g guideScreen) drawCalcNotes(f frame, s guides.Step) []string {
	r, done := g.run.Calculated(s.ID)
	if !done || s.Calc == "" {
		return nil
	}
	out := []string{""}
	for _, n := range r.Notes(f.lang) {
		for _, l := range hang("· ", n, f.w) {
			out = append(out, f.st.Quiet.Render(l))
		}
	}
	return out
}

// calcSaid gives what a calculation came to, under its name.
func calcSaid(f frame, r calc.Result) []string {
	c, _ := calc.Lookup(r.Calc)
	out := []string{f.st.Label.Render(f.t(c.Title))}
	for _, s := range r.Said(f.lang) {
		for _, l := range hang("→ ", s, f.w) {
			out = append(out, f.st.Strong.Render(l))
		}
	}
	return append(out, "")
}
