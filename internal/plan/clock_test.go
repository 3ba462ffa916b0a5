package plan

import (
	"testing"
	"time"

	"rettidig/catalog"
)

func when(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", s, catalog.Copenhagen)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// The hours are 08:00 to 16:00 on working days. The cut-off is Monday 23 November 2026 at 12:00, its evening run Sunday 22 at 18:00.
func TestWindow(t *testing.T) {
	for _, tt := range []struct {
		name          string
		now           string
		asked         int
		all, evenings int
	}{
		{"friday morning", "2026-11-20 10:00", 0, 360 + 240, 360},
		{"friday morning, an hour", "2026-11-20 10:00", 60, 60, 60},
		{"friday morning, more than the hours", "2026-11-20 10:00", 700, 700, 360},
		{"friday evening", "2026-11-20 17:00", 0, 240, 0},
		{"friday evening, an hour now", "2026-11-20 17:00", 60, 60, 60},
		{"sunday, an hour before its evening run", "2026-11-22 17:00", 90, 90, 60},
		{"sunday night", "2026-11-22 20:00", 90, 90, 0},
		{"monday morning", "2026-11-23 09:30", 0, 150, 0},
		{"monday morning, more than is left", "2026-11-23 09:30", 400, 150, 0},
		{"monday, the very cut-off", "2026-11-23 12:00", 0, 240 + 4*480 + 240, 240 + 4*480},
	} {
		w := windowOf(catalog.DefaultRules(), when(t, tt.now), tt.asked)
		if w.all != tt.all || w.evenings != tt.evenings || w.pays != tt.all {
			t.Errorf("%s: %d minutes, %d before the evening run, want %d and %d", tt.name, w.all, w.evenings, tt.all, tt.evenings)
		}
	}
}

// With the cut-off day's own evening run counting, decisions have until then and payments until the cut-off.
func TestWindowWithMondayEvening(t *testing.T) {
	r := catalog.DefaultRules()
	r.MondayEvening = true
	w := windowOf(r, when(t, "2026-11-23 09:30"), 300)
	if w.all != 300 || w.pays != 150 || w.evenings != 300 {
		t.Errorf("%+v", w)
	}
}

// 24-26 December and New Year's Day are not worked; Christmas Eve is a working day to the catalog.
func TestWorkMinutesLeaveHolidaysOut(t *testing.T) {
	p := catalog.DefaultPlan()
	if got := workMinutes(p, when(t, "2026-12-25 08:00"), when(t, "2026-12-28 09:00")); got != 60 {
		t.Errorf("%d minutes over Christmas, want 60", got)
	}
	if got := workMinutes(p, when(t, "2026-11-20 10:00"), when(t, "2026-11-20 09:00")); got != 0 {
		t.Errorf("%d minutes until the past", got)
	}
}
