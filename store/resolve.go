package store

import (
	"slices"
	"strings"
	"time"

	"rettidig/catalog"
)

var zeroTime time.Time

// The deciding step of no. 19 and its choices (S1 l.205-214); wait is ours and never resolves.
const (
	StepCause      = "cause"
	ChoiceApproved = "approved"
	ChoiceRejected = "rejected"
	ChoiceWait     = "wait"
)

func (x *tx) resolve(c Resolve) (outcome, error) {
	w, held, err := x.mayResolve(c)
	if err != nil {
		return outcome{}, err
	}
	t := w.now
	expected := preview(x.r, x.rules, t, PreviewQuery{At: x.at, With: x.with[t.Case]}).Release
	out, err := x.recordLocal(w, resolveText(c), func(t *Task) error {
		t.State, t.WaitUntil = StateResolved, 0
		t.Resolution = &Resolution{
			At: x.at, By: x.actor.Staff, Role: x.actor.Role, Answers: c.Answers, Guide: c.Guide, Acted: c.Acted,
			Forced: len(held) > 0, FollowUps: followUps(t.Type, c), Expected: expected, Event: x.seq,
		}
		return nil
	})
	if err != nil {
		return out, err
	}
	out.facts.FollowUps, out.facts.Trail, out.calcs = w.now.Resolution.FollowUps, c.Trail, c.Calcs
	x.forgetWalks(w.now.ID)
	x.expect(&w.now)
	return out, nil
}

// mayResolve checks a resolve and returns its task, with the open tasks that hold it; those solved in the same step hold nothing.
func (x *tx) mayResolve(c Resolve) (*workTask, []TaskID, error) {
	w, err := x.on(c.On)
	if err != nil {
		return nil, nil, err
	}
	held := slices.DeleteFunc(causes(x.r, x.rules, w.now), func(id TaskID) bool { return slices.Contains(x.with[w.now.Case], id) })
	return w, held, x.checkResolve(&w.now, c, held)
}

// resolveText is what the event's body keeps: the ground, or the reason for resolving a held task.
func resolveText(c Resolve) string {
	return strings.TrimSpace(strings.TrimSpace(c.Ground) + "\n" + strings.TrimSpace(c.Force))
}

// checkResolve says what stops a resolve; held are the open tasks that hold a meta task.
func (x *tx) checkResolve(t *Task, c Resolve, held []TaskID) error {
	if t.State != StateOpen {
		return ErrNotOpen
	}
	if err := x.mine(t); err != nil {
		return err
	}
	if len(held) > 0 && strings.TrimSpace(c.Force) == "" {
		return &HeldError{By: held}
	}
	if len(c.Ground)+len(c.Force) > maxText {
		return ErrTooLong
	}
	if err := checkTrail(c.Trail, c.Calcs); err != nil {
		return err
	}
	return checkAnswers(t.Type, c)
}

// checkAnswers holds what must be known before a task of the type counts as solved: no. 19 needs its choice, any other next-day type the word
// that the act was done in KSD (S2 l.97-105).
func checkAnswers(n catalog.Number, c Resolve) error {
	for _, a := range c.Answers {
		if a.Choice == ChoiceWait {
			return ErrWaitChoice
		}
	}
	if n == typeOtherCause {
		if !answered(c.Answers, ChoiceApproved) && !answered(c.Answers, ChoiceRejected) {
			return ErrNeedsChoice
		}
		return nil
	}
	t, _ := catalog.Lookup(n)
	if t.Recurrence == catalog.RecursNextDay && !c.Acted {
		return ErrNeedsActed
	}
	return nil
}

func answered(answers []Answer, choice string) bool {
	return slices.Contains(answers, Answer{Step: StepCause, Choice: choice})
}

// followUps are the tasks KSD is expected to make: a refused no. 19 brings a refusal letter (S1 l.214); others only as far as the catalog knows them.
func followUps(n catalog.Number, c Resolve) []catalog.Number {
	if n == typeOtherCause {
		if answered(c.Answers, ChoiceRejected) {
			return []catalog.Number{typeRefusalLetter}
		}
		return nil
	}
	t, _ := catalog.Lookup(n)
	var list []catalog.Number
	for _, f := range c.FollowUp {
		if slices.Contains(t.FollowUps, f) {
			list = append(list, f)
		}
	}
	return list
}

func (x *tx) reopen(c Reopen) (outcome, error) {
	w, err := x.on(c.On)
	if err != nil {
		return outcome{}, err
	}
	if !listedResolved(&w.now) || w.now.State == StateOpen {
		return outcome{}, ErrNotResolved
	}
	if strings.TrimSpace(c.Reason) == "" {
		return outcome{}, ErrNeedsText
	}
	if len(c.Reason) > maxText {
		return outcome{}, ErrTooLong
	}
	x.withdraw(w.now.Case, w.now.Resolution.Event, true)
	return x.recordLocal(w, c.Reason, func(t *Task) error {
		t.State, t.Resolution = StateOpen, nil
		t.Owner, t.OwnedSince = 0, zeroTime
		return nil
	})
}

// causes are the open tasks that hold a meta task ("sag kan ikke afsluttes"), none for any other type.
func causes(r Reader, _ catalog.Rules, t Task) []TaskID {
	if known, _ := catalog.Lookup(t.Type); !known.Meta {
		return nil
	}
	var ids []TaskID
	for _, m := range readMembers(r, t.Case) {
		if m.state == StateOpen && m.id != t.ID && catalog.Holds(t.Type, m.typ) {
			ids = append(ids, m.id)
		}
	}
	return ids
}

// siblings are the other open tasks of the case.
func siblings(members []member, rules catalog.Rules, id TaskID) []catalog.Sibling {
	var list []catalog.Sibling
	for _, m := range members {
		if m.state == StateOpen && m.id != id {
			list = append(list, catalog.Sibling{ID: uint64(m.id), Number: m.typ, Class: rules.Blocking(m.typ)})
		}
	}
	return list
}

// decisionRun is the evening run still to come that decides for a decision blocker of the case resolved here; zero when there is none.
func decisionRun(r Reader, rules catalog.Rules, members []member, status string, at time.Time) time.Time {
	var latest time.Time
	if status == catalog.StatusOngoing {
		return latest // decided at once, no run to wait for (S1 l.151)
	}
	for _, m := range members {
		if m.state != StateResolved || rules.Blocking(m.typ) != catalog.BlocksDecision {
			continue
		}
		t, err := readTask(r, m.id)
		if err != nil || t.Resolution == nil {
			continue
		}
		if run := rules.NextEveningRun(t.Resolution.At); run.After(at) && run.After(latest) {
			latest = run
		}
	}
	return latest
}
