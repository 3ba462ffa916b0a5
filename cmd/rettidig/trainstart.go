package main

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

// trainSeed is the seed taken without --seed, so that a class has the same day.
const trainSeed = 1

func newTrainStartCommand(a *app, out io.Writer) *cobra.Command {
	o := trainOptions{}
	name := a.t(text.TrainArgName)
	cmd := &cobra.Command{
		Use: "start " + name, Short: a.t(text.TrainStartShort), Long: a.t(text.TrainStartLong), Args: a.wants(name),
		Example: "rettidig train start first-monday --seed 7",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name, o.seedSet, o.speedSet = args[0], cmd.Flags().Changed("seed"), cmd.Flags().Changed("speed")
			if o.speedSet && (o.speed < 1 || o.speed > training.MaxSpeed) {
				return a.usage(cmd, text.TrainBadSpeed, training.MaxSpeed)
			}
			return runTrainStart(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().Uint64Var(&o.seed, "seed", trainSeed, a.t(text.TrainFlagSeed))
	cmd.Flags().IntVar(&o.speed, "speed", 0, a.t(text.TrainFlagSpeed, training.MaxSpeed))
	cmd.Flags().BoolVar(&o.anew, "anew", false, a.t(text.TrainFlagAnew))
	a.screenFlags(cmd)
	return cmd
}

// runTrainStart begins or goes on with an exercise, in the screens where there is a terminal.
func runTrainStart(ctx context.Context, a *app, o trainOptions, w io.Writer) (err error) {
	r, made, err := a.startRoom(ctx, o)
	if err != nil {
		return err
	}
	if a.interactive() || a.opts.plain {
		return a.runRoom(ctx, r)
	}
	defer r.done(&err)
	if a.opts.json {
		return writeJSON(w, r.json())
	}
	x := r.day.Exercise
	if made {
		coming := r.day.Coming()
		a.say(w, text.TrainMade, x.Title.In(a.lang), text.Tasks(a.lang, len(r.day.Tasks)-coming), a.trainTime(r.session.now()))
		if coming > 0 {
			a.say(w, text.TrainComing, text.Tasks(a.lang, coming))
		}
	} else {
		a.say(w, text.TrainResumed, x.Title.In(a.lang), a.trainTime(r.session.now()))
	}
	for _, q := range x.Questions {
		a.say(w, text.TrainAsks, q.ID, safe.Line(q.Text.In(a.lang)), a.answers(q))
	}
	a.say(w, text.TrainUse, safe.Line(r.path))
	return nil
}

// trainTime writes a training time.
func (a *app) trainTime(t time.Time) string {
	return t.In(catalog.Copenhagen).Format("02-01-2006 15:04")
}

// roomJSON is an exercise under way; see docs/json.md.
type roomJSON struct {
	Exercise string  `json:"exercise"`
	Path     string  `json:"path"`
	Seed     uint64  `json:"seed"`
	Speed    int     `json:"speed"`
	At       *string `json:"at"`
	End      *string `json:"end"`
	Over     bool    `json:"over"`
}

func (r *room) json() roomJSON {
	return roomJSON{
		r.day.Exercise.Name, safe.Line(r.path), r.day.Seed, r.state.Speed, jsonTime(r.session.now()), jsonTime(r.day.Exercise.End), r.state.Over,
	}
}

// inRoom opens the exercise under way for one act, and keeps how far it is.
func (a *app) inRoom(ctx context.Context, act func(*room) error) (err error) {
	r, err := a.openRoom(ctx)
	if err != nil {
		return err
	}
	defer r.done(&err)
	return act(r)
}

func newTrainSkipCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "skip", Short: a.t(text.TrainSkipShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runTrainSkip(cmd.Context(), a, out) },
	}
}

func runTrainSkip(ctx context.Context, a *app, w io.Writer) error {
	return a.inRoom(ctx, func(r *room) error {
		if r.state.Over {
			return a.tell(text.TrainOver)
		}
		if _, err := r.skip(ctx); err != nil {
			return err
		}
		if a.opts.json {
			return writeJSON(w, r.json())
		}
		a.say(w, text.TrainSkipped, a.trainTime(r.session.now()))
		if !r.session.now().Before(r.day.Exercise.End) {
			a.say(w, text.TrainAtEnd)
		}
		return nil
	})
}

func newTrainAnswerCommand(a *app, out io.Writer) *cobra.Command {
	ask, answer := a.t(text.TrainArgAsk), a.t(text.TrainArgAnswer)
	return &cobra.Command{
		Use: "answer " + ask + " " + answer, Short: a.t(text.TrainAnswerShort), Args: a.wants(ask, answer),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runTrainAnswer(cmd.Context(), a, args[0], args[1], out)
		},
	}
}

func runTrainAnswer(ctx context.Context, a *app, id, answer string, w io.Writer) error {
	return a.inRoom(ctx, func(r *room) error {
		if r.state.Over {
			return a.tell(text.TrainOver)
		}
		asked := r.day.Exercise.Questions
		i := slices.IndexFunc(asked, func(q training.Question) bool { return q.ID == id })
		if i < 0 {
			var ids []string
			for _, q := range asked {
				ids = append(ids, q.ID)
			}
			return a.tell(text.TrainNoQuestion, safe.Line(id), strings.Join(ids, ", "))
		}
		given, ok := asked[i].Accepts(answer)
		if !ok {
			return a.tell(text.TrainBadAnswer, safe.Line(answer), a.answers(asked[i]))
		}
		if err := r.answer(id, given); err != nil {
			return err
		}
		a.say(w, text.TrainAnswered)
		return nil
	})
}

// answers lists what a question takes.
func (a *app) answers(q training.Question) string {
	var ids []string
	for _, c := range q.Choices(a.lang) {
		ids = append(ids, c.ID)
	}
	if len(ids) == 0 {
		return a.t(text.TrainANumber)
	}
	return strings.Join(ids, ", ")
}

func newTrainEndCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "end", Short: a.t(text.TrainEndShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.inRoom(cmd.Context(), func(r *room) error {
				if err := r.end(cmd.Context()); err != nil {
					return err
				}
				a.say(out, text.TrainEnded)
				return nil
			})
		},
	}
}

func newTrainDiscardCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "discard", Short: a.t(text.TrainDiscardShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runTrainDiscard(cmd.Context(), a, out) },
	}
}

func runTrainDiscard(ctx context.Context, a *app, w io.Writer) error {
	state, err := readTrainState(a.trainPath())
	if gone(err) {
		if err := a.refuseOthers(ctx, a.trainPath()); err != nil {
			return err
		}
		return a.tell(text.TrainNone)
	}
	if err := a.discardRoom(ctx); err != nil {
		return err
	}
	a.say(w, text.TrainDiscarded, safe.Line(state.Exercise))
	return nil
}
