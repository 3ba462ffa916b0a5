package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/bolt"
)

// session is an open store and who acts in it.
type session struct {
	*store.Store
	engine *bolt.Engine
	path   string
	info   store.Info
	begun  *store.ImportRun // an import that has not ended; nil when there is none
	now    func() time.Time // the clock in force: RETTIDIG_NOW on a demo or training store
	login  string
}

// open opens the store the user named. holder is the program's name for another process that finds the store in use.
func (a *app) open(ctx context.Context, holder string, readOnly bool) (*session, error) {
	return a.openAt(ctx, a.storePath().Value, holder, readOnly)
}

// openAt opens the store at a path, and puts the stand-in clock and user in force or refuses them.
func (a *app) openAt(ctx context.Context, path, holder string, readOnly bool) (*session, error) {
	engine, err := a.openEngine(path, bolt.Options{ReadOnly: readOnly, Holder: "rettidig " + holder})
	if err != nil {
		return nil, a.storeError(err, path)
	}
	s := &session{engine: engine, path: path, now: a.now}
	if s.Store, err = store.Open(ctx, engine, func() time.Time { return s.now() }); err != nil {
		_ = engine.Close()
		return nil, a.storeError(err, path)
	}
	if err := a.standIns(ctx, s); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// openEngine opens the file; on a network drive only when the user insists, and then with a warning.
func (a *app) openEngine(path string, o bolt.Options) (*bolt.Engine, error) {
	engine, err := bolt.Open(path, o)
	var remote *bolt.RemoteError
	if !errors.As(err, &remote) || !a.opts.network {
		return engine, err
	}
	a.say(a.stderr, text.CmdRemoteWarning)
	o.Force = true
	return bolt.Open(path, o)
}

// storeError names the file with an error about the store as a whole.
func (a *app) storeError(err error, path string) error {
	if exitCode(err) == exitNoStore {
		return a.tellOf(err, text.CmdNoStoreAt, safe.Line(path))
	}
	return fmt.Errorf("open %s: %w", path, err)
}

// standIns reads what the store is and lets RETTIDIG_NOW and RETTIDIG_USER in on demo and training stores only.
func (a *app) standIns(ctx context.Context, s *session) error {
	err := s.View(ctx, func(v *store.Snapshot) error {
		s.info = v.Info()
		if run, ok := v.Unfinished(); ok {
			s.begun = &run
		}
		return nil
	})
	if err != nil {
		return a.storeError(err, s.path)
	}
	now, login, err := a.standInsFor(s.info.Kind)
	if err != nil {
		return err
	}
	s.now, s.login = now, login
	if clock, ok := trainingNow(s.path); ok && s.info.Kind == store.KindTraining && !a.stands(envNow) {
		s.now = clock
	}
	return nil
}

// stands reports whether a stand-in is set in the environment.
func (a *app) stands(env string) bool {
	v, ok := a.lookup(env)
	return ok && v != ""
}

// standInsFor gives clock and login for a store of the kind. A real store refuses the stand-ins: its log must say who and when.
func (a *app) standInsFor(kind store.Kind) (now func() time.Time, login string, err error) {
	clock, hasClock := a.lookup(envNow)
	user, hasUser := a.lookup(envUser)
	hasClock, hasUser = hasClock && clock != "", hasUser && user != ""
	switch {
	case kind == store.KindReal && hasClock:
		return nil, "", a.tellOf(store.ErrRealStore, text.CmdRealRefuses, envNow)
	case kind == store.KindReal && hasUser:
		return nil, "", a.tellOf(store.ErrRealStore, text.CmdRealRefuses, envUser)
	}
	now = a.now
	if hasClock {
		t, err := time.Parse(time.RFC3339, clock)
		if err != nil {
			return nil, "", &usageError{a.t(text.CmdBadNow, envNow, safe.Line(clock))}
		}
		now = func() time.Time { return t }
	}
	if hasUser {
		return now, user, nil
	}
	login, _, err = a.user()
	if err != nil {
		return nil, "", fmt.Errorf("find the operating system's user: %w", err)
	}
	return now, login, nil
}

// member finds the user in the staff table.
func (a *app) member(ctx context.Context, s *session) (store.Staff, error) {
	var who store.Staff
	err := s.View(ctx, func(v *store.Snapshot) error {
		m, ok := v.MemberByLogin(s.login)
		if !ok || m.Retired {
			return a.tellOf(store.ErrNoStaff, text.CmdNotStaff, safe.Line(s.login))
		}
		who = m
		return nil
	})
	return who, err
}

// actor is the user in the role asked for, else in the first of their own roles that may do such a thing.
func (a *app) actor(ctx context.Context, s *session, such store.Command) (store.Actor, error) {
	who, err := a.member(ctx, s)
	if err != nil {
		return store.Actor{}, err
	}
	role, err := a.pickRole(who, such)
	return store.Actor{Staff: who.ID, Role: role}, err
}

// pickRole takes --role among the user's own roles. Without it: caseworker if that may do it, else the first of their roles that may, else
// their usual one, so that the refusal names it.
func (a *app) pickRole(who store.Staff, such store.Command) (store.Role, error) {
	role, err := a.role()
	switch {
	case err != nil:
		return "", err
	case role != "" && !who.Has(role):
		return "", a.tell(text.CmdNotYourRole, role, roleList(who.Roles))
	case role != "":
		return role, nil
	case len(who.Roles) == 0:
		return "", a.tellOf(store.ErrNoStaff, text.CmdNotStaff, safe.Line(who.Login))
	}
	own := usualFirst(who.Roles)
	for _, r := range own {
		if store.Permit(r, such) == nil {
			return r, nil
		}
	}
	return own[0], nil
}

// usualFirst puts caseworker before the other roles: it is the work of most days.
func usualFirst(roles []store.Role) []store.Role {
	own := slices.Clone(roles)
	slices.SortStableFunc(own, func(x, y store.Role) int { return usual(x) - usual(y) })
	return own
}

func usual(r store.Role) int {
	if r == store.RoleCaseworker {
		return 0
	}
	return 1
}

// acting opens the store for a change such as the one given, with the user as actor, and closes it afterwards.
func (a *app) acting(ctx context.Context, holder string, such store.Command, act func(*session, store.Actor) error) (err error) {
	s, err := a.open(ctx, holder, false)
	if err != nil {
		return err
	}
	defer s.done(&err)
	who, err := a.actor(ctx, s, such)
	if err != nil {
		return err
	}
	return act(s, who)
}

// reading opens the store for looking only and closes it afterwards.
func (a *app) reading(ctx context.Context, holder string, look func(*session) error) (err error) {
	s, err := a.open(ctx, holder, true)
	if err != nil {
		return err
	}
	defer s.done(&err)
	return look(s)
}

// done closes the store; a failure to close is told unless something worse was.
func (s *session) done(err *error) {
	if closeErr := s.Close(); *err == nil && closeErr != nil {
		*err = fmt.Errorf("close the store: %w", closeErr)
	}
}
