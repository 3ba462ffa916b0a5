package main

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// layerChangeJSON is what apply changes in the queue's settings; see docs/json.md.
type layerChangeJSON struct {
	Key    string         `json:"key"`
	Number catalog.Number `json:"number"`
	Field  string         `json:"field"`
	Was    *string        `json:"was"`
	Now    *string        `json:"now"`
}

// runMunicipalityApply brings the queue to what the layer's file says: one logged change of the settings, and stored orders made anew.
func runMunicipalityApply(ctx context.Context, a *app, dryRun bool, w io.Writer) error {
	l := a.layer()
	if n := len(a.local.problems); n > 0 {
		a.warnLayer()
		return a.tell(text.LayerNotApplied, n)
	}
	if l.File == "" { // a misspelt path must not take a layer away
		return a.tell(text.LayerNoFile, safe.Line(a.layerValue().Value))
	}
	if err := a.warnGuides(l); err != nil {
		return err
	}
	such := store.Configure{Set: map[string]string{store.SettingLayer: ""}} // what it sets is known when the settings are
	return a.acting(ctx, "municipality", such, func(s *session, who store.Actor) error {
		set, err := settings(ctx, s)
		if err != nil {
			return err
		}
		changes, cmd := store.PlanLayer(set, l)
		for _, c := range changes {
			if err := a.writeLayerChange(w, c); err != nil {
				return err
			}
		}
		switch {
		case dryRun && !a.opts.json:
			a.say(w, text.LayerWouldApply, len(changes))
			return nil
		case dryRun:
			return nil
		}
		if err := a.applyLayer(ctx, s, who, cmd); err != nil {
			return err
		}
		switch {
		case a.opts.json:
		case len(changes) == 0:
			a.say(w, text.LayerUnchanged)
		default:
			a.say(w, text.LayerApplied, len(changes))
		}
		return nil
	})
}

// warnGuides tells which guides the layer points to cannot be used. They move no task, so the rest of the layer is applied.
func (a *app) warnGuides(l catalog.Layer) error {
	faulty, err := a.guideProblems(l)
	if err != nil {
		return err
	}
	for _, p := range faulty {
		a.say(a.stderr, text.CmdSentence, p.In(a.lang))
	}
	return nil
}

// applyLayer submits the change and makes stored orders anew. A rebuild that was interrupted earlier is finished too.
func (a *app) applyLayer(ctx context.Context, s *session, who store.Actor, cmd store.Configure) error {
	if len(cmd.Set) > 0 {
		if _, err := s.Submit(ctx, who, cmd); err != nil {
			return a.settingError(err)
		}
	}
	bar := a.newBar(text.CmdRebuildProgress)
	err := s.Finish(ctx, who, bar.show)
	bar.done()
	if err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	return nil
}

func (a *app) writeLayerChange(w io.Writer, c store.LayerChange) error {
	was, now := inFileWords(c.Field, c.Was), inFileWords(c.Field, c.Now)
	if a.opts.json {
		return writeJSON(w, layerChangeJSON{c.Key, c.Type, c.Field, jsonText(was), jsonText(now)})
	}
	none := a.t(text.LayerNotSet)
	if was == "" {
		was = none
	}
	if now == "" {
		now = none
	}
	_, err := fmt.Fprintln(w, a.fit(cell(strconv.Itoa(int(c.Type)), colType)+cell(c.Field, layerColField)+was+" → "+now))
	return err
}

// inFileWords writes a setting's value as the layer's file would.
func inFileWords(field, value string) string {
	if field == catalog.LayerImpact && value == "true" {
		return catalog.ImpactWrongPayment.String()
	}
	return value
}
