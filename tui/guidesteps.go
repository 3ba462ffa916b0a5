package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// leaveStep closes what lies on top: the whole page, then the guide itself.
func (g guideScreen) leaveStep() (screen, tea.Cmd) {
	if g.shows != showStep {
		return g.toggle(g.shows), nil
	}
	return g, emit(popMsg{})
}

// forward goes to the next step, or takes the choice under the cursor.
func (g guideScreen) forward(e env) (screen, tea.Cmd) {
	if g.shows != showStep {
		return g.toggle(g.shows), nil
	}
	if g.resolved() {
		return g, emit(popMsg{base: true})
	}
	step, ok := g.run.Current()
	if !ok {
		return g, g.finish(e, g.run)
	}
	if len(step.Choices) > 0 {
		return g.choose(e, g.cursor)
	}
	next, err := g.run.Next()
	if err != nil {
		return g, nil
	}
	if next.Finished() {
		return g, g.finish(e, next) // stay on the last step until the store has said yes
	}
	g.run = next
	return kept(g.landed().keep(e))
}

// toResolving goes to what must be answered before the task can be marked resolved. Once that is chosen, it asks for the mark.
func (g guideScreen) toResolving(e env) (screen, tea.Cmd) {
	g.shows = showStep
	g.run = toDeciding(g.run)
	g = g.landed()
	if next, err := g.run.Next(); err == nil && next.Finished() {
		return g, g.finish(e, next)
	}
	return g, nil
}

// whyNotChoose says that there is nothing to choose: at a step without choices, and when the task is resolved.
func (g guideScreen) whyNotChoose(e env) string {
	if step, ok := g.run.Current(); ok && len(step.Choices) > 0 && !g.resolved() {
		return ""
	}
	return e.t(text.WalkNoChoices)
}

// choose takes a choice of the current step. One that waits opens the form for its date and leaves the walk where it is.
func (g guideScreen) choose(e env, i int) (screen, tea.Cmd) {
	step, ok := g.run.Current()
	if g.shows != showStep || g.resolved() || !ok || i < 0 {
		return g, nil
	}
	if i >= len(step.Choices) {
		return g, complain(e.t(text.WalkChoicesTo, len(step.Choices)))
	}
	choice := step.Choices[i]
	g.cursor = i
	if step.Deciding && !choice.Resolves {
		return g.changed(), g.waits(e)
	}
	next, err := g.run.Choose(choice.ID)
	if err != nil {
		return g, nil
	}
	if next.Finished() {
		return g.changed(), g.finish(e, next)
	}
	g.run = next
	return kept(g.landed().keep(e))
}

// waits opens the form that needs a date; waiting never resolves (S2 l.112-115).
func (g guideScreen) waits(e env) tea.Cmd {
	if g.row.ID == 0 {
		return say(e.t(text.WalkReadOnly))
	}
	return emit(waitTaskMsg{g.row})
}

// finish hands the answers on to be confirmed. Nothing is resolved before the store has said so.
func (g guideScreen) finish(e env, r guides.Run) tea.Cmd {
	if g.row.ID == 0 {
		return say(e.t(text.WalkReadOnly))
	}
	if g.row.State != store.StateOpen {
		return complain(e.t(text.WalkNotOpen))
	}
	choice, ok := r.Outcome()
	if !ok || !choice.Resolves {
		return g.waits(e)
	}
	answers := make([]store.Answer, 0, len(r.Answers()))
	for _, a := range r.Answers() {
		answers = append(answers, store.Answer(a))
	}
	trail, calcs := trailOf(g.lang, r)
	return emit(resolveWithMsg{row: g.row, answers: answers, choice: choice, guide: markOf(g.guide), trail: trail, calcs: calcs})
}

// back returns to the step before.
func (g guideScreen) back(e env) (screen, tea.Cmd) {
	if g.shows != showStep {
		return g.toggle(g.shows), nil
	}
	trail, answers := g.run.Trail(), g.run.Answers()
	g.run = g.run.Back()
	g = g.landed()
	if step, ok := g.run.Current(); ok && len(trail) > 0 {
		g.cursor = chosenAt(step, answers)
	}
	return kept(g.keep(e))
}
