package demo

import (
	"context"
	"fmt"
	"slices"

	"rettidig/catalog"
	"rettidig/store"
)

// How far the history looks for tasks to act on, from the front of the queue.
const lookAt = 400

// act is one thing that happened to a task, and who did it: a colleague's place in the list.
type act struct {
	by    int
	role  store.Role
	match func(store.Task) bool
	make  func(f *filler, on store.On) store.Command
}

// live acts on tasks as a day of work would. A task is acted on once; an act that finds no task is left out, as in a very small demo.
func (f *filler) live(ctx context.Context) error {
	tasks, err := f.scene(ctx)
	if err != nil {
		return err
	}
	for _, a := range acts() {
		i := slices.IndexFunc(tasks, a.match)
		if i < 0 {
			continue
		}
		t := tasks[i]
		tasks = slices.Delete(tasks, i, i+1)
		c, err := f.followed(t.Type, a.make(f, store.On{Task: t.ID, Version: t.Version}))
		if err != nil {
			return fmt.Errorf("guide of task %d: %w", t.ID, err)
		}
		if _, err := f.store.Submit(ctx, store.Actor{Staff: f.staff[a.by], Role: a.role}, c); err != nil {
			return fmt.Errorf("history of task %d: %w", t.ID, err)
		}
	}
	return f.mistake(ctx, f.staff[bo], tasks)
}

// followed adds the guide to a resolution with choices; other commands stay as they are.
func (f *filler) followed(n catalog.Number, c store.Command) (store.Command, error) {
	r, ok := c.(store.Resolve)
	if !ok || len(r.Answers) == 0 || f.follow == nil {
		return c, nil
	}
	err := f.follow(n, &r)
	return r, err
}

// scene reads the colleagues' ids and the front of the queue, without the cases kept for the user to try and without metas.
func (f *filler) scene(ctx context.Context) (tasks []store.Task, err error) {
	err = f.store.View(ctx, func(v *store.Snapshot) error {
		f.staff = f.staff[:0]
		for _, c := range colleagues() {
			m, ok := v.MemberByLogin(c.login)
			if !ok {
				return store.ErrNoStaff
			}
			f.staff = append(f.staff, m.ID)
		}
		for _, r := range v.Page(store.Query{Order: store.OrderImpact, Limit: lookAt}).Rows {
			if t, known := catalog.Lookup(r.Type); !known || t.Meta || r.Case == caseNumber(caseFree) || r.Case == caseNumber(caseOngoing) {
				continue
			}
			tasks = append(tasks, r.Task)
		}
		return nil
	})
	return tasks, err
}

// acts lists the day's work in order.
func acts() []act {
	acts := []act{
		{anne, store.RoleCaseworker, refused, resolve(store.Resolve{
			Answers:  []store.Answer{{Step: store.StepCause, Choice: store.ChoiceRejected}},
			Ground:   "Fraværet skyldes barnets sygdom, ikke egen sygdom.",
			FollowUp: []catalog.Number{68},
		})},
		{bo, store.RoleCaseworker, ofType(19), resolve(approved("Opereret, kan ikke udføre sit arbejde."))},
		{cecilie, store.RoleCaseworker, ofType(19), resolve(approved("Dokumentation modtaget."))},
		{anne, store.RoleCaseworker, ofType(32), resolve(store.Resolve{Ground: "Ingen konflikt fundet."})},
		{bo, store.RoleCaseworker, ofType(10), resolve(store.Resolve{Ground: "Uden betydning for sagen."})},
		{dorte, store.RoleCaseworker, ofType(60), resolve(store.Resolve{Acted: true, Ground: "Aftale ligger på sagen."})},
		{cecilie, store.RoleCaseworker, ofType(36), resolve(store.Resolve{})},
		{erik, store.RoleManager, ofType(56), assign(anne)},
		{anne, store.RoleCaseworker, ofType(60), func(f *filler, on store.On) store.Command {
			return store.SetDue{Meta: f.meta(), On: on, Due: catalog.DateOf(f.now) + 5, Reason: "Aftalt med arbejdsgiver"}
		}},
	}
	for i, reason := range []string{"Afventer lægelige oplysninger", "Partshøring sendt", "Afventer lønsedler", "Afventer svar fra jobcenter", "Borger ringer igen"} {
		acts = append(acts, act{i % 3, store.RoleCaseworker, blocking, wait(catalog.Date(2+2*i), reason)})
	}
	for i, note := range []string{"Talt med borger.", "Arbejdsgiver kontaktet.", "Se journalen i KSD.", "Kollega har set på sagen."} {
		acts = append(acts, act{i % 3, store.RoleCaseworker, blocking, addNote(note)})
	}
	for i := range 14 {
		acts = append(acts, act{i % 3, store.RoleCaseworker, everyThird(i), claim})
	}
	return acts
}

func refused(t store.Task) bool { return t.Type == 19 && t.Case == caseNumber(caseRefused) }

func ofType(n catalog.Number) func(store.Task) bool {
	return func(t store.Task) bool { return t.Type == n && !refused(t) }
}

func blocking(t store.Task) bool { return t.Impact <= catalog.ImpactPayment && t.Type != 19 }

// everyThird spreads the held tasks over the queue and over its kinds.
func everyThird(i int) func(store.Task) bool {
	if i%2 == 0 {
		return blocking
	}
	return func(t store.Task) bool { return t.ID%3 == 0 }
}

func resolve(r store.Resolve) func(*filler, store.On) store.Command {
	return func(f *filler, on store.On) store.Command {
		r.Meta, r.On = f.meta(), on
		return r
	}
}

func approved(ground string) store.Resolve {
	return store.Resolve{Answers: []store.Answer{{Step: store.StepCause, Choice: store.ChoiceApproved}}, Ground: ground}
}

func claim(f *filler, on store.On) store.Command { return store.Claim{Meta: f.meta(), On: on} }

func wait(days catalog.Date, reason string) func(*filler, store.On) store.Command {
	return func(f *filler, on store.On) store.Command {
		return store.Wait{Meta: f.meta(), On: on, Until: catalog.DateOf(f.now) + days, Reason: reason}
	}
}

func addNote(words string) func(*filler, store.On) store.Command {
	return func(f *filler, on store.On) store.Command { return store.AddNote{Meta: f.meta(), On: on, Text: words} }
}

// assign gives a task to a colleague.
func assign(to int) func(*filler, store.On) store.Command {
	return func(f *filler, on store.On) store.Command {
		return store.Assign{Meta: f.meta(), On: on, To: f.staff[to]}
	}
}

// mistake is a claim that its maker takes back at once, so that the log has an undo to show.
func (f *filler) mistake(ctx context.Context, who store.StaffID, tasks []store.Task) error {
	if len(tasks) == 0 {
		return nil
	}
	t := tasks[len(tasks)-1]
	a := store.Actor{Staff: who, Role: store.RoleCaseworker}
	_, err := f.store.Submit(ctx, a, store.Claim{Meta: f.meta(), On: store.On{Task: t.ID, Version: t.Version}})
	if err == nil {
		_, err = f.store.Submit(ctx, a, store.Undo{Meta: f.meta()})
	}
	if err != nil {
		return fmt.Errorf("history of task %d: %w", t.ID, err)
	}
	return nil
}
