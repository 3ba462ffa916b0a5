package report

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

func judged(n catalog.Number, choice string, labels ...store.Verdict) store.ReturnCount {
	c := store.ReturnCount{Type: n, Guide: "0a0b0c0d0e0f", Choice: choice, Week: catalog.NewDate(2026, 11, 16)}
	for _, v := range labels {
		c.Label[v]++
	}
	return c
}

// Return rates count what a snapshot has judged, and leave out 29 and 128 and the like (issue 4 part 1 and 4).
func TestReturns(t *testing.T) {
	counts := []store.ReturnCount{
		judged(19, "cause=approved", store.VerdictReturned, store.VerdictConfirmed),
		judged(19, "cause=rejected", store.VerdictReplaced),
		judged(60, "", store.VerdictConfirmed, store.VerdictAwaiting, store.VerdictNotMarked, store.VerdictReopened),
		judged(29, "", store.VerdictRecreated, store.VerdictConfirmed),
		judged(128, "", store.VerdictConfirmed),
	}
	for by, want := range map[ReturnsBy][]string{
		ReturnsByType:   {"19 3 1 33", "60 1 0 0"},
		ReturnsByChoice: {"19 cause=approved 2 1 50", "19 cause=rejected 1 0 0", "60 none 1 0 0"},
		ReturnsByGuide:  {"19 0a0b0c0d 3 1 33", "60 0a0b0c0d 1 0 0"},
		ReturnsByWeek:   {"2026-W47 4 1 25"},
	} {
		var got []string
		table := Returns(counts, by, text.En, func(n catalog.Number, a store.Answer) string { return fmt.Sprint(n, " said ", a.Choice) })
		for _, r := range table.Groups[0].Rows {
			got = append(got, line(table, r))
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %q, want %q", by, got, want)
		}
		if by == ReturnsByChoice && table.Groups[0].Rows[1][len(table.Groups[0].Rows[1])-5].Text != "19 said rejected" {
			t.Errorf("choices are shown as %v", table.Groups[0].Rows[1])
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

// Of the decisions expected in a run the calibration counts those a snapshot could see; the rest is pending, never right or wrong.
func TestForecastCheck(t *testing.T) {
	run := time.Date(2026, 11, 16, 18, 0, 0, 0, catalog.Copenhagen)
	table := ForecastCheck([]store.RunForecast{
		{Run: run, Expected: 6, Seen: 3, Contradicted: 1, Unmarked: 1},
		{Run: run.AddDate(0, 0, 1), Expected: 2},
	}, text.En)
	want := []string{"2026-11-16T18:00:00+01:00 6 3 1 1 1 75", "2026-11-17T18:00:00+01:00 2 0 0 0 2 0"}
	for i, r := range table.Groups[0].Rows {
		if got := line(table, r); got != want[i] {
			t.Errorf("%q, want %q", got, want[i])
		}
	}
	if got := line(table, table.Total); !strings.HasSuffix(got, "8 3 1 1 3 75") {
		t.Errorf("total %q", got)
	}
}

// A bar of a share is full at a hundred, not at the largest share there is.
func TestShareBars(t *testing.T) {
	table := ForecastCheck([]store.RunForecast{{Run: time.Date(2026, 11, 16, 18, 0, 0, 0, catalog.Copenhagen), Expected: 8, Seen: 2, Contradicted: 6}}, text.En)
	var b strings.Builder
	if err := WriteTerminal(&b, table, Terminal{ASCII: true}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "######"); n != 2 || strings.Contains(b.String(), "#######") {
		t.Errorf("a quarter of %d columns: %s", barWidth, b.String())
	}
}
