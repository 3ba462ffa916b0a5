package report

import (
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

func judged(n catalog.Number, state store.State, v store.Verdict, choice string) store.Task {
	t := store.Task{Type: n, Verdict: v}
	t.State = state
	t.Resolution = &store.Resolution{At: time.Date(2026, 11, 16, 10, 0, 0, 0, catalog.Copenhagen), Guide: store.GuideMark{Hash: "0a0b0c0d0e0f"}}
	if choice != "" {
		t.Resolution.Answers = []store.Answer{{Step: "cause", Choice: choice}}
	}
	return t
}

// Return rates count what a snapshot has judged, and leave out 29 and 128 and the like (issue 4 part 1 and 4).
func TestReturns(t *testing.T) {
	tasks := []store.Task{
		judged(19, store.StateConfirmed, store.VerdictReturned, "approved"),
		judged(19, store.StateConfirmed, store.VerdictConfirmed, "approved"),
		judged(19, store.StateConfirmed, store.VerdictReplaced, "rejected"),
		judged(60, store.StateConfirmed, store.VerdictConfirmed, ""),
		judged(29, store.StateConfirmed, store.VerdictRecreated, ""),
		judged(29, store.StateConfirmed, store.VerdictConfirmed, ""),
		judged(128, store.StateConfirmed, store.VerdictConfirmed, ""),
		judged(60, store.StateResolved, store.VerdictAwaiting, ""),
		judged(60, store.StateResolved, store.VerdictNotMarked, ""),
		judged(60, store.StateOpen, store.VerdictReopened, ""),
	}
	for by, want := range map[ReturnsBy][]string{
		ReturnsByType:   {"19 3 1 33", "60 1 0 0"},
		ReturnsByChoice: {"19 cause=approved 2 1 50", "19 cause=rejected 1 0 0", "60 none 1 0 0"},
		ReturnsByGuide:  {"19 0a0b0c0d 3 1 33", "60 0a0b0c0d 1 0 0"},
		ReturnsByWeek:   {"2026-W47 4 1 25"},
	} {
		var got []string
		table := Returns(tasks, by, text.En)
		for _, r := range table.Groups[0].Rows {
			got = append(got, line(table, r))
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %q, want %q", by, got, want)
		}
		if n := len(table.Total); n != len(table.Columns) || table.Total[n-4].N != 4 {
			t.Errorf("%s: total %v", by, table.Total)
		}
	}
}

// line writes the cells that JSON has, but for the names of types.
func line(t Table, r Row) string {
	var parts []string
	for i, c := range t.Columns {
		switch {
		case c.Key == "" || c.Key == "name" || c.Key == "gloss":
		case r[i].Key != "":
			parts = append(parts, r[i].Key)
		default:
			parts = append(parts, r[i].value(c.Kind))
		}
	}
	return strings.Join(parts, " ")
}
