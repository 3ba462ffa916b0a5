// Package store keeps what is true of our queue now: tasks, cases, citizens, staff and the chain of events that made them so.
//
// A change is a Command. Submit checks who may (Permit), stamps the time once, applies it deterministically and appends an Event, all in one step of
// the Engine. Reading goes through View and its Snapshot. Nothing here knows a file or a terminal; engines live in store/bolt and store/mem.
package store

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"rettidig/catalog"
)

// Schema is the version of the stored form this program writes and reads.
const Schema = 1

// Store is the one door to the queue. It is safe for use by several goroutines.
type Store struct {
	engine Engine
	clock  func() time.Time
	sizes  searchSizes

	mu       sync.Mutex
	settings string // the stored settings that rules was made from
	rules    catalog.Rules
	set      map[string]string
}

// InitInfo says what a new store is.
type InitInfo struct {
	Kind         Kind
	Municipality string
	Login, Name  string // the first member of staff
	Roles        []Role // default system owner and caseworker
}

// storedInfo is kept under keyInfo.
type storedInfo struct {
	Kind Kind      `json:"kind"`
	Made time.Time `json:"made"`
}

// Init makes an empty engine a store and opens it. It fails when the engine already holds one.
func Init(ctx context.Context, e Engine, info InitInfo, clock func() time.Time) (*Store, error) {
	secret := make([]byte, 32)
	if _, err := rand.Read(secret); err != nil {
		return nil, fmt.Errorf("make the store's secret: %w", err)
	}
	at := stamp(clock)
	_, err := e.Update(ctx, func(w Writer) error {
		if _, ok := w.Get(keySchema); ok {
			return errors.New("there is a store already")
		}
		return initialise(w, info, secret, at)
	})
	if err != nil {
		return nil, fmt.Errorf("make the store: %w", err)
	}
	return Open(ctx, e, clock)
}

func initialise(w Writer, info InitInfo, secret []byte, at time.Time) error {
	if len(info.Roles) == 0 {
		info.Roles = []Role{RoleSystemOwner, RoleCaseworker}
	}
	if info.Name == "" {
		info.Name = info.Login
	}
	x := newTx(w, catalog.DefaultRules(), Actor{Staff: 1, Role: RoleSystemOwner}, at)
	x.next = nextIDs{Staff: 1}
	x.put(keySchema, binary.BigEndian.AppendUint64(nil, Schema))
	x.putJSON(keyInfo, storedInfo{Kind: info.Kind, Made: at})
	x.put(keySecret, secret)
	x.put(keyGrouped, nothing)
	x.put(keyCountsHere, nothing)
	set := map[string]string{}
	if info.Municipality != "" {
		set[SettingMunicipality] = info.Municipality
	}
	x.putJSON(keySettings, set)
	x.putJSON(keyStaff(1), Staff{ID: 1, Login: info.Login, Name: info.Name, Roles: info.Roles})
	facts := Facts{Schema: Schema, StoreKind: info.Kind, Member: &StaffFacts{ID: 1, Roles: info.Roles}}
	if _, err := x.record(act{actor: x.actor, command: initCommand{}, at: at}, outcome{facts: facts}); err != nil {
		return err
	}
	return x.flush(w)
}

type initCommand struct{ Meta }

func (initCommand) kind() EventKind { return KindInit }

// Open opens the store in the engine. It returns ErrNoStore for an empty engine and ErrNewer for one written by a newer program.
func Open(ctx context.Context, e Engine, clock func() time.Time) (*Store, error) {
	s := &Store{engine: e, clock: clock, sizes: defaultSizes()}
	return s, s.View(ctx, func(*Snapshot) error { return nil })
}

// stamp reads the clock once for an act. Whole seconds are what the records keep.
func stamp(clock func() time.Time) time.Time {
	return clock().In(catalog.Copenhagen).Truncate(time.Second)
}

// View runs fn on one snapshot. The values it hands out are copies and may be kept; the Snapshot may not.
func (s *Store) View(ctx context.Context, fn func(*Snapshot) error) error {
	return s.engine.View(ctx, func(r Reader) error {
		v, err := s.snapshot(r)
		if err != nil {
			return err
		}
		return fn(v)
	})
}

func (s *Store) snapshot(r Reader) (*Snapshot, error) {
	if err := checkSchema(r); err != nil {
		return nil, err
	}
	rules, set, err := s.rulesNow(r)
	if err != nil {
		return nil, err
	}
	return &Snapshot{r: r, rules: rules, set: set, sizes: s.sizes}, nil
}

func checkSchema(r Reader) error {
	b, ok := r.Get(keySchema)
	if !ok {
		return ErrNoStore
	}
	if len(b) != 8 {
		return ErrCorrupt
	}
	if n := binary.BigEndian.Uint64(b); n > Schema {
		return fmt.Errorf("schema %d, this program knows %d: %w", n, Schema, ErrNewer)
	}
	return nil
}

// rulesNow reads the settings, and parses them only when they have changed.
func (s *Store) rulesNow(r Reader) (catalog.Rules, map[string]string, error) {
	b, _ := r.Get(keySettings)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.set != nil && string(b) == s.settings {
		return s.rules, s.set, nil
	}
	set := map[string]string{}
	if len(b) > 0 {
		if err := json.Unmarshal(b, &set); err != nil {
			return s.rules, nil, fmt.Errorf("settings: %w", ErrCorrupt)
		}
	}
	rules, err := rulesOf(set)
	if err != nil {
		return rules, nil, err
	}
	s.settings, s.rules, s.set = string(b), rules, set
	return rules, set, nil
}

// Submit checks, applies and records a command. A command whose id was applied before returns the event it made then. It returns DeniedError,
// ErrConflict, one of the other errors of this package, or what the engine says; then nothing was changed, except after ErrUnknown, which it returns
// only when looking again could not tell either.
func (s *Store) Submit(ctx context.Context, a Actor, c Command) (Event, error) {
	if err := Permit(a.Role, c); err != nil {
		return Event{}, err
	}
	act := act{actor: a, command: c, id: c.id(), at: stamp(s.clock), salt: newSalt(), stopped: ctx.Err}
	if act.id == "" {
		act.id = NewCommandID()
	}
	event, err := s.carryOut(ctx, act)
	if errors.Is(err, errQuiet) {
		return event, nil
	}
	if err != nil {
		return Event{}, fmt.Errorf("%s: %w", c.kind(), err)
	}
	return event, nil
}

// carryOut takes the engine's step, and after a commit of which nobody knows whether it happened takes it once more: the command's id tells, and the
// act is found done or is done now.
func (s *Store) carryOut(ctx context.Context, a act) (Event, error) {
	event, _, doubt := s.attempt(ctx, a)
	if !errors.Is(doubt, ErrUnknown) {
		return event, doubt
	}
	event, looked, err := s.attempt(ctx, a)
	if !looked && err != nil {
		return Event{}, doubt
	}
	return event, err
}

// attempt is one step of the engine; looked is true when it has seen whether the command was applied before.
func (s *Store) attempt(ctx context.Context, a act) (event Event, looked bool, err error) {
	_, err = s.engine.Update(ctx, func(w Writer) error {
		v, err := s.snapshot(w)
		if err != nil {
			return err
		}
		looked = true
		event, err = v.submit(w, a)
		return err
	})
	return event, looked, err
}

// act is one Submit: everything that is not read from the store is fixed before the engine's step begins.
type act struct {
	actor   Actor
	command Command
	id      CommandID
	at      time.Time
	salt    string       // for the event's body
	stopped func() error // the context's
}

// errQuiet stops an Update that has nothing to write.
var errQuiet = errors.New("nothing to write")

func newSalt() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails, see crypto/rand
	return hex.EncodeToString(b[:])
}

// submit is Submit inside the engine's step; it may run more than once and has no effect but its writes.
func (v *Snapshot) submit(w Writer, a act) (Event, error) {
	if b, ok := w.Get(keyText(spaceCommand, string(a.id))); ok && len(b) == 8 {
		e, _, err := readEvent(w, Seq(binary.BigEndian.Uint64(b)))
		return e, errors.Join(err, errQuiet)
	}
	if err := v.checkActor(a.actor); err != nil {
		return Event{}, err
	}
	x := newTx(w, v.rules, a.actor, a.at)
	x.slack, x.stopped = slackOf(v.set), a.stopped
	out, err := x.apply(a.command)
	if err = errors.Join(err, x.fault); err != nil {
		return Event{}, err
	}
	if out.quiet {
		return quietEvent(a, out)
	}
	if out.silent {
		return Event{At: a.at, Staff: a.actor.Staff, Role: a.actor.Role, Kind: a.command.kind(), Task: out.task, Command: a.id}, x.flush(w)
	}
	e, err := x.record(a, out)
	if err != nil {
		return e, err
	}
	return e, x.flush(w)
}

// quietEvent is the event of a step that changed nothing: it has no Seq and stands nowhere, but its facts say what was looked at.
func quietEvent(a act, out outcome) (Event, error) {
	data, err := marshal(out.facts)
	e := Event{At: a.at, Staff: a.actor.Staff, Role: a.actor.Role, Kind: a.command.kind(), Command: a.id, Data: data}
	return e, errors.Join(err, errQuiet)
}

// checkActor refuses an actor who is not in the staff table or does not have the role.
func (v *Snapshot) checkActor(a Actor) error {
	m, ok := v.Member(a.Staff)
	if !ok || m.Retired {
		return ErrNoStaff
	}
	if !m.Has(a.Role) {
		return &DeniedError{Role: a.Role}
	}
	return nil
}

// Watch sends the head sequence whenever it has grown past after, also by other processes. The channel closes with ctx.
func (s *Store) Watch(ctx context.Context, after Seq) (<-chan Seq, error) {
	revs, err := s.engine.Watch(ctx, 0)
	if err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	out := make(chan Seq, 1)
	go func() {
		defer close(out)
		for range revs {
			head, err := s.headSeq(ctx)
			if err != nil || head <= after {
				continue
			}
			after = head
			select {
			case out <- head:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, nil
}

func (s *Store) headSeq(ctx context.Context) (Seq, error) {
	var head Seq
	err := s.engine.View(ctx, func(r Reader) error {
		head = readHead(r).seq
		return nil
	})
	return head, err
}

// Close closes the engine.
func (s *Store) Close() error { return s.engine.Close() }

// ImportRun finds the unfinished import of the file with this hash, and its next chunk.
func (s *Store) ImportRun(ctx context.Context, sha string) (run ImportRun, next int, found bool, err error) {
	err = s.engine.View(ctx, func(r Reader) error {
		stored, ok := readRun(r, sha)
		run, next, found = stored.Run, stored.Next, ok
		return nil
	})
	return run, next, found, err
}

// PlanImport says what importing the rows would do, and changes nothing.
func (s *Store) PlanImport(ctx context.Context, rows []ImportRow) (ImportResult, error) {
	var result ImportResult
	at := stamp(s.clock)
	err := s.View(ctx, func(v *Snapshot) error {
		x := newTx(v.r, v.rules, Actor{}, at)
		im := newImporter(x, ImportRun{})
		im.take(rows, 0)
		result = im.result
		return x.fault
	})
	return result, err
}

// Import returns what an import chunk did; the zero result for any other event.
func (e Event) Import() ImportResult {
	f, err := e.Facts()
	if err != nil || f.Import == nil {
		return ImportResult{}
	}
	return f.Import.Result
}
