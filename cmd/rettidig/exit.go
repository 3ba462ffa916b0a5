package main

import (
	"errors"

	"rettidig/store"
)

// The exit codes, documented in the help of the root command and in docs/json.md.
const (
	exitOK      = 0
	exitError   = 1  // refused or failed
	exitUsage   = 2  // the command line is wrong
	exitBadRows = 3  // the import took the good rows and set the bad ones aside
	exitNoStore = 10 // there is no store yet
	exitInUse   = 11 // another process holds the store
	exitStore   = 12 // the store is damaged or written by a newer program
)

// exitCode gives the code for an error.
func exitCode(err error) int {
	var usage *usageError
	var bad *badRowsError
	var locked *store.LockedError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &bad):
		return exitBadRows
	case errors.Is(err, store.ErrNoStore):
		return exitNoStore
	case errors.As(err, &locked), errors.Is(err, store.ErrBusy):
		return exitInUse
	case errors.Is(err, store.ErrCorrupt), errors.Is(err, store.ErrNewer), errors.Is(err, errFaults):
		return exitStore
	}
	return exitError
}

// usageError is a mistake on the command line, told in the user's language.
type usageError struct{ sentence string }

// Error gives the sentence.
func (e *usageError) Error() string { return e.sentence }

// badRowsError says that an import set rows aside; the report has already named them.
type badRowsError struct{ rows int }

// Error says so in English; the user has already read the report.
func (e *badRowsError) Error() string { return "bad rows were set aside" }

// errFaults says that check found faults; they are already printed.
var errFaults = errors.New("the store has faults")
