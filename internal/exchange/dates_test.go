package exchange

import (
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
)

// The forms and the rule for two-digit years are those of docs/import-format.md, whose examples stand in S1 and S2.
func TestParseMoment(t *testing.T) {
	day := func(y int, m time.Month, d int) catalog.Moment {
		return catalog.Moment{Time: time.Date(y, m, d, 0, 0, 0, 0, catalog.Copenhagen), DateOnly: true}
	}
	at := func(y int, m time.Month, d, h, min, s int) catalog.Moment {
		return catalog.Moment{Time: time.Date(y, m, d, h, min, s, 0, catalog.Copenhagen)}
	}
	cases := []struct {
		in    string
		want  catalog.Moment
		fault dateFault
	}{
		{"01122017", day(2017, 12, 1), dateFine},
		{"05-01-2018", day(2018, 1, 5), dateFine},
		{"24.11.2019", day(2019, 11, 24), dateFine},
		{"23/05/2018", day(2018, 5, 23), dateFine},
		{"1/1/2013", day(2013, 1, 1), dateFine},
		{"25. maj 2020", day(2020, 5, 25), dateFine},
		{"25 Maj 2020", day(2020, 5, 25), dateFine},
		{"den 1. oktober 2017", day(2017, 10, 1), dateFine},
		{"d. 1. okt. 2017", day(2017, 10, 1), dateFine},
		{"2026-11-22", day(2026, 11, 22), dateFine},
		{"20171201", day(2017, 12, 1), dateFine},
		{"20112017", day(2017, 11, 20), dateFine},
		{" 29-02-2024 ", day(2024, 2, 29), dateFine},
		{"05-01-2018 14:30", at(2018, 1, 5, 14, 30, 0), dateFine},
		{"05-01-2018 14:30:59", at(2018, 1, 5, 14, 30, 59), dateFine},
		{"05-01-2018 14.30", at(2018, 1, 5, 14, 30, 0), dateFine},
		{"1. oktober 2017 kl. 15.00", at(2017, 10, 1, 15, 0, 0), dateFine},
		{"5/1/2018 KL 9.05", at(2018, 1, 5, 9, 5, 0), dateFine},
		{"2026-11-22 15:00:30.1234567", at(2026, 11, 22, 15, 0, 30), dateFine},
		{"2026-11-22T15:00", at(2026, 11, 22, 15, 0, 0), dateFine},
		{"2026-11-22T15:00:00Z", at(2026, 11, 22, 16, 0, 0), dateFine},
		{"2026-07-01T23:30:00+00:00", at(2026, 7, 2, 1, 30, 0), dateFine},
		{"2026-11-22 15:00:00 +01:00", at(2026, 11, 22, 15, 0, 0), dateFine},
		{"011217", catalog.Moment{}, dateShortYear},
		{"01-12-17", catalog.Moment{}, dateShortYear},
		{"1. maj 20", catalog.Moment{}, dateShortYear},
		{"31-02-2020", catalog.Moment{}, dateImpossible},
		{"29-02-2023", catalog.Moment{}, dateImpossible},
		{"31042020", catalog.Moment{}, dateImpossible},
		{"12/31/2020", catalog.Moment{}, dateImpossible},
		{"00-01-2020", catalog.Moment{}, dateImpossible},
		{"01-01-0020", catalog.Moment{}, dateFar},
		{"01-01-2999", catalog.Moment{}, dateFar},
		{"05-01-2018 25:00", catalog.Moment{}, dateBadTime},
		{"05-01-2018 kl. tre", catalog.Moment{}, dateBadTime},
		{"", catalog.Moment{}, dateUnreadable},
		{"i går", catalog.Moment{}, dateUnreadable},
		{"43831", catalog.Moment{}, dateUnreadable},
		{"01-12/2017", catalog.Moment{}, dateUnreadable},
		{"01-12-201", catalog.Moment{}, dateUnreadable},
		{"1. brumaire 2017", catalog.Moment{}, dateUnreadable},
	}
	for _, c := range cases {
		got, fault := parseMoment(c.in)
		if fault != c.fault || got.DateOnly != c.want.DateOnly || !got.Time.Equal(c.want.Time) {
			t.Errorf("parseMoment(%q) = %v, %d; want %v, %d", c.in, got, fault, c.want, c.fault)
		}
	}
}

func TestParseDateLeavesTheClockTimeOut(t *testing.T) {
	got, fault := parseDate("05-01-2018 kl. 14.30")
	if fault != dateFine || got != catalog.NewDate(2018, 1, 5) {
		t.Errorf("got %v, %d", got, fault)
	}
}

func TestDateReasonHidesNumbers(t *testing.T) {
	if s := dateUnreadable.reason("900285-0001").In("da"); strings.Contains(s, "0001") {
		t.Errorf("the reason shows a CPR number: %s", s)
	}
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{"01122017", "25. maj 2020 kl. 15.00", "2026-11-22T15:00:00.5+01:00", "1/1/13", "d. 1. okt. 2017", "20171201", "31-02-2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, fault := parseMoment(s)
		_ = fault.reason(s).In("da")
		if fault != dateFine {
			return
		}
		if y := m.Time.Year(); y < firstYear-1 || y > lastYear+1 {
			t.Errorf("%q gave the year %d", s, y)
		}
		written := m.Time.Format("02-01-2006 15:04:05")
		if m.DateOnly {
			written = m.Time.Format("02-01-2006")
		}
		again, fault := parseMoment(written)
		if m.Time.Year() >= firstYear && m.Time.Year() <= lastYear && (fault != dateFine || again.DateOnly != m.DateOnly || again.Time.Format(time.DateTime) != m.Time.Format(time.DateTime)) {
			t.Errorf("%q -> %v -> %q -> %v, %d", s, m, written, again, fault)
		}
	})
}
