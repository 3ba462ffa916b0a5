package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"rettidig/internal/text"
	"rettidig/internal/training"
)

// trainState is what is kept of an exercise under way beside its store, in a file that only its user can read. It holds nothing personal.
type trainState struct {
	Format   int               `json:"format"`
	Exercise string            `json:"exercise"`
	Hash     string            `json:"hash"`
	Seed     uint64            `json:"seed"`
	Speed    int               `json:"speed"`
	Lang     text.Lang         `json:"lang"` // in which the facts were written
	At       time.Time         `json:"at"`   // how far the training clock has come
	Through  training.Through  `json:"through"`
	Answers  map[string]string `json:"answers"`
	Over     bool              `json:"over"`
	Result   *training.Result  `json:"result,omitempty"` // once it is over
}

const (
	trainFormat   = 1
	maxTrainState = training.MaxResult + 256<<10 // bytes
)

// errTrainState says that a state cannot be read.
var errTrainState = errors.New("the state of the exercise cannot be read")

// statePath is where the state of a training store lies: beside it.
func statePath(db string) string { return strings.TrimSuffix(db, filepath.Ext(db)) + ".exercise.json" }

// readTrainState reads the state beside a store; fs.ErrNotExist when there is none.
func readTrainState(db string) (trainState, error) {
	var s trainState
	f, err := os.Open(statePath(db))
	if err != nil {
		return s, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, maxTrainState+1))
	if err != nil {
		return s, fmt.Errorf("read the state of the exercise: %w", err)
	}
	if len(data) > maxTrainState || json.Unmarshal(data, &s) != nil || s.Format != trainFormat || s.Speed < 1 || s.Speed > training.MaxSpeed {
		return s, errTrainState
	}
	return s, nil
}

// write keeps the state, whole or not at all: a new file takes the old one's place.
func (s trainState) write(db string) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("keep the state of the exercise: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(db), ".exercise-*") // 0600
	if err != nil {
		return fmt.Errorf("keep the state of the exercise: %w", err)
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), statePath(db))
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("keep the state of the exercise: %w", err)
	}
	return nil
}

// trainClock is the clock of an exercise: it stands still until it is started, runs faster than the real one, and stops at the exercise's end. It is
// safe for several goroutines.
type trainClock struct {
	mu    sync.Mutex
	at    time.Time // of the training, when the real clock showed since
	since time.Time // zero while it stands still
	speed int
	end   time.Time
	real  func() time.Time
}

// now is the training time.
func (c *trainClock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.reading()
}

func (c *trainClock) reading() time.Time {
	if c.since.IsZero() {
		return c.at
	}
	at := c.at.Add(c.real().Sub(c.since) * time.Duration(c.speed))
	if at.After(c.end) {
		return c.end
	}
	return at
}

// start lets it run.
func (c *trainClock) start() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.since.IsZero() {
		c.since = c.real()
	}
}

// hold lets it stand still.
func (c *trainClock) hold() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at, c.since = c.reading(), time.Time{}
}

// wind puts it forward to a moment, never back.
func (c *trainClock) wind(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.reading(); to.After(now) {
		c.at = to
	} else {
		c.at = now
	}
	if !c.since.IsZero() {
		c.since = c.real()
	}
}

// trainingNow is the clock for commands on a training store outside its screens: it stands where the exercise stands. ok is false when the store has
// no exercise, or one whose state cannot be read.
func trainingNow(db string) (now func() time.Time, ok bool) {
	s, err := readTrainState(db)
	if err != nil {
		return nil, false
	}
	return func() time.Time { return s.At }, true
}

// gone reports whether a file is not there.
func gone(err error) bool { return errors.Is(err, fs.ErrNotExist) }
