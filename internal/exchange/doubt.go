package exchange

import (
	"strings"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

// DoubtError says that a snapshot may not be what it is said to be, and that nothing was changed. Force goes on all the same.
type DoubtError struct {
	Doubts []store.Doubt
	Taken  store.TakenDoubt // the time at which it is said to be taken; empty when that is sure
	At     time.Time        // that time
	Plan   *store.Plan      // nil when only the time is doubtful
}

// Error gives the English sentences.
func (e *DoubtError) Error() string { return e.In(text.En) }

// In says what is doubtful and what to do.
func (e *DoubtError) In(l text.Lang) string {
	var list []string
	at := e.At.Format("02-01-2006 15:04")
	switch e.Taken {
	case store.TakenSure:
	case store.TakenFuture:
		list = append(list, l.T(text.SnapshotTakenFuture, at))
	case store.TakenOld:
		list = append(list, l.T(text.SnapshotTakenOld, at))
	case store.TakenBefore:
		list = append(list, l.T(text.SnapshotTakenBefore, at))
	}
	for _, d := range e.Doubts {
		switch d {
		case store.DoubtOlder:
			list = append(list, l.T(text.SnapshotOlder, at))
		case store.DoubtSmall:
			list = append(list, l.T(text.SnapshotSmall, e.Plan.InScope(), e.Plan.Open))
		}
	}
	return strings.Join(append(list, l.T(e.advice())), "\n")
}

// advice says how to go on. A time that has not come cannot be forced: everything done until then would be judged by a file that cannot know of it.
func (e *DoubtError) advice() text.Msg {
	if e.Taken == store.TakenFuture {
		return text.SnapshotNotForced
	}
	return text.SnapshotNothingDone
}

// warning is what a dry run says of the doubts.
func (e *DoubtError) warning() text.Msg {
	if e.Taken == store.TakenFuture {
		return text.SnapshotRefused
	}
	return text.SnapshotDoubtful
}
