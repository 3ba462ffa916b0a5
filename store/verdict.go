package store

import "fmt"

// Verdict is what KSD's files have shown of a task so far: of one resolved here, whether it held; of an open one, how it came back.
// KSD has no API, so a verdict is given by snapshots alone (docs/ARCHITECTURE.md); until then a resolved task awaits KSD.
type Verdict uint8

// The verdicts. State says which side of a pair a task is: of a task that came back, the resolved one and the open one bear the same verdict.
const (
	VerdictNone      Verdict = iota // open, and never judged
	VerdictAwaiting                 // resolved here; no snapshot taken after that has been seen
	VerdictConfirmed                // resolved here, and gone from KSD
	VerdictReturned                 // resolved: KSD made it again, so it did not hold (S2 l.97-105). Open: it is the one that was made again
	VerdictNotMarked                // resolved here, and still there in KSD: "ikke markeret løst i KSD"
	VerdictReopened                 // confirmed, and there again with the same id: "genåbnet i KSD"; it is open
	VerdictReplaced                 // resolved, and KSD has made the follow-up that was expected (S1 l.214)
	VerdictRecreated                // made again at a new request or letter (29, 128, 142, 143, 144); says nothing of the solution
	VerdictUncertain                // a twin without KSD's id: the same task or a new one, nobody can tell
	VerdictVanished                 // gone from KSD without us: solved elsewhere
	VerdictBack                     // had vanished, and is there again
	verdicts                        // how many there are; at most 16, see offFlags
)

var verdictNames = [verdicts]string{
	"none", "awaiting", "confirmed", "returned", "not_marked", "reopened", "replaced", "recreated", "uncertain", "vanished", "back",
}

// String gives the stable English key used in JSON.
func (v Verdict) String() string {
	if v < verdicts {
		return verdictNames[v]
	}
	return "unknown"
}

// MarshalText writes the key.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (v *Verdict) UnmarshalText(b []byte) error {
	got, ok := ParseVerdict(string(b))
	if !ok {
		return fmt.Errorf("verdict %q: %w", b, ErrCorrupt)
	}
	*v = got
	return nil
}

// ParseVerdict reads what String gives.
func ParseVerdict(s string) (Verdict, bool) {
	for v, name := range verdictNames {
		if name == s {
			return Verdict(v), true
		}
	}
	return 0, false
}

// Verdicts lists every verdict but none.
func Verdicts() []Verdict {
	list := make([]Verdict, 0, verdicts-1)
	for v := VerdictAwaiting; v < verdicts; v++ {
		list = append(list, v)
	}
	return list
}

// Came says how a task came (back) and which resolution that undid, so that the solution which did not hold can be looked up.
type Came struct {
	As    Verdict // returned, reopened, recreated, uncertain or back; none for a task that simply came
	Task  TaskID  // the resolved task; zero for back. Of a reopened task it is the task itself
	Event Seq     // the event that resolved it
}

// CameBack reports whether KSD has undone a solution of ours with this open task: the mark of the queue, and what `genkommet` finds.
func (t Task) CameBack() bool {
	return t.State == StateOpen && (t.Verdict == VerdictReturned || t.Verdict == VerdictReopened)
}

// MissingInKSD reports whether the task is marked here and not there: the view "Mangler i KSD".
func (t Task) MissingInKSD() bool { return t.State == StateResolved && t.Verdict == VerdictNotMarked }

// settle makes the verdict fit the state after an act: what a snapshot said of a resolution says nothing once the task is open again.
func (t *Task) settle() {
	if t.State == StateOpen {
		t.Observed = OutcomePending
	}
	switch t.State {
	case StateOpen:
		t.Verdict = t.Came.As
	case StateResolved:
		if t.Verdict != VerdictNotMarked && t.Verdict != VerdictUncertain || t.Resolution == nil || t.Judged != t.Resolution.Event {
			t.Verdict, t.Judged = VerdictAwaiting, 0
		}
	case StateConfirmed:
		switch t.Verdict {
		case VerdictReturned, VerdictReplaced, VerdictRecreated:
		default:
			t.Verdict = VerdictConfirmed
		}
	case StateGone:
		t.Verdict = VerdictVanished
	default:
		t.Verdict = VerdictNone
	}
}
