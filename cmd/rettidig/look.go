package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// screenFlags are the flags of the commands that show screens.
func (a *app) screenFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.opts.theme, "theme", "", a.t(text.CmdFlagTheme, strings.Join(themeNames(), ", ")))
	cmd.Flags().BoolVar(&a.opts.mouse, "mouse", false, a.t(text.CmdFlagMouse))
	cmd.Flags().BoolVar(&a.opts.plain, "plain", false, a.t(text.CmdFlagPlain))
	completeFlag(cmd, "theme", themeNames()...)
	cmd.PreRunE = func(*cobra.Command, []string) error { return a.checkTheme() }
}

// checkTheme refuses a theme there is not, before anything is shown.
func (a *app) checkTheme() error {
	if a.opts.theme == "" || slices.Contains(themeNames(), a.opts.theme) {
		return nil
	}
	return &usageError{a.t(text.CmdBadTheme, safe.Line(a.opts.theme), strings.Join(themeNames(), ", "))}
}

func themeNames() []string {
	var names []string
	for _, t := range config.Themes() {
		names = append(names, string(t))
	}
	return names
}

// mouse reports whether the mouse is to work.
func (a *app) mouse() bool {
	return a.switchValue(config.KeyMouse, a.opts.mouse).Value == string(config.On)
}

// noClipboard reports a terminal that is known not to take a text for the clipboard (OSC 52). Of most others nobody can tell.
func (a *app) noClipboard() bool {
	term, _ := a.lookup("TERM")
	program, _ := a.lookup("TERM_PROGRAM")
	return slices.Contains([]string{"dumb", "linux", "vt100", "vt220", "cygwin"}, term) || program == "Apple_Terminal"
}

// linear reports whether the linear mode is to be shown instead of screens: asked for, set, or on a terminal that can only write lines.
func (a *app) linear() bool {
	term, _ := a.lookup("TERM")
	return term == "dumb" || a.switchValue(config.KeyPlain, a.opts.plain).Value == string(config.On)
}
