package main

import (
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// releaseJSON is what solving a task is expected to bring; see docs/json.md.
type releaseJSON struct {
	What      string         `json:"what"`
	When      string         `json:"when"`
	At        *string        `json:"at"`
	BlockedBy []store.TaskID `json:"blocked_by"`
}

// taskJSON is a task as list and show print it; see docs/json.md. The keys are stable.
type taskJSON struct {
	ID           store.TaskID   `json:"id"`
	Type         catalog.Number `json:"type"`
	Name         string         `json:"name"`
	Case         string         `json:"case"`
	CaseStatus   *string        `json:"case_status"`
	Blocking     string         `json:"blocking"`
	Impact       string         `json:"impact"`
	Created      *string        `json:"created"`
	Due          *string        `json:"due"`
	OriginalDue  *string        `json:"original_due"`
	Deadline     *string        `json:"deadline"`
	DueComputed  bool           `json:"due_computed"`
	PaymentBy    *string        `json:"payment_by"`
	Owner        *string        `json:"owner"`
	Sagsbeh      *string        `json:"sagsbehandler"`
	State        string         `json:"state"`
	BlockersLeft int            `json:"blockers_left"`
	Release      releaseJSON    `json:"release"`
	WaitUntil    *string        `json:"wait_until"`
	LocalDue     *string        `json:"local_due"`
	Verdict      *string        `json:"verdict"`
	CameOf       *store.TaskID  `json:"came_of"`
}

// item is a task with everything the commands show of it.
type item struct {
	store.Row
	release   store.Release
	paymentBy time.Time
	unknown   int // open tasks of the case whose effect is unknown
}

// itemOf reads what belongs to a row from the snapshot it came from.
func itemOf(v *store.Snapshot, r store.Row, now time.Time) item {
	return item{Row: r, release: v.Release(r.Task, now), paymentBy: v.PaymentBy(r.Task, now), unknown: v.Unknown(r.Task)}
}

func (it item) json(now time.Time) taskJSON {
	j := taskJSON{
		ID: it.ID, Type: it.Type, Name: typeName(it.Task), Case: safe.Line(it.Case), CaseStatus: jsonText(it.CaseInfo.Status),
		Blocking: it.Class.String(), Impact: it.Impact.String(), Created: jsonMoment(it.Created),
		Due: jsonDate(it.SortDue), OriginalDue: jsonDate(it.OriginalDue), Deadline: jsonTime(it.Deadline), DueComputed: it.DueComputed(),
		PaymentBy: jsonTime(it.paymentBy), Owner: jsonText(it.OwnerName), Sagsbeh: jsonText(it.Caseworker),
		State: stateKey(it.Task, now), BlockersLeft: it.Blockers, Release: releaseOf(it.release),
		WaitUntil: jsonDate(it.WaitUntil), LocalDue: jsonDate(it.LocalDue),
	}
	if it.Verdict != store.VerdictNone {
		j.Verdict = jsonText(it.Verdict.String())
	}
	if it.Came.Task != 0 {
		j.CameOf = &it.Came.Task
	}
	return j
}

func releaseOf(r store.Release) releaseJSON {
	by := r.BlockedBy
	if by == nil {
		by = []store.TaskID{}
	}
	return releaseJSON{What: r.What, When: r.When, At: jsonTime(r.At), BlockedBy: by}
}

// typeName is the type's Danish name, else the name in the file.
func typeName(t store.Task) string {
	if known, ok := catalog.Lookup(t.Type); ok {
		return known.Name
	}
	return safe.Line(t.TypeName)
}

// shownName is typeName with a word for a type that has none, and the English gloss beside it in English.
func (a *app) shownName(t store.Task) string {
	known, ok := catalog.Lookup(t.Type)
	switch {
	case ok && a.lang == text.En:
		return known.Name + " (" + known.Gloss + ")"
	case ok:
		return known.Name
	case t.TypeName != "":
		return safe.Line(t.TypeName)
	}
	return a.t(text.CmdUnknownType)
}

// stateKey is the state as JSON names it; a waiting task is open, but says so.
func stateKey(t store.Task, now time.Time) string {
	switch t.State {
	case store.StateOpen:
		if t.Waiting(catalog.DateOf(now)) {
			return "waiting"
		}
		return "open"
	case store.StateResolved:
		return "resolved"
	case store.StateConfirmed:
		return "confirmed"
	case store.StateGone:
		return "gone"
	}
	return "removed"
}

// stateWord is the state as a person reads it, with the label KSD's snapshots have given the task.
func (a *app) stateWord(t store.Task, now time.Time) string {
	word := a.plainState(t, now)
	if t.Verdict == store.VerdictNone || t.State == store.StateGone {
		return word
	}
	return word + " · " + a.t(text.Verdict(t.Verdict.String()))
}

func (a *app) plainState(t store.Task, now time.Time) string {
	switch stateKey(t, now) {
	case "waiting":
		return a.t(text.CaseStateWaits, a.day(t.WaitUntil))
	case "open":
		if t.BackFromWait(catalog.DateOf(now)) {
			return a.t(text.StateCameBack, a.day(t.WaitUntil))
		}
		return a.t(text.CaseStateOpen)
	case "resolved":
		return a.t(text.CaseStateResolved)
	case "confirmed":
		return a.t(text.CaseStateEnded)
	case "gone":
		return a.t(text.CaseStateGone)
	}
	return a.t(text.CaseStateRemoved)
}

// impactWord is the impact as a person reads it.
func (a *app) impactWord(i catalog.Impact) string {
	switch i {
	case catalog.ImpactDecision:
		return a.t(text.BlocksDecision)
	case catalog.ImpactPayment:
		return a.t(text.BlocksPayment)
	case catalog.ImpactWrongPayment:
		return a.t(text.BlocksWrongPayment)
	case catalog.ImpactLetter:
		return a.t(text.BlocksLetter)
	case catalog.ImpactNone:
		return a.t(text.BlocksNothing)
	}
	return a.t(text.BlocksUnknown)
}

// dueWord is the due date with the days left; a computed one is marked, for it is never KSD's.
func (a *app) dueWord(t store.Task, now time.Time) string {
	days := int(t.SortDue) - int(catalog.DateOf(now))
	date := a.day(t.SortDue)
	if t.DueComputed() {
		return a.t(text.CmdDueComputed, date)
	}
	switch {
	case days < 0:
		return a.t(text.CmdDueOver, date, -days)
	case days == 0:
		return a.t(text.CmdDueToday, date)
	}
	return a.t(text.CmdDueIn, date, days)
}
