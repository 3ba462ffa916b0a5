package main

import (
	"context"
	"fmt"
	"io"

	"charm.land/glamour/v2"
	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// newGuideCommand prints the guide of a task type. It needs no store.
func newGuideCommand(a *app, out io.Writer) *cobra.Command {
	nr := a.t(text.CmdArgNumber)
	return &cobra.Command{
		Use: "guide " + nr, Short: a.t(text.CmdGuideShort), Long: a.t(text.CmdGuideLong), Args: a.wants(nr),
		RunE: func(cmd *cobra.Command, args []string) error { return runGuide(cmd.Context(), a, args[0], out) },
	}
}

// guideJSON is a guide as guide --json prints it; see docs/json.md. The keys are stable.
type guideJSON struct {
	Type      catalog.Number `json:"type"`
	Title     string         `json:"title"`
	Status    guides.Status  `json:"status"`
	Hash      string         `json:"hash"`
	Lang      text.Lang      `json:"lang"`
	Generated bool           `json:"generated"`
	Steps     []stepJSON     `json:"steps"`
}

type stepJSON struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Kind     guides.Kind  `json:"kind"`
	Deciding bool         `json:"deciding"`
	Choices  []choiceJSON `json:"choices"`
}

type choiceJSON struct {
	ID       string           `json:"id"`
	Label    string           `json:"label"`
	Value    *string          `json:"value"`
	Outcome  string           `json:"outcome"`
	FollowUp []catalog.Number `json:"follow_up"`
	Resolves bool             `json:"resolves"`
}

// runGuide prints the guide: drawn for a terminal, plain markdown for a file or pipe.
func runGuide(_ context.Context, a *app, number string, w io.Writer) error {
	n, err := a.typeNumber(number)
	if err != nil {
		return err
	}
	lib, err := a.library()
	if err != nil {
		return err
	}
	g := lib.Guide(n, a.lang)
	if a.opts.json {
		return writeJSON(w, guideOf(g))
	}
	body := safe.Block(g.Markdown)
	if a.terminal.out {
		if body, err = a.drawMarkdown(body); err != nil {
			return fmt.Errorf("guide %d: %w", n, err)
		}
	}
	_, err = fmt.Fprintln(w, body)
	return err
}

// widestText is how wide a line of reading text may get; longer ones are hard to follow.
const widestText = 100

func (a *app) drawMarkdown(body string) (string, error) {
	style := "dark"
	if a.personal.Theme == config.ThemeLight {
		style = "light"
	}
	width := min(widestText, max(a.terminal.width, 20))
	r, err := glamour.NewTermRenderer(glamour.WithStandardStyle(style), glamour.WithWordWrap(width))
	if err != nil {
		return "", err
	}
	return r.Render(body)
}

func guideOf(g guides.Guide) guideJSON {
	j := guideJSON{
		Type: g.Type, Title: g.Title, Status: g.Status, Hash: g.Hash, Lang: g.Lang, Generated: g.Generated,
		Steps: make([]stepJSON, 0, len(g.Steps)),
	}
	for _, s := range g.Steps {
		step := stepJSON{ID: s.ID, Title: s.Title, Kind: s.Kind, Deciding: s.Deciding, Choices: make([]choiceJSON, 0, len(s.Choices))}
		for _, c := range s.Choices {
			step.Choices = append(step.Choices, choiceOf(c))
		}
		j.Steps = append(j.Steps, step)
	}
	return j
}

func choiceOf(c guides.Choice) choiceJSON {
	follow := c.FollowUp
	if follow == nil {
		follow = []catalog.Number{}
	}
	return choiceJSON{ID: c.ID, Label: c.Label, Value: jsonText(c.Value), Outcome: c.Outcome, FollowUp: follow, Resolves: c.Resolves}
}
