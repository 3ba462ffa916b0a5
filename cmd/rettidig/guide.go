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
	var given []string
	present := false
	cmd := &cobra.Command{
		Use: "guide " + nr, Short: a.t(text.CmdGuideShort), Long: a.t(text.CmdGuideLong), Args: a.wants(nr),
		Example: "rettidig guide 19\nrettidig guide 90 --calc payer=wages --calc first=01-12-2017 --calc received=06-02-2018",
		RunE: func(cmd *cobra.Command, args []string) error {
			if present {
				return runGuidePresent(cmd.Context(), a, args[0])
			}
			return runGuide(cmd.Context(), a, args[0], given, out)
		},
	}
	cmd.Flags().BoolVar(&present, "present", false, a.t(text.CmdFlagPresent))
	a.screenFlags(cmd)
	cmd.Flags().StringArrayVar(&given, "calc", nil, a.t(text.CalcFlag))
	return cmd
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
	Calc     *string      `json:"calc"` // the calculation of the step
	Fields   []fieldJSON  `json:"calc_fields,omitempty"`
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
func runGuide(ctx context.Context, a *app, number string, given []string, w io.Writer) error {
	n, err := a.typeNumber(number)
	if err != nil {
		return err
	}
	lib, err := a.judgedLibrary(ctx)
	if err != nil {
		return err
	}
	g := lib.Guide(n, a.lang)
	if len(given) > 0 {
		return runGuideCalc(a, lib.Library, g, given, w)
	}
	if a.opts.json {
		return writeJSON(w, a.guideOf(g))
	}
	a.writeGuideOrigin(w, g)
	body := safe.Block(g.Page())
	if a.terminal.out {
		if body, err = a.drawMarkdown(body); err != nil {
			return fmt.Errorf("guide %d: %w", n, err)
		}
	}
	if _, err = fmt.Fprintln(w, body); err != nil {
		return err
	}
	a.writeGuideTrust(w, g, lib.today)
	a.writeGuideLocal(w, g.Local)
	return nil
}

// writeGuideOrigin prints before a guide that it is the municipality's own, or that the own one has a fault and is not used.
func (a *app) writeGuideOrigin(w io.Writer, g guides.Guide) {
	switch {
	case g.Broken != nil:
		a.say(w, text.WalkBroken, g.Broken.In(a.lang))
	case g.Own:
		a.say(w, text.WalkOwn)
	default:
		return
	}
	fmt.Fprintln(w)
}

// writeGuideTrust prints what the screen shows beside a guide: workarounds, and how far it can be relied on.
func (a *app) writeGuideTrust(w io.Writer, g guides.Guide, today catalog.Date) {
	for _, x := range g.Workarounds {
		msg := text.WalkWorkaround
		if x.Expired(today) {
			msg = text.WalkWorkOver
		}
		a.say(w, msg, safe.Line(x.Error), a.day(x.Expires), safe.Line(x.Owner), safe.Line(x.Text))
	}
	for _, s := range g.Trust(a.lang) {
		a.say(w, text.CmdSentence, safe.Line(s))
	}
}

// writeGuideLocal prints what the municipality's layer says beside a guide, with its lines.
func (a *app) writeGuideLocal(w io.Writer, x guides.Local) {
	if x.Note != "" {
		a.fact(w, text.LayerFieldNote, x.Note+" ("+a.t(text.LayerOrigin, x.File, x.NoteLine)+")")
	}
	if x.Kombit != "" {
		a.fact(w, text.LayerFieldKombit, x.Kombit+" ("+a.t(text.LayerOrigin, x.File, x.KombitLine)+")")
	}
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

func (a *app) guideOf(g guides.Guide) guideJSON {
	j := guideJSON{
		Type: g.Type, Title: g.Title, Status: g.Status, Hash: g.Hash, Lang: g.Lang, Generated: g.Generated,
		Steps: make([]stepJSON, 0, len(g.Steps)),
	}
	for _, s := range g.Steps {
		step := stepJSON{ID: s.ID, Title: s.Title, Kind: s.Kind, Deciding: s.Deciding, Calc: jsonText(s.Calc), Fields: a.calcFields(s), Choices: make([]choiceJSON, 0, len(s.Choices))}
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
