package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/exchange"
	"rettidig/internal/text"
	"rettidig/store"
)

// snapshotFlags say that a file is all open tasks of KSD's, or of a part of it, at a time.
type snapshotFlags struct {
	snapshot bool
	scope    []string
	taken    string
	force    bool
}

func (f *snapshotFlags) add(cmd *cobra.Command, a *app) {
	cmd.Flags().BoolVar(&f.snapshot, "snapshot", false, a.t(text.CmdImportFlagSnapshot))
	cmd.Flags().StringArrayVar(&f.scope, "scope", nil, a.t(text.CmdImportFlagScope))
	cmd.Flags().StringVar(&f.taken, "taken", "", a.t(text.CmdImportFlagTaken))
	cmd.Flags().BoolVar(&f.force, "force", false, a.t(text.CmdImportFlagForce))
}

// snapshotOptions are nil for a plain import.
func (a *app) snapshotOptions(s *session, f snapshotFlags) (*exchange.SnapshotOptions, error) {
	if !f.snapshot {
		if len(f.scope) > 0 || f.taken != "" || f.force {
			return nil, &usageError{sentence: a.t(text.CmdImportNeedSnapshot)}
		}
		return nil, nil
	}
	o := &exchange.SnapshotOptions{Force: f.force, List: a.opts.json}
	var err error
	if o.Scope, err = store.ParseScope(f.scope); err != nil {
		return nil, &usageError{sentence: a.t(text.SnapshotScopeBad)}
	}
	if f.taken != "" {
		if o.Taken, err = exchange.ParseTaken(f.taken, s.now().In(catalog.Copenhagen)); err != nil {
			return nil, &usageError{sentence: a.words(err)}
		}
	}
	return o, nil
}

// planItemJSON is one line of `import --snapshot --json`: one object for each task or expectation the snapshot touches.
type planItemJSON struct {
	Kind   store.PlanKind      `json:"kind"`
	ID     *store.TaskID       `json:"id"`
	Type   catalog.Number      `json:"type"`
	Case   string              `json:"case"`
	Fields []store.FieldChange `json:"fields"`
	Of     *store.TaskID       `json:"of"`
	Line   *int                `json:"line"`
}

func planItemOf(i store.PlanItem) planItemJSON {
	j := planItemJSON{Kind: i.Kind, Type: i.Type, Case: i.Case, Fields: i.Fields}
	if j.Fields == nil {
		j.Fields = []store.FieldChange{}
	}
	if i.Task != 0 {
		j.ID = &i.Task
	}
	if i.Of != 0 {
		j.Of = &i.Of
	}
	if i.Line != 0 {
		j.Line = &i.Line
	}
	return j
}

// judgedAndChanged gives the changed fields of the tasks that are judged as well: one object tells both.
func judgedAndChanged(items []store.PlanItem) map[store.TaskID][]store.FieldChange {
	judged := map[store.TaskID]bool{}
	for _, i := range items {
		if i.Kind.Judges() {
			judged[i.Task] = true
		}
	}
	fields := map[store.TaskID][]store.FieldChange{}
	for _, i := range items {
		if i.Kind == store.PlanChanged && judged[i.Task] {
			fields[i.Task] = i.Fields
		}
	}
	return fields
}

// writeItems writes an object a task: what changes first, then what is unchanged.
func writeItems(ctx context.Context, w io.Writer, r exchange.Report) error {
	fields := judgedAndChanged(r.Plan.Items)
	for _, i := range r.Plan.Items {
		more, both := fields[i.Task]
		switch {
		case both && i.Kind == store.PlanChanged:
			continue
		case both && i.Kind.Judges():
			i.Fields = more
		}
		if err := writeJSON(w, planItemOf(i)); err != nil {
			return err
		}
	}
	return r.EachUnchanged(ctx, func(i store.PlanItem) error { return writeJSON(w, planItemOf(i)) })
}

// writeSnapshot reports what a snapshot meant, or would mean.
func (a *app) writeSnapshot(ctx context.Context, w io.Writer, r exchange.Report) error {
	if a.opts.json {
		return writeItems(ctx, w, r)
	}
	for _, warning := range r.Warnings {
		a.say(w, text.CmdSentence, warning.In(a.lang))
	}
	head := text.CmdSnapshotDone
	if r.DryRun {
		head = text.CmdSnapshotPlan
	}
	a.say(w, head, r.File, text.Rows(a.lang, r.Rows), r.Taken.In(catalog.Copenhagen).Format("02-01-2006 15:04"))
	for _, kind := range store.PlanKinds() {
		if n := r.Plan.Counts[kind]; n > 0 {
			a.say(w, text.CmdSnapshotCount, n, a.t(text.PlanKind(string(kind))))
		}
	}
	if r.BadFile != "" {
		a.say(w, text.CmdImportBadFile, r.BadFile)
	}
	return nil
}
