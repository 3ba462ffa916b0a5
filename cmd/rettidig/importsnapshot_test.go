package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"rettidig/internal/exchange"
	"rettidig/store"
)

// A task that is judged while its case changed is told in one object, with its verdict and what changed.
func TestOneObjectATask(t *testing.T) {
	status := []store.FieldChange{{Name: "case_status", Old: "Under afklaring", New: "Løbende"}}
	r := exchange.Report{
		Plan: &store.Plan{Items: []store.PlanItem{
			{Kind: store.PlanNotMarked, Task: 1},
			{Kind: store.PlanChanged, Task: 1, Fields: status},
			{Kind: store.PlanChanged, Task: 2, Fields: status},
			{Kind: store.PlanChanged, Task: 3, Fields: status},
			{Kind: store.PlanTooLate, Task: 3},
			{Kind: store.PlanNew},
		}},
		EachUnchanged: func(context.Context, func(store.PlanItem) error) error { return nil },
	}
	var out bytes.Buffer
	if err := writeItems(context.Background(), &out, r); err != nil {
		t.Fatal(err)
	}
	want := []string{`"not_marked","id":1,Løbende`, `"changed","id":2,Løbende`, `"too_late_to_judge","id":3,Løbende`, `"new","id":null,`}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d objects:\n%s", len(lines), out.String())
	}
	for i, w := range want {
		head, field, _ := strings.Cut(w, `,Løbende`)
		if head = strings.TrimSuffix(head, ","); !strings.Contains(lines[i], head) || strings.Contains(w, "Løbende") != strings.Contains(lines[i], "Løbende") || field != "" {
			t.Errorf("object %d is %s, want %s", i+1, lines[i], w)
		}
	}
}
