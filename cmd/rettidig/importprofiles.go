package main

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/internal/config"
	"rettidig/internal/exchange"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// newProfilesCommand lists the profiles a file can be read by.
func newProfilesCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "profiles", Short: a.t(text.CmdProfilesShort), Args: a.wants(), Example: "rettidig import profiles",
		RunE: func(cmd *cobra.Command, _ []string) error { return runProfiles(cmd.Context(), a, out) },
	}
}

// profileJSON is a profile as import profiles --json prints it; see docs/json.md.
type profileJSON struct {
	Name    string   `json:"name"`
	Note    string   `json:"note"`
	BuiltIn bool     `json:"built_in"`
	Summary bool     `json:"summary"` // such files count tasks and cannot be imported
	Path    *string  `json:"path"`
	Columns []string `json:"columns"`
	Fault   *string  `json:"fault"` // why it is not used
}

// runProfiles lists the built-in profiles and those of the folder, also the ones that are faulty.
func runProfiles(_ context.Context, a *app, w io.Writer) error {
	dir := a.profilesValue().Value
	list, faults, err := exchange.LoadProfiles(dir)
	if err != nil {
		return err
	}
	if a.opts.json {
		return a.writeProfilesJSON(w, list, faults)
	}
	for _, p := range exchange.Builtin() {
		a.say(w, text.CmdProfilesBuiltIn, p.Name)
	}
	a.say(w, text.CmdProfilesFolder, safe.Line(dir))
	for _, p := range list {
		if p.Note == "" {
			a.say(w, text.CmdProfilesOne, safe.Line(p.Name))
		} else {
			a.say(w, text.CmdProfilesNote, safe.Line(p.Name), p.Note)
		}
		for _, c := range p.Columns() {
			a.say(w, text.CmdProfilesColumn, c)
		}
	}
	for _, f := range faults {
		a.say(w, text.CmdProfileLeftOut, f.In(a.lang))
	}
	if len(list)+len(faults) == 0 {
		a.say(w, text.CmdProfilesNone)
	}
	return nil
}

func (a *app) writeProfilesJSON(w io.Writer, list []*exchange.Profile, faults []*exchange.ProfileError) error {
	for _, p := range append(exchange.Builtin(), list...) {
		j := profileJSON{Name: p.Name, Note: p.Note, BuiltIn: p.Path == "", Summary: p.Summary, Path: jsonText(p.Path), Columns: append([]string{}, p.Columns()...)}
		if err := writeJSON(w, j); err != nil {
			return err
		}
	}
	for _, f := range faults {
		j := profileJSON{Name: strings.TrimSuffix(f.File, filepath.Ext(f.File)), Columns: []string{}, Fault: jsonText(f.In(a.lang))}
		if err := writeJSON(w, j); err != nil {
			return err
		}
	}
	return nil
}

// profilesValue is the folder of the profiles.
func (a *app) profilesValue() config.Value {
	return config.Pick(config.KeyProfiles,
		config.Layer{Origin: config.FromDefault, Value: filepath.Join(filepath.Dir(a.paths.settings), "profiles")},
		config.Layer{Origin: config.FromFile, Value: a.personal.Profiles})
}

// useProfiles gives an import the profiles that may choose themselves, or the one that was asked for. Faulty ones are told, and left out.
func (a *app) useProfiles(opts *exchange.Options, name string) error {
	dir := a.profilesValue().Value
	list, faults, err := exchange.LoadProfiles(dir)
	if err != nil {
		return err
	}
	if name == "" {
		for _, f := range faults {
			opts.Noted = append(opts.Noted, exchange.Sentence{Msg: text.CmdProfileLeftOut, Args: []any{f.Whole()}})
		}
		opts.Profiles = list
		return nil
	}
	if i := slices.IndexFunc(list, func(p *exchange.Profile) bool { return p.Name == name }); i >= 0 {
		opts.Profile = list[i]
		return nil
	}
	for _, f := range faults {
		if strings.TrimSuffix(f.File, filepath.Ext(f.File)) == name {
			return f
		}
	}
	if name == exchange.SummaryName {
		return a.tell(text.CmdProfileIsSummary, name)
	}
	return a.tell(text.CmdProfileUnknown, safe.Line(name), a.profileNames(list), safe.Line(dir))
}

func (a *app) profileNames(list []*exchange.Profile) string {
	names := make([]string, 0, len(list))
	for _, p := range list {
		names = append(names, safe.Line(p.Name))
	}
	if len(names) == 0 {
		return a.t(text.CmdProfileNoneKnown)
	}
	return strings.Join(names, ", ")
}
