package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/plan"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type planOptions struct {
	minutes int
	asked   bool
}

// newPlanCommand chooses the work that frees most cases before the cut-off. It changes nothing.
func newPlanCommand(a *app, out io.Writer) *cobra.Command {
	o := planOptions{}
	cmd := &cobra.Command{
		Use: "plan", Short: a.t(text.CmdPlanShort), Long: a.t(text.CmdPlanLong), Args: a.wants(),
		Example: "rettidig plan --minutes 180\nrettidig plan --json",
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.asked = cmd.Flags().Changed("minutes")
			return runPlan(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().IntVar(&o.minutes, "minutes", 0, a.t(text.CmdPlanFlagMinutes))
	return cmd
}

// maxMinutes keeps the choice small: it is more than the hours of two weeks.
const maxMinutes = 10_000

// planned is a plan with what is told beside it.
type planned struct {
	plan.Plan
	wrong   int  // open tasks that may give a wrong payment
	partial bool // an unfinished import may hide tasks
}

// runPlan works the plan out from one snapshot.
func runPlan(ctx context.Context, a *app, o planOptions, w io.Writer) error {
	if o.asked && (o.minutes < 1 || o.minutes > maxMinutes) {
		return &usageError{a.t(text.CmdPlanBadMinutes)}
	}
	return a.reading(ctx, "plan", func(s *session) error {
		p, err := a.readPlan(ctx, s, o.minutes)
		if err != nil {
			return err
		}
		if a.opts.json {
			return writeJSON(w, p.json())
		}
		a.writePlan(w, p)
		return nil
	})
}

func (a *app) readPlan(ctx context.Context, s *session, minutes int) (planned, error) {
	var p planned
	bar := a.newBar(text.PlanWork)
	defer bar.done()
	me := store.StaffID(0)
	err := s.View(ctx, func(v *store.Snapshot) error {
		m, _ := v.MemberByLogin(s.login)
		me = m.ID
		p.wrong = v.Counts(catalog.DateOf(s.now())).Impact[catalog.ImpactWrongPayment]
		p.partial = v.Info().Rebuilding
		return nil
	})
	if err != nil {
		return p, err
	}
	p.Plan, err = plan.Read(ctx, warmed{s.Store, s.engine}, plan.Query{Now: s.now(), Minutes: minutes, Me: me, Progress: bar.show})
	return p, err
}

// planJSON is what plan prints; see docs/json.md.
type planJSON struct {
	Minutes        int            `json:"minutes"`
	Tasks          []planStepJSON `json:"tasks"`
	Frees          int            `json:"frees"`
	ByDeadline     int            `json:"frees_by_deadline_order"`
	ByImpact       int            `json:"frees_by_impact_order"`
	LeftBehind     []leftJSON     `json:"left_behind"`
	LeftCases      int            `json:"left_behind_cases"`
	LeftWaiting    int            `json:"left_behind_waiting"`
	LeftTaken      int            `json:"left_behind_taken"`
	CutOff         *string        `json:"cut_off"`
	Evening        *string        `json:"evening_run"`
	EveningMinutes int            `json:"evening_minutes"`
	Used           int            `json:"used"`
	ShareMinutes   int            `json:"late_first_minutes"`
	Freed          []freedJSON    `json:"freed"`
	Times          []typeTimeJSON `json:"times"`
	Wrong          int            `json:"wrong_payment_tasks"`
	Partial        bool           `json:"partial"`
}

type planStepJSON struct {
	ID      store.TaskID   `json:"id"`
	Case    string         `json:"case"`
	Type    catalog.Number `json:"type"`
	Minutes int            `json:"minutes"`
	By      *string        `json:"by"`
	Late    bool           `json:"late"`
	Frees   bool           `json:"frees"`
}

type freedJSON struct {
	Case   string   `json:"case"`
	Unsure []string `json:"unsure"`
}

type leftJSON struct {
	Case    string         `json:"case"`
	Reason  plan.Reason    `json:"reason"`
	Since   *string        `json:"since"`
	Late    bool           `json:"late"`
	Minutes int            `json:"minutes"`
	Tasks   []store.TaskID `json:"tasks"`
}

type typeTimeJSON struct {
	Type    catalog.Number  `json:"type"`
	Minutes int             `json:"minutes"`
	Source  plan.TimeSource `json:"source"`
	Seen    int             `json:"seen"`
}

func (p planned) json() planJSON {
	j := planJSON{
		Minutes: p.Minutes, Tasks: []planStepJSON{}, Frees: len(p.Freed), ByDeadline: p.ByDeadline, ByImpact: p.ByImpact, LeftBehind: []leftJSON{},
		LeftCases: p.Left.Cases, LeftWaiting: p.Left.Waiting, LeftTaken: p.Left.Taken, CutOff: jsonTime(p.CutOff), Evening: jsonTime(p.Evening),
		EveningMinutes: p.EveningMinutes, Used: p.Used, ShareMinutes: p.ShareMinutes, Freed: []freedJSON{}, Times: []typeTimeJSON{},
		Wrong: p.wrong, Partial: p.partial,
	}
	for _, s := range p.Steps {
		j.Tasks = append(j.Tasks, planStepJSON{s.ID, safe.Line(s.Case), s.Type, s.Minutes, jsonTime(s.By), s.Late, s.Frees})
	}
	for _, f := range p.Freed {
		j.Freed = append(j.Freed, freedJSON{safe.Line(f.Case), unsure(f)})
	}
	for _, l := range p.Left.List {
		j.LeftBehind = append(j.LeftBehind, leftJSON{safe.Line(l.Case), l.Reason, jsonDate(l.Since), l.Late, l.Minutes, l.Tasks})
	}
	for _, t := range p.Times {
		j.Times = append(j.Times, typeTimeJSON(t))
	}
	return j
}

// unsure names in JSON what makes a freed case less sure.
func unsure(f plan.Freed) []string {
	out := []string{}
	if f.UnknownFrequency {
		out = append(out, "frequency")
	}
	if f.UnknownStatus {
		out = append(out, "status")
	}
	if f.UnknownBeside > 0 {
		out = append(out, "unknown_beside")
	}
	return out
}
