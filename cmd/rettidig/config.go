package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newConfigCommand holds the settings.
func newConfigCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{
		Use: "config", Short: a.t(text.CmdConfigShort), Long: a.t(text.CmdConfigLong), Args: a.noSuchCommand(), RunE: a.needsCommand,
		Example: "rettidig config set municipality \"Eksempel Kommune\"\nrettidig config set theme light",
	}
	key, value := a.t(text.CmdArgKey), a.t(text.CmdArgValue)
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: a.t(text.CmdConfigListShort), Args: a.wants(),
			RunE: func(cmd *cobra.Command, _ []string) error { return runConfigList(cmd.Context(), a, out) },
		},
		&cobra.Command{
			Use: "get " + key, Short: a.t(text.CmdConfigGetShort), Args: a.wants(key),
			RunE: func(cmd *cobra.Command, args []string) error { return runConfigGet(cmd.Context(), a, args[0], out) },
		},
		&cobra.Command{
			Use: "set " + key + " " + value, Short: a.t(text.CmdConfigSetShort), Long: a.t(text.CmdConfigSetLong), Args: a.wants(key, value),
			RunE: func(cmd *cobra.Command, args []string) error {
				return runConfigSet(cmd.Context(), a, args[0], args[1], out)
			},
		},
	)
	return cmd
}

// valueJSON is a setting as config --json prints it; see docs/json.md.
type valueJSON struct {
	Key    string        `json:"key"`
	Value  string        `json:"value"`
	Origin config.Origin `json:"origin"`
}

// runConfigList prints every setting in force with its origin.
func runConfigList(ctx context.Context, a *app, w io.Writer) error {
	return a.reading(ctx, "config", func(s *session) error {
		set, err := settings(ctx, s)
		if err != nil {
			return err
		}
		for _, v := range append(a.storeValues(set), a.ownValues()...) {
			if err := a.writeValue(w, v); err != nil {
				return err
			}
		}
		return nil
	})
}

// runConfigGet prints one setting. A personal one needs no store.
func runConfigGet(ctx context.Context, a *app, key string, w io.Writer) error {
	if v, ok := find(a.ownValues(), key); ok {
		return a.writeOne(w, v)
	}
	return a.reading(ctx, "config", func(s *session) error {
		set, err := settings(ctx, s)
		if err != nil {
			return err
		}
		if v, ok := find(a.storeValues(set), key); ok {
			return a.writeOne(w, v)
		}
		if k, ok := family(key); ok {
			return a.writeOne(w, config.Value{Key: key, Value: k.Default, Origin: config.FromDefault})
		}
		return a.tell(text.CmdSettingUnknown, safe.Line(key))
	})
}

// runConfigSet writes a personal setting to the file, any other to the store; stored orders that hang on it are made anew.
func runConfigSet(ctx context.Context, a *app, key, value string, w io.Writer) error {
	if config.IsPersonal(key) {
		return a.setPersonal(w, key, value)
	}
	if key == keyDB {
		return a.tell(text.CmdSettingDB, envStore)
	}
	such := store.Configure{Set: map[string]string{key: value}}
	return a.acting(ctx, "config", such, func(s *session, who store.Actor) error {
		if _, err := s.Submit(ctx, who, such); err != nil {
			return a.settingError(err)
		}
		bar := a.newBar(text.CmdRebuildProgress)
		err := s.Finish(ctx, who, bar.show)
		bar.done()
		if err != nil {
			return fmt.Errorf("rebuild: %w", err)
		}
		return a.saySet(w, key, value, config.FromStore)
	})
}

func (a *app) setPersonal(w io.Writer, key, value string) error {
	p, err := a.personal.With(key, value)
	if err != nil {
		return err
	}
	if err := a.checkKeys(p, key); value != "" && err != nil { // taking one away is how a conflict is mended
		return err
	}
	if err := p.Save(a.paths.settings); err != nil {
		return err
	}
	return a.saySet(w, key, value, config.FromFile)
}

func (a *app) saySet(w io.Writer, key, value string, origin config.Origin) error {
	if a.opts.json {
		return a.writeOne(w, config.Value{Key: key, Value: value, Origin: origin})
	}
	if value == "" {
		a.say(w, text.CmdConfigUnset, key)
		return nil
	}
	a.say(w, text.CmdConfigSet, key, value)
	return nil
}

// settingError says what a setting takes, in the user's language.
func (a *app) settingError(err error) error {
	var bad *store.SettingError
	if !errors.As(err, &bad) {
		return fmt.Errorf("config: %w", err)
	}
	k, ok := family(bad.Key)
	if !ok {
		return a.tellOf(err, text.CmdSettingUnknown, safe.Line(bad.Key))
	}
	return a.tellOf(err, text.CmdSettingBad, safe.Line(bad.Key), safe.Line(bad.Value), a.settingTakes(k))
}

// settingTakes says in the user's language what a setting takes; the store's own words stand for one that has none here.
func (a *app) settingTakes(k store.Setting) string {
	head, _, _ := strings.Cut(k.Key, ".")
	takes := map[string]text.Msg{
		"municipality": text.CmdTakesName, "cutoff": text.CmdTakesClock, "evening_run": text.CmdTakesClock,
		"holiday_rule": text.CmdTakesHoliday, "monday_evening": text.CmdTakesBool, "class": text.CmdTakesClass,
		"wrong_payment": text.CmdTakesBool, "deletion_weeks": text.CmdTakesWeeks, "due_days": text.CmdTakesDays,
		"type_due_days": text.CmdTakesDays, "layer": text.CmdTakesLayer,
		"plan_minutes": text.CmdTakesMinutes, "plan_share": text.CmdTakesShare, "plan_long_wait": text.CmdTakesWait,
		"plan_anchor": text.CmdTakesAnchor, "plan_hours": text.CmdTakesHours,
	}
	if m, ok := takes[head]; ok {
		return a.t(m)
	}
	return k.Want
}

// family finds the setting that a key is, or is one of: class.135 is one of class.N.
func family(key string) (store.Setting, bool) {
	head, _, dotted := strings.Cut(key, ".")
	for _, k := range store.SettingKeys() {
		name, tail, _ := strings.Cut(k.Key, ".")
		if k.Key == key || (dotted && name == head && isPattern(tail)) {
			return k, true
		}
	}
	return store.Setting{}, false
}

// isPattern reports whether the tail of a key stands for many: N for a type's number, YYYY for a year.
func isPattern(tail string) bool { return tail == "N" || tail == "YYYY" }

func settings(ctx context.Context, s *session) (map[string]string, error) {
	var set map[string]string
	err := s.View(ctx, func(v *store.Snapshot) error {
		set = v.Settings()
		return nil
	})
	return set, err
}

// storeValues lists the store's settings in force: every single one, and of the families those that are set.
func (a *app) storeValues(set map[string]string) []config.Value {
	var list []config.Value
	layered := strings.Fields(set[store.SettingLayer])
	for _, k := range store.SettingKeys() {
		head, tail, _ := strings.Cut(k.Key, ".")
		if k.Key == store.SettingLayer { // told by the origin of its keys
			continue
		}
		if !isPattern(tail) {
			list = append(list, config.Pick(k.Key,
				config.Layer{Origin: config.FromDefault, Value: k.Default}, config.Layer{Origin: config.FromStore, Value: set[k.Key]}))
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(set)) {
			if strings.HasPrefix(key, head+".") {
				origin := config.FromStore
				if slices.Contains(layered, key) {
					origin = config.FromLayer
				}
				list = append(list, config.Value{Key: key, Value: set[key], Origin: origin})
			}
		}
	}
	return list
}

// keyDB names the path of the store among the settings; it is set by flag or environment.
const keyDB = "db"

// ownValues lists what belongs to the user on this machine.
func (a *app) ownValues() []config.Value {
	list := []config.Value{a.langValue(), a.themeValue(), a.switchValue(config.KeyMouse, a.opts.mouse), a.switchValue(config.KeyPlain, a.opts.plain), a.profilesValue(), a.viewsValue(), a.layerValue(), a.storePath()}
	for _, action := range a.remapped() {
		key := config.KeyKeys + "." + action
		value, _ := a.personal.Get(key) // a key of the file is known
		list = append(list, config.Value{Key: key, Value: value, Origin: config.FromFile})
	}
	return list
}

// switchValue is a switch in force: off unless the file or the flag says otherwise.
func (a *app) switchValue(key string, flag bool) config.Value {
	given := config.Switch("")
	if flag {
		given = config.On
	}
	file, _ := a.personal.Get(key) // only called with keys there are
	return config.Pick(key, config.Layer{Origin: config.FromDefault, Value: string(config.Off)},
		config.Layer{Origin: config.FromFile, Value: file}, config.Layer{Origin: config.FromFlag, Value: string(given)})
}

// checkKeys refuses to save keys that could not be used, and warns of awkward ones.
func (a *app) checkKeys(p config.Personal, key string) error {
	if _, ok := config.KeyAction(key); !ok {
		return nil
	}
	b := *a
	b.personal = p
	_, warnings, err := b.keys()
	for _, s := range warnings {
		fmt.Fprintln(a.stderr, s)
	}
	return err
}

func (a *app) themeValue() config.Value {
	return config.Pick(config.KeyTheme,
		config.Layer{Origin: config.FromDefault, Value: string(config.ThemeAuto)},
		config.Layer{Origin: config.FromFile, Value: string(a.personal.Theme)},
		config.Layer{Origin: config.FromFlag, Value: a.opts.theme})
}

func find(values []config.Value, key string) (config.Value, bool) {
	i := slices.IndexFunc(values, func(v config.Value) bool { return v.Key == key })
	if i < 0 {
		return config.Value{}, false
	}
	return values[i], true
}

// writeValue prints a setting with its origin.
func (a *app) writeValue(w io.Writer, v config.Value) error {
	if a.opts.json {
		return writeJSON(w, valueJSON(v))
	}
	_, err := fmt.Fprintf(w, "%s %s (%s)\n", pad(v.Key, 24), safe.Line(v.Value), a.originWord(v.Origin))
	return err
}

// writeOne prints a setting alone, so that a script can use it.
func (a *app) writeOne(w io.Writer, v config.Value) error {
	if a.opts.json {
		return writeJSON(w, valueJSON(v))
	}
	_, err := fmt.Fprintln(w, safe.Line(v.Value))
	return err
}

func (a *app) originWord(o config.Origin) string {
	switch o {
	case config.FromLayer:
		return a.t(text.LayerOriginConfig)
	case config.FromStore:
		return a.t(text.CmdOriginStore)
	case config.FromFile:
		return a.t(text.CmdOriginFile)
	case config.FromEnvironment:
		return a.t(text.CmdOriginEnvironment)
	case config.FromFlag:
		return a.t(text.CmdOriginFlag)
	}
	return a.t(text.CmdOriginDefault)
}
