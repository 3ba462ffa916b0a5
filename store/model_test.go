package store_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/store"
)

// Whatever is done, the store stays sound: chain, keys, blockers and counters agree with the records after every act.
func TestAnySequenceOfActsLeavesTheStoreSound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(rt)
		d.hire("bo", "Bo")
		types := []catalog.Number{19, 60, 38, 26, 40, 39, 114, 54, 137, 68, 1, 900}
		drawRow := func(rt *rapid.T) store.ImportRow {
			r := row(rapid.SampledFrom(types).Draw(rt, "type"), rapid.SampledFrom([]string{"a", "b", "ab"}).Draw(rt, "case"), "2022-10-03")
			r.KSDID = rapid.SampledFrom([]string{"", "", "K1", "K2", "K3"}).Draw(rt, "id")
			r.CPR = rapid.SampledFrom([]string{"", "9002850001", "9102850002"}).Draw(rt, "cpr")
			r.Due = catalog.Date(rapid.IntRange(19270, 19300).Draw(rt, "due"))
			return r
		}
		anyTask := func(rt *rapid.T) (store.On, bool) {
			var n int
			d.view(func(v *store.Snapshot) { n = v.Info().Tasks })
			if n == 0 {
				return store.On{}, false
			}
			id := store.TaskID(rapid.IntRange(1, n).Draw(rt, "task"))
			var on store.On
			d.view(func(v *store.Snapshot) {
				if tk, err := v.Task(id); err == nil {
					on = store.On{Task: id, Version: tk.Version}
				}
			})
			return on, on.Task != 0
		}
		attempt := func(c store.Command) { // refusals are fine, damage is not
			actor := store.Actor{Staff: store.StaffID(rapid.IntRange(1, 2).Draw(rt, "who")), Role: store.RoleCaseworker}
			_, _ = d.Submit(context.Background(), actor, c)
			d.sound()
		}
		on := func(make func(store.On) store.Command) func(*rapid.T) {
			return func(rt *rapid.T) {
				if o, ok := anyTask(rt); ok {
					attempt(make(o))
				}
			}
		}
		rt.Repeat(map[string]func(*rapid.T){
			"import": func(rt *rapid.T) {
				ids, rows := map[string]bool{}, []store.ImportRow{}
				for _, r := range rapid.SliceOfN(rapid.Custom(drawRow), 1, 6).Draw(rt, "rows") {
					if r.KSDID == "" || !ids[r.KSDID] {
						ids[r.KSDID] = true
						rows = append(rows, r)
					}
				}
				d.take(rows...)
				d.sound()
			},
			"claim": on(func(o store.On) store.Command { return store.Claim{On: o} }),
			"give":  on(func(o store.On) store.Command { return store.GiveBack{On: o} }),
			"wait": on(func(o store.On) store.Command {
				return store.Wait{On: o, Until: catalog.DateOf(d.now) + 2, Reason: "a reply is awaited"}
			}),
			"due":  on(func(o store.On) store.Command { return store.SetDue{On: o, Due: 19299, Reason: "aftale"} }),
			"note": on(func(o store.On) store.Command { return store.AddNote{On: o, Text: "x"} }),
			"resolve": on(func(o store.On) store.Command {
				return store.Resolve{On: o, Acted: true, Answers: answer(rapid.SampledFrom([]string{"approved", "rejected"}).Draw(rt, "choice"))}
			}),
			"bulk": func(rt *rapid.T) {
				var acts []store.Command
				for range rapid.IntRange(1, 4).Draw(rt, "acts") {
					if o, ok := anyTask(rt); ok {
						acts = append(acts, rapid.SampledFrom([]store.Command{
							store.Resolve{On: o, Acted: true, Answers: answer("rejected")},
							store.Claim{On: o},
							store.GiveBack{On: o},
							store.AddNote{On: o, Text: "x"},
							store.Reopen{On: o, Reason: "x"},
							store.Assign{On: o, To: 2},
						}).Draw(rt, "act"))
					}
				}
				attempt(store.Bulk{Acts: acts})
			},
			"handover": func(*rapid.T) {
				var held []store.On
				d.view(func(v *store.Snapshot) { held, _ = v.Held(context.Background(), 1) })
				attempt(store.Handover{From: 1, To: 2, Tasks: held})
			},
			"reopen": on(func(o store.On) store.Command { return store.Reopen{On: o, Reason: "x"} }),
			"create": func(*rapid.T) { attempt(store.CreateTask{Case: "a", Text: "x"}) },
			"configure": func(rt *rapid.T) {
				set := rapid.SampledFrom([]map[string]string{{"class.137": "decision"}, {"class.137": ""}, {"wrong_payment.1": "true"}, {"cutoff": "14:00"}, {"cutoff": ""}}).Draw(rt, "set")
				_, _ = d.Submit(context.Background(), store.Actor{Staff: 1, Role: store.RoleSystemOwner}, store.Configure{Set: set})
				d.sound()
			},
			"rebuild": func(rt *rapid.T) {
				attempt(store.RebuildStep{Limit: rapid.IntRange(1, 9).Draw(rt, "limit")})
			},
			"undo": func(*rapid.T) { attempt(store.Undo{}) },
			"redo": func(*rapid.T) { attempt(store.Redo{}) },
		})
	})
}
