package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rettidig/internal/config"
	"rettidig/internal/text"
)

func TestLoadMissingFileHoldsNothing(t *testing.T) {
	p, err := config.Load(filepath.Join(t.TempDir(), "none.toml"))
	if err != nil || !reflect.DeepEqual(p, config.Personal{}) {
		t.Fatalf("got %v, %v", p, err)
	}
}

func TestSaveAndLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "config.toml")
	want := config.Personal{
		Theme: config.ThemeLight, Language: text.En, Mouse: config.On, Plain: config.Off,
		Keys: map[string][]string{"resolve": {"L"}, "undo": {"z", "ctrl+z"}},
	}
	if err := want.Save(path); err != nil {
		t.Fatal(err)
	}
	got, err := config.Load(path)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %v, %v; want %v", got, err, want)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("mode %o, want 600", mode)
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	if len(entries) != 1 {
		t.Errorf("a temporary file was left behind: %v", entries)
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		content string
		want    error
	}{
		"unknown key":  {`colour = "red"`, config.ErrKey},
		"bad theme":    {`theme = "pink"`, new(config.ValueError)},
		"bad language": {`language = "de"`, new(config.ValueError)},
		"bad switch":   {`mouse = 3`, new(config.ValueError)},
		"no table":     {`keys = "L"`, new(config.ValueError)},
		"no key":       {"[keys]\nundo = 3", new(config.ValueError)},
		"not a string": {`theme = 7`, new(config.ValueError)},
		"too large":    {"# " + strings.Repeat("x", 70_000), config.ErrTooLarge},
		"not TOML":     {`theme = `, nil},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config.toml")
			if err := os.WriteFile(path, []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := config.Load(path)
			if err == nil || !strings.Contains(err.Error(), path) {
				t.Fatalf("got %v, want an error naming the file", err)
			}
			var bad, wanted *config.ValueError
			if isValue := errors.As(tt.want, &wanted); isValue != errors.As(err, &bad) {
				t.Errorf("got %v, want a ValueError: %v", err, isValue)
			}
			if errors.Is(tt.want, config.ErrKey) && !errors.Is(err, config.ErrKey) {
				t.Errorf("got %v, want ErrKey", err)
			}
		})
	}
}

func TestWith(t *testing.T) {
	p, err := config.Personal{}.With("theme", "dark")
	if err != nil || p.Theme != config.ThemeDark {
		t.Fatalf("got %v, %v", p, err)
	}
	if p, err = p.With("theme", ""); err != nil || p.Theme != "" {
		t.Fatalf("the empty value takes the setting away: got %v, %v", p, err)
	}
	if _, err = p.With("municipality", "x"); !errors.Is(err, config.ErrKey) {
		t.Errorf("got %v, want ErrKey", err)
	}
	for _, key := range config.PersonalKeys() {
		if _, err := p.Get(key); err != nil || !config.IsPersonal(key) {
			t.Errorf("%s is listed but not known: %v", key, err)
		}
	}
}

func TestPickLastSetWins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		origins := []config.Origin{config.FromDefault, config.FromStore, config.FromFile, config.FromEnvironment, config.FromFlag}
		want := config.Value{Key: "k", Origin: config.FromDefault}
		var layers []config.Layer
		for _, o := range origins {
			v := rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, string(o))
			layers = append(layers, config.Layer{Origin: o, Value: v})
			if v != "" {
				want.Value, want.Origin = v, o
			}
		}
		if got := config.Pick("k", layers...); got != want {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

func TestStoresLieApart(t *testing.T) {
	if config.DefaultStore() == config.DefaultDemo() {
		t.Fatal("the demo has the real store's path")
	}
}

func TestLoadKeysAndSwitches(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte("mouse = true\n[keys]\nresolve = \"L\"\nundo = [\"z\", \"ctrl+z\"]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := config.Load(path)
	want := config.Personal{Mouse: config.On, Keys: map[string][]string{"resolve": {"L"}, "undo": {"z", "ctrl+z"}}}
	if err != nil || !reflect.DeepEqual(p, want) {
		t.Fatalf("got %v, %v", p, err)
	}
	q, err := p.With("keys.undo", "")
	if v, _ := q.Get("keys.undo"); err != nil || v != "" || len(p.Keys) != 2 {
		t.Errorf("taking one away: %v, %v; before: %v", q, err, p)
	}
}
