package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rettidig/internal/text"
)

// newManCommand writes the manual pages.
func newManCommand(a *app, out io.Writer) *cobra.Command {
	dir := a.t(text.CmdArgFolder)
	return &cobra.Command{
		Use: "man [" + dir + "]", Short: a.t(text.CmdManShort), Long: a.t(text.CmdManLong), Args: a.wantsAtMost(dir),
		RunE: func(cmd *cobra.Command, args []string) error { return runMan(cmd.Context(), a, cmd.Root(), args, out) },
	}
}

// runMan writes the page of the program to w, or the pages of all commands into a folder.
func runMan(_ context.Context, a *app, root *cobra.Command, args []string, w io.Writer) error {
	if len(args) == 0 {
		_, err := w.Write(a.manPage(root))
		return err
	}
	if err := os.MkdirAll(args[0], 0o755); err != nil {
		return fmt.Errorf("write manual pages: %w", err)
	}
	return a.manTree(root, args[0])
}

func (a *app) manTree(cmd *cobra.Command, dir string) error {
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
	if err := os.WriteFile(filepath.Join(dir, name), a.manPage(cmd), 0o644); err != nil {
		return fmt.Errorf("write manual page: %w", err)
	}
	for _, c := range cmd.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		if err := a.manTree(c, dir); err != nil {
			return err
		}
	}
	return nil
}

// manPage makes one page in the language of man(1). cobra has a maker of its own, which goes by way of Markdown and writes its headings in English;
// its parser would be read in at every start of the program.
func (a *app) manPage(cmd *cobra.Command) []byte {
	var b bytes.Buffer
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	fmt.Fprintf(&b, ".nh\n.TH %q \"1\" %q \"Rettidig\" \"Rettidig\"\n", strings.ToUpper(name), a.now().Format("2006-01"))
	a.manPart(&b, text.CmdManName, roff(name+" - "+cmd.Short))
	a.manPart(&b, text.CmdManSynopsis, `\fB`+roff(cmd.UseLine())+`\fP`)
	a.manPart(&b, text.CmdManDescription, paragraphs(cmp.Or(cmd.Long, cmd.Short)))
	a.manPart(&b, text.CmdManOptions, options(cmd.NonInheritedFlags()))
	a.manPart(&b, text.CmdManInherited, options(cmd.InheritedFlags()))
	if cmd.Example != "" {
		a.manPart(&b, text.CmdManExample, ".EX\n"+roff(cmd.Example)+"\n.EE")
	}
	a.manPart(&b, text.CmdManSeeAlso, relatives(cmd))
	return b.Bytes()
}

// manPart writes a part under its heading; an empty one is left out.
func (a *app) manPart(b *bytes.Buffer, heading text.Msg, body string) {
	if body != "" {
		fmt.Fprintf(b, ".SH %s\n%s\n", roff(a.t(heading)), strings.TrimRight(body, "\n"))
	}
}

// options lists flags, each with what it wants and what it does.
func options(flags *pflag.FlagSet) string {
	var b strings.Builder
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		wants, usage := pflag.UnquoteUsage(f)
		name := `\fB\-\-` + roff(f.Name) + `\fP`
		if f.Shorthand != "" {
			name = `\fB\-` + f.Shorthand + `\fP, ` + name
		}
		if wants != "" {
			name += ` \fI` + roff(wants) + `\fP`
		}
		fmt.Fprintf(&b, ".TP\n%s\n%s\n", name, roff(usage))
	})
	return b.String()
}

// relatives names the page of the command above and those of the commands below.
func relatives(cmd *cobra.Command) string {
	var names []string
	if cmd.HasParent() {
		names = append(names, cmd.Parent().CommandPath())
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.CommandPath())
		}
	}
	for i, n := range names {
		names[i] = `\fB` + roff(strings.ReplaceAll(n, " ", "-")) + `\fP(1)`
	}
	return strings.Join(names, ",\n")
}

// paragraphs sets the parts of a text apart.
func paragraphs(s string) string {
	return strings.ReplaceAll(roff(strings.TrimSpace(s)), "\n\n", "\n.PP\n")
}

// roff writes text so that man(1) shows it as it is: a backslash, and a dot or quote at the start of a line, mean something to it.
func roff(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, `\`, `\e`), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
