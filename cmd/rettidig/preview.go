package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

type previewOptions struct {
	id      string
	answers []string
}

// newPreviewCommand says what solving a task is expected to lead to. It changes nothing.
func newPreviewCommand(a *app, out io.Writer) *cobra.Command {
	o := previewOptions{}
	cmd := &cobra.Command{
		Use: "preview ID", Short: a.t(text.CmdPreviewShort), Long: a.t(text.CmdPreviewLong), Args: a.wants("ID"),
		Example: "rettidig preview 12\nrettidig preview 12 --answer cause=rejected --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runPreview(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringArrayVar(&o.answers, "answer", nil, a.t(text.CmdPreviewAnswer))
	return cmd
}

// previewed is a task with what solving it is expected to lead to.
type previewed struct {
	item
	ahead   store.Preview
	outcome guides.Choice // the choice the answers lead to; the zero choice without answers
	refused error         // what would stop the resolve as things stand
}

// previewJSON is what preview prints; see docs/json.md.
type previewJSON struct {
	ID         store.TaskID   `json:"id"`
	Type       catalog.Number `json:"type"`
	Name       string         `json:"name"`
	Case       string         `json:"case"`
	CaseStatus *string        `json:"case_status"`
	SolvedAt   *string        `json:"solved_at"`
	releaseJSON
	Payment   *paymentJSON   `json:"payment"`
	Frequency *string        `json:"payment_frequency"`
	Unknown   int            `json:"unknown_beside"`
	HeldBy    []store.TaskID `json:"held_by"`
	FollowUps []followUpJSON `json:"follow_ups"`
	Returns   returnJSON     `json:"returns"`
	Refused   *string        `json:"refused"`
}

type paymentJSON struct {
	At        *string        `json:"at"`
	BlockedBy []store.TaskID `json:"blocked_by"`
}

type followUpJSON struct {
	Type catalog.Number `json:"type"`
	If   *string        `json:"if"`
}

type returnJSON struct {
	How   catalog.Recurrence `json:"how"`
	On    *string            `json:"on"`
	Later []catalog.Number   `json:"later"`
}

// runPreview reads the task and its case in one snapshot and says what is expected.
func runPreview(ctx context.Context, a *app, o previewOptions, w io.Writer) error {
	id, err := a.taskID(o.id)
	if err != nil {
		return err
	}
	answers, err := a.parseAnswers(o.answers)
	if err != nil {
		return err
	}
	return a.reading(ctx, "preview", func(s *session) error {
		p, err := a.readPreview(ctx, s, id, answers)
		if err != nil {
			return err
		}
		if p.State != store.StateOpen {
			return a.tellOf(store.ErrNotOpen, text.CmdPreviewNotOpen, int(id))
		}
		if a.opts.json {
			return writeJSON(w, p.json(s))
		}
		a.writePreview(w, p, s)
		return nil
	})
}

func (a *app) readPreview(ctx context.Context, s *session, id store.TaskID, answers []guides.Answer) (previewed, error) {
	row, on, err := onTask(ctx, s, id)
	if err != nil {
		return previewed{}, err
	}
	cmd := store.Resolve{On: on}
	q := store.PreviewQuery{At: s.now()}
	p := previewed{}
	if len(answers) > 0 {
		if p.outcome, err = a.walk(&cmd, row.Type, answers, nil); err != nil && !errors.Is(err, store.ErrNeedsText) {
			return p, err
		}
		q.Resolve = &cmd
	}
	err = s.View(ctx, func(v *store.Snapshot) error {
		t, err := v.Task(id)
		if err != nil {
			return fmt.Errorf("task %d: %w", id, err)
		}
		m, _ := v.MemberByLogin(s.login)
		p.item, p.ahead = itemOf(v, v.Row(t), s.now()), v.Preview(t, q)
		p.refused = v.CheckResolve(store.Actor{Staff: m.ID, Role: store.RoleCaseworker}, cmd)
		return nil
	})
	return p, err
}

// refusalKey names in JSON what stops a resolve as things stand: the same checks a resolve makes.
func refusalKey(err error) *string {
	key := "other"
	var taken *store.TakenError
	var held *store.HeldError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &taken):
		key = "taken"
	case errors.As(err, &held):
		key = "held"
	case errors.Is(err, store.ErrNeedsChoice):
		key = "needs_choice"
	case errors.Is(err, store.ErrNeedsActed):
		key = "needs_acted"
	case errors.Is(err, store.ErrWaitChoice):
		key = "waits"
	}
	return &key
}

func (p previewed) json(s *session) previewJSON {
	j := previewJSON{
		ID: p.ID, Type: p.Type, Name: typeName(p.Task), Case: p.Case, CaseStatus: jsonText(p.CaseInfo.Status), SolvedAt: jsonTime(s.now()),
		releaseJSON: releaseOf(p.ahead.Release), Frequency: jsonText(p.CaseInfo.Frequency), Unknown: p.ahead.Unknown, HeldBy: p.ahead.HeldBy,
		FollowUps: []followUpJSON{}, Refused: refusalKey(p.refused),
		Returns: returnJSON{How: p.ahead.Return.How, On: jsonDate(p.ahead.Return.On), Later: []catalog.Number{}},
	}
	j.Returns.Later = append(j.Returns.Later, p.ahead.Return.Later...)
	if p.ahead.Payment.Holds {
		j.Payment = &paymentJSON{At: jsonTime(p.ahead.Payment.At), BlockedBy: p.ahead.Payment.BlockedBy}
	}
	for _, f := range p.ahead.FollowUps {
		j.FollowUps = append(j.FollowUps, followUpJSON{Type: f.Type, If: jsonText(f.If)})
	}
	return j
}

// writePreview prints the same for a person.
func (a *app) writePreview(w io.Writer, p previewed, s *session) {
	fmt.Fprintln(w, a.t(text.CmdPreviewTitle, p.ID, p.Type, a.shownName(p.Task), a.when(s.now())))
	a.writeExpected(w, p.asIf())
	if p.ahead.What == catalog.WhatPayment && len(p.ahead.BlockedBy) == 0 && guides.MayLeaveNothing(p.outcome.Outcome) {
		a.say(w, text.CmdExpectLeft)
	}
	if said := a.paymentThen(p); said != "" {
		a.say(w, text.CmdSentence, said+".")
	}
	for _, f := range p.ahead.FollowUps {
		said := text.AheadFollowUp
		if f.If == catalog.IfRefused {
			said = text.AheadIfRefused
		}
		a.say(w, text.CmdSentence, a.t(said, int(f.Type), a.nameOf(f.Type))+".")
	}
	a.say(w, text.CmdSentence, a.returnSentence(p.ahead.Return)+".")
	if p.refused != nil {
		a.say(w, text.CmdPreviewRefused, a.words(p.refused))
	}
}

// asIf is the task as it would be once resolved so, for the sentence of what is expected: a refusal has no condition of a grant.
func (p previewed) asIf() item {
	it := p.item
	it.release = p.ahead.Release
	if p.outcome.ID != "" {
		it.Resolution = &store.Resolution{Expected: p.ahead.Release}
		for _, f := range p.ahead.FollowUps {
			it.Resolution.FollowUps = append(it.Resolution.FollowUps, f.Type)
		}
	}
	return it
}

// nameOf is shownName of a type without a task.
func (a *app) nameOf(n catalog.Number) string { return a.shownName(store.Task{Type: n}) }

// paymentThen says what happens to the payment after the decision; empty for a task that holds back something else, or whose decision still waits.
func (a *app) paymentThen(p previewed) string {
	pay := p.ahead.Payment
	switch {
	case !pay.Holds || p.ahead.What != catalog.WhatDecision || len(p.ahead.BlockedBy) > 0 || p.outcome.Outcome == guides.OutcomeRefusal:
		return ""
	case len(pay.BlockedBy) > 0:
		return a.t(text.AheadPaymentHeld, idList(pay.BlockedBy))
	case pay.At.IsZero():
		return a.t(text.AheadPaymentUnknown)
	}
	return a.t(text.AheadPayment, a.when(pay.At))
}

// returnSentence says whether the type comes back without the act in KSD (S2 l.97-105).
func (a *app) returnSentence(r catalog.Return) string {
	switch r.How {
	case catalog.RecursNextDay:
		return a.t(text.ReturnNextDay, a.day(r.On))
	case catalog.RecursPerRefund:
		return a.t(text.ReturnPerRefund)
	case catalog.RecursPerLetter:
		return a.t(text.ReturnPerLetter)
	case catalog.RecursLater:
		return a.t(text.ReturnLater, numberList(r.Later))
	case catalog.RecursRetired:
		return a.t(text.ReturnRetired)
	case catalog.RecursNone:
		return a.t(text.ReturnNone)
	}
	return a.t(text.ReturnUnknown)
}
