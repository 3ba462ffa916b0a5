package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type resolveOptions struct {
	manyOptions
	ids     []string
	answers []string
	acted   bool
	force   string
	ground  string
	calc    []string
}

// newResolveCommand marks a task resolved here.
func newResolveCommand(a *app, out io.Writer) *cobra.Command {
	o := resolveOptions{}
	cmd := &cobra.Command{
		Use: "resolve ID...", Short: a.t(text.CmdResolveShort), Long: a.t(text.CmdResolveLong), Args: a.atLeast("ID"),
		Example: "rettidig resolve 12 --answer cause=approved\nrettidig resolve 13 --acted",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids = args
			return runResolve(cmd.Context(), a, o, out)
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&o.answers, "answer", nil, a.t(text.CmdResolveFlagAnswer))
	f.BoolVar(&o.acted, "acted", false, a.t(text.CmdResolveFlagActed))
	f.StringVar(&o.force, "force", "", a.t(text.CmdResolveFlagForce))
	f.StringArrayVar(&o.calc, "calc", nil, a.t(text.CalcFlag))
	f.StringVar(&o.ground, "ground", "", a.t(text.CmdResolveFlagGround))
	o.add(cmd, a)
	return cmd
}

// runResolve walks the guide of each task with the answers, asks the store, and says what is now expected of KSD.
func runResolve(ctx context.Context, a *app, o resolveOptions, w io.Writer) error {
	answers, err := a.parseAnswers(o.answers)
	if err != nil {
		return err
	}
	if _, one := a.taskID(o.ids[0]); len(o.calc) > 0 && (len(o.ids) > 1 || one != nil) {
		return &usageError{a.t(text.CalcOneTask)}
	}
	return a.actOnEach(ctx, w, o.manyOptions, o.ids, "resolve", store.Resolve{}, func(id string) error {
		return a.resolveOne(ctx, o, id, answers, w)
	}, func(row store.Row, on store.On) (store.Command, error) {
		known, err := a.answersFor(row.Type, answers)
		if err != nil {
			return nil, err
		}
		cmd, _, err := a.resolveCommand(o, row, on, known)
		return cmd, err
	})
}

// answersFor keeps the answers whose step the type's guide has: several tasks are of several types, and the store asks each for what it needs.
func (a *app) answersFor(n catalog.Number, answers []guides.Answer) ([]guides.Answer, error) {
	if len(answers) == 0 {
		return nil, nil
	}
	lib, err := a.library()
	if err != nil {
		return nil, err
	}
	g := lib.Guide(n, a.lang)
	var known []guides.Answer
	for _, one := range answers {
		if _, ok := g.Step(one.Step); ok {
			known = append(known, one)
		}
	}
	return known, nil
}

// resolveCommand makes the command that resolves a task with the answers given; the choice is the outcome they lead to.
func (a *app) resolveCommand(o resolveOptions, row store.Row, on store.On, answers []guides.Answer) (store.Resolve, guides.Choice, error) {
	cmd := store.Resolve{On: on, Ground: o.ground, Acted: o.acted, Force: o.force}
	given, err := a.parseCalc(o.calc)
	if err != nil {
		return cmd, guides.Choice{}, err
	}
	outcome, err := a.walk(&cmd, row.Type, answers, given)
	return cmd, outcome, err
}

func (a *app) resolveOne(ctx context.Context, o resolveOptions, idText string, answers []guides.Answer, w io.Writer) error {
	id, err := a.taskID(idText)
	if err != nil {
		return err
	}
	return a.acting(ctx, "resolve", store.Resolve{}, func(s *session, who store.Actor) error {
		row, on, err := onTask(ctx, s, id)
		if err != nil {
			return err
		}
		cmd, outcome, err := a.resolveCommand(o, row, on, answers)
		if err != nil {
			return err
		}
		e, err := s.Submit(ctx, who, cmd)
		if err != nil {
			return a.whyNot(err, row)
		}
		return a.reportResolved(ctx, s, w, e, row, outcome)
	})
}

// parseAnswers reads STEP=CHOICE.
func (a *app) parseAnswers(given []string) ([]guides.Answer, error) {
	answers := make([]guides.Answer, 0, len(given))
	for _, s := range given {
		step, choice, ok := strings.Cut(s, "=")
		if !ok || step == "" || choice == "" {
			return nil, &usageError{a.t(text.CmdBadAnswer, safe.Line(safe.MaskIn(s)))}
		}
		answers = append(answers, guides.Answer{Step: step, Choice: choice})
	}
	return answers, nil
}

// walk replays the answers in the task's guide and puts what follows from them into the command. Without answers there is no walk:
// the store decides whether the type may be resolved so (no. 19 may not).
func (a *app) walk(cmd *store.Resolve, n catalog.Number, answers []guides.Answer, given map[string]string) (guides.Choice, error) {
	if len(answers) == 0 && len(given) == 0 {
		return guides.Choice{}, nil
	}
	lib, err := a.library()
	if err != nil {
		return guides.Choice{}, err
	}
	g := lib.Guide(n, a.lang)
	run, err := a.replay(lib, g, answers, given)
	if err != nil {
		return guides.Choice{}, err
	}
	for _, ans := range run.Answers() {
		cmd.Answers = append(cmd.Answers, store.Answer(ans))
	}
	cmd.Guide = store.GuideMark{Hash: g.Hash, Lang: string(g.Lang), Edition: g.Edition}
	cmd.Trail, cmd.Calcs = a.trail(run)
	outcome, _ := run.Outcome()
	cmd.FollowUp = outcome.FollowUp
	return outcome, a.maySettle(outcome, cmd.Ground)
}

// maySettle refuses a choice that waits, and one that needs a ground and has none.
func (a *app) maySettle(c guides.Choice, ground string) error {
	if !c.Resolves {
		return a.tellOf(store.ErrWaitChoice, text.CmdWaitChoiceNamed, c.Label)
	}
	if c.NeedsGround && strings.TrimSpace(ground) == "" {
		return a.tellOf(store.ErrNeedsText, text.CmdNeedsGround, c.Label)
	}
	return nil
}

// whyNot adds to a refusal what the user needs to try again: the guide's step and choices, or the causes.
func (a *app) whyNot(err error, row store.Row) error {
	if exitCode(err) != exitError {
		return err
	}
	switch words := a.words(err); words {
	case a.t(text.CmdNeedsChoice):
		return a.tellOf(err, text.CmdNeedsChoiceNamed, words, int(row.ID), a.choices(row.Type))
	case a.t(text.CmdNeedsActed):
		return a.tellOf(err, text.CmdNeedsActedNamed, words, int(row.ID))
	}
	return fmt.Errorf("resolve task %d: %w", row.ID, err)
}

// choices writes the deciding step's answers as the flag takes them.
func (a *app) choices(n catalog.Number) string {
	lib, err := a.library()
	if err != nil {
		return ""
	}
	step, _ := lib.Guide(n, a.lang).Deciding()
	var list []string
	for _, c := range step.Choices {
		if c.Resolves {
			list = append(list, step.ID+"="+c.ID)
		}
	}
	return strings.Join(list, ", ")
}

// reportResolved tells what was recorded, what is expected, and that KSD is not changed by it.
func (a *app) reportResolved(ctx context.Context, s *session, w io.Writer, e store.Event, row store.Row, c guides.Choice) error {
	if a.opts.json {
		return a.report(ctx, s, w, e, text.Msg{})
	}
	t, _, err := onTask(ctx, s, row.ID)
	if err != nil {
		return err
	}
	a.say(w, text.CmdResolved, int(row.ID), int(row.Type), a.shownName(row.Task))
	if t.Resolution != nil {
		a.say(w, text.CmdSentence, a.expectation(t.Resolution.Expected, t))
	}
	if c.OutcomeText != "" {
		a.say(w, text.CmdSentence, c.OutcomeText)
	}
	a.say(w, text.CmdMarkInKSD)
	return nil
}
