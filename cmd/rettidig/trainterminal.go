package main

import (
	"context"
	"time"

	"rettidig/internal/training"
	"rettidig/tui"
)

// runRoom shows the screens on an exercise.
func (a *app) runRoom(ctx context.Context, r *room) error {
	return a.runScreensOn(ctx, false, func(t *screens) (tui.Session, error) { return t.roomSession(ctx, r) })
}

// runTrainScreens shows the exercises and lets one be chosen.
func (a *app) runTrainScreens(ctx context.Context) error {
	if err := a.refuseOthers(ctx, a.trainPath()); err != nil {
		return err
	}
	return a.runScreensOn(ctx, true, func(*screens) (tui.Session, error) { return tui.Session{Now: a.now}, nil })
}

// roomSession hands an exercise to the screens.
func (t *screens) roomSession(ctx context.Context, r *room) (tui.Session, error) {
	t.room = r
	s, err := t.session(ctx, r.session)
	if err != nil {
		return tui.Session{}, err
	}
	s.Exercise = r.run()
	return s, nil
}

// leaveRoom keeps how far the exercise is and closes its store; the screens may begin another.
func (t *screens) leaveRoom() error {
	r := t.room
	if r == nil {
		return nil
	}
	t.room = nil
	err := r.keep()
	for i, s := range t.open {
		if s == r.session {
			t.open = append(t.open[:i], t.open[i+1:]...)
			if closeErr := s.Close(); err == nil {
				err = closeErr
			}
			break
		}
	}
	return err
}

// run is what the screens may do with the exercise.
func (r *room) run() *tui.ExerciseRun {
	return &tui.ExerciseRun{
		Day: r.day, Lib: r.lib, Speed: r.state.Speed,
		Pace: func(running bool) {
			if running && !r.over() {
				r.clock.start()
				return
			}
			r.clock.hold()
		},
		Advance: func(ctx context.Context) (bool, error) {
			was := r.through()
			err := r.advance(ctx)
			return !r.through().Equal(was), err
		},
		Skip: func(ctx context.Context) error {
			_, err := r.skip(ctx)
			return err
		},
		Next:    func() time.Time { return training.Next(r.day, r.rules, r.session.now()) },
		Answer:  r.answer,
		Answers: r.answers,
		Over:    r.over,
		End:     r.end,
		Result:  r.result,
	}
}

// training is what the screens may do with the training room.
func (t *screens) training(first bool) *tui.Training {
	return &tui.Training{
		First: first,
		List:  t.trainingList,
		Start: func(ctx context.Context, name string, seed uint64, anew bool) (tui.Session, error) {
			if err := t.leaveRoom(); err != nil {
				return tui.Session{}, err
			}
			r, _, err := t.startRoom(ctx, trainOptions{name: name, seed: seed, seedSet: anew, anew: anew})
			if err != nil {
				return tui.Session{}, err
			}
			return t.roomSession(ctx, r)
		},
		Discard: func(ctx context.Context) error {
			if err := t.leaveRoom(); err != nil {
				return err
			}
			return t.discardRoom(ctx)
		},
	}
}

// trainingList reads the exercises and which of them is under way.
func (t *screens) trainingList() (tui.TrainingList, error) {
	list, _, err := t.exercises()
	if err != nil {
		return tui.TrainingList{}, err
	}
	out := tui.TrainingList{Problems: list.Problems(), Seed: trainSeed}
	for _, x := range list.List() {
		out.Exercises = append(out.Exercises, tui.TrainingItem{Exercise: x, Tasks: tasksOf(x)})
	}
	state, err := readTrainState(t.trainPath())
	if err == nil {
		out.UnderWay, out.Over, out.At = state.Exercise, state.Over, state.At
		if !state.Over {
			out.Seed = state.Seed
		}
	} else if !gone(err) {
		out.UnderWay = "?" // it can only be thrown away
	}
	return out, nil
}
