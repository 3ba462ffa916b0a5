package store

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// Extract says what a snapshot file is: all open tasks of KSD, or of a part of it, at a time. It makes an import one that judges.
type Extract struct {
	Taken  time.Time `json:"taken"`            // when it was exported: nothing first seen, made or resolved after that is judged
	Scope  Scope     `json:"scope,omitzero"`   // what it covers
	Forced bool      `json:"forced,omitempty"` // somebody was told of the doubts and went on; the event says who
}

// Scope is the part of KSD that a snapshot covers; the zero scope is all of it. Of what is set, all must hold, each by one of its values.
// Case numbers and names stand in the record of the import, never in an event.
type Scope struct {
	Owners []string         `json:"owners,omitempty"` // KSD's sagsbehandler
	Types  []catalog.Number `json:"types,omitempty"`
	Cases  []string         `json:"cases,omitempty"`
}

// ParseScope reads owner=NAME, type=N[,N...] and case=NUMBER, each any number of times. It returns ErrScope for anything else.
func ParseScope(words []string) (Scope, error) {
	var s Scope
	for _, word := range words {
		key, value, _ := strings.Cut(word, "=")
		value = strings.TrimSpace(value)
		if value == "" {
			return Scope{}, ErrScope
		}
		switch strings.TrimSpace(key) {
		case "owner":
			s.Owners = append(s.Owners, value)
		case "case":
			s.Cases = append(s.Cases, value)
		case "type":
			for n := range strings.SplitSeq(value, ",") {
				typ, err := strconv.Atoi(strings.TrimSpace(n))
				if err != nil || typ < 1 || typ > MaxType {
					return Scope{}, ErrScope
				}
				s.Types = append(s.Types, catalog.Number(typ))
			}
		default:
			return Scope{}, ErrScope
		}
	}
	return s, nil
}

// Whole reports whether the scope is all of KSD.
func (s Scope) Whole() bool { return len(s.Owners)+len(s.Types)+len(s.Cases) == 0 }

// Covers reports whether a task of KSD's would stand in the snapshot.
func (s Scope) Covers(t *Task) bool {
	if len(s.Owners) > 0 {
		name := safe.Fold(t.Caseworker)
		if !slices.ContainsFunc(s.Owners, func(o string) bool { return safe.Fold(o) == name }) {
			return false
		}
	}
	return s.coversKind(t.Type, t.Case)
}

// coversKind is Covers for a task of which type and case are known and no caseworker.
func (s Scope) coversKind(n catalog.Number, number string) bool {
	return (len(s.Types) == 0 || slices.Contains(s.Types, n)) && (len(s.Cases) == 0 || slices.Contains(s.Cases, number))
}

// coversExpected reports whether a task that is only expected would stand in the snapshot, whoever gets it.
func (s Scope) coversExpected(e *Expectation) bool {
	return len(s.Owners) == 0 && s.coversKind(e.Type, e.Case)
}

// Equal reports whether two scopes are written alike.
func (s Scope) Equal(o Scope) bool {
	return slices.Equal(s.Owners, o.Owners) && slices.Equal(s.Types, o.Types) && slices.Equal(s.Cases, o.Cases)
}

// SettingSlack is how long before a snapshot a task must have been resolved here for the snapshot to say that it is not marked in KSD: a caseworker
// may mark it here a moment before doing so there, and an export takes its time.
const SettingSlack = "snapshot_slack_minutes"

const defaultSlack = 60 // minutes

func readSlack(_ *catalog.Rules, _, v string) bool {
	n, err := strconv.Atoi(v)
	return err == nil && n >= 0 && n <= 7*24*60
}

func slackOf(set map[string]string) time.Duration {
	n, err := strconv.Atoi(set[SettingSlack])
	if err != nil {
		n = defaultSlack
	}
	return time.Duration(n) * time.Minute
}

// TakenDoubt says why a time at which a snapshot is said to be taken may be wrong.
type TakenDoubt string

// The doubts.
const (
	TakenSure   TakenDoubt = ""
	TakenFuture TakenDoubt = "future"  // it has not come yet
	TakenOld    TakenDoubt = "old"     // more than half a day ago: files are copied, and copying may keep or change their time
	TakenBefore TakenDoubt = "content" // the file holds tasks made after it
)

// takenFresh is how old a file's time may be without being asked about.
const takenFresh = 12 * time.Hour

// DoubtTaken judges the file's own time as the time the snapshot was taken; newest is when the newest task in it was made (zero: not known).
// A time that a person has stated is only ever in the future.
func DoubtTaken(taken time.Time, stated bool, newest catalog.Moment, now time.Time) TakenDoubt {
	switch {
	case taken.After(now.Add(time.Minute)):
		return TakenFuture
	case !newest.Time.IsZero() && newest.Time.After(taken):
		return TakenBefore
	case !stated && taken.Before(now.Add(-takenFresh)):
		return TakenOld
	}
	return TakenSure
}
