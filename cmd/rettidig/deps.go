package main

import (
	"io"
	"os"
	"os/user"
	"time"

	"github.com/charmbracelet/x/term"

	"rettidig/internal/config"
)

// deps is everything the program takes from the world: a test hands in its own.
type deps struct {
	args     []string // without the program's name
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	lookup   func(string) (string, bool) // environment
	environ  []string
	now      func() time.Time
	user     func() (login, name string, err error)
	paths    paths
	terminal terminal
}

// paths are the places used when the user names none.
type paths struct{ store, demo, training, exercises, settings, views, guides, layer string }

// terminal says which of the three streams are a terminal, and how wide it is (0: unknown).
type terminal struct {
	in, out, err bool
	width        int
}

func realDeps() deps {
	return deps{
		args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		lookup: os.LookupEnv, environ: os.Environ(), now: time.Now, user: osUser,
		paths:    paths{store: config.DefaultStore(), demo: config.DefaultDemo(), training: config.DefaultTraining(), exercises: config.DefaultExercises(), settings: config.DefaultFile(), views: config.DefaultViews(), guides: config.DefaultGuides(), layer: config.DefaultLayer()},
		terminal: realTerminal(),
	}
}

func realTerminal() terminal {
	t := terminal{in: isTerminal(os.Stdin), out: isTerminal(os.Stdout), err: isTerminal(os.Stderr)}
	if t.out {
		if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
			t.width = w
		}
	}
	return t
}

func isTerminal(f *os.File) bool { return term.IsTerminal(f.Fd()) }

func osUser() (login, name string, err error) {
	u, err := user.Current()
	if err != nil {
		return "", "", err
	}
	return u.Username, u.Name, nil
}
