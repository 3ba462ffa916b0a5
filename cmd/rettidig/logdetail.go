package main

import (
	"maps"
	"slices"
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// eventDetail says what the event's facts and text add to its kind. CPR numbers that someone typed into a text are masked.
func (l *logger) eventDetail(e store.LogEntry) string {
	var parts []string
	if facts, err := e.Facts(); err == nil { // check tells of facts that cannot be read; here the rest of the line is still true
		parts = l.factParts(e.Kind, facts)
		if facts.Import != nil {
			parts = append(l.importParts(facts.Import), parts...)
		}
	}
	switch {
	case e.Erased:
		parts = append(parts, l.t(text.LogErased))
	case e.Text != "":
		parts = append(parts, safe.Line(safe.MaskIn(e.Text)))
	}
	for _, c := range e.Calcs {
		parts = append(parts, safe.Line(safe.MaskIn(strings.Join(c.Said, " "))))
	}
	return strings.Join(parts, "; ")
}

func (a *app) factParts(kind store.EventKind, f store.Facts) []string {
	var parts []string
	if kind == store.KindWait && f.After != nil {
		parts = append(parts, a.t(text.LogUntil, a.day(f.After.WaitUntil)))
	}
	if kind == store.KindResolve && f.After != nil && f.After.Resolution != nil {
		parts = append(parts, a.resolutionParts(*f.After.Resolution)...)
	}
	for _, n := range f.FollowUps {
		parts = append(parts, a.t(text.LogFollowUp, int(n)))
	}
	for _, key := range slices.Sorted(maps.Keys(f.Settings)) {
		parts = append(parts, a.t(text.LogSettings, safe.Line(key), safe.Line(f.Settings[key])))
	}
	if i := f.Import; i != nil && (i.Rows > 0 || i.Result.Added > 0) {
		parts = append(parts, text.Imported(a.lang, i.Rows, i.Result.Added, i.Result.Changed, i.Result.Unchanged))
	}
	if f.Link != 0 && f.After != nil {
		said := text.LogLinkKSD
		if f.After.State == store.StateRemoved {
			said = text.LogLinkMade
		}
		parts = append(parts, a.t(said, int(f.Link)))
	}
	if b := f.Bulk; b != nil {
		parts = append(parts, a.bulkParts(*b)...)
	}
	if p := f.Approval; p != nil {
		parts = append(parts, a.t(text.LogApproved, int(f.Type), safe.Line(p.Lang), p.Hash[:min(guidesHash, len(p.Hash))]))
		if p.Withdrawn {
			parts = append(parts, a.t(text.LogWithdrawn))
		}
	}
	if r := f.Rebuild; r != nil {
		parts = append(parts, a.t(text.LogRebuilt, r.Moved))
	}
	return parts
}

func (a *app) resolutionParts(r store.Resolution) []string {
	var parts []string
	if len(r.Answers) > 0 {
		parts = append(parts, a.t(text.LogChoice, answerList(r.Answers)))
	}
	if r.Guide.Hash != "" {
		parts = append(parts, a.t(text.CmdGuideVersion, safe.Line(short(r.Guide.Hash)), safe.Line(r.Guide.Lang)))
	}
	if r.Acted {
		parts = append(parts, a.t(text.LogActed))
	}
	if r.Forced {
		parts = append(parts, a.t(text.LogForced))
	}
	return parts
}
