// Package config reads and writes the personal settings of one user and says where every value in force comes from.
//
// Settings are of two sorts. Personal ones (language, colours) belong to a person on a machine and stand in a small TOML file in the user's
// configuration folder. Those of the municipality (runs, holidays, due days) belong to the queue, so they lie in the store and change by a
// logged event; this package only joins them with their origin. It keeps no state and reads no environment: callers hand everything in.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"rettidig/internal/text"
)

// Theme is the set of colours of the terminal program.
type Theme string

// The themes. Auto asks the terminal for its background and takes dark when it does not answer.
const (
	ThemeAuto       Theme = "auto"
	ThemeDark       Theme = "dark"
	ThemeLight      Theme = "light"
	ThemeContrast   Theme = "high-contrast"
	ThemeColorBlind Theme = "colour-blind"
)

// Themes lists the themes.
func Themes() []Theme {
	return []Theme{ThemeAuto, ThemeDark, ThemeLight, ThemeContrast, ThemeColorBlind}
}

// ParseTheme reads the name of a theme.
func ParseTheme(s string) (Theme, bool) {
	for _, t := range Themes() {
		if string(t) == s {
			return t, true
		}
	}
	return ThemeAuto, false
}

func themeNames() []string {
	var names []string
	for _, t := range Themes() {
		names = append(names, string(t))
	}
	return names
}

// Personal is what one user chose for themselves. A zero field is not set.
type Personal struct {
	Theme    Theme               `toml:"theme,omitempty"`
	Language text.Lang           `toml:"language,omitempty"`
	Profiles string              `toml:"profiles,omitempty"`          // folder of the import profiles
	Views    string              `toml:"views,omitempty"`             // file of the saved views
	Layer    string              `toml:"municipality_file,omitempty"` // the municipality's layer over the catalog
	Mouse    Switch              `toml:"mouse,omitempty"`             // the mouse works in the terminal program
	Plain    Switch              `toml:"plain,omitempty"`             // the linear mode instead of screens
	Keys     map[string][]string `toml:"keys,omitempty"`              // by action; the terminal program knows the names
}

// Switch is a setting that is on or off; the empty one is not set.
type Switch string

// The switches.
const (
	On  Switch = "true"
	Off Switch = "false"
)

// The keys of the personal settings.
const (
	KeyTheme    = "theme"
	KeyLanguage = "language"
	KeyProfiles = "profiles"
	KeyViews    = "views"
	KeyLayer    = "municipality_file"
	KeyMouse    = "mouse"
	KeyPlain    = "plain"
	KeyKeys     = "keys" // a family: keys.resolve and so on
)

// PersonalKeys lists the keys of the personal settings in the order they are shown.
func PersonalKeys() []string {
	return []string{KeyLanguage, KeyTheme, KeyProfiles, KeyViews, KeyLayer, KeyMouse, KeyPlain}
}

// IsPersonal reports whether the key is a personal setting and so lives in the file, not in the store.
func IsPersonal(key string) bool {
	_, isKey := KeyAction(key)
	return isKey || slices.Contains(PersonalKeys(), key)
}

// KeyAction gives the action that a setting remaps: resolve for keys.resolve.
func KeyAction(key string) (string, bool) {
	action, ok := strings.CutPrefix(key, KeyKeys+".")
	return action, ok && action != ""
}

// ValueError says that a value is not one the key takes.
type ValueError struct {
	Key, Value string
	Want       []string // the values it takes
}

// Error names the key, the value and what is taken.
func (e *ValueError) Error() string {
	return fmt.Sprintf("setting %s: %q is not one of %v", e.Key, e.Value, e.Want)
}

// ErrKey says that there is no personal setting with that name.
var ErrKey = errors.New("unknown personal setting")

// Get gives the value of a key, "" when it is not set. It returns ErrKey for an unknown key.
func (p Personal) Get(key string) (string, error) {
	switch key {
	case KeyTheme:
		return string(p.Theme), nil
	case KeyLanguage:
		return string(p.Language), nil
	case KeyProfiles:
		return p.Profiles, nil
	case KeyViews:
		return p.Views, nil
	case KeyLayer:
		return p.Layer, nil
	case KeyMouse:
		return string(p.Mouse), nil
	case KeyPlain:
		return string(p.Plain), nil
	}
	if action, ok := KeyAction(key); ok {
		return strings.Join(p.Keys[action], " "), nil
	}
	return "", fmt.Errorf("%w: %s", ErrKey, key)
}

// With gives the settings with a key set; the empty value takes the setting away. It returns a *ValueError for a value the key does not
// take and ErrKey for an unknown key.
func (p Personal) With(key, value string) (Personal, error) {
	switch key {
	case KeyTheme:
		theme, ok := ParseTheme(value)
		if !ok && value != "" {
			return p, &ValueError{Key: key, Value: value, Want: themeNames()}
		}
		p.Theme = theme
		if value == "" {
			p.Theme = ""
		}
		return p, nil
	case KeyLanguage:
		if _, ok := text.ParseLang(value); !ok && value != "" {
			return p, &ValueError{Key: key, Value: value, Want: []string{string(text.Da), string(text.En)}}
		}
		p.Language = text.Lang(value)
		return p, nil
	case KeyProfiles:
		if value != "" && !filepath.IsAbs(value) { // the program is started from many folders
			return p, &ValueError{Key: key, Value: value, Want: []string{filepath.Join(xdg.ConfigHome, "rettidig", "profiles")}}
		}
		p.Profiles = value
		return p, nil
	case KeyViews:
		if value != "" && !filepath.IsAbs(value) {
			return p, &ValueError{Key: key, Value: value, Want: []string{DefaultViews()}}
		}
		p.Views = value
		return p, nil
	case KeyLayer:
		if value != "" && !filepath.IsAbs(value) {
			return p, &ValueError{Key: key, Value: value, Want: []string{DefaultLayer()}}
		}
		p.Layer = value
		return p, nil
	case KeyMouse:
		return p, setSwitch(&p.Mouse, key, value)
	case KeyPlain:
		return p, setSwitch(&p.Plain, key, value)
	}
	if action, ok := KeyAction(key); ok {
		return p.withKeys(action, strings.Fields(value)), nil
	}
	return p, fmt.Errorf("%w: %s", ErrKey, key)
}

// setSwitch reads on or off; the empty value takes the setting away.
func setSwitch(to *Switch, key, value string) error {
	switch Switch(value) {
	case On, Off, "":
		*to = Switch(value)
		return nil
	}
	return &ValueError{Key: key, Value: value, Want: []string{string(On), string(Off)}}
}

// withKeys gives the settings with other keys for an action; none takes the setting away. Whether there is such an action, and whether its keys are
// free, the terminal program knows.
func (p Personal) withKeys(action string, keys []string) Personal {
	all := maps.Clone(p.Keys)
	if all == nil {
		all = map[string][]string{}
	}
	all[action] = keys
	if len(keys) == 0 {
		delete(all, action)
	}
	p.Keys = all
	if len(all) == 0 {
		p.Keys = nil
	}
	return p
}

// DefaultFile is the path of the personal settings in the user's configuration folder.
func DefaultFile() string { return filepath.Join(xdg.ConfigHome, "rettidig", "config.toml") }

// DefaultGuides is the folder of the municipality's own guides in the user's configuration folder. It need not be there.
func DefaultGuides() string { return filepath.Join(xdg.ConfigHome, "rettidig", "guides") }

// DefaultLayer is the file of the municipality's layer over the catalog in the user's configuration folder. It need not be there.
func DefaultLayer() string { return filepath.Join(xdg.ConfigHome, "rettidig", "kommune.toml") }

// DefaultStore is the path of the store when the user names none.
func DefaultStore() string { return filepath.Join(xdg.DataHome, "rettidig", "rettidig.db") }

// DefaultTraining is the path of the training store. It is never that of the real one.
func DefaultTraining() string { return filepath.Join(xdg.DataHome, "rettidig", "training.db") }

// DefaultExercises is the folder of the user's own exercises in their configuration folder. It need not be there.
func DefaultExercises() string { return filepath.Join(xdg.ConfigHome, "rettidig", "exercises") }

// DefaultDemo is the path of the demo store. It is never that of the real one.
func DefaultDemo() string { return filepath.Join(xdg.DataHome, "rettidig", "demo.db") }

// maxFile is more than any honest settings file holds; a larger one is not read into memory.
const maxFile = 64 << 10

// ErrTooLarge says that a settings file is larger than any this program writes.
var ErrTooLarge = errors.New("the settings file is too large")

// Load reads the personal settings. A missing file holds none. Unknown keys and values are an error, so that a misspelling does not pass
// unseen; the error names file and key, never another value.
func Load(path string) (Personal, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Personal{}, nil
	}
	if err != nil {
		return Personal{}, fmt.Errorf("read settings: %w", err)
	}
	if info.Size() > maxFile {
		return Personal{}, fmt.Errorf("read settings %s: %w", path, ErrTooLarge)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Personal{}, fmt.Errorf("read settings: %w", err)
	}
	p, err := parse(data)
	if err != nil {
		return Personal{}, fmt.Errorf("read settings %s: %w", path, err)
	}
	return p, nil
}

func parse(data []byte) (Personal, error) {
	var raw map[string]any
	if err := toml.Unmarshal(data, &raw); err != nil {
		return Personal{}, err
	}
	var p Personal
	for key, value := range raw {
		var err error
		if key == KeyKeys {
			p.Keys, err = parseKeys(value)
		} else {
			p, err = p.With(key, asText(value))
		}
		if err != nil {
			return Personal{}, err
		}
	}
	return p, nil
}

func asText(value any) string {
	if s, ok := value.(string); ok {
		return s
	}
	return fmt.Sprint(value)
}

// parseKeys reads [keys]: for each action a key, or a list of keys.
func parseKeys(value any) (map[string][]string, error) {
	table, ok := value.(map[string]any)
	if !ok {
		return nil, &ValueError{Key: KeyKeys, Value: asText(value), Want: []string{`[keys] resolve = "L"`}}
	}
	keys := map[string][]string{}
	for action, v := range table {
		switch v := v.(type) {
		case string:
			keys[action] = strings.Fields(v)
		case []any:
			for _, k := range v {
				keys[action] = append(keys[action], asText(k))
			}
		default:
			return nil, &ValueError{Key: KeyKeys + "." + action, Value: asText(v), Want: []string{`"L"`, `["L", "f2"]`}}
		}
		if keys[action] == nil {
			keys[action] = []string{}
		}
	}
	return keys, nil
}

// Save writes the personal settings so that nobody else can read them (0600), whole or not at all.
func (p Personal) Save(path string) error {
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(p); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if err := replace(path, b.Bytes()); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}

// replace writes a temporary file beside the path, made 0600 by os.CreateTemp, and renames it over.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".config-*.toml")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // gone already when the rename went well
	if _, err := f.Write(data); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Sync(); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
