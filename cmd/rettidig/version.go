package main

import (
	"context"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
)

// version is set by the linker when an archive is built: -ldflags "-X main.version=1.2.3".
var version = ""

// newVersionCommand prints what is running.
func newVersionCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: a.t(text.CmdVersionShort), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runVersion(cmd.Context(), a, out) },
	}
}

// versionJSON is what version --json prints.
type versionJSON struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
	OS      string `json:"os"`
	Arch    string `json:"arch"`
}

// runVersion prints the version and what it was built with.
func runVersion(_ context.Context, a *app, w io.Writer) error {
	v := build()
	if a.opts.json {
		return writeJSON(w, v)
	}
	a.say(w, text.CmdVersionLine, v.Version, v.Commit, v.Go, v.OS, v.Arch)
	return nil
}

func build() versionJSON {
	v := versionJSON{Version: version, Commit: "", Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if v.Version == "" {
		v.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v.Commit = s.Value[:min(12, len(s.Value))]
		}
	}
	return v
}
