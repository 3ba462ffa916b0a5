package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/config"
	"rettidig/internal/demo"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type demoOptions struct {
	tasks int
	seed  uint64
	noTUI bool
	anew  bool // the user asked for a certain demo
}

// The demo made without flags.
const (
	demoTasks = 400
	demoSeed  = 1
	demoMost  = 2_000_000
)

// newDemoCommand opens a queue of invented tasks.
func newDemoCommand(a *app, out io.Writer) *cobra.Command {
	o := demoOptions{}
	cmd := &cobra.Command{
		Use: "demo", Short: a.t(text.CmdDemoShort), Long: a.t(text.CmdDemoLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.anew = cmd.Flags().Changed("tasks") || cmd.Flags().Changed("seed")
			if o.tasks < 1 || o.tasks > demoMost {
				return a.usage(cmd, text.CmdDemoBadTasks, demoMost)
			}
			return runDemo(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().IntVar(&o.tasks, "tasks", demoTasks, a.t(text.CmdDemoFlagTasks))
	cmd.Flags().Uint64Var(&o.seed, "seed", demoSeed, a.t(text.CmdDemoFlagSeed))
	a.screenFlags(cmd)
	cmd.Flags().BoolVar(&o.noTUI, "no-tui", false, a.t(text.CmdDemoFlagNoTUI))
	cmd.AddCommand(newDemoSnapshotCommand(a, out))
	return cmd
}

// demoPath is where the demo lies: the flag, the environment, its own default, which is never that of the real store.
func (a *app) demoPath() string {
	if v := a.storePath(); v.Origin != config.FromDefault {
		return v.Value
	}
	return a.paths.demo
}

// runDemo makes the demo, or opens the one that is there, and shows it.
func runDemo(ctx context.Context, a *app, o demoOptions, w io.Writer) (err error) {
	path := a.demoPath()
	s, made, err := a.demoStore(ctx, path, o)
	if err != nil {
		return err
	}
	if !o.noTUI && (a.interactive() || a.opts.plain) {
		return a.runScreens(ctx, s)
	}
	defer s.done(&err)
	return a.reportDemo(ctx, s, w, path, made)
}

// demoStore opens the demo at the path, or makes it when there is none or when another was asked for.
func (a *app) demoStore(ctx context.Context, path string, o demoOptions) (s *session, made bool, err error) {
	s, err = a.openAt(ctx, path, "demo", false)
	switch {
	case errors.Is(err, store.ErrRealStore):
		return nil, false, a.tellOf(err, text.CmdDemoRefuses, safe.Line(path))
	case errors.Is(err, store.ErrNoStore):
		s, err = a.makeDemo(ctx, path, o)
		return s, true, err
	case err != nil:
		return nil, false, err
	case s.info.Kind != store.KindDemo:
		_ = s.Close()
		return nil, false, a.tellOf(store.ErrRealStore, text.CmdDemoRefuses, safe.Line(path))
	case !o.anew:
		return s, false, nil
	}
	if err := a.removeDemo(ctx, s, path); err != nil {
		return nil, false, err
	}
	s, err = a.makeDemo(ctx, path, o)
	return s, true, err
}

// removeDemo takes an old demo away, but only one that this command made: into another somebody may have put work.
func (a *app) removeDemo(ctx context.Context, s *session, path string) error {
	ours := false
	err := s.View(ctx, func(v *store.Snapshot) error {
		ours = slices.ContainsFunc(v.Staff(), func(m store.Staff) bool { return strings.HasPrefix(m.Login, "demo-") })
		return nil
	})
	if closeErr := s.Close(); err == nil {
		err = closeErr
	}
	switch {
	case err != nil:
		return fmt.Errorf("look at the old demo: %w", err)
	case !ours:
		return a.tell(text.CmdDemoNotOurs, safe.Line(path))
	}
	if err := os.Remove(path); err != nil {
		return fmt.Errorf("remove the old demo: %w", err)
	}
	return nil
}

// makeDemo makes a demo store and fills it. A demo that cannot be filled is taken away again.
func (a *app) makeDemo(ctx context.Context, path string, o demoOptions) (*session, error) {
	info := store.InitInfo{Kind: store.KindDemo, Municipality: text.CmdDemoMunicipality.Da}
	s, err := a.makeStore(ctx, path, info)
	if err != nil {
		return nil, err
	}
	err = a.fillDemo(ctx, s, o)
	if err != nil {
		_ = s.Close()
		_ = os.Remove(path)
		return nil, fmt.Errorf("fill the demo: %w", err)
	}
	return s, nil
}

func (a *app) fillDemo(ctx context.Context, s *session, o demoOptions) error {
	release, err := s.engine.Hold(ctx) // one open file for all of it
	if err != nil {
		return err
	}
	defer release()
	who, err := a.member(ctx, s)
	if err != nil {
		return err
	}
	owner := store.Actor{Staff: who.ID, Role: store.RoleSystemOwner}
	if err := demo.Fill(ctx, s.Store, owner, o.seed, o.tasks, s.now(), a.followBuiltIn); err != nil {
		return err
	}
	return s.View(ctx, func(v *store.Snapshot) error {
		s.info = v.Info()
		return nil
	})
}

// followBuiltIn walks the built-in Danish guide by a resolution's choices, and writes the walk into it. The demo is the same in either language
// and beside whatever guides a municipality has of its own.
func (a *app) followBuiltIn(n catalog.Number, r *store.Resolve) error {
	lib, err := guides.Load()
	if err != nil {
		return err
	}
	g := lib.Guide(n, text.Da)
	answers := make([]guides.Answer, 0, len(r.Answers))
	for _, x := range r.Answers {
		answers = append(answers, guides.Answer(x))
	}
	run, err := a.replay(lib, g, answers, nil)
	if err != nil {
		return err
	}
	r.Guide = store.GuideMark{Hash: g.Hash, Lang: string(g.Lang), Edition: g.Edition}
	r.Trail, r.Calcs = a.trail(run)
	return nil
}

// demoJSON says what the demo holds and where it lies.
type demoJSON struct {
	Path     string `json:"path"`
	Made     bool   `json:"made"`
	Open     int    `json:"open"`
	Resolved int    `json:"resolved"`
}

func (a *app) reportDemo(ctx context.Context, s *session, w io.Writer, path string, made bool) error {
	var counts store.Counts
	err := s.View(ctx, func(v *store.Snapshot) error {
		counts = v.Counts(0)
		return nil
	})
	if err != nil {
		return err
	}
	if a.opts.json {
		return writeJSON(w, demoJSON{Path: path, Made: made, Open: counts.Open, Resolved: counts.Resolved})
	}
	if made {
		a.say(w, text.CmdDemoMade, counts.Open, counts.Resolved)
	} else {
		a.say(w, text.CmdDemoThere, a.when(s.info.Made), counts.Open, counts.Resolved)
	}
	a.say(w, text.CmdDemoUse, path)
	return nil
}
