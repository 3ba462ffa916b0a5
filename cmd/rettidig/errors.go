package main

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"rettidig/internal/config"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/bolt"
)

// told is an error whose sentence is already in the user's language; the cause beside it decides the exit code.
type told struct {
	sentence string
	cause    error
}

// Error gives the sentence.
func (e *told) Error() string { return e.sentence }

// Sentence gives it to the terminal program, which has sentences of its own for causes.
func (e *told) Sentence() string { return e.sentence }

// Unwrap gives the cause.
func (e *told) Unwrap() error { return e.cause }

// tell makes an error of a sentence.
func (a *app) tell(m text.Msg, args ...any) error { return &told{sentence: a.t(m, args...)} }

// tellOf makes an error of a sentence and keeps its cause.
func (a *app) tellOf(cause error, m text.Msg, args ...any) error {
	return &told{sentence: a.t(m, args...), cause: cause}
}

// speaker is an error that knows its own sentence, such as a guide's.
type speaker interface{ In(text.Lang) string }

// sentence says what went wrong and what to do next. It is empty when there is nothing to add.
func (a *app) sentence(err error) string {
	var bad *badRowsError
	if err == nil || errors.As(err, &bad) || errors.Is(err, errFaults) {
		return ""
	}
	return safe.Block(safe.MaskIn(a.words(err)))
}

func (a *app) words(err error) string {
	var done *told
	var usage *usageError
	var own speaker
	switch {
	case errors.As(err, &done):
		return done.sentence
	case errors.As(err, &usage):
		return usage.sentence
	case errors.As(err, &own):
		return own.In(a.lang)
	}
	if s := a.typedWords(err); s != "" {
		return s
	}
	for _, p := range plainErrors() {
		if errors.Is(err, p.err) {
			return a.t(p.msg)
		}
	}
	return a.t(text.CmdOther, err.Error())
}

// typedWords are the sentences made from an error's fields.
func (a *app) typedWords(err error) string {
	var locked *store.LockedError
	var taken *store.TakenError
	var held *store.HeldError
	var denied *store.DeniedError
	var setting *store.SettingError
	var value *config.ValueError
	var remote *bolt.RemoteError
	switch {
	case errors.As(err, &remote):
		return a.t(text.CmdRemoteDrive)
	case errors.As(err, &locked) && locked.Holder != "":
		return a.t(text.CmdLockedBy, locked.Holder)
	case errors.As(err, &locked):
		return a.t(text.CmdLocked)
	case errors.As(err, &taken):
		return a.t(text.CmdTaken, taken.Name, a.when(taken.Since))
	case errors.As(err, &held):
		return a.t(text.CmdHeld, idList(held.By))
	case errors.As(err, &denied):
		return a.t(text.CmdDenied, a.roleWord(denied.Role), a.kindWord(denied.Kind))
	case errors.As(err, &setting) && setting.Want == "":
		return a.t(text.CmdSettingUnknown, setting.Key)
	case errors.As(err, &setting):
		return a.t(text.CmdSettingBad, setting.Key, setting.Value, setting.Want)
	case errors.As(err, &value):
		return a.t(text.CmdSettingBad, value.Key, value.Value, a.anyOf(value.Want))
	}
	return ""
}

type plainError struct {
	err error
	msg text.Msg
}

// plainErrors pairs the errors that carry nothing with their sentences.
func plainErrors() []plainError {
	return []plainError{
		{store.ErrNoStore, text.CmdNoStore},
		{store.ErrBusy, text.CmdLocked},
		{store.ErrNewer, text.CmdNewer},
		{store.ErrCorrupt, text.CmdCorrupt},
		{store.ErrUnknown, text.CmdUnknownOutcome},
		{store.ErrReadOnly, text.CmdReadOnly},
		{store.ErrTooLarge, text.CmdTooLarge},
		{store.ErrEnded, text.SnapshotEnded},
		{store.ErrNotFound, text.CmdNotFound},
		{store.ErrConflict, text.CmdConflict},
		{store.ErrNotOpen, text.CmdNotOpen},
		{store.ErrNotResolved, text.CmdNotResolved},
		{store.ErrNotHeld, text.CmdNotHeld},
		{store.ErrNeedsDate, text.CmdNeedsDate},
		{store.ErrNeedsText, text.CmdNeedsText},
		{store.ErrNeedsChoice, text.CmdNeedsChoice},
		{store.ErrNeedsActed, text.CmdNeedsActed},
		{store.ErrWaitChoice, text.CmdWaitChoice},
		{store.ErrNothing, text.CmdNothingToUndo},
		{store.ErrBuiltOn, text.CmdBuiltOn},
		{store.ErrNoPair, text.FailNoPair},
		{store.ErrConfirmed, text.CmdConfirmed},
		{store.ErrRealStore, text.CmdRealStore},
		{store.ErrNoStaff, text.CmdNoStaff},
		{store.ErrRebuilding, text.CmdRebuilding},
		{store.ErrTooLong, text.CmdTooLong},
		{store.ErrLastOwner, text.CmdLastOwner},
		{store.ErrNoneFree, text.NextNoneFree},
		{store.ErrNotApproved, text.GuidesNotApproved},
		{store.ErrBadGuide, text.GuidesBadGuide},
		{config.ErrKey, text.CmdConfigFile},
		{config.ErrViews, text.CmdViewsBroken},
		{context.Canceled, text.CmdStopped},
		{fs.ErrPermission, text.CmdPermission},
		{fs.ErrNotExist, text.CmdNoFile},
		{syscall.ENOSPC, text.CmdDiskFull},
	}
}
