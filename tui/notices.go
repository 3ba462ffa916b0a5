package tui

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// saying is an error whose sentence is ready, made by who knew more than its cause tells: for example which variable a real store refuses.
type saying interface{ Sentence() string }

// failure gives the sentence for an error: what went wrong and what to do. It never shows values that may be personal data.
func failure(e env, err error) string {
	var ready saying
	if errors.As(err, &ready) {
		return ready.Sentence()
	}
	if m, ok := plainFailure(err); ok {
		return e.t(m, keyNamed(e.frame, m)...)
	}
	var taken *store.TakenError
	var held *store.HeldError
	var denied *store.DeniedError
	var locked *store.LockedError
	var unknown *store.UnknownTypeError
	switch {
	case errors.As(err, &taken):
		who := safe.Line(taken.Name)
		if who == "" {
			who = e.t(text.FailTakenOther)
		}
		if !taken.Since.IsZero() {
			return e.t(text.FailTakenSince, who, stamp(taken.Since))
		}
		return e.t(text.FailTaken, who)
	case errors.As(err, &held):
		return count(e.lang, len(held.By), text.FailHeldOne, text.FailHeld)
	case errors.As(err, &denied):
		return e.t(text.FailDenied, e.t(roleName(denied.Role)), keyOf(e.frame, screenAny, actRole))
	case errors.As(err, &locked):
		by := safe.Line(locked.Holder)
		if by == "" {
			by = e.t(text.FailLockedBy)
		}
		return e.t(text.FailLocked, by)
	case errors.As(err, &unknown):
		return e.t(text.FailUnknownType, int(unknown.Number))
	}
	if e.deps != nil && e.deps.Fail != nil {
		return e.deps.Fail(e.lang, err)
	}
	return e.t(text.FailOther, safe.MaskIn(safe.Line(err.Error())))
}

// keyNamed gives the key that a sentence names: keys can be remapped, so none stands in a sentence.
func keyNamed(f frame, m text.Msg) []any {
	if m == text.FailNotFound || m == text.FailUnknown {
		return []any{keyOf(f, screenAny, actRefresh)}
	}
	return nil
}

// plainFailure finds the sentence of an error that carries no facts of its own.
func plainFailure(err error) (text.Msg, bool) {
	for _, p := range []struct {
		err error
		msg text.Msg
	}{
		{store.ErrNotFound, text.FailNotFound},
		{store.ErrNoneFree, text.NextNoneFree},
		{store.ErrConflict, text.FailConflict},
		{store.ErrNotOpen, text.FailNotOpen},
		{store.ErrNotResolved, text.FailNotResolved},
		{store.ErrNotHeld, text.FailNotHeld},
		{store.ErrNeedsDate, text.FailNeedsDate},
		{store.ErrNeedsText, text.FailNeedsText},
		{store.ErrNeedsChoice, text.FailNeedsChoice},
		{store.ErrNeedsActed, text.FailNeedsActed},
		{store.ErrWaitChoice, text.FailWaitChoice},
		{store.ErrNothing, text.FailNothing},
		{store.ErrBuiltOn, text.FailBuiltOn},
		{store.ErrNoPair, text.FailNoPair},
		{store.ErrConfirmed, text.FailConfirmed},
		{store.ErrRealStore, text.FailRealStore},
		{store.ErrNoStaff, text.FailNoStaff},
		{store.ErrRebuilding, text.FailRebuilding},
		{store.ErrTooLong, text.FailTooLong},
		{store.ErrLastOwner, text.FailLastOwner},
		{store.ErrUnknown, text.FailUnknown},
		{store.ErrBusy, text.FailBusy},
		{store.ErrReadOnly, text.FailReadOnly},
		{store.ErrCorrupt, text.FailCorrupt},
		{store.ErrNewer, text.FailNewer},
		{errInternal, text.FailInternal},
		{context.Canceled, text.FailCancelled},
	} {
		if errors.Is(err, p.err) {
			return p.msg, true
		}
	}
	return text.Msg{}, false
}

// done says what an act has done, once the store has said yes.
func done(e env, msg submittedMsg) string {
	nr, cs := int(msg.row.Type), safe.Line(msg.row.Case)
	switch c := msg.command.(type) {
	case store.Claim:
		return e.t(text.DoneClaim, nr, cs)
	case store.GiveBack:
		return e.t(text.DoneGiveBack, nr, cs)
	case store.Wait:
		return e.t(text.DoneWait, nr, c.Until.Danish())
	case store.SetDue:
		return e.t(text.DoneDue, nr, cs)
	case store.Assign:
		return e.t(text.DoneAssign, nr, cs)
	case store.Unwait:
		return e.t(text.DoneUnwait, nr)
	case store.AddNote:
		return e.t(text.DoneNote)
	case store.Resolve:
		return doneResolve(e, msg, c)
	case store.ApproveGuide:
		return doneApprove(e, c)
	case store.Bulk, store.Handover:
		return doneMany(e, msg.event)
	case store.Reopen:
		return e.t(text.DoneReopen, nr, cs)
	case store.CreateTask:
		return e.t(text.DoneCreate)
	case store.Link:
		return e.t(text.DoneLink, cs)
	case store.UndoImport:
		return e.t(text.UndoImportDone, c.Number)
	}
	return e.t(text.DoneOther)
}

// doneMany says what an act on several tasks has done, by the event's own facts, and what was left out between the preview and the act.
func doneMany(e env, event store.Event) string {
	b, _ := event.Bulk()
	if len(b.Tasks) == 0 {
		return e.t(text.DoneManySame)
	}
	s := e.t(text.DoneMany, text.ActOnTasks(e.lang, string(actOf(event.Kind, b)), len(b.Tasks)), keyOf(e.frame, screenAny, actUndo))
	if b.Act == store.KindResolve {
		s += " " + e.t(text.DoneManyKSD)
	}
	if len(b.Refused) > 0 {
		s += " " + e.t(text.DoneManyLeft, len(b.Refused))
	}
	return s
}

// actOf is what an act on several tasks is called: a handover is made of assignments.
func actOf(kind store.EventKind, b store.BulkFacts) store.EventKind {
	if kind == store.KindHandover {
		return kind
	}
	return b.Act
}

// doneResolve says what was recorded, what is expected by the event's own facts, and that KSD must be marked too.
func doneResolve(e env, msg submittedMsg, c store.Resolve) string {
	expected := e.t(text.ReleaseUnknown)
	if f, err := msg.event.Facts(); err == nil && f.After != nil && f.After.Resolution != nil {
		expected = releaseText(e.lang, f.After.Resolution.Expected, 0, e.now)
	}
	s := e.t(text.DoneResolve, int(msg.row.Type), safe.Line(msg.row.Case), lowerFirst(expected))
	if len(c.FollowUp) > 0 {
		s += " " + e.t(text.DoneFollowUp, numbers(c.FollowUp))
	}
	return s
}

func numbers(ns []catalog.Number) string {
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = strconv.Itoa(int(n))
	}
	return strings.Join(out, ", ")
}
