package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
)

// newCompletionCommand prints a completion script for a shell.
func newCompletionCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish|powershell", Short: a.t(text.CmdCompletionShort), Long: a.t(text.CmdCompletionLong),
		Args: a.wants("bash|zsh|fish|powershell"), ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		Example: "source <(rettidig completion bash)",
		RunE: func(cmd *cobra.Command, args []string) error {
			return runCompletion(cmd.Context(), a, cmd.Root(), args[0], out)
		},
	}
}

// runCompletion writes the script for the shell; the script asks the program itself for what can follow.
func runCompletion(_ context.Context, a *app, root *cobra.Command, shell string, w io.Writer) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(w, true)
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(w)
	}
	return &usageError{a.t(text.CmdBadShell, shell)}
}

// completeFlags teaches the shell the values of a command's flags, and keeps file names away from arguments that are none.
func completeFlags(cmd *cobra.Command) {
	completeFlag(cmd, "order", "impact", "deadline", "release", "age")
	completeFlag(cmd, "state", stateOpen, stateWaiting, stateResolved, stateAll)
	completeFlag(cmd, "form", "new", "old")
	completeFlag(cmd, "format", formatText, formatCSV, formatMarkdown)
	completeFlag(cmd, "give", roleNames()...)
	if cmd.ValidArgsFunction == nil && len(cmd.ValidArgs) == 0 && cmd.Name() != "import" && cmd.Name() != "man" {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	for _, c := range cmd.Commands() {
		completeFlags(c)
	}
}

func completeFlag(cmd *cobra.Command, name string, values ...string) {
	if cmd.Flag(name) != nil {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails only for a flag that is not there
	}
}
