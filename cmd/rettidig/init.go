package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/bolt"
)

type initOptions struct {
	demo         bool
	municipality string
	name         string
}

// newInitCommand makes an empty store.
func newInitCommand(a *app, out io.Writer) *cobra.Command {
	o := initOptions{}
	cmd := &cobra.Command{
		Use: "init", Short: a.t(text.CmdInitShort), Long: a.t(text.CmdInitLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runInit(cmd.Context(), a, o, out) },
	}
	cmd.Flags().BoolVar(&o.demo, "demo", false, a.t(text.CmdInitFlagDemo))
	cmd.Flags().StringVar(&o.municipality, "municipality", "", a.t(text.CmdInitFlagMunicipality))
	cmd.Flags().StringVar(&o.name, "name", "", a.t(text.CmdInitFlagName))
	return cmd
}

// runInit makes the store where the other commands will look for it, with the user as system owner and caseworker.
func runInit(ctx context.Context, a *app, o initOptions, w io.Writer) (err error) {
	info := store.InitInfo{Kind: store.KindReal, Municipality: o.municipality, Name: o.name}
	if o.demo {
		info.Kind = store.KindDemo
	}
	path := a.storePath().Value
	s, err := a.makeStore(ctx, path, info)
	if err != nil {
		return err
	}
	defer s.done(&err)
	if a.opts.json {
		return writeJSON(w, initJSON{Path: path, Kind: info.Kind})
	}
	made := text.CmdInitMade
	if o.demo {
		made = text.CmdInitMadeDemo
	}
	a.say(w, made, path)
	a.say(w, text.CmdInitNext)
	return nil
}

// initJSON says what init made and where.
type initJSON struct {
	Path string     `json:"path"`
	Kind store.Kind `json:"kind"`
}

// makeStore makes a store at the path and opens it. A file that is there already is never written over; only one that another start left
// empty is taken up.
func (a *app) makeStore(ctx context.Context, path string, info store.InitInfo) (*session, error) {
	now, login, err := a.standInsFor(info.Kind)
	if err != nil {
		return nil, err
	}
	if info.Name == "" {
		info.Name = a.fullName(login)
	}
	info.Login = login
	if err := bolt.Create(path, bolt.Options{Force: a.opts.network}); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	engine, err := a.openEngine(path, bolt.Options{Holder: "rettidig init"})
	if err != nil {
		return nil, a.storeError(err, path)
	}
	s, err := initIn(ctx, engine, info, now)
	if err != nil {
		_ = engine.Close()
		return nil, a.initError(err, path)
	}
	s.path = path
	return s, nil
}

// errExists says that there is a store already.
var errExists = errors.New("there is a store already")

func (a *app) initError(err error, path string) error {
	if errors.Is(err, errExists) {
		return a.tellOf(err, text.CmdStoreExists, safe.Line(path))
	}
	return a.storeError(err, path)
}

func initIn(ctx context.Context, engine *bolt.Engine, info store.InitInfo, now func() time.Time) (*session, error) {
	if _, err := store.Open(ctx, engine, now); err == nil {
		return nil, errExists
	} else if !errors.Is(err, store.ErrNoStore) {
		return nil, err
	}
	st, err := store.Init(ctx, engine, info, now)
	if err != nil {
		return nil, fmt.Errorf("make the store: %w", err)
	}
	s := &session{Store: st, engine: engine, now: now, login: info.Login}
	err = s.View(ctx, func(v *store.Snapshot) error {
		s.info = v.Info()
		return nil
	})
	return s, err
}

// fullName is the name the operating system has for the user, else their login.
func (a *app) fullName(login string) string {
	own, name, err := a.user()
	if err != nil || own != login || name == "" {
		return login
	}
	return name
}
