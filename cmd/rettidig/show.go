package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

type showOptions struct {
	id  string
	cpr bool
}

// newShowCommand prints everything known of one task.
func newShowCommand(a *app, out io.Writer) *cobra.Command {
	o := showOptions{}
	cmd := &cobra.Command{
		Use: "show ID", Short: a.t(text.CmdShowShort), Long: a.t(text.CmdShowLong), Args: a.wants("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runShow(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().BoolVar(&o.cpr, "cpr", false, a.t(text.CmdShowFlagCPR))
	return cmd
}

// shown is a task with its citizen, its expectations and, when asked for and logged, the full CPR.
type shown struct {
	item
	citizen  store.Person
	expected []store.Expectation
	causes   []store.Task
	resolver string         // shown name of who resolved it
	how      store.LogEntry // the event of its resolution
	trail    []store.WalkStep
	walk     store.Walk // how far the user has come in its guide
	cpr      string
}

// showJSON is what show prints beside what list prints.
type showJSON struct {
	taskJSON
	KSDID     *string          `json:"ksd_id"`
	Citizen   *string          `json:"citizen"`
	CPR       *string          `json:"cpr"` // masked unless --cpr
	CVR       *string          `json:"cvr"`
	Company   *string          `json:"company"`
	Frequency *string          `json:"payment_frequency"`
	Remark    *string          `json:"remark"`
	Unknown   int              `json:"unknown_beside"`
	HeldBy    []store.TaskID   `json:"held_by"`
	Expected  []catalog.Number `json:"expected"`

	Guide *markJSON         `json:"guide"` // followed by the resolution
	Trail []trailJSON       `json:"trail"`
	Calcs []calculationJSON `json:"calculations"`
	Walk  *walkJSON         `json:"walk"` // how far the user has come in the guide of an open task
}

// walkJSON is a walk that was begun.
type walkJSON struct {
	Guide *markJSON   `json:"guide"`
	Steps []trailJSON `json:"steps"`
	At    *string     `json:"at"`
}

// runShow prints one task; with --cpr the look at the citizen's number is logged first.
func runShow(ctx context.Context, a *app, o showOptions, w io.Writer) error {
	id, err := a.taskID(o.id)
	if err != nil {
		return err
	}
	look := func(s *session) error {
		sh, err := readShown(ctx, s, id)
		if err != nil {
			return err
		}
		if o.cpr {
			if sh.cpr, err = a.reveal(ctx, s, id); err != nil {
				return err
			}
		}
		if a.opts.json {
			return writeJSON(w, sh.json(s.now()))
		}
		a.writeShown(w, sh, s.now())
		return nil
	}
	if !o.cpr {
		return a.reading(ctx, "show", look)
	}
	return a.acting(ctx, "show", store.ShowPerson{}, func(s *session, _ store.Actor) error { return look(s) })
}

func (a *app) reveal(ctx context.Context, s *session, id store.TaskID) (string, error) {
	who, err := a.actor(ctx, s, store.ShowPerson{})
	if err != nil {
		return "", err
	}
	cpr, err := s.RevealCPR(ctx, who, id)
	if err != nil {
		return "", fmt.Errorf("show CPR: %w", err)
	}
	return cpr, nil
}

func readShown(ctx context.Context, s *session, id store.TaskID) (shown, error) {
	var sh shown
	err := s.View(ctx, func(v *store.Snapshot) error {
		t, err := v.Task(id)
		if err != nil {
			return fmt.Errorf("task %d: %w", id, err)
		}
		sh.item = itemOf(v, v.Row(t), s.now())
		sh.citizen, _ = v.Person(sh.CaseInfo.Person)
		sh.expected = openExpectations(v.Expectations(t.Case))
		sh.causes = v.HeldBy(t)
		if t.Resolution != nil {
			by, _ := v.Member(t.Resolution.By)
			sh.resolver = by.Name
			sh.readResolution(v)
		}
		if m, ok := v.MemberByLogin(s.login); ok {
			sh.walk, _ = v.Walk(id, m.ID)
		}
		return nil
	})
	return sh, err
}

// readResolution reads what the log holds of the resolution; what cannot be read is left out, check tells of it.
func (sh *shown) readResolution(v *store.Snapshot) {
	seq := sh.Resolution.Event
	entries, err := v.Log(seq-1, 1, false)
	if err != nil || len(entries) == 0 || entries[0].Seq != seq {
		return
	}
	sh.how = entries[0]
	if f, err := sh.how.Facts(); err == nil {
		sh.trail = f.Trail
	}
}

func openExpectations(all []store.Expectation) []store.Expectation {
	var open []store.Expectation
	for _, e := range all {
		if e.Met == 0 && !e.Gone {
			open = append(open, e)
		}
	}
	return open
}

func (sh shown) json(now time.Time) showJSON {
	j := showJSON{
		taskJSON: sh.item.json(now), KSDID: jsonText(sh.KSDID), Citizen: jsonText(sh.Citizen), CPR: jsonText(sh.shownCPR()),
		CVR: jsonText(sh.CaseInfo.CVR), Company: jsonText(sh.CaseInfo.Company), Frequency: jsonText(sh.CaseInfo.Frequency),
		Remark: jsonText(safe.MaskIn(sh.Remark)), Unknown: sh.unknown, HeldBy: []store.TaskID{}, Expected: []catalog.Number{},
	}
	j.Trail, j.Calcs = trailOf(sh.trail), calculationsOf(sh.how.Calcs)
	if sh.Resolution != nil {
		j.Guide = markOf(sh.Resolution.Guide)
	}
	if sh.walk.Guide.Hash != "" {
		j.Walk = &walkJSON{markOf(sh.walk.Guide), trailOf(sh.walk.Steps), jsonTime(sh.walk.At)}
	}
	for _, t := range sh.causes {
		j.HeldBy = append(j.HeldBy, t.ID)
	}
	for _, e := range sh.expected {
		j.Expected = append(j.Expected, e.Type)
	}
	return j
}

// writeShown prints the task for a person: what it is, what it holds back, by when, and what follows.
func (a *app) writeShown(w io.Writer, sh shown, now time.Time) {
	fmt.Fprintln(w, a.t(text.CmdShowTitle, sh.ID, sh.Type, a.shownName(sh.Task)))
	a.showFacts(w, sh, now)
	fmt.Fprintln(w)
	a.writeExpected(w, sh.item)
	a.showDoubts(w, sh, now)
	if known, ok := catalog.Lookup(sh.Type); ok {
		a.say(w, text.CmdShowConsequence, known.ConsequenceText(a.lang == text.Da))
	}
	for _, e := range sh.expected {
		a.say(w, text.CmdShowExpected, int(e.Type), a.when(e.Since))
	}
	if lacksLetter(sh) {
		a.say(w, text.CmdLetterMissing)
	}
}

func (a *app) showFacts(w io.Writer, sh shown, now time.Time) {
	a.fact(w, text.CmdFactCase, sh.Case)
	a.fact(w, text.CmdFactStatus, sh.CaseInfo.Status)
	a.fact(w, text.CmdFactCitizen, join(sh.Citizen, sh.shownCPR()))
	a.fact(w, text.CmdFactCompany, join(sh.CaseInfo.Company, sh.CaseInfo.CVR))
	a.fact(w, text.CmdFactImpact, a.impactWord(sh.Impact)+a.impactOrigin(sh.Task))
	a.fact(w, text.CmdFactDue, a.dueWord(sh.Task, now)+a.daysOrigin(sh.Task))
	if !sh.OriginalDue.IsZero() && sh.OriginalDue != sh.SortDue {
		a.fact(w, text.CmdFactOriginal, a.day(sh.OriginalDue))
	}
	if !sh.LocalDue.IsZero() {
		a.fact(w, text.CmdFactLocalDue, a.day(sh.LocalDue))
	}
	a.fact(w, text.CmdFactDeadline, a.when(sh.Deadline))
	a.fact(w, text.CmdFactPaymentBy, a.paymentByWord(sh.paymentBy, now))
	a.fact(w, text.CmdFactCreated, a.made(sh.Created))
	a.fact(w, text.CmdFactState, a.stateWord(sh.Task, now))
	if r := sh.Resolution; r != nil {
		a.fact(w, text.CmdFactResolved, a.t(text.CmdByAt, a.when(r.At), sh.resolver, a.roleWord(r.Role)))
		a.fact(w, text.CmdFactChoice, answerList(r.Answers))
		a.showTrail(w, sh)
	}
	if sh.walk.Guide.Hash != "" {
		a.fact(w, text.CmdFactWalk, a.t(text.CmdWalkBegun, len(sh.walk.Steps), a.when(sh.walk.At), short(sh.walk.Guide.Hash)))
	}
	if sh.Verdict != store.VerdictNone {
		a.fact(w, text.CmdFactVerdict, a.t(text.VerdictSays(sh.Verdict.String())))
	}
	if sh.Came.Task != 0 && sh.Came.Task != sh.ID {
		a.fact(w, text.CmdFactCameOf, a.t(text.CmdCameOf, sh.Came.Task))
	}
	a.fact(w, text.CmdFactOwner, sh.OwnerName)
	a.fact(w, text.CmdFactCaseworker, sh.Caseworker)
	a.fact(w, text.CmdFactFrequency, sh.CaseInfo.Frequency)
	a.fact(w, text.CmdFactRemark, safe.MaskIn(sh.Remark))
	a.fact(w, text.CmdFactKSDID, sh.KSDID)
}

// showTrail tells which guide was followed, step by step, and what was calculated.
func (a *app) showTrail(w io.Writer, sh shown) {
	if m := sh.Resolution.Guide; m.Hash != "" {
		a.fact(w, text.CmdFactGuide, join(a.t(text.CmdGuideVersion, short(m.Hash), m.Lang), m.Edition))
	}
	var steps []string
	for _, s := range sh.trail {
		step := s.Step
		if s.Choice != "" {
			step += "=" + s.Choice
		}
		steps = append(steps, step)
	}
	a.fact(w, text.CmdFactTrail, strings.Join(steps, " › "))
	for _, c := range sh.how.Calcs {
		a.fact(w, text.CmdFactCalc, strings.Join(c.Said, " "))
	}
}

// short is as much of a hash as tells two versions apart.
func short(hash string) string { return hash[:min(guidesHash, len(hash))] }

// shownCPR is the masked number, or the full one when that was asked for and logged.
func (sh shown) shownCPR() string {
	if len(sh.cpr) == 10 {
		return sh.cpr[:6] + "-" + sh.cpr[6:]
	}
	if sh.cpr != "" {
		return sh.cpr
	}
	return sh.MaskedCPR
}

// showDoubts says what makes the expectation uncertain: a missed cut-off, causes of a meta task, sources that disagree.
func (a *app) showDoubts(w io.Writer, sh shown, now time.Time) {
	if sh.State == store.StateOpen && sh.paysOut() && now.After(sh.Deadline) {
		a.say(w, text.CmdMissed, a.when(sh.Deadline), a.when(sh.paymentBy))
	}
	if len(sh.causes) > 0 {
		a.say(w, text.CmdHeld, causeList(sh.causes))
		a.say(w, text.CmdCauseDeadline, a.when(earliest(sh.causes)))
	}
	if known, _ := catalog.Lookup(sh.Type); known.Contradicts {
		a.say(w, text.CmdContradicts)
	}
}

// paysOut reports whether the task's deadline is a payment cut-off that has taken the place of the due date.
func (it item) paysOut() bool {
	payment := it.Impact == catalog.ImpactPayment || it.Impact == catalog.ImpactWrongPayment
	return payment && !it.Deadline.IsZero() && it.Deadline.Before(it.SortDue.End())
}

// numberLetter is the task "Afslagsbrev skal oprettes manuelt" (S1 l.214).
const numberLetter catalog.Number = 68

func lacksLetter(sh shown) bool {
	if sh.Type == numberLetter && sh.State == store.StateOpen {
		return true
	}
	for _, e := range sh.expected {
		if e.Type == numberLetter {
			return true
		}
	}
	return false
}

// fact prints one labelled line, nothing when there is no value.
func (a *app) fact(w io.Writer, label text.Msg, value string) {
	if value != "" {
		fmt.Fprintf(w, "  %s %s\n", pad(a.t(label), 22), safe.Line(value))
	}
}

// made is when KSD made the task: with a time where the source gave one.
func (a *app) made(m catalog.Moment) string {
	if m.DateOnly {
		return a.day(m.Date())
	}
	return a.when(m.Time)
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + ", " + b
}

// earliest is the deadline a meta task takes over from its causes.
func earliest(causes []store.Task) time.Time {
	first := causes[0].Deadline
	for _, t := range causes[1:] {
		if t.Deadline.Before(first) {
			first = t.Deadline
		}
	}
	return first
}

func causeList(tasks []store.Task) string {
	ids := make([]store.TaskID, len(tasks))
	for i, t := range tasks {
		ids[i] = t.ID
	}
	return idList(ids)
}

// answerList writes the choices made in a guide as resolve takes them.
func answerList(answers []store.Answer) string {
	parts := make([]string, len(answers))
	for i, ans := range answers {
		parts[i] = ans.Step + "=" + ans.Choice
	}
	return strings.Join(parts, ", ")
}

// paymentByWord is the last moment that still reaches the next payment, and that it has passed when it has.
func (a *app) paymentByWord(by, now time.Time) string {
	if !by.IsZero() && by.Before(now) {
		return a.t(text.CmdPassed, a.when(by))
	}
	return a.when(by)
}
