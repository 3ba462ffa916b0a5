package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type staffOptions struct {
	login, name, team string
	roles             []string
	retired           bool
}

// newStaffCommand holds the staff table.
func newStaffCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{Use: "staff", Short: a.t(text.CmdStaffShort), Args: a.noSuchCommand(), RunE: a.needsCommand}
	cmd.AddCommand(newStaffListCommand(a, out), newStaffAddCommand(a, out))
	return cmd
}

func newStaffListCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: a.t(text.CmdStaffListShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runStaffList(cmd.Context(), a, out) },
	}
}

func newStaffAddCommand(a *app, out io.Writer) *cobra.Command {
	o := staffOptions{}
	login := a.t(text.CmdArgLogin)
	cmd := &cobra.Command{
		Use: "add " + login, Short: a.t(text.CmdStaffAddShort), Long: a.t(text.CmdStaffAddLong), Args: a.wants(login),
		Example: "rettidig staff add anne --name \"Anne Prøve\" --give caseworker --give superuser",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.login = args[0]
			return runStaffAdd(cmd.Context(), a, o, out)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.name, "name", "", a.t(text.CmdStaffFlagName))
	f.StringVar(&o.team, "team", "", a.t(text.CmdStaffFlagTeam))
	f.StringArrayVar(&o.roles, "give", nil, a.t(text.CmdStaffFlagRole))
	f.BoolVar(&o.retired, "retired", false, a.t(text.CmdStaffFlagRetired))
	return cmd
}

// staffJSON is a member of staff as staff --json prints it; see docs/json.md.
type staffJSON struct {
	ID      store.StaffID `json:"id"`
	Login   string        `json:"login"`
	Name    string        `json:"name"`
	Team    *string       `json:"team"`
	Roles   []store.Role  `json:"roles"`
	Retired bool          `json:"retired"`
}

// runStaffList prints everyone in the staff table.
func runStaffList(ctx context.Context, a *app, w io.Writer) error {
	return a.reading(ctx, "staff", func(s *session) error {
		var all []store.Staff
		err := s.View(ctx, func(v *store.Snapshot) error {
			all = v.Staff()
			return nil
		})
		if err != nil {
			return err
		}
		if !a.opts.json {
			head := pad(a.t(text.CmdColLogin), 18) + pad(a.t(text.CmdColStaffName), 24) + pad(a.t(text.CmdColTeam), 16) + a.t(text.CmdColRoles)
			fmt.Fprintln(w, ansi.Style{}.Bold().Styled(a.fit(head)))
		}
		for _, m := range all {
			if err := a.writeMember(w, m); err != nil {
				return err
			}
		}
		return nil
	})
}

func (a *app) writeMember(w io.Writer, m store.Staff) error {
	if a.opts.json {
		return writeJSON(w, staffJSON{
			ID: m.ID, Login: safe.Line(m.Login), Name: safe.Line(m.Name), Team: jsonText(m.Team), Roles: m.Roles, Retired: m.Retired,
		})
	}
	line := cell(m.Login, 18) + cell(m.Name, 24) + cell(m.Team, 16) + roleList(m.Roles)
	if m.Retired {
		line += " " + a.t(text.CmdStaffRetired)
	}
	_, err := fmt.Fprintln(w, a.fit(line))
	return err
}

// runStaffAdd adds or changes a member of staff, found by login.
func runStaffAdd(ctx context.Context, a *app, o staffOptions, w io.Writer) error {
	if strings.TrimSpace(o.login) == "" {
		return &usageError{a.t(text.CmdMissingArg, a.t(text.CmdArgLogin))}
	}
	m := store.Staff{Login: o.login, Name: o.name, Team: o.team, Retired: o.retired}
	if m.Name == "" {
		m.Name = o.login
	}
	for _, name := range o.roles {
		r, err := a.parseRole(name)
		if err != nil {
			return err
		}
		m.Roles = append(m.Roles, r)
	}
	if len(m.Roles) == 0 {
		m.Roles = []store.Role{store.RoleCaseworker}
	}
	return a.acting(ctx, "staff", store.AddStaff{}, func(s *session, who store.Actor) error {
		if _, err := s.Submit(ctx, who, store.AddStaff{Staff: m}); err != nil {
			return fmt.Errorf("add staff: %w", err)
		}
		if a.opts.json {
			return a.memberByLogin(ctx, s, o.login, w)
		}
		a.say(w, text.CmdStaffAdded, m.Login, roleList(m.Roles))
		return nil
	})
}

func (a *app) memberByLogin(ctx context.Context, s *session, login string, w io.Writer) error {
	var m store.Staff
	err := s.View(ctx, func(v *store.Snapshot) error {
		m, _ = v.MemberByLogin(login)
		return nil
	})
	if err != nil {
		return err
	}
	return a.writeMember(w, m)
}
