package store_test

import (
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// S1 l.54, l.150, l.214: a decision with a payment blocker beside it, alone and in the same go.
func TestPreviewReadsTheCase(t *testing.T) {
	d := newDesk(t)
	d.take(row(19, caseNo(1), "2022-10-14"), row(38, caseNo(1), "2022-10-14"), row(137, caseNo(1), "2022-10-14"), row(40, caseNo(1), "2022-10-14"))
	d.view(func(v *store.Snapshot) {
		decision, _ := v.Task(1)
		p := v.Preview(decision, store.PreviewQuery{At: monday()})
		if p.What != catalog.WhatDecision || len(p.BlockedBy) != 0 || !p.Payment.Holds || !slices.Equal(p.Payment.BlockedBy, []store.TaskID{2}) {
			t.Errorf("alone: %+v", p)
		}
		if p.Unknown != 1 || !slices.Equal(p.FollowUps, []catalog.FollowUp{{Type: 68, If: catalog.IfRefused}}) || p.Return.How != catalog.RecursNextDay {
			t.Errorf("beside: %+v", p)
		}
		if r := v.Release(decision, monday()); r.What != p.What || r.When != p.When || !r.At.Equal(p.At) {
			t.Errorf("Release says %+v, Preview %+v", r, p.Release)
		}
		refusal := store.Resolve{Answers: answer(store.ChoiceRejected)}
		both := v.Preview(decision, store.PreviewQuery{At: monday(), With: []store.TaskID{1, 2, 99}, Resolve: &refusal})
		if len(both.Payment.BlockedBy) != 0 || !slices.Equal(both.FollowUps, []catalog.FollowUp{{Type: 68}}) {
			t.Errorf("in the same go: %+v", both)
		}
		meta, _ := v.Task(4)
		if held := v.Preview(meta, store.PreviewQuery{At: monday()}).HeldBy; !slices.Equal(held, []store.TaskID{1, 2, 3}) {
			t.Errorf("40 is held by %v", held)
		}
	})
}
