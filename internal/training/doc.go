// Package training is the training room: exercises as data, the day that is played from one, and what came of it.
//
// An Exercise is a file (docs/training.md). Open makes a Day of it from a seed: the same exercise and seed always give the same tasks. While the
// trainee works in a store of their own, Play says what a simulated KSD (internal/ksdsim) has made of their acts by a moment, and Advance hands it to
// the store as the morning's task list. Judge holds what was done against what the exercise expects, and against internal/plan's best possible.
//
// What is expected comes from the guides and their sources. Where the sources do not settle what KSD does, the result says that it is untried.
// Everything here is pure but Fill and Advance, which submit commands to a store that is handed in. Nothing reads a clock.
package training
