package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type assignOptions struct {
	manyOptions
	ids []string
	to  string
}

// newAssignCommand gives tasks to a member of staff.
func newAssignCommand(a *app, out io.Writer) *cobra.Command {
	o := assignOptions{}
	cmd := &cobra.Command{
		Use: "assign ID... --to LOGIN", Short: a.t(text.CmdAssignShort), Long: a.t(text.CmdAssignLong), Args: a.atLeast("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.ids = args; o.to == "" {
				return a.usage(cmd, text.CmdMissingFlag, "--to")
			}
			return runAssign(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.to, "to", "", a.t(text.CmdAssignFlagTo))
	o.add(cmd, a)
	return cmd
}

// runAssign gives the tasks to the member of staff.
func runAssign(ctx context.Context, a *app, o assignOptions, w io.Writer) error {
	to, err := a.staffMember(ctx, o.to)
	if err != nil {
		return err
	}
	return a.actOnEach(ctx, w, o.manyOptions, o.ids, "assign", store.Assign{}, func(id string) error {
		return a.actOn(ctx, w, id, "assign", saying{text.CmdAssigned, []any{to.Name}}, func(on store.On) store.Command {
			return store.Assign{On: on, To: to.ID}
		})
	}, func(_ store.Row, on store.On) (store.Command, error) { return store.Assign{On: on, To: to.ID}, nil })
}

// staffMember finds a member of staff by login.
func (a *app) staffMember(ctx context.Context, login string) (who store.Staff, err error) {
	err = a.reading(ctx, "staff", func(s *session) error {
		return s.View(ctx, func(v *store.Snapshot) error {
			m, ok := v.MemberByLogin(login)
			if !ok || m.Retired {
				return a.tellOf(store.ErrNoStaff, text.CmdNoSuchStaff, safe.Line(login))
			}
			who = m
			return nil
		})
	})
	return who, err
}

type dueOptions struct {
	manyOptions
	ids          []string
	date, reason string
	clear        bool
}

// newDueCommand sets a due date of our own beside KSD's.
func newDueCommand(a *app, out io.Writer) *cobra.Command {
	o := dueOptions{}
	cmd := &cobra.Command{
		Use: "due ID... --date " + a.t(text.CmdArgDate), Short: a.t(text.CmdDueShort), Long: a.t(text.CmdDueLong), Args: a.atLeast("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids = args
			if o.reason == "" || o.clear == (o.date != "") {
				return a.usage(cmd, text.CmdMissingFlag, a.t(text.CmdDueNeedsWhy))
			}
			return runDue(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.date, "date", "", a.t(text.CmdDueFlagDate))
	cmd.Flags().StringVar(&o.reason, "reason", "", a.t(text.CmdDueFlagReason))
	cmd.Flags().BoolVar(&o.clear, "clear", false, a.t(text.CmdDueFlagClear))
	o.add(cmd, a)
	return cmd
}

// runDue sets or takes away the own due date; KSD's and the original one stay.
func runDue(ctx context.Context, a *app, o dueOptions, w io.Writer) error {
	var due catalog.Date
	done := saying{msg: text.CmdDueCleared}
	if !o.clear {
		d, err := a.date(o.date)
		if err != nil {
			return err
		}
		due, done = d, saying{text.CmdDueSet, []any{a.day(d)}}
	}
	return a.actOnEach(ctx, w, o.manyOptions, o.ids, "due", store.SetDue{}, func(id string) error {
		return a.actOn(ctx, w, id, "due", done, func(on store.On) store.Command { return store.SetDue{On: on, Due: due, Reason: o.reason} })
	}, func(_ store.Row, on store.On) (store.Command, error) {
		return store.SetDue{On: on, Due: due, Reason: o.reason}, nil
	})
}

// newHandoverCommand hands over all tasks of a member of staff.
func newHandoverCommand(a *app, out io.Writer) *cobra.Command {
	o := manyOptions{}
	from, to := a.t(text.CmdArgFrom), a.t(text.CmdArgTo)
	cmd := &cobra.Command{
		Use: "handover " + from + " " + to, Short: a.t(text.CmdHandShort), Long: a.t(text.CmdHandLong), Args: a.wants(from, to),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runHandover(cmd.Context(), a, o, args[0], args[1], out)
		},
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.t(text.CmdFlagDryRun))
	cmd.Flags().IntVar(&o.confirm, "confirm", 0, a.t(text.CmdFlagConfirm))
	return cmd
}

// runHandover says how many tasks go over, asks, and hands them over in one act.
func runHandover(ctx context.Context, a *app, o manyOptions, fromLogin, toLogin string, w io.Writer) error {
	from, err := a.staffMember(ctx, fromLogin)
	if err != nil {
		return err
	}
	to, err := a.staffMember(ctx, toLogin)
	if err != nil {
		return err
	}
	return a.actingFor(ctx, "handover", store.Handover{}, from.ID, func(s *session, who store.Actor) error {
		if err := store.MayHandOver(who, from.ID); err != nil {
			return err
		}
		var held []store.On
		err := s.View(ctx, func(v *store.Snapshot) (err error) {
			held, err = v.Held(ctx, from.ID)
			return err
		})
		if err != nil || len(held) == 0 {
			if err == nil {
				a.say(w, text.CmdHandNone, from.Name)
			}
			return err
		}
		if !a.opts.json {
			a.say(w, text.CmdHandWould, text.Tasks(a.lang, len(held)), from.Name, to.Name)
		}
		if o.dryRun {
			return a.dryHandover(w, from, to, held)
		}
		m := &many{a: a, w: w, o: o, who: who, acts: make([]store.Command, len(held))}
		if err := m.confirmed(); err != nil {
			return err
		}
		e, err := s.Submit(ctx, who, store.Handover{From: from.ID, To: to.ID, Tasks: held})
		if err != nil {
			return err
		}
		return m.told(ctx, s, e)
	})
}

// handoverJSON is a dry run of a handover; see docs/json.md.
type handoverJSON struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Tasks int    `json:"tasks"`
}

func (a *app) dryHandover(w io.Writer, from, to store.Staff, held []store.On) error {
	if a.opts.json {
		return writeJSON(w, handoverJSON{safe.Line(from.Name), safe.Line(to.Name), len(held)})
	}
	a.say(w, text.CmdManyDryDone)
	return nil
}

// actingFor is acting, in the first of the user's own roles that may act for another when it is another's tasks.
func (a *app) actingFor(ctx context.Context, holder string, such store.Command, whose store.StaffID, act func(*session, store.Actor) error) error {
	return a.acting(ctx, holder, such, func(s *session, who store.Actor) error {
		m, err := a.member(ctx, s)
		if err != nil || m.ID == whose || a.opts.role != "" {
			return act(s, who)
		}
		for _, r := range []store.Role{store.RoleSuperuser, store.RoleManager, store.RoleHeadOfBenefits} {
			if m.Has(r) {
				who.Role = r
				break
			}
		}
		return act(s, who)
	})
}
