package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"rettidig/catalog"
)

// Several tasks at once are one step of the engine: every act is checked as if it stood alone, what is refused is left out and named, and each act that is
// done makes an event of its own, so that a task's log and its resolution read the same whichever way they were made. A closing event names them all; it is
// what Submit returns, what a retry returns, and what undo takes back as a whole.

// MaxBulk is how many acts one Bulk takes: more would hold the store for too long, and would not be looked at beforehand.
const MaxBulk = 20_000

// toldEvery is how many acts lie between two tellings of a step's progress.
const toldEvery = 200

// BulkFacts is what the log keeps of an act on several tasks in its closing event.
type BulkFacts struct {
	Act     EventKind `json:"act"`            // what was done with each task
	First   Seq       `json:"first"`          // the acts' own events are First, First+1, ... Last
	Last    Seq       `json:"last"`           // zero when none was done
	Tasks   []TaskID  `json:"tasks"`          // the tasks it was done with, in the order of their events
	Same    []TaskID  `json:"same,omitempty"` // tasks that were so already
	Refused []Refusal `json:"refused,omitempty"`
}

// Refusal is a task that was left out, and why.
type Refusal struct {
	Task  TaskID    `json:"task"`
	Why   string    `json:"why"` // see Err
	By    StaffID   `json:"by,omitempty"`
	Since time.Time `json:"since,omitzero"`
	Held  []TaskID  `json:"held,omitempty"`
}

// RefusedError says that every act of a Bulk was refused. Nothing was changed.
type RefusedError struct{ Refused []Refusal }

// Error gives the first refusal.
func (e *RefusedError) Error() string { return "all refused: " + e.Refused[0].Err().Error() }

// Unwrap gives the first refusal, so that one task alone is refused as it always was.
func (e *RefusedError) Unwrap() error { return e.Refused[0].Err() }

// refusalWords pairs the plain errors a task can be refused with and the words that stand for them in the log.
func refusalWords() map[string]error {
	return map[string]error{
		"not_found": ErrNotFound, "conflict": ErrConflict, "not_open": ErrNotOpen, "not_resolved": ErrNotResolved, "not_held": ErrNotHeld,
		"needs_date": ErrNeedsDate, "needs_text": ErrNeedsText, "needs_choice": ErrNeedsChoice, "needs_acted": ErrNeedsActed,
		"wait_choice": ErrWaitChoice, "built_on": ErrBuiltOn, "confirmed": ErrConfirmed, "no_staff": ErrNoStaff, "too_long": ErrTooLong,
	}
}

// refusalOf makes of an error what the log keeps. Anything but a refusal of this one task is no refusal, and ends the whole step.
func refusalOf(id TaskID, err error) (Refusal, bool) {
	r := Refusal{Task: id}
	var taken *TakenError
	var held *HeldError
	switch {
	case errors.As(err, &taken):
		r.Why, r.By, r.Since = "taken", taken.By, taken.Since
		return r, true
	case errors.As(err, &held):
		r.Why, r.Held = "held", held.By
		return r, true
	}
	for word, plain := range refusalWords() {
		if errors.Is(err, plain) {
			r.Why = word
			return r, true
		}
	}
	return r, false
}

// Err is the error the task would be refused with alone; a holder's name is left to Snapshot.Member.
func (r Refusal) Err() error {
	switch r.Why {
	case "taken":
		return &TakenError{By: r.By, Since: r.Since}
	case "held":
		return &HeldError{By: r.Held}
	}
	if err, ok := refusalWords()[r.Why]; ok {
		return err
	}
	return ErrConflict
}

// part is one act of a step that makes several events.
type part struct {
	kind EventKind
	seq  Seq
	out  outcome
}

// onOf names the task of a command that can be one of several.
func onOf(c Command) (On, bool) {
	switch c := c.(type) {
	case Claim:
		return c.On, true
	case GiveBack:
		return c.On, true
	case Assign:
		return c.On, true
	case Wait:
		return c.On, true
	case Unwait:
		return c.On, true
	case SetDue:
		return c.On, true
	case AddNote:
		return c.On, true
	case Resolve:
		return c.On, true
	case Reopen:
		return c.On, true
	}
	return On{}, false
}

func (x *tx) bulk(acts []Command) (outcome, error) {
	if len(acts) == 0 {
		return outcome{}, ErrNothing
	}
	if len(acts) > MaxBulk {
		return outcome{}, ErrTooMany
	}
	facts := BulkFacts{Act: acts[0].kind(), First: x.seq}
	x.grouped = true
	parts, err := x.actEach(x.causesFirst(acts), &facts)
	if err != nil {
		return outcome{}, err
	}
	return x.closing(facts, parts)
}

// closing makes the closing event's facts of what was done.
func (x *tx) closing(facts BulkFacts, parts []part) (outcome, error) {
	for _, p := range parts {
		facts.Tasks, facts.Last = append(facts.Tasks, p.out.task), p.seq
	}
	if len(parts) == 0 && len(facts.Refused) > 0 {
		return outcome{}, &RefusedError{Refused: facts.Refused}
	}
	if len(parts) == 0 {
		return outcome{facts: Facts{Bulk: &facts}, quiet: true}, nil
	}
	x.put(keyActs(spaceActs, x.actor.Staff, x.seq), []byte{})
	return outcome{facts: Facts{Bulk: &facts}, parts: parts}, nil
}

// causesFirst puts meta tasks ("sag kan ikke afsluttes") behind all others: solved in the same go, their causes no longer hold them.
func (x *tx) causesFirst(acts []Command) []Command {
	sorted := slices.Clone(acts)
	slices.SortStableFunc(sorted, func(a, b Command) int { return x.metaRank(a) - x.metaRank(b) })
	return sorted
}

func (x *tx) metaRank(c Command) int {
	on, _ := onOf(c)
	w := x.task(on.Task)
	if w == nil {
		return 0
	}
	if t, _ := catalog.Lookup(w.now.Type); t.Meta {
		return 1
	}
	return 0
}

// actEach carries out the acts one by one. It first looks which resolves will be done, since each of them is expected to bring what it brings together
// with the others.
func (x *tx) actEach(acts []Command, facts *BulkFacts) ([]part, error) {
	x.with = map[string][]TaskID{}
	for _, c := range acts {
		if r, ok := c.(Resolve); ok {
			if w, _, err := x.mayResolve(r); err == nil {
				x.with[w.now.Case] = append(x.with[w.now.Case], w.now.ID)
			}
		}
	}
	var parts []part
	for i, c := range acts {
		if err := x.tell(i, len(acts)); err != nil {
			return nil, err
		}
		on, ok := onOf(c)
		if !ok {
			return nil, &DeniedError{Role: x.actor.Role, Kind: c.kind()}
		}
		out, err := x.apply(c)
		switch {
		case err != nil:
			r, single := refusalOf(on.Task, err)
			if !single {
				return nil, err
			}
			facts.Refused = append(facts.Refused, r)
		case out.quiet:
			facts.Same = append(facts.Same, on.Task)
		default:
			parts = append(parts, part{kind: c.kind(), seq: x.seq, out: out})
			x.seq++
		}
	}
	return parts, nil
}

// tell says now and then how far the step is, and ends it when it was stopped.
func (x *tx) tell(done, total int) error {
	if done%toldEvery != 0 {
		return nil
	}
	if x.told != nil {
		x.told(done, total)
	}
	if x.stopped != nil {
		return x.stopped()
	}
	return nil
}

// handOver gives everything one member of staff holds to another.
func (x *tx) handOver(c Handover) (outcome, error) {
	if c.From == c.To || c.From == 0 {
		return outcome{}, ErrNothing
	}
	if err := MayHandOver(x.actor, c.From); err != nil {
		return outcome{}, err
	}
	if m, ok := readMember(x.r, c.To); !ok || m.Retired {
		return outcome{}, ErrNoStaff
	}
	facts := BulkFacts{Act: KindAssign, First: x.seq}
	x.grouped, x.told = true, c.Progress
	var acts []Command
	for _, on := range c.Tasks {
		w := x.task(on.Task)
		if w != nil && w.now.Owner == c.From {
			acts = append(acts, Assign{On: on, To: c.To})
		} else if w != nil {
			r, _ := refusalOf(on.Task, &TakenError{By: w.now.Owner, Since: w.now.OwnedSince})
			facts.Refused = append(facts.Refused, r)
		}
	}
	parts, err := x.actEach(acts, &facts)
	if err != nil {
		return outcome{}, err
	}
	out, err := x.closing(facts, parts)
	out.facts.To = c.To
	return out, err
}

// Bulk returns what an act on several tasks did; false for any other event.
func (e Event) Bulk() (BulkFacts, bool) {
	f, err := e.Facts()
	if err != nil || f.Bulk == nil {
		return BulkFacts{}, false
	}
	return *f.Bulk, true
}

// Planned is what one act of a Bulk would do.
type Planned struct {
	Task     TaskID
	Err      error // why it would be refused; nil when it would be done
	Same     bool  // it is so already
	After    Local // how the task would stand here
	Expected *Release
}

// PlanBulk says for every act what Submit would do with it at the moment, by the same checks, and changes nothing. The order is that of the acts.
func (v *Snapshot) PlanBulk(ctx context.Context, a Actor, at time.Time, acts []Command) ([]Planned, error) {
	if err := errors.Join(v.checkActor(a), Permit(a.Role, Bulk{Acts: acts})); err != nil {
		return nil, err
	}
	x := newTx(v.r, v.rules, a, at)
	x.stopped = ctx.Err
	out, err := x.bulk(acts)
	facts := BulkFacts{}
	var all *RefusedError
	switch {
	case errors.As(err, &all):
		facts.Refused = all.Refused
	case err != nil:
		return nil, err
	default:
		facts = *out.facts.Bulk
	}
	return v.planned(x, acts, facts), x.fault
}

// planned lists the acts in their order with what became of them in the trial.
func (v *Snapshot) planned(x *tx, acts []Command, facts BulkFacts) []Planned {
	refused, same := map[TaskID]error{}, map[TaskID]bool{}
	for _, r := range facts.Refused {
		refused[r.Task] = v.named(r.Err())
	}
	for _, id := range facts.Same {
		same[id] = true
	}
	list := make([]Planned, 0, len(acts))
	for _, c := range acts {
		on, _ := onOf(c)
		p := Planned{Task: on.Task, Err: refused[on.Task], Same: same[on.Task]}
		if w := x.task(on.Task); w != nil {
			p.After = w.now.Local
			if r := w.now.Resolution; p.Err == nil && r != nil {
				p.Expected = &r.Expected
			}
		}
		list = append(list, p)
	}
	return list
}

// Named is the error of a refusal, with the holder's name.
func (v *Snapshot) Named(r Refusal) error { return v.named(r.Err()) }

// named puts the holder's name into a refusal.
func (v *Snapshot) named(err error) error {
	var taken *TakenError
	if !errors.As(err, &taken) {
		return err
	}
	m, _ := v.Member(taken.By)
	return &TakenError{By: taken.By, Name: m.Name, Since: taken.Since}
}
