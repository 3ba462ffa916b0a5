package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/charmbracelet/colorprofile"

	"rettidig/internal/config"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/tui"
)

// interactive reports whether a person sits at both ends.
func (a *app) interactive() bool { return a.terminal.in && a.terminal.out }

// runTerminal shows the screens; into a pipe or file it prints the queue. Without a store the welcome screen shows, and nothing is made
// before the user has chosen.
func runTerminal(ctx context.Context, a *app, w io.Writer) error {
	if !a.interactive() && !a.opts.plain {
		return runList(ctx, a, listOptions{order: store.OrderImpact.String(), state: stateOpen}, w)
	}
	s, err := a.open(ctx, "terminal", false)
	if errors.Is(err, store.ErrNoStore) {
		return a.runScreens(ctx, nil)
	}
	if err != nil {
		return err
	}
	return a.runScreens(ctx, s)
}

// runScreens runs the terminal program on an open store, or on none.
func (a *app) runScreens(ctx context.Context, s *session) error {
	a.aside = true
	return a.runScreensOn(ctx, false, func(t *screens) (tui.Session, error) {
		if s == nil {
			return tui.Session{Now: a.now}, nil
		}
		return t.session(ctx, s)
	})
}

// runScreensOn runs the terminal program on the session that open gives, and closes every store it came to use. practise shows the exercises first.
func (a *app) runScreensOn(ctx context.Context, practise bool, open func(*screens) (tui.Session, error)) (err error) {
	t := &screens{app: a}
	defer func() {
		if closeErr := t.close(); err == nil {
			err = closeErr
		}
	}()
	first, err := open(t)
	if err != nil {
		return err
	}
	d, err := t.screenDeps(first)
	if err != nil {
		return err
	}
	d.Training = t.training(practise)
	if a.linear() {
		return tui.RunPlain(ctx, d, a.stdin, a.stdoutWriter())
	}
	return tui.Run(ctx, d)
}

// screenDeps gathers what the terminal program is handed.
func (t *screens) screenDeps(first tui.Session) (tui.Deps, error) {
	lib, amiss, err := t.screenLibrary()
	if err != nil {
		return tui.Deps{}, err
	}
	keys, warnings, err := t.keys()
	if err != nil {
		return tui.Deps{}, err
	}
	warnings = append(append(amiss, warnings...), t.layerProblems(t.lang)...)
	return tui.Deps{
		Session: first, Lang: t.lang, Theme: tui.Theme(t.themeValue().Value), Guides: lib,
		Keys: keys, Mouse: t.mouse(), NoClipboard: t.noClipboard(), Edit: t.edit, Notice: strings.Join(warnings, "\n"),
		Profile: colorprofile.Detect(t.stdout, t.environ), StorePath: t.storePath().Value,
		MakeDemo: t.makeDemo, MakeStore: t.makeStore, SaveLang: t.saveLang, Fail: t.sentenceIn, Paste: t.keepPasted, Views: t.screenViews(), Layer: t.screenLayer(),
	}, nil
}

// screens is what the terminal program uses while it runs.
type screens struct {
	*app
	open   []*session
	room   *room             // the exercise under way
	pasted map[string]string // rows that were pasted, by the name that stands for them; they are in memory only
	paste  sync.Mutex
	notes  []*noteFile // made for the user's editor
}

func (t *screens) close() error {
	first := t.leaveRoom()
	for _, n := range t.notes {
		if err := n.Remove(); first == nil && err != nil {
			first = err
		}
	}
	for _, s := range t.open {
		if err := s.Close(); first == nil && err != nil {
			first = fmt.Errorf("close the store: %w", err)
		}
	}
	return first
}

// session hands an open store to the screens, with the user as actor.
func (t *screens) session(ctx context.Context, s *session) (tui.Session, error) {
	t.open = append(t.open, s)
	staff, err := t.member(ctx, s)
	if err != nil {
		return tui.Session{}, err
	}
	role, err := t.pickRole(staff, store.Claim{})
	if err != nil {
		return tui.Session{}, err
	}
	actor := store.Actor{Staff: staff.ID, Role: role}
	return tui.Session{
		Store: warmed{s.Store, s.engine}, Actor: actor, Staff: staff, Kind: s.info.Kind, Now: s.now,
		Import: func(ctx context.Context, r tui.ImportRequest, progress func(done, total int)) (tui.ImportSummary, error) {
			return t.importFile(ctx, s, actor, r, progress)
		},
	}, nil
}

// makeDemo makes or opens the demo in its own place, which is never that of the real store.
func (t *screens) makeDemo(ctx context.Context) (tui.Session, error) {
	s, _, err := t.demoStore(ctx, t.demoPath(), demoOptions{tasks: demoTasks, seed: demoSeed})
	if err != nil {
		return tui.Session{}, err
	}
	return t.session(ctx, s)
}

// makeStore makes a real store in the place the user named, or the usual one.
func (t *screens) makeStore(ctx context.Context, municipality string) (tui.Session, error) {
	s, err := t.app.makeStore(ctx, t.storePath().Value, store.InitInfo{Kind: store.KindReal, Municipality: municipality})
	if err != nil {
		return tui.Session{}, err
	}
	return t.session(ctx, s)
}

// saveLang keeps the language for the next start.
func (a *app) saveLang(lang text.Lang) error {
	p, err := a.personal.With(config.KeyLanguage, string(lang))
	if err != nil {
		return err
	}
	a.personal = p
	return p.Save(a.paths.settings)
}

// sentenceIn is sentence in the language the screens are in at the moment.
func (a *app) sentenceIn(lang text.Lang, err error) string {
	other := *a
	other.lang = lang
	return other.sentence(err)
}
