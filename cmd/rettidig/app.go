package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// The environment variables of the program.
const (
	envStore = "RETTIDIG_DB"
	envLang  = "RETTIDIG_LANG"
	envNow   = "RETTIDIG_NOW"  // demo and training stores only
	envUser  = "RETTIDIG_USER" // demo and training stores only
)

// globals are the flags every command takes.
type globals struct {
	db      string
	lang    string
	role    string
	json    bool
	version bool   // the root command's own
	theme   string // of the screens
	mouse   bool
	plain   bool   // the linear mode instead of screens
	views   string // the file of the saved views
	network bool   // use a file on a network drive all the same
}

// app is one run of the program: what it was given, and what follows from that.
type app struct {
	deps
	opts     globals
	lang     text.Lang
	personal config.Personal
	local    *localFile // the municipality's layer, once it has been read
	aside    bool       // the training room is met from the queue's screens, so a store that was named is not the room's
}

// run carries out one command line and gives the exit code.
func run(ctx context.Context, d deps) int {
	a := &app{deps: d}
	personal, loadErr := config.Load(d.paths.settings)
	a.personal = personal
	langErr := a.setLang()
	out := &lineWriter{to: a.stdoutWriter()}
	root := newRootCommand(a, out)
	root.SetArgs(negations(d.args))
	err := errors.Join(langErr, loadErr)
	if err == nil {
		err = root.ExecuteContext(ctx)
	}
	if flushErr := out.Flush(); err == nil {
		err = flushErr
	}
	return a.fail(err)
}

// fail tells the user what went wrong, if anything did, and gives the exit code.
func (a *app) fail(err error) int {
	if s := a.sentence(err); s != "" {
		fmt.Fprintln(colorprofile.NewWriter(a.stderr, a.environ), a.t(text.CmdErrorPrefix, s))
	}
	return exitCode(err)
}

// stdoutWriter takes colours off when nobody could see them. JSON carries none.
func (a *app) stdoutWriter() io.Writer {
	if !a.terminal.out {
		return &colorprofile.Writer{Forward: a.stdout, Profile: colorprofile.NoTTY}
	}
	return colorprofile.NewWriter(a.stdout, a.environ)
}

// t gives a sentence in the user's language.
func (a *app) t(m text.Msg, args ...any) string { return a.lang.T(m, args...) }

// setLang finds the language before anything is printed: the flag, the environment, the personal setting, Danish.
func (a *app) setLang() error {
	v := a.langValue()
	lang, ok := text.ParseLang(v.Value)
	a.lang = lang
	if !ok {
		return &usageError{a.t(text.CmdBadLang, v.Value)}
	}
	return nil
}

func (a *app) langValue() config.Value {
	env, _ := a.lookup(envLang)
	return config.Pick(config.KeyLanguage,
		config.Layer{Origin: config.FromDefault, Value: string(text.Da)},
		config.Layer{Origin: config.FromFile, Value: string(a.personal.Language)},
		config.Layer{Origin: config.FromEnvironment, Value: env},
		config.Layer{Origin: config.FromFlag, Value: flagInArgs(a.args, "--lang")})
}

// flagInArgs finds a flag's value before cobra has read the command line: its help is already in the language. Without a value it is "".
func flagInArgs(args []string, flag string) string {
	value := ""
	for i, arg := range args {
		switch {
		case arg == "--":
			return value
		case arg == flag && i+1 < len(args):
			value = args[i+1]
		case strings.HasPrefix(arg, flag+"="):
			value = strings.TrimPrefix(arg, flag+"=")
		}
	}
	return value
}

// storePath is where the store lies: the flag, the environment, the default.
func (a *app) storePath() config.Value {
	env, _ := a.lookup(envStore)
	return config.Pick("db",
		config.Layer{Origin: config.FromDefault, Value: a.paths.store},
		config.Layer{Origin: config.FromEnvironment, Value: env},
		config.Layer{Origin: config.FromFlag, Value: a.opts.db})
}

// newRootCommand makes the whole tree of commands.
func newRootCommand(a *app, out io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use: "rettidig", Short: a.t(text.CmdRootShort), Long: a.t(text.CmdRootLong),
		Args: a.noSuchCommand(), SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(*cobra.Command, []string) error { // also where the role makes no difference, a misspelt one is told
			_, err := a.role()
			return err
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.opts.version {
				return runVersion(cmd.Context(), a, out)
			}
			return runTerminal(cmd.Context(), a, out)
		},
	}
	root.Flags().BoolVar(&a.opts.version, "version", false, a.t(text.CmdVersionShort))
	a.screenFlags(root)
	root.SetOut(out)
	root.SetErr(a.stderr)
	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringVar(&a.opts.db, "db", "", a.t(text.CmdFlagDB))
	f.StringVar(&a.opts.lang, "lang", "", a.t(text.CmdFlagLang))
	f.StringVar(&a.opts.role, "role", "", a.t(text.CmdFlagRole))
	f.BoolVar(&a.opts.json, "json", false, a.t(text.CmdFlagJSON))
	f.StringVar(&a.opts.views, "views", "", a.t(text.CmdFlagViews))
	f.BoolVar(&a.opts.network, "network-drive", false, a.t(text.CmdFlagNetwork))
	f.BoolP("help", "h", false, a.t(text.CmdFlagHelp))
	root.CompletionOptions.DisableDefaultCmd = true
	a.dress(root)
	for _, g := range groups() {
		root.AddGroup(&cobra.Group{ID: g.id, Title: a.t(g.title)})
		for _, make := range g.commands {
			cmd := make(a, out)
			cmd.GroupID = g.id
			cmd.Flags().SortFlags = false
			completeFlags(cmd)
			root.AddCommand(cmd)
		}
	}
	completeFlag(root, "lang", "da", "en")
	completeFlag(root, "role", roleNames()...)
	root.SetHelpCommand(newHelpCommand(a, out))
	return root
}

type maker func(a *app, out io.Writer) *cobra.Command

type group struct {
	id       string
	title    text.Msg
	commands []maker
}

// groups lists the commands in the order help shows them.
func groups() []group {
	return []group{
		{"start", text.CmdGroupStart, []maker{newDemoCommand, newTrainCommand, newInitCommand, newImportCommand}},
		{"queue", text.CmdGroupQueue, []maker{newListCommand, newViewsCommand, newShowCommand, newPreviewCommand, newPlanCommand, newReportCommand, newLogCommand}},
		{"work", text.CmdGroupWork, []maker{
			newNextCommand, newClaimCommand, newReleaseCommand, newAssignCommand, newHandoverCommand, newDueCommand, newNoteCommand, newWaitCommand,
			newResolveCommand, newReopenCommand, newNewCommand, newLinkCommand, newUndoCommand, newRedoCommand,
		}},
		{"lookup", text.CmdGroupLookup, []maker{newGuideCommand, newGuidesCommand, newCatalogCommand, newMunicipalityCommand, newKeysCommand}},
		{"care", text.CmdGroupCare, []maker{
			newConfigCommand, newStaffCommand, newCheckCommand, newVersionCommand, newCompletionCommand, newManCommand,
		}},
	}
}

// role reads --role; the empty role means "the usual one".
func (a *app) role() (store.Role, error) {
	if a.opts.role == "" {
		return "", nil
	}
	return a.parseRole(a.opts.role)
}

func (a *app) parseRole(s string) (store.Role, error) {
	if slices.Contains(roleNames(), s) {
		return store.Role(s), nil
	}
	return "", &usageError{a.t(text.CmdBadRole, safe.Line(s), strings.Join(roleNames(), ", "))}
}

func roleNames() []string {
	var names []string
	for _, r := range store.Roles() {
		names = append(names, string(r))
	}
	return names
}
