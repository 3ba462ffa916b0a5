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
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"rettidig/internal/text"
)

// Theme is the set of colours of the terminal program.
type Theme string

// The themes. Auto asks the terminal for its background and takes dark when it does not answer.
const (
	ThemeAuto  Theme = "auto"
	ThemeDark  Theme = "dark"
	ThemeLight Theme = "light"
)

// Themes lists the themes.
func Themes() []Theme { return []Theme{ThemeAuto, ThemeDark, ThemeLight} }

// ParseTheme reads the name of a theme.
func ParseTheme(s string) (Theme, bool) {
	for _, t := range Themes() {
		if string(t) == s {
			return t, true
		}
	}
	return ThemeAuto, false
}

// Personal is what one user chose for themselves. A zero field is not set.
type Personal struct {
	Theme    Theme     `toml:"theme,omitempty"`
	Language text.Lang `toml:"language,omitempty"`
	Profiles string    `toml:"profiles,omitempty"` // folder of the import profiles
}

// The keys of the personal settings.
const (
	KeyTheme    = "theme"
	KeyLanguage = "language"
	KeyProfiles = "profiles"
)

// PersonalKeys lists the keys of the personal settings in the order they are shown.
func PersonalKeys() []string { return []string{KeyLanguage, KeyTheme, KeyProfiles} }

// IsPersonal reports whether the key is a personal setting and so lives in the file, not in the store.
func IsPersonal(key string) bool { return key == KeyTheme || key == KeyLanguage || key == KeyProfiles }

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
			return p, &ValueError{Key: key, Value: value, Want: []string{"auto", "dark", "light"}}
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
	}
	return p, fmt.Errorf("%w: %s", ErrKey, key)
}

// DefaultFile is the path of the personal settings in the user's configuration folder.
func DefaultFile() string { return filepath.Join(xdg.ConfigHome, "rettidig", "config.toml") }

// DefaultGuides is the folder of the municipality's own guides in the user's configuration folder. It need not be there.
func DefaultGuides() string { return filepath.Join(xdg.ConfigHome, "rettidig", "guides") }

// DefaultStore is the path of the store when the user names none.
func DefaultStore() string { return filepath.Join(xdg.DataHome, "rettidig", "rettidig.db") }

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
		s, ok := value.(string)
		if !ok {
			s = fmt.Sprint(value)
		}
		var err error
		if p, err = p.With(key, s); err != nil {
			return Personal{}, err
		}
	}
	return p, nil
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
