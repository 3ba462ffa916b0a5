package store

import (
	"errors"
	"fmt"
	"time"

	"rettidig/catalog"
)

// What a Submit or a look-up can refuse with. The sentences for people are made from them in tui and cmd.
var (
	ErrNotFound    = errors.New("not found")
	ErrConflict    = errors.New("changed by another since it was read")
	ErrNotOpen     = errors.New("the task is not open")
	ErrNotResolved = errors.New("the task is not resolved here")
	ErrNotHeld     = errors.New("nobody holds the task")
	ErrNeedsDate   = errors.New("a date in the future is required")
	ErrNeedsText   = errors.New("a text is required")
	ErrNeedsChoice = errors.New("the guide's choice is required")      // no. 19 comes back tomorrow without one (S2 l.112-115)
	ErrNeedsActed  = errors.New("say that the act was done in KSD")    // the type comes back tomorrow otherwise (S2 l.97-105)
	ErrWaitChoice  = errors.New("the choice waits and never resolves") // waiting needs a date, see Wait
	ErrNothing     = errors.New("nothing to undo")
	ErrBuiltOn     = errors.New("others have built on it")
	ErrConfirmed   = errors.New("KSD has confirmed it; change it in KSD first")
	ErrRealStore   = errors.New("only a demo or training store allows that")
	ErrNoStaff     = errors.New("the user is not in the staff table")
	ErrLastOwner   = errors.New("somebody must stay system owner")
	ErrSetting     = errors.New("unknown setting or bad value")
	ErrRebuilding  = errors.New("the orders are being rebuilt; finish that first")
	ErrTooLong     = errors.New("the text is too long")
	ErrBadGuide    = errors.New("a guide has a type, a language and a hash of 64 digits")
	ErrNotApproved = errors.New("this text of the guide is not marked as checked")
	ErrScope       = errors.New("a scope is owner=NAME, type=NUMBER or case=NUMBER")
	ErrEnded       = errors.New("another import has ended this one")
	ErrUndone      = errors.New("the import has been undone already")
	ErrNotLatest   = errors.New("only the latest import can be undone")
)

// TakenError says that somebody else holds the task.
type TakenError struct {
	By    StaffID
	Name  string
	Since time.Time
}

// Error names the holder.
func (e *TakenError) Error() string { return fmt.Sprintf("held by staff %d", e.By) }

// HeldError says that a meta task ("sag kan ikke afsluttes") is held by open tasks of its case; solve them first (S2 l.297-298, 325).
type HeldError struct{ By []TaskID }

// Error counts the causes.
func (e *HeldError) Error() string { return fmt.Sprintf("held by %d open tasks", len(e.By)) }

// DeniedError says that the role may not do that.
type DeniedError struct {
	Role Role
	Kind EventKind
}

// Error names role and act.
func (e *DeniedError) Error() string { return fmt.Sprintf("role %s may not %s", e.Role, e.Kind) }

// SettingError says which setting is unknown or has a bad value.
type SettingError struct{ Key, Value, Want string }

// Error names the setting and what it takes.
func (e *SettingError) Error() string {
	return fmt.Sprintf("setting %s: %q is not %s", e.Key, e.Value, e.Want)
}

// Unwrap makes errors.Is(err, ErrSetting) true.
func (e *SettingError) Unwrap() error { return ErrSetting }

// UnknownTypeError says that a type number stands in no source where one is needed.
type UnknownTypeError struct{ Number catalog.Number }

// Error names the number.
func (e *UnknownTypeError) Error() string { return fmt.Sprintf("type %d is unknown", e.Number) }
