package demo

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"rettidig/catalog"
	"rettidig/store"
)

// chunkRows is how many rows go into the store at once, as many as of a file: memory is bounded by it, and so is the event that the log of each of its
// tasks begins with.
const chunkRows = 5_000

// Fill puts a demo into an empty store: staff, tasks as an import would bring them, and a little history made with real commands, among them a
// refused no. 19 with its expected letter. a must be the store's system owner; that member of staff then has every role, so that all can be tried.
// Command ids come from the seed, so that a Fill that was interrupted can be run again and goes on. It returns the first refusal of the store.
// follow adds to a resolution with choices the guide they were made in; nil leaves the guides out.
func Fill(ctx context.Context, s *store.Store, a store.Actor, seed uint64, tasks int, now time.Time, follow Follow) error {
	f := &filler{store: s, owner: store.Actor{Staff: a.Staff, Role: store.RoleSystemOwner}, seed: seed, now: now, follow: follow}
	if err := f.hire(ctx); err != nil {
		return err
	}
	if err := f.load(ctx, tasks); err != nil {
		return err
	}
	return f.live(ctx)
}

// Follow completes the resolution of a task of the type: the guide's text, and the steps that lead to the choices.
type Follow func(catalog.Number, *store.Resolve) error

// filler makes commands with ids that depend on the seed and their order alone.
type filler struct {
	store *store.Store
	owner store.Actor
	seed  uint64
	now   time.Time
	staff []store.StaffID // the colleagues' ids, in their order
	count int

	follow Follow
}

func (f *filler) meta() store.Meta {
	f.count++
	return store.Meta{ID: store.CommandID(f.hash("command " + strconv.Itoa(f.count))[:32])}
}

func (f *filler) hash(what string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "rettidig demo %d %d %s", f.seed, f.now.Unix(), what))
	return hex.EncodeToString(sum[:])
}

// colleague is an invented member of staff.
type colleague struct {
	login, name, team string
	roles             []store.Role
}

// The colleagues, the first three caseworkers.
func colleagues() []colleague {
	worker := []store.Role{store.RoleCaseworker}
	return []colleague{
		{"demo-anne", "Anne Prøve", "Team Nord", worker},
		{"demo-bo", "Bo Eksempel", "Team Nord", worker},
		{"demo-cecilie", "Cecilie Test", "Team Syd", worker},
		{"demo-dorte", "Dorte Prøve", "Team Syd", []store.Role{store.RoleSuperuser, store.RoleCaseworker}},
		{"demo-erik", "Erik Eksempel", "Ledelse", []store.Role{store.RoleManager, store.RoleHeadOfBenefits}},
		{"demo-frida", "Frida Test", "Uddannelse", []store.Role{store.RoleTrainer}},
	}
}

// Places of colleagues in the list.
const (
	anne = iota
	bo
	cecilie
	dorte
	erik
)

// hire fills the staff table and gives the demo's user every role.
func (f *filler) hire(ctx context.Context) error {
	self, err := f.member(ctx, f.owner.Staff)
	if err != nil {
		return err
	}
	self.Roles = store.Roles()
	staff := []store.Staff{self}
	for _, c := range colleagues() {
		staff = append(staff, store.Staff{Login: c.login, Name: c.name, Team: c.team, Roles: c.roles})
	}
	for _, m := range staff {
		if _, err := f.store.Submit(ctx, f.owner, store.AddStaff{Meta: f.meta(), Staff: m}); err != nil {
			return fmt.Errorf("add staff: %w", err)
		}
	}
	return nil
}

func (f *filler) member(ctx context.Context, id store.StaffID) (member store.Staff, err error) {
	err = f.store.View(ctx, func(v *store.Snapshot) error {
		var ok bool
		if member, ok = v.Member(id); !ok {
			return store.ErrNoStaff
		}
		return nil
	})
	return member, err
}

// load imports the generated tasks, chunk by chunk, and puts those of a large demo into their orders.
func (f *filler) load(ctx context.Context, tasks int) error {
	rules, err := f.rules(ctx)
	if err != nil {
		return err
	}
	run := store.ImportRun{ID: f.hash("run")[:16], SHA256: f.hash("file " + strconv.Itoa(tasks)), File: "demo.csv", Encoding: "UTF-8", Total: tasks}
	rows := make([]store.ImportRow, 0, min(tasks, chunkRows))
	chunk, taken := 0, 0
	for r := range Generate(f.seed, tasks, f.now, rules) {
		rows = append(rows, r)
		taken++
		if len(rows) < chunkRows && taken < tasks {
			continue
		}
		c := store.ImportChunk{
			Meta: store.Meta{ID: store.CommandID(run.ID + "/" + strconv.Itoa(chunk))},
			Run:  run, Chunk: chunk, Rows: rows, Last: taken == tasks,
		}
		if _, err := f.store.Submit(ctx, f.owner, c); err != nil {
			return fmt.Errorf("import chunk %d of the demo: %w", chunk, err)
		}
		rows = rows[:0]
		chunk++
	}
	if err := f.store.Finish(ctx, f.owner, nil); err != nil {
		return fmt.Errorf("finish the demo: %w", err)
	}
	return nil
}

func (f *filler) rules(ctx context.Context) (rules catalog.Rules, err error) {
	err = f.store.View(ctx, func(v *store.Snapshot) error {
		rules = v.Rules()
		return nil
	})
	return rules, err
}
