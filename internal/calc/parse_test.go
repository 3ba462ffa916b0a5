package calc

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
)

func TestParseDate(t *testing.T) {
	want := catalog.NewDate(2017, time.December, 1)
	for _, s := range []string{"01-12-2017", "1-12-2017", "01.12.2017", "1/12/2017", "01122017", "2017-12-01", " 1. december 2017 ", "1 dec 2017", "1. December 2017"} {
		if d, bad := ParseDate(s); bad != dateFine || d != want {
			t.Errorf("%q: %v", s, d)
		}
	}
	for s, want := range map[string]dateFault{
		"": dateBad, "x": dateBad, "01-12-17": dateShortYear, "011217": dateShortYear, "1. dec 17": dateShortYear, "32-01-2018": dateBad, "29-02-2023": dateBad,
		"01-13-2018": dateBad, "01-12-20170": dateBad, "2017/12/01": dateBad, "0112201": dateBad, "01-12-1889": dateBad, "+1-12-2017": dateBad, "1.1.1.2018": dateBad,
		"01-12-0017": dateBad, "١-12-2017": dateBad,
	} {
		if d, bad := ParseDate(s); bad != want {
			t.Errorf("%q: %v, %d", s, d, bad)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for s, want := range map[string]int64{
		"0": 0, "1234": 123400, "1.234": 123400, "1.234,5": 123450, "1234,56": 123456, "4.465 kr.": 446500, "37 timer": 3700, "10.000.000": MaxNumber, "007": 700,
	} {
		if n, ok := ParseNumber(s); !ok || n != want {
			t.Errorf("%q: %d %t", s, n, ok)
		}
	}
	for _, s := range []string{"", "kr.", "-1", "12.5", "1.23", "1234.567", "1,234,5", "1,", ",5", "1,234", "1 234", "1e3", "10.000.000,01", "٣", "99999999999999999999"} {
		if n, ok := ParseNumber(s); ok {
			t.Errorf("%q was read as %d", s, n)
		}
	}
}

// What is written is read again as the same, and the forms of one date agree.
func TestRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, MaxNumber).Draw(t, "n")
		if got, ok := ParseNumber(Kroner(n)); !ok || got != n {
			t.Fatalf("%d is written %q and read %d", n, Kroner(n), got)
		}
		d := catalog.NewDate(1990, 1, 1) + catalog.Date(rapid.IntRange(0, 70_000).Draw(t, "day"))
		y, m, day := d.Civil()
		for _, s := range []string{d.Danish(), d.String(), strings.ReplaceAll(d.Danish(), "-", "."), strings.ReplaceAll(d.Danish(), "-", ""), fmt.Sprintf("%d. %s %d", day, danishMonths[m-1], y)} {
			if got, bad := ParseDate(s); bad != dateFine || got != d {
				t.Fatalf("%q is read %v", s, got)
			}
		}
	})
}

// A deadline moves with its day, and the lateness with the day of receipt; six months on never leaves the month meant.
func TestDeadlineProperties(t *testing.T) {
	ps := Parameters{{ID: dispatch, Value: 8, Unit: Days, From: 1}}
	c := objection()
	rapid.Check(t, func(t *rapid.T) {
		sent := catalog.NewDate(2000, 1, 1) + catalog.Date(rapid.IntRange(0, 20_000).Draw(t, "sent"))
		after := catalog.Date(rapid.IntRange(0, 400).Draw(t, "after"))
		r, err := c.Run(map[string]string{"sent": sent.Danish(), "received": (sent + after).Danish()}, ps, 0)
		if err != nil || r.Out["deadline"] != (sent+8).String() || r.Out["late_days"] != fmt.Sprint(max(int(after)-8, 0)) {
			t.Fatalf("%v: %v %v", sent, r.Out, err)
		}
		n := rapid.IntRange(-24, 24).Draw(t, "months")
		y, m, day := sent.Civil()
		first := catalog.NewDate(y, m+time.Month(n), 1)
		_, wantMonth, _ := first.Civil()
		got := months(sent, n)
		if _, m, d := got.Civil(); m != wantMonth || d > day {
			t.Fatalf("%v and %d months: %v", sent, n, got)
		}
		if _, _, d := got.Civil(); d < day {
			if _, _, next := (got + 1).Civil(); next != 1 {
				t.Fatalf("%v and %d months: %v is not the month's last day", sent, n, got)
			}
		}
	})
}

// The hourly pay lies between the lowest and the highest of the months, and never above the ceiling.
func TestHourlyPayProperties(t *testing.T) {
	ps := Parameters{
		{ID: payMonths, Value: 3, Unit: Months, From: 1}, {ID: hourCeiling, Value: 12068, Unit: KrPerHour, From: 1}, {ID: weekCeiling, Value: 446500, Unit: KrPerWeek, From: 1},
	}
	rapid.Check(t, func(t *rapid.T) {
		given := map[string]string{"first": "15-03-2022", "week": Kroner(rapid.Int64Range(1, mostInWeek).Draw(t, "week"))}
		low, high := int64(1)<<62, int64(0)
		for i := 1; i <= monthsAsked; i++ {
			pay := rapid.Int64Range(0, MaxNumber).Draw(t, "pay")
			hours := rapid.Int64Range(1, mostInMonth).Draw(t, "hours")
			given[fmt.Sprint("pay", i)], given[fmt.Sprint("hours", i)] = Kroner(pay), Kroner(hours)
			each := divide(pay*hundredths, hours)
			low, high = min(low, each), max(high, each)
		}
		r, err := hourlyPay().Run(given, ps, 0)
		if err != nil {
			t.Fatal(err)
		}
		mean, _ := ParseNumber(strings.Replace(r.Out["average"], ".", ",", 1))
		hour, _ := ParseNumber(strings.Replace(r.Out["hourly_pay"], ".", ",", 1))
		week, _ := ParseNumber(strings.Replace(r.Out["weekly"], ".", ",", 1))
		if mean <= MaxNumber && (mean < low || mean > high) || hour > 12068 || week > 446500 {
			t.Fatalf("%v of %v", r.Out, given)
		}
	})
}

// Whatever is typed, a calculation ends with a result or a fault, and never with both.
func FuzzRun(f *testing.F) {
	f.Add("notification", "wages", "01-12-2017", "06-02-2018", "")
	f.Add("objection", "", "22.02.2024", "2. marts 2024", "")
	f.Add("hourly_pay", "1.234,56", "15-03-2022", "37", "120")
	f.Fuzz(func(t *testing.T, id, a, b, c, d string) {
		calc, ok := Lookup(id)
		if !ok {
			t.Skip()
		}
		given := map[string]string{}
		for i, field := range calc.Fields {
			given[field.ID] = [...]string{a, b, c, d}[i%4]
		}
		ps := Parameters{{ID: wages, Value: 35, From: 1}, {ID: dispatch, Value: 8, From: 1}, {ID: payMonths, Value: 3, From: 1}, {ID: hourCeiling, Value: 1, From: 1}}
		r, err := calc.Run(given, ps, 30_000)
		if err != nil && len(r.Out)+len(r.said) != 0 {
			t.Errorf("a fault and a result: %v %v", err, r)
		}
		if err == nil && r.Empty != (len(r.Out) == 0) {
			t.Errorf("%+v", r)
		}
	})
}

// What is read as a date or a number is one, whatever the text.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"01-12-2017", "1. december 2017", "1.234,56 kr.", "12.5", "2017-12-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, bad := ParseDate(s); bad == dateFine {
			if again, bad := ParseDate(d.Danish()); bad != dateFine || again != d {
				t.Errorf("%q: %v", s, d)
			}
		}
		if n, ok := ParseNumber(s); ok {
			if again, ok := ParseNumber(Kroner(n)); !ok || again != n || n < 0 || n > MaxNumber {
				t.Errorf("%q: %d", s, n)
			}
		}
	})
}
