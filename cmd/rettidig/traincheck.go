package main

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

func newTrainCheckCommand(a *app, out io.Writer) *cobra.Command {
	folder := a.t(text.CmdArgFolder)
	return &cobra.Command{
		Use: "check [" + folder + "]", Short: a.t(text.TrainCheckShort), Long: a.t(text.TrainCheckLong), Args: a.wantsAtMost(folder),
		Example: "rettidig train check ./øvelser",
		RunE:    func(cmd *cobra.Command, args []string) error { return runTrainCheck(cmd.Context(), a, args, out) },
	}
}

// runTrainCheck checks a folder of exercises, or the built-in ones and the user's own; it fails when anything is wrong.
func runTrainCheck(_ context.Context, a *app, args []string, w io.Writer) error {
	problems, n, err := a.checkExercises(args)
	if err != nil {
		return err
	}
	if err := a.writeGuideProblems(w, problems); err != nil {
		return err
	}
	if len(problems) > 0 {
		return a.tell(text.TrainFaults, len(problems))
	}
	if !a.opts.json {
		a.say(w, text.TrainSound, n)
	}
	return nil
}

// checkExercises gives the problems found and the number of files looked at.
func (a *app) checkExercises(args []string) ([]guides.Problem, int, error) {
	if len(args) == 0 {
		list, _, err := a.exercises()
		if err != nil {
			return nil, 0, err
		}
		return list.Problems(), len(list.List()), nil
	}
	lib, err := a.library()
	if err != nil {
		return nil, 0, err
	}
	dir := args[0]
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, 0, a.tellOf(err, text.TrainNoFolder, safe.Line(dir))
	}
	defer func() { _ = root.Close() }() // read only: nothing to lose
	problems, n, err := training.Check(root.FS(), lib)
	switch {
	case errors.Is(err, training.ErrTooMany):
		return nil, 0, a.tellOf(err, text.TrainManyFiles, safe.Line(dir), training.MaxOwn)
	case err == nil && n == 0:
		return nil, 0, a.tell(text.TrainEmptyDir, safe.Line(dir))
	}
	return problems, n, err
}
