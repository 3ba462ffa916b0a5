package catalog

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestDateForms(t *testing.T) {
	d := date(t, "2018-01-05") // S1 l.271 shows it as 05-01-2018
	if d.String() != "2018-01-05" || d.Danish() != "05-01-2018" || d.Weekday() != time.Friday {
		t.Errorf("%s, %s, %v", d, d.Danish(), d.Weekday())
	}
	if zero := Date(0); !zero.IsZero() || zero.String() != "" || zero.Danish() != "" {
		t.Errorf("no date shows as %q, %q", zero, zero.Danish())
	}
	if d, err := ParseDate(""); err != nil || !d.IsZero() {
		t.Errorf("empty text: %v, %v", d, err)
	}
	for _, bad := range []string{"05-01-2018", "2018-02-30", "2018-1-5", "x"} {
		if _, err := ParseDate(bad); err == nil {
			t.Errorf("%q was read as a date", bad)
		}
	}
}

// S1 l.240, l.271: first absence day 01-12-2017 plus five weeks is the shown 05-01-2018.
func TestDaysAdd(t *testing.T) {
	if got := date(t, "2017-12-01") + 35; got.Danish() != "05-01-2018" {
		t.Errorf("35 days after 01-12-2017 is %s", got.Danish())
	}
}

// The deadline of the deletion order, 27 October 2021, is a Wednesday of week 43 (S2 l.247); 2020 and 2026 have a week 53.
func TestISOWeek(t *testing.T) {
	for s, want := range map[string][2]int{"2021-10-27": {2021, 43}, "2021-01-03": {2020, 53}, "2026-12-31": {2026, 53}, "2022-01-01": {2021, 52}} {
		if y, w := date(t, s).ISOWeek(); [2]int{y, w} != want {
			t.Errorf("%s: %d week %d, want %v", s, y, w, want)
		}
	}
}

func TestDateOfIsCopenhagens(t *testing.T) {
	for utc, want := range map[string]string{
		"2021-06-30T21:59:59Z": "2021-06-30", "2021-06-30T22:00:00Z": "2021-07-01",
		"2021-12-31T22:59:59Z": "2021-12-31", "2021-12-31T23:00:00Z": "2022-01-01",
	} {
		moment, err := time.Parse(time.RFC3339, utc)
		if err != nil {
			t.Fatal(err)
		}
		if got := DateOf(moment).String(); got != want {
			t.Errorf("%s falls on %s, want %s", utc, got, want)
		}
	}
}

// The two days on which the clock changes have 23 and 25 hours; a due date means the end of its day in Copenhagen.
func TestEndOverClockChange(t *testing.T) {
	for s, want := range map[string]time.Duration{"2022-03-27": 23, "2021-10-31": 25, "2021-06-01": 24} {
		d := date(t, s)
		if got := d.End().Sub(d.At(0)); got != want*time.Hour-time.Second {
			t.Errorf("%s lasts %v", s, got)
		}
	}
}

func TestClock(t *testing.T) {
	if c, err := ParseClock("09:05"); err != nil || c != 9*60+5 || c.String() != "09:05" {
		t.Errorf("09:05 reads as %v, %v", c, err)
	}
	for _, bad := range []string{"", "24:00", "9", "12:60", "kl. 12"} {
		if _, err := ParseClock(bad); err == nil {
			t.Errorf("%q was read as a clock time", bad)
		}
	}
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Date(rapid.Int32Range(1, 40000).Draw(t, "date"))
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%v reads as %v, %v", d, got, err)
		}
		if DateOf(d.At(0)) != d || DateOf(d.End()) != d || DateOf(d.End().Add(time.Second)) != d+1 {
			t.Fatalf("%v does not hold its own midnight and end", d)
		}
	})
}
