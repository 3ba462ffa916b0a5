package training

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"rettidig/catalog"
	"rettidig/internal/demo"
	"rettidig/internal/text"
	"rettidig/store"
)

// simulator is the login of the member of staff in whose name the simulated KSD's lists are taken in, so that the log tells them from the trainee's acts.
const simulator = "ksd-simuleret"

// Fill puts the day into an empty training store: the simulated KSD as a member of staff, the trainee in every role, and the tasks of the first list.
// owner must be the store's system owner. Facts are written in lang. It returns the first refusal of the store.
func Fill(ctx context.Context, s *store.Store, owner store.Actor, d Day, lang text.Lang) error {
	owner.Role = store.RoleSystemOwner
	var self store.Staff
	err := s.View(ctx, func(v *store.Snapshot) error {
		self, _ = v.Member(owner.Staff)
		return nil
	})
	if err != nil {
		return err
	}
	self.Roles = store.Roles()
	for _, m := range []store.Staff{self, {Login: simulator, Name: lang.T(text.TrainSimulator), Roles: []store.Role{store.RoleSystemOwner}}} {
		if _, err := s.Submit(ctx, owner, store.AddStaff{Staff: m}); err != nil {
			return fmt.Errorf("add staff: %w", err)
		}
	}
	rows := rowsOf(d, startTasks(d), lang)
	run := d.run(d.Exercise.Start, len(rows))
	run.Extract = nil // the first list judges nothing
	actor, err := simActor(ctx, s)
	if err != nil || len(rows) == 0 {
		return err
	}
	_, err = s.Submit(ctx, actor, store.ImportChunk{Run: run, Rows: rows, Last: true})
	if err != nil {
		return fmt.Errorf("the first list: %w", err)
	}
	return nil
}

func startTasks(d Day) []Made {
	var out []Made
	for _, t := range d.Tasks {
		if t.Arrival(d.Exercise.Start).Equal(d.Exercise.Start) {
			out = append(out, Made{Task: t, KSDID: KSDID(t.ID), Origin: FromStart, There: true})
		}
	}
	return out
}

// run names a list of the simulated KSD. The same day and moment give the same name, so a list that was interrupted is taken up again.
func (d Day) run(at time.Time, rows int) store.ImportRun {
	sum := sha256.Sum256(fmt.Appendf(nil, "rettidig train %s %s %d %d", d.Exercise.Name, d.Hash, d.Seed, at.Unix()))
	hash := hex.EncodeToString(sum[:])
	return store.ImportRun{
		ID: hash[:16], SHA256: hash, File: "simuleret.csv", Encoding: "UTF-8", Total: rows, Extract: &store.Extract{Taken: at},
	}
}

// simActor finds the simulated KSD among the staff; ErrNoStaff means that the store was not made by Fill.
func simActor(ctx context.Context, s *store.Store) (a store.Actor, err error) {
	err = s.View(ctx, func(v *store.Snapshot) error {
		for _, m := range v.Staff() {
			if m.Login == simulator {
				a = store.Actor{Staff: m.ID, Role: store.RoleSystemOwner}
				return nil
			}
		}
		return store.ErrNoStaff
	})
	return a, err
}

// Acts reads what the trainee has marked resolved and what waits, by the id of the task in KSD.
func Acts(v *store.Snapshot) (acts []Act, waits map[string]bool) {
	waits = map[string]bool{}
	for id := store.TaskID(1); id <= store.TaskID(v.Info().Tasks); id++ {
		t, err := v.Task(id)
		if err != nil || t.Manual {
			continue // taken back by undo
		}
		waits[t.KSDID] = t.WaitUntil > 0
		if r := t.Resolution; r != nil && t.State != store.StateOpen {
			acts = append(acts, Act{KSDID: t.KSDID, At: r.At, Answers: r.Answers, Acted: r.Acted, Forced: r.Forced})
		}
	}
	return acts, waits
}

// allCols says that the simulated list has every column it writes.
const allCols = store.ColStatus | store.ColKind | store.ColCPR | store.ColName | store.ColCVR | store.ColCompany | store.ColFrequency |
	store.ColDue | store.ColOriginalDue | store.ColCaseworker | store.ColRemark

// rowsOf writes the tasks that are there as rows of a task list. Citizens and companies follow the order of the cases in the day.
func rowsOf(d Day, tasks []Made, lang text.Lang) []store.ImportRow {
	place := map[string]int{}
	for _, t := range d.Tasks {
		if _, ok := place[t.Case]; !ok {
			place[t.Case] = len(place)
		}
	}
	var rows []store.ImportRow
	for _, m := range tasks {
		if !m.There {
			continue
		}
		number, name := demo.Citizen(d.Seed, place[m.Case])
		cvr, company := demo.Company(place[m.Case])
		facts := m.Facts.In(lang)
		if m.Origin != FromStart && m.Origin != FromArrival {
			facts = lang.T(text.TrainMadeBySim) + " " + facts
		}
		rows = append(rows, store.ImportRow{
			Line: len(rows) + 2, KSDID: m.KSDID, Type: m.Type, Case: CaseNumber(m.Case), CaseStatus: m.Status, CaseKind: "Lønmodtager",
			CPR: number, CPRFlag: "replacement", Name: name, CVR: cvr, Company: company, Frequency: m.Frequency,
			Created: m.Task.Made, Due: m.Due, OriginalDue: m.Original, Remark: facts, Has: allCols,
		})
	}
	return rows
}

// Through is up to which moment the lists of a store have been taken in, given the last one; see Advance.
type Through = time.Time

// Advance takes in every morning list from the last one taken until now, one after the other, and gives the newest morning taken in. at opens the
// store with the clock set to a moment, so that the log bears the training time. With nothing due it reads nothing and costs nothing.
func Advance(ctx context.Context, d Day, play func([]Act, time.Time) World, last Through, now time.Time, at func(time.Time) (*store.Store, error), lang text.Lang) (Through, error) {
	for m := morningAfter(last); !m.After(now) && !m.After(d.Exercise.End); m = morningAfter(m) {
		s, err := at(m)
		if err != nil {
			return last, err
		}
		if err := list(ctx, s, d, play, m, lang); err != nil {
			return last, fmt.Errorf("the list of %s: %w", catalog.DateOf(m), err)
		}
		last = m
	}
	return last, nil
}

// list takes one morning's list in.
func list(ctx context.Context, s *store.Store, d Day, play func([]Act, time.Time) World, m time.Time, lang text.Lang) error {
	actor, err := simActor(ctx, s)
	if err != nil {
		return err
	}
	var acts []Act
	err = s.View(ctx, func(v *store.Snapshot) error {
		acts, _ = Acts(v)
		return nil
	})
	if err != nil {
		return err
	}
	rows := rowsOf(d, play(acts, m).Tasks, lang)
	_, err = s.SubmitExtract(ctx, actor, d.run(m, len(rows)), rows)
	return err
}
