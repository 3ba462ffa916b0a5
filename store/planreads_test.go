package store_test

import (
	"context"
	"errors"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// Blockers hands out open tasks that hold back a decision or a payment, and no others; what is resolved, or holds nothing back, is left out.
func TestBlockers(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, caseNo(1), "2022-10-14"), row(68, caseNo(1), "2022-10-14"), row(38, caseNo(2), "2022-10-14"), row(114, caseNo(2), "2022-10-14"), row(19, caseNo(3), "2022-10-14"))
	d.submit(store.Resolve{On: d.on(5), Answers: answer(store.ChoiceApproved)})
	d.view(func(v *store.Snapshot) {
		var got []store.TaskID
		w := v.WalkBlockers()
		more, err := w.Next(context.Background(), v, 10, func(t store.Task) { got = append(got, t.ID) })
		if done, total := w.Done(); more || err != nil || done != 2 || total != 2 {
			t.Errorf("read %d of %d, more %v, %v", done, total, more, err)
		}
		if len(got) != 2 || got[0] != 1 || got[1] != 3 {
			t.Errorf("blockers %v", got)
		}
		ctx, stop := context.WithCancel(context.Background())
		stop()
		if _, err := v.WalkBlockers().Next(ctx, v, 10, func(store.Task) {}); !errors.Is(err, context.Canceled) {
			t.Errorf("stopped, yet %v", err)
		}
	})
}

func TestCaseFacts(t *testing.T) {
	d := newDesk(t)
	r := row(19, caseNo(1), "2022-10-14")
	r.Frequency, r.Has = "Månedlig", r.Has|store.ColFrequency
	d.take(r, row(137, caseNo(1), "2022-10-14"))
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceApproved)})
	d.view(func(v *store.Snapshot) {
		f := v.CaseFacts(caseNo(1), monday())
		if f.Status != catalog.StatusClarifying || f.Unknown != 1 || !f.DecisionRun.Equal(catalog.DateOf(monday()).At(18*60)) {
			t.Errorf("%+v", f)
		}
	})
}

// What is undone took nobody's time.
func TestStandingActs(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, caseNo(1), "2022-10-14"), row(19, caseNo(2), "2022-10-14"))
	d.submit(store.Claim{On: d.on(1)})
	d.submit(store.Resolve{On: d.on(1), Answers: answer(store.ChoiceApproved)})
	d.submit(store.Claim{On: d.on(2)})
	d.submit(store.Undo{})
	d.view(func(v *store.Snapshot) {
		acts, err := v.StandingActs(10)
		if err != nil || len(acts) != 2 || acts[0].Kind != store.KindClaim || acts[1].Kind != store.KindResolve {
			t.Errorf("%v, %v", acts, err)
		}
		if acts, _ := v.StandingActs(1); len(acts) != 1 || acts[0].Kind != store.KindResolve {
			t.Errorf("the newest one: %v", acts)
		}
	})
}

// The settings of the day plan move no key and refuse what makes no sense.
func TestPlanSettings(t *testing.T) {
	for key, values := range map[string][2][]string{
		"plan_share": {{"0", "100"}, {"-1", "101", "x"}}, "plan_long_wait": {{"1", "45"}, {"0", "x"}}, "plan_minutes.19": {{"1", "480"}, {"0", "481"}},
		"plan_anchor": {{"2026-11-19"}, {"x", "19-11-2026", "2026-13-01"}}, "plan_hours": {{"08:00-15:30"}, {"16:00-08:00", "08:00", "x-y"}},
	} {
		for _, v := range values[0] {
			if _, err := store.EffectiveRules(map[string]string{key: v}); err != nil {
				t.Errorf("%s %s: %v", key, v, err)
			}
		}
		for _, v := range values[1] {
			if _, err := store.EffectiveRules(map[string]string{key: v}); !errors.Is(err, store.ErrSetting) {
				t.Errorf("%s %s was taken", key, v)
			}
		}
	}
	r, _ := store.EffectiveRules(map[string]string{"plan_minutes.19": "7", "plan_anchor": "2026-11-19", "plan_hours": "07:30-15:00", "plan_share": "35"})
	if r.Plan.MinutesOf(19) != 7 || r.Plan.Anchor != catalog.NewDate(2026, 11, 19) || r.Plan.From != 7*60+30 || r.Plan.To != 15*60 || r.Plan.Share != 35 || r.Plan.LongWait != 30 {
		t.Errorf("%+v", r.Plan)
	}
}
