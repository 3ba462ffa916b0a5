package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
	"rettidig/internal/training"
)

// newTrainCommand opens the training room.
func newTrainCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{
		Use: "train", Short: a.t(text.TrainShort), Long: a.t(text.TrainLong), Args: a.noSuchCommand(),
		Example: "rettidig train\nrettidig train start first-monday",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.interactive() || a.opts.plain {
				return a.runTrainScreens(cmd.Context())
			}
			return runTrainList(cmd.Context(), a, out)
		},
	}
	a.screenFlags(cmd)
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: a.t(text.TrainListShort), Args: a.wants(),
			RunE: func(cmd *cobra.Command, _ []string) error { return runTrainList(cmd.Context(), a, out) },
		},
		newTrainStartCommand(a, out), newTrainSkipCommand(a, out), newTrainAnswerCommand(a, out), newTrainEndCommand(a, out),
		newTrainDiscardCommand(a, out), newTrainResultCommand(a, out), newTrainCompareCommand(a, out), newTrainCheckCommand(a, out),
	)
	return cmd
}

// exerciseJSON is an exercise as train list --json prints it; see docs/json.md. The keys are stable.
type exerciseJSON struct {
	Name      string `json:"name"`
	Title     string `json:"title"`
	Goal      string `json:"goal"`
	Minutes   int    `json:"minutes"`
	Speed     int    `json:"speed"`
	Tasks     int    `json:"tasks"`
	Questions int    `json:"questions"`
	Own       bool   `json:"own"`
	UnderWay  bool   `json:"under_way"`
}

// runTrainList prints the exercises; what is wrong with own ones is told on standard error and stops nothing.
func runTrainList(_ context.Context, a *app, w io.Writer) error {
	list, _, err := a.exercises()
	if err != nil {
		return err
	}
	state, _ := readTrainState(a.trainPath())
	for _, x := range list.List() {
		on := state.Exercise == x.Name
		if a.opts.json {
			err = writeJSON(w, exerciseJSON{
				x.Name, x.Title.In(a.lang), x.Goal.In(a.lang), x.Minutes, x.Speed, tasksOf(x), len(x.Questions), x.Own, on && !state.Over,
			})
		} else {
			_, err = fmt.Fprintln(w, a.fit(a.exerciseLine(x, on, state.Over)))
		}
		if err != nil {
			return err
		}
	}
	return a.writeGuideProblems(a.stderr, list.Problems())
}

// tasksOf is how many tasks an exercise has at most, those that come later included.
func tasksOf(x training.Exercise) int { return len(training.Unopened(x).Tasks) }

// The columns of train list, in cells.
const (
	trainColName  = 18
	trainColTime  = 9
	trainColTasks = 10
)

func (a *app) exerciseLine(x training.Exercise, on, over bool) string {
	work := a.t(text.TrainTasksShort, tasksOf(x))
	if len(x.Questions) > 0 {
		work = a.t(text.TrainAsksShort, len(x.Questions))
	}
	line := cell(x.Name, trainColName) + cell(a.t(text.TrainMinutes, x.Minutes), trainColTime) + cell(work, trainColTasks) + x.Title.In(a.lang)
	switch {
	case on && over:
		line += " · " + a.t(text.TrainIsDone)
	case on:
		line += " · " + a.t(text.TrainGoesOn)
	}
	if x.Own {
		line += " · " + a.t(text.TrainOwnMark)
	}
	if x.Broken != nil {
		line += " · " + a.t(text.TrainBrokenMark, x.Broken.In(a.lang))
	}
	return line
}
