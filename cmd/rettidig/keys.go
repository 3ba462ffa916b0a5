package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/tui"
)

// newKeysCommand lists the keys of the terminal program.
func newKeysCommand(a *app, out io.Writer) *cobra.Command {
	markdown := false
	cmd := &cobra.Command{
		Use: "keys", Short: a.t(text.CmdKeysShort), Long: a.t(text.CmdKeysLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runKeys(cmd.Context(), a, markdown, out) },
	}
	cmd.Flags().BoolVar(&markdown, "markdown", false, a.t(text.CmdKeysMarkdown))
	return cmd
}

// runKeys writes the keys in force.
func runKeys(_ context.Context, a *app, markdown bool, w io.Writer) error {
	remap, warnings, err := a.keys()
	if err != nil {
		return err
	}
	for _, s := range warnings {
		fmt.Fprintln(a.stderr, s)
	}
	groups := remap.Sheet()
	switch {
	case markdown:
		return writeKeysMarkdown(w, groups)
	case a.opts.json:
		return a.writeKeysJSON(w, groups)
	}
	return a.writeKeys(w, groups)
}

// keys gives the remapped keys of the settings, with warnings; keys that cannot be used are an error that names both actions.
func (a *app) keys() (tui.Remap, []string, error) {
	remap := tui.Remap(a.personal.Keys)
	var faults, warnings []string
	for _, f := range remap.Check() {
		if f.Warning {
			warnings = append(warnings, safe.Line(f.Sentence(a.lang)))
			continue
		}
		faults = append(faults, safe.Line(f.Sentence(a.lang)))
	}
	if len(faults) > 0 {
		return nil, nil, &usageError{a.t(text.CmdKeysSettings, safe.Line(a.paths.settings), strings.Join(faults, "\n"))}
	}
	return remap, warnings, nil
}

// keyJSON is one action as keys --json prints it; see docs/json.md.
type keyJSON struct {
	Screen string   `json:"screen"`
	Action string   `json:"action"`
	Keys   []string `json:"keys"`
	Help   string   `json:"help"`
}

func (a *app) writeKeysJSON(w io.Writer, groups []tui.KeyGroup) error {
	for _, g := range groups {
		for _, r := range g.Rows {
			if err := writeJSON(w, keyJSON{Screen: a.t(g.Screen), Action: r.Action, Keys: r.Keys, Help: a.t(r.Help)}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *app) writeKeys(w io.Writer, groups []tui.KeyGroup) error {
	for i, g := range groups {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, upper(a.t(groupName(g))))
		for _, r := range g.Rows {
			if _, err := fmt.Fprintf(w, "  %s %s (%s)\n", pad(tui.KeyNames(a.lang, r.Keys), 16), a.t(r.Help), r.Action); err != nil {
				return err
			}
		}
	}
	return nil
}

func groupName(g tui.KeyGroup) text.Msg {
	if g.Screen == (text.Msg{}) {
		return text.CmdKeysEvery
	}
	return g.Screen
}

// upper writes the first letter large.
func upper(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// writeKeysMarkdown writes the cheat sheet: both languages side by side, so that one page serves everyone. docs/keys.md is what it prints.
func writeKeysMarkdown(w io.Writer, groups []tui.KeyGroup) error {
	var b strings.Builder
	b.WriteString("# Taster / Keys\n\nSkrevet af `rettidig keys --markdown`. Written by `rettidig keys --markdown`; a test holds that this page is what it prints.\n\n")
	b.WriteString("Ingen tast kræver AltGr på et dansk tastatur. `:` eller `Ctrl-P` finder enhver kommando, `?` viser skærmens taster, `Ctrl-C` lukker altid.\n")
	b.WriteString("No key needs AltGr on a Danish keyboard. `:` or `Ctrl-P` finds any command, `?` shows the keys of the screen, `Ctrl-C` always quits.\n\n")
	b.WriteString("Tasterne kan ændres i den personlige indstillingsfil; navnet til højre er handlingens. Keys can be changed in the personal settings file; the name at the right is the action's:\n\n")
	b.WriteString("```toml\n[keys]\nresolve = \"Z\"\nundo = [\"z\", \"ctrl+z\"]\n```\n")
	for _, g := range groups {
		m := groupName(g)
		fmt.Fprintf(&b, "\n## %s / %s\n\n| Tast / Key | Dansk | English | `[keys]` |\n|---|---|---|---|\n", upper(m.Da), upper(m.En))
		for _, r := range g.Rows {
			fmt.Fprintf(&b, "| %s | %s | %s | `%s` |\n", markdownKeys(r.Keys), cellText(r.Help.Da), cellText(r.Help.En), r.Action)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownKeys writes keys as code; where the languages name a key differently, both stand there.
func markdownKeys(keys []string) string {
	if s := tui.KeyNames(text.Da, keys); strings.Count(s, " ") == 0 && len(keys) > 1 {
		return "`" + s + "`" // a run of digits
	}
	parts := make([]string, len(keys))
	for i, k := range keys {
		da, en := tui.KeyNames(text.Da, []string{k}), tui.KeyNames(text.En, []string{k})
		parts[i] = "`" + cellText(da) + "`"
		if da != en {
			parts[i] += " / `" + cellText(en) + "`"
		}
	}
	return strings.Join(parts, ", ")
}

// cellText keeps a text inside its cell of a Markdown table.
func cellText(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// remapped lists the actions with keys of their own in the settings in force.
func (a *app) remapped() []string { return slices.Sorted(maps.Keys(a.personal.Keys)) }
