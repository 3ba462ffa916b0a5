package catalog

import "testing"

func TestParseRhythm(t *testing.T) {
	for s, want := range map[string]Rhythm{
		"Månedlig": RhythmMonthly, "MÅNEDSVIS": RhythmMonthly, "maanedlig": RhythmMonthly, "monthly": RhythmMonthly,
		"Hver 14. dag": RhythmFortnightly, "14 dage": RhythmFortnightly, "hver anden uge": RhythmFortnightly,
		"Ugentlig": RhythmWeekly, "hver uge": RhythmWeekly, "": RhythmUnknown, "Kvartal": RhythmUnknown, "Dagligt": RhythmUnknown,
	} {
		if got := ParseRhythm(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// Monthly: the run before the month's last Thursday. In November 2026 that is the 26th, and Monday 23 is the cut-off before it.
func TestDue(t *testing.T) {
	anchored := DefaultRules()
	anchored.Plan.Anchor = NewDate(2026, 11, 19)
	for _, tt := range []struct {
		name       string
		rules      Rules
		frequency  string
		cut        string
		due, known bool
	}{
		{"monthly, the last Thursday", DefaultRules(), "Månedlig", "2026-11-23 12:00", true, true},
		{"monthly, a Thursday too early", DefaultRules(), "Månedlig", "2026-11-16 12:00", false, true},
		{"monthly, the first of the next month", DefaultRules(), "Månedlig", "2026-11-30 12:00", false, true},
		{"monthly, December", DefaultRules(), "Månedlig", "2026-12-28 12:00", true, true},
		{"monthly, Monday and Thursday in two months", DefaultRules(), "Månedlig", "2026-08-31 12:00", false, true},
		{"monthly, a cut-off moved before Easter", DefaultRules(), "Månedlig", "2022-04-13 12:00", false, true},
		{"monthly, the cut-off of the week after it", DefaultRules(), "Månedlig", "2022-04-25 12:00", true, true},
		{"fortnightly, no anchor", DefaultRules(), "Hver 14. dag", "2026-11-23 12:00", true, false},
		{"fortnightly, the other week", anchored, "Hver 14. dag", "2026-11-23 12:00", false, true},
		{"fortnightly, its week", anchored, "Hver 14. dag", "2026-11-30 12:00", true, true},
		{"fortnightly, a week before the anchor", anchored, "Hver 14. dag", "2026-11-09 12:00", false, true},
		{"fortnightly, its week before the anchor", anchored, "Hver 14. dag", "2026-11-02 12:00", true, true},
		{"weekly", DefaultRules(), "Ugentlig", "2026-11-16 12:00", true, true},
		{"unknown", DefaultRules(), "", "2026-11-16 12:00", true, false},
	} {
		due, known := tt.rules.Due(tt.frequency, at(t, tt.cut))
		if due != tt.due || known != tt.known {
			t.Errorf("%s: due %v known %v", tt.name, due, known)
		}
	}
}
