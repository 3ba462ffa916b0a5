package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"sync"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/training"
	"rettidig/store"
)

// envExercises names the user's folder of exercises; without it the one beside the personal settings is taken, where there is one.
const envExercises = "RETTIDIG_EXERCISES"

// trainPath is where the training store lies: the flag, the environment, its own default, which is never that of the real store. From the queue's
// screens it is the default alone.
func (a *app) trainPath() string {
	if v := a.storePath(); !a.aside && v.Origin != config.FromDefault {
		return v.Value
	}
	return a.paths.training
}

// exercises reads the exercises there are, with the user's own over the built-in ones. A folder that was named and cannot be read is an error.
func (a *app) exercises() (*training.Library, *guides.Library, error) {
	lib, err := a.library()
	if err != nil {
		return nil, nil, err
	}
	dir, named := a.lookup(envExercises)
	if !named {
		dir = a.paths.exercises
	}
	root, err := os.OpenRoot(dir)
	switch {
	case dir == "" || errors.Is(err, fs.ErrNotExist) && !named:
		list, err := training.Load(lib, nil)
		return list, lib, err
	case err != nil:
		return nil, nil, a.tellOf(err, text.TrainNoFolder, safe.Line(dir))
	}
	defer func() { _ = root.Close() }() // read only: nothing to lose
	list, err := training.Load(lib, root.FS())
	if errors.Is(err, training.ErrTooMany) {
		return nil, nil, a.tellOf(err, text.TrainManyFiles, safe.Line(dir), training.MaxOwn)
	}
	return list, lib, err
}

// room is an open exercise: its store, its day and its clock.
type room struct {
	*session
	app   *app
	day   training.Day
	lib   *guides.Library
	rules catalog.Rules
	clock *trainClock
	fixed bool // RETTIDIG_NOW is in force, so the clock is not ours

	work  sync.Mutex // one catching up at a time
	mu    sync.Mutex // of what changes in state; held for moments only, since the screens ask while they draw
	state trainState
}

type trainOptions struct {
	name     string
	seed     uint64
	speed    int // zero: as the exercise says
	anew     bool
	seedSet  bool
	speedSet bool
}

// startRoom begins an exercise, or goes on with it when it is the one under way. made says which.
func (a *app) startRoom(ctx context.Context, o trainOptions) (r *room, made bool, err error) {
	list, lib, err := a.exercises()
	if err != nil {
		return nil, false, err
	}
	x, ok := list.Find(o.name)
	if !ok {
		return nil, false, a.tell(text.TrainNoSuch, safe.Line(o.name))
	}
	state, err := readTrainState(a.trainPath())
	same := err == nil && state.Exercise == o.name && !state.Over && (!o.seedSet || o.seed == state.Seed) && (!o.speedSet || o.speed == state.Speed)
	switch {
	case same && !o.anew:
		r, err = a.openRoom(ctx)
		return r, false, err
	case o.anew || gone(err) || err == nil && state.Over:
		if err := a.discardRoom(ctx); err != nil {
			return nil, false, err
		}
		r, err = a.makeRoom(ctx, list.Open(x, o.seed), lib, o.speed)
		return r, true, err
	case err != nil:
		return nil, false, a.tellOf(err, text.TrainBadState, safe.Line(statePath(a.trainPath())))
	}
	return nil, false, a.tell(text.TrainUnderWay, state.Exercise, state.Exercise)
}

// makeRoom makes the store of a day and fills it.
func (a *app) makeRoom(ctx context.Context, d training.Day, lib *guides.Library, speed int) (*room, error) {
	if speed == 0 {
		speed = d.Exercise.Speed
	}
	state := trainState{
		Format: trainFormat, Exercise: d.Exercise.Name, Hash: d.Hash, Seed: d.Seed, Speed: speed, Lang: a.lang, At: d.Exercise.Start,
		Through: d.Exercise.Start, Answers: map[string]string{},
	}
	path := a.trainPath()
	other := *a // the store is made at the exercise's own time, whatever the real clock says
	if clock, has := a.lookup(envNow); !has || clock == "" {
		other.now = func() time.Time { return d.Exercise.Start }
	}
	s, err := other.makeStore(ctx, path, store.InitInfo{Kind: store.KindTraining, Municipality: a.t(text.TrainTown)})
	if err != nil {
		return nil, err
	}
	who, err := a.member(ctx, s)
	if err == nil {
		err = training.Fill(ctx, s.Store, store.Actor{Staff: who.ID}, d, a.lang)
	}
	if err == nil {
		err = state.write(path)
	}
	if err != nil {
		_ = s.Close()
		_ = os.Remove(path)
		return nil, fmt.Errorf("make the exercise: %w", err)
	}
	if err := s.Close(); err != nil {
		return nil, fmt.Errorf("close the store: %w", err)
	}
	return a.openRoom(ctx)
}

// openRoom opens the exercise under way, with the lists of every morning the clock has passed taken in.
func (a *app) openRoom(ctx context.Context) (*room, error) {
	path := a.trainPath()
	state, err := readTrainState(path)
	switch {
	case gone(err):
		if err := a.refuseOthers(ctx, path); err != nil {
			return nil, err
		}
		return nil, a.tell(text.TrainNone)
	case err != nil:
		return nil, a.tellOf(err, text.TrainBadState, safe.Line(statePath(path)))
	}
	list, lib, err := a.exercises()
	if err != nil {
		return nil, err
	}
	x, ok := list.Find(state.Exercise)
	d := list.Open(x, state.Seed)
	if !ok || d.Hash != state.Hash {
		return nil, a.tell(text.TrainChanged, safe.Line(state.Exercise))
	}
	s, err := a.openTraining(ctx, path)
	if err != nil {
		return nil, err
	}
	r := &room{session: s, app: a, day: d, lib: lib, state: state}
	r.clock = &trainClock{at: state.At, speed: state.Speed, end: x.End, real: a.now}
	if clock, has := a.lookup(envNow); has && clock != "" {
		r.fixed = true
	} else {
		s.now = r.clock.now
	}
	err = r.View(ctx, func(v *store.Snapshot) error {
		r.rules = v.Rules()
		return nil
	})
	if err == nil {
		err = r.advance(ctx)
	}
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return r, nil
}

// openTraining opens a store and refuses every other than a training one.
func (a *app) openTraining(ctx context.Context, path string) (*session, error) {
	s, err := a.openAt(ctx, path, "train", false)
	switch {
	case errors.Is(err, store.ErrRealStore):
		return nil, a.tellOf(err, text.TrainRefuses, safe.Line(path))
	case errors.Is(err, store.ErrNoStore):
		return nil, a.tellOf(err, text.TrainNoStore)
	case err != nil:
		return nil, err
	case s.info.Kind != store.KindTraining:
		_ = s.Close()
		return nil, a.tellOf(store.ErrRealStore, text.TrainRefuses, safe.Line(path))
	}
	return s, nil
}

// refuseOthers refuses a store at the path that is no training store; none there is nothing to refuse.
func (a *app) refuseOthers(ctx context.Context, path string) error {
	s, err := a.openTraining(ctx, path)
	if errors.Is(err, store.ErrNoStore) {
		return nil
	}
	if err != nil {
		return err
	}
	return s.Close()
}

// discardRoom takes the exercise under way away with its store. It never touches a store that is none of training.
func (a *app) discardRoom(ctx context.Context) error {
	path := a.trainPath()
	if err := a.refuseOthers(ctx, path); err != nil {
		return err
	}
	for _, p := range []string{statePath(path), path} {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("throw the exercise away: %w", err)
		}
	}
	return nil
}

// advance takes in the morning lists that the clock has passed, and keeps how far it is.
func (r *room) advance(ctx context.Context) error {
	r.work.Lock()
	defer r.work.Unlock()
	now, was, kept := r.session.now(), r.through(), r.kept()
	play := func(acts []training.Act, until time.Time) training.World {
		return training.Play(r.day, r.lib, r.rules, acts, until)
	}
	last, err := training.Advance(ctx, r.day, play, was, now, func(at time.Time) (*store.Store, error) {
		return store.Open(ctx, r.engine, func() time.Time { return at })
	}, r.state.Lang)
	if err == nil && last.Equal(was) && !r.fixed && now.Sub(kept) < keepEvery*time.Duration(r.state.Speed) {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state.Through = last
	if keepErr := r.keepLocked(); err == nil {
		err = keepErr
	}
	if err != nil {
		return fmt.Errorf("the simulated KSD: %w", err)
	}
	return nil
}

// keepEvery is how long at most, by the real clock, the state lags behind the clock: what a killed program loses.
const keepEvery = 10 * time.Second

// keep writes down how far the exercise is.
func (r *room) keep() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.keepLocked()
}

func (r *room) keepLocked() error {
	if now := r.session.now(); now.After(r.state.At) && !r.state.Over {
		r.state.At = now
	}
	return r.state.write(r.path)
}

// skip winds the clock forward to the next thing that happens by it, and lets that happen.
func (r *room) skip(ctx context.Context) (time.Time, error) {
	next := training.Next(r.day, r.rules, r.session.now())
	r.clock.wind(next)
	if err := r.advance(ctx); err != nil {
		return next, err
	}
	return next, r.keep()
}

// answer notes an answer to a question.
func (r *room) answer(id, answer string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.state.Answers == nil {
		r.state.Answers = map[string]string{}
	}
	r.state.Answers[id] = answer
	return r.keepLocked()
}

// end ends the exercise where its clock stands, and keeps its result as it is then: what is done or undone in the store afterwards does not count.
func (r *room) end(ctx context.Context) error {
	r.clock.hold()
	if err := r.keep(); err != nil {
		return err
	}
	result, err := r.judge(ctx, true)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state.Over, r.state.Result = true, &result
	return r.keepLocked()
}

func (r *room) over() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.state.Over
}

// kept is the training time last written down.
func (r *room) kept() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.state.At
}

func (r *room) through() training.Through {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.state.Through
}

// answers are those noted so far.
func (r *room) answers() map[string]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return maps.Clone(r.state.Answers)
}

// result is that of an exercise that has ended, else what has been done so far.
func (r *room) result(ctx context.Context) (training.Result, error) {
	r.mu.Lock()
	kept, over := r.state.Result, r.state.Over
	r.mu.Unlock()
	if kept != nil {
		return *kept, nil
	}
	return r.judge(ctx, over)
}

// judge holds what stands in the store now against what the exercise expects.
func (r *room) judge(ctx context.Context, over bool) (training.Result, error) {
	done := training.Done{Answers: r.answers(), At: r.session.now(), Over: over, Speed: r.state.Speed}
	if over {
		done.At = r.kept()
	}
	err := r.View(ctx, func(v *store.Snapshot) error {
		done.Acts, done.Waits = training.Acts(v)
		return nil
	})
	if err != nil {
		return training.Result{}, err
	}
	return training.Judge(r.day, r.lib, r.rules, done), nil
}
