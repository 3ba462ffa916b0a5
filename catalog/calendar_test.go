package catalog

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// at reads "2006-01-02 15:04" as Copenhagen's clock.
func at(t *testing.T, s string) time.Time {
	t.Helper()
	moment, err := time.ParseInLocation("2006-01-02 15:04", s, Copenhagen)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

func date(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const clockLayout = "Mon 2006-01-02 15:04 -0700"

// S1 l.119: what is solved before Monday afternoon is in the next payment run. Where a holiday Monday goes is a setting: no source says.
func TestNextCutOff(t *testing.T) {
	tests := []struct {
		name, after string
		rule        HolidayRule
		want        string
	}{
		{"midweek", "2021-10-20 09:00", "", "Mon 2021-10-25 12:00 +0200"},
		{"weekend", "2021-10-24 23:59", "", "Mon 2021-10-25 12:00 +0200"},
		{"monday before noon", "2021-10-25 11:59", "", "Mon 2021-10-25 12:00 +0200"},
		{"strictly after", "2021-10-25 12:00", "", "Mon 2021-11-01 12:00 +0100"},
		{"over the end of summer time", "2021-10-30 12:00", "", "Mon 2021-11-01 12:00 +0100"},
		{"over the start of summer time", "2022-03-26 12:00", "", "Mon 2022-03-28 12:00 +0200"},
		{"easter monday", "2022-04-11 13:00", "", "Wed 2022-04-13 12:00 +0200"},
		{"the cut-off before easter has passed", "2022-04-13 12:00", "", "Mon 2022-04-25 12:00 +0200"},
		{"easter monday, same day", "2022-04-14 10:00", HolidaySame, "Mon 2022-04-18 12:00 +0200"},
		{"easter monday, next day", "2022-04-14 10:00", HolidayNext, "Tue 2022-04-19 12:00 +0200"},
		{"easter monday has passed, next day", "2022-04-18 13:00", HolidayNext, "Tue 2022-04-19 12:00 +0200"},
		{"whit monday", "2022-06-01 09:00", HolidayPrevious, "Fri 2022-06-03 12:00 +0200"},
		{"constitution day on a monday is a working day", "2023-06-01 09:00", "", "Mon 2023-06-05 12:00 +0200"},
		{"1 may on a monday is a working day", "2023-04-27 09:00", "", "Mon 2023-05-01 12:00 +0200"},
		{"christmas day on a monday", "2023-12-20 09:00", "", "Fri 2023-12-22 12:00 +0100"},
		{"christmas day on a monday, next day", "2023-12-20 09:00", HolidayNext, "Wed 2023-12-27 12:00 +0100"},
		{"new year's day on a monday", "2023-12-27 09:00", "", "Fri 2023-12-29 12:00 +0100"},
		{"iso week 53", "2020-12-22 09:00", "", "Mon 2020-12-28 12:00 +0100"},
		{"from week 53 into week 1", "2020-12-28 12:00", "", "Mon 2021-01-04 12:00 +0100"},
		{"turn 2021/2022", "2021-12-27 12:00", "", "Mon 2022-01-03 12:00 +0100"},
	}
	for _, tt := range tests {
		r := DefaultRules()
		if tt.rule != "" {
			r.Holiday = tt.rule
		}
		if got := r.NextCutOff(at(t, tt.after)).Format(clockLayout); got != tt.want {
			t.Errorf("%s: after %s comes %s, want %s", tt.name, tt.after, got, tt.want)
		}
	}
}

// S1 l.119 for the cut-off. A task made on a cut-off date without a time counts as made before it: the earlier deadline is the safe one.
func TestFirstCutOff(t *testing.T) {
	r := DefaultRules()
	tests := []struct {
		name    string
		created Moment
		want    string
	}{
		{"date only on a cut-off date", Moment{Time: at(t, "2021-10-25 00:00"), DateOnly: true}, "Mon 2021-10-25 12:00 +0200"},
		{"with a time before it", Moment{Time: at(t, "2021-10-25 11:59")}, "Mon 2021-10-25 12:00 +0200"},
		{"with the very time", Moment{Time: at(t, "2021-10-25 12:00")}, "Mon 2021-11-01 12:00 +0100"},
		{"maundy thursday 2022", Moment{Time: at(t, "2022-04-14 00:00"), DateOnly: true}, "Mon 2022-04-25 12:00 +0200"},
		{"moved cut-off, date only", Moment{Time: at(t, "2022-04-13 00:00"), DateOnly: true}, "Wed 2022-04-13 12:00 +0200"},
	}
	for _, tt := range tests {
		if got := r.FirstCutOff(tt.created).Format(clockLayout); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// S1 l.150: decided by a run the same evening; solved after the run has begun counts for the next evening.
func TestNextEveningRun(t *testing.T) {
	r := DefaultRules()
	for solved, want := range map[string]string{
		"2021-10-26 09:00": "Tue 2021-10-26 18:00 +0200",
		"2021-10-26 18:00": "Tue 2021-10-26 18:00 +0200",
		"2021-10-26 18:01": "Wed 2021-10-27 18:00 +0200",
		"2021-10-30 20:00": "Sun 2021-10-31 18:00 +0100", // the clock goes back in between
		"2022-03-26 20:00": "Sun 2022-03-27 18:00 +0200", // the clock goes forward in between
		"2021-12-31 20:00": "Sat 2022-01-01 18:00 +0100",
	} {
		if got := r.NextEveningRun(at(t, solved)).Format(clockLayout); got != want {
			t.Errorf("solved %s: %s, want %s", solved, got, want)
		}
	}
}

// S1 l.54 (a decision blocker stops the payment too) with l.150-151 (when the decision comes).
func TestPaymentBy(t *testing.T) {
	cut := at(t, "2021-11-01 12:00")
	evening, early := DefaultRules(), DefaultRules()
	evening.MondayEvening = true
	early.EveningRun = 6 * 60
	tests := []struct {
		name   string
		rules  Rules
		status string
		want   string
	}{
		{"ongoing", DefaultRules(), StatusOngoing, "Mon 2021-11-01 12:00 +0100"},
		{"clarifying", DefaultRules(), StatusClarifying, "Sun 2021-10-31 18:00 +0100"},
		{"no status", DefaultRules(), "", "Sun 2021-10-31 18:00 +0100"},
		{"monday evening counts", evening, StatusClarifying, "Mon 2021-11-01 18:00 +0100"},
		{"monday evening, ongoing", evening, StatusOngoing, "Mon 2021-11-01 12:00 +0100"},
		{"run before the cut-off", early, StatusClarifying, "Mon 2021-11-01 06:00 +0100"},
	}
	for _, tt := range tests {
		if got := tt.rules.PaymentBy(cut, tt.status).Format(clockLayout); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestNextPaymentBy(t *testing.T) {
	evening := DefaultRules()
	evening.MondayEvening = true
	tests := []struct {
		name   string
		rules  Rules
		imp    Impact
		status string
		now    string
		want   string
	}{
		{"payment", DefaultRules(), ImpactPayment, StatusClarifying, "2021-10-27 09:00", "Mon 2021-11-01 12:00 +0100"},
		{"wrong payment", DefaultRules(), ImpactWrongPayment, "", "2021-10-27 09:00", "Mon 2021-11-01 12:00 +0100"},
		{"decision", DefaultRules(), ImpactDecision, StatusClarifying, "2021-10-27 09:00", "Sun 2021-10-31 18:00 +0100"},
		{"decision, too late for the next cut-off", DefaultRules(), ImpactDecision, StatusClarifying, "2021-10-31 20:00", "Sun 2021-10-31 18:00 +0100"},
		{"monday afternoon, evening counts", evening, ImpactDecision, StatusClarifying, "2021-11-01 14:00", "Mon 2021-11-01 18:00 +0100"},
		{"monday night, evening counts", evening, ImpactDecision, StatusClarifying, "2021-11-01 19:00", "Mon 2021-11-08 18:00 +0100"},
		{"monday afternoon, ongoing", evening, ImpactDecision, StatusOngoing, "2021-11-01 14:00", "Mon 2021-11-08 12:00 +0100"},
	}
	for _, tt := range tests {
		got, ok := tt.rules.NextPaymentBy(tt.imp, tt.status, at(t, tt.now))
		if !ok || got.Format(clockLayout) != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got.Format(clockLayout), tt.want)
		}
	}
	if _, ok := evening.NextPaymentBy(ImpactLetter, "", at(t, "2021-11-01 19:00")); ok {
		t.Error("a letter blocker has a payment_by")
	}
}

// S2 l.265-271: Mondays of odd weeks in 2021, of even weeks in 2022, the first in November 2021.
func TestDeletionRuns(t *testing.T) {
	configured := DefaultRules()
	configured.DeletionWeeks = map[int]WeekParity{2023: OddWeeks, 2021: EvenWeeks}
	tests := []struct {
		rules       Rules
		after, want string
	}{
		{DefaultRules(), "2021-01-01", "2021-11-08"},
		{DefaultRules(), "2021-10-27", "2021-11-08"},
		{DefaultRules(), "2021-11-08", "2021-11-22"},
		{DefaultRules(), "2021-11-22", "2021-12-06"},
		{DefaultRules(), "2021-12-06", "2021-12-20"},
		{DefaultRules(), "2021-12-20", "2022-01-10"}, // three weeks: 2021 ends with week 52, and the parity changes
		{DefaultRules(), "2022-12-12", "2022-12-26"},
		{DefaultRules(), "2022-12-26", ""},
		{DefaultRules(), "2026-11-22", ""},
		{configured, "2022-12-26", "2023-01-02"},
		{configured, "2021-10-27", "2021-11-08"}, // the sources' own years stand
	}
	for _, tt := range tests {
		got, ok := tt.rules.NextDeletionRun(date(t, tt.after))
		if got.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("after %s: %q, %v; want %q", tt.after, got, ok, tt.want)
		}
	}
	runs := 0
	for d, ok := DefaultRules().NextDeletionRun(date(t, "2021-12-31")); ok; d, ok = DefaultRules().NextDeletionRun(d) {
		runs++
	}
	if runs != 26 {
		t.Errorf("%d runs in 2022, want 26: every even week from 2 to 52", runs)
	}
}

// anyRules draws rules over every setting that moves a run.
func anyRules(t *rapid.T) Rules {
	r := DefaultRules()
	r.CutOff = Clock(rapid.IntRange(0, 24*60-1).Draw(t, "cut-off"))
	r.EveningRun = Clock(rapid.IntRange(0, 24*60-1).Draw(t, "evening run"))
	r.Holiday = rapid.SampledFrom([]HolidayRule{HolidayPrevious, HolidaySame, HolidayNext}).Draw(t, "holiday rule")
	r.MondayEvening = rapid.Bool().Draw(t, "monday evening")
	return r
}

func anyTime(t *rapid.T, label string) time.Time {
	const from, to = 1_262_300_000, 2_208_900_000 // 2010 to 2039
	return time.Unix(rapid.Int64Range(from, to).Draw(t, label), 0)
}

func TestNextCutOffProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, now := anyRules(t), anyTime(t, "now")
		cut := r.NextCutOff(now)
		if !cut.After(now) {
			t.Fatalf("%v is not after %v", cut, now)
		}
		if cut.After(now.Add(14 * 24 * time.Hour)) {
			t.Fatalf("%v is more than two weeks after %v", cut, now)
		}
		if r.Holiday != HolidaySame && !WorkingDay(DateOf(cut)) {
			t.Fatalf("%v falls on a holiday", cut)
		}
		later := now.Add(time.Duration(rapid.Int64Range(0, int64(40*24*time.Hour)).Draw(t, "later")))
		if r.NextCutOff(later).Before(cut) {
			t.Fatalf("the cut-off after %v lies before the one after %v", later, now)
		}
	})
}

func TestEveningRunProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, now := anyRules(t), anyTime(t, "now")
		run := r.NextEveningRun(now)
		if run.Before(now) || run.After(now.Add(26*time.Hour)) {
			t.Fatalf("run %v for %v", run, now)
		}
		cut := r.NextCutOff(now)
		by := r.PaymentBy(cut, StatusClarifying)
		if !r.MondayEvening && !by.Before(cut) {
			t.Fatalf("payment_by %v is not before the cut-off %v", by, cut)
		}
	})
}

func BenchmarkNextCutOff(b *testing.B) {
	r, now := DefaultRules(), time.Date(2022, 4, 14, 9, 0, 0, 0, Copenhagen)
	for b.Loop() {
		r.NextCutOff(now)
	}
}
