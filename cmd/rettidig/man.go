package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

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
		page, err := a.manPage(root)
		if err != nil {
			return err
		}
		_, err = w.Write(page)
		return err
	}
	if err := os.MkdirAll(args[0], 0o755); err != nil {
		return fmt.Errorf("write manual pages: %w", err)
	}
	return a.manTree(root, args[0])
}

func (a *app) manTree(cmd *cobra.Command, dir string) error {
	page, err := a.manPage(cmd)
	if err != nil {
		return err
	}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
	if err := os.WriteFile(filepath.Join(dir, name), page, 0o644); err != nil {
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

// manPage makes one page. cobra writes its headings in English; the Danish page gets those that Danish manual pages use.
func (a *app) manPage(cmd *cobra.Command) ([]byte, error) {
	cmd.DisableAutoGenTag = true
	now := a.now()
	header := &doc.GenManHeader{Section: "1", Source: "Rettidig", Manual: "Rettidig", Date: &now}
	var b bytes.Buffer
	if err := doc.GenMan(cmd, header, &b); err != nil {
		return nil, fmt.Errorf("manual page of %s: %w", cmd.Name(), err)
	}
	page := b.String()
	for _, h := range []struct {
		english string
		own     text.Msg
	}{
		{"OPTIONS INHERITED FROM PARENT COMMANDS", text.CmdManInherited},
		{"OPTIONS", text.CmdManOptions},
		{"NAME", text.CmdManName},
		{"SYNOPSIS", text.CmdManSynopsis},
		{"DESCRIPTION", text.CmdManDescription},
		{"EXAMPLE", text.CmdManExample},
		{"SEE ALSO", text.CmdManSeeAlso},
	} {
		page = strings.ReplaceAll(page, ".SH "+h.english+"\n", ".SH "+a.t(h.own)+"\n")
	}
	return []byte(page), nil
}
