package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/training"
)

// exercises reads the exercises there are; the answer comes as loadedMsg[TrainingList].
func (c commands) exercises(id loadID, t *Training) tea.Cmd {
	return ask(id, t.List)
}

// advance lets the simulated KSD catch up with the clock.
func (c commands) advance(id loadID, x *ExerciseRun) tea.Cmd {
	return ask(id, func() (advanced, error) {
		moved, err := x.Advance(c.ctx)
		return advanced{moved}, err
	})
}

// wound says that the training clock was put forward.
type wound struct{}

// wind puts the training clock forward.
func (c commands) wind(id loadID, x *ExerciseRun) tea.Cmd {
	return ask(id, func() (wound, error) { return wound{}, x.Skip(c.ctx) })
}

// judge works the result out; end ends the exercise first.
func (c commands) judge(id loadID, x *ExerciseRun, end bool) tea.Cmd {
	return ask(id, func() (training.Result, error) {
		if end {
			if err := x.End(c.ctx); err != nil {
				return training.Result{}, err
			}
		}
		return x.Result(c.ctx)
	})
}

// answer notes an answer to a question.
func (c commands) answer(id loadID, x *ExerciseRun, question, answer string) tea.Cmd {
	return func() tea.Msg { return submittedMsg{id: id, err: x.Answer(question, answer)} }
}

// discarded says that the exercise under way was thrown away.
type discarded struct{}

// discard throws it away.
func (c commands) discard(id loadID, t *Training) tea.Cmd {
	return ask(id, func() (discarded, error) { return discarded{}, t.Discard(c.ctx) })
}
