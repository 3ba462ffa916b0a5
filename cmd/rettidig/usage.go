package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rettidig/internal/text"
)

// dress gives a command tree this program's own help and its own words for mistakes: cobra's sentences are English only.
func (a *app) dress(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd.OutOrStdout(), cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { a.help(cmd.OutOrStderr(), cmd); return nil })
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagError(cmd, err) })
}

// newHelpCommand is cobra's help command in the user's language.
func newHelpCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "help [" + a.t(text.CmdArgCommand) + "]", Short: a.t(text.CmdHelpShort), Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return a.unknownCommand(cmd.Root(), strings.Join(args, " "))
			}
			a.help(out, found)
			return nil
		},
	}
}

// help writes the help of one command.
func (a *app) help(w io.Writer, cmd *cobra.Command) {
	if about := cmd.Long; about != "" {
		fmt.Fprintf(w, "%s\n\n", about)
	} else {
		fmt.Fprintf(w, "%s\n\n", cmd.Short)
	}
	fmt.Fprintf(w, "%s\n  %s\n", a.t(text.CmdHelpUsage), a.useLine(cmd))
	a.helpCommands(w, cmd)
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", a.t(text.CmdHelpExamples), indent(cmd.Example))
	}
	own, global := flagsOf(cmd)
	writeFlags(w, a.t(text.CmdHelpFlags), own)
	writeFlags(w, a.t(text.CmdHelpGlobalFlags), global)
	if !cmd.HasParent() {
		fmt.Fprintf(w, "\n%s\n%s\n", a.t(text.CmdHelpExitCodes), indent(a.t(text.CmdExitCodes)))
		fmt.Fprintf(w, "\n%s\n%s\n", a.t(text.CmdHelpEnvironment), indent(a.t(text.CmdEnvironment)))
	}
}

func (a *app) useLine(cmd *cobra.Command) string {
	line := cmd.CommandPath()
	if _, args, ok := strings.Cut(cmd.Use, " "); ok {
		line += " " + args
	}
	if cmd.HasAvailableSubCommands() {
		line += " [" + a.t(text.CmdArgCommand) + "]"
	}
	if own, _ := flagsOf(cmd); len(own) > 0 {
		line += " [" + a.t(text.CmdArgFlags) + "]"
	}
	return line
}

func (a *app) helpCommands(w io.Writer, cmd *cobra.Command) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	for _, g := range cmd.Groups() {
		fmt.Fprintf(w, "\n%s\n", g.Title)
		writeCommands(w, cmd, g.ID)
	}
	if len(cmd.Groups()) == 0 {
		fmt.Fprintf(w, "\n%s\n", a.t(text.CmdHelpCommands))
		writeCommands(w, cmd, "")
	}
}

// writeCommands lists the commands of a group, their descriptions in one column with those of the other groups.
func writeCommands(w io.Writer, cmd *cobra.Command, group string) {
	width := 12
	for _, c := range cmd.Commands() {
		width = max(width, len(c.Name()))
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.GroupID == group {
			fmt.Fprintf(w, "  %-*s %s\n", width, c.Name(), c.Short)
		}
	}
}

// flagsOf gives a command's own flags and those of every command, in the order they were declared.
func flagsOf(cmd *cobra.Command) (own, global []*pflag.Flag) {
	shared := cmd.Root().PersistentFlags()
	shared.VisitAll(func(f *pflag.Flag) { global = append(global, f) })
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && shared.Lookup(f.Name) == nil {
			own = append(own, f)
		}
	})
	return own, global
}

// writeFlags lists flags; pflag's own list says "(default x)" in English.
func writeFlags(w io.Writer, title string, flags []*pflag.Flag) {
	if len(flags) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for _, f := range flags {
		name, usage := pflag.UnquoteUsage(f)
		usage = strings.TrimPrefix(usage, name+": ") // "`LANGUAGE`: da or en" names the value only once
		left := "    --" + f.Name
		if f.Shorthand != "" {
			left = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			left += " " + name
		}
		fmt.Fprintf(w, "  %s  %s\n", pad(left, 26), usage)
	}
}

func indent(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") }

// pad fills s with spaces to a width in cells.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// wants takes exactly the named arguments.
func (a *app) wants(names ...string) cobra.PositionalArgs { return a.between(len(names), names) }

// wantsAtMost takes the named arguments or fewer.
func (a *app) wantsAtMost(names ...string) cobra.PositionalArgs { return a.between(0, names) }

// atLeast takes the named arguments; the last one may go on over several words.
func (a *app) atLeast(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			return a.usage(cmd, text.CmdMissingArg, names[len(args)])
		}
		return nil
	}
}

func (a *app) between(least int, names []string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least {
			return a.usage(cmd, text.CmdMissingArg, names[len(args)])
		}
		if len(args) > len(names) {
			return a.usage(cmd, text.CmdExtraArg, args[len(names)])
		}
		return nil
	}
}

// noSuchCommand is for commands that only hold others: whatever follows is a command nobody knows.
func (a *app) noSuchCommand() cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return a.unknownCommand(cmd, args[0])
		}
		return nil
	}
}

func (a *app) unknownCommand(cmd *cobra.Command, name string) error {
	cmd.SuggestionsMinimumDistance = 1 + len(name)/5 // two slips make a short word another word
	if near := cmd.SuggestionsFor(name); len(near) > 0 {
		return a.usage(cmd, text.CmdUnknownCommandNear, name, strings.Join(near, ", "))
	}
	return a.usage(cmd, text.CmdUnknownCommand, name)
}

// needsCommand is for a command that cannot run without one below it.
func (a *app) needsCommand(cmd *cobra.Command, _ []string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return a.usage(cmd, text.CmdMissingCommand, strings.Join(names, ", "))
}

// usage makes a usage error that points at the command's help.
func (a *app) usage(cmd *cobra.Command, m text.Msg, args ...any) error {
	return &usageError{a.t(m, args...) + "\n" + a.t(text.CmdSeeHelp, cmd.CommandPath())}
}

// flagError turns pflag's English into the user's language.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &missing) && missing.GetSpecifiedShortnames() != "":
		return a.usage(cmd, text.CmdUnknownFlag, "-"+missing.GetSpecifiedName())
	case errors.As(err, &missing):
		return a.usage(cmd, text.CmdUnknownFlag, "--"+missing.GetSpecifiedName())
	case errors.As(err, &empty):
		return a.usage(cmd, text.CmdFlagNeedsValue, "--"+empty.GetFlag().Name)
	case errors.As(err, &invalid):
		return a.usage(cmd, text.CmdFlagBadValue, invalid.GetValue(), "--"+invalid.GetFlag().Name)
	case errors.As(err, &syntax):
		return a.usage(cmd, text.CmdUnknownFlag, syntax.GetSpecifiedFlag())
	}
	return a.usage(cmd, text.CmdUsageOther)
}
