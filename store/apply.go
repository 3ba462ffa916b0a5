package store

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"rettidig/catalog"
)

// maxText is the longest note, reason or ground, in bytes.
const maxText = 8 << 10

// outcome is what applying a command leaves for the log.
type outcome struct {
	task   TaskID
	facts  Facts
	text   string        // for the event's body
	calcs  []Calculation // for the event's body
	quiet  bool          // nothing changed: no event is made
	silent bool          // something is kept that is no act: no event is made
	parts  []part        // of an act on several tasks: what has events of its own, before this one
}

// apply carries out a command on the working set. It reads no clock and no random source, so the same state, command and time give the same result.
func (x *tx) apply(c Command) (outcome, error) {
	switch c := c.(type) {
	case Claim, GiveBack, Assign, Wait, Unwait, SetDue:
		return x.applyLocal(c)
	case AddNote:
		return x.note(c)
	case Resolve:
		return x.resolve(c)
	case Reopen:
		return x.reopen(c)
	case Undo:
		return x.undo(c)
	case Redo:
		return x.redo()
	case CreateTask:
		return x.create(c)
	case Link:
		return x.linkTasks(c)
	case ShowPerson:
		return x.showPerson(c)
	case SearchPerson:
		return outcome{facts: Facts{Person: c.hash, Name: c.name}}, nil
	case Bulk:
		x.told = c.Progress
		return x.bulk(c.Acts)
	case Handover:
		return x.handOver(c)
	case Configure:
		return x.configure(c)
	case AddStaff:
		return x.addStaff(c)
	case ImportChunk:
		return x.importChunk(c)
	case UndoImport:
		return x.undoImport(c)
	case JudgeExtract:
		return x.judgeExtract(c)
	case RebuildStep:
		return x.rebuild(c)
	case KeepWalk:
		return x.keepWalk(c)
	case ApproveGuide:
		return x.approveGuide(c)
	}
	return outcome{}, fmt.Errorf("command %T is not known", c)
}

// applyLocal carries out the acts that change only what was done with one open task here.
func (x *tx) applyLocal(c Command) (outcome, error) {
	switch c := c.(type) {
	case Claim:
		return x.edit(c.On, "", x.claim)
	case GiveBack:
		return x.edit(c.On, "", x.giveBack)
	case Assign:
		return x.edit(c.On, "", func(t *Task) error { return x.assign(t, c.To) })
	case Wait:
		return x.edit(c.On, c.Reason, func(t *Task) error { return x.wait(t, c) })
	case Unwait:
		return x.edit(c.On, "", func(t *Task) error { t.WaitUntil = 0; return nil })
	case SetDue:
		return x.setDue(c)
	}
	return outcome{}, fmt.Errorf("command %T is not local", c)
}

// setDue needs a reason, also to take the date away: whoever reads the log must see why a date was moved.
func (x *tx) setDue(c SetDue) (outcome, error) {
	return x.edit(c.On, c.Reason, func(t *Task) error {
		if strings.TrimSpace(c.Reason) == "" {
			return ErrNeedsText
		}
		t.LocalDue = c.Due
		return nil
	})
}

// edit changes an open task's local fields and notes them before and after, so that undo can put them back.
func (x *tx) edit(o On, text string, change func(*Task) error) (outcome, error) {
	w, err := x.on(o)
	if err != nil {
		return outcome{}, err
	}
	if w.now.State != StateOpen {
		return outcome{}, ErrNotOpen
	}
	if len(text) > maxText {
		return outcome{}, ErrTooLong
	}
	return x.recordLocal(w, text, change)
}

// recordLocal applies a change to a task and writes down what undo needs.
func (x *tx) recordLocal(w *workTask, text string, change func(*Task) error) (outcome, error) {
	before, prev := w.now.Local, w.now.LocalSeq
	if err := change(&w.now); err != nil {
		return outcome{}, err
	}
	if text == "" && sameLocal(before, w.now.Local) {
		return outcome{task: w.now.ID, quiet: true}, nil // already so: nothing to record, nothing to undo
	}
	w.now.LocalSeq = x.seq
	x.change(w)
	x.indexEvent(w.now.ID)
	x.undoableFrom(x.seq)
	local := w.now.Local
	return outcome{task: w.now.ID, text: text, facts: Facts{Type: w.now.Type, Before: &before, After: &local, Prev: prev}}, nil
}

// undoableFrom lets undo take the event back, unless it is one of several that are taken back together.
func (x *tx) undoableFrom(seq Seq) {
	if !x.grouped {
		x.put(keyActs(spaceActs, x.actor.Staff, seq), []byte{})
	}
}

// indexEvent makes the event show in the task's log.
func (x *tx) indexEvent(id TaskID) { x.put(keyTaskSeq(id, x.seq), []byte{}) }

func (x *tx) claim(t *Task) error {
	if err := x.mine(t); err != nil {
		return err
	}
	if t.Owner == 0 { // one's own task stays held since it was taken
		t.Owner, t.OwnedSince = x.actor.Staff, x.at
	}
	return nil
}

// mine refuses what only the holder of a held task may do.
func (x *tx) mine(t *Task) error {
	if t.Owner == 0 || t.Owner == x.actor.Staff {
		return nil
	}
	m, _ := readMember(x.r, t.Owner)
	return &TakenError{By: t.Owner, Name: m.Name, Since: t.OwnedSince}
}

func (x *tx) giveBack(t *Task) error {
	if t.Owner == 0 {
		return ErrNotHeld
	}
	if err := x.mine(t); err != nil && x.actor.Role != RoleSuperuser && x.actor.Role != RoleManager {
		return err
	}
	t.Owner, t.OwnedSince = 0, zeroTime
	return nil
}

func (x *tx) assign(t *Task, to StaffID) error {
	if m, ok := readMember(x.r, to); !ok || m.Retired {
		return ErrNoStaff
	}
	t.Owner, t.OwnedSince = to, x.at
	return nil
}

func (x *tx) wait(t *Task, c Wait) error {
	switch {
	case c.Until <= catalog.DateOf(x.at):
		return ErrNeedsDate
	case strings.TrimSpace(c.Reason) == "":
		return ErrNeedsText
	}
	t.WaitUntil = c.Until
	return nil
}

func (x *tx) note(c AddNote) (outcome, error) {
	w, err := x.on(c.On)
	if err != nil {
		return outcome{}, err
	}
	if strings.TrimSpace(c.Text) == "" {
		return outcome{}, ErrNeedsText
	}
	if len(c.Text) > maxText {
		return outcome{}, ErrTooLong
	}
	x.indexEvent(w.now.ID)
	x.undoableFrom(x.seq)
	return outcome{task: w.now.ID, text: c.Text, facts: Facts{Type: w.now.Type}}, nil
}

// create makes a task of our own, no. 48. KSD never made it, so imports neither find nor miss it.
func (x *tx) create(c CreateTask) (outcome, error) {
	if strings.TrimSpace(c.Text) == "" || c.Case == "" {
		return outcome{}, ErrNeedsText
	}
	if len(c.Text) > maxText || len(c.Case) > MaxCase {
		return outcome{}, ErrTooLong
	}
	cs := x.caseOf(c.Case)
	t := Task{
		Type: typeManual, Case: c.Case, Created: catalog.Moment{Time: x.at}, Due: c.Due, OriginalDue: c.Due, Remark: c.Text,
		Manual: true, FirstSeen: x.at, Born: x.seq, Person: cs.info.Person, LocalSeq: x.seq, Local: Local{State: StateOpen},
	}
	x.derive(&t)
	w := x.add(t)
	x.undoableFrom(x.seq)
	after := w.now.Local
	return outcome{task: w.now.ID, text: c.Text, facts: Facts{Type: typeManual, After: &after}}, nil
}

// The task types the store has rules of its own for.
const (
	typeOtherCause    catalog.Number = 19 // Oplysningsskema - anden årsag
	typeManual        catalog.Number = 48 // Manuelt oprettet opgave - fritekst
	typeRefusalLetter catalog.Number = 68 // Afslagsbrev skal oprettes manuelt
)

// MaxCase is the longest case number, in bytes.
const MaxCase = 64

func (x *tx) showPerson(c ShowPerson) (outcome, error) {
	w := x.task(c.Task)
	if w == nil {
		return outcome{}, ErrNotFound
	}
	b, _ := x.r.Get(keyPerson(w.now.Person))
	p, hash, _, err := decodePerson(w.now.Person, b)
	if err != nil || p.CPR == "" {
		return outcome{}, fmt.Errorf("the citizen's number: %w", ErrNotFound) // nothing is shown, so nothing is logged
	}
	x.indexEvent(c.Task)
	return outcome{task: c.Task, facts: Facts{Type: w.now.Type, Person: hash.String()}}, nil
}

func (x *tx) addStaff(c AddStaff) (outcome, error) {
	m := c.Staff
	if m.Login == "" || len(m.Roles) == 0 {
		return outcome{}, ErrNoStaff
	}
	if old, ok := memberByLogin(x.r, m.Login); ok {
		m.ID = old.ID
	} else {
		x.next.Staff++
		m.ID = x.next.Staff
	}
	if m.Name == "" {
		m.Name = m.Login
	}
	if !governs(m) && !x.otherOwner(m.ID) {
		return outcome{}, ErrLastOwner
	}
	x.putJSON(keyStaff(m.ID), m)
	return outcome{facts: Facts{Member: &StaffFacts{ID: m.ID, Roles: m.Roles, Retired: m.Retired}}}, nil
}

// otherOwner reports whether somebody else can change the staff table: without anyone, nobody could ever be let in again.
func (x *tx) otherOwner(id StaffID) bool {
	return slices.ContainsFunc(allStaff(x.r), func(m Staff) bool { return m.ID != id && governs(m) })
}

func governs(m Staff) bool { return m.Has(RoleSystemOwner) && !m.Retired }

// record makes the events of what was applied and puts them at the end of the chain; it returns the last of them.
func (x *tx) record(a act, out outcome) (Event, error) {
	for _, p := range out.parts {
		p.out.facts.Group = a.id
		if _, err := x.append(a, p, ""); err != nil {
			return Event{}, err
		}
	}
	e, err := x.append(a, part{kind: a.command.kind(), seq: x.seq, out: out}, a.id)
	x.put(keyHead, append(binary.BigEndian.AppendUint64(nil, uint64(x.head.seq)), x.head.hash[:]...))
	return e, err
}

// append makes one event and links it to the one before. A command's id leads to the event that closes it.
func (x *tx) append(a act, p part, id CommandID) (Event, error) {
	e := Event{
		Seq: p.seq, Prev: x.head.hash, At: x.at, Staff: x.actor.Staff, Role: x.actor.Role, Kind: p.kind, Task: p.out.task, Command: id,
	}
	data, err := marshal(p.out.facts)
	if err != nil {
		return e, err
	}
	e.Data = data
	if p.out.text != "" || len(p.out.calcs) > 0 {
		body, err := marshal(Body{Salt: a.salt, Text: p.out.text, Calcs: p.out.calcs})
		if err != nil {
			return e, err
		}
		e.BodyHash = hashOf(body)
		x.put(keyBody(e.Seq), body)
	}
	return e, x.link(e)
}

// link writes the event and moves the head of the chain.
func (x *tx) link(e Event) error {
	b, err := marshal(e)
	if err != nil {
		return err
	}
	x.head = head{seq: e.Seq, hash: hashOf(b)}
	x.put(keyEvent(e.Seq), b)
	if e.Command != "" {
		x.put(keyText(spaceCommand, string(e.Command)), binary.BigEndian.AppendUint64(nil, uint64(e.Seq)))
	}
	return nil
}
